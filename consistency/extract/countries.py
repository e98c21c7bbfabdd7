"""Which country a word of a title names: by its name or the adjective, not by its capital (a mayor has that)."""

from functools import lru_cache

from consistency.prose import world

_MORE = {
    "European": "EU",
    "Slovene": "SI",
    "British": "GB",
    "Britain": "GB",
    "English": "",
    "Scottish": "",
    "Welsh": "",
}


@lru_cache(maxsize=8192)
def country_of(word: str) -> str:
    """The ISO 3166 alpha-2 code of the country that a word or name stands for, or nothing."""
    if word in _MORE:
        return _MORE[word]
    return world.country_of(word) if world.is_country(word) or world.is_demonym(word) else ""
