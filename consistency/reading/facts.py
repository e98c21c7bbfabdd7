"""Reference facts as TOML: trusted statements, and arrangements that explain what would else be a conflict.

[[fact]]
says = "Ida Storm has been governor of the Central Bank of Norland since 1 March 2021."
kind = "office"                                      # with kind and value: a claim in the claim format
value = { person = "Ida Storm", office = "governor", organisation = "Central Bank of Norland" }
source = "https://bank.example/board"
dated = 2025-01-10

[[fact]]
says = "Sweden has paid €200 million into the Shield Fund."   # without them: read as any trusted text

[[arrangement]]
says = "Under the Danish model Denmark reviews projects on behalf of the other funders."
rules = ["W101"]                                     # the rules that it answers
words = ["Danish model|Danish format"]               # each must stand in the texts of the finding; | is `or`
"""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

from consistency.claims import Arrangement, Claim
from consistency.errors import InputError
from consistency.text import Article, Sentence
from consistency.values import Value

FIELDS = {
    "fact": {"says", "kind", "value", "subject", "attribute", "source", "dated", "title"},
    "arrangement": {"says", "rules", "words", "source", "dated"},
}


def facts(name: str, text: str) -> Iterator[Article | Claim[Value] | Arrangement]:
    """The facts of one file, in order.  A fact is called by the file and its number: `facts.toml#3`."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise InputError(f"{name}: not TOML: {error}") from None
    unknown = sorted(set(data) - set(FIELDS))
    if unknown or not data:
        raise InputError(
            f"{name}: a file of facts holds [[fact]] and [[arrangement]] tables, not {', '.join(unknown) or 'nothing'}"
        )
    number = 0
    for table in FIELDS:
        rows = data.get(table, [])
        if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
            raise InputError(f"{name}: write [[{table}]], with two brackets")
        for row in rows:
            number += 1
            where = f"{name}#{number}"
            _fields(row, table, where)
            yield arrangement(row, where) if table == "arrangement" else _fact(row, where)


def arrangement(row: Mapping[str, Any], where: str) -> Arrangement:
    """The arrangement that a table of TOML or a line of JSONL holds."""
    rules = _texts(row, "rules", where)
    if not rules:
        raise InputError(f'{where}: an arrangement needs the rules that it answers, such as rules = ["W101"]')
    return Arrangement(
        says=_text(row, "says", where),
        rules=rules,
        words=_texts(row, "words", where),
        name=where,
        source=str(row.get("source") or ""),
        dated=_day(row, where),
    )


def _fact(row: Mapping[str, Any], where: str) -> Article | Claim[Value]:
    says, source, dated = _text(row, "says", where), str(row.get("source") or ""), _day(row, where)
    if "kind" not in row and "value" not in row:
        return Article(name=where, text=says, published=dated, source=source, title=str(row.get("title") or ""))
    plain = {
        "article": where,
        "kind": row.get("kind"),
        "start": 0,
        "end": len(says),
        "said": says,
        "value": _plain(row.get("value")),
        "subject": row.get("subject", ""),
        "attribute": row.get("attribute", ""),
        "extractor": "facts",
        "published": dated.isoformat() if dated else None,
        "source": source,
    }
    try:
        return Claim.from_dict(plain).with_(sentence=Sentence(0, len(says), says))
    except ValueError as wrong:
        raise InputError(f"{where}: {wrong}") from None


def _plain(value: object) -> object:
    """Dates as text, as the claim format has them."""
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def _fields(row: Mapping[str, Any], table: str, where: str) -> None:
    unknown = sorted(set(row) - FIELDS[table])
    if unknown:
        raise InputError(f"{where}: no field {unknown[0]} in a [[{table}]]; it has {', '.join(sorted(FIELDS[table]))}")


def _text(row: Mapping[str, Any], field: str, where: str) -> str:
    value = row.get(field)
    if not isinstance(value, str) or not value.strip():
        raise InputError(f"{where}: the field {field} must be a text that is not empty")
    return value.strip()


def _texts(row: Mapping[str, Any], field: str, where: str) -> tuple[str, ...]:
    value = row.get(field, [])
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise InputError(f"{where}: the field {field} must be a list of texts")
    return tuple(value)


def _day(row: Mapping[str, Any], where: str) -> date | None:
    value = row.get("dated")
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    try:
        return date.fromisoformat(str(value))
    except ValueError:
        raise InputError(f"{where}: the field dated must be a date such as 2025-01-10") from None
