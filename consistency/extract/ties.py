"""Which person goes with which title of a sentence: before it, after it, apposed, labelled, signed, led by."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from consistency.extract.countries import country_of
from consistency.extract.leading import VERBS, led
from consistency.extract.mentions import Mention, Read
from consistency.extract.name_words import Word
from consistency.extract.persons import Held, name_at
from consistency.extract.strangers import THE, stranger
from consistency.extract.title_words import ABBREVIATED, HONORIFICS, TRADE
from consistency.extract.titles import Title

# What may stand between a name and the title that follows it.
_APPOSITION = re.compile(
    r"""(?:['’]s)?\s*
    (?P<mark>,\s*\(?\d{2}\)?\s*,|\(\d{2}\)\s*,?|,|\(|[–—]|\|)?\s*
    (?:(?:who|which|and)\s+)?
    (?P<verb>(?:(?:is|was|are|has|had|have|been|being|will|would|be|to|become|became|becomes|remains|remained|as|also|now
      |currently|then|still|took\ over|takes\ over|serves|served|serving|acts|acting|appointed|re-elected|elected|named
      |made|since\ (?:[A-Z][a-z]+\ )?\d{4}|from\ \d{4}|in\ \d{4}|,)\s*)*)
    (?:(?:the|a|an|his|her|its|their|our)(?:\s+(?:new|next))?)?\s*\Z""",
    re.VERBOSE,
)
_TIES = frozenset("of in at for from to with by and or who which is was".split())
_CUT = frozenset((".", "(", ")", "ret", "brig", "retd"))
_MISTER = frozenset(("mr", "mrs", "ms", "dr", "sir"))
_VOCATIVE = re.compile(r"\b(?:Mr|Madam|Mister)\.? \Z")
_COUNTERPART = re.compile(
    r"\b(?:his|her|their|whose)\s+((?:[A-Z][\w’'-]+\s+){1,2})?(?:counterpart|colleague|opposite number),?\s+\Z"
)


def signed(before: Read, read: Read) -> Iterator[Held]:
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
        yield Held(names[0], title, names[0].start, end)
        return
    people = {name.full for name in names}
    first = title.first - (words[title.first - 1].base in {"the", "its", "their"})
    if len(people) != 1 or first != 1 or words[0].base != "as" or title.last >= len(words):
        return
    goes_on = words[title.last].text == "," or words[title.last].base in {"she", "he", "in", "at"}
    if goes_on and any(word.base in {"she", "he"} for word in words[title.last : title.last + 6]):
        yield Held(names[0], title, words[0].start, words[title.last - 1].end)


def held_in(read: Read, text: str, known: dict[str, Title]) -> Iterator[Held]:
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
                yield Held(held.name, other, words[other.first].start, held.end)
        loose.clear()
    if not VERBS.isdisjoint([word.base for word in words]):
        yield from led(read)
    if not any(word in read.sentence.text for word in ("counterpart", "colleague", "opposite number")):
        return
    for name in read.names:
        match = _COUNTERPART.search(text, max(read.sentence.start, name.said - 60), name.said)
        if match and name.of != "place":
            doer = next((n.full for n in read.names if n.end <= match.start() and n.full in known), "")
            if doer:
                country = country_of((match[1] or "").strip())
                yield Held(
                    name,
                    known[doer],
                    match.start() + match[0].index(match[0].lstrip()[0]),
                    name.end,
                    country=country or "?",
                )


def _after(title: Title, read: Read, text: str, start: int) -> Held | None:
    """`Defence Minister Anna Berg`, `the head coach, Anna Berg,` and `Chair: Anna Berg`."""
    words = read.words
    if title.last >= len(words):
        return None
    at = _past_since(words, title.last)
    if words[at].text == "." and words[at - 1].base in ABBREVIATED and at + 1 < len(words):
        at += 1
    if words[at].base in _MISTER and at + 2 < len(words):
        at += 2 if words[at + 1].text == "." else 1  # `chief geologist Dr Anna Berg`
    direct = name_at(read, words[at].start)
    if direct is not None and direct.lone and direct.last + 1 < len(words) and words[direct.last].text == ".":
        direct = name_at(read, words[direct.last + 1].start) or direct  # `Ranking Member Sen. Anna Berg`
    if direct is not None and words[at].start - words[at - 1].end <= 3 and direct.of in {"person", ""}:
        return (
            None if direct.lone and not direct.of and direct.text.isupper() else Held(direct, title, start, direct.end)
        )
    if (
        title.first == (words[0].text == "|")
        and words[at].text in {".", "…", "_", "|", "="}
        and (named := _after_dots(read, at)) is not None
    ):
        return Held(named, title, start, named.end)
    if words[at].text in {",", ":"} and at + 1 < len(words):
        if (
            words[at].text == ","
            and title.first
            and not title.article
            and words[title.first - 1].base in {"was", "were", "as", "than", "like"}
            and not (title.first > 1 and words[title.first - 1].base == "as" and words[title.first - 2].base in _POSTS)
        ):
            return None  # `when he was leader, Berg used it`
        mister = words[at + 1].base in _MISTER and at + 2 < len(words)
        named = name_at(read, words[at + 1 + mister].start)
        if named is None and title.article not in {"", "a", "an"}:
            named = _titled(read, at + 1) or _ranked(read, at + 1) or _described(read, at + 1)
        if named is None or named.of not in {"person", ""}:
            return None
        if named.lone and named.of != "person" and not (title.article in THE and stranger(named, read, named.last)):
            return None
        if title.first > 1 and words[title.first - 2].base in _POSTS and words[title.first - 1].base == "as":
            return Held(named, title, start, named.end)  # `in her role as mayor, Anna Berg opened it`
        closed = named.last >= len(words) or words[named.last].text in {",", ".", ")", ";", ":", "–", "—", "(", "”"}
        label = words[at].text == ":"
        apposed = bool(title.article not in {"", "a", "an"} or title.place or title.country)
        before = text[max(0, start - 8) : start].rstrip()
        after_name = before.endswith(",") and not title.article
        if label or (closed and apposed and not after_name and not _left_name(title, read, text)):
            return Held(named, title, start, named.end)
    elif words[at].base in {"responsible", "for", "in", "of"} and title.first == 0:
        colon = next((n for n in range(at, min(at + 8, len(words) - 1)) if words[n].text == ":"), None)
        named = name_at(read, words[colon + 1].start) if colon else None
        if named is not None and named.of in {"person", ""} and not named.lone:
            return Held(named, title, start, named.end)
    elif (
        _of_post(words, title.first) and [word.base for word in words[at : at + 3]] in _HELD_BY and at + 3 < len(words)
    ):
        named = name_at(read, words[at + 3].start)
        if named is not None and named.of in {"person", ""} and not named.lone:
            return Held(named, title, start, named.end)
    elif words[at].base in {"is", "was"} and at + 1 < len(words):
        at += words[at + 1].base in {"called", "now"} and at + 2 < len(words)
        named = name_at(read, words[at + 1].start)
        if (
            named is not None
            and not named.lone
            and (named.of == "person" or (title.article == "whose" and not named.of))
        ):
            return Held(named, title, start, named.end, between=words[at].base)
    return None


_POSTS = frozenset("role capacity job position function post office".split())
_HELD_BY = [["is", held, "by"] for held in ("held", "occupied", "filled")]


def _of_post(words: Sequence[Word], first: int) -> bool:
    """Whether a title is that of a post: `the post of harbour master`."""
    return first > 1 and words[first - 1].base == "of" and words[first - 2].base in _POSTS


def _past_since(words: Sequence[Word], at: int) -> int:
    """The comma behind `since 2019` or `in Lipno` after a title, or the place itself: `the head of the mill in Lipno, Ida Storm`."""
    if words[at].base not in {"since", "in", "at", "near"}:
        return at
    comma = next((end for end in range(at + 1, min(at + 5, len(words) - 1)) if words[end].text == ","), at)
    since = words[at].base == "since"
    told = words[comma - 1].text.isdecimal() if since else all(word.cap for word in words[at + 1 : comma])
    return comma if told and comma > at + 1 else at


def _after_dots(read: Read, at: int) -> Mention | None:
    """The name that dots lead to from a title: `Commander ........ Jan Moe`."""
    words, end = read.words, at
    while end < len(words) and words[end].text == words[at].text:
        end += 1
    if end - at < (1 if words[at].text in {"…", "|", "="} else 3) or end >= len(words):
        return None
    named = name_at(read, words[end].start)
    return named if named is not None and named.of in {"person", ""} and not named.lone else None


def _ranked(read: Read, at: int) -> Mention | None:
    """The name behind a rank cut short: `the head, Brig. (ret.) Jan Moe`."""
    words, end = read.words, at
    while end < len(words) and end - at < 7 and (words[end].base in HONORIFICS or words[end].base in _CUT):
        end += 1
    named = name_at(read, words[end].start) if at < end < len(words) else None
    return named if named is not None and not named.lone and named.of in {"person", ""} else None


def _titled(read: Read, at: int) -> Mention | None:
    """The name of another title or of a trade: `the leader, Ambassador Jan Moe`, `the head, marine biologist Jan Moe`."""
    words = read.words
    for first in range(at, min(at + 3, len(words) - 1)):
        other = next((title for title in read.titles if title.first == first and title.last < len(words)), None)
        if other is not None:
            return name_at(read, words[other.last].start)
        if words[first].cap or not words[first].text.isalpha():
            break
        named = name_at(read, words[first + 1].start) if TRADE.search(words[first].base) else None
        if named is not None:
            return named if not named.lone else None
    return None


def _described(read: Read, at: int) -> Mention | None:
    """The name behind what somebody else is: `its speaker, the Liberal Anna Berg,`, `the chair, the former teacher Jan Moe,`."""
    words = read.words
    if words[at].base not in {"the", "a", "an"}:
        return None
    for first in range(at + 1, min(at + 6, len(words))):
        named = name_at(read, words[first].start)
        if named is not None and not named.lone and named.of in {"person", ""}:
            return named
        if not words[first].text[0].isalpha() or words[first].owner or words[first].base in _TIES:
            return None
    return None


def _left_name(title: Title, read: Read, text: str) -> bool:
    """Whether a name before the title takes it: `Anna Berg, mayor of Lund, ...`."""
    start = read.words[title.first].start
    return any(
        name.last <= title.first and name.of == "person" and _APPOSITION.fullmatch(text, name.end, start)
        and ("," in text[name.end : start] or "(" in text[name.end : start])
        for name in read.names
    )  # fmt: skip


def _before(title: Title, read: Read, text: str, end: int, used: set[int]) -> Held | None:
    """`Anna Berg, mayor of Lund`, `Berg (chair)`, `Berg, who has been minister`, `Berg as chair`."""
    start = read.words[title.first].start
    for name in reversed(read.names):
        if name.last > title.first or name.of not in {"person", ""}:
            continue
        if name.of == "" and (name.lone or name.start in used):
            bare = (
                name.lone and name.last + 2 == title.first and title.article in THE and stranger(name, read, title.last)
            )
            if not bare or text[name.end : start].strip().partition(" ")[0] != ",":
                continue
        match = _APPOSITION.fullmatch(text, name.end, start)
        if match and (match["mark"] or match["verb"].strip(" ,")):
            between = match[0]
            again = title.article in {"the", "its", "their"} and title.place
            if match["mark"] in {",", None} and not match["verb"].strip(" ,") and name.start in used and not again:
                return None
            if re.search(r"\bto (?:the|a|an|his|her)?\s*\Z", between) and "be" not in between:
                return None
            return Held(name, title, name.said, end, between=between)
        if name.of == "person":
            return None
    return None


def _list_of(title: Title, read: Read, start: int) -> Iterator[Held]:
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
            yield Held(name, title, start if name is row[0] else name.said, name.end, country=country)
