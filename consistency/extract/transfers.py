"""Who hands what to whom: sold, bought, paid, rented, given, moved from one to the other.

`Tarn has sold the mill to Brock`, `the mill that Brock bought from Tarn`, `the mill passed from Tarn to Brock` come to one
giver and one receiver.  Money goes the other way: who rents or buys for a sum pays it.  A player who is signed from a club or
joins one is handed over as well.  A side that is a pronoun stays empty; a telling with no counterpart tells nothing.
"""

from collections.abc import Iterator
from typing import NamedTuple

from consistency.extract.parties import Line, Party, is_pronoun, is_time
from consistency.extract.task_frames import agent_of, is_money, is_passive
from consistency.prose import Chunk
from consistency.prose.lexicon import analyses
from consistency.prose.units import Clause

GIVE = "hand over"
"""What a transfer is called in a claim: its doer hands something to the other."""
_GIVES = frozenset("sell give hand transfer donate lend cede bequeath pay rent lease loan deed".split())
_REPAYS = frozenset(("repay", "refund", "reimburse"))
_TAKES = frozenset("buy purchase acquire receive rent hire lease borrow sign inherit".split())
_MOVES = frozenset("pass move transfer switch go".split())
_PRICED = frozenset("buy purchase acquire rent hire lease".split())
VERBS = _REPAYS | _GIVES | _TAKES | _MOVES | {"join"}


class Handed(NamedTuple):
    """From whom to whom something goes; either side may be unknown."""

    giver: Party | None
    receiver: Party | None
    thing: str
    start: int
    end: int


def transfers(line: Line, clause: Clause) -> Iterator[Handed]:
    """What changes hands in a clause, in whatever words."""
    verb = clause.verb.lemma
    if verb not in VERBS or clause.negated or not (clause.finite or clause.verb.form in ("participle", "ing")):
        return
    subject, passive = clause.subject, is_passive(line, clause)
    to, source = _side(line, clause, "to"), _side(line, clause, "from")
    if verb == "join":
        if (
            subject is not None
            and subject.is_name
            and clause.object is not None
            and clause.object.is_name
            and not passive
        ):
            yield _handed(line, clause, None, clause.object, subject)
        return
    if verb in _MOVES and source is not None and to is not None and subject is not None and clause.object is None:
        yield _handed(line, clause, source, to, subject)
        return
    agent = agent_of(line, clause) if passive else None
    doer, thing = (agent, subject) if passive else (subject, clause.object or headed(line, clause))
    if verb in _REPAYS and not passive and doer is not None and to is not None and thing is not None:
        yield _handed(line, clause, to, doer, thing)  # who repays a loan has got it
        return
    price = clause.complement("for")
    if verb in _PRICED and doer is not None and price is not None and is_money(price):
        yield _handed(line, clause, doer, None, price)
    if verb == "pay" and doer is not None and not passive and (paid := _paid(line, clause)) is not None:
        yield paid
    elif (
        verb in _GIVES
        and doer is not None
        and not passive
        and clause.recipient is not None
        and clause.object is not None
    ):
        yield _handed(line, clause, doer, clause.recipient, clause.object)
    elif verb in _GIVES and to is not None and thing is not None:
        yield _handed(line, clause, doer, to, thing)
    elif verb in _TAKES and source is not None and thing is not None:
        yield _handed(line, clause, source, doer, thing)


def _paid(line: Line, clause: Clause) -> Handed | None:
    """`Tarn pays Brock 90 crowns`: the name before the sum is who gets it."""
    at = line.index[clause.verb.start] + 1
    chunk = line.opening.get(at)
    if chunk is None or clause.subject is None:
        return None
    sums = next((place for place, token in enumerate(chunk.tokens) if token.tag in ("NUM", "SYM")), 0)
    if sums and chunk.tokens[0].tag == "PROPN":
        who, money = line.party(at, at + sums), line.party(at + sums, at + len(chunk.tokens)).text
        return Handed(_party(line, clause.subject), who, money, clause.subject.start, chunk.end)
    money_chunk = line.opening.get(line.at(chunk)[1])
    if is_pronoun(chunk) or money_chunk is None or is_money(chunk) or not is_money(money_chunk):
        return None
    return Handed(
        _party(line, clause.subject), _party(line, chunk), money_chunk.text, clause.subject.start, money_chunk.end
    )


def _side(line: Line, clause: Clause, preposition: str) -> Chunk | None:
    """Who stands after `from` or `to`, also past what is told between commas of the other side."""
    found = clause.complement(preposition)
    if found is None:
        begin = line.index[clause.verb.start] + 1
        places = (at for at in range(begin, len(line.tokens)) if line.word(at) == preposition)
        at = next((at for at in places if _open(line, begin, at)), None)
        found = line.opening.get(at + 1) if at is not None else None
    if found is None or is_time(found) or is_money(found):
        return None
    return found


def _open(line: Line, begin: int, at: int) -> bool:
    """Whether a preposition goes with a verb before it: no other verb between them but inside commas."""
    inside = [other for other in line.clauses if begin <= line.index[other.verb.start] < at]
    return not inside or (
        line.word(at - 1) == "," and any(line.word(place) in ("which", "who") for place in range(begin, at))
    )


def headed(line: Line, clause: Clause) -> Chunk | None:
    """`the mill` of `the mill it has bought from Tarn`, `the mill that Brock bought from Tarn`."""
    subject = clause.subject
    if subject is None:
        return None
    first = line.index[line.doer(subject).start]
    return line.closing.get(first - (line.word(first - 1) in ("that", "which")))


def _handed(line: Line, clause: Clause, giver: Chunk | None, receiver: Chunk | None, thing: Chunk) -> Handed:
    sides = [chunk for chunk in (giver, receiver, thing) if chunk is not None]
    start, end = min(chunk.start for chunk in sides), max(chunk.end for chunk in sides)
    return Handed(
        _party(line, giver),
        _party(line, receiver),
        thing.text,
        min(start, clause.verb.start),
        max(end, clause.verb.end),
    )


def known(side: Party) -> bool:
    """Whether a side is a name, or a body that the text knows: `the climbing club`."""
    return side.named or side.tokens[0].lower == "the"


def _party(line: Line, chunk: Chunk | None) -> Party | None:
    """A side with its `of` and its name, but without the other side: `Ulik` of `from Ulik to Imme`."""
    if chunk is None or is_pronoun(chunk):
        return None
    whole = line.doer(chunk)
    first, own = line.index[whole.start], line.at(chunk)
    stop = first + len(whole.tokens)
    goes_on = line.opening.get(stop + 1)
    if (
        goes_on is not None
        and any(reading.tag == "ADJ" for reading in analyses(chunk.head.lower))
        and line.tokens[stop].form == "ing"
    ):
        stop = line.at(goes_on)[1]  # `the local climbing club`
    bounds = [at for at in range(first, stop) if line.word(at) in ("from", "to")]
    first = max([first, *(at + 1 for at in bounds if at < own[0])])
    return line.party(first, min([stop, *(at for at in bounds if at >= own[1])]))
