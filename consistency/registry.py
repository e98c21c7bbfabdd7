"""Where rules come from: those that ship, folders, entry points; and how they are found by code or name."""

import importlib.util
import re
import sys
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path
from types import ModuleType

from consistency.errors import ConfigError, RuleError
from consistency.rule import Rule


@lru_cache(maxsize=1)
def shipped() -> tuple[Rule, ...]:
    """The rules that ship, sorted by code."""
    import consistency.rules

    files = sorted(
        {
            file.name: file for folder in consistency.rules.__path__ for file in sorted(Path(folder).glob("*.py"))
        }.values()
    )
    return _unique(rule for file in files if file.stem != "__init__" for rule in from_file(file))


def load(folders: Sequence[Path] = (), require: Sequence[str] = ()) -> tuple[Rule, ...]:
    """All rules: shipped, of installed packs (entry point group ``consistency.rules``) and of folders or files.

    Raises RuleError, naming file and line, for a rule that cannot be loaded or two rules with one code.
    """
    packs = sorted(entry_points(group="consistency.rules"), key=lambda entry: entry.name)
    missing = sorted(
        set(require) - {name for entry in packs for name in (entry.name, entry.dist.name if entry.dist else "")}
    )
    if missing:
        raise RuleError(
            f"the rules of {', '.join(missing)} are required and not installed; install the package or drop it from `require`"
        )
    rules = list(shipped())
    for entry in packs:
        try:
            module = entry.load()
        except Exception as error:
            raise RuleError(
                f"the rule pack {entry.name} ({entry.value}) does not import: {type(error).__name__}: {error}"
            ) from error
        rules += _of_module(module)
    for folder in folders:
        if not folder.exists():
            raise RuleError(f"{folder}: no such file or folder of rules")
        files = sorted(folder.glob("*.py")) if folder.is_dir() else [folder]
        found = [rule for file in files if not file.stem.startswith("_") for rule in from_file(file)]
        if not found:
            raise RuleError(f"{folder}: no rules in it; a rule is a function decorated with @claims, @pairs or @groups")
        rules += found
    return _unique(rules)


def from_file(file: Path) -> list[Rule]:
    """The rules of one Python file, loaded by path under a private module name."""
    name = "_consistency_rules_" + re.sub(r"\W", "_", str(file.resolve()))
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise RuleError(f"{file}: not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except RuleError:
        raise
    except SyntaxError as error:
        raise RuleError(f"{error.filename}:{error.lineno}: {error.msg}") from error
    except Exception as error:
        line = _line_in(error, file)
        raise RuleError(f"{file}:{line}: the rules do not load: {type(error).__name__}: {error}") from error
    return _of_module(module)


def select(rules: Iterable[Rule], chosen: Sequence[str] = (), ignored: Sequence[str] = ()) -> tuple[Rule, ...]:
    """The rules that codes, code prefixes (`A`, `A1`) or names choose.  Raises ConfigError for one that is none of these."""
    rules = tuple(rules)
    for pattern in (*chosen, *ignored):
        if not any(_matches(rule, pattern) for rule in rules):
            raise ConfigError(
                f"no rule has the code or name {pattern!r}{_suggestion(pattern, rules)}; `consistency rules` lists them"
            )
    return tuple(
        rule
        for rule in rules
        if (not chosen or any(_matches(rule, pattern) for pattern in chosen))
        and not any(_matches(rule, pattern) for pattern in ignored)
        and (rule.status != "retired")
    )


def find(rules: Iterable[Rule], code: str) -> Rule:
    """The rule with a code or a name.  Raises ConfigError with the nearest ones."""
    rules = tuple(rules)
    for rule in rules:
        if code.upper() == rule.code or code.lower() == rule.name:
            return rule
    raise ConfigError(
        f"no rule has the code or name {code!r}{_suggestion(code, rules)}; `consistency rules` lists them"
    )


def _matches(rule: Rule, pattern: str) -> bool:
    return pattern.lower() == rule.name or (bool(pattern) and rule.code.startswith(pattern.upper()))


def _suggestion(pattern: str, rules: Sequence[Rule]) -> str:
    from rapidfuzz import process

    names = [word for rule in rules for word in (rule.code, rule.name)]
    near = process.extractOne(pattern, names, score_cutoff=70)
    return f" (did you mean {near[0]}?)" if near else ""


def _of_module(module: ModuleType) -> list[Rule]:
    return [value for value in vars(module).values() if isinstance(value, Rule)]


def _unique(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    by_code: dict[str, Rule] = {}
    by_name: dict[str, Rule] = {}
    for rule in rules:
        for index, key in ((by_code, rule.code), (by_name, rule.name)):
            other = index.setdefault(key, rule)
            if other is not rule and other.origin != rule.origin:
                raise RuleError(
                    f"two rules are called {key}: {other.origin} and {rule.origin}; give one of them another"
                )
    return tuple(by_code[code] for code in sorted(by_code))


def _line_in(error: BaseException, file: Path) -> int:
    line, trace = 1, error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(file):
            line = trace.tb_lineno
        trace = trace.tb_next
    return line
