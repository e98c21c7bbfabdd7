"""Building and auditing a store on Dask: who does what, what is asked again, what is left out.

The scheduler is any ``dask.distributed`` one; without an address, worker processes are started on this machine.
Results do not depend on the workers: parts and shards are fixed by the input, and every step reads only files
that the step before has finished.
"""

import heapq
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import islice
from typing import Any

from consistency.config import Settings
from consistency.errors import ConfigError, InputError
from consistency.filing.blocks import Cuts
from consistency.filing.intake import Skipped, read_entry
from consistency.filing.shards import (
    Done,
    Older,
    Part,
    Read,
    filesystem,
    findings_of_shard,
    lines_of_part,
    pairs_of_shard,
    read_part,
    superseded,
    write_bytes,
)
from consistency.store import Limits
from consistency.store.parquet import pyarrow

PART_BYTES = 16_000_000
NONE_LEFT = "no worker is left and none has come back; look at the workers' logs, then run this again"
WAIT, PATIENCE = 20, 6
"""Seconds after which it is asked whether there are workers at all, and how often in a row there may be none."""
Progress = Callable[[str, int, int], object]


@dataclass(slots=True)
class Built:
    """What a build made."""

    parts: list[str]
    articles: int = 0
    claims: int = 0
    written: int = 0
    asked_again: int = 0
    skipped: list[Skipped] = field(default_factory=list)


def distributed() -> Any:
    """The library, or an error that says how to get it."""
    try:
        import dask.distributed
    except ImportError:
        raise ConfigError("--engine dask needs Dask: install it with `pip install 'claim-consistency[dask]'`") from None
    pyarrow()
    return dask.distributed


@contextmanager
def connected(scheduler: str | None, workers: int) -> Iterator[Any]:
    """A client of a scheduler, or of worker processes started for this run."""
    library = distributed()
    if scheduler:
        try:
            with library.Client(scheduler, timeout="20s") as client:
                yield client
        except OSError as error:
            raise InputError(f"{scheduler}: no Dask scheduler answers there ({error})") from None
        return
    with (
        library.LocalCluster(
            n_workers=workers, threads_per_worker=1, processes=True, dashboard_address=":0"
        ) as cluster,
        library.Client(cluster) as client,
    ):
        yield client


def parts_of(patterns: Iterable[str], part_bytes: int = PART_BYTES) -> list[Part]:
    """The input in parts, in the order of the patterns and the names of files."""
    stretches: list[tuple[str, int, int]] = []
    for pattern in patterns:
        fs, path = filesystem(pattern)
        files = sorted(fs.glob(path))
        if not files:
            raise InputError(f"{pattern}: no such file")
        for file in files:
            address, size = fs.unstrip_protocol(file), fs.size(file)
            step = size if _of_claims(fs, file) else part_bytes
            stretches += [(address, start, min(start + step, size)) for start in range(0, size, max(step, 1))]
    return [Part(f"{number:06}", *stretch) for number, stretch in enumerate(stretches)]


def build(
    client: Any,
    patterns: Iterable[str],
    store: str,
    *,
    shards: int = 16,
    part_bytes: int = PART_BYTES,
    read: Read = read_entry,
    progress: Progress = lambda *_: None,
) -> Built:
    """Read all input on the workers and write a store.  Raises nothing for an article that cannot be read."""
    fs, path = filesystem(store)
    if fs.exists(f"{path}/manifest.json"):
        raise InputError(f"{store}: holds a store already; name another folder, or remove this one")
    done, again = _all(
        client, partial(read_part, store=store, shards=shards, read=read), parts_of(patterns, part_bytes), progress
    )
    done.sort(key=lambda one: one.part)
    built = Built([one.part for one in done], asked_again=again)
    for one in done:
        built.articles += one.articles
        built.claims += one.claims
        built.written += one.written
        built.skipped += one.skipped
    work = partial(superseded, store, parts=built.parts)
    older: dict[str, list[int]] = {}
    for found in _gathered(client, "names", work, range(shards), progress):
        for name, part, at in found:
            older.setdefault(part, []).append(at)
            built.skipped.append(Skipped(name, "a later line of the input has the article again"))
    skipped = [{"where": item.where, "why": item.why} for item in built.skipped]
    manifest = {"version": 1, "shards": shards, "parts": built.parts, "older": older, "skipped": skipped}
    write_bytes(f"{store}/manifest.json", json.dumps(manifest).encode())
    return built


class ClusterAudit:
    """The findings of a store, as the audit of an archive file gives them; ``notices`` are known when it has ended."""

    def __init__(
        self,
        client: Any,
        store: str,
        settings: Settings | None = None,
        *,
        limits: Limits | None = None,
        progress: Progress = lambda *_: None,
    ) -> None:
        self.client = client
        self.store = store
        self.settings = settings or Settings()
        self.limits = limits or Limits()
        self.progress = progress
        self.notices: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[dict[str, Any]]:
        manifest = self._manifest()
        shards, parts = manifest["shards"], manifest["parts"]
        older: Older = {part: frozenset(places) for part, places in manifest["older"].items()}
        common = {"shards": shards, "older": older, "settings": self.settings}
        pairs = partial(pairs_of_shard, self.store, parts=parts, limits=self.limits, **common)
        cuts = Cuts()
        for cut in _gathered(self.client, "pairs", pairs, range(shards), self.progress):
            cuts.add(cut)
        skipped = len(manifest["skipped"])
        self.notices = cuts.notices(self.limits) + (
            (f"archive: {skipped} articles were left out when the store was built; its manifest.json says why",)
            if skipped
            else ()
        )
        _gathered(
            self.client, "findings", partial(findings_of_shard, self.store, **common), range(shards), self.progress
        )
        files = [self._findings(home) for home in range(shards)]
        for _, finding in heapq.merge(*files, key=lambda pair: pair[0]):
            yield finding

    def _manifest(self) -> dict[str, Any]:
        fs, path = filesystem(f"{self.store}/manifest.json")
        if not fs.exists(path):
            raise InputError(f"{self.store}: no finished store; `consistency archive build` makes one")
        manifest: dict[str, Any] = json.loads(fs.cat_file(path))
        if manifest["version"] != 1:
            raise InputError(f"{self.store}: made by a newer version; upgrade claim-consistency")
        return manifest

    def _findings(self, home: int) -> Iterator[tuple[str, dict[str, Any]]]:
        fs, path = filesystem(f"{self.store}/findings/{home:05}.jsonl")
        with fs.open(path, "rb") as file:
            for line in file:
                later, finding = json.loads(line)
                yield later, finding


def _all(client: Any, work: Callable[[Part], Done], parts: list[Part], progress: Progress) -> tuple[list[Done], int]:
    """The work on all parts.  A part that ends its workers is halved until the one line at fault stands alone."""
    waiting = {client.submit(work, part, key=f"read-{part.name}", pure=False, retries=1): part for part in parts}
    done: list[Done] = []
    suspects: list[Part] = []
    again = 0
    while waiting:
        future = _first(client, list(waiting))
        part = waiting.pop(future)
        if future.status == "finished":
            done.append(_result(client, future))
            progress("reading parts", len(done), len(done) + len(waiting))
            continue
        error = future.exception()
        if isinstance(error, ConfigError | InputError):
            raise error
        again += 1
        if sum(1 for _ in islice(lines_of_part(part), 2)) < 2:
            suspects.append(part)
            continue
        for half in part.halves():
            more = client.submit(work, half, key=f"read-{half.name}", pure=False)
            waiting[more] = half
    for part in suspects:  # one at a time, so that none is blamed for what happened beside it
        future = client.submit(work, part, key=f"alone-{part.name}", pure=False, retries=1)
        _first(client, [future])
        if future.status == "finished":
            done.append(_result(client, future))
            continue
        where = next((f"{part.path}@{offset}" for offset, _ in lines_of_part(part)), part.path)
        why = f"it ended the worker that read it, each time ({type(future.exception()).__name__})"
        done.append(Done(part.name, skipped=[Skipped(where, why)]))
    return done, again


def _first(client: Any, futures: list[Any]) -> Any:
    """The first of some futures to end, well or badly; an error when there are no workers to end them."""
    library = distributed()
    without = 0
    while without < PATIENCE:
        try:
            ended = library.wait(futures, timeout=WAIT, return_when="FIRST_COMPLETED").done
        except TimeoutError:
            without = 0 if _workers(client) else without + 1
            continue
        return min(ended, key=lambda future: str(future.key))
    raise InputError(NONE_LEFT)


def _result(client: Any, future: Any) -> Any:
    """What a future that has ended came to; it is worked out again where the worker that held it died in between."""
    library = distributed()
    without = 0
    while without < PATIENCE:
        try:
            return future.result(timeout=WAIT)
        except library.TimeoutError:
            without = 0 if _workers(client) else without + 1
    raise InputError(NONE_LEFT)


def _workers(client: Any) -> int:
    """How many workers there are; where all those of a cluster of this run have gone for good, others are started."""
    found = len(client.scheduler_info()["workers"])
    if not found and client.cluster is not None:
        wanted = len(client.cluster.worker_spec)
        client.cluster.scale(0)
        client.cluster.scale(wanted)
    return found


def _gathered(client: Any, name: str, work: Callable[..., Any], shards: Sequence[int], progress: Progress) -> list[Any]:
    """The results of one piece of work for each shard, in the order of the shards."""
    library = distributed()
    futures = [client.submit(work, shard, key=f"{name}-{shard:05}", pure=False, retries=2) for shard in shards]
    waiting = list(futures)
    while waiting:
        waiting.remove(_first(client, waiting))
        progress(f"{name} of shards", len(futures) - len(waiting), len(futures))
    for shard, future in zip(shards, futures, strict=True):
        if future.status != "finished" and isinstance(future.exception(), library.KilledWorker):
            raise InputError(
                f"shard {shard} ended every worker that took it, most likely for want of memory;"
                " build the store with more --shards, or give the workers more memory"
            )
    results: list[Any] = client.gather(futures)
    for future in futures:
        future.release()
    return results


def _of_claims(fs: Any, file: str) -> bool:
    """Whether a file holds claims: an article's must stay together, so it is not cut into parts."""
    with fs.open(file, "rb") as lines:
        first = lines.readline()
    try:
        data = json.loads(first)
    except ValueError:
        return False
    return isinstance(data, dict) and "kind" in data and "value" in data
