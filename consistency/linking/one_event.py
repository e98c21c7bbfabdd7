"""Whether two days in two texts of one story are of one event, by what the texts tell with each.

Two texts on one story have few days in common with each other's deeds: so one deed, told as a verb here and as its noun
there, ties them with little more than a thing or a name that both tell.  Where the deeds are told in other words (`ran
onto a reef`, `struck the reef`), most of what is told with the one date has to be told with the other.  What is done again
and again (hearings, matches) needs as much.  A text that tells the other's day of the like deed knows of both.
"""

import re
from datetime import timedelta

from consistency.claims import Claim, Mood
from consistency.linking.contrasts import two_events
from consistency.linking.deed_words import alike
from consistency.linking.evidence import rarity
from consistency.linking.happenings import TEMPORAL, for_good, happening, heads_line, stem
from consistency.linking.occasions import Occasion, occasion
from consistency.linking.participants import doer
from consistency.linking.reaches import Reach
from consistency.linking.same_occasion import GENERAL, PERSONAL, SERIAL, of_others, one_night, parts, tied_deeds
from consistency.linking.stories import SURELY, of_one_story, one_story
from consistency.linking.stories import alike as alike_texts
from consistency.linking.told_alike import covered, each_tells_more, nearness
from consistency.patterns import pattern
from consistency.prose import lexicon, tokens_at
from consistency.prose.deed_words import BRIEF, GENERIC
from consistency.prose.tokens import tokenize
from consistency.values import Date

REACH = 31
"""How many days apart the two may be."""
DEED, AGAIN, OTHERWISE, UNLIKE = 0.12, 0.25, 0.2, 0.35
"""How much must be told again of what has one deed, of one that is done again and again, of a deed told in other words, and
of deeds in words that are not near."""
BEHIND = 0.55
"""How much of what follows the verbs must be one where the verbs are not: more than one word."""
FRESH, OLD, LEAD = timedelta(8), timedelta(4), 4
"""How old the news of a text may be, how old what a later text goes back to, and in which sentences the news is told."""
WEEK, DAYS = 7, 10
"""How many days apart two bare weekdays, or one and a day of the month, may be."""
FEW, ONLY = 3, 0.05
"""Texts with so few other days tell one event of a kind, so that its deed is nearly enough."""
UNTOLD = 0.3
"""How much in such texts, where the deed of one is not read."""
TIED = 0.3
"""How much, with one deed, makes two texts of less alike words one story."""
EASE = 0.2
"""How much less must be told again of texts that are more alike than they must be."""
RETOLD, RETOLD_AGAIN = 0.35, 0.5
"""How much told again makes two dates of one deed one event's, even where one is a weekday alone or the text has the other's
day too; the latter of what is done again and again.  In real reports of one incident deeds told so much alike had one day
a hundred times for each that they had two.
"""
NEAR = 0.3
"""How near two deeds must be that are told in other words."""
OTHER_NAMES = 0.15
"""How much more, where both dates have names and none in common."""
_FEAST = pattern(
    r"\b(?:Christmas|Eve|Easter|[A-Z]\w+ Day|Whit\w+|Pentecost|Ash|Good Friday|(?:last|first|second|third) [A-Z]\w+day of|Boxing|Advent)\b"
)
"""What names a day of the year without its number."""
MANY = 4
"""A text with more other days than this is one of many events."""


def told_as_one(first: Claim[Date], second: Claim[Date]) -> str:
    """Why two days of two texts are of one event, or nothing."""
    if not all(map(_told, (first, second))) or not _two_days(first, second):
        return ""
    if heads_line(first) and heads_line(second):
        return ""
    story = alike_texts(first.topic, second.topic) if first.topic and second.topic else 0.0
    if story < one_story(tied=True, near=True):
        return ""
    one, two = occasion(first), occasion(second)
    if one is None or two is None or {one.moment, two.moment} == {"begin", "end"}:
        return ""
    deeds = tied_deeds(one, two)
    told = covered(first, second)
    retold = told >= (RETOLD_AGAIN if deeds & SERIAL else RETOLD) and _retold(first, second, deeds)
    bare = _bare(first) or _bare(second)
    if knows(first, second) and not (bare and retold):
        return ""
    if bare and not (retold or _alike_in_days(first, second, one, two, deeds)):
        return ""
    if _bare(first) and _bare(second) and one_night(first, second):
        return ""
    need = _need(one, two, deeds)
    if not need:
        return ""
    if max(_crowd(first), _crowd(second)) <= FEW:
        it = one.pronoun or two.pronoun  # what the text is about: nothing else of it need be told
        need = (0.0001 if it else ONLY) if need == DEED else UNTOLD if not (one.deeds and two.deeds) else need
    here, there = happening(first), happening(second)
    again = need == UNLIKE and bool(one.near & two.near) and _recaps(first, second)
    if again:
        need = AGAIN
    mine, other = _names(here.names), _names(there.names)
    if mine - other and other - mine:
        if deeds & SERIAL and not one.known and not two.known:
            return ""  # she beat one on Monday and another on Tuesday
        need += OTHER_NAMES if mine.isdisjoint(other) else 0.0
    if not deeds and max(_crowd(first), _crowd(second)) > MANY:
        return ""
    if not of_one_story(first, second) and not (deeds and told >= TIED):
        return ""
    ease = EASE * max(0.0, story - SURELY) if need < UNLIKE else 0.0  # deeds in other words have to be told alike
    if not again and need == UNLIKE and one.deeds and two.deeds and covered(first, second, behind=True) < BEHIND:
        return ""
    near = max((lexicon.similarity(a, b) for a in one.deeds for b in two.deeds), default=0.0)
    if told + ease + (0.001 if need < ONLY else 0.0) < need or two_events(
        first, second, here, there, one_object=bool(deeds - GENERAL) or (again and near >= NEAR)
    ):
        return ""
    words = deeds or one.things & two.things
    return f"both are told of {', '.join(sorted(words, key=lambda word: (-rarity(word), word))[:3]) or 'one story'}"


def _retold(first: Claim[Date], second: Claim[Date], deeds: frozenset[str]) -> bool:
    """Whether two dates of one deed, told much alike, can be one event's: both done or both planned, and of no two persons
    or places.
    """
    if deeds <= GENERAL or first.mood is not second.mood:
        return False
    mine, other = (_names(happening(claim).names) for claim in (first, second))
    if mine and other and mine.isdisjoint(other):
        return False
    if _other_doer(first, second):
        return False
    if (_bare(first) or _bare(second)) and (each_tells_more(first, second) or parts(first) != parts(second)):
        return False
    return not (deeds & PERSONAL and mine - other and other - mine) and not of_others(first, second, deeds)


def _other_doer(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether two things do what is told: the lorries arrived on Tuesday, the pictures on Wednesday."""
    one, two = _doer(first), _doer(second)
    return bool(one and two) and nearness(one, two) < NEAR


def _doer(claim: Claim[Date]) -> str:
    """The thing that does it, which is no name."""
    if claim.sentence is None:
        return ""
    tokens = tokenize(claim.sentence.text, 0)
    at, _ = tokens_at(tokens, claim.start - claim.sentence.start, claim.end - claim.sentence.start)
    word = next(iter(doer(tokens, at)), "")
    reach = Reach(claim.sentence.text, tokens, at, at)
    if not word and reach.low == reach.verb and (nouns := reach.antecedent()):  # `the pictures that arrived on`
        word = next((tokens[place].lemma for place in reversed(nouns) if tokens[place].tag == "NOUN"), "")
    return "" if word.startswith("=") else word


def _alike_in_days(
    first: Claim[Date], second: Claim[Date], one: Occasion, two: Occasion, deeds: frozenset[str]
) -> bool:
    """Whether deeds tie dates of which one is a weekday alone: one deed in one word, and of two weekdays a mishap's."""
    if deeds <= GENERAL or deeds & SERIAL or not any(stem(a) == stem(b) for a in one.deeds for b in two.deeds):
        return False
    return not (_bare(first) and _bare(second)) or bool(deeds & (BRIEF | GENERIC))


def _recaps(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the one is the news of its text, and the other what a later text goes back to: `Since the lake was drained on`."""
    if first.published is None or second.published is None or first.published == second.published:
        return False
    news, later = (first, second) if first.published < second.published else (second, first)
    assert news.published is not None
    assert later.published is not None
    if news.mood is not Mood.TOLD or not news.value.earliest or not later.value.earliest or not news.sentence:
        return False
    fresh = timedelta(0) <= news.published - news.value.earliest <= FRESH and news.sentence.index <= LEAD
    old = later.published - later.value.earliest >= OLD and later.value.earliest <= news.published + FRESH
    return (
        fresh
        and old
        and later.sentence is not None
        and _goes_back(later.sentence.text, later.start - later.sentence.start)
    )


def _goes_back(text: str, at: int) -> bool:
    """Whether the clause of a date goes back to what has been: `had stranded on`, `since the lake was drained on`."""
    start = at - len(_CUT.split(text[:at])[-1])
    end = at + len(_CUT.split(text[at:])[0])
    if _BACK.search(text[start:at]):
        return True
    tokens = [token for token in tokenize(text, 0) if start <= token.start < end]
    return any(token.lower == "had" and token.tag == "AUX" for token in tokens)


_CUT = pattern(r"[,;:–—]|\b(?:and|but)\b")
_BACK = pattern(r"\b(?:since|after|following|when|which|who|that)\b", re.IGNORECASE)
"""Words by which a text goes back to what was the news."""


def knows(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether the text of one of two dates tells the other's day, of an event like its own, as well."""
    return any(
        day.earliest is not None and topic is not None and day.earliest.isoformat() in topic.beside
        for topic, day in ((first.topic, second.value), (second.topic, first.value))
    )


def _need(one: Occasion, two: Occasion, deeds: frozenset[str]) -> float:
    """How much of the one telling has to be told in the other; 0 where nothing would do."""
    if deeds:
        return AGAIN if deeds & SERIAL else OTHERWISE if deeds <= GENERAL else DEED
    if one.moment != two.moment or (one.deeds & SERIAL and two.deeds & SERIAL):
        return 0.0
    if not one.deeds or not two.deeds:
        return UNLIKE
    near = max((nearness(a, b) for a in one.deeds for b in two.deeds if not alike(a, b)), default=0.0)
    return OTHERWISE if near >= NEAR else UNLIKE


def _told(claim: Claim[Date]) -> bool:
    value = claim.value
    return (
        claim.topic is not None
        and claim.sentence is not None
        and value.precision == "day"
        and value.edge not in ("after", "before")
        and for_good(claim)
        and (value.day is not None or value.weekday is not None or _FEAST.search(claim.said) is not None)
    )


def _bare(claim: Claim[Date]) -> bool:
    """A weekday alone: the week is the text's, and may be another."""
    return claim.value.day is None and claim.value.weekday is not None and _FEAST.search(claim.said) is None


def _two_days(first: Claim[Date], second: Claim[Date]) -> bool:
    """Whether two days are near enough to be one with a slip; a bare weekday only within days, and not the other's own."""
    a, b = first.value, second.value
    if not a.earliest or not b.earliest:
        return False
    gap = abs((b.earliest - a.earliest).days)
    if not (_bare(first) or _bare(second)):
        return 0 < gap <= REACH or bool(a.day and a.day == b.day and 0 < gap < 2 * REACH)
    if a.earliest.weekday() == b.earliest.weekday() or a.weekday == b.weekday:
        return False
    if _bare(first) and _bare(second):
        near = first.published and second.published and abs((first.published - second.published).days) < WEEK
        return bool(near) and 0 < gap < WEEK
    return 0 < gap <= DAYS


def _names(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name for name in names - TEMPORAL if rarity(name) >= 0.5)


def _crowd(claim: Claim[Date]) -> int:
    return claim.topic.crowd if claim.topic is not None else 0
