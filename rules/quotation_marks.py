"""Quotation marks that open and never close."""

from collections.abc import Iterator

from consistency import Claim, Clash, Severity, groups
from consistency.values import Quotation


@groups(
    "S103",
    "quotation-never-closed",
    kinds=["quotation"],
    by="article",
    severity=Severity.NOTE,
    bad=[
        "“We left at dawn with two boats,” said the fisherman Olav Moe.\n\n"
        "[[“The harbour was empty that day.]] “Nobody came to meet us,” he said."
    ],
    good=[
        "“We left at dawn with two boats,” said the fisherman Olav Moe.\n\n“The harbour was empty.\n\n"
        "“Nobody came to meet us,” he said."
    ],
)
def quotation_never_closed(group: list[Claim[Quotation]]) -> Iterator[Clash]:
    """A quotation opens with a curly mark and never closes, in an article that closes the others.

    The reader cannot tell where the speaker stops and the article goes on.  (Straight marks are left alone: many
    pages run the paragraphs of one long quotation together.)

    Close the quotation where the speaker's words end.
    """
    never = [claim for claim in group if not claim.value.closed and "“" in claim.said]
    if len(never) == 1 and len(group) > 1:
        (claim,) = never
        opening = " ".join(claim.said.split())[:60]
        yield Clash((claim,), f"`{opening}` opens a quotation that is never closed", "no closing mark follows")
