"""Whether a percentage is a charge: a tax, interest, a commission, a discount."""

from typing import Any

from consistency.claims import Claim
from consistency.patterns import pattern
from consistency.text import Sentence

_NAMES = "commission|interest|tip|deposit|tax|vat|levy|duty|fee|royalty|royalties|tariff|surcharge|discount|rebate|gratuity|brokerage|down payment|markup|mark-up|sales tax"
_BEHIND = pattern(rf"[ -](?:[a-z]+ )?(?:{_NAMES})\b")
_AHEAD = pattern(
    rf"\b(?:{_NAMES})(?: rate)?(?: (?:of|is|was|at|came to|comes to|amounts? to|charged|paid|on [a-z ]{{0,30}}(?:is|was|of)|on the [a-z $€£\d,.]{{0,40}}(?:is|was)))? "
    r"(?:just |only |about )?\Z"
)
_EARNS = pattern(r"\b(?:earn\w*|yield\w*|bears?|bearing|returned) (?:just |only |about )?\Z|\bat (?:a rate of )?\Z")
_ON_LOANS = pattern(r"\b(?:interest|loans?|savings|bonds?|deposits?|mortgage|borrow\w*|lent|lend\w*)\b")


def is_charge(sentence: Sentence, claim: Claim[Any]) -> bool:
    """Whether a percentage is told to be charged on something or taken off it: `20 percent VAT`, `a commission of 3 percent`."""
    low = sentence.text.lower()
    before, after = (
        low[max(0, claim.start - sentence.start - 90) : claim.start - sentence.start],
        low[claim.end - sentence.start :],
    )
    if _BEHIND.match(after) or _AHEAD.search(before):
        return True
    return _EARNS.search(before) is not None and _ON_LOANS.search(low) is not None
