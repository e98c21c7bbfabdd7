"""What part of a page a line is: headline, date line, caption, list, table, teaser, furniture or body.

Taking body for page noise loses claims, so a line is only demoted for a stated reason: its own words (`Read more:`),
its form (a menu, a row of cells) or its place among lines of one form (a run of unpunctuated lines after the text).
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from consistency.prose import page_marks as m
from consistency.text import Section

_HEADLINE, _DATELINE, _BODY, _CAPTION = Section.HEADLINE, Section.DATELINE, Section.BODY, Section.CAPTION
_LIST, _TABLE, _RELATED, _FURNITURE = Section.LIST, Section.TABLE, Section.RELATED, Section.FURNITURE
"""By names of their own, since asking an enumeration for a member takes as long as ten of the tests below."""
RUBRIC = 3
"""A first line of so few words may be a rubric (`Business`, `Press release`), with the headline below it."""


class Block:
    """One line of a page, or the lines of one wrapped paragraph.

    ``final`` tells whether it ends as a sentence does, ``words`` about how many words it has.
    """

    __slots__ = ("_words", "blank_before", "end", "final", "section", "start", "text")

    def __init__(self, start: int, end: int, text: str, blank_before: bool = False) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.blank_before = blank_before
        self.section = _BODY
        self.final = text[-1:] == "." or m.FINAL.search(text[-12:]) is not None
        self._words = -1

    @property
    def words(self) -> int:
        if self._words < 0:
            self._words = len(self.text.split())
        return self._words


def lead_in(text: str, *, first: bool) -> int:
    """How far a date line such as `PARIS, June 3 (Agency) -` goes in front of a first sentence; 0 without one.

    A bare `PARIS -` is taken for one only before the ``first`` paragraph.
    """
    if not ("-" in text or "–" in text or "—" in text):
        return 0
    match = m.PLACE_LINE.match(text)
    if match and (match["date"] or match["agency"] or first):
        return match.end()
    match = m.TITLE_PLACE_LINE.match(text)
    return match.end() if match else 0


def mark(blocks: Sequence[Block], title: str = "") -> None:
    """Gives each block of an article its section."""
    for block in blocks:
        block.section = _by_itself(block)
    text = "\n".join([block.text for block in blocks])
    if any(sign in text for sign in m.CELL_SIGNS) or text.count(";") > text.count("; "):
        _tables(blocks)
    _date_lines(blocks)
    _headlines(blocks, title)
    _captions(blocks)
    _related(blocks)
    _late_teasers(blocks)


def _by_itself(block: Block) -> Section:
    text = block.text
    bullet = m.BULLET.match(text) is not None
    if text.lstrip()[:1] == "|" or (not bullet and not block.final and "\t" in text.strip()):
        return _TABLE
    if len(text) < 260:
        if m.RELATED_HEAD.match(text) or m.RELATED_LEAD_CASED.match(text) or m.RELATED_LEAD.match(text):
            return _RELATED
        low = text.lower()
        if "rights reserved" in low or ("cookie" in low and m.COOKIES.match(text)):
            return _FURNITURE
        if not block.final and _masthead(text):
            return _DATELINE
        loose = not block.final or block.words <= 12 or any(hint in low for hint in m.FURNITURE_HINTS)
        if loose and (m.FURNITURE.match(text) or _menu(text)):
            return _FURNITURE
        if (
            any(hint in low for hint in m.PICTURE_HINTS)
            and m.PICTURED.search(text)
            and len(m.SENTENCE_INSIDE.findall(text)) <= 1
            and not text.lstrip().startswith(("“", '"'))
        ):
            return _CAPTION
    if text.lstrip()[:1].lower() in m.CAPTION_OPENS and m.CAPTION.match(text):
        return _CAPTION
    if (
        len(text) < 400
        and _may_credit(text)
        and m.CREDIT_HINT.search(text, max(0, len(text) - 110))
        and m.CREDIT.search(text, max(0, len(text) - 110))
    ):
        return _CAPTION
    if len(text) < 140 and _is_date_line(text):
        return _DATELINE
    if bullet and block.final and text.lstrip()[0] in "–—-" and m.SENTENCE_INSIDE.search(text):
        return _BODY  # speech that a dash opens
    return _LIST if bullet else _BODY


def _may_credit(text: str) -> bool:
    """Whether a line has one of the marks or words that a credit at its end cannot do without."""
    end = text[-110:]
    if ":" in end or "(" in end or "/" in end or "©" in end:
        return True
    low = end.lower()
    return "by" in low or "courtesy" in low


def _menu(text: str) -> bool:
    """Three or more short cells between bars, dots or arrows, with no sentence among them."""
    for mark_ in (" | ", "|", " · ", " › ", " » ", " • ", " – "):
        if mark_ in text:
            cells = [cell.strip() for cell in text.split(mark_)]
            filled = [cell for cell in cells if cell]
            few = {" › ": 2, " » ": 2, " – ": 4}.get(mark_, 3)
            return (
                len(filled) >= few
                and m.HAS_DATE.search(text) is None
                and sum(len(cell.split()) for cell in filled) <= (1.5 if mark_ == " – " else 4) * len(filled)
                and not any(m.FINAL.search(cell) and len(cell.split()) > 4 for cell in filled)
                and sum(m.MEASURED.search(cell) is not None for cell in filled) < 2
            )
    return False


def _masthead(text: str) -> bool:
    """Cells between bars or dots, one of them a date: `The Observer · Tuesday, 3 December 2024 · 5°C, light rain`."""
    for mark_ in (" · ", " | ", " • "):
        cells = text.split(mark_)
        if len(cells) >= 2 and all(len(cell.split()) <= 5 for cell in cells):
            return any(_is_date_line(cell) and m.HAS_DATE.search(cell) for cell in cells)
    return False


def _is_date_line(text: str) -> bool:
    if m.BYLINE.fullmatch(text.strip()) and not m.FINAL.search(text):
        return True
    if not m.DIGIT.search(text) or not (m.HAS_DATE.search(text) or m.TIME_ALONE.fullmatch(text)):
        return False
    rest = m.DATE_STUFF.sub(" ", text)
    if m.NO_DATE.search(rest) or m.FINAL.search(rest.strip(" .")) or text.rstrip().endswith("."):
        return False
    left = m.WORD.findall(rest)
    if text.strip().lower().startswith(("by ", "published", "updated", "posted", "last ")):
        return len(left) <= 6
    # a place before the date (`Ostrand, 4 February 2025`), or one word after it (a rubric)
    return not left or (
        len(left) == 1
        and ":" not in rest
        and (
            m.PLACE_FIRST.match(text) is not None
            or (rest.strip(" ,|·–-").istitle() and text.rstrip().endswith(left[0]))
        )
    )


def _date_lines(blocks: Sequence[Block]) -> None:
    """Date lines stand above the text: below it, or where several lines name days without a year, they are content."""
    days = [
        block
        for block in blocks
        if block.section is _DATELINE and not m.HAS_YEAR.search(block.text) and m.HAS_DATE.search(block.text)
    ]
    seen = False
    for block in blocks:
        if block.section is _DATELINE:
            if (len(days) > 1 and block in days) or (
                seen and not m.UPDATED.match(block.text) and not m.DATE_AND_TIME.search(block.text)
            ):
                block.section = _BODY
        elif not seen and block.section is _BODY and block.final and block.words >= 8:
            seen = True


def _tables(blocks: Sequence[Block]) -> None:
    """Rows: neighbours that both have wide gaps, leaders or the same number of semicolons between cells."""
    gaps = [_gaps(block) for block in blocks]
    cells = [block.text.count(";") if ";" in block.text and "; " not in block.text else 0 for block in blocks]
    _barred(blocks)
    if not any(gaps) and not any(cells) and not any(block.section is _TABLE for block in blocks):
        return
    for i, block in enumerate(blocks):
        near = [j for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(blocks)]
        row = gaps[i] and (gaps[i] >= 2 or any(gaps[j] for j in near)) and not m.SENTENCE_INSIDE.search(block.text)
        listed = cells[i] >= 2 and any(cells[j] == cells[i] for j in near)
        rule = m.RULE.match(block.text) and any(gaps[j] or blocks[j].section is _TABLE for j in near)
        if row or listed or rule:
            block.section = _TABLE
    for before, block in pairwise(blocks):
        if before.section is _TABLE and not block.blank_before and m.SHORT_LEADER.match(block.text):
            block.section = _TABLE
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        amid = before.section is _TABLE and after.section is _TABLE
        if amid and not (block.blank_before or after.blank_before) and m.ROW_END.search(block.text):
            block.section = _TABLE  # a label so long that hardly any gap is left before its number


def _barred(blocks: Sequence[Block]) -> None:
    """Rows with bars between their cells, not around them: three lines of as many cells, most of them with numbers."""
    bars = [block.text.count(" | ") if block.section in (_FURNITURE, _BODY) else 0 for block in blocks]
    start = 0
    for end in range(1, len(blocks) + 1):
        if end < len(blocks) and bars[end] == bars[start]:
            continue
        run = blocks[start:end]
        if bars[start] and len(run) >= 3 and 3 * sum(any(ch.isdigit() for ch in b.text) for b in run) >= 2 * len(run):
            for block in run:
                block.section = _TABLE
        start = end


def _gaps(block: Block) -> int:
    """How many wide gaps, tabs or leaders stand between the cells of a line."""
    text = block.text.strip()
    if ("   " in text or "\t" in text or "....." in text or "\u00a0" in text) and block.section not in (
        _TABLE,
        _RELATED,
    ):
        return len(m.CELL_GAP.findall(text))
    return 0


def folded(text: str) -> str:
    """A line for comparing: its words, lower case."""
    return " ".join(m.WORD.findall(text.lower()))


def _headlines(blocks: Sequence[Block], title: str) -> None:
    wanted = folded(title)
    head = ""
    if wanted:
        for block in blocks:
            near = len(block.text) < 2 * len(title) + 20 and block.section in (
                _BODY,
                _LIST,
                _TABLE,
            )
            if near and folded(block.text) == wanted:
                block.section = _HEADLINE
                head = wanted
    if not head:
        head = _first_headline(blocks)
    if head:
        for block in blocks:
            if (
                block.section is _BODY
                and (first := m.WORD.search(block.text)) is not None
                and first[0].lower()[0] == head[0]
                and block.words <= 40
                and folded(block.text) == head
            ):
                block.section = _HEADLINE


def _first_headline(blocks: Sequence[Block]) -> str:
    """Marks the first line that stands as headlines do, and the line below a rubric; returns its words."""
    last = max((i for i, block in enumerate(blocks) if block.section is _BODY and block.final), default=-1)
    rubric = False
    for i, block in enumerate(blocks):
        if block.section in (_FURNITURE, _DATELINE, _RELATED, _CAPTION):
            continue
        short = block.words <= 28 and not m.OPEN_END.search(block.text)
        asks = (
            block.text.rstrip().endswith(("?", "!", "a.m.", "p.m."))
            and block.words <= 16
            and not m.SENTENCE_INSIDE.search(block.text)
        )
        if block.section is not _BODY or not short or last <= i or (block.final and not asks):
            break
        if _first_of_a_row(blocks, i):
            break
        if rubric and (block.words <= RUBRIC or m.BYLINE_LEAD.match(block.text) or _plain_start(block.text)):
            break
        block.section = _HEADLINE
        if rubric or block.words > RUBRIC:
            _deck(blocks, i + 1, last)
            return folded(block.text)
        rubric = True
    return ""


def _first_of_a_row(blocks: Sequence[Block], i: int) -> bool:
    """Whether a line and the one right below it both begin with their day or hour: a timetable has no headline in it."""
    below = blocks[i + 1 : i + 2]
    return any(not b.blank_before and m.DAY_LEAD.match(b.text) and m.DAY_LEAD.match(blocks[i].text) for b in below)


def _deck(blocks: Sequence[Block], i: int, last: int) -> None:
    """A second line right under the headline, written like it, is part of it."""
    if i >= last or blocks[i].section is not _BODY or blocks[i].blank_before or blocks[i].final:
        return
    text = blocks[i].text
    if (
        RUBRIC < blocks[i].words <= 28
        and not m.OPEN_END.search(text)
        and not m.BYLINE_LEAD.match(text)
        and not _plain_start(text)
    ):
        blocks[i].section = _HEADLINE


def _captions(blocks: Sequence[Block]) -> None:
    """A short unpunctuated line right above a caption is the picture's other text."""
    for block, after in pairwise(blocks):
        if (
            after.section is _CAPTION
            and not after.blank_before
            and block.section is _BODY
            and not block.final
            and block.words <= 14
        ):
            block.section = _CAPTION


def _related(blocks: Sequence[Block]) -> None:
    """What follows a heading such as `More about` or `Tags`, as far as it looks like teasers."""
    state: Section | None = None
    for i, block in enumerate(blocks):
        text = block.text
        if len(text.strip()) < 40 and m.TAG_HEAD.match(text):
            state = _FURNITURE
        elif block.section is _RELATED and m.RELATED_HEAD.match(text):
            state = _RELATED
        elif block.section in (_RELATED, _FURNITURE, _HEADLINE, _CAPTION):
            continue
        elif state is not None:
            bullet = m.BULLET.match(text)
            prose = (
                (block.final and block.words >= 9)
                or block.words > 32
                or m.SENTENCE_INSIDE.search(text, bullet.end() if bullet else 0)
            )
            if state is _FURNITURE and (block.words > 4 or block.final):
                prose = True
            if (prose and not (state is _RELATED and _numbered_run(text))) or (
                block.section in (_TABLE,) and i and blocks[i - 1].section is not _RELATED
            ):
                state = None
            else:
                block.section = state


def _numbered_run(text: str) -> bool:
    return len(re.findall(r"(?<!\S)\d{1,2}[.)] ", text)) >= 2


def _late_teasers(blocks: Sequence[Block]) -> None:
    """Unpunctuated lines that repeat, that stand alone between paragraphs, or that follow lone date-and-time lines."""
    body = 0
    for i, block in enumerate(blocks):
        if block.section is _DATELINE and body >= 3 and i + 1 < len(blocks):
            after = blocks[i + 1]
            if after.section is _BODY and not after.final and m.HAS_DATE.search(block.text):
                block.section = after.section = _RELATED
        if block.section is not _BODY:
            continue
        if block.final:
            body += 1
            continue
        if (body and block.words >= 4 and not _plain_start(block.text) and _repeats(block, blocks)) or _lone_teaser(
            blocks, i, body
        ):
            block.section = _RELATED


def _repeats(block: Block, blocks: Sequence[Block]) -> bool:
    """Whether another unpunctuated line has the words of this one."""
    own = folded(block.text)
    return any(not other.final and other is not block and folded(other.text) == own for other in blocks)


def _lone_teaser(blocks: Sequence[Block], i: int, body: int) -> bool:
    block = blocks[i]
    if body < 2 or block.words < 9 or block.words > 26 or i + 1 >= len(blocks):
        return False
    if m.OPEN_END.search(block.text) or block.text.rstrip().endswith(('"', "”", "’", "'", ")")):
        return False
    if _plain_start(block.text) or m.HEADING_MARK.match(block.text):
        return False
    before, after = blocks[i - 1], blocks[i + 1]
    return (
        block.blank_before
        and after.blank_before
        and before.final
        and after.section is _BODY
        and m.CLOSED.search(after.text) is not None
    )


def _plain_start(text: str) -> bool:
    """It begins as prose does and headlines do not."""
    first = m.WORD.search(text)
    return first is None or first[0].lower() in m.PLAIN_START
