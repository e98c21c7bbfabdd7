"""A clause that hangs on a place and tells back what the text has told of another place."""

from datetime import date

import pytest

import consistency
from consistency.linking.places_back import told_back


def found(text):
    article = consistency.Article(name="a", text=text, published=date(2025, 9, 20))
    places = [claim for claim in consistency.extract(article) if claim.kind == "place"]
    return {(first.value.place, second.value.place) for first, second, _ in told_back(places)}


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (  # a pronoun, a deed in another word
            "A stolen tractor has been found in Lendle.\n\nThe tractor is on its way from Norby, where it was discovered by a nun.",
            {("Lendle", "Norby")},
        ),
        (  # a known thing that is built, and stands
            "Kalix will build a cheese factory in Lendle.\n\nThe first cheese is to leave Norby, where the cheese factory is to stand, in May.",
            {("Lendle", "Norby")},
        ),
        (  # a town told by a noun
            "The composer Ida Moll was born in Lendle in 1940, the daughter of a miller.\n\nHer piano goes to Norby, the town where she was born.",
            {("Lendle", "Norby")},
        ),
        (  # a deed told by its noun
            "A bonfire on the shore at Lendle got out of hand.\n\nThe wind at Norby, where the hut stood beside the bonfire, was strong.",
            {("Lendle", "Norby")},
        ),
        (  # the place of a thing that is to be
            "Kalix will build a cheese factory in Lendle.\n\nThe choice of Oslo as the site had been made because of its port.",
            {("Lendle", "Oslo")},
        ),
        (
            "Kalix will build a cheese factory in Lendle.\n\nOslo was chosen as its location because of the port.",
            {("Lendle", "Oslo")},
        ),
        (  # another person
            "The composer Ida Moll was born in Lendle.\n\nHer husband came from Norby, where he was born in 1938.",
            set(),
        ),
        (
            "The composer Ida Moll was born in Lendle.\n\nThe critic Ole Dahl is from Norby, where he was born in 1938.",
            set(),
        ),
        (  # what one does in many places
            "The composer Ida Moll lived in Lendle.\n\nHer piano goes to Norby, the town where she lived.",
            set(),
        ),
        (  # another deed, another thing, a second one
            "The van was stolen in Lendle.\n\nIt came from Norby, where it was painted.",
            set(),
        ),
        (
            "A baker was found dead in Lendle.\n\nPolice went to Norby, where a second body was found.",
            set(),
        ),
        (
            "Kalix will build a cheese factory in Lendle.\n\nMilk comes from Norby, where a barn will stand.",
            set(),
        ),
        (  # several: nobody knows of which it is told back
            "A van was found in Lendle. A van was found in Tarn.\n\nIt came from Norby, where it was found.",
            set(),
        ),
    ],
)
def test_places_told_back(text, pairs):
    assert found(text) == pairs
