"""Offices: who holds which title, of which country or body, and whether still, not yet or no longer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from consistency.claims import Claim, Confidence, Mood, Unread
from consistency.extract.bodies import organisation_of
from consistency.extract.countries import country_of
from consistency.extract.leading import VERBS, led
from consistency.extract.name_words import fold
from consistency.extract.persons import Mention, Read, read_names
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.succession import in_turn
from consistency.extract.title_words import HONORIFICS, RANKS
from consistency.extract.titles import Title
from consistency.prose import Prose
from consistency.prose.cutting import Telling
from consistency.text import Section, Sentence
from consistency.values import Office, Value

# What may stand between a name and the title that follows it.
_APPOSITION = re.compile(
    r"""(?:['’]s)?\s*
    (?P<mark>,\s*\(?\d{2}\)?\s*,|\(\d{2}\)\s*,?|,|\(|[–—]|\|)?\s*
    (?:(?:who|which|and)\s+)?
    (?P<verb>(?:(?:is|was|are|has|had|have|been|being|will|would|be|to|become|became|becomes|remains|remained|as|also|now
      |currently|then|still|took\ over|takes\ over|serves|served|serving|acts|acting|appointed|re-elected|elected|named
      |made|since\ (?:[A-Z][a-z]+\ )?\d{4}|from\ \d{4}|in\ \d{4}|,)\s*)*)
    (?:the|a|an|his|her|its|their|our)?\s*\Z""",
    re.VERBOSE,
)
_PAST = re.compile(r"\b(?:was|were|had been|served|remained until)\b")
_COMING = re.compile(r"\b(?:will|would|to) (?:be|become|take over)\b|\bto be\b")
_CHOSEN = re.compile(r"\b(?:appointed|elected|named|made|became|becomes)\b")
_SINCE = re.compile(r"\b(?:since|from)\s+(?:(\d{1,2})\s+)?(?:([A-Z][a-z]+)\s+)?(\d{4})\b")
_UNTIL = re.compile(r"\A[\s,(]*(?:until|till|to|up to)\s+(?:(\d{1,2})\s+)?(?:([A-Z][a-z]+)\s+)?(\d{4})\b")
_TERM = re.compile(
    r"""\A[\s,(]*(?:from\s+)?(?:(\d{1,2})\s+)?(?:([A-Z][a-z]+)\s+)?(\d{4})
    \s*(?:[–-]|to|until)\s*(?:(\d{1,2})\s+)?(?:([A-Z][a-z]+)\s+)?(\d{4})\b""",
    re.VERBOSE,
)
_MONTHS = {m: n for n, m in enumerate(
    "January February March April May June July August September October November December".split(), 1)}  # fmt: skip
# Words that say that an office changes hands; what they stand beside is no state that lasts.
_CHANGE = re.compile(
    r"""\b(?:successor|predecessor|succe(?:ed|eds|eded|eding)|replac(?:e|es|ed|ing|ement)|resign\w*|step(?:s|ped|ping)?\ down
    |outgoing|incoming|time\ in\ office|(?:took|takes|taken|taking)\ (?:office|over\ (?:the|from))|sworn\ in|caretaker\ (?:government|cabinet|minister)
    |handed\ (?:over|the\ keys)|lost\ the\ election|(?:on|parental|maternity|sick)\ leave|stand(?:s|ing)\ in|stood\ in
    |term\ (?:ends|ended|of\ office)|left\ office|leav(?:e|es|ing)\ (?:office|the\ post)|reshuffle\w*|new(?:ly)?\ (?:elected
    |appointed)|until|newcomer|not\ stand(?:ing)?|(?:was|is|been|be)\ (?:sacked|ousted|dismissed)|retire[sd]?|step(?:s|ped)?\ aside)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_may_change = Telling(
    re.compile(
        "succe|predecessor|replac|resign|step|outgoing|incoming|office|over|sworn|caretaker|handed|election|leav|stand|stood"
        "|term|left|reshuffle|elected|appointed|until|newcomer|sacked|ousted|dismissed|retire",
        re.IGNORECASE,
    ).search
)
"""Whether a sentence has one of the words without which there is none of those phrases."""
_BEFORE = re.compile(r"\b(?:[Pp]redecessor|[Pp]reviously|[Ff]ormerly)\b[\w ,:]*\Z")
CHANGING = " (changing hands)"
COMING = " (comes or goes)"
SEVERAL = " (one of several)"
# Words that say of somebody that he or she comes to a post or leaves it.
_COMES = re.compile(
    r"""\b(?:successors?|predecessors?|succe(?:ed|eds|eded|eding)|replac(?:e|es|ed|ing|ement)|resign\w*|appoint(?:ed|s|ment)?|step\w*\ (?:down|aside|in)
    |took\ over|tak(?:es?|ing|en)\ (?:over|office|up\ (?:her|his|the)|the\ place)|(?:her|his)\ place|hand(?:s|ed|ing)?\ over|former(?:ly)?|farewell|retire\w*
    |newly|nomin(?:ee|ated?|ation)|acting|interim|designate|inaugurat\w*|sworn\ in|outgoing|incoming|used\ to|sacked|dismissed|ousted|fired|stood\ in|stand(?:s|ing)?\ in
    |left\ (?:in|after|the\ post|office)|leav(?:e|es|ing)\ (?:in|after|the\ post|office)|(?:last|final|first)\ (?:concert|day|season|service)|previous(?:ly)?
    |(?:his|her)\ time\ as|co-\w+|joint(?:ly)?|shares?\ the|both\ (?:lead|head|run)|who\ was\ (?:then|until)|until\ (?:last|this|recently|\w+\ \d{4}|\d{4}|his|her)
    |new\ (?:head|director|chief|coach|boss|leader|chair\w*|manager|president|captain|editor|rector|principal|conductor|commander)
    |now\ (?:heads|runs|leads|chairs)|elect(?:ed|s|ion\ of)\ (?:as\ )?(?:the\ |a\ )?(?:new|chair\w*|president|leader|head|to))\b""",
    re.VERBOSE | re.IGNORECASE,
)
_CUT = frozenset((".", "(", ")", "ret", "brig", "retd"))
_MISTER = frozenset(("mr", "mrs", "ms", "dr", "sir"))
_VOCATIVE = re.compile(r"\b(?:Mr|Madam|Mister)\.? \Z")
_GOES = re.compile(r"\b(?:resign\w*|retir\w*|step\w* (?:down|aside)|successor|hand\w* over)\b")
_BODY_BESIDE = re.compile(r"(,| (?:of|at|from)) (?:the )?(?:[a-zß-ÿ-]+ ){0,3}")
_COUNTERPART = re.compile(
    r"\b(?:his|her|their|whose)\s+((?:[A-Z][\w’'-]+\s+){1,2})?(?:counterpart|colleague|opposite number),?\s+\Z"
)
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


@dataclass(frozen=True, slots=True)
class _Held:
    """A person and a title that the text ties together, and the words that do so."""

    name: Mention
    title: Title
    start: int
    end: int
    between: str = ""
    country: str = ""
    after: str = ""


class Offices:
    """Reads who holds which office."""

    name = "offices"
    language = "en"
    order = 70
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        yield from in_turn(list(self._read(prose)))

    def _read(self, prose: Prose) -> Iterator[Claim[Value]]:
        reads = read_names(prose)
        seen: dict[tuple[str, ...], bool] = {}
        known: dict[str, Title] = {}
        leaving: dict[int, bool] = {}
        paragraphs: dict[int, list[str]] = {}
        for read in reads:
            paragraphs.setdefault(read.sentence.paragraph, []).append(read.sentence.text)
        coming: list[Read] | None = None
        for before, read in zip((None, *reads), reads, strict=False):
            yield from self._ranks(read, prose, seen)
            ties = [*_held(read, prose.text, known), *(_signed(before, read) if before is not None else ())]
            for held in ties:
                paragraph = read.sentence.paragraph
                if paragraph not in leaving:
                    told = filter(_may_change, paragraphs[paragraph])
                    leaving[paragraph] = any(map(_CHANGE.search, told))
                claim = self._claim(held, read, prose, leaving[paragraph])
                if coming is None:
                    coming = [read for read in reads if _COMES.search(read.sentence.text)]
                if _comes(held.name, held.title, coming):
                    claim = claim.with_(attribute=claim.attribute + COMING)
                elif not held.title.place and _several(held.title, read, prose.text):
                    claim = claim.with_(attribute=claim.attribute + SEVERAL)
                office = claim.value
                assert isinstance(office, Office)
                key = (
                    office.person,
                    office.office,
                    office.status,
                    office.country,
                    office.organisation,
                    claim.section.value,
                )
                if key in seen:
                    continue
                seen[key] = True
                known.setdefault(office.person, held.title)
                yield claim

    def _ranks(self, read: Read, prose: Prose, seen: dict[tuple[str, ...], bool]) -> Iterator[Claim[Value]]:
        """`Colonel Jan Moe`: a rank is an office of its own kind."""
        for name in read.names:
            if name.said == name.start:
                continue
            rank = " ".join(word for word in prose.text[name.said : name.start].casefold().split() if word in RANKS)
            key = (name.full, rank)
            if not rank or key in seen:
                continue
            seen[key] = True
            yield Claim(
                article=prose.article.name,
                start=name.said,
                end=name.end,
                said=prose.text[name.said : name.end],
                value=Office(name.full, rank),
                subject=name.full,
                attribute="rank",
                extractor=self.name,
                sentence=read.sentence,
            )

    def _claim(self, held: _Held, read: Read, prose: Prose, changing: bool) -> Claim[Value]:
        title, name = held.title, held.name
        tail = prose.text[held.end : held.end + 60]
        begun = _SINCE.search(held.between) or _SINCE.match(tail.lstrip(" ,("))
        until, term = _UNTIL.match(tail), _TERM.match(tail)
        status = title.status
        if _COMING.search(held.between):
            status = "designate"
        elif _PAST.search(held.between) and not _CHOSEN.search(held.between):
            status = "former"
        if _BEFORE.search(prose.text[max(read.sentence.start, held.start - 30) : held.start]):
            status = "former"
        country = held.country or title.country
        office = Office(
            person=name.full or name.text,
            office=title.plain,
            organisation=organisation_of(title, prose) or _body_beside(held, read),
            country=country,
            holds_from=day_of(begun.groups()) if begun else day_of(term.groups()[:3]) if term else None,
            holds_to=day_of(until.groups(), last=True)
            if until
            else day_of(term.groups()[3:], last=True)
            if term
            else None,
            status=status,
        )
        lone = fold(name.full) != fold(name.text)
        return Claim(
            article=prose.article.name,
            start=held.start,
            end=held.end,
            said=prose.text[held.start : held.end],
            value=office,
            subject=office.person,
            attribute=("a " if title.article in {"a", "an"} else "") + title.plain + (CHANGING if changing else ""),
            mood=Mood.SUPERSEDED if _bygone(read.sentence, held.start, prose) else Mood.TOLD,
            confidence=Confidence.RESOLVED if lone else Confidence.STATED,
            extractor=self.name,
            sentence=read.sentence,
        )


def _signed(before: Read, read: Read) -> Iterator[_Held]:
    """The title under a name, as in a signature; and `As director of the mill she ...` after a sentence that names one person."""
    if not read.titles:
        return
    title, words = read.titles[0], read.words
    if title.plural or title.last > len(words):
        return
    names = [name for name in before.names if name.of == "person"]
    line = title.first == 0 and len(before.names) == len(names) == 1 and len(before.words) == len(names[0].parts)
    if line and not names[0].lone and (title.last == len(words) or words[title.last].text == ","):
        end = words[title.last - 1].end
        if title.last + 1 < len(words) and words[title.last + 1].cap:
            end = words[-1].end
            body = read.sentence.text[words[title.last + 1].start - read.sentence.start : end - read.sentence.start]
            title = replace(title, place=title.place or body)
        yield _Held(names[0], title, names[0].start, end)
        return
    people = {name.full for name in names}
    first = title.first - (words[title.first - 1].base in {"the", "its", "their"})
    if len(people) != 1 or first != 1 or words[0].base != "as" or title.last >= len(words):
        return
    goes_on = words[title.last].text == "," or words[title.last].base in {"she", "he", "in", "at"}
    if goes_on and any(word.base in {"she", "he"} for word in words[title.last : title.last + 6]):
        yield _Held(names[0], title, words[0].start, words[title.last - 1].end)


def _body_beside(held: _Held, read: Read) -> str:
    """The body that stands behind a title without one: `Jan Moe, head brewer, Norhaven Brewery`, `director Jan Moe of Norhaven`."""
    if held.title.country or held.country or read.sentence.start + len(read.sentence.text) <= held.end:
        return ""
    between = _BODY_BESIDE.match(read.sentence.text, held.end - read.sentence.start)
    if between is None:
        return ""
    at = read.sentence.start + between.end()
    name = next((name for name in read.names if at in (name.said, name.start)), None)
    if name is None or name.of == "person" or (between[1] == "," and name.of != "organisation"):
        return ""
    return name.text


def _several(title: Title, read: Read, text: str) -> bool:
    """Whether a text speaks of several who hold such an office: `has two headteachers`."""
    words = [word.base for word in read.words[title.first : title.last] if word.base[-1].isalpha()]
    return any(re.search(rf"\b{re.escape(word)}s\b", text) for word in {*words[-1:], title.plain.split()[-1]})


def _comes(name: Mention, title: Title, coming: Sequence[Read]) -> bool:
    """Whether a sentence that names a person, or the office, or only `he` or `she`, says that somebody comes or leaves."""
    surname, office = name.parts[-1], title.plain.split()[-1]
    return any(
        surname in read.sentence.text or any(word.base == office for word in read.words) or _unnamed(read)
        for read in coming
    )


def _unnamed(read: Read) -> bool:
    """Whether a sentence says of `he` or `she`, naming nobody, that the person goes."""
    if not _GOES.search(read.sentence.text):
        return False
    return any(word.base in {"he", "she"} for word in read.words) and not any(n.of == "person" for n in read.names)


def _held(read: Read, text: str, known: dict[str, Title]) -> Iterator[_Held]:
    """Every person of a sentence with the title that goes with the name."""
    words = read.words
    used: set[int] = set()
    loose: list[Title] = []
    for title in read.titles:
        start, end = words[title.first].start, words[title.last - 1].end
        if _VOCATIVE.search(text, max(0, start - 8), start):
            continue
        if title.plural:
            yield from _list_of(title, read, start)
            continue
        held = _after(title, read, text, start) or _before(title, read, text, end, used)
        if held is None:
            loose.append(title)
            continue
        used.add(held.name.start)
        yield held
        for other in loose:  # `Prime Minister and Foreign Minister Anna Berg`
            gap = text[words[other.last - 1].end : start].strip()
            apposed = gap == "," and other.article not in {"", "a", "an"}
            if other.last <= title.first and (gap in {"and", "&"} or apposed) and held.name.start >= end:
                yield _Held(held.name, other, words[other.first].start, held.end)
        loose.clear()
    if not VERBS.isdisjoint([word.base for word in words]):
        for tie in led(read):
            yield _Held(tie.name, tie.title, tie.start, tie.end)
    if not any(word in read.sentence.text for word in ("counterpart", "colleague", "opposite number")):
        return
    for name in read.names:
        match = _COUNTERPART.search(text, max(read.sentence.start, name.said - 60), name.said)
        if match and name.of != "place":
            doer = next((n.full for n in read.names if n.end <= match.start() and n.full in known), "")
            if doer:
                country = country_of((match[1] or "").strip())
                yield _Held(
                    name,
                    known[doer],
                    match.start() + match[0].index(match[0].lstrip()[0]),
                    name.end,
                    country=country or "?",
                )


def _after(title: Title, read: Read, text: str, start: int) -> _Held | None:
    """`Defence Minister Anna Berg`, `the head coach, Anna Berg,` and `Chair: Anna Berg`."""
    words = read.words
    if title.last >= len(words):
        return None
    at = title.last
    if words[at].base in _MISTER and at + 2 < len(words):
        at += 2 if words[at + 1].text == "." else 1  # `chief geologist Dr Anna Berg`
    direct = _name_at(read, words[at].start)
    if direct is not None and direct.lone and direct.last + 1 < len(words) and words[direct.last].text == ".":
        direct = _name_at(read, words[direct.last + 1].start) or direct  # `Ranking Member Sen. Anna Berg`
    if direct is not None and words[at].start - words[at - 1].end <= 3 and direct.of in {"person", ""}:
        return (
            None if direct.lone and not direct.of and direct.text.isupper() else _Held(direct, title, start, direct.end)
        )
    if title.first == 0 and words[at].text in {".", "…", "_", "|"} and (named := _after_dots(read, at)) is not None:
        return _Held(named, title, start, named.end)
    if words[at].text in {",", ":"} and at + 1 < len(words):
        if (
            words[at].text == ","
            and title.first
            and not title.article
            and words[title.first - 1].base in {"was", "were", "as", "than", "like"}
        ):
            return None  # `when he was leader, Berg used it`
        mister = words[at + 1].base in _MISTER and at + 2 < len(words)
        named = _name_at(read, words[at + 1 + mister].start)
        if named is None and title.article not in {"", "a", "an"}:
            named = _titled(read, at + 1) or _ranked(read, at + 1)
        if named is None or named.of not in {"person", ""} or (named.lone and named.of != "person"):
            return None
        closed = named.last >= len(words) or words[named.last].text in {",", ".", ")", ";", ":", "–", "—", "(", "”"}
        label = words[at].text == ":"
        apposed = bool(title.article not in {"", "a", "an"} or title.place or title.country)
        before = text[max(0, start - 8) : start].rstrip()
        after_name = before.endswith(",") and not title.article
        if label or (closed and apposed and not after_name and not _left_name(title, read, text)):
            return _Held(named, title, start, named.end)
    elif words[at].base in {"responsible", "for", "in", "of"} and title.first == 0:
        colon = next((n for n in range(at, min(at + 8, len(words) - 1)) if words[n].text == ":"), None)
        named = _name_at(read, words[colon + 1].start) if colon else None
        if named is not None and named.of in {"person", ""} and not named.lone:
            return _Held(named, title, start, named.end)
    elif words[at].base in {"is", "was"} and at + 1 < len(words):
        named = _name_at(read, words[at + 1].start)
        if (
            named is not None
            and not named.lone
            and (named.of == "person" or (title.article == "whose" and not named.of))
        ):
            return _Held(named, title, start, named.end, between=words[at].base)
    return None


def _after_dots(read: Read, at: int) -> Mention | None:
    """The name that dots lead to from a title: `Commander ........ Jan Moe`."""
    words, end = read.words, at
    while end < len(words) and words[end].text == words[at].text:
        end += 1
    if end - at < (1 if words[at].text in {"…", "|"} else 3) or end >= len(words):
        return None
    named = _name_at(read, words[end].start)
    return named if named is not None and named.of in {"person", ""} and not named.lone else None


def _ranked(read: Read, at: int) -> Mention | None:
    """The name behind a rank cut short: `the head, Brig. (ret.) Jan Moe`."""
    words, end = read.words, at
    while end < len(words) and end - at < 7 and (words[end].base in HONORIFICS or words[end].base in _CUT):
        end += 1
    named = _name_at(read, words[end].start) if at < end < len(words) else None
    return named if named is not None and not named.lone and named.of in {"person", ""} else None


def _titled(read: Read, at: int) -> Mention | None:
    """The name of another title that begins at a word: `the leader, Ambassador Jan Moe`."""
    other = next((title for title in read.titles if title.first == at and title.last < len(read.words)), None)
    return _name_at(read, read.words[other.last].start) if other is not None else None


def _left_name(title: Title, read: Read, text: str) -> bool:
    """Whether a name before the title takes it: `Anna Berg, mayor of Lund, ...`."""
    start = read.words[title.first].start
    return any(
        name.last <= title.first and name.of == "person" and _APPOSITION.fullmatch(text, name.end, start)
        and ("," in text[name.end : start] or "(" in text[name.end : start])
        for name in read.names
    )  # fmt: skip


def _before(title: Title, read: Read, text: str, end: int, used: set[int]) -> _Held | None:
    """`Anna Berg, mayor of Lund`, `Berg (chair)`, `Berg, who has been minister`, `Berg as chair`."""
    start = read.words[title.first].start
    for name in reversed(read.names):
        if name.last > title.first or name.of not in {"person", ""}:
            continue
        if name.of == "" and (name.lone or name.start in used):
            continue
        match = _APPOSITION.fullmatch(text, name.end, start)
        if match and (match["mark"] or match["verb"].strip(" ,")):
            between = match[0]
            again = title.article in {"the", "its", "their"} and title.place
            if match["mark"] in {",", None} and not match["verb"].strip(" ,") and name.start in used and not again:
                return None
            if re.search(r"\bto (?:the|a|an|his|her)?\s*\Z", between) and "be" not in between:
                return None
            return _Held(name, title, name.said, end, between=between)
        if name.of == "person":
            return None
    return None


def _list_of(title: Title, read: Read, start: int) -> Iterator[_Held]:
    """`the Ministers of Defence of Poland and Germany, A and B`: names in the order of the countries."""
    names = [name for name in read.names if name.first >= title.last and name.of in {"person", ""} and not name.lone]
    at = title.last
    row: list[Mention] = []
    for name in names:
        if all(word.text in {",", ":"} or word.base == "and" for word in read.words[at : name.first]):
            row.append(name)
            at = name.last
        else:
            break
    if len(title.countries) > 1:
        for name, country in zip(row, title.countries, strict=False):
            yield _Held(name, title, start if name is row[0] else name.said, name.end, country=country)


def _name_at(read: Read, start: int) -> Mention | None:
    return next((name for name in read.names if start in (name.said, name.start)), None)


def _bygone(sentence: Sentence, start: int, prose: Prose) -> bool:
    """Whether a sentence speaks, before it comes to the title, of a year well before the text's own time."""
    before = prose.text[sentence.start : start]
    years = [int(year) for year in _YEAR.findall(before)]
    if not years or re.search(r"\b[Ss]ince\b", before):
        return False
    now = prose.article.published.year if prose.article.published else max(map(int, _YEAR.findall(prose.text))) - 1
    return max(years) < now and sentence.section is not Section.TABLE


def day_of(parts: Sequence[str | None], *, last: bool = False) -> date | None:
    """The first day (or the last) of a year, a month of a year, or a day; nothing when no calendar has it."""
    day, month, year = parts[0], _MONTHS.get(parts[1] or ""), int(parts[2] or 0)
    if not 1 <= year <= 9998:
        return None
    if month is None:
        return date(year, 12, 31) if last else date(year, 1, 1)
    if day is None:
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1) if last else date(year, month, 1)
    try:
        return date(year, month, int(day))
    except ValueError:
        return None


EXTRACTORS: list[Extractor] = [Offices()]
