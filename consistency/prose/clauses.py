"""Who does what in a sentence: for each verb its subjects, its object, its prepositional complements and its voice.

This is no parser.  It walks from each verb to the noun phrases beside it, past the phrases that hang on prepositions,
past appositions between commas and relative clauses, and it shares subjects between joined verbs.  Where the words
around a verb do not show a subject it leaves the field empty rather than guess from afar.
"""

from collections.abc import Sequence

from consistency.prose.function_words import MONTHS, TIMES
from consistency.prose.tokens import Chunk, Token
from consistency.prose.units import Clause, Unit, units_of
from consistency.prose.world import is_country

_FINITE = frozenset(("past", "third", "present", "modal"))
_QUOTES = frozenset("\"”’'“")
_SPEECH = frozenset(
    "say tell add ask explain note state warn report announce claim argue stress confirm write insist conclude".split()
)


def clauses(tokens: Sequence[Token], chunks: Sequence[Chunk]) -> tuple[Clause, ...]:
    """The clauses of a tagged sentence, in the order of their verbs."""
    units = units_of(tokens, chunks)
    found = []
    for at, unit in enumerate(units):
        if unit.kind != "verb":
            continue
        clause = unit.clause = _clause(units, at)
        found.append(clause)
    _share(units)
    return tuple(found)


def _share(units: list[Unit]) -> None:
    """Verbs joined without a word between (`review and approve`) share their object and voice."""
    for first, word, second in zip(units, units[1:], units[2:], strict=False):
        if word.kind == "CCONJ" and first.clause is not None and second.clause is not None:
            if first.clause.object is None and not first.clause.passive:
                first.clause.object, first.clause.objects = second.clause.object, second.clause.objects
            elif second.clause.object is None and not second.clause.passive and not second.clause.complements:
                second.clause.object, second.clause.objects = first.clause.object, first.clause.objects


def _clause(units: list[Unit], at: int) -> Clause:
    group = units[at].group
    verb = units[at].token
    auxiliaries = tuple(token for token in group if token.tag == "AUX" and token is not verb)
    clause = Clause(verb, auxiliaries=auxiliaries)
    clause.negated = any(token.lower == "never" or token.lemma == "not" for token in group)
    be = any(token.lemma in ("be", "get") for token in auxiliaries)
    clause.passive = (
        verb.tag == "VERB"
        and (verb.form in ("participle",) or (verb.form == "past" and be))
        and not _perfect(auxiliaries)
    )
    before = units[at - 1] if at else None
    infinitive = before is not None and before.kind == "PART" and before.token.lower == "to"
    clause.finite = (
        bool(auxiliaries and not infinitive)
        or (not infinitive and verb.form in _FINITE)
        or (not infinitive and verb.form == "base" and before is not None and before.kind in ("chunk", "REL", "CCONJ"))
    )
    if verb.form in ("ing", "participle") and not auxiliaries:
        clause.finite = False
    _after(units, at, clause)
    _before(units, at, clause, infinitive=infinitive)
    return clause


def _perfect(auxiliaries: Sequence[Token]) -> bool:
    """`has built`, not `has been built`."""
    return bool(auxiliaries) and auxiliaries[-1].lemma == "have"


def _after(units: list[Unit], at: int, clause: Clause) -> None:
    """Objects and complements: what stands between this verb and the next clause."""
    direct: list[Chunk] = []
    by = False  # the last complement is the agent
    joined = False  # the last phrase was followed by `and` or a comma
    preposition: Token | None = None
    for unit in units[at + 1 :]:
        if unit.kind == "chunk" and unit.chunk is not None:
            if preposition is not None:
                by = preposition.lower == "by" and clause.passive and not clause.agents and unit.token.tag != "NUM"
                if by:
                    clause.agents = (unit.chunk,)
                clause.complements.append((preposition, unit.chunk))
                preposition = None
            elif clause.complements:
                if not joined:
                    break
                if by and unit.token.tag == "PROPN":
                    clause.agents += (unit.chunk,)
                continue
            elif direct and (unit.token.lemma in TIMES or unit.token.lower in MONTHS):
                continue
            elif not direct or joined or (len(direct) == 1 and unit.token.tag != "PRON"):
                if direct and not joined:
                    clause.recipient = direct.pop()
                direct.append(unit.chunk)
            joined = False
        elif unit.kind == "ADP" or unit.token.lower == "worth":
            preposition = unit.token
        elif unit.kind == "CCONJ" or unit.token.text == ",":
            joined = True
        elif unit.kind in ("DET", "ADJ", "NUM", "SYM", "INTJ") or unit.token.text in (
            "(",
            ")",
            "“",
            "”",
            '"',
            "-",
            "–",
        ):
            continue
        else:
            told = clause.verb.lemma in _SPEECH and unit.kind == "verb" and unit.group[0].tag == "AUX"
            if told and len(direct) == 1 and not clause.complements and not joined:
                direct.clear()  # `said his client had been ...`
            break
    if direct and not clause.passive:
        clause.object = direct[0]
        clause.objects = tuple(direct)
    elif direct:
        clause.objects = tuple(direct)


def _before(units: list[Unit], at: int, clause: Clause, *, infinitive: bool) -> None:
    """The subjects: the nearest phrase to the left that does not hang on a preposition."""
    i = at - 1
    if infinitive:
        i -= 1
        governor = next((unit.clause for unit in reversed(units[:at]) if unit.clause is not None), None)
        if governor is not None:
            clause.subjects = governor.doers if governor.passive is False else governor.subjects
        elif i >= 0 and units[i].token.text == "," and (head := _head_of_apposition(units, i - 1)) is not None:
            clause.subjects = (head[1],)  # `the ship, to be built by ..., will`
        return
    if i >= 0 and units[i].kind == "REL":
        antecedent = _antecedent(units, i)
        clause.subjects = (antecedent,) if antecedent else ()
        return
    if clause.verb.form in ("participle", "ing") and not clause.auxiliaries and i >= 0:
        previous = units[i]
        if previous.kind == "CCONJ" and (shared := _joined(units, i)) is not None:
            clause.subjects = shared.subjects
            return
        if previous.token.text == "," or previous.kind in ("ADP", "SCONJ"):
            governor = next((unit.clause for unit in reversed(units[:at]) if unit.clause is not None), None)
            if governor is not None and clause.verb.form == "ing":
                clause.subjects = governor.doers or governor.subjects
            elif previous.token.text == "," and (head := _head_of_apposition(units, i - 1)) is not None:
                clause.subjects = (head[1],)
            return
        if previous.kind == "chunk" and previous.chunk is not None:
            clause.subjects = (previous.chunk,)  # `the package announced by ...`
        return
    if i >= 0 and units[i].kind == "CCONJ" and (shared := _joined(units, i)) is not None:
        clause.subjects = shared.subjects
        if shared.passive and clause.verb.form == "past" and not clause.auxiliaries and clause.object is None:
            clause.passive = True  # `is planned with X and adapted to Y`
            clause.finite = shared.finite
        return
    nearest = None if _after_quote(units, at) else _nearest(units, i)
    if nearest is None:
        clause.subjects = _turned(units, at, clause)
        return
    place, chunk = nearest
    relative = next((k for k in range(place - 1, max(-1, place - 3), -1) if units[k].kind == "REL"), None)
    if relative is not None and clause.object is None and not clause.passive and units[relative].chunk is not None:
        clause.object = _antecedent(units, relative)  # `projects, which authorities review`
    clause.subjects = _with_joined(units, place, chunk)


def _antecedent(units: list[Unit], i: int) -> Chunk | None:
    """The phrase before a relative pronoun; not a country that only hangs on it (`aid for Norland, which ...`)."""
    for k in range(i - 1, max(-1, i - 6), -1):
        unit = units[k]
        if unit.kind == "chunk" and unit.chunk is not None:
            if unit.token.tag == "NUM" and k and units[k - 1].token.text == ",":
                continue  # an age between commas
            hangs = k >= 2 and units[k - 1].kind == "ADP" and units[k - 2].kind == "chunk"
            if hangs and i < len(units) and units[i].token.lower == "which" and is_country(unit.chunk.text):
                return units[k - 2].chunk
            return unit.chunk
        if unit.token.text != "," and unit.kind != "ADP":
            return None
    return None


def _joined(units: list[Unit], i: int) -> Clause | None:
    """The clause whose verb stands before `and`, when no phrase that could be a subject lies between."""
    for unit in reversed(units[:i]):
        if unit.kind == "verb":
            return unit.clause
        if unit.kind in ("SCONJ", "REL") or unit.token.text in (";", ":"):
            return None
    return None


def _nearest(units: list[Unit], i: int) -> tuple[int, Chunk] | None:
    """The subject phrase to the left of place ``i``, and its place."""
    closing: int | None = None  # the last unit of the phrase that is being left behind, with what hangs on it
    while i >= 0:
        unit = units[i]
        before = units[i - 1] if i else None
        if unit.kind == "chunk" and unit.chunk is not None:
            closing = i if closing is None else closing
            aside = _aside(units, i, closing)
            if aside is not None:
                i, closing = aside, None  # `the boat, weighing 5 tonnes, was`, `the goods, worth 5 million, were`
                continue
            if before is not None and before.clause is not None and not before.clause.finite and i >= 2:
                past = i - 3 if units[i - 2].kind == "PART" else i - 2
                if past >= 0 and units[past].kind == "chunk":
                    i, closing = (
                        past,
                        None,
                    )  # `the decision to close the school was`, `the firm building the bridge said`
                    continue
            if before is not None and before.kind == "ADP":
                i -= 2
                continue
            if before is not None and before.kind == "verb" and (relative := _relative_start(units, i - 1)) is not None:
                i, closing = relative - 1, None  # `the deputy, who leads the mission, declined`
                continue
            if before is not None and before.token.text == "," and units[closing + 1].token.text == ",":
                head = _head_of_apposition(units, i - 2)
                if head is not None:
                    return head
            return i, unit.chunk
        closing = None
        if unit.kind == "verb":
            infinitive = before is not None and before.kind == "PART"
            if unit.clause is None or unit.clause.finite or (unit.clause.subject is None and not infinitive):
                relative = _relative_start(units, i)
                if relative is None:
                    return None
                i = relative
            # else it only hangs on what is before it: `the package announced in May was ...`
        elif unit.kind == "SCONJ" or unit.token.text in (";", ":"):
            return None
        i -= 1
    return None


def _aside(units: list[Unit], i: int, closing: int) -> int | None:
    """The unit before the comma, where the phrase at ``i`` belongs to a participle or `worth` between commas."""
    if i < 2 or closing + 2 >= len(units):
        return None
    if units[closing + 1].kind == "ADJ" and units[closing + 2].token.text == "," == units[i - 1].token.text:
        return i - 2 if units[i - 2].kind == "chunk" else None  # `the boat, 30 metres long, was`
    if i < 3 or units[closing + 1].token.text != "," or units[i - 2].token.text != ",":
        return None
    before = units[i - 1]
    loose = before.clause is not None and not before.clause.finite and before.token.form in ("ing", "participle")
    return i - 3 if (loose or before.token.lower == "worth") and units[i - 3].kind == "chunk" else None


def _head_of_apposition(units: list[Unit], i: int) -> tuple[int, Chunk] | None:
    """`X of Y, Z,`: the X, when the words before the comma are a phrase with its complements."""
    while i >= 0:
        unit = units[i]
        if unit.kind != "chunk" or unit.chunk is None:
            return None
        if i and units[i - 1].kind == "ADP":
            i -= 2
            continue
        return i, unit.chunk
    return None


def _relative_start(units: list[Unit], i: int) -> int | None:
    """Where the relative clause starts that the verb at ``i`` belongs to: at its pronoun."""
    for k in range(i, max(-1, i - 8), -1):
        if units[k].kind == "REL":
            return k
        if units[k].kind == "SCONJ" or units[k].token.text in (";", ":"):
            return None
    return None


def _with_joined(units: list[Unit], place: int, chunk: Chunk) -> tuple[Chunk, ...]:
    """The subject and what is joined to it: `Norland, Sudland and Westmark`."""
    found = [chunk]
    i = place
    if i >= 2 and units[i - 1].kind == "CCONJ" and units[i - 1].token.lower in ("and", "or", "nor"):
        i -= 1
        if units[i - 1].token.text == ",":
            i -= 1
        while i >= 1 and units[i - 1].kind == "chunk" and units[i - 1].chunk is not None:
            inner = units[i - 2] if i >= 2 else None
            if inner is not None and inner.kind in ("ADP", "verb"):
                break
            found.append(units[i - 1].chunk)  # type: ignore[arg-type]
            i -= 1
            if i >= 1 and units[i - 1].token.text == ",":
                i -= 1
            else:
                break
    return tuple(reversed(found))


def _after_quote(units: list[Unit], at: int) -> bool:
    """`"...," said X`: the words before belong to the quotation."""
    if units[at].token.lemma not in _SPEECH:
        return False
    before = [unit.token.text for unit in units[max(0, at - 2) : at]]
    return bool(before) and (before[-1] in _QUOTES or (before[-1] == "," and before[0] in _QUOTES))


def _turned(units: list[Unit], at: int, clause: Clause) -> tuple[Chunk, ...]:
    """The subject after its verb: `said Minister X`, `"...", added Y`."""
    if clause.verb.lemma in _SPEECH and clause.verb.form in ("past", "third") and clause.object is not None:
        subject = clause.object
        clause.object = None
        clause.objects = ()
        return (subject,)
    if clause.verb.lemma == "be" and clause.object is not None and clause.verb.form in ("past", "third", "present"):
        return (clause.object,)
    return ()
