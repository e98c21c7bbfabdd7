"""Whether two words of a quotation are one word in two spellings."""

import re

from rapidfuzz import fuzz

from consistency.extract.contraries import contraries
from consistency.extract.numerals import WORDS as NUMBERS
from consistency.prose.lexicon import lemma

_PREFIX = re.compile(r"(?:un|in|im|il|ir|dis|non|mis)(?=\w{3})")
_ALIKE = 75


def spelled_alike(one: str, other: str) -> bool:
    """Whether two words are one word in two spellings or forms: `labour` and `labor`, `it's` and `it is`; not `eight`, `eighty`."""
    if not (one and other) or one.isdigit() or other.isdigit() or fuzz.ratio(one, other) < _ALIKE:
        return False
    if one in NUMBERS or other in NUMBERS or lemma(other) in contraries(lemma(one)):
        return False
    return not any(_PREFIX.sub("", a, count=1) == b and a != b for a, b in ((one, other), (other, one)))
