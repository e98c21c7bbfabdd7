"""Writes `currencies.py`: the names of currencies in English, from Babel.

Run it as ``python -m consistency.extract.words.build_currencies`` when Babel has new data.  Source: the
Unicode CLDR as Babel (BSD-3-Clause) carries it, under the Unicode licence.
"""

import re
from pathlib import Path

from babel import Locale
from babel.numbers import get_currency_name, get_territory_currencies

HEAD = '''"""Names of currencies in English and their ISO 4217 codes; written by `build_currencies.py`, not by hand."""

TABLE = """\\
'''
TAIL = '''"""
"""One currency a line: code, whether it is legal tender today, then its names in lower case."""
'''


def main() -> None:
    english = Locale("en")
    living = {code for territory in map(str, english.territories) if len(territory) == 2
              for code in get_territory_currencies(territory)}  # fmt: skip
    lines = []
    for code in sorted(english.currencies):
        names = {get_currency_name(code, locale="en")}
        names |= {get_currency_name(code, count=count, locale="en") for count in (1, 2)}
        kept = sorted({name.lower() for name in names if not re.search(r"[(\d]", name)})
        if (kept and not code.startswith("X")) or code in ("XAF", "XCD", "XOF", "XPF"):
            lines.append(f"{code}|{int(code in living)}|{'|'.join(kept)}\n")
    Path(__file__).with_name("currencies.py").write_text(HEAD + "".join(lines) + TAIL, encoding="utf-8")


if __name__ == "__main__":
    main()
