"""All extractors over one article, overlaps settled by their order."""

from collections.abc import Sequence
from importlib import import_module

from consistency.claims import Claim, Unread, in_order
from consistency.extract.protocol import Extractor, Taken
from consistency.prose import Prose
from consistency.values import Value

SHIPPED: tuple[str, ...] = (
    # module in this folder, read in the order of the extractors' own `order`
    "dates",
    "keyed_values",
    "numbers",
    "names",
    "offices",
    "personal",
    "heads",
    "actions",
    "competence",
    "quotations",
    "listings",
    "places",
    "sites",
    "whereabouts",
    "origins",
    "outcomes",
    "scenes",
    "openings",
    "named_places",
    "denials",
)


def shipped() -> tuple[Extractor, ...]:
    """The extractors that ship, each module's ``EXTRACTORS``, in reading order."""
    found: list[Extractor] = []
    for name in SHIPPED:
        try:
            module = import_module(f"consistency.extract.{name}")
        except ModuleNotFoundError:
            continue
        found += module.EXTRACTORS
    return tuple(sorted(found, key=lambda extractor: (extractor.order, extractor.name)))


def extract_claims(prose: Prose, extractors: Sequence[Extractor]) -> tuple[list[Claim[Value]], list[Unread]]:
    """The claims of an article and its unread spans, both in text order."""
    taken, claims, unread = Taken(), [], []
    for extractor in extractors:
        if extractor.language not in ("*", prose.article.language):
            continue
        for found in list(extractor.read(prose, taken)):
            if isinstance(found, Unread):
                unread.append(found)
                continue
            if extractor.takes and not taken.free(found.start, found.end):
                continue
            claims.append(found)
            if extractor.takes:
                taken.add(found.start, found.end)
    claims = in_order(claims)
    unread.sort(key=lambda span: (span.start, span.end, span.why))
    return claims, [span for span in unread if taken.free(span.start, span.end)]
