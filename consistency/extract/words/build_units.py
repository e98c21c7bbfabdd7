"""Writes `units.py`: how units are spelled in English news, and pint's name for each, from pint's own registry.

Run it as ``python -m consistency.extract.words.build_units`` when pint has new units.  Every unit of pint with a
name of plain letters is taken with its aliases and plural; what is also a common word of another meaning is left out.
Pint is BSD-3-Clause.
"""

from pathlib import Path
from typing import Any

import pint

OTHER_MEANINGS = frozenset(
    "are hartree fermi rydberg rutherford faraday henry count particle bag barn chain cicero circle clausius dot "
    "fifth galileo gamma grade grain hand jute kip lambda league "
    "link mil mole nit octave octet percent permille pi pica point pole perch pond quarter rad rads rem rod rhe "
    "section "
    "shake shot slug strain thou turn revolution cycle zeta molecule candle gravity blob gill gilbert dram "
    "denier pixel "
    "peck cord hogshead number_english number_meter unit_pole clausius lambert langley barad darcy biot aberdeen "
    "buckingham "
    "debye didot dtex tex stere stokes townsend maxwell minim octave pel scruple franklin rankine reaumur "
    "circle conductance_quantum common_year leap_year sidereal_day eulers_number avogadro_number jig amp sigma alpha "
    "pound_force second minute hour day week fortnight month year decade century millennium eon julian_year "
    "gregorian_year tropical_year sidereal_year centuries millennia cup kayser turn stone printers_point big_point "
    "wien_x wien_u zeta degree arcdegree quad molar octet bar reyn poise elementary_charge ton gon drachm".split()
)
"""Also units of time (read as durations) and those that OWN spells out."""

PREFIXES = {
    "meter metre": "kilo centi milli micro nano pico atto femto deci deca hecto",
    "gram gramme": "kilo milli micro nano pico", "liter litre": "milli centi deci deca hecto micro kilo mega",
    "watt": "kilo mega giga tera milli micro", "watt_hour watthour": "kilo mega giga tera",
    "joule": "kilo mega giga tera peta exa", "volt": "kilo milli mega micro", "ampere amp": "milli kilo micro nano",
    "hertz": "kilo mega giga tera", "pascal": "kilo mega giga hecto", "byte": "kilo mega giga tera peta exa zetta",
    "bit": "kilo mega giga tera", "newton": "kilo mega", "metric_ton tonne": "kilo mega giga", "calorie": "kilo",
    "sievert": "milli micro", "becquerel": "kilo mega giga tera", "bar": "milli kilo", "parsec": "kilo mega giga",
    "electron_volt electronvolt": "kilo mega giga tera", "ohm": "kilo mega milli", "farad": "micro nano pico milli",
    "gray": "milli micro", "tesla": "milli micro", "curie": "milli micro", "mole": "milli micro",
    "volt_ampere": "kilo mega", "ampere_hour": "milli", "baud": "kilo", "pixel": "mega",
    "second": "milli micro nano pico femto",
}  # fmt: skip

OWN = {
    "metric_ton": "tonne|metric ton|metric tonne", "ton": "ton|short ton", "long_ton": "long ton|imperial ton",
    "oil_barrel": "barrel|barrel of oil|barrel of crude|barrel of crude oil", "bar": "bar|bars",
    "foot": "foot|feet|linear foot|linear feet", "inch": "inch|inches|ins", "stone": "stone", "degree": "degree",
    "nautical_mile": "nautical mile|sea mile",
    "celsius": "degree celsius|degree c|deg c|degree centigrade|celsius|celcius|centigrade|degree celcius",
    "fahrenheit": "degree fahrenheit|degree f|deg f|fahrenheit|degree farenheit", "kelvin": "degree kelvin",
    "mile": "mile|statute mile|land mile",
    "square_foot": "square foot|square feet|sq ft|sq foot|sq feet|sq. ft|sq. ft.|sq. feet",
    "square_mile": "square mile|sq mile|sq. mile|sq mi|sq. mi.", "square_yard": "square yard|sq yd|sq yard",
    "square_inch": "square inch|square inches|sq in",
    "kilometer ** 2": "square kilometre|square kilometer|sq km|sq. km|sq kilometre|sq kilometer|kilometre squared|sq kms",
    "meter ** 2": "square metre|square meter|sq m|sq. m|sq metre|sq meter|sqm|metre squared|meter squared",
    "centimeter ** 2": "square centimetre|square centimeter|sq cm",
    "millimeter ** 2": "square millimetre|square millimeter|sq mm",
    "meter ** 3": "cubic metre|cubic meter|cu m|cu. m|cubic m|cbm",
    "kilometer ** 3": "cubic kilometre|cubic kilometer|km cubed",
    "centimeter ** 3": "cubic centimetre|cubic centimeter|cu cm", "cubic_foot": "cubic foot|cubic feet|cu ft|cu. ft",
    "cubic_yard": "cubic yard|cu yd", "cubic_inch": "cubic inch|cubic inches", "mile ** 3": "cubic mile",
    "mile / hour": "mile per hour|miles per hour|miles an hour|mile an hour|mph|m.p.h|m.p.h.|mile-per-hour",
    "kilometer / hour": "kilometre per hour|kilometer per hour|kilometres per hour|kilometers per hour|kilometres an hour|kilometers an hour|kph|k.p.h|k.p.h.|kmh|km an hour|km per hour|kmph|kms per hour|kilometre-per-hour|kilometer-per-hour",
    "meter / second": "metre per second|metres per second|meter per second|meters per second|metres a second|meters a second",
    "mile / gallon": "mile per gallon|miles per gallon|miles to the gallon|mpg",
    "oil_barrel / day": "barrel per day|barrels per day|barrel a day|barrels a day|bpd|b/d|barrels daily|barrels of oil per day|barrels of oil a day|bopd|barrels of crude per day|barrels of crude a day|barrels of crude oil per day|barrels of oil daily",
    "knot": "knot", "gigawatt": "gigawatt|gigawatts", "carat": "carat",
    "revolutions_per_minute": "rpm|revolutions per minute|revs per minute",
    "bit / second": "bit per second|bits per second",
    "megabit / second": "megabits per second|mbps|megabit per second",
    "gigabit / second": "gigabits per second|gbps|gigabit per second",
    "kilobit / second": "kilobits per second|kbps", "tonne_of_oil_equivalent": "tonne of oil equivalent|toe",
    "ton_TNT": "ton of tnt|tonne of tnt", "kiloton_TNT": "kiloton", "megaton_TNT": "megaton",
    "troy_ounce": "troy ounce", "pound": "pound weight|lbs|lb",
    "pound_force_per_square_inch": "pounds per square inch|pound per square inch|psi",
    "horsepower": "horsepower|bhp|brake horsepower|horse power", "kilocalorie": "kcal|kilocalorie|kcals",
    "acre_foot": "acre-foot|acre-feet|acre foot|acre feet", "cubic_meter": "", "hectare": "hectare|ha",
    "sievert": "sievert", "parts_per_million": "", "ppm": "part per million|parts per million|ppm",
    "fluid_ounce": "fluid ounce|fl oz|fl. oz", "watt / meter ** 2": "watts per square metre|watts per square meter",
    "kilometer": "km|kms", "centimeter": "cm|cms", "millimeter": "mm", "micrometer": "micron|microns",
    "kilogram": "kg|kgs|kilo|kilos", "mile ": "", "gram": "gm|gms|gr", "yard": "yd|yds", "ounce": "oz",
    "gallon": "gal|gals|us gallon", "milliliter": "ml|mls", "liter": "ltr|ltrs", "decibel": "db", "cup": "cup",
    "light_year": "light year|light-year|lightyear", "astronomical_unit": "astronomical unit",
    "british_thermal_unit": "btu|btus|british thermal unit", "teaspoon": "tsp", "tablespoon": "tbsp", "year": "",
}  # fmt: skip
"""Our own spellings, in the singular where the plural takes an s; pint's name first."""

SYMBOLS = {
    "kilometer": "km KM Km", "meter": "m", "centimeter": "cm", "millimeter": "mm", "micrometer": "µm μm um",
    "nanometer": "nm", "picometer": "pm", "attometer": "am", "foot": "ft ft. ' ′ ft", "inch": "in in. \" ″ ”",
    "yard": "yd yd. yds", "mile": "mi", "nautical_mile": "nmi NM", "gram": "g gr gm", "kilogram": "kg Kg KG",
    "milligram": "mg", "microgram": "µg μg mcg", "nanogram": "ng", "metric_ton": "t mt MT",
    "kilometric_ton": "Kt ktons", "megametric_ton": "Mt", "gigametric_ton": "Gt", "pound": "lb lbs lb. lbs.",
    "ounce": "oz oz.", "hectare": "ha", "liter": "l L ltr", "milliliter": "ml mL", "centiliter": "cl",
    "deciliter": "dl dL", "hectoliter": "hl", "microliter": "µl µL μl μL", "watt": "W", "kilowatt": "kW KW kw",
    "megawatt": "MW", "gigawatt": "GW", "terawatt": "TW", "milliwatt": "mW", "watt_hour": "Wh",
    "kilowatt_hour": "kWh KWh kwh KWH", "megawatt_hour": "MWh mWh", "gigawatt_hour": "GWh", "terawatt_hour": "TWh",
    "volt": "V", "kilovolt": "kV KV", "millivolt": "mV", "ampere": "A", "milliampere": "mA",
    "milliampere_hour": "mAh mah", "ampere_hour": "Ah", "hertz": "Hz hz", "kilohertz": "kHz KHz",
    "megahertz": "MHz Mhz mhz", "gigahertz": "GHz Ghz ghz", "terahertz": "THz", "pascal": "Pa", "hectopascal": "hPa",
    "kilopascal": "kPa", "megapascal": "MPa", "gigapascal": "GPa", "bar": "bar", "millibar": "mbar mb",
    "pound_force_per_square_inch": "psi", "byte": "B", "kilobyte": "KB kB kb", "megabyte": "MB",
    "gigabyte": "GB gb Gb", "terabyte": "TB tb", "petabyte": "PB", "megabit / second": "Mbps Mb/s Mbit/s mbps",
    "gigabit / second": "Gbps Gb/s Gbit/s gbps", "kilobit / second": "kbps kb/s", "megabyte / second": "MB/s",
    "gigabyte / second": "GB/s", "celsius": "°C ℃ ºC ˚C C °c", "fahrenheit": "°F ℉ ºF ˚F F °f", "kelvin": "K",
    "degree": "° º ˚", "mile / hour": "mph MPH Mph mi/h",
    "kilometer / hour": "km/h kmh kph kmph km/hr KPH Km/h kmh-1", "meter / second": "m/s", "knot": "kn kts",
    "kilometer / second": "km/s", "mile / second": "mi/s", "foot / second": "ft/s fps",
    "revolutions_per_minute": "rpm RPM", "decimeter": "dm", "decibel": "dB db dBA", "joule": "J",
    "kilojoule": "kJ KJ", "megajoule": "MJ", "gigajoule": "GJ", "petajoule": "PJ", "terajoule": "TJ",
    "calorie": "cal", "kilocalorie": "kcal Kcal", "electron_volt": "eV", "kiloelectron_volt": "keV",
    "megaelectron_volt": "MeV", "gigaelectron_volt": "GeV", "teraelectron_volt": "TeV", "newton": "N",
    "kilonewton": "kN", "newton * meter": "Nm", "foot * force_pound": "ft-lb lb-ft lb·ft lbft ft·lb", "lumen": "lm",
    "lux": "lx", "sievert": "Sv", "millisievert": "mSv", "microsievert": "µSv μSv", "becquerel": "Bq", "gray": "Gy",
    "milligray": "mGy", "ppm": "ppm", "mole": "mol", "millimolar": "mM", "micromolar": "µM μM",
    "kilometer ** 2": "km2 km² km^2", "meter ** 2": "m2 m² m^2 sqm", "centimeter ** 2": "cm2 cm² cm^2",
    "millimeter ** 2": "mm2 mm²", "meter ** 3": "m3 m³ m^3 cbm", "kilometer ** 3": "km3 km³ km^3",
    "centimeter ** 3": "cm3 cm³ cm^3", "cubic_centimeter": "cc cc.", "square_foot": "sqft ft2 ft² sf",
    "oil_barrel / day": "bpd b/d bopd", "oil_barrel": "bbl bbls", "horsepower": "hp bhp HP PS",
    "british_thermal_unit": "BTU Btu btu", "carat": "ct", "tesla": "T", "kilobecquerel": "kBq",
    "megabecquerel": "MBq", "gram / kilometer": "g/km", "kilogram / meter ** 3": "kg/m3 kg/m³",
    "gram / centimeter ** 3": "g/cm3 g/cm³", "milligram / liter": "mg/l mg/L", "microgram / liter": "µg/l",
    "milligram / kilogram": "mg/kg", "microgram / meter ** 3": "µg/m3 µg/m³", "liter / kilometer": "l/km",
    "watt / meter ** 2": "W/m2 W/m²", "liter / second": "l/s", "meter ** 3 / second": "m3/s m³/s cumecs",
    "cubic_foot / second": "cfs", "mile / gallon": "mpg MPG", "gallon": "gal", "percent": "", "light_year": "ly",
    "astronomical_unit": "AU au", "parsec": "pc", "megaparsec": "Mpc", "kiloparsec": "kpc", "megapixel": "MP",
    "tonne_of_oil_equivalent": "toe Mtoe", "therm": "thm", "fluid_ounce": "fl.oz", "pint": "pt", "stone": "st",
    "angstrom": "Å", "ohm": "Ω", "kiloohm": "kΩ", "volt_ampere": "VA", "kilovolt_ampere": "kVA", "microampere": "µA",
    "microfarad": "µF", "picofarad": "pF", "ton_TNT": "", "millisecond": "ms", "microsecond": "µs μs",
    "nanosecond": "ns", "megabit": "Mb", "dots_per_inch": "dpi ppi", "kilometer / second ": "",
    "kilometer / liter": "km/l", "meter / second ** 2": "m/s2 m/s²",
}  # fmt: skip
"""Symbols, case as written."""

HEAD = '''"""How units are spelled in English news and pint's name for each; written by `build_units.py`, not by hand."""

WORDS = """\\
'''
MIDDLE = '''"""
"""One unit a line: pint's name, then its spellings in lower case."""

SYMBOLS = """\\
'''
TAIL = '''"""
"""One unit a line: pint's name, then its symbols, separated by spaces; case as written."""
'''


def plural(word: str) -> str:
    if " of " in word:
        first, rest = word.split(" ", 1)
        return f"{plural(first)} {rest}"
    if word.startswith("degree "):
        return "degrees " + word[7:]
    if (
        word.endswith(("s", "x", "z", "feet", "squared", "cubed", "."))
        or len(word) <= 2
        or " per " in word
        or " a " in word
    ):
        return word
    if word.endswith("ch"):
        return f"{word}es"
    return word[:-1] + "ies" if word.endswith("y") and word[-2] not in "aeo" else f"{word}s"


def spellings() -> dict[str, set[str]]:
    registry: Any = pint.UnitRegistry()
    found: dict[str, set[str]] = {}
    for unit in {definition.name: definition for definition in registry._units.values()}.values():
        names = [
            name
            for name in (unit.name, *unit.aliases)
            if name.replace("_", "").isalpha() and name.islower() and name.isascii()
        ]
        names = [
            name
            for name in names
            if name not in OTHER_MEANINGS and len(name) > 2 and "atomic" not in name and "constant" not in name
        ]
        if (
            unit.name in OTHER_MEANINGS
            or not names
            or unit.name.startswith(
                (
                    "delta_",
                    "planck",
                    "conventional",
                    "electron_m",
                    "electron_g",
                    "proton",
                    "neutron",
                    "vacuum",
                    "wien",
                    "ab",
                    "stat",
                    "x_unit",
                    "tex_",
                    "mean_",
                    "second_",
                    "first_",
                    "water_",
                    "mercury_",
                    "number_",
                    "scaled_",
                    "survey_",
                    "magnetic",
                    "nuclear",
                    "classical",
                    "fine_",
                    "impedance",
                    "molar",
                    "thomson",
                    "newtonian",
                    "bohr",
                    "counts",
                    "atomic",
                    "absorb",
                    "enzyme",
                    "biot",
                    "entropy",
                    "speed_of",
                    "standard_gravity",
                    "elementary",
                    "pixels",
                    "bits_",
                    "css",
                )
            )
        ):
            continue
        if unit.name in ("barrel", "ounce_force"):
            continue
        for name in names:
            spelled = name.replace("_", " ")
            found.setdefault(unit.name, set()).update((spelled, plural(spelled)))
    for bases, prefixes in PREFIXES.items():
        first, *others = bases.split()
        for prefix in prefixes.split():
            for base in (first, *others):
                spelled = (prefix + base).replace("_", " ")
                found.setdefault(prefix + first, set()).update(
                    (spelled, plural(spelled), spelled.replace(" ", "-"), plural(spelled).replace(" ", "-"))
                )
    for name, listed in OWN.items():
        for spelled in filter(None, listed.split("|")):
            found.setdefault(name, set()).update((spelled, plural(spelled)))
    taken: dict[str, str] = {}
    for name in (*OWN, *found):
        for spelled in found.get(name, ()):
            taken.setdefault(spelled, name)
    result: dict[str, set[str]] = {}
    for spelled, name in taken.items():
        registry.parse_units(name)
        result.setdefault(name, set()).add(spelled)
    for name, listed in SYMBOLS.items():
        if listed:
            registry.parse_units(name)
    return result


def main() -> None:
    words = "".join(f"{name}|{'|'.join(sorted(names))}\n" for name, names in sorted(spellings().items()) if names)
    symbols = "".join(
        f"{name}|{' '.join(dict.fromkeys(listed.split()))}\n" for name, listed in sorted(SYMBOLS.items()) if listed
    )
    symbols = symbols.replace("\\", "\\\\")
    Path(__file__).with_name("units.py").write_text(HEAD + words + MIDDLE + symbols + TAIL, encoding="utf-8")


if __name__ == "__main__":
    main()
