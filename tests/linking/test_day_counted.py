"""Days that are counted from an event are not days of the event."""

from datetime import date

import pytest

from consistency import Article, check


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("The day before the vote, on 2 May, she resigned. The vote was on 3 May.", False),
        ("The day after the vote, on 4 May, she resigned. The vote was on 3 May.", False),
        ("On the eve of the vote, on 2 May, she resigned. The vote was on 3 May.", False),
        ("Two days after the vote, on 5 May, she resigned. The vote was on 3 May.", False),
        ("The day before the vote, on 1 May, she resigned. The vote was on 3 May.", True),
    ],
)
def test_a_day_counted_from_an_event_is_another_day(told, found):
    report = check([Article(name="a", text=told, published=date(2024, 5, 28))])
    assert any(finding.code == "D202" for finding in report.findings) is found
