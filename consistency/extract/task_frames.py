"""Who has a task by a verb: active, passive, of a pronoun, left to somebody; and what the other ways of telling it share."""

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from rapidfuzz.distance import Prefix

from consistency.extract.parties import Line, Party, is_pronoun, is_time, meant
from consistency.extract.task_subjects import Earlier, only_wished, subject_of
from consistency.patterns import pattern
from consistency.prose import Chunk
from consistency.prose.lexicon import lemma
from consistency.prose.task_words import (
    AWARDED,
    CALLED,
    COST,
    DOERS,
    LED,
    LODGED,
    NOUNS,
    ORDERS,
    PASSIVE,
    PAYS,
    PERMITS,
    PRIZES,
    STAGED,
    TASKS,
    VERBS,
)
from consistency.prose.units import Clause
from consistency.prose.world import is_country

PAST = "past"
"""The attribute of what was done once."""

WHOLE = "whole"
"""The attribute of funding that leaves nothing to others."""
_WHOLE = pattern(
    r"\b(?:in full|in its entirety|entirely|alone|all of (?:it|the)|the whole of|the (?:whole|entire|full) (?:\w+ )?(?:cost|sum|bill|price)|sole(?:ly)?)\b",
    re.IGNORECASE,
)
_ALL = frozenset(("whole", "all", "everything", "lot"))
_SENDS = frozenset("send dispatch deploy provide appoint hire name choose".split())
TELLS = PAYS | _SENDS | VERBS.keys() | {"sign", "go", "give", "grant", "preside", "receive", "belong"}
"""The verbs that tell of a task."""
_ALONE = VERBS.keys() | {"sign", "preside", "belong", "pay"}
_WITH = (
    (_SENDS, DOERS.keys()),
    (PAYS, COST),
    (frozenset(("give", "grant")), PERMITS),
    (frozenset(("receive",)), PRIZES),
    (frozenset(("go",)), frozenset(("through", "over"))),
    (frozenset(("carry",)), frozenset(("out",))),
    (frozenset(("put",)), frozenset(("up",))),
)
ONLY = {
    "lead": LED,
    "host": STAGED,
    "issue": PERMITS | ORDERS,
    "win": PRIZES,
    "call": CALLED,
    "lodge": LODGED,
    "award": AWARDED,
}
"""Deeds that are read of some things only."""


@dataclass(frozen=True, slots=True)
class Told:
    """Who has a task, and the words that say so."""

    start: int
    end: int
    who: Party
    does: str
    what: str
    whom: str = ""
    country: str = ""
    how: str = ""
    resolved: bool = False


def _noun_of(doer: str, does: str) -> str:
    """The noun of the deed beside that of the doer: `inspection` of `inspector`."""
    return max(sorted(TASKS[does].nouns), key=lambda noun: Prefix.similarity(noun, doer), default="")


def may_be_verb(verbs: AbstractSet[str], words: AbstractSet[str]) -> bool:
    """Whether a sentence with such verbs and words can tell of a task by a verb."""
    if TELLS.isdisjoint(verbs):
        return False
    if not _ALONE.isdisjoint(verbs):
        return True
    return any(not one.isdisjoint(verbs) and not other.isdisjoint(words) for one, other in _WITH)


def by_verb(line: Line, clause: Clause, earlier: Earlier) -> Iterator[Told]:
    if clause.negated or clause.verb.lemma not in TELLS or only_wished(line, clause):
        return
    verb = clause.verb
    passive = is_passive(line, clause)
    agent = agent_of(line, clause) if passive else None
    does, thing, how = _deed(line, clause, passive)
    if not does:
        return
    if passive and verb.lemma in _SENDS and agent is not None and thing is not None and thing.head.lemma in DOERS:
        sender = line.doer(agent)  # `the inspectors had been sent by Malta`
        deed = DOERS[thing.head.lemma]
        if can_do(sender) and (noun := _noun_of(thing.head.lemma, deed)):
            yield Told(thing.start, sender.end, sender, deed, f"the {noun}")
        return
    owned = clause.complement("to") if verb.lemma == "belong" else None
    who, guessed = (None, False) if passive or owned is not None else subject_of(line, clause, earlier)
    if owned is not None:
        who = line.doer(owned)
    elif passive:
        who = line.doer(agent) if agent is not None else None
    if who is None or not can_do(who):
        return
    what, resolved = what_of(
        line, thing, "subject" if passive or owned else "object", earlier, None if passive or owned else clause
    )
    if passive and thing is None and line.index[verb.start] == 0:  # `Granted by the board on 2 May.`
        what, resolved = _named_before(does, earlier()), True
    if not what:
        return
    if does in ONLY and not nouns_of(what) & ONLY[does]:
        return
    how = how or _once(line, clause, what)
    if does == "fund" and _WHOLE.search(line.sentence.text):
        how = WHOLE
    end = max(who.end, verb.end)
    if thing is not None and not is_pronoun(thing):
        end = max(end, thing.end)
    yield Told(min(who.start, verb.start), end, who, does, what, _side(line, clause), "", how, resolved or guessed)


def _deed(line: Line, clause: Clause, passive: bool) -> tuple[str, Chunk | None, str]:
    """What a verb with what goes with it comes to, and the phrase for what it is done to."""
    word = clause.verb.lemma
    after = line.word(line.index[clause.verb.start] + 1)
    patient = clause.subject if passive else clause.object
    if word in _SENDS and passive and patient is not None and patient.head.lemma in DOERS:
        return DOERS[patient.head.lemma], patient, ""
    if word == "sign" and after == "off":
        return "approve", patient if passive else clause.complement("on") or clause.object, ""
    if word == "carry" and after == "out":
        thing = patient if passive else clause.complement("out") or clause.object
        return ("carry out", thing, "") if thing is not None and thing.head.lemma not in NOUNS else ("", None, "")
    if word == "go" and (thing := clause.complement("through", "over")) is not None:
        several = thing.head.form == "plural" or thing.tokens[0].lower in ("each", "every", "all")
        return ("review", thing, "") if several else ("", None, "")
    if word in ("give", "grant") and patient is not None and patient.head.lemma in PERMITS and not passive:
        return "issue", patient, ""
    if word == "preside":
        return "lead", clause.complement("over"), ""
    if word in PAYS and ((paid := _paying(line, clause, passive, patient))[0] or word not in VERBS):
        return paid
    if word == "receive" and not passive and clause.object is not None and clause.object.head.lemma in PRIZES:
        return "win", clause.object, ""
    if word == "belong" and clause.complement("to") is not None:
        return "own", clause.subject, ""
    if word in VERBS and (passive or word not in PASSIVE):
        return VERBS[word], patient, ""
    return "", None, ""


def _paying(line: Line, clause: Clause, passive: bool, patient: Chunk | None) -> tuple[str, Chunk | None, str]:
    if clause.verb.lemma == "pay" and (line.word(line.index[clause.verb.start] + 1) == "for"):
        return "fund", patient if passive else clause.complement("for") or phrase_behind(line, clause, 2), ""
    cost = patient or clause.complement("on", "up", "over")
    if passive and (patient is None or clause.verb.lemma == "put"):
        sums = [chunk for chunk in line.chunks if chunk.end <= clause.verb.start and is_money(chunk)]
        return ("fund", sums[0], "") if len(sums) == 1 and _WHOLE.search(line.sentence.text) else ("", None, "")
    if passive and cost is not None and cost.head.lemma in _ALL:
        return "fund", cost, WHOLE
    if cost is not None and (cost.head.lemma in COST or cost.head.lower in COST):
        return "fund", cost, ""
    return "", None, ""


def _once(line: Line, clause: Clause, what: str) -> str:
    """Whether it was done once, not as a rule: `past`."""
    be = next((token for token in clause.auxiliaries if token.form in ("past", "third", "present", "modal")), None)
    past = be.form == "past" if be is not None else clause.verb.form in ("past", "ing")
    return PAST if past and not what.lower().startswith(("each ", "every ", "all ")) else ""


def phrase_behind(line: Line, clause: Clause, skip: int) -> Chunk | None:
    """The phrase some tokens behind a verb."""
    at = line.index[clause.verb.start] + skip
    for place in range(at, min(at + 3, len(line.tokens))):
        if place in line.opening:
            return line.opening[place]
    return None


def is_passive(line: Line, clause: Clause) -> bool:
    """`is reviewed by`; also of forms that look like the base: `is run by`."""
    be = any(token.lemma == "be" for token in clause.auxiliaries)
    return clause.passive or (be and clause.verb.form != "ing" and clause.complement("by") is not None)


def by_which(line: Line, clause: Clause) -> Chunk | None:
    """Who it is in `the firm by which the evaluation was carried out`, past what stands between commas."""
    subject = clause.subject
    at = line.at(subject)[0] if subject is not None else 0
    if at < 3 or line.word(at - 1) not in ("which", "whom") or line.word(at - 2) != "by":
        return None
    comma = at - 2
    head = line.head_ending(comma) or line.before_comma(comma)
    if head is None:
        return None
    first = line.at(head)[0]
    apposed = line.closing.get(first - 1) if line.word(first - 1) == "," and head.is_name else None
    return apposed or head


def agent_of(line: Line, clause: Clause) -> Chunk | None:
    by = clause.agents[0] if clause.agents else clause.complement("by") or by_which(line, clause)
    if by is None and clause.verb.lemma in PAYS | {"fund", "finance"} and clause.complements:
        word, chunk = clause.complements[0]
        by = chunk if word.lower == "from" or (word.lower == "of" and chunk.owner) else None
    return by if by is not None and not is_time(by) else None


def what_of(
    line: Line, thing: Chunk | None, role: str, earlier: Earlier, own: Clause | None = None
) -> tuple[str, bool]:
    """The words for what something is done to, and whether a pronoun was looked up."""
    if thing is None:
        return "", False
    if all(token.tag == "NUM" for token in thing.tokens) and (noun := line.closing.get(line.at(thing)[0])) is not None:
        return f"{noun.text} {thing.text}", False  # `line 77`
    if is_pronoun(thing):
        found = meant(thing.head, role, line, earlier(), () if own is None else own.subjects)
        return (found.text, True) if found is not None else ("", False)
    stop = line.at(thing)[1]
    inner = (
        line.opening.get(stop + 1)
        if line.word(stop) == "of" and (thing.head.lemma in COST or thing.head.lemma in _ALL)
        else None
    )
    if thing.head.lemma in _ALL and (inner is None or is_pronoun(inner)):
        return _priced(line, thing, earlier) or spoken_of(earlier()), True
    if inner is not None and not is_money(inner):
        return line.thing(inner).text, False  # `the cost of the train`
    if thing.head.lemma in COST and not any(token.lower == "of" for token in line.thing(thing).tokens):
        priced = _priced(line, thing, earlier)
        return (priced, True) if priced else (thing.text, False)
    return line.thing(thing).text + _called(line, thing), False


def spoken_of(earlier: Sequence[Line]) -> str:
    """What the sentence before is about: what is done in it, else its subject."""
    for line in earlier[:1]:
        for clause in line.clauses:
            thing = clause.done_to or clause.subject
            if thing is not None and not is_pronoun(thing):
                return line.thing(thing).text
    return ""


def _named_before(does: str, earlier: Sequence[Line]) -> str:
    """What a line that only says by whom it was done speaks of: what can be issued or won, else what the line before is about."""
    if does in ONLY:
        fit = (chunk for line in earlier for chunk in reversed(line.chunks) if chunk.head.lemma in ONLY[does])
        found = next(fit, None)
        return found.text if found is not None else ""
    return spoken_of(earlier)


def _called(line: Line, thing: Chunk) -> str:
    """The name between commas behind what has one: `, Blue Goose` of `the ferry, the Blue Goose, is run by Tarn`."""
    stop = line.at(thing)[1]
    if thing.is_name or thing.tokens[0].lower not in ("the", "its", "their") or line.word(stop) != ",":
        return ""
    name = line.opening.get(stop + 1)
    return f", {name.bare}" if name is not None and name.is_name and line.word(line.at(name)[1]) == "," else ""


def is_money(chunk: Chunk) -> bool:
    return any(token.tag in ("NUM", "SYM") for token in chunk.tokens)


def _priced(line: Line, cost: Chunk, earlier: Earlier) -> str:
    """What costs the money that `the whole cost` points back at: the subject of `costs` before it."""
    for place in (line, *earlier()):
        for clause in place.clauses:
            subject = clause.subject
            if clause.verb.lemma == "cost" and subject is not None and not is_pronoun(subject):
                return _uncapital(place.thing(subject).text)
    return ""


def _uncapital(text: str) -> str:
    """Without the capital of a sentence's first article."""
    return (
        text[0].lower() + text[1:]
        if text.startswith(("The ", "A ", "An ", "Each ", "Every ", "This ", "These "))
        else text
    )


def _side(line: Line, clause: Clause) -> str:
    """For whom: the country or name after `for` or `on behalf of`."""
    chunk = clause.complement("for")
    return chunk.text if chunk is not None and is_country(chunk.text) else ""


def nouns_of(what: str) -> set[str]:
    """The nouns of a phrase, as lemmas."""
    return {lemma(word.strip(",'’").lower(), "NOUN") for word in what.replace("-", " ").split()}


def can_do(who: Party) -> bool:
    """Whether a phrase can be a doer: not a pronoun, a number or a time."""
    first = who.tokens[0]
    if len(who.tokens) == 1 and first.tag in ("PRON", "DET", "NUM"):
        return False
    return not first.text[0].isdigit() and any(token.tag in ("NOUN", "PROPN") for token in who.tokens)
