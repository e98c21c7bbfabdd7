"""Whether the parties of two tasks can be one: by country, by name, by what kind of body they are."""

from collections.abc import Set as AbstractSet

from rapidfuzz import fuzz

from consistency.claims import Claim
from consistency.linking.explained import exclusive
from consistency.linking.tasks import WORD, fold, strange, thing, words_of
from consistency.prose.lexicon import concepts
from consistency.prose.world import city_country, country_of, is_country, is_demonym
from consistency.values import Action

_BODIES = frozenset(
    """ministry department authority agency office inspectorate council court board commission committee chamber parliament
    police army navy customs directorate institute university museum hospital parish church diocese municipality city town
    village state province county region district port master bank union association federation league choir band""".split()
)
"""Public bodies of which two with other words before them are two."""
_PUBLIC = _BODIES - {
    "union",
    "association",
    "federation",
    "league",
    "choir",
    "band",
    "bank",
    "port",
    "master",
    "state",
    "district",
    "university",
    "hospital",
    "museum",
}
_LEVELS = {
    noun: level
    for level, nouns in enumerate(
        ("town city municipality municipal council village borough", "state land", "county region province provincial district", "federal nation",
         "club", "parish church diocese", "port", "university", "ministry", "bank", "museum", "hospital", "police",
         "army navy", "union", "foundation charity", "brigade", "dairy brewery bakery mill", "theatre", "school college")
    )
    for noun in nouns.split()
}  # fmt: skip


def other_party(first: Claim[Action], second: Claim[Action]) -> bool:
    """Whether the doers of two claims cannot be one, nor one a part of the other."""
    a, b = first.value, second.value
    ours, theirs = words_of(a.who), words_of(b.who)
    if not ours or not theirs:
        return False
    if ({*ours} | {*theirs}) & _STATE and _two_peoples(a.who, b.who):
        return True
    if (exclusive(first) or exclusive(second)) and _strangers(a.who, b.who):
        return True
    if a.country and b.country and a.country != b.country:
        lands = [_countries(action.who) | {action.country} for action in (a, b)]
        return not {"EU", "UN"} & {a.country, b.country} and not lands[0] & lands[1]
    cities = [{w for w in WORD.findall(action.who) if w[0].isupper() and city_country(w)} for action in (a, b)]
    if all(cities) and not cities[0] & cities[1] and ours & theirs & _BODIES:
        return True  # `the University of Ghent`, `engineers of the University of Leuven`
    if ours & theirs - _BODIES - _NOBODY:
        return False
    if _body_and_firm(ours, theirs):
        return True
    if a.country and a.country == b.country:
        return not _of_ministry(ours, theirs) and _other_body(ours, theirs, a.who, b.who)
    names = [_names(who) - _BODIES - _NOBODY for who in (a.who, b.who)]
    if all(names):
        return not any(_spelled_alike(x, y) for x in names[0] for y in names[1]) and not _initials(a.who, b.who)
    return _other_body(ours, theirs, a.who, b.who) or any(
        one & _OWN_HOUSES and not two & (_BODIES | _OWN_HOUSES) and len(named) > 1
        for one, two, named in ((ours, theirs, names[1]), (theirs, ours, names[0]))
    )


_STATE = frozenset(("government", "state", "ministry", "embassy", "army"))
_PARTS = frozenset(
    """department team staff side unit division section branch employee engineer expert specialist worker member group people man woman
    official boss company firm body agency authority organisation volunteer colleague pupil resident part""".split()
)
"""What may be a part of anybody, or a word for any body."""


def _two_peoples(one: str, other: str) -> bool:
    """`the Korean government`, `the Japanese government`: one word for a body of state, each with another name before it."""
    nouns = {thing(who).head for who in (one, other)}
    owners = [[word for word in WORD.findall(who)[:-1] if word[0].isupper() and word != "The"] for who in (one, other)]
    if len(nouns) > 1 or not nouns <= _STATE or [len(own) for own in owners] != [1, 1]:
        return False
    (x,), (y,) = owners
    return fold(x)[:4] != fold(y)[:4] and (not country_of(x) or country_of(x) != country_of(y))


def _strangers(one: str, other: str) -> bool:
    """Two bodies whose nouns are of two sorts, and which share no word: `the observatory`, `the freight company Tarn`."""
    ours, theirs = words_of(one), words_of(other)
    nouns = [thing(who).head for who in (one, other)]
    if ours & theirs or not all(nouns) or nouns[0] == nouns[1] or concepts(nouns[0]) & concepts(nouns[1]):
        return False
    named = [bool(_names(who)) for who in (one, other)]
    return all(noun not in _PARTS or own for noun, own in zip(nouns, named, strict=True))


def _spelled_alike(one: str, two: str) -> bool:
    """Whether two names may be one; short ones only when they are equal."""
    return one == two or (min(len(one), len(two)) > 3 and fuzz.partial_ratio(one, two) >= 75)


_OWN_HOUSES = frozenset("university diocese parish church municipality museum hospital school police army navy".split())
"""Bodies that no firm or fund with a name of its own can be."""


def _of_ministry(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """A ministry and an agency of one country: the one may be a part of the other."""
    return any(
        one & {"ministry", "government"} and not two & {"ministry"} for one, two in ((ours, theirs), (theirs, ours))
    )


_FIRMS = frozenset("firm company contractor manufacturer".split())
_NOBODY = frozenset("the of a an for and company firm group side official expert engineer specialist national".split())


def _countries(who: str) -> set[str]:
    return {code for word in WORD.findall(who) for part in (word, *word.split("-")) if (code := country_of(part))}


def _names(who: str) -> set[str]:
    """The names of a party that are not places, peoples or titles."""
    words = WORD.findall(who)
    return {
        fold(word) for at, word in enumerate(words)
        if word[0].isupper() and not is_country(word) and not is_demonym(word) and not city_country(word)
        and (at or strange(word)) and len(word) > 2
    }  # fmt: skip


def _initials(one: str, two: str) -> bool:
    """`EIB` and `the European Investment Bank`."""
    for short, long in ((one, two), (two, one)):
        letters = "".join(word[0] for word in WORD.findall(long) if word[0].isupper())
        if any(
            word.isupper() and len(word) > 1 and (word in letters or letters in word) for word in WORD.findall(short)
        ):
            return True
    return False


def _body_and_firm(ours: AbstractSet[str], theirs: AbstractSet[str]) -> bool:
    """A public body, and a firm with a name: `helicopters of the army`, `the firm Air Tell`."""
    for body, firm in ((ours, theirs), (theirs, ours)):
        if body & _PUBLIC and not body & _FIRMS and firm & _FIRMS and not firm & _PUBLIC and len(firm) > 1:
            return True
    return False


def _other_body(ours: AbstractSet[str], theirs: AbstractSet[str], one: str, other: str) -> bool:
    """Two public bodies: of other levels, or with other words for what they are for."""
    levels = [{_LEVELS[word] for word in own if word in _LEVELS} for own in (ours, theirs)]
    bodies = [own & _BODIES for own in (ours, theirs)]
    rest = [own - _NOBODY - {thing(who).head} for own, who in ((ours, one), (theirs, other))]
    if all(bodies) and all(rest) and not rest[0] & rest[1]:
        return True
    return all(len(own) == 1 for own in levels) and levels[0] != levels[1]
