"""Offices: who holds which title, of which country or body, and whether still, not yet or no longer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from consistency.claims import Claim, Confidence, Mood, Unread
from consistency.extract.apposed import apposed
from consistency.extract.bodies import organisation_of
from consistency.extract.countries import country_of
from consistency.extract.handover import COMES, COMING, SEVERAL, comes, may_come, several
from consistency.extract.mentions import KINDS, Read
from consistency.extract.name_words import DAYS, fold
from consistency.extract.naming import read_names
from consistency.extract.persons import Held, name_at
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.succession import in_turn
from consistency.extract.ties import held_in, signed
from consistency.extract.title_words import RANKS, SHORT_RANKS
from consistency.extract.titles import Title, of_a_house
from consistency.prose import Prose, lexicon
from consistency.prose.cutting import Telling
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.world import city_country
from consistency.text import Section, Sentence
from consistency.values import Office, Value

_PAST = re.compile(r"\b(?:was|were|had been|served|remained until)\b")
_COMING = re.compile(r"\b(?:will|would|to) (?:be|become|take over)\b|\bto be\b|\b(?:who|and) becomes\b")
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
    re.VERBOSE,
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
_OF_LANDS = frozenset(
    "minister president chancellor premier king queen speaker ombudsman pope ambassador general justice".split()
)
"""The last words of offices that a country has."""
_BODY_BESIDE = re.compile(r"(,| (?:of|at|from)) (?:the )?(?:[a-zß-ÿ-]+ ){0,3}")
_SHORT_RANK = re.compile(r"\b(?:[A-Z][a-z]{2,4}\.\s|Lt\.\s)+\Z")
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")


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
        lands: str | None = None
        for before, read in zip((None, *reads), reads, strict=False):
            yield from self._ranks(read, prose, seen)
            ties = [*held_in(read, prose.text, known), *(signed(before, read) if before is not None else ())]
            ties += apposed(read, ties)
            for held in ties:
                if KINDS.get(fold(held.name.text)) == "organisation":
                    continue  # `the Norby Sheriff Department`
                paragraph = read.sentence.paragraph
                if paragraph not in leaving:
                    told = filter(_may_change, paragraphs[paragraph])
                    leaving[paragraph] = any(_CHANGE.search(text.lower()) for text in told)
                claim = self._claim(held, read, prose, leaving[paragraph])
                if coming is None:
                    coming = [read for read in reads if may_come(s := read.sentence.text) and COMES.search(s.lower())]
                if comes(held.name, held.title, coming):
                    claim = claim.with_(attribute=claim.attribute + COMING)
                elif not held.title.place and several(held.title, read, prose.text):
                    claim = claim.with_(attribute=claim.attribute + SEVERAL)
                office = claim.value
                assert isinstance(office, Office)
                if (
                    held.title.article in ("its", "their")
                    and not office.organisation
                    and (owner := _owner(held, read, reads))
                ):
                    claim = claim.with_(value=replace(office, organisation=owner))
                    office = replace(office, organisation=owner)
                if not office.country and office.office.split(" of ")[0].split()[-1] in _OF_LANDS:
                    lands = _lands(reads) if lands is None else lands
                    claim = claim.with_(
                        attribute=claim.attribute.replace(held.title.plain, f"{held.title.plain}{lands}", 1)
                    )
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
            begin = name.said
            if begin == name.start and name.honorific:
                short = _SHORT_RANK.search(prose.text, max(read.sentence.start, begin - 20), begin)
                begin = short.start() if short else begin
            said = prose.text[begin : name.start].casefold().replace(".", " ").split()
            rank = " ".join(word for short in said if (word := SHORT_RANKS.get(short, short)) in RANKS)
            key = (name.full, rank)
            if not rank or key in seen:
                continue
            seen[key] = True
            yield Claim(
                article=prose.article.name,
                start=begin,
                end=name.end,
                said=prose.text[begin : name.end],
                value=Office(name.full, rank),
                subject=name.full,
                attribute="rank",
                extractor=self.name,
                sentence=read.sentence,
            )

    def _claim(self, held: Held, read: Read, prose: Prose, changing: bool) -> Claim[Value]:
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
        plain, house = of_a_house(title.plain)
        office = Office(
            person=name.full or name.text,
            office=plain,
            organisation=organisation_of(title, prose) or _body_beside(held, read) or house,
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


def _lands(reads: Sequence[Read]) -> str:
    """The countries that an article names, by them, their people or towns, the one it names most often first: ` (in FR IT)`."""
    times: dict[str, int] = {}
    for read in reads:
        for word in read.words:
            code = (country_of(word.text) or city_country(word.text)) if word.cap else ""
            if code:
                times[code] = times.get(code, 0) + 1
    return f" (in {' '.join(sorted(times, key=lambda code: -times[code]))})" if times else ""


def _owner(held: Held, read: Read, reads: Sequence[Read]) -> str:
    """What `its` means before a title: the one body that opens its sentence, or the one name of the sentence before."""
    own = [name for name in read.names if name.last <= held.title.first and name.said < held.start]
    if len(own) == 1 and own[0].of == "organisation" and own[0].first <= 1:
        return own[0].text
    at = reads.index(read)
    if held.title.first > 1 or not at or reads[at - 1].sentence.paragraph != read.sentence.paragraph:
        return ""
    names = [
        name for name in reads[at - 1].names
        if name.of in {"organisation", ""} and name.text.casefold() not in DAYS
        and not city_country(name.text.removeprefix("The ")) and not (name.lone and not name.first and all(map(_common, name.text.lower().split("-"))))
    ]  # fmt: skip
    return names[0].text if names and not any(name.of == "person" for name in reads[at - 1].names) else ""


def _common(word: str) -> bool:
    return word in FUNCTION_WORDS or lexicon.known(word)


def _body_beside(held: Held, read: Read) -> str:
    """The body that stands behind a title without one: `Jan Moe, head brewer, Norhaven Brewery`, `director Jan Moe of Norhaven`."""
    if held.title.country or held.country or read.sentence.start + len(read.sentence.text) <= held.end:
        return ""
    between = _BODY_BESIDE.match(read.sentence.text, held.end - read.sentence.start)
    if between is None:
        return ""
    name = name_at(read, read.sentence.start + between.end())
    if name is None or name.of == "person" or (between[1] == "," and name.of != "organisation"):
        return ""
    return name.text


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
