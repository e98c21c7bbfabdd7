"""Names in a text: what stretches of capitalised words name, and which later surname is whose."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from consistency.extract.countries import country_of
from consistency.extract.name_words import STOP, Line, Word, fold, is_given, line_of
from consistency.extract.title_words import BRANCHES, HONORIFICS, PORTFOLIOS, SHORT_RANKS
from consistency.extract.titles import Title, titles_in
from consistency.prose import Prose, lexicon
from consistency.prose.given_names import given_names
from consistency.prose.memory import Kept
from consistency.text import Section, Sentence

PARTICLES = set("van von de der den da di du la le del della dos das do ten ter af av bin ibn al el zu y e".split())
_OF = {
    "organisation": """academy agency airlines airways alliance army as asa assembly association authority bank bureau
        cabinet centre center chamber church clinic club co college command commission committee company congress
        consortium corp corporation council court department federation fc firm force forces foundation gmbh group guard
        holding holdings hospital inc institute institution limited logistics ltd llc ministry movement museum nations
        navy network office orchestra organisation organization parliament partners party plc police press railways
        rail reuters school senate service services shipping society systems team theatre trust union united university
        works zoo ag ab oy sa logistik optik""",
    "programme": "programme program fund initiative plan scheme act treaty agreement cup prize award league project",
    "place": """airport arena avenue base bay beach bridge castle coast county district gate hall harbour hill hotel house
        island islands lake mount mountain mountains northern park peninsula port province quarter range region river
        road sea square stadium station strait street tower valley west western east eastern north south southern""",
}
KINDS = {word: of for of, words in _OF.items() for word in words.split()}
SPEECH = set(
    """said says added told asked argued warned insisted explained noted recalled claimed thinks believes admitted
    replied stressed announced concluded promised joked remarked wrote hopes wants emphasised emphasized declared
    countered demanded stated suggested observed confirmed denied complained""".split()
)
ADJUNCTS = {"lieutenant", "rear", "major", "vice", "brigadier", "staff", "chief", "senior", "detective"}
SERVICES = {"fire", "police", "petty", "warrant", "first", "second"}
"""What may stand before an honorific: `Chief Fire Officer Anna Berg`."""
_INITIAL = re.compile(r"[:,] (?:[A-ZÀ-Þ]\. ?[A-ZÀ-Þ][a-zß-ÿ]+ \(|(?:Mr|Mrs|Ms|Dr)\.? [A-ZÀ-Þ])")


class Mention(Struct, frozen=True, gc=False):
    """A name where it stands.  ``full`` is the fullest form of it in the text; ``lone`` that it is one word.

    ``of`` is person, organisation, place, programme or empty; ``sex`` what an honorific says: m, f or nothing.
    ``sure`` is false for a name that only looks like one of a person.
    """

    start: int
    end: int
    text: str
    parts: tuple[str, ...]
    sentence: Sentence
    first: int
    last: int
    of: str = ""
    full: str = ""
    sex: str = ""
    honorific: bool = False
    said: int = 0  # where the honorific begins, or the name

    @property
    def lone(self) -> bool:
        return len(self.parts) == 1


class Read(NamedTuple):
    """One sentence with its words, titles and names; the rest is what ``Line`` says of it."""

    sentence: Sentence
    words: tuple[Word, ...]
    titles: tuple[Title, ...]
    names: tuple[Mention, ...]
    leads: list[int]
    letters: int
    small: int


class Held(NamedTuple):
    """A person and a title that the text ties together, and the words that do so."""

    name: Mention
    title: Title
    start: int
    end: int
    between: str = ""
    country: str = ""


def name_at(read: Read, start: int) -> Mention | None:
    """The name that begins at an offset, or whose honorific does."""
    return next((name for name in read.names if start in (name.said, name.start)), None)


@lru_cache(maxsize=2)
def read_names(prose: Prose) -> tuple[Read, ...]:
    """All sentences of an article with their titles and names, later surnames resolved.

    The last two articles are kept, since the extractors of one article all ask.
    """
    reads = []
    for sentence in prose.sentences:
        line = line_of(sentence.text, sentence.start)
        titles = tuple(titles_in(line))
        reads.append(Read(sentence, line.words, titles, _names(line, titles, sentence), *line[3:]))
    return tuple(_resolved(reads))


def _names(line: Line, titles: Sequence[Title], sentence: Sentence) -> tuple[Mention, ...]:
    if not line.capitals:
        return ()
    words = line.words
    found: list[Mention] = []
    shouting: bool | None = None
    covered = {at for title in titles for at in range(title.first, title.last)}
    after_title = {title.last for title in titles}
    free = 0
    for at in line.capitals:
        if at < free or at in covered:
            continue
        start = words[at].start - sentence.start
        if start > 0 and sentence.text[start - 1] in "/%@#_=&0123456789":
            continue
        if shouting is None:
            shouting = _is_headline(words, sentence)
        end = _sequence(words, at, covered)
        start = at
        honorific, sex = False, ""
        while start + 1 < end and (
            fold(words[start].text) in HONORIFICS
            or words[start].base in ADJUNCTS
            or (words[start].base in SERVICES and words[start + 1].base in HONORIFICS)
        ):
            honorific, sex = True, sex or HONORIFICS.get(fold(words[start].text), "")
            start += 1
        if at and not honorific and words[at - 1].base.rstrip(".") in HONORIFICS and _near(words, at):
            honorific, sex = True, HONORIFICS[words[at - 1].base]
        if (
            at > 1
            and words[at - 1].text == "."
            and words[at - 2].base in HONORIFICS
            and words[at - 1].start == words[at - 2].end
        ):
            honorific, sex = True, HONORIFICS[words[at - 2].base]
        if start == at and at == 0 and end - at > 1 and not is_given(words[at]) and is_given(words[at + 1]):
            start += 1  # `Yesterday Anna Berg`
        elif start == at == 0 and end - at > 2 and _adverb(words[0].base):
            start += 1  # `Instead Le Quang Hung`
        elif start == at > 1 and end - at > 2 and words[at - 1].base == "the" and words[at - 2].text == ",":
            start = _past_party(words, at, end)
        if end - start == 1 and end < len(words) and words[end].text == "." and fold(words[start].text) in SHORT_RANKS:
            free = end
            continue  # `Lt. Gen. Anna Berg`: the name is still to come
        mention = _mention(words, start, end, sentence, honorific, sex, start in after_title, shouting, at)
        if mention is not None:
            found.append(mention)
        free = end
    return tuple(found)


def _past_party(words: Sequence[Word], at: int, end: int) -> int:
    """Where the name begins in `, the Christian Democrat Anna Berg,`: past what she is, at a given name."""
    if is_given(words[at]) or any(word.base in KINDS for word in words[at:end]):
        return at
    return next((k for k in range(at + 1, end - 1) if is_given(words[k])), at)


@lru_cache(maxsize=1024)
def _adverb(base: str) -> bool:
    found = lexicon.analyses(base)
    return bool(found) and found[0].tag == "ADV"


def _sequence(words: Sequence[Word], at: int, covered: set[int]) -> int:
    """The end of the name that begins at word ``at``: capitalised words, particles and initials."""
    end = at + 1
    while end < len(words) and end not in covered and not (words[end - 1].owner):
        if words[end].text == "." and len(words[end - 1].text) == 1 and words[end].start == words[end - 1].end:
            end += 1
            continue
        gap = words[end].start - words[end - 1].end
        if gap > 1 or not words[end].text[0].isalpha():
            break
        if (words[end].cap and (words[end].base not in STOP or len(words[end].text) == 1)) or (
            words[end].base in PARTICLES and _capital_follows(words, end)
        ):
            end += 1
        elif words[end].base in {"of", "for"} and _body_goes_on(words, at, end):
            end += 2
        else:
            break
    while end > at + 1 and words[end - 1].text == "." and end < len(words) and not words[end].cap:
        end -= 1
    return end


def _body_goes_on(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether `for` is inside the name of a body: `European Agency for Coastal Research`."""
    if not any(KINDS.get(word.base) == "organisation" for word in words[at:end]) or end + 1 >= len(words):
        return False
    following = words[end + 1]
    return following.cap and following.base not in STOP and not is_given(following)


def _capital_follows(words: Sequence[Word], at: int) -> bool:
    following = next((word for word in words[at + 1 : at + 3] if word.base not in PARTICLES), None)
    return following is not None and following.cap and following.base not in STOP


def _near(words: Sequence[Word], at: int) -> bool:
    return words[at].start - words[at - 1].end <= 2


def _mention(words: Sequence[Word], start: int, end: int, sentence: Sentence, honorific: bool, sex: str,
             titled: bool, shouting: bool, said: int) -> Mention | None:  # fmt: skip
    names = [word for word in words[start:end] if word.text != "."]
    if not names:
        return None
    if shouting:
        heads_page = end == len(words) and any(KINDS.get(word.base) == "organisation" for word in names)
        if not (len(names) > 1 and (is_given(names[0]) or (start == 0 and heads_page))):
            return None
    begin, stop = names[0].start, words[end - 1].end
    whole = sentence.text[begin - sentence.start : stop - sentence.start]
    of = _kind(names, words, end, honorific or titled)
    if len(names) == 1 and not (of or honorific or titled) and start == 0 and names[0].base in STOP:
        return None
    parts = tuple([word.text for word in names])
    text = " ".join(whole.split())
    return Mention(begin, stop, text, parts, sentence, start, end, of, "", sex, honorific, words[said].start)


def _kind(names: Sequence[Word], words: Sequence[Word], end: int, titled: bool) -> str:
    whole = " ".join([word.text for word in names])
    if country_of(whole):
        return "place"
    if len(names) == 1:
        return "person" if titled and names[0].base not in ("department", "office") else ""
    for word in (names[-1], names[0], *names[1:-1]):
        if word.base in KINDS and not (titled and word is not names[-1]):
            return KINDS[word.base]
    if titled:
        return "person"
    if names[0].base in PORTFOLIOS or names[-1].base in PORTFOLIOS or any(w.base in BRANCHES for w in names):
        return "organisation"
    if country_of(names[0].text) or any(len(w.text) > 3 and w.text.isupper() for w in names):
        return ""
    if is_given(names[0]) and len(names) <= 5:
        return "person"
    if len(names) <= 4 and _told_as_person(words, end):
        return "person"
    return ""


def _told_as_person(words: Sequence[Word], end: int) -> bool:
    """Whether what follows a name says that it is a person's: `said`, an age, a birth."""
    while end < len(words) and words[end].text in {"*", "_"}:
        end += 1  # the marks of bold type
    if end >= len(words):
        return False
    if words[end].base in SPEECH:
        return True
    if words[end].text in {",", "("} and end + 2 < len(words):
        number = words[end + 1].text
        if words[end + 1].base == "born":
            return True
        return number.isdecimal() and 10 < int(number) < 110 and words[end + 2].text in {",", ")", "."}
    return words[end].base == "who"


def _is_headline(words: Sequence[Word], sentence: Sentence) -> bool:
    """A line in which most words have capitals tells nothing of names."""
    if sentence.section is Section.FURNITURE:
        return True
    if sentence.text.rstrip("\"”’')")[-1:] in {".", "!", "?", ":"}:
        return False
    if len(_INITIAL.findall(sentence.text)) > (sentence.section is Section.HEADLINE):
        return False  # who was there, in minutes
    capitals = [word.cap for word in words if word.text[0].isalpha()]
    return len(capitals) >= 4 and sum(capitals) >= 0.75 * len(capitals)


def _resolved(reads: Sequence[Read]) -> Iterator[Read]:
    """The sentences with every name's fullest form filled in."""
    full: dict[tuple[str, ...], str] = {}
    ends: dict[str, set[str]] = {}
    by_last: dict[str, list[tuple[str, ...]]] = {}
    for read in reads:
        for name in read.names:
            if name.of == "person" and not name.lone:
                key = _KEYS[name.parts]
                if key not in full:
                    full[key] = name.text
                    by_last.setdefault(key[-1], []).append(key)
                ends.setdefault(key[-1], set()).add(" ".join(key))
    for read in reads:
        names = [_named(name, *_whose(name, full, ends, by_last)) for name in read.names]
        yield read._replace(names=tuple(names)) if names else read


def _named(name: Mention, of: str, full: str) -> Mention:
    return replace(name, of=of, full=full)


def _whose(name: Mention, full: dict[tuple[str, ...], str], ends: dict[str, set[str]],
           by_last: dict[str, list[tuple[str, ...]]]) -> tuple[str, str]:  # fmt: skip
    """What a name is of, and the fullest form of it."""
    key = _KEYS[name.parts]
    if key in full:
        longer = [o for o in by_last.get(key[-1], ()) if len(o) > len(key) and o[-len(key) :] == key]
        best = longer[0] if len(longer) == 1 and not _starts_given(name.parts) else key
        return "person", full[best]
    bearers = ends.get(key[-1], set()) if len(key) == 1 else set()
    if not bearers and len(key) > 1:
        bearers = {" ".join(other) for other in by_last.get(key[-1], ()) if other[-len(key) :] == key}
    if len(bearers) == 1 and not country_of(name.text):
        return "person", full[tuple(next(iter(bearers)).split(" "))]
    if bearers and name.lone:
        return "person", name.text
    return name.of, name.text


def _starts_given(parts: Sequence[str]) -> bool:
    return fold(parts[0]) in given_names()


def _key(parts: tuple[str, ...]) -> tuple[str, ...]:
    """What two writings of one name share: folded words without initials in the middle."""
    if len(parts) == 1:
        return (fold(parts[0]).replace(" ", ""),)
    folded = [fold(part).replace(" ", "") for part in parts]
    kept = [part for at, part in enumerate(folded) if at in (0, len(folded) - 1) or len(part) > 1]
    return tuple(kept)


_KEYS = Kept(_key)
