"""Rows that a mark sets off behind the things they count: `three rivers of the plain (Alm, Berg and Carn)`, `two ways - to stay or to go`.

A colon, a bracket, a dash, `namely`, `The three ... are` or a comma with nothing behind the row says that what follows are those
things.  What they are called is open: names, phrases with articles, bare words, titles in quotation marks.  The row is read
only where its pieces begin alike, so that an apposition (`Ann Lee, a baker`) is no item; where an `and` may be part of an
item, the row has so many items at least and so many at most, and is given only when what is announced lies outside.
"""

import re
from collections.abc import Iterator, Sequence

from consistency.extract.announced import NUMBERS, counts_in, part_told, plural, stated, tells_count
from consistency.extract.list_items import PARTIAL, QUOTES, Pieces, text_of
from consistency.extract.lists_of_lines import Found
from consistency.extract.speakers import Word, words
from consistency.prose.function_words import MONTHS
from consistency.prose.lexicon import analyses
from consistency.prose.world import is_country
from consistency.text import Section, Sentence
from consistency.values import Listing

Read = tuple[Sequence[Word], int, int, int, int, Pieces]
"""The words, where the count stands, the count, where its noun and the mark stand, the row."""

_DASHES = frozenset("—–-")
_DETERMINERS = frozenset("a an his her its their our my your this that these those some".split())
_PREPOSITIONS = frozenset(
    "in on at to from for of with over near by after against under around across about as into through during since".split()
)
_CLAUSE = frozenset(
    "is are was were has have had will would can could may might must do does did who whom which that because but while when where"
    " said says if although though than not".split()
)
_RELATIVE = frozenset(("who", "which", "that"))
_BE = frozenset(("are", "were"))
_OPENING = frozenset(("one", "first", "other", "both", "among", "amongst", "partly", "mostly", "either", "neither"))
_LOOSE = (PARTIAL - _OPENING) | frozenset(
    "many several various numerous only each per every versus vs but respectively".split()
)
_SOME = frozenset("one most some many all each any none either neither both half several few".split()) | frozenset(
    NUMBERS
)
_GROUPS = frozenset("both pair couple trio duo".split())
_JOINING = frozenset(("and", "or", "&"))
_UNITS = frozenset("days months years weeks hours points times goals".split())
_POSSIBLE = re.compile(r": |[(–—]| -|namely|, .* and | (?:are|were) .* and ")
_NUMBERED = re.compile(r"\d{3,4}\Z")
_YEAR = re.compile(r"(?:19|20)\d\d\Z")
_TITLES = QUOTES | {"'", "‘", "’"}
_WIDEST, _GAP, _LONGEST, _SHORT, _FARTHEST = 500, 9, 10, 4, 2


def marked_rows(text: str, sentence: Sentence) -> Iterator[Found]:
    """Counts whose row, set off by a mark, has more items or fewer."""
    for line, at, count, counted, mark, row in rows(text, sentence):
        off = min(abs(row.fewest - count), abs(row.most - count))
        if row.fewest <= count <= row.most or off > _FARTHEST or part_told(line, at, len(row.items)):
            continue
        # behind `in terms of four qualities of heat, cold and damp` a comma may be the row's own second one, and what
        # stands in brackets in the plural are kinds, of which there may be several: `sixteen vehicles (cars and vans)`
        sure = mark == counted + 1 if line[mark].text == "," else line[mark].text != "(" or _each_is_one(row)
        if sure or row.fewest > count:
            yield line[at].start, row.end, Listing(count, row.items, line[counted].lower)


def rows(text: str, sentence: Sentence) -> Iterator[Read]:
    """The counts of a sentence that have a row behind them."""
    if sentence.section is Section.HEADLINE or not tells_count(sentence.text) or not _POSSIBLE.search(sentence.text):
        return
    line = words(text, sentence.start, min(sentence.end, sentence.start + _WIDEST))
    for at in counts_in(line):
        count = _stated(line, at)
        counted = _noun(line, at) if count is not None and line[at].lower not in _GROUPS else None
        mark = _mark(line, at, counted) if counted is not None else None
        row = _row(line, mark) if mark is not None else None
        if count is not None and counted is not None and mark is not None and row is not None:
            yield line, at, count, counted, mark, row


def _each_is_one(row: Pieces) -> bool:
    last = [item.split()[-1].lower() for item in row.items]
    return row.items[0][0].isupper() or not any(any(one.form == "plural" for one in analyses(word)) for word in last)


def _stated(line: Sequence[Word], at: int) -> int | None:
    """The count at a word; also behind `of the`, where no smaller number is told of it (`the work of the three bodies: ...`)."""
    if at and line[at].capital and (line[at - 1].letters or any(word.capital for word in line[at + 1 : at + 2])):
        return None  # in a name or a title: `the Big Five`, `Nine Days in Osby`
    count = stated(line, at)
    if count is not None or at < 3 or [word.lower for word in line[at - 2 : at]] != ["of", "the"]:
        return count
    whole = line[at - 3]
    sound = whole.letters and whole.lower not in _SOME and _nominal(whole)
    return NUMBERS.get(line[at].lower) if sound else None


def _noun(line: Sequence[Word], at: int) -> int | None:
    """The plural behind a number, the last of some in a row (`two United States senators`)."""
    begin = at + 1
    if [word.lower for word in line[begin : begin + 2]] == ["of", "the"]:
        begin += 2
    for index in range(begin, min(len(line), begin + 5)):
        word = line[index]
        if not word.letters or word.lower in NUMBERS or word.lower in _PREPOSITIONS or word.lower in _CLAUSE:
            return None
        if _several(word) or (index > begin and word.lower in _UNITS):
            return next(i for i in range(index, len(line)) if i + 1 == len(line) or not _several(line[i + 1]))
    return None


def _several(word: Word) -> bool:
    """A plural noun, also in a name (`four National Forests`)."""
    return plural(Word(word.start, word.end, word.lower, word.lower)) and _nominal(word)


def _nominal(word: Word) -> bool:
    readings = analyses(word.lower)
    return not readings or any(one.tag == "NOUN" for one in readings)


def _mark(line: Sequence[Word], at: int, counted: int) -> int | None:
    """The mark behind a counted noun, with a few words between that count nothing else."""
    clause = several = False
    relative = counted + 1 < len(line) and line[counted + 1].lower in _RELATIVE
    for index in range(counted + 1, min(len(line) - 1, counted + _GAP)):
        word = line[index]
        if word.text == ":":
            return index
        if word.text == "(":
            return index if not clause and not several else None
        if word.text in _DASHES:
            return index if _free(line, index) and not clause and not several else None
        if word.text == ",":
            namely = line[index + 1].lower == "namely"
            return index + namely if namely or not (clause or several) else None
        if (not word.letters and not _YEAR.match(word.text)) or word.lower in NUMBERS or word.lower in _LOOSE:
            return None
        if word.lower in _BE and line[at - 1].lower == "the" and not several and (not clause or relative):
            return index
        clause = clause or (word.lower in _CLAUSE and not (word.lower in _RELATIVE and index == counted + 1))
        several = several or (_several(word) and line[index - 1].lower not in _PREPOSITIONS)
    return None


def _free(line: Sequence[Word], at: int) -> bool:
    """Whether a dash stands between spaces, and joins no two words."""
    return line[at].text == "—" or line[at - 1].end < line[at].start


def _row(line: Sequence[Word], mark: int) -> Pieces | None:
    found = _inside(line, mark)
    if not found:
        return None
    mark_is, semicolons = line[mark].text, any(word.text == ";" for word in found)
    pieces = _pieces(found, ";" if semicolons else ",")
    joined = [number for number, piece in enumerate(pieces) if piece[0].lower in _JOINING]
    if not pieces or (joined and joined != [len(pieces) - 1]):
        return None
    if joined:
        pieces[-1] = pieces[-1][1:]
    elif cuts := _cuts(pieces[-1]):
        last = pieces[-1]
        pieces[-1:] = [last[: cuts[-1]], last[cuts[-1] + 1 :]]
    elif not semicolons and (len(pieces) < 3 or mark_is not in "(:"):
        return None
    if len(pieces) < 2 or not all(pieces) or not all(_sound(piece, semicolons) for piece in pieces):
        return None
    if not _alike(pieces, mark_is):
        return None
    items = tuple(text_of(piece, 0, len(piece)) for piece in pieces)
    if any(map(is_country, items)) and not all(map(is_country, items)):
        return None
    extra = 0 if semicolons else sum(len(_cuts(piece)) for piece in pieces)
    return Pieces(len(items), len(items) + extra, items, pieces[-1][-1].end)


def _inside(line: Sequence[Word], mark: int) -> list[Word] | None:
    """The words of a row up to its closing bracket or dash, or to the end of the sentence, without what stands in brackets."""
    opening, depth = line[mark].text, 0
    found: list[Word] = []
    for index in range(mark + 1, len(line)):
        word = line[index]
        depth += (word.text == "(") - (word.text == ")")
        if depth < 0:
            return found if opening == "(" else None
        if depth or word.text == ")":
            continue
        if word.text in _DASHES and _free(line, index):
            if index == mark + 1:
                continue  # a dash of two strokes
            return found if opening in _DASHES else None
        if word.text in {":", "?"}:
            return None
        found.append(word)
    if opening == "(" or depth:
        return None
    while found and found[-1].text in {".", "!"}:
        del found[-1]
    if found and found[-1].text in QUOTES and sum(word.text in QUOTES for word in found) % 2:
        del found[-1]
        while found and found[-1].text in {".", "!", ","}:
            del found[-1]
    return found


def _pieces(row: Sequence[Word], mark: str) -> list[list[Word]]:
    pieces: list[list[Word]] = [[]]
    for word in row:
        if word.text == mark:
            pieces.append([])
        else:
            pieces[-1].append(word)
    return [piece for piece in pieces if piece]


def _cuts(piece: Sequence[Word]) -> list[int]:
    return [at for at in range(1, len(piece) - 1) if piece[at].lower in _JOINING]


def _alike(pieces: Sequence[Sequence[Word]], mark: str) -> bool:
    """Whether all pieces begin in one way that is an item behind such a mark."""
    kinds = {_kind(piece) for piece in pieces}
    if kinds == {"name", "determined"} and all(piece[0].lower == "the" for piece in pieces):
        kinds = {"name"}
    if mark == ":" and len(pieces) > 2 and all(len(piece) <= _SHORT for piece in pieces):
        return None not in kinds and not kinds & {"preposition", "numbered"}
    if len(kinds) != 1 or None in kinds:
        return False
    if mark in _BE:
        return kinds <= {"name", "quoted"}
    return mark != "," or kinds <= {"quoted", "name"}


def _kind(piece: Sequence[Word]) -> str | None:
    """How a piece begins; pieces that begin alike are items of one row."""
    word = piece[0]
    if word.text in _TITLES:
        return "quoted"
    if len(piece) == 1 and _NUMBERED.match(word.text):
        return "numbered"
    if len(piece) > 1 and word.text.isdigit() and piece[1].text == "-":
        return "bare"  # `24-year-old Ann Lund`
    if not word.letters or word.lower in NUMBERS or word.lower in MONTHS or word.lower in {"one", "another"}:
        return None
    if word.text in _LOOSE or word.text in _OPENING:
        return None
    if word.lower == "the":
        return "name" if len(piece) > 1 and piece[1].capital else "determined"
    if word.lower in _DETERMINERS:
        return "determined"
    if word.lower in _PREPOSITIONS:
        return "preposition"
    if word.capital or _titled(piece):
        return "name"
    readings = analyses(word.lower)
    return "verb" if readings and readings[0].tag == "VERB" else "bare"


def _titled(piece: Sequence[Word]) -> bool:
    """`seventh seed Anna Lund`, `president Otto Frei`."""
    first = next((at for at, word in enumerate(piece) if not word.letters or word.capital), 0)
    named = all(word.capital for word in piece[first:] if word.letters and word.lower not in _JOINING)
    return 0 < first <= 3 and named and not any(word.lower in _PREPOSITIONS for word in piece[:first])


def _sound(piece: Sequence[Word], semicolons: bool) -> bool:
    if len(piece) > (3 * _LONGEST if semicolons else _LONGEST):
        return False
    if semicolons or piece[0].text in _TITLES:
        return True
    return not any(word.text in _CLAUSE or word.text in _LOOSE or word.text in QUOTES for word in piece)
