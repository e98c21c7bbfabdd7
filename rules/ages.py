"""Ages against the dates of birth and of death."""

import calendar
import re
from collections.abc import Iterator, Sequence
from datetime import date

from consistency import Claim, Clash, Example, groups
from consistency.extract.born_and_aged import born_and_aged
from consistency.text import Section
from consistency.values import Bound, Date, Duration

BORN = re.compile(r"(?:\bborn\b|\bb\.)[^.;!?]{0,60}\Z|\bbirthday\b[^.;!?]{0,30}\Z", re.IGNORECASE)
DIED = re.compile(r"\b(?:died|dies|dead|death|passed away|killed|has died)\b", re.IGNORECASE)
_KIN_BORN = re.compile(
    r"\b(?:[Hh]is|[Hh]er|[Tt]heir|[Ww]hose|[’']s?) (?:\w+ )?(?:daughter|son|sister|brother|wife|husband|mother|father|twin|child|grand)"
    r"[^.;]{0,40}\b(?:was|were) \Z"
)
_KIN = re.compile(
    r"\b(?:father|mother|brother|sister|son|daughter|wife|husband|uncle|aunt|cousin|widow)s?,? [A-Z][^.;]*\Z"
)
THEN = re.compile(
    r"\b(?:then|when|was|turned|turns|until|since|before|after|by|from|fled|began|started|joined|moved)\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(r"\A[\"“”'‘’]?(?:He|She|They)\b")
NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+")


@groups(
    "D109",
    "age-does-not-fit-birth-date",
    kinds=["date", "duration", "count"],
    by="article",
    bad=[
        Example(
            "The painter Nora Vick died in Norby on 12 February [[at the age of 74]].\n\nVick was born in Lendle on "
            "[[3 September 1951]], the daughter of a captain.",
            published=date(2025, 2, 14),
        ),
        Example(
            "Animator Nora Vick has died [[aged 74]], her studio said.\n\nVick was born in Norby on [[May 3, 1946]].",
            published=date(2024, 2, 20),
        ),
        "Nora Vick ([[14 May 1951]], Norby – 3 October 2023, Kiel) was a painter. Vick died after a short illness [[at the age of 70]].",
        "Nora Vick ([[1950–2024]]) was a painter. Vick died [[aged 68]].",
        Example(
            "Painter Nora Vick dies\n\nThe painter Nora Vick has died. She was [[78]]. A child of the port, she was born on [[3 May 1946]].",
            published=date(2024, 2, 20),
        ),
        "Nora Vick was born on [[3 May 1950]]. She died on 10 November 2024 at [[70]].",
        Example("Born on [[3 May 1990]], the [[29-year-old]] singer Nora Vick lives in Norby.", published=date(2025, 2, 14)),
        "Nora Vick (born [[14 May 1951]]) was a painter. She died on 3 October 2023 at the [[age of 70]].",
        "Born in [[1950]], she died in [[2020]] at the [[age of 80]].",
        Example("Nora Vick, born on [[3 May 1950]], turns [[85]] [[next year]].", published=date(2024, 5, 28)),
    ],
    good=[
        Example(
            "The painter Nora Vick died in Norby on 12 February at the age of 73.\n\nVick was born in Lendle on 3 September 1951.",
            published=date(2025, 2, 14),
        ),
        Example(
            "The painter Nora Vick died on 12 February. Her son Jan died at the age of 40. Vick was born on 3 September 1951.",
            published=date(2025, 2, 14),
        ),
        "Nora Vick was born on 14 May 1951. At the age of 20 she moved to Norby. She died on 3 October 2023.",
        "Nora Vick (1950–2024) was a painter. Vick died aged 74.",
        "Born in 1950, she died in 2020 at the age of 69.",
        "Nora Vick was born on 3 May 1950. She died on 10 November 2024 at 74.",
        Example("Born on 3 May 1990, the then 29-year-old singer Nora Vick left Norby.", published=date(2025, 2, 14)),
        Example("Nora Vick, 73, was born in 1951 and lives in Norby.", published=date(2025, 2, 14)),
        Example(
            "Painter Nora Vick dies\n\nNora Vick has died. She was 77. Her son Jan died on Sunday aged 30. She was born on 3 May 1946.",
            published=date(2024, 2, 20),
        ),
    ],
)  # fmt: skip
def age_does_not_fit_birth_date(group: Sequence[Claim[Date] | Claim[Duration]]) -> Iterator[Clash]:
    """An age at death, or now, that does not follow from the date of birth.

    Obituaries are kept and quoted; the wrong age travels with them.

    Subtract the birth date from the date of death, or from today's.
    """
    shown = set()
    for aged in born_and_aged(group):
        if aged.person and not aged.fits:
            shown.add(aged.age.end)
            yield Clash(
                (aged.age, aged.birth, *([aged.day] if aged.day else [])),
                f"`{aged.age.said}` does not fit `{aged.birth.said}`",
                f"born {aged.birth.value}, the age on {aged.day.value if aged.day else aged.birth.published} is {aged.told}",
            )
    births = [
        claim
        for claim in group
        if isinstance(claim.value, Date) and (_is_birth(claim) or _is_life(claim) or _death_of(claim, group))
    ]
    if len(births) != 1:
        return
    birth = births[0]
    death = _death_of(birth, group)
    if death is None and birth.value.precision == "range" and isinstance(birth.value, Date):
        death = birth.value.latest
    for claim in group:
        if (
            not isinstance(claim.value, Duration)
            or not claim.value.age
            or claim.value.unit != "year"
            or claim.end in shown
        ):
            continue
        figure = claim.value.figure
        if figure.upper is not None or figure.bound is not Bound.EXACT or claim.section is Section.RELATED:
            continue
        if claim.sentence == birth.sentence and birth.value.precision != "range":
            continue  # such were looked at above
        day = _day_of_age(claim, birth, group, death)
        if day is None or not _of_one_person(claim, birth):
            continue
        youngest, oldest = _ages(birth, day)
        if not youngest <= figure.number <= oldest:
            told = str(oldest) if youngest == oldest else f"{youngest} or {oldest}"
            yield Clash(
                (claim, birth),
                f"`{claim.said}` does not fit `{birth.said}`",
                f"born {birth.value}, the age on {day} is {told}",
            )


def _before(claim: Claim[Date] | Claim[Duration], size: int = 80) -> str:
    if claim.sentence is None:
        return ""
    at = claim.start - claim.sentence.start
    return claim.sentence.text[max(0, at - size) : at]


def _is_birth(claim: Claim[Date] | Claim[Duration]) -> bool:
    value = claim.value
    if (
        not isinstance(value, Date)
        or value.year is None
        or value.earliest is None
        or value.precision not in ("day", "year")
    ):
        return False
    before = _before(claim)
    found = BORN.search(before)
    return (
        found is not None and not re.search(r"\d|\bdied\b", found[0]) and not _KIN_BORN.search(before[: found.start()])
    )


def _death_of(birth: Claim[Date] | Claim[Duration], group: Sequence[Claim[Date] | Claim[Duration]]) -> date | None:
    """The second date of a life in brackets: `(14 May 1951, Norby – 3 October 2023, Kiel)`."""
    if birth.sentence is None or not isinstance(birth.value, Date) or birth.value.year is None:
        return None
    if birth.value.precision != "day" or not re.search(r"\w\**\s*\(\s*(?:born |b\. ?)?\Z", _before(birth)):
        return None
    base = birth.sentence.start
    for other in group:
        if other.sentence != birth.sentence or other.start <= birth.start or not isinstance(other.value, Date):
            continue
        between = birth.sentence.text[birth.end - base : other.start - base]
        if re.search(r"[–—-]", between) and ")" not in between and other.value.precision == "day":
            return other.value.earliest
    return None


def _is_life(claim: Claim[Date] | Claim[Duration]) -> bool:
    """`Ann Lee (1950–2024)`."""
    value, sentence = claim.value, claim.sentence
    if not isinstance(value, Date) or sentence is None or value.precision != "range" or value.year is None:
        return False
    if value.earliest is None or value.latest is None or not 20 < value.latest.year - value.earliest.year < 115:
        return False
    after = sentence.text[claim.end - sentence.start :]
    return after.startswith(")") and bool(re.search(r"[a-zß-ÿ]\**\s*\(\Z", _before(claim)))


def _day_of_age(
    claim: Claim[Duration] | Claim[Date],
    birth: Claim[Date] | Claim[Duration],
    group: Sequence[Claim[Date] | Claim[Duration]],
    death: date | None,
) -> date | None:
    """The day on which somebody had the age: that of the death, or of publication for `Ann Lee, 44,`."""
    sentence = claim.sentence
    if sentence is None:
        return None
    if DIED.search(sentence.text) and re.match(r"(?:at the )?aged?\b", claim.said, re.IGNORECASE):
        own = [
            c
            for c in group
            if c.sentence == sentence and c is not birth and isinstance(c.value, Date) and c.kind == "date"
        ]
        days = [
            c.value.earliest
            for c in own
            if isinstance(c.value, Date) and c.value.precision == "day" and c.value.earliest
        ]
        if days:
            return days[0]
        if any(isinstance(c.value, Date) for c in own):
            return None
        return death or claim.published
    if claim.said.lower().endswith("old") and sentence == birth.sentence and claim.start > birth.end:
        return claim.published if not re.search(r"\b(?:then|when|was|had)\b", sentence.text) else None
    if claim.said.isdecimal() and DIED.search(_before(claim)) and _before(claim).endswith(" at "):
        dates = [
            c.value for c in group if c.sentence == sentence and isinstance(c.value, Date) and c.start < claim.start
        ]
        told = [value.earliest for value in dates if value.precision == "day" and value.earliest]
        return told[-1] if told else None if dates else death or claim.published
    if claim.said.isdecimal() and (not THEN.search(sentence.text) or _HE_WAS.match(sentence.text)):
        return death or claim.published
    return None


def _ages(birth: Claim[Date] | Claim[Duration], day: date) -> tuple[int, int]:
    value = birth.value
    assert isinstance(value, Date)
    first, last = value.earliest, value.latest
    assert first is not None
    assert last is not None
    if value.precision == "range":  # the years of birth and death alone
        return last.year - first.year - 1, last.year - first.year
    return _age(last, day), _age(first, day)


def _age(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


_BORN_HE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b[^.;]{0,20}\bborn\b")
_HE_WAS = re.compile(r"(?:He|She) was \d+\.\Z")
_CALENDAR = frozenset((*calendar.day_name, *calendar.month_name))


def _is_the_storys(told: str, birth: Claim[Date] | Claim[Duration]) -> bool:
    """Whether the last name of some words is one that the headline and lead are about, as an obituary's is."""
    people = [name for name in NAME.findall(told) if name not in _CALENDAR]
    return bool(people) and birth.topic is not None and people[-1].casefold() in birth.topic.about


def _of_one_person(age: Claim[Duration] | Claim[Date], birth: Claim[Date] | Claim[Duration]) -> bool:
    """Whether the sentence with the age names the person who was born, or goes on about one person as he or she."""
    if age.sentence is None or birth.sentence is None:
        return False
    if age.sentence == birth.sentence and age.said.lower().endswith("old"):
        return True
    if re.search(r"\b(?:[Hh]is|[Hh]er)(?: \w+)? [a-z]+(?: [A-Z][\w’'-]+)+ ", _before(age)):
        return False  # `her son Jan died aged 40`
    own, other = age.sentence.text, birth.sentence.text
    told = other[: birth.start - birth.sentence.start]
    if _BORN_HE.search(told) and (_HE_WAS.match(own) or _is_the_storys(_before(age), birth)):
        return True
    names = NAME.findall(re.split(r"\bborn\b|\bb\.|\(", told, maxsplit=1, flags=re.IGNORECASE)[0])
    if age.said.isdecimal() and not _before(age).endswith(" at "):
        if _KIN.search(_before(age, 60)):
            return False
        near = NAME.findall(_before(age))
        return bool(near) and bool(names) and near[-1] == names[-1]
    if names and not PRONOUN.match(other):
        return names[-1] in NAME.findall(own) or (bool(PRONOUN.match(own)) and _close(age, birth))
    return bool(PRONOUN.match(other)) and _close(age, birth)


def _close(age: Claim[Duration] | Claim[Date], birth: Claim[Date] | Claim[Duration]) -> bool:
    if age.sentence is None or birth.sentence is None:
        return False
    return abs(age.sentence.paragraph - birth.sentence.paragraph) <= 1
