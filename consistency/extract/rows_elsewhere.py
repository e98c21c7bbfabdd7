"""A row of parts in one article (`Of the finishers, 2,100 had run ...`) and the number that they are parts of in another."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from consistency.claims import Claim, Mood
from consistency.extract.changes import figure_of
from consistency.extract.changes_after import SKIPPED
from consistency.extract.told_rows import OF_NOUN, kinds, row, whole_of
from consistency.extract.wholes import Whole, by_sentence
from consistency.prose.lexicon import lemma, similarity
from consistency.values import Count

_KIN = 0.45
_MOST = Decimal("1.15")


def rows_elsewhere(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """The rows of one article with each number of another that counts what the row divides; the sums are looked at last."""
    for article in dict.fromkeys(claim.article for claim in group):
        own = [claim for claim in group if claim.article == article]
        for sentence, told in by_sentence(own):
            opening = OF_NOUN.match(sentence.text[: told[0].start - sentence.start])
            if opening is None or sentence.section in SKIPPED:
                continue
            noun = lemma(opening["noun"], "NOUN")
            if any(_counts(claim, noun) for claim in own):
                continue  # the article tells its own whole
            for values in kinds(told):
                totals = [claim for claim in group if claim.article != article and _counts(claim, noun)]
                if (
                    len(values) > 2
                    and len({figure_of(claim).number for claim in totals}) == 1
                    and row(sentence, values, totals[0])
                ):
                    yield from whole_of(totals[0], values, False, _MOST)


def _counts(claim: Claim[Any], noun: str) -> bool:
    value = claim.value
    return (
        isinstance(value, Count)
        and claim.mood is Mood.TOLD
        and bool(value.of)
        and (value.of == noun or similarity(value.of, noun) >= _KIN)
    )
