"""What a time is told of: an event of a kind that happens once, and the thing or person that it happens to.

`The mill was built in 1931`, `Since its founding in 1912`, `the 1920 founding`, `Founded: 1912`, `At 8 p.m., when the concert
begins`: each is read as rows of `milestone_words` with the noun phrase that bears the event (``Bearer``), and whether the
words take the event for known.
"""

from collections.abc import Iterator
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.milestone_lines import Bearer, Line, Row
from consistency.linking.milestone_nouns import INSIDE, PLACES, noun_before, noun_behind, of_noun, sent_in
from consistency.linking.milestone_periods import of_period, two_ends
from consistency.linking.milestone_verbs import RELATIVE, before_verb, of_verb
from consistency.linking.reaches import Reach
from consistency.linking.told_back import of_day
from consistency.prose import Prose, Token
from consistency.prose.deed_words import BEGINS, ENDS
from consistency.prose.milestone_words import KEYS, LEADS, MAKES, PHRASES, ROW_OF, STANDS, SUBMIT
from consistency.values import Date, Time, Value

KNOWING = frozenset("when since after before until once while as ahead following".split())
"""Words before a clause that takes what it tells for known."""

_TAKES = KNOWING | RELATIVE


class Telling(NamedTuple):
    """One row of what a time is told of; ``value`` is that time, of a period the end of it that the row is about.

    ``extras`` are the other words of a verb's clause: `head of the hospital`, `from politics`;
    ``doers`` are the names of those who do it to something else.
    """

    claim: Claim[Value]
    row: str
    bearer: Bearer | None
    known: bool
    value: Date | Time
    extras: frozenset[str] = frozenset()
    doers: frozenset[str] = frozenset()


def tellings(claim: Claim[Value], prose: Prose) -> list[Telling]:
    """What a time is told of, row by row."""
    value = claim.value
    if claim.sentence is None or not isinstance(value, Date | Time):
        return []
    line = Line(claim, prose)
    if ends := two_ends(claim):
        rows = [(row, bearer, known, end) for row, bearer, known, end in of_period(line, ends)]
        return [Telling(claim, *row) for row in dict.fromkeys(rows)]
    found = dict.fromkeys(_read(claim, line))
    if isinstance(value, Time):
        found = dict.fromkeys(row for row in found if row[0][0] not in "~=" or row[0] == "=doors")
    return [
        Telling(claim, row, bearer, known, value, line.extras(bearer), line.doers(bearer))
        for row, bearer, known in found
    ]


def _read(claim: Claim[Value], line: Line) -> Iterator[Row]:
    tokens, first, last = line.tokens, line.first, line.last
    if last < first:
        return
    if keyed := _key(line):
        yield from ((row, None, True) for row in keyed)
        return
    if first > 1 and tokens[first - 1].lower in LIVES and tokens[first - 2].text in ("(", ",", ";"):
        back = first - 2 - (tokens[first - 2].text == ";")
        yield LIVES[tokens[first - 1].lower], _named_before(line, back), True
        return
    if _posted(line):
        yield "takeover", _named_before(line, next(n for n in range(first) if tokens[n].text == ",")), True
        return
    noun = noun_behind(tokens, last)
    if noun >= 0:
        read = list(of_noun(line, noun, claim, known=True))
        if not read and isinstance(claim.value, Date) and claim.value.precision == "year":
            read = [(row, line.bearer(line.chunk_at(noun)), True) for row in MAKES]
        yield from read
        return
    edge = claim.value.edge if isinstance(claim.value, Date) else ""
    if edge in ("by", "until") and (entry := sent_in(line)) is not None:
        yield "deadline", entry, True
        return
    reach = Reach(line.text, tokens, first, last)
    told_back = list(_told_back(line, reach, claim))
    if told_back or (reach.when and not 0 <= reach.verb < first):
        yield from told_back
        return
    if edge:
        yield from _lasting(line, edge)
        return
    if first and tokens[first - 1].lower == "from" and (entry := sent_in(line)) is not None:
        yield "entries", entry, True
        return
    noun = noun_before(tokens, first)
    if noun > 0 and tokens[noun - 1].form == "ing" and (tokens[noun - 1].lemma, tokens[noun].lower) in PHRASES:
        noun = -1  # `Since gaining independence in`
    if noun >= 0 and _beside(tokens, noun, first):
        return
    if noun >= 0 and (rows := list(of_noun(line, noun, claim, known=False))) and not _governed(reach, noun):
        yield from rows
        return
    verb = reach.verb
    if (
        not 0 <= verb < first
        and reach.low
        and tokens[reach.low - 1].lower == "as"
        and tokens[reach.low - 1].tag == "ADP"
    ):
        verb = next((at for at in range(reach.low - 1, -1, -1) if tokens[at].tag in ("VERB", "PUNCT")), -1)
        verb = verb if verb >= 0 and tokens[verb].tag == "VERB" else -1  # `resigned as head of the port on`
    if joined := _joined(line):
        bearer = before_verb(line, first - 2)
        if "end" in joined and bearer is not None and bearer.head in SUBMIT:
            yield "deadline", sent_in(line), True
            return
        yield from ((row, bearer, False) for row in joined)
        return
    while (
        verb > reach.low
        and tokens[verb].form == "ing"
        and tokens[verb - 1].tag == "ADP"
        and tokens[verb - 1].lower not in KNOWING
    ):
        verb = next((at for at in range(verb - 1, reach.low - 1, -1) if tokens[at].tag == "VERB"), -1)
    if verb > 0 and tokens[verb].form == "ing" and tokens[verb - 1].lemma in BEGINS | ENDS:
        verb -= 1  # `will start running on`
    if verb > last and any(token.tag == "CCONJ" or token.text == ";" for token in tokens[last:verb]):
        return
    if verb >= 0:
        known = reach.low > 0 and tokens[reach.low - 1].lower in _TAKES
        known = known or tokens[reach.low].lower in ("once", "when", "since")
        yield from of_verb(line, verb, claim, known=known)


def _told_back(line: Line, reach: Reach, claim: Claim[Value]) -> Iterator[Row]:
    """`the day of the race, 9 June`, `On 9 June, when the fair opens`, `On Thursday, as the storm made landfall`."""
    tokens, first, last = line.tokens, line.first, line.last
    back = of_day(tokens, first, last)
    if back is not None:
        verbs = [at for at in back.tokens if tokens[at].tag == "VERB"]
        nouns = [at for at in back.tokens if tokens[at].tag == "NOUN" or tokens[at].form == "ing"]
        if back.clause:
            yield from (row for at in verbs[:1] for row in of_verb(line, at, claim, known=True))
        else:
            for at in nouns[-1:]:
                after = at + 1 < len(tokens) and tokens[at + 1].lemma == "date"
                yield from of_noun(line, at + (after and tokens[at].lower == "closing"), claim, known=True)
        if verbs or nouns:
            return
    if last + 2 < len(tokens) and tokens[last + 1].text == "," and tokens[last + 2].lower == "as":
        verb = next((at for at in range(last + 3, len(tokens)) if tokens[at].tag == "VERB"), -1)
    else:
        verb = reach.verb_after() if reach.when else -1
    if verb >= 0:
        yield from of_verb(line, verb, claim, known=True)


def _lasting(line: Line, edge: str) -> Iterator[Row]:
    """`The show runs until 9 August`: it closes then; `had led the port since 2011`, `has been closed since`."""
    tokens = line.tokens[: line.first]
    if edge == "after" and any(token.lower in ("not", "no", "late") for token in line.tokens):
        if (entry := sent_in(line)) is not None:
            yield "deadline", entry, True
        return
    if edge == "until":
        verbs: dict[str, tuple[str, ...]] = {"run": ("closing", "end"), "last": ("closing", "end")}
    elif edge == "since" and any(token.lemma == "have" and token.tag == "AUX" for token in tokens):
        verbs = dict.fromkeys(LEADS, ("takeover",))
    else:
        return
    at = next((at for at in reversed(range(len(tokens))) if tokens[at].tag == "VERB" or tokens[at].lower in STANDS), -1)
    if at < 0:
        return
    rows = (
        (STANDS[tokens[at].lower],)
        if edge == "since" and tokens[at].lower in STANDS
        else verbs.get(tokens[at].lemma, ())
    )
    clause = line.clause(at)
    bearer = before_verb(line, at) if clause is None or clause.subject is None else line.bearer(clause.subject)
    if bearer is not None:
        yield from ((row, bearer, False) for row in rows)


def _beside(tokens: tuple[Token, ...], noun: int, first: int) -> bool:
    """`questions after the meeting, at about 14:30`: a time beside what is told before it is not that of the meeting."""
    if not any(token.text == "," for token in tokens[noun:first]):
        return False
    at = noun
    while at > 0 and tokens[at - 1].tag in (*INSIDE, "DET", "PRON", "PART"):
        at -= 1
    return at > 0 and tokens[at - 1].lower in ("after", "before", "following")


def _governed(reach: Reach, noun: int) -> bool:
    """Whether the time behind a noun is that of the verb before it: `opened the new station on 3 May`."""
    return 0 <= reach.verb < noun and not _led(reach, noun)


def _led(reach: Reach, noun: int) -> bool:
    """Whether the noun stands in a phrase of its own with a preposition: `since its founding in`."""
    at = noun
    while at > 0 and (
        reach.tokens[at - 1].tag in (*INSIDE, "DET", "PRON", "PART") or reach.tokens[at - 1].form == "ing"
    ):
        at -= 1
    return at > 0 and reach.tokens[at - 1].lower in KNOWING | {"at", "of", "in", "on", "with", "to", "for"}


def _joined(line: Line) -> frozenset[str]:
    """`begins on 3 June and ends on`: a verb behind `and` that reads like a noun."""
    tokens, at = line.tokens, line.first - 2
    if at < 2 or tokens[at].tag != "NOUN" or tokens[at].form != "plural" or tokens[at - 1].tag != "CCONJ":
        return frozenset()
    return ROW_OF.get(tokens[at].lemma, frozenset())


LIVES = {"born": "birth", "b.": "birth", "b": "birth", "died": "death", "d.": "death", "†": "death"}


def _named_before(line: Line, at: int) -> Bearer | None:
    """The name before a bracket or a comma."""
    if at < 1:
        return None
    bearer = line.bearer(line.chunk_at(at - 1))
    return bearer if bearer is not None and bearer.kind == "name" else None


def _posted(line: Line) -> bool:
    """`Hana Moll, head of the Osby hospital since 2016,`: a post between the name that opens a sentence and its time."""
    tokens, first = line.tokens, line.first
    if first < 4 or tokens[first - 1].lower != "since" or tokens[0].tag != "PROPN":
        return False
    comma = next((at for at in range(first) if tokens[at].text == ","), first)
    if comma > 4 or any(token.tag != "PROPN" for token in tokens[:comma]):
        return False
    post = tokens[comma + 1 : first - 1]
    return bool(post) and not any(token.tag in ("VERB", "AUX", "PUNCT") for token in post)


def _key(line: Line) -> list[str]:
    """`Founded: 1920`, `Start: 8 pm`: a word alone before a colon."""
    tokens, at = line.tokens, line.first - 1
    while at >= 0 and (tokens[at].lower in PLACES or (tokens[at].lower.endswith("day") and tokens[at].tag != "NOUN")):
        at -= 1
    if at < 1 or tokens[at].text not in (":", "|"):
        return []
    key = tokens[max(0, at - 4) : at]
    words = [token.lower for token in key if token.tag != "PUNCT"]
    begins = at - len(words) <= 0 or tokens[at - len(words) - 1].tag == "PUNCT"
    if not begins or not words:
        return []
    return [KEYS[words[0]]] if words[0] in KEYS else []
