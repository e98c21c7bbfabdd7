"""Years that do not go together: an anniversary and its event, so many years ago and the year."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from consistency import Claim, Clash, Confidence, Example, claims, groups
from consistency.extract.born_and_aged import born_and_aged
from consistency.extract.origins import ANNIVERSARY, BEGINNING
from consistency.patterns import pattern
from consistency.values import Date, Duration

_ANNIVERSARY = pattern(
    r"(?P<number>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday|jubilee) of (?:the|its|their|his|her)?\s*"
    r"(?:\w+ ){0,4}?(?:in |of |on )?\Z"
)


_FOUNDED = pattern(
    r"(?i)\b(?:founded|established|formed|created|built|opened|launched|born|set up)\b[^.;,]{0,30}\b(?:in|on) \Z"
)
_ITS = pattern(
    r",[^.;]{0,60}\b(?:celebrat\w+|mark(?:s|ed|ing)?|has)\b[^.;,]{0,20} (?P<number>\d{1,3})(?:st|nd|rd|th) (?:anniversary|birthday|jubilee)(?! of)"
)


def _founded(text: str, start: int, end: int) -> re.Match[str] | None:
    """`founded in 1974, celebrates its 40th anniversary`."""
    return _ITS.match(text, end) if _FOUNDED.search(text, max(0, start - 60), start) else None


@claims(
    "D107",
    "anniversary-does-not-fit-its-year",
    kinds=["date"],
    bad=[
        Example("Crowds marked the 20th anniversary of the [[1998]] accord on Monday.", published=date(2017, 4, 10)),
        Example(
            "The firm, founded in [[1974]], celebrates its 40th anniversary this year.", published=date(2024, 4, 10)
        ),
        Example(
            "Born on [[2 September 1966]], Moll celebrated her 60th birthday last autumn.", published=date(2025, 4, 10)
        ),
        Example("The city celebrates the 50th anniversary of its flood in [[1962]].", published=date(2022, 2, 16)),
    ],
    good=[
        Example("Crowds marked the 20th anniversary of the 1998 accord on Monday.", published=date(2018, 4, 10)),
        Example("The 20th anniversary of the 1998 accord will be marked next year.", published=date(2017, 4, 10)),
        Example("The 50th anniversary of statehood in 2029 is being prepared.", published=date(2024, 4, 10)),
        Example("The firm, founded in 1974, celebrates its 50th anniversary this year.", published=date(2024, 4, 10)),
        Example("In 2008 the 10th anniversary of the 1998 accord was marked.", published=date(2018, 4, 10)),
        "Crowds marked the 20th anniversary of the 1998 accord on Monday.",
    ],
)
def anniversary_does_not_fit_its_year(claim: Claim[Date]) -> Iterator[Clash]:
    """An anniversary is not so many years after its event.

    Readers count, and one of the two numbers is wrong.

    Subtract the year of the event from the year of the anniversary.
    """
    year, sentence, published = claim.value.year, claim.sentence, claim.published
    if year is None or sentence is None or published is None:
        return
    text, at = sentence.text, claim.start - sentence.start
    found = _ANNIVERSARY.search(text, max(0, at - 80), at) or _founded(text, at, claim.end - sentence.start)
    if found is None:
        return
    years = [int(other) for other in re.findall(r"\b(?:1[5-9]|20)\d\d\b", text) if int(other) != year]
    near = {published.year, *years}
    near |= {published.year + 1} if re.search(r"\b(?:next|will|ahead|prepar\w+|upcoming|plans?)\b", text) else set()
    near |= {published.year - 1} if re.search(r"\b(?:last|was|were|ago|marked|celebrated)\b", text) else set()
    due = year + int(found["number"])
    if text[:at].endswith("in ") and year > published.year - int(found["number"]) / 2:
        return  # `the 50th anniversary of statehood in 2009`: the year of the anniversary
    if due in near or (not years and published.month <= 2 and due == published.year - 1):
        return
    yield Clash(
        (claim,),
        f"`{claim.said}` and an anniversary of {found['number']} years do not go together",
        f"{year} and {found['number']} years make {due}; the text is of {published.year}",
    )


@groups(
    "D108",
    "years-ago-do-not-fit",
    kinds=["date"],
    by="sentence",
    bad=[
        Example("The mill closed [[twelve years ago]], in [[2002]].", published=date(2024, 5, 3)),
        Example("The mill closed [[30 years ago]] in [[1984]].", published=date(2024, 5, 3)),
        Example("The mill closed in [[2002]], [[twelve years ago]].", published=date(2024, 5, 3)),
    ],
    good=[
        Example("The mill closed twelve years ago, in 2012.", published=date(2024, 5, 3)),
        Example("The mill closed twelve years ago, in 2011.", published=date(2024, 2, 3)),
        Example("The mill closed almost 30 years ago, in 1996.", published=date(2024, 5, 3)),
        Example("The mill closed ten years ago. In 2002 it burnt.", published=date(2024, 5, 3)),
    ],
)
def years_ago_do_not_fit(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """So many years ago, in a year that is not so many years ago.

    The reader does the sum and finds one of the two wrong.

    Subtract the year from this one.
    """
    for ago, other in (*pairwise(group), *((later, earlier) for earlier, later in pairwise(group))):
        if ago.sentence is None or ago.published is None or other.value.year is None or ago.value.earliest is None:
            continue
        text, base = ago.sentence.text, ago.sentence.start
        between = text[min(ago.end, other.end) - base : max(ago.start, other.start) - base]
        if not ago.said.lower().endswith("years ago") or not re.fullmatch(r",? ?(?:in |on |back in )?\(?", between):
            continue
        told = ago.published.year - ago.value.earliest.year
        real = ago.published.year - other.value.year
        loose = 1 + (2 if told % 10 == 0 and _rounded(text[: ago.start - base]) else 0)
        if abs(told - real) > loose:
            yield Clash(
                (other, ago),
                f"`{other.said}` is not `{ago.said}`",
                f"from {other.value.year} to {ago.published.year} are {real} years",
                confidence=Confidence.RESOLVED,
            )


@groups(
    "D114",
    "anniversary-does-not-fit-the-beginning",
    kinds=["date", "duration"],
    by="article",
    bad=[
        Example("Founded in [[1924]], the choir turns [[90]] this year.", published=date(2024, 4, 10)),
        Example("It is [[80]] years since the choir was founded in [[1924]].", published=date(2024, 4, 10)),
        Example(
            "In May the choir celebrates its [[120th birthday]] with a feast.\n\nThe choir was founded in [[1914]] by a tailor.",
            published=date(2024, 4, 10),
        ),
        Example(
            "The rowing club marks its [[fiftieth anniversary]] on Sunday.\n\nIts beginnings were small. In the spring of [[1964]] nine "
            "nurses bought a boat.",
            published=date(2024, 4, 10),
        ),
        "Norby Brass Band\n\nFounded: [[1948]]\nMembers: 38\n\nA baker brought the drum. The [[golden jubilee]] was celebrated in 2003 with a "
        "ball.",
        Example(
            "The mill celebrates its [[bicentenary]]. It was built in [[1834]] by monks.", published=date(2024, 4, 10)
        ),
        Example(
            "On Friday the potter celebrates her [[80th birthday]] with a fair. She was born in Norby in [[1954]].",
            published=date(2024, 4, 10),
        ),
    ],
    good=[
        Example(
            "In May the choir celebrates its 110th birthday with a feast.\n\nThe choir was founded in 1914 by a tailor.",
            published=date(2024, 4, 10),
        ),
        Example(
            "In May the choir celebrates its 120th birthday with a feast.\n\nThe hall was built in 1914 by a tailor.",
            published=date(2024, 4, 10),
        ),
        "Norby Brass Band\n\nFounded: 1948\nMembers: 38\n\nA baker brought the drum. The golden jubilee was celebrated in 1998 with a ball.",
        Example(
            "The mill celebrates its bicentenary. It was rebuilt in 1934 after a fire.", published=date(2024, 4, 10)
        ),
        Example(
            "The choir marked the 50th anniversary of the flood of 1974. The choir was founded in 1914.",
            published=date(2024, 4, 10),
        ),
    ],
)
def anniversary_does_not_fit_the_beginning(group: Sequence[Claim[Date | Duration]]) -> Iterator[Clash]:
    """An anniversary is not so many years after the beginning that the text tells.

    Readers count, and one of the two numbers is wrong.

    Subtract the year of the beginning from the year of the anniversary.
    """
    jubilees = [claim for claim in group if claim.attribute == ANNIVERSARY]
    for begun in group:
        if begun.attribute == BEGINNING and jubilees and isinstance(begun.value, Date):
            jubilee = jubilees[-1]
            assert isinstance(jubilee.value, Date)
            yield Clash(
                (jubilee, begun, *jubilees[:-1][:1]),
                f"`{jubilee.said}` does not fit a beginning in {begun.value.year}",
                f"it would have begun in {jubilee.value.year}",
            )
    if jubilees:
        return
    for aged in born_and_aged(group):
        if not aged.person and not aged.fits and not list(anniversary_does_not_fit_its_year(aged.birth)):
            yield Clash(
                (aged.age, aged.birth, *([aged.day] if aged.day else [])),
                f"`{aged.age.said}` does not fit `{aged.birth.said}`",
                f"from {aged.birth.said} to {aged.day.said if aged.day else 'now'} are {aged.told} years",
            )


def _rounded(before: str) -> bool:
    return bool(re.search(r"\b(?:about|some|almost|nearly|around|over|more than|roughly)\s*\Z", before))
