"""Whether two tellings of who has a task are of one task, whether the two can be one party, and whether words explain it."""

import re
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz import fuzz

from consistency.claims import Claim, Confidence
from consistency.linking.contrasts import EXCLUSIVE
from consistency.linking.doers import APART, one_story, told
from consistency.linking.explained import exclusive, explained
from consistency.linking.stories import SURELY, of_one_story
from consistency.linking.stories import alike as story
from consistency.patterns import pattern
from consistency.prose.function_words import FUNCTION_WORDS, MONTHS
from consistency.prose.lexicon import concepts, known, lemma, rarity
from consistency.prose.task_words import TASKS
from consistency.prose.world import country_of
from consistency.text import Section
from consistency.values import Action

AGAIN = "tasks again"
"""What reads a task that its text tells twice."""
READ_BY = frozenset(("tasks", AGAIN))
"""The extractors of the claims that are compared here."""
WIDER = READ_BY | {"doings"}
"""All that read more deeds than the closed set of `actions`."""
WORD = pattern(r"[^\W_]+(?:[’'-][^\W_]+)*")
_CUT = pattern(
    r",(?!\d)|\b(?:of|in|on|for|with|to|from|at|by|between|above|over|under|against|which|that|who|whose)\b",
    re.IGNORECASE,
)
SMALL = frozenset(
    """the a an of and for in on at to its his her their this that these those each every all any both own new more than
    whole entire year years annual yearly from with by between above over under""".split()
)
_QUANTIFIED = ("each ", "every ", "all ", "any ")
_POINTING = ("the ", "this ", "these ", "its ", "their ", *_QUANTIFIED)
_MEASURE = pattern(
    r"\b(?:tons?|tonnes?|kilos?|kilogram(?:me)?s?|lit(?:re|er)s?|metres?|meters?|kilomet(?:re|er)s?|pieces?|pairs?|sets?) of ",
    re.IGNORECASE,
)
_SOME_OF = pattern(r"\A(?:\d[\d.,]*|all|most|each) of (?=the |its |their |these |\d)", re.IGNORECASE)
COUNTED = pattern(
    r"(?:\d|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a|an|some|several|more|new|dozens|hundreds)\b",
    re.IGNORECASE,
)
_KINDS = tuple(
    frozenset(words.split())
    for words in (
        "conference meeting summit talk forum congress gathering convention symposium", "mission operation coalition force",
        "deal agreement accord treaty contract pact ceasefire truce armistice", "vehicle car truck lorry", "gauge sensor", "ship vessel boat ferry tanker freighter trawler tug icebreaker", "aircraft plane jet airliner aeroplane",
        "work dyke construction", "prize award medal distinction", "proposal application request bid", "permit licence license permission",
    )
)  # fmt: skip
_TITLED = frozenset("project programme program scheme undertaking building study campaign initiative".split())
"""What a fact sheet calls what its title names."""
_STAGED = frozenset("final session edition round meeting raising building construction".split())
"""Nouns before `of` that leave it the same thing: `the final of the cup`."""
_MATES = (frozenset(("buy", "own")),)
"""Deeds of which the same party is the doer: who buys a thing owns it."""


_LISTS = frozenset((Section.LIST, Section.TABLE))
_RANKS = frozenset(
    "first second third fourth fifth sixth seventh eighth ninth tenth last next former new old other".split()
)


SOME = 1.4
"""How much rarity two articles must share where the things have two words in common."""


class Thing(NamedTuple):
    """What a task is done to: its noun, its telling words as lemmas, its names and numbers."""

    head: str
    words: frozenset[str]
    names: frozenset[str]
    numbers: frozenset[str]
    ranks: frozenset[str]
    pointing: bool


@lru_cache(maxsize=4096)
def thing(what: str) -> Thing:
    what = _MEASURE.sub("", what)
    first = _CUT.split(_SOME_OF.sub("", what), maxsplit=1)[0]
    tokens = WORD.findall(what)
    names = {
        fold(word) for at, word in enumerate(tokens)
        if word[0].isupper() and (at or strange(word)) and word.lower() not in MONTHS
    }  # fmt: skip
    lemmas = {base(word) for word in tokens if word[0].isalpha()} - SMALL - FUNCTION_WORDS.keys()
    nouns = [word for word in WORD.findall(first) if word[0].isalpha() and word.lower() not in SMALL]
    numbers = frozenset(word for word in tokens if word[0].isdigit())
    if "a million" in what or "one million" in what:
        numbers |= {"1"}
    low = what.lower()
    ranks = frozenset(word.lower() for word in tokens) & _RANKS
    return Thing(
        base(nouns[-1]) if nouns else "",
        frozenset(lemmas),
        frozenset(names),
        numbers,
        ranks,
        low.startswith(_POINTING)
        or bool(_SOME_OF.match(what))
        or bool(names)
        or (bool(numbers) and tokens[0] not in numbers),
    )


def strange(word: str) -> bool:
    """Whether a word at the beginning of a phrase can only be a name."""
    low = word.lower()
    return not known(low) and low not in FUNCTION_WORDS and low not in SMALL


def fold(word: str) -> str:
    return anyascii(word).lower().removesuffix("'s")


def base(word: str) -> str:
    return lemma(fold(word), "NOUN")


def one_task(first: Claim[Action], second: Claim[Action]) -> tuple[str, ...]:
    """Why two claims tell of one task, or nothing."""
    a, b = first.value, second.value
    if a.does != b.does and frozenset((a.does, b.does)) not in _MATES:
        return ()
    if not (told(first) and told(second)) or explained(first, second):
        return ()
    if first.article == second.article and first.attribute == second.attribute == "label":
        return ()  # one line each of two entries
    if "fund" in (a.does, b.does) and (_shares(first) or _shares(second)):
        return ()
    one, two = thing(a.what), thing(b.what)
    if not contrast(one, two) and (bill := _one_bill(first, second)):
        return bill
    if not one.head or not two.head or contrast(one, two):
        return ()
    if _of_trade(first, one) and _of_trade(second, two):
        return ()  # a chocolate maker buys another
    shared = one.words & two.words
    heads = _alike(one.head, two.head) or _inside(one, two) or _inside(two, one) or _called(first, second, one, two)
    if not heads and _whole(first, second, one, two):
        return ("one article", "the whole of it")
    if not heads:
        return ()
    prized = one.numbers & two.numbers or (one.names and one.names == two.names)
    if a.does == "select" and (one.names or two.names):
        return ()  # many choose one firm
    if a.does == "win" and not prized:
        return ()  # a ceremony has many prizes
    if not one.pointing and not two.pointing and COUNTED.match(a.what) and COUNTED.match(b.what):
        return ()  # each may have eight boats of its own
    if any(
        x.names and not y.names and not y.pointing and not x.names & {fold(word) for word in _around(claim)}
        for x, y, claim in ((one, two, second), (two, one, first))
    ):
        return ()  # `the Reed Grant Programme` and `a grant programme`
    if first.article == second.article:
        called = not _alike(one.head, two.head) and _called(first, second, one, two)
        if called:
            return ("one article", *sorted({one.head, two.head}))
        if (not two.pointing and one != two and not (len(two.words) > 2 and two.words <= one.words)) or _listed(
            first, second
        ):
            return ()
        own = one.words - two.words - {one.head, two.head}
        extra = two.words - one.words - {one.head, two.head}
        if own and extra and not shared - {one.head, two.head} and not one.names & two.names:
            return ()  # `the budget committee`, `the health committee`
        if any(len(number) > 2 for number in one.numbers & two.numbers):
            extra = frozenset()
        if extra and not extra <= _around(first):
            return ()
        return ("one article", *sorted(shared))
    if first.published and second.published and abs(first.published - second.published) > APART:
        return ()  # what is run by the one today may be run by another next year
    if not of_one_story(first, second) and not (len(shared) > 1 and one_story(first, second, SOME)):
        return ()
    labelled = "label" in (first.attribute, second.attribute)
    telling = sum(rarity(word) for word in shared)
    generic = telling < (0.1 if labelled else 0.3) and not (one.numbers & two.numbers) and not one.names & two.names
    if generic and not (
        one.pointing and two.pointing and (exclusive(first) or exclusive(second) or _near(first, second))
    ):
        return ()
    if len(shared) < 2 and not _alike(one.head, two.head) and not one.names & two.names:
        return ()
    return tuple(sorted(shared)) or ("one story",)


_PARTLY = frozenset("share half part partly contribution quarter third percent rest remainder each".split())


def _one_bill(first: Claim[Action], second: Claim[Action]) -> tuple[str, ...]:
    """The sum of money that each of two articles of one story says another paid: `the goods, worth €41,000`, `the costs of €41,000`."""
    if first.value.does != "fund" or first.article == second.article or not of_one_story(first, second):
        return ()
    texts = [claim.sentence.text if claim.sentence else claim.said for claim in (first, second)]
    sums = [{match[0].rstrip(".,") for match in _SUM.finditer(text)} for text in texts]
    if any(_PARTLY & {word.lower() for word in WORD.findall(text)} for text in texts):
        return ()
    return tuple(sorted(money for money in sums[0] & sums[1] if len(money) > 3))


_SUM = pattern(
    r"[€$£]\s?\d[\d.,]*(?: (?:million|billion))?|\b\d[\d.,]*(?: (?:million|billion))? (?:euros?|dollars?|pounds?|crowns?|kroner|francs?|[a-z]{4,9}s)\b"
)


def settled(first: Claim[Action], second: Claim[Action]) -> bool:
    """Whether two tellings of a deed that many do once in a while are of one: no part is left to others, or one sum, or one story."""
    if exclusive(first) or exclusive(second) or _one_bill(first, second):
        return True
    if first.article == second.article and all(_PAID.search(claim.said) for claim in (first, second)):
        return True
    one, two = thing(first.value.what), thing(second.value.what)
    return one.pointing and two.pointing and first.article != second.article and _near(first, second)


_PAID = pattern(r"\bpa(?:id|ys?|ying) for\b")
"""Who paid for a thing paid for all of it; who funded it may have paid a part."""


def _near(first: Claim[Action], second: Claim[Action]) -> bool:
    """Whether two articles have so much in common that `the inspection` is the same in both."""
    return first.topic is not None and second.topic is not None and story(first.topic, second.topic) >= SURELY


_TRADES = frozenset("produce supply sell insure distribute publish lend transport buy issue".split())
"""Deeds that are many firms' trade; a noun of their doer with a bare kind of thing says what a firm is, not what it did."""


def _of_trade(claim: Claim[Action], what: Thing) -> bool:
    """Whether a claim tells the trade of a firm: `a Danish chocolate maker`, `the makers of wafers`."""
    if what.pointing or what.names or claim.value.does not in _TRADES or COUNTED.match(claim.value.what):
        return False
    return any(base(word) in TASKS[claim.value.does].doers for word in WORD.findall(claim.said))


def words_of(who: str) -> set[str]:
    return {base(word) for word in WORD.findall(who)} - SMALL


def one_signature(first: Claim[Action], second: Claim[Action]) -> tuple[str, ...]:
    """Why two claims tell who signed one treaty for one side, or nothing."""
    a, b = first.value, second.value
    if (
        a.does != "sign"
        or b.does != "sign"
        or not (told(first) and told(second))
        or explained(first, second, behalf=False)
    ):
        return ()
    side = country_of(a.whom)
    ours, theirs = words_of(a.who), words_of(b.who)
    if not side or side != country_of(b.whom) or any(fuzz.ratio(x, y) >= 80 for x in ours for y in theirs):
        return ()
    if first.article == second.article and not _alike(thing(a.what).head, thing(b.what).head):
        return ()
    return one_story(first, second, SOME) or (("one story",) if of_one_story(first, second) else ())


_PARTS = frozenset("half share jointly contribution co-funding co-financing".split())


def _shares(claim: Claim[Action]) -> bool:
    """Whether a headline says who pays and the text below that each pays a part."""
    return claim.section is Section.HEADLINE and claim.topic is not None and not _PARTS.isdisjoint(claim.topic.about)


_ANY = frozenset("building project work house construction cost bill thing job scheme undertaking".split())


def _whole(first: Claim[Action], second: Claim[Action], one: Thing, two: Thing) -> bool:
    """Two who are each told to pay all of one thing, which one of them calls `the building` or `the project`."""
    if first.article != second.article or first.attribute != "whole" or second.attribute != "whole":
        return False
    return one.head in _ANY or two.head in _ANY


def _called(first: Claim[Action], second: Claim[Action], one: Thing, two: Thing) -> bool:
    """One thing by two words: the title of a fact sheet and `the project`, `the spacecraft` and then `the satellite`."""
    if first.article != second.article:
        return False
    for sheet, other, thing_ in ((first, second, two), (second, first, one)):
        if sheet.attribute == "label" and sheet.confidence is Confidence.RESOLVED and thing_.head in _TITLED:
            return other.value.what.lower().startswith(("the ", "this "))
    for opens, goes_on, again in ((first, second, two), (second, first, one)):
        told_anew = opens.confidence is Confidence.RESOLVED and opens.value.what.lower().startswith(("a ", "an "))
        known = goes_on.value.what.lower().startswith("the ") and goes_on.topic is not None
        if told_anew and known and goes_on.topic and again.head in goes_on.topic.about and not (one.names | two.names):
            return True  # `A saw has come. It was paid for by Tarn`, `the tool`, of which the headline tells
    definite = all(claim.value.what.lower().startswith(("the ", "this ")) for claim in (first, second))
    return definite and not (one.names | two.names) and bool(concepts(one.head) & concepts(two.head))


def _inside(whole: Thing, part: Thing) -> bool:
    """Whether one phrase has the noun of the other in it and is no part of it: `the final of the cup`, `the smokehouse Roykeriet`."""
    if whole.head not in part.words:
        return False
    return whole.head in whole.names or part.head in _STAGED


def _listed(first: Claim[Action], second: Claim[Action]) -> bool:
    """Entries of one list that begin alike: `Best set ...`, `Best light ...`."""
    if first.sentence is None or second.sentence is None or not {first.section, second.section} <= _LISTS:
        return False
    words = [WORD.findall(claim.sentence.text) for claim in (first, second) if claim.sentence]
    return bool(words[0] and words[1]) and words[0][0] == words[1][0]


def _around(claim: Claim[Action]) -> set[str]:
    """The words and names near a claim, and those that its article is about."""
    if claim.topic is None:
        return set()
    topic = claim.topic
    found = {word for word, _ in topic.terms} | {name for name, _ in topic.names} | set(topic.about)
    return {base(word) for word in found}


def _alike(one: str, two: str) -> bool:
    if one == two or any(one in kind and two in kind for kind in _KINDS):
        return True
    return bool(one and two) and fuzz.ratio(one, two) >= 90


def contrast(one: Thing, two: Thing) -> bool:
    """Whether the words say that there are two things."""
    if one.names and two.names and not one.names & two.names:
        return True
    if one.ranks - {"new"} != two.ranks - {"new"} or ({"new", "old"} <= one.ranks | two.ranks):
        return True
    small = [{n for n in each.numbers if len(n) <= 4} for each in (one, two)]
    if small[0] and small[1] and not small[0] & small[1]:
        return True
    return any(one.words & words and two.words & words and not one.words & two.words & words for words in EXCLUSIVE)
