"""Web pages, through trafilatura (the extra ``html``)."""

import re
from collections.abc import Iterator
from datetime import date
from html import escape

from consistency.errors import InputError
from consistency.reading.records import Record
from consistency.text import Article

_COMMENT = re.compile(r"<!--\s*consistency:[^<>]*-->", re.IGNORECASE)


def page(name: str, text: str) -> Iterator[Record]:
    """The main text of a page, with the title, date, site and address that the page states.

    Offsets count in the extracted text.  Nothing is fetched.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise InputError(
            f"{name}: reading HTML needs trafilatura, which does not import ({str(error).splitlines()[0]}); "
            "install it with: pip install 'claim-consistency[html]'"
        ) from None
    document = trafilatura.bare_extraction(
        with_suppressions(text),
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        date_extraction_params={"original_date": True, "extensive_search": False},
    )
    if document is None:
        return
    found = document.as_dict() if hasattr(document, "as_dict") else dict(document)
    body = found.get("text") or ""
    if body.strip():
        yield Article(
            name=name,
            text=body,
            published=_day(found.get("date")),
            source=found.get("sitename") or found.get("hostname") or "",
            url=found.get("url") or "",
            title=found.get("title") or "",
            language=(found.get("language") or "en")[:2],
        )


def with_suppressions(text: str) -> str:
    """The page with its comments for this tool turned into words, so that they stay where they are in the text."""

    def told(match: re.Match[str]) -> str:
        comment = escape(" ".join(match[0].split()))
        within = text.rfind("<p", 0, match.start()) > text.rfind("</p", 0, match.start())
        return f" {comment} " if within else f"<p>{comment}</p>"

    return _COMMENT.sub(told, text)


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
