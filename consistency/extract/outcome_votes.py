"""How a vote or a match came out, told by its numbers alone: `310 were for the plan and 42 against it`, `Norby – Lendle 1:3`."""

from collections.abc import Iterator, Sequence
from typing import Final

from consistency.claims import Claim
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.cutting import lowered
from consistency.prose.tokens import Token
from consistency.text import Section, Sentence
from consistency.values import Outcome

_N: Final = r"(?P<{}>\d[\d,]*(?:\.\d+)?)(?: ?%| per ?cent)?"
_FOR: Final = r"(?: [\w-]+){0,6}? (?:(?:voted |were |was |came out |spoke |said )?(?:in favou?r|for|yes)|(?:backed|supported|approved))\b"
_AGAINST: Final = r"(?: [\w-]+){0,3}? (?:(?:voted |were |was |came out |spoke |said )?(?:against|opposed|no)\b|(?:rejected|opposed)\b)"
_TALLIES: Final = (
    pattern(rf"(?i)\b{_N.format('yes')}{_FOR}[^.;:!?]{{0,40}}?\b{_N.format('no')}{_AGAINST}"),
    pattern(rf"(?i)\b{_N.format('no')}{_AGAINST}[^.;:!?]{{0,40}}?\b{_N.format('yes')}{_FOR}"),
)
FAR = 70
"""The two sides of a match are named in so many characters."""
_BETWEEN: Final = (" – ", " — ", " - ", " v ", " vs ", " vs. ")
_CLUB: Final = r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ0-9][\w.'’-]*){0,3}"
_GOALS: Final = r"(\d{1,2}) ?[:–-] ?(\d{1,2})"
_RESULT: Final = pattern(rf"^(?P<home>{_CLUB}) (?:[–—-]|v|vs\.?) (?P<away>{_CLUB}),? {_GOALS}(?![\d:.])(?P<rest>.*)", 0)
_PENALTIES: Final = pattern(rf"{_GOALS} (?:on|after) (?:penalties|pens|spot[- ]kicks)")


def votes(prose: Prose, sentence: Sentence, tokens: Sequence[Token]) -> Iterator[Claim[Outcome]]:
    """What a vote decided whose numbers for and against are told."""
    low = lowered(sentence.text)
    if sentence.section not in (Section.BODY, Section.LIST) or not ("against" in low or "oppos" in low or " no" in low):
        return
    for tally in _TALLIES:
        found = tally.search(sentence.text)
        if found is None:
            continue
        yes, no = (float(found[name].replace(",", "")) for name in ("yes", "no"))
        if yes != no:
            start = sentence.start + found.start()
            about = [token.lemma for token in tokens if token.tag == "NOUN"]
            yield _claim(
                prose, sentence, start, start + len(found[0]), Outcome("vote", "yes" if yes > no else "no"), about
            )
        return


def results(prose: Prose, sentence: Sentence) -> Iterator[Claim[Outcome]]:
    """Who won and who lost, in a line that gives the result of a match: goals, or goals on penalties."""
    opening = sentence.text[:FAR]
    if sentence.section is Section.HEADLINE or not any(mark in opening for mark in _BETWEEN):
        return
    found = _RESULT.match(sentence.text)
    if found is None:
        return
    penalties = _PENALTIES.search(found["rest"])
    home, away = (int(goals) for goals in (penalties.groups() if penalties else found.groups()[2:4]))
    if home == away:
        return
    end = sentence.start + (found.start("rest") + penalties.end() if penalties else found.start("rest"))
    for name, more in (("home", home > away), ("away", away > home)):
        about = [word.lower() for word in found[name].split()]
        yield _claim(prose, sentence, sentence.start, end, Outcome("contest", "won" if more else "lost"), about)


def _claim(prose: Prose, sentence: Sentence, start: int, end: int, value: Outcome, about: list[str]) -> Claim[Outcome]:
    return Claim(
        article=prose.article.name,
        start=start,
        end=end,
        said=prose.text[start:end],
        value=value,
        subject=" ".join(dict.fromkeys(about)),
        attribute="in a sentence",
        extractor="outcomes",
        sentence=sentence,
    )
