"""Rules: what a rule is, its examples, and the decorators that make one out of a function.

A rule looks at one claim (:func:`claims`), at two comparable claims (:func:`pairs`) or at a group
(:func:`groups`), and yields a :class:`Clash` for each thing that is wrong.  The docstring of the function is
the rule's page: what it is, why it matters, what to do, one paragraph each; the last is the finding's help.
"""

import inspect
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from consistency.claims import Claim, Confidence
from consistency.errors import RuleError
from consistency.findings import Severity
from consistency.text import Article
from consistency.values import Value

CODE = re.compile(r"[A-Z]\d{3}\Z|[A-Z]{3,5}\d{3}\Z")
NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)+\Z")
MARK = re.compile(r"\[\[(.+?)\]\]", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Clash:
    """What a rule found: claims that cannot all be true, the first being where to look first.

    ``message`` is a lower-case clause with the article's words in backticks, ``because`` the derivation in
    one line.  The rest is taken from the rule and the claims unless given.
    """

    claims: tuple[Claim[Value], ...]
    message: str
    because: str
    severity: Severity | None = None
    confidence: Confidence | None = None
    tie: str = ""


class Example:
    """One text or several that must (or must not) give a finding.

    ``[[...]]`` marks words that the finding must point at.  ``published`` is a date for all texts, or one each;
    ``reference`` are trusted texts.
    """

    __slots__ = ("published", "reference", "texts")

    def __init__(
        self, *texts: str, published: date | Sequence[date | None] | None = None, reference: Sequence[str] = ()
    ) -> None:
        if not texts:
            raise RuleError("an example needs a text")
        self.texts = texts
        self.published: tuple[date | None, ...] = (
            tuple(published) if isinstance(published, Sequence) else (published,) * len(texts)
        )
        if len(self.published) != len(texts):
            raise RuleError(f"an example has {len(texts)} texts and {len(self.published)} dates of publication")
        self.reference = tuple(reference)

    def __repr__(self) -> str:
        return f"Example({', '.join(map(repr, self.texts))})"

    def articles(self) -> tuple[list[Article], list[tuple[str, int, int]]]:
        """The articles without marks, and the marked places as (article, start, end)."""
        articles, marks = [], []
        for number, (text, published) in enumerate(zip(self.texts, self.published, strict=True), 1):
            name = f"text-{number}"
            plain, places = unmark(text)
            articles.append(Article(name=name, text=plain, published=published))
            marks += [(name, start, end) for start, end in places]
        return articles, marks

    def trusted(self) -> list[Article]:
        return [Article(name=f"reference-{n}", text=text) for n, text in enumerate(self.reference, 1)]


def unmark(text: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without its ``[[`` and ``]]``, and where the marked words stand in it."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    length = last = 0
    for match in MARK.finditer(text):
        before = text[last : match.start()]
        parts += [before, match[1]]
        start = length + len(before)
        length = start + len(match[1])
        places.append((start, length))
        last = match.end()
    return "".join([*parts, text[last:]]), places


Check = Callable[..., Iterable[Clash]]
Shape = Literal["claim", "pair", "group"]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule as the engine sees it.  Calling it calls the function that it was made of."""

    code: str
    name: str
    shape: Shape
    kinds: tuple[str, ...]
    check: Check
    bad: tuple[Example, ...]
    good: tuple[Example, ...]
    severity: Severity
    doc: str
    by: str = "topic"  # for groups: sentence, paragraph, article or topic
    linked: bool = True  # for pairs: only claims that linking takes for the same thing
    across: bool = True  # whether claims of two articles may meet
    since: str = "0.1"
    status: Literal["stable", "preview", "retired"] = "stable"
    file: str = field(default="", compare=False)
    line: int = field(default=0, compare=False)

    def __call__(self, *args: Any) -> Iterable[Clash]:
        return self.check(*args)

    @property
    def summary(self) -> str:
        """The first line of the page."""
        return self.doc.partition("\n")[0].strip()

    @property
    def help(self) -> str:
        """What to do: the last paragraph of the page, on one line."""
        return " ".join(self.doc.rstrip().rsplit("\n\n", 1)[-1].split())

    @property
    def origin(self) -> str:
        return f"{self.file}:{self.line}"


Text = str | Example


def claims(code: str, name: str, *, kinds: Sequence[str], bad: Sequence[Text], good: Sequence[Text],
           severity: Severity = Severity.ERROR, since: str = "0.1",
           status: Literal["stable", "preview", "retired"] = "stable") -> Callable[[Check], Rule]:  # fmt: skip
    """A rule over one claim at a time: ``check(claim)``."""
    return _maker("claim", code, name, kinds, bad, good, severity, since, status)


def pairs(code: str, name: str, *, kinds: Sequence[str], bad: Sequence[Text], good: Sequence[Text],
          severity: Severity = Severity.ERROR, linked: bool = True, across: bool = True, since: str = "0.1",
          status: Literal["stable", "preview", "retired"] = "stable") -> Callable[[Check], Rule]:  # fmt: skip
    """A rule over two claims of one kind that share a key, in text order: ``check(first, second)``.

    With ``linked`` (the default) only claims that linking takes for values of the same thing are passed.
    """
    return _maker("pair", code, name, kinds, bad, good, severity, since, status, linked=linked, across=across)


def groups(code: str, name: str, *, kinds: Sequence[str], by: Literal["sentence", "paragraph", "article", "topic"],
           bad: Sequence[Text], good: Sequence[Text], severity: Severity = Severity.ERROR, across: bool = True,
           since: str = "0.1", status: Literal["stable", "preview", "retired"] = "stable",
           ) -> Callable[[Check], Rule]:  # fmt: skip
    """A rule over all claims of a sentence, a paragraph, an article, or (`topic`) that share a key: ``check(group)``.

    ``group`` is a list in text order, of the kinds asked for.
    """
    return _maker("group", code, name, kinds, bad, good, severity, since, status, by=by, across=across)


def _maker(shape: Shape, code: str, name: str, kinds: Sequence[str], bad: Sequence[Text], good: Sequence[Text],
           severity: Severity, since: str, status: Literal["stable", "preview", "retired"],
           **more: Any) -> Callable[[Check], Rule]:  # fmt: skip
    def make(check: Check) -> Rule:
        source = inspect.getsourcefile(check) or "?"
        line = check.__code__.co_firstlineno
        where = f"{source}:{line}: rule {code}"
        if not CODE.match(code):
            raise RuleError(
                f"{where}: a code is one letter and three digits, or (for packs) three to five letters and three digits"
            )
        if not NAME.match(name):
            raise RuleError(
                f"{where}: the name {name!r} must be lower-case words joined by hyphens, such as amounts-differ"
            )
        doc = inspect.getdoc(check) or ""
        if len(doc.split("\n\n")) < 3:
            raise RuleError(f"{where}: the docstring needs three paragraphs: what it is, why it matters, what to do")
        if not bad or not good:
            raise RuleError(f"{where}: a rule needs examples, at least one bad and one good")
        if isinstance(kinds, str) or not kinds:
            raise RuleError(f"{where}: kinds must be a list of kinds of claim, such as ['money']")
        return Rule(
            code=code, name=name, shape=shape, kinds=tuple(kinds), check=check,
            bad=tuple(_example(text) for text in bad), good=tuple(_example(text) for text in good),
            severity=severity, doc=doc, since=since, status=status, file=source, line=line, **more,
        )  # fmt: skip

    return make


def _example(text: Text) -> Example:
    return text if isinstance(text, Example) else Example(text)
