"""Function words with several readings: `to`, `that`, `have`, `'s`, `since`, `more`, ..., each by its neighbours."""

from collections.abc import Callable, Sequence

from consistency.prose.choosing import Place
from consistency.prose.entries import NAME, OPEN, Entry, Tagged
from consistency.prose.function_words import SAME_PAST, SUBJECT_PRONOUNS, TAKES_NOUN, TAKES_TO

_HELPERS = frozenset("have has had do does did will can may".split())
_OWNERS = frozenset("one else everyone someone anyone today yesterday tomorrow tonight".split())
_ALONE = frozenset(("VERB", "AUX", "PUNCT", "ADP", "PRON", "DET", "PART", "ADV", "SCONJ"))


def read(at: Place) -> Tagged:
    """The reading of a function word at its place."""
    rule = _RULES.get(at.entry.lower)
    return rule(at) if rule else at.entry.tagged


def _word(at: Place, tag: str, lemma: str = "", form: str = "") -> Tagged:
    return (at.entry.lower, lemma or at.entry.lower, tag, form)


def _next_noun(at: Place) -> bool:
    return at.after is not None and at.after.kind in (OPEN, NAME) and at.next_tag in ("NOUN", "ADJ", "PROPN")


def _to(at: Place) -> Tagged:
    return _word(at, "PART" if _infinitive(at.before, at.after, at.then) else "ADP")


def _infinitive(before: Tagged, after: Entry | None, then: Entry | None) -> bool:
    if after is None or after.kind == NAME:
        return False
    if after.lower in ("be", "have", "do"):
        return True
    if after.can_be("ADV") and then is not None and then.kind == OPEN and then.verb_form == "base":
        return True
    if after.kind != OPEN or after.verb_form != "base":
        return False
    if after.tagged[2] == "VERB" or before[1] in TAKES_TO:
        return True
    if before[1] in TAKES_NOUN or before[2] in ("NUM", "SYM") or after.lower == before[0]:
        return False
    following = then.tagged[2] if then else "PUNCT"
    return following not in ("AUX", "VERB")


def _s(at: Place) -> Tagged:
    """A possessive after a noun, else `is` or `has`."""
    if at.pos in ("NOUN", "PROPN", "NUM") or at.before[0] in _OWNERS:
        return _word(at, "PART", "'s")
    return _word(at, "AUX", "be", "third")


def _have(at: Place) -> Tagged:
    """An auxiliary when a participle comes, else a verb."""
    form = at.entry.tagged[3]
    for later in at.entries[at.i + 1 : at.i + 5]:
        if later.verb_form in ("past", "participle") or later.lower in SAME_PAST or later.lower in ("been", "had"):
            return _word(at, "AUX", "have", form)
        if later.tagged[2] not in ("ADV", "PART", "PRON") and later.lower not in ("also", "not", "already"):
            break
    return _word(at, "VERB", "have", form)


def _do(at: Place) -> Tagged:
    for later in at.entries[at.i + 1 : at.i + 4]:
        if later.lower in ("not", "n't", "n’t") or (
            later.kind == OPEN and later.can_be("VERB") and later.verb_form == "base"
        ):
            return at.entry.tagged
        if later.tagged[2] in ("PUNCT", "ADP", "DET"):
            break
    if at.next_tag == "PRON" and at.pos in ("", "ADV", "PUNCT"):
        return at.entry.tagged
    return _word(at, "VERB", "do", at.entry.tagged[3])


def _that(at: Place) -> Tagged:
    pos, after = at.pos, at.next_tag
    if pos in ("NOUN", "PROPN", "PUNCT") and (after in ("VERB", "AUX") or at.next_word in _HELPERS):
        return _word(at, "PRON")
    if pos in ("VERB", "ADJ", "ADV") and after in ("DET", "PRON", "PROPN", "NUM", "NOUN", "ADJ", "ADP", "SCONJ"):
        return _word(at, "SCONJ")
    if (
        after == "NOUN"
        and pos in ("ADP", "PUNCT", "", "CCONJ")
        and at.after is not None
        and at.after.tagged[3] != "plural"
    ):
        return _word(at, "DET")
    if pos in ("NOUN", "PROPN"):
        return _word(at, "SCONJ" if after in ("DET", "PRON", "PROPN") else "PRON")
    return _word(at, "PRON" if after in ("AUX", "VERB", "PUNCT", "ADP") else "SCONJ")


def _which(at: Place) -> Tagged:
    if at.entry.lower == "what" or at.pos in ("NOUN", "PROPN", "PUNCT", "ADP"):
        asks = at.next_tag == "NOUN" and at.pos not in ("NOUN", "PROPN", "PUNCT")
        return _word(at, "DET" if asks else "PRON")
    return _word(at, "DET" if at.next_tag in ("NOUN", "ADJ") else "PRON")


def _this(at: Place) -> Tagged:
    alone = at.next_tag in _ALONE and not (at.after is not None and at.after.can_be("NOUN"))
    if at.entry.lower in ("this", "each") and at.after is not None and at.after.verb_form == "third":
        return _word(at, "PRON", at.entry.tagged[1])  # no plural follows
    alone = alone and not (at.entry.lower == "some" and at.next_tag == "ADV")
    return _word(at, "PRON" if alone else "DET", at.entry.tagged[1])


def _as(at: Place) -> Tagged:
    if at.next_tag in ("ADJ", "ADV") and at.then is not None and at.then.lower == "as":
        return _word(at, "ADV")
    clause = at.next_tag == "PRON" or (at.next_tag in ("DET", "PROPN") and _clause_ahead(at.entries, at.i + 1))
    return _word(at, "SCONJ" if clause else "ADP")


def _before(at: Place) -> Tagged:
    if at.next_tag in ("NUM", "SYM") and at.entry.lower in ("than", "like"):
        return _word(at, "ADP")
    clause = at.next_word in SUBJECT_PRONOUNS or (at.entry.lower != "like" and _clause_ahead(at.entries, at.i + 1))
    return _word(at, "SCONJ" if clause else "ADP")


def _clause_ahead(entries: Sequence[Entry], i: int) -> bool:
    """A finite verb comes before the next comma."""
    for entry in entries[i : i + 9]:
        _, _, tag, form = entry.tagged
        if tag == "PUNCT":
            return False
        if tag == "AUX" and form not in ("base", "participle", "ing"):
            return True
        if tag == "VERB" and form in ("past", "third") and entry.kind == OPEN:
            return True
    return False


def _one(at: Place) -> Tagged:
    number = _next_noun(at) or at.next_tag in ("ADP", "NUM", "CCONJ", "SYM", "PUNCT")
    return _word(at, "NUM" if number else "PRON")


def _there(at: Place) -> Tagged:
    return _word(
        at, "PRON" if at.next_tag == "AUX" or at.next_word in _HELPERS or at.next_word in ("'s", "’s") else "ADV"
    )


def _more(at: Place) -> Tagged:
    counted = at.then is not None and at.then.tagged[2] == "NOUN" and at.pos == "NUM"
    if at.next_tag in ("ADJ", "ADV") and not (counted and at.entry.lower == "more"):
        return _word(at, "ADV")
    if at.entry.lower != "most" and (at.next_word in ("", "than", ".", ",") or at.next_tag in ("VERB", "PUNCT")):
        return _word(at, "ADJ" if at.next_word == "than" else "ADV", "much", "comparative")
    return _word(at, "ADJ")


def _much(at: Place) -> Tagged:
    return _word(at, "ADV" if not _next_noun(at) and at.next_tag in ("ADJ", "ADV", "PUNCT", "ADP") else "ADJ")


def _past(at: Place) -> Tagged:
    return _word(at, "ADP" if at.next_tag == "DET" else "ADJ")


def _early(at: Place) -> Tagged:
    """`early`, `late`, `long`, `only`: before a noun an adjective, else an adverb."""
    lower = at.entry.lower
    if _next_noun(at) and (at.pos in ("DET", "ADJ", "PRON", "PART") or lower in ("early", "late")):
        return _word(at, "ADJ")
    return _word(at, "ADJ" if lower == "long" and at.pos in ("NUM", "NOUN") else "ADV")


def _about(at: Place) -> Tagged:
    return _word(at, "ADV" if at.next_tag in ("NUM", "SYM") else "ADP")


def _modal(at: Place) -> Tagged:
    if at.pos in ("DET", "ADJ") or (at.owned and at.pos == "PRON"):
        return _word(at, "NOUN")
    return _word(at, "AUX", "", "modal")


def _all(at: Place) -> Tagged:
    if at.next_tag in ("VERB", "AUX", "PUNCT"):
        return _word(at, "PRON")
    return _word(at, "NOUN" if at.entry.lower == "half" else "DET")


def _no(at: Place) -> Tagged:
    return _word(at, "INTJ" if at.next_tag == "PUNCT" else "DET")


_RULES: dict[str, Callable[[Place], Tagged]] = {
    word: rule
    for words, rule in (
        ("to", _to),
        ("'s ’s", _s),
        ("have has had having 've ’ve", _have),
        ("do does did", _do),
        ("that", _that),
        ("which what", _which),
        ("this these those each some any", _this),
        ("as", _as),
        ("before after since until like than", _before),
        ("no", _no),
        ("one", _one),
        ("there", _there),
        ("more most less", _more),
        ("much little", _much),
        ("past", _past),
        ("only early late long", _early),
        ("about around over", _about),
        ("may will can might must", _modal),
        ("all both half", _all),
    )
    for word in words.split()
}
