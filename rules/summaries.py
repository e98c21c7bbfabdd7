"""What a summary of another article tells otherwise."""

from collections.abc import Iterator

from consistency import Claim, Clash, Example, pairs
from consistency.values import Listing


@pairs(
    "H106",
    "summary-differs-in-one-word",
    kinds=["listing"],
    linked=False,
    bad=[
        Example(
            "The Varn yard has sold three [[Dutch]] lifeboats to the harbour of Osby.",
            "The Varn yard has sold three [[Belgian]] lifeboats to the harbour of Osby, its owner said on Monday. The boats were built near "
            "Antwerp in 1998 and have saved forty people since.\n\nThe harbour paid 2 million crowns. The crews will train for a year before "
            "the boats are used, and one of the three will be kept for spare parts.",
        ),
        Example(
            "The baker of Lendle has pleaded not [[guilty]] to setting fire to the mill of his rival.",
            "The baker of Lendle has pleaded [[guilty]] to setting fire to the mill of his rival on the night of the fair. He had been seen with "
            "a can of petrol.\n\nThe mill was two hundred years old. The judge will hear the miller on Thursday and the firemen who put out "
            "the fire a week later.",
        ),
    ],
    good=[
        Example(
            "The Varn yard has sold three lifeboats from Belgium to the harbour of Osby.",
            "The Varn yard has sold three Belgian lifeboats to the harbour of Osby, its owner said on Monday. The boats were built near "
            "Antwerp in 1998 and have saved forty people since.\n\nThe harbour paid 2 million crowns. The crews will train for a year before "
            "the boats are used, and one of the three will be kept for spare parts.",
        ),
        Example(
            "The Varn yard has bought a Dutch crane.",
            "The Varn yard has sold three Belgian lifeboats to the harbour of Osby, its owner said on Monday. The boats were built near "
            "Antwerp in 1998 and have saved forty people since.\n\nThe harbour paid 2 million crowns. The crews will train for a year before "
            "the boats are used, and one of the three will be kept for spare parts.",
        ),
    ],
)
def summary_differs_in_one_word(first: Claim[Listing], second: Claim[Listing]) -> Iterator[Clash]:
    """A text of a sentence or two sums up an article of the same run, and has another country, place, number or day than the
    article tells anywhere, or denies what the article tells.

    Teasers, briefs and summaries made by machines are read instead of the article.  The engine asks this of short texts beside
    longer ones that tell nearly all of their names and rare words.

    Put the article's word into the summary, or find out which of the two is right.
    """
    yield from ()
