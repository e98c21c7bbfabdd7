"""People who change their sex between two mentions: by title, or by title and pronoun."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from consistency import Claim, Clash, Confidence, groups
from consistency.findings import Severity
from consistency.patterns import pattern
from consistency.text import Section, Sentence
from consistency.values import Name, Value

ALL = (
    "money",
    "quantity",
    "count",
    "percentage",
    "date",
    "duration",
    "office",
    "action",
    "listing",
    "quotation",
    "place",
    "name",
)
SEX = {"Mr": "m", "Mrs": "f", "Ms": "f", "Miss": "f"}
PRONOUNS = {"he": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "herself": "f"}
_NAME = r"(?:[A-ZÀ-Þ][\w’'-]*[\w-] ){0,2}[A-ZÀ-Þ][\w’'-]*[\w-]"
TITLED = pattern(rf"\b(?P<title>Mr|Mrs|Ms|Miss)\.? (?P<name>{_NAME})")
SAME_CLAUSE = pattern(
    r"\A(?:['’]s)?(?:,? (?:said|says|added|adds|told reporters|explained|insisted|stressed|warned|announced)(?: on [A-Z][a-z]+day)?(?: that)? (?P<subject>he|she)\b"
    r"|,? (?:and|with|together with) (?P<own>his|her) [a-z]|[^.;:,“”\"A-Z]{0,60}? (?P<self>himself|herself)\b)"
)
OPENS = pattern(r"(?P<pronoun>He|She) (?:is|was|has|had|will|would|said|says|added|told|also|did|does)\b")
KIN = pattern(
    r"\b(?:wife|husband|widow(?:er)?|daughters?|sons?|mother|father|sisters?|brothers?|couple|spouse|married|family|parents|siblings|partner|"
    r"girlfriend|boyfriend|aunt|uncle|niece|nephew|née|nee)\b",
    re.IGNORECASE,
)
_ROLES = (
    "minister|secretary|president|chair|leader|judge|captain|doctor|teacher|singer|author|writer|player|star|queen|king|prince|princess|"
    "duke|duchess|colleague|client|patient|victim|student|pupil|officer|mayor|candidate|senator|friend|boss|chief|director|child|baby"
)
_NAMED = r"\b[A-Z]\w+ [A-Z]\w+"
OTHERS = {
    "f": re.compile(
        rf"\b(?:Mrs|Ms|Miss|Lady|Dame|[Ww]om[ae]n|[Gg]irls?|[Ss]he|[Hh]er|[Aa]ctress|\w*woman|(?i:{_ROLES})s?)\b|{_NAMED}"
    ),
    "m": re.compile(
        rf"\b(?:Mr|Sir|Lord|[Mm][ae]n|[Bb]oys?|[Hh]e|[Hh]is|[Hh]im|[Aa]ctor|\w*man|(?i:{_ROLES})s?)\b|{_NAMED}"
    ),
}
"""What tells of somebody else whom a pronoun may mean."""
FARTHEST = 24
"""How far from its beginning a sentence names whom the next goes on about."""


class Titled(NamedTuple):
    """A name with a title that says the sex."""

    title: str
    name: str
    start: int
    end: int
    claim: Claim[Value]

    @property
    def surname(self) -> str:
        return self.name.rsplit(" ", 1)[-1]

    @property
    def sex(self) -> str:
        return SEX[self.title]


@groups(
    "N106",
    "title-and-pronoun-differ",
    kinds=list(ALL),
    by="article",
    severity=Severity.WARNING,
    bad=[
        "[[Ms Berg]] opened the harbour of Norby on 3 May 2024. The ferry sailed on 4 May, [[Mr Berg]] said.",
        "[[Mr Berg]] said [[she]] would open the harbour of Norby on 3 May 2024.",
        "[[Mr Berg]] signed the contract [[herself]] on 3 May 2024.",
        "[[Ms Berg]] will open the harbour of Norby on 3 May 2024. [[He]] has been mayor since 2011.",
    ],
    good=[
        "Ms Berg opened the harbour of Norby on 3 May 2024. Her husband was there, and Mr Berg said that the ferry was new.",
        "Ms Ida Berg opened the harbour of Norby on 3 May 2024. Mr Jan Berg sailed at noon. Mr Berg was late.",
        "Ms Berg said she would open the harbour of Norby on 3 May 2024. She has been mayor since 2011.",
        "Mr Berg met the widow of the captain in Norby on 3 May 2024. She has sold the ferry.",
        "Mr Berg said Ida Hult had left Norby on 3 May 2024. She has sold the ferry.",
        "Mr Berg and Mrs Berg opened the harbour of Norby on 3 May 2024.",
    ],
)  # fmt: skip
def title_and_pronoun_differ(group: Sequence[Claim[Value]]) -> Iterator[Clash]:
    """Somebody is Mr in one place and Ms in another, or Mr and `she`.

    It is the mistake that the people written about notice first, and readers take two people for one or one for two.

    Check how the person is to be called.
    """
    first_claims: dict[int, Claim[Value]] = {}
    for claim in group:
        if claim.sentence and claim.section in (Section.BODY, Section.CAPTION):
            first_claims.setdefault(claim.sentence.index, claim)
    sentences = [(claim.sentence, claim) for _, claim in sorted(first_claims.items()) if claim.sentence]
    titled = [each for sentence, claim in sentences for each in _titled(sentence, claim)]
    yield from _two_titles(titled, [sentence for sentence, _ in sentences])
    for each in titled:
        pronoun = _in_clause(each, first_claims) or _in_next(each, first_claims)
        if pronoun is not None:
            yield Clash(
                (pronoun, _side(each)),
                f"`{pronoun.said}` here, `{each.title} {each.name}` there",
                f"{each.title} and {pronoun.said.lower()} are not said of one person",
                confidence=Confidence.RESOLVED,
            )


def _titled(sentence: Sentence, claim: Claim[Value]) -> Iterator[Titled]:
    for match in TITLED.finditer(sentence.text):
        yield Titled(match["title"], match["name"], sentence.start + match.start(), sentence.start + match.end(), claim)


def _side(each: Titled) -> Claim[Value]:
    return _words(each.claim, each.start, each.end, f"{each.title} {each.name}")


def _words(claim: Claim[Value], start: int, end: int, name: str) -> Claim[Value]:
    """A claim on words of the sentence in which another stands."""
    assert claim.sentence is not None
    base = claim.sentence.start
    return Claim(
        article=claim.article, start=start, end=end, said=claim.sentence.text[start - base : end - base],
        value=Name(name, "person"), attribute="sex", sentence=claim.sentence, published=claim.published, source=claim.source,
    )  # fmt: skip


def _two_titles(titled: Sequence[Titled], sentences: Sequence[Sentence]) -> Iterator[Clash]:
    seen: set[str] = set()
    for each in titled:
        other = next((one for one in titled if one.surname == each.surname and one.sex != each.sex), None)
        if other is None or each.surname in seen:
            continue
        seen.add(each.surname)
        own = [sentence.text for sentence in sentences if each.surname in sentence.text]
        given = {
            match[1]
            for text in own
            for match in re.finditer(rf"\b([A-ZÀ-Þ][\w’'-]+)\s+{re.escape(each.surname)}\b", text)
            if match[1] not in SEX
        }
        couple = "Mrs" in (each.title, other.title) and (each.name != other.name or " " not in each.name)
        if len(given) > 1 or couple or any(KIN.search(text) for text in own):
            continue
        yield Clash(
            (_side(other), _side(each)),
            f"`{other.title} {other.name}` here, `{each.title} {each.name}` there",
            f"{each.title} and {other.title} are not said of one person, and the text names one {each.surname}",
            confidence=Confidence.RESOLVED,
        )


def _in_clause(each: Titled, claims: dict[int, Claim[Value]]) -> Claim[Value] | None:
    """`Mr Berg said she`, `Ms Berg and his team`, `Mr Berg herself`."""
    assert each.claim.sentence is not None
    sentence = each.claim.sentence
    match = SAME_CLAUSE.match(sentence.text[each.end - sentence.start :])
    group = match.lastgroup if match else None
    if match is None or group is None or PRONOUNS[match[group]] == each.sex:
        return None
    sex = PRONOUNS[match[group]]
    told_before = claims.get(sentence.index - 1)
    before = sentence.text[: each.start - sentence.start]
    before += told_before.sentence.text if told_before and told_before.sentence else ""
    if group != "self" and OTHERS[sex].search(before):
        return None
    return _words(each.claim, each.end + match.start(group), each.end + match.end(group), each.name)


def _in_next(each: Titled, claims: dict[int, Claim[Value]]) -> Claim[Value] | None:
    """`Ms Berg opened the harbour. He has been mayor since 2011.`"""
    sentence = each.claim.sentence
    assert sentence is not None
    follows, before = claims.get(sentence.index + 1), claims.get(sentence.index - 1)
    if follows is None or follows.sentence is None or follows.sentence.paragraph != sentence.paragraph:
        return None
    match = OPENS.match(follows.sentence.text)
    at = each.start - sentence.start
    if match is None or at > FARTHEST or PRONOUNS[match["pronoun"].lower()] == each.sex:
        return None
    sex = PRONOUNS[match["pronoun"].lower()]
    rest = sentence.text[:at] + sentence.text[each.end - sentence.start :]
    told_before = before.sentence.text if before and before.sentence else ""
    if OTHERS[sex].search(rest) or OTHERS[sex].search(told_before) or KIN.search(rest) or KIN.search(told_before):
        return None
    start = follows.sentence.start
    return _words(follows, start + match.start("pronoun"), start + match.end("pronoun"), each.name)
