"""The table of units against pint itself, and what reading loads."""

import subprocess
import sys
from collections import Counter

from consistency.extract import units
from consistency.extract.words import units as table
from consistency.values.units import registry


def test_every_unit_of_the_table_is_one_of_pints():
    pint = registry()
    for name in sorted({*units.words().values(), *units.symbols().values(), *units.BELOW.values()}):
        assert pint.Quantity(1, name).units


def test_a_symbol_stands_for_one_unit():
    symbols = [symbol for line in table.SYMBOLS.splitlines() for symbol in line.split("|", 1)[1].split(" ")]
    assert [symbol for symbol, times in Counter(symbols).items() if times > 1] == []


def test_a_spelling_stands_for_one_unit():
    words = [word for line in table.WORDS.splitlines() for word in line.split("|")[1:]]
    assert [word for word, times in Counter(words).items() if times > 1] == []


def test_reading_numbers_loads_no_library_of_units_dates_or_locales():
    script = (
        "import sys, consistency.extract.numbers; "
        "print(sorted({'pint', 'moneyed', 'babel', 'dateparser', 'currency_converter', 'hmrc_rates'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "[]"
