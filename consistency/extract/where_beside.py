"""Ties to a place that stand outside of its own phrase: the host of a fair, a headquarters in apposition, a way, a known event beside it."""

from collections.abc import Iterator, Sequence

from consistency.extract.where_phrases import (
    ahead,
    behind,
    gathers,
    happens,
    mishap,
    phrase_at,
    subject_of,
    theme_of,
    verb_before,
)
from consistency.extract.where_spots import HALL, NUMBER, ROAD, ROOM, STREET, Spot
from consistency.extract.where_ties import Tie, owner_of, tie_of
from consistency.extract.where_words import (
    AT,
    ATTENDED,
    BLOCKED,
    CHOSEN,
    COMES,
    CUTS,
    DEED,
    FROM,
    GOES,
    HEARD,
    HOSTS,
    LEADS,
    LEFT,
    LOOSE,
    MOVING,
    POSSESSIVE,
    SEAT,
    SEATS,
    SITES,
    STARTS_FROM,
    TO,
    VEHICLES,
)
from consistency.prose.scene_words import FLOOR
from consistency.prose.tokens import Token

_SETS_OUT = VEHICLES | {"launch"}
_CUTS = CUTS - {"after"}


def bracketed(tokens: Sequence[Token], spot: Spot, bracket: int) -> Iterator[Tie]:
    """`the World Congress of Beekeepers (Lund, 3-5 June)`."""
    at = bracket - 1
    if at > 1 and tokens[at - 1].lower == "of":
        at -= 2
    phrase = phrase_at(tokens, at) if at >= 0 else None
    if phrase is not None and gathers(theme_of(tokens[phrase.head])):
        yield tie_of(tokens, spot, phrase)


def fronted(tokens: Sequence[Token], spot: Spot) -> Iterator[Tie]:
    """`In Lund, the flood was the worst`."""
    if spot.last + 1 < len(tokens) and tokens[spot.last + 1].text == ",":
        phrase = behind(tokens, spot.last + 1)
        if phrase is not None and phrase.known and happens(theme_of(tokens[phrase.head])):
            yield tie_of(tokens, spot, phrase)


def where_clause(tokens: Sequence[Token], spot: Spot) -> Iterator[Tie]:
    """`Lund, where the fair is held`."""
    at = spot.last + 1
    at += at < len(tokens) and tokens[at].text == ","
    if at + 2 < len(tokens) and tokens[at].lower == "where":
        phrase = behind(tokens, at + 1)
        verb = phrase.head + 1 if phrase is not None else len(tokens)
        if phrase is not None and verb < len(tokens) and tokens[verb].tag in ("AUX", "VERB"):
            yield tie_of(tokens, spot, phrase)


def passing(tokens: Sequence[Token], spot: Spot, at: int, lead: str) -> Iterator[Tie]:
    """`the plane from Lund`, `took off from Lund`, `bound for Lund`, `on its way to Lund`."""
    role = FROM if lead == "from" else TO
    phrase = phrase_at(tokens, at - 1) if at else None
    if phrase is not None and theme_of(tokens[phrase.head]) in _SETS_OUT:
        yield tie_of(tokens, spot, phrase, role)
        return
    verb = verb_before(tokens, at - 1)
    if verb < 0 or (subject := subject_of(tokens, verb)) is None:
        return
    theme = theme_of(tokens[subject.head])
    if role == TO and gathers(theme) and theme not in MOVING and tokens[verb].lemma in COMES:
        yield tie_of(tokens, spot, subject)
    if theme not in VEHICLES:
        return
    between = {token.lower for token in tokens[verb:at]}
    if (role == FROM and tokens[verb].lemma in STARTS_FROM) or (
        role == TO and ("way" in between or "bound" in between or tokens[verb].lemma in GOES)
    ):
        yield tie_of(tokens, spot, subject, role)


def hosting(tokens: Sequence[Token], spot: Spot) -> Iterator[Tie]:
    """`Lund hosts the congress`, `Lund is the host city of the fair`, `Lund was chosen as the site of the plant`."""
    at = begin = spot.last + 1
    while at < len(tokens) and tokens[at].tag in ("AUX", "PART", "ADV") and at - begin < 4:
        at += 1
    if at >= len(tokens) or (at == begin and tokens[at].tag != "VERB"):
        return
    if tokens[at].tag == "VERB" and tokens[at].lemma in HOSTS:
        phrase = ahead(tokens, at + 1)
    elif tokens[at].lemma in CHOSEN or tokens[at - 1].lemma == "be":
        of = next((i for i in range(at, min(len(tokens), at + 7)) if tokens[i].lower in ("of", "for")), 0)
        named = of and SITES & {token.lower for token in tokens[at:of]}
        phrase = ahead(tokens, of + 1) if named else None
    else:
        return
    if phrase is not None:
        yield tie_of(tokens, spot, phrase)


def apposed(tokens: Sequence[Token], spot: Spot, first: int) -> Iterator[Tie]:
    """`her birthplace, Lund`, `her native Lund`, `the firm's seat is Lund`."""
    at = first - 1
    if at > 0 and tokens[at].lower == "native" and tokens[at - 1].lower in POSSESSIVE:
        yield Tie(spot, "birth", DEED, AT, True, frozenset(), tokens[at - 1].lower, tokens[at - 1].start)
    if at < 1 or not (tokens[at].text == "," or tokens[at].lemma == "be"):
        return
    phrase = phrase_at(tokens, at - 1)
    if phrase is None or not phrase.known:
        return
    noun = theme_of(tokens[phrase.head])
    if noun in ("birthplace", "hometown"):
        yield Tie(spot, "birth", DEED, AT, True, frozenset(), owner_of(tokens, phrase), tokens[phrase.begin].start)
    elif spot.sort.startswith((STREET, NUMBER)) and tokens[at].text == "," and closes(tokens, spot.last + 1):
        yield tie_of(tokens, spot, phrase)
    elif noun in SEATS or (noun == "office" and "head" in phrase.words):
        yield Tie(spot, SEAT, SEAT, AT, True, frozenset(), owner_of(tokens, phrase), tokens[phrase.begin].start)


def closes(tokens: Sequence[Token], at: int) -> bool:
    """Whether an apposition ends at a token."""
    return at >= len(tokens) or tokens[at].text in (",", ".", ")", ";")


def loosely(tokens: Sequence[Token], spot: Spot, lead: str) -> Iterator[Tie]:
    """`fans arrive in Lund for the final`, `the A4 was closed after the crash`: a known event beside a place."""
    inner = spot.sort.startswith((ROOM, FLOOR))
    road = spot.sort == ROAD or (spot.sort.startswith((STREET, NUMBER)) and lead not in ("to", "from"))
    for at in range(spot.last + 1, min(len(tokens) - 1, spot.last + 12)):
        token, after = tokens[at], tokens[at + 1]
        if token.tag == "PUNCT" or token.lower in _CUTS:
            return
        phrase = (
            ahead(tokens, at + 1)
            if after.lower in ("the", "this") or (token.lower == "for" and after.tag == "NOUN")
            else None
        )
        if phrase is None or (not phrase.known and not inner):
            continue
        noun = theme_of(tokens[phrase.head])
        if token.lower == "for" or token.lemma in ATTENDED:
            tied = (
                gathers(noun)
                or (inner and happens(noun))
                or (token.lemma in ATTENDED and spot.sort.startswith((STREET, NUMBER)))
            )
        elif phrase.head + 1 < len(tokens) and tokens[phrase.head + 1].lower == "of":
            tied = False  # `by the explosion of a bottle`
        elif token.lower == "after":
            tied = (spot.sort == ROAD and happens(noun) and any(each.lemma in BLOCKED for each in tokens[:at])) or (
                spot.sort == HALL and lead in LEFT and gathers(noun)
            )
        elif token.lower == "by":
            tied = mishap(noun) and noun not in HEARD and tokens[at - 1].form == "participle"
        elif token.lower == "outside":
            tied = road and lead in LEADS
        else:
            tied = False
        if tied:
            yield tie_of(tokens, spot, phrase, AT, LOOSE)._replace(known=True)
