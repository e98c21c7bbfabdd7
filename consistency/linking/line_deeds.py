"""What the key of a line, or the line of a date, tells: `Signing of the agreement: 26 February`, `15 June: referendum`."""

from itertools import pairwise

from consistency.linking.deed_nouns import deed_of, happens
from consistency.linking.happenings import PAPERS as ISSUED
from consistency.linking.reaches import Reach
from consistency.prose.deed_words import END, LIGHT, SAYS, UNTIL

KEY = 8
"""How many words the key of a line has at most."""
ENTRY = 8
"""How many words of an entry behind its date are read for what happened."""
BRACKETS = frozenset("()[]")
PICTURES = frozenset("photo picture image video caption graphic foto credit source".split())
"""Keys of what is shown, not of what is told."""


def of_label(reach: Reach) -> set[str]:
    """`Signing of the agreement: 26 February`, `Opening ...... 18 Feb`, `Launch | 14 Oct`; `Contract: until 30 June`."""
    tokens, at = reach.tokens, reach.first - 1
    while at > 0 and tokens[at].lower in ("until", "since", "from", "by", "on", "to"):
        at -= 1
    if at < 1 or not (tokens[at].text in (":", "|", "–", "-") or set(tokens[at].text) <= {".", "…"}):
        return set()
    begin = at
    while begin > 0 and tokens[begin - 1].text not in ("|", ".", ";"):
        if "\n" in reach.text[tokens[begin - 1].end : tokens[begin].start]:
            break
        begin -= 1
    if at - begin > KEY:
        return set()
    key = tokens[begin:at]
    found = {deed_of(token) for token in key if token.tag in ("NOUN", "VERB") or token.text[0].isupper()}
    until = UNTIL & {tokens[reach.first - 1].lower, key[-1].lower if key else ""}
    return found | ({END} if found and until else set())


def of_entry(reach: Reach) -> set[str]:
    """`15 June: referendum on the merger`, `9 May: expert report names the cause`: what the line of a date tells first."""
    tokens, at = reach.tokens, reach.last + 1
    if (
        at + 1 >= len(tokens)
        or tokens[at].text not in (":", "–", "—")
        or any(t.tag != "PUNCT" for t in tokens[: reach.first])
    ):
        return set()
    found: set[str] = set()
    for token, after in pairwise(tokens[at + 1 : at + 2 + ENTRY]):
        if token.form == "participle" and after.tag == "NOUN":
            continue  # `corroded tendons`
        if token.tag == "VERB" and token.form != "ing" and (found or token.lemma not in LIGHT):
            return found | ({deed_of(token)} - SAYS if token.lemma not in LIGHT else set())
        if token.text in (";", ".", ","):
            break
        if token.tag == "NOUN" and (happens(token.lemma) or token.lemma in ISSUED):
            found.add(token.lemma)
    return found


def of_key(reach: Reach) -> set[str]:
    """`Signing of the agreement: 26 February, the club house at Lund`: the key of the line, where no verb stands between."""
    tokens, at = reach.tokens, reach.first - 1
    while at > 0 and tokens[at].text != ":":
        if (
            tokens[at].tag in ("VERB", "AUX")
            or tokens[at].text in BRACKETS
            or "\n" in reach.text[tokens[at].end : tokens[at + 1].start]
        ):
            return set()
        at -= 1
    begin = at
    while begin > 0 and "\n" not in reach.text[tokens[begin - 1].end : tokens[begin].start]:
        begin -= 1
    if not 0 < at - begin <= KEY or any(token.lower in PICTURES for token in tokens[begin:at]):
        return set()
    return {deed_of(token) for token in tokens[begin:at] if token.tag in ("NOUN", "VERB") or token.text[0].isupper()}
