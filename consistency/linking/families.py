"""Words that name one attribute: the nouns that stand as keys, and the verbs, adjectives and nouns that tell it in prose.

WordNet ties `weight` and `weigh`, `height` and `high`, `cost` and `price`, but not `length` and `last`, `staff` and
`employ`, `attendance` and `spectator`.  A family holds a closed class of measures or roles, not topics.
"""

from consistency.linking.evidence import related

_FAMILIES = tuple(
    frozenset(words.split())
    for words in (
        "length long last run extend stretch span measure take duration distance continue term time period spend",
        "term elect appoint",
        "admission ticket entrance entry fee",
        "height high tall rise altitude elevation tower stand climb",
        "width wide broad breadth across",
        "depth deep draught",
        "diameter across wide",
        "thickness thick",
        "weight weigh heavy load",
        "area cover size large extend extent surface",
        "speed fast reach top",
        "capacity hold store seat accommodate carry fit power output produce generate volume storage",
        "output produce generate production turn",
        "consumption consume use need burn",
        "cost price bill expense worth value spend investment invest pay total charge fee",
        "value worth sum total volume amount run",
        "budget allocation funding framework money fund financing finance spend allocate grant envelope programme",
        "contribution contribute pay give donate share pledge provide put commit commitment payment donation grant transfer",
        "revenue turnover sale income earn take",
        "profit earnings surplus gain earn",
        "loss deficit shortfall lose",
        "salary pay wage earn",
        "prize win purse",
        "staff employee worker employ workforce work personnel job headcount",
        "population inhabitant resident live home",
        "attendance attend spectator visitor crowd fan audience watch gate onlooker see come",
        "member seat mandate deputy representative councillor lawmaker delegate legislator place",
        "member participant join participate belong signatory partner",
        "state member country nation partner participant",
        "applicant apply application candidate bid",
        "participant runner entrant starter competitor enter attend delegate take",
        "graduate train complete finish graduation",
        "scorer score goal point basket try",
        "visitor visit guest come admission",
        "passenger travel carry ride traveller use",
        "pupil student schoolchild child enrol attend",
        "bed patient place",
        "birth bear child baby newborn",
        "debt owe",
        "circulation copy print sell",
        "turnout vote cast",
        "majority lead",
        "temperature degree warm cold",
    )
)
COST = frozenset("cost price expense investment bill value worth".split())
"""Keys whose value stands in front of the thing itself: `the €62 million bridge`."""
MONEYED = frozenset("budget allocation funding framework money fund financing envelope grant total sum volume".split())
"""What somebody `has`, `gets` or `spends`, when it is money."""


NOBODY = frozenset(("person", "people"))
"""What is counted where only the verb says of what: `86 people work there`."""
MEASURING = frozenset(
    "long last length high height tall wide width deep depth broad thick weigh weight heavy across away apart old fast".split()
)
"""Words that say which measure a value is."""
GENERIC = frozenset("number total sum amount figure count quantity".split())
"""Heads that say only that there is a number: what stands after `of` says more (`Number of staff`)."""
SHARED = frozenset(
    "distance time length duration period term rate share proportion percentage volume area power size".split()
)
"""Heads of keys that a unit alone tells, where the thing is named: `35 minutes for the crossing`."""
UNDERTAKING = frozenset("project scheme plan programme program venture undertaking construction building".split())
"""What anything that is being made may be called."""
GETTING = frozenset("have get receive dispose".split())
INCOME = MONEYED | frozenset("subsidy aid support contribution income allowance".split())


def same(one: str, two: str) -> bool:
    """Whether two lemmas can name one attribute."""
    return one == two or related(one, two) or any(one in family and two in family for family in _FAMILIES)
