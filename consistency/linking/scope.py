"""Scope words: what keeps two values of one thing apart (a part, a year, the first, another, each).

The lists are closed classes of English function words and quantifiers, not topics.
"""

from collections.abc import Sequence

from consistency.prose import Token

_WORDS: dict[str, str] = {}
for _tag, _words in {
    "total": "total totalling totaling totals totalled overall combined altogether entire whole grand",
    "periodic": "annual annually yearly monthly weekly daily quarterly nightly hourly",
    "additional": "another further additional extra also additionally besides plus more",
    "each": "each per apiece every",
    "average": "average averaged averaging mean median",
    "former": "previously earlier formerly originally initially previous former original old ago then",
    "first": "first initial",
    "ordinal": "second third fourth fifth sixth seventh eighth ninth tenth last final next",
    "part": "including includes include among part portion half third quarter share remaining rest remainder only alone",
    "other": "other others elsewhere similar comparable different separate",
    "sofar": "already far since until",
    "limit": "maximum minimum least most limit ceiling threshold cap record",
    "forecast": "expected expect expects forecast forecasts predicted predict predicts projected reckoned anticipated analysts economists polled",
    "plan": "target targets goal hope hopes hoped plan planned plans could would might may if aim aims",
    "change": "rise rose risen fall fell fallen increase increased decrease decreased drop dropped cut grew grow growth gain gained lost up down jump jumped surge surged decline declined raise raised reduce reduced",
}.items():
    for _word in _words.split():
        _WORDS.setdefault(_word, _tag)
_PHRASES: dict[tuple[str, ...], str] = {
    ("a", "year"): "periodic", ("a", "month"): "periodic", ("a", "week"): "periodic", ("a", "day"): "periodic",
    ("per", "year"): "periodic", ("per", "month"): "periodic", ("every", "year"): "periodic", ("each", "year"): "periodic",
    ("an", "hour"): "periodic", ("per", "cent"): "", ("of", "which"): "part", ("of", "whom"): "part", ("of", "them"): "part",
    ("of", "those"): "part", ("of", "these"): "part", ("so", "far"): "sofar", ("to", "date"): "sofar",
    ("in", "all"): "total", ("in", "total"): "total", ("more", "than"): "", ("at", "least"): "", ("at", "most"): "",
    ("per", "person"): "each", ("last", "year"): "former", ("a", "further"): "additional", ("no", "more"): "",
    ("year", "earlier"): "former", ("compared", "with"): "former", ("compared", "to"): "former", ("instead", "of"): "former",
    ("rather", "than"): "former", ("not", "only"): "", ("the", "other"): "other",
}  # fmt: skip
OF_MORE = frozenset("the these those them its his her their our which whom".split())
"""`10 of the directors`: what follows `of` where a number is of some out of more."""
BESIDE, FURTHER = 2, 4
"""How near `more` and `additional` must stand to be said of the value, and `another`: `another grant of X`."""
_OPENING = frozenset(words[0] for words in _PHRASES)
REACH = 7
"""How many tokens before and after a value its scope words may stand."""


def scope(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The scope tags of the value whose tokens are ``first`` to ``last``, sorted."""
    found: set[str] = set()
    begin, stop = _clause(tokens, first, -1), _clause(tokens, last, 1)
    skip = -1
    for at in range(begin, stop + 1):
        if first <= at <= last or at <= skip:
            continue
        word = tokens[at].lower
        near = first - at if at < first else at - last
        reach = FURTHER if word in ("another", "further") and at < first else BESIDE
        if near > reach and _WORDS.get(word) == "additional":
            continue
        if word in _OPENING and at < stop and (pair := (word, tokens[at + 1].lower)) in _PHRASES:
            found.add(_PHRASES[pair])
            skip = at + 1
        elif word in _WORDS:
            found.add(_WORDS[word])
    if last + 2 < len(tokens) and tokens[last + 1].lower == "of" and tokens[last + 2].lower in OF_MORE:
        found.add("subset")
    return tuple(sorted(found - {""}))


def _clause(tokens: Sequence[Token], at: int, step: int) -> int:
    """How far the value's own clause goes, at most REACH tokens."""
    for _ in range(REACH):
        nearer = at + step
        if not 0 <= nearer < len(tokens) or tokens[nearer].text in (";", ":", "(", ")", ".", "—", "–"):
            break
        at = nearer
    return at
