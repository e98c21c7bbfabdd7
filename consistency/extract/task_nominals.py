"""Who has a task by the noun of the deed alone: `a safety inspection by engineers from Malta`, `Peru's mediation in the dispute`.

And who has it by what he is said to be beside a thing: `talks with Oman as the only mediator`, and to whom a right is given.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from consistency.extract.parties import Line, Party, is_pronoun, is_time, its_owner
from consistency.extract.task_frames import WHOLE, Told, can_do, is_money, what_of
from consistency.extract.task_subjects import Earlier
from consistency.prose import Chunk
from consistency.prose.task_words import DOERS, NOUNS, PRIZES

_DEEDS = NOUNS.keys() - {
    "help",
    "order",
    "charge",
    "design",
    "store",
    "check",
    "test",
    "sale",
    "purchase",
    "ban",
    "launch",
}
"""Nouns of deeds that say, with `by` behind, who does them; of the others most are things."""
_OF = frozenset(("of", "for", "on", "in", "at"))
_ALONE = frozenset("only sole".split())
_GIVES = frozenset("award grant give hand assign sell lease".split())


def by_noun(line: Line, chunk: Chunk) -> Iterator[Told]:
    """`an inspection of the dam by engineers from Malta`."""
    if chunk.head.lemma not in _DEEDS or chunk.head.tag != "NOUN":
        return
    stop = line.at(chunk)[1]
    inner = line.opening.get(stop + 1) if line.word(stop) in _OF else None
    after = line.index[line.thing(inner).tokens[-1].start] + 1 if inner is not None else stop
    agent = line.opening.get(after + 1) if line.word(after) == "by" else None
    if agent is None or is_time(agent) or is_pronoun(agent):
        return
    who = line.doer(agent)
    before = " ".join(token.text for token in chunk.own[:-1] if token.tag in ("NOUN", "PROPN"))
    what = line.thing(inner).text if inner is not None and line.word(stop) == "of" else before or chunk.text
    if can_do(who) and who.start >= agent.start:
        yield Told(chunk.start, who.end, who, NOUNS[chunk.head.lemma], what)


def with_as(line: Line, chunk: Chunk, earlier: Earlier) -> Iterator[Told]:
    """`The talks were held in Muscat, with Oman as the only mediator`."""
    does = DOERS.get(chunk.head.lemma)
    first = line.at(chunk)[0]
    if does is None or line.word(first - 1) != "as":
        return
    name = line.closing.get(first - 1)
    if name is None or line.word(line.at(name)[0] - 1) != "with" or not name.is_name:
        return
    subject = next(
        (c.subject for c in reversed(line.clauses) if c.subject is not None and c.verb.start < name.start), None
    )
    what, resolved = what_of(line, subject, "subject", earlier)
    if not what:
        return
    alone = any(token.lower in _ALONE for token in chunk.tokens)
    yield Told(name.start, chunk.end, line.doer(name), does, what, "", "", WHOLE if alone else "", resolved)


def given_to(line: Line) -> Iterator[Told]:
    """`Uruguay awarded the rights to fish for eels to the firm Tarn`: who has the right now."""
    for clause in line.clauses:
        thing = clause.object
        if clause.verb.lemma not in _GIVES or clause.negated or thing is None or clause.passive:
            continue
        if thing.head.lemma not in PRIZES and thing.head.lower not in PRIZES:
            continue
        at = line.at(thing)[1]
        ends = [chunk for chunk in line.chunks if line.at(chunk)[0] > at and line.word(line.at(chunk)[0] - 1) == "to"]
        named = [chunk for chunk in ends if any(token.tag == "PROPN" for token in chunk.tokens)]
        if len(named) != 1:
            continue
        who = line.doer(named[0])
        between = line.party(line.at(thing)[0], line.at(named[0])[0] - 1)
        if can_do(who):
            yield Told(named[0].start, who.end, who, "win", between.text)


_MONEY = frozenset("money fund funds funding sum grant cash amount".split())
_COMES = frozenset("come flow stem".split())
_NOBODY_ELSE = frozenset("nobody else alone entirely all exclusively solely".split())


def may_come(verbs: AbstractSet[str], words: AbstractSet[str]) -> bool:
    """Whether a sentence with such verbs and words can say where money comes from."""
    return "from" in words and not _COMES.isdisjoint(verbs)


def came_from(line: Line, earlier: Earlier) -> Iterator[Told]:
    """`The €410,000 for the boots came from its supporters`: who paid."""
    for clause in line.clauses:
        subject, source = clause.subject, clause.complement("from")
        if clause.verb.lemma not in _COMES or clause.negated or subject is None or source is None:
            continue
        if not (is_money(subject) and subject.tokens[0].tag in ("DET", "SYM")) and subject.head.lower not in _MONEY:
            continue
        who = line.doer(source)
        if source.tokens[0].lower in ("its", "their"):
            owner = its_owner(line, line.at(source)[0], earlier())
            if owner is None:
                continue
            own = " ".join(token.text for token in source.tokens[1:])
            who = Party(who.start, who.end, f"{owner.text}'s {own}", (*owner.tokens, *source.tokens[1:]))
        if can_do(who) and not is_pronoun(source):
            whole = not _NOBODY_ELSE.isdisjoint(line.words)
            stop = line.at(subject)[1]
            use = line.opening.get(stop + 1) if line.word(stop) == "for" else None
            what = line.thing(use or subject).text
            yield Told(subject.start, source.end, who, "fund", what, "", "", WHOLE if whole else "")
