"""claim-consistency: finds claims in articles that cannot all be true.

>>> import consistency
>>> report = consistency.check(consistency.read(["drafts/"]))      # doctest: +SKIP
"""

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

_PUBLIC = {
    "Article": "consistency.text",
    "Claim": "consistency.claims",
    "Clash": "consistency.rule",
    "Confidence": "consistency.claims",
    "ConsistencyError": "consistency.errors",
    "Example": "consistency.rule",
    "Finding": "consistency.findings",
    "Report": "consistency.findings",
    "Settings": "consistency.config",
    "Severity": "consistency.findings",
    "Side": "consistency.findings",
    "Span": "consistency.text",
    "Unread": "consistency.claims",
    "check": "consistency.engine",
    "claims": "consistency.rule",
    "extract": "consistency.engine",
    "groups": "consistency.rule",
    "pairs": "consistency.rule",
    "read": "consistency.reading",
}

if TYPE_CHECKING:
    from consistency.claims import Claim, Confidence, Unread
    from consistency.config import Settings
    from consistency.engine import check, extract
    from consistency.errors import ConsistencyError
    from consistency.findings import Finding, Report, Severity, Side
    from consistency.reading import read
    from consistency.rule import Clash, Example, claims, groups, pairs
    from consistency.text import Article, Span

__all__ = [
    "Article", "Claim", "Clash", "Confidence", "ConsistencyError", "Example", "Finding", "Report", "Settings",
    "Severity", "Side", "Span", "Unread", "check", "claims", "extract", "groups", "pairs", "read",
]  # fmt: skip


def __getattr__(name: str) -> Any:
    """Public names are imported when first used, so that `consistency --help` starts at once."""
    from importlib import import_module

    if name not in _PUBLIC:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_PUBLIC[name]), name)
    globals()[name] = value
    return value


class _Package(ModuleType):
    """Keeps public names for what they name.

    `consistency.claims` and `consistency.extract` are also submodules, and importing a submodule would put it in
    the function's place.
    """

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _PUBLIC and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
