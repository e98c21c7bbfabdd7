"""Offices told with a verb: `The museum is headed by Anna Berg`, `Jan Moe, who chairs the council`, `led by Ada Zych`."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from consistency.extract.countries import country_of
from consistency.extract.in_charge import in_charge
from consistency.extract.mentions import KINDS, Mention, Read
from consistency.extract.name_words import DAYS, STOP, Word
from consistency.extract.persons import Held, name_at
from consistency.extract.title_words import BRANCHES, SHIPS
from consistency.extract.titles import Title
from consistency.extract.titles_after import nominal

_VERBS = {
    form: plain
    for plain, forms in {
        "head": "headed heads heading led leads leading run runs running managed manages managing",
        "director": "directed directs directing",
        "chair": "chaired chairs chairing presided presides presiding",
        "commander": "commanded commands commanding",
        "captain": "captained captains captaining skippered skippers",
        "coach": "coached coaches coaching trained trains",
        "editor": "edited edits",
        "conductor": "conducted conducts",
        "lawyer": "defends defended",
        "prosecutor": "prosecutes prosecuted",
    }.items()
    for form in forms.split()
}
VERBS = frozenset(_VERBS) | {"under", "charge", "helm", "portfolio", "chair"}
_PAST = frozenset(form for form in _VERBS if form.endswith("ed")) | {"led", "run"}
_ALWAYS = frozenset(("chair", "commander", "captain", "editor"))
"""What these verbs have as their object is always something that one leads."""
_GROUPS = frozenset(
    """delegation mission team expedition inquiry investigation project study clinic brewery shipyard ferry ship vessel
    trawler boat lab choir band parish monastery farm shop mine plant mill inn hotel shelter unit panel organisation
    organization zoo festival archive library charity excavation dig survey trust""".split()
)
_DIRECTION = frozenset(
    "direction leadership management command chairmanship stewardship presidency directorship".split()
)
_WORKS = frozenset(
    "film movie documentary play opera musical show drama comedy thriller series episode video ballet".split()
)
"""What somebody directs who is its director."""
_TRIALS = frozenset("trial case proceedings court tribunal hearing".split())
_SITTINGS = frozenset("meeting session debate conference sitting talks summit jury forum congress".split())
"""What judges preside over, and what others chair."""
_BE = frozenset("is was are were been being has have had now currently still also be".split())
_FILLERS = frozenset("has had now currently still also since".split())
_ARTICLES = frozenset(("the", "a", "an", "its", "their", "his", "her", "our"))
_LINKS = frozenset("of for from in at".split())
MOST_WORDS = 8


def led(read: Read) -> Iterator[Held]:
    """Who leads what in a sentence by its verbs."""
    words = read.words
    yield from in_charge(read)
    for at, word in enumerate(words):
        if word.base == "under":
            found = _under(read, at)
            if found is not None:
                yield found
            continue
        plain = _VERBS.get(word.base)
        if plain is None or (word.cap and at):
            continue
        found = _passive(read, at, plain) or _active(read, at, plain)
        if found is not None:
            yield _as_what(found, read)


def _as_what(held: Held, read: Read) -> Held:
    """`runs the agency as its executive director`: the post that the words behind say."""
    title = next((title for title in read.titles if held.end < read.words[title.first].start), None)
    if title is None or title.plural:
        return held
    first = title.first - (read.words[title.first - 1].base in _ARTICLES)
    as_what = first and read.words[first - 1].base == "as" and 0 < read.words[first - 1].start - held.end < 3
    if not as_what:
        return held
    title = replace(title, place=title.place or held.title.place, country=title.country or held.title.country)
    return Held(held.name, title, held.start, read.words[title.last - 1].end)


def _passive(read: Read, at: int, plain: str) -> Held | None:
    """`The museum is headed by Anna Berg`, `a mission led by Jan Moe`."""
    words = read.words
    by = at + 1 + _over(words, at)
    if words[at].base not in _PAST or by + 1 >= len(words) or words[by].base != "by" or plain == "lawyer":
        return None
    name = name_at(read, words[by + 1].start) or _behind_what(read, by + 1)
    if name is None or name.of not in {"person", ""} or name.lone:
        return None
    end = at
    if at == 0:  # `Chaired by Anna Berg, the council met`
        first = name.last + 1
        apart = first < len(words) and words[name.last].text == "," and words[first].base in _ARTICLES
        end = _phrase_after(words, first) if apart else 0
        return _led(name, plain, words, first, end, words[0].start, words[end - 1].end) if end else None
    while end and (words[end - 1].base in _BE or words[end - 1].text in {",", "("}):
        end -= 1
    first = _phrase_before(words, end)
    if first == end:
        if not (end and words[end - 1].base in {"it", "they", "which", "who"}):
            return None
        return Held(name, _title(plain, at, at + 2, "", ""), words[end - 1].start, name.end)
    return _led(name, plain, words, first, end, words[first].start, name.end)


def _behind_what(read: Read, at: int) -> Mention | None:
    """The name behind what somebody is: `by the composer Anna Berg`."""
    words = read.words
    if words[at].base not in _ARTICLES:
        return None
    for first in range(at + 1, min(at + 5, len(words))):
        if (name := name_at(read, words[first].start)) is not None:
            return name
        if words[first].owner or words[first].base in STOP or not nominal(words[first].base):
            return None
    return None


def _under(read: Read, at: int) -> Held | None:
    """`An expedition under the archaeologist Anna Berg`."""
    words = read.words
    end = at
    while end and words[end - 1].base in _BE:
        end -= 1  # `the museum is now under the direction of Anna Berg`
    first = _phrase_before(words, end)
    name = next((n for n in read.names if 0 < n.first - at <= 5 and n.of in {"person", ""} and not n.lone), None)
    if first == end or name is None:
        return None
    between = [word for word in words[at + 1 : name.first] if word.start < name.said]
    if any(word.cap or word.owner or not word.text[0].isalpha() for word in between):
        return None
    if (between and between[0].base not in _ARTICLES) or (len(between) < 2 and name.of != "person"):
        return None
    if end < at and not any(word.base in _DIRECTION for word in between):
        return None  # `the museum is under the architect's spell`
    return _led(name, "head", words, first, end, words[first].start, name.end)


def _active(read: Read, at: int, plain: str) -> Held | None:
    """`Jan Moe, who heads the museum`, `Moe chairs the council`."""
    words = read.words
    before = at
    while before and words[before - 1].base in _FILLERS:
        before -= 1
    who = before and words[before - 1].base == "who"
    if who:
        before -= 1
        if before and words[before - 1].text in {",", "–", "—"}:
            before -= 1
    if (words[at].base in _PAST and not who and plain != "chair") or not before:
        return None
    if words[at].base.startswith("presid"):
        at += _over(words, at)
        if words[at].base != "over":
            return None
    name = next((n for n in read.names if n.last == before), None)
    if name is None or (name.of != "person" and not (who and name.of == "" and not name.lone)):
        return None
    first = at + 1
    if first >= len(words) or not (words[first].base in _ARTICLES or words[first].cap):
        return None
    end = _phrase_after(words, first)
    return _led(name, plain, words, first, end, name.said, words[end - 1].end) if end > first else None


def _over(words: Sequence[Word], at: int) -> int:
    """One where `over` follows: `presided over`."""
    return int(at + 1 < len(words) and words[at + 1].base == "over")


def _led(name: Mention, plain: str, words: Sequence[Word], first: int, end: int, start: int, stop: int) -> Held | None:
    own = first + (words[first].base in _ARTICLES)
    body = words[own:end]
    if not body:
        return None
    bases = [word.base for word in body]
    named = any(word.cap for word in body)
    heads = {bases[-1], *(b for b, after in pairwise(bases) if after in {"of", "for", "in", "at"})}
    known = {base for base in heads if base in BRANCHES or base in _GROUPS or KINDS.get(base) == "organisation"}
    if plain == "director":
        plain, known = ("director", heads) if bases[-1] in _WORKS else ("head", known)
    if plain in {"head", "coach", "conductor"} and not known:
        return None
    if plain == "chair" and heads & _TRIALS:
        plain, known = "presiding judge", heads
    elif plain == "chair" and heads & _SITTINGS:
        known = heads
    if plain in _ALWAYS and not (known or named):
        return None
    if heads & SHIPS and plain in {"commander", "captain", "head"}:
        plain = "captain"
    country = next((code for word in body if (code := country_of(word.text))), "")
    place = "" if plain in {"lawyer", "prosecutor"} else " ".join(word.text for word in body)
    return Held(name, _title(plain, first, end, place, country), start, stop)


def _title(plain: str, first: int, last: int, place: str, country: str) -> Title:
    return Title(first=first, last=last, plain=plain, kind="led", country=country, place=place, article="the")


def _phrase_before(words: Sequence[Word], end: int) -> int:
    """Where the noun phrase begins that ends before word ``end``; ``end`` when there is none."""
    first = end
    while first and end - first < MOST_WORDS:
        word = words[first - 1]
        if not word.text[0].isalpha() or word.base in DAYS:
            break
        if word.base in _ARTICLES:
            return first - 1
        inside = word.base in _LINKS and first < end
        if not inside and (word.base in STOP or not (word.cap or nominal(word.base))):
            break
        first -= 1
    while first < end and words[first].base in _LINKS:
        first += 1
    return first


def _phrase_after(words: Sequence[Word], first: int) -> int:
    """Where the noun phrase ends that begins at word ``first``."""
    end = first + (words[first].base in _ARTICLES)
    last = first
    while end < len(words) and end - first < MOST_WORDS:
        word = words[end]
        if word.base in {"of", "for"} and last == end and end + 1 < len(words):
            end += 1
            if words[end].base in _ARTICLES:
                end += 1
            continue
        if not word.text[0].isalpha() or word.base in STOP or not (word.cap or nominal(word.base)):
            break
        end += 1
        last = end
    return last
