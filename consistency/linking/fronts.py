"""One value of a headline or a caption, and the claim of its text that most surely speaks of the same and says another value.

What two sentences share need not be much where the text lacks the headline's value, and must be nearly all where it has
that value elsewhere.  What could be of something else (a part, an average, another time) is never an answer.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from consistency.claims import Claim, Mood, Topic
from consistency.linking.evidence import evidence, rarity, related
from consistency.linking.fates import FATES
from consistency.linking.figure_evidence import amount, figure_of
from consistency.linking.judge import TOLLS, Verdict, judge
from consistency.linking.meant import asked, changing, comes_from, demanded, earlier, of_all, ordinal_in, wished
from consistency.linking.repeated import repeated
from consistency.linking.retold import Wording, may_count, one_thing, says
from consistency.linking.shares_of import other_wholes
from consistency.linking.told import a_number, adds_up, clash, in_terms_of, said_unread, tells, worked_out
from consistency.text import Section, Sentence
from consistency.values import Count, Duration, Figure, Money, Percentage, Value
from consistency.values.slips import slip

AnyClaim = Claim[Value]
TEXT = (Section.BODY, Section.LIST)

UNTOLD, UNTOLD_COUNT, TOLD = 0.5, 0.6, 0.8
"""How much of a headline's words the sentence of another value must share, where the text lacks the headline's value
(counts are more than money and shares, and of more things) and where it has it elsewhere."""
TOLL = 0.2
"""The same for the only count of dead, or injured, in the first paragraphs."""
IN_LEAD, SAME_THING = 0.15, 0.1
"""How much less is enough in the first paragraphs, and for a value of the same thing."""
CLEAR = 0.2
"""How much nearer to the headline another value must be told than the headline's own."""
LEAD = 2
"""How many paragraphs of text lead."""
FURTHEST = 10
"""How many times as much one of two values of one thing may be, unless their digits are the same."""
APART = frozenset(
    "other-fate other-period other-time other-person both-in-list apart-average apart-each apart-additional "
    "apart-first".split()
)
"""Evidence that the value of the text is of something else."""
LOOSE = frozenset("told-apart apart-other apart-periodic apart-former".split())
"""The same, but less sure: headlines leave such words out, and in a lead they may belong to other words near by."""
DOUBT = 0.15
TIED, TIED_MONEY = 0.3, 0.1
"""How rare the words must be that a headline shares with the only value of its kind in the text."""
TIMES = frozenset("season summer winter spring autumn night time round day week month year".split())
BARE = frozenset("rate share figure level quota".split())
"""What has a share without saying of what: the text's own subject."""
GENERAL = frozenset("person people victim body life".split())
"""What all people are; `two women` may be a part of `four dead`, and `two people` not."""
SMALL = 9
"""A larger count that stands in the text as it is tells the headline's, whatever it is said to count."""
_MORE_BEFORE = re.compile(r"\b(?:another|additional|further|extra|also|plus)\s+(?:\w+\s+)?\Z", re.I)
_MORE_AFTER = re.compile(r"(?:\s+\w+)?\s+(?:more|additional|further|extra|also)\b", re.I)
_WHOLE = re.compile(r"\b(?:of|among)\s+(?:the|its|their|his|her|our|all|these|those)\s+(?:\w+\s+)?\Z", re.I)
_PART = re.compile(r" (?:of|among) (?:them|those|these|whom)\b")
"""`two of them` are a part of those who were told."""
OTHER = "other"
"""`3 others`: of how many depends on whom the sentence names before."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a headline or caption says, what its text says instead, and why both are taken for one thing.

    ``said`` are the words of the text; ``because`` is why the two cannot both be; ``sure`` is false where the words
    leave room for both.
    """

    front: AnyClaim
    body: tuple[AnyClaim, ...]
    said: str
    because: str
    tie: str
    sure: bool = True


class Front:
    """One value of a headline or caption, with what the text tells of it."""

    def __init__(
        self, claim: AnyClaim, topic: Topic, sentence: Sentence, beside: Sequence[AnyClaim], text: Sequence[AnyClaim]
    ) -> None:
        number = figure_of(claim.value) or Figure(Decimal(0))
        self.claim, self.number, self.topic, self.beside = claim, number, topic, beside
        self.text = text
        self.wording = Wording(claim, topic, sentence, beside)
        self.same = [(c, figure) for c in text if (figure := in_terms_of(claim.value, c.value)) is not None]
        if isinstance(claim.value, Count):
            self.same = [
                (c, figure)
                for c, figure in self.same
                if c.topic and (may_count(topic, c.topic) or (figure.number == number.number > SMALL))
            ]
        told = [c for c, figure in self.same if a_number(c.value) and tells(number, figure)]
        self.telling = told if wished(claim) else [c for c in told if not demanded(c)]
        self.toll: AnyClaim | None = None
        self.lead = min((c.sentence.paragraph for c in text if c.sentence), default=0) + LEAD

    def answer(self) -> Answer | None:
        """The claim of the text that most surely speaks of what the headline does, where its value is another."""
        for claim, _ in self.same:
            why, sure = clash(self.claim, claim) if repeated(self.claim, claim) else ("", False)
            if why:
                return Answer(self.claim, (claim,), claim.said, why, "one sentence told twice", sure)
        if wished(self.claim) and any(demanded(c) for c in self.telling):
            return None  # who wants 5 percent gets 3
        fate = self.topic.fate
        if fate and any(c.topic and c.topic.fate == fate for c in self.telling):
            return None  # tolls are told as they rise, and with the gunman or without
        if fate in TOLLS and not self.telling:
            self.toll = self._only_toll(fate)
        ranked = self._ranked() or self._only_other()
        if not ranked or said_unread(self.claim, self.text):
            return None
        parts = worked_out(self.claim.value, [c for c, _ in self.same], self.text)
        if parts and self.toll is None:
            away = {claim.sentence for claim in parts}
            ranked = [(score, c) for score, c in ranked if score >= TOLD and c.sentence not in away]
        ranked = [(score, c) for score, c in ranked if not adds_up(c.value, self.beside)]
        if not ranked:
            return None
        best = ranked[0][1]
        why, sure = clash(self.claim, best, untold=not self.telling)
        if not why or best.topic is None or self._a_slip_of_scale(best):
            return None
        again = tuple(claim for _, claim in ranked[1:] if str(claim.value) == str(best.value))
        met = ", ".join(self.wording.shared(best.topic).met[:5])
        told = "the text gives that value of something else" if self.telling else "the text does not give that value"
        return Answer(self.claim, (best, *again), best.said, why, f"both speak of {met}; {told}", sure)

    def _ranked(self) -> list[tuple[float, AnyClaim]]:
        """The values of the text that may be meant, the surest first."""
        needed = UNTOLD_COUNT if isinstance(self.claim.value, Count) else UNTOLD
        if self.telling:
            told = max(self.wording.shared(c.topic).share for c in self.telling if c.topic)
            needed = max(TOLD, told + CLEAR)
        closed = {claim.sentence for claim in self.telling}
        scores = [
            (self._score(claim, needed), claim)
            for claim, _ in self.same
            if claim.sentence not in closed and claim.section in TEXT and a_number(claim.value)
        ]
        return sorted(((score, c) for score, c in scores if score > 0), key=lambda pair: (-pair[0], pair[1].start))

    def _only_other(self) -> list[tuple[float, AnyClaim]]:
        """Where the text does not tell the headline's value: the only other one that could be meant, if there is but one."""
        if self.telling or (self.topic.fate and self.toll is None) or self._told_in_parts():
            return []
        other = [claim for claim, _ in self.same if self._could_be(claim)]
        if len({figure_of(claim.value) for claim in other}) != 1:
            return []
        best = other[0]
        if best.topic is None or best.sentence is None or self._far(best) or wished(self.claim) > asked(best):
            return []
        near = best.sentence.paragraph < self.lead + LEAD
        return [(UNTOLD, best)] if near and self._speaks_of_it(best, best.topic) else []

    def _of_them(self, body: AnyClaim) -> bool:
        """Whether a larger number of the first paragraph is of those whom a pronoun means: `the town will train 150 of them`."""
        if self.topic.fate or self.number.number <= SMALL or body.sentence is None or body.section not in TEXT:
            return False
        first = body.sentence.paragraph < self.lead - LEAD + 1
        return first and _PART.match(body.sentence.text, body.end - body.sentence.start) is not None

    def _told_in_parts(self) -> bool:
        """Whether the headline's number is the whole of which it tells a part, stands in the text as an ordinal, or is the sum
        or the difference of two numbers near each other.
        """
        if self.claim.sentence is None or of_all(self.claim):
            return True
        wanted = self.number.number
        texts = list(dict.fromkeys(c.sentence for c in self.text if c.sentence))
        whole = isinstance(self.claim.value, Count) and wanted == int(wanted)
        if self.toll is not None:
            return False  # how many were hurt is no difference of other numbers
        if whole and any(ordinal_in(sentence.text, int(wanted)) for sentence in texts):
            return True
        return comes_from(self.claim, [sentence.text for sentence in texts])

    def _speaks_of_it(self, body: AnyClaim, topic: Topic) -> bool:
        """Whether the text's only value of a kind is about what the headline's is."""
        value = self.claim.value
        if self.toll is body:
            return True
        if topic.head and self.topic.head and not related(topic.head, self.topic.head) and topic.head not in BARE:
            return False
        if isinstance(value, Money) and self._only_amount(body):
            return True
        words = sum(rarity(word) for word in self.wording.shared(topic).met if word != topic.head)
        deed = bool(topic.verb) and related(topic.verb, self.topic.verb or topic.verb)
        if isinstance(value, Duration) and not self.topic.verb:
            deed = False
        if isinstance(value, Count):
            if self._of_them(body):
                return True
            if not topic.head or topic.head in TIMES or amount(body.value) in self.topic.beside:
                return False
            return self.number.number > SMALL or words >= TIED or deed
        if isinstance(value, Percentage):
            return words > 0 or deed or changing(body) or (topic.carrier in BARE and not topic.head)
        return words >= (TIED_MONEY if isinstance(value, Money) else TIED) or deed

    def _only_amount(self, body: AnyClaim) -> bool:
        """Whether a text tells one amount of money and no other, of which the headline's has the digits."""
        amounts = {figure_of(claim.value) for claim in self.text if isinstance(claim.value, Money)}
        two = figure_of(body.value)
        return len(amounts) == 1 and two is not None and bool(slip(self.number.number, two.number))

    def _could_be(self, body: AnyClaim) -> bool:
        """Whether nothing says that a value of the text is of something else than the headline's."""
        topic, front, value = body.topic, self.claim.value, body.value
        if topic is None or not body.holds or body.section not in TEXT or not a_number(value):
            return False
        if body.mood is Mood.SUPERSEDED or (earlier(body) and not isinstance(value, Duration)):
            return False  # but `after nine days` is how long it was
        if isinstance(front, Percentage) and (changing(self.claim) != changing(body) or other_wholes(self.claim, body)):
            return False
        if isinstance(front, Money) and isinstance(value, Money) and front.per != value.per:
            return False
        if isinstance(front, Duration) and isinstance(value, Duration) and front.unit != value.unit:
            return False
        if isinstance(front, Count) and isinstance(value, Count):
            several = self.number.number > 1
            if several and self._of_them(body):
                return True
            return several and one_thing(self.topic, topic) and self._counts_as_much(front, body, value.of)
        loose = {"apart-average", "apart-additional"} if isinstance(front, Percentage) else set()
        return not ((APART - loose) & evidence(self.claim, body).keys())

    def _only_toll(self, fate: str) -> AnyClaim | None:
        """The count of dead (or injured, ...) in the first paragraphs, if there is but one."""
        tolls = [
            claim
            for claim, _ in self.same
            if isinstance(claim.value, Count)
            and (claim.value.of in GENERAL or claim.value.of in FATES[fate])
            and (claim.topic and claim.topic.fate == fate and "periodic" not in claim.topic.scope)
            and (claim.sentence and claim.sentence.paragraph < self.lead + LEAD)
            and not _PART.match(claim.sentence.text, claim.end - claim.sentence.start)
        ]
        return tolls[0] if len({figure_of(claim.value) for claim in tolls}) == 1 else None

    def _score(self, body: AnyClaim, needed: float) -> float:
        """How surely a value of the text is of what the headline's is, from 0."""
        topic = body.topic
        if topic is None or body.sentence is None or not body.holds:
            return 0.0
        shared = self.wording.shared(topic)
        alike = one_thing(self.topic, topic)
        lead = body.sentence.paragraph < self.lead
        score = shared.share + IN_LEAD * lead + SAME_THING * alike
        if self.toll is body:
            needed = TOLL
        if score < needed or len(shared.met) < 2 or not self._may_be(body, topic, alike):
            return 0.0
        found = evidence(self.claim, body)
        away = APART & found.keys()
        if topic.fate and not _further(body):
            away -= {"apart-additional"}  # `three are dead and four more are hurt`
        if away or self._far(body):
            return 0.0
        loose = 0 if topic.fate else len(LOOSE & found.keys())
        if loose and (not lead or isinstance(body.value, Count)):
            return 0.0
        return score - DOUBT * loose

    def _may_be(self, body: AnyClaim, topic: Topic, alike: bool) -> bool:
        """Whether nothing in the claims themselves says that they are of two things."""
        front = self.claim.value
        if body.mood is Mood.SUPERSEDED:
            return False
        if isinstance(front, Money) and isinstance(body.value, Money) and front.per and front.per != body.value.per:
            return False
        if isinstance(front, Count) and isinstance(body.value, Count):
            single = self.number.number == 1 and not self.topic.fate  # `three chiefs, one pig`
            return alike and not single and self._counts_as_much(front, body, body.value.of)
        if isinstance(front, Percentage) and other_wholes(self.claim, body):
            return False
        if self.telling and topic.head and not alike and not says(self.topic, topic.head):
            return False
        return self.wording.names_the_thing(topic)

    def _counts_as_much(self, front: Count, body: AnyClaim, of: str) -> bool:
        """Whether a count is neither a part nor the whole of what the headline counts."""
        if front.of == OTHER or (of == OTHER and not self._others_than_named(body)):
            return False
        if self.topic.fate:
            return (
                of in GENERAL
                or of == OTHER
                or of in FATES[self.topic.fate]
                or (bool(front.of) and related(front.of, of))
            )
        if body.sentence is None:
            return False
        before = body.sentence.text[: body.start - body.sentence.start]
        crowd = sum(c.sentence == body.sentence for c, _ in self.same)
        return crowd == 1 or not _WHOLE.search(before)

    def _a_slip_of_scale(self, body: AnyClaim) -> bool:
        """Whether a million stands for a billion: amounts have a rule of their own for it, where the link is sure."""
        two = figure_of(body.value)
        scale = isinstance(body.value, Money) and two and slip(self.number.number, two.number) == "magnitude"
        return bool(scale) and judge(self.claim, body).verdict is Verdict.SAME

    def _others_than_named(self, body: AnyClaim) -> bool:
        """`1 dead, 4 hurt` and `one is dead and four others are hurt`: others than those of another fate."""
        fates = {c.topic.fate for c in self.beside if c.topic} - {self.topic.fate, ""}
        return any(c.sentence == body.sentence and c.topic and c.topic.fate in fates for c in self.text)

    def _far(self, body: AnyClaim) -> bool:
        """Whether one value is so many times the other that only a slip of the pen could have made both of one thing."""
        one, two = self.number.number, in_terms_of(self.claim.value, body.value)
        if two is None or not one or not two.number:
            return True
        larger, smaller = max(abs(one), abs(two.number)), min(abs(one), abs(two.number))
        return larger > FURTHEST * smaller and not slip(one, two.number)


def _further(claim: AnyClaim) -> bool:
    """Whether a count is said to come on top of others: `another 16`, `four more`."""
    if claim.sentence is None:
        return False
    text, start = claim.sentence.text, claim.sentence.start
    before, after = text[: claim.start - start], text[claim.end - start :]
    return bool(_MORE_BEFORE.search(before) or _MORE_AFTER.match(after))
