"""How surely the words around a date tell that its day was past when they were written, learnt from real text.

In untouched articles whose day of publication is known a date in the text is past or still to come, whatever its verb
says; which words go with which needs no label.  The weights are fitted by ``benchmarks/fit_tenses.py``.  Of 615 past
days in the Senate's releases, local reports and news wires 0.55 score above SURELY, and of 191 days to come 0.02, most
of them days whose year was mistaken.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from consistency.claims import Claim
from consistency.extract.tenses import ARRANGED, FORESEEN, NAMED, WISHED, of_its_own, telling
from consistency.extract.when_told_weights import QUESTIONS, START
from consistency.prose.tokens import Token
from consistency.questions import odds
from consistency.values import Date

SURELY = 3.0
"""From which odds (their logarithm) a day is taken to be told as past, and below its opposite as still to come."""
_BREAKS = frozenset(';:“”"—–()')
_LED = frozenset("on in by until since from of for the at before after through to between".split())
_AHEAD = re.compile(
    r"\b(?:plan(?:s|ned)?|scheduled|expected|due|upcoming|tickets?|deadline|next|ahead|going|until|before|expires?|register)\b"
)
_BEHIND = re.compile(r"\b(?:ago|last|earlier|previously|recent(?:ly)?|already|after|since|following|when)\b")
_MODAL = frozenset("may might can could should must would".split())
_RULES = frozenset("may must can shall will".split())
"""Verbs that never tell of what was."""
_NEAR = 5
_TOLD = ("before-past", "behind-past", "before-was", "behind-was", "before-has", "behind-has")


def told_as_past(claim: Claim[Date]) -> float:
    """The logarithm of the odds that the words around a date tell of it as past; nought where no verb of its clause does,
    or where the date is that of what the verb is about.

    Lines of programmes and lists (`3 March: opening`) have no verb, and the releases that this was learnt from few such.
    """
    value = claim.value
    if claim.sentence is None or not (value.year or (value.month and (value.month, value.day) not in NAMED)):
        return 0.0
    if _allowed_from(claim):
        return 0.0
    found = dict(evidence(claim))
    if not any(found.get(name) for name in _TOLD) or not of_its_own(telling(claim)):
        return 0.0
    return odds(found, START, QUESTIONS)


def _allowed_from(claim: Claim[Date]) -> bool:
    """`From 1 May eels may be caught by those who held a licence`: what its own clause tells is a rule, whatever follows."""
    told = telling(claim)
    if any(token.tag in ("VERB", "AUX") for token in told.tokens[: told.date]):
        return False
    verbs = (token for token in told.tokens[told.date :] if token.start >= claim.end and token.tag in ("VERB", "AUX"))
    first = next(verbs, None)
    return first is not None and first.lower in _RULES


def evidence(claim: Claim[Date]) -> Iterator[tuple[str, float]]:
    """What the words around a date show of its tense, each piece by a name of its own."""
    told = telling(claim)
    tokens, first = told.tokens, told.date
    end = next((at for at in range(first, len(tokens)) if tokens[at].start >= claim.end), len(tokens))
    event = told.event
    yield f"event-{event.form if event else 'none'}", 1.0
    if event is not None:
        yield "event-passive", float(event.passive)
        for name, verbs in (("wished", WISHED), ("foreseen", FORESEEN), ("arranged", ARRANGED)):
            if event.verb in verbs:
                yield f"event-{name}", 1.0
    low, high = first, end
    while low > 0 and tokens[low - 1].text not in _BREAKS:
        low -= 1
    while high < len(tokens) and tokens[high].text not in _BREAKS:
        high += 1
    yield from _side("before", tokens[low:first], nearest_last=True)
    yield from _side("behind", tokens[end:high], nearest_last=False)
    led = tokens[first - 1].lower if first else ""
    yield f"led-by-{led if led in _LED else 'nothing' if not led else 'other'}", 1.0
    if end == len(tokens):
        yield "ends", 1.0
    else:
        yield f"next-{tokens[end].tag.lower()}", 1.0
    yield "opens", float(first <= 1)
    yield "year", float(bool(claim.value.year))
    yield f"mood-{claim.mood.value}", 1.0
    yield f"edge-{claim.value.edge or 'none'}", 1.0
    yield f"section-{claim.section.value}", 1.0
    for at in range(first - 1, max(-1, first - _NEAR - 1), -1):
        if tokens[at].tag in ("VERB", "AUX"):
            yield "verb-distance", float(first - at)
            break


def _side(name: str, tokens: Sequence[Token], *, nearest_last: bool) -> Iterator[tuple[str, float]]:
    """What the words on one side of a date, in its clause, show."""
    verbs = [token for token in tokens if token.tag in ("VERB", "AUX")]
    if verbs:
        nearest = verbs[-1 if nearest_last else 0]
        yield f"{name}-nearest-{nearest.form or 'plain'}", 1.0
        if nearest.lemma in FORESEEN:
            yield f"{name}-nearest-foreseen", 1.0
    forms = [token.form for token in verbs]
    yield f"{name}-will", float(any(token.lower in ("will", "shall", "'ll", "’ll") for token in verbs))
    yield f"{name}-modal", float(any(token.lower in _MODAL for token in verbs))
    yield f"{name}-past", float(forms.count("past"))
    yield f"{name}-was", float(any(token.lower in ("was", "were", "had", "did") for token in verbs))
    yield f"{name}-present", float(sum(form in ("third", "base", "") for form in forms))
    yield f"{name}-is", float(any(token.lower in ("is", "are", "'s", "’s") for token in verbs))
    yield f"{name}-has", float(any(token.lower in ("has", "have") for token in verbs))
    yield f"{name}-participles", float(forms.count("participle"))
    to = any(a.lower == "to" and b.tag == "VERB" for a, b in pairwise(tokens))
    yield f"{name}-to", float(to)
    words = " ".join([token.lower for token in tokens])
    yield f"{name}-ahead", float(_AHEAD.search(words) is not None)
    yield f"{name}-ago", float(_BEHIND.search(words) is not None)
    yield f"{name}-words", float(min(30, len(tokens)))
