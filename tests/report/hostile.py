"""Reports whose article texts, names and messages try to break out of every format."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from consistency import Article, Claim, Confidence, Finding, Report, Severity, Side
from consistency.findings import Reach, Summary
from consistency.values import Date, Figure, Money, Quotation

BARBS = [
    "<script>alert(1)</script>", "</script><img src=x onerror=alert(1)>", "]]>", "<!--", "-->", "&amp;&#60;", "\x00",
    "\x1b[31m", "\u2028", "\u202e", "\ud83d", "\ufffe", "%0A::error::no", "\r\n::error::no\n", "##[error]no", "`", "```",
    "[here](1)", "[x](javascript:alert(1))", "@everyone", "#1", "www.example.org", "| a | b |", "\n# Title\n", "\n1. one",
    "{0}", "{{ 7 * 7 }}", "{% raw %}", "\\", '"', "'", "\t", "€", "\U0001f600", "e\u0301", "漢字", "</details>", "://", "x" * 300,
]  # fmt: skip

words = st.lists(st.one_of(st.sampled_from(BARBS), st.text(max_size=8)), min_size=1, max_size=6).map(" ".join)


@st.composite
def reports(draw):
    """A report of up to four findings on up to three hostile articles, suppressed ones among them."""
    names = draw(st.lists(words, min_size=1, max_size=3, unique=True))
    articles = [Article(name=name, text=draw(words) + " " + draw(words), published=date(2024, 2, 29)) for name in names]
    made = [draw(findings(articles, number)) for number in range(draw(st.integers(0, 4)))]
    kept = tuple(finding for finding in made if not finding.suppressed)
    hidden = tuple(finding for finding in made if finding.suppressed)
    return Report(
        findings=kept,
        suppressed=hidden,
        summary=Summary(len(articles), 8, 1, 5, len(kept), len(hidden)),
        articles=tuple(articles),
        rules=(("A101", "amounts-differ", draw(words), draw(words)),),
        notices=tuple(draw(st.lists(words, max_size=2))),
    )


@st.composite
def findings(draw, articles, number):
    values = [
        Money(Figure(Decimal(draw(st.integers(-10, 10**12))), step=Decimal(1)), "EUR"),
        Date(date(2024, 1, draw(st.integers(1, 31))), date(2024, 2, draw(st.integers(1, 29)))),
        Quotation(draw(words), draw(words)),
    ]
    sides = []
    for _ in range(draw(st.integers(1, 3))):
        article = draw(st.sampled_from(articles))
        start = draw(st.integers(0, len(article.text) - 1))
        end = draw(st.integers(start + 1, len(article.text)))
        claim = Claim(
            article=article.name,
            start=start,
            end=end,
            said=article.text[start:end],
            value=draw(st.sampled_from(values)),
            published=article.published,
            source=draw(words),
        )
        sides.append(Side.of(claim, draw(st.sampled_from([article, None]))))
    return Finding(
        code=draw(st.sampled_from(["A101", "ZZZ900"])),
        name="amounts-differ",
        severity=draw(st.sampled_from(Severity)),
        confidence=draw(st.sampled_from(Confidence)),
        reach=draw(st.sampled_from(Reach)),
        message=draw(words),
        because=draw(words),
        help=draw(words),
        sides=tuple(sides),
        fingerprint=f"{number:016x}",
        tie=draw(words),
        suppressed=draw(st.sampled_from(["", "", "baseline"])),
    )
