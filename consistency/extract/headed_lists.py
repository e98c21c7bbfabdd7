"""Lists of lines whose number is told elsewhere than in the line that ends in a colon above them.

Either a heading names what the list holds (`Stop by stop`, where the text has seven stops), or a numbered or lettered list
follows a paragraph that tells of so many things (`we offer six outings, one more than last year.`).
"""

import re
from collections.abc import Iterator, Sequence

from consistency.extract.announced import plural, stated, tells_count
from consistency.extract.list_items import PARTIAL
from consistency.extract.lists_of_lines import WIDEST, Found, items_below, lines_of
from consistency.extract.speakers import words
from consistency.extract.words.nouns_en import singular
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.lexicon import analyses
from consistency.values import Listing

_ORDERED = re.compile(r"[ \t]*\(?(\d{1,2}|[A-Za-z])(?:[.)]|[ \t]{2})")
_MARK = re.compile(r"\A[ \t]*(?:[•◦▪●*+✓✗·–—-]|\(?(?:\d{1,2}|[A-Za-z])[.)]|[A-Z](?=[ \t]{2}))[ \t]+")
_NUMBER = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|[2-9]|[12]\d|30)"
)
_SOME = (PARTIAL - frozenset("one all both either neither more other others first".split())) | frozenset(
    "some selected examples".split()
)
_SOME_OF = _SOME | frozenset("highlights top best favourite past previous first last other more".split())
_END = pattern(r"[.!?,;:]\Z")
_LONGEST, _HEADING = 300, 60
_FARTHEST = 1
"""By so much a slip changes how many a text tells; a number further away is that of other things of the kind."""


def headed_lists(prose: Prose) -> Iterator[Found]:
    """The lists of an article under a heading or a paragraph that tells what they hold."""
    text = prose.text
    if not _POSSIBLE.search(text):
        return
    lines = lines_of(text, prose.article.begins)
    below = 0
    for number, (begin, end) in enumerate(lines):
        if number < below or not _MARK.match(text[begin:end]):
            continue
        items, marked = items_below(text, lines, number)
        below = number + max(1, len(items))
        if not marked or len(items) < 3:
            continue
        above = [text[a:b].strip() for a, b in lines[:number] if text[a:b].strip()][-2:]
        of = _of(text, above, len(items), ordered=_in_order(text, items)) if above else None
        if of is not None:
            told = tuple(_MARK.sub("", text[a:b]).strip() for a, b in items)
            stop = items[-1][1]
            start = items[0][0] if stop - items[0][0] <= WIDEST else items[-2][0]
            yield start, stop, Listing(None, told, of)


_POSSIBLE = pattern(r"^[ \t]*(?:[•◦▪●*+✓✗·–—-]|1[.)]|\(?[aA][.)]|A(?=[ \t]{2}))[ \t]+\S", re.MULTILINE)


def _of(text: str, above: Sequence[str], size: int, *, ordered: bool) -> str | None:
    """What a list holds, in the plural: the noun of its heading that the text counts, or the one that stands above it."""
    head = above[-1]
    titled = len(head) <= _HEADING and not _END.search(head)
    if titled:
        low = head.lower()
        if _SOME_OF & set(re.findall(r"[a-z]+", low)):
            return None
        alone = re.fullmatch(r"(?:the |our |all )?[a-z]+", low) is not None  # `The stops`
        for word in re.findall(r"[a-z]{3,}", low):
            for many in _plurals(word):
                if any(alone or abs(count - size) <= _FARTHEST for count in _counts(text, many)):
                    return many
        above = above[:-1]
    if not ordered or not above or above[-1].endswith(":") or len(above[-1]) > 2 * _LONGEST:
        return None
    return _last_counted(above[-1], size)


def _counts(text: str, many: str) -> Iterator[int]:
    """The numbers of some things that a text tells."""
    low = text.lower()
    for match in re.finditer(rf"\b{_NUMBER} (?:[a-z-]+ ){{0,2}}{many}\b", low):
        count = stated(words(text, match.start(), match.end()), 0)
        if count is not None:
            yield count


def _last_counted(paragraph: str, size: int) -> str | None:
    """The plural that a paragraph counts, where it counts one kind of thing only and about as many as there are."""
    if not tells_count(paragraph):
        return None
    line = words(paragraph, 0, len(paragraph))
    if _SOME & {word.lower for word in line}:
        return None
    found = {}
    for at in range(len(line)):
        count = stated(line, at)
        counted = next((i for i in range(at + 1, min(len(line), at + 4)) if plural(line[i])), None) if count else None
        if count is not None and counted is not None and all(word.letters for word in line[at + 1 : counted]):
            found[line[counted].lower] = count
    if len(found) != 1:
        return None
    [(noun, count)] = found.items()
    return noun if abs(count - size) <= _FARTHEST else None


def _plurals(word: str) -> Iterator[str]:
    """The plural of a noun in a heading: of `stop` and of `stops`."""
    one = singular(word)
    if any(reading.tag == "NOUN" for reading in analyses(one)):
        yield from dict.fromkeys((word,) if one != word else (f"{word}s", f"{word}es", f"{word[:-1]}ies"))


def _in_order(text: str, items: Sequence[tuple[int, int]]) -> bool:
    """Whether the marks of a list are 1, 2, 3 or A, B, C."""
    marks = [match[1].lower() for a, b in items if (match := _ORDERED.match(text[a:b]))]
    count = range(len(items))
    return marks == [str(at + 1) for at in count] or marks == [chr(ord("a") + at) for at in count]
