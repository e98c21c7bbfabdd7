"""Suppressions: comments in an article by which an editor says that a finding there is right as it is.

    <!-- consistency: ignore A101 because revised on 3 May -->      in Markdown and HTML
    # consistency: ignore A101 because revised on 3 May             in text

At the end of a line the comment is for that line; on a line of its own for the paragraph that follows
(`ignore-next-paragraph` says the same).  `ignore-file` is for the whole article.  Without codes it is for every rule.
A finding is silenced where any of its sides stands in such a place.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase

from consistency.claims import Arrangement
from consistency.findings import Finding
from consistency.prose import Prose
from consistency.prose.cutting import lowered
from consistency.text import Article

_ORDER = re.compile(
    r"consistency:[ \t]*(?P<verb>ignore(?:-file|-next-paragraph)?)\b(?P<rest>[^\n]*)",
    re.IGNORECASE,
)
_CODE = re.compile(r"[A-Z]{1,5}\d{0,3}\Z|[a-z0-9]+(?:-[a-z0-9]+)+\Z")


@dataclass(frozen=True, slots=True)
class Suppression:
    """One comment: where it stands, the stretch of text it is for, the codes (none: every rule) and the reason."""

    article: str
    line: int
    start: int
    end: int
    first: int
    last: int
    codes: tuple[str, ...]
    reason: str

    def covers(self, finding: Finding) -> bool:
        return (not self.codes or any(_is(code, finding) for code in self.codes)) and any(
            side.article == self.article and self.first <= side.start < self.last for side in finding.sides
        )


def suppressions(article: Article, comment: str = "#") -> Iterator[Suppression]:
    """The suppressions of an article, in text order, those of its metadata first."""
    text = article.text
    for given in article.ignores:
        codes, reason = _codes(given)
        yield Suppression(article.name, 0, 0, 0, 0, len(text), codes, reason)
    if "consistency:" not in lowered(text):
        return
    opening = re.compile(rf"<!--[ \t]*|(?<!\S){re.escape(comment)}[ \t]*")
    for match in _ORDER.finditer(text):
        line_start = text.rfind("\n", 0, match.start()) + 1
        openings = [
            found for found in opening.finditer(text, line_start, match.start()) if found.end() == match.start()
        ]
        if not openings:
            continue
        start, rest, end = openings[-1].start(), match["rest"], match.end()
        if text.startswith("<!--", start):
            closing = text.find("-->", match.end("verb"))
            if closing < 0 or "\n" in text[match.end("verb") : closing]:
                continue
            rest, end = text[match.end("verb") : closing], closing + 3
        codes, reason = _codes(rest)
        first, last = _reach(article, line_start, start, end, match["verb"].lower())
        yield Suppression(article.name, text.count("\n", 0, start) + 1, start, end, first, last, codes, reason)


def comments(article: Article, comment: str = "#") -> list[tuple[int, int]]:
    """Where the suppressions stand: their words are not the article's."""
    return [(found.start, found.end) for found in suppressions(article, comment) if found.line]


def silence(
    findings: Sequence[Finding], articles: Iterable[Article], ran: Sequence[tuple[str, str]], comment: str = "#"
) -> tuple[list[Finding], list[Finding], list[str]]:
    """The findings to tell, the suppressed ones with their reason, and what is wrong with the suppressions.

    ``ran`` are the codes and names of the rules of the run: only a suppression of these can be called unused.
    """
    found = [item for article in articles for item in suppressions(article, comment)]
    told, hidden, used = [], [], set()
    for finding in findings:
        by = [item for item in found if item.covers(finding)]
        used.update(by)
        reason = next((item.reason for item in by if item.reason), "ignored by a comment")
        if by:
            hidden.append(replace(finding, suppressed=reason))
        else:
            told.append(finding)
    return told, hidden, [notice for item in found for notice in _complaints(item, item in used, ran)]


def of_paths(
    findings: Sequence[Finding], ignores: Sequence[tuple[str, tuple[str, ...]]]
) -> tuple[list[Finding], list[Finding]]:
    """The findings to tell, and those that the settings ignore in the article of their first side."""
    told, hidden = [], []
    for finding in findings:
        name = finding.sides[0].article
        pattern = next(
            (
                pattern
                for pattern, codes in ignores
                if _fits(name, pattern) and any(_is(code, finding) for code in codes)
            ),
            "",
        )
        if pattern:
            hidden.append(replace(finding, suppressed=f"per-path-ignores: {pattern}"))
        else:
            told.append(finding)
    return told, hidden


def of_arrangements(
    findings: Sequence[Finding], arrangements: Sequence[Arrangement], articles: Iterable[Article]
) -> tuple[list[Finding], list[Finding]]:
    """The findings to tell, and those that a trusted arrangement explains, which is quoted."""
    texts = {article.name: article.text.casefold() for article in articles}
    told, hidden = [], []
    for finding in findings:
        text = "\n".join(texts.get(side.article) or side.excerpt.casefold() for side in finding.sides)
        answer = next((a for a in arrangements if _answers(a, finding, text)), None)
        if answer is None:
            told.append(finding)
        else:
            source = f" ({answer.source})" if answer.source else ""
            hidden.append(replace(finding, suppressed=f"arrangement: {answer.says}{source}"))
    return told, hidden


def _answers(arrangement: Arrangement, finding: Finding, text: str) -> bool:
    return any(_is(code, finding) for code in arrangement.rules) and all(
        any(word.strip().casefold() in text for word in words.split("|")) for words in arrangement.words
    )


def _fits(name: str, pattern: str) -> bool:
    """Whether a pattern of paths fits a name, from its beginning or from any folder on."""
    return fnmatchcase(name, pattern) or fnmatchcase(name, f"*/{pattern}") or name.startswith(pattern.rstrip("/") + "/")


def _is(code: str, finding: Finding) -> bool:
    return code.lower() == finding.name or finding.code.startswith(code.upper())


def _codes(rest: str) -> tuple[tuple[str, ...], str]:
    """`A101, D101 because revised` as codes and reason."""
    codes, _, reason = re.sub(r"\s+", " ", f" {rest.strip()} ").partition(" because ")
    words = [word for word in codes.replace(",", " ").replace(":", " ").split() if word.lower() != "all"]
    good = next((at for at, word in enumerate(words) if not _CODE.match(word)), len(words))
    return tuple(words[: max(good, 1)]), reason.strip()


def _reach(article: Article, line_start: int, start: int, end: int, verb: str) -> tuple[int, int]:
    """The stretch that a comment is for."""
    text = article.text
    if verb == "ignore-file":
        return 0, len(text)
    line_end = text.find("\n", end)
    line_end = len(text) if line_end < 0 else line_end
    alone = not text[line_start:start].strip() and not text[end:line_end].strip()
    if verb == "ignore" and not alone:
        return line_start, line_end
    begin = line_end
    while begin < len(text) and text[begin].isspace():
        begin += 1
    return begin, _paragraph_end(article, begin) if begin < len(text) else begin


def _paragraph_end(article: Article, begin: int) -> int:
    """Where the paragraph ends that begins at an offset: several lines where a fixed width broke them, else one."""
    prose = Prose(article)
    first = prose.sentence_at(begin)
    rest = (sentence.end for sentence in prose.sentences[first.index :] if sentence.paragraph == first.paragraph)
    return max(rest, default=first.end)


def _complaints(item: Suppression, used: bool, ran: Sequence[tuple[str, str]]) -> Iterator[str]:
    where = f"{item.article}:{item.line}" if item.line else item.article
    what = f"of {', '.join(item.codes)}" if item.codes else "of every rule"
    wrong = next((code for code in item.codes if not _CODE.match(code)), "")
    if wrong:
        yield f"{where}: {wrong!r} is no code or name of a rule; say `ignore A101 because ...`"
        return
    known = [pair for pair in ran if not item.codes or any(_runs(code, pair) for code in item.codes)]
    if not used and known:
        yield f"{where}: the suppression {what} is not needed: nothing is found there"
    if not item.reason:
        yield f"{where}: the suppression {what} gives no reason; add `because ...`"


def _runs(code: str, pair: tuple[str, str]) -> bool:
    return pair[0].startswith(code.upper()) or pair[1] == code.lower()
