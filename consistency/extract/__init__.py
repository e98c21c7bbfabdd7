"""From an article to its claims: small extractors behind one protocol, and what happens when they overlap."""

from consistency.extract.circumstances import with_circumstances
from consistency.extract.pairings import with_pairings
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.ratios import with_ratios
from consistency.extract.run import extract_claims
from consistency.extract.wanted import names_of, quotations_of, wanted

__all__ = [
    "Extractor", "Taken", "extract_claims", "names_of", "quotations_of", "wanted", "with_circumstances", "with_pairings",
    "with_ratios",
]  # fmt: skip
