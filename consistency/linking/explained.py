"""Whether the words beside two tellings of a task say why it has two doers: shared, in turn, in stages, disputed, in other years."""

import re

from consistency.claims import Claim
from consistency.patterns import pattern
from consistency.values import Action

_ANOTHER = pattern(
    r"\b(?:another|other|second|third|fourth|further|additional|next|last|previous|earlier|similar|also|former(?! (?:prime )?(?:president|minister|premier|chancellor|mayor|judge|general|head|chief))|too|again"
    r"|joint(?:ly)?|together|both|half|halves|part(?:ly|ner|ners)?|co-\w+|alongside|along with|as well|once|not|never|would|could|might"
    r"|percent|per cent|most of|some of|many)\b",
    re.IGNORECASE,
)
"""Words beside a task that make two doers of one thing compatible, or two things of it."""
_EXPLAINED = pattern(
    r"\b(?:share[sd]? (?:the|in)|in turn|by turns|rotat\w+|used to|originally|initially|at first|until|took over|taken over"
    r"|tak(?:es?|ing) (?:it )?over|hand(?:ed|s)? over|replac\w+|succe(?:ed|ss)\w*|instead|no longer|on (?:\w+ )?behalf|behalf of"
    r"|subcontract\w*|subsidiary|arm of|unit of|part of|owned by|belong(?:s|ed|ing)? to|deni\w+|den(?:y|ies)|disput\w+|contradict\w+|accus\w+|alleg\w+"
    r"|commissioned|partners?|delegat(?:e[sd]?|ing)|mandat\w+|entrusted|contribut\w+|wrong(?:ly)?|mistak\w+|correct(?:ed|ion)|consorti\w+ (?:of|with|led))\b",
    re.IGNORECASE,
)
"""Words in the sentence of a task that explain two doers, or tell that one of them is disputed."""
_STAGES = pattern(
    r"\b(?:stages?|phases?|preliminary|provisional|subsequent(?:ly)?|afterwards|thereafter|in a (?:first|second|further|last) step"
    r"|first (?:by|checked|examined|assessed|reviewed)|finally|once more|re-\w+ed|then (?:by|checks?|examin\w+|assess\w*|reviews?))\b",
    re.IGNORECASE,
)
"""Words of a task that several do one after another."""
_BROUGHT = pattern(r"\b(?:be|been|being|is|are|was|were) (?:formally |officially )?handed over\b(?! (?:by|from)\b)")
_GOODS = frozenset("supply produce donate fund transport buy sell restore".split())
"""Deeds that end with a thing being handed over, which explains no second doer."""
_BESIDE = (30, 15)
"""How many characters before and after a task such words may stand."""
_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")

_ONLY = pattern(
    r"\b(?:alone|sole|solely|only|nobody else|no one else|exclusively|in full|entirely|on (?:its|their|his|her) own|single-handed(?:ly)?)\b",
    re.IGNORECASE,
)


_NEAR = 45
_NO_OTHER = pattern(
    r"\b(?:itself|themselves|himself|herself|without (?:any |the |further )*(?:help|support|assistance|aid|forward\w+|outside|contractors?|other)"
    r"|no other|no one else|nobody else|and nobody|the only one)\b",
    re.IGNORECASE,
)
"""What says beside a deed that nobody else had a part in it."""


def exclusive(claim: Claim[Action]) -> bool:
    """Whether a claim leaves nothing of the task to others."""
    if claim.attribute == "whole" or _ONLY.search(claim.said):
        return True
    if claim.sentence is None:
        return False
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    beside = claim.sentence.text[start : end + _NEAR]
    return bool(_NO_OTHER.search(beside) or _ONLY.match(claim.sentence.text[end:].lstrip()))


def explained(first: Claim[Action], second: Claim[Action], *, behalf: bool = True) -> bool:
    texts = [claim.sentence.text if claim.sentence else claim.said for claim in (first, second)]
    if not behalf:
        texts = [text.replace("on behalf of", "for") for text in texts]
    if first.value.does in _GOODS:
        texts = [_BROUGHT.sub(" ", text) for text in texts]
    if first.value.does == "order":
        texts = [text.replace("commissioned", "ordered") for text in texts]
    if any(_EXPLAINED.search(text) for text in texts):
        return True
    if (
        first.sentence is not None
        and second.sentence is not None
        and first.article == second.article
        and first.sentence.index == second.sentence.index
    ):
        return True
    if not (exclusive(first) and exclusive(second)) and any(_ANOTHER.search(_beside(c)) for c in (first, second)):
        return True
    if any(_STAGES.search(text) for text in texts):
        return True
    if first.speaker and second.speaker and first.speaker != second.speaker:
        return True
    years = [set(_YEAR.findall(text)) for text in texts]
    return bool(years[0] and years[1] and not years[0] & years[1])


def _beside(claim: Claim[Action]) -> str:
    if claim.sentence is None:
        return claim.said
    start = claim.start - claim.sentence.start
    end = start + len(claim.said)
    after = re.split(r"[,.;:]", claim.sentence.text[end : end + _BESIDE[1]], maxsplit=1)[0]
    return claim.sentence.text[max(0, start - _BESIDE[0]) : end] + after
