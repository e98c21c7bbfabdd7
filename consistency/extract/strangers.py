"""A surname that stands alone beside a title and is nobody's in the sentence: `The coach, Orr, waved`, `said Orr, the coach`.

Who is named by the surname alone has been met before; beside the title of somebody else it is a slip, if the text has
nobody of that name.  A word before a title may be a place as well (`In Lund, the mayor ...`), so that it must be closed
on both sides, stand in no table and behind no preposition.
"""

from consistency.extract.countries import country_of
from consistency.extract.mentions import Mention, Read
from consistency.extract.name_words import fold
from consistency.prose import lexicon
from consistency.prose.given_names import given_names
from consistency.prose.world import city_country

THE = frozenset(("the", "its", "their"))
_LEAST = 3
_PLACED = frozenset(
    "of in at for from to with by and or who which is was near outside around via off north south east west through between on than as".split()
)


def stranger(name: Mention, read: Read, closed: int) -> bool:
    """Whether a lone name can only be somebody's surname, with the words closed before another word."""
    words = read.words
    if not name.text.isalpha() or name.text.isupper() or len(name.text) < _LEAST or lexicon.known(name.text.lower()):
        return False
    if country_of(name.text) or city_country(name.text):
        return False
    before = words[name.first - 1].base if name.first else ""
    if before in _PLACED or not (closed >= len(words) or words[closed].text[0] in ",.;"):
        return False
    return fold(name.text) not in given_names()
