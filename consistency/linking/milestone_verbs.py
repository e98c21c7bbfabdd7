"""What a verb tells that a time belongs to, and of what: `opened the bridge`, `Founded in 1284, Tarnvik is`, `The hearing is at`."""

from collections.abc import Iterator

from consistency.claims import Claim
from consistency.linking.milestone_lines import Bearer, Line, Row
from consistency.linking.milestone_nouns import of_noun, rows_of, sent_in
from consistency.prose import Chunk, Clause, Token
from consistency.prose.lexicon import happens
from consistency.prose.milestone_words import BEARS_OBJECT, PHRASES, ROW_OF, SUBMIT, TIMES
from consistency.values import Time, Value

LIGHT = frozenset("be hold take schedule set fix plan slate due stage happen occur".split())
"""Verbs that say only that their subject is at that time."""
RELATIVE = frozenset("which who that where".split())
FRONTS = frozenset(("door", "gate", "ribbon"))
"""What is opened for the whole house."""
CLOSE = 5
"""So many words behind a verb may make a phrase of it."""


def of_verb(line: Line, verb: int, claim: Claim[Value], *, known: bool) -> Iterator[Row]:
    """What a verb tells, and of what."""
    tokens = line.tokens
    token = tokens[verb]
    clause = line.clause(verb)
    if clause is None or clause.negated:
        return
    line.told = clause
    loose = token.form in ("participle", "ing") and not clause.auxiliaries
    subject, thing = clause.subject, clause.done_to
    if subject is not None and subject.head.lower in RELATIVE:
        subject = None
        at = next((n for n in range(verb, -1, -1) if tokens[n].lower in RELATIVE), 0)
        told = before_verb(line, at - (at > 0 and tokens[at - 1].text == ","))
    else:
        told = None
    told = told or line.bearer(subject) or (None if loose else before_verb(line, verb))
    if token.lemma in LIGHT and (rows := _phrase(tokens, verb)) == set():
        yield from _light(line, clause, claim, known=known)
        return
    rows = _phrase(tokens, verb) | set(ROW_OF.get(token.lemma, ()))
    if told is None and loose:
        told = line.bearer(_main_subject(line, clause))
    known = known or loose or any(unit.lower in RELATIVE for unit in tokens[max(0, verb - 4) : verb])
    if loose and token.form == "ing" and "win" in rows:
        known = False  # cups are won again
    small = _small(tokens, verb)
    patient = told
    if not clause.passive and thing is not None and thing.head.lemma not in TIMES:
        patient = line.bearer(thing)
        if thing.head.lower.removesuffix("s") in FRONTS or (small >= 0 and tokens[small].start == thing.head.start):
            on = clause.complement("to", "on", "of", "under")
            patient = line.bearer(on) if "signing" in rows else told if token.lemma == "open" else None
    if token.lemma in ("open", "close") and subject is not None and subject.head.lower.removesuffix("s") in FRONTS:
        if isinstance(claim.value, Time) and token.lemma == "open":
            rows = {"=doors"}
        told = None
        patient = None
        known = True
    if rows & {"begin", "opening"} and told is not None and told.head in SUBMIT:
        yield "entries", sent_in(line), True
        return
    if rows & {"end", "closing"} and told is not None and told.head in SUBMIT:
        yield "deadline", sent_in(line), True
        return
    for row in sorted(rows):
        yield row, patient if row in BEARS_OBJECT else told, known or patient is None
    if subject is not None and subject.head.tag == "NOUN" and happens(subject.head.lemma) and not clause.passive:
        for row in sorted(rows_of(subject.head.lemma) - rows):
            yield row, line.bearer(thing), known  # `A fire destroyed the mill`
    if not rows:
        for row in rows_of(token.lemma):
            yield row, patient, known


def before_verb(line: Line, verb: int) -> Bearer | None:
    """The phrase right before a verb, where the clause names no subject: an opening name, one behind `and the`."""
    tokens, at = line.tokens, verb - 1
    while at >= 0 and tokens[at].tag in ("AUX", "ADV", "PART"):
        at -= 1
    if at > 0 and tokens[at].lower in RELATIVE:
        at -= 1 + (tokens[at - 1].text == ",")
    if at >= 0 and tokens[at].tag == "CCONJ":
        before = next((c for c in reversed(line.clauses) if c.verb.start < tokens[at].start), None)
        return line.bearer(before.subject) if before is not None else None
    if at < 0:
        return None
    if at == 0 and tokens[0].text[:1].isupper() and tokens[0].tag not in ("DET", "PRON", "SCONJ", "ADP"):
        return Bearer(
            "name", tokens[0].text.casefold(), frozenset(), False, False, line.sentence.index, tokens[0].start
        )
    chunk = line.chunk_at(at)
    return line.bearer(chunk) if chunk is not None and chunk.end == tokens[at].end else None


def _phrase(tokens: tuple[Token, ...], verb: int) -> set[str]:
    """The row of a verb with a small word or a noun behind it."""
    at = _small(tokens, verb)
    lemmas = (tokens[at].lower, tokens[at].lemma) if at >= 0 else ()
    return {PHRASES[tokens[verb].lemma, word] for word in lemmas if (tokens[verb].lemma, word) in PHRASES}


def _small(tokens: tuple[Token, ...], verb: int) -> int:
    """Where the word stands that makes a phrase of a verb; -1 without one."""
    for at in range(verb + 1, min(len(tokens), verb + 1 + CLOSE)):
        if tokens[at].tag in ("VERB", "SCONJ") or tokens[at].text in (",", ";"):
            break
        if any((tokens[verb].lemma, word) in PHRASES for word in (tokens[at].lower, tokens[at].lemma)):
            return at
    return -1


def _light(line: Line, clause: Clause, claim: Claim[Value], *, known: bool) -> Iterator[Row]:
    """`The hearing is at 10`, `The deadline is 7 June`, `the date of the vote is`."""
    subject = clause.subject
    if subject is None or len(clause.subjects) > 1:
        return
    at = next((n for n, token in enumerate(line.tokens) if token.start == subject.head.start), -1)
    if at < 0 or subject.head.tag == "PRON":
        return
    yield from of_noun(line, at, claim, known=known)


def _main_subject(line: Line, clause: Clause) -> Chunk | None:
    """The subject of the clause that a participle opens: `Founded in 1284, Tarnvik is`."""
    return next(
        (
            other.subject
            for other in line.clauses
            if other.finite and other.subject and other.verb.start > clause.verb.start
        ),
        None,
    )
