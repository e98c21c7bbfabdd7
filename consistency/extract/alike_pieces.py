"""Rows whose pieces are built alike: `in Osby in 1981, in Hult in 1984 and in Vik in 1990`, `Osby on Mondays, Hult on Fridays and ...`.

A comma stands before many things.  That pieces begin alike (with one preposition, with names that one preposition follows,
with articles) and that the last of them stands behind `and` says that they are the items of one row.  An `and` inside a
piece may join two items, so that a row has so many items at least and so many at most.
"""

import re
from collections.abc import Iterator, Sequence

from consistency.extract.announced import NUMBERS, after_noun, counts_in, plural, stated, tells_count
from consistency.extract.enumeration import names_in_a_row
from consistency.extract.list_items import PARTIAL, QUOTES, Pieces, text_of
from consistency.extract.lists_of_lines import Found
from consistency.extract.speakers import Word, words
from consistency.prose import Prose
from consistency.prose.function_words import MONTHS
from consistency.prose.lexicon import analyses, lemma
from consistency.text import Section, Sentence
from consistency.values import Listing

_PREPOSITIONS = frozenset("in on at to from for of with over near by after against under around across about".split())
_DETERMINERS = frozenset("a an the one another".split())
_STOPS = frozenset((".", "!", "?", "—", "–", ":"))
_PARTIAL = PARTIAL - {"one", "first", "others"}
_BE = frozenset("are were is was".split())
_CALLED = frozenset("called named listed identified as now be".split())
_NOT_IN_A_PIECE = frozenset(
    "is are was were has had have will would who which that because but while when where said says".split()
)
_WIDEST, _LONGEST, _GAP, _FARTHEST = 500, 13, 7, 2
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_TIMES = re.compile(
    r"\b(?P<count>[a-z]+|\d{1,2}) times,? (?:in|after|on|at) (?P<row>\d{1,4}(?:st|nd|rd|th)?(?:, \d{1,4}(?:st|nd|rd|th)?)*,? and \d{1,4}(?:st|nd|rd|th)?)\b"
)
_ALL_OF_THEM = re.compile(
    r"\b(?:all (?:of )?(?:them|these|those|the|\w+s)|each of (?:them|these|the)|they are|in full|complete)\b[^:]*: "
)


def alike_pieces(line: Sequence[Word], at: int, stop: int) -> Pieces | None:
    """The pieces from a word on, as far as they are built alike; None where they are not, or where no `and` ends them."""
    kind = _kind(line, at, stop)
    if kind is None:
        return None
    segments = _segments(line, at, stop)
    pieces: list[tuple[int, int]] = []
    extra, joined = 0, False
    for number, (start, end) in enumerate(segments):
        begin = start + (line[start].lower in {"and", "&"})
        follows = number + 1 < len(segments) and _begins(line, segments[number + 1], kind, stop)
        if joined:
            if _kind(line, begin, end) == kind or any(
                word.lower in NUMBERS or word.lower == "one" for word in line[begin:end]
            ):
                return None  # the row may go on, or be told apart
            break
        if begin >= end or _kind(line, begin, end) != kind or any(word.lower in _PARTIAL for word in line[begin:end]):
            return None
        cuts = [i for i in range(begin + 1, end - 1) if line[i].lower in {"and", "&"}]
        alike = [i for i in cuts if _kind(line, i + 1, end) == kind]
        joined = begin > start
        if not joined and not follows and alike:
            joined = True
            pieces += [(begin, alike[-1]), (alike[-1] + 1, end)]
            extra -= 1
        else:
            pieces.append((begin, end))
        extra += len(cuts)
    if not joined or len(pieces) < 2:
        return None
    if any(end - begin > _LONGEST or not _sound(line[begin:end]) for begin, end in pieces):
        return None
    if all(line[begin].lower in NUMBERS or line[begin].lower == "one" for begin, _ in pieces):
        return None  # `nine gold, eight silver and five bronze`: parts, to be added up
    if kind == "name" and not _one_preposition(line, pieces):
        return None
    items = tuple(text for piece in pieces for text in [text_of(line, *piece)] * _weight(line, *piece))
    return Pieces(len(items), len(items) + extra, items, line[pieces[-1][1] - 1].end)


def built_alike(text: str, sentence: Sentence) -> Iterator[Found]:
    """A count, and the row of pieces behind it that are more or fewer."""
    if sentence.section is Section.HEADLINE or not tells_count(sentence.text):
        return
    line = words(text, sentence.start, min(sentence.end, sentence.start + _WIDEST))
    for at in counts_in(line):
        count = stated(line, at)
        counted = None
        if count is not None:
            counted = next((i for i in range(at + 1, min(len(line), at + 5)) if _several(line, i)), None)
        if count is None or counted is None or not all(word.letters for word in line[at + 1 : counted]):
            continue
        found = _behind(line, counted, count)
        if found is not None and not found.fewest <= count <= found.most:
            off = min(abs(found.fewest - count), abs(found.most - count))
            if off <= _FARTHEST:
                yield line[at].start, found.end, Listing(count, found.items, line[counted].lower)
                return
    yield from _times(sentence)


def _behind(line: Sequence[Word], counted: int, count: int) -> Pieces | None:
    """The row behind a counted noun: beside it, behind `are`, or, with prepositions, a few words on."""
    at = after_noun(line, counted + 1)
    stop = next((i for i in range(at + 1, len(line)) if line[i].text in _STOPS), len(line))
    if at < len(line) and line[at].lower in _BE:
        first = at + 1
        while first < len(line) and line[first].lower in _CALLED:
            first += 1
        found = alike_pieces(line, first, stop)
        if found is not None:
            return found
    mark = next((i for i in range(at, min(len(line), at + _GAP)) if not line[i].letters), len(line))
    if mark + 1 >= len(line) or line[mark].text not in {",", ":", "("}:
        return None
    if any(
        plural(word) or word.lower in PARTIAL | (_NOT_IN_A_PIECE - _BE) or word.lower in NUMBERS
        for word in line[at:mark]
    ):
        return None
    stop = next((i for i in range(mark + 2, len(line)) if line[i].text in _STOPS), len(line))
    named = _named_so(line, mark + 1, line[counted].lower) if line[mark].text == "," and mark > at else None
    if named is not None:
        return named
    if mark > at and line[mark].text != ":" and line[mark + 1].lower not in _PREPOSITIONS:
        return None
    if line[mark + 1].lower not in _PREPOSITIONS:
        return alike_pieces(line, mark + 1, stop) if line[mark].text == ":" else None
    found = alike_pieces(line, mark + 1, stop)
    if found is None and line[mark + 2 : mark + 3] and line[mark + 2].capital:
        row = names_in_a_row(line, mark + 2)
        if row is not None and row.joined and (row.after >= len(line) or line[row.after].text in {".", ",", ";"}):
            found = Pieces(row.fewest, len(row.items), row.items, row.end)
    # two things may stand in one place or fall in one year, so that only more places than things are too many
    return found if found is not None and found.fewest > count and len(found.items) > 2 else None


def _named_so(line: Sequence[Word], at: int, counted: str) -> Pieces | None:
    """`Two bridges are closed, the Mill Bridge, the Long Bridge and ...`: names that hold the noun that is counted."""
    row = names_in_a_row(line, at)
    noun = lemma(counted, "NOUN")
    if row is None or not row.joined or not all(item.lower().split()[-1] == noun for item in row.items):
        return None
    return Pieces(len(row.items), len(row.items), row.items, row.end)


def in_numbers(prose: Prose) -> Iterator[Found]:
    """Lines that a noun and a number open: `Stage 1: ...`, `Stage 2: ...`; so many stages there are."""
    if not any(f" 1{mark}" in prose.text for mark in "*:.,)–— -"):
        return
    runs: dict[str, list[re.Match[str]]] = {}
    for match in _NUMBERED_LINE.finditer(prose.text):
        run = runs.setdefault(match["noun"].lower(), [])
        if int(match["number"]) == len(run) + 1:
            run.append(match)
    for noun, run in runs.items():
        readings = analyses(noun)
        if len(run) > 1 and readings and readings[0].tag == "NOUN":
            yield run[0].start(), run[-1].end(), Listing(None, tuple(match[0].strip() for match in run), noun + "s")


_NUMBERED_LINE = re.compile(
    r"^[ \t]*(?:[-–—•*+#]+ )?\**(?P<noun>[A-Z][a-z]{2,12}) (?P<number>[1-9]\d?)\b(?=\**[:.,)–— -])", re.MULTILINE
)


def row_behind(prose: Prose, sentence: Sentence) -> Iterator[Found]:
    """`The bus runs on five routes.  N1 goes to the airport, N2 to the zoo and N3 to the docks.`"""
    if sentence.section is not Section.BODY or not sentence.index or sentence.text.count(",") < 1:
        return
    before = prose.sentences[sentence.index - 1]
    if before.section is not Section.BODY or before.paragraph != sentence.paragraph or not tells_count(before.text):
        return
    lead = words(prose.text, before.start, before.end)
    told = [(at, count) for at in range(len(lead)) if (count := stated(lead, at)) is not None]
    if len(told) != 1:
        return
    at, count = told[0]
    counted = next((i for i in range(at + 1, min(len(lead), at + 5)) if _several(lead, i)), None)
    if counted is None or counted + 2 < len(lead):  # the counted noun ends its sentence
        return
    line = words(prose.text, sentence.start, min(sentence.end, sentence.start + _WIDEST))
    end = len(line) - (line[-1].text == ".")
    found = alike_pieces(line, 0, end)
    if found is None or found.end != line[end - 1].end or found.fewest <= count <= found.most or found.fewest < 3:
        return
    if abs(found.fewest - count) <= _FARTHEST:
        yield lead[at].start, found.end, Listing(count, found.items, lead[counted].lower)


def _times(sentence: Sentence) -> Iterator[Found]:
    """`champion three times, in 2009, 2011, 2012 and 2015`."""
    match = _TIMES.search(sentence.text) if " times" in sentence.text else None
    count = (
        NUMBERS.get(match["count"]) or (int(match["count"]) if match["count"].isdigit() else None) if match else None
    )
    if match is None or count is None:
        return
    items = tuple(re.findall(r"\d+", match["row"]))
    if len(items) != count and abs(len(items) - count) <= _FARTHEST:
        yield sentence.start + match.start(), sentence.start + match.end(), Listing(count, items, "times")


def all_of_them(text: str, sentence: Sentence) -> Iterator[Found]:
    """`All of them are shown: the letter of 1919, the two from 1920 and the one about the storm`: letters, and there are four."""
    match = _ALL_OF_THEM.search(sentence.text.lower()) if ": " in sentence.text else None
    if match is None:
        return
    line = words(text, sentence.start + match.end(), min(sentence.end, sentence.start + match.end() + _WIDEST))
    end = len(line) - (bool(line) and line[-1].text == ".")
    found = alike_pieces(line, 0, end) if line else None
    if found is None or found.fewest < 3 or found.fewest != found.most:
        return
    nouns = [noun for item in dict.fromkeys(found.items) if (noun := _head(item.split()))]
    if len(nouns) > 1 and len(set(nouns)) == 1:
        yield line[0].start, found.end, Listing(None, found.items, nouns[0] + "s")


def _head(piece: Sequence[str]) -> str:
    """The noun of a piece with an article, before its first preposition; none where a pronoun stands for it."""
    last = ""
    for word in piece[1:]:
        if word.lower() in _PREPOSITIONS or not word.isalpha():
            break
        last = word.lower()
    readings = analyses(last)
    return last if readings and readings[0].tag == "NOUN" and last not in NUMBERS and last != "one" else ""


def _segments(line: Sequence[Word], at: int, stop: int) -> list[tuple[int, int]]:
    mark = ";" if any(word.text == ";" for word in line[at:stop]) else ","
    found, start, depth = [], at, 0
    for i in range(at, stop):
        depth += (line[i].text == "(") - (line[i].text == ")")
        if depth < 0:
            stop = i
            break
        if line[i].text == mark and not depth:
            if i > start:
                found.append((start, i))
            start = i + 1
    if stop > start:
        found.append((start, stop))
    return found


def _kind(line: Sequence[Word], at: int, stop: int) -> str | None:
    """How a piece begins: with which preposition, a name, an article; None for anything else."""
    if at >= stop or line[at].text in QUOTES:
        return None
    word = line[at]
    if word.lower in _PREPOSITIONS:
        after = line[at + 1] if at + 1 < stop else None
        sound = after is not None and (after.capital or after.lower in _DETERMINERS or after.text[0].isdigit())
        return word.lower if sound else None
    if word.capital and word.lower not in MONTHS:
        return "name"
    if word.lower in _DETERMINERS or word.lower in NUMBERS:
        named = word.lower == "the" and at + 1 < stop and line[at + 1].capital
        return (
            "name"
            if named and not any(other.letters and not other.capital for other in line[at + 1 : at + 3])
            else "thing"
        )
    return None


def _begins(line: Sequence[Word], segment: tuple[int, int], kind: str, stop: int) -> bool:
    begin = segment[0] + (line[segment[0]].lower in {"and", "&"})
    return _kind(line, begin, stop) == kind


def _sound(piece: Sequence[Word]) -> bool:
    return not any(word.lower in _NOT_IN_A_PIECE or word.text in QUOTES for word in piece)


def _one_preposition(line: Sequence[Word], pieces: Sequence[tuple[int, int]]) -> bool:
    """Whether one preposition stands in every piece behind its name."""
    shared = [{word.lower for word in line[begin + 1 : end]} & _PREPOSITIONS for begin, end in pieces]
    return bool(set.intersection(*shared))


def _weight(line: Sequence[Word], begin: int, end: int) -> int:
    """How many things a piece is: `the two from 1920` are two."""
    at = begin + (line[begin].lower == "the")
    number = NUMBERS.get(line[at].lower, 1) if at < end else 1
    return number if number < 10 else 1


def _several(line: Sequence[Word], at: int) -> bool:
    return plural(line[at]) and not (at + 1 < len(line) and plural(line[at + 1]))
