"""What only shows while the command runs: watching, a bar on a terminal, a reader that goes away."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
HEED = """import runpy, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.argv[0] = "consistency"
runpy.run_module("consistency", run_name="__main__", alter_sys=True)"""
"""A shell lets what it runs in the background ignore interrupts, and its children inherit that: the command is to heed them."""
RUN = [sys.executable, "-c", HEED]
BRIDGE = "The new bridge in Selby cost €{} million, the council said on Monday.\n"


def start(folder, *arguments, **more):
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen([*RUN, *arguments], cwd=folder, env=environment, **more)


def replace(file, text):
    """A change that nobody sees half of."""
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


def test_watching_runs_again_on_a_change_and_ends_when_interrupted(tmp_path):
    (tmp_path / "a.txt").write_text(BRIDGE.format(62), encoding="utf-8")
    (tmp_path / "consistency.toml").touch()
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True}
    with start(tmp_path, "check", "a.txt", "--watch", "--format", "concise", "--no-cache", **pipes) as run:
        assert run.stdout.readline() == "No conflicts in 1 article.\n"
        assert run.stderr.readline() == "waiting for changes; Ctrl-C ends\n"
        replace(tmp_path / "a.txt", BRIDGE.format(62) * 2)
        assert run.stdout.readline() == "No conflicts in 1 article.\n"
        assert run.stderr.readline() == "waiting for changes; Ctrl-C ends\n"
        replace(tmp_path / "consistency.toml", "selekt = []\n")
        assert "did you mean select?" in run.stderr.readline()
        assert run.stderr.readline() == "waiting for changes; Ctrl-C ends\n"
        run.send_signal(signal.SIGINT)
        assert run.wait(timeout=20) == 2


def test_a_long_run_shows_a_bar_on_a_terminal(tmp_path):
    for number in range(25):
        (tmp_path / f"{number}.txt").write_text(BRIDGE.format(62), encoding="utf-8")
    master, slave = pty.openpty()
    with start(tmp_path, "check", ".", "--no-cache", stdout=subprocess.PIPE, stderr=slave) as run:
        os.close(slave)
        shown = b""
        while True:
            try:
                part = os.read(master, 4096)
            except OSError:  # the terminal is closed when its last writer ends
                break
            if not part:
                break
            shown += part
        out = run.stdout.read()
    os.close(master)
    assert b"reading" in shown
    assert b"25/25" in shown
    assert b"\x1b" not in out


def test_a_reader_that_goes_away_is_no_crash(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text(BRIDGE.format(62) * 300, encoding="utf-8")
    with start(tmp_path, "extract", ".", "--no-cache", stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == b""
        assert run.wait(timeout=60) == 0
