"""Words of a headline or of the first sentence that the text of their article tells otherwise."""

from collections.abc import Iterator

from consistency.claims import Claim, Unread
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.telling import Telling
from consistency.extract.told_otherwise import CONTRARY, Found, told_otherwise
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.text import Section, Sentence
from consistency.values import Listing, Value

EXTRACTOR = "openings"
"""What reads pairs of claims, one of the opening and one of the text: the words of both are the items, and then what the two
sentences share; ``of`` is the sort of word, and ``subject`` the same for the two.
"""
LONGEST = 200
"""A headline has so many letters at most."""
SENTENCE = 50
"""A first sentence of fewer letters is a label or a cry."""
SHORTEST = 16
"""A headline has so many letters at least before what is not its own."""
_ASIDE = pattern(r" [-–—|] |[(\[]|\b(?:Posted|Published|Updated|Source|Photo)\b")
IN_HEADLINE = {
    "country": 0.7, "place": 0.8, "weekday": 0.7, "month": 0.7, "ordinal": 0.6, "year": 0.7, "name": 1.2, "word": 1.2, CONTRARY: 1.0
}  # fmt: skip
IN_LEAD = {"country": 0.9, "weekday": 0.9, "month": 0.9, "ordinal": 1.0, "year": 1.5}
"""How likely it must be that two words stand in one place."""


class Openings:
    """Reads words of a headline or a lead that the text tells otherwise."""

    name = EXTRACTOR
    language = "en"
    order = 200
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        told: set[frozenset[int]] = set()
        low = prose.text.lower()
        for opening, end, least in _openings(prose):
            for found in told_otherwise(opening, prose.tokens(opening), end, Telling(prose, low, opening), least):
                places = frozenset((found.one.start, found.two.start))
                if places not in told:  # the headline may say it of the lead, and the lead of the headline
                    told.add(places)
                    yield from _claims(prose, found)


def _openings(prose: Prose) -> Iterator[tuple[Sentence, int, dict[str, float]]]:
    """The headline and the first sentence, with where what they tell ends and how likely another word's place must be."""
    for sentence in prose.sentences:
        if sentence.section is Section.HEADLINE and len(sentence.text) < LONGEST:
            yield sentence, _end(sentence), IN_HEADLINE
        elif sentence.section is Section.BODY:
            if len(sentence.text) >= SENTENCE:
                yield sentence, sentence.end, IN_LEAD
            return


def _end(headline: Sentence) -> int:
    """Where the headline itself ends: `... - Tresson Daily News`, `... Posted: Monday`."""
    aside = _ASIDE.search(headline.text, SHORTEST)
    return headline.end if aside is None else headline.start + aside.start()


def _claims(prose: Prose, found: Found) -> Iterator[Claim[Value]]:
    for token, sentence in ((found.one, found.front), (found.two, found.text)):
        yield Claim(
            article=prose.article.name,
            start=token.start,
            end=token.end,
            said=token.text,
            value=Listing(None, (found.one.text, found.two.text, *found.shared), found.sort),
            subject=f"{found.one.start}:{found.two.start}",
            attribute=EXTRACTOR,
            extractor=EXTRACTOR,
            sentence=sentence,
        )


EXTRACTORS: list[Extractor] = [Openings()]
