r"""The hash of a line by which GitHub code scanning follows a result from one commit to the next.

GitHub's upload step computes ``primaryLocationLineHash`` for results without one and complains of results
whose hash is another, so this is the same hash: of the first hundred characters from the start of the line,
blanks left out and every kind of line break taken as ``\n``, padded past the end of the text.
"""

import re

WINDOW = 100
_BASE = 37
_END = 65535
_BREAK = re.compile(r"\r\n|\r|\n")


class LineHashes:
    """The hashes of the lines of one text; twins are numbered in the order in which they stand."""

    def __init__(self, text: str) -> None:
        self._of_line: list[str] = []
        self._line_at: list[int] = [0]
        seen: dict[str, int] = {}
        for found in _BREAK.finditer(text):
            self._line_at.append(found.end())
        units, starts = _units(text, self._line_at)
        for start in starts:
            value = 0
            for unit in units[start : start + WINDOW]:
                value = (value * _BASE + unit) & 0xFFFF_FFFF_FFFF_FFFF
            missing = WINDOW - len(units[start : start + WINDOW])
            value = value * pow(_BASE, missing, 2**64) & 0xFFFF_FFFF_FFFF_FFFF
            name = f"{value:x}"
            seen[name] = seen.get(name, 0) + 1
            self._of_line.append(f"{name}:{seen[name]}")

    def __getitem__(self, line: int) -> str:
        """The hash of a line, counted from 1; past the end that of the last."""
        return self._of_line[min(line, len(self._of_line)) - 1]


def _units(text: str, line_at: list[int]) -> tuple[list[int], list[int]]:
    """The UTF-16 units that count, closed by an end mark, and where in them each line begins."""
    units: list[int] = []
    starts: list[int] = []
    bounds = [*line_at[1:], len(text) + 1]
    for begin, stop in zip(line_at, bounds, strict=True):
        starts.append(len(units))
        line = _BREAK.sub("\n", text[begin:stop]).translate(_BLANKS)
        coded = line.encode("utf-16-le", "surrogatepass")
        units += [low | high << 8 for low, high in zip(coded[::2], coded[1::2], strict=True)]
    units.append(_END)
    return units, starts


_BLANKS = {ord(" "): None, ord("\t"): None}
