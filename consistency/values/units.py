"""The one pint registry, made when it is first needed."""

from functools import lru_cache
from typing import Any


@lru_cache(maxsize=1)
def registry() -> Any:
    """The units of pint with Decimal magnitudes; loading it takes about a tenth of a second, so it waits."""
    from decimal import Decimal

    import pint

    return pint.UnitRegistry(non_int_type=Decimal)
