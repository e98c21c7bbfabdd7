"""What a headline says that somebody does, and its text says that they do not: `joins` above, `decided not to join` below.

Only the verb of the headline counts, and only where the text never has it without a denial.  Whoever does it and what it is
done to must be the same where both are named.  A text whose subject `stays` or `remains` as it is denies that it moves,
joins, leaves or is sold.
"""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from consistency.claims import Claim, Mood, Unread
from consistency.extract.outcomes import COMMON, a_line, names_what_is_told
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.words.outcomes_en import QUESTIONS
from consistency.patterns import pattern
from consistency.prose import Chunk, Clause, Prose, Token, lexicon
from consistency.text import Section, Sentence
from consistency.values import Outcome, Value

QUESTION: Final = "deed "
"""What the question of such an outcome begins with; the verb follows."""
DONE, NOT_DONE = "done", "not done"
LEAD = 4
"""So many paragraphs of text tell what the headline does."""
_DENIAL: Final = pattern(
    r"(?i)\b(?:not|never|n['’]t|refus\w+|declin\w+|against|instead of|rather than|stay\w*|remain\w*|fail\w*)\b|n['’]t\b"
)
_REFUSED: Final = frozenset("refuse decline fail".split())
_WANTED: Final = frozenset(
    "refusal failure request bid offer pledge wish inability want ask call seek urge demand hope try plan fear threaten consider propose recommend need may might could if refuse vow promise".split()
)
_UNSURE: Final = frozenset("would could may might should must can cannot if whether unless until".split())
_LIGHT: Final = frozenset(
    "be have do say tell get go come make take give see keep stay remain know think want need hope fear call ask look find use put let set "
    "lead face follow show seek try hold bring turn leave mean seem become help plan warn urge announce report claim expect vow insist".split()
)
"""Verbs that a headline and its text use of many things."""
_MOVES: Final = frozenset(
    "move relocate sell join quit transfer rename merge withdraw split change separate swap".split()
)
"""What nobody does who stays as he is."""
_STAY: Final = frozenset(("stay", "remain"))
_PRONOUNS: Final = frozenset("it he she they this that who which".split())
_KNOWN: Final = frozenset(word for answers in QUESTIONS.values() for phrases in answers for word in phrases.split("; "))


class _Deed(NamedTuple):
    """The verb of a headline, with the words before and behind it."""

    token: Token
    sentence: Sentence
    before: tuple[str, ...]
    behind: tuple[str, ...]
    planned: bool


class Denials:
    """Reads deeds of a headline that the text denies."""

    name = "denials"
    language = "en"
    order = 71
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        deeds = [
            deed
            for sentence in prose.sentences[:3]
            if sentence.section is Section.HEADLINE and a_line(sentence)
            for deed in _deeds(prose, sentence)
        ]
        for deed in deeds if deeds and _DENIAL.search(prose.text) else ():
            found = _denied(prose, deed)
            if found is not None:
                yield _claim(prose, deed.sentence, deed.token.start, deed.token.end, deed, DONE)
                yield _claim(prose, *found, deed, NOT_DONE)


def _claim(prose: Prose, sentence: Sentence, start: int, end: int, deed: _Deed, answer: str) -> Claim[Value]:
    return Claim(
        article=prose.article.name,
        start=start,
        end=end,
        said=prose.text[start:end],
        value=Outcome(f"{QUESTION}{lexicon.lemma(deed.token.lower, 'VERB')}", answer),
        subject=" ".join(dict.fromkeys((*deed.before, *deed.behind))),
        attribute="in a line" if answer == DONE else "in a sentence",
        mood=Mood.PLANNED if deed.planned else Mood.TOLD,
        extractor="denials",
        sentence=sentence,
    )


def _deeds(prose: Prose, sentence: Sentence) -> Iterator[_Deed]:
    if sentence.text.rstrip().endswith("?"):
        return
    tokens = prose.tokens(sentence)
    for at, token in enumerate(tokens):
        lemma = lexicon.lemma(token.lower, "VERB")
        near = tokens[max(0, at - 4) : at]
        if not at or token.tag not in ("VERB", "NOUN") or lemma in _LIGHT or lemma in _KNOWN:
            continue
        if token.tag == "NOUN" and not _as_verb(tokens, at):
            continue
        if any(
            one.lower in _UNSURE or one.lemma in _WANTED or one.lower in ("not", "n't", "n’t", "never", "no")
            for one in near
        ):
            continue
        yield _Deed(
            token,
            sentence,
            tuple(names_what_is_told(tokens[:at])),
            tuple(names_what_is_told(tokens[at + 1 :])),
            any(one.lower in ("to", "will") for one in near[-2:]),
        )


def _as_verb(tokens: Sequence[Token], at: int) -> bool:
    """`council names`, and not `council names list`: a noun in -s behind a noun that is one."""
    before = tokens[at - 1]
    return tokens[at].lower.endswith("s") and before.tag in ("NOUN", "PROPN") and not before.lower.endswith("s")


def _denied(prose: Prose, deed: _Deed) -> tuple[Sentence, int, int] | None:
    """Where the text denies a deed of its headline; nothing where it tells the deed anywhere."""
    lemma = lexicon.lemma(deed.token.lower, "VERB")
    stem = lemma[: max(3, len(lemma) - 2)]
    found: tuple[Sentence, int, int] | None = None
    first = 0
    for sentence in prose.sentences:
        if sentence.section not in (Section.BODY, Section.LIST):
            continue
        first = first or sentence.paragraph
        low = sentence.text.lower()
        told = stem in low
        stays = lemma in _MOVES and ("stay" in low or "remain" in low)
        if not told and not stays:
            continue
        tokens = prose.tokens(sentence)
        for clause in prose.clauses(sentence):
            verb = clause.verb
            if lexicon.lemma(verb.lower, "VERB") == lemma:
                refused = _refused(tokens, verb)
                if not (clause.negated or refused):
                    return None
                near = found is None and sentence.paragraph < first + LEAD
                if (
                    near
                    and (clause.finite or refused)
                    and _holds(clause, tokens, verb, deed)
                    and _one_deed(deed, clause, prose.clauses(sentence)[0])
                ):
                    begins = min([verb.start, *(token.start for token in clause.auxiliaries)])
                    found = sentence, refused or begins, verb.end
            elif (
                stays
                and found is None
                and verb.lemma in _STAY
                and sentence.paragraph == first
                and _as_it_is(clause, tokens, verb)
                and _shares(deed.before or deed.behind, _told(clause.subjects))
            ):
                found = sentence, verb.start, verb.end
    return found


def _refused(tokens: Sequence[Token], verb: Token) -> int:
    """Where it begins that somebody does not do it: `refused to join`, `decided against joining`, `decided not to join`; or 0."""
    at = next(i for i, token in enumerate(tokens) if token.start == verb.start)
    before = tokens[max(0, at - 3) : at]
    words = [token.lower for token in before]
    if words[-1:] == ["to"] and before[:-1] and (before[-2].lemma in _REFUSED or words[-2] == "not"):
        return before[-2].start
    if words[-1:] == ["against"] and verb.form == "ing":
        return before[-1].start
    return 0


def _holds(clause: Clause, tokens: Sequence[Token], verb: Token, deed: _Deed) -> bool:
    """Whether a denial is told as a fact, and not of a time to come only."""
    words = {token.lower for token in tokens if token.start < verb.end}
    auxiliaries = {token.lower for token in clause.auxiliaries}
    if auxiliaries & (_UNSURE - {"would"}) or words & {"if", "whether", "unless"}:
        return False
    if "would" in auxiliaries and not words & {"said", "announced", "decided", "confirmed"}:
        return False
    return not (deed.planned and {"yet", "still", "so"} & {token.lower for token in tokens})


def _one_deed(deed: _Deed, clause: Clause, first: Clause) -> bool:
    """Whether who does it and what it is done to are the same as far as both are named, and one of them is.

    An infinitive has the subject of the ``first`` clause of its sentence.
    """
    subjects = _told(clause.subjects or first.subjects)
    objects = _told([*clause.objects, *([clause.object] if clause.object else [])])
    others = _told([chunk for _, chunk in clause.complements])
    whole = (*deed.before, *deed.behind)
    if clause.passive:
        return _shares(whole, subjects)
    does, done = _shares(deed.before, subjects), _shares(deed.behind, (*objects, *others))
    if (subjects and deed.before and not does) or (objects and deed.behind and not done):
        return False
    return does or done


def _told(chunks: Sequence[Chunk]) -> tuple[str, ...]:
    return tuple(
        word for chunk in chunks if chunk.head.lower not in _PRONOUNS for word in names_what_is_told(chunk.tokens)
    )


def _shares(one: Sequence[str], two: Sequence[str]) -> bool:
    return any(word in two and lexicon.rarity(word) > COMMON for word in one)


def _as_it_is(clause: Clause, tokens: Sequence[Token], verb: Token) -> bool:
    """`stays where it is`, `remains in the hands of the state`, `stays out of the league`, `stays.`"""
    at = next(i for i, token in enumerate(tokens) if token.start == verb.start)
    after = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    return not clause.negated and after in (
        ".",
        "where",
        "in",
        "out",
        "with",
        "at",
        "put",
        "as",
        "part",
        "independent",
        "unchanged",
        "what",
    )


EXTRACTORS: list[Extractor] = [Denials()]
