"""Actions: who funds, reviews, approves, signs, buys, hosts or leads what."""

import re
from collections.abc import Iterator

from consistency.claims import Claim, Confidence, Unread
from consistency.extract.arrangements import arranged
from consistency.extract.deeds import deeds, may_tell
from consistency.extract.doers import Deed
from consistency.extract.doings import doings
from consistency.extract.parties import Line
from consistency.extract.pronouns import of_sum, with_antecedent
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.tasks import tasks
from consistency.extract.to_whom import to_whom
from consistency.prose import Prose
from consistency.text import Section, Sentence
from consistency.values import Action

_ARRANGED = frozenset(("review", "approve", "fund"))
_NUMBER = re.compile(r"\A(?:\d+[.)]|[-*•])\s*")


class Actions:
    """Reads deeds of a closed set, with the doer and the doer's country."""

    name = "actions"
    language = "en"
    order = 65
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Action] | Unread]:
        lines: dict[int, Line] = {}
        plain, others = list(_read(prose)), list(tasks(prose, lines))
        lent = _lent(others, plain)
        for claim in arranged([*plain, *lent], prose):
            if claim.attribute or not any(claim is each for each in lent):
                yield claim
        yield from doings(prose, others, lines)
        yield from to_whom(prose)


EXTRACTORS: list[Extractor] = [Actions()]


def _lent(others: list[Claim[Action]], plain: list[Claim[Action]]) -> list[Claim[Action]]:
    """Reviews and funding that only the wider reading of tasks found, to be tied to each other like the plain ones."""
    known = {(claim.value.does, claim.value.country, claim.sentence.index if claim.sentence else -1) for claim in plain}
    return [
        claim.with_(extractor="actions", attribute="") for claim in others
        if claim.value.does in _ARRANGED and claim.value.country and claim.attribute != "past"
        and (claim.value.does, claim.value.country, claim.sentence.index if claim.sentence else -1) not in known
    ]  # fmt: skip


def _read(prose: Prose) -> Iterator[Claim[Action]]:
    for sentence in prose.sentences:
        if sentence.section in (Section.FURNITURE, Section.RELATED):
            continue
        if not may_tell(sentence.text):
            continue
        seen: set[tuple[str, str, str]] = set()
        tokens, doer = with_antecedent(prose, sentence, prose.tokens(sentence))
        for deed in deeds(tokens):
            if (deed.does, deed.who, deed.what) not in seen:
                seen.add((deed.does, deed.who, deed.what))
                what = deed.what or _heading(prose, sentence, deed)
                if deed.does == "fund":
                    what = of_sum(prose, sentence, what)
                claim = _claim(prose, sentence, deed, what)
                yield claim.with_(confidence=Confidence.RESOLVED) if doer and deed.who == doer else claim


def _heading(prose: Prose, sentence: Sentence, deed: Deed) -> str:
    """The line above a label such as `Led by: Spain`, which says what is led."""
    if (
        deed.start != sentence.start
        or ":" not in prose.text[deed.start : deed.end]
        or deed.does not in {"lead", "host"}
    ):
        return ""
    above = prose.text[max(0, sentence.start - 200) : sentence.start].rstrip().rpartition("\n")[2].strip()
    return _NUMBER.sub("", above) if len(above) <= 80 and not above.endswith(".") else ""


def _claim(prose: Prose, sentence: Sentence, deed: Deed, what: str) -> Claim[Action]:
    return Claim(
        article=prose.article.name,
        start=deed.start,
        end=deed.end,
        said=prose.text[deed.start : deed.end],
        value=Action(deed.who, deed.does, what, deed.whom, deed.country),
        subject=deed.who,
        extractor="actions",
        sentence=sentence,
    )
