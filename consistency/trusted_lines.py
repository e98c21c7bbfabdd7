"""Values on the lines of a sheet against what an article tells of the same thing, whatever the layout of the sheet.

A sheet need not be key and value: `2 Electric bus depot – €7.9 million – 2024`, `64 battery buses of 12 metres`, `Created by the
merger of two hospitals`.  The words of a line tell what its value is of.  An article of the same story that tells a value of the
kind in those words, and has none that agrees, contradicts the sheet when no other line fits as well.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache

from msgspec.structs import replace

from consistency.claims import Claim, Mood
from consistency.linking.evidence import rarity
from consistency.linking.families import COST, MONEYED
from consistency.linking.figure_evidence import amount, figure_of
from consistency.linking.key_place import Place, same_thing
from consistency.linking.keying import PAGE
from consistency.linking.people import fold
from consistency.linking.stories import alike
from consistency.linking.telling import far, of_one_sort, same_scope, same_time
from consistency.patterns import pattern
from consistency.prose.function_words import MONTHS
from consistency.prose.lexicon import lemma
from consistency.prose.tokens import tokenize
from consistency.text import ASIDE, Article, Section
from consistency.trusted_titles import Titles, currencies, priced
from consistency.trusting import holds
from consistency.values import Count, Money, Percentage, Quantity, Value
from consistency.values.figures import Bound

AnyClaim = Claim[Value]
_KINDS = (Count, Money, Percentage, Quantity)
COVERED = 0.75
"""So much of what the words of a line tell must be told by the article's sentence."""
WORDS, TELLING = 2, 0.3
"""At least so many words of the line, and how rare a word is that ties two counts."""
NEAR = Decimal(3)
"""Counts of one thing of a sheet and an article differ by no more than this many times, or one is of a part."""
CLOSE = Decimal("1.2")
"""Two values of which one is told with `more than` or `nearly` are one when they differ by no more."""
_PAID = COST | MONEYED | frozenset("spend allocate put go invest earmark".split())
_OTHER_MONEY = frozenset(
    "save saving fine penalty loss profit grant contribution contribute share loan subsidy donation donate extra additional overrun "
    "increase rise debt fee rent salary turnover ticket damage compensation award prize already so-far first".split()
)
_SAYING_NOTHING = _PAID | frozenset(
    "pay end year month week day total number amount sum long high height length width area".split()
)
_COUNTED = frozenset(
    "person people thing number part time other piece case way day week month year hour percent point".split()
)
_PARTS = frozenset("subset additional each other former average periodic".split())
_LONGEST = 600
_FIRST = pattern(
    r"\b(?:first|second|third|last|next|\d+(?:st|nd|rd|th))\b(?:[ \u00a0][\w-]+){0,1}[ \u00a0]\Z", re.IGNORECASE
)
_LABEL = pattern(r"[\W\d]*([^\W\d_][\w’' -]*?)[ \u00a0](?:of|for|in|at|on|from|between|across|with)[ \u00a0]")
_LOOSE = pattern(
    r"\b(?:about|around|some|nearly|almost|approximately|approx\.|roughly|over|up to|more than|at least|c\.|ca\.?)[ \u00a0]",
    re.IGNORECASE,
)


def of_lines(
    trusted: Sequence[AnyClaim],
    own: Sequence[AnyClaim],
    articles: Mapping[str, Article],
    clash: Callable[[AnyClaim, AnyClaim], bool],
) -> Iterator[tuple[AnyClaim, AnyClaim, str]]:
    """Each value of a sheet's line with what an article tells otherwise, and the words that the two have in common."""
    sheets: dict[str, list[AnyClaim]] = {}
    for fact in trusted:
        if isinstance(fact.value, _KINDS) and fact.sentence is not None and fact.topic is not None and _whole(fact):
            sheets.setdefault(fact.article, []).append(fact)
    told: dict[str, list[AnyClaim]] = {}
    for claim in own if sheets else ():
        if isinstance(claim.value, _KINDS) and claim.sentence is not None and claim.topic is not None:
            told.setdefault(claim.article, []).append(claim)
    for name, claims in told.items():
        alone = Counter((claim.kind, claim.sentence.paragraph) for claim in claims if claim.sentence)
        told[name] = [_said_of(claim, articles, alone) for claim in claims]
    titles = Titles()
    for sheet_name, facts in sheets.items():
        sheet = articles.get(sheet_name)
        codes = currencies(sheet) if sheet is not None else ()
        lines = _Lines(facts)
        for name, claims in told.items():
            assert facts[0].topic is not None
            assert claims[0].topic is not None
            if titles.tell(sheet, articles.get(name), alike(facts[0].topic, claims[0].topic)):
                yield from _against(lines, facts, claims, codes, clash)


_POINTS = pattern(
    r"(?:(?:It|They|This|These|Its|Their)\b|(?:The (?:cost|price|bill|work|works|project|total|sum|budget|length|height)\b))"
)


def _said_of(claim: AnyClaim, articles: Mapping[str, Article], alone: Mapping[tuple[str, int], int]) -> AnyClaim:
    """The claim with the sentence before its own where that one begins with a pronoun: `A hall is built. It costs €5 million.`

    The only amount of a paragraph is told of what the whole paragraph tells.
    """
    sentence, article = claim.sentence, articles.get(claim.article)
    if sentence is None or article is None:
        return claim
    if isinstance(claim.value, Money) and alone[claim.kind, sentence.paragraph] == 1:
        start = article.text.rfind("\n", 0, claim.start) + 1
        end = article.text.find("\n", claim.end)
        text = article.text[start : end if end >= 0 else None]
        if len(text) < _LONGEST:
            return claim.with_(sentence=replace(sentence, start=start, text=text))
    if not _POINTS.match(sentence.text):
        return claim
    stops = [article.text.rfind(mark, 0, max(0, sentence.start - 2)) for mark in (". ", "\n", "! ", "? ")]
    start = max(*stops, -1) + 1
    text = article.text[start : sentence.end]
    return claim.with_(sentence=replace(sentence, start=start, text=text)) if len(text) < _LONGEST else claim


class _Lines:
    """The words of the lines of a sheet, without those that most of its lines have."""

    def __init__(self, facts: Sequence[AnyClaim]) -> None:
        self.of = {fact.start: _line(fact) for fact in facts}
        seen = Counter(word for words in {tuple(sorted(words)) for words in self.of.values()} for word in words)
        self.common = {word for word, times in seen.items() if len(seen) > 3 and times > 2 and 3 * times > len(facts)}

    def words(self, fact: AnyClaim) -> frozenset[str]:
        return self.of[fact.start] - self.common


def _against(
    lines: _Lines,
    sheet: Sequence[AnyClaim],
    claims: Sequence[AnyClaim],
    codes: Sequence[str],
    clash: Callable[[AnyClaim, AnyClaim], bool],
) -> Iterator[tuple[AnyClaim, AnyClaim, str]]:
    for claim in claims:
        if not _whole(claim) or claim.section is Section.TABLE:
            continue
        facts = [priced(fact, codes, claim) for fact in sheet] if codes else sheet
        alike_facts = [fact for fact in facts if fact.kind == claim.kind and of_one_sort(fact.value, claim.value)]
        if any(_near(fact, claim) and not clash(fact, claim) for fact in alike_facts):
            continue  # the value is on the sheet
        if any(_near(fact, claim) and _loosely(fact, claim) for fact in alike_facts):
            continue
        fits = sorted(
            ((_fit(lines, fact, claim, facts, claims), at) for at, fact in enumerate(alike_facts)), reverse=True
        )
        if not fits or not fits[0][0] or (len(fits) > 1 and fits[0][0] == fits[1][0]):
            continue
        fact = alike_facts[fits[0][1]]
        if any(
            other is not claim and other.kind == fact.kind and _near(fact, other) and not clash(fact, other)
            for other in claims
        ):
            continue  # the article tells the right one too
        if clash(fact, claim):
            shared = ", ".join(sorted(_shared(lines.words(fact), claim)))
            yield fact, claim, f"the line and the sentence share {shared}"


def _near(fact: AnyClaim, claim: AnyClaim) -> bool:
    """Whether two values are about as large: `more than $5 million` does not tell the `$120 million` of a sheet."""
    a, b = figure_of(fact.value), figure_of(claim.value)
    if a is None or b is None or not a.number or not b.number:
        return True
    ends = [x / y for x in (a.number, a.upper or a.number) for y in (b.number, b.upper or b.number)]
    return min(ends) <= CLOSE and max(ends) >= 1 / CLOSE


def _loosely(fact: AnyClaim, claim: AnyClaim) -> bool:
    """Whether one of two values is told with `up to`, `more than` or `about`."""
    return any(
        figure is not None and figure.bound is not Bound.EXACT for figure in map(figure_of, (fact.value, claim.value))
    )


def _whole(claim: AnyClaim) -> bool:
    """Whether a claim can be the value of a whole thing, told as a fact."""
    topic = claim.topic
    assert topic is not None
    if not claim.holds or claim.mood in (Mood.SUPERSEDED, Mood.CONDITIONAL) or claim.section in ASIDE:
        return False
    assert claim.sentence is not None
    if _FIRST.search(claim.sentence.text[: claim.start - claim.sentence.start]):
        return False
    return _PARTS.isdisjoint(topic.scope) and "converted" not in topic.scope


def _fit(
    lines: _Lines, fact: AnyClaim, claim: AnyClaim, facts: Sequence[AnyClaim], claims: Sequence[AnyClaim]
) -> float:
    """How well a line fits what is told, from 0 to 1."""
    if (
        not holds(fact, claim)
        or not same_time(fact, claim)
        or not same_scope(fact, claim)
        or far(fact.value, claim.value)
    ):
        return 0.0
    assert fact.topic is not None
    if Place(claim, fact.topic, named=False).part():
        return 0.0
    words = lines.words(fact)
    if isinstance(fact.value, Count):
        return _of_count(words, fact, claim, facts, claims)
    words -= _SAYING_NOTHING | _words(fact.said)
    shared = _shared(words, claim)
    whole = sum(rarity(word) for word in sorted(words))
    covered = sum(rarity(word) for word in sorted(shared)) / whole if whole else 0.0
    if len(shared) < WORDS or covered < COVERED:
        return 0.0
    if isinstance(fact.value, Money):
        beside = _beside(claim)
        if not beside.isdisjoint(_OTHER_MONEY) or beside.isdisjoint(_PAID | words):
            return 0.0
    assert claim.sentence is not None
    here = _words(claim.sentence.text)
    loose = sum(rarity(word) for word in sorted(shared - here)) / whole
    return round(covered - loose / 10, 4)  # `boat` is nearer to `boat` than `yacht`


def _of_count(
    words: frozenset[str], fact: AnyClaim, claim: AnyClaim, facts: Sequence[AnyClaim], claims: Sequence[AnyClaim]
) -> float:
    """How well two counts fit: the only ones of the very thing, with the same word before it or a telling one near by."""
    f, t = fact.topic, claim.topic
    assert f is not None
    assert t is not None
    head = t.head
    if not head or (head != f.head and head != _of_what(fact)) or head in _COUNTED or f.fate != t.fate:
        return 0.0
    a, b = figure_of(fact.value), figure_of(claim.value)
    if a is None or b is None or not a.number or not b.number or not 1 / NEAR <= a.number / b.number <= NEAR:
        return 0.0
    if any(len({amount(one.value) for one in row if one.kind == "count" and one.topic and one.topic.head == head}) > 1
           for row in (facts, claims)):  # fmt: skip
        return 0.0
    both = set(f.modifiers) & set(t.modifiers)
    if both and (set(f.modifiers) <= set(t.modifiers) or set(t.modifiers) <= set(f.modifiers)):
        return 1.0
    if (f.modifiers and t.modifiers and not both) or _loose(fact):
        return 0.0
    telling = [word for word in _shared(words, claim) if word != head and rarity(word) >= TELLING]
    return 0.8 if telling else 0.0


def _of_what(fact: AnyClaim) -> str:
    """The noun of the words before the number of a line: `lender` of `Lenders of study loans: 57`."""
    assert fact.sentence is not None
    label = _LABEL.match(fact.sentence.text[: fact.start - fact.sentence.start])
    return lemma(label[1].split()[-1].casefold(), "NOUN") if label else ""


def _loose(fact: AnyClaim) -> bool:
    """`About 50 from 20 countries`: a number of a line that is not told to the last."""
    assert fact.sentence is not None
    return _LOOSE.search(fact.sentence.text[: fact.start - fact.sentence.start]) is not None


def _shared(words: frozenset[str], claim: AnyClaim) -> set[str]:
    """The words of a line that stand in the sentence of a claim, in this form or as a word for the same."""
    assert claim.sentence is not None
    here = _words(claim.sentence.text)
    return {word for word in words if word in here or any(same_thing(word, other) for other in here)}


def _beside(claim: AnyClaim) -> frozenset[str]:
    """The words of the clause in which a value stands."""
    assert claim.sentence is not None
    text, at = claim.sentence.text, claim.start - claim.sentence.start
    begin = max(text.rfind(mark, 0, at) for mark in (", ", "; ", " – ", " - ", ": ")) + 1
    ends = [
        place for mark in (", ", "; ", ". ", " – ") if (place := text.find(mark, claim.end - claim.sentence.start)) > 0
    ]
    near = _words(text[begin : min(ends, default=len(text))])
    topic = claim.topic
    return near | ({topic.head, topic.verb, topic.carrier} - {""} if topic is not None else set())


def _line(fact: AnyClaim) -> frozenset[str]:
    """The words of a line, between the semicolons, that tell what its value is of."""
    assert fact.sentence is not None
    text, at = fact.sentence.text, fact.start - fact.sentence.start
    begin = text.rfind(";", 0, at) + 1
    end = text.find(";", at)
    return _words(text[begin : end if end >= 0 else len(text)])


@lru_cache(maxsize=4096)
def _words(text: str) -> frozenset[str]:
    return frozenset(
        fold(token.lemma)
        for token in tokenize(text, 0)
        if token.tag in ("NOUN", "ADJ", "VERB", "PROPN")
        and len(token.text) > 2
        and token.lower not in MONTHS
        and token.lower not in PAGE
        and token.text[0].isalpha()
    )
