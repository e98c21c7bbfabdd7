"""What one currency was worth in another: from rates that ship with two packages, so that nothing is fetched.

The reference rates of the European Central Bank (daily, since 1999, 42 currencies) come first, those of the British
customs (monthly, since 2014, nearly all currencies) fill in, the hryvnia and the later roubles among them.
"""

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from typing import Any

FIRST_YEAR = 1999


@lru_cache(maxsize=4096)
def worth(currency: str, other: str, on: date | None) -> tuple[Decimal, Decimal] | None:
    """The lowest and highest number of ``other`` that one ``currency`` was worth.

    Both are the rate of the day where ``on`` is known, and else the extremes since 1999; None where that is not known.
    """
    if currency == other:
        return Decimal(1), Decimal(1)
    if on is not None:
        rate = _on(currency, other, on)
        return None if rate is None else (rate, rate)
    last = _central_bank().bounds["USD"].last_date.year
    samples = [_on(currency, other, date(year, month, 15)) for year in range(FIRST_YEAR, last + 1) for month in (2, 8)]
    known = [rate for rate in samples if rate is not None]
    return (min(known), max(known)) if len(known) == len(samples) else None


def _on(currency: str, other: str, on: date) -> Decimal | None:
    one, two = _per_euro(currency, on), _per_euro(other, on)
    if one is not None and two is not None:
        return two / one
    one, two = _per_pound(currency, on), _per_pound(other, on)
    return None if one is None or two is None else two / one


@lru_cache(maxsize=4096)
def _per_euro(currency: str, on: date) -> Decimal | None:
    """The last reference rate in the ten days up to a day; a day after the last rates has theirs."""
    if currency == "EUR":
        return Decimal(1)
    bank = _central_bank()
    if currency not in bank.currencies:
        return None
    bounds = bank.bounds[currency]
    if on < bounds.first_date:
        return None
    day = bounds.last_date if timedelta(0) < on - bounds.last_date < timedelta(400) else on
    from currency_converter import RateNotFoundError  # type: ignore[import-untyped,unused-ignore]

    for back in range(10):
        try:
            return Decimal(repr(bank.convert(1, "EUR", currency, date=day - timedelta(back))))
        except (RateNotFoundError, ValueError):  # no rate on that day
            continue
    return None


@lru_cache(maxsize=4096)
def _per_pound(currency: str, on: date) -> Decimal | None:
    """The month's customs rate."""
    if currency == "GBP":
        return Decimal(1)
    import hmrc_rates

    try:
        rate = hmrc_rates.Rates().monthly_rate_or_earlier(currency, on, max_months_back=6)
    except (hmrc_rates.HmrcRatesError, ValueError):
        return None
    return Decimal(rate.units_per_gbp)


@lru_cache(maxsize=1)
def _central_bank() -> Any:
    from currency_converter import CurrencyConverter  # type: ignore[import-untyped,unused-ignore]

    return CurrencyConverter()
