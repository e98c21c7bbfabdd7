"""What somebody is beside any office: of which party, whose wife or brother, a nurse or a baker.

A reporter tells it once when a name is brought in (`Ann Lee, a nurse,`, `his wife, Ann Lee`, `Ann Lee (Greens)`), and often a second
time further on in another form (`nurse Ann Lee`, `Ann Lee, who is his wife`, `Green candidate Ann Lee`).  Only the words
right beside a name are read, so that a text costs what it has names.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from consistency.claims import Claim, Confidence, Unread
from consistency.extract.apposed import is_calling
from consistency.extract.kin import OWNERS, owner_behind, owner_of
from consistency.extract.mentions import Mention, Read
from consistency.extract.name_words import Word, fold, joined
from consistency.extract.naming import read_names
from consistency.extract.peoples import Of, definite, peoples
from consistency.extract.personal_words import (
    BESIDE,
    CALLING,
    CONVERSE,
    COUNTRYMAN,
    COURT,
    KIN,
    PARTY,
    RELATIVE,
)
from consistency.extract.persons import name_at
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.sides import side_before, side_behind, side_of_member
from consistency.extract.title_words import PHRASES, STATUSES
from consistency.extract.titles_after import nominal
from consistency.prose import Prose
from consistency.prose.world import country_of
from consistency.text import ASIDE
from consistency.values import Office, Value

_ARTICLES = frozenset(("a", "an", "the"))
_LINKS = frozenset("of from at in for with who on and".split())
_ENDS = frozenset(",.;:)(")
_JOINS = frozenset(("and", "or", "&", "turned", "-", "–", "—", "/", "as", "then", "like"))
_MARRIED = [["is", "married", "to"], ["was", "married", "to"]]
_WORKS = frozenset((("works", "as"), ("worked", "as"), ("has", "been"), ("working", "as")))
_MOST = 4
"""How many words stand before the noun at most."""


class Told(NamedTuple):
    """What is told of a person: the kind of it, the plain word, of whom, and the words that say it."""

    attribute: str
    what: str
    start: int
    end: int
    owner: str = ""
    status: str = ""


class Personal:
    """Reads what is told of persons beside their names."""

    name = "personal"
    language = "en"
    order = 72
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        bearers: dict[str, str] = {}
        people: dict[str, Mention] = {}
        reads = read_names(prose)
        for read in reads:
            if read.sentence.section in ASIDE:
                continue
            if len(people) == 1 and (again := definite(read)) and _named_once(again, reads):
                (name,) = people.values()
                told = Told(COUNTRYMAN, again.country, again.start, again.end)
                yield self._claim(told, None, name.full or name.text, read, prose)
            for name in read.names:
                if name.of not in {"person", ""} or (not name.of and name.lone and fold(name.text) not in bearers):
                    continue
                full = name.full or name.text
                if not name.of and name.lone:
                    full = bearers[fold(name.text)]
                people.setdefault(fold(full), name)
                for told in filter(None, (_before(name, read), _after(name, read))):
                    bearers.setdefault(fold(name.parts[-1]), full)
                    yield self._claim(told, name, full, read, prose)
                    if told.attribute == RELATIVE and " " in told.owner and told.what in CONVERSE:
                        other = told._replace(what=CONVERSE[told.what], owner=full)
                        yield self._claim(other, name, told.owner, read, prose)
                for of in peoples(name, read):
                    yield self._claim(Told(COUNTRYMAN, of.country, of.start, of.end), name, full, read, prose)

    def _claim(self, told: Told, name: Mention | None, full: str, read: Read, prose: Prose) -> Claim[Value]:
        start, end = told.start, told.end
        if name is not None:
            start, end = min(start, name.said), max(end, name.end)
        return Claim(
            article=prose.article.name,
            start=start,
            end=end,
            said=prose.text[start:end],
            value=Office(full, told.what, told.owner, status=told.status),
            subject=full,
            attribute=told.attribute,
            confidence=Confidence.STATED if name is not None and fold(full) == fold(name.text) else Confidence.RESOLVED,
            extractor=self.name,
            sentence=read.sentence,
        )


def _named_once(of: Of, reads: Sequence[Read]) -> bool:
    """Whether an article names a country, by any word, at one place only."""
    return sum(word.cap and country_of(word.text) == of.country for read in reads for word in read.words) == 1


def _before(name: Mention, read: Read) -> Told | None:
    """`Nurse Ann Lee`, `the baker, Ann Lee,`, `his wife Ann Lee`, `Green candidate Ann Lee`, `Labour's Ann Lee`."""
    words = read.words
    first = next(
        (at for at in range(name.first, max(-1, name.first - 4), -1) if words[at].start == name.said), name.first
    )
    if first < name.first and _is_trade((head := words[name.first - 1]).base):
        status, opens = _modifiers(
            words, name.first - 1
        )  # `novelist Ann Lee`, where the calling is read as an honorific
        return (
            Told(CALLING, _plain(head.base), head.start, head.end, status=status) if not _of_two(words, opens) else None
        )
    last = first - 1
    if last < 0:
        return None
    if words[last].base in {"is", "was"} and last > 1 and words[last - 1].base in KIN:
        status, opens = _modifiers(words, last - 1)
        owner = owner_of(read, opens, last - 1)
        plain = KIN[words[last - 1].base]
        return Told(RELATIVE, plain, words[opens].start, words[last].end, owner, status) if owner else None
    comma = words[last].text == ","
    if comma:
        closed = name.last >= len(words) or words[name.last].text[0] in _ENDS
        last -= 1
        if last < 1:
            return None
        if (found := _as_what(words, last)) is not None or not closed:
            return found
        if (found := _of_whom(read, last)) is not None:
            return found
    elif not joined(words, first):
        return None
    head = words[last]
    if (side := side_before(words, last, comma)) is not None:
        status, _ = _modifiers(words, side.first)
        return Told(PARTY, side.party, words[side.first].start, words[side.end - 1].end, status=status)
    if head.owner:
        return None
    status, opens = _modifiers(words, last)
    if head.base in KIN and not head.cap:
        owner = owner_of(read, opens, last)
        return Told(RELATIVE, KIN[head.base], words[opens].start, head.end, owner, status) if owner else None
    if _is_trade(head.base) and (not comma or words[opens].base in _ARTICLES) and not _of_two(words, opens):
        return Told(CALLING, _plain(head.base), head.start, head.end, status=status)
    return None


def _after(name: Mention, read: Read) -> Told | None:
    """`Ann Lee, a nurse from Lund,`, `Ann Lee (Greens)`, `Ann Lee, his wife,`, `Ann Lee is the sister of Bo Dahl`."""
    words, at = read.words, name.last
    if at + 1 >= len(words):
        return None
    if (side := side_behind(words, at)) is not None:
        return Told(PARTY, side.party, words[side.first].start, words[side.end - 1].end)
    past = ""
    if words[at].text == ",":
        at += 1
        if words[at].text.isdecimal() and at + 1 < len(words) and words[at + 1].text == ",":
            at += 2
        if at + 1 < len(words) and words[at].base == "who" and words[at + 1].base in {"is", "was"}:
            past, at = ("former" if words[at + 1].base == "was" else ""), at + 2
    elif [word.base for word in words[at : at + 3]] in _MARRIED and at + 3 < len(words):
        spouse = name_at(read, words[at + 3].start)
        owner = (spouse.full or spouse.text) if spouse is not None and spouse.of in {"person", ""} else ""
        return (
            Told(RELATIVE, "spouse", words[at].start, words[at + 2].end, owner)
            if spouse is not None and owner
            else None
        )
    elif words[at].base in {"is", "was"}:
        past, at = ("former" if words[at].base == "was" else ""), at + 1
    elif (words[at].base, words[at + 1].base) in _WORKS:
        at += 2
    else:
        return None
    return _phrase(read, at, past)


def _as_what(words: Sequence[Word], last: int) -> Told | None:
    """`As a nurse, Ann Lee knows it`: up to the noun before the comma."""
    status, opens = _modifiers(words, last)
    if opens != 1 or words[0].base != "as" or words[1].base not in {"a", "an"} or not _is_trade(words[last].base):
        return None
    return Told(CALLING, _plain(words[last].base), words[0].start, words[last].end, status=status)


def _of_whom(read: Read, last: int) -> Told | None:
    """`The sister of Bo Dahl, Ann Lee,`: up to the name before the comma."""
    words = read.words
    whose = next((name for name in read.names if name.last == last + 1), None)
    if whose is None or whose.of not in {"person", ""} or whose.first < 2 or words[whose.first - 1].base != "of":
        return None
    kin = words[whose.first - 2]
    if kin.base not in KIN or kin.cap:
        return None
    return Told(RELATIVE, KIN[kin.base], kin.start, whose.end, whose.full or whose.text)


def _phrase(read: Read, at: int, past: str) -> Told | None:
    """What a noun phrase that begins at a word tells of somebody."""
    words = read.words
    if at >= len(words):
        return None
    opens = words[at]
    name = name_at(read, opens.start)
    owned = opens.base in OWNERS or (name is not None and words[name.last - 1].owner)
    if not owned and opens.base not in _ARTICLES:
        return None
    start = name.last if owned and name is not None else at + 1
    if opens.base == "the" and start < len(words) and words[start].owner:
        owned, start = True, start + 1
    for head in range(start, min(start + _MOST + 1, len(words))):
        word = words[head]
        if word.owner and not word.cap and head == start and opens.base == "the":
            owned = True
            continue
        if not word.text[0].isalpha() and word.text != "-":
            return None
        following = words[head + 1] if head + 1 < len(words) else None
        closed = following is None or following.text[0] in _ENDS or following.base in _LINKS
        if closed and not word.owner:
            if following is not None and following.base in _JOINS:
                return None
            return _told(read, at, start, head, owned, past)
        if following is not None and not joined(words, head + 1):
            return None
    return None


def _told(read: Read, at: int, start: int, head: int, owned: bool, past: str) -> Told | None:
    """What the noun at a word, with what stands before it from another on, tells."""
    words = read.words
    word = words[head]
    status = next((STATUSES[each.base] for each in words[start:head] if each.base in STATUSES), past)
    side = side_of_member(words, head) or side_before(words, head, comma=False)
    if side is not None:
        fits = side.first >= start and all(not each.cap for each in words[start : side.first])
        end = words[side.end - 1].end
        return Told(PARTY, side.party, words[at].start, end, status=status) if fits or side.first > head else None
    if word.cap:
        return None
    if word.base in KIN:
        if any(not _inside(each) for each in words[start:head]):
            return None
        owner = owner_of(read, at, head) if owned else owner_behind(read, head)
        return Told(RELATIVE, KIN[word.base], words[at].start, word.end, owner, status) if owner else None
    if owned or any(each.cap or not _inside(each) for each in words[start:head]) or not _is_trade(word.base):
        return None
    return Told(CALLING, _plain(word.base), words[at].start, word.end, status=status)


def _modifiers(words: Sequence[Word], head: int) -> tuple[str, int]:
    """The status that stands before a noun, and where its article, its owner or the noun itself stands."""
    at, status = head, ""
    while at and head - at < _MOST and joined(words, at):
        before = words[at - 1]
        if before.base in _ARTICLES or before.base in OWNERS or before.owner:
            return status, at - 1
        if before.cap or not _inside(before):
            break
        status = STATUSES.get(before.base, status)
        at -= 1
    return status, at


def _of_two(words: Sequence[Word], opens: int) -> bool:
    """Whether a noun is the second of two: `writer and nurse Ann Lee`, `baker-turned-judge`."""
    return opens > 0 and words[opens - 1].base in _JOINS


def _inside(word: Word) -> bool:
    return word.text == "-" or (word.text[0].isalpha() and nominal(word.base)) or word.text[0].isdigit()


@lru_cache(maxsize=4096)
def _is_trade(word: str) -> bool:
    return (is_calling(word) and word not in BESIDE) or word in COURT


def _plain(word: str) -> str:
    return PHRASES[(word,)][0] if (word,) in PHRASES else word


EXTRACTORS: list[Extractor] = [Personal()]
