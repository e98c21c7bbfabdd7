"""The date or the time of one event told a second time, in whatever words, and of two events that look alike.

``told_again.txt`` has a text a line, with the right and the wrong second time in `{right~wrong}`; ``told_of_two.txt`` has
texts that tell of two events, or of one for which two times are right.
"""

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consistency import Article, check, extract
from consistency.claims import Topic

FOLDER = Path(__file__).parent
SLOT = re.compile(r"\{([^~{}]*)~([^~{}]*)\}")


def _lines(name: str) -> list[str]:
    return [line.replace("\\n", "\n") for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line]


def _found(text: str) -> list[str]:
    report = check([Article(name="a", text=text, published=date(2024, 5, 28))])
    return [finding.code for finding in report.findings if finding.severity.value != "note"]


@pytest.mark.parametrize("line", _lines("told_again.txt"))
def test_a_time_told_a_second_time(line: str) -> None:
    assert _found(SLOT.sub(r"\2", line))
    assert not _found(SLOT.sub(r"\1", line))


@pytest.mark.parametrize("text", _lines("told_of_two.txt"))
def test_two_events_are_let_be(text: str) -> None:
    assert not _found(text)


@given(st.integers(1911, 1989), st.integers(-9, 9))
def test_a_founding_has_one_year(year: int, slip: int) -> None:
    text = f"Tarn Shipping was founded in {year}. It has 90 staff. Since its founding in {year + slip} it has never made a loss."
    assert _found(text) == (["D202"] if slip else [])


def test_both_times_say_what_they_are_told_of() -> None:
    told = extract(
        Article(
            name="a", text="The mill was built in 1931. Built in 1913, it is a museum.", published=date(2024, 5, 28)
        )
    )
    events = [claim.topic.events for claim in told if claim.topic is not None and claim.kind == "date"]
    assert events == [("building of mill #0",), ("building of mill #0",)]
    assert Topic.from_dict(Topic(events=events[0]).to_dict()).events == events[0]


def test_a_clock_ends_a_sentence() -> None:
    text = "The concert starts at 8 p.m. Tickets cost 12 euros. The talk starts at 7 p.m. Tuesday in the hall."
    sentences = {claim.sentence.text for claim in extract(Article(name="a", text=text)) if claim.sentence}
    assert {"The concert starts at 8 p.m.", "The talk starts at 7 p.m. Tuesday in the hall."} <= sentences
