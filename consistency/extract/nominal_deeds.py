"""Deeds told without a verb: `Norwegian-funded`, `a loan from the bank`, `Hallin's purchase of Brix`."""

from collections.abc import Iterator, Sequence

from consistency.extract.doers import Deed, can_act, made
from consistency.extract.phrases import POSSESSIVE, Phrase, after, before, before_plain, capital, letters
from consistency.extract.words.deeds_en import MONEY, NOUNS, SUFFIXES
from consistency.prose import Token
from consistency.prose.world import country_of, is_demonym

_DETERMINERS = frozenset(
    "the a an this that these those its their his her our my no any each every some other new of s".split()
)


def compound(tokens: Sequence[Token], at: int) -> Iterator[Deed]:
    """`Norwegian-funded projects`, `Spanish-led`."""
    first, _, second = tokens[at].text.rpartition("-")
    if not first or not first[0].isupper() or not (country := country_of(first)):
        return
    thing = after(tokens, at + 1, 5)
    end = thing.end if thing else tokens[at].end
    start = tokens[at - 1].start if at and tokens[at - 1].lower in {"the", "a", "an"} else tokens[at].start
    yield Deed(start, end, first, SUFFIXES[second.lower()], thing.text if thing else "", "", country)


def noun(tokens: Sequence[Token], at: int) -> Iterator[Deed]:
    does = NOUNS[tokens[at].lower]
    words = [token.lower for token in tokens[at + 1 : at + 4]]
    previous = tokens[at - 1] if at else None
    if does in {"buy", "sell"} and words[:1] == ["of"]:
        thing = after(tokens, at + 2)
        who = _owner(tokens, at)
        if thing and who is None:
            by = tokens.index(thing.tokens[-1]) + 1
            if by < len(tokens) and tokens[by].lower == "by":
                who = after(tokens, by + 1)
        if thing and who and can_act(who, tokens) and capital(thing.tokens[0]):
            yield made(min(who.start, tokens[at].start), max(thing.end, who.end), who, does, thing.text, "")
    elif does == "fund" and words[:1] == ["from"] and not (previous is not None and is_demonym(previous.text)):
        who = after(tokens, at + 2)
        thing = _short(before_plain(tokens, at + 1, 6))
        if who and can_act(who, tokens) and any(capital(t) for t in who.tokens):
            yield made(thing.start if thing else tokens[at].start, who.end, who, does, thing.text if thing else "", "")
    elif does == "fund" and words[:1] == ["of"] and (giver := _behind_sum(tokens, at)):
        who = after(tokens, giver)
        if who and can_act(who, tokens) and any(capital(t) for t in who.tokens):
            what = Phrase(tuple(tokens[at : giver - 1]))
            yield made(tokens[at].start, who.end, who, does, what.text, "")
    elif does == "lead" and words[:1] == ["of"] and at >= 2 and tokens[at - 2].lower == "under":
        who = after(tokens, at + 2)
        comma = next((i + 1 for i in range(at, len(tokens)) if tokens[i].text == ","), 0) if at < 4 else 0
        thing = after(tokens, comma)
        if who and can_act(who, tokens):
            yield made(tokens[at - 2].start, who.end, who, does, thing.text if thing else "", "")
    elif previous is not None and is_demonym(previous.text):
        yield from _of_a_people(tokens, at, does)


def _behind_sum(tokens: Sequence[Token], at: int) -> int:
    """Where the giver stands in `a loan of 40 million euros from X`, or 0."""
    for place in range(at + 2, min(len(tokens) - 1, at + 8)):
        word = tokens[place].lower
        if word == "from":
            return place + 1 if any(token.tag == "NUM" for token in tokens[at:place]) else 0
        if tokens[place].tag not in ("NUM", "SYM", "NOUN", "DET", "ADJ") and word not in ("up", "to", "about", "over"):
            return 0
    return 0


def _of_a_people(tokens: Sequence[Token], at: int, does: str) -> Iterator[Deed]:
    """`with Danish approval`, `the Estonian hosts`, `the Polish signatory was ...`."""
    people = tokens[at - 1]
    word = tokens[at].lower
    start = tokens[at - 2].start if at > 1 and tokens[at - 2].lower in {"the", "with", "a"} else people.start
    if word in {"hosts", "host"}:
        yield Deed(start, tokens[at].end, f"{people.text} {word}", does, "", "", country_of(people.text))
    elif does == "lead" and at > 1 and tokens[at - 2].lower == "under":
        thing = after(tokens, 0)
        yield Deed(
            tokens[at - 2].start,
            tokens[at].end,
            people.text,
            does,
            thing.text if thing else "",
            "",
            country_of(people.text),
        )
    elif does == "fund":
        yield Deed(people.start, tokens[at].end, people.text, does, word, "", country_of(people.text))
    elif (
        word in {"approval", "review"}
        and at > 1
        and tokens[at - 2].lower in {"with", "without", "after", "under", "needs", "subject"}
    ):
        yield Deed(start, tokens[at].end, people.text, does, "", "", country_of(people.text))
    elif word == "signatory" and at + 2 < len(tokens) and tokens[at + 1].lower in {"is", "was"}:
        stop = next((i for i in range(at + 2, len(tokens)) if tokens[i].text in {".", ";"}), len(tokens))
        name = tuple(tokens[at + 2 : min(stop, at + 16)])
        if name:
            who = Phrase(name)
            yield Deed(start, who.end, who.text, does, "", people.text, country_of(people.text))


def _owner(tokens: Sequence[Token], at: int) -> Phrase | None:
    """The name with a possessive before a noun: `Hallin's purchase of`."""
    first = at
    while first > 0 and at - first < 5 and tokens[first - 1].lower not in POSSESSIVE:
        if not letters(tokens[first - 1]) or tokens[first - 1].lower in _DETERMINERS:
            return None
        first -= 1
    last = first = first - 1
    while first > 0 and capital(tokens[first - 1]) and last - first < 5:
        first -= 1
    return Phrase(tuple(tokens[first:last])) if first < last else None


def _short(phrase: Phrase | None) -> Phrase | None:
    """The part of a phrase behind its last `of` or `with`: `a loan` of `with the help of a loan`."""
    if phrase is None:
        return None
    cuts = [at for at, token in enumerate(phrase.tokens) if token.lower in {"of", "with"}]
    return Phrase(phrase.tokens[cuts[-1] + 1 :]) if cuts and cuts[-1] + 1 < len(phrase.tokens) else phrase


def comes_from(tokens: Sequence[Token], at: int) -> Iterator[Deed]:
    """`ninety percent comes from the state`."""
    if at + 2 >= len(tokens) or tokens[at + 1].lower != "from":
        return
    share = before(tokens, at)
    who = after(tokens, at + 2)
    if share and who and any(token.lower in MONEY for token in share.tokens) and can_act(who, tokens):
        yield made(share.start, who.end, who, "fund", share.text, "")
