"""The votes for and against something, the abstentions, and how many could vote: each wherever the text tells it.

A text seldom tells a vote in one breath: the size of the court stands in the lead, the votes in the second paragraph, the
abstentions in the last.  What a number is, the words of its own part of the sentence say.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from consistency.claims import Claim
from consistency.extract.changes import Told, figure_of
from consistency.extract.changes_after import SKIPPED
from consistency.extract.residues import exact_count
from consistency.extract.wholes import Whole
from consistency.patterns import pattern
from consistency.text import Sentence
from consistency.values import Bound, Count

_BODY = frozenset(
    "member judge justice councillor councilor deputy lawmaker senator delegate juror shareholder parliamentarian legislator "
    "representative householder bishop cardinal mp alderman trustee director governor commissioner minister seat voter elder "
    "supervisor magistrate assemblyman vote ballot burgher citizen resident participant parishioner player worker".split()
)
_VOTING = pattern(
    r"\bvot(?:e[sd]?|ing|ers?)\b|\bballots?\b|\babst\w+|\bin favou?r\b|\bdissent\w*|\bayes\b|\bshow of hands\b|\broll call\b|\bdivision\b",
    re.IGNORECASE,
)
_AGAINST = pattern(
    r"\bagainst\b|\bopposed\b|\bopponents?\b|\bopposition\b|\bopposing\b|\bno[- ]votes?\b|\bnoes\b|\bnays?\b|\brejected\b|\bdissent\w*|\bvoted no\b|"
    r"\bsaid no\b|\bno\b\Z|\bto reject\b|\bvoted down\b",
    re.IGNORECASE,
)
_FOR = pattern(
    r"\bin favou?r\b|\bfor\b|\byes\b|\bayes\b|\bbacked\b|\bback(?:ing|ers?)?\b|\bsupport\w*|\bapprov\w+|\baccept\w*|\bagreed\b|\bto uphold\b|"
    r"\b(?:received|got|gathered|mustered|obtained|won|secured|collected|attracted)\b",
    re.IGNORECASE,
)
_NEITHER = pattern(r"\babst\w+|\bblank\b|\bspoil\w+|\binvalid\b|\bundecided\b", re.IGNORECASE)
_AWAY = pattern(
    r"\babsent\w*|\bmissing\b|\bexcused\b|\bstayed (?:away|at home)\b|\bdid not (?:vote|attend|take part|turn up)\b|\bwas ill\b|\bwere ill\b",
    re.IGNORECASE,
)
_OTHER = pattern(
    r"\b(?:needs?|needed|required?|necessary|threshold|majority of|quorum|at least|signatures?|seats?|polls?|per ?cent|years?|months?|"
    r"hours?|days?|more than|less than|fewer than|short of|last time|expected|would|could|if|until|before|"
    r"in (?:january|february|march|april|may|june|july|august|september|october|november|december|(?:19|20)\d\d))\b|%",
    re.IGNORECASE,
)
_TO = pattern(r"(?: votes?)? ?(?:to|–|-|:) ?\Z", re.IGNORECASE)
_WHOLE_BEFORE = pattern(
    r"\b(?:the|its|all|all of the|every one of the|each of the|of the|has|have|had|comprises|with|of|present:?|attendance:?|among the|jury of|panel of|"
    r"court of|council of|board of|committee of|bench of|chamber of|assembly of|parliament of|senate of) (?:just |only |exactly )?\Z",
    re.IGNORECASE,
)
_WHOLE_BEHIND = pattern(
    r"[ -](?:strong|member|seat|judge|seater)\b|[ -]\w+ (?:strong|cast|voted|(?:were|was) present|took part|present|participated|entitled|in (?:the|this) )",
    re.IGNORECASE,
)
_ALL = pattern(r"\b(?:all|every(?: one)?(?: of)?|each(?: of)?)(?: the| its)? \Z", re.IGNORECASE)
_ALL_BEHIND = pattern(
    r"[ -]\w+ (?:\w+ )?(?:cast|voted|were present|took part|present voted)\b|[ -]\w+, all (?:of (?:them|whom) )?(?:were |being )?(?:present|voting)\b",
    re.IGNORECASE,
)
_NOBODY = pattern(
    r"\b(?:nobody|no one|none|no \w+|there were no|without) (?:\w+ )?(?:abst\w+|(?:was|were) (?:absent|missing)|blank)",
    re.IGNORECASE,
)
_LARGEST = 1.4
Roles = dict[str, Told]


def ballots(group: Sequence[Claim[Any]]) -> Iterator[Whole]:
    """Those who could vote as the whole, the votes as its parts; complete where all voted and all kinds of votes are told."""
    counts = [claim for claim in group if _number(claim)]
    if len(counts) < 3 or not any(_VOTING.search(text) for text in {c.sentence.text for c in counts if c.sentence}):
        return
    sizes = [claim for claim in counts if _size(claim)]
    if not sizes:
        return
    votes = [(claim, role) for claim in counts if claim not in sizes and (role := _role(claim, counts))]
    said = [claim.sentence.text for claim in group if claim.sentence is not None]
    nobody = any(_NOBODY.search(text) for text in said)
    for roles in _tallies(votes):
        parts = tuple(exact_count(claim) for claim in roles.values())
        added = sum(figure_of(part).number for part in parts)
        near = [
            size for size in sizes if added / figure_of(size).number <= _LARGEST and figure_of(size).number <= added * 2
        ]
        if not near or any(figure_of(size).number == added for size in sizes):
            continue
        over = all(figure_of(size).number < added for size in sizes)
        every = [size for size in near if _everybody(size)]
        whole = every[0] if every else near[0]
        closed = (
            bool(every)
            and ({"neither"} <= roles.keys() or nobody)
            and len({figure_of(size).number for size in sizes}) == 1
        )
        if over or closed:
            yield Whole(exact_count(whole), parts, closed)


def _tallies(votes: Sequence[tuple[Told, str]]) -> Iterator[Roles]:
    """The votes that belong together: of one sentence and the ones behind it, or of the article if it tells one vote only."""
    by_sentence: dict[int, list[tuple[Told, str]]] = {}
    for claim, role in votes:
        assert claim.sentence is not None
        by_sentence.setdefault(claim.sentence.index, []).append((claim, role))
    whole = {at for at, told in by_sentence.items() if {"for", "against"} <= {role for _, role in told}}
    if not whole:
        roles: Roles = {}
        for claim, role in votes:
            if role in roles and figure_of(roles[role]).number != figure_of(claim).number:
                return
            roles.setdefault(role, claim)
        if {"for", "against"} <= roles.keys():
            yield roles
        return
    for at in sorted(whole):
        roles = {}
        for claim, role in by_sentence[at]:
            roles.setdefault(role, claim)
        for after in (at + 1, at + 2):
            for claim, role in by_sentence.get(after, ()) if after not in whole else ():
                if role in ("neither", "away") or len(whole) == 1:
                    roles.setdefault(role, claim)
        yield roles


def _role(claim: Told, counts: Sequence[Told]) -> str:
    """What a number is in a vote, by the words of its part of the sentence; empty where they do not say."""
    sentence = claim.sentence
    assert sentence is not None
    before, behind = _around(claim, sentence, counts)
    own = f"{before} {behind}"
    if claim.value.of not in _BODY | {"", "abstention", "abstainer", "opponent", "supporter", "yes", "no"}:  # type: ignore[union-attr]
        return ""
    if _OTHER.search(own):
        return ""
    if _NEITHER.search(own):
        return "neither"
    if _AWAY.search(own):
        return "away"
    if re.match(r"(?: votes?)?(?: in favou?r)? ?(?:to|-|–) ?\Z", behind) and re.search(
        r"\b(?:by|was|voted|vote of|votes?,?) \Z", before
    ):
        return "for"
    if _TO.search(before) and before.strip(" -–:").lower() in (
        "to",
        "votes to",
        "vote to",
        "",
        "votes",
        "in favour to",
    ):
        return "against"
    if _AGAINST.search(own):
        return "against"
    if _FOR.search(own) and (_VOTING.search(own) or _VOTING.search(sentence.text)):
        return "for"
    return ""


def _around(claim: Told, sentence: Sentence, counts: Sequence[Told]) -> tuple[str, str]:
    """The words before and behind a number up to the next number of the sentence, cut where a part of it ends."""
    text, begin = sentence.text, sentence.start
    first = max(
        (other.end - begin for other in counts if other.sentence == sentence and other.end <= claim.start), default=0
    )
    ends = sorted(other.start - begin for other in counts if other.sentence == sentence and other.start >= claim.end)
    last = ends[0] if ends else len(text)
    if re.fullmatch(
        r" (?:out )?of (?:the |its |their )?", text[claim.end - begin : last]
    ):  # `61 of the 112 members voted against`
        last = ends[1] if len(ends) > 1 else len(text)
    before, behind = text[first : claim.start - begin], text[claim.end - begin : last]
    if first and (cuts := [cut.end() for cut in re.finditer(r"[,;:]|\band\b|\bwith\b|\bwhile\b", before)]):
        before = before[cuts[-1] :]
    if cut := re.search(r"[,;]| and\b| with\b| while\b", behind):
        behind = behind[: cut.start()]
    return before, behind


def _number(claim: Claim[Any]) -> bool:
    if not isinstance(claim.value, Count) or claim.sentence is None or claim.section in SKIPPED or claim.speaker:
        return False
    figure = claim.value.figure
    return figure.upper is None and figure.bound is Bound.EXACT and claim.holds and figure.number >= 1


def _size(claim: Told) -> bool:
    """Whether a number is of all who may vote: `the nine judges`, `a 33-member council`, `the 62 votes cast`."""
    sentence = claim.sentence
    assert sentence is not None
    assert isinstance(claim.value, Count)
    if figure_of(claim).number < 3 or claim.value.of not in _BODY:
        return False
    before, behind = sentence.text[: claim.start - sentence.start], sentence.text[claim.end - sentence.start :]
    if claim.value.of in ("vote", "ballot"):
        return _ALL_BEHIND.match(behind) is not None
    if claim.value.of in ("seat",):
        return behind[:1] == "-" or before.lower().endswith(("has ", "have ", "had ", "of the "))
    if re.match(
        r"[ -]\w+ (?:of \w+ |in \w+ )?(?:for|against|voted (?:for|against|in favou?r)|abst\w+|who abst\w+|opposed|backed)\b",
        behind,
    ):
        return False
    return _WHOLE_BEFORE.search(before) is not None or _WHOLE_BEHIND.match(behind) is not None


def _everybody(size: Told) -> bool:
    """Whether the words say that all of them voted."""
    sentence = size.sentence
    assert sentence is not None
    before, behind = sentence.text[: size.start - sentence.start], sentence.text[size.end - sentence.start :]
    return _ALL.search(before) is not None or _ALL_BEHIND.match(behind) is not None
