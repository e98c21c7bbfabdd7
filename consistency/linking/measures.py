"""The measures that texts tell of a business, a town or a country: a change of the one says nothing of another."""

from consistency.claims import Claim
from consistency.values import Ratio

MEASURES = tuple(
    frozenset(words.split())
    for words in (
        "profit earnings income surplus earn gain ebit ebitda make", "revenue sale turnover sell takings proceeds receipt",
        "order booking backlog book", "price rent fare fee tariff charge cost", "cost expense expenditure spending spend",
        "loss deficit lose", "dividend", "export", "import", "debt borrowing", "wage salary pay earn", "birth born",
        "death die dead kill fatality victim", "injury injured", "arrival", "departure", "passenger traveller ride", "flight",
        "employee staff worker job workforce headcount post position vacancy payroll", "output production harvest crop yield",
        "participant runner starter entrant competitor", "visitor guest spectator attendance audience", "member membership",
        "pupil student enrolment", "crime offence", "theft burglary", "building dwelling home flat house", "vote ballot",
    )
)  # fmt: skip
"""What is told of a business, a town or a country, each by other words; a change of the one says nothing of another."""


def of_two_measures(told: Claim[Ratio], pair: Claim[Ratio]) -> bool:
    here, there = measures_of(told), measures_of(pair)
    return bool(here and there and here.isdisjoint(there))


def measures_of(claim: Claim[Ratio]) -> set[int]:
    own = set(claim.attribute.split())
    return {at for at, words in enumerate(MEASURES) if words & own}
