"""How far the clause around a date or a place reaches, and which verb it hangs on."""

from collections.abc import Sequence
from copy import copy

from consistency.prose.tokens import Token

STOPS = frozenset((";", ":", "—", "–", "|", "•", "▪", "?", "!", "“", "”", '"', "(", ")"))
CUTS = frozenset(
    "but while whereas although though because if who which that when where whose as after before since until till following "
    "than and or".split()
)
"""Words at which a clause ends, going left or right."""
JOINING = frozenset(("and", "or"))
_CUTS = CUTS - JOINING
RELATIVE = frozenset(("which", "who", "that", "when", "where"))
FINITE = ("VERB", "AUX")
ASIDES = ("AUX", "ADV", "PART", "PRON")
NAMING = ("NOUN", "PROPN", "ADJ", "DET", "ADP")


class Reach:
    """The clause around some tokens: from ``low`` to ``high``, and the place of its verb (-1: none).

    ``when`` is whether a clause with `when` or `where` goes on right after the tokens.
    """

    def __init__(self, text: str, tokens: Sequence[Token], first: int, last: int) -> None:
        self.text, self.tokens, self.first, self.last = text, tokens, first, last
        self.low = first
        while self.low > 0 and not self._ends(self.low - 1):
            self.low -= 1
        self.verb = self._verb_before()
        self.high, self.when = self._rightwards()
        if self.verb < 0:
            self.verb = self.verb_after()

    def inside(self, clause: range) -> "Reach":
        """The same tokens with another clause for theirs: the one that is told back of them."""
        other = copy(self)
        other.low, other.high, other.when, other.verb = clause.start, clause.stop, False, -1
        other.verb = next((at for at in clause if self.tokens[at].tag == "VERB" and not self._of_noun(at)), -1)
        return other

    def _ends(self, at: int) -> bool:
        token, after = self.tokens[at], self.tokens[at + 1]
        if "\n" in self.text[token.end : after.start]:
            return True
        if token.text in STOPS and not (token.text == ":" and token.end == after.start):
            return not (token.text == ":" and self.first - at < 2)
        if token.lower not in CUTS or at >= self.first - 1:
            return False
        return token.lower not in JOINING or self._joins(at)

    def _joins(self, at: int) -> bool:
        """Whether `and` joins two clauses: a verb stands after it."""
        for token in self.tokens[at + 1 : at + 4]:
            if token.tag in FINITE:
                return True
            if token.tag not in ("ADV", "PART"):
                return False
        return False

    def _rightwards(self) -> tuple[int, bool]:
        tokens, at = self.tokens, self.last + 1
        comma = at + 1 < len(tokens) and tokens[at].text == ","
        at += comma
        when = at < len(tokens) and tokens[at].lower in ("when", "where")
        if comma and self.verb >= 0 and not when:
            return self.last + 1, False
        at += when
        begin = at
        while at < len(tokens):
            token = tokens[at]
            if token.text in STOPS or token.lower in _CUTS:
                break
            if "\n" in self.text[tokens[at - 1].end : token.start]:
                break
            if token.text == "," and (self.verb >= 0 or any(other.tag == "VERB" for other in tokens[begin:at])):
                break
            at += 1
        return at, when

    def _verb_before(self) -> int:
        tokens = self.tokens
        for at in range(self.first - 1, self.low - 1, -1):
            token = tokens[at]
            if token.tag == "VERB" and not self._of_noun(at) and not (token.lower == "traffic" and at):
                return at
            existence = token.lower == "being" and at and tokens[at - 1].lower == "into"
            if token.tag == "AUX" and token.lemma == "be" and tokens[at + 1].tag != "VERB" and not existence:
                return at
        return -1

    def _of_noun(self, at: int) -> bool:
        """`a folded boat`, `the rising water`."""
        if at and self.tokens[at].form == "base" and self.tokens[at - 1].tag == "DET":
            return True  # `the bear`
        if self.tokens[at].form not in ("ing", "participle") or not at:
            return False
        return self.tokens[at - 1].tag in ("DET", "ADJ") and self.tokens[at + 1].tag in ("NOUN", "PROPN")

    def verb_after(self) -> int:
        """The first verb behind the tokens, as far as the clause goes."""
        tokens = self.tokens
        for at in range(self.last + 1, self.high):
            after = tokens[min(at + 1, len(tokens) - 1)]
            if tokens[at].tag == "VERB" or (
                tokens[at].tag == "AUX" and tokens[at].lemma == "be" and after.tag not in ("VERB", "ADV", "PART")
            ):
                return at
        return -1

    def antecedent(self) -> range:
        """The nouns before `, which` where the clause begins with it."""
        tokens, at = self.tokens, self.low - 1
        if at < 1 or tokens[at].lower not in RELATIVE:
            return range(0)
        end = at - 1 if tokens[at - 1].text == "," else at
        begin = end
        while begin > 0 and tokens[begin - 1].tag in NAMING and end - begin < 8:
            begin -= 1
        return range(begin, end)

    def pronoun(self) -> bool:
        """Whether the verb has `it` or `she` for its subject."""
        at = self.verb - 1
        while at >= 0 and self.tokens[at].tag in ("AUX", "ADV", "PART"):
            at -= 1
        return at >= 0 and self.tokens[at].lower in ("it", "she", "he", "they")
