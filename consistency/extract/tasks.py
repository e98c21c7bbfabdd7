"""Who has which task, however it is told: by a verb, a noun of the deed or of the doer, a phrase, or a line of a fact sheet.

`Norad assesses the bids`, `the assessment of the bids lies with Norad`, `Norad, the assessor of the bids` and `Assessment
of bids: Norad` come to one claim.  What only the closed set of deeds of `actions` tells is left to that.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import cache, partial
from typing import NamedTuple

from consistency.claims import Claim, Confidence
from consistency.extract.parties import Line
from consistency.extract.signing import SIGNING, signing
from consistency.extract.task_doers import by_doer, by_key, has_doer, may_be_key
from consistency.extract.task_frames import WHOLE, Told, by_verb, may_be_verb
from consistency.extract.task_holders import invited, may_rest, rests
from consistency.extract.task_nominals import by_noun, came_from, given_to, may_come, with_as
from consistency.extract.task_subjects import Earlier
from consistency.extract.task_verbs import with_verbs
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.chunks import chunks
from consistency.prose.clauses import clauses
from consistency.prose.cutting import Telling
from consistency.prose.lexicon import analyses
from consistency.prose.memory import Kept
from consistency.prose.task_words import COST, DOERS, NOUNS, PAYS, PERMITS, PRIZES, TASKS, VERBS
from consistency.prose.tokens import Token
from consistency.text import Section, Sentence
from consistency.values import Action

WIDEST = 150
_GIVING = frozenset("award grant give hand assign sell lease".split())
SHARED = "shared"
"""The attribute of funding in an article that tells of several who pay."""
_SHARED = pattern(
    r"\b(?:together with|joint(?:ly)?|co-?(?:fund|financ)\w*|share (?:of|is|the)|shared? (?:the )?(?:cost|bill)|half of (?:the|it)"
    r"|(?:pays?|bears?|contributes?|covers?) (?:for )?the (?:rest|other half|remainder)|contribut(?:es?|ed|ing)|a (?:quarter|third|half) each)\b"
)
_MONEY = pattern(
    r"[€$£]|\b(?:pay\w*|paid|costs?|bills?|expens\w+|fund\w*|financ\w+|money|sums?|contribut\w+|donat\w+|donors?|grants?|price|percent|cents?|crowns|euros?"
    r"|dollars|pounds|million|billion|budget|sponsor\w*|lottery|kron\w+|francs?)\b"
)
_JOINTLY = pattern(
    r"\b(?:together|joint(?:ly)?|in (?:cooperation|partnership|collaboration) with|consortium|take turns|in turns|by turns|alongside"
    r"|half (?:by|each)|each (?:of the two|builds?|half|side|country|firm)|both (?:firms|companies|countries|governments|sides|of them|unions|groups|have|are))\b"
)
"""What says, in lower case, that several bear a cost, or do something together."""
_JOINT_WORDS = (
    "together", "joint", "cooperation", "partnership", "collaboration", "consortium", "turns", "alongside", "half", "each", "both",
)  # fmt: skip
_BACK = 2
"""How many sentences before may say what a pronoun means."""
_WORDS = frozenset((*VERBS, *NOUNS, *DOERS)) | frozenset(
    """belong pay foot responsible responsibility charge preside invitation award prize medal scholarship fellowship signature
    signatory sign pen greenlight green-light represent""".split()
)  # fmt: skip
_PERMITTED = PERMITS | {"approval", "consent", "go-ahead", "green", "clearance", "blessing"}
_IN_PAIRS = (
    (PAYS, COST),
    (frozenset(("need", "require", "give", "grant", "come", "get", "obtain")), _PERMITTED),
    (frozenset(("come", "flow", "stem")), frozenset(("from",))),
    (frozenset(("go", "receive")), PRIZES | {"through", "over"}),
    (frozenset(("carry",)), frozenset(("out",))),
    (frozenset(("put",)), frozenset(("up",))),
)
"""Words that name a task only together."""


def _lemmas(chunk: str) -> frozenset[str]:
    """A word without the marks beside it, and its lemmas."""
    word = chunk.strip("\"“”‘’'(),.;:!?").lower().removesuffix("'s").removesuffix("’s")
    return frozenset([word, *(found.lemma for found in analyses(word))])


_lemmas_of = Kept(_lemmas)


def _named(words: AbstractSet[str]) -> Telling:
    return Telling(lambda chunk: not words.isdisjoint(_lemmas_of[chunk]))


_sure = _named(_WORDS)
_may_be_joint = Telling(lambda chunk: any(hint in chunk.lower() for hint in _JOINT_WORDS))
_pairing = _named(frozenset().union(*(other for _, other in _IN_PAIRS)))
_pairs = [(_named(one), _named(other)) for one, other in _IN_PAIRS]


def may_tell(text: str) -> bool:
    """Whether a sentence has words that can name a task; the others need not be taken apart."""
    return _sure(text) or (_pairing(text) and any(one(text) and other(text) for one, other in _pairs))


class _Ways(NamedTuple):
    """The ways in which a sentence may tell of a task, by its words alone: most can in none, and are not taken apart."""

    signing: bool
    verb: bool
    noun: bool
    doer: bool
    agent: bool
    comes: bool
    other: bool


def _ways(tokens: Sequence[Token], text: str) -> _Ways:
    words = {word for token in tokens for word in (token.lower, token.lemma)}
    verbs = {token.lemma for token in tokens if token.tag in ("VERB", "AUX")}
    return _Ways(
        not SIGNING.isdisjoint(words),
        may_be_verb(verbs, words),
        may_rest(verbs, words),
        has_doer(tokens),
        ("by" in words and not NOUNS.keys().isdisjoint(words))
        or not (_GIVING.isdisjoint(verbs) or PRIZES.isdisjoint(words)),
        may_come(verbs, words),
        "invitation" in words or may_be_key(text),
    )


def tasks(prose: Prose, lines: dict[int, Line] | None = None) -> Iterator[Claim[Action]]:
    """Who has which task in an article; the sentences that are taken apart are kept in ``lines``."""
    lines = {} if lines is None else lines
    shared: bool | None = None
    joint: list[frozenset[str]] | None = None
    for sentence in prose.sentences:
        if sentence.section in (Section.FURNITURE, Section.RELATED) or not may_tell(sentence.text):
            continue
        tokens = with_verbs(prose.tokens(sentence))
        ways = _ways(tokens or prose.tokens(sentence), sentence.text)
        if not any(ways):
            continue
        line = _line(prose, sentence, lines, tokens)
        before = partial(_before, prose, sentence, lines)
        seen: set[tuple[str, str, str]] = set()
        signed = signing(line, before) if ways.signing else ()
        for task in (*signed, *_told(line, prose, before, ways)):
            key = (task.does, task.who.text, task.what)
            if key not in seen:
                seen.add(key)
                if task.does == "fund" and task.how != WHOLE:
                    shared = _pays_part(prose) if shared is None else shared
                    yield _claim(prose, sentence, replace(task, how=SHARED) if shared else task)
                else:
                    joint = _joint(prose) if joint is None else joint
                    both = any(not words.isdisjoint(_words_of(task.does)) for words in joint)
                    yield _claim(prose, sentence, replace(task, how=SHARED) if both and task.how != WHOLE else task)


def _pays_part(prose: Prose) -> bool:
    """Whether an article says that a cost is shared."""
    texts = (sentence.text.lower() for sentence in prose.sentences)
    return any(_SHARED.search(text) and _MONEY.search(text) for text in texts)


def _joint(prose: Prose) -> list[frozenset[str]]:
    """The words of each sentence that tells of several who do something together."""
    said = [each for each in prose.sentences if _may_be_joint(each.text) and _JOINTLY.search(each.text.lower())]
    return [frozenset([token.lemma for token in prose.tokens(sentence)]) for sentence in said]


@cache
def _words_of(does: str) -> frozenset[str]:
    task = TASKS.get(does)
    return task.verbs | task.nouns | task.doers if task is not None else frozenset()


def _told(line: Line, prose: Prose, earlier: Earlier, ways: _Ways) -> Iterator[Told]:
    """The tasks that a sentence tells."""
    if ways.other:
        yield from invited(line)
        yield from by_key(line, prose)
    for clause in line.clauses if ways.verb or ways.noun else ():
        if ways.verb:
            yield from by_verb(line, clause, earlier)
        if ways.noun:
            yield from rests(line, clause, earlier)
    for chunk in line.chunks if ways.doer else ():
        yield from by_doer(line, chunk, earlier)
        yield from with_as(line, chunk, earlier)
    if ways.comes:
        yield from came_from(line, earlier)
    if ways.agent:
        yield from given_to(line)
        for chunk in line.chunks:
            yield from by_noun(line, chunk)


def _before(prose: Prose, sentence: Sentence, lines: dict[int, Line]) -> list[Line]:
    return [
        lines[earlier.index]
        if earlier.index in lines
        else _line(prose, earlier, lines, with_verbs(prose.tokens(earlier)))
        for earlier in _earlier(prose, sentence)
    ]


def _line(prose: Prose, sentence: Sentence, lines: dict[int, Line], tokens: tuple[Token, ...] | None) -> Line:
    """A sentence taken apart, with the tokens of it that are read anew."""
    if sentence.index not in lines:
        if tokens is None:
            line = Line(sentence, prose.tokens(sentence), prose.chunks(sentence), prose.clauses(sentence))
        else:
            phrases = chunks(sentence.text, tokens, sentence.start)
            line = Line(sentence, tokens, phrases, clauses(tokens, phrases))
        lines[sentence.index] = line
    return lines[sentence.index]


def _earlier(prose: Prose, sentence: Sentence) -> list[Sentence]:
    """The sentences just before one, the nearest first, in its paragraph or, for the first of one, the one above."""
    found = []
    for index in range(sentence.index - 1, max(-1, sentence.index - 1 - _BACK), -1):
        before = prose.sentences[index]
        if before.section is not sentence.section:
            break
        found.append(before)
        if before.paragraph != sentence.paragraph:
            break
    return found


def _claim(prose: Prose, sentence: Sentence, task: Told) -> Claim[Action]:
    start, end = task.start, min(task.end, task.start + WIDEST)
    return Claim(
        article=prose.article.name, start=start, end=end, said=prose.text[start:end],
        value=Action(task.who.text, task.does, task.what, task.whom, task.country or task.who.country),
        subject=task.who.text, attribute=task.how, extractor="tasks", sentence=sentence,
        confidence=Confidence.RESOLVED if task.resolved else Confidence.STATED,
    )  # fmt: skip
