"""Places that something comes from, belongs to or is called by: `the Lund shooting`, `Lund's east side`, `of Lund`.

Only names are read that the gazetteer knows or that the text itself says something is in.  What happened there may be told
with `in` elsewhere, or in another text of the same story.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from consistency.claims import Claim, Topic, Unread
from consistency.extract.places import in_english
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.scenes import is_name
from consistency.prose import Prose, lexicon
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.given_names import given_names
from consistency.prose.scene_words import LOCALITY, NAMED
from consistency.prose.world import city_country, country_of, is_country
from consistency.text import Section
from consistency.values import Place, Value

_NAME = re.compile(
    r"[A-ZÀ-ÞĀ-Ž](?!(?<=T)(?:he|o) |(?<=I)n |(?<=A)t |(?<=O)[nf] |(?<=F)rom |(?<=N)ear )[^\W\d_]+(?: [A-ZÀ-ÞĀ-Ž][^\W\d_]+){0,2}"
)
"""Begins with the letters themselves, which is several times faster to search for than the edge of a word."""
_NEXT = re.compile(r"(?:[’']s)? ([a-z]{3,})")
_FROM = (" of ", " from ", " to ")
_TOLD_THERE = re.compile(
    r", (?:where|(?:in|at|off|to|from|into) which|(?:the|a) (?:[a-z-]+ ){0,2}(?:town|village|city|quarter|district|suburb|parish|hamlet|port)) "
    r"|(?: (?:is|was|were|has been|had been|will be) (?:chosen|picked|selected|named|confirmed))? as (?:the|its|their) (?:[a-z-]+ )?(?:site|location|venue|host|seat)\b"
)
"""What follows a name that is a place's, whatever stands before it: `to leave Lund, where the mill is to stand`."""


class NamedPlaces:
    """Reads the places that a text names without telling what is in them."""

    name = "named_places"
    language = "en"
    order = 84
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        text = prose.text
        if not in_english(text):
            return
        for match in _NAME.finditer(text):
            name = match[0]
            known = _known(name)
            if known is False:
                continue
            start, end = match.span()
            before = text[max(0, start - 11) : start].removesuffix("the ").removesuffix("The ")
            lead = next((lead for lead in _FROM if before.endswith(lead)), "")
            there = (
                text.startswith((", ", " as ", " is ", " was ", " has ", " had ", " will "), end)
                and _TOLD_THERE.match(text, end) is not None
            )
            if not lead and not there:
                following = _NEXT.match(text, end)
                if following is None or before[-1:].isalnum() or not _is_noun(following[1]):
                    continue
            if (
                known is None
                and not there
                and not any(f" {preposition} {name}" in text for preposition in ("in", "near", "outside"))
            ):
                continue
            sentence = prose.sentence_at(start)
            if sentence.section in (Section.FURNITURE, Section.RELATED):
                continue
            sort = "country" if is_country(name) else LOCALITY
            yield Claim(
                article=prose.article.name,
                start=start,
                end=end,
                said=name,
                value=Place("", name, country_of(name) or city_country(name)),
                subject=sort,
                attribute=NAMED,
                extractor=self.name,
                sentence=sentence,
                topic=Topic(head=sort, scope=(lead.strip(),)),
            )


@lru_cache(maxsize=1 << 14)
def _is_noun(word: str) -> bool:
    if word in FUNCTION_WORDS:
        return False
    reading = lexicon.analyses(word)
    return bool(reading) and reading[0].tag == "NOUN"


@lru_cache(maxsize=1 << 14)
def _known(name: str) -> bool | None:
    """Whether a name is a place's, or None where only the text can tell."""
    if name.isupper() or not is_name(name):
        return False
    if country_of(name) or city_country(name):
        return True
    first = name.partition(" ")[0].casefold()
    return False if first in given_names() or lexicon.known(first) else None


EXTRACTORS: list[Extractor] = [NamedPlaces()]
