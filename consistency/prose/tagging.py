"""Universal POS tags and lemmas for the words of one sentence: a lexicon, endings, and a handful of rules on neighbours.

Most words have one reading and are looked up.  Of the rest, the reading is chosen by what stands before (an article
calls for a noun, `to` and modals for a verb, `have` for a participle) and by the word after.  Capitals in the middle
of a sentence make a name, unless the whole line is in capitals or title case.
"""

from collections.abc import Sequence
from operator import itemgetter

from consistency.prose.choosing import Place, choose
from consistency.prose.entries import FIXED, NAME, OPEN, SPECIAL, Entry, Tagged
from consistency.prose.function_words import MONTHS
from consistency.prose.lexicon import analyses
from consistency.prose.specials import read
from consistency.prose.world import is_country

_ENTRY = itemgetter(3)
_MARKS = frozenset("\"'“”‘’„«»()[]")
_OPENERS = frozenset('"“‘„«')
_ENDS = frozenset(". : ; ! ? … ... •".split())


def tag(forms: Sequence[tuple[int, int, str, Entry]]) -> list[Tagged]:
    """(lower, lemma, tag, form) for each word of a sentence, by what it is and by what its neighbours are."""
    entries = list(map(_ENTRY, forms))
    shouting = _title_case(forms, entries)
    out: list[Tagged] = []
    add = out.append
    begins = True  # at the start of a sentence, after a colon or an opening quote
    calls = ""  # what an auxiliary or `to` calls for: `base`, `part` (after have), `be`
    before: Tagged = ("", "", "", "")
    for i, entry in enumerate(entries):
        if (only := entry.only) is not None:
            add(only)
            before, begins, calls = only, False, ""
            continue
        kind = entry.kind
        if kind == FIXED or (kind == OPEN and entry.readings is None):
            tagged = entry.tagged
        elif kind == SPECIAL:
            tagged = read(Place(entries, i, out, before, calls))
        elif kind == NAME and not shouting:
            if begins or entry.people:
                tagged = _capital(forms, Place(entries, i, out, before, calls))
            else:
                tagged = entry.name
        elif entry.readings:
            tagged = choose(Place(entries, i, out, before, calls))
        else:
            tagged = entry.tagged
        add(tagged)
        pos = tagged[2]
        if pos == "PUNCT":
            if tagged[0] in _MARKS:
                begins = begins or (tagged[0] in _OPENERS and before[2] in ("PUNCT", ""))
                continue
            begins = tagged[0] in _ENDS
            calls = ""
        else:
            begins = False
            if pos == "AUX":
                form, lemma = tagged[3], tagged[1]
                calls = "base" if form == "modal" or lemma == "do" else "part" if lemma == "have" else "be"
            elif pos == "PART" and tagged[0] == "to":
                calls = "base"
            elif calls and pos != "ADV" and tagged[1] != "not":
                calls = ""
        before = tagged
    return out


def _title_case(forms: Sequence[tuple[int, int, str, Entry]], entries: Sequence[Entry]) -> bool:
    """A line in capitals or title case, where a capital says nothing."""
    names = [entry for entry in entries if entry.kind == NAME]
    if len(names) < 4:
        return False
    lowers = sum([entry.kind == OPEN and len(entry.lower) > 3 for entry in entries])
    return (
        lowers * 10 <= sum(len(entry.lower) > 1 for entry in names)
        and not any(entry.tagged[2] == "AUX" and word.islower() for _, _, word, entry in forms)
        and any(entry.tagged[2] in ("VERB", "ADV", "ADJ") and len(entry.lower) > 3 for entry in names)
    )


def _capital(forms: Sequence[tuple[int, int, str, Entry]], at: Place) -> Tagged:
    """The first word of a sentence, or a demonym anywhere: a name, or a common word with a capital."""
    entry, after = at.entry, at.after
    word, lower = forms[at.i][2], entry.lower
    if entry.people:
        plural = word.endswith("s") and not word.endswith(("ss", "us"))
        noun = after is not None and after.kind in (OPEN, NAME) and after.tagged[2] in ("NOUN", "ADJ", "VERB")
        return (lower, lower, "ADJ" if noun and not plural else "PROPN", "plural" if plural else "")
    if lower in MONTHS and lower not in ("may", "march"):
        return (lower, lower, "PROPN", "")
    if not analyses(lower) and "-" not in lower:
        return (lower, lower, "PROPN", "")
    if 1 < len(word) < 6 and word.isupper() and not (after and after.kind == NAME and forms[at.i + 1][2].isupper()):
        return (lower, lower, "PROPN", "")
    if lower == "will":
        return (lower, lower, "AUX", "modal")
    follows = after is not None and after.kind == NAME and not after.people and after.lower not in MONTHS
    if follows and (
        entry.tagged[2] in ("NOUN", "ADJ")
        or is_country(f"{word} {forms[at.i + 1][2]}")  # `South Korea`, `United Kingdom`
    ):
        return (lower, lower, "PROPN", "")
    return choose(at) if entry.readings else entry.tagged
