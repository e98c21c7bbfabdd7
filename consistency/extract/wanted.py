"""Reading claims of some kinds only: which extractors that takes, and what they rest on besides.

What is read so is what a reading of everything gives of those kinds.  What reads numbers and dates is always run, since
a number belongs to the first that can read it and every claim has its time from the dates; of the rest, only what
makes the kinds asked for.  Who speaks the words around a claim and whose age it is hang on quotations and names: these are
read when a claim needs them.
"""

from collections.abc import Collection, Sequence

from consistency.claims import Around, Claim, Others
from consistency.extract.names import Names
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.quotations import Sayings
from consistency.extract.transcripts import told_in_turn
from consistency.prose import Prose
from consistency.values import Value

READ_BY = {
    "action": ("actions", "competence"),
    "listing": ("listings", "openings"),
    "name": ("names",),
    "office": ("offices", "heads", "personal"),
    "outcome": ("outcomes", "denials"),
    "place": ("places", "sites", "scenes", "named_places", "whereabouts"),
    "quotation": ("quotations",),
}
"""The extractors that read nothing but kinds that can be left out."""
_LEFT_OUT = frozenset(name for names in READ_BY.values() for name in names)


def wanted(extractors: Sequence[Extractor], kinds: Collection[str]) -> tuple[Extractor, ...]:
    """Those of the extractors that some kinds of claims take; one that does not ship is always among them."""
    names = {name for kind in kinds for name in READ_BY.get(kind, ())}
    return tuple([each for each in extractors if each.takes or each.name in names or each.name not in _LEFT_OUT])


def quotations_of(prose: Prose) -> Around:
    """The quotations of an article in which some claims stand, and what is said in turn if it is a transcript."""
    return _Around(prose)


class _Around:
    """The quotations in which claims may stand; those of an article are looked for once a claim is asked about."""

    __slots__ = ("_found", "_prose")

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._found: tuple[Sayings, Sequence[Claim[Value]]] | None = None

    def __call__(self, claims: Sequence[Claim[Value]]) -> Sequence[Claim[Value]]:
        if self._found is None:
            self._found = Sayings(self._prose), list(told_in_turn(self._prose))
        quoted, turns = self._found
        return [*quoted.around(claims), *turns]


def names_of(prose: Prose) -> Others:
    """The names of an article."""
    return lambda: [claim for claim in Names().read(prose, Taken()) if isinstance(claim, Claim)]
