"""Lists that do not have as many items as the words announce."""

from collections.abc import Iterator

from consistency import Claim, Clash, claims
from consistency.values import Listing


@claims(
    "L101",
    "list-does-not-match-count",
    kinds=["listing"],
    bad=[
        "The [[three towns, Osby and Hult]], share a fire engine.",
        "[[Both winners, Ida Lund, Per Falk and Eva Strand]], got a medal.",
        "The fair was opened by the [[ministers of Latvia and Estonia, Ilze Kalna, Peeter Saar and Olev Tamm]].",
        "The bus stops in [[four villages:\n• Osby\n• Hult\n• Vik]]\n\nIt is free.",
        "The [[five lakes are Alm, Berg, Dal and Ek]].",
    ],
    good=[
        "Three towns, including Osby and Hult, share a fire engine.",
        "The two towns, Osby and Hult, share a fire engine.",
        "At least three towns: Osby and Hult among them.",
        "The fair was opened by the ministers of Latvia and Estonia, Ilze Kalna and Peeter Saar.",
        "The bus stops in three villages:\n• Osby (Mondays)\n• Hult\n• Vik\n\nIt is free.",
        "Six prizes were given. The three from the north are Ida Lund, Per Falk and Eva Strand.",
    ],
)
def list_does_not_match_count(claim: Claim[Listing]) -> Iterator[Clash]:
    """A list has more or fewer items than the words before it say.

    A reader counts along, and asks whether a name is missing or one does not belong.

    Count again: mend the number, complete the list, or say `including`.
    """
    listing = claim.value
    if listing.stated is None or listing.stated == len(listing.items):
        return
    yield Clash(
        (claim,),
        f"`{' '.join(claim.said.split())[:80]}`: {listing.stated} {listing.of} announced, {len(listing.items)} listed",
        f"the list reads {' | '.join(item if len(item) <= 40 else item[:39] + '…' for item in listing.items)}",
    )
