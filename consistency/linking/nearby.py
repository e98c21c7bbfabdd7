"""What is worked out once of an article and of each of its sentences, for all the values that stand there."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from consistency.linking.drafts import Weighted
from consistency.linking.participants import fold, shape
from consistency.linking.scope import Scopes
from consistency.linking.stories import telling_words
from consistency.prose import Prose, Token
from consistency.prose.memory import Kept
from consistency.text import ASIDE, Section, Sentence

CONTENT = frozenset(("NOUN", "VERB", "ADJ", "PROPN", "X"))
NEAR, CLAUSE, FAR = 1.0, 0.6, 0.3
"""Weights of a word within four tokens of the value, within ten, and elsewhere in the sentence."""
BESIDE, AROUND = 4, 10
LEAD = 2
"""How many body sentences after the headline say what an article is about."""


class ArticleWords:
    """The words of an article: its names with their weights, its headline and lead, the words that tell its story."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self._sentences: dict[int, SentenceWords] = {}
        self._names: dict[int, Weighted] = {}
        self._named: dict[int, tuple[str, ...]] = {}
        self._weights: dict[str, float] = {}
        self.about = self._about()
        self.story = telling_words((*self.about, *self.everything()))

    def words(self, sentence: Sentence) -> "SentenceWords":
        """The words of a sentence, worked out when first asked for."""
        found = self._sentences.get(sentence.index)
        if found is None:
            found = self._sentences[sentence.index] = SentenceWords(self._prose.tokens(sentence))
        return found

    def names(self, sentence: Sentence) -> Weighted:
        """The folded names of a sentence with their weights: runs of proper nouns, by their words."""
        found = self._names.get(sentence.index)
        if found is None:
            found = self._names[sentence.index] = tuple([(name, self.weight(name)) for name in self.named(sentence)])
        return found

    def named(self, sentence: Sentence) -> tuple[str, ...]:
        """The folded names of a sentence, each once."""
        found = self._named.get(sentence.index)
        if found is None:
            tokens = self._prose.tokens(sentence)
            words = [_FOLDED[token.text] for token in tokens if token.tag == "PROPN" and len(token.text) > 1]
            found = self._named[sentence.index] = tuple(dict.fromkeys(words))
        return found

    def weight(self, name: str) -> float:
        """Less for a name that the article names all the time."""
        weight = self._weights.get(name)
        if weight is None:
            seen = self._prose.text.count(name[:1].upper() + name[1:])
            weight = self._weights[name] = 1.0 if seen <= 2 else round(2.0 / seen, 3)
        return weight

    def everything(self) -> Iterator[str]:
        """The names and nouns of the whole article, each as often as it stands there."""
        for sentence in self._prose.sentences:
            if sentence.section not in ASIDE:
                yield from self._told(sentence)

    def _told(self, sentence: Sentence) -> list[str]:
        """The names of a sentence and then its nouns, folded."""
        found = [*self.named(sentence)]
        found += [_FOLDED[t.lemma] for t in self._prose.tokens(sentence) if t.tag == "NOUN" and len(t.lemma) > 3]
        return found

    def _about(self) -> tuple[str, ...]:
        words: dict[str, None] = {}
        sentences = self._prose.sentences
        heads = [sentence for sentence in sentences if sentence.section is Section.HEADLINE][:2]
        body = [sentence for sentence in sentences if sentence.section is Section.BODY][:LEAD]
        for sentence in (*heads, *body):
            words |= dict.fromkeys(self._told(sentence))
        return tuple(words)[:40]


class SentenceWords:
    """The words of a sentence with a value in it: its content words, its scope words, its names' places."""

    __slots__ = ("_content", "_ends", "_starts", "scopes", "shape", "tokens")

    def __init__(self, tokens: Sequence[Token]) -> None:
        self.tokens = tokens
        self.shape = shape(tokens)
        self.scopes = Scopes(tokens)
        self._starts = [token.start for token in tokens]
        self._ends = [token.end for token in tokens]
        # the content words: which token, and its folded lemma
        self._content = [
            (at, _FOLDED[token.lemma])
            for at, token in enumerate(tokens)
            if token.tag in CONTENT and len(text := token.text) > 2 and text[0].isalpha()
        ]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The first and the last token at an offset from ``start`` to ``end``; where there is none, the last is the lower."""
        return bisect_right(self._ends, start), bisect_left(self._starts, end) - 1

    def terms(self, first: int, last: int) -> Weighted:
        """The content words but for those of the value itself, each with the weight of its nearest mention."""
        weights: dict[str, float] = {}
        nearest, farthest = first - BESIDE, last + BESIDE
        begin, end = first - AROUND, last + AROUND
        for at, lemma in self._content:
            if nearest <= at <= farthest:
                if not first <= at <= last:
                    weights[lemma] = NEAR
            elif begin <= at <= end:
                if weights.get(lemma) is not NEAR:
                    weights[lemma] = CLAUSE
            elif lemma not in weights:
                weights[lemma] = FAR
        return tuple(sorted(weights.items()))


_FOLDED = Kept(fold)
