"""The noun phrases around a value that say what it is of: behind it, before it, as subject, as label, in apposition."""

from collections.abc import Sequence

from consistency.prose import Token

CARRIERS = frozenset(
    "value worth price cost total sum amount figure number level size volume bill tag budget rate share toll count "
    "quantity maximum minimum average record equivalent length height width depth thickness weight diameter duration "
    "distance area capacity speed temperature age proportion percentage valuation".split()
)
"""Nouns that say `so much` of something else: `a value of`, `the cost of`, `a total of`."""
TIMES = frozenset(
    "year month week day hour night morning evening afternoon weekend quarter decade century time".split()
)
"""Nouns that time a value and are not what it is of: `€5 million last year`."""
MEASURES = {
    "long": "length", "wide": "width", "high": "height", "tall": "height", "deep": "depth", "thick": "thickness",
    "across": "diameter", "away": "distance", "heavy": "weight", "old": "age", "round": "girth",
}  # fmt: skip
"""Adjectives that follow a measure, and what they measure: `6.8 kilometres long`."""
DIMENSIONS = frozenset(
    "length height width breadth depth thickness weight diameter girth circumference area size extent capacity".split()
)
"""What a measure is of, behind it: `nine metres in girth`."""
EXTENT = frozenset("cover hold contain span store occupy".split())
"""Verbs whose subject is as large as the measure behind them: `the park covers 12 hectares`."""
EQUATING = frozenset(
    "be cost total amount come stand reach measure last weigh remain equal exceed run number rise fall grow increase "
    "climb drop decline jump soar slip shrink".split()
)
"""Verbs that make the value what the subject is, or has become."""
SHARES = frozenset(
    "half third quarter fifth tenth part portion percent rest remainder most majority much bulk fraction".split()
)
"""What stands before `of X` without being what X is of: `half of the 39 million euros`."""
JOINING = frozenset("of for to in on with from under over near at through across by against".split())
"""Prepositions that hang one noun phrase on another: `the tunnel under the river`."""
LINKS = frozenset("of worth at to totalling totaling costing valued reaching exceeding".split())
HEDGES = frozenset(
    "about around some nearly almost roughly approximately just only up more less than over under least most a an "
    "the total estimated".split()
)
"""Words between a preposition and its value."""
BY_HOW_MUCH = frozenset("at by for to".split())
OWNING = frozenset(("its", "their", "his", "her", "our", "'s", "’s"))
_NOMINAL = frozenset(("NOUN", "PROPN", "ADJ", "NUM"))
_STOP = frozenset((".", ",", ";", ":", "(", ")", "—", "–", "!", "?", "|", "•"))


def dimension_of(tokens: Sequence[Token], last: int) -> str:
    """What a measure measures by the words behind it: `long`, `in length`."""
    behind = [token.lower for token in tokens[last + 1 : last + 3]]
    if behind[:1] == ["in"] and behind[1:] and behind[1] in DIMENSIONS:
        return "girth" if behind[1] == "circumference" else behind[1]
    return MEASURES.get(behind[0], "") if behind else ""


def right_before(tokens: Sequence[Token], first: int) -> list[Token]:
    """The noun phrase that a measure stands right behind: `a trunk nine metres in girth`, `the bridge, 64 metres long`."""
    at = first - 1
    while at > 0 and tokens[at].lower in HEDGES:
        at -= 1
    at -= at > 0 and tokens[at].text == ","
    return _chain(tokens, at) if at >= 0 and tokens[at].tag in _NOMINAL else []


def enclosed(tokens: Sequence[Token], first: int, last: int) -> list[Token]:
    """The noun phrase that a value between commas belongs to: `the sand, about 9 tonnes, goes to`."""
    closed = last + 1 < len(tokens) and tokens[last + 1].text == ","
    at = first - 1
    while at > 0 and tokens[at].lower in HEDGES:
        at -= 1
    opened = at > 0 and tokens[at].text == "," and tokens[at - 1].tag == "NOUN"
    return _chain(tokens, at - 1) if closed and opened else []


def of_extent(tokens: Sequence[Token], first: int) -> list[Token]:
    """The subject of a verb of extent right before a measure: `[the park] covers about 12 hectares`."""
    at = first - 1
    while at > 0 and tokens[at].lower in HEDGES:
        at -= 1
    return subject_before(tokens, at) if at > 0 and tokens[at].tag == "VERB" and tokens[at].lemma in EXTENT else []


def phrase_after(tokens: Sequence[Token], last: int) -> list[Token]:
    """The noun phrase that the value stands in front of: `€62 million [winter support package]`."""
    phrase: list[Token] = []
    for token in tokens[last + 1 :]:
        if token.text == "-" and not phrase:
            continue
        if (
            token.lower in ("including", "excluding", "according", "following", "compared", "based")
            or token.lemma in TIMES
        ):
            return []
        if token.tag in ("NOUN", "PROPN", "ADJ") or (
            token.tag == "VERB" and token.lower.endswith(("ing", "ed")) and not phrase
        ):
            phrase.append(token)
        else:
            break
    while phrase and phrase[-1].tag not in ("NOUN", "PROPN"):
        phrase.pop()
    return phrase[:6]


def phrase_before(tokens: Sequence[Token], first: int) -> list[Token]:
    """The noun phrase that a link word ties to the value: `[a support package] worth`, `[the cost] of`."""
    at = first - 1
    seen_link = False
    while at > 0 and tokens[at].tag == "ADV" and tokens[at - 1].lower in LINKS:
        at -= 1
    while at >= 0 and first - at <= 6:
        token = tokens[at]
        if token.lower in LINKS or token.lower in (
            "than",
            "more",
            "less",
            "about",
            "around",
            "some",
            "nearly",
            "almost",
            "up",
            "over",
            "least",
            "most",
            "roughly",
            "approximately",
            "just",
            "only",
            "a",
            "an",
            "the",
            "total",
            "under",
            "be",
            "is",
            "was",
            "least",
            "an",
            "estimated",
        ):
            seen_link = seen_link or token.lower in LINKS
            at -= 1
            continue
        break
    if not seen_link:
        return []
    return _chain(tokens, at)


def _chain(tokens: Sequence[Token], at: int) -> list[Token]:
    """The noun phrases that end at a place, joined by prepositions: `a support package for Ukraine`.

    The outermost that is not a carrier is the thing; what hangs on it comes first, as its modifiers.
    """
    phrases: list[list[Token]] = []
    while at >= 0 and len(phrases) < 4:
        phrase: list[Token] = []
        while at >= 0 and tokens[at].tag in _NOMINAL:
            phrase.insert(0, tokens[at])
            at -= 1
        if not phrase:
            break
        phrases.append(phrase)
        while at >= 0 and (tokens[at].tag == "DET" or tokens[at].lower in ("its", "their", "his", "her", "’s", "'s")):
            at -= 1
        if at < 0 or tokens[at].lower not in JOINING:
            break
        at -= 1
    nouns = [phrase for phrase in phrases if any(token.tag == "NOUN" for token in phrase)]
    if not nouns:
        return phrases[0] if phrases else []
    carriers = [phrase for phrase in nouns if phrase[-1].lemma in CARRIERS]
    things = [phrase for phrase in nouns if phrase[-1].lemma not in CARRIERS]
    inner = [token for phrase in things[:-1] for token in phrase]
    return [*inner, *(things[-1] if things else []), *(carriers[-1] if carriers else [])]


def label_before(tokens: Sequence[Token], first: int) -> list[Token]:
    """The words before a colon that the value follows at once: `Annual allocation: €5 million`."""
    at = first - 1
    while at >= 0 and first - at <= 4 and tokens[at].text != ":":
        if tokens[at].tag in ("NOUN", "VERB", "PROPN"):
            return []
        at -= 1
    if at < 0 or tokens[at].text != ":":
        return []
    begin = at
    while begin > 0 and tokens[begin - 1].tag in (*_NOMINAL, "ADP", "DET") and at - begin < 8:
        begin -= 1
    return [token for token in tokens[begin:at] if token.tag in _NOMINAL]


def head_of(phrase: Sequence[Token]) -> tuple[str, tuple[str, ...], str]:
    """Head, modifiers and carrier of a noun phrase."""
    words = [token.lemma for token in phrase if token.tag in ("NOUN", "ADJ")]
    if phrase and phrase[-1].tag == "VERB":  # `in public spending`
        words.append(phrase[-1].lower)
    carrier = ""
    while words and words[-1] in SHARES:
        words.pop()
    while words and words[-1] in CARRIERS:
        carrier = words.pop()
    return (words[-1], tuple(words[:-1]), carrier) if words else ("", (), carrier)


def noun_of(tokens: Sequence[Token], at: int) -> str:
    """The noun after `of` or `for` at a place."""
    if at < len(tokens) and tokens[at].lower in ("of", "for"):
        for token in tokens[at + 1 : at + 7]:
            if token.tag == "NOUN":
                return token.lemma
    return ""


def equating_verb(tokens: Sequence[Token], first: int) -> int:
    """Where the verb stands that makes the value what its subject is (`the fee is X`, `comes to X`), or -1."""
    for at in range(first - 1, max(-1, first - 7), -1):
        token = tokens[at]
        if token.lemma in EQUATING:
            return at
        if token.lower in ("%", "percent", "cent", "per"):
            continue
        if token.tag in ("NOUN", "PROPN", "PRON", "VERB") or token.text in (";", ":", ","):
            break
    return -1


def acted_on(tokens: Sequence[Token], first: int) -> list[Token]:
    """What the clause's deed is done to, where the value only says at what price or to what height: the subject of a
    passive (`[his bond] was set at X`), the object of an active verb (`restate [its earnings] by up to X`).
    """
    at = first - 1
    while at >= 0 and (tokens[at].lower in HEDGES or (tokens[at].lower == "to" and tokens[at - 1].lower == "up")):
        at -= 1
    if at < 1 or tokens[at].lower not in BY_HOW_MUCH:
        return []
    at -= 1
    if tokens[at].tag in _NOMINAL:
        begin = at
        while begin >= 0 and (tokens[begin].tag in (*_NOMINAL, "DET") or tokens[begin].lower in OWNING):
            begin -= 1
        return list(tokens[begin + 1 : at + 1]) if begin >= 0 and tokens[begin].tag == "VERB" else []
    passive = False
    while at >= 0 and tokens[at].tag in ("VERB", "AUX", "ADV", "PART"):
        passive = passive or tokens[at].lemma == "be"
        at -= 1
    return _chain(tokens, at) if passive and at >= 0 and tokens[at].tag in _NOMINAL else []


def made_of(tokens: Sequence[Token], last: int) -> list[Token]:
    """What an amount is made of: `X in [earnings]`."""
    if last + 2 >= len(tokens) or tokens[last + 1].lower != "in":
        return []
    phrase: list[Token] = []
    for token in tokens[last + 2 : last + 6]:
        if token.tag not in ("NOUN", "ADJ") and not (phrase and token.lower.endswith("ing")):
            break
        phrase.append(token)
    return phrase if phrase and phrase[-1].tag != "ADJ" and phrase[-1].lemma not in TIMES else []


def subject_before(tokens: Sequence[Token], before: int) -> list[Token]:
    """The noun phrases before a place, verbs and what stands with them left out."""
    at = before - 1
    while at >= 0 and (
        tokens[at].tag in ("VERB", "AUX", "ADV", "PART", "DET")
        or tokens[at].lower in ("which", "that", ",", "at", "with")
    ):
        at -= 1
    return _chain(tokens, at) if at >= 0 and tokens[at].tag in _NOMINAL else []


def purpose_of(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The nouns of up to two phrases after `for`, `in`, `to`, `of` that follow the value."""
    found: list[str] = []
    phrases = 0
    while at < len(tokens) and phrases < 2 and len(found) < 8:
        if tokens[at].lower not in ("for", "in", "to", "of", "towards", "as"):
            break
        phrases += 1
        at += 1
        while at < len(tokens) and tokens[at].tag in (*_NOMINAL, "DET", "PART") and tokens[at].text not in _STOP:
            if tokens[at].tag in ("NOUN", "ADJ"):
                found.append(tokens[at].lemma)
            at += 1
    return tuple(found)
