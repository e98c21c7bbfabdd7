"""Which offices go together, and for what time."""

from datetime import date

import pytest

from consistency.claims import Claim
from consistency.linking.holding import exclude, same_place, single, together
from consistency.values import Office


def held(office: Office, article: str = "a", published: date | None = None) -> Claim[Office]:
    said = str(office)
    return Claim(article=article, start=0, end=len(said), said=said, value=office, published=published)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Office("A B", "minister of defence"), Office("A B", "minister of health")),
        (Office("A B", "prime minister"), Office("A B", "president")),
        (Office("A B", "mayor", "Lund"), Office("A B", "mayor", "Brod")),
        (Office("A B", "minister", country="LV"), Office("A B", "minister", country="EE")),
        (Office("A B", "judge"), Office("A B", "prosecutor")),
        (Office("A B", "rector", "University of Lund"), Office("A B", "rector", "University of Brod")),
        (Office("A B", "colonel"), Office("A B", "major")),
    ],
)
def test_offices_that_nobody_holds_together(first: Office, second: Office) -> None:
    assert exclude(first, second)
    assert exclude(second, first)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Office("A B", "minister of defence"), Office("A B", "minister")),
        (Office("A B", "minister of trade and industry"), Office("A B", "minister of trade")),
        (Office("A B", "chair"), Office("A B", "chief executive")),
        (Office("A B", "lieutenant colonel"), Office("A B", "colonel")),
        (Office("A B", "coach", country="SE"), Office("A B", "coach", country="GB")),
        (Office("A B", "mayor", "Lund"), Office("A B", "mayor", "town of Lund")),
    ],
)
def test_offices_that_one_person_may_hold(first: Office, second: Office) -> None:
    assert not exclude(first, second)


def test_terms_decide_over_dates_of_publication() -> None:
    before = held(Office("A B", "mayor", holds_from=date(2010, 1, 1), holds_to=date(2019, 12, 31)))
    after = held(Office("C D", "mayor", holds_from=date(2020, 1, 1)))
    assert not together(before, after)
    assert together(after, held(Office("E F", "mayor"), "b", date(2025, 1, 1)))
    assert not together(before, held(Office("E F", "mayor"), "b", date(2025, 1, 1)))


def test_texts_of_other_months_or_no_date_are_not_together() -> None:
    office = Office("A B", "mayor", "Lund")
    assert together(held(office, "a", date(2025, 1, 1)), held(office, "b", date(2025, 1, 20)))
    assert not together(held(office, "a", date(2025, 1, 1)), held(office, "b", date(2025, 6, 1)))
    assert not together(held(office, "a"), held(office, "b"))


def test_a_place_needs_a_name_of_its_own() -> None:
    first, second = Office("A B", "governor", "National Bank"), Office("C D", "governor", "National Bank")
    assert not same_place(held(first), held(second, "b"))
    assert same_place(held(Office("A B", "mayor", "Lund")), held(Office("C D", "mayor", "Lund"), "b"))
    assert single(Office("A B", "minister of defence"))
    assert not single(Office("A B", "minister"))


def test_bodies_of_one_sort_with_one_word_changed() -> None:
    ice, sea = (
        Office("A B", "director", "Institute of Ice Research"),
        Office("A B", "director", "Institute of Sea Research"),
    )
    assert exclude(ice, sea) == (
        "A B is director of Institute of Ice Research in one place and of Institute of Sea Research in the other"
    )
    assert not exclude(Office("A B", "leader", "Blue Party"), Office("A B", "leader", "Green Movement"))


@pytest.mark.parametrize(
    ("first", "second", "where"),
    [
        (Office("A B", "mayor", country="SE"), Office("C D", "mayor", country="DK"), ""),
        (Office("A B", "president", country="SE"), Office("C D", "president", country="SE"), "of SE"),
        (Office("A B", "mayor", "Lund"), Office("C D", "mayor", "Brod"), ""),
        (Office("A B", "mayor", "Lund"), Office("C D", "mayor", "town of Lund"), "of town of Lund"),
        (Office("A B", "mayor"), Office("C D", "mayor"), ""),
        (Office("A B", "chair"), Office("C D", "chair"), "of the meeting"),
    ],
)
def test_where_both_offices_are(first: Office, second: Office, where: str) -> None:
    assert same_place(held(first), held(second)) == where
