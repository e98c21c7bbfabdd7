"""The phrases that tell an outcome, found among the words of a sentence."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Final, NamedTuple

from consistency.extract.words.outcomes_en import QUESTIONS
from consistency.prose import Token, lexicon
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.memory import Kept

GAP = 3
"""At most so many words stand between the parts of a phrase."""
WIDE_GAP = 12
"""So many where the phrase says so: `found the keeper of the lodge, Ada Berg, guilty`."""


class Phrase(NamedTuple):
    """A phrase of the table: its parts as lemmas, `~` for a gap."""

    question: str
    answer: int
    words: tuple[str, ...]


class Told(NamedTuple):
    """Where a phrase stands among a sentence's tokens."""

    phrase: Phrase
    first: int
    last: int


@cache
def _table() -> dict[str, tuple[Phrase, ...]]:
    """The phrases by their first word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for question, answers in QUESTIONS.items():
        for answer, phrases in enumerate(answers):
            for phrase in phrases.split(";"):
                words = tuple(phrase.split())
                found.setdefault(words[0], []).append(Phrase(question, answer, words))
    return {word: tuple(sorted(phrases, key=lambda p: -len(p.words))) for word, phrases in found.items()}


def _as_verb(lower: str) -> tuple[Phrase, ...] | None:
    return _table().get(lexicon.lemma(lower, "VERB")) if lower not in FUNCTION_WORDS else None


_AS_VERBS_TOO = frozenset(("NOUN", "ADV", "ADJ", "PROPN"))
_AS_VERBS = Kept(_as_verb)
"""The phrases that begin with a word read as a verb."""


def phrases(tokens: Sequence[Token]) -> Iterator[Told]:
    begin = _table().get
    end = 0
    for at, token in enumerate(tokens):
        if at < end:
            continue
        starts = begin(token.lemma) or begin(token.lower)
        if starts is None and token.tag in _AS_VERBS_TOO:
            starts = _AS_VERBS[token.lower]
        if starts is None:
            continue
        end = at + 1
        asked: set[str] = set()
        for phrase in starts:
            last = _matched(tokens, at, phrase.words)
            if (
                last >= 0
                and phrase.question not in asked
                and (len(phrase.words) > 1 or len(asked) == 0 or end == at + 1)
            ):
                asked.add(phrase.question)
                end = max(end, last + 1)
                yield Told(phrase, at, last)


def _matched(tokens: Sequence[Token], at: int, words: Sequence[str]) -> int:
    """The last token of a phrase that begins at a place, or -1."""
    gap = 0
    for word in words[1:]:
        if word in ("~", "~~"):
            gap = GAP if word == "~" else WIDE_GAP
            continue
        for step in range(1, gap + 2):
            if at + step < len(tokens) and word in (tokens[at + step].lower, tokens[at + step].lemma):
                at += step
                break
        else:
            return -1
        gap = 0
    return at


def named(question: str, answer: int) -> str:
    return ANSWERS[question][answer]


ANSWERS: Final = {
    "verdict": ("guilty", "not guilty"),
    "ruling": ("upheld", "set aside"),
    "caught": ("caught", "at large"),
    "held": ("held", "put off"),
    "charge": ("tried", "not tried"),
    "advice": ("advised", "advised against"),
    "penalty": ("punished", "not punished"),
    "return": ("given back", "kept"),
    "vote": ("yes", "no"),
    "trend": ("up", "down", "unchanged"),
    "change": ("raised", "cut", "unchanged"),
    "end": ("goes on", "ends"),
    "open": ("open", "closed"),
    "post": ("stays", "goes"),
    "contest": ("won", "lost"),
    "permission": ("allowed", "banned"),
    "life": ("lives", "dead"),
}
