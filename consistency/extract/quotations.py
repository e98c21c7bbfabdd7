"""Quotations: words in quotation marks and who is said to have said them."""

from collections.abc import Iterator, Sequence

from consistency.claims import Claim, Confidence, Unread
from consistency.extract.marks import Quoted, quotations
from consistency.extract.protocol import Extractor, Taken
from consistency.extract.requoted import WIDEST, inside, marked
from consistency.extract.speakers import PRONOUNS, Word, role_in
from consistency.extract.speakers_beside import speaker_beside
from consistency.extract.transcripts import told_in_turn
from consistency.extract.who_speaks import People, Speaker
from consistency.prose import Prose
from consistency.values import Quotation, Value

GIVEN = "said to be somebody's words"
"""The attribute of a quotation that the text gives to somebody in so many words: `the sentence of Mr Zen`."""
_BODIES = frozenset(
    "police officials authorities prosecutors investigators officers records documents report statement lawyers relatives neighbours "
    "neighbors witnesses residents company government ministry department office council union".split()
)
"""Who speak as a body, and not as the one person named beside them."""
_LEAST = 4
"""A quotation has so many words."""
_NOBODY = frozenset(("it", "this", "that", "one", "the text", "the sign", "i", "we", "you"))
FAR = 1500
"""So many characters on, `he` is no longer who spoke before."""


class Quotations:
    """Reads quotations of four words and more, with the speaker named before, after or last."""

    name = "quotations"
    language = "en"
    order = 70
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Quotation] | Unread]:
        sayings = Sayings(prose)
        for at, quoted in enumerate(sayings.quoted):
            claim = sayings.claim(at)
            yield claim if claim.attribute == GIVEN else marked(claim, prose, quoted)
            yield from inside(prose, quoted)
        yield from told_in_turn(prose)


EXTRACTORS: list[Extractor] = [Quotations()]


class Sayings:
    """The quotations of an article of four words and more; who speaks is found when it is asked for."""

    def __init__(self, prose: Prose) -> None:
        self._prose = prose
        self.quoted = [
            quoted
            for quoted in quotations(prose.text)
            if len(prose.text[quoted.inner[0] : quoted.inner[1]].split()) >= _LEAST
        ]
        self._beside: dict[int, Speaker | None] = {}
        self._given: set[int] = set()
        self._speakers: dict[int, Speaker | None] = {}
        self._last: Speaker | None = None
        self._told = 0  # so many quotations are known of to those that follow
        self._places = {quoted.start: at for at, quoted in enumerate(self.quoted)}
        self._people = People(prose, lambda quoted: self._earlier(self._places[quoted.start]))

    def around(self, claims: Sequence[Claim[Value]]) -> list[Claim[Quotation]]:
        """The quotations in which some of these claims may stand."""
        return [
            claim
            for at, quoted in enumerate(self.quoted)
            if (near := [claim for claim in claims if _near(claim, quoted)]) and self._holds(at, near)
            for claim in (self.claim(at), *inside(self._prose, quoted))
        ]

    def claim(self, at: int) -> Claim[Quotation]:
        """One quotation with its speaker."""
        quoted, text = self.quoted[at], self._prose.text
        found = self._speaker(at)
        start, end = _span(text, quoted, found)
        return Claim(
            article=self._prose.article.name,
            start=start,
            end=end,
            said=text[start:end],
            value=Quotation(
                found.name if found else "",
                text[quoted.inner[0] : quoted.inner[1]].strip().rstrip(","),
                quoted.closed,
            ),
            subject=found.name if found else "",
            attribute=GIVEN if at in self._given else "quotation",
            speaker=found.name if found else "",
            confidence=found.confidence if found else Confidence.STATED,
            extractor="quotations",
            sentence=self._prose.sentence_at(start),
        )

    def _holds(self, at: int, claims: Sequence[Claim[Value]]) -> bool:
        """Whether a quotation with the words about it holds one of some claims, whoever speaks."""
        quoted = self.quoted[at]
        start, end = _span(self._prose.text, quoted, self._words_beside(at) or self._people.announced(quoted))
        return any(start <= claim.start and claim.end <= end for claim in claims)

    def _words_beside(self, at: int) -> Speaker | None:
        """The words that tell who speaks, as they stand beside a quotation."""
        if at not in self._beside:
            quoted, text = self.quoted[at], self._prose.text
            given = self._people.given(quoted)
            if given is not None:
                self._given.add(at)
            self._beside[at] = given or speaker_beside(text, quoted) or self._people.followed(quoted)
        return self._beside[at]

    def _speaker(self, at: int) -> Speaker | None:
        if at not in self._speakers:
            self._speakers[at] = self._found(at)
        return self._speakers[at]

    def _found(self, at: int) -> Speaker | None:
        quoted, people = self.quoted[at], self._people
        found = self._words_beside(at)
        if found is None:
            found = people.announced(quoted)
            last = self._earlier(at) if found is None else None
            if last is not None and quoted.first_line == last.line:
                found = Speaker(last.start, last.end, last.name, last.lower, last.line, Confidence.RESOLVED, apart=True)
        elif at in self._given:
            pass
        elif found.lower in PRONOUNS:
            before = people.before(quoted)
            last = None if before else self._earlier(at)
            near = last is not None and quoted.start - last.line[1] < FAR
            found = _resolved(found, before[0] if before else last.name if last and near else "")
        elif found.lower in _NOBODY:
            found.name = ""
        elif not (found.name or people.within(found.start, found.end)):
            found = _by_role(people, quoted, found)
        else:
            found.name = people.within(found.start, found.end) or found.name
        return found

    def _earlier(self, at: int) -> Speaker | None:
        """The last speaker who is named before a quotation; whom the roles before it meant is remembered."""
        while self._told < at:
            found = self._speaker(self._told)
            if found is not None and found.name:
                self._last = found
                self._people.called(found)
            self._told += 1
        return self._last


def _near(claim: Claim[Value], quoted: Quoted) -> bool:
    """Whether a claim stands in the paragraphs of a quotation, or close to them."""
    return quoted.first_line[0] - WIDEST <= claim.start <= quoted.line[1] + WIDEST


def _span(text: str, quoted: Quoted, found: Speaker | None) -> tuple[int, int]:
    """From where to where a quotation goes with the words beside it that tell who speaks."""
    start, end = quoted.start, quoted.end
    if found is not None and not found.apart:
        if found.start >= quoted.end:
            end = found.end
            if end - start > WIDEST:
                start = text.find(" ", end - WIDEST, quoted.end) + 1 or end - WIDEST
        elif found.end <= quoted.start:
            start = found.start
            end = min(end, max(start + WIDEST, found.end))
    elif end - start > WIDEST:
        end = start + WIDEST
    return start, start + len(text[start:end].rstrip())


def _resolved(found: Speaker, name: str) -> Speaker:
    """A speaker of whom the words give no name, with the one that they come to."""
    return Speaker(found.start, found.end, name, found.lower, found.line, Confidence.RESOLVED)


def _by_role(people: "People", quoted: Quoted, found: Speaker) -> Speaker:
    """Whom a role means (`the mayor said`): the one name that the text puts beside that role before."""
    role = role_in([Word(0, len(part), part, part) for part in found.lower.split()])
    name = ""
    if role and role not in _BODIES:
        name = people.by_role(role, quoted)
        if (
            not name
            and not any(beside for _, beside in people.beside(role))
            and len(before := people.before(quoted)) == 1
        ):
            name = before[0]
    return _resolved(found, name)
