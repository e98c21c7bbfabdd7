"""Facts of a reference that are told as key and value, against what the articles about their subject tell.

A fact sheet has one value for each key.  An article that is about what the sheet is about, and that tells the value of
the very key, must agree with it: within the time for which the sheet can speak, and unless it tells the right value too.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import timedelta
from decimal import Decimal

from consistency.claims import Claim, Topic
from consistency.linking.figure_evidence import figure_of
from consistency.linking.key_place import same_thing
from consistency.linking.keying import COUNTRIES, KIND, key_words, owner_words
from consistency.linking.people import fold
from consistency.linking.swapped import swapped
from consistency.linking.telling import PERIODIC, tells
from consistency.prose.lexicon import known, lemma
from consistency.prose.world import country_of, is_country
from consistency.text import Article
from consistency.values import Count, Date, Duration, Listing, Money, Percentage, Quantity, Value
from consistency.values.figures import Figure

AnyClaim = Claim[Value]
_NUMERIC = (Count, Duration, Money, Percentage, Quantity)
ENOUGH = 0.6
"""The share of a sheet's own words that an article about the same thing has."""
AFTER, BEFORE = timedelta(days=75), timedelta(days=14)
"""How long after a sheet was checked, and how long before, its counts and amounts are taken to hold."""
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_NEXT = re.compile(r"[ \u00a0](?:I?[VX]|[VX]?I{1,3}|[2-9](?=[,.;:)]))(?!\w)")


def of_facts(
    trusted: Sequence[AnyClaim], own: Sequence[AnyClaim], pages: "Pages",
    clash: Callable[[AnyClaim, AnyClaim], bool],
) -> Iterator[tuple[AnyClaim, AnyClaim, str]]:  # fmt: skip
    """Each fact with what an article tells otherwise, and why the two are of one key."""
    sheets: dict[str, list[AnyClaim]] = {}
    for told_fact in trusted:
        fact = as_keyed(told_fact)
        if fact.topic is not None and fact.topic.key:
            sheets.setdefault(fact.article, []).append(fact)
    for name, sheet in sheets.items():
        sheet.extend(list(_listed(name, sheet[0], trusted)))
    if not sheets:
        return
    told: dict[str, list[AnyClaim]] = {}
    for claim in own:
        told.setdefault(claim.article, []).append(claim)
    for name, claims in told.items():
        for facts in sheets.values():
            asked = [fact for fact in facts if pages.speak_of(fact, name)]
            if asked:
                yield from _against(asked, claims, clash)


def as_keyed(fact: AnyClaim) -> AnyClaim:
    """A fact given as a claim, its attribute taken for the key and its subject for whom the page is about."""
    if fact.topic is not None or not fact.attribute or not isinstance(fact.value, _NUMERIC):
        return fact
    key = key_words(fact.attribute)
    words = fact.subject.split()
    name = bool(words) and len(words) <= 3 and all(word[0].isupper() for word in words)
    owner = owner_words(fact.subject) or tuple(word for word in key[1:] if word.islower())
    if name and is_country(fact.subject):
        owner = (*owner, *(fold(word) for word in key[1:] if not word.islower()))
    subject = fact.subject if name and (is_country(fact.subject) or fact.kind == "count") else ""
    return fact.with_(topic=Topic(key=key, owner=owner), subject=subject) if key else fact


def _listed(name: str, page: AnyClaim, trusted: Sequence[AnyClaim]) -> Iterator[AnyClaim]:
    """How many a sheet lists under a key: `Parties: Peru, Chile and Cuba.` has three parties."""
    counted = {claim.start for claim in trusted if claim.article == name and claim.kind == "count"}
    for claim in trusted:
        value = claim.value
        if claim.article != name or not isinstance(value, Listing) or value.stated is not None or len(value.items) < 3:
            continue
        end = claim.sentence.end if claim.sentence else claim.end
        if (
            not value.of
            or any(claim.start <= start <= end for start in counted)
            or value.of not in claim.said.partition(":")[0].casefold().split()
        ):
            continue
        key = key_words(claim.said.partition(":")[0])
        if key and page.topic is not None:
            country = sum(map(is_country, value.items)) > 1
            head = f"{key[0]}|{COUNTRIES}" if country else key[0]
            topic = Topic(key=(head, *key[1:]), owner=page.topic.owner)
            yield claim.with_(value=Count(Figure(Decimal(len(value.items)))), topic=topic)


def _against(
    facts: Sequence[AnyClaim], claims: Sequence[AnyClaim], clash: Callable[[AnyClaim, AnyClaim], bool]
) -> Iterator[tuple[AnyClaim, AnyClaim, str]]:
    agreed: set[int] = set()
    found: list[tuple[int, AnyClaim, AnyClaim, str]] = []
    for claim in claims:
        pairs = []
        for at, fact in enumerate(facts):
            if fact.kind == claim.kind and holds(fact, claim):
                why = tells(fact, claim) or swapped(fact, claim)
                if why:
                    pairs.append((at, *_alike(fact, claim), why))
        agreeing = {pair[0] for pair in pairs if not clash(pair[1], pair[2])}
        agreed |= agreeing
        if pairs and not agreeing:
            best = max(_fit(fact, claim) for _, fact, _, _ in pairs)
            nearest = [pair for pair in pairs if _fit(pair[1], claim) == best]
            if len({str(fact.value) for _, fact, _, _ in nearest}) == 1:
                found.append(nearest[0])
    for at, fact, told, why in found:
        if at not in agreed:
            yield fact, told, why


def _fit(fact: AnyClaim, claim: AnyClaim) -> tuple[bool, bool, bool, int]:
    """How well a key fits what is told: of a name, for the same time, with the words before the colon, then by its words."""
    timed = fact.when is not None and claim.when is not None
    label = fact.sentence.text.partition(":")[0] if fact.sentence is not None else ""
    near = [fold(lemma(word)) for word in _WORD.findall(claim.sentence.text)] if claim.sentence is not None else []
    told = any(same_thing(word, other) for word in key_words(label) for other in near)
    return bool(fact.subject), timed, told, len(fact.topic.key) if fact.topic is not None else 0


def _alike(fact: AnyClaim, claim: AnyClaim) -> tuple[AnyClaim, AnyClaim]:
    """The two with one unit of time where the key says it (`annual`) and the article says it (`a year`)."""
    if fact.topic is None or not PERIODIC & set(fact.topic.key):
        return fact, claim
    value, other = fact.value, claim.value
    if isinstance(value, Money) and isinstance(other, Money) and other.per and not value.per:
        return fact.with_(value=value.with_(per=other.per)), claim
    if isinstance(value, Quantity) and isinstance(other, Quantity) and other.unit == f"{value.unit} / year":
        return fact.with_(value=value.with_(unit=other.unit)), claim
    return fact, claim


def holds(fact: AnyClaim, claim: AnyClaim) -> bool:
    """Whether a fact speaks for the time of an article: measures for good, counts and amounts for some weeks."""
    if isinstance(fact.value, (Quantity, Duration, Date)) or fact.published is None or claim.published is None:
        return True
    if isinstance(fact.value, (Count, Money, Percentage)):
        return fact.published - BEFORE <= claim.published <= fact.published + AFTER
    return True


def both_right(first: AnyClaim, second: AnyClaim, trusted: Sequence[AnyClaim]) -> bool:
    """Whether one sheet tells both of two values, so that each is of a thing of its own: `41 members`, `14 members`."""
    numbers = [figure.number if (figure := figure_of(claim.value)) else None for claim in (first, second)]
    told = [
        {
            fact.article
            for fact in trusted
            if fact.kind == first.kind and (own := figure_of(fact.value)) and own.number == number
        }
        for number in numbers
    ]
    return None not in numbers and not told[0].isdisjoint(told[1])


class Pages:
    """Which pages of a reference speak of which articles; what is worked out for an article is kept."""

    def __init__(self, articles: Mapping[str, Article]) -> None:
        self._articles = articles
        self._words: dict[str, dict[str, list[str]]] = {}
        self._met: dict[tuple[str, tuple[str, ...]], int] = {}

    def speak_of(self, fact: AnyClaim, name: str) -> bool:
        """Whether an article is about what the fact's page is about."""
        owner = tuple(word for word in fact.topic.owner if not word.startswith(KIND)) if fact.topic is not None else ()
        if not owner or name not in self._articles:
            return False
        if (name, owner) not in self._met:
            self._met[name, owner] = self._count(owner, name)
        met = self._met[name, owner]
        if not met:
            return False
        named = [fold(part) for part in fact.subject.split() if len(part) > 2]
        words = self._words[name]
        return met >= (ENOUGH / 2 if named and all(part in words for part in named) else ENOUGH) * len(owner)

    def _count(self, owner: tuple[str, ...], name: str) -> int:
        """How many of a page's words an article has; 0 where it lacks the names, or has another one of them."""
        if name not in self._words:
            self._words[name] = _words_of(self._articles[name])
        words = self._words[name]
        names = [word for word in owner if not known(word) or country_of(word.capitalize())]
        if 3 * sum(_plainly(word, words) for word in names) < 2 * len(names):
            return 0  # another town's council
        met = sum(_plainly(word, words) or _in_another_form(word, words) for word in owner)
        return 0 if met < ENOUGH / 2 * len(owner) or _another(owner, self._articles[name]) else met


def _plainly(word: str, words: Mapping[str, list[str]]) -> bool:
    return word in words or country_of(word.capitalize()) in words


def _in_another_form(word: str, words: Mapping[str, list[str]]) -> bool:
    """`crossing` for `cross`."""
    return len(word) > 4 and any(same_thing(word, other) for other in words.get(f"{word[:4]}-", ()))


def _words_of(article: Article) -> dict[str, list[str]]:
    """The words of an article as they stand and in their base form, countries with their people; and the words by
    their first four letters.
    """
    found: dict[str, list[str]] = {}
    for word in dict.fromkeys(match[0] for match in _WORD.finditer(f"{article.title}\n{article.text}")):
        bare = word.removesuffix("'s").removesuffix("’s")
        for form in (fold(bare), fold(lemma(bare)), country_of(bare)):
            if form and form not in found:
                found[form] = []
                found.setdefault(f"{form[:4]}-", []).append(form)
    return found


def _another(owner: Sequence[str], article: Article) -> bool:
    """Whether the article has the name with a number or letter behind it: `Bright Schools II`."""
    text = article.text
    last = owner[-1]
    marked = plain = 0
    for match in re.finditer(re.escape(last), text, re.IGNORECASE):
        end = match.end() + (text[match.end() : match.end() + 1] == "s")
        if match[0][0].isupper():
            marked += _NEXT.match(text, end) is not None
            plain += 1
    return marked > 0 and 2 * marked >= plain
