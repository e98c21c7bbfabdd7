"""Under what circumstances a claim is made: who says so, whether it is denied, planned or given up, and for when.

These are read off the claim's own sentence, once a sentence: whose words it reports, where its clauses begin,
and which words of denial, plan, condition and time stand in the clause before the claim.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate
from operator import itemgetter

from consistency.claims import Around, Claim, Mood
from consistency.extract.marks import quotations
from consistency.extract.speakers import PLAIN, PRONOUNS, WORD_OR_MARK, Word, name_in, phrase_after, phrase_before
from consistency.prose import Prose
from consistency.prose.cutting import Cutter, Telling, lowered
from consistency.text import Sentence
from consistency.values import Date, Name, Office, Quotation, Value

_TOLD = Mood.TOLD
_PLAN = frozenset("will shall plans planned intends intend aims aim hopes wants scheduled due expected proposes"
                  " planning expects proposed target targets envisages foresees wants going slated set".split())  # fmt: skip
_LIKELY_PLAN = frozenset("due expected scheduled planned set slated going proposed".split())
_PLANNED_TO = frozenset("to in for by on next".split())
_MAYBE = frozenset("would could may might if unless should possibly perhaps potentially whether".split())
_DENIED = frozenset("denied denies deny refuted rejected rejects disputed dismissed".split())
_NOT = frozenset("not never n't neither nor cannot".split())
_NOT_A_DENIAL = frozenset(
    "only more less fewer later until before just least yet necessarily even merely always".split()
)
_TAKES_FOR_GRANTED = frozenset(
    """discuss comment dispute deny question contest doubt forget regret mention mind elaborate explain address refuse
    hide oppose object criticise criticize challenge disagree quibble know knew realise realize ignore welcome""".split()
)
"""Verbs that, denied, leave standing what they are about: who will not discuss a fine does not deny it."""
_CLAUSE = frozenset("but while whereas although though because which who after before when and or".split())
_OLDER = re.compile(
    r"\b(?:(?:up|down|rose|risen|fell|fallen|increased?|raised|cut|lowered|reduced|revised|corrected|changed|grew|grown)"
    r"(?: (?:up|down|slightly|sharply))? from"
    r"|instead of|rather than|not the"
    r"|(?:earlier|initially|originally|previously|first|had(?: been)?|at first)"
    r" (?:been )?(?:put|reported|estimated|announced|stated|said|given|thought|counted|spoken|planned|set|expected)"
    r"(?: to be| at| as| of| that)?"
    r"|(?:earlier|initial|original|previous|first|preliminary|provisional) (?:figure|estimate|report|count|toll|number)s?"
    r"(?: had)?(?: put| spoke| said)?(?: (?:it|them|the \w+))?(?: of| at| was| as)?)"
    r"(?: (?:about|some|around|nearly|almost|just|only|over|at|the|a|an|an? estimated)){0,2}\s*\Z"
    r"|\b(?:at first|first|initially|originally) (?:said|reported|announced|estimated|stated|thought) [^.;:,]{3,45}\s\Z"
)
"""Lower-case words behind which an older value stands."""
_BEFORE_HINT = 20
"""They begin no more characters before a word of _OLDER_HINT than this: `increased sharply from`."""
_CORRECTED = re.compile(
    r"\b(?:earlier|previous|original) version of this (?:article|story|report|page|text)\b|\bmisstated\b", re.IGNORECASE
)
_CORRECTS = re.compile(r"\W*(?:corrects?|corrected|correcting|clarifies|amends)\b", re.IGNORECASE)
_OLD_ONE = re.compile(r"\b(?:from|instead of|not|rather than)\W+(?:\w+\W+){0,2}\Z", re.IGNORECASE)
"""`(Corrects the profit to 612 million from 621 million)`: what a correction puts right, and the words before the error."""
_OLDER_HINT = re.compile("from|instead|rather|not|earlier|initial|original|previous|first|had|preliminary|provisional")
"""What words in lower case must hold to tell of an older value."""
_may_be_older = Telling(lambda word: _OLDER_HINT.search(word.lower()))
_WORDS = re.compile(r"[\w'’]+")
_SO_NOT = re.compile(
    r"\b(?:should (?:have )?(?:be|read)|in fact|correct (?:figure|number|amount|date|name)|it is|it was)\b", re.I
)


_SAYING = PLAIN - {"saying", "telling", "explaining", "adding", "noting", "warning", "stating"} | {"according"}
"""Words beside which a speaker stands."""
_TELLING = PLAIN | _PLAN | _MAYBE | _DENIED | _NOT | frozenset(
    """according longer from instead rather earlier initially originally previously first initial original previous
    preliminary provisional version misstated""".split()
)  # fmt: skip
"""Words one of which a sentence must have to say anything about the circumstances of its claims."""


def _kind(word: str) -> str:
    """What a word can mean for the claims after it."""
    if word in _CLAUSE or word in {";", ":", "—", "–", ","}:
        return "break"
    if word in _NOT or word in _DENIED or word == "no" or word.endswith(("n't", "n’t")):
        return "denial"
    if word in _MAYBE:
        return "maybe"
    return "plan" if word in _PLAN or word in {"is", "are"} else ""


def _form(piece: str) -> tuple[int, int, str, str, str]:
    """Of a word with the space before it: where it ends and begins in the piece, itself, in lower case, and its kind."""
    word = piece.lstrip()
    lower = word.lower()
    return len(piece), len(piece) - len(word), word, lower, _kind(lower)


_WORDS_AND_KINDS = Cutter(WORD_OR_MARK, _form)
_SIZE, _LOWER = itemgetter(0), itemgetter(3)


def _word_tells(chunk: str) -> bool:
    lower = chunk.lower()
    return "n't" in lower or "n’t" in lower or not _TELLING.isdisjoint(_WORDS.findall(lower))


_tells = Telling(_word_tells)


def _plain(text: str) -> bool:
    """Whether a sentence says nothing of its claims but the claims."""
    if _tells(text):
        return False
    lower = text.lower()
    return "is to " not in lower and "are to " not in lower


def with_circumstances(
    claims: Sequence[Claim[Value]], prose: Prose, quoted: Around | None = None
) -> list[Claim[Value]]:
    """The claims with speaker, holds, mood and when filled in where their extractor left them open.

    ``quoted`` gives the quotations around claims where they are not among the claims.
    """
    if not claims:
        return []
    told = [claim for claim in claims if isinstance(claim.value, Quotation)]
    inside = [(mark.start, mark.end) for mark in quotations(prose.text)] if told or quoted is not None else []
    begins = [start for start, _ in inside]
    if inside and quoted is not None and (marked := [claim for claim in claims if _within(claim, inside, begins)]):
        told = [claim for claim in quoted(marked) if isinstance(claim.value, Quotation)]
    spoken = sorted([(claim.start, claim.end, claim.speaker) for claim in told])
    said = [start for start, _, _ in spoken]
    dates: dict[int, list[Claim[Value]]] = {}
    for claim in claims:
        if isinstance(claim.value, Date) and claim.sentence is not None:
            dates.setdefault(claim.sentence.index, []).append(claim)
    read: dict[int, _Reading] = {}
    result = []
    for claim in claims:
        sentence = claim.sentence
        if sentence is None or isinstance(claim.value, (Quotation, Name)):
            result.append(claim)
            continue
        if sentence.index not in read:
            read[sentence.index] = _Reading(prose, sentence, dates.get(sentence.index, []))
        speaking = ""
        if spoken and _within(claim, inside, begins):
            first = bisect_right(said, claim.start)
            speaking = _speaking(claim, spoken[max(0, first - 3) : first])
        result.append(read[sentence.index].placed(claim, speaking))
    return result


def _within(claim: Claim[Value], inside: Sequence[tuple[int, int]], begins: Sequence[int]) -> bool:
    """Whether a claim stands in one of the stretches in quotation marks; ``begins`` is where they begin."""
    mark = bisect_right(begins, claim.start) - 1
    return mark >= 0 and claim.end <= inside[mark][1]


def _speaking(claim: Claim[Value], near: list[tuple[int, int, str]]) -> str:
    """Who speaks the quotation in which a claim stands; ``near`` are the last that begin before it."""
    return next((name for start, end, name in near if start <= claim.start and claim.end <= end), "")


class _Reading:
    """What a sentence says of the circumstances of the claims in it."""

    def __init__(self, prose: Prose, sentence: Sentence, dates: Sequence[Claim[Value]]) -> None:
        self.text = prose.text
        self.sentence = sentence
        self.plain = not dates and _plain(sentence.text)
        if self.plain:
            return
        self.parts: list[int] | None = None  # where a mark or word stands that parts, once it is asked
        shift, self.words = _WORDS_AND_KINDS.cut(sentence.text)
        self.lower = list(map(_LOWER, self.words))
        self.begins = list(accumulate(map(_SIZE, self.words), initial=sentence.start + shift))  # spaces included
        self.begins.pop()
        marked: dict[str, list[int]] = {"break": [], "denial": [], "maybe": [], "plan": []}
        for at, (_, _, _, _, kind) in enumerate(self.words):
            if kind:
                marked[kind].append(at)
        self.breaks = [at for at in marked["break"] if self._breaks(at)]
        self.denials, self.maybes, self.plans = marked["denial"], marked["maybe"], marked["plan"]
        self.older = (  # where a word stands that may tell of an older value
            [sentence.start + match.start() for match in _OLDER_HINT.finditer(lowered(sentence.text))]
            if _may_be_older(sentence.text)
            else []
        )
        self.dates = [(date, self._at(date.start)) for date in dates if not self._of_saying(date)]
        self.segments: list[tuple[int, int]] | None = None  # those in which the dates stand, once they are asked for
        self.corrects = bool(_CORRECTS.match(sentence.text))
        low = sentence.text.lower()
        self.corrected = ("misstated" in low or "version of this" in low) and bool(_CORRECTED.search(sentence.text))
        self.presents = bool(self.older or self.maybes or self.plans or self.corrects or self.corrected)
        self.speaker, self.from_, self.to = self._attribution()

    def placed(self, claim: Claim[Value], quoting: str) -> Claim[Value]:
        if self.plain:
            return claim.with_(speaker=quoting) if quoting and not claim.speaker else claim
        changes: dict[str, object] = {}
        if not claim.speaker:
            speaker = quoting or (self.speaker if self.from_ <= claim.start < self.to else "")
            if speaker:
                changes["speaker"] = speaker
        value = claim.value
        if isinstance(value, Office):  # a title holds whatever its holder does not do, or will do
            return claim.with_(**changes) if changes else claim
        at = self._at(claim.start)
        if self.denials or self.presents:
            behind = bisect_left(self.breaks, at)
            first = self.breaks[behind - 1] + 1 if behind else 0  # where the claim's clause starts
            if claim.holds and not self._holds(claim, first, at):
                changes["holds"] = False
            if claim.mood is _TOLD and (mood := self._mood(claim, first, at)) is not _TOLD:
                changes["mood"] = mood
        if self.dates and claim.when is None and not isinstance(value, Date) and (when := self._when(claim, at)):
            changes["when"] = when
        return claim.with_(**changes) if changes else claim

    def _at(self, offset: int) -> int:
        """The index of the word at an offset."""
        return (bisect_right(self.begins, offset) or 1) - 1

    def _breaks(self, at: int) -> bool:
        """Whether a word or mark that can part clauses does: a comma before a number may not."""
        return self.lower[at] != "," or not (at + 1 < len(self.lower) and self.lower[at + 1][0].isdigit())

    def _attribution(self) -> tuple[str, int, int]:
        """Whose words the sentence reports, and from where to where."""
        lower, end = self.lower, self.sentence.end
        if _SAYING.isdisjoint(lower):
            return "", 0, 0
        line = [
            Word(begin + gap, begin + size, said, low)
            for begin, (size, gap, said, low, _) in zip(self.begins, self.words, strict=True)
        ]
        for at in [at for at, word in enumerate(lower) if word in _SAYING]:
            if lower[at] == "according":
                if lower[at + 1 : at + 2] == ["to"] and (phrase := phrase_after(line, at + 2)):
                    return _speaker(phrase, self.sentence.start), self.sentence.start, end
            else:
                after = lower[at + 1] if at + 1 < len(lower) else ""
                if at and lower[at - 1] in {
                    "to",
                    "be",
                    "been",
                    "is",
                    "are",
                    "was",
                    "were",
                    "being",
                    "a",
                    "the",
                    "they",
                }:
                    continue
                if at and lower[at - 1] == "," and (phrase := phrase_after(line, at + 1)):
                    return _speaker(phrase, self.sentence.start), self.sentence.start, end
                phrase = phrase_before(line, at)
                if not phrase:
                    continue
                if line[at - len(phrase) - 1].text == "," and at > len(phrase) + 4 and (
                    after in {"", ".", "on", "in", "at", "late", "earlier", "last", "this", "yesterday", "today", "monday"}
                    or after in {"tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", ",", "during"}
                ):  # fmt: skip
                    return _speaker(phrase, self.sentence.start), self.sentence.start, end
                return _speaker(phrase, self.sentence.start), line[at].end, end
        return "", 0, 0

    def _of_saying(self, date: Claim[Value]) -> bool:
        """Whether a date tells when something was said: `police said on Monday`."""
        at = self._at(date.start)
        return not PLAIN.isdisjoint(self.lower[max(0, at - 2) : at])

    def _holds(self, claim: Claim[Value], first: int, at: int) -> bool:
        for position in self.denials[bisect_left(self.denials, first) : bisect_left(self.denials, at)]:
            word = self.lower[position]
            following = self.lower[position + 1] if position + 1 < len(self.lower) else ""
            if (
                (word in _NOT or word.endswith(("n't", "n’t")))
                and following not in _NOT_A_DENIAL
                and _TAKES_FOR_GRANTED.isdisjoint(self.lower[position + 1 : min(position + 3, at)])
            ):
                return False
            if word in _DENIED and following in {"that", "having", "it", "the", "a", "an", "any", "reports", "paying"}:
                return False
            if word == "no" and following == "longer":
                return False
        return not self._negated(claim)

    def _negated(self, claim: Claim[Value]) -> bool:
        """Whether the claim's own words hold the denial, as a verb's do: `does not examine`."""
        if claim.kind != "action":
            return False
        last = self._at(claim.end - 1)
        inner = self.lower[self._at(claim.start) : last + 1]
        return any(
            (word in _NOT or word.endswith(("n't", "n’t")))
            and (inner[at + 1] if at + 1 < len(inner) else "") not in _NOT_A_DENIAL
            for at, word in enumerate(inner)
        )

    def _mood(self, claim: Claim[Value], first: int, at: int) -> Mood:
        begin = max(self.sentence.start, claim.start - 70)
        hint = bisect_left(self.older, begin)
        if hint < len(self.older) and (hinted := self.older[hint]) < claim.start:
            said = self.text[begin : claim.start].lower()
            if _OLDER.search(said, max(0, hinted - begin - _BEFORE_HINT)):
                return Mood.SUPERSEDED
        if self.corrects and _OLD_ONE.search(self.text[begin : claim.start]):
            return Mood.SUPERSEDED
        if self.corrected:
            told = self.text[self.sentence.start : claim.start]
            if not _SO_NOT.search(told):
                return Mood.SUPERSEDED
        last = self._at(claim.end - 1) if claim.kind == "action" else at
        maybes = self.maybes[bisect_left(self.maybes, first) : bisect_right(self.maybes, last)]
        if maybes and any(self.words[position][2] != "May" for position in maybes):
            return Mood.CONDITIONAL
        for position in self.plans[bisect_left(self.plans, first) : bisect_right(self.plans, last)]:
            word = self.lower[position]
            following = self.lower[position + 1] if position + 1 < len(self.lower) else ""
            if word in _LIKELY_PLAN and following not in _PLANNED_TO:
                continue
            if word in _PLAN:
                return Mood.PLANNED
            if word in {"is", "are"} and following == "to" and position + 2 < len(self.lower):
                return Mood.PLANNED
        return _TOLD

    def _when(self, claim: Claim[Value], at: int) -> Date | None:
        """The date in the clause of a claim at a word, or the one that opens or alone closes the sentence."""
        if self.segments is None:
            self.segments = [self._segment(place) for _, place in self.dates]
        dates = [
            (date, place, segment)
            for (date, place), segment in zip(self.dates, self.segments, strict=True)
            if not (date.start < claim.end and claim.start < date.end)
        ]
        if not dates:
            return None
        around = self._segment(at)
        own = [date for date, _, segment in dates if segment == around]
        if not own:
            own = [date for date, place, segment in dates if place <= 2 and segment[0] == 0]
        if not own and len(dates) == 1 and self._joined(at, dates[0][1]):
            own = [dates[0][0]]
        if not own:
            return None
        nearest = min(own, key=lambda date: (abs(date.start - claim.start), date.start))
        return nearest.value if isinstance(nearest.value, Date) else None

    def _segment(self, at: int) -> tuple[int, int]:
        """The stretch between marks and joining words in which a word stands."""
        if self.parts is None:
            self.parts = [place for place, word in enumerate(self.lower) if word in _PARTING]
        before, behind = bisect_left(self.parts, at), bisect_right(self.parts, at)
        return (
            self.parts[before - 1] + 1 if before else 0,
            self.parts[behind] - 1 if behind < len(self.parts) else max(at, len(self.lower) - 1),
        )

    def _joined(self, one: int, other: int) -> bool:
        """Whether nothing but `and` parts two words."""
        return _APART.isdisjoint(self.lower[min(one, other) : max(one, other)])


_PARTING = frozenset(""", ; : — – ( ) and but while whereas compared against than from which after before or""".split())
"""Marks and words that part a sentence."""
_APART = _PARTING - {"and"}


def _speaker(phrase: Sequence[Word], opening: int) -> str:
    """A name, or the phrase without its article when it has none; a pronoun names nobody.

    A lone capital at the opening of the sentence says nothing: it may be `Police`.
    """
    first = phrase[0].start == opening and len(phrase) == 1
    if phrase[0].lower in PRONOUNS:
        return ""
    name = name_in(phrase)
    if name and (" " in name or not first):
        return name
    plain = [word.text for word in phrase if word.lower not in {"the", "a", "an"}]
    if not plain or plain[0].lower() in PRONOUNS | {"it", "i", "we", "you", "this", "that", "which", "who"}:
        return ""
    return " ".join(plain[:5]).lower()
