"""Patterns are compiled when they are first used; every one of them compiles."""

import re
import sys

import pytest

from consistency import registry
from consistency.patterns import pattern


def test_it_has_the_methods_of_a_compiled_one():
    word = pattern(r"(?P<first>[a-z])\w*", re.IGNORECASE)
    assert [match["first"] for match in word.finditer("One two")] == ["O", "t"]
    assert word.sub("x", "One two") == "x x"
    assert word.pattern == r"(?P<first>[a-z])\w*"
    assert word.groupindex == {"first": 1}


def test_a_wrong_one_says_so_when_it_is_used():
    with pytest.raises(re.error):
        pattern("(").match("")


def test_every_pattern_compiles():
    import consistency.engine  # noqa: F401

    registry.shipped()
    kind = type(pattern(""))
    found = [
        (name, each)
        for module in [*sys.modules.values()]
        if module.__name__.startswith(("consistency", "_consistency_rules"))
        for name, each in vars(module).items()
        if type(each) is kind
    ]
    assert len(found) > 80
    assert all(isinstance(each.pattern, str) for _, each in found)
