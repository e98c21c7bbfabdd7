"""Whether two doers named in one text are surely two: two people, two firms, or bodies of two sorts.

Within one text a second word for a doer is mostly the same one (`Tarn`, `the firm`; `the army`, `soldiers`), so that only
what cannot be one counts: full names of two people, names of two bodies without a word in common, and nouns of two houses,
of which neither is a part of the other (`the court`, `the ministry`).
"""

from rapidfuzz import fuzz

from consistency.linking.people import fold
from consistency.linking.tasks import WORD, thing, words_of
from consistency.prose.given_names import given_names
from consistency.prose.lexicon import known
from consistency.prose.world import city_country, country_of, is_country, is_demonym

_HOUSES = {
    noun: house
    for house, nouns in {
        "nation": "government cabinet ministry minister premier president king queen monarch federal state nation chancellor",
        "parliament": "parliament senate congress senator lawmaker assembly bundestag knesset",
        "court": "court judge magistrate tribunal jury",
        "police": "police policeman policewoman detective constable",
        "prosecution": "prosecutor prosecution",
        "army": "army soldier military troop navy marine",
        "fire": "firefighter fireman",
        "church": "church bishop parish diocese priest nun monk pope archbishop vicar",
        "city": "city town mayor municipality councillor borough village",
        "region": "county region province governor",
        "union": "union",
        "bank": "bank",
        "airline": "airline",
        "brewery": "brewery brewer",
        "university": "university professor",
        "hospital": "hospital clinic",
        "newspaper": "newspaper daily",
        "embassy": "embassy ambassador",
        "coast": "coastguard lifeboat",
        "tax": "tax",
        "agency": "agency",
        "customs": "customs",
        "choir": "choir orchestra",
        "residents": "resident villager neighbour neighbor",
        "farm": "farmer",
        "student": "student pupil",
        "firm": "firm company manufacturer developer",
    }.items()
    for noun in nouns.split()
}
_NEAR = [
    frozenset(pair.split())
    for pair in (
        "nation parliament", "nation region", "nation tax", "nation customs", "nation embassy", "nation army", "nation police", "nation prosecution",
        "court prosecution", "police prosecution", "university student", "university hospital", "church choir", "city police", "region police",
        "city fire", "tax customs", "firm airline", "firm bank", "firm brewery", "firm newspaper", "firm hospital", "firm farm", "residents farm",
        "residents student", "army coast", "fire coast", "city residents", "agency nation", "agency region", "agency city", "agency tax", "agency customs", "agency coast", "agency firm",
        "agency prosecution", "agency police", "city region", "newspaper union",
    )
]  # fmt: skip
"""Houses of which one may be, or act for, the other."""
_OFFICES = {
    noun: office
    for office, nouns in {
        "president": "president", "crown": "king queen monarch", "governor": "governor", "mayor": "mayor", "minister": "minister premier chancellor",
        "bishop": "bishop archbishop pope", "judge": "judge court", "prosecutor": "prosecutor", "ambassador": "ambassador", "ministry": "ministry",
        "police": "police", "county": "county", "town": "city town village municipality", "army": "army soldier", "nuns": "nun", "monks": "monk", "board": "board", "committee": "committee",
    }.items()
    for noun in nouns.split()
}  # fmt: skip
"""Who is one of these is none of the others, for all that their houses may be near."""
_WITHIN = [
    frozenset(pair.split())
    for pair in (
        "minister ministry",
        "mayor town",
        "police town",
        "police county",
        "judge prosecutor",
        "police prosecutor",
        "governor county",
        "committee board",
        "committee town",
        "committee army",
        "committee county",
    )
]
_BODY = frozenset(
    "trust bank group works foundation club party council board company union corporation institute university ministry".split()
)
_SMALL_TITLES = frozenset(
    "mr mrs ms dr sir dame lord lady prof professor judge president minister prime king queen pope senator governor mayor".split()
)


def two_parties(one: str, two: str) -> bool:
    """Whether two phrases for doers cannot be of one, nor of one that is a part of the other."""
    ours, theirs = words_of(one), words_of(two)
    people, names = [_person(who) for who in (one, two)], [_names(who) for who in (one, two)]
    if not ours or not theirs or (ours & theirs) - (_SMALL_TITLES if all(people) else _NONE):
        return _from_two_places(one, two)
    lands = [country_of(_bare(who)) for who in (one, two)]
    if all(lands):
        return lands[0] != lands[1] and not {"EU", "UN"} & set(lands)
    if any(people) and all(person or _like_person(who) for person, who in zip(people, (one, two), strict=True)):
        return not any(fuzz.ratio(x, y) >= 75 for x in names[0] for y in names[1])
    houses = [_houses(who) for who in (one, two)]
    if all(names):
        if unlike(one, two) or not all(map(_bodily, (one, two))):
            return False
        return not any(fuzz.partial_ratio(x, y) >= 75 for x in names[0] for y in names[1]) and not _initials(one, two)
    offices = [_OFFICES.get(thing(who).head) for who in (one, two)]
    if all(offices) and offices[0] != offices[1] and not any(names):
        return frozenset(offices) not in _WITHIN
    if all(houses) and not houses[0] & houses[1]:
        return not any(frozenset((x, y)) in _NEAR for x in houses[0] for y in houses[1])
    return False


_NONE: frozenset[str] = frozenset()


def unlike(one: str, two: str) -> bool:
    """Whether one of two doers is a person and the other none, who may be its head: `Labour`, `Keir Moll`."""
    ours, theirs = (_person(who) or _like_person(who) for who in (one, two))
    return ours != theirs


def _from_two_places(one: str, two: str) -> bool:
    """`students from Lund`, `students from Turin`: one noun, and two towns."""
    parts = [who.removeprefix("The ").removeprefix("the ").split(" from ") for who in (one, two)]
    if [len(part) for part in parts] != [2, 2] or parts[0][0].lower() != parts[1][0].lower():
        return False
    places = [part[1] for part in parts]
    return places[0] != places[1] and all(place.istitle() and " " not in place for place in places)


def _like_person(who: str) -> bool:
    """Two or three capitalised words, none of which is a word of the language: what a name of a person looks like."""
    words = WORD.findall(who)
    if words and words[0].lower() in _SMALL_TITLES:
        return True
    return 2 <= len(words) <= 3 and all(word[0].isupper() for word in words) and not any(map(known, words))


def _bare(who: str) -> str:
    words = who.removeprefix("the ").removeprefix("The ").split()
    return (
        words[0]
        if len(words) == 1
        or (len(words) == 2 and words[1] in ("authorities", "government", "experts", "side", "officials", "engineers"))
        else ""
    )


def _names(who: str) -> list[str]:
    """The names in a phrase, without places, peoples and titles."""
    return [
        fold(word) for word in WORD.findall(who)
        if word[0].isupper() and word.lower() not in ("the", "a") and not is_country(word) and not is_demonym(word) and not city_country(word)
        and word.lower() not in _SMALL_TITLES
    ]  # fmt: skip


def _person(who: str) -> bool:
    """`Ann Moll`, `Judge Moll`, `the architect Ann Moll`."""
    words = WORD.findall(who)
    capitals = [word for word in words if word[0].isupper() and word.lower() != "the"]
    if not 2 <= len(capitals) <= 4 or any(word.lower() in _BODY for word in capitals):
        return False
    titled = capitals[0].lower() in _SMALL_TITLES
    names = [word for word in capitals if word.lower() not in _SMALL_TITLES]
    return bool(names) and (titled or (len(names) > 1 and fold(names[0]) in given_names()))


def _bodily(who: str) -> bool:
    """Whether a name stands alone, as those of firms and clubs do."""
    words = [word for word in WORD.findall(who) if word.lower() != "the"]
    return all(word[0].isupper() for word in words)


def _houses(who: str) -> set[str]:
    return {_HOUSES[word] for word in words_of(who) if word in _HOUSES}


def _initials(one: str, two: str) -> bool:
    """`EIB` and `the European Investment Bank`."""
    return any(
        short.isupper() and "".join(word[0] for word in WORD.findall(long) if word[0].isupper()).find(short) >= 0
        for short, long in ((one, two), (two, one))
    )
