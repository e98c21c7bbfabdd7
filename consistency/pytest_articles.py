"""Articles as pytest items: one an article, all of them checked together once a run, under xdist too.

The process that starts xdist's workers does the reading and the checking and hands every worker the outcome, so
that each has the same items in the same order and nothing is done twice.
"""

import json
import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from consistency.errors import ConsistencyError
from consistency.findings import Finding, Report, Severity
from consistency.report.places import Places, flat, relative

KEY = "consistency"
"""Under which the outcome travels to the workers of xdist, and what the items are marked with."""


class Articles:
    """The hooks of a run with articles."""

    def __init__(self, config: pytest.Config) -> None:
        self._config = config
        self._outcome: dict[str, Any] | None = None
        self._chosen = _chosen(config)

    def outcome(self) -> dict[str, Any]:
        """What there is to tell of every article; worked out when it is first asked for."""
        if self._outcome is None:
            handed = getattr(self._config, "workerinput", None)
            self._outcome = json.loads(handed[KEY]) if handed else _only(self._chosen, _outcome(self._config))
        return self._outcome

    @pytest.hookimpl(optionalhook=True)
    def pytest_configure_node(self, node: Any) -> None:
        """Of xdist: hands a worker the outcome."""
        node.workerinput[KEY] = json.dumps(self.outcome() | {"nothing else": not self._config.args})

    @pytest.hookimpl(hookwrapper=True)
    def pytest_make_collect_report(self, collector: pytest.Collector) -> Generator[None, Any, None]:
        """Adds the articles to what the session collects."""
        of_session = isinstance(collector, pytest.Session)
        outcome = self.outcome() if of_session else {}
        done = yield
        if of_session:
            report = done.get_result()
            if report.outcome == "passed":
                articles = ArticleFolder.from_parent(collector, name=KEY, nodeid=KEY, outcome=outcome)
                report.result = [*report.result, articles]

    def pytest_terminal_summary(self, terminalreporter: Any) -> None:
        """How much was read, since what is not read cannot be found."""
        if self._outcome is not None:
            for line in self._outcome["told"]:
                terminalreporter.write_line(f"consistency: {line}")


class ArticleFolder(pytest.Collector):
    """All articles of the run."""

    def __init__(self, *, outcome: dict[str, Any], **more: Any) -> None:
        super().__init__(**more)
        self._outcome = outcome

    def collect(self) -> Iterator[pytest.Item]:
        """An item an article, sorted by name."""
        for told in self._outcome["articles"]:
            yield ArticleItem.from_parent(self, name=told["name"], nodeid=f"{told['name']}::{KEY}", told=told)


class ArticleItem(pytest.Item):
    """An article; it fails where a finding stands in it."""

    def __init__(self, *, told: dict[str, Any], **more: Any) -> None:
        super().__init__(**more)
        self._told = told
        self.add_marker(KEY)

    def runtest(self) -> None:
        if self._told["notes"]:
            self.add_report_section("call", KEY, self._told["notes"])
        if self._told["failures"]:
            raise Inconsistent(self._told)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The findings as the command line shows them."""
        if isinstance(excinfo.value, Inconsistent):
            return _Shown(excinfo.value.told)
        return super().repr_failure(excinfo)

    def reportinfo(self) -> tuple[Path | str, int, str]:
        """The file, the line of the first finding (pytest counts from 0), and the article's name."""
        return Path(self._told["file"]), self._told["line"] - 1, self._told["name"]


class Inconsistent(Exception):
    """An article with claims that cannot all be true."""

    def __init__(self, told: dict[str, Any]) -> None:
        super().__init__(told["message"])
        self.told = told


class _Shown:
    """A failure that prints its text; ``reprcrash`` gives pytest's short summary its line."""

    def __init__(self, told: dict[str, Any]) -> None:
        self._text = told["failures"]
        self.reprcrash = SimpleNamespace(path=told["file"], lineno=told["line"], message=told["message"])

    def toterminal(self, tw: Any) -> None:
        for line in self._text.split("\n"):
            tw.line(line)

    def __str__(self) -> str:
        return str(self._text)


def _chosen(config: pytest.Config) -> list[str]:
    """The ids of articles among the arguments, taken out of them: pytest would look for them in files."""
    handed = getattr(config, "workerinput", None)
    if handed:
        if json.loads(handed[KEY])["nothing else"]:
            config.args[:] = []
        return []
    chosen = [argument for argument in config.args if argument.endswith(f"::{KEY}")]
    config.args[:] = [argument for argument in config.args if argument not in chosen]
    return [argument.removeprefix("./") for argument in chosen]


def _only(chosen: Sequence[str], outcome: dict[str, Any]) -> dict[str, Any]:
    """The outcome for the articles whose ids are given, or for all."""
    if not chosen:
        return outcome
    found = {f"{told['name']}::{KEY}": told for told in outcome["articles"]}
    missing = [name for name in chosen if name not in found]
    if missing:
        raise pytest.UsageError(f"consistency: no article is called {missing[0].removesuffix(f'::{KEY}')}")
    return outcome | {"articles": [told for name, told in found.items() if name in chosen]}


def _outcome(config: pytest.Config) -> dict[str, Any]:
    """What `consistency check` finds with the same paths and settings; a user's mistake is a usage error of pytest."""
    from consistency import baseline
    from consistency.archives import open_archive
    from consistency.cli import command
    from consistency.cli.settings import options, settled
    from consistency.engine import check
    from consistency.reading import gather

    _, parser = command("check")
    try:
        args = parser.parse_args(_paths(config, "consistency"))
        settings = settled(args)
        how = options(settings, args)
        inputs = gather(settings.paths, how)
        trusted = gather(_paths(config, "consistency_reference") or settings.reference, replace(how, exclude=()))
        with ExitStack() as stack:
            report = check(
                [*inputs.articles, *inputs.claims],
                reference=[*trusted.articles, *trusted.claims],
                against=stack.enter_context(open_archive(settings.archive)) if settings.archive else None,
                settings=settings,
            )
        if settings.baseline:
            report = baseline.compare(report, baseline.load(settings.baseline), settings.baseline.as_posix())
    except ConsistencyError as error:
        raise pytest.UsageError(f"consistency: {error}") from None
    return _told(report)


def _told(report: Report) -> dict[str, Any]:
    """The report as plain data, by article; only that crosses over to workers."""
    summary = report.summary
    by_article: dict[str, list[Finding]] = {article.name: [] for article in report.articles[: summary.articles]}
    places = Places(report)
    for finding in report.findings:
        by_article.setdefault(places.anchor(finding).article, []).append(finding)
    return {
        "articles": [_of_article(places, name, by_article[name]) for name in sorted(by_article)],
        "told": [
            f"{summary.articles:,} articles, {summary.claims:,} claims read, {summary.unread:,} not understood, "
            f"{summary.comparisons:,} comparisons",
            *map(flat, report.notices),
        ],
    }


def _of_article(places: Places, name: str, found: Sequence[Finding]) -> dict[str, Any]:
    failing = [finding for finding in found if finding.severity is not Severity.NOTE]
    first = next(iter(failing or found), None)
    message = f"{first.code} {first.name}: {flat(first.message)}" if first else ""
    more = f" (and {len(failing) - 1} more)" if len(failing) > 1 else ""
    return {
        "name": flat(relative(name)).replace("::", ":") or "article",
        "file": name,
        "line": places.anchor(first).line if first else 1,
        "message": message + more,
        "failures": _text(failing),
        "notes": _text([finding for finding in found if finding not in failing]),
    }


def _text(found: Sequence[Finding]) -> str:
    if not found:
        return ""
    from consistency.report.terminal import in_words

    return "\n\n".join(in_words(finding) for finding in found)


def _paths(config: pytest.Config, name: str) -> list[str]:
    """The paths of an option, or else those of the configuration, which are relative to its file."""
    given: list[str] = config.getoption(f"--{name.replace('_', '-')}")
    if given:
        return given
    base = config.inipath.parent if config.inipath else config.rootpath
    listed: list[str] = config.getini("consistency_paths" if name == "consistency" else name)
    return listed if base == Path.cwd() else [os.path.relpath(base / path) for path in listed]
