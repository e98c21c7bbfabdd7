"""Whom a sheet of the reference lists under one post and an article tells in another's: `Minister of Health: Ida Storm`.

A sheet that lists who does what gives each name its post.  An article that puts a name of the sheet into the post that
the sheet gives to somebody else has mixed the two up.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.people import fold
from consistency.text import Article
from consistency.trusting import AFTER, BEFORE, AnyClaim
from consistency.values import Office

_TITLES = r"(?:(?:Dr|Prof|Professor|Sir|Dame|General|Major|Colonel|Captain|Lt|Col|Gen|Maj|Rear|Vice|Admiral|Brigadier|Ms|Mr|Mrs)\.? )*"
_PERSON = r"[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z][\w’'.-]*|de|van|von|al|bin|da|della|del)){1,3}"
_LINE = re.compile(
    rf"^[ \t*•–-]*(?P<post>[^\W\d_a-z][^:\n|]{{3,60}}?)(?: \([^)\n]*\))?[ \t]*[:|][ \t]*{_TITLES}(?P<person>{_PERSON})(?=[ \t]*(?:$|[,;(.|]))",
    re.MULTILINE,
)
_CHANGED = re.compile(
    r"\b(?:acting|former(?:ly)?|then|ex|deputy|designate|elect|new|newly|until|interim|outgoing|incoming|previous|ad interim)\W*(?:the )?\Z",
    re.IGNORECASE,
)
_ENDING = frozenset(("until", "vacant", "acting", "retired", "outgoing", "successor"))
_SMALL = 2
"""A post has at least so many words, or it could be anybody's."""


class _Listed(NamedTuple):
    start: int
    end: int
    post: str
    person: str


def of_posts(
    trusted: Sequence[AnyClaim], articles: Mapping[str, Article], names: frozenset[str]
) -> Iterator[tuple[Claim[Office], Claim[Office], str]]:
    """What a sheet lists, with the other post in which an article tells the person."""
    for sheet_name in sorted({claim.article for claim in trusted} & articles.keys()):
        sheet = articles[sheet_name]
        lines = [_Listed(m.start("post"), m.end("person"), m["post"], m["person"]) for m in _LINE.finditer(sheet.text)]
        posts = {line.post.casefold(): line for line in lines}
        if len(posts) < _SMALL or len(posts) != len(lines):
            continue
        for name in sorted(names - {sheet_name}):
            article = articles.get(name)
            if article is None or not _in_time(sheet, article):
                continue
            for line in lines:
                if line.person in article.text:
                    yield from _other_post(sheet, article, line, lines)


def _other_post(
    sheet: Article, article: Article, line: _Listed, lines: Sequence[_Listed]
) -> Iterator[tuple[Claim[Office], Claim[Office], str]]:
    own = {other.post.casefold() for other in lines if fold(other.person) == fold(line.person)}
    for other in lines:
        post = other.post.casefold()
        if _row(sheet, other).intersection(_ENDING) or _named_beside(sheet, line.person, post):
            continue
        if post in own or any(post in mine or mine in post for mine in own):
            continue
        told = re.search(
            rf"\b(?P<before>{re.escape(other.post)}),? {_TITLES}{re.escape(line.person)}\b"
            rf"|\b{re.escape(line.person)}, (?:the )?{re.escape(other.post)}(?=[,.;])",
            article.text,
            re.IGNORECASE,
        )
        if told is None or _CHANGED.search(article.text[max(0, told.start() - 30) : told.start()]):
            continue
        fact = _claim(sheet, line.start, line.end, line)
        yield fact, _claim(article, *told.span(), other._replace(person=line.person)), f"{sheet.name} lists both posts"


def _row(sheet: Article, listed: _Listed) -> set[str]:
    """The words of a line of the sheet."""
    end = sheet.text.find("\n", listed.end)
    return set(re.findall(r"\w+", sheet.text[listed.start : end if end >= 0 else None].casefold()))


def _named_beside(sheet: Article, person: str, post: str) -> bool:
    """Whether some line of the sheet has the person and the post: `Acting president: Vice-President Ida Storm`."""
    surname = person.split()[-1]
    return any(surname in row and post in row.casefold() for row in sheet.text.splitlines())


def _claim(article: Article, start: int, end: int, listed: _Listed) -> Claim[Office]:
    return Claim(
        article=article.name, start=start, end=end, said=article.text[start:end],
        value=Office(person=listed.person, office=listed.post.casefold()), extractor="posts", published=article.published,
    )  # fmt: skip


def _in_time(sheet: Article, article: Article) -> bool:
    if sheet.published is None or article.published is None:
        return True
    return sheet.published - BEFORE <= article.published <= sheet.published + AFTER
