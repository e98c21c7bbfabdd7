"""Whether two dates are of one event."""

from datetime import date
from itertools import combinations

import pytest

import consistency
from consistency.linking.dated import one_event


def tie(first, second, published=(date(2024, 12, 13), date(2024, 12, 14))):
    articles = [
        consistency.Article(name=str(number), text=text, published=day)
        for number, (text, day) in enumerate(zip((first, second), published, strict=True))
    ]
    claims = [claim for article in articles for claim in consistency.extract(article) if claim.kind == "date"]
    return any(one_event(a, b) for a, b in combinations(claims, 2) if a.article != b.article)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("The reactor at Brunnmoor was restarted on 2 December.", "The reactor at Brunnmoor was restarted on 12 December.", True),
        ("The reactor at Brunnmoor was restarted on 2 December.", "The reactor at Brunnmoor was shut down on 12 December.", False),
        ("The reactor at Brunnmoor was restarted on 2 December.", "The reactor at Skarvik was restarted on 12 December.", False),
        ("Brunnmoor said so on 2 December.", "Brunnmoor said so on 12 December.", False),
        ("A man was killed in Brunnmoor on 2 December.", "A man was killed in Brunnmoor on 12 December.", False),
    ],
)  # fmt: skip
def test_one_event_needs_one_deed_one_thing_and_one_story(first, second, same):
    assert tie(first, second) is same
