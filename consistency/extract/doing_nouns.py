"""Who did what to a thing by a noun: `its author, Ann Moll`, `the approval of the plan by the county`, `the county's approval`.

Each comes to the reading that a verb would give.
"""

from collections.abc import Iterator

from consistency.extract.doing_reading import Doing, Thing, joined, thing_of
from consistency.extract.parties import Line, Party, is_pronoun, is_time, its_owner
from consistency.extract.task_doers import who_is
from consistency.extract.task_frames import can_do
from consistency.extract.task_subjects import Earlier
from consistency.prose import Chunk, Token
from consistency.prose.doing_words import BY_KIND, CONTESTS, DEED_DOERS, DEED_NOUNS, TEXTS, WORKS, deed_noun, doer_of
from consistency.prose.function_words import TIMES
from consistency.prose.task_words import NOT_NOW

_OF = ("of", "for", "on", "in", "into")
_VICTORIES = frozenset("victory win triumph".split())
_UNDER = frozenset("leadership command direction chairmanship baton guidance management".split())
TELLING = DEED_DOERS.keys() | DEED_NOUNS.keys() | WORKS | TEXTS | _UNDER | _VICTORIES | {"goal"}
"""Nouns that can tell of who did what."""


def _tells(noun: str) -> bool:
    return noun in TELLING or bool(doer_of(noun)) or bool(deed_noun(noun))


def noun_doings(line: Line, chunk: Chunk, earlier: Earlier) -> Iterator[Doing]:
    """What a phrase tells of who did what."""
    if chunk.head.tag not in ("NOUN", "PROPN") or not (chunk.is_name or _tells(chunk.head.lemma)):
        return
    yield from _doer(line, chunk, earlier)
    if not _tells(chunk.head.lemma):
        return
    yield from _deed(line, chunk, earlier)
    yield from _work(line, chunk, earlier)
    yield from _owned(line, chunk)
    yield from _with_as(line, chunk, earlier)
    yield from _under(line, chunk, earlier)


def _doer(line: Line, chunk: Chunk, earlier: Earlier) -> Iterator[Doing]:
    """`Tarn, the builder of the bridge`, `the film's director, Ann Moll,`, `the race winner Ann Moll`."""
    own = list(chunk.own)
    at = next((place for place, token in enumerate(own) if doer_of(token.lemma) and token.tag != "PROPN"), None)
    if at is None or (own[at] is not chunk.head and not chunk.is_name):
        return
    if own[at].form == "plural" and not chunk.is_name and chunk.tokens[0].tag != "DET" and not chunk.owner:
        return
    modifiers = own[:at]
    if any(token.lower in NOT_NOW or token.lemma in NOT_NOW for token in modifiers):
        return
    if modifiers and modifiers[-1].tag == "NOUN" and (chunk.owner or line.word(line.at(chunk)[1]) == "of"):
        return  # `the team's fitness coach`
    first, stop = line.at(chunk)
    found = _thing_beside(line, chunk, modifiers, stop, earlier)
    if found is None:
        return
    thing, after = found
    who, end = who_is(line, chunk, own[at:], first, after)
    if who is None:
        who, end = _described(line, chunk, after)
    if who is None or not can_do(who) or is_own(who, chunk):
        return
    does = doer_of(own[at].lemma)
    if does == "own" and any(token.lower == "new" for token in modifiers):
        does = "buy"
    yield Doing(min(who.start, chunk.start), max(who.end, end), who, does, thing, False, thing.resolved)


def _described(line: Line, chunk: Chunk, after: int) -> tuple[Party | None, int]:
    """`the seller of the land was the army`, `the developers of the app are students from Lund`."""
    for clause in line.clauses:
        told = clause.object
        if (
            clause.verb.lemma == "be"
            and clause.subject is chunk
            and told is not None
            and not clause.negated
            and not is_pronoun(told)
        ):
            return line.doer(told), told.end
    beside = (
        line.opening.get(after + 1) if line.word(after) == "," else None
    )  # `the organisers of the fair, nuns from Lund,`
    if beside is not None and beside.head.form == "plural" and not beside.is_name:
        who = line.doer(beside)
        if line.word(line.index[who.tokens[-1].start] + 1) == ",":
            return who, who.end
    return None, line.tokens[after - 1].end


def is_own(who: Party, chunk: Chunk) -> bool:
    """Whether who does it is the owner in the very phrase: `Tarn's builder`."""
    return bool(chunk.owner) and who.start == chunk.owner[0].start


def _thing_beside(
    line: Line, chunk: Chunk, modifiers: list[Token], stop: int, earlier: Earlier
) -> tuple[Thing, int] | None:
    """The thing that the noun of a doer is of, and where its phrase ends."""
    if line.word(stop) in _OF and (of := line.opening.get(stop + 1)) is not None:
        thing = thing_of(line, of, earlier)
        after = line.hanging(line.at(of)[1], frozenset(_OF))
        return (thing, after) if thing is not None else None
    if chunk.tokens[0].lower in ("its", "their"):
        owner = its_owner(line, line.at(chunk)[0], earlier())
        if owner is None:
            return None
        nouns = [token for token in owner.tokens if token.tag in ("NOUN", "PROPN")]
        first = next((at for at, token in enumerate(owner.tokens) if token.tag == "ADP"), len(owner.tokens))
        heads = [token for token in owner.tokens[:first] if token in nouns]
        return (Thing(heads[-1].lemma.lower(), owner.text, True), stop) if heads else None
    if chunk.owner and chunk.owner[-1].lemma not in TIMES:
        return Thing(chunk.owner[-1].lemma.lower(), "the " + " ".join(token.text for token in chunk.owner)), stop
    nouns = [token for token in modifiers if token.tag == "NOUN"]
    if nouns and chunk.tokens[0].tag == "DET" and (nouns[-1].lemma in CONTESTS or nouns[-1].lemma in WORKS):
        return Thing(nouns[-1].lemma, "the " + " ".join(token.text for token in nouns)), stop
    return None


def _deed(line: Line, chunk: Chunk, earlier: Earlier) -> Iterator[Doing]:
    """`the approval of the plan by the county`, `the county's approval of the plan`, `Ann Moll's victory in the race`."""
    word = chunk.head.lemma
    stop = line.at(chunk)[1]
    won = word in _VICTORIES
    does = "win" if won else deed_noun(word)
    inner = line.opening.get(stop + 1) if line.word(stop) in _OF else None
    if not does or inner is None:
        return
    thing = thing_of(line, inner, earlier)
    if thing is None or (won and thing.head not in CONTESTS):
        return
    after = line.hanging(line.at(inner)[1], frozenset(_OF))
    agent = line.opening.get(after + 1) if line.word(after) == "by" else None
    if agent is not None and not is_time(agent) and not is_pronoun(agent):
        who = line.doer(agent)
    elif chunk.owner and chunk.tokens[0].tag != "PRON":
        begin = line.index[chunk.tokens[0].start]
        who = line.party(begin, line.index[chunk.owner[-1].start] + 1)
        agent = chunk
    else:
        return
    if can_do(who) and who.tokens[-1].lemma not in TIMES:
        who = joined(line, who)
        yield Doing(min(chunk.start, who.start), max(who.end, inner.end), who, does, thing, False, thing.resolved)


def _work(line: Line, chunk: Chunk, earlier: Earlier) -> Iterator[Doing]:
    """`the play by Ann Moll`."""
    stop = line.at(chunk)[1]
    agent = line.opening.get(stop + 1) if line.word(stop) == "by" else None
    if chunk.head.lemma not in WORKS or agent is None or not agent.is_name:
        return
    thing = thing_of(line, chunk, earlier)
    if thing is not None:
        yield Doing(
            chunk.start,
            agent.end,
            line.doer(agent),
            BY_KIND.get(thing.head, "write"),
            thing,
            False,
            thing.resolved,
            True,
        )


def _owned(line: Line, chunk: Chunk) -> Iterator[Doing]:
    """`Ann Moll's novel`, which she wrote."""
    if chunk.head.lemma == "goal" and chunk.owner and chunk.owner[-1].tag == "PROPN":
        begin = line.index[chunk.owner[0].start]
        goal = Thing("goal", "the " + " ".join(token.text for token in chunk.own))
        yield Doing(chunk.start, chunk.end, line.party(begin, begin + len(chunk.owner)), "score", goal)
    if chunk.head.lemma in TEXTS and len(chunk.owner) > 1 and all(token.tag == "PROPN" for token in chunk.owner):
        begin = line.index[chunk.owner[0].start]
        who = line.party(begin, begin + len(chunk.owner))
        text = "the " + " ".join(token.text for token in chunk.own)
        yield Doing(chunk.start, chunk.end, who, "write", Thing(chunk.head.lemma, text), False, False, True)


def _with_as(line: Line, chunk: Chunk, earlier: Earlier) -> Iterator[Doing]:
    """`With Tarn as sponsor, the festival is safe`."""
    does = doer_of(chunk.head.lemma)
    first = line.at(chunk)[0]
    name = line.closing.get(first - 1) if does and line.word(first - 1) == "as" else None
    if name is None or line.word(line.at(name)[0] - 1) != "with" or is_pronoun(name):
        return
    subject = next((clause.subject for clause in line.clauses if clause.subject is not None), None)
    thing = thing_of(line, subject, earlier, "subject")
    if thing is not None and subject is not name:
        yield Doing(min(name.start, chunk.start), chunk.end, line.doer(name), does, thing, False, thing.resolved)


def _under(line: Line, chunk: Chunk, earlier: Earlier) -> Iterator[Doing]:
    """`Under the leadership of Ann Moll, the expedition set out`."""
    first, stop = line.at(chunk)
    if chunk.head.lemma not in _UNDER or line.word(first - 1) != "under" or line.word(stop) != "of":
        return
    leader = line.opening.get(stop + 1)
    subject = next((clause.subject for clause in line.clauses if clause.subject is not None), None)
    if leader is None or subject is None or is_pronoun(leader):
        return
    thing = thing_of(line, subject, earlier, "subject")
    if thing is not None and subject is not leader:
        start, end = min(chunk.start, subject.start), max(leader.end, subject.end)
        yield Doing(start, end, line.party(*line.at(leader)), "lead", thing, False, thing.resolved)
