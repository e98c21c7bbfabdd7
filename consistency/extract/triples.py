"""Two values of a kind in one sentence and how far apart it tells them to be, in whatever order the three stand.

`With 400 members the club is 25 percent larger than in 2019, when it had 320.`, `The fee goes up by 25%: it was $40 and will
be $50.`, `She paid $80 for a coat that cost $100, a discount of 20 percent.`: nothing has to join the two values but that
there are just two of them and one change.  What stands between the three, without the times, the speakers and the nouns
counted, must be one of the few ways in which a size leans on its values; and the words, the times or the size itself say
which of the two is the older one.
"""

import re
from collections.abc import Iterator, Sequence

from consistency.extract.changes import (
    Change,
    Pair,
    Told,
    alike,
    belongs,
    change_in_points,
    factor_of,
    figure_of,
    noun_of,
    pairs_of,
)
from consistency.extract.charge_words import is_charge
from consistency.extract.older_and_newer import ABOUT, counts, kind_fits, like, ordered
from consistency.extract.steps import IT_WAS, is_step_told
from consistency.extract.unsaid_ways import CLOSED, sizes_besides
from consistency.prose.lexicon import lemma
from consistency.text import Sentence
from consistency.values import Count, Money, Quantity

_LONGEST = 320
_TIME = re.compile(
    r" (?:(?:in|since|for|during|by|on|at|until|before|over|through|of) )?(?:(?:early|late|mid|the|this|last|next|that|previous|end of|beginning of) ?){0,3}"
    r"(?:(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:19|20)\d\d| last year| this year)?|(?:19|20)\d\d)\b"
    r"| (?:in |during |over |for |of )?(?:the )?(?:(?:last|this|next|previous|preceding|past|same|current) (?:year|month|week|season|quarter|term|period)|"
    r"(?:year|month|season|quarter|week|decade) (?:before|earlier|ago))(?:[’']s)?\b"
    r"| (?:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d\d?) (?:years?|months?|weeks?|decades?) (?:ago|earlier|before)\b"
    r"| between (?:19|20)\d\d and (?:19|20)\d\d| (?:today|now|yesterday|currently|at present|nowadays)\b"
)
_SPOKEN = re.compile(
    r", (?:[a-z’'-]+ ){1,5}?(?:said|says|reported|reports|announced|wrote|added|showed|show)(?:,|\Z)|, according to (?:[a-z’'-]+ ?){1,5},"
)
_RATE = re.compile(
    r" (?:an?|per|each|every) (?:day|week|month|year|night|head|share|litre|tonne|kilo|hour|person|ticket)\b"
)
_BREAK = re.compile(
    r";|\d|\b(?:while|whereas|although|though|respectively|each|excluding|including|because|without|only for|of which|alone|among|of them|[a-z]+est|"
    r"record|peak)\b|, (?:and|with|but) (?!now\b|today\b|will be\b|is now\b|are now\b|only\b)"
)
"""What begins something else."""
_AND = re.compile(
    r" and (?!sold|now|today|is|are|was|were|will|has|have|had|from|in|since|at|then|only|later|this|last|paid|bought|costs?|not)[a-z]"
)
_PART_OF = re.compile(r"(?: (?!instead\b)[a-z]+)? (?:out )?of (?:the |its |their |our |his |her |a total of |all )?")
_BASE = (
    r"(?:from|against|instead of|rather than|compared (?:to|with)|versus|vs\.?|after|than|above|below|over|under|up on|times|twice|double|triple|as|"
    r"exceeding|exceeded|exceeds)"
)
_BEFORE_IT = re.compile(
    rf"(?:\A|.*[ ,(]){_BASE}(?: (?:the|an?|its|their|his|her|those|that|last|old|new|one|ones|usual|normal|average|previous|former|current|present|"
    r"original|asking|planned|target|price|figure|number|level|total|length|size|budget|goal|expected|about|some|around|only|just|of|[a-z]+ed))* ?\Z"
)
"""What leads to the value that something is told to have left, or is measured by."""
_WAS_IT = re.compile(
    r"(?:\A|.*\b)(?:was|were|had(?: been)?|(?:which|that) cost|stood at|used to (?:be|cost)|(?:normally|usually) costs?|bought for|budgeted at|was to cost|"
    r"planned at|until then|until it was|once|formerly|previously|having had|came from|went from)(?: (?:about|some|only|still|just))? ?\Z"
)
_TURNS = re.compile(rf"[^;:.\d]{{0,30}}{IT_WAS}{ABOUT}")
"""`rises by 10 percent to $880; at present it is $800`."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_APPOSED = re.compile(
    rf"(?:, )?(?:exceed[a-z]*[^,]*|[a-z -]{{0,12}}) by {ABOUT}"
    rf"|[^:.,(—–]{{0,45}}?(?:[,(:—–]| [-–—]|,? or\b|,? and\b|;(?= it| that)) ?(?:[a-z.’']+,? ){{0,6}}?{ABOUT}[+±-]?"
)
_THAN = re.compile(
    r" ?(?:[a-z]+ ){0,3}?(?:than|above|below|over|under|up on|down on|from|against|the|its|their|last|as|times|compared (?:to|with))\b[^:.,]{0,50}"
    r"(?:, (?:when|which|at)\b[^:.,]{0,40})?|(?:(?! than\b| the\b| on\b| over\b| of\b)[^:.,]){0,30}, (?:when|which|after|from|against|compared (?:to|with)|"
    rf"instead of)\b[^:.,]{{0,40}}|[^:.,(]{{0,20}} \(| on (?:the )?{ABOUT}"
)
_GOES = re.compile(
    r"[ ,;]*(?:(?:and|but|it|they|that|this|the|figure|number|total|is|was|will|has|have|had|be|been|to|goes|go|went|now|then|later|[a-z]+ly) ?){0,5}"
)
_TO = re.compile(rf"(?: percent)?,? to {ABOUT}(?:only |a record )?")
_AHEAD = re.compile(r"[^.(]{0,50}")
_BARE_END = re.compile(r" ?(?:[.;:)—–!?”\"]|\Z)")


def triples(sentence: Sentence, told: Sequence[Told], stated: Sequence[Change]) -> Iterator[tuple[Pair, Change]]:
    """The changes of a sentence, those that others read and those told in some other way, with their two values."""
    if len(told) < 2 or len(sentence.text) > _LONGEST:
        return
    low = sentence.text.lower()
    stated = [
        change
        for change in stated
        if not low.startswith(" of ", change.end - sentence.start) and not _taxed(sentence, low, change)
    ]
    changes = [*stated, *sizes_besides(sentence, low, told, stated)]
    if not 0 < len(changes) <= 2:
        return
    sized = [change.claim for change in changes]
    values = [claim for claim in told if claim not in sized and counts(claim) and not is_step_told(sentence, low, claim)
              and not any(change.start <= claim.start < change.end for change in changes)]  # fmt: skip
    joined = list(pairs_of(told))
    for change in changes:
        fitting = [claim for claim in values if kind_fits(claim, change)]
        pairs = [(one, two) for at, one in enumerate(fitting) for two in fitting[at + 1 :] if _alike(one, two)]
        seen = change in stated and not change.compared and any(belongs(told, pair, change) for pair in joined)
        pair = _Reading(sentence, low, *pairs[0], change).pair() if len(pairs) == 1 and not seen else None
        if pair is not None:
            yield pair, change if change.factor.low is not None else _signed(change, pair)


def _taxed(sentence: Sentence, low: str, change: Change) -> bool:
    """`Plus VAT of 20 percent`."""
    return (
        change.claim is not None
        and low.startswith("plus ", change.word - sentence.start)
        and is_charge(sentence, change.claim)
    )


def _signed(change: Change, pair: Pair) -> Change:
    """A size that no word gives a way has the way that its values went."""
    assert change.claim is not None
    rises = figure_of(pair.newer).number > figure_of(pair.older).number
    size = figure_of(change.claim).range()
    if change.points is not None:
        return change_in_points(change.claim, size, 1 if rises else -1, change.start)
    size = factor_of(size, 1 if rises else -1)
    return Change(size, change.start, change.end, change.said, change.claim, word=change.start)


def _alike(one: Told, two: Told) -> bool:
    """Whether two values are of a kind; one behind a measure may leave the unit out."""
    if isinstance(one.value, Quantity) and isinstance(two.value, Count):
        return not two.value.of
    if isinstance(one.value, Money) and isinstance(two.value, Money):
        return one.value.currency == two.value.currency
    return like(one, two) or (isinstance(one.value, Count) and isinstance(two.value, Count) and alike(one, two))


class _Reading:
    """The words of a sentence between two values and a change."""

    def __init__(self, sentence: Sentence, low: str, first: Told, second: Told, change: Change) -> None:
        self.low, self.begin = low, sentence.start
        self.first, self.second, self.change = first, second, change
        word = change.word if change.word >= 0 else change.start
        self.start = min(change.start, word)
        named = re.match(r"[a-z]+", low[word - self.begin :]) if word >= change.end else None
        self.end = word + named.end() if named is not None else change.end

    def pair(self) -> Pair | None:
        """The two values as ends of the change, if what stands between the three lets them be."""
        first, second, begin = self.first, self.second, self.begin
        if _PART_OF.fullmatch(self.low, first.end - begin, second.start - begin):
            return None
        if self.end <= first.start:
            return self._ahead()
        if self.start >= second.end:
            return self._behind()
        return self._between() if first.end <= self.start and self.change.end <= second.start else None

    def _words(self, start: int, end: int, before: Told | None = None) -> str:
        return _plain(self.low[max(0, start - self.begin) : max(0, end - self.begin)], before)

    def _ahead(self) -> Pair | None:
        """`With a 20 percent discount, it costs $80 instead of $100`."""
        first, second = self.first, self.second
        leads, joint = self._words(self.end, first.start), self._words(first.end, second.start, first)
        if not _AHEAD.fullmatch(leads) or _BREAK.search(leads):
            return None
        if _TURNS.fullmatch(self.low, first.end - self.begin, second.start - self.begin):
            cut = second.start - self.begin
            years = [
                set(_YEAR.findall(self.low, *ends))
                for ends in ((0, first.end - self.begin), (first.end - self.begin, cut))
            ]
            if all(years) and not years[0] & years[1]:
                return None
            was = re.search(r"\b(?:was|had) (?:\w+ )?\Z|\b(?:when|since|from|than|after)\b", leads)
            return Pair(first, second) if was is not None else Pair(second, first)
        return self._ordered(leads, joint) or (self._by_size(joint) if joint.strip() == "to" else None)

    def _behind(self) -> Pair | None:
        """`She paid $80 for a coat that cost $100, a discount of 20 percent`."""
        first, second = self.first, self.second
        joint, leads = self._words(first.end, second.start, first), self._words(second.end, self.start, second)
        rest = self.low[self.end - self.begin :]
        if not CLOSED.match(rest) or not _APPOSED.fullmatch(leads) or _BREAK.search(leads):
            return None
        lead = self._words(self.begin, first.start)
        return self._ordered(lead, joint) or (self._by_size(joint) if _BARE_END.match(rest) else None)

    def _between(self) -> Pair | None:
        """`The house sold for $250,000, 25 percent above the asking price of $200,000`."""
        first, second = self.first, self.second
        leads, joint = self._words(first.end, self.start, first), self._words(self.change.end, second.start)
        if _TO.fullmatch(joint):
            return Pair(first, second) if _GOES.fullmatch(leads) else None
        if any(len(gap) > 70 or _BREAK.search(gap) for gap in (leads, joint)):
            return None
        named = self.change.compared and joint.startswith(" on ")  # `a profit of 15 percent on the $200,000`
        return Pair(second, first) if _THAN.fullmatch(joint) and not named else None

    def _ordered(self, lead: str, joint: str) -> Pair | None:
        """Which of two values their own words and times tell to be the older one."""
        first, second = self.first, self.second
        if len(joint) > 70 or _BREAK.search(joint) or _AND.search(joint):
            return None
        if re.search(rf"\bfrom {ABOUT}\Z", lead) and re.search(rf"\bto {ABOUT}(?:a record )?\Z", joint):
            return Pair(first, second)
        if _BEFORE_IT.match(joint):
            return Pair(second, first)
        if self.change.factor.low is None:  # a size without a way of its own may be a share of the first
            return None
        then, now = _WAS_IT.match(lead), _WAS_IT.match(joint)
        if (then is None) != (now is None):
            return Pair(first, second) if then is not None else Pair(second, first)
        return ordered(first, second)

    def _by_size(self, joint: str) -> Pair | None:
        """Of two values compared by nothing but their size that says which is the one of before."""
        change = self.change
        if not change.compared or change.factor.low is None or change.points is not None:
            return None
        if len(joint) > 70 or _BREAK.search(joint) or _AND.search(joint):
            return None
        few, many = sorted((self.first, self.second), key=lambda claim: figure_of(claim).number)
        return Pair(few, many) if change.factor.low >= 1 else Pair(many, few)


def _plain(words: str, before: Told | None) -> str:
    """Some words of a sentence without times, speakers and the noun that the value before them counts."""
    if before is not None:
        noun = re.match(r"[ -]((?:[a-z-]+ )?)([a-z]+)", words)
        named = noun_of(before)
        if noun is not None and named and named in (lemma(noun[2], "NOUN"), lemma(noun[1].strip(), "NOUN")):
            words = words[noun.end() if lemma(noun[2], "NOUN") == named else noun.end(1) - 1 :]
        rate = _RATE.match(words)
        words = words[rate.end() :] if rate is not None else words
    return re.sub(" +", " ", _TIME.sub("", _SPOKEN.sub("", words)))
