"""Web pages, through trafilatura (the extra ``html``)."""

from collections.abc import Iterator
from datetime import date

from consistency.errors import InputError
from consistency.reading.records import Record
from consistency.text import Article


def page(name: str, text: str) -> Iterator[Record]:
    """The main text of a page, with the title, date, site and address that the page states.

    Offsets count in the extracted text.  Nothing is fetched.
    """
    try:
        import trafilatura
    except ImportError:
        raise InputError(
            f"{name}: reading HTML needs trafilatura; install it with: pip install 'claim-consistency[html]'"
        ) from None
    document = trafilatura.bare_extraction(
        text,
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


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(str(text))
    except ValueError:
        return None
