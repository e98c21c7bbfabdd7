"""Whose a task is by its noun: `the inspection lies with X`, `contracts need the approval of X`, `X is responsible for`."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from consistency.extract.parties import Line, Party, is_pronoun
from consistency.extract.task_frames import Told, agent_of, can_do, is_passive, nouns_of, phrase_behind, what_of
from consistency.extract.task_subjects import Earlier, subject_of
from consistency.prose import Chunk
from consistency.prose.task_words import CARRIES, NOUNS, PERMITS, PRIZES, RESTS, STAGED
from consistency.prose.units import Clause

NEEDED = "needed"
"""The attribute of an approval without which a thing may not be."""

_NAMING = NOUNS.keys() | PRIZES | PERMITS | {"responsibility"}
_IN_CHARGE = frozenset(("responsible", "charge"))
_OF = frozenset(("of", "for", "on"))
_IN_HANDS = frozenset("hand responsibility task matter job duty remit business affair concern".split())
_TO_HIM = frozenset("leave entrust assign delegate hand transfer outsource give award".split())
_GETS = frozenset("obtain require need get seek".split())
_HOLDS = CARRIES | RESTS | _TO_HIM | _GETS
"""The verbs that say, with a noun, whose a task is."""
_POINTING = frozenset("the this that its".split())
_GRANTED = ("light", "ahead", "approval")


def may_rest(verbs: AbstractSet[str], words: AbstractSet[str]) -> bool:
    """Whether a sentence with such verbs and words can say whose a task is by its noun."""
    if _HOLDS.isdisjoint(verbs):
        return False
    if not _NAMING.isdisjoint(words) or ("be" in verbs and not _IN_CHARGE.isdisjoint(words)):
        return True
    return not _GETS.isdisjoint(verbs) and any(word.endswith(_GRANTED) for word in words)


def rests(line: Line, clause: Clause, earlier: Earlier) -> Iterator[Told]:
    """`the inspection lies with X`, `is carried out by X`, `X is responsible for the dyke`, `the contract goes to X`."""
    verb, subject = clause.verb.lemma, clause.subject
    if clause.negated or verb not in _HOLDS:
        return
    if verb == "be" and (found := _in_charge(line, clause, earlier)) is not None:
        yield found
        return
    done = clause.object or clause.complement("out", "on", "up")
    if verb in CARRIES and not is_passive(line, clause) and done is not None:
        task = _task_of(line, done)
        who, guessed = subject_of(line, clause, earlier)
        if task and who is not None and can_do(who):
            yield Told(who.start, done.end, who, task[0], task[1], "", "", "", guessed)
        return
    if subject is None:
        return
    if verb in ("need", "require") and clause.object is not None:
        yield from _needs(line, clause, earlier)
        return
    if verb == "award" and is_passive(line, clause) and (prize := phrase_behind(line, clause, 1)) is not None:
        who, guessed = subject_of(line, clause, earlier)
        if who is not None and prize.head.lemma in PRIZES and can_do(who):
            yield Told(
                min(who.start, clause.verb.start), prize.end, who, "win", line.thing(prize).text, "", "", "", guessed
            )
        return
    if verb in ("go", "award") and subject.head.lemma in PRIZES and (to := clause.complement("to")) is not None:
        who = line.doer(to)
        if can_do(who):
            yield Told(subject.start, who.end, who, "win", line.thing(subject).text)
        return
    if verb == "come" and subject.head.lemma in PERMITS and (giver := clause.complement("from")) is not None:
        who = line.doer(giver)
        if can_do(who):
            yield Told(subject.start, who.end, who, "issue", line.thing(subject).text)
        return
    if _given(line, subject) and verb in _GETS:
        yield from _given_by(line, subject)
        return
    task = _task_of(line, subject)
    if not task:
        return
    who = _holder(line, clause)
    if who is not None and can_do(who):
        yield Told(min(subject.start, who.start), max(subject.end, who.end), who, *task)


def _task_of(line: Line, chunk: Chunk) -> tuple[str, str] | None:
    """The task that a phrase names, and what it is done to: `the review of the plans`, `responsibility for the dyke`."""
    word = chunk.head.lemma
    stop = line.at(chunk)[1]
    inner = line.opening.get(stop + 1) if line.word(stop) in _OF else None
    if word == "responsibility":
        if inner is None:
            return None
        return _task_of(line, inner) or ("be responsible", line.thing(inner).text)
    does = NOUNS.get(word) or NOUNS.get(chunk.head.lower)
    if not does:
        return None
    if inner is not None:
        return does, line.thing(inner).text
    before = [token for token in chunk.own[:-1] if token.tag in ("NOUN", "PROPN")]
    if before:
        return does, " ".join(token.text for token in before)
    return (does, chunk.text) if chunk.tokens[0].lower in _POINTING else None


def _holder(line: Line, clause: Clause) -> Party | None:
    """Who it is that a task falls to, lies with, is left to or is done by."""
    verb = clause.verb.lemma
    if is_passive(line, clause):
        agent = agent_of(line, clause)
        if agent is not None and verb in CARRIES:
            return line.doer(agent)
        to = clause.complement("to", "with") if verb in _TO_HIM else None
        return line.doer(to) if to is not None else None
    if verb not in RESTS:
        return None
    if verb == "be" and clause.object is not None and clause.object.head.lemma in _IN_HANDS:
        return _owner_of(line, clause.object)
    to = clause.complement("to", "with", "in", "from")
    if to is None:
        return None
    return _owner_of(line, to) if to.head.lemma in _IN_HANDS else line.doer(to)


def _owner_of(line: Line, hands: Chunk) -> Party | None:
    """`the hands of X`, `a matter for X`, `X's responsibility`."""
    stop = line.at(hands)[1]
    if line.word(stop) in _OF and (owner := line.opening.get(stop + 1)) is not None:
        return line.thing(owner)
    if hands.owner:
        first = line.index[hands.owner[0].start]
        return line.party(first, first + len(hands.owner))
    return None


def _in_charge(line: Line, clause: Clause, earlier: Earlier) -> Told | None:
    """`X is responsible for Y`, `X is in charge of Y`, `Y, for which X is responsible`."""
    at = line.index[clause.verb.start]
    word = next((place for place in range(at + 1, min(at + 4, len(line.tokens)))
                 if line.word(place) in _IN_CHARGE), None)  # fmt: skip
    if word is None or clause.subject is None:
        return None
    who, guessed = subject_of(line, clause, earlier)
    if who is None or not can_do(who):
        return None
    first = line.at(clause.subject)[0]
    what: str
    thing = line.opening.get(word + 2) if line.word(word + 1) in ("for", "of") else None
    if thing is not None and is_pronoun(thing):
        return None
    if thing is not None:
        task = _task_of(line, thing)
        does, what = task or ("be responsible", line.thing(thing).text)
    else:
        begin = line.index.get(who.start)  # none where the words before named who it is
        if begin is None or line.word(begin - 1) != "which" or line.word(begin - 2) != "for":
            return None
        head = line.before_comma(begin - 2)
        if head is None:
            return None
        task = _task_of(line, head)
        does, what = task or ("be responsible", line.thing(head).text)
    return (
        Told(
            min(who.start, clause.verb.start),
            max(line.tokens[word].end, thing.end if thing else 0),
            who,
            does,
            what,
            "",
            "",
            "",
            guessed,
        )
        if first >= 0
        else None
    )


def _given(line: Line, chunk: Chunk) -> bool:
    return NOUNS.get(chunk.head.lemma) == "approve" or chunk.text.lower().endswith(
        ("green light", "go-ahead", "approval")
    )


def _needs(line: Line, clause: Clause, earlier: Earlier) -> Iterator[Told]:
    """`contracts need the approval of X`."""
    approval, subject = clause.object, clause.subject
    if approval is None or subject is None or not _given(line, approval):
        return
    stop = line.at(approval)[1]
    giver = line.opening.get(stop + 1) if line.word(stop) in ("of", "from", "by") else None
    who = line.thing(giver) if giver is not None else _owner_of(line, approval)
    what, resolved = what_of(line, subject, "subject", earlier)
    if who is not None and can_do(who) and what:
        yield Told(subject.start, who.end, who, "approve", what, "", "", NEEDED, resolved)


def _given_by(line: Line, approval: Chunk) -> Iterator[Told]:
    """`for every contract, the go-ahead of X has to be obtained`."""
    stop = line.at(approval)[1]
    giver = line.opening.get(stop + 1) if line.word(stop) in ("of", "from", "by") else None
    who = line.thing(giver) if giver is not None else _owner_of(line, approval)
    if who is None or not can_do(who):
        return
    thing = line.opening.get(1) if line.word(0) == "for" else None
    if thing is None:
        after = line.index[who.tokens[-1].start] + 1
        thing = line.opening.get(after + 1) if line.word(after) == "for" else None
    if thing is not None:
        yield Told(approval.start, who.end, who, "approve", line.thing(thing).text, "", "", NEEDED)


def invited(line: Line) -> Iterator[Told]:
    """`the final takes place at the invitation of X`."""
    for at, token in enumerate(line.tokens) if "invitation" in line.words else ():
        if (
            token.lower == "invitation"
            and at
            and line.word(at + 1) in ("of", "from")
            and (host := line.opening.get(at + 2))
        ):
            thing = next((line.thing(chunk) for chunk in line.chunks if chunk.end < token.start
                          and nouns_of(line.thing(chunk).text) & STAGED), None)  # fmt: skip
            who = line.doer(host)
            if thing is not None and can_do(who):
                yield Told(token.start, who.end, line.thing(host), "host", thing.text)
