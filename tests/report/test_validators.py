"""The real validators of SARIF and JUnit, where they are installed.

``SARIF_MULTITOOL`` names the program of npm's `@microsoft/sarif-multitool-linux`, and ``JUNIT_XSD`` the schema of
Jenkins (`junit-10.xsd`; pytest's source distribution carries it); without them these tests are skipped.
"""

import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import consistency
from consistency import Report
from consistency.report.junit import junit
from consistency.report.sarif import sarif
from tests.report.hostile import reports

MULTITOOL = os.environ.get("SARIF_MULTITOOL") or shutil.which("Sarif.Multitool")
JUNIT_XSD = os.environ.get("JUNIT_XSD")

needs_multitool = pytest.mark.skipif(
    not MULTITOOL, reason="the SARIF validator is not installed: npm i @microsoft/sarif-multitool-linux"
)
few = settings(max_examples=3, deadline=None, suppress_health_check=list(HealthCheck))


def validate(folder: Path, made: list[Report]) -> str:
    for number, report in enumerate(made):
        (folder / f"{number}.sarif").write_text("".join(sarif(report)), encoding="utf-8")
    command = [
        str(MULTITOOL),
        "validate",
        "--rule-kind",
        "Sarif;Ghas",
        "--level",
        "Error;Warning",
        str(folder / "*.sarif"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert f"Done. {len(made)} files scanned." in done.stdout, done.stdout + done.stderr
    assert "Analysis completed successfully" in done.stdout, done.stdout + done.stderr
    return "\n".join(line for line in done.stdout.splitlines() if ": error " in line or ": warning " in line)


@pytest.fixture(scope="module")
def real():
    """What is found in the articles of the fixtures."""
    return consistency.check(consistency.read([Path(__file__).parents[2] / "fixtures" / "articles"]))


@needs_multitool
def test_github_takes_the_sarif(report, many, real, tmp_path):
    assert real.findings
    feed = replace(report, articles=tuple(replace(article, file="feed.jsonl", row=7) for article in report.articles))
    hidden = replace(report, findings=(), suppressed=(replace(report.findings[0], suppressed="baseline"),))
    assert validate(tmp_path, [report, many, real, feed, hidden, replace(report, findings=())]) == ""


@needs_multitool
@few
@given(st.lists(reports(), min_size=10, max_size=10))
def test_github_takes_the_sarif_of_hostile_articles(tmp_path_factory, made):
    complaints = validate(tmp_path_factory.mktemp("sarif"), made)
    assert complaints == ""


@pytest.mark.skipif(not JUNIT_XSD, reason="JUNIT_XSD does not name the schema of Jenkins")
def test_jenkins_takes_the_junit(report, many, real):
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(JUNIT_XSD))
    for made in (report, many, real, replace(report, findings=()), Report()):
        schema.assertValid(etree.fromstring("".join(junit(made)).encode()))


@pytest.mark.skipif(not JUNIT_XSD, reason="JUNIT_XSD does not name the schema of Jenkins")
@given(reports())
@settings(max_examples=50, deadline=None)
def test_jenkins_takes_the_junit_of_hostile_articles(made):
    from lxml import etree

    schema = etree.XMLSchema(etree.parse(JUNIT_XSD))
    schema.assertValid(etree.fromstring("".join(junit(made)).encode()))
