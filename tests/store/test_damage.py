"""What may befall a file: nothing acknowledged is lost, nothing damaged goes unnoticed, the message says what to do."""

import os
import random
import sqlite3
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from consistency.archives import KEYING, entry, open_archive
from consistency.claims import Claim
from consistency.errors import InputError
from consistency.store import schema, upkeep
from consistency.values import Figure, Money

CRASH = Path(__file__).with_name("crash.py")


def stored(name, *amounts):
    claims = [
        Claim(
            article=name, start=20 * at, end=20 * at + 9, said=f"{amount} euros", value=Money(Figure(Decimal(amount)), "EUR"),
            subject="Norland", attribute=f"loan {amount % 7}",
        )
        for at, amount in enumerate(amounts)
    ]  # fmt: skip
    return entry(name, claims, date(2024, 3, 1), "Daily")


def filled(path, count=40):
    with open_archive(path, write=True) as archive:
        archive.add(stored(f"a{n}", n, n + 1, n + 2) for n in range(count))
    return path


def problems(path):
    return list(upkeep.verify(path, KEYING))


def contents(path):
    with open_archive(path) as archive:
        found = list(archive.entries())
        claims = [claim for one in found for claim in one.claims]
        met = archive.claims_for({"money:norland:loan 3": [stored("new", 10_003).claims[0]]})
        return found, claims, met


def test_a_whole_file_is_sound(tmp_path):
    assert problems(filled(tmp_path / "x")) == []


def test_a_flipped_bit_is_noticed_or_harmless(tmp_path):
    whole = filled(tmp_path / "x").read_bytes()
    before = contents(tmp_path / "x")
    choice, noticed = random.Random(5), 0
    for turn in range(60):
        at, bit = choice.randrange(len(whole)), choice.randrange(8)
        path = tmp_path / f"flipped{turn}"
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1 << bit]) + whole[at + 1 :])
        if problems(path):
            noticed += 1
        else:
            assert contents(path) == before, f"bit {bit} of byte {at}"
    assert noticed > 8


def test_a_damaged_article_is_refused_when_it_is_read_and_can_be_added_again(tmp_path):
    path = filled(tmp_path / "x", 3)
    raw = sqlite3.connect(path)
    raw.execute("UPDATE article SET source = 'Weekly' WHERE name = 'a1'")
    raw.commit()
    raw.close()
    (told,) = problems(path)[:1]
    assert "a1 is damaged" in told
    with open_archive(path) as archive:
        with pytest.raises(InputError, match="a1 is damaged"):
            archive.get("a1")
        damaged = []
        assert [one.name for one in archive.readable(damaged.append)] == ["a0", "a2"]
        assert len(damaged) == 1
    with open_archive(path, write=True) as archive:
        assert archive.add([stored("a1", 1, 2, 3)]) == ["replaced"]
    assert [line for line in problems(path) if "predecessor" not in line] == []


def test_a_damaged_index_is_noticed_and_made_anew(tmp_path):
    path = filled(tmp_path / "x")
    before = contents(path)
    raw = sqlite3.connect(path)
    raw.execute("DELETE FROM posting WHERE key = (SELECT max(key) FROM posting)")
    raw.commit()
    raw.close()
    assert any("reindex" in line for line in problems(path))
    assert upkeep.reindex(path, KEYING) == 40
    assert problems(path) == []
    assert contents(path) == before


@pytest.mark.parametrize(
    "harm", ["DELETE FROM story WHERE article = 3", "UPDATE story SET words = x'00' WHERE article = 3"]
)
def test_damaged_words_of_a_story_are_noticed_and_made_anew(tmp_path, harm):
    path = filled(tmp_path / "x")
    raw = sqlite3.connect(path)
    raw.execute(harm)
    raw.commit()
    raw.close()
    assert any("reindex" in line for line in problems(path))
    upkeep.reindex(path, KEYING)
    assert problems(path) == []


@pytest.mark.parametrize("share", [0.0, 0.001, 0.3, 0.7, 0.99])
def test_a_truncated_file_is_noticed(tmp_path, share):
    whole = filled(tmp_path / "x", 400).read_bytes()
    path = tmp_path / "cut"
    path.write_bytes(whole[: int(len(whole) * share)])
    assert problems(path)


def test_other_files_are_refused(tmp_path):
    other = tmp_path / "other.db"
    sqlite3.connect(other).execute("CREATE TABLE t (a)").connection.close()
    text = tmp_path / "text"
    text.write_text("This is a text of some length, and not a database at all. " * 20)
    for path, words in (
        (other, "not an archive of claims"),
        (text, "not an archive"),
        (tmp_path / "no", "no such archive"),
    ):
        with pytest.raises(InputError, match=words):
            open_archive(path)


def test_a_newer_file_is_refused_and_left_alone(tmp_path):
    path = filled(tmp_path / "x")
    raw = sqlite3.connect(path)
    raw.execute(f"PRAGMA user_version = {len(schema.STEPS) + 1}")
    raw.close()
    before = path.read_bytes()
    for write in (False, True):
        with pytest.raises(InputError, match=r"newer version .* upgrade"):
            open_archive(path, write=write)
    assert path.read_bytes() == before


def of_version_1(path):
    """An archive as the first version made it."""
    filled(path, 5)
    raw = sqlite3.connect(path)
    raw.execute("DROP TABLE predecessor")
    raw.execute("DROP TABLE story")
    raw.execute("PRAGMA user_version = 1")
    raw.execute("UPDATE meta SET value = '1' WHERE name = 'keys'")
    raw.commit()
    raw.close()
    return path


def test_an_older_file_is_brought_forward_when_it_is_opened(tmp_path):
    path = of_version_1(tmp_path / "x")
    with pytest.raises(InputError, match="archive reindex"):
        open_archive(path)
    assert upkeep.reindex(path, KEYING) == 5
    with open_archive(path) as archive:
        assert len(list(archive.entries())) == 5
        assert archive.predecessor("a1") is None
    assert problems(path) == []


def test_an_interrupted_migration_leaves_the_file_as_it_was(tmp_path):
    path = of_version_1(tmp_path / "x")

    def breaks(connection):
        connection.execute("DELETE FROM article")
        raise KeyboardInterrupt

    connection = sqlite3.connect(path, isolation_level=None)
    with pytest.raises(KeyboardInterrupt):
        schema.migrate(connection, (*schema.STEPS, breaks))
    assert connection.execute("PRAGMA user_version").fetchone() == (1,)
    connection.close()
    with open_archive(path, any_keys=True) as archive:
        assert len(list(archive.entries())) == 5


def test_an_index_of_other_keys_is_refused_until_it_is_made_anew(tmp_path):
    path = filled(tmp_path / "x")
    raw = sqlite3.connect(path)
    raw.execute("UPDATE meta SET value = '0' WHERE name = 'keys'")
    raw.commit()
    raw.close()
    with pytest.raises(InputError, match="archive reindex"):
        open_archive(path)
    upkeep.reindex(path, KEYING)
    assert problems(path) == []


def test_a_file_that_cannot_be_written_can_be_read(tmp_path):
    path = filled(tmp_path / "x")
    path.chmod(0o444)
    tmp_path.chmod(0o555)
    try:
        with open_archive(path) as archive:
            assert len(archive) == 40
            with pytest.raises(InputError, match=r"read|allow writing"):
                archive.add([stored("b", 1)])
    finally:
        tmp_path.chmod(0o755)


def test_vacuum_keeps_everything(tmp_path):
    path = filled(tmp_path / "x", 300)
    with open_archive(path, write=True) as archive:
        archive.remove([f"a{n}" for n in range(250)])
    before = contents(path)
    sizes = upkeep.vacuum(path, drop_predecessors=True)
    assert sizes[1] < sizes[0]
    assert contents(path) == before
    assert problems(path) == []


@pytest.mark.skipif(os.name != "posix", reason="needs signals and limits")
def test_killed_while_adding_loses_nothing_acknowledged(tmp_path):
    """Six kills here; `python tests/store/crash.py kill 200` is the long run."""
    run = subprocess.run(
        check=False, args=[sys.executable, CRASH, "kill", "6", str(tmp_path)], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "6 kills" in run.stdout


@pytest.mark.skipif(os.name != "posix", reason="needs signals and limits")
def test_a_full_disk_loses_nothing_acknowledged(tmp_path):
    run = subprocess.run(
        check=False, args=[sys.executable, CRASH, "full", "3", str(tmp_path)], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "no room left" in run.stdout


@pytest.mark.skipif(os.name != "posix", reason="needs signals and limits")
def test_two_writers_and_a_reader_at_once(tmp_path):
    run = subprocess.run(
        check=False, args=[sys.executable, CRASH, "both", "1", str(tmp_path)], capture_output=True, text=True
    )
    assert run.returncode == 0, run.stdout + run.stderr
