"""Who does something by a sheet, against who does it in an article: `Approval of loans: by the bank's council`.

A sheet that says who does what names one party behind `by`.  An article on the same thing that has another party of the sheet
do it, or another body do it to the same thing, contradicts the sheet.  Prose says it with a verb of the same meaning, in
either voice, or with a noun that belongs to a party: `the last word on loans lies with the ministry`.
"""

import re
from collections.abc import Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.evidence import related
from consistency.linking.key_place import same_thing
from consistency.linking.keying import PAGE
from consistency.linking.people import fold
from consistency.prose import Prose
from consistency.prose.given_names import given_names
from consistency.prose.lexicon import analyses, known, lemma
from consistency.prose.task_words import TASKS
from consistency.prose.tokens import Chunk, Token, tokenize
from consistency.prose.world import country_of
from consistency.text import Article, Section, Sentence
from consistency.trusted_titles import Titles, title
from consistency.trusting import AFTER, BEFORE
from consistency.values import Action

_LINE = re.compile(
    r"(?:^[ \t*•–-]*|(?<=[.;] ))(?P<key>[A-ZÀ-Þ][^:\n.;]{3,80}):[ \t]+(?:(?P<done>[a-z]+) )?by (?P<who>[^,.;:()\n]{3,80})",
    re.MULTILINE,
)
_RIGHT = re.compile(
    r"\b(?:say|word|decision|approval|consent|verdict|go-ahead|choice|final right)\b[^.;:]{0,70}?\b"
    r"(?:belong(?:s|ed)? to|(?:lie|rest|remain|stay)(?:s|ed)? with|fall(?:s|en)? to|(?:is|are|was|were) (?:up to|left to|with)) (?P<who>[^.,;:]{3,60})"
)
_DECIDES = ("approve", "decide", "authorise", "choose", "select", "permit")
_NOBODY = frozenset(
    "it they he she who which that this these those we you i one someone somebody everybody everyone nobody people other others all "
    "spokesman spokeswoman spokesperson official member expert staff".split()
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w’-]{3,}")
_POINTING = frozenset("it them these those this each".split())
_SMALL = frozenset("the a an own only alone of for in at and each every all any by its their joint common same".split())
_BODY = frozenset(
    "board panel committee council commission ministry minister department agency authority office government court parliament bank "
    "company firm association federation union foundation fund trust director president mayor assembly secretariat institute "
    "administration municipality town city state police army church cooperative inspectorate contractor operator jury bureau".split()
)


NAMES = 2
"""So many of the names of a sheet that stand in no dictionary are in an article on the same thing."""


_HEADED = frozenset("run head lead direct manage".split())
_HEADS = frozenset("director head manager chief leader president chair chairman chairwoman".split())
_TITLES = r"(?:(?:Dr|Prof|Professor|Sir|Dame|Ms|Mr|Mrs|Captain|Colonel|General|Judge)\.? )*"
_PERSON = re.compile(
    r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z]\.)?(?: (?:[^\W\d_a-z][\w’'-]+|de|van|von|al|bin|da|della|del)){1,3}"
)
_WHO = re.compile(
    rf"(?:^[ \t*•–-]*|(?<=[.;] ))(?P<key>[A-ZÀ-Þ][^:\n.;,]{{3,40}}):[ \t]+{_TITLES}(?P<who>{_PERSON.pattern})(?=[ \t]*(?:$|[,;(.]))",
    re.MULTILINE,
)


class _Deed(NamedTuple):
    """What a line of a sheet says: who does what, in the words of the line, and where it stands."""

    deeds: tuple[str, ...]
    objects: frozenset[str]
    who: str
    party: frozenset[str]
    start: int
    end: int


def of_doers(sheet: Article, articles: Sequence[Article]) -> Iterator[tuple[Claim[Action], Claim[Action], str]]:
    """What a sheet has a party do, with the party that does it in an article, and what both are of."""
    lines = list(_deeds(sheet))
    titles = Titles()
    for article in articles if lines else ():
        if not _in_time(sheet, article) or not (_names_of(sheet, article) >= NAMES or titles.speak_of(sheet, article)):
            continue
        prose = Prose(article)
        told = [
            done
            for sentence in prose.sentences
            if sentence.section in (Section.BODY, Section.LIST)
            for done in _done(prose, sentence)
        ]
        for line in lines:
            yield from _otherwise(sheet, article, line, told)


def _names_of(sheet: Article, article: Article) -> int:
    words = {word for word in _NAME.findall(sheet.text) if not known(word.lower())}
    return len(words.intersection(_NAME.findall(article.text)))


def _otherwise(
    sheet: Article, article: Article, line: _Deed, told: Sequence["_Done"]
) -> Iterator[tuple[Claim[Action], Claim[Action], str]]:
    late = not _in_time(sheet, article, times=1)
    alike = [done for done in told if _same_deed(line, done) and _same_object(line, done)]
    if any(_met(line.party, done.party) for done in alike):
        return
    for done in alike:
        if _met(line.party, done.around) or not _other(sheet, line, done, late=late):
            continue
        fact = _claim(sheet, line.start, line.end, line.who, line.deeds[0])
        what = _claim(article, done.start, done.end, done.who, line.deeds[0])
        yield fact, what, f"both tell who is to {line.deeds[0]} {' '.join(sorted(line.objects))}".rstrip()
        return


class _Done(NamedTuple):
    """Somebody does something in an article."""

    verbs: tuple[str, ...]
    who: str
    party: frozenset[str]
    around: frozenset[str]
    of: frozenset[str]
    past: bool
    pointing: bool
    start: int
    end: int


def _deeds(sheet: Article) -> Iterator[_Deed]:
    for match in _LINE.finditer(sheet.text):
        tokens = [token for token in tokenize(match["key"], 0) if token.tag in ("NOUN", "VERB", "ADJ", "PROPN")]
        done = lemma(match["done"], "VERB") if match["done"] else ""
        words = [fold(token.lemma) for token in tokens]
        if not words or (done and not _verb(done)):
            continue
        deeds = (done, words[0]) if done else (words[0],)
        objects = frozenset(words if done and not related(done, words[0]) else words[1:]) - _SMALL
        party = _person(match["who"]) or _content(match["who"].partition(" in ")[0])
        if party:
            yield _Deed(deeds, objects, match["who"], party, match.start("key"), match.end("who"))
    yield from _by_person(sheet)
    prose = Prose(sheet)
    for sentence in prose.sentences:
        for clause in prose.clauses(sentence) if ":" not in sentence.text else ():
            if not (clause.passive and clause.agents and clause.subjects) or clause.negated:
                continue
            who, what = clause.agents[0], clause.subjects[0]
            party, objects = _content(who.text), _content(what.text)
            if party and objects and who.head.lower not in _NOBODY:
                yield _Deed(
                    (fold(clause.verb.lemma),), objects, who.text, party, what.start, max(who.end, clause.verb.end)
                )


def _by_person(sheet: Article) -> Iterator[_Deed]:
    """What those do who are listed by what they are: `Architect: Ida Storm`, of what the title of the sheet names."""
    for match in _WHO.finditer(sheet.text):
        tokens = [token for token in tokenize(match["key"], 0) if token.tag in ("NOUN", "ADJ", "PROPN")]
        if not tokens or not (party := _person(match["who"])):
            continue
        noun = next((fold(t.lemma) for t in tokens if t.tag == "NOUN" and _verbs_of(fold(t.lemma))), "")
        objects = {fold(token.lemma) for token in tokens} - {noun}
        about = _content(title(sheet).partition(" – ")[0]) - PAGE
        if noun:
            yield _Deed(
                (noun, *_verbs_of(noun)),
                frozenset(objects or about),
                match["who"],
                party,
                match.start("key"),
                match.end("who"),
            )


@cache
def _verbs_of(noun: str) -> tuple[str, ...]:
    """What somebody who is called so does: an architect designs."""
    found = {verb for task in TASKS.values() if noun in task.doers for verb in task.verbs}
    found = {*found, *(_HEADED if noun in _HEADS else ())}
    if noun.endswith(("er", "or")) and (verb := next((one for one in (noun[:-2], noun[:-1]) if _verb(one)), "")):
        found.add(verb)
    return tuple(sorted(found))


def _person(text: str) -> frozenset[str]:
    """The surname of a person whose full name stands in some words."""
    words = text.split()
    for at, word in enumerate(words):
        if fold(word) in given_names() and word[0].isupper() and (name := _PERSON.match(" ".join(words[at:]))):
            return frozenset((fold(name[0].split()[-1]),))
    return frozenset()


def _verb(word: str) -> bool:
    forms = (*analyses(word), *analyses(f"{word}ed"))
    return any(reading.tag == "VERB" and reading.lemma == word for reading in forms)


def _done(prose: Prose, sentence: Sentence) -> Iterator[_Done]:
    """Who does what in a sentence, by its clauses."""
    tokens = prose.tokens(sentence)
    for clause in prose.clauses(sentence):
        doers: tuple[Chunk, ...] = clause.agents if clause.passive else clause.subjects
        if clause.negated or not doers or doers[0].head.lower in _NOBODY:
            continue
        doer, verb = doers[0], clause.verb
        pointing = any(token.lower in _POINTING for token in tokens if token.start > verb.end)
        done_to = clause.subjects if clause.passive else clause.objects or ((clause.object,) if clause.object else ())
        of = frozenset(word for chunk in done_to for word in _content(chunk.text))
        past = verb.form == "past" and not clause.passive
        if party := _person(doer.text) or _content(doer.text):
            begin, end = min(doer.start, verb.start), max(doer.end, verb.end)
            yield _Done(
                (fold(verb.lemma),), doer.text, party, _around(tokens, verb.start), of, past, pointing, begin, end
            )
    for right in _RIGHT.finditer(sentence.text):
        begin, end = sentence.start + right.start(), sentence.start + right.end()
        yield _Done(
            _DECIDES,
            right["who"],
            _content(right["who"]),
            _around(tokens, begin),
            frozenset(),
            False,
            False,
            begin,
            end,
        )


def _around(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The words between the semicolons around a place."""
    first = max((token.end for token in tokens if token.text == ";" and token.end <= at), default=0)
    last = min((token.start for token in tokens if token.text == ";" and token.start > at), default=tokens[-1].end)
    return frozenset(
        fold(token.lemma)
        for token in tokens
        if first <= token.start < last and token.tag in ("NOUN", "PROPN", "VERB", "ADJ")
    )


def _same_deed(line: _Deed, done: _Done) -> bool:
    return any(verb == deed or related(verb, deed) for verb in done.verbs for deed in line.deeds)


def _same_object(line: _Deed, done: _Done) -> bool:
    """Whether the sentence has what it is done to, or a pronoun for it behind the very verb of the line."""
    if any(word == near or same_thing(word, near) for word in line.objects for near in done.around):
        return True
    return done.pointing and done.verbs[0] == line.deeds[0] and len(done.verbs) == 1


def _other(sheet: Article, line: _Deed, done: _Done, *, late: bool) -> bool:
    """Whether the doer is another party of the sheet, another body with the object told, or another person.

    Who leads something may have changed when the article is much younger (``late``).
    """
    if any(country_of(word.title()) for word in line.party) and any(country_of(word.title()) for word in done.party):
        return False
    told = any(word == near or same_thing(word, near) for word in line.objects for near in done.around)
    if person := _person(line.who):
        tied = any(word == near or same_thing(word, near) for word in line.objects for near in done.of)
        led = not _HEADED.isdisjoint(done.verbs)
        return tied and bool(_person(done.who)) and person != done.party and not (led and (done.past or late))
    rest = f"{sheet.text[: line.start]}\n{sheet.text[line.end :]}"
    listed = _content(rest)
    if done.party <= listed and len(done.party) > 1:
        return True
    return told and not done.party.isdisjoint(_BODY) and not line.party.isdisjoint(_BODY)


def _met(party: Set[str], others: Set[str]) -> bool:
    """Whether a party is among words: by any word that is not only the sort of body."""
    own = party - _BODY or party
    return any(word == other or (len(word) > 4 and word[:5] == other[:5]) for word in own for other in others)


def _content(text: str) -> frozenset[str]:
    return frozenset(
        fold(token.lemma) for token in tokenize(text, 0)
        if token.tag in ("NOUN", "PROPN", "ADJ") and token.lower not in _SMALL and len(token.text) > 2
    )  # fmt: skip


def _claim(article: Article, start: int, end: int, who: str, does: str) -> Claim[Action]:
    return Claim(
        article=article.name, start=start, end=end, said=article.text[start:end], value=Action(who=who, does=does),
        extractor="doers", published=article.published,
    )  # fmt: skip


def _in_time(sheet: Article, article: Article, *, times: int = 5) -> bool:
    if sheet.published is None or article.published is None:
        return True
    return sheet.published - BEFORE <= article.published <= sheet.published + times * AFTER
