"""Claims: what an article says, with the exact words that say it; and what could not be read."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from operator import attrgetter
from typing import Any, Generic, TypeVar

from msgspec import Struct, structs

from consistency.text import Section, Sentence
from consistency.values import Date, Value, value_from_dict
from consistency.values.kinds import KIND_OF

V = TypeVar("V", bound=Value, covariant=True)
ROW_CHANGE = "row ratios"
"""What reads the changes that a row of a table shows; rules that set it against prose ask for it."""


class Confidence(StrEnum):
    """How a reading was reached; of several, the lowest counts.  Highest first."""

    STATED = "stated"  # as the words say
    CONVERTED = "converted"  # through units or exchange rates
    RESOLVED = "resolved"  # needed a pronoun, a relative date, a same-name guess
    ASSUMED = "assumed"  # needed something that is not in the text

    @staticmethod
    def lowest(*levels: "Confidence") -> "Confidence":
        order = list(Confidence)
        return max(levels, key=order.index)


class Mood(StrEnum):
    """How the words present the claim."""

    TOLD = "told"  # as a fact, past or present
    PLANNED = "planned"  # will, plans to, is to, aims
    CONDITIONAL = "conditional"  # would, could, if, may
    SUPERSEDED = "superseded"  # `up from 12`, `earlier reported as`: the older value, given up by the text itself


class Topic(Struct, frozen=True, kw_only=True, gc=False):
    """What a claim is a value of, as far as its own article shows: the stuff that linking compares.

    ``head`` is the lemma of the thing (`package`), ``modifiers`` its own words (`military`, `aid`), ``verb`` the
    clause's verb, ``carrier`` the word for the attribute (`cost`), ``fate`` what became of counted
    people (`dead`), ``purpose`` what it is for.  ``terms`` are the
    other content words near by with weights from 0 to 1, ``names`` the names near by (folded) with weights: the
    rarer in the article, the higher.  ``about`` are the names and words of headline and lead,
    ``story`` the most telling names and words of the whole article.  ``scope`` holds
    tags such as total, part, periodic, first, additional, each, former.  ``definite`` is whether the words point
    back (`the €5 million`).  ``rivals`` counts the other values of the article that have the same head, ``beside``
    holds values that stand in one sentence with this one: the text itself tells them apart; ``sums`` are their sums
    and differences with this one.  ``close`` are the names nearest to the value, ``doer`` the subject of its clause,
    ``twins`` counts the other sentences that tell this very value, ``crowd`` the other values of its kind in the
    article, ``near`` those amounts of money that are nearly as large as this one.  ``key`` are the words of
    the key of a value that is told as key and value (`Length: 5 weeks`), the head first, names with their capitals;
    ``owner`` are the words for what the page with that key is about.  ``events`` are those that another time of the article
    is told of as well.  ``back`` is where another value of the thing stands that
    this one points back to (`The trip takes nine hours.  After the eight-hour trip`), -1 where none does, and less where the
    words say that it is of another thing (``linking/pointing.py``).
    """

    head: str = ""
    modifiers: tuple[str, ...] = ()
    verb: str = ""
    carrier: str = ""
    fate: str = ""
    purpose: tuple[str, ...] = ()
    terms: tuple[tuple[str, float], ...] = ()
    names: tuple[tuple[str, float], ...] = ()
    about: tuple[str, ...] = ()
    story: tuple[str, ...] = ()
    scope: tuple[str, ...] = ()
    definite: bool = False
    rivals: int = 0
    beside: tuple[str, ...] = ()
    key: tuple[str, ...] = ()
    owner: tuple[str, ...] = ()
    sums: tuple[str, ...] = ()
    close: tuple[str, ...] = ()
    doer: tuple[str, ...] = ()
    twins: int = 0
    crowd: int = 0
    near: tuple[str, ...] = ()
    events: tuple[str, ...] = ()
    back: int = -1

    def with_(self, **changes: Any) -> "Topic":
        """A copy with some fields changed."""
        return structs.replace(self, **changes)

    def to_dict(self) -> dict[str, Any]:
        return {
            name: [list(item) if isinstance(item, tuple) else item for item in value]
            if isinstance(value, tuple)
            else value
            for name in self.__struct_fields__
            if (value := getattr(self, name)) and value != -1
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Topic":
        def words(name: str) -> tuple[str, ...]:
            return tuple(str(word) for word in data.get(name) or ())

        def weighted(name: str) -> tuple[tuple[str, float], ...]:
            return tuple((str(word), float(weight)) for word, weight in data.get(name) or ())

        return cls(
            head=str(data.get("head") or ""),
            modifiers=words("modifiers"),
            verb=str(data.get("verb") or ""),
            carrier=str(data.get("carrier") or ""),
            fate=str(data.get("fate") or ""),
            purpose=words("purpose"),
            terms=weighted("terms"),
            names=weighted("names"),
            about=words("about"),
            story=words("story"),
            scope=words("scope"),
            definite=bool(data.get("definite")),
            rivals=int(data.get("rivals") or 0),
            beside=words("beside"),
            key=words("key"),
            owner=words("owner"),
            sums=words("sums"),
            close=words("close"),
            doer=words("doer"),
            twins=int(data.get("twins") or 0),
            crowd=int(data.get("crowd") or 0),
            near=words("near"),
            events=words("events"),
            back=int(data.get("back", -1)),
        )


class Claim(Struct, Generic[V], frozen=True, kw_only=True, gc=False):
    """One thing that an article says.

    ``start`` and ``end`` are code points into the article's text and ``said`` the words there: the value's own
    words (`€500 million`).  ``attribute`` says of what it is the value (`military aid package`, `killed`),
    ``subject`` whose (`Norway`); ``when`` is the time the claim is about, ``speaker`` who is said to say so
    (empty: the article itself).  ``holds`` is false for a claim that the text denies.
    ``sentence`` is where it stands; claims from elsewhere may have none.
    """

    article: str
    start: int
    end: int
    said: str
    value: V
    subject: str = ""
    attribute: str = ""
    when: Date | None = None
    speaker: str = ""
    holds: bool = True
    mood: Mood = Mood.TOLD
    confidence: Confidence = Confidence.STATED
    extractor: str = ""
    sentence: Sentence | None = None
    topic: Topic | None = None
    published: date | None = None
    source: str = ""

    @property
    def kind(self) -> str:
        """`money`, `date`, `office`, ...: which type the value has."""
        return KIND_OF[type(self.value)]

    @property
    def section(self) -> Section:
        return self.sentence.section if self.sentence else Section.BODY

    def fronts(self, other: "Claim[Value]") -> bool:
        """Whether one of the two stands in a headline or a caption and the other in the text of the same article."""
        front = (Section.HEADLINE, Section.CAPTION)
        return self.article == other.article and (self.section in front) != (other.section in front)

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """What claims are sorted by: article, place, kind, value."""
        return (self.article, self.start, self.end, self.kind, str(self.value))

    def with_(self, **changes: Any) -> "Claim[V]":
        """A copy with some fields changed."""
        return structs.replace(self, **changes)

    def to_dict(self) -> dict[str, Any]:
        """The claim as one line of the claim format; fields that are empty and optional are left out."""
        data: dict[str, Any] = {
            "article": self.article,
            "kind": self.kind,
            "start": self.start,
            "end": self.end,
            "said": self.said,
            "value": self.value.to_dict(),
            "subject": self.subject,
            "attribute": self.attribute,
            "when": self.when.to_dict() if self.when else None,
            "speaker": self.speaker,
            "holds": self.holds,
            "confidence": self.confidence.value,
        }
        if self.mood is not Mood.TOLD:
            data["mood"] = self.mood.value
        if self.extractor:
            data["extractor"] = self.extractor
        if self.sentence:
            s = self.sentence
            data["sentence"] = {
                "start": s.start,
                "end": s.end,
                "text": s.text,
                "index": s.index,
                "paragraph": s.paragraph,
                "section": s.section.value,
                "line": s.line,
                "column": s.column,
            }
        if self.topic:
            data["topic"] = self.topic.to_dict()
        if self.published:
            data["published"] = self.published.isoformat()
        if self.source:
            data["source"] = self.source
        return data

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Claim[Value]":
        """A claim from the claim format.  Raises ValueError that says which field is missing or wrong."""
        try:
            article, kind = str(data["article"]), str(data["kind"])
            start, end, said = int(data["start"]), int(data["end"]), str(data["said"])
            value = value_from_dict(kind, data["value"])
            when, sentence, published = data.get("when"), data.get("sentence"), data.get("published")
            return Claim(
                article=article,
                start=start,
                end=end,
                said=said,
                value=value,
                subject=str(data.get("subject") or ""),
                attribute=str(data.get("attribute") or ""),
                when=Date.from_dict(when) if when else None,
                speaker=str(data.get("speaker") or ""),
                holds=bool(data.get("holds", True)),
                mood=Mood(data.get("mood", "told")),
                confidence=Confidence(data.get("confidence", "stated")),
                extractor=str(data.get("extractor") or ""),
                sentence=Sentence(**{**sentence, "section": Section(sentence["section"])}) if sentence else None,
                topic=Topic.from_dict(data["topic"]) if data.get("topic") else None,
                published=date.fromisoformat(published) if published else None,
                source=str(data.get("source") or ""),
            )
        except KeyError as missing:
            raise ValueError(f"a claim needs the field {missing}") from None
        except (TypeError, AttributeError) as wrong:
            raise ValueError(f"a claim with a field of the wrong type: {wrong}") from None


Others = Callable[[], Sequence[Claim[Value]]]
"""Claims of an article that nobody asked for, read when one that was asked for rests on them."""
Around = Callable[[Sequence[Claim[Value]]], Sequence[Claim[Value]]]
"""Those of them in which some claims may stand, such as the quotations around amounts."""

_PLACE = attrgetter("article", "start", "end")


def in_order(claims: Iterable[Claim[Value]]) -> list[Claim[Value]]:
    """The claims by their ``order``; kind and value, slow to tell, are asked for only where two stand in one place."""
    found = sorted(claims, key=_PLACE)
    places = list(map(_PLACE, found))
    if len(set(places)) == len(places):
        return found
    tied = {place for place, after in pairwise(places) if place == after}
    return sorted(found, key=lambda claim: claim.order if _PLACE(claim) in tied else _PLACE(claim))


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrangement:
    """A trusted fact that explains what would else be a conflict: `Denmark reviews on behalf of other funders`.

    It answers the findings of ``rules`` (codes, their beginnings, or names) in whose texts each of ``words``
    stands; `a|b` is met by either.
    """

    says: str
    rules: tuple[str, ...]
    words: tuple[str, ...] = ()
    name: str = ""
    source: str = ""
    dated: date | None = None


class Unread(Struct, frozen=True, kw_only=True, gc=False):
    """Words that an extractor saw and could not read: silence about them is not agreement."""

    article: str
    start: int
    end: int
    said: str
    why: str
    sentence: Sentence | None = None

    def to_dict(self) -> dict[str, Any]:
        return {
            "article": self.article,
            "kind": "unread",
            "start": self.start,
            "end": self.end,
            "said": self.said,
            "why": self.why,
        }

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> "Unread":
        """What ``to_dict`` made, without the sentence."""
        return cls(
            article=str(data["article"]), start=int(data["start"]), end=int(data["end"]),
            said=str(data["said"]), why=str(data["why"]),
        )  # fmt: skip
