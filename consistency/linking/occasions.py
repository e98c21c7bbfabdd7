"""What a date or a place belongs to: the deed (a verb, or a noun of what happens) and the things and names told with it.

`the accident of 29 September` and `the collapse occurred on 26 September`; `began on 16 June` with its `campaign`;
`Opening ........ 18 Feb 2026`; `on Wednesday night, when the hostel caught fire`.  The reading goes from the date or
place to the nearest verb of its clause and to the nouns between, as far as a stop, a conjunction or the line's end.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.evidence import rarity
from consistency.linking.happenings import KIND_OF, TEMPORAL
from consistency.linking.happenings import PAPERS as ISSUED
from consistency.linking.people import fold
from consistency.linking.reaches import ASIDES, CUTS, NAMING, STOPS, Reach
from consistency.linking.told_back import Back, of_day
from consistency.prose import lexicon, tokens_at
from consistency.prose.deed_words import (
    ALIKE,
    BEGIN,
    BEGINS,
    BRIEF,
    COURTS,
    DOES,
    END,
    ENDS,
    IDIOMS,
    LEADS,
    LIGHT,
    PAPERS,
    POINTING,
    RULES,
    RULINGS,
    RUNS,
    SAYS,
    SENT,
    UNTIL,
    USERS,
    USES,
)
from consistency.prose.tokens import Token, tokenize
from consistency.values import Value

COMMON = 0.2
"""How rare a word has to be to be a thing that tells one occasion from another."""
ENTRY = 8
"""How many words of an entry behind its date are read for what happened."""
AFTER = frozenset(("since", "after", "following", "before"))
WHEN = AFTER | {"when"}
THINGS = frozenset("bear ground sink stand traffic".split())
"""Nouns of things that are spelled like a deed."""
KEY = 8
"""How many words the key of a line has at most."""
BRACKETS = frozenset("()[]")
PICTURES = frozenset("photo picture image video caption graphic foto credit source".split())
"""Keys of what is shown, not of what is told."""
_USER = re.compile(r"(?:[^aeiou]er|[st]or|ist|ee)\Z")
"""How the word for somebody who does or uses something ends."""
PARTICLES = frozenset("out off up down away apart back together".split())
OPENS = frozenset("on in at by".split())
"""Prepositions before a time."""
PERSONAL = frozenset("i he she it we they".split())
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))


class Occasion(NamedTuple):
    """What is told of a date or a place.

    ``deeds`` are the words for what happened, ``moment`` whether its beginning or its end is told, ``near`` the things and
    names of the clause, ``things`` those of the sentence; ``known`` is whether the deed is told as one the reader knows
    (`the flooding of`), ``pronoun`` whether the clause has `it` or `she` for its subject, ``back`` whether it is told back of
    the day (`the day on which they set out`).
    """

    deeds: frozenset[str]
    moment: str
    near: frozenset[str]
    things: frozenset[str]
    known: bool
    pronoun: bool
    back: bool = False


def occasion(claim: Claim[Value]) -> Occasion | None:
    """What the sentence of a claim tells of it."""
    if claim.sentence is None:
        return None
    offset = claim.sentence.start
    return occasion_at(claim.sentence.text, claim.start - offset, claim.end - offset)


def occasion_at(text: str, start: int, end: int) -> Occasion | None:
    """What a sentence tells of the words at an offset."""
    first, last = tokens_at(_tokens(text), start, end)
    return _read(text, first, last) if first <= last else None


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    return tokenize(text, 0)


@lru_cache(maxsize=16384)
def _read(text: str, first: int, last: int) -> Occasion:
    tokens = _tokens(text)
    reach = Reach(text, tokens, first, last)
    back = of_day(tokens, first, last)
    deeds, moment, known = _told_back(reach, back) if back else (frozenset[str](), "", False)
    told_back = back is not None and bool(deeds)
    if back is not None and deeds:
        reach = reach.inside(back.tokens)
    else:
        deeds, moment, known = _deeds(reach)
        known = known or _when(reach)

    def things(places: range) -> frozenset[str]:
        return frozenset(word for at in places if not first <= at <= last and (word := _thing(tokens[at]))) - deeds

    near = things(range(reach.low, reach.high)) | things(reach.antecedent())
    return Occasion(deeds, moment, near, near | things(range(len(tokens))), known, reach.pronoun(), told_back)


def _when(reach: Reach) -> bool:
    """Whether the clause is one with `when` or `after` and has a known thing for its subject: `when the boat sank on`."""
    tokens, low = reach.tokens, reach.low
    if not low or tokens[low - 1].lower not in WHEN or not low < reach.verb < reach.first:
        return False
    return tokens[low].lower in POINTING | PERSONAL


def _told_back(reach: Reach, back: Back) -> tuple[frozenset[str], str, bool]:
    """The words for what is told back of a date: by a clause (`the day on which they set out`), or by a noun."""
    inner = reach.inside(back.tokens)
    if not back.clause:
        last = reach.tokens[back.tokens[-1]] if back.tokens else None
        named = (
            [_deed(last)] if last is not None and last.tag == "NOUN" and _happens(last.lemma) else []
        )  # `wedding day`
        events = list(_events(reach.tokens, back.tokens))[:1] or named or _head(reach.tokens, back.tokens)
        return frozenset(events), back.moment, True
    found, moment = _told(inner, inner.verb) if inner.verb >= 0 else (set[str](), "")
    return frozenset(found), moment, True


def _head(tokens: Sequence[Token], phrase: range) -> list[str]:
    """The noun that a phrase begins with: `feast` of `the feast of the village`."""
    for at in phrase:
        last = at + 1 >= phrase.stop or tokens[at + 1].tag not in ("NOUN", "ADJ")
        if tokens[at].tag == "NOUN" and last:
            return [tokens[at].lemma] if tokens[at].lower not in TEMPORAL and rarity(tokens[at].lemma) >= COMMON else []
        if tokens[at].tag not in NAMING:
            break
    return []


def _deeds(reach: Reach) -> tuple[frozenset[str], str, bool]:
    """The words for what happened, its moment, and whether the reader is taken to know it."""
    attached, known = _attached(reach)
    if attached:
        return frozenset(attached), "", known
    if since := _since(reach):
        return since, "", True
    label = _label(reach) or (_key(reach) if reach.verb < 0 and not reach.when else set())
    if not label:
        label = _entry(reach)
    if label:
        moment = END if END in label or label & ENDS else BEGIN if label & BEGINS else ""
        return frozenset(label), moment, True
    tokens = reach.tokens
    lead = tokens[reach.first - 1].lower if reach.first else ""
    found: set[str] = set()
    moment = ""
    if tokens[reach.first].tag == "NUM" or tokens[reach.first].lower in TEMPORAL:
        moment = END if lead in UNTIL - {"to"} else BEGIN if lead == "from" else ""
    for verb in {reach.verb, reach.verb_after() if reach.when else -1} - {-1}:
        told, at = _told(reach, verb)
        found |= told
        moment = at or moment
        if lead == "since" and _runs(tokens, verb, reach.first):
            return frozenset({"opening"}), "", known
        if lead == "since" and tokens[verb].form == "ing" and _has(tokens, verb):
            moment = BEGIN  # `has been recalling the heaters since 12 September`
        if lead == "since" and told == {"strike"}:
            moment = BEGIN  # `have been on strike since 3 May`
    if reach.verb < 0:
        found |= set(_events(tokens, range(reach.low, reach.high)))
    return frozenset(found), END if found & {"deadline", "expiry"} else moment, known


def _told(reach: Reach, verb: int) -> tuple[set[str], str]:
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
    if token.lemma == "close" and (closed := {noun for noun in _nouns(reach, verb, small) if _happens(noun)}):
        return closed | {END}, END  # `applications close on`
    if token.lemma in LIGHT:
        return _phrasal(reach.tokens, verb) or nouns, ""
    joined = _joined(reach.tokens, verb)
    done = _between(reach, verb) | _first_use(reach, token)
    if token.lemma == "dry" and "ink" in _subject(reach.tokens, verb):
        return {"signing"}, ""
    if token.lemma in DOES and not done:  # `the theft, committed on`
        done = {noun for noun in _nouns(reach, verb, small) if _happens(noun)}
    return {_deed(token)} | done | joined, END if joined & ENDS else ""


def _phrasal(tokens: Sequence[Token], verb: int) -> set[str]:
    """`set out`, `fell apart`: a verb that says nothing by itself, with the small word that makes it one."""
    at = verb + 1
    return {f"{tokens[verb].lemma}-{tokens[at].lower}"} if at < len(tokens) and tokens[at].lower in PARTICLES else set()


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


def _runs(tokens: Sequence[Token], verb: int, date: int) -> bool:
    """`has been running on the bridge since`, `has been in service since`: what it does since it was opened."""
    if not _has(tokens, verb) and tokens[verb].form not in ("third", "present"):
        return False
    if tokens[verb].lemma in RUNS and tokens[verb].form == "ing":
        return True
    return tokens[verb].lemma == "be" and any(
        token.lower in ("service", "operation", "use", "open") for token in tokens[verb + 1 : date]
    )


def _attached(reach: Reach) -> tuple[set[str], bool]:
    """`the accident of`, `Friday's auction`, `the 24 April shooting`, and whether it is pointed to."""
    tokens, at = reach.tokens, reach.last + 1
    at += at < len(tokens) and tokens[at].lower in POSSESSIVE
    end = at
    while end < len(tokens) and tokens[end].tag in ("NOUN", "ADJ", "PROPN"):
        end += 1
    if found := list(_events(tokens, range(at, end))):
        return {found[-1]}, True
    at = reach.first - 1
    if at > 0 and tokens[at].tag == "NOUN" and tokens[at - 1].text in STOPS:
        return set(_events(tokens, range(at, at + 1))), True  # `Case 114 - hearing 25 June`
    if at > 0 and tokens[at].text == ":" and tokens[at - 1].tag == "NOUN":
        return set(_events(tokens, range(at - 1, at))), True  # `has fixed a date for the hearing: 26 June`
    at -= at > 0 and tokens[at].lower in ("the", "a")
    if at < 1 or tokens[at].lower not in ("of", "on", "in") or tokens[at - 1].tag not in ("NOUN", "PROPN"):
        return set(), False
    own = set(_events(tokens, range(at - 1, at)))
    begin = at - 1
    while begin > 0 and (tokens[begin - 1].tag in ("NOUN", "ADJ", "PROPN", "NUM") or tokens[begin - 1].form == "ing"):
        begin -= 1
    if own:  # `the signing ceremony in`
        own |= {_deed(token) for token in tokens[begin : at - 1] if token.form == "ing" or token.lemma in KIND_OF}
    pointed = begin > 0 and tokens[begin - 1].lower in POINTING | POSSESSIVE
    subject = reach.verb > reach.last and begin - 1 <= reach.low  # `The theft on 3 May has shaken`
    if tokens[at].lower == "of" or (pointed and (reach.verb < 0 or subject or _leads(tokens, begin))):
        return own, pointed and bool(own)
    return set(), False


def _since(reach: Reach) -> frozenset[str]:
    """`Since its inauguration by the king on`: the noun of what happens, behind `since` or `after`, with no verb between."""
    tokens = reach.tokens
    if not reach.low or tokens[reach.low - 1].lower not in AFTER:
        return frozenset()
    told = tokens[reach.low : reach.first]
    if any(token.tag in ("VERB", "AUX") or token.text == "," for token in told):
        return frozenset()
    return frozenset(list(_events(tokens, range(reach.low, reach.first)))[:1])


def _leads(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a noun phrase stands behind `since`, `after`, `at`: its date is its own."""
    at = begin - 2 if begin and tokens[begin - 1].tag in ("DET", "PRON") else begin - 1
    return at >= 0 and (tokens[at].lower in LEADS or (at == 0 and tokens[at].tag == "ADP"))  # `In the vote on 3 May, `


def _label(reach: Reach) -> set[str]:
    """`Signing of the agreement: 26 February`, `Opening ...... 18 Feb`, `Launch | 14 Oct`; `Contract: until 30 June`."""
    tokens, at = reach.tokens, reach.first - 1
    while at > 0 and tokens[at].lower in ("until", "since", "from", "by", "on", "to"):
        at -= 1
    if at < 1 or not (tokens[at].text in (":", "|", "–", "-") or set(tokens[at].text) <= {".", "…"}):
        return set()
    begin = at
    while begin > 0 and tokens[begin - 1].text not in ("|", ".", ";"):
        if "\n" in reach.text[tokens[begin - 1].end : tokens[begin].start]:
            break
        begin -= 1
    if at - begin > KEY:
        return set()
    key = tokens[begin:at]
    found = {_deed(token) for token in key if token.tag in ("NOUN", "VERB") or token.text[0].isupper()}
    until = UNTIL & {tokens[reach.first - 1].lower, key[-1].lower if key else ""}
    return found | ({END} if found and until else set())


def _entry(reach: Reach) -> set[str]:
    """`15 June: referendum on the merger`, `9 May: expert report names the cause`: what the line of a date tells first."""
    tokens, at = reach.tokens, reach.last + 1
    if (
        at + 1 >= len(tokens)
        or tokens[at].text not in (":", "–", "—")
        or any(t.tag != "PUNCT" for t in tokens[: reach.first])
    ):
        return set()
    found: set[str] = set()
    for token, after in pairwise(tokens[at + 1 : at + 2 + ENTRY]):
        if token.form == "participle" and after.tag == "NOUN":
            continue  # `corroded tendons`
        if token.tag == "VERB" and token.form != "ing" and (found or token.lemma not in LIGHT):
            return found | ({_deed(token)} - SAYS if token.lemma not in LIGHT else set())
        if token.text in (";", ".", ","):
            break
        if token.tag == "NOUN" and (_happens(token.lemma) or token.lemma in ISSUED):
            found.add(token.lemma)
    return found


def _key(reach: Reach) -> set[str]:
    """`Signing of the agreement: 26 February, the club house at Lund`: the key of the line, where no verb stands between."""
    tokens, at = reach.tokens, reach.first - 1
    while at > 0 and tokens[at].text != ":":
        if (
            tokens[at].tag in ("VERB", "AUX")
            or tokens[at].text in BRACKETS
            or "\n" in reach.text[tokens[at].end : tokens[at + 1].start]
        ):
            return set()
        at -= 1
    begin = at
    while begin > 0 and "\n" not in reach.text[tokens[begin - 1].end : tokens[begin].start]:
        begin -= 1
    if not 0 < at - begin <= KEY or any(token.lower in PICTURES for token in tokens[begin:at]):
        return set()
    return {_deed(token) for token in tokens[begin:at] if token.tag in ("NOUN", "VERB") or token.text[0].isupper()}


def _idiom(tokens: Sequence[Token], verb: int) -> tuple[str, int]:
    """What a verb tells with a word close behind it, and where that stands."""
    lemma = tokens[verb].lemma
    for at in range(verb + 1, min(len(tokens), verb + 6)):
        if tokens[at].tag in ("VERB", "AUX") and tokens[at].lower != "being":
            break
        if tokens[at].lower in OPENS and _dated(tokens, at + 1):
            break  # `switched off throughout the country on 3 May`
        if found := IDIOMS.get((lemma, tokens[at].lower)) or IDIOMS.get((lemma, tokens[at].lemma)):
            return found, at
    return "", -1


def _dated(tokens: Sequence[Token], at: int) -> bool:
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
        and _happens(tokens[at + 1].lemma)
    ):
        return {tokens[at + 1].lemma}  # `went on strike`, `came under attack`
    for at in range(verb + 1, min(len(tokens), verb + 7)):
        if at == small:
            continue
        if tokens[at].tag in ("ADP", "VERB", "PUNCT", "SCONJ") or reach.first <= at <= reach.last:
            break
        if tokens[at].tag == "NOUN" and (at + 1 >= len(tokens) or tokens[at + 1].tag != "NOUN"):
            return {_deed(tokens[at])}
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
    events = set(_events(tokens, range(at + 1, end)))
    return events or {_deed(token) for token in tokens[at + 1 : end] if token.tag == "NOUN"}


def _has(tokens: Sequence[Token], verb: int) -> bool:
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
            return {_deed(token)} - SAYS
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
            found |= set(_events(tokens, range(at, at + 1)))
    return found


def _deed(token: Token) -> str:
    lower = token.lower
    if lower.endswith("ing") and token.tag != "VERB" and lower not in KIND_OF:
        return lexicon.lemma(lower, "VERB")
    return (token.lemma if token.tag != "PROPN" else lexicon.lemma(lower)).lower()


def _events(tokens: Sequence[Token], places: range) -> Iterator[str]:
    """The nouns of what happens, each the last of its phrase."""
    for at in places:
        token = tokens[at]
        last = at + 1 >= len(tokens) or tokens[at + 1].tag != "NOUN"
        if token.tag == "NOUN" and last and _happens(token.lemma):
            yield token.lemma
        elif token.tag == "PROPN" and token.lower not in TEMPORAL and len(token.lower) > 4 and _happens(token.lower):
            yield token.lower  # `the Pueblo Revolt of`


def _happens(noun: str) -> bool:
    return noun not in THINGS and (lexicon.happens(noun) or noun in KIND_OF or noun in ALIKE or noun in PAPERS)


def _thing(token: Token) -> str:
    if token.tag not in ("NOUN", "PROPN", "X") or len(token.text) < 3 or not token.text[0].isalpha():
        return ""
    word = fold(token.lemma if token.tag == "NOUN" else token.text)
    return "" if word in TEMPORAL or rarity(word) < COMMON else word
