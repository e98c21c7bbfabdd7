"""What is a finding as it stands, with no pair of claims to be weighed: by a sheet of the reference, or by a summary."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from consistency.rule import Clash
from consistency.summaries import of_summaries
from consistency.text import Article
from consistency.trusted_days import of_days
from consistency.trusted_doers import of_doers
from consistency.trusted_names import of_names
from consistency.trusted_offices import of_offices
from consistency.trusted_posts import of_posts
from consistency.trusting import AnyClaim, Pages


class Outright(NamedTuple):
    """A clash and the code of the rule under which it is reported."""

    code: str
    clash: Clash


def told_outright(
    trusted: Sequence[AnyClaim], own: Sequence[AnyClaim], articles: Mapping[str, Article], pages: Pages
) -> Iterator[Outright]:
    """What articles tell otherwise than a sheet's names, offices and posts do, and otherwise than they are summed up.

    ``articles`` are all that this run has read, by name; ``own`` the claims of those that it checks.
    """
    names = sorted({claim.article for claim in own} & articles.keys())
    sheets = [articles[name] for name in sorted({claim.article for claim in trusted} & articles.keys())]
    for sheet in sheets:
        others = [articles[name] for name in names if name != sheet.name]
        for fact, told, tie in of_names(sheet, others):
            yield _outright("F102", told, fact, f"`{told.said}` here, `{fact.said}` in the reference", tie, tie)
        for listed, post, tie in of_posts(sheet, others):
            because = f"{listed.value.person} is {listed.value.office}, not {post.value.office}: {tie}"
            yield _outright("R101", post, listed, f"`{post.said}` here, `{listed.said}` there", because, tie)
        for given, done, tie in of_doers(sheet, others):
            because = f"{given.value.who} and {done.value.who} are two: {tie}"
            yield _outright("W107", done, given, f"`{done.said}` here, `{given.said}` in the reference", because, tie)
    for holder, other, tie in of_offices(trusted, own, pages):
        because = f"{holder.value.person} and {other.value.person} are two: {tie}"
        yield _outright("R101", other, holder, f"`{other.said}` here, `{holder.said}` there", because, tie)
    for dated, day, tie in of_days(trusted, own, pages, articles):
        because = f"{dated.value} is not {day.value}: {tie}"
        yield _outright("D201", day, dated, f"`{day.said}` here, `{dated.said}` there", because, tie)
    for text, summary, message, tie in of_summaries({name: articles[name] for name in names}):
        yield _outright("H106", summary, text, message, tie, tie)


def _outright(code: str, here: AnyClaim, there: AnyClaim, message: str, because: str, tie: str) -> Outright:
    return Outright(code, Clash((here, there), message, because, tie=tie))
