"""Words that are quoted again: inside another's quotation, and those of which the text says that there are two versions."""

import re
from collections.abc import Iterator

from consistency.claims import Claim, Confidence
from consistency.extract.marks import Quoted
from consistency.prose import Prose
from consistency.values import Quotation

WIDEST = 220
"""The most characters that a quotation with its speaker may span; a longer one is cut at the far side."""
VERBATIM = "another's very words"
REPEATED = "words repeated inside a quotation"
DISPUTED = "one of two wordings"
"""The attribute of a quotation of which the text itself says that it was misquoted, or that there are two versions."""
_LEAST = 4
_NESTED = re.compile(r"(?<![^\W_])[‘'](?P<words>(?:[^‘'’\"“”\n]|(?<=\w)['’](?=\w)){15,300})[’'](?!\w)")
_SURE = re.compile(
    r",? (?:those|these|that|such) (?:were|was|are|is) (?:her|his|their|the \w+['’]s) "
    r"(?:very |own |exact |actual )?(?:words?|promise|sentence|phrase)\b",
    re.IGNORECASE,
)
_DISPUTE = re.compile(
    r"\bmis(?:quot|heard|hear|transcri|translat|attribut|represent|underst|remember)\w*"
    r"|\b(?:wrong|false|incorrect)ly (?:quot|attribut|report|giv|render)\w*"
    r"|\bcorrect(?:ed|s) (?:it|him|her|them)sel|\bcorrections?\b|\bclarif(?:y|ied|ications?)\b"
    r"|\b(?:did not|didn['’]t|never|does not|doesn['’]t) (?:actually |really |in fact )?sa(?:y|id)\b"
    r"|\bwhat (?:exactly )?(?:he|she|they) (?:exactly |actually |really )?(?:had )?said\b"
    r"|\b(?:other|two|both|different|another|earlier|own|original|its) (?:versions?|wordings?)\b"
    r"|\b(?:actually|really|in fact|instead) (?:said|spoke of|says)\b"
    r"|\b(?:varied|varying|adapted|twisted|altered|reversed|inverted|reworded|rephrased|parod\w+|turned (?:it|that|this) (?:a)?round)\b"
)
"""What says so, in lower case."""
_HINTS = (
    "misq", "mish", "mistr", "misat", "misre", "misun", "wrongly", "falsely", "incorrectly", "correct", "clarif", "not ", "n't ", "n’t ",
    "never ", "what ", "version", "wording", "actually", "really", "in fact", "instead", "varied", "varying", "adapted", "twisted",
    "altered", "reversed", "inverted", "reworded", "rephrased", "parod", "turned",
)  # fmt: skip


def marked(claim: Claim[Quotation], prose: Prose, quoted: Quoted) -> Claim[Quotation]:
    """The claim, marked when the sentences around it speak of a misquotation or of two versions."""
    first, last = prose.sentence_at(quoted.start), prose.sentence_at(quoted.end - 1)
    near = prose.sentences[max(0, first.index - 1) : last.index + 2]
    around = f"{prose.text[near[0].start : quoted.start]}\n{prose.text[quoted.end : near[-1].end]}"
    low = around.lower()
    return claim.with_(attribute=DISPUTED) if any(hint in low for hint in _HINTS) and _DISPUTE.search(low) else claim


def inside(prose: Prose, quoted: Quoted) -> Iterator[Claim[Quotation]]:
    """Words of somebody else that a speaker repeats; some are said to be the very words."""
    for match in _NESTED.finditer(prose.text, *quoted.inner):
        said = match["words"].strip().rstrip(",.")
        if len(said.split()) < _LEAST:
            continue
        start = match.start("words")
        end = min(match.end("words"), start + WIDEST)
        yield Claim(
            article=prose.article.name,
            start=start,
            end=end,
            said=prose.text[start:end],
            value=Quotation("", said),
            attribute=VERBATIM if _SURE.match(prose.text, match.end(), quoted.inner[1]) else REPEATED,
            confidence=Confidence.RESOLVED,
            extractor="quotations",
            sentence=prose.sentence_at(start),
        )
