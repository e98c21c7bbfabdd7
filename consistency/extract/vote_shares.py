"""The shares of one vote, told one after the other over some sentences."""

import re
from collections.abc import Iterator, Sequence

from consistency.claims import Claim
from consistency.values import Percentage

_VOTED = re.compile(
    r"\b(?:votes?|ballots?|voters|elections?|polls?|candidates?|run-?off|seats?|list|mandate)\b", re.IGNORECASE
)
_OTHER_TIME = re.compile(
    r"\b(?:polls?|survey|last time|previous|earlier|ago|in (?:19|20)\d\d|turnout)\b|\bin the (?:first|run-?off)",
    re.IGNORECASE,
)
_OTHER_VOTE = re.compile(
    r"\b(?:turnout|counted|postal|opinion polls?|polls? (?:show|suggest|put|had)|survey|last time|previous|earlier|in (?:19|20)\d\d|points?|"
    r"men|women|under|aged|rural|urban|voters in|up from|down from|compared|run-?off|second round|districts? of|precincts?|threshold|needed|required|majority of)\b",
    re.IGNORECASE,
)
_WON = re.compile(
    r"\b(?:won|took|take[sn]?|wins|gets?|got|gained|received|secured|polled|followed|with|on|place|third|second|ahead|came|"
    r"for|had|has|at|to|list|garnered|scored|obtained)\b[^.;]{0,45}\Z",
    re.IGNORECASE,
)


def shares_of_a_vote(group: Sequence[Claim[Percentage]]) -> Iterator[Claim[Percentage]]:
    """The shares of one vote, each once, from the first that says `of the vote`."""
    begun, told, last = False, set(), -1
    for claim in group:
        sentence = claim.sentence
        if sentence is None or claim.value.points or claim.value.figure.upper is not None:
            continue
        before = sentence.text[: claim.start - sentence.start]
        after = sentence.text[claim.end - sentence.start :]
        clause = re.split(r"[;:.,]", before)[-1] + re.split(r"[;:.,]", after[:30])[0]
        if (
            _OTHER_VOTE.search(clause)
            or _OTHER_TIME.search(re.split(r"[;:.]|, (?:while|but|and) ", before)[-1])
            or "€" in clause
            or claim.value.figure.bound.value != "exact"
        ):
            continue
        of_the_vote = re.match(r" of (?:the |all )?(?:\w+ )?(?:votes?|ballots?|poll)\b", after) is not None
        place = re.match(r" of (?:the |all )?(?:\w+ )?votes?(?: cast)? in [A-Z]", after) is not None
        if place:
            return
        if of_the_vote:
            begun = True
        if not begun or (not of_the_vote and not _WON.search(before)) or claim.value.figure.number in told:
            continue
        if not of_the_vote and sentence.paragraph - last > 3 and not _VOTED.search(sentence.text):
            continue
        told.add(claim.value.figure.number)
        last = sentence.paragraph
        yield claim
