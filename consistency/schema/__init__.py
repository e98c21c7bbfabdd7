"""JSON schemas (draft 2020-12) of the report and of claims, as files beside this one."""

import json
from pathlib import Path
from typing import Any, Literal

Name = Literal["report", "claims"]
NAMES: tuple[Name, ...] = ("report", "claims")


def schema(name: Name) -> dict[str, Any]:
    """A schema that stands alone: the values that both formats share are among its definitions."""
    own: dict[str, Any] = _file(name)
    return own | {"$defs": own["$defs"] | _file("values")["$defs"]}


def _file(name: str) -> Any:
    return json.loads(Path(__file__).with_name(f"{name}.json").read_text(encoding="utf-8"))
