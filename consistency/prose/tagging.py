"""Universal POS tags and lemmas for the words of one sentence: a lexicon, endings, and a handful of rules on neighbours.

Most words have one reading and are looked up.  Of the rest, the reading is chosen by what stands before (an article
calls for a noun, `to` and modals for a verb, `have` for a participle) and by the word after.  Capitals in the middle
of a sentence make a name, unless the whole line is in capitals or title case.
"""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from consistency.prose.function_words import FUNCTION_WORDS, MONTHS, POSSESSIVES, SUBJECT_PRONOUNS, TAKES_TO
from consistency.prose.lexicon import Analysis, analyses, by_ending
from consistency.prose.world import is_demonym

Tagged = tuple[str, str, str, str]  # lower, lemma, tag, form
_QUOTES = frozenset("\"'“”‘’„«»()[]")
_SYMBOLS = frozenset("$€£¥₴₽₹%§°+=<>^~|*#@©®™×±/\\")
_ENDS = frozenset(". : ; ! ? … ... •".split())
_LIMIT = 200_000


class _Entry(NamedTuple):
    """What is known of a word before its neighbours are seen."""

    lower: str
    kind: int  # one of the constants below
    tagged: Tagged  # the likeliest reading
    readings: dict[str, Analysis] | None  # where there are several
    people: bool = False  # a demonym or the like: Danish, European


_REGIONS = frozenset(
    "European African Asian Nordic Baltic Scandinavian Arab Arctic Balkan Caribbean Mediterranean Atlantic Pacific Western "
    "Eastern Northern Southern Central Christian Muslim Islamic Jewish Catholic Soviet Kurdish Catalan Bavarian Siberian".split()
)
_FIXED, _OPEN, _NAME, _SPECIAL = range(4)
_SPECIALS = frozenset(
    "to that her his 's ’s as so before after since until than like no one there more most less much little few many several "
    "what which who have has had having do does did up down out off over about all both half such 'd ’d own past next last "
    "other well only early late long this these those each some any same may will can might must 've ’ve".split()
)


def tag(words: Sequence[str]) -> list[Tagged]:
    """(lower, lemma, tag, form) for each word of a sentence."""
    known = _entries()
    entries = []
    for word in words:
        entry = known.get(word)
        if entry is None:
            if len(known) > _LIMIT:
                known.clear()
            entry = known[word] = _entry(word)
        entries.append(entry)
    shouting = _title_case(words, entries)
    out: list[Tagged] = []
    begins = True  # at the start of a sentence, after a colon or an opening quote
    calls = ""  # what an auxiliary or `to` calls for: "base", "part" (after have), "be"
    before: Tagged = ("", "", "", "")
    for i, entry in enumerate(entries):
        kind = entry.kind
        if kind == _FIXED:
            tagged = entry.tagged
        elif kind == _SPECIAL:
            tagged = _special(entry, entries, i, out, before)
        elif kind == _NAME and not shouting:
            tagged = _capital(words, entries, i, before, calls, begins=begins)
        elif entry.readings:
            after = entries[i + 1] if i + 1 < len(entries) else None
            tagged = _chosen(entry, before, after, entries[i + 2] if i + 2 < len(entries) else None, out, calls)
        else:
            tagged = entry.tagged
        out.append(tagged)
        pos = tagged[2]
        if pos == "PUNCT":
            if tagged[0] in _QUOTES:
                begins = begins or (tagged[0] in '"“‘„«' and before[2] in ("PUNCT", ""))
                continue
            begins = tagged[0] in _ENDS
            calls = ""
        elif pos == "AUX":
            begins = False
            if tagged[3] == "modal" or tagged[1] == "do":
                calls = "base"
            else:
                calls = "part" if tagged[1] == "have" else "be"
        elif pos == "PART" and tagged[0] == "to":
            calls = "base"
            begins = False
        elif pos == "ADV" or tagged[1] == "not":
            begins = False
        else:
            begins = False
            calls = ""
        before = tagged
    return out


@cache
def _entries() -> dict[str, _Entry]:
    """The words seen so far: what they are by themselves does not change."""
    return {}


def _entry(word: str) -> _Entry:
    lower = word.lower()
    first = word[0]
    if not first.isalnum():
        if lower in FUNCTION_WORDS or lower in _SPECIALS:
            return _function(lower, word)
        symbol = first in _SYMBOLS
        return _Entry(lower, _FIXED, (lower, lower, "SYM" if symbol else "PUNCT", ""), None)
    if first.isdigit():
        return _Entry(lower, _FIXED, (lower, lower, _number(lower), ""), None)
    capital = first.isupper()
    if (lower in FUNCTION_WORDS or lower in _SPECIALS) and (not capital or word.istitle() or len(word) == 1):
        if capital and lower in ("may", "will"):
            return _Entry(lower, _NAME, (lower, lower, "PROPN", ""), None)
        return _function(lower, word)
    readings = _readings(lower)
    tagged = (lower, readings[0].lemma, readings[0].tag, readings[0].form)
    several = {reading.tag: reading for reading in readings} if len(readings) > 1 or readings[0].both else None
    return _Entry(lower, _NAME if capital else _OPEN, tagged, several, is_demonym(word) or word in _REGIONS)


def _function(lower: str, word: str) -> _Entry:
    found = FUNCTION_WORDS.get(lower)
    tagged = (lower, found.lemma, found.tag, found.form) if found else (lower, lower, "ADV", "")
    if word == "I":
        tagged = ("i", "i", "PRON", "")
    return _Entry(lower, _SPECIAL if lower in _SPECIALS else _FIXED, tagged, None)


def _number(lower: str) -> str:
    if lower.endswith(("st", "nd", "rd", "th")) or "-" in lower:
        return "ADJ"
    return "NOUN" if lower.endswith("0s") else "NUM"


_MEASURES = frozenset(
    "day year week month hour minute second night mile kilometre kilometer metre meter foot inch tonne ton acre hectare storey "
    "story nation member man point part way side page euro dollar pound million billion term range scale level old time".split()
)
_NOUN_ENDS = (
    "tion",
    "sion",
    "ment",
    "ness",
    "ity",
    "ship",
    "ism",
    "ance",
    "ence",
    "er",
    "or",
    "age",
    "ist",
    "hood",
    "ware",
)
_ADJ_ENDS = ("al", "ous", "ful", "less", "ive", "able", "ible", "ic", "ish", "ary", "ese", "like", "free", "wide")


def _readings(lower: str) -> tuple[Analysis, ...]:
    found = analyses(lower)
    if found:
        return found
    if "-" in lower[1:-1]:
        last = lower.rpartition("-")[2]
        part = analyses(last)
        if last in _MEASURES:
            return (Analysis("ADJ", lower, "", False),)
        if part and part[0].tag == "NOUN" and not last.endswith("old"):
            return (Analysis("NOUN", by_ending(lower), part[0].form, False),)
        return (Analysis("ADJ", lower, "", False),)
    base = by_ending(lower)
    if base != lower and analyses(base):
        return (Analysis("NOUN", base, "plural", False),)
    if lower.endswith("ly"):
        return (Analysis("ADV", lower, "", False),)
    if lower.endswith("ing") and len(lower) > 5:
        return (Analysis("VERB", lower[:-3], "ing", False), Analysis("NOUN", lower, "", False))
    if lower.endswith("ed") and len(lower) > 4:
        return (Analysis("VERB", lower[:-2], "past", True), Analysis("ADJ", lower, "", False))
    if lower.endswith(_NOUN_ENDS):
        return (Analysis("NOUN", lower, "", False),)
    if lower.endswith(_ADJ_ENDS):
        return (Analysis("ADJ", lower, "", False),)
    if base != lower:
        return (Analysis("NOUN", base, "plural", False),)
    return (Analysis("NOUN", lower, "", False),)


def _title_case(words: Sequence[str], entries: Sequence[_Entry]) -> bool:
    """A line in capitals or title case, where a capital says nothing."""
    capitals = lowers = 0
    for word, entry in zip(words, entries, strict=True):
        if entry.kind == _NAME and len(word) > 1:
            capitals += 1
        elif entry.kind == _OPEN and len(word) > 3:
            lowers += 1
    return (
        capitals >= 4
        and lowers * 10 <= capitals
        and not any(entry.tagged[2] == "AUX" and word.islower() for word, entry in zip(words, entries, strict=True))
        and any(
            entry.kind == _NAME and entry.tagged[2] in ("VERB", "ADV", "ADJ") and len(entry.lower) > 3
            for entry in entries
        )
    )


def _is_name_next(entries: Sequence[_Entry], i: int) -> bool:
    return i + 1 < len(entries) and entries[i + 1].kind == _NAME


def _capital(
    words: Sequence[str], entries: Sequence[_Entry], i: int, before: Tagged, calls: str, *, begins: bool
) -> Tagged:
    """A capitalised word: a name, unless it only begins the sentence or is an adjective of a country."""
    entry = entries[i]
    word, lower = words[i], entry.lower
    after = entries[i + 1] if i + 1 < len(entries) else None
    if entry.people:
        noun = after is not None and after.tagged[2] in ("NOUN", "ADJ", "VERB") and after.kind in (_OPEN, _NAME)
        plural = word.endswith("s") and not word.endswith(("ss", "us"))
        return (lower, lower, "ADJ" if noun and not plural else "PROPN", "plural" if plural else "")
    if lower in MONTHS and (lower not in ("may", "march") or not begins):
        return (lower, lower, "PROPN", "")
    if not begins:
        if word.isupper() and len(word) > 1 and "." not in word and len(word) > 6 and analyses(lower):
            return entry.tagged  # shouted
        return (lower, lower, "PROPN", "")
    if not analyses(lower) and "-" not in lower:
        return (lower, lower, "PROPN", "")
    if (
        word.isupper()
        and len(word) > 1
        and len(word) < 6
        and not (after and after.kind == _NAME and words[i + 1].isupper())
    ):
        return (lower, lower, "PROPN", "")
    if lower in ("may", "will"):
        return (lower, lower, "AUX" if lower == "will" else "PROPN", "modal" if lower == "will" else "")
    follows = after is not None and after.kind == _NAME and words[i + 1][:1].isupper()
    if entry.tagged[2] in ("NOUN", "ADJ") and follows and not after.people and after.lower not in MONTHS:  # type: ignore[union-attr]
        return (lower, lower, "PROPN", "")
    if entry.readings:
        return _chosen(entry, before, after, entries[i + 2] if i + 2 < len(entries) else None, [], calls)
    return entry.tagged


def _reading(lower: str, reading: Analysis, form: str = "") -> Tagged:
    return (lower, reading.lemma, reading.tag, form or reading.form)


_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))


def _chosen(
    entry: _Entry, before: Tagged, after: _Entry | None, next_but_one: _Entry | None, out: list[Tagged], calls: str
) -> Tagged:
    """One of several readings, by the neighbours."""
    readings = entry.readings or {}
    lower = entry.lower
    verb, noun, adjective, adverb = readings.get("VERB"), readings.get("NOUN"), readings.get("ADJ"), readings.get("ADV")
    default = entry.tagged[2]
    pos, previous = before[2], before[0]
    next_tag = after.tagged[2] if after else "PUNCT"
    next_nominal = after is not None and (
        after.kind == _NAME or next_tag in ("NOUN", "PROPN", "NUM") or (next_tag == "ADJ" and after.kind == _OPEN)
    )
    if after is not None and after.lower in ("to", "that", "’s", "'s", "as"):
        next_tag = "ADP" if after.lower == "to" else next_tag
    if verb is not None and verb.form in ("past", "participle"):
        if calls in ("part", "be"):
            return _reading(
                lower,
                verb if not (adjective and calls == "be" and default == "ADJ") else adjective,
                "participle" if verb and not (adjective and calls == "be" and default == "ADJ") else "",
            )
        if (
            pos in ("DET", "ADP")
            or previous in POSSESSIVES
            or (pos in ("ADJ", "NUM") and next_nominal)
            or previous in ("'s", "’s")
        ):
            if noun and not next_nominal:
                return _reading(lower, noun)
            if adjective:
                return _reading(lower, adjective)
            return _reading(lower, verb, "participle")
        if default == "VERB" or (pos in ("NOUN", "PROPN", "PRON") and verb.form == "past" and default != "ADV"):
            if verb.both and (_is_nominal(pos) and after is not None and after.lower == "by"):
                return _reading(lower, verb, "participle")
            if verb.both and (pos in ("", "PUNCT", "SCONJ") and not next_nominal and next_tag in ("ADP", "ADV")):
                return _reading(lower, verb, "participle")
            if verb.form == "participle" and adjective and next_nominal:
                return _reading(lower, adjective)
            return _reading(lower, verb)
    if verb is not None and verb.form == "ing":
        if noun and next_tag == "AUX" and calls != "be":
            return _reading(lower, noun)
        if calls == "be" or pos in ("SCONJ",):
            return _reading(
                lower, adjective if adjective and default == "ADJ" and next_tag not in ("DET", "PRON") else verb
            )
        if next_tag in ("DET", "PRON") or (after is not None and after.kind == _NAME and pos != "DET"):
            return _reading(lower, verb)
        if pos in ("DET", "ADJ", "NUM") or previous in POSSESSIVES or previous in ("'s", "’s"):
            if noun:
                return _reading(lower, noun)
            return _reading(lower, adjective if adjective and next_nominal else verb)
        if noun and default == "NOUN":
            return _reading(lower, noun)
        if (
            noun
            and pos in ("NOUN",)
            and next_tag in ("PUNCT", "ADP", "CCONJ", "NOUN", "AUX", "VERB")
            and _is_nominal(pos)
            and default != "VERB"
        ):
            return _reading(lower, noun)
        return (
            entry.tagged
            if not (
                noun
                and pos == "ADP"
                and next_tag in ("ADP", "PUNCT", "CCONJ")
                and after is not None
                and after.lower in ("of", ".", ",", "and", "for")
            )
            else _reading(lower, noun)
        )
    if verb is not None and verb.form == "base":
        if calls == "base":
            return _reading(lower, verb)
        if calls == "part" and lower in _SAME_PAST:
            return _reading(lower, verb, "participle")
        if calls == "be" and lower in _SAME_PAST and default == "VERB":
            return _reading(lower, verb, "participle")
        if pos in ("DET", "ADP", "NUM") or previous in POSSESSIVES or previous in ("'s", "’s"):
            if adjective and next_nominal and default != "NOUN":
                return _reading(lower, adjective)
            return _reading(lower, noun) if noun else _reading(lower, adjective) if adjective else entry.tagged
        if pos == "PRON" and previous in SUBJECT_PRONOUNS:
            past = lower in _SAME_PAST and previous in ("he", "she", "it", "who")
            return (
                _reading(lower, verb, "past" if past else "")
                if default == "VERB"
                or next_tag in ("DET", "PRON", "ADP", "SCONJ", "PART", "ADV", "NUM")
                or next_nominal
                else entry.tagged
            )
        if pos == "CCONJ" and len(out) >= 2 and noun:
            earlier = out[-2]
            if earlier[2] == "VERB" and earlier[3] == "base":
                return _reading(lower, verb)
            if earlier[2] == "NOUN":
                return _reading(lower, noun)
        if pos == "PROPN" and noun and next_tag in ("DET", "PRON") and len(out) >= 2 and out[-2][2] == "CCONJ":
            return _reading(lower, verb)
        joined = next_tag == "CCONJ" and next_but_one is not None and next_but_one.tagged[2:] == ("VERB", "base")
        if before[3] == "plural" and noun and (next_tag in ("DET", "PRON") or default == "VERB" or joined):
            return _reading(lower, verb)
        if pos in ("NOUN", "PROPN") and lower in _SAME_PAST and next_tag in ("DET", "NUM", "PRON", "SYM"):
            return _reading(lower, verb, "past")
        if pos in ("ADJ",) and noun:
            return _reading(lower, noun)
        if pos in ("NOUN", "PROPN") and before[3] != "plural" and noun and default != "VERB":
            return _reading(lower, noun)
    if verb is not None and verb.form == "third":
        if (
            pos in ("DET", "ADJ", "NUM", "ADP")
            or previous in POSSESSIVES
            or previous in ("'s", "’s")
            or calls == "base"
        ):
            return _reading(lower, noun) if noun else entry.tagged
        if pos == "PRON" and (previous in SUBJECT_PRONOUNS or previous in ("which", "that", "this")):
            return _reading(lower, verb)
        if pos in ("PROPN", "NOUN") and before[3] != "plural" and noun:
            if next_tag in ("DET", "PRON", "SCONJ") or (after is not None and after.lower in ("to", "that")):
                return _reading(lower, verb)
            if (
                pos == "PROPN"
                and len(out) <= 4
                and (next_nominal or next_tag in ("NUM", "SYM", "ADV"))
                and next_tag != "AUX"
            ):
                return _reading(lower, verb)
            return _reading(lower, noun) if default == "NOUN" else _reading(lower, verb)
        if noun and next_tag == "DET" and pos in ("CCONJ", "ADV"):
            return _reading(lower, verb)
        if noun and pos in ("", "PUNCT", "CCONJ", "VERB"):
            return _reading(lower, noun)
    if adjective is not None and adverb is not None and default in ("ADJ", "ADV"):
        if calls == "be" and not next_nominal and default == "ADJ":
            return _reading(lower, adjective)
        if next_nominal and pos in ("DET", "ADJ", "NUM", "ADP", "PUNCT", "", "VERB", "CCONJ") and next_tag != "NUM":
            return _reading(lower, adjective)
        if pos in ("DET",) and next_tag == "ADJ":
            return _reading(lower, adverb if default == "ADV" else adjective)
        if pos in ("VERB", "NOUN", "PROPN") and not next_nominal:
            return _reading(lower, adverb)
        return entry.tagged
    if adjective is not None and noun is not None:
        if next_tag in ("NOUN", "PROPN") and after is not None and after.lower != lower:
            return _reading(lower, adjective) if default == "ADJ" or noun is None else _reading(lower, noun)
        if pos in ("DET", "ADJ", "NUM", "ADP") or previous in POSSESSIVES or previous in ("'s", "’s"):
            if default == "ADJ" and (
                next_nominal or (after is not None and after.readings and "NOUN" in after.readings)
            ):
                return _reading(lower, adjective)
            if next_tag in ("ADJ",):
                return _reading(lower, adjective) if default == "ADJ" else _reading(lower, noun)
            return _reading(lower, noun)
        if calls == "be" and adjective:
            return _reading(lower, adjective) if default == "ADJ" else _reading(lower, noun)
    return entry.tagged


def _is_nominal(pos: str) -> bool:
    return pos in ("NOUN", "PROPN", "NUM", "PRON")


_SAME_PAST = frozenset(
    "set put cut hit cost let hurt shut split spread cast burst beat bet broadcast quit read rid shed thrust upset".split()
)


def _special(entry: _Entry, entries: Sequence[_Entry], i: int, out: list[Tagged], before: Tagged) -> Tagged:
    """Words of the closed classes that have several readings."""
    lower = entry.lower
    after = entries[i + 1] if i + 1 < len(entries) else None
    then = entries[i + 2] if i + 2 < len(entries) else None
    next_tag = after.tagged[2] if after else "PUNCT"
    next_noun = after is not None and (after.kind in (_OPEN, _NAME) and next_tag in ("NOUN", "ADJ", "PROPN"))
    pos = before[2]
    if lower == "to":
        return ("to", "to", "PART" if _infinitive(before, after, then) else "ADP", "")
    if lower in ("'s", "’s"):
        if pos in ("NOUN", "PROPN", "NUM") or before[0] in (
            "one",
            "everyone",
            "someone",
            "anyone",
            "else",
            "today",
            "yesterday",
        ):
            verbal = next_tag in ("DET",) or (after is not None and after.lower in ("been", "not", "going", "a", "the"))
            return (lower, "be", "AUX", "third") if verbal and pos == "PRON" else (lower, "'s", "PART", "")
        return (lower, "be", "AUX", "third")
    if lower in ("'d", "’d"):
        return (lower, "would", "AUX", "modal")
    if lower in ("have", "has", "had", "having", "'ve", "’ve"):
        tagged = entry.tagged
        for later in entries[i + 1 : i + 5]:
            verb = later.tagged if later.tagged[2] in ("VERB", "AUX") else None
            if later.readings and later.readings.get("VERB") and later.readings["VERB"].form in ("past", "participle"):
                return (lower, "have", "AUX", tagged[3])
            if verb and (verb[3] in ("past", "participle") or later.lower in ("been", "had", "to")):
                return (lower, "have", "AUX", tagged[3])
            if later.lower in _SAME_PAST:
                return (lower, "have", "AUX", tagged[3])
            if later.tagged[2] not in ("ADV", "PART", "PRON") and later.lower not in ("also", "not", "already"):
                break
        return (lower, "have", "VERB", tagged[3])
    if lower in ("do", "does", "did"):
        for later in entries[i + 1 : i + 4]:
            if later.lower in ("not", "n't", "n’t"):
                return entry.tagged
            if later.kind == _OPEN and (later.tagged[3] == "base" or (later.readings and "VERB" in later.readings)):
                return entry.tagged
            if later.tagged[2] in ("PUNCT", "ADP", "DET"):
                break
        return (
            entry.tagged
            if after and next_tag == "PRON" and pos in ("", "ADV", "PUNCT")
            else (lower, "do", "VERB", entry.tagged[3])
        )
    if lower == "that":
        if pos in ("NOUN", "PROPN", "PUNCT") and (
            next_tag in ("VERB", "AUX")
            or (after is not None and after.lower in ("have", "has", "had", "do", "does", "did", "will", "can", "may"))
        ):
            return ("that", "that", "PRON", "")
        if pos in ("VERB", "ADJ", "ADV") and next_tag in ("DET", "PRON", "PROPN", "NUM", "NOUN", "ADJ", "ADP", "SCONJ"):
            return ("that", "that", "SCONJ", "")
        if (
            next_tag == "NOUN"
            and after is not None
            and after.tagged[3] != "plural"
            and pos in ("ADP", "PUNCT", "", "CCONJ")
        ):
            return ("that", "that", "DET", "")
        if pos in ("NOUN", "PROPN"):
            return ("that", "that", "SCONJ" if next_tag in ("DET", "PRON", "PROPN") else "PRON", "")
        return ("that", "that", "PRON" if next_tag in ("AUX", "VERB", "PUNCT", "ADP") else "SCONJ", "")
    if lower in ("which", "what"):
        if lower == "what" or pos in ("NOUN", "PROPN", "PUNCT", "ADP"):
            return (
                lower,
                lower,
                "PRON" if not (next_tag == "NOUN" and pos not in ("NOUN", "PROPN", "PUNCT")) else "DET",
                "",
            )
        return (lower, lower, "DET" if next_tag in ("NOUN", "ADJ") else "PRON", "")
    if lower == "who":
        return ("who", "who", "PRON", "")
    if lower in ("this", "these", "those", "each", "some", "any"):
        alone = next_tag in ("VERB", "AUX", "PUNCT", "ADP", "PRON", "DET", "PART", "ADV", "SCONJ") and not (
            after is not None and after.readings and "NOUN" in after.readings
        )
        return (
            lower,
            entry.tagged[1],
            "PRON" if alone and not (lower == "some" and next_tag in ("ADV",)) else "DET",
            "",
        )
    if lower == "as":
        if next_tag in ("ADJ", "ADV") and then is not None and then.lower == "as":
            return ("as", "as", "ADV", "")
        return (
            "as",
            "as",
            "SCONJ"
            if next_tag == "PRON" or (next_tag in ("DET", "PROPN") and _clause_ahead(entries, i + 1))
            else "ADP",
            "",
        )
    if lower in ("before", "after", "since", "until", "like", "than"):
        return (
            lower,
            lower,
            "SCONJ"
            if (next_tag == "PRON" and after is not None and after.lower in SUBJECT_PRONOUNS)
            or (_clause_ahead(entries, i + 1) and lower != "like")
            else "ADP",
            "",
        )
    if lower == "so":
        return ("so", "so", "ADV", "")
    if lower == "no":
        return ("no", "no", "DET" if next_tag not in ("PUNCT",) else "INTJ", "")
    if lower == "one":
        return ("one", "one", "NUM" if next_noun or next_tag in ("ADP", "NUM", "CCONJ", "SYM", "PUNCT") else "PRON", "")
    if lower == "there":
        return (
            "there",
            "there",
            "PRON"
            if next_tag == "AUX"
            or (after is not None and after.lower in ("have", "has", "had", "will", "may", "'s", "’s"))
            else "ADV",
            "",
        )
    if lower in (
        "more",
        "most",
        "less",
        "much",
        "little",
        "few",
        "many",
        "several",
        "other",
        "same",
        "own",
        "next",
        "last",
        "past",
    ):
        if (
            lower in ("more", "most", "less")
            and next_tag in ("ADJ", "ADV")
            and not (then is not None and then.tagged[2] == "NOUN" and lower == "more" and pos == "NUM")
        ):
            return (lower, lower, "ADV", "")
        if lower in ("more", "less") and (
            after is None or after.lower in ("than", ".", ",") or next_tag in ("VERB", "PUNCT")
        ):
            return (lower, "much", "ADJ" if after is not None and after.lower == "than" else "ADV", "comparative")
        if lower in ("much", "little") and not next_noun:
            return (lower, lower, "ADV" if next_tag in ("ADJ", "ADV", "PUNCT", "ADP") else "ADJ", "")
        return (lower, lower, "ADP" if lower == "past" and next_tag == "DET" else "ADJ", "")
    if lower in ("well", "only", "early", "late", "long"):
        if lower == "well":
            return (lower, "well", "ADV", "")
        if next_noun and pos in ("DET", "ADJ", "PRON", "PART") and lower != "well":
            return (lower, lower, "ADJ", "")
        return (
            lower,
            lower,
            "ADJ"
            if (lower in ("early", "late") and next_noun) or (lower == "long" and pos in ("NUM", "NOUN"))
            else "ADV",
            "",
        )
    if lower in ("about", "over"):
        return (lower, lower, "ADV" if next_tag in ("NUM", "SYM") else "ADP", "")
    if lower in ("may", "will", "can", "might", "must"):
        if pos in ("DET", "ADJ") or before[0] in POSSESSIVES:
            return (lower, lower, "NOUN", "")
        return (lower, lower, "AUX", "modal")
    if lower in ("all", "both", "half", "such"):
        if lower == "such":
            return (lower, lower, "ADJ", "")
        return (
            lower,
            lower,
            "PRON" if next_tag in ("VERB", "AUX", "PUNCT") else "DET" if lower != "half" else "NOUN",
            "",
        )
    return entry.tagged


def _infinitive(before: Tagged, after: _Entry | None, then: _Entry | None) -> bool:
    """`to` goes on with a verb."""
    if after is None or after.kind == _NAME:
        return False
    if after.lower in ("be", "have", "do"):
        return True
    if after.tagged[2] == "ADV" and then is not None:
        return then.kind == _OPEN and (
            then.tagged[3] == "base"
            or bool(then.readings and "VERB" in then.readings and then.readings["VERB"].form == "base")
        )
    if after.kind != _OPEN:
        return False
    if after.tagged[2] == "VERB":
        return after.tagged[3] == "base"
    verb = after.readings.get("VERB") if after.readings else None
    if verb is None or verb.form != "base":
        return False
    if before[1] in TAKES_TO:
        return True
    following = then.tagged[2] if then else "PUNCT"
    return following in ("DET", "PRON", "PROPN", "NUM", "ADJ", "SYM") or (
        following == "NOUN" and then is not None and then.tagged[3] == "plural"
    )


def _clause_ahead(entries: Sequence[_Entry], i: int) -> bool:
    """A finite verb comes before the next comma."""
    for entry in entries[i : i + 9]:
        if entry.tagged[2] == "PUNCT":
            return False
        if entry.tagged[2] == "AUX" and entry.tagged[3] not in ("base", "participle", "ing"):
            return True
        if entry.tagged[2] == "VERB" and entry.tagged[3] in ("past", "third") and entry.kind == _OPEN:
            return True
    return False
