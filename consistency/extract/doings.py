"""One deed done to one thing that an article tells of two parties, in whatever words.

`The council sold the mill to Tarn` and `Brock bought the mill`, `was designed by Ann Moll` and `its architect, Bo Ekdahl`: a text
tells a deed once, and later takes it as known.  Where the second telling has another doer, both are read as claims, which the
rules compare; deeds that are told of one doer only, or of things of which the article has several, give none.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import partial

from consistency.claims import Claim, Confidence
from consistency.extract.doing_nouns import noun_doings
from consistency.extract.doing_pairs import full_name, of_two
from consistency.extract.doing_places import sentences_of
from consistency.extract.doing_reading import Doing, Thing
from consistency.extract.doing_verbs import verb_doings
from consistency.extract.parties import Line
from consistency.extract.task_doers import by_key, may_be_key
from consistency.extract.task_verbs import with_verbs
from consistency.prose import Prose
from consistency.prose.chunks import chunks
from consistency.prose.clauses import clauses
from consistency.prose.doing_words import (
    OF_ONLY,
    SINGLED,
)
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.text import Sentence
from consistency.values import Action

READ_BY, AGAIN = "doings", "tasks again"
"""What reads such a telling; and the same for one that the reader of tasks has read already."""
WIDEST = 150


def doings(prose: Prose, tasks: Sequence[Claim[Action]], lines: dict[int, Line] | None = None) -> list[Claim[Action]]:
    """The tasks of an article, those that are told twice marked, and what else is told twice."""
    groups: dict[tuple[str, str], list[tuple[Sentence, Doing]]] = defaultdict(list)
    lines = {} if lines is None else lines
    for sentence, wanted in sentences_of(prose):
        line = _line(prose, sentence, lines)
        for doing in _told(line, prose, wanted, partial(_before, prose, sentence, lines)):
            if (doing.does in wanted or doing.does == "sell") and _fits(doing):
                groups[doing.does, doing.thing.head].append((sentence, doing))
    _join(groups)
    handed = {
        (head, word)
        for (does, head), group in groups.items()
        if does == "sell"
        for _, doing in group
        for word in doing.who.text.lower().split()
    }
    twice = [
        each
        for (does, head), group in groups.items()
        if of_two(prose, head, group) and not (does == "buy" and _sold_on(head, group, handed))
        for each in group
    ]
    known = {_place(claim): at for at, claim in enumerate(tasks)}
    again = list(tasks)
    for group in groups.values():
        for sentence, doing in group:
            if any(token.lower == "and" for token in doing.who.tokens):
                _share(again, sentence, doing)
    for sentence, doing in twice:
        claim = _claim(prose, sentence, doing)
        at = known.get(_place(claim))
        if at is None:
            again.append(claim)
        else:
            again[at] = again[at].with_(extractor=AGAIN, value=replace(again[at].value, what=claim.value.what))
    return again


def _share(tasks: list[Claim[Action]], sentence: Sentence, doing: Doing) -> None:
    """Marks a task that two are told to have done together, for what is read of the one of them."""
    for at, claim in enumerate(tasks):
        here = claim.sentence is not None and claim.sentence.index == sentence.index and claim.value.does == doing.does
        if here and claim.value.who in doing.who.text:
            tasks[at] = claim.with_(attribute="shared")


def _join(groups: dict[tuple[str, str], list[tuple[Sentence, Doing]]]) -> None:
    """Puts what does not say of which thing (`the fine was imposed by the court`) to the only thing of which the deed is told."""
    for does in [does for does, head in groups if not head]:
        others = [head for deed, head in groups if deed == does and head]
        unsaid = groups.pop((does, ""))
        if len(others) > 1:
            continue
        if others:
            group = groups[does, others[0]]
            thing = group[0][1].thing._replace(resolved=True)
            group += [(sentence, doing._replace(thing=thing)) for sentence, doing in unsaid]
        elif all(doing.thing.text for _, doing in unsaid):
            groups[does, "the"] = unsaid


def _sold_on(head: str, group: Sequence[tuple[Sentence, Doing]], sellers: Set[tuple[str, str]]) -> bool:
    """Whether one who bought a thing is told to have sold it as well."""
    return any(
        (head, word) in sellers
        for _, doing in group
        for word in doing.who.text.lower().split()
        if word not in FUNCTION_WORDS
    )


def _told(line: Line, prose: Prose, wanted: Set[str], earlier: "partial[list[Line]]") -> Iterator[Doing]:
    if may_be_key(line.sentence.text):
        for told in by_key(line, prose):
            if told.resolved:
                yield Doing(told.start, told.end, told.who, told.does, Thing("", "the", True), keyed=True)
        return
    for clause in line.clauses:
        yield from verb_doings(line, clause, earlier, wanted)
    for chunk in line.chunks:
        yield from noun_doings(line, chunk, earlier)


def _fits(doing: Doing) -> bool:
    if doing.does == "score" and SINGLED.isdisjoint(doing.thing.text.lower().split()):
        return False  # of several goals
    only = OF_ONLY.get(doing.does)
    return only is None or doing.thing.head in only


def _line(prose: Prose, sentence: Sentence, lines: dict[int, Line]) -> Line:
    if sentence.index not in lines:
        tokens = with_verbs(prose.tokens(sentence))
        if tokens is None:
            line = Line(sentence, prose.tokens(sentence), prose.chunks(sentence), prose.clauses(sentence))
        else:
            phrases = chunks(sentence.text, tokens, sentence.start)
            line = Line(sentence, tokens, phrases, clauses(tokens, phrases))
        lines[sentence.index] = line
    return lines[sentence.index]


def _before(prose: Prose, sentence: Sentence, lines: dict[int, Line]) -> list[Line]:
    """The two sentences before, the nearest first."""
    found = []
    for index in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
        before = prose.sentences[index]
        if before.section is not sentence.section:
            break
        found.append(_line(prose, before, lines))
    return found


def _place(claim: Claim[Action]) -> tuple[int, str, str]:
    words = [word.strip(",") for word in claim.value.who.lower().split()]
    return (claim.sentence.index if claim.sentence else -1, claim.value.does, words[-1] if words else "")


def _claim(prose: Prose, sentence: Sentence, doing: Doing) -> Claim[Action]:
    start, end = doing.start, min(doing.end, doing.start + WIDEST)
    who = full_name(prose, doing.who.text)
    return Claim(
        article=prose.article.name, start=start, end=end, said=prose.text[start:end],
        value=Action(who, doing.does, doing.thing.text, "", doing.who.country), subject=who,
        attribute="label" if doing.keyed else "past" if doing.past else "", extractor=READ_BY, sentence=sentence,
        confidence=Confidence.RESOLVED if doing.resolved else Confidence.STATED,
    )  # fmt: skip
