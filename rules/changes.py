"""Changes told twice, once by their size and once by both ends, that do not fit each other."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from consistency import Claim, Clash, Confidence, Example, Severity, groups
from consistency.claims import ROW_CHANGE, Mood
from consistency.extract.change_sizes import in_points, per_cent, step_between
from consistency.extract.changes import (
    OTHER_BASIS,
    RANKED,
    Change,
    Pair,
    Told,
    apposed,
    belongs,
    changes_of,
    figure_of,
    pairs_of,
    ratio_of,
    way_of,
)  # fmt: skip
from consistency.extract.changes_after import points_told, told_apart
from consistency.extract.differences import differences
from consistency.extract.ends import ends_of, exact
from consistency.extract.margins import margins
from consistency.extract.row_ratios import told_in_row
from consistency.linking.told_changes import points_back
from consistency.text import Sentence
from consistency.values import Bound, Figure, Percentage, Range, Ratio

KINDS = ["money", "count", "quantity", "percentage"]


@groups(
    "T101",
    "change-does-not-fit",
    kinds=KINDS,
    by="sentence",
    bad=[
        "Revenue rose from [[200 million zł]] to [[230 million zł]], an increase of 25 percent.",
        "The number of cases more than tripled, from [[14]] in the same period of last year to [[35]].",
        "The council cut its grants by 12 percent to [[£45.6 million]], down from £48 million.",
        "Visitors doubled from 184,000 in 2022 to [[276,000]] in 2023.",
        "The price is 28.4 cents now and from May [[35.5 cents]], an increase of 12.5 per cent.",
        "Turnout rose by 8 percentage points from 41% to [[45%]].",
    ],
    good=[
        "Shares in the salmon farm, which cost 8.10 crowns in January, were trading at 1.35 crowns, down 3%.",
        "Revenue rose from 200 million zł to 230 million zł, an increase of 15 percent.",
        "The number of officers rose from 212 to 265, or by a quarter.",
        "Sales grew 5 per cent like-for-like, from £100m to £130m.",
        "Sales rose 12 per cent to £5.6m while the loss fell from £30m to £20m.",
        "Visitors nearly doubled from 140,000 to 260,000.",
        "The rate fell from 5.2 per cent to 4.7 per cent, by half a point.",
        "It grew by 3 per cent a year from 100 shops to 180 shops.",
    ],
)
def change_does_not_fit(group: Sequence[Told]) -> Iterator[Clash]:
    """A change in per cent, or a `doubled`, is not the change between the two values beside it.

    The figures are the news here, and a reader with a calculator finds that one of three is wrong.  Rounding is
    allowed for: 200 million may be anything from 195 to 205 million.

    Work the change out again from the two values, or correct the value that was misquoted.
    """
    sentence = group[0].sentence
    if sentence is None or OTHER_BASIS.search(sentence.text.lower()):
        return
    changes = [change for change in (*changes_of(group), *points_told(group, sentence)) if not change.compared]
    if not changes:
        return
    pairs = list(pairs_of(group))
    for change in changes:
        near = [pair for pair in pairs if belongs(group, pair, change)]
        if not near and change.apposed:
            near = list(apposed(group, change))
        if len(near) != 1:
            continue
        pair = near[0]
        ratio = ratio_of(pair)
        if ratio is None or ratio.meets(change.factor) or (change.points and step_between(pair).meets(change.points)):
            continue
        back = ratio_of(Pair(pair.newer, pair.older))
        if not pair.sure and back is not None and back.meets(change.factor):
            continue
        if isinstance(pair.older.value, Percentage) and in_points(pair, change):
            continue
        yield _clash(sentence, pair, change, ratio)


def _clash(sentence: Sentence, pair: Pair, change: Change, ratio: Range) -> Clash:
    stated = change.claim
    if stated is None:
        said = sentence.between(change.start, change.end)
        value = Percentage(Figure(Decimal(0), None, Bound.ABOUT))
        stated = pair.newer.with_(start=change.start, end=change.end, said=said, value=value, sentence=sentence)
    steps = change.points is not None
    way = f"{step_between(pair)} points" if steps else per_cent(ratio)
    return Clash(
        (stated, pair.newer, pair.older),
        f"`{pair.older.said}` to `{pair.newer.said}` is not `{change.said}`",
        f"{pair.older.value} to {pair.newer.value} is {way}, not {change.said}",
    )


@groups(
    "T112",
    "change-does-not-fit-values-before",
    kinds=[*KINDS, "ratio"],
    by="article",
    across=False,
    bad=[
        "The school has 640 pupils. The year before there had been 800. That is a fall of [[30 per cent]], the head said.",
        "In Osby 310 couples married in 2023. One year earlier 388 couples had said yes. The registrar speaks of a "
        "[[drop of almost a third]].",
        "There are 410 boats in the harbour, down from 500 last summer, according to its master. The drop of [[9 percent]] is "
        "the first in years.",
        "The fee goes up from 4.00 to 5.00 euros, or by [[20 percent]].",
        "The firm earned 90 million crowns in 2023 after 60 million the year before. Profit has thus [[doubled]].",
        "Support fell to 31 percent, from 34 percent in May. The drop of [[seven points]] came after the strike.",
        "Town library in 2023 (previous year in brackets)\n\nReaders: 2,310 (2,100), +10 %\nLoans: 54,000 (45,000), [[+30 %]]",
    ],
    good=[
        "The school has 640 pupils. The year before there had been 800. That is a fall of 20 per cent, the head said.",
        "In Osby 310 couples married in 2023. One year earlier 388 couples had said yes. Among the young there was a drop of "
        "almost a third.",
        "The school has 640 pupils. The year before there had been 800. Absences fell by 30 per cent, the head said.",
        "There are 410 boats in the harbour, down from 500 last summer. The number of yachts has fallen by 9 percent.",
        "The fee goes up from 4.00 to 5.00 euros, or by 25 percent. Rents are raised by 20 percent.",
        "Support fell to 31 percent, from 34 percent in May. The drop of three points came after the strike.",
        "Volunteers found 64 pairs of plovers, after 52 the year before and 40 in 2019. That means an increase of 60 percent.",
    ],
)
def change_does_not_fit_values_before(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """The size of a change, told after its two values, is not the change between them.

    The sum is easily done, and a reader who does it no longer knows which of three numbers to trust.

    Work the change out again from the two values, or correct the value that was misquoted.
    """
    seen: set[int] = set()
    for sentence, pair, change in told_apart(group):
        ratio = ratio_of(pair)
        if change.start in seen or ratio is None:
            continue
        seen.add(change.start)
        fits = _fits(change, pair)
        if not fits and not any(_fits(change, other) for other in _to_others(pair, change, group)):
            yield _clash(sentence, pair, change, ratio)
    ratios = [claim for claim in group if isinstance(claim.value, Ratio)]
    for row in ratios:
        if row.extractor == ROW_CHANGE:
            yield from _in_its_row(row, group)
    pairs = [claim for claim in ratios if claim.value.older]
    for told in ratios:
        behind = [pair for pair in pairs if points_back(told, pair)]
        if len(behind) == 1 and not any(told.start <= start < told.end for start in seen):
            yield from _behind(told, behind[0])


def _fits(change: Change, pair: Pair) -> bool:
    ratio = ratio_of(pair)
    told = ratio is not None and ratio.meets(change.factor)
    return told if change.points is None else step_between(pair).meets(change.points)


def _to_others(pair: Pair, change: Change, group: Sequence[Claim[Any]]) -> Iterator[Pair]:
    """The newer value with the others of its sentence: `64, after 52 the year before and 40 in 2019, a rise of 60 per cent`."""
    for claim in group:
        same = claim.sentence == pair.older.sentence and claim.kind == pair.older.kind
        beside = (
            claim.start not in (pair.older.start, pair.newer.start) and not change.start <= claim.start < change.end
        )
        if same and beside and not isinstance(claim.value, Ratio):
            yield Pair(claim, pair.newer)


def _in_its_row(row: Claim[Ratio], group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """`Loans: 5,400 (4,500), up 30 %`: the row of a list tells the change beside its two values."""
    for told, factor in told_in_row(row, group):
        if not factor.meets(Range(row.value.least, row.value.most)):
            yield Clash(
                (told, row),
                f"`{row.said}` is not `{told.said}`",
                f"{row.value} by the values, {Ratio(factor.low, factor.high)} as told",
            )


def _behind(told: Claim[Ratio], pair: Claim[Ratio]) -> Iterator[Clash]:
    """`The registrar speaks of a drop of a third`, right behind two values that no words join."""
    start, older = pair.value.older_at, pair.value.older
    if not told.value.meets(pair.value):
        yield Clash(
            (told, pair, pair.with_(start=start, end=start + len(older), said=older)),
            f"`{older}` to `{pair.said}` is not `{told.said}`",
            f"{pair.value} by the values, {told.value} as told",
            confidence=Confidence.RESOLVED,
            tie="the change is told right behind the two values, and of nothing else",
        )


@groups(
    "T113",
    "difference-does-not-fit",
    kinds=[*KINDS, "duration"],
    by="article",
    across=False,
    bad=[
        "Police counted 214 thefts of boats, [[36]] fewer than in the year before, when there were 262.",
        "The choir grew by [[12]] to 84 members. In 2022 it had 76 members.",
        "The Greens won by 412 votes to 398, a lead of [[24]] votes.",
        "The home side led by [[three]] at 24–19 with a quarter of an hour left.",
    ],
    good=[
        '"I taught 26 in Lund and knew fewer of their aunts," she said.\n\nThe village has 71 inhabitants, 18 more than a '
        "year ago.",
        "Police counted 214 thefts of boats, 48 fewer than in the year before, when there were 262.",
        "The choir grew by 12 to 84 members. In 2022 it had 72 members.",
        "Police counted 214 thefts of boats, 48 fewer than in the year before, and 262 thefts of cars.",
        "The budget provides for spending of £13.8 million, £0.8 million above the plan, and for loans of £1.4 million.",
        "They led by three at half-time and won 31–24.",
        "Police counted about 200 thefts of boats, 48 fewer than in the year before, when there were 262.",
    ],
)
def difference_does_not_fit(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """How many more or fewer, told beside both numbers, is not the difference between them.

    One of three numbers in a row is wrong, and nothing is easier to check.

    Take the one from the other, and correct the number that does not fit.
    """
    for found in differences(group):
        told, step = figure_of(found.told).range(), found.step()
        if not step.meets(told):
            yield Clash(
                (found.told, found.one, found.two),
                f"`{found.one.said}` and `{found.two.said}` are not `{found.told.said}` apart",
                f"{found.one.value} and {found.two.value} are {step} apart",
            )
    for ahead, score, apart in margins(group):
        if figure_of(ahead).number != apart:
            yield Clash((ahead, score), f"`{score.said}` is not `{ahead.said}` apart", f"at {score.said} it is {apart}")


@groups(
    "T102",
    "rise-shown-as-fall",
    kinds=KINDS,
    by="sentence",
    bad=[
        "Profit rose from $236 million to [[$212 million]].",
        "The number of pupils fell to [[940]], down from 880.",
    ],
    good=[
        "Profit fell from $236 million to $212 million.",
        "She climbed from 12 to 8 in the rankings.",
        "The number of pupils fell to 880, down from 940.",
        "Sales rose to €5 million, compared with a fall of €7 million.",
    ],
)
def rise_shown_as_fall(group: Sequence[Told]) -> Iterator[Clash]:
    """The words tell of a rise and the figures of a fall, or the other way round.

    Either a verb or a figure is wrong, and the reader cannot know which.

    Check which of the two values is the later one.
    """
    sentence = group[0].sentence
    if sentence is None or RANKED.search(sentence.text.lower()):
        return
    for pair in pairs_of(group):
        way = way_of(group, pair)
        older, newer = figure_of(pair.older).range(), figure_of(pair.newer).range()
        rises = older.high is not None and newer.low is not None and newer.low > older.high
        falls = older.low is not None and newer.high is not None and newer.high < older.low
        if (way > 0 and falls) or (way < 0 and rises):
            told, shown = ("a rise", "a fall") if way > 0 else ("a fall", "a rise")
            yield Clash(
                (pair.newer, pair.older),
                f"`{pair.older.said}` to `{pair.newer.said}` is told as {told}",
                f"{pair.older.value} to {pair.newer.value} is {shown}",
            )


@groups(
    "T107",
    "growth-does-not-fit",
    kinds=[*KINDS, "ratio"],
    by="article",
    across=False,
    severity=Severity.WARNING,
    bad=[
        Example(
            "Net profit rose 18% to [[236 million euros]] in 2024, Kallio Lifts said. In 2023, net profit came to 212 million "
            "euros.",
            published=date(2025, 2, 13),
        ),
        Example(
            "The trams of Halden carried [[a third fewer]] passengers last year than the year before, the town said. It "
            "counted 4.1 million passengers in 2024.\n\nIn 2023, 4.8 million people had taken the tram.",
            published=date(2025, 2, 13),
        ),
        Example(
            "Ten years ago one in three pupils left without a certificate. The school now counts one in five.\n\nWe have "
            "[[halved the figure]] within a decade, the minister said.",
            published=date(2025, 2, 13),
        ),
    ],
    good=[
        Example(
            "The trams of Halden carried a seventh fewer passengers last year than the year before, the town said. It "
            "counted 4.1 million passengers in 2024.\n\nIn 2023, 4.8 million people had taken the tram.",
            published=date(2025, 2, 13),
        ),
        Example(
            "The trams of Halden carried a third fewer passengers last year than the year before, the town said. It "
            "counted 4.1 million passengers in 2024.\n\nIn 2023, 4.8 million people had visited the castle.",
            published=date(2025, 2, 13),
        ),
        Example(
            "Net profit rose 11% to 236 million euros in 2024, Kallio Lifts said. In 2023, net profit came to 212 million euros.",
            published=date(2025, 2, 13),
        ),
        Example(
            "Net profit rose 18% to 236 million euros in 2024, Kallio Lifts said. In 2023, revenue came to 212 million euros.",
            published=date(2025, 2, 13),
        ),
        Example(
            "Net profit rose 18% to 236 million euros in 2024, Kallio Lifts said. In 2022, net profit came to 212 million euros.",
            published=date(2025, 2, 13),
        ),
    ],
)
def growth_does_not_fit(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """The growth of a year does not lead from the value of the year before to the value of the year.

    The older value often stands far from the growth, in the background of the report, where nobody compares them.

    Work the growth out again, and see whether both values are for whole years and count the same things.
    """
    for change in group:
        if not isinstance(change.value, Ratio) or change.value.of != "change" or change.value.ends:
            continue
        if change.mood is not Mood.TOLD or not change.holds:
            continue
        for pair in ends_of(change, group):
            ratio = ratio_of(Pair(exact(pair.older), exact(pair.newer)))
            told = Range(change.value.least, change.value.most)
            if ratio is None or ratio.meets(told):
                continue
            yield Clash(
                (change, pair.newer, pair.older),
                f"`{pair.older.said}` to `{pair.newer.said}` is not `{change.said}`",
                f"{pair.older.value} to {pair.newer.value} is {per_cent(ratio)}, not {change.said}",
                confidence=Confidence.RESOLVED,
            )
