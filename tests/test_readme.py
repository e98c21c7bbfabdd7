"""What README.md prints is what really comes out.  README_WRITE=1 writes it anew."""

import contextlib
import io
import os
import re
import shlex
from pathlib import Path

import pytest

from consistency.cli import command, main

README = Path(__file__).parents[1] / "README.md"
TEXT = README.read_text(encoding="utf-8")
SHOWN = re.compile(r"<!-- output of: consistency (?P<command>[^\n]+) -->\n\n```text\n(?P<output>.*?)```", re.DOTALL)
RUNS = re.compile(r"<!-- runs -->\n\n```python\n(?P<code>.*?)```\n\n```text\n(?P<output>.*?)```", re.DOTALL)
VARYING = re.compile(r"python 3\.\d+\.\d+|\d+ rules|\d+ claims read|\d+ comparisons|\d+\.\d\ds|\d+ seen[^,]*, |=+")


def same(one, other):
    """Whether two outputs are equal but for versions, counts and times."""
    return VARYING.sub("#", one) == VARYING.sub("#", other)


def held(match, output):
    if os.environ.get("README_WRITE"):
        text = README.read_text(encoding="utf-8")
        lead = match[0].removesuffix(match["output"] + "```")
        README.write_text(text.replace(match[0], f"{lead}{output}```", 1), encoding="utf-8")
    else:
        assert same(match["output"], output), f"README_WRITE=1 pytest {__file__} writes it anew\n{output}"


@pytest.mark.parametrize("match", list(SHOWN.finditer(TEXT)), ids=lambda match: match["command"][:20])
def test_output_of_a_command(match, capsys, monkeypatch):
    monkeypatch.chdir(README.parent)
    monkeypatch.setenv("COLUMNS", "100")
    main([*shlex.split(match["command"]), "--no-config", "--no-cache", "--color", "never"])
    held(match, capsys.readouterr().out)


@pytest.mark.parametrize("match", list(RUNS.finditer(TEXT)), ids=lambda match: "python")
def test_python(match):
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(match["code"], "README.md", "exec"), {})
    held(match, out.getvalue())


DOCS = [README, *sorted((README.parent / "docs").glob("*.md"))]
COMMANDS = sorted(
    {
        line.split("#")[0].split("|")[-1].split("&&")[-1].strip()
        for file in DOCS
        for block in re.findall(r"```sh\n(.*?)```", file.read_text(encoding="utf-8"), re.DOTALL)
        for line in block.splitlines()
        if "consistency " in line and "pytest" not in line
    }
)


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_that_is_shown_exists(line):
    program, name, *arguments = shlex.split(line)
    assert program == "consistency"
    command(name)[1].parse_args(arguments)
