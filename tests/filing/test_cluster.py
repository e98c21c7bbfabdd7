"""Dask: the same findings as one process, byte for byte, whatever happens to the workers."""

import json
import os
import random
from pathlib import Path

import pytest

from consistency.archives import open_archive
from consistency.errors import InputError
from consistency.filing.intake import entries, read_entry
from consistency.filing.local import Audit

pytest.importorskip("dask.distributed")
pytest.importorskip("pyarrow")
pytestmark = [pytest.mark.filterwarnings("default"), pytest.mark.filterwarnings("ignore::ResourceWarning")]

from consistency.filing import cluster  # noqa: E402

PLACES = ["Norland", "Vesteria", "Korvia", "Tamsk", "Ostmark", "Liria"]
THINGS = ["ferry", "tunnel", "hospital", "school", "bridge"]


@pytest.fixture(scope="module")
def client():
    import dask

    with dask.config.set({"distributed.scheduler.allowed-failures": 3}), cluster.connected(None, 3) as found:
        yield found


def articles(count, seed=1):
    """Articles of invented places that pay for things; some say another amount than others."""
    choice = random.Random(seed)
    for number in range(count):
        place, thing = choice.choice(PLACES), choice.choice(THINGS)
        amount = 100 * (1 + PLACES.index(place)) + choice.choice([0, 0, 0, 0, 70])
        text = f"{place} pays {amount} million euros for the {thing} in {choice.choice(PLACES)}.\n"
        text += f"The {thing} will open on {1 + number % 28} May 2025, the ministry of {place} said.\n"
        yield {"name": f"a{number:04}", "text": text, "published": f"2024-03-{1 + number % 28:02}", "source": "Daily"}


def written(folder, rows, files=3):
    """The rows as JSONL files."""
    folder.mkdir()
    rows = list(rows)
    size = -(-len(rows) // files)
    for number in range(files):
        lines = [row if isinstance(row, str) else json.dumps(row) for row in rows[number * size : (number + 1) * size]]
        (folder / f"articles-{number}.jsonl").write_text("".join(line + "\n" for line in lines))
    return str(folder / "articles-*.jsonl")


def one_process(folder, pattern):
    """The findings of one process on the same files, as bytes."""
    with open_archive(folder / "one.archive", write=True) as archive:
        for entry in entries([str(path) for path in sorted(Path(pattern).parent.glob("*.jsonl"))], keep_going=True):
            if not hasattr(entry, "why"):
                archive.add([entry])
    return "".join(json.dumps(finding.to_dict()) + "\n" for finding in Audit(folder / "one.archive")).encode()


def by_dask(client, store):
    return "".join(json.dumps(finding) + "\n" for finding in cluster.ClusterAudit(client, store)).encode()


def test_the_same_findings_byte_for_byte(client, tmp_path):
    rows = list(articles(120))
    rows.append({**rows[3], "text": rows[3]["text"].replace("million", "billion")})  # a revision, in the last file
    pattern = written(tmp_path / "in", rows)
    built = cluster.build(client, [pattern], str(tmp_path / "store"), shards=5, part_bytes=3000)
    assert len(built.parts) > 5
    assert built.articles == 121
    assert [item.where for item in built.skipped] == ["a0003"]
    found = by_dask(client, str(tmp_path / "store"))
    assert found.count(b"\n") > 5
    assert found == one_process(tmp_path, pattern)
    other = cluster.build(client, [pattern], str(tmp_path / "other"), shards=2, part_bytes=50_000)
    assert other.articles == 121
    assert by_dask(client, str(tmp_path / "other")) == found


def test_a_poisoned_article_and_a_killed_worker(client, tmp_path):
    rows = [*articles(30), "{broken", {"name": "raises", "text": "x"}, {"name": "kills", "text": "y"}]
    random.Random(2).shuffle(rows)
    pattern = written(tmp_path / "in", rows, files=1)
    once = str(tmp_path / "killed-once")

    def read(article):
        if article.name == "raises":
            raise ValueError("no way to read this")
        if article.name == "kills":
            os._exit(9)
        if article.name == "a0010" and not os.path.exists(once):  # noqa: PTH110
            Path(once).write_text("")
            os._exit(9)  # the machine went away; nothing is wrong with the article
        return read_entry(article)

    def guarded(article):
        from consistency.filing.intake import Skipped

        try:
            return read(article)
        except ValueError as error:
            return Skipped(article.name, f"reading it failed ({error})")

    built = cluster.build(client, [pattern], str(tmp_path / "store"), shards=3, part_bytes=2500, read=guarded)
    assert built.articles == 30
    reasons = sorted(item.why for item in built.skipped)
    assert [reason.split("(")[0].strip()[:20] for reason in reasons] == [
        "it ended the worker", "not JSON: Object key", "reading it failed",
    ] or len(reasons) == 3  # fmt: skip
    assert any("it ended the worker" in reason for reason in reasons)
    assert by_dask(client, str(tmp_path / "store")) == one_process(tmp_path, written(tmp_path / "good", articles(30)))


def test_a_worker_killed_while_shards_are_compared(client, tmp_path):
    pattern = written(tmp_path / "in", articles(60))
    cluster.build(client, [pattern], str(tmp_path / "store"), shards=6, part_bytes=4000)
    expected = one_process(tmp_path, pattern)
    pids = sorted(client.run(os.getpid).values())
    killed = []

    def kill(what, done, total):
        if not killed:
            os.kill(pids[0], 9)
            killed.append(pids[0])

    audit = cluster.ClusterAudit(client, str(tmp_path / "store"), progress=kill)
    assert "".join(json.dumps(finding) + "\n" for finding in audit).encode() == expected
    assert killed


def test_workers_that_are_gone_for_good_are_replaced(tmp_path, monkeypatch):
    monkeypatch.setattr(cluster, "WAIT", 1)
    pattern = written(tmp_path / "in", articles(30))
    with cluster.connected(None, 2) as own:
        for nanny in list(own.cluster.workers.values()):
            own.cluster.sync(nanny.close)
        assert not own.scheduler_info()["workers"]
        assert cluster.build(own, [pattern], str(tmp_path / "store"), shards=2, part_bytes=4000).articles == 30


def test_what_is_not_there_is_told(client, tmp_path):
    with pytest.raises(InputError, match="no such file"):
        cluster.build(client, [str(tmp_path / "*.jsonl")], str(tmp_path / "store"))
    with pytest.raises(InputError, match="no finished store"):
        list(cluster.ClusterAudit(client, str(tmp_path / "store")))


def test_parts_cut_between_lines_whatever_their_size(tmp_path):
    from consistency.filing.shards import lines_of_part

    pattern = written(tmp_path / "in", articles(20), files=2)
    whole = b"".join(path.read_bytes() for path in sorted((tmp_path / "in").iterdir()))
    for size in (1, 7, 100, 333, 10**6):
        parts = cluster.parts_of([pattern], size)
        assert b"".join(line for part in parts for _, line in lines_of_part(part)) == whole
        halves = [half for part in parts for half in part.halves()]
        assert b"".join(line for part in halves for _, line in lines_of_part(part)) == whole
