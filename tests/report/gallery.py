"""A report with a finding of every sort, to be looked at and clicked through."""

from datetime import date
from decimal import Decimal

from consistency import Article, Claim, Confidence, Finding, Report, Severity, Side
from consistency.findings import Reach, Summary, fingerprint
from consistency.values import Bound, Count, Date, Figure, Money, Office, Percentage

HARBOUR = Article(
    name="drafts/harbour.txt",
    title="Harbour wall to be rebuilt",
    source="Oakmere Post",
    published=date(2024, 5, 7),
    text="""Harbour wall to be rebuilt

The town of Oakmere will rebuild its harbour wall from next spring, after a storm tore a hole of forty metres \
into it in January. The work will cost about €62 million, the council said on Tuesday, and keep more than 300 people \
busy for two years.

“We have waited long enough,” said Mayor Ida Quist, who will open the site on 3 March 2025. The mayor promised that \
two fifths of the orders, or 45 percent, would go to firms from the county.

The council voted for the plan on 14 May. A first report had put the cost at €62 million too.
""",
)
LEDGER = Article(
    name="drafts/ledger.txt",
    source="County Ledger",
    published=date(2024, 5, 9),
    text="""What the county builds

The largest single item is the harbour wall at Oakmere, for which the council has set aside €86 million – more \
than for the new school and the road to the quarry together.

Work begins on 17 June 2025, once the ice has gone. At most 120 people will be employed on the site. \
Town clerk Ida Quist signed the papers last week.
""",
)
RECORD = Article(
    name="reference/record.txt", text="Council vote on the harbour: 7 May 2024.\nMayor of Oakmere: Per Lund.\n"
)
HOSTILE = Article(
    name='drafts/<img src=x onerror="document.title=1">.txt',
    source="<b>bold</b>",
    text="""<script>document.title = "run"</script><img src=x onerror="document.title = 'run'">
The pier cost <b onmouseover="document.title='run'">€5 million</b> & more. </mark></blockquote></style><script>document.title="run"</script>
It cost {{ 7 * 7 }} and {% raw %} `€9 million`, "quoted" 'text' <!-- comment --> \u202ereversed\u202c \x00.
<a href="javascript:document.title='run'">link</a> <form action="https://example.org"><button>send</button></form>
""",
)


def million(number, bound=Bound.EXACT):
    return Money(Figure(Decimal(number) * 1_000_000, bound=bound, step=Decimal(1_000_000)), "EUR")


def count(number, bound=Bound.EXACT):
    return Count(Figure(Decimal(number), bound=bound), "person")


def percent(number):
    return Percentage(Figure(Decimal(number), step=Decimal(1)))


def day(*parts):
    return Date(date(*parts), date(*parts))


def clash(code, name, message, because, *sides, severity=Severity.ERROR, reach=Reach.CORPUS, known=None, **more):
    """A finding at words of articles: each side is an article, its words and their value."""
    claims = [
        Claim(
            article=article.name,
            start=article.text.index(said),
            end=article.text.index(said) + len(said),
            said=said,
            value=value,
            published=article.published,
            source=article.source,
        )
        for article, said, value in sides
    ]
    shown = [
        Side.of(claim, None if known and article.name in known else article)
        for claim, (article, _, _) in zip(claims, sides, strict=True)
    ]
    return Finding(
        code=code, name=name, severity=severity, confidence=more.get("confidence", Confidence.STATED), reach=reach,
        message=message, because=because, help="Check which of them is right; where each was right at its time, say when.",
        sides=tuple(shown), fingerprint=fingerprint(code, claims), tie=more.get("tie", ""),
    )  # fmt: skip


def gallery():
    """Nine findings in three articles, against a reference and an archive."""
    found = [
        clash(
            "A101", "amounts-differ", "`about €62 million` here, `€86 million` there, for the harbour wall at Oakmere",
            "the ranges 55,800,000 to 68,200,000 and 85,500,000 to 86,500,000 do not meet",
            (HARBOUR, "about €62 million", million(62, Bound.ABOUT)), (LEDGER, "€86 million", million(86)),
            tie="both are the cost of the harbour wall; both name Oakmere",
        ),
        clash(
            "D101", "dates-differ", "the work begins on `3 March 2025` here, on `17 June 2025` there",
            "2025-03-03 and 2025-06-17 are 106 days apart",
            (HARBOUR, "3 March 2025", day(2025, 3, 3)), (LEDGER, "17 June 2025", day(2025, 6, 17)),
            severity=Severity.WARNING, confidence=Confidence.RESOLVED,
        ),
        clash(
            "D101", "dates-differ", "the vote was on `14 May` here, on `7 May 2024` in the reference",
            "2024-05-14 and 2024-05-07 are 7 days apart",
            (HARBOUR, "14 May", day(2024, 5, 14)), (RECORD, "7 May 2024", day(2024, 5, 7)), reach=Reach.REFERENCE,
        ),
        clash(
            "T103", "share-does-not-match", "`two fifths` and `45 percent` of the orders", "two fifths are 40 percent",
            (HARBOUR, "two fifths", percent(40)), (HARBOUR, "45 percent", percent(45)), reach=Reach.ARTICLE,
        ),
        clash(
            "Q101", "counts-differ", "`more than 300 people` here, `At most 120 people` there",
            "300 or more and at most 120 have no number in common",
            (HARBOUR, "more than 300 people", count(300, Bound.AT_LEAST)),
            (LEDGER, "At most 120 people", count(120, Bound.AT_MOST)),
        ),
        clash(
            "R101", "two-holders-of-one-office", "`Mayor Ida Quist` here, `Mayor of Oakmere: Per Lund` in the reference",
            "two persons hold one office at one time",
            (HARBOUR, "Mayor Ida Quist", Office("Ida Quist", "mayor")),
            (LEDGER, "Town clerk Ida Quist", Office("Ida Quist", "town clerk")),
            (RECORD, "Mayor of Oakmere: Per Lund", Office("Per Lund", "mayor")),
            severity=Severity.WARNING, reach=Reach.REFERENCE,
        ),
        clash(
            "A101", "amounts-differ", "`€86 million` here, `€62 million` there", "the ranges do not meet",
            (LEDGER, "€86 million", million(86)), (HARBOUR, "€62 million too", million(62)),
            reach=Reach.ARCHIVE, known={HARBOUR.name}, severity=Severity.NOTE,
        ),
        clash(
            "A101", "amounts-differ", "`€5 million` here, `€9 million` there, for <i>the pier</i>",
            "5 < 9 && </article>", (HOSTILE, "€5 million", million(5)), (HOSTILE, "€9 million", million(9)),
            reach=Reach.ARTICLE, tie="<script>document.title='run'</script>",
        ),
        clash(
            "D104", "weekday-does-not-match-date", "`Tuesday` was a Tuesday; <script>", "7 May 2024 is a Tuesday",
            (HARBOUR, "Tuesday", day(2024, 5, 7)), severity=Severity.NOTE, reach=Reach.ARTICLE,
        ),
    ]  # fmt: skip
    found.sort(key=lambda finding: finding.order)
    return Report(
        findings=tuple(found),
        summary=Summary(3, 1234, 17, 5821, len(found), 2),
        articles=(HARBOUR, HOSTILE, LEDGER, RECORD),
        rules=(("A101", "amounts-differ", "One thing has two amounts.", "Check which amount is right."),),
        notices=("drafts/ledger.txt:9: the suppression of A101 is not used; take it out",),
    )
