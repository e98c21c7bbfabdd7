"""The command line as a whole: help, versions, errors of one line, exit codes, and a quick start."""

import subprocess
import sys

import pytest

from consistency.cli import COMMANDS, main


def test_help_lists_every_command(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["--help"])
    assert stop.value.code == 0
    out = capsys.readouterr().out
    assert all(name in out for name in COMMANDS)
    assert "exit codes" in out


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_each_command_has_help_with_examples(name, capsys):
    with pytest.raises(SystemExit) as stop:
        main([name, "--help"])
    assert stop.value.code == 0
    assert f"consistency {name}" in capsys.readouterr().out


def test_version_names_what_is_installed(capsys):
    with pytest.raises(SystemExit):
        main(["--version"])
    out = capsys.readouterr().out
    assert out.startswith("consistency ")
    assert "dateparser" in out


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["chek"], "did you mean check?"),
        (["check"], "PATH"),
        (["check", "x.txt", "--nope"], "--nope"),
        (["check", "does-not-exist.txt"], "no such file"),
        (["explain", "A999"], "A999"),
        (["rules", "--rules", "nowhere"], "nowhere"),
    ],
)
def test_a_user_error_is_one_line_and_exit_2(given, said, capsys):
    try:
        code = main(given)
    except SystemExit as stop:
        code = stop.code
    captured = capsys.readouterr()
    assert code == 2
    assert said in captured.err
    assert captured.err.count("\n") == 1
    assert captured.out == ""


def test_help_loads_nothing_heavy():
    script = (
        "import sys\nfrom consistency.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "heavy = {'pint', 'dateparser', 'rich.console', 'rich.progress', 'babel', 'moneyed', 'consistency.engine', 'trafilatura'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_module_runs_as_the_command():
    done = subprocess.run(
        [sys.executable, "-m", "consistency", "--version"], capture_output=True, text=True, check=False
    )
    assert done.stdout.startswith("consistency ")
