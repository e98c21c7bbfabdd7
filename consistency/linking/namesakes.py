"""Currencies that share a name: `rupees`, `crowns` and `kroner` may be those of several countries."""

import re

from consistency.claims import Claim
from consistency.values import Money, Value

_NAMESAKES = tuple(
    frozenset(codes.split())
    for codes in (
        "INR PKR NPR LKR MUR IDR",
        "USD CAD AUD NZD SGD HKD TWD JMD NAD FJD",
        "NOK SEK DKK ISK CZK SKK EEK",
        "CHF FRF BEF XAF XOF RWF",
        "MXN PHP ARS CLP COP CUP UYU DOP",
        "GBP EGP LBP SYP IEP SDG SSP",
        "KES TZS UGX SOS",
        "RSD IQD KWD JOD DZD TND BHD LYD",
        "RUB BYN",
        "AED MAD",
        "ZMW MWK",
        "RON MDL",
        "IRR OMR QAR SAR YER BRL",
        "FIM DEM BAM",
    )
)
"""Currencies that share a name, which a text may give without the country."""
_NAMED = re.compile(r"[A-Z]\$|\b(?:[A-Z]{3}|[A-Z][a-z]+)\b")
"""A currency with its country: `A$5`, `NPR 5`, `5 Danish kroner`."""


def namesakes(first: Claim[Value], second: Claim[Value]) -> bool:
    """Whether two amounts may be in one currency, as a name that many countries use was read: `rupees`, `crowns`."""
    one, two = first.value, second.value
    if not isinstance(one, Money) or not isinstance(two, Money):
        return False
    said = (first.said, one.currency), (second.said, two.currency)
    named = all(_NAMED.search(words) or currency in words for words, currency in said)
    currencies = {one.currency, two.currency}
    return not named and any(currencies <= family for family in _NAMESAKES)
