"""Rows of members that the words around them say are whole, or that point back to a number told before.

`A, B and C put their names to it.  Nobody else signed`, `the complete shortlist`, `that is to say by every one of them`,
`The medals go to ...`, `She counted them: ...`, `A, B and C, the four that signed`.  What is in a row is read from its phrases
(``members``), so that `its Danish and Norwegian counterparts` are two; which number it belongs to is for linking to say.
"""

import re
from collections.abc import Iterator

from consistency.extract.announced import NUMBERS, plural
from consistency.extract.lists_of_lines import Found
from consistency.extract.members import Members, rows_of_members
from consistency.extract.speakers import Word
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.tokens import tokens_at
from consistency.text import Section, Sentence
from consistency.values import Listing
from consistency.values.statements import MAYBE_SOME, NAMES

_NAMED_ONES = pattern(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er) (?:[a-z-]+ ){0,2}(?P<noun>[a-z]+s) (?:of|at|in|from|on|for|near) (?:the )?[A-ZÀ-Þ][^.;:,]{1,40}, (?:the )?[A-ZÀ-Þ][^.;:,]{1,40}(?:, |,? and )(?:the )?[A-ZÀ-Þ]"
)
_WHOLE = pattern(
    r"\bthat is(?: to say)?,? (?:by |to |for |with )?(?:each|every|all)\b|\b(?:nobody|no one|none)[^.;]{0,20} (?:left out|missing|omitted|got away)\b|"
    r"\b(?:the|its|his|her|their) (?:complete|full|entire|whole|exhaustive) (?:short-?|guest )?(?:list|shortlist|line-?up|membership|field)\b|"
    r"\bwithout exception\b|\b(?:which|who|they) alone\b|\b(?:that is|that was|these are|those were) (?:all|everybody|everyone|everything|the lot)\b|"
    r"\bthe names of (?:the|all|those)\b|\Athose [a-z]+(?:ed|en|wn) (?:were|are)\b|\bcompleting the [a-z]+\b",
    re.IGNORECASE,
)
_BACK = pattern(
    rf",? the (?P<count>{'|'.join(NUMBERS)}|\d{{1,2}}) (?P<noun>that|who|which|[a-z]+s)\b(?! of)", re.IGNORECASE
)
_KNOWN = pattern(
    r"The (?:[a-z-]+ )?[a-z]+s (?:will |have |had |were |are |is |was )?(?:all )?(?:go|went|gone|come|came|belong|fall|fell|[a-z]+ed) "
    r"(?:to|by|from|in|at|on|with|between|among|for) "
)
_WITH = pattern(r"\b(?:[Ww]ith|[Aa]longside) (him|her)\b")
_POINTS = pattern(r"\b(?:them|these|those)\b[^:]*: ", re.IGNORECASE)
_HINTS = (
    "that is", "That is", "hat was", "hese are", "hose ", "eft out", "missing", "omitted", "got away", "complete ", "full ", "entire ",
    "whole ", "exhaustive", "exception", " alone", "names of", "completing",
)  # fmt: skip
_VERBAL = frozenset(("VERB", "AUX", "ADP", "ADV", "PART"))


def closed_rows(prose: Prose) -> Iterator[Found]:
    """The rows of an article that are told to be whole, or to be the known ones."""
    for sentence in prose.sentences:
        text = sentence.text
        if sentence.section is not Section.BODY or text.count(",") + text.count(" and ") + text.count(";") < 2:
            continue
        whole = any(hint in text for hint in _HINTS) and _WHOLE.search(text) is not None
        back = ", the " in text and _BACK.search(text) is not None
        some = _NAMED_ONES.search(text) if text.count(",") else None
        points = _KNOWN.match(text) is not None or (": " in text and _POINTS.search(text) is not None)
        if not (whole or back or points or some):
            continue
        rows = [row for row in rows_of_members(prose.tokens(sentence), prose.chunks(sentence)) if _sound(row)]
        if back:
            yield from _the_five(sentence, rows)
        best = max(rows, key=lambda row: len(row.items), default=None)
        if best is None:
            continue
        if whole:
            beside = _WITH.search(text[: best.start - sentence.start])
            yield best.start, best.end, Listing(None, ((beside[1],) if beside else ()) + best.items, best.of or NAMES)
        elif points and (of := _known(prose, sentence, best)):
            yield best.start, best.end, Listing(None, best.items, of)
        elif some is not None and len(best.items) > 2 and best.of == some["noun"]:
            yield best.start, best.end, Listing(None, best.items, MAYBE_SOME + best.of)


def longest_row(prose: Prose, sentence: Sentence) -> Members | None:
    """The row with the most members of a sentence."""
    if sentence.text.count(",") + sentence.text.count(" and ") < 1:
        return None
    rows = [row for row in rows_of_members(prose.tokens(sentence), prose.chunks(sentence)) if _sound(row)]
    return max(rows, key=lambda row: len(row.items), default=None)


def _sound(row: Members) -> bool:
    return row.named and row.joined and not row.unsure


def _the_five(sentence: Sentence, rows: list[Members]) -> Iterator[Found]:
    """`Osby, Hult and Vik, the four that signed`."""
    for row in rows:
        match = _BACK.match(sentence.text, row.end - sentence.start)
        if match is None or row.start != sentence.start or len(row.items) < 3:
            continue
        count = NUMBERS.get(match["count"].lower()) or (int(match["count"]) if match["count"].isdecimal() else 0)
        noun = match["noun"].lower()
        if count and count != len(row.items) and abs(count - len(row.items)) <= 2:
            of = noun if plural(Word(0, len(noun), noun, noun)) else NAMES
            yield row.start, sentence.start + match.end(), Listing(count, row.items, of)


def _known(prose: Prose, sentence: Sentence, row: Members) -> str:
    """What a row holds that is told of known things: `The medals go to ...`, `She counted them: ...`; empty where it may be a part."""
    tokens, chunks = prose.tokens(sentence), prose.chunks(sentence)
    last = tokens_at(tokens, row.start, row.end)[1]
    if any(token.tag not in ("PUNCT",) for token in tokens[last + 1 : last + 2]) or len(row.items) < 3:
        return ""
    lead = sentence.text[: row.start - sentence.start].rstrip()
    if lead.endswith(":") and _POINTS.search(sentence.text[: row.start - sentence.start].rstrip() + " "):
        return NAMES
    head = chunks[0].head
    between = [token for token in tokens if chunks[0].end <= token.start and token.end <= row.start]
    if (
        chunks[0].start == sentence.start
        and head.form == "plural"
        and head.tag == "NOUN"
        and row.of in ("", head.lower)
    ):
        verbs = any(token.tag == "VERB" for token in between)  # behind a bare `were` the row is read elsewhere
        if verbs and between and all(token.tag in _VERBAL for token in between) and between[-1].tag != "VERB":
            return head.lower
    return ""
