"""Whether one deed that only goes one way is told both ways round: `Torvik beat Brekka`, `Brekka's victory over Torvik`."""

import re

from consistency.claims import Claim, Mood
from consistency.linking.doers import told
from consistency.linking.stories import of_one_story
from consistency.linking.tasks import contrast, thing
from consistency.patterns import pattern
from consistency.prose.lexicon import concepts
from consistency.prose.world import is_country, is_demonym
from consistency.values import Action

READ_BY = "to whom"
HANDED = "hand over"
"""The deed of who hands something to another: who gives it, who gets it, and, as for whom, what it is."""
_TWICE = pattern(
    r"\b(?:in turn|counter\w*|legs?|return (?:match|leg|game)|last (?:year|season|week|month|time)|previous(?:ly)?|earlier|revenge|again|rematch|had"
    r"|once|years? (?:ago|before|later)|in reply|also|too|back|each other|tried|wanted|would|could|might|failed|offered|bid|attempt\w*"
    r"|first|second|round|set|home|away|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words that tell of two deeds, or of one that was not done."""
_SUM = re.compile(r"\d[\d.,]*\d|\d")
_WHEN = re.compile(r"\b(?:in )?(?:19|20)\d\d\b|\b\w+ years? (?:ago|before)\b")
"""When a case was brought says nothing of a second one."""
_NEAR = 40
"""How many characters beside a case words may stand that tell of another."""
_HAD = re.compile(r"\bhad\b")
_NAME = re.compile(r"[A-ZÀ-Þ][\w’'-]+")


def turned_round(first: Claim[Action], second: Claim[Action]) -> tuple[str, ...]:
    """The names that have changed places; nothing when there may be two deeds."""
    a, b = first.value, second.value
    if (
        not first.extractor == second.extractor == READ_BY
        or a.does != b.does
        or a.does == HANDED
        or first.sentence == second.sentence
        or first.fronts(second)
    ):
        return ()
    if not (_done(first) and _done(second)) or (first.speaker and second.speaker and first.speaker != second.speaker):
        return ()
    if any(map(_of_two, (first, second))):
        return ()
    (does, done), (other, back) = ((_names(action.who), _names(action.what)) for action in (a, b))
    if does & done or other & back or does & other or done & back:
        return ()
    swapped = does & back, done & other
    named = any(name[0].isupper() for names in swapped for name in names)  # a government has many cases
    if not all(swapped) and not (a.does == "sue" and named and not all((does, done, other, back))):
        return ()
    return tuple(sorted((does & back) | (done & other))) if of_one_story(first, second) else ()


def handed_back(first: Claim[Action], second: Claim[Action]) -> tuple[str, ...]:
    """The names that give one thing away in one place and get it in the other; nothing when it may change hands twice."""
    a, b = first.value, second.value
    if (
        not first.extractor == second.extractor == READ_BY
        or not a.does == b.does == HANDED
        or first.sentence == second.sentence
    ):
        return ()
    if not (told(first) and told(second)) or (first.speaker and second.speaker and first.speaker != second.speaker):
        return ()
    if any(map(_of_two, (first, second))):
        return ()
    giver, receiver, other_giver, other_receiver = map(_sides, (a.who, a.what, b.who, b.what))
    if giver & other_giver or receiver & other_receiver:
        return ()
    swapped = giver & other_receiver, receiver & other_giver
    if all((giver, receiver, other_giver, other_receiver)) and not all(swapped):
        return ()  # from hand to hand
    if not any(swapped) or giver & receiver or other_giver & other_receiver:
        return ()
    if not _one_thing(a.whom, b.whom) and not (all(swapped) and _may_be_one(a.whom, b.whom)):
        return ()
    return tuple(sorted(swapped[0] | swapped[1])) if of_one_story(first, second) else ()


def _done(claim: Claim[Action]) -> bool:
    """Whether a deed is told as done; a case that a court `rejected` was brought as well."""
    return told(claim) or (claim.value.does == "sue" and claim.mood is Mood.TOLD)


def _of_two(claim: Claim[Action]) -> bool:
    """Whether a sentence has words that tell of two deeds; `had brought` is of one, `had beaten` of an earlier match."""
    text = claim.sentence.text if claim.sentence else ""
    if claim.value.does == "sue" and claim.sentence is not None:
        start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
        after = re.split(r"[,.;:]", text[end : end + _NEAR], maxsplit=1)[0]
        text = _WHEN.sub(" ", text[max(0, start - _NEAR) : end] + after)
    return _TWICE.search(_HAD.sub(" ", text) if claim.value.does in ("sue", HANDED) else text) is not None


def _one_thing(one: str, two: str) -> bool:
    """Whether two phrases can be one thing: a sum, a name, or nouns of one meaning of which one points."""
    sums = [set(_SUM.findall(text)) for text in (one, two)]
    if any(sums):
        return bool(sums[0] & sums[1])
    x, y = thing(one), thing(two)
    if x.names & y.names:
        return True
    if contrast(x, y) or not (x.pointing or y.pointing):
        return False
    return x.head == y.head or bool(concepts(x.head) & concepts(y.head))


def _may_be_one(one: str, two: str) -> bool:
    """`its old ski jump`, `the tower`: two words which both point and of which neither names or numbers the thing."""
    if any(text.lower().startswith(("a ", "an ", "some ", "another ")) for text in (one, two)):
        return False
    return not (thing(one).names or thing(two).names or _SUM.search(one + two))


def _sides(text: str) -> set[str]:
    """The names of a side, and its noun: `the municipality` is `the municipality of Brod`."""
    found = _names(text)
    noun = thing(text).head
    return (found | {noun}) if noun and text else found


def _names(text: str) -> set[str]:
    """The names of a party, without countries, which stand for many; the noun of `the town`."""
    found = (name.removesuffix("'s").removesuffix("’s") for name in _NAME.findall(text))
    names = {name for name in found if name not in ("The", "A") and not is_country(name) and not is_demonym(name)}
    return names or ({text.split()[-1]} if text.startswith(("the ", "The ")) else set())
