"""Settings: one frozen object, from a file, the command line or Python.

The file is `consistency.toml`, or `pyproject.toml` with a table `[tool.consistency]`, in the folder of what is
checked or in one above it.  A key that is not known is an error that names the nearest one; nothing is ignored.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from consistency.errors import ConfigError
from consistency.findings import Severity

FILE = "consistency.toml"
PROJECT = "pyproject.toml"

Pairs = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that changes what a run does.

    ``select`` and ``ignore`` hold rule codes, prefixes or names; ``rules`` folders or files of more rules;
    ``require`` rule packs that must be installed.  ``unsure`` reports pairs that linking could not decide, as
    notes.  ``jobs`` are worker processes for reading.  ``per_path_ignores`` are patterns of article names, each
    with codes; ``severity`` gives codes another severity; ``options`` gives rules other options than their own.
    ``currency`` says what a bare `$` means in the articles of a source.  ``comment`` begins a comment line in plain
    text.  The rest is for the command line: what to check, against what, and how to show it.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    require: tuple[str, ...] = ()
    unsure: bool = False
    jobs: int = 1
    per_path_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    options: tuple[tuple[str, tuple[tuple[str, Any], ...]], ...] = ()
    currency: tuple[tuple[str, str], ...] = ()
    comment: str = "#"
    paths: tuple[Path, ...] = ()
    exclude: tuple[str, ...] = ()
    reference: tuple[Path, ...] = ()
    archive: Path | None = None
    baseline: Path | None = None
    format: str = ""
    encoding: str = ""
    date_order: str = ""
    max_bytes: int = 0
    cache: Path | None = None
    file: Path | None = None


def find(start: Path) -> Path | None:
    """The file of settings for a path: in its folder or the nearest one above."""
    here = start.resolve()
    for folder in (here, *here.parents) if here.is_dir() else here.parents:
        if (folder / FILE).is_file():
            return folder / FILE
        if (folder / PROJECT).is_file() and _table(folder / PROJECT) is not None:
            return folder / PROJECT
    return None


def load(file: Path) -> Settings:
    """The settings of a file; paths in it are relative to its folder."""
    table = _table(file)
    if table is None:
        raise ConfigError(f"{file}: there is no table [tool.consistency] in it")
    given = {}
    for key, value in table.items():
        name = key.replace("-", "_")
        if name not in READERS:
            raise ConfigError(f"{file}: there is no setting {key!r}{_suggestion(key)}")
        given[name] = READERS[name](value, _Where(file, key))
    return Settings(**given, file=file)


@dataclass(frozen=True, slots=True)
class _Where:
    file: Path
    key: str

    def wrong(self, expected: str, value: Any) -> ConfigError:
        return ConfigError(f"{self.file}: {self.key} must be {expected}, not {value!r}")

    def at(self, key: str) -> "_Where":
        return _Where(self.file, f"{self.key}.{key}")


def _table(file: Path) -> dict[str, Any] | None:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{file}: not TOML: {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file}: cannot be read: {error}") from None
    if file.name != PROJECT:
        return data
    table = data.get("tool", {}).get("consistency")
    return table if isinstance(table, dict) else None


def _suggestion(key: str) -> str:
    names = [name.replace("_", "-") for name in READERS]
    from difflib import get_close_matches

    near = get_close_matches(key.replace("_", "-"), names, n=1)
    return f"; did you mean {near[0]}?" if near else f"; there are {', '.join(names)}"


def _text(value: Any, where: _Where) -> str:
    if not isinstance(value, str) or not value:
        raise where.wrong("a text", value)
    return value


def _texts(value: Any, where: _Where) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise where.wrong("a list of texts", value)
    return tuple(value)


def _flag(value: Any, where: _Where) -> bool:
    if not isinstance(value, bool):
        raise where.wrong("true or false", value)
    return value


def _number(value: Any, where: _Where) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 1:
        raise where.wrong("a whole number over 0", value)
    return value


def _path(value: Any, where: _Where) -> Path:
    path = where.file.parent / _text(value, where)
    return _relative(path)


def _paths(value: Any, where: _Where) -> tuple[Path, ...]:
    return tuple(_path(item, where) for item in _texts(value, where))


def _relative(path: Path) -> Path:
    """As seen from the working folder, so that articles are called the same from wherever the settings were found."""
    try:
        return path.resolve().relative_to(Path.cwd())
    except ValueError:
        return path


def _mapping(value: Any, where: _Where) -> Iterable[tuple[str, Any]]:
    if not isinstance(value, Mapping):
        raise where.wrong("a table", value)
    return value.items()


def _ignores(value: Any, where: _Where) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((pattern, _texts(codes, where.at(pattern))) for pattern, codes in _mapping(value, where))


def _severities(value: Any, where: _Where) -> tuple[tuple[str, Severity], ...]:
    found = []
    for code, severity in _mapping(value, where):
        if severity not in [item.value for item in Severity]:
            raise where.at(code).wrong("error, warning or note", severity)
        found.append((code, Severity(severity)))
    return tuple(found)


def _options(value: Any, where: _Where) -> tuple[tuple[str, Pairs], ...]:
    return tuple((code, tuple(_mapping(options, where.at(code)))) for code, options in _mapping(value, where))


def _currencies(value: Any, where: _Where) -> tuple[tuple[str, str], ...]:
    found = []
    for source, currency in _mapping(value, where):
        if not (isinstance(currency, str) and len(currency) == 3 and currency.isascii() and currency.isupper()):
            raise where.at(source).wrong("the code of a currency such as AUD", currency)
        found.append((source, currency))
    return tuple(found)


def _order(value: Any, where: _Where) -> str:
    if value not in ("DMY", "MDY"):
        raise where.wrong("DMY or MDY", value)
    return str(value)


READERS: dict[str, Callable[[Any, _Where], Any]] = {
    "select": _texts,
    "ignore": _texts,
    "rules": _paths,
    "require": _texts,
    "unsure": _flag,
    "jobs": _number,
    "per_path_ignores": _ignores,
    "severity": _severities,
    "options": _options,
    "currency": _currencies,
    "comment": _text,
    "paths": _paths,
    "exclude": _texts,
    "reference": _paths,
    "archive": _path,
    "baseline": _path,
    "format": _text,
    "encoding": _text,
    "date_order": _order,
    "max_bytes": _number,
    "cache": _path,
}
assert {field.name for field in fields(Settings)} == {*READERS, "file"}
