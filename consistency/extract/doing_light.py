"""Who did what to a thing told from another side: the receiver's, the winner's, by a noun with a verb that says little.

`sold the mill to Tarn`, `the contract went to Tarn`, `carried out the inspection of the dam`, `the decision rests with the board`,
`the novel is by Ann Moll`, `beat Brekka in the final`: each comes to the reading that the plain verb would give.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from consistency.extract.doing_reading import Doing, Thing, doing_of, side_of, thing_of
from consistency.extract.parties import Line, Party, is_pronoun, is_time
from consistency.extract.task_frames import agent_of, phrase_behind
from consistency.extract.task_subjects import Earlier, subject_of
from consistency.prose import Chunk
from consistency.prose.doing_words import (
    BY_KIND,
    CONTESTS,
    DEED_NOUNS,
    DEED_VERBS,
    GETS,
    LOSES,
    PICTURES,
    SUPPORTS,
    WITH_PARTICLE,
    WORKS,
    is_deed,
)
from consistency.prose.task_words import LODGED, PRIZES, RESTS
from consistency.prose.units import Clause
from consistency.text import Section

_BEATS = frozenset(("beat", "defeat", "thrash"))
_CHARGE = frozenset(("charge", "control", "command", "responsibility"))
_WHICH = frozenset("who whether what which how when where if".split())
_INTO = ("of", "on", "into", "for", "against")


def deed_of(line: Line, clause: Clause, *, passive: bool) -> tuple[str, Chunk | None]:
    """The deed that a verb names, with its particle, and the phrase for what it is done to."""
    verb = clause.verb.lemma
    after = line.word(line.index[clause.verb.start] + 1)
    patient = clause.subject if passive or verb == "belong" else clause.object
    if verb == "take" and after != "over":
        return ("photograph", patient) if patient is not None and patient.head.lemma in PICTURES else ("", None)
    if verb == "hold" and patient is not None and patient.head.lemma in ("record", "title"):
        return "win", patient
    does = WITH_PARTICLE.get((verb, after))
    if does is None and patient is not None and not passive and WITH_PARTICLE.keys() >= {(verb, "up")}:
        stop = line.word(line.at(patient)[1])
        does = WITH_PARTICLE.get((verb, stop))
    if does is not None:
        return does, patient if passive or verb == "belong" else clause.complement(after) or patient or phrase_behind(
            line, clause, 2
        )
    if verb == "carry" and after == "out":
        patient = patient or clause.complement("out")
    if verb == "make":
        return "produce", patient
    if verb == "bring" and patient is not None and patient.head.lemma in LODGED:
        return "lodge", patient
    if verb == "receive" and patient is not None and patient.head.lemma in PRIZES:
        return "win", patient
    if (
        verb == "come"
        and after == "first"
        and (contest := clause.complement("in") or phrase_behind(line, clause, 3)) is not None
    ):
        return "win", contest
    return DEED_VERBS.get(verb) or (verb if is_deed(verb) else ""), patient


def supported(line: Line, clause: Clause, earlier: Earlier, *, passive: bool) -> Iterator[Doing]:
    """`carried out the inspection of the dam`, `the fine was imposed by the court`, `bears the signature of Ann Moll`."""
    noun = clause.subject if passive else clause.object or clause.complement("out")
    if noun is None:
        return
    stop = line.at(noun)[1]
    if noun.head.lemma == "signature" and not passive and clause.subject is not None:
        signer = line.opening.get(stop + 1) if line.word(stop) == "of" else None
        begin = line.index[noun.start]
        who = (
            line.doer(signer)
            if signer is not None
            else line.party(begin, begin + len(noun.owner) + (noun.tokens[0].tag == "DET"))
            if noun.owner
            else None
        )
        thing = thing_of(line, clause.subject, earlier, "subject")
        if who is not None and thing is not None:
            yield from doing_of(line, clause, who, "sign", thing, noun)
        return
    does = DEED_NOUNS.get(noun.head.lemma)
    if does is None or clause.verb.lemma not in SUPPORTS:
        return
    inner = thing_of(line, line.opening.get(stop + 1), earlier) if line.word(stop) in _INTO else None
    guessed = False
    who = None
    if passive:
        agent = agent_of(line, clause)
        who = line.doer(agent) if agent is not None else None
    else:
        who, guessed = subject_of(line, clause, earlier)
    known = noun.tokens[0].lower in ("the", "this", "that")
    if who is not None and (inner is not None or (known and clause.verb.lemma != "lead")):
        yield from doing_of(line, clause, who, does, inner or Thing("", noun.text, True), noun, resolved=guessed)


def contracted(line: Line, clause: Clause, who: Party, prize: Chunk, earlier: Earlier) -> Iterator[Doing]:
    """`won the contract for the tunnel`: who builds it."""
    stop = line.at(prize)[1]
    if prize.head.lemma not in ("contract", "order", "tender") or line.word(stop) != "for":
        return
    thing = thing_of(line, line.opening.get(stop + 1), earlier)
    if thing is not None and thing.head not in DEED_NOUNS:
        yield from doing_of(line, clause, who, "produce", thing._replace(resolved=True), prize)


def contest_won(line: Line, clause: Clause, *, passive: bool) -> Iterator[Doing]:
    """`Torvik beat Brekka in the final`, `Brekka lost to Torvik in the final`: who won it."""
    verb = clause.verb.lemma
    if verb not in _BEATS and verb != "lose":
        return
    behind = (
        chunk for chunk in line.chunks if chunk.start > clause.verb.end and line.word(line.at(chunk)[0] - 1) == "in"
    )
    contest = next((chunk for chunk in behind if chunk.head.lemma in CONTESTS), None)
    if contest is None:
        return
    winner: Chunk | None = clause.subject
    if verb == "lose":
        winner = clause.complement("to")
    elif passive:
        winner = agent_of(line, clause)
    elif clause.object is None:
        return
    if winner is not None and not is_pronoun(winner):
        yield from doing_of(
            line, clause, side_of(line, winner), "win", Thing(contest.head.lemma, contest.text), contest
        )


def with_subject(line: Line, clause: Clause) -> Clause:
    """A clause after `has` that was taken for a verb of its own: `the army has run the school`."""
    if clause.subjects:
        return clause
    at = line.index[clause.verb.start]
    titled = (
        line.closing.get(at - 1) if line.word(at - 1) == "to" and line.sentence.section is Section.HEADLINE else None
    )
    if titled is not None and line.at(titled)[0] == 0:
        return replace(clause, subjects=(titled,))  # `Norway to fund bridge`
    owner = next(
        (each for each in line.clauses if line.index[each.verb.start] == at - 1 and each.verb.lemma == "have"), None
    )
    return replace(clause, subjects=owner.subjects, finite=True) if owner is not None else clause


def received(line: Line, clause: Clause, earlier: Earlier, *, passive: bool) -> Iterator[Doing]:
    """`sold the mill to Tarn`, `the contract was awarded to Tarn`, `the prize went to Tarn`: who has it then."""
    verb = clause.verb.lemma
    to = clause.complement("to")
    if verb in LOSES and to is None and not passive and clause.recipient is not None:
        to = clause.recipient
    patient = clause.subject if passive or verb in GETS else clause.object
    if to is None or patient is None or to is patient or is_pronoun(to) or not (verb in LOSES or verb in GETS):
        return
    prized = patient.head.lemma in PRIZES | CONTESTS
    if verb != "sell" and not prized:
        return
    thing = thing_of(line, patient, earlier)
    if thing is not None:
        yield from doing_of(
            line, clause, side_of(line, to), "win" if prized and verb != "sell" else "buy", thing, patient
        )


def being(line: Line, clause: Clause, earlier: Earlier) -> Iterator[Doing]:
    """`the novel is by Ann Moll`, `it is up to the county to approve the plan`, `the plant is in the hands of Tarn`."""
    subject = clause.subject
    if subject is None:
        return
    by = clause.complement("by")
    if (
        by is not None
        and not is_time(by)
        and clause.object is None
        and (thing := thing_of(line, subject, earlier, "subject"))
    ):
        yield from doing_of(
            line,
            clause,
            line.doer(by),
            BY_KIND.get(thing.head, "write" if thing.head in WORKS else "make"),
            thing,
            subject,
        )
    owned = clause.object
    if owned is not None and owned.head.lemma == "property" and line.word(line.at(owned)[1]) == "of":
        owner, thing = line.opening.get(line.at(owned)[1] + 1), thing_of(line, subject, earlier, "subject")
        if owner is not None and thing is not None and not is_pronoun(owner):
            yield from doing_of(line, clause, side_of(line, owner), "own", thing, subject)
    if subject.head.lower == "it" and (whose := clause.complement("to", "for")) is not None:
        inner = next((each for each in line.clauses if each.verb.start > whose.end and not each.finite), None)
        if inner is not None and line.word(line.index[inner.verb.start] - 1) == "to":
            does, patient = deed_of(line, inner, passive=False)
            thing = thing_of(line, patient, earlier)
            if does and thing is not None:
                yield from doing_of(line, clause, side_of(line, whose), does, thing, patient)


def in_charge(line: Line, clause: Clause, earlier: Earlier) -> Iterator[Doing]:
    """`the navy is in charge of the harbour`, `is responsible for it`, `the harbour is under the control of the navy`, `falls under the navy`."""
    subject = clause.subject
    if subject is None:
        return
    under = clause.complement("under")
    if under is not None:
        stop = line.at(under)[1]
        if under.head.lemma in _CHARGE:
            holder = line.opening.get(stop + 1) if line.word(stop) == "of" else None
        else:
            holder = under if clause.verb.lemma in ("fall", "come") and not is_time(under) else None
        thing = thing_of(line, subject, earlier, "subject")
        if holder is not None and thing is not None and not is_pronoun(holder):
            yield from doing_of(line, clause, line.party(*line.at(holder)), "control", thing, subject)
        return
    at = line.index[clause.verb.start]
    word = next(
        (
            place
            for place in range(at + 1, min(at + 4, len(line.tokens)))
            if line.word(place) in ("charge", "responsible")
        ),
        None,
    )
    if clause.verb.lemma != "be" or word is None or line.word(word + 1) not in ("of", "for"):
        return
    who, guessed = subject_of(line, clause, earlier)
    chunk = line.opening.get(word + 2)
    thing = thing_of(line, chunk, earlier)
    if who is not None and thing is not None and thing.head not in DEED_NOUNS:
        yield from doing_of(line, clause, who, "control", thing, chunk, resolved=guessed)


def deciding(line: Line, clause: Clause, earlier: Earlier) -> Iterator[Doing]:
    """Who decides, whatever it is: `the board decides who`, `has the final say`, `it is for the board to decide`."""
    verb, thing = clause.verb.lemma, Thing("", "the decision", True)
    who, guessed, at = None, False, line.index[clause.verb.start]
    if (verb == "decide" and clause.object is None and line.word(at + 1) in _WHICH and not clause.passive) or (
        verb == "have"
        and clause.object is not None
        and clause.object.head.lemma in ("say", "word")
        and "final" in clause.object.text
    ):
        who, guessed = subject_of(line, clause, earlier)
    elif verb == "be" and clause.subject is not None and clause.subject.head.lower == "it":
        whose = clause.complement("for", "to")
        inner = next((each for each in line.clauses if each.verb.lemma == "decide" and not each.finite), None)
        if whose is not None and inner is not None and inner.object is None and not is_pronoun(whose):
            who = side_of(line, whose)
    elif verb in RESTS and clause.subject is not None and "final say" in clause.subject.text:
        holder = clause.complement("with", "to")
        who = side_of(line, holder) if holder is not None else None
    if who is not None:
        yield from doing_of(line, clause, who, "decide", thing, None, resolved=guessed)


def resting(line: Line, clause: Clause, earlier: Earlier) -> Iterator[Doing]:
    """`the decision on the site rests with the board`, `the training of the crew lies with Tarn`."""
    subject, holder = clause.subject, clause.complement("with", "to")
    if subject is None or holder is None or is_pronoun(holder):
        return
    noun = DEED_NOUNS.get(subject.head.lemma)
    if noun is None:
        return
    stop = line.at(subject)[1]
    inner = thing_of(line, line.opening.get(stop + 1), earlier) if line.word(stop) in ("of", "on", "for") else None
    known = subject.tokens[0].lower in ("the", "this", "that")
    if inner is not None or known:
        yield from doing_of(line, clause, side_of(line, holder), noun, inner or Thing("", subject.text, True), subject)
