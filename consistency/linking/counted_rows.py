"""Which number of a text a row of names is the list of: the one told with its words, just before it or in the lead."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from consistency.claims import Claim
from consistency.linking.stories import HARDLY, alike, of_one_story
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.lexicon import lemma, rarity
from consistency.prose.world import is_country
from consistency.text import Section, Sentence
from consistency.values import Bound, Count, Listing
from consistency.values.statements import MAYBE_SOME, NAMES

_UNCOUNTED = frozenset(
    "vote point time percent euro dollar pound other minute hour day week month year part way step decade mile kilometer".split()
)
COUNTRIES = frozenset(("country", "state", "nation", "government"))
_ASIDE = (Section.RELATED, Section.FURNITURE, Section.TABLE)
_TELLING, _NEAR, _LEAD, _MOST_OFF, _FEW = 0.3, 2, 3, 2, 3


def number_of(listing: Claim[Any], group: Sequence[Claim[Any]]) -> Claim[Any] | None:
    """The count that a whole row should have, where it is told once; None where no count is tied to the row."""
    row = listing.value
    if not isinstance(row, Listing) or listing.sentence is None or row.of.startswith(MAYBE_SOME):
        return None
    ends = [claim for claim in group if _ends(claim, listing)]
    said = _words(listing.sentence) | {word for claim in ends if claim.sentence for word in _words(claim.sentence)}
    if row.items and all(map(is_country, row.items)):
        said |= COUNTRIES
    beside = {claim.sentence.index for claim in ends if claim.sentence is not None}
    scored = [
        (score, claim)
        for claim in group
        if countable(claim) and claim.sentence is not None and claim.sentence.index not in beside
        and (score := _tie(claim, listing, said))
    ]  # fmt: skip
    best = max((score for score, _ in scored), default=0)
    told = [claim for score, claim in scored if score == best]
    numbers = {claim.value.figure.number for claim in told}
    if len(numbers) != 1 or any(claim.value.figure.number == len(row.items) for _, claim in scored):
        return None
    return told[0] if abs(int(max(numbers)) - len(row.items)) <= _MOST_OFF else None


def told_elsewhere(group: Sequence[Claim[Any]]) -> Iterator[tuple[Claim[Any], Claim[Any]]]:
    """The whole rows of one article, and the number of the like that another article of its story tells otherwise."""
    rows = [claim for claim in group if whole_row(claim)]
    counts = [claim for claim in group if countable(claim) and claim.section not in _ASIDE]
    for row in rows:
        if row.value.of == NAMES and len(row.value.items) < _FEW:
            continue
        own = [claim for claim in counts if claim.article == row.article]
        for article in dict.fromkeys(claim.article for claim in counts if claim.article != row.article):
            like = [claim for claim in counts if claim.article == article and _of_one_kind(claim, row)]
            numbers = {int(claim.value.figure.number) for claim in like}
            if len(numbers) != 1 or any(
                int(claim.value.figure.number) in numbers for claim in own if _of_one_kind(claim, row)
            ):
                continue
            more = len(row.value.items) - max(numbers)
            some = row.value.of.startswith(MAYBE_SOME)
            if more and abs(more) <= _MOST_OFF and (more > 0 or not some) and _one_story(row, like[0]):
                yield row, like[0]


def _one_story(row: Claim[Any], count: Claim[Any]) -> bool:
    """Whether two articles tell of one story; less is asked where a row and a count share their noun."""
    if of_one_story(row, count):
        return True
    if row.value.of == NAMES or row.topic is None or count.topic is None:
        return False
    return alike(row.topic, count.topic) >= HARDLY


def whole_row(claim: Claim[Any]) -> bool:
    """Whether a claim is a row without a count of its own, that a number elsewhere can be held against."""
    value = claim.value
    return (
        isinstance(value, Listing)
        and value.stated is None
        and bool(value.of)
        and len(value.items) > 1
        and claim.extractor == "listings"
    )


def _of_one_kind(count: Claim[Any], row: Claim[Any]) -> bool:
    """Whether a count and a row are told of the like: by the row's noun, or, where it has none, as a count of the lead."""
    if count.sentence is None or row.sentence is None:
        return False
    noun = lemma(row.value.of.removeprefix(MAYBE_SOME), "NOUN") if row.value.of != NAMES else ""
    at = count.end - count.sentence.start
    beside = [lemma(word, "NOUN") for word in re.findall(r"[a-z]+", count.sentence.text[at : at + 40].lower())[:3]]
    if noun:
        return noun == count.value.of or (noun in beside and count.value.of in beside)
    return count.section is Section.HEADLINE or count.sentence.index < _LEAD


def countable(claim: Claim[Any]) -> bool:
    """Whether a claim is an exact number of things that a list can be of."""
    value = claim.value
    return (
        isinstance(value, Count)
        and value.of not in _UNCOUNTED | {""}
        and value.figure.bound is Bound.EXACT
        and value.figure.upper is None
        and 2 <= value.figure.number <= 40
        and value.figure.number % 1 == 0
    )


def _tie(claim: Claim[Any], listing: Claim[Any], said: set[str]) -> int:
    """How much ties a count to a row: its noun among the row's words, other telling words, and where it stands."""
    if claim.sentence is None or listing.sentence is None or listing.start <= claim.start < listing.end:
        return 0
    noun = claim.value.of in said
    shared = len([word for word in _words(claim.sentence) & said if rarity(word) > _TELLING])
    behind = listing.sentence.index - claim.sentence.index
    near = 0 <= behind <= _NEAR and claim.start < listing.start
    if not (noun or shared or near):
        return 0
    lead = claim.section is Section.HEADLINE or claim.sentence.index <= _LEAD
    return 3 * noun + min(shared, 3) + near + lead


def _ends(claim: Claim[Any], listing: Claim[Any]) -> bool:
    """Whether a claim is the words that say that there are no others than those of the row."""
    value = claim.value
    return (
        isinstance(value, Listing)
        and value.of == "others"
        and claim.sentence is not None
        and listing.sentence is not None
        and 0 <= claim.sentence.index - listing.sentence.index <= 1
    )


def _words(sentence: Sentence) -> set[str]:
    """The content words of a sentence, each by its noun and by its verb."""
    low = ["".join(ch for ch in word if ch.isalpha() or ch == "-") for word in sentence.text.lower().split()]
    return {lemma(word, tag) for word in low if word and word not in FUNCTION_WORDS for tag in ("NOUN", "VERB")}
