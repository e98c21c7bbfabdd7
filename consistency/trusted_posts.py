"""Whom a sheet of the reference lists under one post and an article tells in another's: `Minister of Health: Ida Storm`.

A sheet that lists who does what gives each name its post.  An article that puts a name of the sheet into the post that
the sheet gives to somebody else has mixed the two up.
"""

import re
from collections.abc import Iterator, Sequence, Set
from typing import NamedTuple

from consistency.claims import Claim
from consistency.linking.holding import SINGLE, base
from consistency.linking.people import fold
from consistency.prose.given_names import given_names
from consistency.text import Article
from consistency.trusting import AFTER, BEFORE
from consistency.values import Office

_RETIRED = r"(?:\((?:ret|retd)\.?\) )?"
_TITLES = rf"(?:(?:Dr|Prof|Professor|Sir|Dame|General|Major|Colonel|Captain|Commander|Commodore|Sergeant|Lieutenant|Lt|Col|Gen|Maj|Cdr|Rear|Vice|Admiral|Brigadier|Ms|Mr|Mrs|Inspector|Judge)\.? {_RETIRED})*"
_PERSON = r"[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z][\w’'.-]*|de|van|von|al|bin|da|della|del)){1,3}"
_LINE = re.compile(
    rf"(?:^[ \t*•–-]*|(?<=\. ))(?P<post>[^\W\d_a-z][^:\n|]{{3,60}}?)(?: \([^)\n]*\))?(?:[ \t]*[:|][ \t]*|[ ][–—-][ ]){_TITLES}(?P<person>{_PERSON})(?=[ \t]*(?:$|[,;(.|]))",
    re.MULTILINE,
)
_REVERSED = re.compile(
    rf"^[ \t*•–-]*{_TITLES}(?P<person>{_PERSON})(?:, | [–—-] |[ \t]*[|][ \t]*)(?P<post>[^\W\d_][^:,.;\n|]{{3,60}})[ \t]*$",
    re.MULTILINE,
)
_CHANGED = re.compile(
    r"\b(?:acting|former(?:ly)?|then|ex|deputy|designate|elect|new|newly|until|interim|outgoing|incoming|previous|ad interim)\W*(?:the )?\Z",
    re.IGNORECASE,
)
_BESIDE = r"(?:, | \()"
_WHOSE = r"(?:(?:the|its|their|our|his|her|a|an|this|that) )?(?:[\w’'-]+['’]s? )?"
_IS = rf",? (?:who )?(?:is|was|has been|serves as|works as|as|acts as|remains) {_WHOSE}"
_HEADS = rf"(?:,[^.;:“”\"\n]{{0,60}})?,? (?:who )?(?:heads|leads|runs|directs|manages|oversees|coordinates|supervises|is in charge of|is responsible for) {_WHOSE}"
_HEADING = re.compile(
    r"(?:head|director|chief|manager|leader|coordinator|supervisor) of (?:the )?(?P<what>[\w -]{4,})\Z", re.IGNORECASE
)
_ITEM_END = re.compile(r"\n|(?<=[^\W_]{3})\. (?=[^\W\d_a-z])")
_ENDING = frozenset(("until", "vacant", "acting", "retired", "outgoing", "successor"))
_SMALL = 2
"""A post has at least so many words, or it could be anybody's."""


class _Listed(NamedTuple):
    start: int
    end: int
    post: str
    person: str


def of_posts(sheet: Article, articles: Sequence[Article]) -> Iterator[tuple[Claim[Office], Claim[Office], str]]:
    """What a sheet lists, with the other post in which an article tells the person."""
    lines = list(_listed(sheet))
    posts = {line.post.casefold() for line in lines}
    if len(posts) < _SMALL or len(posts) != len(lines):
        return
    for article in articles:
        if _in_time(sheet, article):
            for line in lines:
                if line.person in article.text:
                    yield from _other_post(sheet, article, line, lines)
                else:
                    yield from _other_person(sheet, article, line, {other.person for other in lines})


def _listed(sheet: Article) -> Iterator[_Listed]:
    """The lines of a post and a person, in either order; where a dash leaves the order open, given names tell it."""
    for pattern in (_LINE, _REVERSED):
        for match in pattern.finditer(sheet.text):
            start, end = min(match.start("post"), match.start("person")), max(match.end("post"), match.end("person"))
            known = fold(match["person"].split()[0]) in given_names()
            if fold(match["post"].split()[0]) in given_names():
                continue
            if known or (
                pattern is _LINE and re.search(r"[:|]", sheet.text[match.end("post") : match.start("person")])
            ):
                yield _Listed(start, end, match["post"], match["person"])


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
        told = _told(article.text, line.person, other.post)
        if told is None or _CHANGED.search(article.text[max(0, told.start() - 30) : told.start()]):
            continue
        fact = _claim(sheet, line.start, line.end, line)
        yield fact, _claim(article, *told.span(), other._replace(person=line.person)), f"{sheet.name} lists both posts"


def _told(text: str, person: str, post: str) -> re.Match[str] | None:
    """The place where a text tells a person in a post: before the name, behind it, or in a clause of its own."""
    named, titled = re.escape(person), re.escape(post)
    told = re.search(
        rf"\b(?i:{titled}),? {_TITLES}{named}\b|\b{named}{_BESIDE}(?:the )?(?i:{titled})(?=[,.;)]| (?:of|for|at|in) (?:the )?[^\W\d_a-z])",
        text,
    )
    told = told or re.search(rf"\b{named}(?:,[^.;:“”\"\n]{{0,60}})?{_IS}(?i:{titled})\b", text)
    if told is None and (of := _HEADING.match(post)):
        told = re.search(rf"\b{named}{_HEADS}(?i:{re.escape(of['what'])})\b", text)
    inside = told[0].replace(person, "", 1).replace(post, "", 1) if told is not None else ""
    return None if re.search(r"[^\W\d_a-z][\w’'-]+ (?=[^\W\d_a-z])", re.sub(_TITLES, "", inside)) else told


def _other_person(
    sheet: Article, article: Article, line: _Listed, people: Set[str]
) -> Iterator[tuple[Claim[Office], Claim[Office], str]]:
    """Somebody else whom an article tells in the very post, and whom it does not: with one name in common, or in a post of one."""
    post = re.escape(line.post)
    if _row(sheet, line).intersection(_ENDING) or line.post.casefold() not in article.text.casefold():
        return
    for told in re.finditer(
        rf"\b(?i:{post}),? {_TITLES}(?P<a>{_PERSON})"
        rf"|(?P<b>{_PERSON})(?:, (?:the )?|{_IS})(?i:{post})(?=[,.;)]| (?:of|for|at|in) (?:the )?[^\W\d_a-z])",
        article.text,
    ):
        person = told["a"] or told["b"]
        if _CHANGED.search(article.text[max(0, told.start() - 30) : told.start()]) or person.isupper():
            continue
        ours, theirs = fold(line.person).split(), fold(person).split()
        if ours[0] == theirs[0] and ours[-1] == theirs[-1]:
            return
        listed = (
            person in sheet.text and person not in people and not _named_beside(sheet, person, line.post.casefold())
        )
        if (
            ours[0] != theirs[0]
            and ours[-1] != theirs[-1]
            and not listed
            and not (_of_one(line.post) and theirs[0] in given_names())
        ):
            continue
        fact = _claim(sheet, line.start, line.end, line)
        yield fact, _claim(article, *told.span(), line._replace(person=person)), f"{sheet.name} names another"
        return


def _of_one(post: str) -> bool:
    """Whether only one person can be in a post as it is written: `Lendle mayor`, `director of the Lendle zoo`."""
    words = post.split()
    titled = {base(word.casefold()) for word in (words[0], words[-1])}
    return len(words) > 1 and any(word[0].isupper() for word in words[1:]) and not titled.isdisjoint(SINGLE)


def _row(sheet: Article, listed: _Listed) -> set[str]:
    """The words of a line of the sheet."""
    end = _ITEM_END.search(sheet.text, listed.end)
    return set(re.findall(r"\w+", sheet.text[listed.start : end.start() if end else None].casefold()))


def _named_beside(sheet: Article, person: str, post: str) -> bool:
    """Whether some line of the sheet has the person and the post: `Acting president: Vice-President Ida Storm`."""
    surname = person.split()[-1]
    return any(surname in row and post in row.casefold() for row in _ITEM_END.split(sheet.text))


def _claim(article: Article, start: int, end: int, listed: _Listed) -> Claim[Office]:
    return Claim(
        article=article.name, start=start, end=end, said=article.text[start:end],
        value=Office(person=listed.person, office=listed.post.casefold()), extractor="posts", published=article.published,
    )  # fmt: skip


def _in_time(sheet: Article, article: Article) -> bool:
    if sheet.published is None or article.published is None:
        return True
    return sheet.published - BEFORE <= article.published <= sheet.published + AFTER
