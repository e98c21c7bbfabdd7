"""What a count counts: the head of the noun phrase after a number, in the singular.

No tagger is asked, because tagging an article costs more than reading all its numbers: after a number other than
one the head is the first plural (`14,000 law enforcement officers`), after one the last word before the phrase ends.
"""

import re

from consistency.extract.numerals import Numeral
from consistency.extract.scan import Scan
from consistency.extract.words import nouns_en as nouns

NEXT = re.compile(r"[ \u00a0\n\t]{1,3}((?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-'’][^\W\d_]+)*)")
HYPHEN = re.compile(r"-([^\W\d_]+)")
_NO_NOUN = frozenset(
    {"time", "strong", "fold", "way", "plus", "ish", "off", "something", "one", "on", "up", "in", "all"}
)
_SKIPPED = frozenset("of more other additional further extra such odd new very most less".split())
_OWNED = frozenset("the its their his her our my your these those".split())
_NUMERALS = frozenset("two three four five six seven eight nine ten eleven twelve fifteen twenty".split())
_LONGEST = 7


def counted(scan: Scan, end: int, numeral: Numeral) -> str:
    """What is counted, in the singular, empty where the words after the number do not say."""
    low = scan.low
    glued = HYPHEN.match(low, end)
    if glued is not None:
        if glued[1] != "odd":
            return "" if glued[1] in _NO_NOUN else nouns.singular(glued[1])
        end = glued.end()
    return _one(scan, end) if numeral.number == 1 and numeral.form != "vague" else _several(scan, end)


def _new_line(text: str, place: int, start: int) -> bool:
    """Whether the next word begins a line of its own: in running text that is wrapped it would be in lower case."""
    return "\n" in text[place:start] and text[start].isupper()


def _several(scan: Scan, place: int) -> str:
    """The first plural after a number, or the last of plurals in a row (`sports clubs`)."""
    low = scan.low
    described, after_of = False, False
    for _ in range(_LONGEST):
        match = NEXT.match(low, place)
        if match is None or _new_line(scan.text, place, match.start(1)):
            return ""
        word = match[1]
        place = match.end()
        if word.endswith(("'s", "’s")):
            word = word[:-2]
        if word == "others":
            return "other"
        if word in _SKIPPED or (word in _OWNED and after_of):
            after_of = word == "of" or after_of
            continue
        if word == "and" and described:  # `local and national leaders`
            described = False
            continue
        if word in nouns.STATES and not described:
            return word
        if word in nouns.STOP or word in _NUMERALS:  # `12,500 two years ago`
            return ""
        if nouns.is_plural(word):
            ahead = NEXT.match(low, place)
            if (
                ahead is None
                or word in nouns.PEOPLE
                or not nouns.is_plural(ahead[1])
                or ahead[1] in nouns.STOP
                or ahead[1] in nouns.VERBS
            ):
                return nouns.singular(word)
        described = True
    return ""


def _one(scan: Scan, place: int) -> str:
    """The last word of the phrase after `one`."""
    low, found, before = scan.low, "", ""
    for _ in range(_LONGEST - 2):
        match = NEXT.match(low, place)
        if match is None or _new_line(scan.text, place, match.start(1)):
            break
        word = match[1]
        if word in nouns.STATES and not found:
            return word
        if word in nouns.STOP or word in nouns.SINGULAR_END or word.endswith("ly"):
            if word in ("to", "than") and before and found.endswith("er"):  # `one step closer to`
                return before
            break
        if word not in _SKIPPED:
            found, before = word, found
        place = match.end()
        if low[place : place + 1] in ",.;:!?)":
            break
    return found
