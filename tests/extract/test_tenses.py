"""How the clause of a date tells it: as done, or as still to come."""

from datetime import date, timedelta

import pytest

from consistency import Article, extract
from consistency.claims import Claim
from consistency.extract.told_ahead import announced
from consistency.extract.told_done import done
from consistency.values import Date

PUBLISHED = date(2024, 9, 5)


def _dates(text: str) -> list[Claim[Date]]:
    article = Article(name="a", text=f"Norby news\n\n{text}", published=PUBLISHED)
    return [claim for claim in extract(article) if isinstance(claim.value, Date)]


@pytest.mark.parametrize(
    "text",
    [
        "The library moved into the old cannery on 19 September 2024.",
        "The dog swam across the strait on 22 September 2024 and was greeted by a brass band.",
        "The skipper fled and was found in a barn on 12 September.",
        "The beam was lifted into place by two cranes for the town on 17 September 2024.",
        "Inspectors seized 40 kilos of eel at the airport on 13 September 2024.",
        "Since the pump was put into service in November 2024, nobody has carried water.",
        "Since the closure of the pit in November 2024 the lift has rusted.",
        "The school has been closed since 18 September 2024.",
        "A tanker picked up eleven sailors off Cape Morn on 21 September 2024.",
        "On 19 September 2024 the choir sang in the cathedral.",
        "A jury acquitted baker Lou Varn of arson on 29 September 2024.",
    ],
)
def test_what_is_done_is_told_in_the_past_by_any_verb(text: str) -> None:
    assert any(done(claim) for claim in _dates(text))


@pytest.mark.parametrize(
    "text",
    [
        "The library bought tickets for the fair on 19 September 2024.",
        "Ms Okoro was appointed on 14 September to the board.",
        "Rain threatened the match on 21 September 2024.",
        "The workers voted for a walkout on 19 September 2024.",
        "The clinic received permission to open on 19 September 2024.",
        "The museum extended the show, which had been due to close on 19 September 2024.",
        "The shop opens a week later than planned, on 21 September 2024, the owner said.",
        "Hikers who saw the wreck were invited to the ministry on 21 September 2024.",
        "The nation has changed since the attacks of September 11.",
    ],
)
def test_what_was_arranged_is_not_done(text: str) -> None:
    assert not any(done(claim) for claim in _dates(text))


def _announced(text: str) -> bool:
    return any(announced(c, timedelta((PUBLISHED - c.value.latest).days)) for c in _dates(text) if c.value.latest)


@pytest.mark.parametrize(
    "text",
    [
        "The public is invited to the concert in the church on 14 August 2024.",
        "The race is scheduled for 24 August.",
        "Please come to our annual meeting on 20 August 2024.",
        "The first flight takes off on 22 August 2024.",
        "The final takes place in Bergen on 24 August 2024.",
        "Join us at the harvest festival on 17 August 2024!",
        "Professor Vass speaks about bats on 17 August at 7 p.m. in the old library.",
        "Runners can collect their numbers until 17 August at the town hall.",
        "Parents are asked to register their children by 17 August.",
        "The candidates are going to debate on 17 August in the gym.",
        "The premiere of the play is on 17 August.",
        "Firms still have until 17 August to bid.",
        "The pool is open until 17 August.",
    ],
)
def test_what_is_offered_is_to_come(text: str) -> None:
    assert _announced(text)


@pytest.mark.parametrize(
    "text",
    [
        "You can watch a recording of the concert on 14 August 2024.",
        "The council will look into the burst pipe of 12 August 2024.",
        "Anyone who booked the trip on 17 August can apply for a refund.",
        "He will appeal against the fine imposed on 12 August.",
        "Parents had been asked to register their children by 17 August. Of 400 only 212 did.",
        "The figures cover the time until 17 August.",
        "The pool has been open until 17 August.",
        "The flea market on 17 August brought in 3,400 euros.",
    ],
)
def test_what_is_left_of_something_past_is_not_to_come(text: str) -> None:
    assert not _announced(text)
