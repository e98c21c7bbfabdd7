"""Hurts an archive while it is written, again and again, and checks that nothing acknowledged was lost.

python tests/store/crash.py kill 200     kill -9 at a random moment of adding
python tests/store/crash.py full 20      files that may not grow over a limit, as on a full disk
python tests/store/crash.py both 5       two writers and a reader at once
python tests/store/crash.py migrate 50   kill -9 at a random moment of a migration
"""

import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import date
from decimal import Decimal
from pathlib import Path

from consistency.archives import KEYING, entry, open_archive
from consistency.claims import Claim
from consistency.errors import InputError
from consistency.store import upkeep
from consistency.values import Figure, Money

CLAIMS = 5


def article(name, version):
    """An article all of whose claims carry its version, so that half of one would show."""
    claims = [
        Claim(
            article=name, start=10 * at, end=10 * at + 5, said=f"{version}", value=Money(Figure(Decimal(version)), "EUR"),
            subject=name, attribute=f"loan {at}",
        )
        for at in range(CLAIMS)
    ]  # fmt: skip
    return entry(name, claims, date(2024, 1, 1), "Daily")


def write(path, first, limit=0):
    """Add batches for ever, and print each batch's number when it is stored."""
    if limit:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    try:
        with open_archive(path, write=True) as archive:
            for batch in range(first, first + 100_000):
                # one new article, and a new version of one that is always there
                archive.add([article(f"n{batch}", batch), article("always", batch)])
                print(batch, flush=True)
    except InputError as error:
        print(f"error {error}", flush=True)


def acknowledged(lines, known, first):
    """What the output says is stored."""
    numbers = [int(line) for line in lines if line.strip().isdigit()]
    assert numbers == list(range(first, first + len(numbers))), numbers
    known += numbers
    return numbers


def look(path, known):
    """Everything acknowledged is there and whole; at most one batch more."""
    if not path.exists():
        assert not known
        return
    damage = list(upkeep.verify(path, KEYING))
    assert not damage, damage
    with open_archive(path) as archive:
        there = {}
        for found in archive.entries():
            versions = {int(claim.said) for claim in found.claims}
            assert len(found.claims) == CLAIMS, f"half an article: {found}"
            assert len(versions) == 1, f"two versions mixed: {found}"
            there[found.name] = versions.pop()
    newest = there.pop("always", -1)
    assert {f"n{number}": number for number in known}.items() <= there.items()
    assert newest == max(there.values(), default=-1), "a batch was stored by halves"
    assert len(there) <= len(known) + 1
    known[:] = sorted(there.values())


def kill(folder, turns, choice):
    """Start, wait a moment, kill; then look."""
    path, known = folder / "killed.archive", []
    for _ in range(turns):
        first = known[-1] + 1 if known else 0
        process = subprocess.Popen(
            [sys.executable, __file__, "write", path, str(first)], stdout=subprocess.PIPE, text=True
        )
        process.stdout.readline()  # it has begun
        time.sleep(choice.random() * 0.15)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().splitlines(keepends=True)
        process.wait()
        whole = [line for line in rest if line.endswith("\n")]
        acknowledged([f"{first}\n", *whole], known, first)
        look(path, known)
    print(f"{turns} kills, {len(known)} batches acknowledged, none lost, none by halves")


def full(folder, turns, choice):
    """Let no file grow over a limit, until writing fails; then look, and go on with more room."""
    path, known = folder / "full.archive", []
    limit = 200_000
    for _ in range(turns):
        first = known[-1] + 1 if known else 0
        command = [sys.executable, __file__, "write", path, str(first), str(limit)]
        lines = subprocess.run(command, check=False, capture_output=True, text=True).stdout.splitlines()
        errors = [line for line in lines if line.startswith("error")]
        assert errors, "writing ended without an error"
        assert "no room left" in errors[0], errors
        acknowledged(lines, known, first)
        look(path, known)
        limit += choice.randrange(50_000, 300_000)
    print(f"{turns} times: {errors[0]}\n{len(known)} batches acknowledged, none lost")


def both(folder, turns, choice):
    """Two writers add different articles while a reader looks again and again."""
    path = folder / "both.archive"
    open_archive(path, write=True).close()
    for turn in range(turns):
        start = turn * 1000
        writers = [
            subprocess.Popen(
                [sys.executable, __file__, "some", path, name, str(start)], stderr=subprocess.PIPE, text=True
            )
            for name in ("left", "right")
        ]
        looks = 0
        while any(writer.poll() is None for writer in writers):
            with open_archive(path) as archive:
                for found in archive.entries():
                    assert len({claim.said for claim in found.claims}) == 1
                    assert len(found.claims) == CLAIMS
            looks += 1
        for writer in writers:
            assert writer.wait() == 0, writer.stderr.read()
        assert not list(upkeep.verify(path, KEYING))
        with open_archive(path) as archive:
            assert len(archive) == (turn + 1) * 200
    print(f"{turns} turns of two writers, 100 articles each; {looks} looks of a reader in the last")


def migrate(folder, turns, choice):
    """Kill a migration (and the reindexing that an upgrade may need) at a random moment."""
    path = folder / "old.archive"
    with open_archive(path, write=True) as archive:
        archive.add(article(f"n{number}", number) for number in range(3000))
    interrupted = 0
    for _ in range(turns):
        raw = sqlite3.connect(path)
        raw.execute("DROP TABLE IF EXISTS predecessor")
        raw.execute("DROP TABLE IF EXISTS story")
        raw.execute("PRAGMA user_version = 1")
        raw.execute("UPDATE meta SET value = 'old' WHERE name = 'keys'")
        raw.commit()
        raw.close()
        process = subprocess.Popen([sys.executable, __file__, "upgrade", path], stdout=subprocess.PIPE, text=True)
        process.stdout.readline()
        time.sleep(choice.random() * 0.6)
        process.send_signal(signal.SIGKILL)
        interrupted += process.wait() != 0
        upkeep.reindex(path, KEYING)
        assert not list(upkeep.verify(path, KEYING))
    print(f"{turns} upgrades, {interrupted} of them killed; the archive was sound each time")


def main():
    what, rest = sys.argv[1], sys.argv[2:]
    if what == "write":
        write(Path(rest[0]), int(rest[1]), int(rest[2]) if len(rest) > 2 else 0)
    elif what == "some":
        with open_archive(rest[0], write=True, wait=60) as archive:
            for number in range(int(rest[2]), int(rest[2]) + 100):
                archive.add([article(f"{rest[1]}{number}", number)])
    elif what == "upgrade":
        print("begun", flush=True)
        upkeep.reindex(rest[0], KEYING)
    else:
        actions = {"kill": kill, "full": full, "both": both, "migrate": migrate}
        with tempfile.TemporaryDirectory() as folder:
            actions[what](Path(rest[1] if len(rest) > 1 else folder), int(rest[0]), random.Random(3))


if __name__ == "__main__":
    os.environ.setdefault("PYTHONPATH", str(Path(__file__).parents[2]))
    main()
