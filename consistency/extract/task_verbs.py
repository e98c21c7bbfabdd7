"""Verbs that look like nouns, and nouns that look like verbs: `experts check price`, `the line costs 2 million`, `the dredging of`.

Where a part of a sentence has no verb that could be its own, the word that names a task, and stands between two phrases as
a verb does, is read as one.
"""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from consistency.prose import Token
from consistency.prose.lexicon import Analysis, analyses
from consistency.prose.memory import Kept
from consistency.prose.task_words import STAGED, VERBS

_VERBS = VERBS.keys() | {"need", "require", "cost"}
_BARE = frozenset(("ing", "base"))
_ENDS = frozenset(',;:—–()"“”')
_FINITE = frozenset(("past", "third", "present", "modal", "base"))
_BEGINS = frozenset(("DET", "NUM", "ADJ", "NOUN", "PROPN", "SYM", "PRON"))


def _verb_of(word: str) -> Analysis | None:
    """The word as a verb that names a task."""
    return next((found for found in analyses(word) if found.tag == "VERB" and found.lemma in _VERBS), None)


_verbs_of = Kept(_verb_of)


def with_verbs(tokens: Sequence[Token]) -> tuple[Token, ...] | None:
    """The tokens with such words read anew, or nothing where there are none."""
    changed: dict[int, Token] = {}
    doubtful: list[int] = []
    for at, token in enumerate(tokens):
        tag = token.tag
        if tag == "NOUN":
            if _verbs_of[token.lower] is not None and _could_be(tokens, at):
                doubtful.append(at)
        elif at and ((tag == "VERB" and token.form in _BARE) or (tag == "ADJ" and token.lower in STAGED)):
            noun = _as_noun(tokens, at)
            if noun is not None:
                changed[at] = noun
    if (name := _as_name(tokens)) is not None:
        changed[0] = name
    for at in _alone(tokens, doubtful) if doubtful else ():
        changed[at] = _as_verb(tokens[at])
    if not changed:
        return None
    return tuple(changed.get(at, token) for at, token in enumerate(tokens))


def _alone(tokens: Sequence[Token], doubtful: Sequence[int]) -> Iterator[int]:
    """Of words that could be verbs the first in each part of a sentence that has no other verb."""
    first = 0
    for stop in [*(at for at, token in enumerate(tokens) if token.text in _ENDS), len(tokens)]:
        part = range(first, stop)
        first = stop + 1
        if len(part) < 4:
            continue
        found = next((at for at in doubtful if part[0] < at < part[-1]), None)
        if found is not None and not any(_verbal(tokens, at) for at in part):
            yield found


def _as_name(tokens: Sequence[Token]) -> Token | None:
    """`Harrow` of `Harrow Trust bought the mill`: before a name and its verb no other verb can stand."""
    if not tokens or tokens[0].tag != "VERB" or tokens[0].form != "base":
        return None
    at = next((place for place, token in enumerate(tokens) if place and token.tag != "PROPN"), len(tokens))
    if at < 2 or at >= len(tokens):
        return None
    verb = tokens[at]
    finite = verb.tag == "AUX" or (verb.tag == "VERB" and verb.form in ("past", "third"))
    return replace(tokens[0], tag="PROPN", lemma=tokens[0].text, form="") if finite else None


def _verbal(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    return token.tag == "AUX" or (token.tag == "VERB" and token.form in _FINITE and at > 0)


def _could_be(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun has a verb's form, the phrase before it agrees, and a phrase follows."""
    if not 0 < at < len(tokens) - 1:
        return False
    token, before, after = tokens[at], tokens[at - 1], tokens[at + 1]
    if before.tag not in ("NOUN", "PROPN", "NUM") or after.tag not in _BEGINS:
        return False
    reading = _verbs_of[token.lower]
    if reading is None or reading.form not in ("base", "third"):
        return False
    if reading.form == "third":
        return before.form != "plural" and after.tag in ("DET", "NUM", "SYM", "PRON")
    return any(word.form == "plural" or word.lower == "and" for word in tokens[max(0, at - 6) : at])


def _as_verb(token: Token) -> Token:
    reading = _verbs_of[token.lower]
    assert reading is not None
    return replace(token, tag="VERB", lemma=reading.lemma, form=reading.form)


def _as_noun(tokens: Sequence[Token], at: int) -> Token | None:
    """`the dredging of`, `the bear in`, `the Nile dam,`: after an article no verb can stand."""
    token, before = tokens[at], tokens[at - 1]
    if token.tag == "ADJ":
        return _of_adjective(tokens, at)
    if token.tag != "VERB" or token.form not in ("ing", "base"):
        return None
    named = at > 1 and before.tag in ("PROPN", "NOUN") and before.form != "plural" and tokens[at - 2].tag == "DET"
    if not (before.tag == "DET" or (named and token.form == "base")):
        return None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if named and not any(other.tag in ("VERB", "AUX") for other in tokens if other is not token):
        return None  # `the expedition set out`: the only verb
    ends = (
        after is None
        or after.tag in ("ADP", "AUX", "VERB", "PUNCT", "SCONJ", "CCONJ")
        or after.lower in ("that", "which", "each", "every", "this")
    )
    if not ends or (token.form == "ing" and (after is None or after.lower != "of")):
        return None
    if token.form == "ing":
        return replace(token, tag="NOUN", form="")
    noun = next((found for found in analyses(token.lower) if found.tag == "NOUN"), None)
    return replace(token, tag="NOUN", lemma=noun.lemma if noun else token.lower, form=noun.form if noun else "")


def _of_adjective(tokens: Sequence[Token], at: int) -> Token | None:
    """`the final` before a preposition or at an end: an event by what is else an adjective."""
    token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at - 1].lower != "the" or not (
        after is None or after.tag in ("ADP", "AUX", "PUNCT", "NUM") or after.form in ("past", "third")
    ):
        return None
    return replace(token, tag="NOUN", lemma=token.lower, form="") if token.lower in STAGED else None
