"""The plugin as a user meets it: pytest runs in a folder of articles, in this process, and with xdist in others."""

import subprocess
import sys
from importlib.metadata import entry_points

import pytest

pytest_plugins = ["pytester"]

PLUGIN = "consistency.pytest_plugin"
INSTALLED = any(entry.value == PLUGIN for entry in entry_points(group="pytest11"))
OWN = ["-p", "no:cacheprovider", "-p", "no:xdist"] + ([] if INSTALLED else ["-p", PLUGIN])

FIRST = "The harbour wall in Oakmere cost €62 million, the mayor said.\n"
SECOND = "From the council.\n\nThe harbour wall in Oakmere cost €68 million.\n"
THIRD = "The school in Fernley cost €9 million.\n"


@pytest.fixture(scope="module", autouse=True)
def loaded():
    """Everything is imported before: pytester forgets what a run in this process imports, rules keep it."""
    import consistency
    import consistency.cli.checking
    import consistency.pytest_articles
    import consistency.pytest_fixture
    import consistency.report.terminal

    articles = [consistency.Article(name=name, text=text) for name, text in (("a", FIRST), ("b", SECOND))]
    assert consistency.check(articles).findings


@pytest.fixture
def drafts(pytester):
    folder = pytester.mkdir("drafts")
    for name, text in (("b.txt", SECOND), ("a.txt", FIRST), ("c.txt", THIRD)):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def run(pytester, *arguments):
    return pytester.runpytest_inprocess(*OWN, *arguments)


def test_it_does_nothing_unless_asked(pytester, drafts):
    result = run(pytester)
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "consistency:" not in result.stdout.str()


def test_an_article_is_an_item_and_fails_in_the_house_format(pytester, drafts):
    result = run(pytester, "--consistency", "drafts", "-v")
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(
        [
            "drafts/a.txt::consistency PASSED*",
            "drafts/b.txt::consistency FAILED*",
            "drafts/c.txt::consistency PASSED*",
            "*_ drafts/b.txt _*",
            "error: A101 amounts-differ: `€68 million` here, `€62 million` there*",
            "* --> drafts/b.txt:3:34",
            "* | The harbour wall in Oakmere cost €68 million.",
            "* | *^^^^^^^^^^^*",
            "* --> drafts/a.txt:1:34",
            "* help *",
            "consistency: 3 articles, * claims read, *",
            "FAILED drafts/b.txt::consistency - *",
        ],
        consecutive=False,
    )
    assert "Traceback" not in result.stdout.str()


def test_paths_may_stand_in_the_configuration(pytester, drafts):
    pytester.makeini("[pytest]\nconsistency_paths = drafts/a.txt drafts/b.txt\n")
    run(pytester).assert_outcomes(passed=1, failed=1)
    run(pytester, "--consistency", "drafts/c.txt").assert_outcomes(passed=1)


def test_a_reference_is_compared_and_is_no_item(pytester, drafts):
    facts = pytester.path / "facts.txt"
    facts.write_text("The school in Fernley cost €12 million.\n", encoding="utf-8")
    result = run(pytester, "--consistency", "drafts/c.txt", "--consistency-reference", "facts.txt")
    result.assert_outcomes(failed=1)
    result.stdout.fnmatch_lines(["drafts/c.txt F*", "* --> drafts/c.txt:1:*", "* --> facts.txt:1:*"])


@pytest.mark.parametrize(
    ("chosen", "passed", "failed"),
    [
        (["-k", "b.txt"], 0, 1),
        (["-k", "not b"], 2, 0),
        (["-m", "consistency"], 2, 1),
        (["-m", "not consistency"], 1, 0),
    ],
)
def test_items_are_chosen_by_name_and_marker(pytester, drafts, chosen, passed, failed):
    pytester.makepyfile(test_own="def test_plain(): pass")
    arguments = ["--strict-markers", "--consistency", "drafts", *chosen]
    if chosen[0] == "-k":
        arguments.append("--ignore=test_own.py")
    run(pytester, *arguments).assert_outcomes(passed=passed, failed=failed)


def test_an_item_can_be_run_again_by_its_id(pytester, drafts):
    pytester.makeini("[pytest]\nconsistency_paths = drafts\n")
    pytester.makepyfile(test_own="def test_plain(): pass")
    run(pytester, "drafts/b.txt::consistency").assert_outcomes(failed=1)
    run(pytester, "drafts/a.txt::consistency", "test_own.py").assert_outcomes(passed=2)
    result = run(pytester, "drafts/d.txt::consistency")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: consistency: no article is called drafts/d.txt"])


def test_articles_run_beside_tests(pytester, drafts):
    pytester.makepyfile(test_own="def test_plain(): pass")
    run(pytester, "--consistency", "drafts").assert_outcomes(passed=3, failed=1)


def test_the_place_of_a_failure_is_its_line(pytester, drafts):
    class Places:
        def __init__(self):
            self.seen = {}

        def pytest_runtest_logreport(self, report):
            if report.when == "call":
                self.seen[report.nodeid] = report.location

    places = Places()
    pytester.inline_run(*OWN, "--consistency", "drafts", plugins=[places])
    assert places.seen["drafts/b.txt::consistency"] == ("drafts/b.txt", 2, "drafts/b.txt")
    assert places.seen["drafts/a.txt::consistency"][1] == 0


def test_junit_of_pytest_has_the_findings(pytester, drafts):
    run(pytester, "--consistency", "drafts", "--junitxml=out.xml")
    text = (pytester.path / "out.xml").read_text(encoding="utf-8")
    assert 'failures="1"' in text
    assert "€68 million" in text


def test_settings_and_suppressions_hold_here_too(pytester, drafts):
    (pytester.path / "consistency.toml").write_text('ignore = ["A101"]\n', encoding="utf-8")
    run(pytester, "--consistency", "drafts").assert_outcomes(passed=3)


def test_a_missing_path_is_a_usage_error(pytester):
    result = run(pytester, "--consistency", "nowhere")
    assert result.ret == pytest.ExitCode.USAGE_ERROR
    result.stderr.fnmatch_lines(["ERROR: consistency: nowhere: no such file or folder*"])


def test_xdist_gives_what_serial_gives(pytester, drafts):
    pytest.importorskip("xdist")
    own = [argument for argument in OWN if argument != "no:xdist"]
    own = [a for n, a in enumerate(own) if not (a == "-p" and (n + 1 == len(own) or own[n + 1] == "-p"))]
    serial = run(pytester, "--consistency", "drafts", "-rA")
    spread = pytester.runpytest_subprocess(*own, "-n2", "--consistency", "drafts", "-rA")
    spread.assert_outcomes(passed=2, failed=1)
    assert spread.stdout.str().count("consistency: 3 articles") == 1

    def outcomes(result):
        return sorted(line.partition(" - ")[0] for line in result.outlines if line.startswith(("PASSED", "FAILED")))

    assert outcomes(spread) == outcomes(serial) != []
    pytester.makepyfile(test_own="def test_plain(): pass")
    one = pytester.runpytest_subprocess(*own, "-n1", "--consistency", "drafts", "drafts/b.txt::consistency")
    one.assert_outcomes(failed=1)


# The fixture


def test_the_fixture_tells_what_clashes(pytester):
    pytester.makepyfile(
        test_texts="""
        def test_same(consistency):
            assert consistency.consistent("The wall in Oakmere cost €62 million.", "The wall in Oakmere cost €62 million.")

        def test_other(consistency):
            assert consistency.consistent("The harbour wall in Oakmere cost €62 million.",
                                          "The harbour wall in Oakmere cost €68 million.")

        def test_report(consistency):
            report = consistency.check("The wall in Oakmere cost €62 million.")
            assert not report.findings
            assert report.summary.claims
        """
    )
    result = run(pytester)
    result.assert_outcomes(passed=2, failed=1)
    result.stdout.fnmatch_lines(
        [
            "*assert <inconsistent: A101 amounts-differ: `€68 million` here, `€62 million` there*",
            "*Captured consistency call*",
            "error: A101 amounts-differ: *",
            "* --> text-2:1:*",
        ]
    )


def test_start_up_imports_nothing_heavy():
    code = (
        "import sys, pytest, consistency.pytest_plugin;"
        "print([name for name in sys.modules if name.partition('.')[0] in"
        " {'pint', 'dateparser', 'babel', 'msgspec', 'rapidfuzz', 'jinja2', 'rich', 'lxml', 'ahocorasick'}"
        " or name.startswith('consistency.') and name != 'consistency.pytest_plugin'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
