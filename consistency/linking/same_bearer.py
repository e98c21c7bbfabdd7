"""Whether two phrases of one article mean one thing: by head and name, by a pronoun, by a general word for what was named.

`Tarn Shipping`, `the company`, `it`: a pronoun is the subject of the sentence before, where that fits; a general word (`the
company`) is the thing named before, where no other name of such a thing stands between.  What stays open is another thing.
"""

from collections.abc import Iterator

from consistency.linking.milestone_lines import Bearer, bearer_of
from consistency.linking.named_things import Named
from consistency.prose import Chunk
from consistency.prose.lexicon import known, rarity
from consistency.prose.milestone_words import ALIKE_THINGS, GENERAL
from consistency.text import Section, Sentence

PERSONS = frozenset("he she his her him hers".split())
THINGS = frozenset("it its".split())
PRONOUNS = (frozenset(("he", "his", "him")), frozenset(("she", "her")), THINGS, frozenset(("they", "their")))
REACH = 3
"""So many sentences back a pronoun is followed."""
COMMON = 0.15
ORDER = frozenset("second third fourth another other additional further separate rival sister".split())
"""Words beside a noun that make it another one."""
STAGES = frozenset("new old former present previous current next last earlier later".split())
"""Of these only the later phrase's do: who wrote `a new bridge` calls it `the bridge`."""


def _another(early: Bearer, late: Bearer) -> bool:
    """Whether words beside a noun make it another one than the first: `the second bridge`, `the old bridge`."""
    return bool((early.words ^ late.words) & ORDER or (late.words - early.words) & STAGES)


class Cast(Named):
    """The things and people of one article, and which phrases mean them."""

    def _new(self, a: Bearer, b: Bearer) -> bool:
        """Whether the later phrase has words of its own that the text has not told before: `the plant in Lund`."""
        more = b.words - a.words - {a.head}
        if not more or b.kind == "name":
            return False
        text = self.prose.text[: self.prose.sentences[b.sentence].start].casefold()
        return any(word not in text for word in more)

    def one(self, first: Bearer, second: Bearer) -> str:
        """What both are called, if they are one; nothing where it is open."""
        early, late = sorted((first, second), key=lambda bearer: (bearer.sentence, bearer.start))
        a, b = self.resolved(early), self.resolved(late)
        if a is None and b is None:
            return self._one_pronoun(early, late)
        if a is None or b is None:
            return ""
        if a == b:
            return a.head
        if a.plural != b.plural or _another(a, b) or self._new(a, b):
            return ""
        if a.kind == b.kind == "name":
            return a.head if self._one_name(a, b) else ""
        if a.head == b.head and "name" not in (a.kind, b.kind):
            return a.head if b.definite and self._one_sort(a, b) and not self._others(a, b) else ""
        return self._called_again(a, b)

    def _one_pronoun(self, early: Bearer, late: Bearer) -> str:
        """Two pronouns of one sort with nobody named between: `They married`, `Since their wedding`."""
        group = next((words for words in PRONOUNS if early.head in words), frozenset[str]())
        if late.head not in group or late.sentence - early.sentence > 1:
            return ""
        for sentence in self.prose.sentences[early.sentence : late.sentence + 1]:
            for chunk in self.prose.chunks(sentence):
                inside = (early.sentence, early.start) < (sentence.index, chunk.start) < (late.sentence, late.start)
                if inside and chunk.is_name and early.head not in THINGS:
                    return ""
                if inside and (chunk.head.form == "plural") == early.plural and early.head not in PERSONS:
                    return ""
        return early.head

    def of_the_page(self, bearer: Bearer) -> bool:
        """Whether a bearer is what the page is about: it is in its first line, or a general word points to it."""
        found = self.resolved(bearer)
        if found is None:
            return False
        title = self.prose.sentences[0].text.casefold()
        return found.head in title or (found.head in GENERAL and found.definite and not found.words)

    def two(self, first: Bearer, second: Bearer) -> bool:
        """Whether they are two things for sure: other names, other names beside one noun, one of them told as another."""
        a, b = self.resolved(first), self.resolved(second)
        if a is None or b is None or a == b:
            return False
        if a.kind == b.kind == "name":
            return a.head not in b.words and b.head not in a.words and a.head != b.head
        if a.head != b.head or "name" in (a.kind, b.kind):
            return False
        early, late = sorted((a, b), key=lambda bearer: (bearer.sentence, bearer.start))
        named = [{word for word in bearer.words if not known(word)} for bearer in (a, b)]
        apart = all(named) and named[0].isdisjoint(named[1])
        return apart or _another(early, late) or self._new(early, late)

    def resolved(self, bearer: Bearer) -> Bearer | None:
        """The phrase that a pronoun stands for."""
        if bearer.kind != "pronoun":
            return bearer
        person = bearer.head in PERSONS
        if not person and bearer.head not in THINGS:
            return None
        sex = "m" if bearer.head in PRONOUNS[0] else "f" if bearer.head in PRONOUNS[1] else ""
        sentence = self.prose.sentences[bearer.sentence]
        for chunk in self._subjects(sentence, bearer.start):
            found = bearer_of(chunk, sentence.index)
            inside = chunk.start <= bearer.start < chunk.end
            if chunk.start > bearer.start and found is not None and not (found.definite or found.kind == "name"):
                continue  # `After its arrival at 9, a bus goes`
            if (
                found is not None
                and found.kind != "pronoun"
                and not inside
                and self._fits(found, person=person, sex=sex)
            ):
                return found
        for back in range(1, REACH + 1):
            if bearer.sentence < back:
                break
            earlier = self.prose.sentences[bearer.sentence - back]
            if earlier.section in (Section.RELATED, Section.FURNITURE, Section.CAPTION):
                break
            if (found := self._meant(earlier, person=person, sex=sex)) is not None:
                return found
        return None

    def _subjects(self, sentence: Sentence, place: int) -> Iterator[Chunk]:
        """The subjects of the sentence before a pronoun; where it opens the sentence, that of the main clause behind it."""
        subjects = [c.subject for c in self.prose.clauses(sentence) if c.subject is not None and c.finite]
        before = [chunk for chunk in subjects if chunk.end <= place]
        yield from reversed(before)
        if not before:
            yield from subjects

    def _meant(self, sentence: Sentence, *, person: bool, sex: str) -> Bearer | None:
        """What `it` or `she` in the next sentence is: the subject, else the only other phrase that fits."""
        for clause in self.prose.clauses(sentence):
            if clause.subject is None or not clause.finite:
                continue
            found = bearer_of(clause.subject, sentence.index)
            if found is None:
                continue
            lead = clause.subject.tokens[0].lower
            if not person and lead == "its":  # `Its oldest bell was cast`: the sentence is still about `it`
                return self.resolved(found._replace(kind="pronoun", head="its"))
            if found.kind == "pronoun":
                group = next((words for words in PRONOUNS if found.head in words), THINGS)
                if (
                    (group is PRONOUNS[0] and sex == "m")
                    or (group is PRONOUNS[1] and sex == "f")
                    or (group is THINGS and not person)
                ):
                    return self.resolved(found)
                break
            if found.kind == "noun" and not found.definite and clause.subject.tokens[0].tag != "DET":
                break  # `Admission is 4 euros`
            if self._fits(found, person=person, sex=sex):
                return found
            break
        fitting = [
            found
            for chunk in self.prose.chunks(sentence)
            if (found := bearer_of(chunk, sentence.index)) is not None
            and found.kind != "pronoun"
            and self._fits(found, person=person, sex=sex)
        ]
        return fitting[0] if len(fitting) == 1 and person else None

    def _fits(self, bearer: Bearer, *, person: bool, sex: str) -> bool:
        if bearer.plural:
            return False
        known = {self.sexes[word] for word in (bearer.head, *bearer.words) if word in self.sexes} - {""}
        if sex and known and sex not in known:
            return False
        if bearer.kind == "name":
            return self._is_person(bearer) == person or (person and not bearer.words)
        return not person

    def _is_person(self, bearer: Bearer) -> bool:
        return bearer.head in self.people

    def _one_name(self, a: Bearer, b: Bearer) -> bool:
        one, two = a.words | {a.head}, b.words | {b.head}
        if one <= two or two <= one:
            return True
        return a.head == b.head and self._is_person(a) and (a.words <= b.words or b.words <= a.words)

    @staticmethod
    def _one_sort(a: Bearer, b: Bearer) -> bool:
        """Whether what stands beside one noun can be said of one thing."""
        one, two = ({word for word in bearer.words if rarity(word) >= COMMON} for bearer in (a, b))
        return not one or not two or not one.isdisjoint(two)

    def _others(self, a: Bearer, b: Bearer) -> bool:
        """Whether the text tells of another thing of that name: `a second bridge`, `both bridges`, `the old mill`."""
        for sentence in self.prose.sentences:
            for chunk in self.prose.chunks(sentence):
                if chunk.head.lemma.casefold() != a.head or chunk.head.tag != "NOUN":
                    continue
                other = bearer_of(chunk, sentence.index)
                if other is None or other in (a, b):
                    continue
                if other.plural or not self._one_sort(a, other) or not self._one_sort(b, other):
                    return True
                if not other.definite and sentence.index > a.sentence:
                    return True
        return False

    def _other_word(self, a: Bearer, b: Bearer) -> bool:
        """`The brewery`, `the company`: a general word for the only such thing that was named."""
        alike = next((words for words in ALIKE_THINGS if a.head in words and b.head in words), None)
        if alike is None or not b.definite or b.words:
            return False
        told = [chunk for sentence in self.prose.sentences[: b.sentence + 1] for chunk in self.prose.chunks(sentence)]
        heads = {chunk.head.lemma for chunk in told if chunk.head.tag == "NOUN" and chunk.head.lemma in alike}
        return heads <= {a.head, b.head} and not any(
            chunk.head.form == "plural" and chunk.head.lemma in heads for chunk in told
        )

    def _called_again(self, a: Bearer, b: Bearer) -> str:
        """`Tarn Shipping`, `the company`: a general word for what was named, with no other name of such a thing between."""
        name, noun = (a, b) if a.kind == "name" else (b, a)
        own = name.words | {name.head}
        if name.kind == "name" and noun.kind == "noun" and noun.head in own and noun.definite and not noun.words:
            return noun.head  # `the storm Berta`
        if a.kind == b.kind == "noun":
            return a.head if self._other_word(a, b) else ""
        if name.kind != "name" or noun.kind != "noun" or noun.head not in GENERAL or not noun.definite or noun.words:
            return ""
        if self._is_person(name):
            return ""
        sorts = self.sorts(own)
        if sorts and not any(noun.head in words and sort in words for sort in sorts for words in ALIKE_THINGS):
            return ""  # `Night Ferry is a novel` and `the film`
        between = self.names_between(a, b, noun.head)
        return "" if any(words.isdisjoint(own) for words in between) else name.head
