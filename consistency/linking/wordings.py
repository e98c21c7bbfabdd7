"""Two wordings of one sentence of which one denies what the other says, or has another word of the same kind."""

import re

from anyascii import anyascii
from rapidfuzz.distance import Levenshtein

from consistency.prose.lexicon import lemma

_DENIED = re.compile(r"\b(?:(?P<do>do|does|did) not|(?P<other>can)not|not|never) (?P<verb>[a-z]+)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_SHORT = ((re.compile(r"\bwon['’]t\b", re.IGNORECASE), "will not"), (re.compile(r"\bcan['’]t\b", re.IGNORECASE), "can not"),
          (re.compile(r"n['’]t\b"), " not"), (re.compile(r"(?<=\w)['’]ll\b"), " will"))  # fmt: skip
_OPEN = frozenset("if unless until till before without when".split())
_SPEAKING = frozenset(("i", "we"))
_PAUSE = re.compile(r"[.!?…]\s+")
PARTIAL = 7
"""So many words a part of a sentence must have to be held against the whole; all but one are then the same."""
NEAR = 3
"""So many words may stand between a verb and what it is done to."""


def turned_round(one: str, other: str) -> bool:
    """Whether two wordings are one but for a `not` with its auxiliary: `we did not earn it`, `we earned it`."""
    one, other = _spelled_out(one), _spelled_out(other)
    for denied, plain in ((one, other), (other, one)):
        for match in _DENIED.finditer(denied):
            said = f"{denied[: match.start()]}{match['other'] or ''} {match['verb']}{denied[match.end() :]}"
            if _base(said) == _base(plain):
                return True
    return False


def denies(one: str, other: str) -> bool:
    """Whether a speaker denies in the one what he says of himself in the other: `I will not sell a boat`, `I will sell boats`."""
    first, second = _spelled_out(one).lower(), _spelled_out(other).lower()
    return any(
        _says(plain, *found) for denied, plain in ((first, second), (second, first)) for found in _denials(denied)
    )


def _denials(words: str) -> list[tuple[str, str, str, set[str]]]:
    """Who does not do what to what: the pronoun and the auxiliary, the verb, and the words right behind it."""
    told = _WORD.findall(words)
    if not _OPEN.isdisjoint(told):
        return []
    found = []
    for at in range(2, len(told) - 2):
        if told[at] in ("not", "never") and told[at - 2] in _SPEAKING:
            things = {lemma(word, "NOUN") for word in told[at + 2 : at + 3 + NEAR] if len(word) > NEAR}
            found.append((told[at - 2], told[at - 1], lemma(told[at + 1], "VERB"), things))
    return found


def _says(words: str, who: str, auxiliary: str, verb: str, things: set[str]) -> bool:
    told = _WORD.findall(words)
    return _OPEN.isdisjoint(told) and any(
        (told[at], told[at + 1], lemma(told[at + 2], "VERB")) == (who, auxiliary, verb)
        and not things.isdisjoint([lemma(word, "NOUN") for word in told[at + 3 : at + 4 + NEAR]])
        for at in range(len(told) - 3)
    )


def _spelled_out(words: str) -> str:
    for short, long in _SHORT:
        words = short.sub(long, words)
    return words


def _base(words: str) -> list[str]:
    return [lemma(word, "VERB") for word in words_of(words)]


def words_of(words: str) -> list[str]:
    """The words of a quotation, as they are compared."""
    return [anyascii(word).lower() for word in _WORD.findall(words)]


def one_sentence(one: str, other: str, least: float) -> tuple[list[str], list[str]] | None:
    """The two sentences, one of each quotation, that are most alike and not the same; nothing where none are."""
    ours, theirs = ([words_of(said) for said in _PAUSE.split(words)] for words in (one, other))
    several = [(a, b) for a in ours for b in theirs if min(len(a), len(b)) >= PARTIAL and a != b]
    best = max(several, key=lambda pair: Levenshtein.normalized_similarity(*pair), default=None)
    return best if best and Levenshtein.normalized_similarity(*best) >= least else None


def window(ours: list[str], theirs: list[str]) -> tuple[list[str], list[str]]:
    """The longer of two wordings cut to the stretch that is nearest to the shorter one: a part of a sentence in marks."""
    short, long = sorted((ours, theirs), key=len)
    if len(short) < PARTIAL:
        return ours, theirs
    starts = range(len(long) - len(short) + 1)
    best = max(starts, key=lambda at: (sum(x == y for x, y in zip(short, long[at:], strict=False)), -at))
    cut = long[best : best + len(short)]
    same = sum(x == y for x, y in zip(short, cut, strict=True))
    if same < len(short) - 1 or same == len(short):
        return ours, theirs
    return (short, cut) if short is ours else (cut, short)


SLIGHT = frozenset("a an the to of that and is are was were in on at it so very just but then this for as".split())


def slight(one: str, other: str) -> bool:
    """Whether the change is of small words only: `that`, `the`."""
    return all(word in SLIGHT for word in (*one.split(), *other.split()))
