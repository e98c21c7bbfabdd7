"""A value that points back to the only thing of its article that it can be of, which was told with another value.

Who writes `the eight-hour trip` has told of one trip and takes its length for known.  Where the text has told how long
the trip takes, once, and no other length of a trip, the two have to agree.  The thing is named again by its noun, by a
noun made of the verb that told it (`was banned`, `the ban`), by a word of one meaning (`the journey`) or of one closed
class (`jailed`, `the sentence`), by who does it (`4,000 people marched`, `the marchers`), or by `it`.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from consistency.claims import Claim, Mood
from consistency.linking.fates import FATES
from consistency.linking.figure_evidence import adds_up, amount
from consistency.linking.frame_parts import TIMES
from consistency.linking.known_phrases import PLACED, may_point, told_in_prose
from consistency.linking.known_things import known
from consistency.linking.named_again import made_of, of_one_class, one_word
from consistency.linking.one_of_several import changed, given_up, several
from consistency.linking.pointing import Known, other_than, tokens_of
from consistency.linking.told_things import Told, alike_value, comparable, one_sort, tied
from consistency.prose.world import country_of
from consistency.text import ASIDE, LISTED, Sentence
from consistency.values import Count, Duration, Money, Percentage, Quantity, Value

_APART = frozenset("average other additional each".split())
_SAYING = frozenset(
    "whole entire full estimated huge massive record long short hard heavy large big small whopping mere".split()
)
_GAINING = frozenset("hire recruit add buy build open create plant order get receive appoint found launch".split())

_TOLD = (Money, Quantity, Count, Percentage, Duration)


def with_antecedents(claims: Sequence[Claim[Value]], sentences: Sequence[Sentence]) -> list[Claim[Value]]:
    """The claims of an article, those that point back to a thing told with another value with the place of that value."""
    back = {
        later.start: first.start if one else other_than(first.start)
        for first, later, one in pointed_back(claims, sentences)
    }
    return (
        [
            claim.with_(topic=claim.topic.with_(back=back[claim.start]))
            if claim.start in back and claim.topic is not None and isinstance(claim.value, _TOLD)
            else claim
            for claim in claims
        ]
        if back
        else list(claims)
    )


def pointed_back(claims: Sequence[Told], sentences: Sequence[Sentence]) -> Iterator[tuple[Told, Told, bool]]:
    """Each value of one article that points back, the earlier value of a thing of that name that is another, and whether
    it can be that very thing.
    """
    kinds: dict[type[Value], list[Told]] = defaultdict(list)
    for claim in claims:
        if not isinstance(claim.value, _TOLD) or claim.sentence is None or claim.topic is None:
            continue
        if claim.section not in ASIDE:
            kinds[type(claim.value)].append(claim)
    for told in kinds.values():
        if len(told) < 2:
            continue
        for later in told:
            if not _stands(later) or not may_point(later) or not _near_ones(later, told):
                continue
            pointing = known(later)
            found = _antecedent(later, pointing, told, sentences) if pointing is not None else None
            if found is not None and pointing is not None:
                first, tie = found
                two = given_up(first) or _two_things(first, later, pointing, tie, sentences)
                if two or _told_for_one(first, later, pointing, sentences):
                    yield first, later, not two


def _near_ones(later: Told, told: Sequence[Told]) -> bool:
    """Whether another value of an earlier sentence is nearly as large and none is the same."""
    return any(
        claim.start < later.start and claim.sentence != later.sentence and comparable(claim, later) for claim in told
    )


def _stands(claim: Told) -> bool:
    """Whether a value is told for good, and of all of a thing."""
    some = claim.topic is not None and "subset" in claim.topic.scope  # `two of the dead`
    return claim.mood in (Mood.TOLD, Mood.PLANNED) and not some


def _antecedent(
    later: Told, pointing: Known, told: Sequence[Told], sentences: Sequence[Sentence]
) -> tuple[Told, str] | None:
    """The one earlier value of what a value points back to, where it is another one."""
    found: list[tuple[Told, str]] = []
    for claim in told:
        if claim is later or claim.topic is None:
            continue
        if claim.sentence == later.sentence:
            if alike_value(claim, later):
                return None
            continue
        tie = tied(claim, later, pointing, told, sentences)
        if alike_value(claim, later) and (tie or one_sort(claim, later)):
            return None  # the text tells this very value elsewhere
        if tie and "subset" not in claim.topic.scope:
            found.append((claim, tie))
    if not found or len({str(claim.value) for claim, _ in found}) > 1:
        return None
    first, tie = found[0]
    return None if first.start > later.start or not comparable(first, later) else (first, tie)


def _two_things(first: Told, later: Told, pointing: Known, tie: str, sentences: Sequence[Sentence]) -> bool:
    """Whether words single out another thing of that name, or the text tells of several."""
    words = _words_until(first, sentences)
    said = [word for word in (*pointing.others, *pointing.nouns[:-1]) if word not in _SAYING]
    if first.topic is not None and first.topic.verb in _GAINING:
        said = [word for word in said if word != "new"]  # `hired 60 engineers`, `the 60 new engineers`
    if not all(word in words or any(made_of(word, other) or one_word(word, other) for other in words) for word in said):
        return True
    names = [word for word in pointing.whose if word[:1].isupper()]
    placed = [word for word in pointing.rest if word[:1].isupper() or word in PLACED]
    if not all(word in words or word.casefold() in words for word in (*placed, *names)):
        return True
    if pointing.narrowed and not any(_again(word, words) for word in pointing.rest):
        return True
    return several(first, later, pointing, tie, sentences)


def _told_for_one(first: Told, later: Told, pointing: Known, sentences: Sequence[Sentence]) -> bool:
    """Whether both values are told for good, by one voice and of one time, and no words narrow the later."""
    a, b = first.topic, later.topic
    assert a is not None
    assert b is not None
    words = _words_until(first, sentences)
    lasts = isinstance(later.value, Duration)
    rest = [] if a.fate == b.fate and {*pointing.rest} <= FATES.get(a.fate, frozenset()) else pointing.rest
    if not all(
        word in words or word.casefold() in words or word in TIMES or (lasts and of_one_class(word, a.verb))
        for word in rest
    ):
        return False
    if (
        (first.section in LISTED and later.section in LISTED and not told_in_prose(later))
        or first.fronts(later)
        or not first.holds
        or not _stands(first)
    ):
        return False
    if first.speaker and later.speaker and first.speaker != later.speaker:
        return False
    years = [claim.when for claim in (first, later) if claim.when is not None and claim.when.precision == "year"]
    if len(years) == 2 and not years[0].meets(years[1]):
        return False
    if not _APART.isdisjoint(set(a.scope) ^ set(b.scope)) or amount(later.value) in a.beside:
        return False
    if adds_up(first.value, b) and first.value.figure.number > later.value.figure.number:
        return False  # `Four people were arrested`, `the arrests of three men and one juvenile`
    return not changed(first, later, sentences)


def _again(word: str, told: set[str]) -> bool:
    """Whether a word was told before, if only as a part of another: `the Danish order`, `18 Danish-paid guns`."""
    lower, country = word.casefold(), country_of(word.capitalize())
    return any(
        lower in other.casefold()
        or one_word(lower, other)
        or made_of(lower, other)
        or (country and country_of(other) == country)
        for other in told
    )


def _words_until(claim: Told, sentences: Sequence[Sentence]) -> set[str]:
    """The words of a claim's sentence and of those before it."""
    assert claim.sentence is not None
    return set().union(*[_all_words(each.text) for each in sentences if each.index <= claim.sentence.index])


@lru_cache(maxsize=256)
def _all_words(text: str) -> frozenset[str]:
    """The words of a sentence that tell something."""
    told = [token for token in tokens_of(text) if token.tag in ("NOUN", "VERB", "ADJ", "PROPN")]
    return frozenset(word for token in told for word in (token.lemma, token.lower, token.text))
