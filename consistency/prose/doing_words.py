"""English words for deeds that one party does to one thing, whatever side they are told from.

The deeds of ``task_words`` and some more; verbs that only with a particle name one (`call off`); verbs and nouns that tell a
deed from its other side, and so make somebody else the doer (`sold to Tarn`: Tarn bought it).
"""

from collections.abc import Mapping
from functools import cache
from typing import Final

from consistency.prose.deed_words import LIGHT, SAYS
from consistency.prose.task_words import (
    AWARDED,
    CALLED,
    DOERS,
    LED,
    LODGED,
    NOUNS,
    ORDERS,
    PERMITS,
    PRIZES,
    STAGED,
    VERBS,
)

_MANY = frozenset("find store perform select lend leak steal send transport supply train vaccinate collect".split())
"""Tasks that many have at once, or of which the words say too much else."""
_MORE: Final = {
    "reject": ("reject", "rejection", ""),
    "pass": ("pass adopt enact", "passage adoption", ""),
    "decide": ("decide", "decision", ""),
    "fine": ("fine", "fine", ""),
    "sentence": ("sentence", "", ""),
    "investigate": ("investigate probe", "investigation inquiry probe", "investigator"),
    "dismiss": ("dismiss sack fire", "dismissal sacking", ""),
    "score": ("score", "", "scorer"),
    "conduct": ("conduct", "", "conductor"),
    "captain": ("captain skipper", "", "captain skipper"),
    "found": ("", "", "founder"),
    "donate": ("donate bequeath", "donation bequest", "donor giver"),
    "open": ("", "opening", ""),
    "control": ("control", "control", ""),
    "coach": ("coach", "", "coach"),
    "edit": ("edit", "", "editor"),
    "illustrate": ("illustrate", "", "illustrator"),
    "photograph": ("photograph", "", "photographer"),
    "direct": ("direct", "", "director"),
    "impose": ("impose", "imposition", ""),
    "sign": ("sign", "signing signature", "signatory"),
    "sponsor": ("sponsor", "sponsorship", "sponsor"),
    "steal": ("steal", "theft", "thief"),
    "supply": ("supply deliver", "supply delivery", "supplier"),
    "lend": ("lend", "", "lender"),
    "transport": ("transport", "transport", "carrier"),
    "train": ("train", "training", "trainer"),
    "collect": ("collect", "collection", "collector"),
    "send": ("send", "", "sender"),
    "own": ("own", "ownership", "owner proprietor"),
}
_NOT_VERBS = frozenset("select pick choose shortlist hold obtain give present check test shoot confer".split())
_NOT_NOUNS = frozenset("help order charge store check test".split())


def _words(tasks: Mapping[str, str], part: int, but: frozenset[str]) -> dict[str, str]:
    """The deed that each word names: those of the tasks that one party has, and those of ``_MORE``."""
    found = {word: does for word, does in tasks.items() if does not in _MANY}
    found |= {word: does for does, words in _MORE.items() for word in words[part].split()}
    return {word: does for word, does in found.items() if word not in but}


DEED_VERBS: Final[Mapping[str, str]] = _words(VERBS, 0, _NOT_VERBS)
DEED_NOUNS: Final[Mapping[str, str]] = _words(NOUNS, 1, _NOT_NOUNS)
DEED_DOERS: Final[Mapping[str, str]] = _words(DOERS, 2, frozenset())

BY_KIND: Final[Mapping[str, str]] = {
    **dict.fromkeys(("song", "symphony", "opera"), "compose"), **dict.fromkeys(("painting", "portrait"), "paint"), "sculpture": "sculpt", "film": "direct",
}  # fmt: skip
"""Who a work is by did this; of other works, he wrote them."""
PICTURES: Final = frozenset(("photograph", "photo", "picture"))
_MANY_DO: Final = frozenset(
    """select pick choose shortlist see visit use support criticise criticize welcome praise help attend accompany follow surround join lead know describe call name watch hear
    read ask offer show need base like love want expect back endorse oppose condemn attack bomb shell target greet mark celebrate view consider think
    believe find meet treat serve dominate represent bring send play drive know cause affect hit strike inspire influence share receive accept use wear
    eat drink buy pay fill touch trigger push pull raise cut reduce increase damage destroy hurt injure interview quote cite mention discuss seek
    file publish post tell warn urge surprise shock move encourage threaten force involve include contain carry cover require enjoy face fear
    leave lose reach enter pass cross miss spend hold keep let put run set turn sell fund approve open win""".split()
)


@cache
def is_deed(verb: str) -> bool:
    """Whether a verb that no list has names a deed of which a thing has one doer: `released`, `closed`, `renamed`."""
    return verb not in _MANY_DO and verb not in SAYS and verb not in LIGHT and verb not in DEED_VERBS


@cache
def doer_of(noun: str) -> str:
    """The deed that the noun of a doer names, also where it is only made of its verb: `translator` of `translate`."""
    if noun in DEED_DOERS:
        return DEED_DOERS[noun]
    if len(noun) < 6 or not noun.endswith(("er", "or")):
        return ""
    stems = (noun[:-2], noun[:-1], noun[:-2] + "e", noun[:-3])
    return next((DEED_VERBS[stem] for stem in stems if stem in DEED_VERBS), "")


def deed_noun(noun: str) -> str:
    """The deed that a noun names: those listed, and those that are a verb as well (`the veto of the law`)."""
    return DEED_NOUNS.get(noun) or (DEED_VERBS.get(noun, "") if noun not in _NOT_NOUNS else "")


WITH_PARTICLE: Final[Mapping[tuple[str, str], str]] = {
    ("pay", "for"): "fund", ("pay", "out"): "distribute", ("hand", "out"): "distribute", ("call", "off"): "cancel", ("put", "out"): "extinguish",
    ("turn", "down"): "reject", ("vote", "down"): "reject", ("throw", "out"): "reject", ("take", "over"): "buy", ("set", "up"): "found",
    ("draw", "up"): "design", ("put", "forward"): "propose", ("decide", "on"): "decide", ("preside", "over"): "lead", ("sign", "off"): "approve",
    ("belong", "to"): "own", ("put", "up"): "fund",
}  # fmt: skip
"""What a verb with a particle names, which it does not by itself."""

LOSES: Final = frozenset("sell award give grant hand transfer".split())
"""Verbs whose receiver is the doer of another deed: he buys, or wins a contract or a prize."""
GETS: Final = frozenset("go fall pass".split())
"""Verbs with `to` that say the same of the thing: `the contract went to Tarn`."""
CONTESTS: Final = frozenset(
    "election race marathon cup title championship tournament final competition contest referendum derby rally regatta games primary trophy".split()
)
SUPPORTS: Final = frozenset(
    "impose issue make take give grant launch carry conduct do handle undertake perform open execute arrange lead".split()
)
"""Verbs that with the noun of a deed say no more than its verb: `imposed the fine`, `made the decision`."""
WORKS: Final = frozenset(
    "book novel play poem story essay article report study song symphony opera painting portrait sculpture film".split()
)
"""What is written, painted or composed: `the novel is by Ann Moll`, `the play by Ann Moll`."""
TEXTS: Final = frozenset("novel book play poem essay story".split())
"""What is its owner's because he wrote it: `Ann Moll's novel`."""
_LAWS = frozenset(
    "law bill act decree order legislation resolution budget motion amendment ordinance treaty letter petition".split()
)
SINGLED: Final = frozenset("only winning opening decisive final equalising first last".split())
"""Words for the one goal of several that a text tells of."""
OF_ONLY: Final[Mapping[str, frozenset[str]]] = {
    "lead": LED | {"team", "orchestra", "institute", "survey", "march", "campaign"},
    "host": STAGED,
    "issue": PERMITS | ORDERS,
    "win": PRIZES | CONTESTS | {"record"},
    "call": CALLED,
    "lodge": LODGED,
    "award": AWARDED,
    "pass": _LAWS,
    "sign": _LAWS,
    "conduct": frozenset("orchestra choir symphony opera concert band premiere performance".split()),
}
"""Deeds that are read of some things only."""
