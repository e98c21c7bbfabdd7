"""What somebody is by work, said beside the name: `the night watchman, Jan Moe`, `Ida Storm, the archdeacon of Lipno, ...`.

Titles that the tables know are read elsewhere (``titles``); here the head may be any noun for a calling, when an article or an
owner makes it this one's, a comma parts it from the name and nothing else stands between.
"""

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from consistency.extract.described import THINGS
from consistency.extract.mentions import Mention, Read
from consistency.extract.name_words import STOP, Word, joined
from consistency.extract.persons import Held
from consistency.extract.title_words import OWNERS, PHRASES, STATUSES
from consistency.extract.titles import Title
from consistency.extract.titles_after import nominal
from consistency.extract.titles_before import OTHERS
from consistency.prose import lexicon
from consistency.prose.task_words import TASKS

KIND = "calling"
_ARTICLES = frozenset(("the", "its", "our", "their"))
_LINKS = frozenset(("of", "at", "for", "with"))
_MOST = 4
"""How many words may stand before the noun."""
_TRADES = "produce supply insure lend operate own distribute transport publish sell buy fund host organise issue review".split()
_FIRMS = frozenset("brewer refiner miller exporter importer trader dealer shipper bottler".split()).union(
    *(TASKS[does].doers for does in _TRADES)
)
"""What firms are called as often as people."""
_ENDS = frozenset(",.;:)")


def apposed(read: Read, held: Sequence[Held]) -> Iterator[Held]:
    """The callings of a sentence that stand beside a name which no title of it has."""
    titled = {each.name.start for each in held}
    for name in read.names:
        if name.of not in {"person", ""} or name.start in titled or (name.lone and not name.honorific):
            continue
        found = _before(name, read) or _after(name, read)
        if found is not None:
            yield found


def _before(name: Mention, read: Read) -> Held | None:
    """`The night watchman, Jan Moe, ...`: up to the comma before the name."""
    words = read.words
    first = next(
        (at for at in range(name.first, max(-1, name.first - 4), -1) if words[at].start == name.said), name.first
    )
    comma, end = first - 1, name.last
    closed = end >= len(words) or words[end].text[0] in _ENDS
    if comma < 2 or words[comma].text != "," or not closed:
        return None
    for head in range(comma - 1, max(0, comma - 7), -1):
        title = _title(words, head, comma)
        if title is not None:
            return Held(name, title, words[title.first].start, name.end)
    return None


def _after(name: Mention, read: Read) -> Held | None:
    """`Jan Moe, the night watchman, ...`: from the comma behind the name to the noun."""
    words, at = read.words, name.last
    if at + 2 >= len(words) or words[at].text != ",":
        return None
    if not (words[at + 1].base in _ARTICLES or words[at + 1].cap or words[at + 1].owner):
        return None
    for head in range(at + 2, min(at + 4 + _MOST, len(words))):
        if words[head].text in _ENDS or words[head].base in STOP - _ARTICLES:
            return None
        stop = next(
            (end for end in range(head + 1, len(words)) if words[end].text[0] in _ENDS or words[end].base == "who"),
            len(words),
        )
        title = _title(words, head, min(stop, head + 6), floor=at)
        if title is not None:
            return Held(name, title, name.said, words[title.last - 1].end)
    return None


def _title(words: Sequence[Word], head: int, stop: int, floor: int = -1) -> Title | None:
    """The title with its noun at a place that runs up to another, when it is one."""
    word = words[head]
    if word.cap or word.owner or not is_calling(word.base):
        return None
    place = ""
    if stop > head + 1:
        body = words[head + 1 : stop]
        if body[0].base not in _LINKS or len(body) < 2 or not any(each.cap for each in body):
            return None if floor < 0 or body[0].base not in {"who", "in"} else _title(words, head, head + 1, floor)
        place = " ".join(each.text for each in body[1:] if each.base != "the")
    first, plain = head, [word.base]
    while first - 1 > floor and head - first < _MOST and _together(words, first) and _inside(words[first - 1]):
        before = words[first - 1]
        if before.cap or before.owner or before.base in STOP or before.base in OWNERS:
            break
        if before.base in OTHERS:
            return None
        first -= 1
        plain.insert(0, before.base)
    if first - 1 <= floor or not joined(words, first):
        return None
    opens = words[first - 1]
    if not (opens.base in _ARTICLES or opens.owner):
        return None
    status = next((STATUSES[each] for each in plain if each in STATUSES), "")
    own = [each for each in plain[:-1] if each not in STATUSES and not _adjective(each)]
    place = place or (opens.text.removesuffix("'s").removesuffix("’s") if opens.owner else "")
    return Title(
        first,
        max(stop, head + 1),
        " ".join((*own, plain[-1])).replace(" - ", "-"),
        KIND,
        status,
        place=place,
        article="the",
    )


def _together(words: Sequence[Word], at: int) -> bool:
    """Whether two words stand side by side, or a hyphen ties them: `lock-keeper`."""
    return joined(words, at) or words[at].start == words[at - 1].end


def _inside(word: Word) -> bool:
    return word.text == "-" or (word.text[0].isalpha() and nominal(word.base))


@lru_cache(maxsize=4096)
def is_calling(word: str) -> bool:
    """Whether a noun says what somebody is by work or office."""
    sort, _, last = word.rpartition("-")
    if last not in _callings() or last in THINGS or last in _FIRMS or (word,) in PHRASES:
        return False
    return (last,) not in PHRASES or _sorts(sort)


def _sorts(front: str) -> bool:
    """Whether what stands before a hyphen says of what sort: `lock` of `lock-keeper`, but not `vice` or `co`."""
    return front != "vice" and any(reading.tag == "NOUN" for reading in lexicon.analyses(front))


@cache
def _callings() -> frozenset[str]:
    return frozenset(files("consistency.prose").joinpath("tables/callings.txt").read_text(encoding="utf-8").split())


@lru_cache(maxsize=4096)
def _adjective(word: str) -> bool:
    found = lexicon.analyses(word)
    return bool(found) and found[0].tag == "ADJ" and word != "chief"
