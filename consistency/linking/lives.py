"""When people were born, as far as each telling of an age or a birth says: `in 1996, at the age of 22`, `Ann Lee, 57,`.

An age is that of the day of which it is told: of a year that stands beside it, else of the day of the text.  Whose it
is, says the name beside it; `he` and `she` are the one person whom the sentences before name.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.age_bearers import NAMESAKES
from consistency.linking.ages import another_time
from consistency.linking.people import fold, name_parts
from consistency.patterns import pattern
from consistency.prose.given_names import given_names
from consistency.text import Section
from consistency.values import Bound, Date, Duration, Name, Value

REACH = 3
"""In so many sentences before a `she` the one is named whom it stands for."""
_KIN = pattern(
    r"\b(?:son|daughter|child|children|baby|brother|sister|twin|wife|husband|father|mother|parents?|grand\w+|widow(?:er)?|cousin|"
    r"uncle|aunt|nephew|niece|fianc\w+|friend|partner|colleague|rival|predecessor|successor|character)s?\b",
    re.IGNORECASE,
)
_SMALL = r"(?:and|when|at|the|his|her|aged?|as|an?|only|just|still|barely|then|already|of|in|on|exactly|he|she|was|being|turned|just|,|\(|–|-|—)"
_AGE_AFTER = pattern(rf"\A(?:\s*{_SMALL}(?=[\s,(]|\Z))*\s*\Z")
"""`in 1996, at the age of`."""
_YEAR_AFTER = pattern(
    r"\A(?:[ ](?:man|woman|boy|girl|student|widow|widower|teenager|novice|apprentice|recruit))?(?:,? (?:back )?in|,? on|"
    r" when (?:he|she|they|[^\W\d_a-z]\w+) [^.;:()\d]{2,60}? in)[ ](?:the )?(?:spring|summer|autumn|winter|fall)?(?: of )?\Z"
)
"""`at the age of 22, in`; `was 25 when she married in`."""
_BORN = pattern(r"\b(?:[Bb]orn|b\.)[^.;!?\d]{0,60}\Z")
_DEAD = pattern(
    r"\b(?:died|dies|dead|death|killed|late|passed away|obituary|murdered|drowned|perished)\b", re.IGNORECASE
)
_TURNS = pattern(
    r"\b(?:will be|will turn|would|were to|turns|to turn|next|until|since|if|by the age|before)\b", re.IGNORECASE
)
_PRONOUN = pattern(r"\b(?:[Hh]e|[Ss]he)\b")
_OTHER = pattern(r"\A[^,.;]{0,30}\b[Hh](?:is|er) (?!life|career|own|first|age|native|home)[a-z]+ [a-z]+ed\b")
"""`Her teacher sailed`: somebody else than she."""
_NEXT = pattern(r",? ((?:[^\W\d_a-z][\w’'-]+ ){1,3})(?=[a-z])")
_WORD = pattern(r"[^\W\d_a-z][\w’'-]*[\w]")
_PAST = pattern(r"\b(?:1[89]|20)\d\d\b")
_OWNER = pattern(r"[’']s?\Z")


_SEX = {"he": "m", "his": "m", "him": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_ANY_PRONOUN = pattern(r"\b(?:he|his|him|himself|she|hers?|herself)\b", re.IGNORECASE)


class Life(NamedTuple):
    """One telling from which the birth of a person follows: between two days."""

    person: tuple[str, ...]
    claim: Claim[Value]
    first: date
    last: date
    how: str
    beside: Claim[Value] | None = None


def lives(group: Sequence[Claim[Value]]) -> list[Life]:
    """The tellings of one text, in its order."""
    cast = _Cast(group)
    dates = [claim for claim in group if isinstance(claim.value, Date) and claim.value.earliest and claim.value.latest]
    found: list[Life] = []
    for claim in group:
        if claim.section in (Section.RELATED, Section.FURNITURE) or claim.sentence is None:
            continue
        if isinstance(claim.value, Duration) and claim.value.age and claim.value.unit == "year":
            found += _of_age(claim, dates, cast)
        elif isinstance(claim.value, Date) and (life := _of_birth(claim, cast)):
            found.append(life)
    return found


def _of_birth(claim: Claim[Value], cast: "_Cast") -> Life | None:
    value = claim.value
    assert isinstance(value, Date)
    if value.year is None or value.precision not in ("day", "month", "year") or not value.earliest or not value.latest:
        return None
    before = _before(claim, 80)
    if claim.sentence is None or value.edge or (lead := _BORN.search(before)) is None:
        return None
    person = cast.at(claim, claim.start - len(before) + lead.start(), behind=True)
    return Life(person, claim, value.earliest, value.latest, "born") if person else None


def _of_age(claim: Claim[Value], dates: Sequence[Claim[Value]], cast: "_Cast") -> Iterator[Life]:
    assert isinstance(claim.value, Duration)
    assert claim.sentence is not None
    figure = claim.value.figure
    if figure.bound is not Bound.EXACT or figure.upper is not None or figure.number != int(figure.number):
        return
    years = int(figure.number)
    topic = claim.topic
    if topic is not None and NAMESAKES in topic.scope:
        return
    if _TURNS.search(_before(claim, 30)):
        return
    person = tuple(name_parts(claim.subject)) if claim.subject else cast.at(claim, claim.start)
    if not person:
        return
    beside = next((other for other in dates if _goes_with(claim, other)), None)
    if beside is not None:
        assert isinstance(beside.value, Date)
        assert beside.value.earliest is not None
        assert beside.value.latest is not None
        how = f"{years} in {beside.value.earliest.year}"
        yield Life(
            person, claim, _back(beside.value.earliest, years + 1), _back(beside.value.latest, years), how, beside
        )
    elif claim.published and _today(claim):
        yield Life(person, claim, _back(claim.published, years + 1), _back(claim.published, years), f"{years} now")


def _today(claim: Claim[Value]) -> bool:
    """Whether the age is that of the day of the text: it stands beside the name, and no other time is told."""
    assert claim.sentence is not None
    text = claim.sentence.text
    if another_time(claim) or _DEAD.search(text):
        return False
    years = {int(year) for year in _PAST.findall(text)}
    published = claim.published
    return published is not None and years <= {published.year} and bool(claim.subject or claim.said.isdecimal())


def _goes_with(age: Claim[Value], other: Claim[Value]) -> bool:
    """Whether a date stands so close to an age that it is of that time."""
    if age.sentence is None or other.sentence is None or age.sentence.index != other.sentence.index:
        return False
    value = other.value
    assert isinstance(value, Date)
    if value.precision not in ("day", "month", "year", "season") and (value.year is None or value.precision == "range"):
        return False
    if value.edge:
        return False
    text, base = age.sentence.text, age.sentence.start
    if other.end <= age.start:
        return _AGE_AFTER.match(text[other.end - base : age.start - base]) is not None
    return other.start >= age.end and _YEAR_AFTER.match(text[age.end - base : other.start - base]) is not None


def _before(claim: Claim[Value], size: int) -> str:
    assert claim.sentence is not None
    at = claim.start - claim.sentence.start
    return claim.sentence.text[max(0, at - size) : at]


def _back(day: date, years: int) -> date:
    """The same day so many years before; a day later where the birthday has to have been."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28) + timedelta(days=1)


class _Cast:
    """The people whom a text names, and in which of its sentences, as far as claims stand in them."""

    def __init__(self, group: Sequence[Claim[Value]]) -> None:
        people = {
            tuple(name_parts(claim.subject or claim.value.name))
            for claim in group
            if isinstance(claim.value, Name) and claim.value.of == "person"
        }
        self.people: dict[str, tuple[str, ...]] = {}
        for parts in sorted(filter(None, people), key=lambda parts: (-len(parts), parts)):
            self.people.setdefault(fold(parts[-1]), parts)
        self.sentences = {claim.sentence.index: claim.sentence for claim in group if claim.sentence is not None}

    def at(self, claim: Claim[Value], start: int, *, behind: bool = False) -> tuple[str, ...]:
        """Who is meant at a place of a sentence: the one named before in it, else the one whom `she` stands for."""
        assert claim.sentence is not None
        index, text = claim.sentence.index, claim.sentence.text
        before = text[: start - claim.sentence.start]
        if _KIN.search(before):
            return ()
        if own := self._named(before):
            return self._one(own)
        opens = behind and not before.strip()
        if opens and (later := self._named(text)):
            return self._one(later)  # `Born in 1950, Ann Lee`
        subject = _PRONOUN.search(text)
        sex = _SEX[subject[0].lower()] if subject is not None else ""
        after = _NEXT.match(text, claim.end - claim.sentence.start)
        if after and (later := self._named(after[1])):
            return self._one(later)  # `at the age of 31, Lee sailed`
        if subject is None or (not opens and self._named(text[: subject.start()])) or _OTHER.match(text):
            return ()
        for back in range(1, REACH + 1):
            earlier = self.sentences.get(index - back)
            if earlier is not None and (named := self._named(earlier.text)):
                return self._of_sex(self._one(named), sex)
        return self._of_sex(self._one([parts for parts in self.people.values() if len(parts) > 1]), sex)

    def _of_sex(self, person: tuple[str, ...], sex: str) -> tuple[str, ...]:
        """The person, unless the first name or the pronouns beside the name are of the other sex than `she` or `he`."""
        if not person or not sex:
            return person
        named = given_names().get(fold(person[0]), "") if len(person) > 1 else ""
        if named in ("m", "f"):
            return person if named == sex else ()
        beside = [s.text for s in self.sentences.values() if self._named(s.text) == [person]]
        told = [_SEX[word[0].lower()] for text in beside for word in _ANY_PRONOUN.finditer(text)]
        return () if told and sex not in told else person

    def _named(self, text: str) -> list[tuple[str, ...]]:
        """The people whom a text names."""
        words = {fold(_OWNER.sub("", word)) for word in _WORD.findall(text)}
        return [parts for last, parts in self.people.items() if last in words]

    @staticmethod
    def _one(people: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
        return people[0] if len(people) == 1 else ()
