"""Who does to whom what only goes one way: sues, beats, succeeds, takes over.

`Torvik beat Brekka`, `Brekka was beaten by Torvik`, `Brekka lost to Torvik` and `Torvik's victory over Brekka` come to one claim.
Both sides must be named, as a pronoun or `the firm` can be either.  What is handed over (``transfers``) is told with one.
"""

from collections.abc import Iterator

from consistency.claims import Claim
from consistency.extract.parties import Line, Party
from consistency.extract.task_frames import agent_of, is_passive
from consistency.extract.transfers import GIVE, Handed, headed, known, transfers
from consistency.extract.transfers import VERBS as HANDS
from consistency.prose import Chunk, Prose
from consistency.prose.cutting import Telling
from consistency.prose.units import Clause
from consistency.text import Section
from consistency.values import Action

READ_BY = "to whom"
VERBS = {
    verb: does
    for does, verbs in {
        "sue": "sue", "beat": "beat defeat thrash", "succeed": "succeed replace", "overtake": "overtake outbid",
        "acquire": "acquire buy purchase swallow",
    }.items()
    for verb in verbs.split()
}  # fmt: skip
NOUNS = {
    noun: does
    for does, nouns in {
        "sue": "lawsuit suit action case claim", "beat": "victory win triumph", "acquire": "takeover purchase acquisition",
    }.items()
    for noun in nouns.split()
}  # fmt: skip
_TO = {"sue": ("against",), "beat": ("over", "against"), "acquire": ("of",)}
"""What stands between the noun and the one it is done to."""
_BRINGS = frozenset("bring file lodge".split())
_PAIRS = (frozenset(("lose", "to")), frozenset(("pay", "for")))
_TELLS = frozenset(
    """sue sues sued suing beat beats beaten defeat defeats defeated thrash thrashed succeed succeeds succeeded succeeding replace
    replaces replaced replacing overtake overtook overtaken outbid acquire acquires acquired acquiring buy buys bought buying
    purchase purchased swallow swallowed swallows lost loses lose lawsuit suit action case claim victory win triumph takeover
    acquisition pays paid pay brought filed lodged sell sells sold selling hand hands handed handing transfer transferred donate donated
    donates lend lent lends rent rents rented renting hire hires hired lease leased leases borrow borrowed borrows join joins joined
    signs signed inherit inherited inherits passes passed moves moved switches switched ceded cedes bequeathed receives received
    gives gave given repay repays repaid refund refunded reimburse reimbursed lending""".split()
)
_may_tell = Telling(lambda chunk: chunk.strip("\"“”‘’'(),.;:!?").lower() in _TELLS)


def to_whom(prose: Prose) -> Iterator[Claim[Action]]:
    """The one-way deeds of an article with both sides named."""
    for sentence in prose.sentences:
        if sentence.section in (Section.FURNITURE, Section.RELATED, Section.TABLE) or not _may_tell(sentence.text):
            continue
        words = {word for token in prose.tokens(sentence) for word in (token.lower, token.lemma)}
        by_verb = not VERBS.keys().isdisjoint(words) or any(pair <= words for pair in _PAIRS)
        by_noun = "'s" in words and not NOUNS.keys().isdisjoint(words)
        by_verb = by_verb or not HANDS.isdisjoint(words) or (not _BRINGS.isdisjoint(words) and "against" in words)
        if not (by_verb or by_noun):
            continue
        line = Line(sentence, prose.tokens(sentence), prose.chunks(sentence), prose.clauses(sentence))
        for clause in line.clauses:
            if not clause.negated:
                for does, who, whom in _by_verb(line, clause):
                    yield from _claim(prose, line, does, who, whom)
            for handed in transfers(line, clause):
                yield from _handed(prose, line, handed)
        for chunk in line.chunks:
            for does, who, whom in _by_noun(line, chunk):
                yield from _claim(prose, line, does, who, whom)


def _by_verb(line: Line, clause: Clause) -> Iterator[tuple[str, Party | None, Party | None]]:
    verb, subject = clause.verb.lemma, clause.subject
    if (
        verb in _BRINGS
        and (subject is None or not clause.finite)
        and (sued := clause.complement("against")) is not None
    ):
        if clause.object is not None and NOUNS.get(clause.object.head.lemma) == "sue" and not clause.passive:
            yield "sue", None, line.doer(sued)  # `her firm, having brought the case against Tarn`
        return
    if subject is None or len(clause.subjects) > 1:
        return
    if verb == "sue" and not clause.passive and clause.object is None:
        yield "sue", line.doer(subject), None
    elif verb in _BRINGS and (sued := clause.complement("against")) is not None:
        brought = clause.object or headed(line, clause)
        if brought is not None and NOUNS.get(brought.head.lemma) == "sue" and not clause.passive:
            yield "sue", line.doer(subject), line.doer(sued)
    elif verb == "lose" and (winner := clause.complement("to")) is not None and not clause.passive:
        yield "beat", line.doer(winner), line.doer(subject)
    elif (
        verb == "pay"
        and (bought := clause.complement("for")) is not None
        and not clause.passive
        and clause.object is not None
    ):
        yield "acquire", line.doer(subject), line.doer(bought)
    elif (does := VERBS.get(verb)) is None:
        return
    elif is_passive(line, clause):
        agent = agent_of(line, clause)
        if agent is not None:
            yield does, line.doer(agent), line.doer(subject)
    elif clause.object is not None and len(clause.objects) == 1:
        yield does, line.doer(subject), line.doer(clause.recipient or clause.object)  # `beat Brekka 3-1`


def _by_noun(line: Line, chunk: Chunk) -> Iterator[tuple[str, Party, Party]]:
    """`Torvik's victory over Brekka`."""
    does = NOUNS.get(chunk.head.lemma)
    stop = line.at(chunk)[1]
    if does is None or not chunk.owner or line.word(stop) not in _TO[does]:
        return
    whom = line.opening.get(stop + 1)
    first = line.index[chunk.owner[0].start]
    if whom is not None:
        yield does, line.party(first, first + len(chunk.owner)), line.doer(whom)


def _handed(prose: Prose, line: Line, handed: Handed) -> Iterator[Claim[Action]]:
    """A claim of who hands what to whom; what is handed over stands where others have for whom."""
    sides = (handed.giver, handed.receiver)
    if not any(side is not None and side.named for side in sides) and None in sides:
        return
    giver, receiver = (side.text if side is not None and known(side) else "" for side in sides)
    if not (giver or receiver):
        return
    yield Claim(
        article=prose.article.name, start=handed.start, end=handed.end, said=prose.text[handed.start : handed.end],
        value=Action(giver, GIVE, receiver, handed.thing), subject=giver or receiver, attribute="", extractor=READ_BY,
        sentence=line.sentence,
    )  # fmt: skip


def _claim(prose: Prose, line: Line, does: str, who: Party | None, whom: Party | None) -> Iterator[Claim[Action]]:
    sides = [side for side in (who, whom) if side is not None]
    if does == "sue" and any(side.named for side in sides):  # `her firm` may be anybody
        who, whom = (side if side is not None and known(side) else None for side in (who, whom))
        sides = [side for side in (who, whom) if side is not None]
    if (
        not all(map(known, sides))
        or (does != "sue" and not all(side.named for side in sides))
        or not any(side.named for side in sides)
        or (len(sides) == 2 and sides[0].start == sides[1].start)
    ):
        return
    start, end = min(side.start for side in sides), max(side.end for side in sides)
    doer, done_to = (side.text if side is not None else "" for side in (who, whom))
    yield Claim(
        article=prose.article.name, start=start, end=end, said=prose.text[start:end],
        value=Action(doer, does, done_to, "", who.country if who is not None else ""), subject=doer or done_to, attribute="",
        extractor=READ_BY, sentence=line.sentence,
    )  # fmt: skip
