"""Works out what each claim of an article is a value of: its frame, names, scope and what the article is about."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from consistency.claims import Claim, Topic
from consistency.linking.ages import person, resolved
from consistency.linking.casualties import closed
from consistency.linking.company import Company
from consistency.linking.fates import FATES, PEOPLE, fate
from consistency.linking.frames import frame
from consistency.linking.keying import with_keys
from consistency.linking.participants import close_names, doer, fold
from consistency.linking.scope import scope
from consistency.prose import Prose
from consistency.prose.memory import Kept
from consistency.text import Section, Sentence
from consistency.values import Action, Count, Duration, Listing, Money, Name, Office, Quotation, Value

CONTENT = frozenset(("NOUN", "VERB", "ADJ", "PROPN", "X"))
NEAR, CLAUSE, FAR = 1.0, 0.6, 0.3
"""Weights of a word within four tokens of the value, within ten, and elsewhere in the sentence."""
LEAD = 2
"""How many body sentences after the headline say what an article is about."""


def with_topics(claims: Sequence[Claim[Value]], prose: Prose) -> list[Claim[Value]]:
    """The claims with topic, subject and attribute filled in where their extractor left them open."""
    if not claims:
        return []
    article = _ArticleWords(prose)
    found: list[Claim[Value]] = []
    for claim in claims:
        found.append(_topical(claim, article, found))
    found = closed(with_keys(resolved(found, prose.text), prose), prose.text)
    company = Company(found)
    return [company.of(claim) for claim in found]


class _ArticleWords:
    """What is worked out once an article: its names with their weights, its headline and lead."""

    def __init__(self, prose: Prose) -> None:
        self.prose = prose
        self._names: dict[int, tuple[str, ...]] = {}
        self._weighted: dict[int, tuple[tuple[str, float], ...]] = {}
        self._weights: dict[str, float] = {}
        self._starts: dict[int, list[int]] = {}
        self._words: dict[int, list[tuple[int, str]]] = {}
        self.about = self._about()

    def names(self, sentence: Sentence) -> tuple[str, ...]:
        """The folded names of a sentence: runs of proper nouns, by their words."""
        if sentence.index not in self._names:
            tokens = self.prose.tokens(sentence)
            names = [text for (_, _, text, _, _, tag, _) in tokens if tag == "PROPN" and len(text) > 1]
            self._names[sentence.index] = tuple(dict.fromkeys(map(_FOLDED.__getitem__, names)))
        return self._names[sentence.index]

    def weighted(self, sentence: Sentence) -> tuple[tuple[str, float], ...]:
        """The names of a sentence with their weights."""
        if sentence.index not in self._weighted:
            self._weighted[sentence.index] = tuple((name, self.weight(name)) for name in self.names(sentence))
        return self._weighted[sentence.index]

    def weight(self, name: str) -> float:
        """Less for a name that the article names all the time."""
        if name not in self._weights:
            seen = self.prose.text.count(name[:1].upper() + name[1:])
            self._weights[name] = 1.0 if seen <= 2 else round(2.0 / seen, 3)
        return self._weights[name]

    def span(self, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
        """The first and the last token of a sentence that stand at an offset from ``start`` to ``end``."""
        tokens = self.prose.tokens(sentence)
        starts = self._starts.get(sentence.index)
        if starts is None:
            starts = self._starts[sentence.index] = [token.start for token in tokens]
        first = max(0, bisect_right(starts, start) - 1)
        if first < len(tokens) and tokens[first].end <= start:
            first += 1
        return (first if first < len(tokens) else 0), max(0, bisect_left(starts, end) - 1)

    def content(self, sentence: Sentence) -> list[tuple[int, str]]:
        """The content words of a sentence: which token, and its folded lemma."""
        if sentence.index not in self._words:
            self._words[sentence.index] = [
                (at, _FOLDED[lemma])
                for at, (_, _, text, _, lemma, tag, _) in enumerate(self.prose.tokens(sentence))
                if tag in CONTENT and len(text) > 2 and text[0].isalpha()
            ]
        return self._words[sentence.index]

    def _about(self) -> tuple[str, ...]:
        words: dict[str, None] = {}
        heads = [s for s in self.prose.sentences if s.section is Section.HEADLINE][:2]
        body = [s for s in self.prose.sentences if s.section is Section.BODY][:LEAD]
        for sentence in (*heads, *body):
            words |= dict.fromkeys(self.names(sentence))
            words |= dict.fromkeys(
                fold(t.lemma) for t in self.prose.tokens(sentence) if t.tag == "NOUN" and len(t.lemma) > 3
            )
        return tuple(words)[:40]


def _topical(claim: Claim[Value], article: _ArticleWords, before: Sequence[Claim[Value]]) -> Claim[Value]:
    """The claim with its topic; ``before`` are the claims of the article before it."""
    if claim.sentence is None or claim.topic is not None or isinstance(claim.value, (Listing, Name, Office, Quotation)):
        return claim
    if isinstance(claim.value, Action):
        names = article.weighted(claim.sentence)
        return claim.with_(topic=Topic(head=claim.value.what, verb=claim.value.does, names=names, about=article.about))
    tokens = article.prose.tokens(claim.sentence)
    first, last = article.span(claim.sentence, claim.start, claim.end)
    read = frame(tokens, claim.start, claim.end, priced=isinstance(claim.value, Money))
    head, modifiers = read.head, read.modifiers
    became = ""
    if isinstance(claim.value, Count):
        became = fate(tokens, first, last, claim.value.of)
        if claim.value.of:
            modifiers = tuple(word for word in (head, *modifiers) if word and word != claim.value.of)
            head = claim.value.of
        if became and (head in PEOPLE or head in FATES[became]):
            head = "person"
    topic = Topic(
        head=head,
        modifiers=tuple(dict.fromkeys(modifiers)),
        verb=read.verb,
        carrier=read.carrier,
        fate=became,
        purpose=read.purpose,
        terms=_terms(article.content(claim.sentence), first, last),
        names=article.weighted(claim.sentence),
        about=article.about,
        scope=(*scope(tokens, first, last), *(("converted",) if _bracketed(claim, before) else ())),
        definite=read.definite,
        close=close_names(tokens, first, last),
        doer=doer(tokens, first),
    )
    attribute = claim.attribute or " ".join(word for word in (*topic.modifiers, head, topic.carrier, became) if word)
    subject = claim.subject
    if isinstance(claim.value, Duration) and claim.value.age and not subject:
        subject = person(tokens, first, last)
    return claim.with_(topic=topic, attribute=attribute or topic.verb, subject=subject)


def _bracketed(claim: Claim[Value], earlier: Sequence[Claim[Value]]) -> bool:
    """`€5 million (£4.2 million)`: whether the claim is what another is converted to."""
    before = next((other for other in reversed(earlier[-3:]) if other.kind == claim.kind), None)
    if before is None or claim.sentence is None or before.sentence != claim.sentence:
        return False
    between = claim.sentence.text[before.end - claim.sentence.start : claim.start - claim.sentence.start]
    return between.strip().rstrip("about ~≈c.") in ("(", "/", "or", ", or", "–", "[") and len(between) < 12


def _terms(words: Sequence[tuple[int, str]], first: int, last: int) -> tuple[tuple[str, float], ...]:
    """The content words of the sentence, each with the weight of its nearest mention."""
    weights: dict[str, float] = {}
    for at, lemma in words:
        if first <= at <= last:
            continue
        distance = first - at if at < first else at - last
        weight = NEAR if distance <= 4 else CLAUSE if distance <= 10 else FAR
        if weight > weights.get(lemma, 0.0):
            weights[lemma] = weight
    return tuple(sorted(weights.items()))


_FOLDED = Kept(fold)
