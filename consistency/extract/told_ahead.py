"""Whether something is told as still to come on a date.

It is told by `will` and `is to`, by the present of what opens and begins, by `is scheduled for`, and by words that offer
(`you can ... at our open day on`, `tickets for the concert on`).
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from consistency.claims import Claim
from consistency.extract.tenses import BEFORE, HAPPENED, PHRASE, Telling, last_phrase, names_event, telling
from consistency.patterns import pattern
from consistency.prose.deed_words import GENERIC, MISHAPS
from consistency.prose.tokens import Token
from consistency.values import Date

ASIDE = pattern(
    r"\b(?:than|as|like|those|of|about|over|from|since|against|after|following|anniversary|on the|who|which|that)\b"
)
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
_CLOCK = pattern(r"\d[:.]\d\d\b|\b\d{1,2}\s?(?:[ap]\.?m\b|o['’]clock)|\bnoon\b")
_ASKED = pattern(r"\b(?:is|are) (?:asked|requested|invited|required|urged|advised|called (?:up)?on) to [^.;:]{0,90}\Z")
_MAY = pattern(r"\b(?:can|may|must|should|will)\s(?:still\s|only\s)?(?:be\s)?[a-z]+\b[^.;:]{0,90}\Z")
_MINUTES = frozenset(("minute", "minutes"))


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
        last_phrase(told.tokens[:at])[1] in ("at", "to", "for", "during")
        and not {token.lemma for token in told.tokens[:at]} & (MISHAPS | GENERIC)
        for at in _phrase_ends(told)
    )


def _phrase_ends(told: Telling) -> Iterator[int]:
    """Where the phrase before a date ends, and the one before it: `to the concert in the church on`."""
    at = told.date - 1
    while at > 0 and told.tokens[at].lower in BEFORE:
        at -= 1
    yield at + 1
    while at > 0 and (told.tokens[at].tag in PHRASE or told.tokens[at].tag == "PRON"):
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
    if any(names_event(word) for found in OTHERS.finditer(between) for word in found[1].split()):
        return False
    noun = between.split()[-1] if between.split() else ""
    if not noun:
        return True
    if not names_event(noun):
        return bool(event.argument)
    return SENT.search(between.rstrip() + " ") is not None and " of " not in between[-40:]
