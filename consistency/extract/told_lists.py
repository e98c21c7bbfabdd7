"""Listings whose items stand at some distance from their count, or whose end is told: `No other country signed.`

`Exactly five towns have applied, it said on Wednesday: Girona in Spain, Halmstad in Sweden, ...`.  Commas also stand before
what describes an item (`Mara Senn, an independent`), so that a row may be read as fewer or more items; a listing is given
only where no reading has as many as announced.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from consistency.extract.announced import AFTER_NOUN, NUMBERS, plural, stated, tells_count
from consistency.extract.enumeration import JOINED, Row, names_in_a_row, things_in_a_row
from consistency.extract.speakers import Word, words
from consistency.prose import Prose
from consistency.prose.function_words import MONTHS
from consistency.prose.lexicon import analyses
from consistency.prose.world import is_country
from consistency.text import Section, Sentence
from consistency.values import Listing

Found = tuple[int, int, Listing]

_GROUPS = frozenset(
    "crew team group panel trio family squad jury delegation band committee board shortlist list party cast staff council".split()
)
_PARTIAL = frozenset(
    "including include included among amongst such like example instance especially notably others other more etc plus one first "
    "mostly partly both either neither".split()
)
_LINKS = frozenset("of in on at for from to by with over near the a an and de von van".split())
_QUOTES = frozenset('"“”„«»')
_LEADS = frozenset("in at on for from to with over by near".split())
_MARKS = frozenset((",", ";"))
_AGED = re.compile(r"\ban? (?:[a-z]+ )?\d{1,2}-year-old\b")
_AGED_GAP = re.compile(r"(?: [^,;.:]{0,45})?(?:,|,? and) \Z")
_NO_OTHER = re.compile(
    r"\b(?:there (?:are|were|is|was|had been|have been) no others?(?: (?P<noun>[a-z]+))?|no others? (?P<other>[a-z]+)|no one (?:else|besides|other than|apart from)|"
    r"nobody (?:else|besides|other than|apart from)|and no others?|nowhere else|everywhere else|no others|the only ones(?: left)?)\b"
)
_FARTHEST = 14
_WIDEST = 500


@dataclass(frozen=True, slots=True)
class Pieces:
    """The items of a row: how many they are at least and at most, and what they are called."""

    fewest: int
    most: int
    items: tuple[str, ...]
    end: int


def at_a_distance(text: str, sentence: Sentence) -> Iterator[Found]:
    """A count, and a colon later in the sentence with the row behind it."""
    if not tells_count(sentence.text):
        return
    namely = ", namely " in sentence.text
    if sentence.text.count(":") + namely == 1:
        line = words(text, sentence.start, min(sentence.end, sentence.start + _WIDEST))
        colon = next((at for at, word in enumerate(line) if word.text == ":" or word.lower == "namely"), 0)
        if namely and colon + 1 < len(line) and line[colon + 1].lower in _LEADS:
            line = (*line[: colon + 1], *line[colon + 2 :])
        told = _last_count(line, colon)
        if told is not None:
            at, count, counted = told
            found = _pieces(
                line, colon + 1, count, near=colon - counted <= 6 or line[counted + 1].lower in {"that", "which", "who"}
            )
            if found is not None and not found.fewest <= count <= found.most:
                yield line[at].start, found.end, Listing(count, found.items, line[counted].lower)
    if "-year-old" in sentence.text:
        yield from _of_ages(text, sentence)
    yield from _on_days(text, sentence)


def _last_count(line: Sequence[Word], colon: int) -> tuple[int, int, int] | None:
    """The count of the last plural before a colon, if no other plural stands between the two."""
    for at in range(colon - 1, -1, -1):
        count = stated(line, at)
        if count is None:
            if line[at].text[0].isdigit() or line[at].lower in NUMBERS:
                return None
            continue
        if at > 1 and line[at - 1].lower == "of" and line[at - 2].lower in _GROUPS:
            return (at, count, at - 2) if colon == at + 1 else None
        end = min(colon, at + 6)
        counted = next(
            (i for i in range(at + 1, end) if line[i].letters and _several(line[i], counted=i == at + 1)), None
        )
        if counted is None or any(not word.letters or word.lower in _LINKS for word in line[at + 1 : counted]):
            return None
        if colon - counted > 3 * _FARTHEST or any(_several(word) for word in line[counted + 1 : colon]):
            return None
        if any(word.text in _QUOTES or word.lower in _PARTIAL for word in line[counted:colon]):
            return None
        return at, count, counted
    return None


def _several(word: Word, *, counted: bool = False) -> bool:
    """Whether a word is a plural noun, and no verb such as `applies`; right behind a number it may be both (`stops`)."""
    if not plural(word):
        return False
    readings = analyses(word.lower)
    if counted:
        return not readings or any(one.tag == "NOUN" for one in readings)
    return not readings or (readings[0].tag == "NOUN" and readings[0].form == "plural")


def _pieces(line: Sequence[Word], at: int, count: int, *, near: bool) -> Pieces | None:
    end = len(line)
    while end > at and line[end - 1].text in {".", "!", ";", ","}:
        end -= 1
    quoted = _titles(line, at, end)
    if quoted is not None:
        return quoted
    if at >= end or any(word.text in _QUOTES or word.text in {":", "?", "—", "–"} for word in line[at:end]):
        return None
    segments, joined = _segments(line, at, end)
    if len(segments) < 2 or not joined:
        return None
    first = line[segments[0][0]]
    if _dates(line, segments):
        return _as_told(line, segments, 0)
    if first.capital or (first.lower == "the" and segments[0][0] + 1 < end and line[segments[0][0] + 1].capital):
        return _names(line, segments, count)
    if not near:
        return None
    start = at + 1 if first.lower in _LEADS else at
    row = things_in_a_row(line, start)
    return None if row is None else Pieces(len(row.items), len(row.items), row.items, row.end)


def _titles(line: Sequence[Word], at: int, end: int) -> Pieces | None:
    """A row of titles in quotation marks."""
    begin = line[at].start if at < end else 0
    if at >= end or line[at].text not in _QUOTES:
        return None
    items, start = [], None
    for i in range(at, end):
        if line[i].text in _QUOTES:
            if start is None:
                start = i + 1
            else:
                items.append(_text(line, start, i))
                start = None
        elif (
            start is None
            and line[i].text not in _MARKS
            and line[i].lower not in {"and", "by", "of"}
            and not line[i].capital
        ):
            return None
    if start is not None or len(items) < 2 or begin == 0:
        return None
    return Pieces(len(items), len(items), tuple(items), line[end - 1].end)


def _segments(line: Sequence[Word], at: int, end: int) -> tuple[list[tuple[int, int]], bool]:
    """The parts between commas (or, where there are any, semicolons), the last one cut at its `and`."""
    mark = {";"} if any(word.text == ";" for word in line[at:end]) else {","}
    segments: list[tuple[int, int]] = []
    start, depth = at, 0
    for i in range(at, end):
        depth += (line[i].text == "(") - (line[i].text == ")")
        if line[i].text in mark and depth == 0:
            if i > start:
                segments.append((start, i))
            start = i + 1
    segments.append((start, end))
    named = line[segments[0][0]].capital
    while len(segments) > 2 and named and not line[segments[-1][0]].capital and not _cuts(line, *segments[-1]):
        del segments[-1]  # what describes the last one: `and Mara Senn, an independent`
    begin, stop = segments[-1]
    ands = _cuts(line, begin, stop)
    if not ands:
        return segments, mark == {";"}
    cut = ands[-1]
    segments[-1:] = [part for part in ((begin, cut), (cut + 1, stop)) if part[1] > part[0]]
    return segments, True


def _cuts(line: Sequence[Word], begin: int, stop: int) -> list[int]:
    """Where an `and` stands that is no part of a name."""
    return [
        i for i in range(begin, stop - 1)
        if line[i].lower in {"and", "&"} and (i == begin or (line[i - 1].lower, line[i + 1].lower) not in JOINED)
    ]  # fmt: skip


def _names(line: Sequence[Word], segments: Sequence[tuple[int, int]], count: int) -> Pieces | None:
    """A row of names, in which a part in lower case describes the name before it."""
    sure, extra, items = 0, 0, []
    countries = is_country(_text(line, *segments[0]))
    for number, (begin, end) in enumerate(segments):
        word = line[begin]
        if any(other.lower in _PARTIAL for other in line[begin:end]) or (word.text[0].isdigit() and len(word.text) > 2):
            return None
        named = word.capital or (word.lower == "the" and begin + 1 < end and line[begin + 1].capital)
        if (
            not named
        ):  # a description, or an item without a name: `Otto Frei, a baker`, `the Alba, the Brio and her sister ship`
            extra += word.lower not in {"then", "but", "all", "both", "who"}
            continue
        extra += sum(other.lower == "and" for other in line[begin:end])
        text = _text(line, begin, end)
        items.append(text)
        if number and not countries and is_country(text):
            extra += 1
        else:
            sure += 1
    if len(items) < 2 or (len(items) % 2 == 0 and len(items) == 2 * count):
        return None
    return Pieces(sure, sure + extra, tuple(items), line[segments[-1][1] - 1].end)


def _dates(line: Sequence[Word], segments: Sequence[tuple[int, int]]) -> bool:
    """Whether each part is a day: `3 May`, `May 3`, or, before another one, `3`."""
    months = 0
    for begin, end in segments:
        told = [word.lower for word in line[begin:end]]
        digits = sum(word.isdigit() and len(word) < 3 for word in told)
        named = sum(word in MONTHS for word in told)
        if digits != 1 or digits + named != len(told):
            return False
        months += named
    return months > 0


def _as_told(line: Sequence[Word], segments: Sequence[tuple[int, int]], extra: int) -> Pieces:
    items = tuple(_text(line, *segment) for segment in segments)
    return Pieces(len(items), len(items) + extra, items, line[segments[-1][1] - 1].end)


def _text(line: Sequence[Word], begin: int, end: int) -> str:
    return " ".join(word.text for word in line[begin:end])


def _of_ages(text: str, sentence: Sentence) -> Iterator[Found]:
    """`three men over the robbery, a 24-year-old from Graz and a 31-year-old from Linz`."""
    told = list(_AGED.finditer(sentence.text))
    if len(told) < 2:
        return
    run = [told[0]]
    for match in told[1:]:
        if not _AGED_GAP.fullmatch(sentence.text[run[-1].end() : match.start()]):
            return
        run.append(match)
    if " and " not in sentence.text[run[-2].end() : run[-1].start()]:
        return
    rest = sentence.text[run[-1].end() :]
    if re.match(r"[^.;]{0,60}\b(?:and|as well as|plus) (?:an?|his|her|their|the|two|three|another)\b", rest):
        return
    line = words(text, sentence.start, sentence.start + run[0].start())
    if not line or line[-1].text not in {",", ":", "–", "—", "("}:
        return
    found = _last_count(line, len(line) - 1)
    if found is not None and found[1] != len(run) and len(line) - found[2] <= _FARTHEST:
        at, count, counted = found
        yield (
            line[at].start,
            sentence.start + run[-1].end(),
            Listing(count, tuple(match[0] for match in run), line[counted].lower),
        )


_ON_DAYS = re.compile(r", (?:on |namely )?(?=\d{1,2} [A-Z]|[A-Z][a-z]+ \d)")


def _on_days(text: str, sentence: Sentence) -> Iterator[Found]:
    """`four rounds, on 22 March, 5 April and 19 April`."""
    match = _ON_DAYS.search(sentence.text)
    if match is None:
        return
    line = words(text, sentence.start, min(sentence.end, sentence.start + _WIDEST))
    comma = next((at for at, word in enumerate(line) if word.start == sentence.start + match.start()), 0)
    told = _last_count(line, comma)
    first = next((at for at, word in enumerate(line) if word.start >= sentence.start + match.end()), len(line))
    if told is None or told[2] != comma - 1:
        return
    end = len(line) - (line[-1].text == ".")
    segments, joined = _segments(line, first, end)
    if joined and len(segments) > 1 and _dates(line, segments) and len(segments) != told[1]:
        pieces = _as_told(line, segments, 0)
        yield line[told[0]].start, pieces.end, Listing(told[1], pieces.items, line[told[2]].lower)


_POINTS = re.compile(
    r"(?:They|These|Those|The (?:two|three|four|five|six|seven|eight|nine|ten)|Elected|Nominated|Chosen|Selected|Named|Appointed|Affected|Concerned|"
    r"Involved|Invited|Shortlisted|Admitted|Arrested|Honoured|Awarded) (?:are|were)(?: the)?(?::|,[^,:]{2,45}:|) "
)


_EACH = re.compile(r"\b(?:will|are to|would|have) each\b|\beach (?:receive|get|win|take)s?\b")
_START = re.compile(r"(?=[A-ZÀ-Þ])")


def next_to_count(prose: Prose, sentence: Sentence) -> Iterator[Found]:
    """`It is heard by two judges.  They are Ilse Horn, Peter Kant and Eva Roth.`, `Elected were Lund, Meier and Novak.`"""
    opening = _POINTS.match(sentence.text)
    if opening is None and _EACH.search(sentence.text):
        opening = _START.match(sentence.text)
    aged = None if opening is not None else _AGED.match(sentence.text.lower())
    if sentence.index == 0 or (opening is None and aged is None):
        return
    before = prose.sentences[sentence.index - 1]
    if before.section is not Section.BODY or not tells_count(before.text):
        return
    line = words(prose.text, before.start, before.end)
    told = [(at, count) for at in range(len(line)) if (count := stated(line, at)) is not None]
    if len(told) != 1:
        return
    at, count = told[0]
    counted = next(
        (
            i
            for i in range(at + 1, min(len(line), at + 5))
            if line[i].letters and _several(line[i], counted=i == at + 1)
        ),
        None,
    )
    if counted is None or any(not word.letters or word.lower in _LINKS for word in line[at + 1 : counted]):
        return
    if aged is not None:
        run = _run_of_ages(sentence)
        if len(run) > count:
            yield (
                line[at].start,
                sentence.start + run[-1].end(),
                Listing(count, tuple(match[0] for match in run), line[counted].lower),
            )
        return
    assert opening is not None
    row = words(prose.text, sentence.start + opening.end(), min(sentence.end, sentence.start + _WIDEST))
    if opening[0]:
        pieces = _pieces(row, 0, count, near=False) if row else None
    else:  # `Marta Kuusik, Benoît Lassalle and Tomoko Arai will each receive 10,000 euros.`
        names = names_in_a_row(row, 0)
        whole = names is not None and names.joined
        pieces = Pieces(names.fewest, len(names.items), names.items, names.end) if whole and names is not None else None
    if pieces is not None and not pieces.fewest <= count <= pieces.most:
        yield line[at].start, pieces.end, Listing(count, pieces.items, line[counted].lower)


def _run_of_ages(sentence: Sentence) -> list[re.Match[str]]:
    run: list[re.Match[str]] = []
    for match in _AGED.finditer(sentence.text.lower()):
        if run and not _AGED_GAP.fullmatch(sentence.text[run[-1].end() : match.start()]):
            break
        run.append(match)
    return run


def closed(prose: Prose) -> Iterator[Found]:
    """What is told to have no others: the row of names before, and the words that say so, as a listing of no others."""
    if (
        "no " not in prose.text
        and "else" not in prose.text
        and "obody " not in prose.text
        and "No " not in prose.text
        and "only ones" not in prose.text
    ):
        return
    for sentence in prose.sentences:
        if sentence.section is not Section.BODY:
            continue
        match = _NO_OTHER.search(sentence.text.lower())
        if match is None:
            continue
        yield sentence.start + match.start(), sentence.start + match.end(), Listing(0, (), "others")
        told = match["noun"] or match["other"] or ""
        of = told if told.endswith("s") else "names"
        for place in (sentence, *([prose.sentences[sentence.index - 1]] if sentence.index else [])):
            row = _longest(prose.text, place)
            if row is not None and place.section is Section.BODY:
                yield row.start, row.end, Listing(None, row.items, of)
                break


def _longest(text: str, sentence: Sentence) -> Row | None:
    """The longest row of names in a sentence."""
    line = words(text, sentence.start, min(sentence.end, sentence.start + _WIDEST))
    best: Row | None = None
    for at, word in enumerate(line):
        fresh = at == 0 or not line[at - 1].capital
        if word.capital and fresh and not (at and line[at - 1].text == "," and at > 1 and line[at - 2].capital):
            row = names_in_a_row(line, at)
            if (
                row is not None
                and row.joined
                and row.fewest == len(row.items)
                and (best is None or len(row.items) > len(best.items))
            ):
                best = row
    return best


def after_noun(line: Sequence[Word], at: int) -> int:
    """Past `concerned`, `involved` and the like behind a counted noun."""
    while at < len(line) and line[at].lower in AFTER_NOUN:
        at += 1
    return at
