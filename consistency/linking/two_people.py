"""Whether the names in two offices are of two people."""

from consistency.linking.people import alike, fold
from consistency.prose.given_names import given_names
from consistency.values import Office


def two_people(a: Office, b: Office) -> bool:
    """Whether two names are two people's: neither the surnames nor the names are alike."""
    one, two = fold(a.person).split(), fold(b.person).split()
    whole = bool(one and two) and min(len(one[-1]), len(two[-1])) > 1
    return whole and one[-1] != two[-1] and not alike(a.person, b.person) and not set(one) & set(two)


def two_of_a_name(a: Office, b: Office) -> bool:
    """Whether two full names share a surname and have given names of a man and of a woman: `Ada Lee`, `Karl Lee`."""
    one, two = fold(a.person).split(), fold(b.person).split()
    if min(len(one), len(two)) < 2 or one[-1] != two[-1]:
        return False
    sexes = given_names()
    return {sexes.get(one[0]), sexes.get(two[0])} == {"m", "f"} and not set(one[:-1]) & set(two[:-1])
