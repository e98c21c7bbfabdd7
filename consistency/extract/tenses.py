"""How the clause of a date tells what it dates: as done on that day, or as still to come.

What is done is told by a finite verb in the past whose date is its own: no plan (`was postponed`), no speech
(`announced a meeting on`), and no event between that may have the date for itself (`won a place in the race on`).  A
noun tells it too where the words take it for known: `since his death in October`, `at a vote on 23 May, members rejected`.
What is to come is told by `will` and `is to`, by the present of what opens and begins, by `is scheduled for`, and by
words that offer (`you can ... at our open day on`, `tickets for the concert on`).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import NamedTuple

from consistency.claims import Claim
from consistency.extract.events import event_at
from consistency.extract.verb_events import Event
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.prose.deed_words import GENERIC, MISHAPS
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
_STAMPED = pattern(r"\((?:published|updated|posted|filed)(?: on)? \Z", re.IGNORECASE)
SPOKEN = frozenset("say tell add write".split())
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
ASIDE = pattern(
    r"\b(?:than|as|like|those|of|about|over|from|since|against|after|following|anniversary|on the|who|which|that)\b"
)
OCCASION = pattern(r"\A(?:In|At|During) (?:an?|the|its|their|his|her) (?:[\w’'-]+ ){1,6}on (?:the \w+ of )?\Z")
"""An occasion that opens its sentence: `At a meeting on`."""
OPENING = pattern(r"\A(?:In|At|During) (?:an?|the|its|their|his|her) [^,;:]{2,70} on (?:the \w+ of )?\Z")
OTHER_CLAUSES = frozenset("who which that when where if while but although though because as whether".split())
TO_COME = pattern(
    r"\b(?:is|are) (?:due |set |scheduled |expected |about |likely |going )?to (?:be )?[\w-]+\b[^.;:]{0,120}\Z"
)
WILL = pattern(r"\bwill (?:be )?[\w-]+ (?:[\w-]+ )?to [^.;:,]{0,80}\Z")
OPENS = frozenset("open reopen begin start premiere close end depart take finish hold resume".split())
"""Verbs whose present tells the day of what is still to come."""
ARRANGED_FOR = frozenset("schedule plan set fix expect book slate pencil bill advertise arrange list".split())
HOLDS = frozenset("hold host stage take begin open start attend organise organize have give".split())
SHORTLY = timedelta(45)
OTHERS = pattern(r"\b(?:of|for|with|on)\s(?:the|an?|its|this|last)\s([\w’'-]+(?:\s[\w’'-]+)?)")
"""What hangs on a noun: `victims of the flood`."""
SENT = pattern(
    r"\b(?:at|during|in|into|to|near|outside|before)\s(?:(?:an?|the|its|their|his|her)\s)?(?:[\w’'-]+\s){0,3}\Z"
)
OFFERS = pattern(
    r"\b(?:tickets?|invit(?:es?|ed)|registration|register|sign up|book(?:ings?)?|places are|join us|welcome|please|rsvp|come (?:along|and)|"
    r"do(?:n['’]t| not) miss|you (?:can|may|must|will)|look(?:s|ing)? forward|volunteers|apply|save the date)\b",
    re.IGNORECASE,
)
"""Words that ask the reader to something that is still to come."""
SHOWN = pattern(
    r"\b(?:remember|recall|see|watch|read|view|look at|listen|hear|photos?|pictures?|images?|videos?|results?|minutes|recordings?|report|refunds?|"
    r"compensation|witness(?:es)?|information|details)\b",
    re.IGNORECASE,
)
"""What is left of something that is over, or tells of it."""
_ONCE = pattern(r"\b(?:once|when|until|till|as soon as|after|if|before|unless)\b[^,;]* (?:has|have)\b", re.IGNORECASE)
"""What is only told as done by then: `once the pandas have arrived on`."""
_HEADS_LINE = pattern(r"[\s\W]*")
_SEPARATED = frozenset((":", ".", "–", "—", "-", "|"))
_EARLY = pattern(r"(?:In|At|During) (?:an?|the|its|their|his|her) (?:[\w’'-]+ ){1,6}on (?:the \w+ of )?")
_LEADS = frozenset("on in at".split())
_CLOCK = pattern(r"\d[:.]\d\d\b|\b\d{1,2}\s?(?:[ap]\.?m\b|o['’]clock)|\bnoon\b")
_ASKED = pattern(r"\b(?:is|are) (?:asked|requested|invited|required|urged|advised|called (?:up)?on) to [^.;:]{0,90}\Z")
_MAY = pattern(r"\b(?:can|may|must|should|will)\s(?:still\s|only\s)?(?:be\s)?[a-z]+\b[^.;:]{0,90}\Z")
_MINUTES = frozenset(("minute", "minutes"))
_BEFORE = _LEADS | {"the", "early", "late"}
_NIGHT = frozenset("morning afternoon evening night eve".split())
_PHRASE = ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART")
_WITHIN = frozenset("at in during into by near outside".split())
"""Before an event these make its day that of the verb: `was signed at the market on`."""
_OPENED = pattern(r"(?:On|In) (?:the \w+ of )?")
_MOST_BEFORE_VERB = 6
"""Of so many words at most is the subject behind a day."""
_MOST = 12
"""So many words stand at most between `since` and its date."""


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


def done(claim: Claim[Date]) -> bool:
    """Whether something is told as done on the day, in the month or in the year of a date."""
    told = telling(claim)
    event, before, between = told.event, told.before, told.between
    day = claim.value.precision == "day"
    if (not claim.value.year and (claim.value.month, claim.value.day) in NAMED) or _STAMPED.search(before):
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
    while led < min(len(behind), _MOST_BEFORE_VERB) and behind[led].tag in _PHRASE:
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


def of_its_own(told: Telling) -> bool:
    """Whether the date is the verb's, and not that of an event that is its object (`announced a meeting on`) or its bare stamp."""
    event = told.event
    if _STAMPED.search(told.before) or (event is not None and event.verb in STAMPS):
        return False
    if event is None or event.form == "noun":
        return True
    if told.verb < 0:
        return True
    if event.verb in FORESEEN and event.argument and not event.passive:
        return False
    noun, lead = _last_phrase(told.tokens[told.verb + 1 : told.date])
    if not noun or not _event(noun):
        return True
    return lead in _WITHIN and (event.passive or event.verb in VISITS or not event.argument)


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
    noun, lead = _last_phrase(words)
    if not noun or not _event(noun) or _bare_of(words, noun):
        return True
    if event.passive or event.verb in VISITS or not event.argument:
        return lead in _WITHIN
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
    if told.date < len(told.tokens) and told.tokens[told.date].lower in _LEADS:  # `at dawn on 3 May`
        return True
    if at >= 2 and told.tokens[at].lower == "of" and told.tokens[at - 1].lower in _NIGHT:
        return True
    while at > told.verb and (told.tokens[at].tag == "DET" or told.tokens[at].lower in ("early", "late")):
        at -= 1
    return at == told.verb or told.tokens[at].lower in _LEADS or _after_agent(told, at)


def _after_agent(told: Telling, at: int) -> bool:
    """`was shot by officers July 11`: a day without `on` right behind who did it."""
    if told.event is None or not told.event.passive or told.tokens[at].tag not in ("NOUN", "PROPN"):
        return False
    words = told.tokens[told.verb + 1 : at + 1]
    return any(token.lower == "by" for token in words) and not _event(told.tokens[at].lemma)


def _last_phrase(words: Sequence[Token]) -> tuple[str, str]:
    """The noun nearest before a date, and the preposition of its phrase."""
    at = len(words) - 1
    if at >= 2 and words[at].lower == "of" and words[at - 1].lower in _NIGHT:
        at -= 2
    while at >= 0 and words[at].lower in _BEFORE:
        at -= 1
    if at < 0 or words[at].tag not in ("NOUN", "PROPN"):
        return "", ""
    noun = words[at].lemma
    while at >= 0 and (words[at].tag in _PHRASE or words[at].form == "ing" or words[at].tag == "PRON"):
        at -= 1
    return noun, words[at].lower if at >= 0 else ""


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
    noun, lead = _last_phrase(words)
    if not verbs:
        return any(token.tag == "NOUN" and _event(token.lemma) for token in words)
    if len([token for token in verbs if token.tag == "VERB"]) > 1 or any(token.lower == "to" for token in words[:-1]):
        return False
    return not noun or not _event(noun) or lead in _WITHIN


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


def announced(claim: Claim[Date], ago: timedelta) -> bool:
    """Whether something is told as still to come on a day, or in a month, that ended ``ago``."""
    told = telling(claim)
    if claim.value.edge:
        return _open_until(claim, told, ago)
    if claim.topic is not None and _MINUTES & set(claim.topic.about):
        return False  # told from the day of the meeting
    if _offered(claim, told, ago):
        return True
    return told.event is not None and _to_come(claim, told, ago) and _bound(told)


def _to_come(claim: Claim[Date], told: Telling, ago: timedelta) -> bool:
    """Whether the words tell of something still to come: `will meet on`, `is to decide on`, `opens its doors on`."""
    event, before = told.event, told.before
    if event is None:
        return False
    if event.form == "future":
        return claim.value.year is not None or "will" in before
    if event.form == "infinitive":
        return ago < SHORTLY and (TO_COME.search(before) is not None or WILL.search(before) is not None)
    if event.form == "present" and event.verb in ("", "be") and before.endswith((" is on ", " are on ")):
        return ago < SHORTLY and claim.value.precision == "day" and event.argument not in ("focus", "emphasis", "date")
    return (
        event.form == "present"
        and event.verb in OPENS
        and ago < SHORTLY
        and claim.value.precision == "day"
        and before.endswith(" on ")
        and (event.verb != "take" or told.between.startswith(" place"))
        and (event.verb != "hold" or event.passive)
    )


def _offered(claim: Claim[Date], told: Telling, ago: timedelta) -> bool:
    """`is scheduled for 3 May`; `you can find out at our open day on 3 May`, `tickets for the concert on 3 May are on sale`."""
    sentence, event = claim.sentence, told.event
    if sentence is None or event is None or ago >= SHORTLY or claim.value.precision != "day":
        return False
    lead = told.tokens[told.date - 1].lower if told.date > 0 else ""
    if event.form == "present" and not event.passive and event.verb and _CLOCK.search(claim.said):
        return lead == "on" and not _past(told.tokens)  # `speaks about bats on 3 May at 7 p.m.`
    if event.form == "present" and event.passive and event.verb in ARRANGED_FOR and told.verb >= 0:
        return lead in ("for", "on") and not told.between.strip(" \t").removesuffix("for").strip()
    offer = OFFERS.search(told.before)
    if lead != "on" or offer is None or _past(told.tokens) or SHOWN.search(told.before):
        return False
    return any(
        _last_phrase(told.tokens[:at])[1] in ("at", "to", "for", "during")
        and not {token.lemma for token in told.tokens[:at]} & (MISHAPS | GENERIC)
        for at in _phrase_ends(told)
    )


def _phrase_ends(told: Telling) -> Iterator[int]:
    """Where the phrase before a date ends, and the one before it: `to the concert in the church on`."""
    at = told.date - 1
    while at > 0 and told.tokens[at].lower in _BEFORE:
        at -= 1
    yield at + 1
    while at > 0 and (told.tokens[at].tag in _PHRASE or told.tokens[at].tag == "PRON"):
        at -= 1
    if told.tokens[at].lower in ("in", "at"):
        yield at


def _open_until(claim: Claim[Date], told: Telling, ago: timedelta) -> bool:
    """`can be collected until 3 May`, `must be handed in by 3 May`, `firms have until 3 May`: what may still be done."""
    if (
        claim.value.edge not in ("until", "by")
        or claim.value.precision != "day"
        or ago >= SHORTLY
        or _past(told.tokens)
    ):
        return False
    form = told.event.form if told.event is not None else ""
    if form == "present" and told.verb >= 0:  # but not `the figures cover the time until 3 May`
        return all(token.tag not in ("NOUN", "PROPN", "PRON") for token in told.tokens[told.verb + 1 : told.date])
    return (form in ("modal", "future") and _MAY.search(told.before) is not None) or (
        form == "infinitive" and _ASKED.search(told.before) is not None
    )


def _past(tokens: Sequence[Token]) -> bool:
    """Whether a sentence has a finite verb in the past or in the perfect."""
    return any(
        (token.tag in ("VERB", "AUX") and token.form == "past") or token.lower == "had" or _perfect(tokens, at)
        for at, token in enumerate(tokens)
    )


def _perfect(tokens: Sequence[Token], at: int) -> bool:
    """`has been`, `have not yet met`, but not `have until`."""
    if tokens[at].lower not in ("has", "have"):
        return False
    behind = next((token for token in tokens[at + 1 :] if token.tag not in ("ADV", "PART")), None)
    return behind is not None and behind.tag in ("VERB", "AUX")


def _bound(told: Telling) -> bool:
    """Whether a date is that of its verb: not of the verb's object, as in `will mark the attack on 7 October`."""
    event, before, between = told.event, told.before, told.between
    if event is None or not between or ASIDE.search(between.replace(" of ", " ")) or between.rstrip().endswith(" of"):
        return False
    if event.verb in HAPPENED | HOLDS:
        return True
    if not before.endswith((" on ", " in ")) and (between.strip() or told.verb < 0):
        return False
    if any(_event(word) for found in OTHERS.finditer(between) for word in found[1].split()):
        return False
    noun = between.split()[-1] if between.split() else ""
    if not noun:
        return True
    if not _event(noun):
        return bool(event.argument)
    return SENT.search(between.rstrip() + " ") is not None and " of " not in between[-40:]


def _event(noun: str) -> bool:
    return bool(noun) and lexicon.happens(lexicon.lemma(noun.lower(), "NOUN"))
