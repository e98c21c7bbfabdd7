"""Whether two tellings in one text are of one deed done to one thing, by two who cannot be one."""

from msgspec.structs import replace

from consistency.claims import Claim
from consistency.linking.doers import told
from consistency.linking.explained import explained
from consistency.linking.task_parties import other_party
from consistency.linking.tasks import AGAIN, COUNTED, contrast, thing
from consistency.linking.two_parties import two_parties, unlike
from consistency.patterns import pattern
from consistency.text import Section
from consistency.values import Action

TOLD_TWICE = frozenset((AGAIN, "doings"))
"""What reads such claims."""
_KNOWN = ("the ", "this ", "that ", "its ", "their ", "his ", "her ")


def one_deed(first: Claim[Action], second: Claim[Action]) -> tuple[str, ...]:
    """Why two claims of one article tell one deed of two parties, or nothing."""
    if not {first.extractor, second.extractor} <= TOLD_TWICE or first.article != second.article:
        return ()
    a, b = first.value, second.value
    if a.does == "win" and first.fronts(second):
        return ()  # a headline that is told otherwise
    if a.does != b.does or first.sentence == second.sentence or "shared" in (first.attribute, second.attribute):
        return ()
    if not (told(first) and told(second)) or _explained(first, second):
        return ()
    if changed_hands(first, second):
        return ()
    if a.does not in _FOR_EVER and _in_years(first) != _in_years(second):
        return ()
    if a.does in _STAGED and _ahead(first, second):
        return ()
    if a.does != "win" and (_beside(a.who, second) or _beside(b.who, first)):
        return ()  # the text knows both: the one has it from the other
    one, two = thing(a.what), thing(b.what)
    if not one.head or one.head != two.head or contrast(one, two):
        return ()
    alike = a.what.lower() == b.what.lower()
    if not (_known(second) or alike) or not (
        _known(first) or alike or COUNTED.match(a.what) or first.section is Section.HEADLINE
    ):
        return ()
    if (two.words - one.words) and (one.words - two.words) and not one.names & two.names:
        return ()  # `the plan for the harbour`, `the plan for the hall`
    if not two_parties(a.who, b.who) and (unlike(a.who, b.who) or not other_party(first, second)):
        return ()
    return ("one article", *sorted(one.words & two.words))


_STAGED = frozenset(("approve", "pass", "reject", "review"))
"""What several bodies do one after the other."""
_STATES = frozenset("own operate lead control fund coach supervise maintain captain guard sponsor".split())
"""What one does for a time, and then another."""
_FOR_EVER = frozenset("write design found invent discover compose paint sculpt produce translate".split())
_YEAR = pattern(r"\b(?:1[5-9]|20)\d\d\b")
_SINCE = pattern(r"\bsince (?:\w+ )?\d{4}\b")
_LATER = pattern(
    r"\b(?:will|must|may|should|need(?:s|ed)?|has to|have to|had to|expects?|expected|is to|are to|would|could|if|before|pending|later|then|afterwards|already|now)\b"
)
_BELONGS = pattern(r"\bbelong(?:s|ed|ing)? to\b|\bowned by\b")


def _beside(who: str, claim: Claim[Action]) -> bool:
    """Whether a doer is named in the sentence that tells of the other."""
    names = [word for word in who.split() if word[0].isupper() and word not in ("The", "A")]
    return bool(names) and claim.sentence is not None and all(name in claim.sentence.text for name in names)


def changed_hands(first: Claim[Action], second: Claim[Action]) -> bool:
    """Whether what one does for a time is told of one party in the past and of the other for now."""
    return first.value.does in _STATES and (first.attribute == "past") != (second.attribute == "past")


def _ahead(first: Claim[Action], second: Claim[Action]) -> bool:
    """Whether one of the two still has to do it."""
    return any(_LATER.search(claim.sentence.text) for claim in (first, second) if claim.sentence)


def _in_years(claim: Claim[Action]) -> frozenset[str]:
    """The years that the sentence of a claim names, but that of the article."""
    found = _YEAR.findall(_SINCE.sub("", claim.sentence.text)) if claim.sentence else []
    return frozenset(year for year in found if claim.published is None or int(year) < claim.published.year)


def _explained(first: Claim[Action], second: Claim[Action]) -> bool:
    """Whether words explain two doers; that a thing belongs to somebody does not explain who else owns it."""
    if first.value.does != "own":
        return explained(first, second)
    plain = [
        claim.with_(
            sentence=replace(claim.sentence, text=_BELONGS.sub(lambda found: "x" * len(found[0]), claim.sentence.text))
        )
        if claim.sentence
        else claim
        for claim in (first, second)
    ]
    return explained(*plain)


def _known(claim: Claim[Action]) -> bool:
    """Whether a thing is told as one that the reader knows: `the mill`, a name."""
    what = claim.value.what
    return what.lower().startswith(_KNOWN) or bool(thing(what).names)
