"""Which of its readings an open-class word has: settled by what stands before it and after it."""

from collections.abc import Sequence

from consistency.prose.entries import NAME, Entry, Tagged
from consistency.prose.function_words import SAME_PAST, SUBJECT_PRONOUNS, TAKES_TO
from consistency.prose.lexicon import Analysis

_POSSESSIVES = frozenset("my your his her its our their whose 's ’s".split())

# Verbs that amounts follow.
_AMOUNTS = frozenset("cost earn raise total own owe hold exceed cut top near".split())


class Place:
    """A word among its neighbours.

    ``before`` is the reading of the word before, ``calls`` what an auxiliary or `to` before it calls for: `base`,
    `part` (after have) or `be`.  ``next_tag`` is the likeliest tag of the word after.
    """

    __slots__ = ("after", "before", "calls", "entries", "entry", "i", "next_nominal", "next_tag", "out", "pos", "then")

    def __init__(self, entries: Sequence[Entry], i: int, out: Sequence[Tagged], before: Tagged, calls: str) -> None:
        self.entries = entries
        self.i = i
        self.entry = entries[i]
        self.out = out
        self.before = before
        self.pos = before[2]
        self.calls = calls
        count = len(entries)
        self.after = after = entries[i + 1] if i + 1 < count else None
        self.then = entries[i + 2] if i + 2 < count else None
        if after is None:
            self.next_tag, self.next_nominal = "PUNCT", False
        else:
            self.next_tag, self.next_nominal = after.as_next, after.nominal

    @property
    def next_word(self) -> str:
        return self.after.lower if self.after else ""

    @property
    def subject(self) -> Tagged:
        """The reading before an adverb, where one stands between: `it also funds`."""
        return self.out[-2] if self.pos == "ADV" and len(self.out) > 1 else self.before

    @property
    def owned(self) -> bool:
        """After a possessive."""
        return self.before[0] in _POSSESSIVES


def choose(at: Place) -> Tagged:
    """One of several readings, by the neighbours."""
    readings = at.entry.readings or {}
    verb = readings.get("VERB")
    found: Tagged | None = None
    if verb is not None:
        found = _BY_FORM[verb.form](at, verb, readings)
    return found or _adjective(at, readings) or at.entry.tagged


def _as(at: Place, reading: Analysis, form: str = "") -> Tagged:
    return (at.entry.lower, reading.lemma, reading.tag, form or reading.form)


def _past(at: Place, verb: Analysis, readings: dict[str, Analysis]) -> Tagged | None:
    """`used`, `given`: past tense, participle, or an adjective or noun of that form."""
    noun, adjective = readings.get("NOUN"), readings.get("ADJ")
    default = at.entry.tagged[2]
    if at.calls in ("part", "be"):
        if adjective and at.calls == "be" and default == "ADJ":
            return _as(at, adjective)
        return _as(at, verb, "participle")
    if at.pos in ("DET", "ADP") or at.owned or (at.pos in ("ADJ", "NUM") and at.next_nominal):
        if noun and not at.next_nominal:
            return _as(at, noun)
        return _as(at, adjective) if adjective else _as(at, verb, "participle")
    if default == "VERB" or (at.pos in ("NOUN", "PROPN", "PRON") and verb.form == "past" and default != "ADV"):
        if verb.both and at.pos in ("NOUN", "PROPN", "NUM", "PRON") and at.next_word == "by":
            return _as(at, verb, "participle")
        loose = at.pos in ("", "PUNCT", "SCONJ") and not at.next_nominal and at.next_tag in ("ADP", "ADV")
        if verb.both and loose and not (at.before[0] == "," and _subject_waits(at.out)):
            return _as(at, verb, "participle")
        if verb.form == "participle" and adjective and at.next_nominal:
            return _as(at, adjective)
        return _as(at, verb)
    return None


def _subject_waits(out: Sequence[Tagged]) -> bool:
    """After a second comma without a finite verb of the main clause: `X, the head of Y, resigned in ...`."""
    commas = sum(1 for word in out if word[0] == ",")
    finite = sum(1 for word in out if word[3] in ("past", "third", "present", "modal"))
    relative = sum(1 for word in out if word[2] == "PRON" and word[0] in ("who", "which", "that"))
    return (commas % 2 == 0 and finite <= relative) or 0 < finite == relative


def _ing(at: Place, verb: Analysis, readings: dict[str, Analysis]) -> Tagged | None:
    """`funding`, `building`: a verb, or a noun of that form."""
    noun, adjective = readings.get("NOUN"), readings.get("ADJ")
    default = at.entry.tagged[2]
    if noun and at.next_tag == "AUX" and at.calls != "be":
        return _as(at, noun)
    if at.calls == "be" or at.pos == "SCONJ":
        return _as(at, adjective if adjective and default == "ADJ" and at.next_tag not in ("DET", "PRON") else verb)
    if at.next_tag in ("DET", "PRON") or (at.after is not None and at.after.kind == NAME and at.pos != "DET"):
        return _as(at, verb)
    if at.pos in ("DET", "ADJ", "NUM") or at.owned:
        return _as(at, noun or (adjective if adjective and at.next_nominal else verb))
    if at.pos == "PUNCT" and at.before[0] == "," and at.next_nominal:
        return _as(at, verb)  # `..., offering military aid`
    if noun and default == "NOUN":
        return _as(at, noun)
    if noun and at.pos == "NOUN" and not at.before[3]:
        ends = at.next_tag in ("PUNCT", "NOUN") or (at.after is not None and at.after.verb_form in ("past", "third"))
        if default != "VERB" or ends:
            return _as(at, noun)  # `consumer spending fell`
    if noun and at.pos == "ADP" and at.next_word in ("of", ".", ",", "and", "for"):
        return _as(at, noun)
    return at.entry.tagged


def _base(at: Place, verb: Analysis, readings: dict[str, Analysis]) -> Tagged | None:
    """`fund`, `review`, `set`: a verb, or a noun or adjective of that form."""
    noun, adjective = readings.get("NOUN"), readings.get("ADJ")
    default, pos = at.entry.tagged[2], at.pos
    unchanging = at.entry.lower in SAME_PAST
    if at.calls == "base":
        return _as(at, verb)
    if unchanging and (at.calls == "part" or (at.calls == "be" and default == "VERB")):
        return _as(at, verb, "participle")
    if pos in ("DET", "ADP", "NUM") or at.owned:
        if adjective and at.next_nominal and default != "NOUN":
            return _as(at, adjective)
        return _as(at, noun or adjective or verb)
    subject = at.subject
    if subject[2] == "PRON" and (subject[0] in SUBJECT_PRONOUNS or subject[0] in ("that", "which")):
        if default == "VERB" or at.next_nominal or at.next_tag not in ("NOUN", "AUX", "VERB"):
            return _as(at, verb, "past" if unchanging and subject[0] in ("he", "she", "it") else "")
        return at.entry.tagged
    if pos == "CCONJ" and len(at.out) >= 2 and noun:
        earlier = at.out[-2]
        if earlier[2] == "VERB" and earlier[3] == "base":
            return _as(at, verb)
        if earlier[2] == "NOUN":
            return _as(at, noun)
    if noun and at.next_tag in ("DET", "PRON") and pos == "PROPN" and len(at.out) >= 2 and at.out[-2][2] == "CCONJ":
        return _as(at, verb)  # `Norland and Westmark host the ...`
    joined = at.next_tag == "CCONJ" and at.then is not None and at.then.tagged[2:] == ("VERB", "base")
    if noun and subject[3] == "plural":
        named = at.after is not None and at.after.kind == NAME
        if at.next_tag in ("DET", "PRON", "SCONJ") or at.next_word == "that" or default == "VERB" or joined or named:
            return _as(at, verb)
    if unchanging and pos in ("NOUN", "PROPN", "PUNCT") and at.next_tag in ("DET", "NUM", "PRON", "SYM"):
        return _as(at, verb, "past")
    if noun and (pos == "ADJ" or (pos in ("NOUN", "PROPN") and at.before[3] != "plural" and default != "VERB")):
        return _as(at, noun)
    return None


def _third(at: Place, verb: Analysis, readings: dict[str, Analysis]) -> Tagged | None:
    """`plans`, `funds`: a verb, or a plural noun."""
    noun = readings.get("NOUN")
    pos = at.pos
    if at.before[0] in ("this", "each") and pos in ("DET", "PRON"):
        return _as(at, verb)  # no plural follows
    if pos in ("DET", "ADJ", "NUM", "ADP") or at.owned or at.calls == "base":
        return _as(at, noun) if noun else at.entry.tagged
    subject = at.subject
    if subject[2] == "PRON" and (subject[0] in SUBJECT_PRONOUNS or subject[0] in ("which", "that")):
        return _as(at, verb)
    if noun and subject[2] in ("PROPN", "NOUN") and subject[3] != "plural" and (pos == "ADV" or subject is at.before):
        if pos == "ADV" or at.next_tag in ("DET", "PRON", "SCONJ") or at.next_word == "that":
            return _as(at, verb)
        if at.next_word == "to" and (pos == "PROPN" or verb.lemma in TAKES_TO):
            return _as(at, verb)
        money = at.next_tag == "SYM" or (at.after is not None and at.after.kind == NAME and len(at.next_word) == 3)
        if money and pos == "NOUN" and not at.before[3] and verb.lemma in _AMOUNTS:
            return _as(at, verb)  # `a passage costs NOK 18`
        opens = at.next_nominal or at.next_tag in ("NUM", "SYM", "ADV")
        if pos == "PROPN" and len(at.out) <= 4 and opens and at.next_tag != "AUX":
            return _as(at, verb)
        return _as(at, noun) if at.entry.tagged[2] == "NOUN" else _as(at, verb)
    if at.next_word == "to" and pos == "CCONJ" and verb.lemma in TAKES_TO:
        return _as(at, verb)
    if noun and at.next_tag == "DET" and pos in ("CCONJ", "ADV"):
        return _as(at, verb)
    if noun and pos in ("", "PUNCT", "CCONJ", "VERB"):
        return _as(at, noun)
    return None


def _adjective(at: Place, readings: dict[str, Analysis]) -> Tagged | None:
    """Adjective against adverb (`early`), adjective against noun (`military`)."""
    adjective, adverb, noun = readings.get("ADJ"), readings.get("ADV"), readings.get("NOUN")
    default, pos, next_tag = at.entry.tagged[2], at.pos, at.next_tag
    if adjective is None:
        return None
    if adverb is not None and default in ("ADJ", "ADV"):
        if at.calls == "be" and not at.next_nominal and default == "ADJ":
            return _as(at, adjective)
        if at.next_nominal and pos in ("DET", "ADJ", "NUM", "ADP", "PUNCT", "", "VERB", "CCONJ") and next_tag != "NUM":
            return _as(at, adjective)
        if pos in ("VERB", "NOUN", "PROPN") and not at.next_nominal:
            return _as(at, adverb)
        return at.entry.tagged
    if noun is None:
        return None
    usual = adjective if default == "ADJ" else noun
    if next_tag in ("NOUN", "PROPN") and at.next_word != at.entry.lower:
        return _as(at, usual)
    if pos in ("DET", "ADJ", "NUM", "ADP") or at.owned:
        nominal = at.next_nominal or (at.after is not None and at.after.can_be("NOUN"))
        if (default == "ADJ" and nominal) or next_tag == "ADJ":
            return _as(at, usual)
        return _as(at, noun)
    return _as(at, usual) if at.calls == "be" else None


_BY_FORM = {"past": _past, "participle": _past, "ing": _ing, "base": _base, "third": _third}
