"""How the clause of a date tells what it dates, and which verbs tell of what is done on a day and which of what is arranged.

``told_done.py`` asks whether something is told as done on a date, ``told_ahead.py`` whether it is told as still to come.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from consistency.claims import Claim
from consistency.extract.events import event_at
from consistency.extract.verb_events import Event
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.prose.tokens import Token, tokenize
from consistency.values import Date

NAMED = frozenset(((9, 11),))
"""Days that are the name of what happened on them."""
HAPPENED = frozenset(
    "take hold open die kill begin start end finish close sign meet visit arrive win lose beat crash collapse explode "
    "publish release present inaugurate launch celebrate found marry bear arrest sink strike erupt complete submit file "
    "adopt ratify unveil receive injure wound occur happen play return leave".split()
)
"""Verbs whose date is the day on which they happened; `announced a meeting on 20 June` dates the meeting."""
ARRANGED = frozenset(
    "schedule plan set fix expect postpone move book announce slate adjourn invite call order summon propose appoint elect name "
    "extend give grant tip bill pencil delay cancel reserve sell ban block ask tell urge require allow permit select choose pick "
    "draw pair offer promise agree allocate allot assign base limit design intend mean need make know remand bail list "
    "advertise confirm back date mark shift reschedule bring push put".split()
)
"""Verbs whose date, in the passive, may be that of something to come."""
STAMPS = frozenset("publish release submit file".split())
"""Verbs that, with nothing they are said of, stamp a page: `(Published Friday, 23 May)`."""
STAMPED = pattern(r"\((?:published|updated|posted|filed)(?: on)? \Z", re.IGNORECASE)
VISITS = frozenset(
    "come go gather assemble attend march travel walk drive fly sail swim sing perform speak dine".split()
)
"""Verbs whose past has the day on which it happened."""
WISHED = ARRANGED | frozenset(
    "want hope aim seek try have wait prepare face remain stand look can may must will shall do".split()
)
"""Verbs whose past says nothing of what came of an occasion: `At the meeting on 23 May, they wanted to ...`."""
FORESEEN = WISHED | frozenset(
    "be say tell add note report write state warn claim declare comment insist predict forecast estimate project vow pledge commit swear "
    "decide vote threaten demand recommend suggest advise request apply campaign argue think believe fear doubt know seem appear keep stay "
    "rest own belong mention describe discuss debate recall remember anticipate await target consider rule order approve authorise authorize "
    "back support oppose welcome criticise criticize qualify register enter train pay save raise buy rent hire lease insure "
    "nominate shortlist value price due cost include concern deal refer point lead do let entitle total amount result".split()
)
"""Verbs whose object may have the date for itself, or that tell of nothing done."""
LEADS = frozenset("on in at".split())
BEFORE = LEADS | {"the", "early", "late"}
NIGHT = frozenset("morning afternoon evening night eve".split())
PHRASE = ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART")
WITHIN = frozenset("at in during into by near outside".split())
"""Before an event these make its day that of the verb: `was signed at the market on`."""


class Telling(NamedTuple):
    """What a date belongs to, the words before it in its sentence and those since its verb; and the sentence's tokens."""

    event: Event | None
    before: str
    between: str
    tokens: Sequence[Token]
    verb: int
    date: int


def telling(claim: Claim[Date]) -> Telling:
    """What the sentence of a date says of it."""
    if claim.sentence is None:
        return Telling(None, "", "", (), -1, -1)
    text, offset = claim.sentence.text, claim.sentence.start
    tokens = tokenize(text, offset)
    event = event_at(tokens, claim.start, claim.end)
    first = next((at for at, token in enumerate(tokens) if token.end > claim.start), len(tokens))
    verb = next((at for at in range(first - 1, -1, -1) if event and tokens[at].lemma == event.verb), -1)
    before = text[: claim.start - offset]
    between = text[tokens[verb].end - offset : claim.start - offset] if verb >= 0 else ""
    behind = any(event and token.lemma == event.verb for token in tokens[first:])
    if verb < 0 and event is not None and event.verb and not behind:  # a phrase stands for it: `put to paper`
        verb = next((at for at in range(first - 1, -1, -1) if tokens[at].tag == "VERB"), -1)
    return Telling(event, before, re.sub(r"\b(?:on|in|at)\s*(?:the\s*)?\Z", "", between) or " ", tokens, verb, first)


def of_its_own(told: Telling) -> bool:
    """Whether the date is the verb's, and not that of an event that is its object (`announced a meeting on`) or its bare stamp."""
    event = told.event
    if STAMPED.search(told.before) or (event is not None and event.verb in STAMPS):
        return False
    if event is None or event.form == "noun":
        return True
    if told.verb < 0:
        return True
    if event.verb in FORESEEN and event.argument and not event.passive:
        return False
    noun, lead = last_phrase(told.tokens[told.verb + 1 : told.date])
    if not noun or not names_event(noun):
        return True
    return lead in WITHIN and (event.passive or event.verb in VISITS or not event.argument)


def last_phrase(words: Sequence[Token]) -> tuple[str, str]:
    """The noun nearest before a date, and the preposition of its phrase."""
    at = len(words) - 1
    if at >= 2 and words[at].lower == "of" and words[at - 1].lower in NIGHT:
        at -= 2
    while at >= 0 and words[at].lower in BEFORE:
        at -= 1
    if at < 0 or words[at].tag not in ("NOUN", "PROPN"):
        return "", ""
    noun = words[at].lemma
    while at >= 0 and (words[at].tag in PHRASE or words[at].form == "ing" or words[at].tag == "PRON"):
        at -= 1
    return noun, words[at].lower if at >= 0 else ""


def names_event(noun: str) -> bool:
    return bool(noun) and lexicon.happens(lexicon.lemma(noun.lower(), "NOUN"))
