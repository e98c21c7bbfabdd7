"""What part of a page a line is: headline, date line, caption, list, table, teaser, furniture or body.

Taking body for page noise loses claims, so a line is only demoted for a stated reason: its own words (`Read more:`),
its form (a menu, a row of cells) or its place among lines of one form (a run of unpunctuated lines after the text).
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from consistency.text import Section

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?"
_DATE = rf"""(?:
    \d{{1,4}}[./-]\d{{1,2}}[./-]\d{{2,4}}                             # 15/11/2024, 2025-03-07
  | \d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}(?:,?\s+\d{{4}})?             # 13 February 2025
  | {_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?             # February 13, 2025
)"""
_TIME = r"(?:\d{1,2}[:.]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\.?)?|\d{1,2}\s*[ap]\.?m\.?)"
_HAS_DATE = re.compile(rf"(?<![\w.])(?:{_DATE})(?!\w)", re.I | re.X)
_DATE_STUFF = re.compile(
    rf"""(?<!\w)(?: {_DATE} | {_TIME} | {_WEEKDAY} | \d{{4}} | {_MONTH}
    | (?:last\s+)?(?:updated?|modified|published|posted|created|date|time|on|at|of|local|by|reported|written|filed|for\s+immediate\s+release)
    | gmt | utc(?:[+-]\d+)? | [ce]e?s?t | [ecmp][sd]t | bst | est )(?!\w)""",
    re.I | re.X,
)
_HAS_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_DATE_AND_TIME = re.compile(rf"{_TIME}.{{0,12}}{_DATE}|{_DATE}.{{0,12}}{_TIME}", re.I | re.X)
_UPDATED = re.compile(r"\s*(?:by\s+[A-Z]|(?:last\s+)?(?:updated?|modified|published|posted)\b)", re.I)
_PLACE_FIRST = re.compile(r"\s*[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+)?,\s")
# `PARIS, June 3 (Agency) -` in front of a first sentence; `OSLO (Agency) —`
_PLACE_LINE = re.compile(
    rf"""\s*[A-ZÀ-Þ][A-ZÀ-Þ.'’ -]{{2,30}}                            # PARIS, NEW YORK
    (?:,\s+[A-Z][A-Za-z. ]{{1,20}})?                                  # , Texas
    (?P<date>,?\s+(?:{_WEEKDAY},?\s+)?{_DATE})?                       # , June 3
    (?P<agency>\s*\([A-Z][\w./ -]{{1,24}}\))?\s*                      # (Agency)
    (?:[—–]|--?)\s+(?=["“'‘]?[A-Z0-9])""",
    re.X,
)
_TITLE_PLACE_LINE = re.compile(
    rf"\s*[A-Z][\w.'’-]+(?:\s[A-Z][\w.'’-]+){{0,2}},\s+(?:{_WEEKDAY},?\s+)?{_DATE}\s*(?:\([^()\n]{{1,24}}\)\s*)?(?:[—–]|--?)\s+(?=[\"“'‘]?[A-Z0-9])",
    re.I | re.X,
)
_BYLINE = re.compile(r"By\s+[A-Z][\w.'’-]+(?:\s+(?:[A-Z][\w.'’-]*|and|de|van|von)){1,7}(?:,.{0,60})?")
_BULLET = re.compile(r"\s*(?:[•*▪◦‣●·–—+›»-]\s+|\(?\d{1,3}[.)]\s|\([a-z]\)\s|[a-z]\)\s)\S")
_HEADING_MARK = re.compile(r"\s*(?:#{1,6}\s+|={2,}\s*)")

_CAPTION = re.compile(
    r"""\s*[\[(]?\s*(?:(?:file|archive|stock|lead|main|cover)\s+)?
        (?:photos?|pictures?|images?|photographs?|illustration|graphic|infographic|video|caption|pictured)
        (?:\s+(?:caption|credits?|by|courtesy|source))?\s*(?::|\bby\s+(?-i:[A-Z])|\bcourtesy\b|©)""",
    re.I | re.X,
)
_CREDIT = re.compile(
    r"""(?: (?:photo|picture|image|photograph|pic)s?\s*(?:credits?|courtesy|by)?\s*(?:[:©/]|by\s(?-i:[A-Z])|courtesy\b)\s*[^.!?\n]{2,60}\W*\Z
        | [(/]\s*(?:AP|AFP|EPA|Reuters|Getty(?:\s+Images)?|PA)(?:\s+(?:Photo|Images|via)[^()]{0,30})?\)?[\s.\]]*\Z
        | \bcourtesy\s+(?:of|via|photo)\b[^.\n]{0,40}\Z )""",
    re.I | re.X,
)
_PICTURED = re.compile(r"\b(?:is|are|was|were)?\s*(?:\(|,\s*)?(?:pictured|seen here|shown here)\b", re.I)

_RELATED_HEAD = re.compile(
    r"""\s*(?:[►▶>»#*=-]+\s*)?(?:
        (?:read|see|watch|listen|view)\s+(?:more|also|next|too|now|on)(?:\s+(?:about|on|from|in)\s.{1,40})?
      | (?:you\s+(?:may|might)\s+(?:also\s+)?(?:like|be\s+interested).{0,20})
      | (?:related|recommended|similar|trending|popular)(?:\s+(?:articles?|stor(?:y|ies)|news|content|links?|topics?|reading|posts?|coverage|items?|now))?
      | more\s+(?:about|from|on|news|stories|in|articles|coverage)\b.{0,40}
      | most\s+(?:read|popular|viewed|shared|watched|commented)
      | (?:also\s+read|also\s+in\s+the\s+news|don['’]t\s+miss|in\s+other\s+news|elsewhere|up\s+next|what\s+to\s+read\s+next|further\s+reading|other\s+(?:news|stories)|previous\s+(?:article|story|post)|next\s+(?:article|story|post))
      | (?:hot|latest|top|breaking|recent|other|local|world|today['’]?s?)\s+(?:news|stories|headlines|articles|posts|updates)
      | latest | editor['’]?s['’]?\s+(?:picks?|choice) | newest | trending
    )\s*[:.]?\s*(?:[|=]*)\s*\Z""",
    re.I | re.X,
)
_RELATED_LEAD = re.compile(
    r"""\s*(?:[►▶>»•*-]+\s*)?(?:
        (?:read|see)\s+(?:more|also)\s*: | also\s+(?:read|see)\s*: | (?:related|recommended)(?:\s+(?:articles?|stor(?:y|ies)|news|coverage|links?))?\s*:
      | (?:MORE|READ|WATCH|LISTEN|SEE\s+ALSO|DON['’]T\s+MISS|READ\s+NEXT|MOST\s+READ|ALSO)\s*: | more\s+from\s+[^:\n]{2,40}:
      | (?:most\s+read|previously|further\s+reading|further\s+information\s+at)\s*: )""",
    re.I | re.X,
)
_RELATED_LEAD_CASED = re.compile(r"\s*(?:[►▶]|>>)\s*\S")

_FURNITURE = re.compile(
    r"""\s*(?:
        skip\s+to\s+.{0,30} | search(?:\s+(?:this|the)\s+(?:site|website|page))?(?:\s+for\s*:?)? | close\s+(?:this\s+)?(?:search\s+box|menu|this)\.? | (?:main\s+)?menu | home(?:page)?
      | (?:log|sign)\s?-?\s?(?:in|up|out)(?:\s+(?:to|for|here)\b.{0,60})? | register | subscribe(?:\s+(?:to|now|from|for|today)\b.{0,80})? | my\s+account
      | (?:share|print|e-?mail|save|tweet|copy\s+link|comments?|like|follow)(?:\s+(?:this|on|it|us|article|page|story|via|link)\b.{0,60})?
      | advertis(?:ement|ing)s?\b.{0,160} | sponsored(?:\s+content)? | promoted | AD
      | (?:special\s+)?offer\s*:.{0,200}
      | accept\s+all.{0,60} | privacy\s+policy.{0,80} | terms\s+(?:of\s+(?:use|service)|and\s+conditions).{0,80}
      | (?:all\s+rights\s+reserved|copyright\b|©|\(c\)\s).{0,60}
      | \d+\s*-?\s*min(?:ute)?s?\s+(?:read|to\s+read)\b.{0,40} | reading\s+time\s*:?.{0,30}
      | [\d.,]+\s*k?\s+(?:views?|shares?|comments?|likes?|reads?|retweets?)\b(?:\s*[·|•,].{0,80})?
      | (?:tags?|keywords?|filed\s+under)\s*:.{0,200} | topics | tags | keywords | categories
      | (?:newsletters?|podcasts?|e-?paper|rss|facebook|twitter|instagram|telegram|youtube|linkedin|whatsapp|android\s+app|ios\s+app|contact\s+us|about\s+us|imprint|advertise(?:\s+with\s+us)?|back\s+to\s+top|load\s+more|show\s+more|view\s+comments|leave\s+a\s+(?:comment|reply|reflection).{0,30}|click\s+here.{0,60}|continue\s+reading.{0,40}|story\s+continues\s+below.{0,40}|scroll\s+.{0,40})
      | (?:sign\s+up|join|subscribe)\s+(?:for|to|our)\b.{0,80}(?:newsletter|alerts?|channel|updates)\b.{0,60}
      | follow\s+(?:us|@).{0,80} | (?:https?://|www\.)\S+ | \S+@\S+\.\w+ | image\s+\d+\s+of\s+\d+ | (?:\#\w+[\s,]*)+ | [a-z]{1,5}[-_]\d{2,8}
      | (?:photo|image)\s+gallery
    )\s*\Z""",
    re.I | re.X,
)
_FURNITURE_HINTS = (
    "cookie",
    "reserved",
    "advert",
    "offer",
    "subscri",
    "newsletter",
    "copyright",
    "©",
    "|",
    "·",
    "›",
    "click",
)
_PICTURE_HINTS = ("pictured", "seen here", "shown here")
_CREDIT_HINTS = ("hoto", "icture", "mage", "ic:", "ic by", "ourtesy", "AP", "AFP", "EPA", "euters", "etty", "PA")
_COOKIES = re.compile(
    r"\s*(?:by (?:using|continuing)\b.{0,80}|we\b.{0,60}|this (?:web)?site |accept (?:all )?|.{0,30}\b(?:our|manage|all) )?cookies?\b",
    re.I,
)
_TAG_HEAD = re.compile(r"\s*(?:tags?|topics?|keywords?|categories)\s*:?\s*\Z", re.I)
_CELL_GAP = re.compile(r"(?<=[^\s.!?:;\"”])(?:[ \u00a0]{3,}|\t+)(?=\S)|(?<=\S) ?\.{5,} ?(?=\S)")
_RULE = re.compile(r"\s*[-=_*|+:. ]{4,}\Z")
_FINAL = re.compile(r"[.!?…][\"”’')\]»]*\s*\Z")
_CLOSED = re.compile(r"[.!?…:][\"”’')\]»]*\s*\Z")
_OPEN_END = re.compile(r"[,:;–—-]\s*\Z")
_WORD = re.compile(r"\w+")
_SENTENCE_INSIDE = re.compile(r"[a-z\d)][.!?][\"”’')]*\s+[\"“‘']?[A-Z]")
_PLAIN_START = frozenset(
    "the a an he she it they we i this that these those there in on at but and as for his her".split()
)


class Block:
    """One line of a page, or the lines of one wrapped paragraph.

    ``final`` tells whether it ends as a sentence does, ``words`` about how many words it has.
    """

    __slots__ = ("blank_before", "end", "final", "section", "start", "text", "words")

    def __init__(self, start: int, end: int, text: str, blank_before: bool = False) -> None:
        self.start = start
        self.end = end
        self.text = text
        self.blank_before = blank_before
        self.section = Section.BODY
        self.final = _FINAL.search(text[-12:]) is not None
        self.words = len(text.split())


def lead_in(text: str, *, first: bool) -> int:
    """How far a date line such as `PARIS, June 3 (Agency) -` goes in front of a first sentence; 0 without one.

    A bare `PARIS -` is taken for one only before the ``first`` paragraph.
    """
    match = _PLACE_LINE.match(text)
    if match and (match["date"] or match["agency"] or first):
        return match.end()
    match = _TITLE_PLACE_LINE.match(text)
    return match.end() if match else 0


def mark(blocks: Sequence[Block], title: str = "") -> None:
    """Gives each block of an article its section."""
    for block in blocks:
        block.section = _by_itself(block)
    _tables(blocks)
    _date_lines(blocks)
    _headline(blocks, title)
    _captions(blocks)
    _related(blocks)
    _late_teasers(blocks)


def _by_itself(block: Block) -> Section:
    text = block.text
    bullet = _BULLET.match(text) is not None
    if text.lstrip()[:1] == "|" or ("\t" in text.strip() and not bullet and not block.final):
        return Section.TABLE
    if len(text) < 260:
        if _RELATED_HEAD.match(text) or _RELATED_LEAD_CASED.match(text) or _RELATED_LEAD.match(text):
            return Section.RELATED
        low = text.lower()
        if "rights reserved" in low or ("cookie" in low and _COOKIES.match(text)):
            return Section.FURNITURE
        loose = not block.final or block.words <= 12 or any(hint in low for hint in _FURNITURE_HINTS)
        if loose and (_FURNITURE.match(text) or _menu(text)):
            return Section.FURNITURE
        if (
            any(hint in low for hint in _PICTURE_HINTS)
            and _PICTURED.search(text)
            and len(_SENTENCE_INSIDE.findall(text)) <= 1
            and not text.lstrip().startswith(("“", '"'))
        ):
            return Section.CAPTION
    if _CAPTION.match(text):
        return Section.CAPTION
    if (
        len(text) < 400
        and any(hint in text[-110:] for hint in _CREDIT_HINTS)
        and _CREDIT.search(text, max(0, len(text) - 110))
    ):
        return Section.CAPTION
    if len(text) < 140 and _is_date_line(text):
        return Section.DATELINE
    return Section.LIST if bullet else Section.BODY


def _menu(text: str) -> bool:
    """Three or more short cells between bars, dots or arrows, with no sentence among them."""
    for mark_ in (" | ", "|", " · ", " › ", " » ", " • "):
        if mark_ in text:
            cells = [cell.strip() for cell in text.split(mark_)]
            filled = [cell for cell in cells if cell]
            few = 2 if mark_ in (" › ", " » ") else 3
            return (
                len(filled) >= few
                and _HAS_DATE.search(text) is None
                and sum(len(cell.split()) for cell in filled) <= 4 * len(filled)
                and not any(_FINAL.search(cell) and len(cell.split()) > 4 for cell in filled)
            )
    return False


def _is_date_line(text: str) -> bool:
    if _BYLINE.fullmatch(text.strip()) and not _FINAL.search(text):
        return True
    if not (_HAS_DATE.search(text) or re.fullmatch(rf"\s*{_TIME}\s*", text, re.I)):
        return False
    rest = _DATE_STUFF.sub(" ", text)
    if re.search(r"[!?]|\d", rest) or _FINAL.search(rest.strip(" .")) or text.rstrip().endswith("."):
        return False
    left = _WORD.findall(rest)
    if text.strip().lower().startswith(("by ", "published", "updated", "posted", "last ")):
        return len(left) <= 6
    # a place before the date (`Ostrand, 4 February 2025`), or one word after it (a rubric)
    return not left or (
        len(left) == 1
        and ":" not in rest
        and (
            _PLACE_FIRST.match(text) is not None or (rest.strip(" ,|·–-").istitle() and text.rstrip().endswith(left[0]))
        )
    )


def _date_lines(blocks: Sequence[Block]) -> None:
    """Date lines stand above the text: below it, or where several lines name days without a year, they are content."""
    days = [
        block
        for block in blocks
        if block.section is Section.DATELINE and not _HAS_YEAR.search(block.text) and _HAS_DATE.search(block.text)
    ]
    seen = False
    for block in blocks:
        if block.section is Section.DATELINE:
            if (len(days) > 1 and block in days) or (
                seen and not _UPDATED.match(block.text) and not _DATE_AND_TIME.search(block.text)
            ):
                block.section = Section.BODY
        elif block.section is Section.BODY and block.final and block.words >= 8:
            seen = True


def _tables(blocks: Sequence[Block]) -> None:
    """Rows: neighbours that both have wide gaps, leaders or the same number of semicolons between cells."""
    gaps = [_gaps(block) for block in blocks]
    cells = [block.text.count(";") if ";" in block.text and "; " not in block.text else 0 for block in blocks]
    if not any(gaps) and not any(cells) and not any(block.section is Section.TABLE for block in blocks):
        return
    for i, block in enumerate(blocks):
        near = [j for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(blocks)]
        row = gaps[i] and (gaps[i] >= 2 or any(gaps[j] for j in near)) and not _SENTENCE_INSIDE.search(block.text)
        listed = cells[i] >= 2 and any(cells[j] == cells[i] for j in near)
        rule = _RULE.match(block.text) and any(gaps[j] or blocks[j].section is Section.TABLE for j in near)
        if row or listed or rule:
            block.section = Section.TABLE


def _gaps(block: Block) -> int:
    """How many wide gaps, tabs or leaders stand between the cells of a line."""
    text = block.text.strip()
    if ("   " in text or "\t" in text or "....." in text or "\u00a0" in text) and block.section not in (
        Section.TABLE,
        Section.RELATED,
    ):
        return len(_CELL_GAP.findall(text))
    return 0


def folded(text: str) -> str:
    """A line for comparing: its words, lower case."""
    return " ".join(_WORD.findall(text.lower()))


def _headline(blocks: Sequence[Block], title: str) -> None:
    wanted = folded(title)
    head = ""
    if wanted:
        for block in blocks:
            near = len(block.text) < 2 * len(title) + 20 and block.section in (
                Section.BODY,
                Section.LIST,
                Section.TABLE,
            )
            if near and folded(block.text) == wanted:
                block.section = Section.HEADLINE
                head = wanted
    if not head:
        for i, block in enumerate(blocks):
            if block.section in (Section.FURNITURE, Section.DATELINE, Section.RELATED):
                continue
            short = block.words <= 28 and not _OPEN_END.search(block.text)
            asks = (
                block.text.rstrip().endswith(("?", "!"))
                and block.words <= 16
                and not _SENTENCE_INSIDE.search(block.text)
            )
            more = any(other.section is Section.BODY and other.final for other in blocks[i + 1 :])
            if block.section is Section.BODY and short and more and (asks or not block.final):
                block.section = Section.HEADLINE
                head = folded(block.text)
            break
    if head:
        for block in blocks:
            if block.section is Section.BODY and block.words <= 40 and folded(block.text) == head:
                block.section = Section.HEADLINE


def _captions(blocks: Sequence[Block]) -> None:
    """A short unpunctuated line right above a caption is the picture's other text."""
    for block, after in pairwise(blocks):
        if (
            after.section is Section.CAPTION
            and not after.blank_before
            and block.section is Section.BODY
            and not block.final
            and block.words <= 14
        ):
            block.section = Section.CAPTION


def _related(blocks: Sequence[Block]) -> None:
    """What follows a heading such as `More about` or `Tags`, as far as it looks like teasers."""
    state: Section | None = None
    for i, block in enumerate(blocks):
        text = block.text
        if _TAG_HEAD.match(text):
            state = Section.FURNITURE
        elif block.section is Section.RELATED and _RELATED_HEAD.match(text):
            state = Section.RELATED
        elif block.section in (Section.RELATED, Section.FURNITURE, Section.HEADLINE, Section.CAPTION):
            continue
        elif state is not None:
            bullet = _BULLET.match(text)
            prose = (
                (block.final and block.words >= 9)
                or block.words > 32
                or _SENTENCE_INSIDE.search(text, bullet.end() if bullet else 0)
            )
            if state is Section.FURNITURE and (block.words > 4 or block.final):
                prose = True
            if (prose and not (state is Section.RELATED and _numbered_run(text))) or (
                block.section in (Section.TABLE,) and i and blocks[i - 1].section is not Section.RELATED
            ):
                state = None
            else:
                block.section = state


def _numbered_run(text: str) -> bool:
    return len(re.findall(r"(?<!\S)\d{1,2}[.)] ", text)) >= 2


def _late_teasers(blocks: Sequence[Block]) -> None:
    """Unpunctuated lines that repeat, that stand alone between paragraphs, or that follow lone date-and-time lines."""
    times = Counter(folded(block.text) for block in blocks if not block.final)
    body = 0
    for i, block in enumerate(blocks):
        if block.section is Section.DATELINE and body >= 3 and i + 1 < len(blocks):
            after = blocks[i + 1]
            if after.section is Section.BODY and not after.final and _HAS_DATE.search(block.text):
                block.section = after.section = Section.RELATED
        if block.section is not Section.BODY:
            continue
        if block.final:
            body += 1
            continue
        if (
            block.words >= 4 and times[folded(block.text)] > 1 and body and not _plain_start(block.text)
        ) or _lone_teaser(blocks, i, body):
            block.section = Section.RELATED


def _lone_teaser(blocks: Sequence[Block], i: int, body: int) -> bool:
    block = blocks[i]
    if body < 2 or block.words < 9 or block.words > 26 or i + 1 >= len(blocks):
        return False
    if _OPEN_END.search(block.text) or block.text.rstrip().endswith(('"', "”", "’", "'", ")")):
        return False
    if _plain_start(block.text) or _HEADING_MARK.match(block.text):
        return False
    before, after = blocks[i - 1], blocks[i + 1]
    return (
        block.blank_before
        and after.blank_before
        and before.final
        and after.section is Section.BODY
        and _CLOSED.search(after.text) is not None
    )


def _plain_start(text: str) -> bool:
    """It begins as prose does and headlines do not."""
    first = _WORD.search(text)
    return first is None or first[0].lower() in _PLAIN_START
