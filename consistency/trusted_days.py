"""The day that a sheet gives for what it is about, against the day that an article tells: `Opened: 3 May 1987`.

A date of a sheet stands behind the words for what happened then.  An article on the same thing that tells the words of that
key in a sentence with another date, or does in one word what the key says of it (`Opened in 1978 by the founder`), and
nowhere tells the right one, contradicts the sheet.  Of a table of editions (`4th Games: 2023, Brod`) the place of each, which
no other line has, tells which edition a sentence is on.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

from consistency.claims import Claim, Mood
from consistency.linking.evidence import related
from consistency.linking.key_place import Place
from consistency.linking.people import fold
from consistency.prose.function_words import MONTHS
from consistency.prose.lexicon import known
from consistency.prose.tokens import Token, tokenize
from consistency.text import Article, Section
from consistency.trusting import BEFORE, AnyClaim, Pages
from consistency.values import Date

_PROSE = (Section.BODY, Section.HEADLINE, Section.CAPTION)
_SAYING_NOTHING = frozenset(
    "date day time year month week valid start begin end last next previous first latest current former since status check verify update "
    "publish publication deadline event number as-of press key figure new old main planned expect "
    "born birth die death life age founder director chair".split()
)
"""Keys of these words alone say too little of what was then; people have modules of their own."""
_MOVED = re.compile(
    r"\b(?:postpone\w*|original(?:ly)?|initial(?:ly)?|planned|instead|moved|delay\w*|rescheduled|brought forward|earlier than|later than|"
    r"at first|meant to|supposed to|should have|not until|anniversary|years? (?:after|before)|again in)\b",
    re.IGNORECASE,
)
_DUE = ("until", "by")
_DEADLINE = frozenset(("deadline", "close", "end"))
_NEAR = 14
"""A word of the key stands within so many words of the date."""
_ROW = re.compile(
    r"^[ \t*•–-]*(?P<which>\d{1,3}(?:st|nd|rd|th)?)[ \t]+(?P<what>[A-Z][\w’'-]+)[ \t]*[:|–-][ \t]*(?P<year>(?:1[6-9]|20)\d\d)[,:|;]?[ \t]+"
    r"(?P<where>[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+){0,2})",
    re.MULTILINE,
)


def of_days(
    trusted: Sequence[AnyClaim], own: Sequence[AnyClaim], pages: Pages, articles: Mapping[str, Article]
) -> Iterator[tuple[Claim[Date], Claim[Date], str]]:
    """A date of a sheet, the date that an article tells otherwise, and what the two have in common."""
    facts = [
        fact
        for fact in _dates(trusted)
        if _stated(fact.value) and fact.topic is not None and fact.topic.key and _words(fact)
    ]
    told: dict[str, list[Claim[Date]]] = {}
    for claim in _dates(own) if facts else ():
        if claim.topic is not None and not claim.topic.key and claim.sentence and claim.section in _PROSE:
            told.setdefault(claim.article, []).append(claim)
    for name, claims in told.items():
        for fact in facts:
            if pages.speak_of(fact, name) and (moved := articles.get(fact.article)) is not None:
                yield from _against(fact, facts, claims, _place_of(fact, moved))


def _dates(claims: Sequence[AnyClaim]) -> list[Claim[Date]]:
    return [cast("Claim[Date]", claim) for claim in claims if isinstance(claim.value, Date)]


def _stated(value: Date) -> bool:
    """Whether the words give a month or a year, and no `first Monday in May`."""
    return bool((value.year or value.month) and (value.day or value.precision not in ("day", "week")))


def _against(
    fact: Claim[Date], facts: Sequence[Claim[Date]], claims: Sequence[Claim[Date]], place: str
) -> Iterator[tuple[Claim[Date], Claim[Date], str]]:
    asked = [(claim, tie) for claim in claims if (tie := _tells(fact, claim, place))]
    if any(_agree(fact.value, claim.value) for claim, _ in asked):
        return
    for claim, tie in ((claim, tie) for claim, tie in asked if _stated(claim.value)):
        others = [other for other in facts if other.article == fact.article and other is not fact]
        if not any(_agree(other.value, claim.value) and _tells(other, claim, "") for other in others):
            yield fact, claim, tie
            return


def _tells(fact: Claim[Date], claim: Claim[Date], place: str) -> str:
    """What ties a date to the key of a fact: the words of the key near by, or one that says what was done to the thing."""
    sentence = claim.sentence
    if sentence is None or fact.topic is None or claim.topic is None or not claim.holds:
        return ""
    if claim.mood is Mood.SUPERSEDED or _MOVED.search(sentence.text) or claim.value.edge == "since" != fact.value.edge:
        return ""
    if place:
        return f"both are of {place}" if re.search(rf"\b{re.escape(place)}\b", sentence.text) else ""
    if _planned_then(fact, claim):
        return ""
    words = _words(fact)
    if not all(word in sentence.text for word in fact.topic.key if not word.islower()):
        return ""  # `Match against Norland`
    tokens = tokenize(sentence.text, 0)
    at = next((i for i, token in enumerate(tokens) if token.end + sentence.start > claim.start), 0)
    near = {fold(token.lemma) for token in tokens[max(0, at - _NEAR) : at + _NEAR] if _open(token)}
    said = {fold(token.lemma) for token in tokens if _open(token)}
    if len(words) > 1:
        whole = all(any(_same(word, other) for other in said) for word in words)
        return f"both tell {' '.join(words)}" if whole and any(_same(w, o) for w in words for o in near) else ""
    (word,) = words
    own = [claim.topic.verb, claim.topic.head, *claim.attribute.split()]
    due = fact.value.edge in _DUE and not _DEADLINE.isdisjoint(own)
    if not any(other and _same(word, other) for other in (said if due else own)):
        return ""
    alone = not any(token.tag in ("NOUN", "PROPN", "PRON") for token in tokens[: min(at, 2)]) and at < 4
    place_told = Place(claim, fact.topic, named=False)
    tied = any(place_told.tied([fold(token.lemma)]) for token in tokens[:at] if token.tag in ("NOUN", "PROPN"))
    return f"both tell {word}" if alone or (tied and not place_told.other_subject()) else ""


def _agree(one: Date, other: Date) -> bool:
    """Whether two dates can be one, whatever year is meant where one of them does not tell it."""
    if one.meets(other):
        return True
    yearless = not one.year or not other.year
    return (
        yearless
        and bool(one.month)
        and one.month == other.month
        and (not one.day or not other.day or one.day == other.day)
    )


def _planned_then(fact: Claim[Date], claim: Claim[Date]) -> bool:
    """Whether an article tells of a day to come before the sheet was made."""
    then, day = claim.published, fact.value.latest
    return bool(then and day and fact.published and then < fact.published - BEFORE and day > then)


def _same(one: str, other: str) -> bool:
    return one == other or related(one, other)


def _open(token: Token) -> bool:
    return token.tag in ("NOUN", "VERB", "ADJ", "PROPN") and token.lower not in MONTHS


def _words(fact: Claim[Date]) -> tuple[str, ...]:
    """The words of a key that tell what was then, in their base form."""
    assert fact.topic is not None
    words = [word for word in fact.topic.key if word.islower() and word not in _SAYING_NOTHING]
    return tuple(words) if words and all(map(known, words)) else ()


def _place_of(fact: Claim[Date], sheet: Article) -> str:
    """The place of an edition that a line of a table of editions gives, where no other line has it."""
    rows = list(_ROW.finditer(sheet.text))
    own = next((row for row in rows if row.start() <= fact.start < row.end()), None)
    if own is None or len(rows) < 3 or len({row["where"] for row in rows}) < len(rows):
        return ""
    return own["where"] if own.start("year") == fact.start else ""
