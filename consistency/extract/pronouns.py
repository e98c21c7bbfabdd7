"""Who `it` is at the opening of a sentence, and how much `the cost` and `ninety percent` are of.

Both are read off the sentence before, and only where it leaves one candidate.
"""

import re
from collections.abc import Sequence

from msgspec.structs import replace

from consistency.extract.doers import can_act
from consistency.extract.phrases import Phrase, after
from consistency.prose import Prose, Token
from consistency.text import Sentence

_BE = frozenset("is was 's ’s has's".split())
_BACK = 3
"""How many sentences before may name the sum that `the cost` points back at."""
_SUM = re.compile(
    r"(?:[€$£¥₹]|[A-Z]{2,3} )\d[\d.,]*(?: ?(?:million|billion|trillion|crore|lakh|m|bn)\b)?"
    r"|\b\d[\d.,]* (?:million |billion |trillion )?(?:euros?|dollars?|pounds?|crowns?|kron[ea]r?|kronor|francs?|złoty|zloty|yen|rupees|lei|leva)\b"
)
_OF_SUM = re.compile(
    r"(?:the |this |that )?(?:costs?|bill|sum|money|expenses?|price|whole|rest|remainder|remaining \w+|majority|lion['’]s share|most|half|"
    r"(?:a|one|two) (?:third|quarter|fifth|tenth|half)s?|[\w.,-]+ ?(?:%|per ?cent|percent))\Z",
    re.IGNORECASE,
)


def with_antecedent(prose: Prose, sentence: Sentence, tokens: Sequence[Token]) -> tuple[Sequence[Token], str]:
    """The sentence's words with the doer in the place of an opening `it`, and the doer; as it was where none is sure."""
    if len(tokens) < 3 or tokens[0].lower != "it" or tokens[1].lower in _BE or sentence.index == 0:
        return tokens, ""
    earlier = prose.sentences[sentence.index - 1]
    if earlier.paragraph != sentence.paragraph:
        return tokens, ""
    words = prose.tokens(earlier)
    clause = next((clause for clause in prose.clauses(earlier) if clause.subject is not None and clause.finite), None)
    if clause is None or clause.subject is None or len(clause.subjects) != 1 or clause.subject.head.form == "plural":
        return tokens, ""
    first = next((at for at, word in enumerate(words) if word.start == clause.subject.start), len(words))
    doer = after(words, first)
    if doer is None or doer.pronoun or not can_act(doer, words):
        return tokens, ""
    for chunk in prose.chunks(earlier):
        if chunk.start >= doer.end and chunk.head.form != "plural" and _rival(Phrase(tuple(chunk.tokens)), words):
            return tokens, ""
    return (*_standing_for(tokens[0], doer.tokens), *tokens[1:]), doer.text


def of_sum(prose: Prose, sentence: Sentence, what: str) -> str:
    """`the cost` with the sum that it points back at: `the cost of €52 million`."""
    if not _OF_SUM.match(what.strip()):
        return what
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        earlier = prose.sentences[index]
        if earlier.paragraph != sentence.paragraph:
            break
        found = _SUM.findall(earlier.text)
        if found:
            return f"{what} of {found[0]}" if len(set(found)) == 1 else what
    return what


def _rival(phrase: Phrase, words: Sequence[Token]) -> bool:
    """Whether another phrase of the sentence could be meant as well: an institution or a name of one."""
    return not phrase.pronoun and phrase.tokens[-1].tag != "NUM" and can_act(phrase, words)


def _standing_for(pronoun: Token, doer: Sequence[Token]) -> list[Token]:
    """The doer's words at the place of the pronoun."""
    found: list[Token] = []
    for at, token in enumerate(doer):
        glued = at > 0 and doer[at - 1].end == token.start
        start = pronoun.start if at == 0 else pronoun.end if glued else pronoun.end - 1
        found.append(replace(token, start=start, end=pronoun.end))
    return found
