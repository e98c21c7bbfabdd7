"""Pages that list who heads which body: `Heads of the harbours` above `Brod Harbour: Ida Storm, since 1 May 2024.`"""

import re
from collections.abc import Iterator

from consistency.claims import Claim, Unread
from consistency.extract.offices import day_of
from consistency.extract.protocol import Extractor, Taken
from consistency.prose import Prose
from consistency.prose.keyed import keyed
from consistency.prose.lexicon import lemma
from consistency.values import Office, Value

_PAGE = re.compile(
    r"\s*(?:[^\n:]{0,40}: )?(?P<office>Heads|Directors(?: general)?|Presidents|Chairs|Chief executives|Governors|Mayors|Rectors|"
    r"Ministers|Ambassadors|Coaches|Managers|Editors|Commanders|Leaders)\b[^\n]{0,90}"
)
_PERSON = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame)\.? )*(?P<name>[A-ZÀ-Þ][\w’'-]+(?: (?:[A-ZÀ-Þ]\.|[a-z]{2,3}|[A-ZÀ-Þ][\w’'-]+)){1,3})"
    r"(?=\s*(?:[,.;(]|\Z|\n))"
)
_BODY = re.compile(r"(?:The )?[A-ZÀ-Þ][\w’'-]+(?: (?:of|for|and|the|[A-ZÀ-Þ][\w’'-]+)){0,6}\Z")
_SINCE = re.compile(r",? (?:since|from) (?:(\d{1,2}) )?(?:([A-Z][a-z]+) )?(\d{4})\b")


class Heads:
    """Reads the heads of bodies from a page that lists them."""

    name = "heads"
    language = "en"
    order = 71
    takes = False

    def read(self, prose: Prose, taken: Taken) -> Iterator[Claim[Value] | Unread]:
        first = prose.article.title or next(iter(prose.text.strip().split("\n", 1)), "")
        page = _PAGE.match(first)
        if page is None:
            return
        plural, _, rest = page["office"].partition(" ")
        office = f"{lemma(plural, 'NOUN')} {rest}".strip().lower()
        for entry in keyed(prose):
            person = _PERSON.match(prose.text, entry.start, entry.end)
            if entry.form != "label" or person is None or not _BODY.match(entry.key):
                continue
            since = _SINCE.match(prose.text, person.end("name"), entry.end)
            start, end = entry.at, person.end("name")
            yield Claim(
                article=prose.article.name, start=start, end=end, said=prose.text[start:end],
                value=Office(person["name"], office, entry.key, holds_from=day_of(since.groups()) if since else None),
                subject=person["name"], attribute=office, extractor=self.name, sentence=prose.sentence_at(start),
            )  # fmt: skip


EXTRACTORS: list[Extractor] = [Heads()]
