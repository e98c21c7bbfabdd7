"""Who did what to a thing by a verb, from any side: active, passive, cleft, `sold to Tarn`, `the novel is by Ann Moll`.

Each comes to one reading: the deed, who did it, and what it was done to.
"""

from collections.abc import Iterator, Set

from msgspec.structs import replace

from consistency.extract.doing_light import (
    being,
    contest_won,
    contracted,
    deciding,
    deed_of,
    in_charge,
    received,
    resting,
    supported,
    with_subject,
)
from consistency.extract.doing_reading import Doing, doing_of, side_of, thing_of
from consistency.extract.parties import Line
from consistency.extract.task_frames import agent_of, is_passive, phrase_behind
from consistency.extract.task_subjects import Earlier, only_wished, subject_of
from consistency.prose import Chunk
from consistency.prose.doing_words import DEED_VERBS, GETS, LOSES, SUPPORTS, WITH_PARTICLE
from consistency.prose.task_words import RESTS
from consistency.prose.units import Clause
from consistency.text import Section

_TELLING = DEED_VERBS.keys() | SUPPORTS | RESTS | LOSES | GETS | {verb for verb, _ in WITH_PARTICLE} | {
    "have", "bear", "bring", "receive", "beat", "defeat", "thrash", "lose", "decide", "make", "take", "hold"
}  # fmt: skip
"""Verbs that can tell of who did what."""


def verb_doings(line: Line, clause: Clause, earlier: Earlier, wanted: Set[str]) -> Iterator[Doing]:
    """What a clause tells of who did what; of verbs that no list has, those that are ``wanted``."""
    if clause.verb.lemma not in _TELLING and clause.verb.lemma not in wanted:
        return
    clause = with_subject(line, clause)
    if clause.negated or (only_wished(line, clause) and not _heading(line, clause)):
        return
    verb = clause.verb.lemma
    passive = is_passive(line, clause)
    yield from contest_won(line, clause, passive=passive)
    yield from received(line, clause, earlier, passive=passive)
    if verb in ("be", "fall", "come"):
        yield from in_charge(line, clause, earlier)
    if verb in RESTS or verb in ("decide", "have"):
        yield from deciding(line, clause, earlier)
    if verb == "be":
        yield from being(line, clause, earlier)
        return
    if verb in RESTS:
        yield from resting(line, clause, earlier)
    if verb in SUPPORTS or verb in ("bear", "carry"):
        told = list(supported(line, clause, earlier, passive=passive))
        yield from told
        if told:
            return
    if (
        clause.object is not None
        and _is_number(clause.object)
        and (thing_told := phrase_behind(line, clause, 1)) is not None
    ):
        clause = replace(clause, object=thing_told)  # `won the final 3-1`
    does, patient = deed_of(line, clause, passive=passive)
    if not does:
        return
    thing = thing_of(line, patient, earlier, "subject" if passive else "object")
    owned = verb == "belong"
    who, guessed = None, False
    if owned:
        to = clause.complement("to")
        who = line.doer(to) if to is not None else None
    elif passive:
        agent = agent_of(line, clause)
        who = line.doer(agent) if agent is not None and agent is not patient else None
    else:
        who, guessed = subject_of(line, clause, earlier)
        if guessed and who is not None and clause.subject is not None and clause.subject.head.lower in ("he", "she"):
            who = who if sum(token.tag == "PROPN" for token in who.tokens) > 1 else None
    if who is None or thing is None:
        return
    if does == "win" and patient is not None:
        yield from contracted(line, clause, who, patient, earlier)
    if does == "order" and (source := clause.complement("from")) is not None and not passive:
        yield from doing_of(line, clause, side_of(line, source), "supply", thing, patient)
    yield from doing_of(line, clause, who, does, thing, patient, resolved=guessed)


def _is_number(chunk: Chunk) -> bool:
    return all(token.tag == "NUM" for token in chunk.tokens)


def _heading(line: Line, clause: Clause) -> bool:
    """`Norway to fund bridge`: what a headline says is going to be done."""
    return line.sentence.section is Section.HEADLINE and clause.subject is not None
