"""What a word is by itself, before its neighbours are seen: from the tables, or from its ending."""

from dataclasses import dataclass, field

from consistency.prose.function_words import FUNCTION_WORDS, MONTHS, SEVERAL
from consistency.prose.lexicon import Analysis, analyses, by_ending
from consistency.prose.memory import Kept
from consistency.prose.world import is_demonym

Tagged = tuple[str, str, str, str]  # lower, lemma, tag, form
FIXED, OPEN, NAME, SPECIAL = range(4)  # one reading; open class; capitalised; a function word with several readings
_MOVING = frozenset(("PUNCT", "AUX", "PART", "ADV"))  # tags that say something of the words after them
_SYMBOLS = frozenset("$€£¥₴₽₹%§°+=<>^~|*#@©®™×±/\\")
_REGIONS = frozenset(
    "European African Asian Nordic Baltic Scandinavian Arab Arctic Balkan Caribbean Mediterranean Atlantic Pacific Western "
    "Eastern Northern Southern Central Christian Muslim Islamic Jewish Catholic Soviet Kurdish Catalan Bavarian Siberian".split()
)
_MEASURES = frozenset(
    "day year week month hour minute second night mile kilometre kilometer metre meter foot inch tonne ton acre hectare storey "
    "story nation member man point part way side page euro dollar pound million billion term range scale level old time".split()
)
_NOUN_ENDS = ("tion", "sion", "ment", "ness", "ity", "ship", "ism", "ance", "ence", "er", "or", "age", "ist", "hood", "ware")  # fmt: skip
_ADJ_ENDS = ("al", "ous", "ful", "less", "ive", "able", "ible", "ic", "ish", "ary", "ese", "like", "free", "wide")


@dataclass(slots=True)
class Entry:
    """A word by itself: its likeliest reading, and where there are several, each by its tag."""

    lower: str
    kind: int
    tagged: Tagged
    readings: dict[str, Analysis] | None = None
    people: bool = False  # a demonym or the like: Danish, European
    name: Tagged = ("", "", "PROPN", "")  # the reading of a capitalised word inside a sentence
    only: Tagged | None = field(init=False)  # the reading of a word that has one and says nothing of those after it
    as_next: str = field(init=False)  # its likeliest tag for the word before it
    nominal: bool = field(init=False)  # whether it can go on with a noun phrase

    def __post_init__(self) -> None:
        tag, kind = self.tagged[2], self.kind
        single = kind == FIXED or (kind == OPEN and self.readings is None)
        self.only = self.tagged if single and tag not in _MOVING and self.tagged[1] != "not" else None
        self.as_next = "ADP" if self.lower == "to" else tag
        self.nominal = kind == NAME or tag in ("NOUN", "PROPN", "NUM") or (tag == "ADJ" and kind == OPEN)

    @property
    def verb_form(self) -> str:
        """The form that it has as a verb, or ""."""
        if self.readings:
            verb = self.readings.get("VERB")
            return verb.form if verb else ""
        return self.tagged[3] if self.tagged[2] == "VERB" else ""

    def can_be(self, tag: str) -> bool:
        return tag in self.readings if self.readings else self.tagged[2] == tag


def _entry(word: str) -> Entry:
    lower = word.lower()
    first = word[0]
    if not first.isalnum():
        if lower in FUNCTION_WORDS or lower in SEVERAL:
            return _function(lower, word)
        return Entry(lower, FIXED, (lower, lower, "SYM" if first in _SYMBOLS else "PUNCT", ""))
    if first.isdigit():
        return Entry(lower, FIXED, (lower, lower, _number(lower), ""))
    capital = first.isupper()
    if (lower in FUNCTION_WORDS or lower in SEVERAL) and (not capital or word.istitle() or len(word) == 1):
        if capital and lower in ("may", "will"):
            name = (lower, lower, "PROPN", "")
            return Entry(lower, NAME, name, None, False, name)
        return _function(lower, word)
    readings = _readings(lower)
    best = readings[0]
    several = {reading.tag: reading for reading in readings} if len(readings) > 1 or best.both else None
    people = capital and (is_demonym(word) or word in _REGIONS)
    tagged = (lower, best.lemma, best.tag, best.form)
    if not capital:
        return Entry(lower, OPEN, tagged, several)
    shouted = len(word) > 6 and word.isupper() and bool(analyses(lower)) and lower not in MONTHS
    return Entry(lower, NAME, tagged, several, people, tagged if shouted else (lower, lower, "PROPN", ""))


def _function(lower: str, word: str) -> Entry:
    found = FUNCTION_WORDS.get(lower)
    tagged = (lower, found.lemma, found.tag, found.form) if found else (lower, lower, "ADV", "")
    if word == "I":
        tagged = ("i", "i", "PRON", "")
    return Entry(lower, SPECIAL if lower in SEVERAL else FIXED, tagged)


def _number(lower: str) -> str:
    if lower.endswith(("st", "nd", "rd", "th")) or "-" in lower:
        return "ADJ"
    return "NOUN" if lower.endswith("0s") else "NUM"


def _readings(lower: str) -> tuple[Analysis, ...]:
    found = analyses(lower)
    if found:
        return found
    if "-" in lower[1:-1]:
        last = lower.rpartition("-")[2]
        part = analyses(last)
        if part and part[0].tag == "NOUN" and last not in _MEASURES:
            return (Analysis("NOUN", by_ending(lower), part[0].form, False),)
        return (Analysis("ADJ", lower, "", False),)
    base = by_ending(lower)
    if base != lower and (found := analyses(base)):
        forms = {"NOUN": Analysis("NOUN", base, "plural", False), "VERB": Analysis("VERB", base, "third", False)}
        return tuple(forms[one.tag] for one in found if one.tag in forms) or (forms["NOUN"],)
    if lower.endswith("ly"):
        return (Analysis("ADV", lower, "", False),)
    if lower.endswith("ing") and len(lower) > 5:
        return (Analysis("VERB", lower[:-3], "ing", False), Analysis("NOUN", lower, "", False))
    if lower.endswith("ed") and len(lower) > 4:
        return (Analysis("VERB", lower[:-2], "past", True), Analysis("ADJ", lower, "", False))
    if lower.endswith(_ADJ_ENDS) and not lower.endswith(_NOUN_ENDS):
        return (Analysis("ADJ", lower, "", False),)
    if base != lower:
        return (Analysis("NOUN", base, "plural", False),)
    return (Analysis("NOUN", lower, "", False),)


KNOWN = Kept(_entry)
"""Each word's entry, made when it is first asked for."""
