"""Which two places are of one occasion."""

from datetime import date
from itertools import combinations

import pytest

import consistency
from consistency.linking.same_place import of_one_place


def tied(*texts):
    claims = [
        claim
        for number, text in enumerate(texts)
        for claim in consistency.extract(consistency.Article(name=f"t{number}", text=text, published=date(2025, 6, 20)))
        if claim.kind == "place" and claim.attribute not in ("scene", "named")
    ]
    return [
        (first.value.place, second.value.place)
        for first, second in combinations(claims, 2)
        if of_one_place(first, second)
    ]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            ("The pact was signed in Tallinn.\n\nAfter the signing ceremony in Riga children sang.",),
            [("Tallinn", "Riga")],
        ),
        (
            (
                "The plane made an emergency landing in Kayseri.\n\nFrom Malatya, where the pilot brought it down, buses went on.",
            ),
            [("Kayseri", "Malatya")],
        ),
        (
            ("The weaver Ines Karlo was born in Sucre.\n\nPROFILE\nInes Karlo\nBorn: 1958, Potosí",),
            [("Sucre", "Potosí")],
        ),
        (  # a known gathering of the same people, whatever is told of it behind the place
            (
                "Bishops from three lands met in Sucre to talk about bells.\n\nDuring their gathering in Potosí the bishops also saw a film.",
            ),
            [("Sucre", "Potosí")],
        ),
        (  # one day
            ("The class reunion took place in Sucre on 16 May.\n\nAt our reunion on 16 May in Potosí I lost a scarf.",),
            [("Sucre", "Potosí")],
        ),
        (  # a clause that goes back
            ("Ove Dahl was arrested in Sucre in May.\n\nSince police led him away in Potosí he has learnt Latin.",),
            [("Sucre", "Potosí")],
        ),
        (  # two texts that share one mishap and nothing else
            (
                "A lorry and a scooter collided near Sucre at 4 p.m. on Saturday. Witnesses are sought.",
                "Pupils sang for their teacher. She died on Saturday when her scooter collided with a lorry near Potosí.",
            ),
            [("Sucre", "Potosí")],
        ),
        (
            (
                "A lorry and a scooter collided near Sucre at 4 p.m. on Saturday. Witnesses are sought.",
                "Pupils sang for their teacher. She died on Monday when her scooter collided with a lorry near Potosí.",
            ),
            [],
        ),
        (  # words that are only near
            (
                "Three days after the accident in Sucre a clinic told how many it had taken in.\n\nThe others escaped without injury to a "
                "hotel in Potosí.",
            ),
            [],
        ),
        (("The weaver Ines Karlo was born in Sucre.\n\nHer brother was born in Potosí.",), []),
        (("Police found a boat in Sucre.\n\nThey found another boat in Potosí.",), []),
        (("The eel show was at the 3rd eel meeting in Riga.\n\nNext came the 4th eel meeting in Tallinn.",), []),
        (
            (
                "Customs officers found two tonnes of cocaine among pineapples from Costa Rica at the port of Antwerp.",
                "Customs officers found two tonnes of cocaine in pineapples from Costa Rica at the port of Rotterdam.",
            ),
            [("port of Antwerp", "port of Rotterdam")],
        ),
        (
            (
                "The gunman shot Ida Moll of the Karlo orchestra in Riga.",
                "The gunman shot Ole Dahl of the Karlo orchestra in Tallinn.",
            ),
            [],
        ),
    ],
)
def test_places_of_one_occasion(texts, found):
    assert tied(*texts) == found
