"""The pytest plugin's door: options, the marker and the fixture.  What is heavy is imported when it is asked for.

``pytest --consistency drafts/`` (or ``consistency_paths`` in the configuration) makes an item of every article;
without them the plugin only offers the ``consistency`` fixture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from consistency.pytest_fixture import Checker


def pytest_addoption(parser: pytest.Parser) -> None:
    """The options; every one of them has a name of its own, since pytest's are many."""
    group = parser.getgroup("consistency", "claims in articles that cannot all be true")
    group.addoption(
        "--consistency", action="append", default=[], metavar="PATH",
        help="check the articles of a file or folder, an item each; may be given again",
    )  # fmt: skip
    group.addoption(
        "--consistency-reference", action="append", default=[], metavar="PATH",
        help="trusted facts for --consistency; only what disagrees with them is told",
    )  # fmt: skip
    parser.addini("consistency_paths", "articles to check, as --consistency does", type="args", default=[])
    parser.addini("consistency_reference", "trusted facts, as --consistency-reference", type="args", default=[])


def pytest_configure(config: pytest.Config) -> None:
    """The marker; and, when articles are given, the part that collects them."""
    config.addinivalue_line("markers", "consistency: an article that is checked for claims that cannot all be true")
    if config.getoption("--consistency") or config.getini("consistency_paths"):
        from consistency.pytest_articles import Articles

        config.pluginmanager.register(Articles(config), "consistency-articles")


@pytest.fixture(name="consistency")
def _consistency(request: pytest.FixtureRequest) -> Checker:
    """``consistency.check(text)`` and ``assert consistency.consistent(one, other)`` for texts that a test makes."""
    from consistency.pytest_fixture import Checker

    return Checker(request.node)
