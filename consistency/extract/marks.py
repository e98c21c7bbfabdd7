"""Where quotations begin and end: marks of several traditions, nested, carried over paragraphs, never closed."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import lru_cache

from msgspec import Struct

OPENS = {"“": "”", "„": "“”", "«": "»"}
_MARKS = '“”„«»"'
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_SINGLE = re.compile(r"[‘'](?<!\S[‘'])(?=[^\W\d_])[^‘\n]{15,500}?[,.!?…][’'](?=[\s—–]|\Z)")
_INCHES = re.compile(r"\d\Z")


class Quoted(Struct, frozen=True, gc=False):
    """A stretch of text in quotation marks; ``start`` and ``end`` include the marks, ``inner`` does not."""

    start: int
    end: int
    inner: tuple[int, int]
    closed: bool
    line: tuple[int, int]
    """The paragraph in which the quotation ends."""
    first_line: tuple[int, int]
    """The paragraph in which it begins."""


@lru_cache(maxsize=2)
def quotations(text: str) -> tuple[Quoted, ...]:
    """All quotations of a text in order; those of the last two texts are kept.

    A quotation that is open at the end of its paragraph goes on when the next one begins with an opening
    mark, as newspapers print long quotations; else it was never closed.
    """
    marks = sorted([at for mark in _MARKS for at in _places(mark, text)])
    found = _double(text, marks) if marks else []
    single = [
        quoted for quoted in (_single(text) if "'" in text or "‘" in text else ())
        if not any(other.start < quoted.end and quoted.start < other.end for other in found)
    ]  # fmt: skip
    return tuple(sorted((*found, *single), key=lambda quoted: quoted.start) if single else found)


def _single(text: str) -> list[Quoted]:
    """Quotations in single marks: told from apostrophes by the comma or stop before the closing one."""
    found = []
    for match in _SINGLE.finditer(text):
        begin = text.rfind("\n", 0, match.start()) + 1
        end = text.find("\n", match.end())
        line = (begin, end if end >= 0 else len(text))
        found.append(_quoted(match.start(), match.end(), True, line, line))
    return found


def _places(mark: str, text: str) -> Iterator[int]:
    """Where a mark stands in a text."""
    at = text.find(mark)
    while at >= 0:
        yield at
        at = text.find(mark, at + 1)


def _double(text: str, marks: Sequence[int]) -> list[Quoted]:
    """Quotations in double marks, which stand at ``marks``."""
    found: list[Quoted] = []
    open_at: int | None = None
    first_line = (0, 0)
    mark = ""
    lines = [match.span() for match in _LINE.finditer(text)]
    for number, (begin, stop) in enumerate(lines):
        inside = marks[bisect_left(marks, begin) : bisect_left(marks, stop)]
        if open_at is None and not inside:
            continue
        lead = begin + len(text[begin:stop]) - len(text[begin:stop].lstrip(" \t>*"))
        following = text[lines[number + 1][0] : lines[number + 1][1]].lstrip(" \t>*") if number + 1 < len(lines) else ""
        for at in inside:
            sign = text[at]
            opens = _opens(text, at, begin, sign)
            if open_at is None:
                if opens:
                    open_at, mark, first_line = at, sign, (begin, stop)
                continue
            if at == lead and opens and open_at < begin:
                continue  # the quotation goes on in this paragraph
            if _closes(text, at, sign, mark, opens):
                found.append(_quoted(open_at, at + 1, True, (begin, stop), first_line))
                open_at = None
            elif opens and sign == mark:
                found.append(_quoted(open_at, at, False, (begin, stop), first_line))
                open_at, first_line = at, (begin, stop)
        if open_at is not None and not (following[:1] == mark and _opens(following, 0, 0, mark)):
            found.append(_quoted(open_at, stop, False, (begin, stop), first_line))
            open_at = None
    return found


def _quoted(start: int, end: int, closed: bool, line: tuple[int, int], first: tuple[int, int]) -> Quoted:
    return Quoted(start, end, (start + 1, end - 1 if closed else end), closed, line, first)


def _opens(text: str, at: int, begin: int, sign: str) -> bool:
    """Whether a mark can open: signs that only open, or a straight one after a space and before a word."""
    if sign in "“„«":
        return True
    if sign != '"' or at + 1 >= len(text) or text[at + 1].isspace():
        return False
    before = text[at - 1] if at > begin else " "
    return before.isspace() or before in "([—–-‘'/>*_"


def _closes(text: str, at: int, sign: str, mark: str, opens: bool) -> bool:
    if mark == '"':
        return sign == '"' and not opens and not (_INCHES.search(text, max(0, at - 1), at) and "'" in text[at - 4 : at])
    return sign in OPENS[mark]
