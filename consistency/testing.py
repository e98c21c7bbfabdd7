"""Running the examples of rules: for ``consistency test``, for pytest, and for authors of rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from consistency.engine import check
from consistency.rule import Example, Rule


@dataclass(frozen=True, slots=True)
class Case:
    """One example of a rule: a bad one must be found at its marks, a good one must not be found."""

    rule: Rule
    kind: Literal["bad", "good"]
    number: int
    example: Example

    @property
    def id(self) -> str:
        """`A101[bad-1]`."""
        return f"{self.rule.code}[{self.kind}-{self.number}]"


def cases(rules: Iterable[Rule]) -> Iterator[Case]:
    """All examples of rules, in order."""
    for rule in rules:
        for number, example in enumerate(rule.bad, 1):
            yield Case(rule, "bad", number, example)
        for number, example in enumerate(rule.good, 1):
            yield Case(rule, "good", number, example)


def problem(case: Case) -> str:
    """What is wrong with an example, in a line; empty when it holds.

    A mark is met by a side that covers it or lies within it.
    """
    articles, marks = case.example.articles()
    report = check(articles, reference=case.example.trusted(), rules=(case.rule,))
    found = report.findings
    if case.kind == "good":
        return "" if not found else f"must not be found, and was: {found[0].message} ({found[0].because})"
    if not found:
        return "must be found, and was not"
    sides = [(side.article, side.start, side.end) for finding in found for side in finding.sides]
    for name, start, end in marks:
        if not any(
            name == article and ((first <= start and end <= last) or (start <= first and last <= end))
            for article, first, last in sides
        ):
            text = next(article.text for article in articles if article.name == name)
            pointed = "; ".join(sorted({f"`{side.said}`" for finding in found for side in finding.sides}))
            return f"must point at `{text[start:end]}`, and points at {pointed}"
    return ""
