"""One mention of a person or body: its words and its kind."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from consistency.extract.countries import country_of
from consistency.extract.name_words import STOP, Word, is_given
from consistency.extract.title_words import BRANCHES, PORTFOLIOS
from consistency.extract.titles import Title
from consistency.text import Sentence

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


def mention_of(words: Sequence[Word], start: int, end: int, sentence: Sentence, honorific: bool, sex: str,
             titled: bool, shouting: bool, said: int) -> Mention | None:  # fmt: skip
    names = [word for word in words[start:end] if word.text != "."]
    if not names:
        return None
    if shouting:
        heads_page = end == len(words) and any(KINDS.get(word.base) == "organisation" for word in names)
        if not (len(names) > 1 and (is_given(names[0]) or (start == 0 and heads_page))):
            return None
    begin, stop = names[0].start, words[end - 1].end
    whole = sentence.between(begin, stop)
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
