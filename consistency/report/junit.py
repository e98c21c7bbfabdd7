"""JUnit XML as Jenkins, GitLab and most CI servers read it: an article is a test suite, a rule a test case."""

from collections import defaultdict
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from consistency.findings import Finding, Report, Severity
from consistency.report import Look
from consistency.report.places import Places, checked_articles, clean, flat, relative
from consistency.report.terminal import in_words


def junit(report: Report, look: Look | None = None) -> Iterator[str]:
    """The report as one JUnit document.

    Errors and warnings fail their case; notes go to its output; a case whose findings are all suppressed is
    skipped.  There are no times in it, so that the same input gives the same file.
    """
    rules = {code: name for code, name, _, _ in report.rules}
    suites: dict[str, dict[str, list[Finding]]] = {
        article.name: defaultdict(list) for article in checked_articles(report)
    }
    places = Places(report)
    for finding in (*report.findings, *report.suppressed):
        suites.setdefault(places.anchor(finding).article, defaultdict(list))[finding.code].append(finding)
        rules.setdefault(finding.code, finding.name)
    yield '<?xml version="1.0" encoding="UTF-8"?>\n'
    failed = sum(_fails(found) for cases in suites.values() for found in cases.values())
    tests = len(suites) * len(rules)
    yield f'<testsuites name="consistency" tests="{tests}" failures="{failed}" errors="0">\n'
    for name in sorted(suites):
        yield from _suite(name, suites[name], rules)
    yield "</testsuites>\n"


def _suite(name: str, cases: dict[str, list[Finding]], rules: dict[str, str]) -> Iterator[str]:
    path = relative(name)
    failed = sum(_fails(found) for found in cases.values())
    skipped = sum(_skipped(found) for found in cases.values())
    yield (
        f"  <testsuite name={_quoted(path)} tests={_quoted(len(rules))} failures={_quoted(failed)}"
        f' errors="0" skipped={_quoted(skipped)} file={_quoted(path)}>\n'
    )
    for code in sorted(rules):
        found = cases.get(code, [])
        case = f"    <testcase name={_quoted(f'{code} {rules[code]}')} classname={_quoted(_class_name(path))}"
        if not found:
            yield case + "/>\n"
            continue
        yield case + ">\n"
        yield from _outcome(found)
        yield "    </testcase>\n"
    yield "  </testsuite>\n"


def _outcome(found: list[Finding]) -> Iterator[str]:
    failing = [finding for finding in found if _counts(finding)]
    notes = [finding for finding in found if not finding.suppressed and finding.severity is Severity.NOTE]
    if failing:
        more = f" (and {len(failing) - 1} more)" if len(failing) > 1 else ""
        message = f"{flat(failing[0].message)}{more}"
        yield (
            f"      <failure type={_quoted(failing[0].severity.value)} message={_quoted(message)}>"
            f"{_text(failing)}</failure>\n"
        )
    elif _skipped(found):
        yield f"      <skipped message={_quoted(flat(found[0].suppressed))}/>\n"
    if notes:
        yield f"      <system-out>{_text(notes)}</system-out>\n"


def _counts(finding: Finding) -> bool:
    return not finding.suppressed and finding.severity is not Severity.NOTE


def _fails(found: list[Finding]) -> bool:
    return any(_counts(finding) for finding in found)


def _skipped(found: list[Finding]) -> bool:
    return bool(found) and all(finding.suppressed for finding in found)


def _text(found: list[Finding]) -> str:
    return escape(clean("\n\n".join(in_words(finding) for finding in found)))


def _quoted(value: str | int) -> str:
    return quoteattr(clean(str(value)))


def _class_name(path: str) -> str:
    """The path as a dotted name, since servers show the parts between dots as packages."""
    return ".".join(part.replace(".", "_") for part in path.split("/") if part)
