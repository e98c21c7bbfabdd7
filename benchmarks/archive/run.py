"""Measures the archive: filling it, checking one new article against it, auditing it.

    python benchmarks/archive/run.py fill news.archive --articles 100000     goes on where it stopped
    python benchmarks/archive/run.py check news.archive --checks 300
    python benchmarks/archive/run.py audit news.archive

One line of JSON each; ``table.py`` makes the README's tables of them.
"""

import argparse
import json
import os
import random
import resource
import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import made

import consistency
from consistency import registry
from consistency.archives import open_archive


def peak() -> int:
    """The most memory that this process has used, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def fill(path: Path, count: int) -> dict[str, object]:
    """Add made articles until there are ``count``; the time for making them is not counted."""
    spent, worked, last = 0.0, 0.0, time.monotonic()
    with open_archive(path, write=True) as archive:
        start = len(archive)
        for batch in made.batches(made.articles(count - start, start)):
            began, cpu = time.perf_counter(), time.process_time()
            archive.add(batch)
            spent += time.perf_counter() - began
            worked += time.process_time() - cpu
            if time.monotonic() - last > 60:
                last = time.monotonic()
                print(
                    f"{len(archive):,} articles, {(len(archive) - start) / spent:.0f} added a second", file=sys.stderr
                )
        begun = len(archive) - start
    return {
        "what": "fill",
        "articles": count,
        "added": begun,
        "seconds": round(spent, 1),
        "articles_a_second": round(begun / spent) if spent else None,
        "articles_a_cpu_second": round(begun / worked) if worked else None,
        "bytes_an_article": path.stat().st_size // count,
        "peak_mib": peak(),
    }


def check(path: Path, checks: int) -> dict[str, object]:
    """Check new articles, each of a story that the archive has, one at a time; after open and one warm-up."""
    choice = random.Random(7)
    with open_archive(path, any_keys=True) as archive:
        size = len(archive)
        times, cpu, candidates, findings = [], [], [], 0
        rules = registry.load()
        for at in range(checks + 1):
            number = choice.randrange(size)
            # the archive's own claims, told by a new article that changes some of them
            entry = made.article(number, own=size + number)
            claims = [claim.with_(article="new") for claim in entry.claims]
            began, worked = time.perf_counter(), time.process_time()
            report = consistency.check(claims, against=archive, rules=rules)
            if at:
                cpu.append(time.process_time() - worked)
                times.append(time.perf_counter() - began)
                candidates.append(report.summary.comparisons)
                findings += len(report.findings)
    times.sort()
    cpu.sort()
    return {
        "what": "check",
        "articles": size,
        "checks": checks,
        "median_ms": round(statistics.median(times) * 1000, 1),
        "p99_ms": round(times[int(len(times) * 0.99)] * 1000, 1),
        "worst_ms": round(times[-1] * 1000, 1),
        "cpu_median_ms": round(statistics.median(cpu) * 1000, 1),
        "cpu_p99_ms": round(cpu[int(len(cpu) * 0.99)] * 1000, 1),
        "comparisons": statistics.median(candidates),
        "findings": findings,
        "peak_mib": peak(),
    }


def audit(path: Path, jobs: int) -> dict[str, object]:
    """Find all conflicts of the archive."""
    from consistency.filing.local import Audit

    began, found = time.perf_counter(), 0
    audited = Audit(path, jobs=jobs)
    for _ in audited:
        found += 1
    return {
        "what": "audit",
        "jobs": jobs,
        "seconds": round(time.perf_counter() - began, 1),
        "cpu_seconds": round(sum(os.times()[:4]), 1),
        "findings": found,
        "peak_mib": peak(),
        "children_peak_mib": resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024,
        "notices": list(audited.notices),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["fill", "check", "audit"])
    parser.add_argument("path", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--checks", type=int, default=300)
    parser.add_argument("--jobs", type=int, default=1)
    args = parser.parse_args()
    match args.what:
        case "fill":
            result = fill(args.path, args.articles)
        case "check":
            result = check(args.path, args.checks)
        case _:
            result = audit(args.path, args.jobs)
    print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
