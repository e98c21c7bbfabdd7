"""Whether something is told as done on a date.

It is told by a finite verb in the past whose date is its own: no plan (`was postponed`), no speech (`announced a meeting
on`), and no event between that may have the date for itself (`won a place in the race on`).  A noun tells it too where the
words take it for known: `since his death in October`, `at a vote on 23 May, members rejected`.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from consistency.claims import Claim
from consistency.extract.tenses import (
    ARRANGED,
    FORESEEN,
    HAPPENED,
    LEADS,
    NAMED,
    NIGHT,
    PHRASE,
    STAMPED,
    STAMPS,
    VISITS,
    WISHED,
    WITHIN,
    Telling,
    last_phrase,
    names_event,
    telling,
)
from consistency.extract.verb_events import Event
from consistency.patterns import pattern
from consistency.prose.tokens import Token, tokenize
from consistency.values import Date

SPOKEN = frozenset("say tell add write".split())
DONE_TO = frozenset("draw pair pick choose select bring push put mark block sell give make".split())
"""Of these, those whose active past tells what was done to a thing: `picked up eleven sailors on`."""
AHEAD = pattern(
    r"\b(?:will|would|plan(?:s|ned)?|scheduled|expected|due|upcoming|ahead|tickets?|until|next|deadline|for|before|set)\b",
    re.IGNORECASE,
)
"""Words that may make a later date one that lies ahead."""
ARRANGING = pattern(
    r"\b(?:will|would|plan(?:s|ned)?|scheduled|expected|due|upcoming|tickets?|deadline|if|to (?!the |a |an |his |her |its |their )[a-z]+)\b",
    re.IGNORECASE,
)
"""The surest of them, anywhere in the clause."""
OCCASION = pattern(r"\A(?:In|At|During) (?:an?|the|its|their|his|her) (?:[\w’'-]+ ){1,6}on (?:the \w+ of )?\Z")
"""An occasion that opens its sentence: `At a meeting on`."""
OPENING = pattern(r"\A(?:In|At|During) (?:an?|the|its|their|his|her) [^,;:]{2,70} on (?:the \w+ of )?\Z")
OTHER_CLAUSES = frozenset("who which that when where if while but although though because as whether".split())
_ONCE = pattern(r"\b(?:once|when|until|till|as soon as|after|if|before|unless)\b[^,;]* (?:has|have)\b", re.IGNORECASE)
"""What is only told as done by then: `once the pandas have arrived on`."""
_HEADS_LINE = pattern(r"[\s\W]*")
_SEPARATED = frozenset((":", ".", "–", "—", "-", "|"))
_EARLY = pattern(r"(?:In|At|During) (?:an?|the|its|their|his|her) (?:[\w’'-]+ ){1,6}on (?:the \w+ of )?")
_OPENED = pattern(r"(?:On|In) (?:the \w+ of )?")
_MOST_BEFORE_VERB = 6
"""Of so many words at most is the subject behind a day."""
_MOST = 12
"""So many words stand at most between `since` and its date."""


def done(claim: Claim[Date]) -> bool:
    """Whether something is told as done on the day, in the month or in the year of a date."""
    told = telling(claim)
    event, before, between = told.event, told.before, told.between
    day = claim.value.precision == "day"
    if (not claim.value.year and (claim.value.month, claim.value.day) in NAMED) or STAMPED.search(before):
        return False
    if _known(told, claim) or _logged(told, claim) or _subject_follows(told, claim):
        return True
    if event is None or claim.value.edge:
        return False
    if event.form in ("noun", "reduced") and day:
        return _with_its_outcome(claim, told)
    if claim.value.month is None and (claim.value.precision != "year" or not before.endswith(" in ")):
        return False
    if event.form not in ("past", "perfect") or (event.form == "perfect" and _ONCE.search(before)):
        return False
    own = before.rsplit(",", 1)[-1]
    own = own if len(own) > len(between) + 8 and event.passive else before
    if event.verb in HAPPENED and not AHEAD.search(own) and _of_verb(event, between):
        return True
    if _passed(claim, told, own):
        return True
    return day and not event.passive and event.verb not in HAPPENED and _with_its_outcome(claim, told)


def _logged(told: Telling, claim: Claim[Date]) -> bool:
    """`3 May: the hook was tested and passed`: a line of a log, whose date is that of what it tells."""
    if claim.value.precision != "day" or claim.value.edge or not _HEADS_LINE.fullmatch(told.before):
        return False
    behind = [token for token in told.tokens if token.start >= claim.end]
    return bool(behind) and behind[0].text in _SEPARATED and _first_verb_is_done(behind[1:], bare=False)


def _subject_follows(told: Telling, claim: Claim[Date]) -> bool:
    """`At an extra meeting on 3 May the council rejected the offer`: an occasion, and right behind its day what came of it."""
    if claim.value.precision != "day" or claim.value.edge or not _EARLY.fullmatch(told.before):
        return False
    behind = [token for token in told.tokens if token.start >= claim.end]
    led = 0
    while led < min(len(behind), _MOST_BEFORE_VERB) and behind[led].tag in PHRASE:
        led += 1
    if not led or behind[0].tag not in ("DET", "PROPN") or behind[led - 1].tag not in ("NOUN", "PROPN"):
        return False
    return _first_verb_is_done(behind[led : led + 2])


def _first_verb_is_done(words: Sequence[Token], *, bare: bool = True) -> bool:
    """Whether the first finite verb, before any clause of another, is in the past and tells no plan or wish.

    Without ``bare`` it takes `was` or `were`: `3 May: old roof removed` is a line of a plan as well.
    """
    for at, token in enumerate(words):
        if token.text in (";", "(", "“", '"') or token.lower in OTHER_CLAUSES or token.lower == "to":
            return False
        if token.tag == "AUX" and token.lower in ("was", "were"):
            verb = next((word for word in words[at + 1 :] if word.tag not in ("ADV", "PART")), None)
            done_to = verb is not None and (verb.form in ("past", "participle") or verb.lower.endswith("ed"))
            return done_to and verb is not None and verb.lemma not in WISHED
        if token.tag == "AUX" or (token.tag == "VERB" and token.form != "ing"):
            return bare and token.form in ("past", "participle") and token.lemma not in WISHED
    return False


def _of_verb(event: Event, between: str) -> bool:
    """Whether the date of a verb that happens on a day is not that of its object."""
    if re.search(r"\band\b", between):
        return False
    if not event.argument and event.verb in STAMPS:
        return False
    loose = event.argument and not event.passive and event.verb not in ("take", "hold")
    return not (loose and re.search(r"\b(?:to|in the)\b", between))


def _passed(claim: Claim[Date], told: Telling, own: str) -> bool:
    """Whether any other verb has a day of its own: `was hoisted back ... on`, `he said on`, `passed his test at the clinic on`."""
    event, between = told.event, told.between
    if event is None or claim.value.precision == "year":
        return False
    if told.verb < 0:  # `On 3 May the library moved`
        return _OPENED.fullmatch(told.before) is not None and bool(event.verb) and _opened(told, event)
    if not _leads(told):
        return False
    if not between.strip() and (event.verb == "announce" or event.verb not in WISHED):
        after = next((token for token in told.tokens if token.start >= claim.end), None)
        reduced = after is not None and after.tag in ("VERB", "AUX")  # `Goods bought on 3 May may be`
        return not reduced and not ARRANGING.search(own)  # `announced on 3 May that`
    if event.verb in SPOKEN:
        return not between.strip() and claim.value.precision == "day"
    put = event.verb in ("put", "move") and re.match(r"\s(?:in|into|out of|up|on)\b", between)
    words = told.tokens[told.verb + 1 : told.date]
    done_to = event.verb in DONE_TO and not event.passive and any(token.tag in ("NOUN", "PROPN") for token in words)
    if ((event.verb in FORESEEN and not event.passive) or event.verb in ARRANGED) and not put and not done_to:
        return False
    if ARRANGING.search(own) or any(token.lower in OTHER_CLAUSES or token.text in ",;:" for token in words):
        return False
    if any(token.lower in ("and", "or") for token in words) and not _one_phrase(words):
        return False
    noun, lead = last_phrase(words)
    if not noun or not names_event(noun) or _bare_of(words, noun):
        return True
    if event.passive or event.verb in VISITS or not event.argument:
        return lead in WITHIN
    return False


def _opened(told: Telling, event: Event) -> bool:
    """Whether a date that opens its sentence is that of the verb behind it, and that verb tells no plan or wish."""
    if event.verb in WISHED:
        return False
    for at in range(told.date, len(told.tokens)):
        if told.tokens[at].tag == "VERB" and told.tokens[at].lemma == event.verb:
            return not any(a.lower == "to" and b.tag == "VERB" for a, b in pairwise(told.tokens[at + 1 : at + 4]))
    return event.verb not in FORESEEN


def _bare_of(words: Sequence[Token], noun: str) -> bool:
    """`acquitted her of arson on`: what has no article is not dated itself."""
    return any(a.lower == "of" and b.lemma == noun for a, b in pairwise(words))


def _one_phrase(words: Sequence[Token]) -> bool:
    """Whether `and` joins two nouns and no clauses."""
    return not any(token.tag in ("VERB", "AUX", "PRON") for token in words)


def _leads(told: Telling) -> bool:
    """Whether what stands right before a date makes it the day of a verb: `on`, `in`, `on the night of`, nothing."""
    at = told.date - 1
    if told.date < len(told.tokens) and told.tokens[told.date].lower in LEADS:  # `at dawn on 3 May`
        return True
    if at >= 2 and told.tokens[at].lower == "of" and told.tokens[at - 1].lower in NIGHT:
        return True
    while at > told.verb and (told.tokens[at].tag == "DET" or told.tokens[at].lower in ("early", "late")):
        at -= 1
    return at == told.verb or told.tokens[at].lower in LEADS or _after_agent(told, at)


def _after_agent(told: Telling, at: int) -> bool:
    """`was shot by officers July 11`: a day without `on` right behind who did it."""
    if told.event is None or not told.event.passive or told.tokens[at].tag not in ("NOUN", "PROPN"):
        return False
    words = told.tokens[told.verb + 1 : at + 1]
    return any(token.lower == "by" for token in words) and not names_event(told.tokens[at].lemma)


def _known(told: Telling, claim: Claim[Date]) -> bool:
    """`since 3 May`, `since his death in October`, `since the tap was put into service in May`: what `since` tells has happened."""
    if claim.value.precision not in ("day", "month") or claim.value.edge not in ("", "since"):
        return False
    before = [token for token in told.tokens[: told.date] if token.text]
    if re.search(r"\b(?:will|would|if|could|might)\b", told.before):
        return False
    if claim.value.edge == "since":
        return True
    if not _leads(told) and not told.before.endswith(" of "):
        return False
    for at in range(len(before) - 2, max(-1, len(before) - _MOST - 2), -1):
        token = before[at]
        if token.text in (",", ";", ":", "(", ")", "“", "”", '"'):
            return False
        if token.lower == "since":
            return _whole(before[at + 1 :], told)
        if token.lower in ("after", "following"):
            return _whole(before[at + 1 :], told) and _told_of(told, at)
        if token.lower in OTHER_CLAUSES or (token.lower == "and" and any(t.tag == "VERB" for t in before[at:])):
            return False
    return False


def _told_of(told: Telling, after: int) -> bool:
    """Whether the clause that `after the fall of the roof on 3 May` goes with tells of something done."""
    start = told.date if not told.before[: told.tokens[after].start - told.tokens[0].start].strip() else 0
    main = told.tokens[start:] if start else told.tokens[:after]
    if ARRANGING.search(told.before):
        return False
    for token in main:
        if token.text in (";", ":", "“", '"') or token.lower in OTHER_CLAUSES or token.lower == "to":
            return False
        if token.tag == "AUX" and token.lower not in ("was", "were", "had", "has", "have", "been"):
            return False
        if token.tag == "VERB":
            return token.form in ("past", "participle") and token.lemma not in FORESEEN
    return False


def _whole(words: Sequence[Token], told: Telling) -> bool:
    """Whether the words from `since` to a date tell of one thing: a noun of what happens, or a clause whose day it is."""
    verbs = [token for token in words if token.tag in ("VERB", "AUX") and token.form != "ing"]
    noun, lead = last_phrase(words)
    if not verbs:
        return any(token.tag == "NOUN" and names_event(token.lemma) for token in words)
    if len([token for token in verbs if token.tag == "VERB"]) > 1 or any(token.lower == "to" for token in words[:-1]):
        return False
    return not noun or not names_event(noun) or lead in WITHIN


def _with_its_outcome(claim: Claim[Date], told: Telling) -> bool:
    """Whether what came of a dated occasion is told behind it: `In a test carried out on 3 March, four helmets broke`."""
    sentence, event, before = claim.sentence, told.event, told.before
    if sentence is None or event is None or AHEAD.search(before) or not before.endswith((" on ", " of ")):
        return False
    after = sentence.text[claim.end - sentence.start :]
    aside = after.startswith(",")
    if aside and not (OPENING if event.verb else OCCASION).search(before):
        return False
    if not aside and (not event.verb or not re.match(r" (?:was|were|[a-z]+)\b", after)):
        return False
    for at, token in enumerate(tokenize(after, 0)):
        if not aside and at > 2:
            return False
        if token.text in (";", ":", "–", "—", "(", "“", '"') or token.lower in OTHER_CLAUSES:
            return False
        if token.tag == "VERB" and token.form == "participle":
            return token.lemma not in WISHED and " be " not in after[: token.start]
        if token.tag == "VERB" or (token.tag == "AUX" and token.lower not in ("was", "were")):
            return token.form == "past" and token.lemma not in WISHED
    return False
