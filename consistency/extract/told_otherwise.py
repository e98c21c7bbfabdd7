"""One word of a sentence that another text tells nowhere, and the word that stands in its place there.

A text tells again what its headline says: of 737 untouched news articles none has a country in its headline that the text
does not tell, as a people, a seat or a city at least.  So where it does not, and a sentence that tells the same has another
country in that place, one of the two is wrong; and so for other words of which another could stand there.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from consistency.extract.alignment import Line, covered, nearness, pairs, word_before
from consistency.extract.bare_numbers import BareNumber, near, numbers
from consistency.extract.contraries import contraries
from consistency.extract.fillers import CLASSES, Filler, fillers_in, is_sure
from consistency.extract.telling import OPEN, Telling, same
from consistency.prose import Token
from consistency.text import Sentence

NARROW = frozenset("place name word weekday month year".split())
OTHERWISE_MEANT = 0.3
"""A place may lie in another (`in Ontario`, `a yard at Kitchener`) and a name be of another sort: what it counts against two
of them that they stand behind other words.
"""
EARLIEST = 2
MOST_AGAIN = 6
OFTEN, EARLY = 0.1, 0.15
"""What it counts for a word that the text tells it again, each of so many times, and that it stands in the first two sentences."""
COVERED = 0.4
"""What it counts that the other sentence tells all of the first again."""


CONTRARY, NUMBER, DENIAL = "contrary", "number", "denial"
AGREE = 5
"""So many words at least two sentences share of which one denies what the other tells."""
_DENIALS = frozenset("not n't n’t no never nor neither without cannot".split())
_CONTRAST = frozenset("other others elsewhere while but although instead than whereas contrast".split())
Rivals = Callable[[Sequence[Token], int], list[Token]]
"""Finds the words of a sentence, up to an offset, that could stand in the place of one."""


class Found(NamedTuple):
    """A word of the one sentence, the word in its place, how likely it is, and the words that both sentences have."""

    sort: str
    one: Token
    front: Sentence
    two: Token
    text: Sentence
    likely: float
    shared: tuple[str, ...]


def told_otherwise(
    front: Sentence, tokens: Sequence[Token], end: int, text: Telling, least: Mapping[str, float]
) -> Iterator[Found]:
    """The words of a sentence, up to an offset, in whose place a text has others."""
    untold: dict[str, list[tuple[Token, Filler]]] = {}
    for token, filler in fillers_in(tokens, end):
        if filler.sort in least and not text.tells(token, filler) and is_sure(token, filler, tokens):
            untold.setdefault(CLASSES[filler.sort], []).append((token, filler))
    counted = _untold_number(tokens, end, text) if NUMBER in least else None
    contrary = list(_contrary(tokens, end, text)) if CONTRARY in least else []
    if not (untold or contrary or counted) or not text.english:
        return
    line = Line(front, tokens)
    for words in untold.values():
        if len(words) == 1:  # one slip changes one word; a line of which more is told nowhere tells something else
            ((token, filler),) = words
            best = in_its_place(line, token, filler.sort, _rivals(filler, line), text)
            enough = least.get("place", 1.0) if best is not None and _both_in(line, best, text) else least[filler.sort]
            if best is not None and best.likely >= enough and not _two_names(line, best, text):
                yield best
    if counted is not None:
        best = in_its_place(line, counted.token, NUMBER, _as_many(counted), text)
        if best is not None and best.likely >= least[NUMBER]:
            yield best
    for token, others in contrary:
        best = in_its_place(line, token, CONTRARY, _of(others), text)
        if best is not None and best.likely >= least[CONTRARY] and not text.means(token.lemma, others):
            yield best


def _both_in(line: Line, found: Found, text: Telling) -> bool:
    """Whether two names stand where places do: `theatre in Osby`, `in the town of Lendle`."""
    at = next((i for i, token in enumerate(line.tokens) if token is found.one), -1) + 1
    if found.sort != "name" or (at < len(line.tokens) and line.tokens[at].text[0].isupper()):
        return False  # `in Wight County`
    other = next(Line(sentence, tokens) for sentence, tokens in text.lines if sentence is found.text)
    return all(word_before(one, one.place_of(token)) in _IN for one, token in ((line, found.one), (other, found.two)))


_IN = frozenset(("in", "near", "outside"))


def _two_names(line: Line, found: Found, text: Telling) -> bool:
    """Whether two names are of two: told with `other`, the one `in` and the other `at`, or the one of a banner (`LOUGH ENNIS CLUB`)."""
    if found.sort not in ("name", "word"):
        return False
    other = next(Line(sentence, tokens) for sentence, tokens in text.lines if sentence is found.text)
    leads = {word_before(one, one.place_of(token)) for one, token in ((line, found.one), (other, found.two))}
    banner = found.one.text.isupper() and not any(token.tag in ("VERB", "AUX") for token in line.tokens)
    return banner or leads == {"in", "at"} or _contrasts(other.tokens)


def _rivals(filler: Filler, line: Line) -> Rivals:
    """Finds the words that could stand in another's place, which the line itself does not tell."""
    here = {word.token.lower for word in line.words}

    def rivals(tokens: Sequence[Token], end: int) -> list[Token]:
        return [
            token
            for token, found in fillers_in(tokens, end)
            if _group(found.sort) == _group(filler.sort)
            and found.same != filler.same
            and (token.lower not in here and is_sure(token, found, tokens))
        ]

    return rivals


def _untold_number(tokens: Sequence[Token], end: int, text: Telling) -> BareNumber | None:
    """The only number of a line that its text does not tell, not even of something else."""
    found = [number for number in numbers(tokens) if number.token.start < end]
    untold = [number for number in found if not any(near(number.value, told) for told in text.numbers)]
    return untold[0] if len(untold) == 1 else None


def denied_otherwise(front: Sentence, tokens: Sequence[Token], text: Telling, least: float) -> Found | None:
    """A word that a sentence denies and a text that tells all the rest of it does not, or the other way round."""
    line = Line(front, tokens)
    denies = _denied(line)
    best: Found | None = None
    for sentence, others in text.lines:
        other = Line(sentence, others)
        denied = _denied(other)
        if len(denies) + len(denied) != 1:
            continue  # two denials may be one
        met = pairs(line, other, -1)
        likely = covered(line, -1, met)
        if likely < least or len(met) < AGREE or (best is not None and best.likely >= likely):
            continue
        for pair in met:
            if pair.one in denies or pair.two in denied:
                one, two = line.words[pair.one].token, other.words[pair.two].token
                best = Found(DENIAL, one, front, two, sentence, likely, tuple(line.words[p.one].lemma for p in met))
    return best


def _denied(line: Line) -> set[int]:
    """The content words that a denial stands right before."""
    at = [at for at, token in enumerate(line.tokens) if token.lower in _DENIALS]
    return {next((i for i, word in enumerate(line.words) if word.at > place), -1) for place in at}


def _as_many(number: BareNumber) -> Rivals:
    """Finds the numbers of what another number counts."""
    return lambda tokens, end: [other.token for other in numbers(tokens) if other.of == number.of]


def _group(sort: str) -> str:
    return "name" if sort == "word" else sort


def _of(lemmas: frozenset[str]) -> Rivals:
    """Finds the words of some lemmas, in sentences that deny nothing."""

    def rivals(tokens: Sequence[Token], end: int) -> list[Token]:
        found = [token for token in tokens if token.lemma in lemmas]
        return [] if found and (_denies(tokens) or _contrasts(tokens)) else found

    return rivals


def _denies(tokens: Sequence[Token]) -> bool:
    return any(token.lower in _DENIALS for token in tokens)


def _contrasts(tokens: Sequence[Token]) -> bool:
    return any(token.lower in _CONTRAST for token in tokens)


def _contrary(tokens: Sequence[Token], end: int, text: Telling) -> Iterator[tuple[Token, frozenset[str]]]:
    """The words of a line that its text does not tell, and does tell the contrary of."""
    if _denies(tokens) or _contrasts(tokens):
        return
    here = {token.lemma for token in tokens}
    for token in tokens:
        if token.start >= end or token.tag not in OPEN:
            continue
        others = contraries(token.lemma) - here
        if others and not text.begins(token.lemma) and any(text.begins(word) for word in others):
            yield token, others


def in_its_place(line: Line, token: Token, sort: str, rivals: Rivals, text: Telling) -> Found | None:
    """The word of a text that stands most surely in the place of one."""
    i = line.place_of(token)
    if i < 0:
        return None
    best: Found | None = None
    for at, (sentence, tokens) in enumerate(text.lines):
        found = rivals(tokens, sentence.end)
        if not found:
            continue
        other = Line(sentence, tokens)
        met = pairs(line, other, i)
        taken = {pair.two for pair in met}
        for rival in found:
            j = other.place_of(rival)
            if j < 0 or j in taken:
                continue
            again = min(MOST_AGAIN, text.times[same(rival)] - 1)
            likely = nearness(line, i, other, j, met) + OFTEN * again + EARLY * (at < EARLIEST)
            likely += COVERED * covered(line, i, met)
            if sort in NARROW and word_before(line, i) != word_before(other, j):
                likely -= OTHERWISE_MEANT
            if best is None or likely > best.likely:
                shared = tuple(line.words[pair.one].lemma for pair in met)
                best = Found(sort, token, line.sentence, rival, sentence, likely, shared)
    return best
