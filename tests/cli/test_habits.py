"""Habits: baseline, suppressions written, what changed in git, watching, cache, settings, completion."""

import json
import os
import subprocess
import sys
from itertools import islice
from pathlib import Path

import pytest

from consistency.cli import main
from consistency.cli.watch import changes, state

A = "Norway will give Ukraine a military aid package worth €62 million, the ministry said.\n"
B = "Norway will give Ukraine a military aid package worth €68 million, the ministry said.\n"
RULE = '''
from consistency import Clash, pairs

@pairs("TEST001", "sums-differ", kinds=["money"], linked=False, bad=["x"], good=["y"])
def sums_differ(first, second):
    """Two sums differ.

    It matters.

    Say which is right.
    """
    if first.value != second.value:
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", "they do not meet")
'''
SETTINGS = 'select = ["TEST001"]\nrules = ["house.py"]\npaths = ["in"]\n'


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two articles that clash under a house rule, and settings that name both."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(A, encoding="utf-8")
    (tmp_path / "in" / "b.md").write_text("# Aid\n\n" + B, encoding="utf-8")
    (tmp_path / "house.py").write_text(RULE, encoding="utf-8")
    (tmp_path / "consistency.toml").write_text(SETTINGS, encoding="utf-8")
    return tmp_path


def told(capsys, *given, code=None):
    """The codes that `check` tells, and its notices."""
    status = main(["check", *given, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    assert code is None or status == code
    return [finding["code"] for finding in report["findings"]], report


def test_the_settings_file_says_what_to_check(folder, capsys, monkeypatch):
    assert told(capsys, code=1)[0] == ["TEST001"]
    assert main(["check", "--no-config"]) == 2
    monkeypatch.chdir(folder / "in")
    assert told(capsys, "a.txt", "b.md", code=1)[0] == ["TEST001"]


def test_a_wrong_setting_stops_the_run(folder, capsys):
    (folder / "consistency.toml").write_text("selekt = []\n", encoding="utf-8")
    assert main(["check", "in"]) == 2
    assert "did you mean select?" in capsys.readouterr().err


def test_the_baseline_hides_what_is_known_and_tells_what_is_gone(folder, capsys):
    assert main(["baseline", "--output", "known.json"]) == 0
    assert "wrote 1 finding to known.json" in capsys.readouterr().out
    codes, report = told(capsys, "--baseline", "known.json", code=0)
    assert codes == []
    assert report["summary"]["suppressed"] == 1
    assert report["suppressed"][0]["suppressed"] == "baseline"
    (folder / "in" / "a.txt").write_text("An opening paragraph.\n\n" + A, encoding="utf-8")
    assert told(capsys, "--baseline", "known.json", code=0)[0] == []
    (folder / "in" / "a.txt").write_text(A.replace("62", "64"), encoding="utf-8")
    codes, report = told(capsys, "--baseline", "known.json", code=1)
    assert codes == ["TEST001"]
    assert report["notices"][0] == "known.json: 0 known, 1 new, 1 gone"
    assert report["notices"][1].startswith("known.json: gone from in/b.md: TEST001")
    assert main(["baseline", "--output", "known.json"]) == 0
    assert "0 known, 1 new, 1 gone" in capsys.readouterr().out


@pytest.mark.parametrize("content", ["{", '{"version": 2, "findings": []}', "[]"])
def test_a_baseline_that_is_none(folder, capsys, content):
    (folder / "known.json").write_text(content, encoding="utf-8")
    assert main(["check", "--baseline", "known.json"]) == 2
    assert main(["check", "--baseline", "none.json"]) == 2
    assert "known.json" in capsys.readouterr().err


def test_suppressions_are_written_where_they_hold(folder, capsys):
    (folder / "in" / "c.txt").write_bytes(b"First.\r\n" + A.replace("62", "64").replace("\n", "\r\n").encode())
    assert main(["check", "--add-ignores", "as the agency has it"]) == 0
    assert "wrote 2 suppressions into 2 articles" in capsys.readouterr().out
    assert told(capsys, code=0)[1]["notices"] == []
    text = (folder / "in" / "b.md").read_text(encoding="utf-8")
    assert text.splitlines()[2] == "<!-- consistency: ignore TEST001 because as the agency has it -->"
    assert b"# consistency: ignore TEST001 because as the agency has it\r\n" in (folder / "in" / "c.txt").read_bytes()
    assert main(["check", "--add-ignores", "a\nb"]) == 2


def test_suppressions_are_not_written_into_json(folder, capsys):
    (folder / "in" / "b.md").rename(folder / "b.md")
    (folder / "in" / "b.jsonl").write_text(json.dumps({"text": B}), encoding="utf-8")
    assert main(["check", "--add-ignores", "so"]) == 1
    assert "text and Markdown only" in capsys.readouterr().err


def git(folder, *arguments):
    who = ["-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], cwd=folder, check=True, capture_output=True)


def test_only_what_touches_changes(folder, capsys):
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "one")
    codes, report = told(capsys, "--changed-since", "HEAD", code=0)
    assert codes == []
    assert report["notices"] == ["1 not told: they touch nothing that changed since HEAD"]
    (folder / "in" / "a.txt").write_text(A + "\nAnother line.\n", encoding="utf-8")
    assert told(capsys, "--changed-since", "HEAD", code=1)[0] == ["TEST001"]
    assert told(capsys, "--changed-since", "HEAD", "--changed-lines", code=0)[0] == []
    (folder / "in" / "a.txt").write_text(A.replace("62", "63"), encoding="utf-8")
    assert told(capsys, "--changed-since", "HEAD", "--changed-lines", code=1)[0] == ["TEST001"]
    git(folder, "commit", "-qam", "two")
    (folder / "in" / "ü new.txt").write_text(A.replace("62", "70"), encoding="utf-8")
    assert told(capsys, "--changed-since", "HEAD", "--changed-lines", code=1)[0] == ["TEST001"] * 2
    assert told(capsys, "--changed-since", "HEAD~1", code=1)[0] == ["TEST001"] * 3


def test_a_line_of_a_file_of_many_is_what_changed(folder, capsys):
    git(folder, "init", "-q")
    lines = [json.dumps({"text": A}), json.dumps({"text": "Another story."})]
    (folder / "in" / "f.jsonl").write_text("\n".join(lines), encoding="utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "one")
    lines[1] = json.dumps({"text": "Another story, changed."})
    (folder / "in" / "f.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert told(capsys, "--changed-since", "HEAD", code=0)[0] == []
    lines[0] = json.dumps({"text": "So it is. " + A})
    (folder / "in" / "f.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert told(capsys, "--changed-since", "HEAD", code=1)[0] == ["TEST001"]


@pytest.mark.parametrize("revision", ["nowhere", "--output=x"])
def test_a_revision_that_git_does_not_know(folder, capsys, revision):
    git(folder, "init", "-q")
    assert main(["check", f"--changed-since={revision}"]) == 2
    assert "git knows no revision" in capsys.readouterr().err
    assert main(["check", "--changed-lines"]) == 2


def test_no_checkout(folder, capsys, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    assert main(["check", "--changed-since", "HEAD"]) == 2
    assert "git" in capsys.readouterr().err


def test_the_cache_changes_nothing_and_is_used(folder, capsys):
    first = told(capsys)[1]
    kept = sorted(folder.glob(".consistency_cache/*/*.json"))
    assert len(kept) == 2
    assert (folder / ".consistency_cache" / ".gitignore").read_text(encoding="utf-8") == "*\n"
    assert told(capsys)[1] == first == told(capsys, "--no-cache")[1]
    emptied = json.dumps({"claims": [], "unread": []})
    for file in kept:
        file.write_text(emptied, encoding="utf-8")
    assert main(["check"]) == 4
    for file in kept:
        file.write_text("{", encoding="utf-8")
    assert told(capsys)[1] == first


def test_nothing_is_kept_without_a_cache(folder, capsys):
    told(capsys, "--no-cache")
    assert not (folder / ".consistency_cache").exists()


def test_a_cache_that_cannot_be_written_is_no_error(folder, capsys):
    (folder / ".consistency_cache").write_text("a file\n", encoding="utf-8")
    assert told(capsys, code=1)[0] == ["TEST001"]


def test_watching_yields_a_state_for_each_change(folder):
    import argparse

    from consistency.cli import command

    args = command("check")[1].parse_args(["in", "--watch"])
    assert isinstance(args, argparse.Namespace)
    pauses = iter(["touch", None, "touch"])

    def pause(_):
        if next(pauses):
            (folder / "in" / "a.txt").write_text(A * len(list(pauses) or "x"), encoding="utf-8")

    states = changes(lambda: state(args), pause)
    first, second = islice(states, 2)
    assert first != second


def test_init_writes_settings_once(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["init"]) == 0
    assert main(["init"]) == 2
    assert main(["init", "nowhere/at/all"]) == 2
    assert "is there already" in capsys.readouterr().err


def test_a_new_rule_runs_its_examples(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["new-rule", "NEWS001", "fee-over-budget"]) == 0
    assert main(["new-rule", "NEWS001", "another-name"]) == 2
    assert main(["new-rule", "news", "another-name"]) == 2
    assert main(["new-rule", "NEWS002", "Name"]) == 2
    assert main(["new-rule", "NEWS002", "another-name", "--kind", "colour"]) == 2
    capsys.readouterr()
    assert main(["test", "newsroom"]) == 0
    assert "2 examples of 1 rule: none failed" in capsys.readouterr().out


def test_an_example_that_fails_is_told_with_file_and_line(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "house.py").write_text(RULE, encoding="utf-8")
    assert main(["test", "house.py"]) == 1
    assert "house.py:4: TEST001[bad-1] must be found, and was not" in capsys.readouterr().out


def test_rules_and_pages(capsys):
    assert main(["rules"]) == 0
    assert "A101  amounts-differ" in capsys.readouterr().out
    assert main(["rules", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)[0]["code"] == "A101"
    assert main(["explain", "amounts-differ", "--color", "always"]) == 0
    assert "Not found" in capsys.readouterr().out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_every_command(shell, capsys):
    assert main(["completion", shell]) == 0
    out = capsys.readouterr().out
    assert "changed-since" in out
    assert "new-rule" in out


def test_completion_is_bash(tmp_path):
    script = subprocess.run(
        [sys.executable, "-m", "consistency", "completion", "bash"], capture_output=True, check=True
    )
    (tmp_path / "c").write_bytes(script.stdout)
    ask = 'source c; COMP_WORDS=(consistency check --format s); COMP_CWORD=3; _consistency; echo "${COMPREPLY[*]}"'
    done = subprocess.run(["bash", "-c", ask], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert done.stdout == "sarif\n"


def test_extract_lists_claims_and_what_was_not_understood(folder, capsys):
    assert main(["extract", "in"]) == 0
    out = capsys.readouterr().out
    assert "€62 million" in out
    assert "1:55" in out
    assert main(["extract", "in", "--format", "jsonl", "--kind", "money"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert {json.loads(line)["kind"] for line in lines} <= {"money", "unread"}
    (folder / "claims.jsonl").write_text("\n".join(lines), encoding="utf-8")
    codes, _ = told(capsys, "claims.jsonl", code=1)
    assert codes == ["TEST001"]


def test_several_formats_of_one_run(folder, capsys):
    assert main(["check", "--format", "concise", "--also", "json=a.json", "--also", "sarif=b.sarif"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2
    assert json.loads((folder / "a.json").read_text(encoding="utf-8"))["summary"]["findings"] == 1
    assert json.loads((folder / "b.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"
    assert main(["check", "--also", "json"]) == 2
    assert main(["check", "--also", "json=no/such/folder.json"]) == 2


def test_nothing_to_check_can_be_all_right(folder):
    (folder / "in" / "a.txt").write_text("Nothing.\n", encoding="utf-8")
    (folder / "in" / "b.md").unlink()
    assert main(["check"]) == 4
    assert main(["check", "--empty-ok"]) == 0
    (folder / "in" / "a.txt").unlink()
    assert main(["check", "--empty-ok"]) == 0


def action(folder, **inputs):
    """Run the action's script as the runner would."""
    root = Path(__file__).parents[2]
    command = folder / "consistency"
    command.write_text(
        f'#!/bin/sh\nPYTHONPATH="{root}" exec "{sys.executable}" -m consistency "$@"\n', encoding="utf-8"
    )
    command.chmod(0o755)
    (folder / "temp").mkdir(exist_ok=True)
    environment = {
        **os.environ, "CONSISTENCY": str(command), "RUNNER_TEMP": str(folder / "temp"),
        "GITHUB_OUTPUT": str(folder / "outputs"), "GITHUB_STEP_SUMMARY": str(folder / "summary"), **inputs,
    }  # fmt: skip
    done = subprocess.run(
        ["bash", root / ".ci" / "action"], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    return done, dict(line.split("=", 1) for line in (folder / "outputs").read_text(encoding="utf-8").splitlines())


def test_the_action_annotates_and_says_how_it_went(folder):
    done, outputs = action(folder, CHECK_PATHS="in/a.txt\nin/b.md\n", CHECK_SARIF="out.sarif")
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error ")
    assert outputs == {"exit-code": "1", "findings": "1", "sarif": "out.sarif"}
    assert json.loads((folder / "out.sarif").read_text(encoding="utf-8"))["runs"]
    assert "sums-differ" in (folder / "summary").read_text(encoding="utf-8")


def test_the_action_takes_inputs_as_text(folder):
    done, outputs = action(folder, CHECK_PATHS="in/a.txt\n$(touch owned); touch owned\n", CHECK_ARGUMENTS="--exit-zero")
    assert done.returncode == 2
    assert "no such file" in done.stderr
    assert outputs["exit-code"] == "2"
    assert not (folder / "owned").exists()
