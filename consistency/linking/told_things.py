"""Whether a value is told of the thing that another value points back to: what lasts, is counted, costs or measures so much.

Each kind of value tells its thing in its own way: a length of time of the subject of `takes` or of the verb itself
(`was jailed for nine years`, `the sentence`), a count of what is counted or of what has so many (`the 60-room hotel`), an
amount of what it is paid for, a measure of what is so long or so heavy.
"""

from collections.abc import Sequence
from typing import Any

from consistency.claims import Claim, Topic
from consistency.linking.dealings import ASKED, dealings, is_dealing
from consistency.linking.fates import FATES, PEOPLE
from consistency.linking.frame_parts import CARRIERS
from consistency.linking.named_again import GENERIC, NEUTRAL, agent_of, made_of, made_up, of_one_class, one_word
from consistency.linking.pointing import Known, opening_nouns, place, tokens_of
from consistency.prose import lexicon
from consistency.text import Sentence
from consistency.values import Count, Duration, Money, Percentage, Quantity, apart
from consistency.values.slips import nearly
from consistency.values.units import in_unit

LASTING = frozenset("last take run go continue be need cover stretch drag extend spend require make comprise".split())
"""Verbs whose subject is as long as the time behind them."""
HAVING = frozenset(
    "have be own count comprise number employ include boast consist hold seat carry offer contain house possess".split()
)
"""Verbs that tell of how many a thing is made up."""
_PRICE = frozenset(("deal", "transaction"))

NEXT = 3
"""So many sentences further on `all eight` can still be those."""
Told = Claim[Any]


def comparable(one: Told, two: Told) -> bool:
    """Whether two values are of one sort, cannot be one, and are nearly as large."""
    if not apart(one.value, two.value):
        return False
    a, b = one.value, two.value
    if isinstance(a, Duration):
        return not a.age and a.unit == b.unit and nearly(a.figure, b.figure)
    if isinstance(a, Quantity):
        factor = in_unit(b.unit, a.unit)
        return factor is not None and nearly(a.figure, b.figure if factor == 1 else b.figure.times(factor))
    return bool(nearly(a.figure, b.figure))


def one_sort(one: Told, two: Told) -> bool:
    a, b = one.value, two.value
    return not isinstance(a, Count) or bool(a.of == b.of)


def tied(claim: Told, later: Told, pointing: Known, told: Sequence[Told], sentences: Sequence[Sentence]) -> str:
    """The word by which a claim is of the thing that the later one points back to, if it is."""
    topic = claim.topic
    assert topic is not None
    if isinstance(claim.value, Count):
        return _counted(claim, later, pointing, topic, told, sentences)
    if isinstance(claim.value, Duration):
        return _lasts(claim, later, pointing, topic, told, sentences)
    if isinstance(claim.value, Money):
        return _paid(claim, later, pointing, topic)
    return _measured(claim, later, pointing, topic, told, sentences)


def _things(claim: Told, topic: Topic, sentences: Sequence[Sentence]) -> list[str]:
    """The nouns that a value is of: its head, the subject of its clause or of the sentence, and what `it` stands for there."""
    tokens, first, _ = place(claim)
    found = [topic.head, *[word for word in topic.doer if not word.startswith("=")]]
    opening = opening_nouns(tokens, first)
    found += opening
    if not opening and tokens and tokens[0].lower in ("it", "they") and claim.sentence is not None:
        for sentence in sentences:
            if sentence.index == claim.sentence.index - 1:
                before = tokens_of(sentence.text)
                found += opening_nouns(before, len(before))
    return [word for word in dict.fromkeys(found) if word]


def _alone(claim: Told, later: Told, told: Sequence[Told]) -> bool:
    """Whether a claim is the only one beside the later whose value has its unit and is not plainly of another size."""
    return all(other in (claim, later) or not _like(other, later) for other in told)


def alike_value(one: Told, two: Told) -> bool:
    """Whether two values are of one sort, and can be one."""
    a, b = one.value, two.value
    if isinstance(a, Quantity) and in_unit(a.unit, b.unit) is None:
        return False
    if isinstance(a, Money) and a.currency != b.currency:
        return False
    if isinstance(a, Duration) and a.age != b.age:
        return False
    return not apart(a, b)


def _like(one: Told, two: Told) -> bool:
    a, b = one.value, two.value
    if isinstance(a, Duration):
        return bool(a.unit == b.unit and a.age == b.age)
    if isinstance(a, Quantity):
        return in_unit(a.unit, b.unit) is not None
    return comparable(one, two)


def _lasts(
    claim: Told, later: Told, pointing: Known, topic: Topic, told: Sequence[Told], sentences: Sequence[Sentence]
) -> str:
    if claim.value.age:
        return ""
    things = _things(claim, topic, sentences)
    if not pointing.nouns:
        for noun in pointing.rest:
            if any(of_one_class(noun, word) for word in (topic.verb, *_beside(claim)) if word):
                return topic.verb or noun  # `led it for nine years`, `her nine years at the helm`
        if pointing.compound or not things or not _alone(claim, later, told):
            return ""
        return things[0] if topic.verb in LASTING else ""
    lasting = topic.verb in LASTING
    for noun in _last_two(pointing):
        for word in things:
            if one_word(noun, word) or (lasting and (of_one_class(noun, word) or made_of(word, noun))):
                return word
        if not lasting and topic.verb and (one_word(noun, topic.verb) or of_one_class(noun, topic.verb)):
            return topic.verb
        for word in (*topic.modifiers, *topic.purpose, *_beside(claim)):
            if one_word(noun, word) or of_one_class(noun, word):
                return word
    if (
        pointing.compound
        and topic.head in ("duration", "length")
        and topic.head == claim.attribute
        and _alone(claim, later, told)
    ):
        return topic.head  # `Duration: nine weeks`
    return ""


def _last_two(pointing: Known) -> Sequence[str]:
    """The head, and the noun before it where the head may be the verb of the clause (`the ban ends`)."""
    return pointing.nouns[-2:] if any(a.tag == "VERB" for a in lexicon.analyses(pointing.head)) else pointing.nouns[-1:]


def _beside(claim: Told) -> list[str]:
    """The nouns and verbs of the clause right before a value, up to the next mark."""
    tokens, first, _ = place(claim)
    found: list[str] = []
    for token in reversed(tokens[max(0, first - 4) : first]):
        if token.text in (",", ";", ":", "(", ")", "–"):
            break
        if token.tag in ("NOUN", "VERB"):
            found.append(token.lemma)
    return found


def _counted(
    claim: Told, later: Told, pointing: Known, topic: Topic, told: Sequence[Told], sentences: Sequence[Sentence]
) -> str:
    of, again, head = claim.value.of or topic.head, later.value.of, pointing.head
    if (pointing.strong or pointing.compound or pointing.clause) and head != again:
        # `the 60-strong orchestra`, `the 60-room hotel`, `The firm, which employs 60`: what has so many
        beside = _beside(claim)
        one = (
            (bool(of) and one_word(of, again)) or again in beside
            if again and not pointing.strong
            else of in PEOPLE or made_up(of)
        )
        one = one or bool(topic.fate and later.topic and topic.fate == later.topic.fate)
        if not one:
            return ""
        if (topic.verb in HAVING or {of, again} & {*beside} - {""} or topic.fate) and any(
            one_word(word, head) for word in _things(claim, topic, sentences)
        ):
            return head
        if of == again and (head in _words(claim) or one_word(head, topic.verb)):
            return head  # `suspended for nine games`, `the nine-game suspension`
        return ""
    if not pointing.nouns:
        return _nobody_named(claim, later, pointing, topic, told)
    if not of:
        return ""
    if one_word(head, of) and head not in NEUTRAL:
        return of
    fate = topic.fate
    if fate in FATES and (head in FATES[fate] or (head == "victim" and fate in ("dead", "injured"))):
        return of
    if of_one_class(head, topic.verb):
        return of  # `lent 400 books`, `the 400 loans`
    if (
        len(pointing.nouns) > 1
        and one_word(pointing.nouns[-2], of)
        and (head in GENERIC | {"member"} or one_word(head, topic.verb))
    ):
        return of  # `will cut 400 jobs`, `the 400 job cuts`; `22 crew`, `the 22 crew members`
    if agent_of(head):
        if made_of(head, topic.verb) and (topic.verb not in HAVING or of in NEUTRAL):
            return of
        if of in NEUTRAL and any(made_of(head, word) for word in (*_things(claim, topic, sentences), *_words(claim))):
            return of
    people = of in PEOPLE or bool(agent_of(of))
    if head in GENERIC and people and any(made_of(other, topic.verb) for other in pointing.others):
        return of
    return ""


def _nobody_named(claim: Told, later: Told, pointing: Known, topic: Topic, told: Sequence[Told]) -> str:
    """`The 14 dead`, `the eight who died`, `the eight arrested`, `All eight were`: those of whom the same, or nothing else, was told."""
    if later.topic is not None and topic.fate and topic.fate == later.topic.fate:
        return topic.head
    done = pointing.others[-1:] or ((later.value.of,) if later.value.of else ())
    if done and any(made_of(word, topic.verb) for word in done):
        return topic.head
    if (
        pointing.bare
        and topic.fate
        and not topic.beside
        and claim.value.of
        and not later.value.of
        and _alone(claim, later, told)
    ):
        assert claim.sentence is not None
        assert later.sentence is not None
        return topic.head if later.sentence.index - claim.sentence.index <= NEXT else ""
    return ""


def _paid(claim: Told, later: Told, pointing: Known, topic: Topic) -> str:
    if claim.value.currency != later.value.currency:
        return ""
    if pointing.pronoun and not pointing.nouns:
        return topic.doer[0] if topic.doer and _next(claim, later) else ""
    if not pointing.nouns:
        return ""
    done = dealings(claim)
    if done == ASKED or dealings(later) == ASKED:
        return ""
    head = pointing.head
    words = [topic.head, topic.verb, topic.carrier, *topic.modifiers, *topic.key[:1], *topic.doer, *topic.purpose[:2]]
    for word in words:
        if word and one_word(head, word):
            return word
    is_deal = head in _PRICE or is_dealing(head)
    shared = done & ({"price", "sale"} if head in _PRICE else dealings(later)) - {"cost"}
    return topic.verb or topic.head if shared and is_deal and comparable(claim, later) else ""


def _measured(
    claim: Told, later: Told, pointing: Known, topic: Topic, told: Sequence[Told], sentences: Sequence[Sentence]
) -> str:
    if pointing.carrier and topic.carrier and pointing.carrier != topic.carrier:
        return ""
    things = _things(claim, topic, sentences)
    if not pointing.nouns:
        if pointing.pronoun and not _next(claim, later):
            return ""
        if not pointing.pronoun:
            return (
                topic.head or topic.verb
                if not isinstance(claim.value, Percentage) and _alone(claim, later, told)
                else ""
            )
        measured = bool(pointing.carrier) and pointing.carrier == topic.carrier
        return topic.head if topic.head and (measured or _alone(claim, later, told)) else ""
    share = topic.carrier if isinstance(claim.value, Percentage) else ""
    for word in (*things, *topic.modifiers, share):
        if word and (one_word(pointing.head, word) if word not in CARRIERS else pointing.head == word):
            return word
    return ""


def _next(claim: Told, later: Told) -> bool:
    """Whether a claim stands in the sentence before, of which `it` tells on."""
    assert claim.sentence is not None
    assert later.sentence is not None
    return later.sentence.index - claim.sentence.index == 1


def _words(claim: Told) -> frozenset[str]:
    """The nouns and verbs of a claim's sentence."""
    tokens, _, _ = place(claim)
    return frozenset(token.lemma for token in tokens if token.tag in ("NOUN", "VERB"))
