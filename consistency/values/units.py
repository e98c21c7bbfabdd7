"""The one pint registry, made when it is first needed."""

from decimal import Decimal
from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def registry() -> Any:
    """The units of pint with Decimal magnitudes; loading it takes about a tenth of a second, so it waits."""
    import pint

    units: Any = pint.UnitRegistry(non_int_type=Decimal, on_redefinition="ignore")
    units.define("index_point = [index] = _ = point")  # in the news an index has points, and no printer measures
    return units


@lru_cache(maxsize=4096)
def in_unit(unit: str, target: str) -> Decimal | None:
    """How many ``target`` one ``unit`` is; None when they do not measure the same, or differ by an offset (°C, °F)."""
    if unit == target:
        return Decimal(1)
    units = registry()
    try:
        one, two = units.Quantity(Decimal(0), unit), units.Quantity(Decimal(1), unit)
        if one.to(target).magnitude != 0:
            return None
        return Decimal(two.to(target).magnitude)
    except (ArithmeticError, AttributeError, TypeError, ValueError):
        return None
