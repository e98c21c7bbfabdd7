"""Reads the noun phrase before or after a word: who does it, what it is done to."""

from collections.abc import Sequence
from dataclasses import dataclass

from consistency.extract.words.deeds_en import AUX, CONTROL, PREPOSITIONS, PRONOUNS, RELATIVE, TIMES
from consistency.prose import Token
from consistency.prose.world import country_of

_JOINS = frozenset(("of", "'s", "’s", "&", "-"))
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_NAMED_FOR = frozenset(
    """bank fund agency ministry centre center institute committee office council association commission foundation
    programme program society university department authority board federation union organisation organization academy
    service company""".split()
)
"""Nouns whose names go on with `for`: `Agency for Food`."""
_STARTS = frozenset("the a an this that these those its their his her our each every no".split())
_GOES_ON = frozenset(("of", "and", "both", "all", "half", "for", "&"))
"""Words before a determiner that keep the phrase going."""
_CLAUSE = frozenset(
    "while when where because although though if but so whereas whether how and or as since until than like".split()
)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase: its words from ``first`` to before ``last``, and the antecedent of a relative pronoun beside it."""

    tokens: tuple[Token, ...]
    relative: bool = False  # stands between `which` and the verb, so that `which` is the object

    @property
    def start(self) -> int:
        return self.tokens[0].start

    @property
    def end(self) -> int:
        return self.tokens[-1].end

    @property
    def text(self) -> str:
        said = self.tokens[0].text
        for before, token in zip(self.tokens, self.tokens[1:], strict=False):
            said += ("" if before.end == token.start else " ") + token.text
        return said

    @property
    def pronoun(self) -> bool:
        return len(self.tokens) == 1 and self.tokens[0].lower in PRONOUNS


def letters(token: Token) -> bool:
    return token.text[0].isalnum()


def adverb(token: Token) -> bool:
    """`fully`, not `Italy`."""
    return token.lower.endswith("ly") and not token.text[0].isupper()


def capital(token: Token) -> bool:
    return token.text[0].isupper()


def before(tokens: Sequence[Token], at: int, most: int = 12) -> Phrase | None:
    """The noun phrase that ends just before a word, with what `of` hangs on it."""
    last = at
    while last > 0 and tokens[last - 1].lower in AUX:
        last -= 1
    first = last
    while first > 0 and last - first < most and _belongs(tokens, first - 1):
        first -= 1
        if tokens[first].lower in _STARTS and first and tokens[first - 1].lower not in _GOES_ON:
            break
    stop = tokens[first - 1].lower if first else ""
    if stop in PREPOSITIONS and first < last:
        found = _without_place(tokens, first, last)
        if found is None:
            head = before(tokens, first - 1, most)
            return Phrase((*head.tokens, *tokens[first - 1 : last]), head.relative) if head else None
        first = found
    while first < last and (tokens[first].lower in TIMES or adverb(tokens[first]) or tokens[first].lower == ","):
        first += 1
    return Phrase(tuple(tokens[first:last]), stop in RELATIVE) if first < last else None


def _belongs(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word can stand inside a noun phrase."""
    token = tokens[at]
    if token.lower in _CLAUSE:
        return token.lower == "and" and 0 < at < len(tokens) - 1 and capital(tokens[at - 1]) and _named(tokens[at + 1])
    governs = token.lower in CONTROL and token.tag not in {"NOUN", "ADJ"}
    if token.lower in RELATIVE or token.lower in PREPOSITIONS or governs:
        return token.lower == "for" and 0 < at < len(tokens) - 2 and _joins(tokens, at)
    if not letters(token):
        return token.text in {"-", "&", "€", "£", "$", "%"} or token.lower in POSSESSIVE
    return token.tag not in {"VERB", "AUX", "SCONJ"} or capital(token) or _adjective(tokens, at)


def _adjective(tokens: Sequence[Token], at: int) -> bool:
    """Whether a participle stands before a noun: `pumping stations`, `the receiving side`."""
    return (
        tokens[at].lower.endswith(("ing", "ed"))
        and at + 1 < len(tokens)
        and tokens[at + 1].tag in {"NOUN", "PROPN", "ADJ"}
        and (at == 0 or tokens[at - 1].lower in _STARTS or tokens[at - 1].tag in {"ADJ", "NUM"})
    )


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """Whether a `for` stands inside a name: `Agency for Food`."""
    return capital(tokens[at - 1]) and capital(tokens[at + 1]) and tokens[at - 1].lower in _NAMED_FOR


def _named(token: Token) -> bool:
    return capital(token) or token.lower in {"the", "their", "its"}


def _without_place(tokens: Sequence[Token], first: int, last: int) -> int | None:
    """Where the noun phrase begins that follows a place or time: `On Wednesday the council`, `In Oslo ministers`."""
    opening = first < 2 or not letters(tokens[first - 2])
    for at in range(last - 1, first, -1):
        if tokens[at].lower in _STARTS:
            return at
    if opening and tokens[first].lower in TIMES | {"monday", "addition", "all", "total"}:
        return first + 1
    return None


def after(tokens: Sequence[Token], at: int, most: int = 10) -> Phrase | None:
    """The noun phrase that begins at a word, with what `of` hangs on it."""
    while at < len(tokens) and (adverb(tokens[at]) or tokens[at].lower in {"up", "both", "all", "also", "only"}):
        at += 1
    end = at
    while end < len(tokens) and end - at < most:
        token = tokens[end]
        if token.lower == "of" and end > at:
            end += 1
            continue
        if (
            token.lower == "and"
            and end > at
            and end + 1 < len(tokens)
            and capital(tokens[end + 1])
            and capital(tokens[end - 1])
        ):
            end += 1
            continue
        if token.lower == "for" and end > at and end + 1 < len(tokens) and _joins(tokens, end):
            end += 1
            continue
        if (
            token.lower in PREPOSITIONS
            or token.lower in _CLAUSE
            or token.lower in RELATIVE
            or token.lower in AUX - {"both", "first"}
        ):
            break
        if not letters(token) and token.text not in {"-", "&", "€", "£", "$", "%"} and token.lower not in POSSESSIVE:
            break
        verbal = token.tag in {"VERB", "AUX"} and not capital(token) and not _adjective(tokens, end)
        if end > at and verbal and tokens[end - 1].lower not in _STARTS:
            break
        if end > at and token.lower in TIMES:
            break
        end += 1
    while end > at and tokens[end - 1].lower in {"of", "and", "the", "a"}:
        end -= 1
    return Phrase(tuple(tokens[at:end])) if end > at else None


def antecedent(tokens: Sequence[Token], relative: int) -> Phrase | None:
    """What `which` or `who` stands for: the noun phrase before it."""
    at = relative
    if at > 0 and tokens[at - 1].lower in PREPOSITIONS:
        at -= 1
    if at > 0 and tokens[at - 1].text == ",":
        at -= 1
    phrase = before_plain(tokens, at)
    if phrase is not None:  # of `a delegation from the Bank, which` it is the Bank
        for position in range(len(phrase.tokens) - 1, 0, -1):
            if phrase.tokens[position].lower in {"from", "to", "by", "with"} and any(
                map(capital, phrase.tokens[position:])
            ):
                return Phrase(phrase.tokens[position + 1 :])
    return phrase


def before_plain(tokens: Sequence[Token], at: int, most: int = 12) -> Phrase | None:
    """The noun phrase that ends before a word, a place it hangs on included: `the mission in the Gulf`."""
    first = at
    while first > 0 and at - first < most and _belongs(tokens, first - 1):
        first -= 1
    if first > 1 and tokens[first - 1].lower in PREPOSITIONS and first < at and letters(tokens[first - 2]):
        head = before_plain(tokens, first - 1, most - (at - first))
        if head is not None:
            return Phrase((*head.tokens, *tokens[first - 1 : at]))
    return Phrase(tuple(tokens[first:at])) if first < at else None


def country_in(phrase: Sequence[Token]) -> str:
    """The country of a doer: the first name of a country, people or capital in the phrase, up to a place behind it."""
    run: list[str] = []
    for token in phrase:
        if token.lower in {"in", "at", "from", "on", "with", "for"} and run:
            break
        if not capital(token):
            run = []
            continue
        run.append(token.text)
        for size in (3, 2, 1):
            if len(run) >= size and (code := country_of(" ".join(run[-size:]))):
                return code
    return ""
