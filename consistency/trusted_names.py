"""Names that a sheet of the reference rules out, or lists under another kind than an article tells.

A glossary says what a thing is called and what not (`Seed Board, not Seed Office`; `there is no Ministry of Agriculture since 2021`),
and a list says of which kind its names are (`Marlin, Tarpon: minehunters`).  An article that uses the name that is ruled out, or
puts a name under the kind that the sheet gives to others, has mixed them up.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from consistency.claims import Claim
from consistency.prose.lexicon import known, lemma
from consistency.text import Article
from consistency.values import Name

_CAP = r"[A-ZÀ-Þ][\w’'-]*\w"
_NAME = rf"{_CAP}(?:(?: (?:of|for|and|on|de|du|der|the|&))* {_CAP}){{0,6}}"
_OPEN = r"(?:the |a |an |to |as |called |named |known as |written )*[“\"‘']?"
_OUT = re.compile(
    rf"(?:[,;:(–—-]|\bis|\bare|\buse|\bwrite|\bsay)[ ]?(?:and |but )?(?:not|never|no longer|not to be called|rather than|instead of)[:]?[ ]{_OPEN}(?P<a>{_NAME})"
    rf"|\b[Tt]here (?:is|are|has been|have been|was) no (?:longer )?{_OPEN}(?P<b>{_NAME})"
    rf"|\b(?:[Dd]o not|[Dd]on['’]t|[Nn]ever|[Aa]void|[Nn]ot) (?:write|use|say|call it|call her|call him)?[ ]?{_OPEN}(?P<c>{_NAME})"
    rf"|\b(?P<d>{_NAME})[:,]? (?:no longer exists?|(?:was|has been|were|have been) (?:abolished|dissolved|renamed|disbanded|wound up|replaced|scrapped)|ceased to exist)"
    rf"|\b(?:renamed from|replac(?:es|ed|ing)|successor (?:of|to)) {_OPEN}(?P<e>{_NAME})"
)
_SINCE = re.compile(r"\b(?:since|on|in|from|as of)\s(?:\d{1,2}\s\w+\s|\w+\s)?(?P<year>(?:19|20)\d\d)\b")
_TOLD = re.compile(
    r"\b(?:former(?:ly)?|then|old|ex|defunct|abolished|dissolved|so-called|previous(?:ly)?|once|formerly (?:known as|called|named)|until \d{4})\W*(?:the )?\Z",
    re.IGNORECASE,
)
_CHANGED = re.compile(
    r"\b(?:renamed|merged|became|formerly|abolished|dissolved|no longer|predecessor|successor|replaced|used to be)\b"
)
_SEP = r"[ \t]*(?:[ ][–—-]{1,2}[ ]|:[ \t]|\|)[ \t]*"
_NAMES = rf"{_CAP}(?: {_CAP}){{0,3}}(?: \([^)\n]{{1,20}}\))?"
_ROW = rf"{_NAMES}(?:,(?: and)? {_NAMES}|;? and {_NAMES}){{0,14}}"
_KIND_BEHIND = re.compile(
    rf"^[ \t*•–-]*(?P<names>{_ROW}){_SEP}(?P<kind>(?:an? |the )?[a-z][a-z-]+(?: [a-z][a-z-]+){{0,3}})(?=[ \t]*(?:$|[,;(.]))",
    re.MULTILINE,
)
_KIND_BEFORE = re.compile(
    rf"^[ \t*•–-]*(?P<kind>[A-Z][a-z-]+(?: [\w-]+){{0,6}}?):[ \t]*(?P<names>{_ROW})(?=[ \t]*(?:$|[.;]))", re.MULTILINE
)
_ASIDE = re.compile(r"\s*\([^)]*\)")
_SMALL = frozenset("the a an of by from for in on at to and or with".split())
_LEAST = 2


class _Listed(NamedTuple):
    start: int
    end: int
    name: str
    kind: str


def of_names(sheet: Article, articles: Sequence[Article]) -> Iterator[tuple[Claim[Name], Claim[Name], str]]:
    """A name of a sheet with the place where an article uses it otherwise, and what the sheet says."""
    out, listed = list(_ruled_out(sheet)), list(_kinds(sheet))
    for article in articles if out or listed else ():
        if _about(sheet, article):
            for one in out:
                yield from _used(sheet, article, one)
            yield from _misplaced(sheet, article, listed)


def _about(sheet: Article, article: Article) -> bool:
    """Whether an article has a name of the sheet that stands in no dictionary."""
    words = {word for word in re.findall(_CAP, sheet.text) if not known(word) and len(word) > 3}
    return any(re.search(rf"\b{re.escape(word)}\b", article.text) for word in sorted(words))


def _ruled_out(sheet: Article) -> Iterator[_Listed]:
    for line in re.finditer(r"[^\n]+", sheet.text):
        for match in _OUT.finditer(line[0]):
            group = match.lastgroup or "a"
            name = match[group].removeprefix("The ")
            first = re.match(rf"[ \t*•–-]*{_NAME}", line[0])
            alone = first is not None and " " not in first[0].strip(" \t*•–-") and not known(name)
            if " " not in name and not (
                alone and group in "ac" and first is not None and first.end() + 3 >= match.start()
            ):
                continue
            if any(name == other[0] for other in re.finditer(_NAME, line[0][: match.start(group)])):
                continue
            start = line.start() + match.end(group) - len(name)
            since = _SINCE.search(line[0], match.end(group))
            yield _Listed(start, start + len(name), name, since["year"] if since else "")


def _used(sheet: Article, article: Article, out: _Listed) -> Iterator[tuple[Claim[Name], Claim[Name], str]]:
    """The first place where an article uses a name that is ruled out as one that is in use."""
    if article.published is not None and out.kind and article.published < date(int(out.kind), 12, 31):
        return
    for match in re.finditer(rf"(?<![\w’'-]){re.escape(out.name)}(?![\w-])", article.text):
        before, after = (
            article.text[max(0, match.start() - 30) : match.start()],
            article.text[match.end() : match.end() + 60],
        )
        if _TOLD.search(before) or re.match(rf" {_CAP}| (?:of|for|and) (?:the )?{_CAP}", after):
            continue
        if re.search(rf"{_CAP} \Z", before) and not re.search(r"\bThe \Z", before):
            continue
        begin, end = _sentence(article.text, match.start())
        if _CHANGED.search(article.text[begin:end]):
            continue
        fact = _claim(sheet, out.start, out.end, out.name)
        yield fact, _claim(article, match.start(), match.end(), out.name), "the reference says that it is not the name"
        return


def _sentence(text: str, at: int) -> tuple[int, int]:
    begin = max(text.rfind(". ", 0, at), text.rfind("\n", 0, at)) + 1
    ends = [place for mark in (". ", "\n") if (place := text.find(mark, at)) > 0]
    return begin, min(ends, default=len(text))


def _kinds(sheet: Article) -> Iterator[_Listed]:
    """The names that a sheet lists under kinds, when it has several kinds and no name is under two."""
    found: list[_Listed] = []
    for pattern in (_KIND_BEHIND, _KIND_BEFORE):
        for match in pattern.finditer(sheet.text):
            row = _ASIDE.sub(lambda aside: " " * len(aside[0]), match["names"])
            kind = match["kind"].removeprefix("a ").removeprefix("an ").removeprefix("the ")
            pieces = list(re.finditer(rf"{_CAP}(?: {_CAP})*", row))
            if pattern is _KIND_BEFORE and len(pieces) < _LEAST:
                continue
            found += [
                _Listed(match.start("names") + piece.start(), match.start("names") + piece.end(), piece[0], kind)
                for piece in pieces
            ]
    kinds: dict[str, set[str]] = {}
    for one in found:
        kinds.setdefault(one.name, set()).add(one.kind)
    if len({one.kind for one in found}) >= _LEAST:
        yield from (one for one in found if len(kinds[one.name]) == 1)


def _misplaced(
    sheet: Article, article: Article, listed: Sequence[_Listed]
) -> Iterator[tuple[Claim[Name], Claim[Name], str]]:
    """The first place where an article gives a name the kind under which the sheet lists others."""
    heads = {one.kind: _head(one.kind) for one in listed}
    for one in listed:
        own = {lemma(word.casefold(), "NOUN") for word in one.kind.split()}
        others = {head for kind, head in heads.items() if head and head not in own and kind != one.kind}
        for match in re.finditer(rf"\b{re.escape(one.name)}\b", article.text) if others else ():
            before = re.search(
                r"(?:\b(?:the|a|an|its|her|his|their) )?([a-z-]+ )?([a-z-]+) [“\"‘']?\Z",
                article.text[max(0, match.start() - 60) : match.start()],
            )
            after = re.match(
                r", (?:an?|the) (?:[a-z-]+ )?([a-z-]+)(?=[ ,.;])", article.text[match.end() : match.end() + 60]
            )
            if before is not None and (head := lemma(before[2], "NOUN")) in others:
                start, end = match.start() - len(before[2]) - 1, match.end()
            elif after is not None and (head := lemma(after[1], "NOUN")) in others:
                start, end = match.start(), match.end() + after.end()
            else:
                continue
            if _TOLD.search(article.text[max(0, start - 30) : start]):
                continue
            fact = _claim(sheet, one.start, one.end, one.name)
            yield (
                fact,
                _claim(article, start, end, one.name),
                f"the reference lists it under `{one.kind}`, and others under `{head}`",
            )
            break


def _head(kind: str) -> str:
    """The noun of a kind: `patrol boat` of `patrol boats of the coast guard`."""
    words = kind.casefold().split()
    for at, word in enumerate(words):
        if word in _SMALL:
            words = words[:at]
            break
    return lemma(words[-1], "NOUN") if words else ""


def _claim(article: Article, start: int, end: int, name: str) -> Claim[Name]:
    return Claim(
        article=article.name, start=start, end=end, said=article.text[start:end], value=Name(name, ""),
        extractor="names", published=article.published,
    )  # fmt: skip
