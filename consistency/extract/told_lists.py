"""Listings whose items stand at some distance from their count, or whose end is told: `No other country signed.`

`Exactly five towns have applied, it said on Wednesday: Girona in Spain, Halmstad in Sweden, ...`.  Commas also stand before
what describes an item (`Mara Senn, an independent`), so that a row may be read as fewer or more items; a listing is given
only where no reading has as many as announced.
"""

import re
from collections.abc import Iterator, Sequence

from consistency.extract.announced import GROUPS, NUMBERS, part_told, plural, stated, tells_count
from consistency.extract.closed_rows import longest_row
from consistency.extract.enumeration import Row, names_in_a_row
from consistency.extract.list_items import LEADS, PARTIAL, QUOTES, Pieces, as_told, dates_in, parts_of, pieces_of
from consistency.extract.lists_of_lines import Found
from consistency.extract.speakers import Word, words
from consistency.prose import Prose
from consistency.prose.lexicon import analyses
from consistency.text import Section, Sentence
from consistency.values import Listing

_GROUPS = frozenset(
    "crew team group panel trio family squad jury delegation band committee board shortlist list party cast staff council".split()
)
_LINKS = frozenset("of in on at for from to by with over near the a an and de von van".split())
_AGED = re.compile(r"\ban? (?:[a-z]+ )?\d{1,2}-year-old\b")
_AGED_GAP = re.compile(r"(?: [^,;.:]{0,45})?(?:,|,? and) \Z")
_NO_OTHER = re.compile(
    r"\b(?:there (?:are|were|is|was|had been|have been) no others?(?: (?P<noun>[a-z]+))?|no others? (?P<other>[a-z]+)|no one (?:else|besides|other than|apart from)|"
    r"nobody (?:else|besides|other than|apart from)|and no others?|nowhere else|everywhere else|no others|the only ones(?: left)?)\b"
)
_NO_OTHER_HINTS = ("no other", "no one ", "nobody ", "where else", "only ones")
_WITH = re.compile(r"(?:With|Alongside|Besides) (him|her|me)\b")
_FARTHEST = 14
_WIDEST = 500


def at_a_distance(text: str, sentence: Sentence) -> Iterator[Found]:
    """A count, and a colon later in the sentence with the row behind it."""
    if not tells_count(sentence.text):
        return
    namely = ", namely " in sentence.text
    if sentence.text.count(":") + namely == 1:
        line = words(text, sentence.start, min(sentence.end, sentence.start + _WIDEST))
        colon = next((at for at, word in enumerate(line) if word.text == ":" or word.lower == "namely"), 0)
        if namely and colon + 1 < len(line) and line[colon + 1].lower in LEADS:
            line = (*line[: colon + 1], *line[colon + 2 :])
        told = _last_count(line, colon)
        if told is not None:
            at, count, counted = told
            near = colon - counted <= 6 or line[counted + 1].lower in {"that", "which", "who"}
            found = pieces_of(line, colon + 1, count, near=near or _short(line[colon + 1 :]))
            if (
                found is not None
                and not found.fewest <= count <= found.most
                and not part_told(line, at, len(found.items))
            ):
                yield line[at].start, found.end, Listing(count, found.items, line[counted].lower)
    if "-year-old" in sentence.text:
        yield from _of_ages(text, sentence)
    yield from _on_days(text, sentence)
    if "day" in sentence.text and " days" in sentence.text:
        yield from _on_weekdays(sentence)


def _short(row: Sequence[Word]) -> bool:
    """Whether a row is of bare words, one or two an item: `salt, flour and dried fish`."""
    items = (
        "".join("|" if word.text in ",." or word.lower in {"and", "or"} else "x" for word in row)
        .strip("|")
        .replace("||", "|")
    )
    return items.count("|") > 1 and all(len(item) < 3 for item in items.split("|"))


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
        if any(word.text in QUOTES or word.lower in PARTIAL for word in line[counted:colon]):
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
    segments, joined = parts_of(line, first, end)
    if joined and len(segments) > 1 and dates_in(line, segments) and len(segments) != told[1]:
        pieces = as_told(line, segments, 0)
        yield line[told[0]].start, pieces.end, Listing(told[1], pieces.items, line[told[2]].lower)


_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?(?: (?:mornings?|afternoons?|evenings?|nights?))?"
_ON_WEEKDAYS = re.compile(
    rf"\b(?P<count>{'|'.join(NUMBERS)}|[2-7]) days(?: (?:a|per|each|every|of the) week)?(?:,|:| [–—-]| \() ?(?:on |namely )?(?P<row>{_DAY}(?:, {_DAY})*,? and (?:on )?{_DAY})(?=[.;)–—]|, (?!and)| [–—]|\Z)"
)


def _on_weekdays(sentence: Sentence) -> Iterator[Found]:
    """`open on four days a week: Tuesday, Thursday and Sunday`."""
    match = _ON_WEEKDAYS.search(sentence.text)
    if match is None:
        return
    count = NUMBERS.get(match["count"]) or int(match["count"])
    items = tuple(re.findall(r"[A-Z][a-z]+day", match["row"]))
    before = sentence.text[: match.start()].lower().split()[-2:]
    if len(items) != count and not {"least", "than", "up"} & set(before):
        yield sentence.start + match.start(), sentence.start + match.end(), Listing(count, items, "days")


_POINTS = re.compile(
    r"(?:They|These|Those|The (?:two|three|four|five|six|seven|eight|nine|ten)|Elected|Nominated|Chosen|Selected|Named|Appointed|Affected|Concerned|"
    r"Involved|Invited|Shortlisted|Admitted|Arrested|Honoured|Awarded) (?:are|were)(?: the)?(?::|,[^,:]{2,45}:|) "
)


_EACH = re.compile(r"\b(?:will|are to|would|have) each\b|\beach (?:receive|get|win|take)s?\b|\b(?:each|apiece)[.!]?\Z")
_CALLED = re.compile(r"[^,.:;()]{2,50} (?:are|were|will be|have been) (?:called|named|known as) (?=[A-ZÀ-Þ])")
_SOME = PARTIAL - {"one", "first", "others", "other"}
_START = re.compile(r"(?=[A-ZÀ-Þ])")


def next_to_count(prose: Prose, sentence: Sentence) -> Iterator[Found]:
    """`It is heard by two judges.  They are Ilse Horn, Peter Kant and Eva Roth.`, `Elected were Lund, Meier and Novak.`"""
    before = prose.sentences[sentence.index - 1] if sentence.index else None
    if before is None or before.section is not Section.BODY or not tells_count(before.text):
        return
    opening = _POINTS.match(sentence.text) or (
        _CALLED.match(sentence.text) if "named " in sentence.text or "alled " in sentence.text else None
    )
    if opening is None and _EACH.search(sentence.text):
        opening = _START.match(sentence.text)
    aged = None if opening is not None else _AGED.match(sentence.text.lower())
    if opening is None and aged is None:
        return
    line = words(prose.text, before.start, before.end)
    told = [(at, count) for at in range(len(line)) if (count := stated(line, at)) is not None]
    if len(told) != 1:
        return
    at, count = told[0]
    counted = (
        at
        if line[at].lower in GROUPS
        else next(
            (
                i
                for i in range(at + 1, min(len(line), at + 5))
                if line[i].letters and _several(line[i], counted=i == at + 1)
            ),
            None,
        )
    )
    if counted is None or any(not word.letters or word.lower in _LINKS for word in line[at + 1 : counted]):
        return
    if any(word.lower in _SOME for word in line[counted + 1 :]):
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
        pieces = pieces_of(row, 0, count, near=False) if row else None
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
    low = prose.text.lower()
    if not any(hint in low for hint in _NO_OTHER_HINTS):
        return
    for sentence in prose.sentences:
        if sentence.section is not Section.BODY:
            continue
        low = sentence.text.lower()
        match = _NO_OTHER.search(low) if any(hint in low for hint in _NO_OTHER_HINTS) else None
        if match is None:
            continue
        yield sentence.start + match.start(), sentence.start + match.end(), Listing(0, (), "others")
        told = match["noun"] or match["other"] or ""
        of = told if told.endswith("s") else "names"
        for place in (sentence, *([prose.sentences[sentence.index - 1]] if sentence.index else [])):
            rows = [row for row in (longest_row(prose, place), _longest(prose.text, place)) if row is not None]
            if rows and place.section is Section.BODY:
                row = max(rows, key=lambda one: len(one.items))
                with_whom = _WITH.match(place.text)
                yield row.start, row.end, Listing(None, ((with_whom[1],) if with_whom else ()) + row.items, of)
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
