"""One deed done to one thing that an article tells of two parties, in whatever words.

`The council sold the mill to Tarn` and `Brock bought the mill`, `was designed by Ann Moll` and `its architect, Bo Ekdahl`: a text
tells a deed once, and later takes it as known.  Where the second telling has another doer, both are read as claims, which the
rules compare; deeds that are told of one doer only, or of things of which the article has several, give none.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from functools import lru_cache, partial

from consistency.claims import Claim, Confidence
from consistency.extract.doing_nouns import TELLING, noun_doings
from consistency.extract.doing_pairs import full_name, of_two
from consistency.extract.doing_reading import Doing, Thing
from consistency.extract.doing_verbs import verb_doings
from consistency.extract.parties import Line
from consistency.extract.task_doers import by_key, may_be_key
from consistency.extract.task_verbs import with_verbs
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.chunks import chunks
from consistency.prose.clauses import clauses
from consistency.prose.cutting import Spots, spaced
from consistency.prose.doing_words import (
    CONTESTS,
    DEED_DOERS,
    DEED_NOUNS,
    DEED_VERBS,
    OF_ONLY,
    SINGLED,
    WITH_PARTICLE,
    WORKS,
)
from consistency.prose.function_words import FUNCTION_WORDS, MONTHS, TIMES
from consistency.prose.lexicon import analyses, by_ending
from consistency.prose.memory import Kept
from consistency.prose.task_words import PRIZES
from consistency.text import Section, Sentence
from consistency.values import Action

READ_BY, AGAIN = "doings", "tasks again"
"""What reads such a telling; and the same for one that the reader of tasks has read already."""
WIDEST = 150
_LEFT_OUT = (Section.FURNITURE, Section.RELATED, Section.TABLE, Section.LIST)
_TWICE = {
    "sell": ("sell", "buy"),
    "award": ("award", "win"),
    "beat": ("win",),
    "defeat": ("win",),
    "lose": ("win",),
    "owner": ("own", "buy"),
    "victory": ("win",),
    "triumph": ("win",),
}
_PARTICLES = {verb: {does for (each, _), does in WITH_PARTICLE.items() if each == verb} for verb, _ in WITH_PARTICLE}
_BRINGS = {
    "bring": "lodge", "made": "produce", "signature": "sign", "order": "supply", "contract": "produce", "goal": "score", "charge": "control",
    "responsible": "control", "under": "control", "say": "decide",
}  # fmt: skip
_WITH_NOUN = {**dict.fromkeys(PRIZES | CONTESTS, "win"), **dict.fromkeys(WORKS, "write")}


_ALL = (DEED_VERBS, DEED_NOUNS, DEED_DOERS, _WITH_NOUN, _BRINGS)


def _named(word: str) -> frozenset[str]:
    """The deeds that a word can name."""
    word = word.strip("\"“”‘’'(),.;:!?").lower().removesuffix("'s").removesuffix("’s")
    found: set[str] = set()
    for each in {word, *(reading.lemma for reading in analyses(word))}:
        found.update(_TWICE.get(each, ()), _PARTICLES.get(each, ()))
        found.update(does for words in _ALL if (does := words.get(each)))
    return frozenset(found)


_deeds_of = Kept(_named)


def _deeds(piece: str) -> tuple[tuple[int, frozenset[str]], ...] | None:
    """The deeds that a piece names, and where in it: two words where the end of a line is between them."""
    found = [(match.start(), deeds) for match in _PART.finditer(piece) if (deeds := _deeds_of[match[0]])]
    return tuple(found) or None


_PART = pattern(r"\S+")
_spots = Spots(_deeds)
_WORD = pattern(r"[a-z]{4,}|[A-Z][\w’-]+")
_POINTS = frozenset("it its they their he she his her who which".split())


def doings(prose: Prose, tasks: Sequence[Claim[Action]], lines: dict[int, Line] | None = None) -> list[Claim[Action]]:
    """The tasks of an article, those that are told twice marked, and what else is told twice."""
    groups: dict[tuple[str, str], list[tuple[Sentence, Doing]]] = defaultdict(list)
    lines = {} if lines is None else lines
    for sentence, wanted in _sentences(prose):
        line = _line(prose, sentence, lines)
        for doing in _told(line, prose, partial(_before, prose, sentence, lines)):
            if (doing.does in wanted or doing.does == "sell") and _fits(doing):
                groups[doing.does, doing.thing.head].append((sentence, doing))
    _join(groups)
    handed = {
        (head, word)
        for (does, head), group in groups.items()
        if does == "sell"
        for _, doing in group
        for word in doing.who.text.lower().split()
    }
    twice = [
        each
        for (does, head), group in groups.items()
        if of_two(prose, head, group) and not (does == "buy" and _sold_on(head, group, handed))
        for each in group
    ]
    known = {_place(claim): at for at, claim in enumerate(tasks)}
    again = list(tasks)
    for group in groups.values():
        for sentence, doing in group:
            if any(token.lower == "and" for token in doing.who.tokens):
                _share(again, sentence, doing)
    for sentence, doing in twice:
        claim = _claim(prose, sentence, doing)
        at = known.get(_place(claim))
        if at is None:
            again.append(claim)
        else:
            again[at] = again[at].with_(extractor=AGAIN, value=replace(again[at].value, what=claim.value.what))
    return again


def _share(tasks: list[Claim[Action]], sentence: Sentence, doing: Doing) -> None:
    """Marks a task that two are told to have done together, for what is read of the one of them."""
    for at, claim in enumerate(tasks):
        here = claim.sentence is not None and claim.sentence.index == sentence.index and claim.value.does == doing.does
        if here and claim.value.who in doing.who.text:
            tasks[at] = claim.with_(attribute="shared")


def _join(groups: dict[tuple[str, str], list[tuple[Sentence, Doing]]]) -> None:
    """Puts what does not say of which thing (`the fine was imposed by the court`) to the only thing of which the deed is told."""
    for does in [does for does, head in groups if not head]:
        others = [head for deed, head in groups if deed == does and head]
        unsaid = groups.pop((does, ""))
        if len(others) > 1:
            continue
        if others:
            group = groups[does, others[0]]
            thing = group[0][1].thing._replace(resolved=True)
            group += [(sentence, doing._replace(thing=thing)) for sentence, doing in unsaid]
        elif all(doing.thing.text for _, doing in unsaid):
            groups[does, "the"] = unsaid


def _sold_on(head: str, group: Sequence[tuple[Sentence, Doing]], sellers: Set[tuple[str, str]]) -> bool:
    """Whether one who bought a thing is told to have sold it as well."""
    return any(
        (head, word) in sellers
        for _, doing in group
        for word in doing.who.text.lower().split()
        if word not in FUNCTION_WORDS
    )


def _sentences(prose: Prose) -> Iterator[tuple[Sentence, set[str]]]:
    """The sentences that may tell a deed of which another one tells too, with a word that both have."""
    by_deed: dict[str, dict[int, Sentence]] = defaultdict(dict)
    for start, parts in _spots.of(prose.text):
        for gap, deeds in parts:
            sentence = prose.sentence_at(start + gap)
            if sentence.section not in _LEFT_OUT:
                for does in deeds:
                    by_deed[does][sentence.index] = sentence
    wanted: dict[int, set[str]] = defaultdict(set)
    for does, sentences in by_deed.items():
        if len(sentences) < 2:
            continue
        at = sorted(sentences)
        for place, one in enumerate(at):
            for two in at[place + 1 :]:
                keyed = may_be_key(sentences[one].text) or may_be_key(sentences[two].text)
                if (
                    keyed
                    or (two - one < 3 and _points(sentences[two]))
                    or _shared(sentences[one], sentences[two], does)
                ):
                    wanted[one].add(does)
                    wanted[two].add(does)
    for index in sorted(wanted):
        yield prose.sentences[index], wanted[index]


def _points(sentence: Sentence) -> bool:
    return any(word.lower() in _POINTS for word in spaced(sentence.text)[0])


def _shared(one: Sentence, two: Sentence, does: str) -> bool:
    """Whether two sentences share a word that can name a thing, besides the words for the deed."""
    ours, theirs = _words(one.text), _words(two.text)
    if any(DEED_NOUNS.get(word) == does for word in ours | theirs):
        return True  # `the fine`, which does not say of whom
    return any(does not in _deeds_of[word] or word in _WITH_NOUN or word == "goal" for word in ours & theirs)


def _noun(word: str) -> str:
    """The lemma of a word that can name a thing, or nothing."""
    low = word.lower()
    if low in FUNCTION_WORDS or low in TIMES or low in MONTHS:
        return ""
    readings = analyses(low)
    if not readings:
        return low if word[0].isupper() else by_ending(low)
    return next((found.lemma for found in readings if found.tag == "NOUN"), "")


_nouns = Kept(_noun)


@lru_cache(maxsize=128)
def _words(text: str) -> frozenset[str]:
    """The words of a sentence that can name a thing, as lemmas."""
    return frozenset([noun for word in _WORD.findall(text) if (noun := _nouns[word])])


def _told(line: Line, prose: Prose, earlier: "partial[list[Line]]") -> Iterator[Doing]:
    if may_be_key(line.sentence.text):
        for told in by_key(line, prose):
            if told.resolved:
                yield Doing(told.start, told.end, told.who, told.does, Thing("", "the", True), keyed=True)
        return
    for clause in line.clauses:
        yield from verb_doings(line, clause, earlier)
    for chunk in line.chunks if not TELLING.isdisjoint(line.words) else ():
        yield from noun_doings(line, chunk, earlier)


def _fits(doing: Doing) -> bool:
    if doing.does == "score" and SINGLED.isdisjoint(doing.thing.text.lower().split()):
        return False  # of several goals
    only = OF_ONLY.get(doing.does)
    return only is None or doing.thing.head in only


def _line(prose: Prose, sentence: Sentence, lines: dict[int, Line]) -> Line:
    if sentence.index not in lines:
        tokens = with_verbs(prose.tokens(sentence))
        if tokens is None:
            line = Line(sentence, prose.tokens(sentence), prose.chunks(sentence), prose.clauses(sentence))
        else:
            phrases = chunks(sentence.text, tokens, sentence.start)
            line = Line(sentence, tokens, phrases, clauses(tokens, phrases))
        lines[sentence.index] = line
    return lines[sentence.index]


def _before(prose: Prose, sentence: Sentence, lines: dict[int, Line]) -> list[Line]:
    """The two sentences before, the nearest first."""
    found = []
    for index in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
        before = prose.sentences[index]
        if before.section is not sentence.section:
            break
        found.append(_line(prose, before, lines))
    return found


def _place(claim: Claim[Action]) -> tuple[int, str, str]:
    words = [word.strip(",") for word in claim.value.who.lower().split()]
    return (claim.sentence.index if claim.sentence else -1, claim.value.does, words[-1] if words else "")


def _claim(prose: Prose, sentence: Sentence, doing: Doing) -> Claim[Action]:
    start, end = doing.start, min(doing.end, doing.start + WIDEST)
    who = full_name(prose, doing.who.text)
    return Claim(
        article=prose.article.name, start=start, end=end, said=prose.text[start:end],
        value=Action(who, doing.does, doing.thing.text, "", doing.who.country), subject=who,
        attribute="label" if doing.keyed else "past" if doing.past else "", extractor=READ_BY, sentence=sentence,
        confidence=Confidence.RESOLVED if doing.resolved else Confidence.STATED,
    )  # fmt: skip
