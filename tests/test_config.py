"""Settings: found upwards, read strictly, and what each does to a run."""

import re
from pathlib import Path

import pytest

import consistency
from consistency import Article, Clash
from consistency.claims import Claim
from consistency.cli.init import TEXT
from consistency.config import READERS, Settings, find, load
from consistency.errors import ConfigError
from consistency.findings import Severity
from consistency.rule import pairs
from consistency.values import Figure, Money


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def loaded(folder, text, name="consistency.toml"):
    (folder / name).write_text(text, encoding="utf-8")
    return load(folder / name)


def test_the_nearest_file_upwards_is_found(folder):
    deep = folder / "a" / "b"
    deep.mkdir(parents=True)
    (folder / "pyproject.toml").write_text("[tool.consistency]\njobs = 2\n", encoding="utf-8")
    (folder / "a" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert find(deep) == folder / "pyproject.toml"
    (folder / "a" / "consistency.toml").write_text("jobs = 3\n", encoding="utf-8")
    (deep / "x.txt").write_text("x", encoding="utf-8")
    assert find(deep / "x.txt") == folder / "a" / "consistency.toml"
    assert load(folder / "pyproject.toml").jobs == 2


def test_everything_can_be_set(folder):
    settings = loaded(
        folder,
        """
select = ["A", "D101"]
ignore = ["A102"]
rules = ["newsroom"]
require = ["pack"]
unsure = true
jobs = 4
comment = "//"
paths = ["articles"]
exclude = ["old/*"]
reference = ["facts.md"]
archive = "a.archive"
baseline = "known.json"
format = "concise"
encoding = "cp1252"
date-order = "MDY"
max-bytes = 1_000
cache = ".cache"
[per-path-ignores]
"satire/*" = ["A"]
[severity]
N101 = "note"
[currency]
"The Sydney Courier" = "AUD"
[options.A101]
tolerance = 0.5
""",
    )
    assert settings.select == ("A", "D101")
    assert settings.paths == (Path("articles"),)
    assert settings.severity == (("N101", Severity.NOTE),)
    assert settings.per_path_ignores == (("satire/*", ("A",)),)
    assert settings.options == (("A101", (("tolerance", 0.5),)),)
    assert settings.currency == (("The Sydney Courier", "AUD"),)
    assert settings.file == folder / "consistency.toml"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("selekt = ['A']", "there is no setting 'selekt'; did you mean select?"),
        ("per-path-ignore = {}", "did you mean per-path-ignores?"),
        ("select = 'A'", "select must be a list of texts, not 'A'"),
        ("jobs = 0", "jobs must be a whole number over 0"),
        ("unsure = 'yes'", "unsure must be true or false"),
        ("date-order = 'YMD'", "date-order must be DMY or MDY"),
        ("severity = {A101 = 'bad'}", "severity.A101 must be error, warning or note"),
        ("currency = {x = 'dollars'}", "currency.x must be the code of a currency"),
        ("severity = 3", "severity must be a table"),
        ("jobs = ", "not TOML"),
    ],
)
def test_what_is_wrong_is_said_with_file_and_key(folder, text, said):
    with pytest.raises(ConfigError, match=r"consistency\.toml") as error:
        loaded(folder, text)
    assert said in str(error.value)


def test_the_file_that_init_writes_names_every_setting_and_loads(folder):
    keys = {key.replace("-", "_") for key in re.findall(r"^# \[?([a-z][\w-]*)(?: =|\]|\.)", TEXT, re.MULTILINE)}
    assert keys == set(READERS)
    assert loaded(folder, TEXT) == Settings(file=folder / "consistency.toml")
    bare = "\n".join(
        line.removeprefix("# ") if "=" in line or line.startswith("# [") else line for line in TEXT.splitlines()
    )
    assert loaded(folder, bare).jobs == 4


@pairs("TEST001", "sums-differ", kinds=["money"], linked=False, bad=["x"], good=["y"])
def sums_differ(first, second, *, least=1.0):
    """Two sums differ.

    It matters.

    Say which.
    """
    if abs(first.value.figure.number - second.value.figure.number) >= least:
        yield Clash((second, first), "two sums", "they differ")


def checked(settings):
    article = Article(name="a.txt", text="AAA and BBB")
    claims = [
        Claim(article="a.txt", start=at, end=at + 3, said=said, value=Money(Figure(n), "EUR"))
        for n, (at, said) in enumerate(((0, "AAA"), (8, "BBB")), 1)
    ]
    return consistency.check([article, *claims], rules=[sums_differ], settings=settings).findings


def test_severity_by_the_longest_code():
    settings = Settings(severity=(("TEST001", Severity.NOTE), ("TEST", Severity.WARNING)))
    assert [finding.severity for finding in checked(settings)] == [Severity.NOTE]
    assert [finding.severity for finding in checked(Settings())] == [Severity.ERROR]


def test_options_of_a_rule():
    assert not checked(Settings(options=(("sums-differ", (("least", 2.0),)),)))
    with pytest.raises(ConfigError, match="did you mean least"):
        checked(Settings(options=(("TEST001", (("leasst", 2.0),)),)))
    with pytest.raises(ConfigError, match=r"must be of the kind of 1\.0"):
        checked(Settings(options=(("TEST001", (("least", "two"),)),)))
