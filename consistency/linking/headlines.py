"""A headline or a caption against its text: the value that the text never gives, and the one that it gives instead.

An editor expects every number of a headline in the text below it: of 1,657 untouched articles the texts give 19 in 20
of the amounts of money that their headlines name.  So what two sentences share need not be much where the text lacks
the headline's value, and must be nearly all where it has that value elsewhere.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from consistency.claims import Claim, Mood, Topic
from consistency.linking.evidence import evidence, figure_of, rarity, related
from consistency.linking.slips import slip
from consistency.linking.told import a_number, in_terms_of, tells, worked_out
from consistency.prose import lexicon, world
from consistency.text import Section
from consistency.values import Bound, Count, Money, Value, apart

AnyClaim = Claim[Value]
FRONT = (Section.HEADLINE, Section.CAPTION)
TEXT = (Section.BODY, Section.LIST)

UNTOLD, UNTOLD_COUNT, TOLD = 0.5, 0.6, 0.8
"""How much of a headline's words the sentence of another value must share, where the text lacks the headline's value
(counts are more than money and shares, and of more things) and where it has it elsewhere."""
IN_LEAD, SAME_THING = 0.15, 0.1
"""How much less is enough in the first paragraphs, and for a value of the same thing."""
CLEAR = 0.2
"""How much nearer to the headline another value must be told than the headline's own."""
LEAD = 2
"""How many paragraphs of text lead."""
FURTHEST = 1.0
"""By how many powers of ten two values of one thing may differ, unless their digits are the same."""
SYNONYM, LONELY = 0.8, 0.3
"""What a word counts that is met by one of like meaning, and the least that a common word counts."""
NAMES = 2
"""How many names stand in for the headline's thing where the other sentence does not name it: an `offer` may be told
as buying, a `museum` is not told as a harbour."""
APART = frozenset(
    "told-apart other-fate other-period other-time other-person both-in-list apart-average apart-other apart-each "
    "apart-additional apart-periodic apart-former apart-first".split()
)
"""Evidence that the value of the text is of something else."""
OTHER = "other"
"""`3 others`: of how many depends on whom the sentence names before."""
_BREAK = re.compile(r"[;:|]| [-–—] ")
_WORD = re.compile(r"[^\W\d_][\w&'’-]*")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a headline or caption says, what its text says instead, and why both are taken for one thing.

    ``because`` is why the two cannot both be; ``sure`` is false where the words leave room for both.
    """

    front: AnyClaim
    body: tuple[AnyClaim, ...]
    because: str
    tie: str
    sure: bool = True


def contradicted(claims: Sequence[AnyClaim]) -> list[Answer]:
    """The values in an article's headline and captions that its text contradicts, in text order.  ``claims`` are all of the article's."""
    text = [claim for claim in claims if claim.section in TEXT and claim.topic and figure_of(claim.value)]
    fronts = [claim for claim in claims if claim.section in FRONT and figure_of(claim.value)]
    found = [
        _answer(claim, claim.topic, text, [other for other in fronts if other.sentence == claim.sentence])
        for claim in fronts
        if claim.topic and claim.holds and a_number(claim.value)
    ]
    return [answer for answer in found if answer]


def _answer(front: AnyClaim, topic: Topic, text: Sequence[AnyClaim], beside: Sequence[AnyClaim]) -> Answer | None:
    """The claim of the text that most surely speaks of what the headline does, where its value is another.

    ``beside`` are the values of the headline's sentence: `10 women and 7 men hurt` are the 17 people of the text.
    """
    number = figure_of(front.value)
    same = [(claim, figure) for claim in text if (figure := in_terms_of(front.value, claim.value)) is not None]
    if number is None or not same:
        return None
    telling = [claim for claim, figure in same if tells(number, figure)]
    parts = worked_out(front.value, text)
    apart_from = {claim.sentence for claim in (*telling, *parts)} | {None}
    words = _own_words(front, topic)
    best_told = max((_shared(words, claim.topic)[0] for claim in telling), default=0.0)
    lead = min((claim.sentence.paragraph for claim in text if claim.sentence), default=0) + LEAD
    ranked: list[tuple[float, int, AnyClaim, list[str]]] = []
    for claim, _ in same:
        if claim.sentence in apart_from:
            continue
        if claim.topic is None:
            continue
        share, met = _shared(words, claim.topic)
        alike = _one_thing(topic, claim.topic)
        surer = IN_LEAD * (claim.sentence is not None and claim.sentence.paragraph < lead) + SAME_THING * alike
        needed = UNTOLD_COUNT if isinstance(front.value, Count) else UNTOLD
        if telling or parts:
            needed = max(TOLD, best_told + CLEAR)
        if share + surer < needed or len(met) < 2 or not _may_be(front, claim):
            continue
        if not worked_out(claim.value, beside):
            ranked.append((-share - surer, claim.start, claim, met))
    if not ranked:
        return None
    _, _, best, met = min(ranked, key=lambda entry: entry[:2])
    why, sure = _clash(front, best)
    if not why:
        return None
    again = tuple(claim for _, _, claim, _ in ranked if claim is not best and str(claim.value) == str(best.value))
    told = "the text gives that value of something else" if telling else "the text does not give that value"
    return Answer(front, (best, *again), why, f"both speak of {', '.join(met[:5])}; {told}", sure)


def _clash(front: AnyClaim, body: AnyClaim) -> tuple[str, bool]:
    """Why the two values cannot both be, and whether that is certain."""
    why = apart(front.value, body.value)
    if why:
        return why, True
    one, two = figure_of(front.value), figure_of(body.value)
    if one is None or two is None:
        return "", False
    bounds = {one.bound, two.bound}
    if Bound.AT_MOST in bounds or bounds == {Bound.AT_LEAST}:
        return f"{front.value} is not said of {body.value}", False
    return "", False


def _may_be(front: AnyClaim, body: AnyClaim) -> bool:
    """Whether nothing says that the value of the text is of something else."""
    a, b = front.topic, body.topic
    if a is None or b is None or not body.holds or body.mood is Mood.SUPERSEDED or "converted" in b.scope:
        return False
    if isinstance(front.value, Money) and isinstance(body.value, Money) and front.value.per != body.value.per:
        return False
    found = evidence(front, body)
    if not APART.isdisjoint(found):
        return False
    one, two = figure_of(front.value), figure_of(body.value)
    if found.get("far-apart", 0.0) > FURTHEST and (one is None or two is None or not slip(one.number, two.number)):
        return False
    if isinstance(front.value, Count) and isinstance(body.value, Count):
        return _one_thing(a, b) and OTHER not in (front.value.of, body.value.of)
    if not a.head or _one_thing(a, b) or _says(b, a.head):
        return True
    named = {name for name, _ in a.names} & {name for name, _ in b.names}
    return len(named) >= NAMES and (not b.head or _says(a, b.head))


def _one_thing(a: Topic, b: Topic) -> bool:
    """Whether both values are of one kind of thing, or the second has no thing of its own and the first's stands by."""
    if a.fate or b.fate:
        return a.fate == b.fate
    if a.head and b.head:
        return related(a.head, b.head)
    return bool(a.head) and _says(b, a.head)


def _says(topic: Topic, word: str) -> bool:
    return any(related(word, other) for other, _ in topic.terms)


def _like(one: str, two: str) -> bool:
    """Whether two words can say the same: by meaning, as a country and its people, or as a word and its abbreviation."""
    if related(one, two):
        return True
    short, long = sorted((one, two), key=len)
    if len(short) >= 4 and long.startswith(short) and not lexicon.known(short):
        return True
    return bool(land := world.country_of(one.title())) and land == world.country_of(two.title())


def _own_words(front: AnyClaim, topic: Topic) -> dict[str, float]:
    """The words of the headline's part in which the value stands, each with how much it counts."""
    counted = {word: weight * (LONELY + (1 - LONELY) * rarity(word)) for word, weight in topic.terms}
    if front.sentence is None:
        return counted
    line, at = front.sentence.text, front.start - front.sentence.start
    start = max((match.end() for match in _BREAK.finditer(line, 0, max(0, at))), default=0)
    after = _BREAK.search(line, max(0, front.end - front.sentence.start))
    near = {
        form for word in _WORD.findall(line[start : after.start() if after else len(line)]) for form in _forms(word)
    }
    own = {word: weight for word, weight in counted.items() if word in near}
    return own if len(own) >= 2 else counted


def _forms(word: str) -> tuple[str, str, str, str]:
    low = word.casefold().removesuffix("'s").removesuffix("’s")
    return low, lexicon.lemma(low), lexicon.lemma(low, "NOUN"), lexicon.lemma(low, "VERB")


def _shared(words: dict[str, float], other: Topic | None) -> tuple[float, list[str]]:
    """How much of a headline's words another claim's sentence has, from 0 to 1, and which they are."""
    whole = sum(words.values())
    if other is None or not whole:
        return 0.0, []
    there = {word for word, _ in other.terms}
    shared, met = 0.0, []
    for word, weight in words.items():
        if word in there:
            shared += weight
            met.append(word)
        elif any(_like(word, one) for one in there):
            shared += weight * SYNONYM
            met.append(word)
    return shared / whole, met
