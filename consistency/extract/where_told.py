"""What a sentence tells to be, to happen, to begin or to end at a place: the noun or the verb, and whether it is told as known.

`The meeting will be held in Lund`, `the Lund meeting`, `Lund hosts the meeting` and `a meeting in Lund` tell one thing of a
place in four ways.  The reading goes from the place to what it hangs on: the noun before its preposition or behind its
name, and the verb of its clause with its subject.
"""

from collections.abc import Iterator, Sequence

from consistency.extract.where_beside import apposed, bracketed, fronted, hosting, loosely, passing, where_clause
from consistency.extract.where_phrases import (
    Phrase,
    behind,
    gathers,
    happens,
    mishap,
    phrase_at,
    subject_of,
    theme_of,
    verb_before,
    who_does,
)
from consistency.extract.where_spots import HALL, LOCALITY, ROAD, STREET, Spot
from consistency.extract.where_ties import Tie, owner_of, tie_of
from consistency.extract.where_words import (
    AT,
    BASED,
    BEGIN,
    CALLED,
    DATES,
    DEED,
    END,
    FROM,
    HEARD,
    HELD,
    HOSTS,
    INSIDE,
    KEY,
    KEYS,
    KNOWN,
    LEADS,
    LEAVES,
    LEFT,
    LIVES,
    MOVING,
    NATIVES,
    NOUN,
    OF_KIND,
    PERSONS,
    SEAT,
    SEATS,
    STRIKES,
    TO,
)
from consistency.prose.deed_words import ALIKE, BEGINS, ENDS, IDIOMS
from consistency.prose.scene_words import SORTS
from consistency.prose.tokens import Token


def ties(tokens: Sequence[Token], spot: Spot) -> Iterator[Tie]:
    """What a sentence tells of one of its places."""
    if spot.hangs:
        yield from hanging(tokens, spot)
        return
    first = spot.first
    if spot.sort == STREET and first and tokens[first - 1].text.isdecimal():
        first -= 1
    if first and tokens[first - 1].lower == "the":
        first -= 1
    while (
        first > 2 and tokens[first - 1].lower == "of" and tokens[first - 2].lower in ("town", "city", "village", "port")
    ):
        first -= 2 + (tokens[first - 3].lower in ("the", "a"))
    lead = tokens[first - 1].lower if first else ""
    at = first - 1
    if spot.sort in (LOCALITY, ROAD, STREET, HALL) or lead in LEADS:
        yield from called(tokens, spot)
    if lead in LEADS:
        if at == 0 or (at == 1 and tokens[0].text in '“"'):
            yield from fronted(tokens, spot)
        else:
            yield from _placed(tokens, spot, at)
        yield from where_clause(tokens, spot)
    elif lead in ("from", "to", "for"):
        yield from passing(tokens, spot, at, lead)
    elif lead == "(" and spot.last + 1 < len(tokens) and tokens[spot.last + 1].text in (",", ")"):
        yield from bracketed(tokens, spot, at)
    elif lead == "by":
        verb = at - 1
        if verb > 0 and tokens[verb].lemma in HOSTS and (subject := subject_of(tokens, verb)) is not None:
            yield tie_of(tokens, spot, subject)
    elif lead in LEFT:
        subject = subject_of(tokens, at) if tokens[at].form != "ing" else behind(tokens, spot.last + 1)
        if subject is not None:
            yield tie_of(tokens, spot, subject, FROM if tokens[at].lemma in LEAVES else TO)
    if lead == ":" and first == 2 and (label := tokens[0].lower) in KEYS:
        yield Tie(spot, KEYS[label], KEY, AT, True, frozenset(), "", tokens[0].start)
    if at > 0 and tokens[at].tag == "VERB" and tokens[at].lemma in STRIKES:
        subject = subject_of(tokens, at)
        if subject is not None and (theme := theme_of(tokens[subject.head])) not in HEARD and mishap(theme):
            yield tie_of(tokens, spot, subject)
    yield from hosting(tokens, spot)
    yield from apposed(tokens, spot, first)
    yield from loosely(tokens, spot, lead)


def _placed(tokens: Sequence[Token], spot: Spot, lead: int) -> Iterator[Tie]:
    """`the meeting in Lund`, `a fire broke out in a mill in Lund`, `the meeting is held in Lund`."""
    at = lead - 1
    while at >= 0:
        phrase = phrase_at(tokens, at)
        if phrase is None:
            break
        head = tokens[phrase.head]
        if head.lower not in OF_KIND and not (phrase.head != lead - 1 and SORTS.get(head.lower)):
            yield from _of_noun(tokens, spot, phrase)
        before = phrase.begin - 1
        if before < 0:
            return
        if tokens[before].lower == "of" and before > 0:
            at = before - 1
            continue
        if tokens[before].lower not in INSIDE or before < 1:
            break
        at = before - 1
    verb = verb_before(tokens, lead - 1)
    if verb >= 0:
        yield from _done(tokens, spot, verb, lead)


def _of_noun(tokens: Sequence[Token], spot: Spot, phrase: Phrase) -> Iterator[Tie]:
    tie = tie_of(tokens, spot, phrase)
    if tie.theme in SEATS or (tie.theme == "office" and "head" in tie.words):
        yield tie._replace(theme=SEAT, kind=SEAT, whose=owner_of(tokens, phrase))
    elif len(tie.theme) > 2 and (tokens[phrase.head].text.islower() or happens(tie.theme)):
        yield tie


def _done(tokens: Sequence[Token], spot: Spot, verb: int, lead: int) -> Iterator[Tie]:
    token = tokens[verb]
    deed = next(
        (found for other in tokens[verb + 1 : lead] if (found := IDIOMS.get((token.lemma, other.lower)))),
        "bear" if token.lower == "born" else token.lemma,
    )
    who = who_does(tokens, verb)
    if deed in BASED:
        yield Tie(spot, SEAT, SEAT, AT, True, frozenset(), who, token.start)
        return
    subject = subject_of(tokens, verb)
    if subject is None and token.form == "participle" and verb == 0:  # `Founded in Lund, the firm`
        subject = behind(tokens, spot.last + 1)
        who = theme_of(tokens[subject.head]) if subject is not None else ""
    known = subject is not None and subject.known
    direct = lead - 1 == verb or all(
        tokens[at].tag not in ("NOUN", "PROPN") or tokens[at].lower in DATES for at in range(verb + 1, lead)
    )
    if (
        subject is not None
        and theme_of(tokens[subject.head]) in MOVING
        and (moment := BEGIN if token.lemma in BEGINS else END if token.lemma in ENDS else "")
    ):
        yield tie_of(tokens, spot, subject, moment)
        return
    if (
        subject is not None
        and deed in HELD
        and (direct or token.lemma in ("take", "hold") or (token.lemma == "be" and tokens[verb + 1].tag != "NOUN"))
    ):
        tie = tie_of(tokens, spot, subject)
        if tie.theme in SEATS or (tie.theme == "office" and "head" in tie.words):
            yield tie._replace(theme=SEAT, kind=SEAT, whose=owner_of(tokens, subject))
        else:
            yield tie
    if deed in LIVES:
        yield Tie(spot, "home", DEED, AT, known or who in PERSONS, frozenset(), who, token.start)
    elif deed not in HELD and direct and (deed in ALIKE or happens(deed)):
        yield Tie(spot, deed, DEED, AT, known or who in PERSONS, frozenset(), who, token.start)
    if subject is not None and deed not in HELD:
        theme = theme_of(tokens[subject.head])
        if (gathers(theme) and direct) or (mishap(theme) and theme not in HEARD and token.form != "ing"):
            yield tie_of(tokens, spot, subject)


def called(tokens: Sequence[Token], spot: Spot) -> Iterator[Tie]:
    """`the Lund meeting`, `Lund's meeting`, `the collapse of the Lund bridge`."""
    at = spot.last + 1
    own = at < len(tokens) and tokens[at].lower in ("'s", "’s")
    at += own
    end = at
    while (
        end < len(tokens)
        and end - at < 4
        and (tokens[end].tag in ("NOUN", "ADJ") or _gerund(tokens[end]))
        and not tokens[end].text[0].isupper()
    ):
        end += 1
    while (
        end > at
        and tokens[end - 1].tag != "NOUN"
        and not _gerund(tokens[end - 1])
        and tokens[end - 1].lower not in NATIVES
    ):
        end -= 1
    if end == at or tokens[end - 1].form == "plural" or (end < len(tokens) and tokens[end].text[0].isupper()):
        return
    before = tokens[spot.first - 1].lower if spot.first else ""
    if not own and before in ("in", "at", "on", "near", "from", "to", "of"):
        return
    head = tokens[end - 1]
    words = frozenset(token.lower for token in tokens[at : end - 1])
    begin = spot.first - 1 if before in KNOWN else spot.first
    known = own or before in KNOWN
    if head.lower in NATIVES:
        verb = next((token.lemma for token in tokens[end : end + 2] if token.tag == "AUX"), "")
        yield Tie(spot, NATIVES[head.lower], DEED, AT, True, frozenset(), "the" if verb else "", tokens[begin].start)
        return
    yield Tie(
        spot,
        head.lower if _gerund(head) else head.lemma.casefold(),
        NOUN,
        AT,
        known,
        words,
        CALLED,
        tokens[begin].start,
        head.end,
        known,
        known and begin == 0,
    )
    if begin > 1 and tokens[begin - 1].lower == "of" and (outer := phrase_at(tokens, begin - 2)) is not None:
        yield tie_of(tokens, spot, outer)


def _gerund(token: Token) -> bool:
    return token.form == "ing" and happens(token.lower)


def hanging(tokens: Sequence[Token], spot: Spot) -> Iterator[Tie]:
    """`the Lund-based firm`, `the Lund-born painter`."""
    end = spot.last + 1
    while end < len(tokens) and tokens[end].tag in ("NOUN", "ADJ") and not tokens[end].text[0].isupper():
        end += 1
    before = tokens[spot.first - 1].lower if spot.first else ""
    if end == spot.last + 1 or tokens[end - 1].form == "plural":
        return
    noun = tokens[end - 1].lemma
    begin = tokens[spot.first - 1].start if before in ("the", "a", "an") else tokens[spot.first].start
    if spot.hangs == "born":
        yield Tie(spot, "birth", DEED, AT, True, frozenset(), noun, begin, tokens[end - 1].end)
    elif spot.hangs == "bound":
        yield Tie(spot, noun, NOUN, TO, before in KNOWN, frozenset(), "", begin)
    else:
        yield Tie(spot, SEAT, SEAT, AT, before in KNOWN, frozenset(), noun, begin, tokens[end - 1].end)
