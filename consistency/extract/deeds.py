"""Reads who does what out of one sentence: active, passive, by a noun, by a compound such as `Norwegian-funded`."""

import re
from collections.abc import Iterator, Sequence

from consistency.extract.doers import WIDEST, Deed, can_act, made
from consistency.extract.nominal_deeds import comes_from, compound, noun
from consistency.extract.phrases import (
    POSSESSIVE,
    Phrase,
    after,
    antecedent,
    before_plain,
    capital,
    letters,
)
from consistency.extract.subjects import subject
from consistency.extract.words.deeds_en import (
    AUX,
    CARRY_OUT,
    DECIDE,
    DEEDS,
    LABELS,
    MONEY,
    NOUNS,
    PAYING,
    RELATIVE,
    SUFFIXES,
    TAKE_OVER,
    TIMES,
)
from consistency.prose import Token
from consistency.prose.cutting import Telling
from consistency.prose.world import is_demonym

_BE = frozenset("is are was were be been being".split())
_DETERMINERS = frozenset(
    "the a an this that these those its their his her our my no any each every some other new of s".split()
)
_NEAR_BY = 9


_TELLING = frozenset((*DEEDS, *PAYING, *TAKE_OVER, *CARRY_OUT, *DECIDE, *NOUNS, *LABELS, "come", "comes", "came"))
_WORDS = re.compile(r"[\w-]+")


def _tells(chunk: str) -> bool:
    words = _WORDS.findall(chunk.lower())
    return not _TELLING.isdisjoint(words) or any(word.rpartition("-")[2] in SUFFIXES for word in words if "-" in word)


may_tell = Telling(_tells)
"""Whether a sentence has a word that names a deed at all; most have none and need not be tagged."""


def deeds(tokens: Sequence[Token]) -> Iterator[Deed]:
    """Everything that somebody named is told to do in a sentence."""
    if len(tokens) > 2 and tokens[1].text == ":" and tokens[0].lower in LABELS:
        yield from _label(tokens)
        return
    for at, token in enumerate(tokens):
        word = token.lower
        if word not in _TELLING and "-" not in word:
            continue
        if word in DEEDS or word in PAYING or word in TAKE_OVER or word in CARRY_OUT or word in DECIDE:
            yield from _verb(tokens, at)
        if word in NOUNS:
            yield from noun(tokens, at)
        if "-" in word and word.rpartition("-")[2] in SUFFIXES:
            yield from compound(tokens, at)
        if word in {"come", "comes", "came"}:
            yield from comes_from(tokens, at)


def _label(tokens: Sequence[Token]) -> Iterator[Deed]:
    """`Donor: Norway` on a line of its own."""
    who = after(tokens, 2, 8)
    if who is not None and can_act(who, tokens) and who.end >= tokens[-1].end - 1:
        yield made(tokens[0].start, who.end, who, LABELS[tokens[0].lower], "", "")


def _verb(tokens: Sequence[Token], at: int) -> Iterator[Deed]:
    does, kind, last = _deed(tokens, at)
    if not does:
        return
    by = _by(tokens, last) if "d" in kind else None
    helped = _auxiliaries(tokens, at)
    if by is not None:
        yield from _passive(tokens, at, by, does)
    elif not (helped & _BE and "d" in kind and "g" not in kind):
        yield from _active(tokens, at, last, does, kind)


def _deed(tokens: Sequence[Token], at: int) -> tuple[str, str, int]:
    """What a verb comes to, its form, and the last word of it; an empty deed when it is another verb or a noun."""
    token = tokens[at]
    verbal = token.tag in {"VERB", "X", "AUX"} or (token.tag == "ADJ" and token.lower.endswith("ed"))
    labelled = 0 < at < 8 and tokens[at - 1].text == ":" and DEEDS.get(token.lower, ("", ""))[1] == "s"
    if not (verbal or labelled) or (at and tokens[at - 1].lower in _DETERMINERS):
        return "", "", at
    word = token.lower
    if at and (tokens[at - 1].lower in POSSESSIVE or (word in NOUNS and is_demonym(tokens[at - 1].text))):
        return "", "", at
    following = [next_.lower for next_ in tokens[at + 1 : at + 12]]
    if word in DECIDE:
        decides = following[:1] in (["on"], ["which"], ["whether"])
        return ("approve", DECIDE[word], at) if decides else ("", "", at)
    if word in {"sign", "signs", "signed", "signing"} and following[:1] == ["off"]:
        return "approve", DEEDS[word][1], at + 1
    if word in TAKE_OVER:
        over = following[:1] == ["over"] and following[1:2] not in (["from"], ["as"], ["at"], ["in"])
        return ("buy", TAKE_OVER[word], at + 1) if over else ("", "", at)
    if word == "put" or word in {"puts", "putting"}:
        for length in (1, 2):
            if following[length : length + 2] in (
                ["name", "to"],
                ["names", "to"],
                ["signature", "to"],
                ["signatures", "to"],
            ):
                return "sign", PAYING[word], at + length + 2
    if word in CARRY_OUT:
        behind = [next_ for next_ in following[:4] if next_ not in {"out", "the", "a", "their", "its"}]
        review = behind[:1] in (["review"], ["reviews"], ["examination"], ["assessment"])
        return (
            ("review", "pd" if word.endswith(("ed", "did")) else "s" if word.endswith("s") else "b", at + 1)
            if review
            else ("", "", at)
        )
    if word in DEEDS:
        again = following[:1] == ["to"] and following[1:2] and (following[1] in DEEDS or following[1] in PAYING)
        return ("", "", at) if again else (*DEEDS[word], at)
    if word in {"set", "sets", "setting"} and following[:1] != ["aside"]:
        return "", "", at
    if word in PAYING and _money(tokens, at):
        return "fund", PAYING[word], at
    return "", "", at


def _money(tokens: Sequence[Token], at: int) -> bool:
    """Whether the object of a verb, or in the passive its subject, is money."""
    for token in tokens[at + 1 : at + 7]:
        if token.lower in MONEY or any(part in MONEY for part in token.lower.split("-")):
            return True
        if token.text in {".", ";", ","} or token.lower in {"by", "from", "and", "to"}:
            break
    if tokens[at].lower in {"paid", "borne", "met", "covered", "shouldered", "provided", "carried", "footed"}:
        behind = {token.lower for token in tokens[max(0, at - 9) : at]}
        return bool(behind & MONEY) or [token.lower for token in tokens[at + 1 : at + 3]] == ["for", "by"]
    return tokens[at].lower in {"paying", "pays", "pay", "paid"} and [t.lower for t in tokens[at + 1 : at + 2]] == [
        "for"
    ]


def _auxiliaries(tokens: Sequence[Token], at: int) -> set[str]:
    found = set()
    while at > 0 and tokens[at - 1].lower in AUX:
        at -= 1
        found.add(tokens[at].lower)
    return found


def _by(tokens: Sequence[Token], at: int) -> int | None:
    """The `by` that names the doer of a participle."""
    for position in range(at + 1, min(len(tokens), at + _NEAR_BY)):
        token = tokens[position]
        if token.lower == "by":
            return None if _counts(tokens, position + 1) else position
        beside = token.lower == "and" and position == at + 1
        if beside and position + 1 < len(tokens) and tokens[position + 1].lower in DEEDS:
            continue
        if not letters(token) or token.lower in RELATIVE or token.lower in {"and", "but", "while", "as"}:
            return None
        if token.lower in DEEDS and tokens[position - 1].lower != "and":
            return None
    return None


def _counts(tokens: Sequence[Token], at: int) -> bool:
    """Whether `by` names a number or a time: `by 33 votes`, `by mid-May`, `by the end of`."""
    if at >= len(tokens):
        return True
    end = tokens[at].lower == "the" and at + 1 < len(tokens) and tokens[at + 1].lower in {"end", "time", "middle"}
    return tokens[at].tag == "NUM" or tokens[at].lower in TIMES or tokens[at].lower.startswith("mid-") or end


def _passive(tokens: Sequence[Token], at: int, by: int, does: str) -> Iterator[Deed]:
    begin = by + 1
    if begin < len(tokens) and tokens[begin].text == ":":
        begin += 1
    what = _patient(tokens, at)
    while begin < len(tokens):
        who = after(tokens, begin, 14)
        if who is None or not can_act(who, tokens):
            return
        index = tokens.index(who.tokens[-1]) + 1
        whom, index = _whom(tokens, index)
        if not whom:
            whom = next((found for position in range(at + 1, by) if (found := _whom(tokens, position)[0])), "")
        start = tokens[_first_of(tokens, at)].start if begin <= by + 2 else who.start
        yield made(start, max(who.end, tokens[index - 1].end), who, does, what, whom)
        if [token.lower for token in tokens[index : index + 2]] != ["and", "by"]:
            return
        begin = index + 2


def _first_of(tokens: Sequence[Token], at: int) -> int:
    """The first of coordinated participles: `reviewed` of `reviewed and approved`."""
    while at >= 2 and tokens[at - 1].lower == "and" and tokens[at - 2].lower in DEEDS:
        at -= 2
    return at


def _whom(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """For whom: a country or a name after `for` or `on behalf of`."""
    words = [token.lower for token in tokens[at : at + 3]]
    skip = 1 if words[:1] == ["for"] else 3 if words == ["on", "behalf", "of"] else 0
    if skip and (phrase := after(tokens, at + skip, 6)) and capital(phrase.tokens[0]):
        return phrase.text, tokens.index(phrase.tokens[-1]) + 1
    return "", at


def _patient(tokens: Sequence[Token], at: int) -> str:
    """What a participle is said of: `the meeting, hosted by`, `the mission, which is led by`, `each proposal is reviewed`."""
    first = at
    while first > 0 and (
        tokens[first - 1].lower in AUX or tokens[first - 1].lower == "and" or _verbal(tokens[first - 1])
    ):
        first -= 1
    if first and tokens[first - 1].lower in RELATIVE:
        phrase = antecedent(tokens, first - 1)
    elif first and tokens[first - 1].text == ",":
        phrase = before_plain(tokens, first - 1)
    else:
        phrase = before_plain(tokens, first)
        if phrase is None and first < at and letters(tokens[0]) and tokens[0].tag == "DET":
            phrase = after(tokens, 0)  # `the drones that they are to get in May are made by`
    return phrase.text if phrase else ""


def _verbal(token: Token) -> bool:
    return token.lower in DEEDS and token.tag == "VERB"


def _active(tokens: Sequence[Token], at: int, last: int, does: str, kind: str) -> Iterator[Deed]:
    helped = _auxiliaries(tokens, at)
    if kind == "g" and not helped & _BE:
        return
    if kind == "d" and not helped & {"has", "have", "had"}:
        return
    who = subject(tokens, at)
    if who is None or not can_act(who, tokens):
        return
    if kind == "b" and not helped and not _plural(who):
        return
    end = last
    following = [token.lower for token in tokens[last + 1 : last + 3]]
    if following[:1] == ["and"] and following[1:2] and following[1] in DEEDS:
        end = last + 2
    thing: Phrase | None
    whom = ""
    if not whom and [tokens[0].lower, *(token.text for token in tokens[2:3])] == ["for", ","]:
        whom = tokens[1].text  # `For Norway, the minister signed`
    if who.relative:
        thing = antecedent(tokens, tokens.index(who.tokens[0]) - 1)
    elif tokens[at].lower in CARRY_OUT and does == "review":
        thing = None
    else:
        thing = after(tokens, end + 1)
    if not whom and thing is not None and not who.relative:
        whom, _ = _whom(tokens, tokens.index(thing.tokens[-1]) + 1)
    elif not whom and thing is None:
        whom, _ = _whom(tokens, end + 1)
    what = thing.text if thing else ""
    if end + 1 < len(tokens) and tokens[end + 1].lower in {"itself", "themselves", "himself", "herself"}:
        end, what, thing = end + 1, tokens[end + 1].lower, Phrase((tokens[end + 1],))
    if does == "fund" and not what:
        skip = 2 if end + 1 < len(tokens) and tokens[end + 1].lower in {"for", "into", "towards"} else 1
        thing = after(tokens, end + skip)
        what = thing.text if thing else ""
    if thing is None and does not in {"sign", "fund"} and tokens[at].lower not in CARRY_OUT and "p" in kind:
        return  # `a country founded on trade`
    stop = thing.end if thing and not who.relative else tokens[end].end
    yield made(who.start, stop if stop - who.start <= WIDEST else tokens[end].end, who, does, what, whom)


def _plural(who: Phrase) -> bool:
    words = [token.lower for token in who.tokens]
    return "and" in words or words[-1].endswith("s") or words[-1] in {"police", "people", "women", "men"}
