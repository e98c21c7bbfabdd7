"""List every claim that is read from articles, and what was seen but not understood."""

import argparse
import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from consistency.cli.shared import add_output, add_reading, colour, write

if TYPE_CHECKING:
    from consistency.claims import Claim, Unread
    from consistency.text import Article
    from consistency.values import Value

USAGE = "[OPTIONS] [PATH ...]"
EXAMPLES = """\
  consistency extract drafts/                        a table
  consistency extract drafts/ --format jsonl         one claim a line, for other programs and for check"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Add the command's own arguments."""
    from consistency.cli.settings import add_settings

    parser.add_argument("paths", nargs="*", metavar="PATH", help="files, folders, or - for standard input")
    parser.add_argument("--kind", action="append", default=[], metavar="KIND", help="only claims of a kind: money, ...")
    add_settings(parser)
    add_reading(parser)
    add_output(parser, ["table", "jsonl"], "table")


def run(args: argparse.Namespace) -> int:
    """Read and list; 4 when there is nothing to read."""
    from consistency.cli import EMPTY, NOTHING
    from consistency.cli.progress import progress
    from consistency.cli.settings import options, settled
    from consistency.engine import read_inputs
    from consistency.reading import gather
    from consistency.reading.files import NothingToRead

    settings = settled(args)
    try:
        inputs = gather(settings.paths, options(settings, args))
    except NothingToRead as nothing:
        print(f"consistency: {nothing}", file=sys.stderr)
        return EMPTY
    with progress(len(inputs.articles), "reading") as tick:
        readings = read_inputs(inputs.articles, settings, tick, args.kind)
    for notice in (notice for reading in readings for notice in reading.notices):
        print(f"consistency: {notice}", file=sys.stderr)
    given = [claim for claim in inputs.claims if not args.kind or claim.kind in args.kind]
    claims = [claim for reading in readings for claim in reading.claims] + given
    unread = [span for reading in readings for span in reading.unread]
    if args.format == "jsonl":
        write(_jsonl([*claims, *unread]), args.output)
    else:
        names = {article.name: article for article in inputs.articles}
        bright = args.output is None and colour(args.color, sys.stdout)
        write(_table(claims, unread, names, bright), args.output)
    return NOTHING if claims or unread or args.kind else EMPTY


def _jsonl(items: Iterable["Claim[Value] | Unread"]) -> Iterator[str]:
    import msgspec

    for item in items:
        yield msgspec.json.encode(item.to_dict()).decode() + "\n"


def _table(
    claims: list["Claim[Value]"], unread: list["Unread"], articles: dict[str, "Article"], bright: bool
) -> Iterator[str]:
    """Article by article: place, kind, words, value, and of what it is the value."""
    from rich.cells import cell_len, set_cell_size

    from consistency.report.words import counted, one_line
    from consistency.text import Section

    bold, dim, plain = ("\x1b[1m", "\x1b[2m", "\x1b[0m") if bright else ("", "", "")

    def place(name: str, start: int) -> str:
        article = articles.get(name)
        return "{}:{}".format(*article.place(start)) if article else f"@{start}"

    rows: dict[str, list[tuple[int, tuple[str, str, str, str]]]] = {name: [] for name in articles}
    for claim in claims:
        where = place(claim.article, claim.start)
        shown = str(claim.value).casefold()
        about = [
            text for text in (claim.subject, claim.attribute) if text.casefold() not in shown and text != claim.kind
        ]
        aside = "" if claim.section is Section.BODY else f"in {claim.section.value}"
        extra = [
            ": ".join(about),
            aside,
            "" if claim.holds else "denied",
            "" if claim.mood == "told" else claim.mood.value,
        ]
        extra += [f"says {claim.speaker}" if claim.speaker else "", f"about {claim.when}" if claim.when else ""]
        value = one_line(f"{claim.value}" + "".join(f"; {part}" for part in extra if part))
        rows.setdefault(claim.article, []).append((claim.start, (where, claim.kind, one_line(claim.said), value)))
    for span in unread:
        row = (place(span.article, span.start), "unread", one_line(span.said), one_line(span.why))
        rows.setdefault(span.article, []).append((span.start, row))
    for name in sorted(rows):
        yield f"{bold}{one_line(name)}{plain}\n"
        lines = [row for _, row in sorted(rows[name])]
        widths = [min(48, max((cell_len(row[at]) for row in lines), default=0)) for at in range(3)]
        for row in lines:
            cells = [
                cell if cell_len(cell) > width else set_cell_size(cell, width)
                for cell, width in zip(row, widths, strict=False)
            ]
            yield f"  {dim}{cells[0]}{plain}  {cells[1]}  {bold}{cells[2]}{plain}  {row[3]}\n"
    yield f"{counted(len(claims), 'claim')}, {len(unread):,} seen but not understood, in {counted(len(articles), 'article')}\n"
