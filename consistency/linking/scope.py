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
    "division": "division segment subsidiary",
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
_TELLING = frozenset(_WORDS) | frozenset(words[0] for words in _PHRASES)
_NAMES = frozenset(("per", "may"))
"""Also a name, and a month: `Per Aas`, `in May`."""
_STOPS = frozenset(";:().—–")
REACH = 7
"""How many tokens before and after a value its scope words may stand."""


def scope(tokens: Sequence[Token], first: int, last: int) -> tuple[str, ...]:
    """The scope tags of the value whose tokens are ``first`` to ``last``, sorted."""
    return Scopes(tokens).of(first, last)


class Scopes:
    """The scope words of a sentence, found once for all its values."""

    __slots__ = ("_found", "_lowers", "_stops")

    def __init__(self, tokens: Sequence[Token]) -> None:
        lowers = self._lowers = [token.lower for token in tokens]
        self._stops = [at for at, word in enumerate(lowers) if word in _STOPS]
        # where each stands, the word, its own tag, and the tag of the phrase that it opens
        self._found = [
            (at, word, _WORDS.get(word), _PHRASES.get((word, lowers[at + 1])) if at + 1 < len(lowers) else None)
            for at, word in enumerate(lowers)
            if word in _TELLING and not (word in _NAMES and at and tokens[at].text[0].isupper())
        ]

    def of(self, first: int, last: int) -> tuple[str, ...]:
        """The tags of the value whose tokens are ``first`` to ``last``, sorted."""
        found: set[str] = set()
        if self._found:
            begin, stop = self._clause(first, last)
            skip = -1
            for at, word, own, phrase in self._found:
                if at < begin or at <= skip or first <= at <= last:
                    continue
                if at > stop:
                    break
                if own == "additional":
                    if at == last + 1 and word == "more" and phrase == "":
                        found.add(own)  # `200 more than planned`
                        continue
                    reach = FURTHER if word in ("another", "further") and at < first else BESIDE
                    if (first - at if at < first else at - last) > reach:
                        continue
                    if at > last and self._lowers[last + 1] == ",":
                        continue  # `to $15 million, more businesses`
                if phrase is not None and at < stop:
                    found.add(phrase)
                    skip = at + 1
                elif own is not None:
                    found.add(own)
        lowers = self._lowers
        of_more = last + 2 < len(lowers) and lowers[last + 1] == "of" and lowers[last + 2] in OF_MORE
        if of_more and not lowers[last].endswith(("%", "percent", "cent")):  # every share is one of something
            found.add("subset")
        found.discard("")
        return tuple(sorted(found))

    def _clause(self, first: int, last: int) -> tuple[int, int]:
        """How far the value's own clause goes to both sides, at most REACH tokens."""
        begin, stop = max(0, first - REACH), min(len(self._lowers) - 1, last + REACH)
        for at in self._stops:
            if begin <= at < first:
                begin = at + 1
            elif last < at <= stop:
                return begin, at - 1
        return begin, stop
