"""What a date or a place belongs to: the deed (a verb, or a noun of what happens) and the things and names told with it.

`the accident of 29 September` and `the collapse occurred on 26 September`; `began on 16 June` with its `campaign`;
`Opening ........ 18 Feb 2026`; `on Wednesday night, when the hostel caught fire`.  The reading goes from the date or
place to the nearest verb of its clause and to the nouns between, as far as a stop, a conjunction or the line's end.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.deed_nouns import COMMON, deed_of, event_nouns, happens, thing_of
from consistency.linking.evidence import rarity
from consistency.linking.happenings import KIND_OF, TEMPORAL
from consistency.linking.line_deeds import of_entry, of_key, of_label
from consistency.linking.reaches import NAMING, STOPS, Reach
from consistency.linking.told_back import Back, of_day, of_place
from consistency.linking.verb_deeds import DUE, OPENS, PERSONAL, has, of_verb, runs
from consistency.prose import tokens_at
from consistency.prose.deed_words import (
    BEGIN,
    BEGINS,
    END,
    ENDS,
    LEADS,
    POINTING,
    UNTIL,
)
from consistency.prose.tokens import Token, tokenize
from consistency.values import Value

AFTER = frozenset(("since", "after", "following", "before"))
WHEN = AFTER | {"when", "once"}
LONG = 5
"""How many words a day has at most: `Saturday 3 May 2025`."""
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


def told_there(text: str, start: int, end: int) -> Occasion | None:
    """What the clause that hangs on a place at an offset tells back: `Lund, where the van was found`."""
    tokens = _tokens(text)
    first, last = tokens_at(tokens, start, end)
    back = of_place(tokens, last) if first <= last else None
    return _read_back(text, first, last, back) if back is not None else None


@lru_cache(maxsize=4096)
def _read_back(text: str, first: int, last: int, back: Back) -> Occasion:
    tokens = _tokens(text)
    reach = Reach(text, tokens, first, last).inside(back.tokens)
    deeds, moment = of_verb(reach, reach.verb) if reach.verb >= 0 else (set[str](), "")
    near = frozenset(word for at in back.tokens if (word := thing_of(tokens[at])))
    return Occasion(frozenset(deeds), moment, near, near, known=True, pronoun=reach.pronoun(), back=True)


@lru_cache(maxsize=4096)
def _tokens(text: str) -> tuple[Token, ...]:
    return tokenize(text, 0)


@lru_cache(maxsize=16384)
def _read(text: str, first: int, last: int) -> Occasion:
    tokens = _tokens(text)
    reach = Reach(text, tokens, first, last)
    back = of_day(tokens, first, last)
    deeds, moment, known = _told_back(reach, back) if back else (frozenset[str](), "", False)
    told_back = (back is not None and bool(deeds)) or reach.when
    if back is not None and deeds:
        reach = reach.inside(back.tokens)
    else:
        deeds, moment, known = _deeds(reach)
        known = known or _when(reach)

    def things(places: range) -> frozenset[str]:
        return frozenset(word for at in places if not first <= at <= last and (word := thing_of(tokens[at]))) - deeds

    near = things(range(reach.low, reach.high)) | things(reach.antecedent())
    return Occasion(deeds, moment, near, near | things(range(len(tokens))), known, reach.pronoun(), told_back)


def _when(reach: Reach) -> bool:
    """Whether the clause is one with `when` or `after` and has a known thing for its subject: `when the boat sank on`."""
    tokens, low = reach.tokens, reach.low
    low += tokens[low].lower == "once"
    if not low or tokens[low - 1].lower not in WHEN or not low < reach.verb < reach.first:
        return False
    return tokens[low].lower in POINTING | PERSONAL


def _told_back(reach: Reach, back: Back) -> tuple[frozenset[str], str, bool]:
    """The words for what is told back of a date: by a clause (`the day on which they set out`), or by a noun."""
    inner = reach.inside(back.tokens)
    if not back.clause:
        last = reach.tokens[back.tokens[-1]] if back.tokens else None
        named = (
            [deed_of(last)] if last is not None and last.tag == "NOUN" and happens(last.lemma) else []
        )  # `wedding day`
        events = list(event_nouns(reach.tokens, back.tokens))[:1] or named or _head(reach.tokens, back.tokens)
        return frozenset(events), back.moment, True
    found, moment = of_verb(inner, inner.verb) if inner.verb >= 0 else (set[str](), "")
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
        return frozenset(attached), END if attached & DUE else "", known
    if since := _since(reach):
        return since, "", True
    label = of_label(reach) or (of_key(reach) if reach.verb < 0 and not reach.when else set())
    if not label:
        label = of_entry(reach)
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
        told, at = of_verb(reach, verb)
        found |= told
        moment = at or moment
        if lead == "since" and runs(tokens, verb, reach.first):
            return frozenset({"opening"}), "", known
        if lead == "since" and tokens[verb].form == "ing" and has(tokens, verb):
            moment = BEGIN  # `has been recalling the heaters since 12 September`
        if lead == "since" and told == {"strike"}:
            moment = BEGIN  # `have been on strike since 3 May`
    if reach.verb < 0 and not _beside(reach):
        found |= set(event_nouns(tokens, range(reach.low, reach.high)))
    return frozenset(found), END if found & DUE else moment, known or "deadline" in found


def _beside(reach: Reach) -> bool:
    """`It was sold after the fire, on 12 May`: a day beside what is told after it need not be that of the fire."""
    before = reach.tokens[reach.low - 1].lower if reach.low else ""
    return before in ("after", "before", "following") and any(
        t.text == "," for t in reach.tokens[reach.low : reach.first]
    )


def _attached(reach: Reach) -> tuple[set[str], bool]:
    """`the accident of`, `Friday's auction`, `the 24 April shooting`, and whether it is pointed to."""
    tokens, at = reach.tokens, reach.last + 1
    at += at < len(tokens) and tokens[at].lower in POSSESSIVE
    end = at
    while end < len(tokens) and tokens[end].tag in ("NOUN", "ADJ", "PROPN"):
        end += 1
    if found := list(event_nouns(tokens, range(at, end))):
        return {found[-1]}, True
    at = reach.first - 1
    if at > 0 and tokens[at].tag == "NOUN" and tokens[at - 1].text in STOPS:
        return set(event_nouns(tokens, range(at, at + 1))), True  # `Case 114 - hearing 25 June`
    if at > 0 and tokens[at].text == ":" and tokens[at - 1].tag == "NOUN":
        return set(event_nouns(tokens, range(at - 1, at))), True  # `has fixed a date for the hearing: 26 June`
    at -= at > 0 and tokens[at].lower in ("the", "a")
    if at > 2 and tokens[at].tag == "ADP" and _day_before(tokens, at) >= 0:
        at = _day_before(tokens, at)  # `the reunion on 3 May in Lund`
    if at < 1 or tokens[at].lower not in ("of", "on", "in") or tokens[at - 1].tag not in ("NOUN", "PROPN"):
        return set(), False
    own = set(event_nouns(tokens, range(at - 1, at)))
    begin = at - 1
    while begin > 0 and (tokens[begin - 1].tag in ("NOUN", "ADJ", "PROPN", "NUM") or tokens[begin - 1].form == "ing"):
        begin -= 1
    if own:  # `the signing ceremony in`
        own |= {deed_of(token) for token in tokens[begin : at - 1] if token.form == "ing" or token.lemma in KIND_OF}
    pointed = begin > 0 and tokens[begin - 1].lower in POINTING | POSSESSIVE
    subject = reach.verb > reach.last and begin - 1 <= reach.low  # `The theft on 3 May has shaken`
    if tokens[at].lower == "of" or (pointed and (reach.verb < 0 or subject or _leads(tokens, begin))):
        return own, pointed and bool(own)
    return set(), False


def _day_before(tokens: Sequence[Token], at: int) -> int:
    """Where the preposition of a time stands that ends right before a place: `on 3 May`; -1 without one."""
    place = at - 1
    while place > 0 and at - place < LONG and (tokens[place].tag == "NUM" or tokens[place].lower in TEMPORAL):
        place -= 1
    return place if place < at - 1 and tokens[place].lower in OPENS else -1


def _since(reach: Reach) -> frozenset[str]:
    """`Since its inauguration by the king on`: the noun of what happens, behind `since` or `after`, with no verb between."""
    tokens = reach.tokens
    if not reach.low or tokens[reach.low - 1].lower not in AFTER:
        return frozenset()
    told = tokens[reach.low : reach.first]
    if any(token.tag in ("VERB", "AUX") or token.text == "," for token in told):
        return frozenset()
    return frozenset(list(event_nouns(tokens, range(reach.low, reach.first)))[:1])


def _leads(tokens: Sequence[Token], begin: int) -> bool:
    """Whether a noun phrase stands behind `since`, `after`, `at`: its date is its own."""
    at = begin - 2 if begin and tokens[begin - 1].tag in ("DET", "PRON") else begin - 1
    return at >= 0 and (tokens[at].lower in LEADS or (at == 0 and tokens[at].tag == "ADP"))  # `In the vote on 3 May, `
