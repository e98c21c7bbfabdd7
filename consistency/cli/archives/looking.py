"""``archive list``, ``show``, ``stats`` and ``diff``."""

import argparse
import json
from dataclasses import asdict

from consistency.archives import entry, open_archive
from consistency.cli.settings import options, settled
from consistency.errors import InputError
from consistency.store import Entry
from consistency.store.upkeep import stats


def list_(args: argparse.Namespace) -> int:
    """One line an article."""
    from consistency.cli import NOTHING

    with open_archive(args.archive, any_keys=True) as archive:
        for name, published, source, claims in archive.names():
            if args.format == "jsonl":
                row = {"article": name, "published": published, "source": source, "claims": claims}
                print(json.dumps(row, ensure_ascii=False))
            else:
                print(f"{name}\t{published or '-'}\t{source or '-'}\t{claims}")
    return NOTHING


def show_(args: argparse.Namespace) -> int:
    """An article's claims."""
    from consistency.cli import NOTHING

    with open_archive(args.archive, any_keys=True) as archive:
        found = _known(archive.get(args.name), args)
    if args.format == "jsonl":
        for claim in found.claims:
            print(json.dumps(claim.to_dict(), ensure_ascii=False))
        return NOTHING
    about = (found.title, found.published and found.published.isoformat(), found.source, found.url)
    print(f"{found.name}: {', '.join(part for part in about if part) or 'undated'}")
    for claim in found.claims:
        what = " ".join(part for part in (claim.subject, claim.attribute) if part)
        print(
            f"  {claim.start}-{claim.end}  {claim.kind}  `{claim.said}`  {claim.value}"
            + (f"  ({what})" if what else "")
        )
    return NOTHING


def stats_(args: argparse.Namespace) -> int:
    """Counts, dates, size."""
    from consistency.cli import NOTHING

    with open_archive(args.archive, any_keys=True) as archive:
        for name, value in asdict(stats(archive)).items():
            print(f"{name:10} {value:,}" if isinstance(value, int) else f"{name:10} {value}")
    return NOTHING


def diff_(args: argparse.Namespace) -> int:
    """Which claims went, came and changed between two versions of an article."""
    from consistency.cli import FINDINGS, NOTHING
    from consistency.engine import read_article, with_currency
    from consistency.filing.revisions import changes
    from consistency.reading import gather

    with open_archive(args.archive, any_keys=True) as archive:
        stored = _known(archive.get(args.name), args)
        if args.revision is None:
            before, after = archive.predecessor(args.name), stored
            if before is None:
                raise InputError(f"{args.name}: was never replaced; say what to compare it with (--with FILE)")
        else:
            args.paths = [args.revision]
            settings = settled(args)
            articles = gather([args.revision], options(settings, args)).articles
            if len(articles) != 1:
                raise InputError(f"{args.revision}: holds {len(articles)} articles; give the one revision")
            read = read_article(with_currency(articles[0], settings), comment=settings.comment)
            before, after = stored, entry(args.name, read.claims)
    found = list(changes(before.claims, after.claims))
    for change in found:
        print(change)
    print(f"{len(before.claims)} claims before, {len(after.claims)} after, {len(found)} changes")
    return FINDINGS if found else NOTHING


def _known(found: Entry | None, args: argparse.Namespace) -> Entry:
    if found is None:
        raise InputError(f"{args.archive}: no article is called {args.name}; `archive list` has the names")
    return found
