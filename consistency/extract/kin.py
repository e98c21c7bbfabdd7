"""Whose relative somebody is: `Dahl's wife`, `his brother`, `the sister of the driver, Bo Dahl`, `the victim's mother`."""

from consistency.extract.mentions import Read
from consistency.extract.persons import name_at

OWNERS = frozenset(("his", "her", "their"))
_ENDS = frozenset(",.;:)(")


def owner_of(read: Read, opens: int, head: int) -> str:
    """Whose relative: the name that ends at a word (`Dahl's`), `victim` of `the victim's`, or the pronoun."""
    words = read.words
    for at in range(opens, head):
        word = words[at]
        if word.base in OWNERS:
            beside = next((name for name in read.names if name.last == at - 1), None)
            with_him = at > 1 and words[at - 1].base == "and" and beside is not None
            told = with_him and beside is not None and (beside.of == "person" or (not beside.of and not beside.lone))
            return beside.full or beside.text if told and beside is not None else word.base
        if word.owner:
            name = next((name for name in read.names if name.last == at + 1), None)
            if name is not None:
                return (name.full or name.text) if name.of in {"person", ""} else ""
            return word.base if not word.cap else ""
    return ""


def owner_behind(read: Read, head: int) -> str:
    """Whose relative by what follows: `the sister of Bo Dahl`, `the mother of the driver, Bo Dahl`, `the aunt of the victim`."""
    words, at = read.words, head + 1
    if at + 1 >= len(words) or words[at].base != "of":
        return ""
    name = name_at(read, words[at + 1].start)
    if name is None and words[at + 1].base == "the":
        end = next((end for end in range(at + 2, min(at + 5, len(words))) if words[end].text[0] in _ENDS), len(words))
        if end < len(words) and words[end].text == "," and end + 1 < len(words):
            name = name_at(read, words[end + 1].start)
        if name is None:
            noun = words[end - 1]
            return noun.base if end - at > 2 and not noun.cap and noun.text.isalpha() else ""
    return (name.full or name.text) if name is not None and name.of in {"person", ""} else ""
