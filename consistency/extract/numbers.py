"""Everything that is read from numbers: money, percentages, quantities, counts."""

from consistency.extract.counts import CountReader
from consistency.extract.money import MoneyReader
from consistency.extract.percentages import PercentageReader
from consistency.extract.protocol import Extractor
from consistency.extract.quantities import QuantityReader

EXTRACTORS: tuple[Extractor, ...] = (MoneyReader(), PercentageReader(), QuantityReader(), CountReader())
