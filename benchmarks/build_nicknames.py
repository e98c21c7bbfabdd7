"""Writes consistency/prose/tables/nicknames.txt: short and pet forms of English given names that begin like the name.

Source: the package `nicknames` (Apache-2.0 licence, https://github.com/carltonnorthern/nicknames).  One line a name, followed by
its forms; those with another initial (`William`, `Bill`) are left out, since nobody asks for them.
"""

from pathlib import Path

from nicknames import name_triplets

OUT = Path(__file__).parent.parent / "consistency" / "prose" / "tables" / "nicknames.txt"

if __name__ == "__main__":
    forms: dict[str, set[str]] = {}
    for name, _, other in name_triplets():
        if name.isalpha() and other.isalpha() and name[0] == other[0] and name != other:
            forms.setdefault(name, set()).add(other)
    OUT.write_text("".join(f"{name} {' '.join(sorted(forms[name]))}\n" for name in sorted(forms)), encoding="utf-8")
