"""A claim while its topic is made: what is read so far, in one place, so that claim and topic are built once."""

from msgspec import Struct

from consistency.claims import Claim, Topic
from consistency.values import Value

Weighted = tuple[tuple[str, float], ...]


class Draft(Struct, gc=False):
    """What is read of one claim; ``topic`` is that of its extractor, which stays as it is but for its company.

    The fields from ``head`` to ``doer`` are those of ``Topic``.  A draft that is not ``told`` is a claim without a topic.
    """

    claim: Claim[Value]
    told: bool = False
    topic: Topic | None = None
    head: str = ""
    modifiers: tuple[str, ...] = ()
    verb: str = ""
    carrier: str = ""
    fate: str = ""
    purpose: tuple[str, ...] = ()
    terms: Weighted = ()
    names: Weighted = ()
    scope: tuple[str, ...] = ()
    definite: bool = False
    close: tuple[str, ...] = ()
    doer: tuple[str, ...] = ()
    attribute: str = ""
    subject: str = ""

    @classmethod
    def of(cls, claim: Claim[Value], topic: Topic) -> "Draft":
        """The draft of a claim that has its topic."""
        return cls(
            claim, told=True, topic=topic, head=topic.head, verb=topic.verb, fate=topic.fate, terms=topic.terms,
            scope=topic.scope, attribute=claim.attribute,
        )  # fmt: skip

    @property
    def converted(self) -> bool:
        """Whether the value stands in brackets right after another of its kind: a conversion, not a value of its own."""
        return "converted" in self.scope
