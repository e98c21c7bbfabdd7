"""How things came out, of the two ways they can: convicted or acquitted, adopted or turned down, up or down.

Headlines, teasers and glances tell it in a word, texts in a clause.  What is denied, wanted, possible or past already is
read as well, with its mood: a text that has the headline's answer in any form does not contradict it.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from consistency.claims import Claim, Mood, Unread
from consistency.extract.outcome_levels import levels
from consistency.extract.outcome_phrases import Told, named, phrases
from consistency.extract.outcome_states import states
from consistency.extract.outcome_votes import results, votes
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.scores_told import scores
from consistency.extract.words.outcomes_en import BOTH, DOERS, MATCHES, OF_OBJECT, UNDOING
from consistency.patterns import pattern
from consistency.prose import Chunk, Clause, Prose, Token, lexicon
from consistency.prose.cutting import Telling
from consistency.prose.function_words import MONTHS, TIMES
from consistency.prose.memory import Kept
from consistency.text import FRONT, Section, Sentence
from consistency.values import Outcome, Value

OURS = (*FRONT, Section.LIST, Section.BODY, Section.RELATED)
LINE = 14
"""A line of so few words that does not end as a sentence does is told as headlines are."""
FLIPS = frozenset("verdict vote end open post contest permission life caught held".split())
"""Questions of which a denied answer gives the other one: `was not convicted`."""
SUBJECTS = frozenset(("trend", "end", "open", "contest", "post", "life", "held"))
"""Questions about the subject of the clause; the others are about what something is done to."""
BEFORE = 4
"""So many words before a verb tell its mood."""
COMMON = 0.12
"""Words this common tell nothing of what came out."""
_SENTENCE = pattern(r"[.!?…][\"”’')\]]*\Z")
_OPEN = frozenset(
    "would could may might should must can cannot if whether unless until ought wo n't not never no nor without".split()
)
SOME = frozenset("other others another some few many most several each neither half".split())
_BREAKS = frozenset((",", ";", "|", "–", "—"))
_DENIED = frozenset("not n't never".split())
_REFUSED = frozenset("refuse decline fail".split())
_NOT_YET = frozenset(
    "yet still so until unless before immediately only just necessarily completely entirely fully automatically".split()
)
_UNITS = frozenset("per cent percent point points".split())
_OPENING = frozenset(("if", "whether", "unless", "until"))
_WANTED = frozenset(
    "want ask call seek urge demand hope expect try plan fear threaten refuse fail consider propose recommend need "
    "intend promise vow decline fight bid campaign appeal petition have due likely order force set require".split()
)
_WILLED = frozenset("vote decide agree choose opt resolve".split())
_THEN: Final = pattern(
    r"\b(?:last (?:year|month|week|season|summer|winter|spring|autumn|time)|(?:years?|months?|weeks?|decades?|season) "
    r"(?:ago|earlier|before)|previous(?:ly)?|earlier|formerly|originally|initially|at first|once|in the past|until now|so far|"
    r"in (?:19|20)\d\d)\b"
)


_THAN: Final = pattern(
    r"\b(?:than|from|over|on|against|compared (?:with|to))(?: in| the| a| an| one)* (?:(?:previous|last|same|preceding) )?(?:year|month|quarter|week|season)(?: (?:earlier|before|ago))?"
)
"""What a level is compared with; both in lower case."""
_THEN_WORDS: Final = (
    "year", "month", "week", "season", "summer", "winter", "spring", "autumn", "time", "decade", "previous", "earlier", "former",
    "originally", "initially", "first", "once", "past", "now", "far", "19", "20",
)  # fmt: skip
_may_be_then = Telling(lambda chunk: any(hint in chunk.lower() for hint in _THEN_WORDS), marks=True)


class Outcomes:
    """Reads how things came out."""

    name = "outcomes"
    language = "en"
    order = 70
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        for sentence in prose.sentences:
            if sentence.section not in OURS:
                continue
            line = a_line(sentence)
            yield from states(prose, sentence, in_line=line)
            yield from levels(prose, sentence)
            yield from results(prose, sentence)
            tokens = prose.tokens(sentence)
            yield from votes(prose, sentence, tokens)
            yield from scores(prose, sentence)
            if not line:
                yield from _compared(prose, sentence)
            else:
                for at, token in enumerate(tokens[:-2]):
                    if (
                        token.lower in _FEWER
                        and tokens[at + 1].lower != "than"
                        and (not at or tokens[at - 1].tag == "VERB")
                    ):
                        yield self._claim(prose, sentence, tokens[at : at + 1], _fewer(tokens[at:]))
            then: bool | None = None
            for told in phrases(tokens):
                if then is None and not line:
                    then = (
                        _may_be_then(sentence.text) and _THEN.search(_THAN.sub(" ", sentence.text.lower())) is not None
                    )
                claims = (
                    _in_line(told, tokens, sentence)
                    if line
                    else _in_text(told, tokens, prose, sentence, then=bool(then))
                )
                for read in claims:
                    first = told.first
                    if told.phrase.question in FLIPS and read[0].answer != named(read[0].question, told.phrase.answer):
                        first = _denial(tokens, first)
                    yield self._claim(prose, sentence, tokens[first : told.last + 1], read)

    def _claim(self, prose: Prose, sentence: Sentence, words: Sequence[Token], read: "_Read") -> Claim[Value]:
        value, about, mood, holds = read
        return Claim(
            article=prose.article.name,
            start=words[0].start,
            end=words[-1].end,
            said=prose.text[words[0].start : words[-1].end],
            value=value,
            subject=" ".join(dict.fromkeys(about)),
            attribute="in a line" if a_line(sentence) else "in a sentence",
            mood=mood,
            holds=holds,
            extractor=self.name,
            sentence=sentence,
        )


_MORE: Final = pattern(
    r"(?i)(?:per ?cent|percent|%|a (?:third|quarter|fifth|tenth)|\d) (?P<way>more|higher|larger|less|fewer|lower|smaller)\b(?! (?:likely|often))"
    r"(?= (?:[a-z-]+ ){0,3}than (?:an?|in|last|before|usual|ever|expected|the (?:year|previous|last|same|month)|[\w-]+ (?:years?|months?|weeks?) )\b)|"
    r"\b(?P<than>more|fewer|less|higher|lower) (?:[a-z-]+ ){0,2}than (?:ever|a (?:year|month|decade|week|quarter)|last (?:year|month|season|winter|summer)|the (?:year|previous|last))\b"
)
_UP = frozenset(("more", "higher", "larger"))


def _compared(prose: Prose, sentence: Sentence) -> Iterator[Claim[Value]]:
    """`24 per cent more than last year`: which way the thing of the sentence went."""
    match = _MORE.search(sentence.text) if " than " in sentence.text else None
    if match is None:
        return
    way = "way" if match["way"] else "than"
    start = sentence.start + match.start(way)
    yield Claim(
        article=prose.article.name,
        start=start,
        end=sentence.start + match.end(way),
        said=match[way],
        value=Outcome("trend", "up" if match[way].lower() in _UP else "down"),
        subject=" ".join(dict.fromkeys(names_what_is_told([t for t in prose.tokens(sentence) if t.tag != "VERB"]))),
        attribute="in a sentence",
        extractor="outcomes",
        sentence=sentence,
    )


_FEWER: Final = {"more": "up", "fewer": "down", "less": "down"}


def _fewer(tokens: Sequence[Token]) -> "_Read":
    """`Fewer visitors at the zoo`: which way the noun went that stands behind."""
    nouns = next((at for at, token in enumerate(tokens[1:], 1) if token.tag == "NOUN"), 0)
    return Outcome("trend", _FEWER[tokens[0].lower]), names_what_is_told(tokens[1 : nouns + 1]), Mood.TOLD, nouns > 0


_Read = tuple[Outcome, list[str], Mood, bool]


def a_line(sentence: Sentence) -> bool:
    if sentence.section in FRONT:
        return True
    return len(sentence.text.split()) <= LINE and not _SENTENCE.search(sentence.text)


def _in_line(told: Told, tokens: Sequence[Token], sentence: Sentence) -> Iterator[_Read]:
    """What a headline tells: its words before a verb without an object, else its words behind."""
    first = max([at + 1 for at in range(told.first) if tokens[at].text in _BREAKS], default=0)
    before, behind = names_what_is_told(tokens[first : told.first]), names_what_is_told(tokens[told.last + 1 :])
    near = {token.lower for token in tokens[max(0, told.first - BEFORE) : told.first]}
    lemmas = {token.lemma for token in tokens[max(0, told.first - BEFORE) : told.first]}
    question, answer, _ = told.phrase
    flips = (
        question in FLIPS
        and (bool(near & _DENIED) or ("to" in near and bool(lemmas & _REFUSED)))
        and not near & _NOT_YET
    )
    if flips:
        answer, near, lemmas = 1 - answer, near - _DENIED - {"wo", "ca"}, lemmas - _REFUSED
    holds = not near & _OPEN and not ("to" in near and lemmas & _WANTED) and "?" not in sentence.text
    mood = Mood.PLANNED if near & {"to", "will"} else Mood.TOLD
    if told.phrase.words == ("stop",) and not _doing(tokens, told.last):
        return
    if told.last == 0 and tokens[0].form in ("past", "participle") and any(token.tag == "VERB" for token in tokens[2:]):
        return  # `Delayed bridge opens`
    if (question == "change" and not behind) or (len(told.phrase.words) == 1 and not _a_verb(tokens, told.first)):
        return
    passive = tokens[told.first].form in ("past", "participle") and (not behind or tokens[told.last + 1].tag == "ADP")
    if question == "contest" and passive and told.phrase.words[0] in BOTH:
        answer = 1 - answer
    after = tokens[told.last + 1] if told.last + 1 < len(tokens) else None
    bare = after is None or after.tag in ("ADP", "ADV", "PUNCT", "CCONJ", "SCONJ", "PART")
    about = (
        before
        if question in SUBJECTS and (question not in ("end", "life", "post", "held") or bare) and before
        else behind or before
    )
    if question == "contest" and not (bare or MATCHES & set(behind) or (after is not None and after.tag == "PROPN")):
        holds = False  # they lose their heads
    if not SOME.isdisjoint(near) or (question == "vote" and not UNDOING.isdisjoint(behind)):
        holds = False
    if question in ("verdict", "vote"):
        about = [*before, *behind]
    if question == "contest" and told.phrase.words[0] in OF_OBJECT:
        about, answer = behind, _for_whom(answer, after)
    yield Outcome(question, named(question, answer)), about, mood, holds
    if (
        question == "contest"
        and told.phrase.words[0] in BOTH
        and not passive
        and (beaten := _run(tokens, told.last + 1))
    ):
        yield Outcome(question, named(question, 1 - answer)), beaten, mood, holds


def _a_verb(tokens: Sequence[Token], at: int) -> bool:
    """Whether one word of a line tells what came out: `prices fall for`, `exports up`, not `man locked up` or `the rise of`."""
    token, before = tokens[at], tokens[at - 1] if at else None
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.lower in ("up", "down"):
        return before is not None and before.tag in ("NOUN", "PROPN")
    if token.tag == "NOUN":
        if before is None or before.tag not in ("NOUN", "PROPN"):
            return False
        third = token.lower.endswith("s") and not before.lower.endswith("s")  # `committee backs plan`
        several = before.lemma != before.lower and token.lemma == token.lower  # `miners end strike`
        return (
            third
            or (several and after is not None and after.tag in ("NOUN", "PROPN", "ADJ", "DET"))
            or (after is None or after.tag in ("ADP", "NUM", "ADV", "PART", "PUNCT", "SCONJ", "SYM", "DET"))
        )
    return not _refused(tokens, at)


def _doing(tokens: Sequence[Token], at: int) -> bool:
    """`stop making cheese`, not `stop a car`."""
    return at + 1 < len(tokens) and tokens[at + 1].lower.endswith("ing")


def _denial(tokens: Sequence[Token], at: int) -> int:
    """Where the denial begins of an answer that is turned round: `not convicted`, `refused to approve`."""
    for back in range(at - 1, max(-1, at - BEFORE - 1), -1):
        if tokens[back].lower in _DENIED or tokens[back].lemma in _REFUSED:
            return back
    return at


def _refused(tokens: Sequence[Token], at: int) -> bool:
    """`declined to comment`: nothing fell."""
    return tokens[at].lemma == "decline" and at + 1 < len(tokens) and tokens[at + 1].lower == "to"


def _in_text(told: Told, tokens: Sequence[Token], prose: Prose, sentence: Sentence, *, then: bool) -> Iterator[_Read]:
    """What a clause tells: of its subject, or of what it is done to; ``then`` if its sentence is of earlier times."""
    verb = tokens[told.first]
    question, answer, words = told.phrase
    if _refused(tokens, told.first) or (words == ("stop",) and not _doing(tokens, told.last)):
        return
    if words == ("continue",) and told.last + 1 < len(tokens) and tokens[told.last + 1].lower == "to":
        return  # the police continue to investigate
    within = verb.start, tokens[told.last].end
    verbs = any(token.tag in ("VERB", "AUX") for token in tokens[told.first : told.last + 1])
    clauses = prose.clauses(sentence) if verbs else ()
    clause = next((c for c in clauses if within[0] <= c.verb.start < within[1]), None)
    if clause is None:
        about, sure = names_what_is_told(tokens), False
        yield Outcome(question, named(question, answer)), about, Mood.CONDITIONAL, sure
        return
    if words == ("recover",) and (clause.passive or clause.object is not None):
        return  # divers recovered the wreck
    auxiliaries = {token.lower for token in clause.auxiliaries}
    before = tokens[max(0, told.first - BEFORE) : told.first]
    near = {token.lower for token in before}
    to = near and "to" in near
    willed = to and any(token.lemma in _WILLED for token in before)
    mood = Mood.TOLD
    if "will" in auxiliaries or "'ll" in auxiliaries or ({"is", "are"} & near and to):
        mood = Mood.PLANNED
    refused = to and any(token.lemma in _REFUSED for token in before)
    if auxiliaries & _SHIFTED and _reported(auxiliaries, tokens):
        mood = Mood.PLANNED if "would" in auxiliaries else mood
        auxiliaries, near = auxiliaries - _SHIFTED, near - _SHIFTED
    flips = question in FLIPS and (clause.negated or bool(refused)) and not _NOT_YET & {token.lower for token in tokens}
    open_ = near & (_OPEN - _DENIED if flips else _OPEN) or _OPENING & {token.lower for token in tokens[: told.first]}
    holds = (flips or not clause.negated) and not open_ and (clause.finite or bool(willed) or bool(refused))
    if flips:
        answer = 1 - answer
    if question in ("verdict", "penalty"):
        auxiliaries = auxiliaries - {"must"}
    if then or auxiliaries & {"had", "would", "could", "may", "might", "should", "must", "can"}:
        mood = Mood.CONDITIONAL
    begins = clause.subjects[0].start if clause.subjects and clause.subjects[0].start < verb.start else verb.start
    until = _begins(clause)
    subject = names_what_is_told([token for token in tokens if begins <= token.start < until])
    if question == "open" and auxiliaries & {"has", "have", "been", "was", "were"}:
        mood = Mood.CONDITIONAL  # `has been closed since`
    if question in SUBJECTS:
        if question == "contest" and words[0] in BOTH:
            names = _names(tokens, told.last + 1, clause)
            yield Outcome(question, named(question, 1 - answer if clause.passive else answer)), subject, mood, holds
            if names:
                yield Outcome(question, named(question, answer if clause.passive else 1 - answer)), names, mood, holds
            return
        if question == "contest" and words[0] in OF_OBJECT:
            after = tokens[told.last + 1] if told.last + 1 < len(tokens) else None
            subject, answer = _rest(tokens, told.first), _for_whom(answer, after)
        if question == "end" and words[-1] in _ON:
            subject = [*subject, *_rest(tokens[: told.last + FURTHER], told.last)]
        if question != "contest" and _has_object(clause) and (len(words) == 1 or "~" in words):
            if question == "trend":
                holds = False  # `the firm increased its output`
            subject = _done_to(clause) if len(words) == 1 or question in ("life", "end", "open", "held") else subject
        if words == ("survive",) and clause.passive:
            holds = False  # by husband and children
    elif clause.passive or question == "verdict":
        subject = [*subject, *_rest(tokens, told.last)]
    else:
        doers = {chunk.head.lemma for chunk in clause.subjects}
        if question == "vote" and doers & DOERS - _of_headline(prose):
            holds = False  # the opponents turned it down
        last = tokens[told.last]
        deciders = doers & _of_headline(prose) if question == "vote" else set()
        doing = next((c for c in prose.clauses(sentence) if c.verb.start == last.start), clause)
        subject = [*sorted(deciders), *_done_to(doing)]
    if question == "contest":
        subject = _as_headline(prose, subject)
    if not UNDOING.isdisjoint(subject) and question == "vote":
        holds = False
    if any(token.lower in SOME for chunk in clause.subjects for token in chunk.tokens):
        holds = False
    if question in SUBJECTS and _others(prose, sentence, clause):
        holds = False
    spoken = (*clause.subjects, *([clause.object] if clause.object else []))
    if not subject and any(chunk.head.tag == "PRON" for chunk in spoken):
        subject = ["it"]
    yield Outcome(question, named(question, answer)), subject, mood, holds
    if question == "open" and answer and words[0] == "be":
        yield Outcome("end", "ends"), subject, mood, holds  # `the ward will be shut`


def _others(prose: Prose, sentence: Sentence, clause: Clause) -> bool:
    """`Two climbers have died since May`, below the paragraph on the three that the text is about: not those told before."""
    counted = [chunk for chunk in clause.subjects if chunk.tokens[0].tag == "NUM" and chunk.head.tag == "NOUN"]
    if not counted or any(token.lower == "of" for token in prose.tokens(sentence)[:OF_THEM]):
        return False
    number, noun = counted[0].tokens[0].lower, counted[0].head.lemma
    before = [other for other in prose.sentences[: sentence.index] if other.paragraph < sentence.paragraph]
    told = {
        (token.lower, after.lemma)
        for other in before
        if other.section is Section.BODY
        for token, after in pairwise(prose.tokens(other))
        if token.tag == "NUM" or token.tag == "DET"
    }
    return any(lemma == noun for _, lemma in told) and (number, noun) not in told


OF_THEM = 5
"""Among so many words a sentence begins that tells a number of those told before: `Two of the climbers`."""


def _as_headline(prose: Prose, names: Sequence[str]) -> list[str]:
    """The words for a party, with what the headline calls it in the place of its name: `rancher` for `the rancher Clay Bodine`."""
    headline = _of_headline(prose)
    wanted = {name for name in names if not lexicon.known(name) and name not in headline}
    if not wanted:
        return list(names)
    found = []
    for sentence in prose.sentences:
        low = sentence.text.lower()
        tokens = prose.tokens(sentence) if any(name in low for name in wanted) else ()
        for at, token in enumerate(tokens):
            first = at
            while first and tokens[first - 1].tag == "PROPN":
                first -= 1
            if (
                token.lower in wanted
                and first
                and tokens[first - 1].tag == "NOUN"
                and tokens[first - 1].lemma in headline
            ):
                found.append(tokens[first - 1].lemma)
    return [*dict.fromkeys(found), *(name for name in names if not (found and name in wanted))]


def _reported(auxiliaries: set[str], tokens: Sequence[Token]) -> bool:
    """Whether a clause tells in another's words what is so, or will be: `the minister said that it would close`."""
    if auxiliaries & {"could", "might", "should", "may", "must"}:
        return False
    words = {token.lower for token in tokens}
    return not words.isdisjoint(_SAID) and words.isdisjoint(_OPENING)


_SHIFTED = frozenset(("had", "would"))
_SAID = frozenset("said announced reported confirmed stated stressed explained added decided declared".split())


def _of_headline(prose: Prose) -> set[str]:
    """The lemmas of the headline: who is its subject decides for himself."""
    return {
        token.lemma
        for sentence in prose.sentences[:2]
        if sentence.section is Section.HEADLINE
        for token in prose.tokens(sentence)
    }


def _for_whom(answer: int, after: Token | None) -> int:
    """A suit that is dismissed is lost by who brought it, and won by whom it was brought against."""
    return 1 - answer if after is not None and after.lower == "against" else answer


_ON = frozenset(("on", "ahead", "continue", "going"))
FURTHER = 8
"""So many words behind `goes on` tell what does: `goes ahead with the march`, `goes on making cheese`."""


def _begins(clause: Clause) -> int:
    """Where the verb with its auxiliaries begins."""
    return min([clause.verb.start, *(token.start for token in clause.auxiliaries)])


def _names(tokens: Sequence[Token], at: int, clause: Clause) -> list[str]:
    """The name of who was beaten, right behind the verb, or in the passive of who beat."""
    if clause.passive:
        return names_what_is_told(clause.agent.tokens) if clause.agent is not None and clause.agent.is_name else []
    return _run(tokens, at)


def _run(tokens: Sequence[Token], at: int) -> list[str]:
    """The names that begin at a place."""
    if at < len(tokens) and tokens[at].tag == "DET":
        at += 1
    end = at
    while end < len(tokens) and tokens[end].tag == "PROPN":
        end += 1
    return names_what_is_told(tokens[at:end])


def _has_object(clause: Clause) -> bool:
    """`dismissed the coach`, and not `rose 3 per cent`."""
    thing = clause.object
    return (
        thing is not None
        and not clause.passive
        and thing.head.tag in ("NOUN", "PROPN", "PRON")
        and thing.head.lower not in _UNITS
    )


def _done_to(clause: Clause) -> list[str]:
    found: list[Chunk] = [*clause.objects] or ([clause.object] if clause.object else [])
    found += [chunk for _, chunk in clause.complements]
    return [word for chunk in found for word in names_what_is_told(chunk.tokens)]


def _rest(tokens: Sequence[Token], last: int) -> list[str]:
    return names_what_is_told(tokens[last + 1 :])


def names_what_is_told(tokens: Sequence[Token]) -> list[str]:
    """The lemmas of the words that tell, names as they are in small letters."""
    return [
        token.lower if token.tag == "PROPN" else token.lemma
        for token in tokens
        if token.tag in _CONTENT and _TELLS[token.lemma] and token.lower not in MONTHS
    ]


_CONTENT = frozenset(("NOUN", "PROPN", "ADJ", "X", "VERB"))
_TELLS: Final = Kept[str, bool](lambda lemma: lemma not in TIMES and lexicon.rarity(lemma) > COMMON)


EXTRACTORS: list[Extractor] = [Outcomes()]
