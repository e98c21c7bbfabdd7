"""An age beside the birth that it is counted from: `Born in 1950, she died in 2020 at the age of 70`, `Founded in 1924, the club turns 100`.

A birth is that of a person, or the founding of a thing; an age is any telling of years since then, an anniversary too.
Both stand in one telling, which has one birth and one age and is of one bearer: nothing between the two brings up another.
The age is that of the only other date of the telling, or else of the day of the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Final

from consistency.claims import Claim
from consistency.extract.courses import tellings, text_of
from consistency.extract.words.dates_en import CARDINALS, ORDINALS
from consistency.patterns import pattern
from consistency.values import Date, Duration, Figure

_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_CARDINAL: Final = {
    **{word: n for word, n in CARDINALS.items() if n <= 90},
    "a hundred": 100,
    "one hundred": 100,
    "hundred": 100,
    "two hundred": 200,
}
_ORDINAL: Final = {**ORDINALS, **{f"{ten[:-1]}ieth": 10 * at for at, ten in enumerate(_TENS, 2)}, "hundredth": 100}
_JUBILEES: Final = {
    "centenary": 100, "centennial": 100, "bicentenary": 200, "bicentennial": 200, "tercentenary": 300, "sesquicentennial": 150,
    "golden wedding": 50, "silver wedding": 25, "diamond wedding": 60, "golden jubilee": 50, "silver jubilee": 25,
}  # fmt: skip
_N: Final = rf"(?P<n>\d{{1,3}}|(?:{'|'.join(sorted(_CARDINAL, key=len, reverse=True))})(?:-[a-z]+)?)"
_NTH: Final = rf"(?P<n>\d{{1,3}}(?:st|nd|rd|th)|(?:{'|'.join(sorted(_ORDINAL, key=len, reverse=True))}))"
_END: Final = r"(?=[.,;:)\n]|\Z| (?:in|on|when|this|next|last|at|and|today|now|as|–|—)\b)"
_AGES: Final = {
    "aged": pattern(rf"\b(?:at the age of|at age|aged?) (?:only |just )?{_N}\b(?! ?(?:to|or|and|-|–)? ?\d)", re.IGNORECASE),
    "old": pattern(rf"\b{_N}(?:-years?-old| years old)\b", re.IGNORECASE),
    "is": pattern(
        rf"\b(?P<verb>is|are|turns?|turned|turning|was|were|will be|will turn|would be) (?:now |just |only |today |already )?{_N}{_END}",
        re.IGNORECASE,
    ),
    "beside": pattern(r"[^\W\d_]{2,}, (?:now )?(?P<n>\d\d)(?=,(?! \d)| \(born\b)"),
    "at": pattern(r"(?:\bat|\AAt) (?P<n>\d\d)(?=[.,;]| (?:in|on) (?:\d|[A-Z])|\Z)"),
    "nth": pattern(rf"\b{_NTH}[ -](?P<kind>(?:wedding |founding )?(?:anniversary|birthday|jubilee))\b", re.IGNORECASE),
    "jubilee": pattern(rf"\b(?P<n>{'|'.join(_JUBILEES)})\b", re.IGNORECASE),
    "since": pattern(rf"\b{_N} years (?:since|after) (?=(?:the|it|its|he|she|they|their|his|her)\b)", re.IGNORECASE),
    "celebrates": pattern(rf"\b(?:celebrat\w+|mark(?:s|ed|ing)) (?:its |their |his |her )?(?:first )?{_N} years\b", re.IGNORECASE),
}  # fmt: skip
_PERSONS: Final = frozenset(("aged", "old", "is", "beside", "at", "nth"))
_THINGS: Final = frozenset(("old", "is", "nth", "jubilee", "since", "celebrates"))
_BORN: Final = pattern(r"(?:\b[Bb]orn|\bb\.)(?! dead)[^.;!?\d]{0,50}\Z")
_MADE: Final = pattern(
    r"(?:\b(?:was|were|been|which|that|is|in)|[,(–—;]|\A) ?(?:first |originally )?"
    r"(?P<verb>[Ff]ounded|[Ee]stablished|[Bb]uilt|[Oo]pened|[Ff]ormed|[Cc]reated|[Ss]et up|[Ll]aunched|[Ee]rected|[Ii]naugurated)"
    r"(?: [a-z]+){0,4}? (?:in|on) \Z|\byears since (?:the |its )?(?:[a-z’'-]+ ){0,3}(?:opened|began|started|closed|ended|opening|founding) (?:in|on) \Z"
)
_WED: Final = pattern(r"\b(?:[Mm]arried|[Ww]ed)(?: [\w’'-]+){0,3} (?:in|on) \Z")
_LIVED: Final = pattern(r"(?:\w ?\(|\b[Ll]ived (?:from )?)\Z")
_SUBJECT: Final = pattern(r"(?:\A|[.;:] ?)(?:The|This|That|[A-Z][\w’'-]+[’']s) \Z")
_SINCE: Final = pattern(r" years (?:since|after) (?:the |its |their )?(?:[a-z’'-]+ ){1,5}(?:in|on) ")
_DIED: Final = pattern(r"\b(?:died|dies|dead|death|passed away|killed|drowned)\b", re.IGNORECASE)
_KIN: Final = pattern(
    r"\b(?:son|daughter|child|children|brother|sister|twin|wife|husband|father|mother|parents?|grand\w+|widow(?:er)?|cousin|uncle|aunt|nephew|niece|"
    r"friend|partner|colleague|rival|predecessor|successor)s?\b",
    re.IGNORECASE,
)
_OTHER: Final = pattern(
    r"(?<!of )\b(?:its|their|his|her|the|an?|this|that) (?!year|month|week|same|age\b|the\b)[a-z-]+(?: [a-z-]+)?(?:,| (?:was|were|is|are|has|had|will)\b)|"
    r"\b(?:whose|than|not|never|would|if|who (?:is|was) (?:also )?[A-Z]|another)\b|n[’']t\b|\bof an?\b|\bin an?\b"
)
_NAME: Final = pattern(
    r"(?<!in )(?<!of )(?<!at )(?<!from )(?<!near )(?<!\. )(?<!the )\b[A-ZÀ-Þ][\w’'-]*[a-zß-ÿ][\w’'-]*"
)
_NO_NAME: Final = frozenset(
    "He She It They The This That In On At January February March April May June July August September October November December Monday Tuesday "
    "Wednesday Thursday Friday Saturday Sunday Born Founded And But".split()
)
_LOOSE: Final = pattern(
    r"\b(?:about|around|almost|nearly|over|more than|some|under|at least|not|until|before|by|if|would|since|then)\s*\Z",
    re.IGNORECASE,
)
_ROUNDED: Final = Decimal("0.05")


@dataclass(frozen=True, slots=True)
class Aged:
    """A told age, the birth that it is counted from, and between which ages the two dates leave room."""

    age: Claim[Any]
    birth: Claim[Any]
    day: Claim[Any] | None
    youngest: int
    oldest: int
    person: bool
    number: int
    rounded: bool

    @property
    def fits(self) -> bool:
        slack = 0 if self.person else 1
        if self.rounded and not self.person and self.number % 10 == 0:
            slack = max(2, int(self.number * _ROUNDED))
        return self.youngest - slack <= self.number <= self.oldest + slack

    @property
    def told(self) -> str:
        return str(self.oldest) if self.youngest == self.oldest else f"{self.youngest} or {self.oldest}"


def born_and_aged(group: Sequence[Claim[Any]]) -> Iterator[Aged]:
    """The ages of an article that stand beside the births that they are counted from."""
    for told in tellings(group):
        dates = [
            claim
            for claim in told
            if isinstance(claim.value, Date)
            and claim.value.earliest
            and claim.value.latest
            and not claim.attribute.startswith("year of a")
        ]
        if not any(claim.value.year is not None for claim in dates):
            continue
        first = told[0].sentence
        assert first is not None
        text, base = text_of(told), first.start
        births = [(claim, kind) for claim in dates if (kind := _birth(claim, text, base))]
        if len(births) > 1:
            births = [(claim, kind) for claim, kind in births if kind != "wed"]
        if len(births) != 1 or len(dates) > 3:
            continue
        birth, kind = births[0]
        if (found := _age(text, kind)) is None:
            continue
        how, match = found
        if _of_one(text, base, birth, match, kind) and (
            aged := _aged(told, dates, birth, kind, how, match, base, text)
        ):
            yield aged


def _birth(claim: Claim[Any], text: str, base: int) -> str:
    """Whether a date is the birth of a person, the founding of a thing or a wedding; or a life in brackets."""
    value, before = claim.value, text[max(0, claim.start - base - 80) : claim.start - base]
    if value.year is None or value.edge:
        return ""
    if value.precision == "range":
        years = value.latest.year - value.earliest.year
        return (
            "life" if 15 < years < 115 and _LIVED.search(before) and re.search(r"\d{4}.{1,6}\d{4}", claim.said) else ""
        )
    if value.precision not in ("day", "month", "year") or not claim.holds:
        return ""
    return "born" if _BORN.search(before) else "made" if _MADE.search(before) else "wed" if _WED.search(before) else ""


def _age(text: str, kind: str) -> tuple[str, re.Match[str]] | None:
    """The only age that a telling has."""
    found: list[tuple[str, re.Match[str]]] = []
    for how, form in _AGES.items():
        if how not in (_PERSONS if kind in ("born", "life") else _THINGS):
            continue
        for match in form.finditer(text):
            if not any(match.start("n") < other.end("n") and other.start("n") < match.end("n") for _, other in found):
                found.append((how, match))
    return found[0] if len(found) == 1 and not _LOOSE.search(text[: found[0][1].start("n")]) else None


def _of_one(text: str, base: int, birth: Claim[Any], age: re.Match[str], kind: str) -> bool:
    """Whether nothing between the birth and the age brings up somebody or something else."""
    start, end = sorted(((birth.start - base, birth.end - base), age.span("n")))
    between = text[start[1] : end[0]]
    kin = [match.start() for match in _KIN.finditer(text) if match.start() < end[1]]
    if kind in ("born", "life") and (len(kin) > 1 or any(at > 20 or at > start[0] or ". " in between for at in kin)):
        return False
    before = set(_NAME.findall(text[: start[0]])) - _NO_NAME
    if age["n"] and text.startswith(" of", age.end()) and age.end() > birth.start - base:
        return False  # `founded in 1924, marks the 80th anniversary of the battle`
    if kind == "made" and age[0].endswith("-old") and not _SUBJECT.search(text[: age.start()]):
        return False  # `has a 300-year-old bell`
    opens = start[0] < 14 and not before
    if opens:
        between = re.sub(
            r"\A[\s,]*(?:[Tt]he [a-z-]+(?: [a-z-]+)?|(?:[A-Z][\w’'-]+ ?){1,3}|[a-z]+ [A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),?",
            "",
            between,
        )
    if _OTHER.search(between) and not _SINCE.fullmatch(between):
        return False
    names = {name for name in _NAME.findall(between) if name not in _NO_NAME}
    return names <= before


def _aged(told: Sequence[Claim[Any]], dates: Sequence[Claim[Any]], birth: Claim[Any], kind: str, how: str, match: re.Match[str],
          base: int, text: str) -> Aged | None:  # fmt: skip
    """The age against what the dates of its telling leave room for."""
    number = _number(match["n"].lower())
    others = [
        claim for claim in dates if claim is not birth and not (match.start("n") <= claim.start - base < match.end())
    ]
    if number is None or len(others) > 1 or (kind == "wed" and how not in ("nth", "jubilee")):
        return None
    published, value = birth.published, birth.value
    verb = match.groupdict().get("verb") or ""
    day = others[0] if others else None
    if kind == "life":
        if others or not _DIED.search(text):
            return None
        oldest = value.latest.year - value.earliest.year
        youngest = oldest - 1
    else:
        if day is not None:
            first, last = day.value.earliest, day.value.latest
            if day.value.edge or re.search(
                r"[.;:]\s", text[min(match.end(), day.end - base) : max(match.start(), day.start - base)]
            ):
                return None
            if how in ("old", "beside") and (published is None or last.year < published.year):
                return None
        else:
            past = verb in ("was", "were", "turned", "would be") or (
                how in ("aged", "at", "nth") and not _now(text, how)
            )
            if (
                published is None
                or past
                or (how == "since" and not re.search(r"\b(?:is|are)\b", text[: match.start()]))
            ):
                return None
            first = last = published
            if verb.startswith(("will", "turn")) or how in ("nth", "jubilee", "celebrates"):
                first, last = date(published.year, 1, 1), date(published.year, 12, 31)
        youngest, oldest = _years(value.latest, first), _years(value.earliest, last)
    if oldest < 0:
        return None
    start = base + match.start("n")
    end = base + match.end("n")
    age = next(
        (claim for claim in told if claim.start <= start < claim.end and isinstance(claim.value, Duration)), None
    )
    age = age or birth.with_(
        start=start, end=end, said=match["n"], value=Duration(Figure(Decimal(number)), "year", age=True)
    )
    return Aged(age, birth, day, youngest, oldest, kind in ("born", "life"), number, how in ("old", "is"))


def _now(text: str, how: str) -> bool:
    """Whether an age without a date is that of the day of the text: `aged 74, is`, `celebrates its 100th anniversary`."""
    if how == "nth":
        return re.search(r"\b(?:celebrates?|celebrating|marks?|marking|is|are)\b", text) is not None
    return how == "aged" and _DIED.search(text) is None and re.search(r", aged \d+,", text) is not None


def _number(told: str) -> int | None:
    if told[:1].isdigit():
        return int(re.sub(r"\D", "", told))
    ten, _, one = told.partition("-")
    known = _CARDINAL.get(ten, _ORDINAL.get(ten, _JUBILEES.get(ten)))
    return known if known is None or not one else known + CARDINALS.get(one, 0)


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
