"""``consistency archive`` from the command line: every action, what it prints, its exit code."""

import json
import sys

import pytest

from consistency.cli import main

FIRST = "Norland pays 500 million euros for the ferry to Vesteria, the ministry said on 3 May 2024.\n"
SECOND = FIRST.replace("500", "700")


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """A folder with a published article in an archive, and a draft."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "published").mkdir()
    (tmp_path / "published" / "ferry.txt").write_text(FIRST)
    (tmp_path / "draft.txt").write_text(SECOND)
    assert main(["archive", "add", "news.archive", "published"]) == 0
    return tmp_path


def test_a_draft_that_contradicts_what_was_published(desk, capsys):
    capsys.readouterr()
    assert main(["archive", "check", "news.archive", "draft.txt", "--format", "jsonl"]) == 1
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert any("published/ferry.txt" in json.dumps(line) for line in lines)
    assert main(["check", "draft.txt", "--against", "news.archive"]) == 1


def test_list_show_stats_verify(desk, capsys):
    capsys.readouterr()
    for action in (
        ["list", "news.archive"],
        ["show", "news.archive", "published/ferry.txt"],
        ["stats", "news.archive"],
    ):
        assert main(["archive", *action]) == 0
    out = capsys.readouterr().out
    assert "published/ferry.txt" in out
    assert "500,000,000 EUR" in out
    assert "articles   1" in out
    assert main(["archive", "verify", "news.archive"]) == 0
    assert capsys.readouterr().out.startswith("sound: 1 articles")


def test_a_revision_and_what_it_changed(desk, capsys):
    assert main(["archive", "diff", "news.archive", "published/ferry.txt"]) == 2
    assert main(["archive", "diff", "news.archive", "published/ferry.txt", "--with", "draft.txt"]) == 1
    (desk / "published" / "ferry.txt").write_text(SECOND)
    capsys.readouterr()
    assert main(["archive", "add", "news.archive", "published"]) == 0
    assert "1 replaced" in capsys.readouterr().out
    assert main(["archive", "diff", "news.archive", "published/ferry.txt"]) == 1
    assert "~ `500 million euros`" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("settings", "line", "code"),
    [
        ("", "A101 error", 1),
        ('ignore = ["A"]', "", 0),
        ("severity = {A101 = 'note'}", "A101 note", 0),
        ('per-path-ignores = {"draft*" = ["A"], "published/*" = ["A"]}', "", 0),
    ],
)
def test_an_audit_heeds_the_settings_file(desk, capsys, settings, line, code):
    assert main(["archive", "add", "news.archive", "draft.txt"]) == 0
    (desk / "consistency.toml").write_text(settings)
    capsys.readouterr()
    assert main(["archive", "audit", "news.archive"]) == code
    assert capsys.readouterr().out.startswith(line)
    assert main(["archive", "audit", "news.archive", "--no-config"]) == 1
    assert capsys.readouterr().out.startswith("A101 error")


def test_export_import_audit_remove(desk, capsys):
    assert main(["archive", "add", "news.archive", "draft.txt"]) == 0
    assert main(["archive", "export", "news.archive", "claims.jsonl"]) == 0
    assert main(["archive", "import", "copy.archive", "claims.jsonl"]) == 0
    outputs = []
    for name in ("news.archive", "copy.archive"):
        capsys.readouterr()
        assert main(["archive", "audit", name, "--format", "jsonl"]) == 1
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1] != ""
    assert main(["archive", "remove", "copy.archive", "draft.txt"]) == 0
    assert main(["archive", "audit", "copy.archive"]) == 0
    assert main(["archive", "remove", "copy.archive", "draft.txt"]) == 2
    assert main(["archive", "vacuum", "copy.archive"]) == 0
    assert main(["archive", "reindex", "copy.archive"]) == 0
    assert main(["archive", "migrate", "copy.archive"]) == 0


def test_claims_of_another_extractor_are_taken(desk, capsys):
    claim = {
        "article": "wire/7", "kind": "money", "start": 0, "end": 9, "said": "5 million", "published": "2024-05-01",
        "value": {"amount": "5000000", "upper": None, "currency": "EUR", "bound": "exact"},
        "subject": "Norland", "attribute": "loan",
    }  # fmt: skip
    (desk / "claims.jsonl").write_text(json.dumps(claim) + "\n")
    assert main(["archive", "add", "news.archive", "claims.jsonl"]) == 0
    capsys.readouterr()
    assert main(["archive", "show", "news.archive", "wire/7"]) == 0
    assert "5,000,000 EUR" in capsys.readouterr().out


def test_what_cannot_be_read_stops_or_is_left_out(desk, capsys):
    lines = [json.dumps({"name": "one", "text": FIRST}), "{broken", json.dumps({"name": "two", "text": SECOND})]
    (desk / "feed.jsonl").write_text("\n".join(lines))
    assert main(["archive", "add", "news.archive", "feed.jsonl"]) == 2
    assert "feed.jsonl:2" in capsys.readouterr().err
    assert main(["archive", "add", "news.archive", "feed.jsonl", "--keep-going"]) == 2
    told = capsys.readouterr()
    assert "2 added" in told.out
    assert "left out: feed.jsonl:2" in told.err


def test_an_archive_that_is_not_there(desk, capsys):
    for action in (["list"], ["check", "draft.txt"], ["audit"], ["verify"], ["remove", "x"], ["vacuum"]):
        code = main(["archive", action[0], "nowhere.archive", *action[1:]])
        assert code in (1, 2)
    assert not (desk / "nowhere.archive").exists()


def test_several_processes_store_the_same(desk, capsys):
    rows = [json.dumps({"name": f"n{n}", "text": FIRST.replace("500", str(500 + n))}) for n in range(30)]
    (desk / "feed.jsonl").write_text("\n".join(rows))
    outputs = []
    for name, jobs in (("one.archive", "1"), ("two.archive", "2")):
        assert main(["archive", "add", name, "feed.jsonl", "--jobs", jobs]) == 0
        assert main(["archive", "export", name, f"{name}.jsonl"]) == 0
        outputs.append((desk / f"{name}.jsonl").read_text())
    assert outputs[0] == outputs[1] != ""


@pytest.mark.parametrize(
    ("missing", "command", "extra"),
    [
        ("pyarrow", ["export", "news.archive", "claims.parquet"], "claim-consistency[parquet]"),
        ("dask", ["build", "--input", "*.jsonl", "--output", "store"], "claim-consistency[dask]"),
        ("dask", ["audit", "store", "--engine", "dask"], "claim-consistency[dask]"),
    ],
)
def test_an_extra_that_is_missing_is_named(desk, capsys, monkeypatch, missing, command, extra):
    monkeypatch.setitem(sys.modules, missing, None)
    assert main(["archive", *command]) == 2
    assert f"pip install '{extra}'" in capsys.readouterr().err


def test_adding_reads_as_the_settings_say(desk, capsys):
    """What `$` means in a source and which files are left out, as in `check`; the date that a text states is kept."""
    (desk / "consistency.toml").write_text('exclude = ["old/*"]\n[currency]\n"Polar Post" = "CAD"\n')
    (desk / "news").mkdir()
    (desk / "news" / "old").mkdir()
    (desk / "news" / "old" / "c.txt").write_text(FIRST)
    article = {"name": "a", "source": "Polar Post", "text": "Published 3 May 2024\n\nThe dam costs $40 million."}
    (desk / "news" / "a.jsonl").write_text(json.dumps(article))
    (desk / "news" / "b.txt").write_text("The tunnel costs 9 euros.\n")
    capsys.readouterr()
    assert main(["archive", "add", "own.archive", "news"]) == 0
    assert main(["archive", "add", "lines.archive", "news/a.jsonl", "--jobs", "2"]) == 0
    assert main(["archive", "add", "plain.archive", "news/a.jsonl", "--no-config", "--published", "2024-05-09"]) == 0
    capsys.readouterr()
    assert main(["archive", "list", "own.archive"]) == 0
    assert [line.split("\t")[0] for line in capsys.readouterr().out.splitlines()] == ["a", "news/b.txt"]
    for name, currency in (("own", "CAD"), ("lines", "CAD"), ("plain", "USD")):
        assert main(["archive", "show", f"{name}.archive", "a"]) == 0
        shown = capsys.readouterr().out
        assert "2024-05-03" in shown.splitlines()[0]
        assert f"40,000,000 {currency}" in shown
