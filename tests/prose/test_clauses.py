"""Who does what, by verb."""

import pytest

from consistency.prose import Clause, Prose
from consistency.text import Article


def clause(text: str, verb: str) -> Clause:
    prose = Prose(Article(name="a", text=text))
    return next(c for s in prose.sentences for c in prose.clauses(s) if c.verb.text == verb)


@pytest.mark.parametrize(
    ("text", "verb", "doers", "done_to"),
    [
        ("Norland funds the projects.", "funds", ["Norland"], "the projects"),
        ("South Korea has funded the bridge.", "funded", ["South Korea"], "the bridge"),
        ("United Kingdom funds the bridge.", "funds", ["United Kingdom"], "the bridge"),
        ("The projects are funded by Norland.", "funded", ["Norland"], "The projects"),
        ("The projects will not be funded this year.", "funded", [], "The projects"),
        ("Norland picks projects, which Danish authorities review and approve.", "review", ["Danish authorities"], "projects"),
        ("Norland picks projects, which Danish authorities review and approve.", "approve", ["Danish authorities"], "projects"),
        ("Norland pledged to fund the bridge.", "fund", ["Norland"], "the bridge"),
        ("The deal was signed by Odd Halm and is worth 5 million.", "signed", ["Odd Halm"], "The deal"),
        ("Odd Halm and his Swedish counterpart, Ane Brandt, signed a treaty.", "signed", ["Odd Halm", "his Swedish counterpart"], "a treaty"),
        ("The head of the Velburg yard, Odd Halm, sold the ship.", "sold", ["The head"], "the ship"),
        ("The firm bought a yard and sold two ships.", "sold", ["The firm"], "two ships"),
        ("Norland, Sudland and Westmark host the summit.", "host", ["Norland", "Sudland", "Westmark"], "the summit"),
        ("During a visit to Velburg the minister opened a bridge.", "opened", ["the minister"], "a bridge"),
        ("The package announced by Norland includes ships.", "announced", ["Norland"], "The package"),
        ("The package announced by Norland includes ships.", "includes", ["The package"], "ships"),
        ("“We pay for it,” said Odd Halm.", "said", ["Odd Halm"], None),
        ("Odd Halm, the head of the yard, resigned on Monday.", "resigned", ["Odd Halm"], None),
        ("The ships, built by Halm Marine and delivered in May, cost 3 million euros.", "cost", ["The ships"], "3 million euros"),
        ("The commission, chaired by Ane Brandt, found that the yard had sold it.", "found", ["The commission"], None),
        ("The decision to close the school was taken by the council.", "taken", ["the council"], "The decision"),
        ("The bridge is financed jointly by Norland and Sudland.", "financed", ["Norland", "Sudland"], "The bridge"),
        ("The minister, led by his aides, and the mayor, who paid, declined to comment.", "paid", ["the mayor"], None),
        ("“The ship is a good ship,” said Odd Halm.", "said", ["Odd Halm"], None),
        ("He said his ship had been sold.", "said", ["He"], None),
        ("The pilot, Odd Halm, 63, who admitted the error, resigned.", "admitted", ["Odd Halm"], "the error"),
        ("The port handled 24 million tonnes last year.", "handled", ["The port"], "24 million tonnes"),
        ("Two workers, aged 44 and 51, were acquitted.", "acquitted", [], "Two workers"),
        ("The ship, to be built by Halm Marine, will cost 4 million euros.", "built", ["Halm Marine"], "The ship"),
        ("The ship, to be built by Halm Marine, will cost 4 million euros.", "cost", ["The ship"], "4 million euros"),
        ("Up to twelve boats will be hired by the town.", "hired", ["the town"], "twelve boats"),
        ("At least twelve boats were hired by the town.", "hired", ["the town"], "twelve boats"),
        ("More than 40 boats were hired by the town.", "hired", ["the town"], "40 boats"),
        ("The town earns NOK 112 million a year.", "earns", ["The town"], "NOK 112 million"),
        ("A ticket costs €5.", "costs", ["A ticket"], "€5"),
        ("Norland is paying around $240 million for it.", "paying", ["Norland"], "$240 million"),
        ("Norland, which leads the mission, sent ships.", "leads", ["Norland"], "the mission"),
    ],
)  # fmt: skip
def test_roles(text: str, verb: str, doers: list[str], done_to: str | None) -> None:
    found = clause(text, verb)
    assert [chunk.text for chunk in found.doers] == doers
    assert (found.done_to.text if found.done_to else None) == done_to


def test_complements_recipient_and_mood() -> None:
    found = clause("Norland has not given Sudland ten ships for the mission in May.", "given")
    assert found.recipient is not None
    assert found.recipient.text == "Sudland"
    assert found.object is not None
    assert found.object.text == "ten ships"
    assert found.negated
    assert found.complement("for") is not None
    assert clause("It may buy ships.", "buy").modal == "may"
    assert not clause("It wants to buy ships.", "buy").finite
