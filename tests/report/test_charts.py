"""Places on the small charts: who stands left of whom, what is open, what lies between."""

from datetime import date
from decimal import Decimal

from consistency import Article, Claim, Confidence, Finding, Severity, Side
from consistency.findings import Reach
from consistency.report.charts import chart
from consistency.values import Bound, Date, Figure, Money, Quotation


def clash(*values, published=None):
    sides = []
    for value in values:
        article = Article(name="a", text="words", published=published)
        claim = Claim(article="a", start=0, end=5, said="words", value=value, published=published)
        sides.append(Side.of(claim, article))
    return Finding(
        "A101", "amounts-differ", Severity.ERROR, Confidence.STATED, Reach.CORPUS, "", "", "", tuple(sides), "f"
    )


def euros(number, upper=None, bound=Bound.EXACT, step=1):
    return Money(
        Figure(Decimal(number), None if upper is None else Decimal(upper), bound, Decimal(step)), "EUR"
    )  # fmt: skip


def test_bars_stand_in_the_order_of_their_numbers_with_the_gap_between():
    picture = chart(clash(euros(90), euros(40, 60)))
    high, low = picture.bars
    assert low.start + low.width < high.start
    assert picture.gap == (low.start + low.width, round(high.start - low.start - low.width, 2))
    assert low.said_at is None
    assert high.start <= high.said_at <= high.start + high.width
    assert [label for _, label in picture.ticks] == ["39.5", "90.5"]


def test_open_ends_reach_the_edge():
    least, most = chart(clash(euros(300, bound=Bound.AT_LEAST), euros(120, bound=Bound.AT_MOST))).bars
    assert least.open_after
    assert least.start + least.width == 100
    assert most.open_before
    assert most.start == 0


def test_numbers_of_very_different_size_are_on_a_logarithmic_scale():
    picture = chart(clash(euros(5_000), euros(5_000_000)))
    assert "logarithmic" in picture.note
    assert all(bar.width < 10 for bar in picture.bars)


def test_everything_stays_on_the_picture():
    for values in ((euros(-5), euros(10**12)), (euros(0, step=0), euros(1, step=0)), (euros(7), euros(7, 9))):
        for bar in chart(clash(*values)).bars:
            assert 0 <= bar.start <= bar.start + bar.width <= 100.01


def test_dates_are_on_a_timeline_with_the_day_of_publication():
    first, second = Date(date(2025, 3, 3), date(2025, 3, 3)), Date(date(2025, 6, 1), date(2025, 6, 30), "month")
    picture = chart(clash(first, second, published=date(2025, 3, 20)))
    assert picture.kind == "time"
    a, b = picture.bars
    assert a.start + a.width < b.start
    assert a.width < b.width
    ((place, label),) = picture.marks
    assert a.start < place < b.start
    assert label == "published 2025-03-20"


def test_far_days_of_publication_do_not_squeeze_the_dates():
    first, second = Date(date(1914, 7, 28), date(1914, 7, 28)), Date(date(1914, 8, 4), date(1914, 8, 4))
    assert chart(clash(first, second, published=date(2024, 1, 1))).marks == ()


def test_an_open_date_reaches_the_edge():
    since, day = (
        Date(date(2020, 1, 1), date(2020, 12, 31), "year", edge="since"),
        Date(date(2019, 5, 1), date(2019, 5, 1)),
    )
    assert chart(clash(since, day)).bars[0].open_after


def test_there_is_no_chart_of_words_of_one_side_or_of_two_currencies():
    assert chart(clash(Quotation("", "a"), Quotation("", "b"))) is None
    assert chart(clash(euros(5))) is None
    assert chart(clash(euros(5), Money(Figure(Decimal(5)), "USD"))) is None
