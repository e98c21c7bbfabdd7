"""Dask against one process on the same texts, in one run; and a store that is all of one key.

python benchmarks/archive/cluster.py texts --articles 2000 --workers 2
python benchmarks/archive/cluster.py onekey --claims 200000 --workers 2
"""

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
import made

from consistency.archives import open_archive
from consistency.filing import cluster
from consistency.filing.intake import CHUNK, entries
from consistency.filing.local import Audit


def texts(folder, count):
    """The made articles as texts, in eight files."""
    for part in range(8):
        with (folder / f"articles-{part}.jsonl").open("w", encoding="utf-8") as file:
            for entry in made.articles(count // 8, part * (count // 8), claims=12):
                sentences = dict.fromkeys(claim.sentence.text for claim in entry.claims)
                row = {"name": entry.name, "text": "\n".join(sentences), "published": entry.published.isoformat()}
                file.write(json.dumps(row | {"source": entry.source}) + "\n")


def one_key(folder, count):
    """Claims that all have one key, ten an article, with a thousand values."""
    with (folder / "articles-0.jsonl").open("w", encoding="utf-8") as file:
        for number in range(count):
            amount = 1000 + number * 7919 % 1000
            claim = {
                "article": f"a{number // 10:07}", "kind": "money", "start": number % 10 * 20, "end": number % 10 * 20 + 10,
                "said": f"{amount} euros", "subject": "Norland", "attribute": "aid", "published": "2024-05-01",
                "value": {"amount": str(amount), "upper": None, "currency": "EUR", "bound": "exact"},
            }  # fmt: skip
            file.write(json.dumps(claim) + "\n")


def by_one(folder):
    """Fill an archive file and audit it in this process."""
    began, files = time.perf_counter(), sorted(str(path) for path in folder.glob("articles-*.jsonl"))
    with open_archive(folder / "one.archive", write=True) as archive:
        batch = []
        for entry in entries(files):
            batch.append(entry)
            if len(batch) == CHUNK:
                archive.add(batch)
                batch = []
        archive.add(batch)
    filled = time.perf_counter()
    audit = Audit(folder / "one.archive")
    found = [json.dumps(finding.to_dict()) for finding in audit]
    ended = time.perf_counter()
    return found, audit.notices, {"fill_seconds": round(filled - began, 1), "audit_seconds": round(ended - filled, 1)}


def by_dask(folder, workers):
    """Build a store and audit it on worker processes."""
    with cluster.connected(None, workers) as client:
        began = time.perf_counter()
        built = cluster.build(
            client, [str(folder / "articles-*.jsonl")], str(folder / "store"), shards=16, part_bytes=500_000
        )
        filled = time.perf_counter()
        audit = cluster.ClusterAudit(client, str(folder / "store"))
        found = [json.dumps(finding) for finding in audit]
        ended = time.perf_counter()
        peaks = client.run(lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
    size = {
        name: sum(path.stat().st_size for path in (folder / "store" / name).rglob("*.parquet"))
        for name in ("articles", "postings", "names")
    }
    return (
        found,
        audit.notices,
        {
            "build_seconds": round(filled - began, 1),
            "audit_seconds": round(ended - filled, 1),
            "articles": built.articles,
            "claims": built.claims,
            "parts": len(built.parts),
            "bytes_an_article": {name: size[name] // built.articles for name in size},
            "worker_peak_mib": max(peaks.values()),
        },
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["texts", "onekey"])
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--claims", type=int, default=200_000)
    parser.add_argument("--workers", type=int, default=2)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if args.what == "texts":
            texts(folder, args.articles)
        else:
            one_key(folder, args.claims)
        one, notices, alone = by_one(folder)
        alone["cpu_seconds"] = round(sum(os.times()[:2]), 1)
        alone["peak_mib"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        many, others, dask = by_dask(folder, args.workers)
        dask["workers"] = args.workers
        dask["cpu_seconds"] = round(sum(os.times()[2:4]), 1)
    result = {"what": args.what, "findings": len(one), "same": one == many, "one_process": alone, "dask": dask}
    print(json.dumps(result | {"notices": [notices, others]}))


if __name__ == "__main__":
    main()
