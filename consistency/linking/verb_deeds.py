"""What a verb tells: its own deed, that of the noun that it needs, or that of a phrase (`ran aground`, `set out`)."""

import re
from collections.abc import Sequence

from consistency.linking.deed_nouns import deed_of, event_nouns, happens
from consistency.linking.happenings import TEMPORAL
from consistency.linking.reaches import ASIDES, CUTS, NAMING, STOPS, Reach
from consistency.prose.deed_words import (
    ARRIVES,
    BEGIN,
    BEGINS,
    BRIEF,
    COURTS,
    DOES,
    END,
    ENDS,
    IDIOMS,
    LIGHT,
    RULES,
    RULINGS,
    RUNS,
    SAYS,
    SENT,
    SENT_IN,
    USERS,
    USES,
)
from consistency.prose.tokens import Token

PARTICLES = frozenset("out off up down away apart back together".split())
OPENS = frozenset("on in at by".split())
"""Prepositions before a time."""
PERSONAL = frozenset("i he she it we they".split())
_USER = re.compile(r"(?:[^aeiou]er|[st]or|ist|ee)\Z")
"""How the word for somebody who does or uses something ends."""


def of_verb(reach: Reach, verb: int) -> tuple[set[str], str]:
    """What a verb tells, with the noun that it needs, and of which moment."""
    token = reach.tokens[verb]
    idiom, small = _idiom(reach.tokens, verb)
    if idiom in (BEGIN, END):
        return {idiom} | _nouns(reach, verb, small), idiom
    if idiom == "outbreak":
        return {idiom} | _nouns(reach, verb, small), ""
    if idiom:
        return {idiom}, BEGIN if idiom == "strike" else ""
    if token.lemma in RULES and not token.lower.endswith("ing") and COURTS & _subject(reach.tokens, verb):
        return {"ruling"}, ""
    if token.lemma in SAYS:
        return _between(reach, verb) & RULINGS, ""
    if (
        not idiom
        and token.lemma == "take"
        and reach.tokens[verb + 1 : verb + 2]
        and reach.tokens[verb + 1].lower == "place"
    ):
        small = verb + 1
    nouns = _nouns(reach, verb, small) if token.lemma in BEGINS | ENDS | LIGHT else set()
    if token.lemma in BEGINS | ENDS:
        brief = nouns & BRIEF
        return nouns | {token.lemma}, ("" if brief else BEGIN) if token.lemma in BEGINS else END
    if token.lemma in ARRIVES and reach.tokens[reach.first - 1].lower in LIMITS and _due(reach, verb):
        return {"deadline"}, END  # `applications that reach us after`
    if token.lemma == "close" and (closed := {noun for noun in _nouns(reach, verb, small) if happens(noun)}):
        return closed | {END}, END  # `applications close on`
    if token.lemma in LIGHT:
        return _phrasal(reach.tokens, verb) or nouns, ""
    joined = _joined(reach.tokens, verb)
    done = _between(reach, verb) | _first_use(reach, token)
    if token.lemma == "dry" and "ink" in _subject(reach.tokens, verb):
        return {"signing"}, ""
    if token.lemma in DOES and not done:  # `the theft, committed on`
        done = {noun for noun in _nouns(reach, verb, small) if happens(noun)}
    return {deed_of(token)} | done | joined, END if joined & ENDS else ""


DUE = frozenset(("deadline", "expiry"))
LIMITS = frozenset("by after until before".split())


def _due(reach: Reach, verb: int) -> bool:
    """Whether a verb tells of what has to come in: `whatever arrives after noon on`, `offers must be received by`."""
    tokens = reach.tokens
    subject = tokens[reach.low : verb]
    nouns = {
        token.lemma
        for token in (*subject, *tokens[slice(*_ends(reach.antecedent()))])
        if token.tag in ("NOUN", "PROPN")
    }
    return bool(nouns & SENT_IN) or any(token.lower in ("whatever", "anything", "everything") for token in subject)


def _ends(places: range) -> tuple[int, int]:
    return places.start, places.stop


def _phrasal(tokens: Sequence[Token], verb: int) -> set[str]:
    """`set out`, `fell apart`: a verb that says nothing by itself, with the small word that makes it one."""
    at = verb + 1
    if (
        at >= len(tokens)
        or tokens[at].lower not in PARTICLES
        or (at + 1 < len(tokens) and tokens[at + 1].lower == "of")
    ):
        return set()
    return {f"{tokens[verb].lemma}-{tokens[at].lower}"}


def _first_use(reach: Reach, verb: Token) -> set[str]:
    """`the first cars rolled across the bridge`, `receives its first bathers`: it opens."""
    if verb.lemma not in USES:
        return set()
    tokens = reach.tokens
    for at in range(reach.low, reach.high - 1):
        noun = tokens[at + 1 + (tokens[at + 1].tag == "ADJ" and at + 2 < len(tokens))]
        if tokens[at].lower == "first" and noun.tag == "NOUN" and (noun.lemma in USERS or _USER.search(noun.lemma)):
            return {"opening"}
    return set()


def runs(tokens: Sequence[Token], verb: int, date: int) -> bool:
    """`has been running on the bridge since`, `has been in service since`: what it does since it was opened."""
    if not has(tokens, verb) and tokens[verb].form not in ("third", "present"):
        return False
    if tokens[verb].lemma in RUNS and tokens[verb].form == "ing":
        return True
    return tokens[verb].lemma == "be" and any(
        token.lower in ("service", "operation", "use", "open") for token in tokens[verb + 1 : date]
    )


def _between(reach: Reach, verb: int) -> set[str]:
    """Nouns of what happens between the verb and the date: `carry a clock at the funeral of Vasev on`."""
    tokens = reach.tokens
    found: set[str] = set()
    for at in range(verb + 1, reach.first if verb < reach.first else min(reach.high, verb + 6)):
        lead = at - 1
        while lead > verb and (
            tokens[lead].tag in ("NOUN", "ADJ", "PROPN", "DET", "NUM", "PRON", "PART") or tokens[lead - 1].tag == "DET"
        ):
            lead -= 1
        letter = tokens[lead].lower == "of" and tokens[lead - 1].lemma in (
            "letter",
            "notice",
            "declaration",
            "deed",
            "act",
        )
        own = letter or tokens[lead].lower in SENT or (lead == verb and tokens[verb].lemma in DOES)
        if own:
            found |= set(event_nouns(tokens, range(at, at + 1)))
    return found


def _idiom(tokens: Sequence[Token], verb: int) -> tuple[str, int]:
    """What a verb tells with a word close behind it, and where that stands."""
    lemma = tokens[verb].lemma
    for at in range(verb + 1, min(len(tokens), verb + 6)):
        if tokens[at].tag in ("VERB", "AUX") and tokens[at].lower != "being":
            break
        if tokens[at].lower in OPENS and dated(tokens, at + 1):
            break  # `switched off throughout the country on 3 May`
        if found := IDIOMS.get((lemma, tokens[at].lower)) or IDIOMS.get((lemma, tokens[at].lemma)):
            return found, at
    return "", -1


def dated(tokens: Sequence[Token], at: int) -> bool:
    """Whether a time stands at a place, which a preposition before it tells."""
    return at < len(tokens) and (tokens[at].tag == "NUM" or tokens[at].lower in TEMPORAL)


def _nouns(reach: Reach, verb: int, small: int) -> set[str]:
    """What a light verb or `begin` tells of: its object's noun, else those of its subject."""
    tokens = reach.tokens
    at = verb + 1
    if (
        (
            at + 1 < len(tokens)
            and tokens[at].lower in ("on", "under", "into")
            and tokens[verb].lemma in ("go", "come", "be")
        )
        and tokens[at + 1].tag == "NOUN"
        and happens(tokens[at + 1].lemma)
    ):
        return {tokens[at + 1].lemma}  # `went on strike`, `came under attack`
    for at in range(verb + 1, min(len(tokens), verb + 7)):
        if at == small:
            continue
        if tokens[at].tag in ("ADP", "VERB", "PUNCT", "SCONJ") or reach.first <= at <= reach.last:
            break
        if tokens[at].tag == "NOUN" and (at + 1 >= len(tokens) or tokens[at + 1].tag != "NOUN"):
            return {deed_of(tokens[at])}
    at = verb - 1
    while at >= 0 and (
        tokens[at].tag in ASIDES or tokens[at].text == "," or tokens[at].lower in ("which", "who", "that")
    ):
        at -= 1
    if any(token.lower in PERSONAL for token in tokens[at + 1 : verb]):
        return set()
    end = at + 1
    while (
        at >= 0 and (tokens[at].tag in (*NAMING, "NUM") or tokens[at].lower == "and") and tokens[at].text not in STOPS
    ):
        at -= 1
    if at > 0 and tokens[at].tag == "VERB" and tokens[at - 1].tag == "DET":
        return {tokens[at].lemma}  # `the recall of ...`
    if end > at + 2 and tokens[end - 1].tag == "ADJ" and tokens[end - 2].tag == "DET":
        return {tokens[end - 1].lower}  # `The final took place`
    events = set(event_nouns(tokens, range(at + 1, end)))
    return events or {deed_of(token) for token in tokens[at + 1 : end] if token.tag == "NOUN"}


def has(tokens: Sequence[Token], verb: int) -> bool:
    return any(token.lemma == "have" for token in tokens[max(0, verb - 3) : verb])


def _joined(tokens: Sequence[Token], verb: int) -> set[str]:
    """`His term will end and he will leave on 31 December`: the verb before shares the date."""
    at = verb - 1
    while at >= 0 and tokens[at].tag in ASIDES:
        at -= 1
    if at < 1 or tokens[at].lower != "and":
        return set()
    for place in range(at - 1, max(-1, at - 5), -1):
        token = tokens[place]
        if token.tag == "NUM" or token.text in STOPS or token.lower in CUTS:
            break
        if token.tag == "VERB":
            return {deed_of(token)} - SAYS
    return set()


def _subject(tokens: Sequence[Token], verb: int) -> set[str]:
    """The nouns before a verb, as far as its clause goes."""
    found = set()
    for at in range(verb - 1, max(-1, verb - 9), -1):
        if tokens[at].text in STOPS or tokens[at].text == "," or tokens[at].lower in CUTS or tokens[at].tag == "VERB":
            break
        if tokens[at].tag in ("NOUN", "PROPN"):
            found.add(tokens[at].lower)
    return found
