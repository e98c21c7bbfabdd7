"""What a value is told of where the reader is taken to know it: `the eight-hour trip`, `its 500 staff`, `At $6 million, the bridge`.

The words that point back are grammar alone: a determiner before the number, the nouns behind it; the subject behind
a number that opens its sentence; the noun before `, which`, before a comma or before `of`.
"""

import re
from collections.abc import Sequence

from consistency.claims import Claim
from consistency.linking.frame_parts import CARRIERS, DIMENSIONS, HEDGES, MEASURES, TIMES
from consistency.linking.pointing import Known, place
from consistency.prose import lexicon
from consistency.prose.tokens import Token
from consistency.values import Count, Duration, Money, Value

THE = frozenset("the this that these those all both".split())
OWN = frozenset("its their his her our my your whose".split())
_STRONG = frozenset(("strong", "member", "man", "person", "head"))
"""Behind a number and a hyphen: so many people make up the thing that follows."""
COMPARED = re.compile(
    r"(?i)\b(?:than|from|against|unlike|instead of|compared (?:with|to)|over|above|below|beyond|up to|versus|twice|double|triple|half|"
    r"times|another|not|first|second|third|last|previous|earlier|former|next|new|old|original|initial|other|usual|average|typical|"
    r"maximum|minimum|annual|yearly|monthly|weekly|daily)(?: (?:of|the|this|that|these|those|all|both|its|their|his|her|our|my|your|whose|"
    r"[^\W\d_][\w-]*['’]s?))*(?: [^\W\d_][\w-]*)? \Z"
)
"""Words that make the number another one: what it is set beside, or one of several."""
_NARROWS = frozenset(
    "in at on near of for with without from under to between since during across outside inside behind beside above below against".split()
)
_HANGING = frozenset("of to for from between across outside inside beside that".split())
_RELATIVE = frozenset("that who whom whose where which when".split())
_HIS = frozenset("his her its their".split())
PLACED = frozenset("there here elsewhere worldwide nationwide abroad alone today now back then".split())
"""What stands behind a noun and may say which of several is meant."""
REACH = 5
NEAR = 25
"""A value so near to the opening of its sentence may be the first thing that is said (`At 80 metres, the bridge`)."""
_MAY = re.compile(
    r"(?i)\b(?:the|this|that|these|those|all|both|its|their|his|her|our|my|your|whose|which|who|after|during|through|following|despite)\b|['’]s?\b"
)


def may_point(claim: Claim[Value]) -> bool:
    """Whether a word before a value may point back; cheap, before its sentence is cut into words."""
    if claim.sentence is None:
        return False
    start = claim.start - claim.sentence.start
    before = claim.sentence.text[max(0, start - 60) : start]
    return start <= NEAR or _MAY.search(before) is not None


def told_in_prose(claim: Claim[Value]) -> bool:
    """Whether a value stands in a sentence with a verb, whatever the layout of its line."""
    tokens, first, _ = place(claim)
    return any(token.tag in ("AUX", "VERB") for token in tokens) and not any(
        token.text == ":" for token in tokens[:first]
    )


def described(claim: Claim[Value], tokens: Sequence[Token], first: int, last: int) -> Known | None:
    """`the eight-hour trip`, `its 500 employees`, `all 14 victims`, `the eight years of talks`."""
    at = first - 1
    while (
        at >= 0
        and first - at <= 3
        and (tokens[at].lower in HEDGES - {"the", "a", "an"} or tokens[at].tag in ("ADJ", "VERB"))
    ):
        at -= 1
    if at < 0:
        return None
    word = tokens[at].lower
    if word not in THE and word not in OWN and word not in ("'s", "’s"):
        return None
    if word == "that" and (first - at > 1 or at == 0 or tokens[at - 1].tag == "VERB"):
        return None  # `said that 40`
    begin = max(1 if tokens[0].lower == "from" else 0, at - 3)  # `From the 1,200 entries a jury chose`
    if COMPARED.search(" ".join(token.text for token in tokens[begin:first]) + " "):
        return None
    whose: tuple[str, ...] = (word,) if word in OWN else ()
    if word in ("'s", "’s"):
        begin = at
        while begin > 0 and tokens[begin - 1].tag in ("PROPN", "NOUN"):
            begin -= 1
        whose = tuple(token.text for token in tokens[begin:at])
    others = tuple(token.lemma for token in tokens[at + 1 : first] if token.lower not in HEDGES)
    return behind(claim, tokens, last, others, whose)


def behind(
    claim: Claim[Value], tokens: Sequence[Token], last: int, others: tuple[str, ...], whose: tuple[str, ...]
) -> Known | None:
    """The noun phrase behind a value: `[eight-hour] trip through the hills`."""
    assert claim.sentence is not None
    within = tokens[last].text[max(0, claim.end - claim.sentence.start - tokens[last].start) :].strip("-")
    compound = "-" in tokens[last].text or (last + 1 < len(tokens) and tokens[last + 1].text in ("-", "‑"))
    strong = compound and within in _STRONG
    carrier = MEASURES.get(within, "")
    nouns: list[str] = []
    more: list[str] = []
    if isinstance(claim.value, Count) and not compound and claim.value.of and tokens[last].lemma == claim.value.of:
        nouns.append(tokens[last].lemma)
    at = last + 1
    while at < len(tokens) and at - last <= REACH:
        token = tokens[at]
        if token.text in ("-", "‑") or (token.lower in MEASURES and not nouns):
            carrier = carrier or MEASURES.get(token.lower, "")
        elif token.lower in _STRONG and not nouns and tokens[at - 1].text in ("-", "‑"):
            strong = True
        elif (token.tag == "NOUN" and token.lemma not in TIMES) or (
            at == last + 1 and tokens[last].lower == "of" and token.form == "ing"
        ):
            nouns.append(token.lemma)
        elif token.tag == "PROPN" and not nouns:
            more.append(token.text)
        elif token.tag == "ADV" and not nouns and token.lower.endswith("ly"):
            more.append(token.lower)  # `the eight lightly injured`
        elif (
            token.tag in ("ADJ", "VERB")
            and not nouns
            and (token.tag == "ADJ" or token.form in ("participle", "ing", "past"))
        ):
            more.append(token.lemma)
        else:
            break
        at += 1
    if not nouns and at < len(tokens) - 1:
        if isinstance(claim.value, Duration) and tokens[at].lower == "of":
            return behind(claim, tokens, at, others, whose)  # `the eight weeks of siege`
        if isinstance(claim.value, Money) and tokens[at].lower == "in":
            return behind(claim, tokens, at, others, whose)  # `the $6 million in subsidies`
        if compound and at == last + 1 and tokens[at].tag == "VERB" and tokens[at].form in ("", "base"):
            nouns.append(tokens[at].lemma)  # `the eight-day climb`, read as a verb
            at += 1
    if len(nouns) > 1 and _is_verb(tokens, at - 1):
        return Known(tuple(nouns[:-1]), (*others, *more), whose, strong, carrier=carrier, compound=compound)
    while len(nouns) > 1 and nouns[-1] in CARRIERS | DIMENSIONS:
        carrier = nouns.pop()
    bare = (
        not nouns
        and not more
        and not compound
        and at == last + 1
        and at < len(tokens)
        and tokens[at].tag in ("AUX", "VERB")
    )
    behind_it = rest(tokens, at)
    narrowed = bool(behind_it) and (tokens[at].lower in _HANGING or tokens[at].tag == "VERB")
    return Known(
        tuple(nouns),
        (*others, *more),
        whose,
        strong,
        behind_it,
        carrier=carrier,
        compound=compound,
        narrowed=narrowed,
        bare=bare,
    )


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether what was read as a noun is the verb of its sentence, which has no other: `The eight-month ban ends in May`."""
    if tokens[at].form != "plural" or any(token.tag in ("VERB", "AUX") for token in tokens):
        return False
    return any(found.tag == "VERB" and found.form == "third" for found in lexicon.analyses(tokens[at].lower))


def rest(tokens: Sequence[Token], at: int) -> tuple[str, ...]:
    """The words right behind a noun that may say which of several it is: `the strike in Lund`, `the 40 who came`, `the one there`."""
    if at >= len(tokens):
        return ()
    opens = tokens[at]
    if opens.lower in PLACED and not (at + 1 < len(tokens) and tokens[at + 1].tag in ("AUX", "VERB")):
        return (opens.lower,)
    fronted = tokens[0].tag in ("ADP", "SCONJ")  # `After the trip they slept`
    relative = opens.lower in _RELATIVE or (opens.tag == "PRON" and opens.lower not in _HIS and not fronted)
    agent = (
        at + 1 < len(tokens)
        and opens.tag == "VERB"
        and opens.form in ("past", "participle")
        and tokens[at + 1].lower == "by"
    )
    if opens.lower not in _NARROWS and not relative and not agent:
        return ()
    found: list[str] = [opens.lemma] if agent else []
    for token in tokens[at + 1 : at + 8]:
        if token.tag in ("NOUN", "PROPN", "NUM", "ADJ") or (relative and token.tag == "VERB"):
            found.append(token.text if token.tag == "PROPN" else token.lemma)
            relative = relative and token.tag != "VERB"
        elif token.lower in PLACED:
            found.append(token.lower)
        elif (found and not relative) or token.tag not in ("DET", "PRON", "ADV", "AUX", "PART", "ADP"):
            break
    return tuple(found) or (opens.lower,)
