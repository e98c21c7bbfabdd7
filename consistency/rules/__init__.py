"""The rules that ship.

A wheel carries the rule modules in this folder.  A checkout keeps them in the top-level ``rules/``
folder, so look there when nothing else is here.
"""

from pathlib import Path

_here = Path(__file__).parent
if not any(path.stem != "__init__" for path in _here.glob("*.py")):
    __path__.append(str(_here.parents[1] / "rules"))
