"""Whether a word names again what another word told: `the ban` of `was banned`, `the marchers` of `marched`, `the journey`."""

from functools import lru_cache

from consistency.linking.families import same
from consistency.linking.happenings import stem

_CLASSES = tuple(
    frozenset(words.split())
    for words in (
        "lend loan",
        "trial try hear hearing case",
        "jail imprison cell bars sentence prison imprisonment term punishment detention lock captivity",
        "ban suspend suspension exclude exclusion bar disqualify disqualification",
        "strike walkout stoppage picket",
        "lead head serve rule govern manage run coach chair reign term tenure stint spell leadership mayor president minister "
        "director chairman chairwoman governor captain premier chancellor presidency helm office power charge",
        "trip journey travel drive ride flight fly crossing cross voyage sail tour trek walk hike",
        "climb ascent ascend",
        "contract deal sign agreement",
        "course class lesson training workshop",
        "talk negotiation negotiate meeting discussion discuss debate session",
        "search hunt seek look",
        "wait delay queue",
        "work construction building build",
        "match game play",
        "stay visit sojourn",
        "siege blockade besiege",
    )
)
"""Words for one thing that lasts: the verbs that tell it and the nouns that name it again."""
_AGENT = ("er", "or", "ant", "ent", "ee", "ist", "atory", "man", "woman")
NEUTRAL = frozenset("people person individual folk".split())
GENERIC = NEUTRAL | {"man", "woman"}
_MEMBERS = frozenset("inhabitant soul villager musician singer soldier seat member staff crew pupil".split())


@lru_cache(maxsize=50_000)
def one_word(one: str, two: str) -> bool:
    """Whether two words name one thing: one lemma, one meaning, or one made of the other."""
    if not one or not two:
        return False
    if one == two or same(one, two):
        return True
    return min(len(one), len(two)) >= 4 and stem(one) == stem(two)


@lru_cache(maxsize=50_000)
def of_one_class(one: str, two: str) -> bool:
    """Whether two words tell of one thing that lasts."""
    return any(one in words and two in words for words in _CLASSES)


def made_up(noun: str) -> bool:
    """Whether a noun is for the people of whom a body or a place is made up."""
    return noun in NEUTRAL or bool(agent_of(noun)) or noun in _MEMBERS


def agent_of(noun: str) -> str:
    """What is left of a noun for somebody who does something: `march` of `marcher`, `applic` of `applicant`."""
    for ending in _AGENT:
        if noun.endswith(ending) and len(noun) - len(ending) >= 3:
            return noun[: -len(ending)]
    return ""


@lru_cache(maxsize=50_000)
def made_of(noun: str, word: str) -> bool:
    """Whether a noun for people, or a participle, is made of a word: `marcher` of `march`, `applicant` of `apply`."""
    if not noun or len(word) < 3:
        return False
    if noun == word or same(noun, word):
        return True
    root = agent_of(noun)
    if not root:
        return False
    short = word.rstrip("ey")
    if len(short) >= 3 and root.startswith(short) and len(root) - len(short) <= 2:
        return True
    return any(len(verb) > 3 and one_word(verb, word) for verb in (root, root + "e"))
