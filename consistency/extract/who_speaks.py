"""Who speaks: the people of an article, where they are named, and whom the words around a quotation mean."""

import re
from collections.abc import Callable
from itertools import islice

from consistency.claims import Confidence
from consistency.extract import attributions
from consistency.extract.marks import Quoted
from consistency.extract.mentions import Mention
from consistency.extract.naming import naming
from consistency.extract.scan import words_at
from consistency.extract.speakers import PRONOUNS, SPEECH, STOP, Word, name_in, phrase_after, role_in, words
from consistency.prose import Prose
from consistency.prose.cutting import lowered
from consistency.prose.function_words import FUNCTION_WORDS

_MOST_ROLES = 40
"""How many times a word for a role is looked at."""
SIGNED = 40
"""So many characters into the line below a quotation the name stands that signs it."""
OPENING = 400
"""In so many characters a text names whom it is about."""
_APPOSED = re.compile(r"\b(?:the|an?|his|her|my|our|their) [a-z][\w-]+,? \Z")
PAUSE = re.compile(r"[.!?][”\"’']?\s+(?=[A-Z“\"„])")


class Speaker:
    """The words that name a speaker, and the name that they come to."""

    def __init__(self, start: int, end: int, name: str, lower: str, line: tuple[int, int],
                 confidence: Confidence = Confidence.STATED, *, apart: bool = False) -> None:  # fmt: skip
        self.start = start
        self.end = end
        self.name = name
        self.lower = lower
        self.line = line
        self.confidence = confidence
        self.apart = apart  # stands elsewhere, not beside the quotation


class People:
    """The people of an article, where they are named."""

    def __init__(self, prose: Prose, earlier: Callable[[Quoted], object]) -> None:
        """``earlier`` sees to it that the quotations before one have their speakers."""
        self.text = prose.text
        self._naming = naming(prose)
        self._earlier = earlier
        self._beside: dict[str, list[tuple[int, str]]] = {}
        self._roles: dict[str, str] = {}

    def _people(self, start: int, end: int) -> list[Mention]:
        """The persons named between two offsets."""
        return [name for name in self._naming.between(start, end) if name.of == "person"]

    def beside(self, role: str) -> list[tuple[int, str]]:
        """Where a word for a role ends each time, and the person named right after it; only the first places count."""
        if role not in self._beside:
            self._beside[role] = found = []
            for at in islice(words_at(role, lowered(self.text)), _MOST_ROLES):
                end = at + len(role)
                after = words(self.text, end, min(len(self.text), end + 50))
                if after and after[0].text == ",":
                    after = after[1:]
                found.append((end, self.within(after[0].start, after[0].end) if after else ""))
        return self._beside[role]

    def within(self, start: int, end: int) -> str:
        """The full name of the last person named between two offsets."""
        found = self._people(start, end)
        return (found[-1].full or found[-1].text) if found else ""

    def given(self, quoted: Quoted) -> Speaker | None:
        """Whose words a noun or a clause beside the quotation says that they are, or the line below it."""
        place = attributions.clause_before(self.text, quoted)
        if place is not None:
            return (
                self._first(place, quoted.first_line) or self._called_there(place, quoted) or self._meant(place, quoted)
            )
        role = attributions.owner_before(self.text, quoted)
        if role:
            return Speaker(
                quoted.start, quoted.start, self.by_role(role, quoted), role, quoted.first_line, Confidence.RESOLVED
            )
        place = attributions.before(self.text, quoted)
        if place is not None:
            beside = {word.strip(",:").lower() for word in self.text[place[0] : quoted.start].split()}
            return self._first(place, quoted.first_line, last=True) if beside.isdisjoint(SPEECH) else None
        place = attributions.after(self.text, quoted)
        if place is not None:
            return self._first(place, quoted.line) or self._he(place, quoted)
        place = attributions.below(self.text, quoted)
        found = self._first(place, quoted.line) if place is not None else None
        return found if found and place and self._signs(found, place) else None

    def _called_there(self, place: tuple[int, int], quoted: Quoted) -> Speaker | None:
        """The one name in a clause that tells who spoke, were it of a single word: `our treasurer Wim`."""
        name = name_in(phrase_after(words(self.text, *place), 0))
        return Speaker(*place, name, "", quoted.first_line, Confidence.RESOLVED) if name else None

    def _he(self, place: tuple[int, int], quoted: Quoted) -> Speaker | None:
        """Whom a pronoun means that the words begin with: `with these words he left`."""
        first = self.text[place[0] : place[1]].split()[:1]
        if not first or first[0].lower() not in PRONOUNS:
            return None
        names = self.before(quoted)
        return Speaker(*place, names[0], first[0].lower(), quoted.line, Confidence.RESOLVED) if names else None

    def _signs(self, found: Speaker, place: tuple[int, int]) -> bool:
        """Whether a line begins with a name and what its bearer is, and tells nothing."""
        opening = self.text[place[0] : found.start].lower()
        plain = (
            ":" not in opening and not any(word in FUNCTION_WORDS for word in opening.split()) and len(opening) < SIGNED
        )
        turn = self.text[found.end : found.end + 1] == ":"  # the next turn of an interview
        return plain and not turn and not attributions.acts(self.text, found.end, place[1])

    def _meant(self, place: tuple[int, int], quoted: Quoted) -> Speaker | None:
        """Whom the words mean with which a clause begins: `as the elder did under the tree`."""
        role = role_in(phrase_after(words(self.text, *place), 0))
        name = self.by_role(role, quoted) if role else ""
        return Speaker(*place, name, role, quoted.first_line, Confidence.RESOLVED) if role else None

    def called(self, found: Speaker) -> None:
        """Remember whom a role has meant."""
        role = role_in([Word(0, len(part), part, part) for part in found.lower.split()])
        if role:
            self._roles.setdefault(role, found.name)

    def by_role(self, role: str, quoted: Quoted) -> str:
        """Whom a role means: the one name that the text puts beside it before, or whom it meant before."""
        names = {name for end, name in self.beside(role) if end <= quoted.first_line[1] and name}
        if len(names) == 1:
            return names.pop()
        self._earlier(quoted)
        return self._roles.get(role, "")

    def followed(self, quoted: Quoted) -> Speaker | None:
        """The one who is told right after the quotation to do something with it: `"...," Ada Berg summed up`."""
        place = attributions.followed(self.text, quoted)
        found = self._first(place, quoted.line) if place is not None else None
        if place is None or found is None or found.start > place[0] + 40:
            return None
        between = self.text[place[0] : found.start]
        if any(word in SPEECH or word in STOP for word in between.lower().split()):
            return None
        return found if attributions.acts(self.text, found.end, quoted.line[1]) else None

    def _first(self, place: tuple[int, int], line: tuple[int, int], *, last: bool = False) -> Speaker | None:
        found = self._people(*place)
        if not found:
            return None if last else self._unfamiliar(place, line)
        name = found[-1 if last else 0]
        return Speaker(name.start, name.end, name.full or name.text, "", line, Confidence.RESOLVED)

    def _alone(self, quoted: Quoted) -> list[str]:
        """The only person named before a quotation, or the only name of two words that is told twice before it."""
        before = self._naming.between(0, quoted.start)
        people = {name.full or name.text for name in before if name.of == "person"}
        if not people:
            names = [name.text for name in before if not name.of and len(name.parts) > 1]
            first = [name.text for name in self._naming.between(0, OPENING) if not name.of]
            people = {name for name in names if names.count(name) > 1 and name in first}
        return list(people) if len(people) == 1 else []

    def _unfamiliar(self, place: tuple[int, int], line: tuple[int, int], *, opening: bool = False) -> Speaker | None:
        """The first name that may be a person's, where the words want one: two words, or the last of such a name before;
        ``opening`` for one that a sentence begins with.
        """
        for name in self._naming.between(*place):
            if name.of:
                continue
            if opening and name.first > 0 and not _APPOSED.search(self.text, max(0, name.start - 40), name.start):
                continue
            last = name.parts[-1]
            like = (one for one in self._naming.holding(last) if not one.of and len(one.parts) > 1)
            full = next((one.text for one in like if one.parts[-1] == last), "")
            if full:
                return Speaker(name.start, name.end, full, "", line, Confidence.RESOLVED)
        return None

    def announced(self, quoted: Quoted) -> Speaker | None:
        """The one person of a sentence that ends in a colon before the quotation: `The warden, Ada Berg, was proud:`."""
        if not self.text[max(0, quoted.start - 4) : quoted.start].rstrip().endswith(":"):
            return None
        pauses = [match.end() for match in PAUSE.finditer(self.text, quoted.first_line[0], quoted.start)]
        begin = pauses[-1] if pauses else quoted.first_line[0]
        found = self._people(begin, quoted.start)
        names = {name.full or name.text for name in found}
        if len(names) != 1:
            return None
        person = found[0]
        return Speaker(person.start, person.end, names.pop(), "", quoted.first_line, Confidence.RESOLVED)

    def before(self, quoted: Quoted) -> list[str]:
        """The people of the nearest sentence with any before a quotation, in its paragraph or the one above."""
        begin = self.text.rfind("\n", 0, max(0, quoted.first_line[0] - 2)) + 1
        named = self._people(begin, quoted.start)
        if not named:
            found = self._unfamiliar((begin, quoted.start), quoted.first_line, opening=True)
            return [found.name] if found else self._alone(quoted)
        index = named[-1].sentence.index
        return [name.full or name.text for name in named if name.sentence.index == index]
