"""What a value is a value of, read from the words around it: `a fine of X`, `the X contract`, `X in assistance`.

A frame is found by grammar alone; no word list decides what can be a topic.  Words that say only
`amount` (value, cost, total, number) name the attribute and pass the head on to the thing they belong to.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from consistency.prose import Token

CARRIERS = frozenset(
    "value worth price cost total sum amount figure number level size volume bill tag budget rate share toll count "
    "quantity maximum minimum average record equivalent".split()
)
"""Nouns that say `so much` of something else: `a value of`, `the cost of`, `a total of`."""

LINKS = frozenset("of worth at to totalling totaling costing valued reaching exceeding".split())
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
_STOP = frozenset((".", ",", ";", ":", "(", ")", "—", "–", "!", "?", "|", "•"))


@dataclass(frozen=True, slots=True)
class Frame:
    """The words that say what a value is of, nearest first.

    ``head`` is the thing (`package`), ``modifiers`` its own words (`military`, `aid`), ``verb`` the clause's
    verb (`pledge`), ``carrier`` the word for the attribute (`cost`), ``definite`` whether the words point back
    (`the`, `this`, `all`, a possessive).
    """

    head: str = ""
    modifiers: tuple[str, ...] = ()
    verb: str = ""
    carrier: str = ""
    definite: bool = False
    purpose: tuple[str, ...] = ()  # the nouns after `for`, `in`, `to`


def frame(tokens: Sequence[Token], start: int, end: int) -> Frame:
    """The frame of the value that stands at ``start`` to ``end`` of the article, ``tokens`` being its sentence."""
    first = next((i for i, token in enumerate(tokens) if token.end > start), len(tokens))
    last = next((i for i in range(len(tokens) - 1, -1, -1) if tokens[i].start < end), -1)
    if last < first:
        return Frame()
    verb = _verb(tokens, first, last)
    definite = _definite(tokens, first)
    after = _phrase_after(tokens, last)
    purpose = _purpose(tokens, last + 1 + len(after))
    if after:
        head, modifiers = after[-1].lemma, tuple(token.lemma for token in after[:-1])
        if head in CARRIERS:  # `the £421 million purchase price`
            thing = modifiers[-1] if modifiers else _of(tokens, last + 1 + len(after))
            return Frame(thing, modifiers[:-1], verb, head, definite, purpose)
        return Frame(head, modifiers, verb, "", definite, purpose)
    before = _phrase_before(tokens, first)
    if before:
        return _from_before(tokens, first, before, verb, definite, purpose)
    subject = _subject(tokens, first)
    if subject and verb:
        head, modifiers, carrier = _named(subject)
        return Frame(head, modifiers, verb, carrier, _definite_phrase(tokens, subject), purpose)
    return Frame("", (), verb, "", definite, purpose)


def _phrase_after(tokens: Sequence[Token], last: int) -> list[Token]:
    """The noun phrase that the value stands in front of: `€62 million [winter support package]`."""
    phrase: list[Token] = []
    for token in tokens[last + 1 :]:
        if token.text == "-" and not phrase:
            continue
        if token.tag in ("NOUN", "PROPN", "ADJ") or (
            token.tag == "VERB" and token.lower.endswith(("ing", "ed")) and not phrase
        ):
            phrase.append(token)
        else:
            break
    while phrase and phrase[-1].tag not in ("NOUN", "PROPN"):
        phrase.pop()
    return phrase[:6]


def _phrase_before(tokens: Sequence[Token], first: int) -> list[Token]:
    """The noun phrase that a link word ties to the value: `[a support package] worth`, `[the cost] of`."""
    at = first - 1
    seen_link = False
    while at >= 0 and first - at <= 6:
        token = tokens[at]
        if token.lower in LINKS or token.lower in (
            "than",
            "more",
            "less",
            "about",
            "around",
            "some",
            "nearly",
            "almost",
            "up",
            "over",
            "least",
            "most",
            "roughly",
            "approximately",
            "just",
            "only",
            "a",
            "an",
            "the",
            "total",
            "under",
            "be",
            "is",
            "was",
            "least",
            "an",
            "estimated",
        ):
            seen_link = seen_link or token.lower in LINKS
            at -= 1
            continue
        break
    if not seen_link:
        return []
    phrase: list[Token] = []
    while at >= 0 and tokens[at].tag in _NOMINAL:
        phrase.insert(0, tokens[at])
        at -= 1
    return phrase if phrase and phrase[-1].tag in ("NOUN", "PROPN") else []


def _from_before(
    tokens: Sequence[Token], first: int, before: list[Token], verb: str, definite: bool, purpose: tuple[str, ...]
) -> Frame:
    head, modifiers, carrier = _named(before)
    points = _definite_phrase(tokens, before) or definite
    if not head:  # `has a value of`: whose value?  the clause's subject
        subject = _subject(tokens, tokens.index(before[0]))
        head, modifiers, _ = _named(subject) if subject else ("", (), "")
    return Frame(head, modifiers, verb, carrier, points, purpose)


def _named(phrase: Sequence[Token]) -> tuple[str, tuple[str, ...], str]:
    """Head, modifiers and carrier of a noun phrase."""
    words = [token.lemma for token in phrase if token.tag in ("NOUN", "PROPN", "ADJ")]
    carrier = ""
    while words and words[-1] in CARRIERS:
        carrier = words.pop()
    return (words[-1], tuple(words[:-1]), carrier) if words else ("", (), carrier)


def _of(tokens: Sequence[Token], at: int) -> str:
    """The noun after `of` or `for` at a place."""
    if at < len(tokens) and tokens[at].lower in ("of", "for"):
        for token in tokens[at + 1 : at + 7]:
            if token.tag == "NOUN":
                return token.lemma
    return ""


def _verb(tokens: Sequence[Token], first: int, last: int) -> str:
    """The verb of the value's clause: the nearest before it, else the nearest after it."""
    for at in range(first - 1, max(-1, first - 15), -1):
        if tokens[at].tag == "VERB":
            return tokens[at].lemma
        if tokens[at].text in (";", ":"):
            break
    for token in tokens[last + 1 : last + 9]:
        if token.tag == "VERB":
            return token.lemma
        if token.text in (";", ":", "."):
            break
    return ""


def _subject(tokens: Sequence[Token], before: int) -> list[Token]:
    """The last noun phrase before the clause's verb."""
    at = before - 1
    while at >= 0 and tokens[at].tag not in ("VERB", "AUX"):
        if tokens[at].text in (";", ":"):
            return []
        at -= 1
    while at >= 0 and tokens[at].tag not in ("NOUN", "PROPN"):
        if tokens[at].text in (";", ":"):
            return []
        at -= 1
    phrase: list[Token] = []
    while at >= 0 and tokens[at].tag in ("NOUN", "PROPN", "ADJ"):
        phrase.insert(0, tokens[at])
        at -= 1
    if at >= 1 and tokens[at].lower in ("of", "for", "in", "on", "from", "by", "with"):  # `the cost of the cable`
        outer: list[Token] = []
        at -= 1
        while at >= 0 and tokens[at].tag in ("NOUN", "PROPN", "ADJ"):
            outer.insert(0, tokens[at])
            at -= 1
        if outer and outer[-1].lemma in CARRIERS:
            return [*phrase, outer[-1]]
        return outer or phrase
    return phrase


def _purpose(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The nouns of up to two phrases after `for`, `in`, `to`, `of` that follow the value."""
    found: list[str] = []
    phrases = 0
    while at < len(tokens) and phrases < 2 and len(found) < 8:
        if tokens[at].lower not in ("for", "in", "to", "of", "on", "from", "towards", "as"):
            break
        phrases += 1
        at += 1
        while at < len(tokens) and tokens[at].tag in (*_NOMINAL, "DET", "PART") and tokens[at].text not in _STOP:
            if tokens[at].tag in ("NOUN", "PROPN", "ADJ"):
                found.append(tokens[at].lemma)
            at += 1
    return tuple(found)


def _definite(tokens: Sequence[Token], first: int) -> bool:
    """Whether `the`, `this`, `all` or a possessive stands right before the value."""
    for token in reversed(tokens[max(0, first - 2) : first]):
        if token.lower in ("the", "this", "that", "these", "those", "all", "its", "their", "his", "her", "both"):
            return True
        if token.tag not in ("ADJ", "NUM"):
            return False
    return False


def _definite_phrase(tokens: Sequence[Token], phrase: Sequence[Token]) -> bool:
    at = next((i for i, token in enumerate(tokens) if token.start == phrase[0].start), 0)
    return _definite(tokens, at)
