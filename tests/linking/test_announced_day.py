"""Which two days of an announcement are one with a slip."""

from datetime import date

import pytest

import consistency
from consistency.linking.announced_day import announced_twice

HEAD = "Talk on bats at Norby library\n\n"
LINES = "WHAT: Talk on bats\nWHEN: {}\nWHERE: Norby library, Mill Street"


def found(text, published=date(2025, 6, 2)):
    article = consistency.Article(name="a", text=text, published=published)
    claims = [claim for claim in consistency.extract(article) if claim.kind == "date"]
    return [(tie.first.said, tie.second.said) for tie in announced_twice(claims)]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            HEAD + "Ida Vass will speak about bats on 12 June.\n\n" + LINES.format("19 June, 7 p.m."),
            [("12 June", "19 June, 7 p.m.")],
        ),
        (
            HEAD + "Ida Vass will speak about bats on Thursday, 12 June.\n\n" + LINES.format("Thursday, 19 June"),
            [("Thursday, 12 June", "Thursday, 19 June")],
        ),
        (  # the same day
            HEAD + "Ida Vass will speak about bats on 12 June.\n\n" + LINES.format("12 June, 7 p.m."),
            [],
        ),
        (  # a third day to come
            HEAD + "Ida Vass will speak about bats on 12 June. Tickets are sold from 5 June.\n\n" + LINES.format("19 June"),
            [],
        ),
        (  # until when one can register
            HEAD + "Those who want to come can register until 10 June.\n\n" + LINES.format("19 June, 7 p.m."),
            [],
        ),
        (  # what was is not announced
            HEAD + "Ida Vass spoke about bats on 22 May.\n\n" + LINES.format("19 June, 7 p.m."),
            [],
        ),
        (  # another talk
            HEAD + "Another talk will be given on 12 June.\n\n" + LINES.format("19 June, 7 p.m."),
            [],
        ),
        (  # not in the opening
            HEAD + "Bats sleep. " * 6 + "Ida Vass will be in Lund on 12 June.\n\n" + LINES.format("19 June, 7 p.m."),
            [],
        ),
        (  # the opening tells two days of one thing
            "Will speak in Norby on 19 June\n\nIda Vass will speak about bats in Norby on 12 June.\n\n" + LINES.format("12 June"),
            [("19 June", "12 June")],
        ),
    ],
)  # fmt: skip
def test_an_announcement_has_one_day(text, pairs):
    assert set(found(text)) == set(pairs)


def test_without_a_day_of_publication_the_future_tense_tells_what_is_to_come():
    text = HEAD + "Ida Vass will speak about bats on 12 June 2025.\n\n" + LINES.format("19 June 2025")
    assert found(text, None) == [("12 June 2025", "19 June 2025")]
