"""The keys under which claims meet: stable strings, the same in memory, in an archive and on a cluster."""

from consistency.claims import Claim
from consistency.values import Action, Count, Money, Name, Office, Quantity, Value


def keys(claim: Claim[Value]) -> tuple[str, ...]:
    """The keys of a claim, sorted; only claims that share one are ever compared."""
    match claim.value:
        case Office(person=person, office=office, country=country):
            found = {f"office:{country}:{office}", f"person:{person.split()[-1].casefold() if person else ''}"}
        case Action(does=does, what=what):
            found = {f"action:{does}:{what.split()[-1].casefold() if what else ''}"}
        case Name(name=name):
            found = {f"name:{name.split()[-1].casefold()}"}
        case Money() | Quantity() | Count():
            found = {f"{claim.kind}:{claim.topic.head if claim.topic else claim.attribute}"}
        case _:
            found = {f"{claim.kind}:{claim.attribute}"}
    return tuple(sorted(found))
