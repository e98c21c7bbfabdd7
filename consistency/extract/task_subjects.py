"""Who does what a verb tells: its subject, what a pronoun or a relative means, who is asked, left or thanked to do it."""

from collections.abc import Callable, Sequence

from consistency.extract.parties import Line, Party, is_pronoun, is_time, meant
from consistency.extract.words.deeds_en import INSTITUTIONS
from consistency.prose import Chunk
from consistency.prose.units import Clause
from consistency.prose.world import city_country, country_of

Earlier = Callable[[], Sequence[Line]]
"""The sentences before, taken apart only when they are asked for."""
_PERSON = frozenset("he she they it who which that".split())
_WILL = frozenset("be have agree promise pledge undertake decide begin start continue commit vow".split())
_JUDGES = frozenset(
    "thank praise credit blame fault congratulate commend reward honour honor applaud criticise criticize laud hail".split()
)
"""Verbs that say of whom a deed is told as done: `thanked Malta for paying the bill`."""
_MAKES_DO = frozenset(
    "leave entrust ask send hire commission order appoint invite allow oblige task instruct charge".split()
)
"""Verbs whose object, or the phrase after `to`, does what the infinitive after them says."""


def subject_of(line: Line, clause: Clause, earlier: Earlier) -> tuple[Party | None, bool]:
    chunk = clause.subject
    made_to = _made_to(line, clause)
    if made_to is not None:
        return line.doer(made_to), False
    if chunk is None:
        chunk = _beside(line, clause)
        return (line.doer(chunk), False) if chunk is not None else (None, False)
    first = line.at(chunk)[0]
    if line.word(line.at(chunk)[1]) in _RELATIVE and chunk.tokens[0].tag == "DET" and line.word(first - 1) == ",":
        name = line.closing.get(first - 1)  # `Tarn, the firm that runs it`
        if name is not None and name.is_name:
            return line.doer(name), False
    if chunk.tokens[0].lower == "whose":
        head = line.before_comma(first)
        return (line.doer(head), False) if head is not None else (None, False)
    if line.word(line.at(chunk)[1]) == ")":
        return None, False
    if chunk.head.lower in _PERSON and is_pronoun(chunk):
        found = meant(chunk.head, "subject", line, earlier())
        acts = found is not None and (found.named or any(token.lower in INSTITUTIONS for token in found.tokens))
        if found is None or not acts or _owns(found) or _rivalled(found, (line, *earlier()), chunk):
            return None, False
        return found, True
    if len(clause.subjects) > 1:
        return None, False
    return line.doer(chunk), False


_RELATIVE = frozenset(("that", "which", "who"))
_ALONE_BESIDE = frozenset(("alone", "itself", "themselves", "himself", "herself"))


def _beside(line: Line, clause: Clause) -> Chunk | None:
    """Who a verb without a subject is told of: `Tarn alone reviews it`, `..., which makes it and which pays for it`."""
    group = (*clause.auxiliaries, clause.verb)
    at = min(line.index[token.start] for token in group if token.start in line.index)
    if line.word(at - 1) in _ALONE_BESIDE:
        return line.closing.get(at - 1)
    if line.word(at - 1) in _RELATIVE and line.word(at - 2) == "and":
        places = (
            place for place in range(at - 3, 0, -1) if line.word(place) in _RELATIVE and line.word(place - 1) == ","
        )
        first = next(places, None)
        return line.head_ending(first - 1) if first is not None else None
    return None


def _governor(line: Line, clause: Clause) -> Clause | None:
    return next((other for other in reversed(line.clauses) if other.verb.start < clause.verb.start), None)


def only_wished(line: Line, clause: Clause) -> bool:
    """An infinitive or a form in -ing that does not say that it is or will be done: `efforts to restore the lake`."""
    if clause.finite or clause.verb.form == "participle" or clause.passive:
        return False
    at = line.index[clause.verb.start]
    governor = _governor(line, clause)
    if line.word(at - 1) == "to" and governor is not None:
        gap = at - line.index[governor.verb.start]
        wished = governor.verb.lemma not in _WILL or gap > (2 if governor.verb.lemma in ("be", "have") else 4)
        return wished and _made_to(line, clause) is None
    return _made_to(line, clause) is None and line.word(at - 1) not in ("is", "are", "was", "were", "be", "and")


def _rivalled(found: Party, places: Sequence[Line], pronoun: Chunk) -> bool:
    """Whether the sentence of what a pronoun means names somebody else who could be meant as well."""
    for place in places:
        if not place.sentence.start <= found.start < place.sentence.end:
            continue
        for chunk in place.chunks:
            beside = chunk.end <= found.start or chunk.start >= found.end
            acts = chunk.head.lower in INSTITUTIONS or (
                chunk.is_name and not country_of(chunk.bare) and not city_country(chunk.bare)
            )
            if beside and acts and not is_time(chunk) and chunk.end <= pronoun.start:
                return True
    return False


def _owns(party: Party) -> bool:
    """`Tarn's announcement`: what it does is not what Tarn does."""
    last = max((at for at, token in enumerate(party.tokens) if token.lemma == "'s"), default=-1)
    return last >= 0 and not any(
        token.tag == "PROPN" or token.lower in INSTITUTIONS for token in party.tokens[last + 1 :]
    )


def _made_to(line: Line, clause: Clause) -> Chunk | None:
    """Who is left, asked or sent to do it: `Kyiv left it to the Danes to inspect the boats`."""
    at = line.index[clause.verb.start]
    if clause.finite:
        return None
    governor = _governor(line, clause)
    if clause.verb.form == "ing" and governor is not None:
        return _done_by(line, governor, at)
    if line.word(at - 1) != "to":
        return None
    if governor is None or governor.verb.lemma not in _MAKES_DO or governor.passive:
        return None
    return governor.complement("to") or governor.object


def _done_by(line: Line, governor: Clause, at: int) -> Chunk | None:
    """Who did it in `thanked Malta for paying the bill` and `Malta was blamed for losing the ball`."""
    if line.word(at - 1) not in ("for", "of") or governor.verb.lemma not in _JUDGES:
        return None
    return governor.subject if governor.passive else governor.object
