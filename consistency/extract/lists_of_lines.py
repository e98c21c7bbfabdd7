"""Lists of lines below a sentence or a heading that announces them: `the following five stations:`, `Five priorities`.

The items are the lines with the first one's bullet, or short lines without one up to a blank line.  A list whose number
no words give counts only where its sentence says that it holds all there is.
"""

import re
from collections.abc import Iterator, Sequence

from consistency.extract.announced import NUMBERS, plural, stated, tells_count
from consistency.extract.speakers import words
from consistency.prose import Prose
from consistency.values import Listing

WIDEST = 240
"""The most characters of a listing that its claim points at."""
_BULLET = re.compile(r"[ \t]*(?:[•◦▪●*+✓✗·–—-]|\d{1,2}[.)]|\(?[a-zA-Z]\)|[A-Z](?=[ \t]{2}|\t))[ \t]+\S")
_ENDS = re.compile(r"\d[^\n]{0,20}\Z")
_THEY_ARE = re.compile(
    r"(?<=[.!?]) (?:(?:They|These|Those) (?:are|were)|(?:This|Here|Below) (?:is|are))[^.:]{0,40}:\Z|(?<=[.!?]) Namely:\Z"
)
_NUMBERED = re.compile(r"[ \t]*(\d{1,2})[.)][ \t]")
_REST = re.compile(
    r"\s*(?:the (?:rest|others?|remaining|remainder)|(?:all |and )?others?|etc|and more|more)\b", re.IGNORECASE
)
"""How a line begins that is no item of its own."""
_MARKER = re.compile(r"\A[ \t]*(?:[•◦▪●*+✓✗·–—-]|(\d{1,2}[.)])|(\(?[a-zA-Z]\)|[A-Z](?=[ \t]{2}|\t)))")
_LINE = re.compile(r"[^\n]*\n?")
WHOLE_LIST = re.compile(
    r"\b(?:as follows|in detail|break ?down|broken down|breaks? down|nothing but|nothing else|no others?|in full|distribut\w+|allocat\w+|"
    r"made up|makes? up|shared? out|divided|split|consist(?:s|ing)?|compris(?:es|ing)|composed|in all|in total|a total|only|just|entire|whole|spread over|altogether)\b"
)
"""How a sentence says that the list under it holds all there is."""

Found = tuple[int, int, Listing]


def lists_of_lines(prose: Prose) -> Iterator[Found]:
    """Lists of lines under a sentence that announces their number."""
    text = prose.text
    lines = lines_of(text, prose.article.begins)
    number = 0
    while number < len(lines):
        begin, end = lines[number]
        intro = text[begin:end].rstrip()
        if not intro or not (intro.endswith((":", " but", " only")) or "following" in intro):
            number += 1
            titled = (_titled(text, lines, number - 1) or _complete(text, lines, number - 1)) if intro else None
            if titled is not None:
                yield titled
            continue
        items, marked = items_below(text, lines, number + 1)
        number += 1
        found = _intro(text, begin, begin + len(intro), marked=marked) or _pointed(text, begin, begin + len(intro))
        if len(items) >= 2 and found is not None:
            start, stated, of = found
            told = tuple(_MARKER.sub("", text[a:b], count=1).strip() for a, b in items)
            if _parts(told, stated):
                continue
            if items[-1][1] - start > WIDEST and _told_once(text, stated, of):
                yield items[-1][0], items[-1][1], Listing(None, told, of)  # the number is a claim of its own
                continue
            end = items[0][1]
            for _, stop in items:
                if stop - start <= WIDEST:
                    end = stop
            yield start, end, Listing(stated, told, of)
        elif (
            len(items) >= 2
            and (marked or all(_ENDS.search(text[a:b]) for a, b in items))
            and (WHOLE_LIST.search(intro[-160:].lower()) or _COMPLETE.search(intro.lower()))
        ):
            last = intro.rfind(". ") + 2 if ". " in intro else 0
            told = tuple(_MARKER.sub("", text[a:b], count=1).strip() for a, b in items)
            match = _COMPLETE.search(intro.lower())
            of = (match["noun"] or match["other"] or match["third"]) if match is not None else ""
            yield begin + last, begin + len(intro), Listing(None, told, of)


def _told_once(text: str, stated: int, of: str) -> bool:
    """Whether a text tells one number of some things only, in so many words."""
    found = [match[1] for match in re.finditer(rf"\b([a-z]+|\d{{1,2}}) {of}\b", text.lower())]
    numbers = {NUMBERS.get(word) or (int(word) if word.isdecimal() else 0) for word in found} - {0}
    return numbers == {stated}


def lines_of(text: str, begin: int) -> list[tuple[int, int]]:
    """Where each line of a text begins and ends."""
    return [match.span() for match in _LINE.finditer(text, begin) if match[0]]


def _parts(items: Sequence[str], stated: int) -> bool:
    """Whether each item tells how many of the things there are of a kind: `Drama: 9`, `12 in the north`."""
    numbers = [_NUMBER_AT_END.search(item) or _NUMBER_AT_START.match(item) for item in items]
    told = [int(match[1].replace(",", "")) for match in numbers if match is not None]
    return len(told) == len(items) and stated / 2 < sum(told) < 2 * stated


_NUMBER_AT_END = re.compile(r"[:–—=-] *(\d[\d,]{0,6})[ .,;]*\Z")
_NUMBER_AT_START = re.compile(r"(\d[\d,]{0,6}) [a-z]")


def _titled(text: str, lines: Sequence[tuple[int, int]], number: int) -> Found | None:
    """A heading that opens with a count, and the numbered lines below it: `Five priorities for five years`."""
    begin, end = lines[number]
    intro = text[begin:end].rstrip()
    if len(intro) > 70 or intro[-1] in ".!?,;" or not tells_count(intro[:20]):
        return None
    line = words(text, begin, end)
    count = stated(line, 0) or (stated(line, 1) if len(line) > 1 and line[0].lower in {"the", "our", "my"} else None)
    at = 0 if stated(line, 0) else 1
    counted = next((i for i in range(at + 1, min(len(line), at + 4)) if plural(line[i])), None)
    if count is None or counted is None:
        return None
    items, marked = items_below(text, lines, number + 1)
    told = [_NUMBERED.match(text, start) for start, _ in items]
    if not marked or len(items) < 3 or [int(match[1]) for match in told if match] != list(range(1, len(items) + 1)):
        return None
    if any(stop - start > 80 for start, stop in items):
        return None
    end = max([stop for _, stop in items if stop - begin <= WIDEST], default=items[0][1])
    return (
        begin,
        end,
        Listing(count, tuple(_MARKER.sub("", text[a:b], count=1).strip() for a, b in items), line[counted].lower),
    )


def _intro(text: str, begin: int, end: int, *, marked: bool) -> tuple[int, int, str] | None:
    """The count that a line announces for the list below it: `the following five stations`, `at six villages:`."""
    line = words(text, begin, end)
    best: tuple[int, int, str] | None = None
    for at in range(len(line)):
        count = stated(line, at)
        if count is None or line[at].lower == "both":
            continue
        counted = next((i for i in range(at + 1, min(len(line), at + 5)) if plural(line[i])), None)
        if counted is None or any(not word.letters for word in line[at + 1 : counted]):
            continue
        following = at > 0 and line[at - 1].lower == "following"
        near = (
            line[-1].text == ":"
            and all(word.letters for word in line[counted + 1 : -1])
            and len(line) - 2 - counted <= 6
        )
        if following or (near and marked):
            best = line[at].start, count, line[counted].lower
    return best


_COMPLETE = re.compile(
    r"\b(?:complete|full|entire|whole|exhaustive) list (?:of|with) (?:(?:the|all|our|its|their) )*(?P<noun>[a-z]+s)\b"
    r"|\blist of all (?:the |our |its |their )?(?P<other>[a-z]+s)\b|\A\W*all (?:the |our |its |their )?(?P<third>[a-z]+s)\b"
)


def _complete(text: str, lines: Sequence[tuple[int, int]], number: int) -> Found | None:
    """A heading that says that the list below it is whole: `Annex: complete list of visits`."""
    begin, end = lines[number]
    intro = text[begin:end].rstrip()
    match = _COMPLETE.search(intro.lower()) if len(intro) <= 80 and intro[-1] not in ".!?,;" else None
    if match is None:
        return None
    items, marked = items_below(text, lines, number + 1)
    told = tuple(_MARKER.sub("", text[a:b], count=1).strip() for a, b in items)
    if not marked or len(items) < 3 or len(set(told)) < len(told):
        return None
    return begin, items[-1][1], Listing(None, told, match["noun"] or match["other"] or match["third"])


def _pointed(text: str, begin: int, end: int) -> tuple[int, int, str] | None:
    """The count in the sentence before one that only points at the list: `... eight stations.  They are:`."""
    match = _THEY_ARE.search(text, begin, end)
    if match is None:
        return None
    line = words(text, max(begin, text.rfind(". ", begin, match.start()) + 1), match.start())
    told = [(at, count) for at in range(len(line)) if (count := stated(line, at)) is not None]
    at = told[0][0] if len(told) == 1 else 0
    counted = (
        next((i for i in range(at + 1, min(len(line), at + 4)) if plural(line[i])), None) if len(told) == 1 else None
    )
    if counted is None:
        return None
    return line[told[0][0]].start, told[0][1], line[counted].lower


def items_below(text: str, lines: Sequence[tuple[int, int]], number: int) -> tuple[list[tuple[int, int]], bool]:
    """The lines of a list: those with the first one's bullet, or short lines without one up to a blank line."""
    while number < len(lines) and not text[slice(*lines[number])].strip():
        number += 1
    found: list[tuple[int, int]] = []
    if number >= len(lines):
        return found, False
    first = text[slice(*lines[number])]
    marked = _BULLET.match(first) is not None
    kind = _kind(first)
    for begin, end in lines[number:]:
        line = text[begin:end].rstrip()
        if not line.strip():
            if marked:
                continue
            break
        if marked:
            if _BULLET.match(line) is None:
                if len(line) - len(line.lstrip()) > kind[0]:
                    continue
                break
            if _kind(line) != kind:
                continue
        elif len(line) > 70 or line.endswith((".", ":", "!", "?", ";")):
            return [], False
        if not _REST.match(_MARKER.sub("", line, count=1)):
            found.append((begin, begin + len(line)))
    if any(end - begin > 300 for begin, end in found):
        return [], marked  # paragraphs with bullets: a list of thoughts more than of things
    return found, marked


def _kind(line: str) -> tuple[int, str]:
    """Indent and kind of a bullet, so that a list inside a list is not counted."""
    match = _MARKER.match(line)
    indent = len(line) - len(line.lstrip())
    if match is None:
        return indent, ""
    return indent, "1" if match[1] else "a" if match[2] else match[0].strip()
