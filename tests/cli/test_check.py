"""`consistency check`: formats and exit codes, on a rule of its own."""

import json

import pytest

from consistency.claims import Claim
from consistency.cli import main
from consistency.values import Figure, Money

RULE = '''
from consistency import Clash, pairs

@pairs("TEST001", "sums-differ", kinds=["money"], linked=False, bad=["x"], good=["y"])
def sums_differ(first, second):
    """Two sums differ.

    It matters.

    Say which is right.
    """
    if not first.value.figure.meets(second.value.figure):
        yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", "they do not meet")
'''


def claim(article, start, said, amount):
    from decimal import Decimal

    return Claim(
        article=article, start=start, end=start + len(said), said=said,
        value=Money(Figure(Decimal(amount)), "EUR"), attribute="bridge",
    )  # fmt: skip


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """Two articles, the claims of another extractor on them, and a rule."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("The bridge will have cost €62 million.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("\nThe bridge cost €68 million.\n", encoding="utf-8")
    claims = [claim("a.txt", 26, "€62 million", 62_000_000), claim("b.txt", 17, "€68 million", 68_000_000)]
    (tmp_path / "claims.jsonl").write_text("\n".join(json.dumps(c.to_dict()) for c in claims), encoding="utf-8")
    (tmp_path / "house.py").write_text(RULE, encoding="utf-8")
    return tmp_path


CHECK = ["check", "a.txt", "b.txt", "claims.jsonl", "--rules", "house.py", "--select", "TEST001"]


def test_findings_are_exit_1_and_in_four_parts(folder, capsys):
    assert main(CHECK) == 1
    out = capsys.readouterr().out
    assert out.index("= consistency =") < out.index("= FINDINGS =") < out.index("= short summary =")
    assert "TEST001 sums-differ" in out
    assert " 2 | The bridge cost €68 million." in out
    assert "because they do not meet" in out
    assert "Say which is right." in out
    assert "1 error in 2 articles" in out.splitlines()[-1]
    assert "\x1b" not in out


def test_carets_stand_under_the_words(folder, capsys):
    main(CHECK)
    lines = capsys.readouterr().out.splitlines()
    at = next(number for number, line in enumerate(lines) if "The bridge cost €68" in line)
    assert lines[at + 1].index("^") == lines[at].index("€68 million")
    assert lines[at + 1].count("^") == len("€68 million")


def test_concise_is_one_line_a_finding(folder, capsys):
    assert main([*CHECK, "--format", "concise"]) == 1
    out = capsys.readouterr().out.splitlines()
    assert out == [
        "b.txt:2:17: TEST001 `€68 million` here, `€62 million` there [a.txt:1:27]",
        "1 error in 2 articles.",
    ]


def test_json_has_the_contract_s_fields(folder, capsys):
    main([*CHECK, "--format", "json"])
    data = json.loads(capsys.readouterr().out)
    assert data["version"] == 1
    assert data["summary"]["findings"] == 1
    side = data["findings"][0]["sides"][0]
    assert (side["article"], side["start"], side["end"], side["line"], side["column"]) == ("b.txt", 17, 28, 2, 17)


def test_jsonl_is_a_finding_a_line(folder, capsys):
    main([*CHECK, "--format", "jsonl"])
    assert [json.loads(line)["code"] for line in capsys.readouterr().out.splitlines()] == ["TEST001"]


def test_output_goes_to_a_file(folder, capsys):
    assert main([*CHECK, "--format", "json", "--output", "out.json", "--color", "always"]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads((folder / "out.json").read_text(encoding="utf-8"))["findings"]


def test_exit_zero(folder):
    assert main([*CHECK, "--exit-zero"]) == 0


@pytest.mark.parametrize(
    ("choice", "environment", "coloured"),
    [
        ("always", {}, True),
        ("never", {"FORCE_COLOR": "1"}, False),
        ("auto", {}, False),
        ("auto", {"FORCE_COLOR": "1"}, True),
        ("auto", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
)
def test_colour(folder, capsys, monkeypatch, choice, environment, coloured):
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    main([*CHECK, "--color", choice])
    assert ("\x1b[" in capsys.readouterr().out) == coloured


def test_nothing_to_check_is_exit_4(tmp_path, capsys):
    (tmp_path / "empty").mkdir()
    (tmp_path / "blank.txt").write_text(" \n", encoding="utf-8")
    assert main(["check", str(tmp_path / "empty")]) == 4
    assert main(["check", str(tmp_path / "blank.txt")]) == 4
    assert capsys.readouterr().err.count("\n") == 2


def test_a_crashing_rule_is_exit_3_with_code_article_and_trace_on_request(folder, capsys):
    broken = RULE.replace("if not first", "1 / 0\n    if not first")
    (folder / "house.py").write_text(broken, encoding="utf-8")
    assert main(CHECK) == 3
    err = capsys.readouterr().err
    assert "TEST001" in err
    assert "b.txt" in err or "a.txt" in err
    assert "Traceback" not in err
    assert main([*CHECK, "--debug"]) == 3
    assert "Traceback" in capsys.readouterr().err


def test_a_broken_rule_file_is_exit_2_with_file_and_line(folder, capsys):
    (folder / "house.py").write_text("x = 1\ny = \n", encoding="utf-8")
    assert main(CHECK) == 2
    assert "house.py:2" in capsys.readouterr().err
