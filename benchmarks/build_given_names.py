"""Writes consistency/prose/tables/given_names.txt: given names of many countries, folded to plain letters.

Source: the person providers of Faker (MIT licence, https://github.com/joke2k/faker).  One line a name,
followed by `m`, `f` or `b` for both.  Run with Faker installed; the table is not needed to be fresh.
"""

import importlib
import pkgutil
from pathlib import Path

import faker.providers.person as person
from anyascii import anyascii

OUT = Path(__file__).parent.parent / "consistency" / "prose" / "tables" / "given_names.txt"
LEAVE = set(
    """and april august bank bin can china christian dee den der del ein euro general german golden hope india ireland
    judge june king london los major may mac milan north paris per prince queen royal sea sky south star summer sun
    sunday von van virgin west will wing world winter""".split()
)
# the official romanisation of Ukrainian (2010), which the general folding does not follow
UKRAINIAN = str.maketrans(
    {
        "г": "h",
        "ґ": "g",
        "и": "y",
        "й": "i",
        "х": "kh",
        "ц": "ts",
        "щ": "shch",
        "ю": "iu",
        "я": "ia",
        "є": "ie",
        "ї": "i",
    }
)
SKIP = ("en.", "ja_", "zh_", "ko_", "th_", "ne_", "my_", "mn_", "ka_", "hy_")


def ukrainian(name: str) -> str:
    first = {"ю": "yu", "я": "ya", "є": "ye", "ї": "yi", "й": "y"}.get(name[:1], name[:1])
    return first + name[1:].translate(UKRAINIAN) if first != name[:1] else name.translate(UKRAINIAN)


def names() -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for info in pkgutil.iter_modules(person.__path__):
        if f"{info.name}.".startswith(SKIP):
            continue
        provider = importlib.import_module(f"faker.providers.person.{info.name}").Provider
        for field, sex in (("first_names_male", "m"), ("first_names_female", "f")):
            for name in getattr(provider, field, ()):
                letters = ukrainian(str(name).lower()) if info.name == "uk_UA" else str(name)
                for part in anyascii(letters).lower().split():
                    if part.replace("-", "").replace("'", "").isalpha() and len(part) > 2 and part not in LEAVE:
                        found.setdefault(part, set()).add(sex)
    return found


if __name__ == "__main__":
    lines = [f"{name} {'b' if len(sexes) > 1 else next(iter(sexes))}" for name, sexes in sorted(names().items())]
    OUT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} names, {OUT.stat().st_size} bytes")
