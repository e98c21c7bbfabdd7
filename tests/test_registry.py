"""Where rules come from, how they are chosen, and what stops a run."""

import sys
from importlib.metadata import EntryPoint

import pytest

from consistency import Example, registry
from consistency.errors import ConfigError, RuleError
from consistency.rule import claims, unmark

RULE = '''
from consistency import Clash, claims

@claims("{code}", "{name}", kinds=["money"], bad=["x"], good=["y"])
def check(claim):
    """One.

    Two.

    Three.
    """
    return []
'''


def put(folder, text, name="house.py"):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_shipped_rules_are_sorted_and_unique():
    codes = [rule.code for rule in registry.shipped()]
    assert codes == sorted(set(codes))
    assert "A101" in codes


def test_rules_of_a_folder_and_of_a_file(tmp_path):
    folder = put(tmp_path, RULE.format(code="NEWS001", name="one-thing"))
    put(folder, "raise RuntimeError('private')", "_helpers.py")
    for given in (folder, folder / "house.py"):
        rule = registry.find(registry.load([given]), "one-thing")
        assert (rule.code, rule.summary, rule.help) == ("NEWS001", "One.", "Three.")
        assert rule.origin == f"{folder / 'house.py'}:4"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x = (", "house.py:1: '(' was never closed"),
        ("import nothing_of_that_name", "house.py:1: the rules do not load: ModuleNotFoundError"),
        ("x = 1\n\n1 / 0", "house.py:3: the rules do not load: ZeroDivisionError"),
        ("x = 1", "no rules in it"),
        (RULE.format(code="news1", name="one-thing"), "a code is one letter and three digits"),
        (RULE.format(code="NEWS001", name="OneThing"), "must be lower-case words joined by hyphens"),
        (RULE.format(code="NEWS001", name="one-thing").replace("    Two.\n\n", ""), "needs three paragraphs"),
        (RULE.format(code="NEWS001", name="one-thing").replace('bad=["x"]', "bad=[]"), "at least one bad and one good"),
        (RULE.format(code="NEWS001", name="one-thing").replace('["money"]', '"money"'), "kinds must be a list"),
        (RULE.format(code="A101", name="one-thing"), "two rules are called A101"),
        (RULE.format(code="NEWS001", name="amounts-differ"), "two rules are called amounts-differ"),
    ],
)
def test_a_rule_that_cannot_be_loaded_stops_the_run(tmp_path, text, said):
    with pytest.raises(RuleError) as error:
        registry.load([put(tmp_path / "rules", text)])
    assert said in str(error.value)


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(RuleError, match="no such file or folder of rules"):
        registry.load([tmp_path / "none"])


@pytest.fixture
def pack(tmp_path, monkeypatch):
    """An installed rule pack."""
    put(tmp_path, RULE.format(code="PACK001", name="of-a-pack"), "rule_pack.py")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "rule_pack", raising=False)
    entries = [EntryPoint("pack", "rule_pack", "consistency.rules")]
    monkeypatch.setattr(registry, "entry_points", lambda group: entries)
    return entries


def test_rules_of_an_installed_pack(pack):
    assert registry.find(registry.load(require=["pack"]), "PACK001").name == "of-a-pack"
    pack[:] = [EntryPoint("broken", "no_such_module", "consistency.rules")]
    with pytest.raises(RuleError, match="the rule pack broken"):
        registry.load()


def test_a_pack_that_is_required_and_missing():
    with pytest.raises(RuleError, match="some-pack are required and not installed"):
        registry.load(require=["some-pack"])


def test_rules_are_chosen_by_code_prefix_and_name():
    rules = registry.shipped()
    assert [rule.code for rule in registry.select(rules, ["A101", "weekday-does-not-match-date"])] == ["A101", "D101"]
    assert {rule.code[0] for rule in registry.select(rules, ["a"])} == {"A"}
    assert "A101" not in {rule.code for rule in registry.select(rules, ["A"], ["amounts-differ"])}
    with pytest.raises(ConfigError, match="did you mean amounts-differ"):
        registry.select(rules, ["amount-differs"])
    with pytest.raises(ConfigError, match="no rule has the code or name"):
        registry.find(rules, "Z999")


def test_marks_are_taken_out_and_remembered():
    assert unmark("a [[b]] c [[de]]") == ("a b c de", [(2, 3), (6, 8)])
    articles, marks = Example("x [[y]]", "[[z]]", published=None).articles()
    assert [article.text for article in articles] == ["x y", "z"]
    assert marks == [("text-1", 2, 3), ("text-2", 0, 1)]


def test_an_example_without_sense():
    with pytest.raises(RuleError, match="needs a text"):
        Example()
    with pytest.raises(RuleError, match="2 texts and 1 dates"):
        Example("a", "b", published=[None])


def test_a_rule_is_made_where_it_is_written():
    made = claims("TEST001", "some-thing", kinds=["money"], bad=["x"], good=["y"])
    with pytest.raises(RuleError, match=r"test_registry\.py:\d+: rule TEST001: the docstring"):
        made(lambda claim: [])
