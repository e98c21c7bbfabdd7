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
from consistency.extract.mentions import Mention, Read
from consistency.extract.name_words import Word, fold, joined
from consistency.extract.naming import read_names
from consistency.extract.peoples import Of, definite, peoples
from consistency.extract.personal_words import (
    BESIDE,
    CALLING,
    COUNTRYMAN,
    COURT,
    KIN,
    LETTERS,
    PARTY,
    RELATIVE,
    SIDES,
    WITH_PARTY,
)
from consistency.extract.persons import name_at
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.title_words import PHRASES, STATUSES
from consistency.extract.titles_after import nominal
from consistency.prose import Prose
from consistency.prose.world import country_of
from consistency.text import ASIDE
from consistency.values import Office, Value

_OWNERS = frozenset(("his", "her", "their"))
_ARTICLES = frozenset(("a", "an", "the"))
_LINKS = frozenset("of from at in for with who on and".split())
_ENDS = frozenset(",.;:)(")
_JOINS = frozenset(("and", "or", "&", "turned", "-", "–", "—", "/", "as", "then", "like"))
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
        owner = _owner(read, opens, last - 1)
        plain = KIN[words[last - 1].base]
        return Told(RELATIVE, plain, words[opens].start, words[last].end, owner, status) if owner else None
    comma = words[last].text == ","
    if comma:
        closed = name.last >= len(words) or words[name.last].text[0] in _ENDS
        last -= 1
        if last < 1 or not closed:
            return None
    elif not joined(words, first):
        return None
    head = words[last]
    party = SIDES.get(head.base, "") if head.cap else ""
    if head.owner:
        return Told(PARTY, party, head.start, head.end) if party and not comma else None
    if head.base in WITH_PARTY and last and joined(words, last) and words[last - 1].cap:
        party = SIDES.get(words[last - 1].base, "")
        begin = last - 1
    else:
        begin = last
    status, opens = _modifiers(words, begin)
    if party:
        return Told(PARTY, party, words[begin].start, head.end, status=status) if not comma else None
    if head.base in KIN and not head.cap:
        owner = _owner(read, opens, last)
        return Told(RELATIVE, KIN[head.base], words[opens].start, head.end, owner, status) if owner else None
    if _is_trade(head.base) and (not comma or words[opens].base == "the") and not _of_two(words, opens):
        return Told(CALLING, _plain(head.base), head.start, head.end, status=status)
    return None


def _after(name: Mention, read: Read) -> Told | None:
    """`Ann Lee, a nurse from Lund,`, `Ann Lee (Greens)`, `Ann Lee, his wife,`, `Ann Lee is the sister of Bo Dahl`."""
    words, at = read.words, name.last
    if at + 1 >= len(words):
        return None
    if words[at].text == "(":
        party = SIDES.get(words[at + 1].base, "") if words[at + 1].cap else ""
        party = party or LETTERS.get(words[at + 1].base, "")
        end = at + 2 < len(words) and words[at + 2].text in {")", "-", "–", "/", ","}
        return Told(PARTY, party, words[at + 1].start, words[at + 1].end) if party and end else None
    if words[at].base == "of" and words[at + 1].base == "the" and at + 2 < len(words):
        party = SIDES.get(words[at + 2].base, "") if words[at + 2].cap else ""
        more = at + 3 < len(words) and (words[at + 3].cap and words[at + 3].base != "party")
        return Told(PARTY, party, words[at + 2].start, words[at + 2].end) if party and not more else None
    past = ""
    if words[at].text == ",":
        at += 1
        if words[at].text.isdecimal() and at + 1 < len(words) and words[at + 1].text == ",":
            at += 2
        if at + 1 < len(words) and words[at].base == "who" and words[at + 1].base in {"is", "was"}:
            past, at = ("former" if words[at + 1].base == "was" else ""), at + 2
    elif words[at].base in {"is", "was"}:
        past, at = ("former" if words[at].base == "was" else ""), at + 1
    else:
        return None
    return _phrase(read, at, past)


def _phrase(read: Read, at: int, past: str) -> Told | None:
    """What a noun phrase that begins at a word tells of somebody."""
    words = read.words
    if at >= len(words):
        return None
    opens = words[at]
    name = name_at(read, opens.start)
    owned = opens.base in _OWNERS or (name is not None and words[name.last - 1].owner)
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
    if word.cap:
        party = SIDES.get(word.base, "")
        return Told(PARTY, party, words[at].start, word.end, status=status) if party and head == start else None
    if word.base in WITH_PARTY and head > start and words[head - 1].cap:
        party = SIDES.get(words[head - 1].base, "")
        return Told(PARTY, party, words[at].start, word.end, status=status) if party else None
    if word.base in KIN:
        if any(not _inside(each) for each in words[start:head]):
            return None
        owner = _owner(read, at, head) if owned else _behind(read, head)
        return Told(RELATIVE, KIN[word.base], words[at].start, word.end, owner, status) if owner else None
    if owned or any(each.cap or not _inside(each) for each in words[start:head]) or not _is_trade(word.base):
        return None
    return Told(CALLING, _plain(word.base), words[at].start, word.end, status=status)


def _modifiers(words: Sequence[Word], head: int) -> tuple[str, int]:
    """The status that stands before a noun, and where its article, its owner or the noun itself stands."""
    at, status = head, ""
    while at and head - at < _MOST and joined(words, at):
        before = words[at - 1]
        if before.base in _ARTICLES or before.base in _OWNERS or before.owner:
            return status, at - 1
        if before.cap or not _inside(before):
            break
        status = STATUSES.get(before.base, status)
        at -= 1
    return status, at


def _owner(read: Read, opens: int, head: int) -> str:
    """Whose relative: the name that ends at a word (`Dahl's`), `victim` of `the victim's`, or the pronoun."""
    words = read.words
    for at in range(opens, head):
        word = words[at]
        if word.base in _OWNERS:
            beside = next((name for name in read.names if name.last == at - 1), None)
            with_him = at > 1 and words[at - 1].base == "and" and beside is not None
            told = with_him and beside is not None and (beside.of == "person" or (not beside.of and not beside.lone))
            return beside.full or beside.text if told and beside is not None else word.base
        if word.owner:
            name = next((name for name in read.names if name.last == at + 1), None)
            if name is not None:
                return (name.full or name.text) if name.of in {"person", ""} else ""
            return word.base if not word.cap else ""
    return ""


def _behind(read: Read, head: int) -> str:
    """Whose relative by what follows: `the sister of Bo Dahl`, `the mother of the driver, Bo Dahl`, `the aunt of the victim`."""
    words, at = read.words, head + 1
    if at + 1 >= len(words) or words[at].base != "of":
        return ""
    name = name_at(read, words[at + 1].start)
    if name is None and words[at + 1].base == "the":
        end = next((end for end in range(at + 2, min(at + 5, len(words))) if words[end].text[0] in _ENDS), len(words))
        if end < len(words) and words[end].text == "," and end + 1 < len(words):
            name = name_at(read, words[end + 1].start)
        if name is None:
            noun = words[end - 1]
            return noun.base if end - at > 2 and not noun.cap and noun.text.isalpha() else ""
    return (name.full or name.text) if name is not None and name.of in {"person", ""} else ""


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
