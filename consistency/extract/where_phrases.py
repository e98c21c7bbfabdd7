"""The noun phrases and verbs around a place: which noun a phrase is of, whether it is told as known, what its verb is."""

from collections.abc import Sequence
from typing import NamedTuple

from consistency.extract.where_words import CUTS, DATES, FAMILY, GATHERED, KNOWN, MISHAP, MODALS, MOVING, PERSONS
from consistency.prose import lexicon
from consistency.prose.deed_words import ALIKE, GENERIC, MISHAPS
from consistency.prose.tokens import Token


class Phrase(NamedTuple):
    begin: int
    head: int
    known: bool
    words: frozenset[str]


def happens(noun: str) -> bool:
    return noun in GATHERED or noun in ALIKE or noun in GENERIC or noun in MISHAPS or lexicon.happens(noun)


def gathers(noun: str) -> bool:
    return noun in GATHERED


def mishap(noun: str) -> bool:
    return noun in MISHAP or lexicon.lemma(noun, "VERB") in MISHAP


def theme_of(head: Token) -> str:
    return (lexicon.lemma(head.lower, "NOUN") if head.text[0].isupper() else head.lemma).casefold()


def phrase_at(tokens: Sequence[Token], head: int, floor: int = -1, *, many: bool = False) -> Phrase | None:
    """The noun phrase that ends at a token; one of several things only where ``many`` are asked for."""
    token = tokens[head]
    if (token.tag not in ("NOUN", "PROPN") and not _may_be_noun(tokens, head)) or token.lower in DATES:
        return None
    if not many and token.form == "plural" and token.lower not in ("talks", "headquarters"):
        return None
    begin, words = head, []
    while begin - 1 > floor and tokens[begin - 1].tag in ("NOUN", "ADJ", "PROPN", "NUM", "VERB") and head - begin < 5:
        before = tokens[begin - 1]
        if before.tag == "VERB" and before.form not in ("participle", "ing"):
            break
        words.append(before.lower)
        begin -= 1
    det = tokens[begin - 1].lower if begin > 0 else ""
    if det in KNOWN or det in ("a", "an"):
        begin -= 1
    return Phrase(begin, head, det in KNOWN, frozenset(words))


def _may_be_noun(tokens: Sequence[Token], at: int) -> bool:
    """`the final`, `the march`, `Flooding hit`: nouns of what happens that are taken for another class of word."""
    token = tokens[at]
    if token.lower in GATHERED or token.lower in MOVING:
        return at > 0 and tokens[at - 1].tag in ("DET", "ADJ", "NOUN", "PROPN", "PART")
    return at == 0 and token.form == "ing" and mishap(token.lower)


def verb_before(tokens: Sequence[Token], at: int) -> int:
    """The verb on which a preposition hangs that follows a token; -1 for none near."""
    stop = max(-1, at - 12)
    while at > stop:
        token = tokens[at]
        if token.lower == "born":
            return at
        if token.tag == "VERB" and not (
            token.form in ("participle", "ing") and at + 1 < len(tokens) and tokens[at + 1].tag in ("NOUN", "ADJ") and at
            and tokens[at - 1].tag in ("DET", "ADJ")
        ):  # fmt: skip
            return at
        if token.tag == "AUX" and token.lemma == "be":
            return at
        if token.tag == "PUNCT" or token.lower in CUTS:
            return -1
        at -= 1
    return -1


def subject_of(tokens: Sequence[Token], verb: int) -> Phrase | None:
    """The noun phrase that is the subject of a verb; a pronoun is none."""
    at = leftwards(tokens, verb - 1)
    while at > 0 and tokens[at].lower in ("due", "set", "scheduled", "planned", "going", "expected"):
        at = leftwards(tokens, at - 1)
    if at > 0 and tokens[at].lower in ("which", "that", "who"):
        at -= 1
        if tokens[at].text == ",":
            at -= 1
    elif at > 0 and tokens[at].text == "," and tokens[verb].form == "participle" and at == verb - 1:
        at -= 1
    found = None
    for _ in range(3):
        if at < 0 or (found := phrase_at(tokens, at, many=True)) is None:
            return None
        before = found.begin - 1
        if before < 1 or tokens[before].tag != "ADP" or tokens[before - 1].tag not in ("NOUN", "PROPN"):
            break
        at = before - 1
    return phrase_at(tokens, found.head) if found is not None else None


def leftwards(tokens: Sequence[Token], at: int) -> int:
    """Where the words end before the helpers of a verb: `will be`."""
    while at >= 0 and (
        tokens[at].tag in ("AUX", "ADV", "PART") or tokens[at].lower in MODALS or tokens[at].lemma == "have"
    ):
        at -= 1
    return at


def who_does(tokens: Sequence[Token], verb: int) -> str:
    """The subject of a verb in one word: its noun, a surname or a pronoun."""
    at = leftwards(tokens, verb - 1)
    if at > 1 and tokens[at].text in ("(", ","):
        at -= 1  # `Ida Moll (born in Lund)`
        if tokens[at].tag == "PROPN":
            return tokens[at].lower
    if at >= 0 and tokens[at].lower in PERSONS:
        return tokens[at].lower
    subject = subject_of(tokens, verb)
    if subject is None:
        return ""
    kin = subject.words & FAMILY
    return min(kin) if kin else theme_of(tokens[subject.head])


def behind(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The noun phrase that begins behind a comma: of the main clause."""
    if at + 2 >= len(tokens):
        return None
    if tokens[at].text == ",":
        at += 1
    end = at
    while (end < len(tokens) and tokens[end].tag in ("DET", "ADJ", "NOUN", "PROPN", "NUM")) or (
        end < len(tokens) and tokens[end].lower in KNOWN
    ):
        end += 1
    return phrase_at(tokens, end - 1) if end > at and tokens[end - 1].tag in ("NOUN", "PROPN") else None


def ahead(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The noun phrase that begins at a token."""
    end = at
    while end < len(tokens) and (tokens[end].tag in ("DET", "ADJ", "NOUN", "PROPN") or tokens[end].lower in KNOWN):
        end += 1
    return phrase_at(tokens, end - 1, at - 1) if end > at and tokens[end - 1].tag in ("NOUN", "PROPN") else None
