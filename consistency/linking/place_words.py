"""Words that tell whether what is told of two places can be of one: what is done once, what at many places, of which others lie in."""

import re

from consistency.prose.deed_words import MISHAPS

ONCE = (
    frozenset(
        "sign signing signature bear birth die death bury burial funeral marry wedding wed marriage land landing touchdown launch liftoff "
        "disembark inaugurate inauguration found founding handover premiere final tournament festival congress ceremony "
        "grounding sink sinking landfall baptism coronation crash derailment explosion collapse auction championship trial erect arrest".split()
    )
    | MISHAPS
)
"""What is done once, at one place."""
HABITS = frozenset(
    "live work study base reside stay grow settle serve sell buy teach play train exhibit show lie hang eat sleep report say "
    "build win lose meet help use make leave see know life home".split()
)
"""What one does at many places."""
BUILDS = frozenset("erect stand".split())
PLANNED = re.compile(r"\b(?:will|shall|is to|are to)\b")
"""What will be built stands at one place; what was built may be many."""
SITE = re.compile(r"((?:[a-z][\w’'-]+ ){1,3})(?:near|off|outside|in|at|of) (?:the )?\Z")
"""The small words right before a place: `at a toll station near`."""
WIDE = frozenset(
    "province region district county state valley island gulf coast mountains mountain sea lake border area north south east west "
    "upper lower northern southern eastern western central upstate suburban rural downtown alabama alaska arizona arkansas california colorado connecticut delaware florida georgia "
    "hawaii idaho illinois indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri "
    "montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia washington wisconsin wyoming "
    "carolina dakota hampshire jersey mexico ontario quebec alberta manitoba england scotland wales ulster".split()
)
"""Words of places that others lie in."""
AGAIN = re.compile(
    r"\b(?:then|later|on to|further|again|another|second|other|others|also|remaining|both|return\w*|transferr?\w*|moved|first leg|"
    r"second leg|next(?! to\b)|previous\w*|earlier|instead|originally|planned|was to|were to|respectively|each|every|annual(?! (?:capacity|output|production|sales|turnover))|various|several|"
    r"different|worst|deadliest|biggest|largest|heaviest|most|since|tour|tours|touring|route|(?:way|road|train|bus|ferry|flight|journey|somewhere|halfway) between)\b",
    re.IGNORECASE,
)
"""Words of one of several places, or of a way through them."""
FAMILY = re.compile(
    r"\b(?:son|daughter|child|brother|sister|twin|wife|husband|father|mother|parents|accomplice|companion|colleague|rival|grand\w+|widow|cousin|uncle|aunt|nephew|niece)s?\b",
    re.IGNORECASE,
)
"""Another person of the family."""
FULL_NAME = re.compile(r"\b[^\W\d_a-z][a-zß-ÿ’'-]+ [^\W\d_a-z][a-zß-ÿ’'-]+\b")
"""A given name and a surname."""
