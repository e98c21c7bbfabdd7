"""The rules that settings choose, loaded once in a process."""

from consistency import registry
from consistency.config import Settings
from consistency.engine import with_options
from consistency.rule import Rule

_CHOSEN: dict[str, tuple[Rule, ...]] = {}


def chosen_rules(settings: Settings) -> tuple[Rule, ...]:
    """The rules that the settings choose, with their options."""
    known = repr(settings)  # options may hold what has no hash
    if known not in _CHOSEN:
        loaded = registry.load(settings.rules, settings.require)
        _CHOSEN[known] = tuple(with_options(registry.select(loaded, settings.select, settings.ignore), settings))
    return _CHOSEN[known]
