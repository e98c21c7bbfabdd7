"""Listings: things in a row with the count that the words announce, or with the offices that the names fill."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consistency.claims import Claim, Unread
from consistency.extract.alike_pieces import all_of_them, built_alike, in_numbers, row_behind
from consistency.extract.announced import NUMBERS, after_noun, counts_in, noun, part_told, plural, stated, tells_count
from consistency.extract.closed_rows import closed_rows
from consistency.extract.enumeration import Row, names_in_a_row, things_in_a_row
from consistency.extract.headed_lists import headed_lists
from consistency.extract.holders import offices_filled, offices_named
from consistency.extract.lists_of_lines import WIDEST, Found, lists_of_lines
from consistency.extract.marked_rows import marked_rows
from consistency.extract.ordinals import and_last, in_order, in_places, one_more
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.speakers import Word, words
from consistency.extract.told_lists import at_a_distance, closed, next_to_count
from consistency.prose import Prose
from consistency.prose.world import is_country
from consistency.text import Section, Sentence
from consistency.values import Listing

_DASHES = frozenset(("—", "–"))
_PARTIAL = frozenset(
    "including included among such like as example instance notably especially particularly e.g".split()
)
_NAMING = frozenset("named identified listed".split())
_CALLED = _NAMING | {"called", "as", "now", "been"}
_WHOLE = re.compile(r"(?:The|Its|Their) [^.,;:]{2,60} (?:are|were) |[^\W\d_]+s:|[^\W\d_]+ [^\W\d_]+s:")


_NUMBER_AT_END = re.compile(r"\d[.,]?\Z")


class Listings:
    """Reads announced listings inside sentences, lists of lines under an announcement, and names for offices."""

    name = "listings"
    language = "en"
    order = 80
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Listing] | Unread]:
        seen: set[int] = set()
        ends: list[tuple[int, int]] = []
        offices = offices_named(prose.text)
        for sentence in prose.sentences:
            if sentence.section in (Section.FURNITURE, Section.RELATED):
                continue
            found = (
                *_announced(prose.text, sentence),
                *(offices_filled(prose.text, sentence, offices) if offices else ()),
                *_whole(prose.text, sentence),
                *_by_states(prose.text, sentence),
            )
            found = (
                found
                or tuple(at_a_distance(prose.text, sentence))
                or tuple(next_to_count(prose, sentence))
                or tuple(built_alike(prose.text, sentence))
                or tuple(all_of_them(prose.text, sentence))
                or tuple(row_behind(prose, sentence))
                or tuple(marked_rows(prose.text, sentence))
            )
            for start, end, value in found:
                if start not in seen and not prose.text[max(0, start - 6) : start].lower().endswith(
                    "after "
                ):  # `after three rounds: Vik 12, Osby 9`
                    seen.add(start)
                    ends.append((start, end))
                    yield _claim(prose, sentence, start, end, value)
        for start, end, value in (
            *lists_of_lines(prose),
            *headed_lists(prose),
            *in_order(prose),
            *in_places(prose),
            *in_numbers(prose),
            *one_more(prose),
            *and_last(prose),
            *closed(prose),
        ):
            if start not in seen:
                seen.add(start)
                ends.append((start, end))
                yield _claim(prose, prose.sentence_at(start), start, end, value)
        for start, end, value in closed_rows(prose):
            if not any(first <= start < last for first, last in ends):
                yield _claim(prose, prose.sentence_at(start), start, end, value)


EXTRACTORS: list[Extractor] = [Listings()]


def _claim(prose: Prose, sentence: Sentence, start: int, end: int, value: Listing) -> Claim[Listing]:
    end = start + len(prose.text[start : min(end, start + WIDEST)].rstrip())
    return Claim(article=prose.article.name, start=start, end=end, said=prose.text[start:end], value=value,
                 attribute=value.of, extractor="listings", sentence=sentence)  # fmt: skip


def _announced(text: str, sentence: Sentence) -> Iterator[Found]:
    if not (("," in sentence.text or " and " in sentence.text) and tells_count(sentence.text)):
        return
    line = words(text, sentence.start, sentence.end)
    for at in counts_in(line):
        word, count = line[at], stated(line, at)
        counted = noun(line, at) if count is not None else None
        if count is None or counted is None:
            continue
        row = _row(line, at, counted)
        if row is not None and all(_NUMBER_AT_END.search(item) for item in row.items):
            continue  # `16 seats, the Reds 13 and the Greens 5`: parts, to be added up
        if row is not None and line[counted].lower in _KIN:
            row = _without_surname(text, row)
        if row is not None and part_told(line, at, len(row.items)):
            continue
        if row is not None and not (count < row.fewest and _placed(row)):
            yield word.start, row.end, _listing(count, row, line[counted].lower)
        elif row is None and (row := _ahead(line, at, counted)) is not None:
            yield row.start, line[counted].end, _listing(count, row, line[counted].lower)


_KIN = frozenset("sisters brothers siblings twins triplets cousins".split())


def _without_surname(text: str, row: Row) -> Row:
    """`the three sisters Lund, Ida, Eva and Anna`: the family's name, told elsewhere, is none of them."""
    first = row.items[0]
    if " " not in first and re.search(
        rf"\b(?:[Ff]amily {first}|{first} family|{first} (?:sisters|brothers|siblings))\b", text
    ):
        return replace(row, items=row.items[1:], fewest=row.fewest - 1)
    return row


def _ahead(line: Sequence[Word], at: int, counted: int) -> Row | None:
    """A row that opens the sentence: `Osby, Hult and Vik are the three towns`."""
    if (
        at < 4
        or line[at - 1].lower != "the"
        or line[at - 2].lower not in {"are", "were"}
        or line[counted].lower == "them"
    ):
        return None
    row = names_in_a_row(line, 0)
    return row if row is not None and row.joined and row.after == at - 2 else None


def _whole(text: str, sentence: Sentence) -> Iterator[Found]:
    """A list said to be whole, without a count: `The signatories were Peru, Chile and Cuba.`, `Members: Peru, Chile`."""
    said = sentence.text
    if not (":" in said or " are " in said or " were " in said) or not _WHOLE.match(said):
        return
    line = words(text, sentence.start, min(sentence.end, sentence.start + 600))
    opening = 1 if line and line[0].text in {"The", "Its", "Their"} else 0
    noun = next((at for at in range(opening, min(len(line), opening + 3)) if _plural_in(line[at], lead=at == 0)), None)
    if noun is None or noun + 2 >= len(line) or any(not word.letters for word in line[:noun]):
        return
    beside = after_noun(line, noun + 1)
    if beside < len(line) and line[beside].lower in {"that", "who", "which"}:
        beside = next(
            (at for at in range(beside + 2, min(len(line), beside + 8)) if line[at].lower in {"are", "were"}), beside
        )
    verb = line[beside].lower if beside < len(line) else ""
    if not (verb == ":" or (opening and verb in {"are", "were"})):
        return
    at = beside + 1
    if at >= len(line):
        return
    if line[at].lower == "the" and (
        of := next((i for i in range(at, min(len(line), at + 5)) if line[i].lower == "of"), 0)
    ):
        if not line[of - 1].lower.endswith("s") or any(word.capital for word in line[at:of]):
            return
        at = of + 1
    row = names_in_a_row(line, at)
    if row is None or not _ended(line, row.after, ".;") or not (row.joined or verb == ":") or len(row.items) < 3:
        return
    if row.fewest == len(row.items):
        yield line[0].start, row.end, Listing(None, row.items, line[noun].lower)


_BY_STATES = re.compile(
    r"\b(?:was|were|been|is) (?:jointly )?(?:co-)?(?:signed|ratified|drafted|proposed|endorsed|submitted) by (?:the )?(?:(?:[a-z]+ )?(?:ministers|leaders|governments|presidents|heads|representatives|ambassadors) of )?"
)


def _by_states(text: str, sentence: Sentence) -> Iterator[Found]:
    """`The letter was signed by the ministers of Chile, Peru and Cuba.`: states, and no others behind them."""
    match = _BY_STATES.search(sentence.text) if "ed by " in sentence.text else None
    if match is None:
        return
    line = words(text, sentence.start + match.end(), min(sentence.end, sentence.start + match.end() + 400))
    row = names_in_a_row(line, 0)
    if (
        row is not None
        and row.joined
        and len(row.items) > 2
        and _ended(line, row.after, ".;")
        and all(map(is_country, row.items))
    ):
        yield row.start, row.end, Listing(None, row.items, "countries")


def _plural_in(word: Word, *, lead: bool) -> bool:
    """A plural noun, with the capital of a line's first word."""
    return plural(word) or (lead and word.letters and plural(Word(word.start, word.end, word.lower, word.lower)))


def _listing(count: int, row: Row, of: str) -> Listing:
    items = row.items
    if len(items) - 1 == count == row.fewest:
        items = (*items[:-2], f"{items[-2]} and {items[-1]}")
    return Listing(count, items, of)


def _placed(row: Row) -> bool:
    """Whether a place may stand beside a name as an item of its own: `Kvam Yard of Odda, Norway, and Lie of Moss`."""
    return any(" of " in item or " in " in item for item in row.items[:-1])


def _row(line: Sequence[Word], at: int, counted: int) -> Row | None:
    """The row that follows the counted noun: beside it, after `are`, or after a colon near by."""
    position = after_noun(line, counted + 1)
    if position >= len(line):
        return None
    mark = line[position].text
    if mark == "-" and line[position - 1].end < line[position].start:
        mark = "–"
    if mark in {",", "(", *_DASHES} and _past_made_up(line, position + 1) == position + 1:
        return _beside(line, at, position, mark)
    if mark == ",":
        position += 1
    position = _past_place(line, position)
    if (made := _past_made_up(line, position)) > position:
        row = names_in_a_row(line, made + (plural(line[made]) if made < len(line) else 0))
        return row if row and row.joined and _ended(line, row.after, ",.;)—–") else None
    if line[position].lower in {"that", "which", "who"} and (comma := _past_relative(line, position)):
        return _beside(line, at, comma, ",")
    named = line[position].lower == "as" and any(word.lower in _NAMING for word in line[max(0, at - 5) : at])
    if line[position].capital or named:  # `two daughters Eva and Ida`, `named the victims as Ann Ode, 24, ...`
        row = names_in_a_row(line, position + named)
        return row if row and row.joined and _ended(line, row.after, ".;,") else None
    if line[position].lower in {"are", "were", "have"}:
        at = position + 1
        while at < len(line) and line[at].lower in _CALLED:
            at += 1
        row = names_in_a_row(line, at)
        if row is not None:
            return row if row.joined and _ended(line, row.after, ".;") else None
    for colon in range(counted + 1, min(len(line), counted + 7)):
        if line[colon].text == ":":
            row = names_in_a_row(line, colon + 1) or things_in_a_row(line, colon + 1)
            return row if row and row.joined and _ended(line, row.after, ".;—–") else None
        if not line[colon].letters or line[colon].lower in NUMBERS:
            return None
    return None


def _past_relative(line: Sequence[Word], at: int) -> int:
    """The comma that ends a relative clause before a row: `Both sites that are to be closed, A, B and C, have`."""
    for comma in range(at + 2, min(len(line), at + 10)):
        if line[comma].text == ",":
            return comma if line[comma + 1 : comma + 2] and line[comma + 1].capital else 0
        if not line[comma].letters or plural(line[comma]) or line[comma].capital:
            return 0
    return 0


def _past_place(line: Sequence[Word], at: int) -> int:
    """Past `in the league` before a verb."""
    if line[at].lower in {"in", "of", "on", "at", "from"}:
        for verb in range(at + 1, min(len(line), at + 6)):
            if line[verb].lower in {"are", "were"}:
                return verb
            if not line[verb].letters:
                break
    return at


def _past_made_up(line: Sequence[Word], at: int) -> int:
    """Past `made up of`, `comprising` and the like, up to the row; where it was when nothing like that stands there."""
    said = [word.lower for word in line[at : at + 4]]
    for opening in (
        ("made", "up", "of"),
        ("consisting", "of"),
        ("composed", "of"),
        ("consists", "of"),
        ("comprising",),
    ):
        if tuple(said[: len(opening)]) == opening:
            return at + len(opening)
    return at


def _beside(line: Sequence[Word], at: int, position: int, mark: str) -> Row | None:
    start = position + 1
    if line[start : start + 1] and line[start].lower == "namely":
        start += 1
    row = names_in_a_row(line, start)
    if (
        row is None
        and mark == ","
        and line[start : start + 1]
        and line[start].lower in {"in", "for", "on", "at", "over"}
    ):
        row = things_in_a_row(line, start + 1)  # `three gold medals, in the downhill, the slalom and the relay`
        if row is None or (line[start + 1 : start + 2] and line[start + 1].lower != "the"):
            return None
    if row is not None and any(word in _PARTIAL for item in row.items for word in item.lower().split()):
        return None
    if row is None or not (row.joined or (mark == "(" and len(row.items) > 2)):
        return None
    closers = {",": ",.;—–)", "(": ")", "—": "—–.", "–": "—–-."}[mark]
    if not _ended(line, row.after, closers):
        return None
    after = {word.lower for word in line[row.after + 1 : row.after + 3]}
    if "and" in after and len(row.items) < (stated(line, at) or 0):
        return None  # `three ranges, the Upper and Lower Alm, and the Berg`
    if after & (_PARTIAL | {"etc", "respectively"}):
        return None
    before = line[at - 1].lower if at else ""
    return None if mark == "," and before in {"of", "among", "between"} and at < 2 else row


def _ended(line: Sequence[Word], at: int, marks: str) -> bool:
    return at >= len(line) or line[at].text in marks
