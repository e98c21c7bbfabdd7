"""What the noun of an event tells that stands with a time: `the opening of the bridge on`, `its founding in`, `the 9 May blaze`."""

from collections.abc import Iterator

from consistency.claims import Claim
from consistency.linking.milestone_lines import HANGING, POINTING, Bearer, Line, Row
from consistency.prose import Chunk, Token
from consistency.prose.deed_words import ALIKE
from consistency.prose.lexicon import happens, lemma
from consistency.prose.milestone_words import ANY_ENTRY, KEYS, ROW_OF, SUBMIT, TIMES, VEHICLES
from consistency.values import Date, Time, Value

PLACES = frozenset("on in at from since by until till before after during around about to through".split())
"""Words before a time."""
INSIDE = ("NOUN", "ADJ", "PROPN", "NUM")
TIMED = frozenset("begin end opening reopening closing departure arrival explosion deadline launch".split())
"""Rows of which a time of day is told; of others it is the beginning: `The meeting is at 7`."""
OWNING = frozenset("its his her their".split())


def rows_of(word: str) -> frozenset[str]:
    """The rows of a word; of words for deeds that stand in none, those of the words that can tell of one deed."""
    return ROW_OF.get(word) or frozenset(f"~{group}" for group in ALIKE.get(word, ()))


def noun_behind(tokens: tuple[Token, ...], last: int) -> int:
    """The head of `9 May blaze`, `Friday's storm`, `8 p.m. concert`; -1 without one."""
    at = last + 1
    if at < len(tokens) and tokens[at].lower in ("'s", "’s", "'", "’"):
        at += 1
    head = -1
    while at < len(tokens) and (tokens[at].tag in ("NOUN", "ADJ") or tokens[at].form == "ing"):
        if tokens[at].tag == "NOUN" or tokens[at].form == "ing":
            head = at
        at += 1
    noun = at < len(tokens) - 1 and tokens[at].form == "base" and tokens[at + 1].tag in ("AUX", "VERB", "PUNCT")
    return at if head >= 0 and noun and tokens[at].lower in ROW_OF else head


def noun_before(tokens: tuple[Token, ...], first: int) -> int:
    """The noun right before a time: `the blast at`, `its founding in`, `the expiry of the lease, on`; -1 without one."""
    at = first - 1
    while at >= 0 and (
        (tokens[at].lower in PLACES or tokens[at].lower in ("the", "of", "(", ","))
        or tokens[at].lower in ("due", "planned")
    ):
        at -= 1
    if at < 0 or at == first - 1:
        return -1
    bare = tokens[at].form == "base" and at > 0 and tokens[at - 1].tag == "DET"  # `the find on`
    if tokens[at].tag not in ("NOUN", "PROPN") and tokens[at].form != "ing" and not bare:
        return -1
    if (
        tokens[at].form == "ing"
        and (at == 0 or tokens[at - 1].lower not in POINTING | {"of"})
        and tokens[at].tag == "VERB"
    ):
        return -1
    head = at
    begin = at
    while begin > 0 and (tokens[begin].tag in (*INSIDE, "DET", "PRON", "PART") or tokens[begin].lower in HANGING):
        begin -= 1
        if tokens[begin].lower in HANGING and (rows_of(tokens[head].lower) or rows_of(tokens[head].lemma)):
            break
        event = rows_of(tokens[begin - 1].lower) or rows_of(tokens[begin - 1].lemma) if begin else None
        if tokens[begin].lower == "of" and tokens[begin - 1].tag == "NOUN":
            head = begin - 1
        elif (
            tokens[begin].lower in HANGING
            and event
            and (tokens[begin - 1].tag == "NOUN" or tokens[begin - 1].form == "ing")
        ):
            head = begin - 1
            break
    return head


def of_noun(line: Line, at: int, claim: Claim[Value], *, known: bool) -> Iterator[Row]:
    """What the noun of an event tells, and of what: `the opening of the bridge`, `its founding`, `the boathouse opening`."""
    tokens = line.tokens
    if (
        tokens[at].lemma == "day"
        and at > 1
        and tokens[at - 1].lower in ("first", "last")
        and tokens[at - 2].lower in OWNING
    ):
        yield (
            "takeover" if tokens[at - 1].lower == "first" else "leaving",
            _possessor(line, at, line.chunk_at(at)),
            True,
        )
        return
    if tokens[at].lemma in TIMES and at and (tokens[at - 1].form == "ing" or tokens[at - 1].tag == "NOUN"):
        deadline = tokens[at].lemma == "date" and tokens[at - 1].lower == "closing"
        at -= 1  # `closing time`, `reopening day`
        known = True
        if deadline:
            yield "deadline", sent_in(line), True
            return
    word = tokens[at].lower if tokens[at].lower in ROW_OF else tokens[at].lemma
    rows = rows_of(word) or rows_of(lemma(tokens[at].lower, "VERB"))
    chunk = line.chunk_at(at)
    pointed = known or (chunk is not None and (bool(chunk.owner) or chunk.tokens[0].lower in POINTING))
    pointed = pointed or (at > 0 and tokens[at - 1].lower in POINTING) or tokens[at].lower in KEYS
    bearer = _possessor(line, at, chunk)
    if "deadline" in rows:
        bearer = sent_in(line) or _meant_for(line, at)
    for row in sorted(rows):
        yield row, bearer, pointed
    time = claim.value if isinstance(claim.value, Time) else claim.value.time if isinstance(claim.value, Date) else None
    clock = time is not None and time.at[:1].isdigit() and not time.edge
    if clock and tokens[at].lemma in VEHICLES:
        yield "departure", line.bearer(chunk), pointed
    elif chunk is not None and clock and not rows & TIMED and (rows or happens(tokens[at].lemma)):
        yield "begin", line.bearer(chunk), pointed
    if chunk is not None and not rows and tokens[at].tag == "NOUN" and happens(tokens[at].lemma):
        yield f"={tokens[at].lemma}", line.bearer(chunk), pointed


def sent_in(line: Line) -> Bearer | None:
    """What has to come in by a day: `Entries must reach us by`, `Apply by`."""
    for token in line.tokens:
        if {token.lemma, token.lower.removesuffix("s")} & SUBMIT and token.lower != "deadline":
            head = "entry" if token.lemma in ANY_ENTRY else token.lemma[:5]
            return Bearer("noun", head, frozenset(), True, False, line.sentence.index, token.start)
    return None


def _meant_for(line: Line, at: int) -> Bearer | None:
    """`the deadline for payment`."""
    if at + 2 >= len(line.tokens) or line.tokens[at + 1].lower != "for":
        return None
    return line.bearer(line.chunk_at(at + 2))


def _possessor(line: Line, at: int, chunk: Chunk | None) -> Bearer | None:
    """What the event of a noun happens to."""
    tokens = line.tokens
    if at + 2 < len(tokens) and tokens[at + 1].lower == "of":
        return line.bearer(line.chunk_at(at + 2 + (tokens[at + 2].tag == "DET")))
    if chunk is None:
        before = tokens[at - 1] if at else None
        if before is None or before.lower not in OWNING:
            return None
        plural = before.lower == "their"
        return Bearer("pronoun", before.lower, frozenset(), True, plural, line.sentence.index, before.start)
    if owner := chunk.owner:
        name = owner[-1].tag == "PROPN"
        words = frozenset(token.text.casefold() for token in owner[:-1])
        head = (owner[-1].text if name else owner[-1].lemma).casefold()
        return Bearer("name" if name else "noun", head, words, True, False, line.sentence.index, chunk.start)
    lead = chunk.tokens[0]
    if lead.lower in OWNING:
        return Bearer("pronoun", lead.lower, frozenset(), True, lead.lower == "their", line.sentence.index, chunk.start)
    inner = [token for token in chunk.tokens if token.tag in ("NOUN", "PROPN") and token.start < tokens[at].start]
    if inner:
        name = inner[-1].tag == "PROPN"
        head = (inner[-1].text if name else inner[-1].lemma).casefold()
        words = frozenset(token.lemma.casefold() for token in inner[:-1])
        return Bearer("name" if name else "noun", head, words, True, False, line.sentence.index, chunk.start)
    return None
