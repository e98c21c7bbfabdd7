"""The body that an office is of, where the words only say `the bank` or `the hospital`."""

import re
from functools import lru_cache
from itertools import chain

from consistency.extract.name_words import STOP
from consistency.extract.title_words import BRANCHES
from consistency.extract.titles import Title
from consistency.prose import Prose

_LEAD = re.compile(
    r"\bin ((?!Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-ZÀ-Þ][a-zß-ž]{3,})\b"
)


def organisation_of(title: Title, prose: Prose) -> str:
    """The body that an office is of; `the bank` is the bank that the text names, when it names only one."""
    place = title.place
    if not place and title.plain == "governor" and not title.country:
        place = "bank"
    last = place if " " not in place else ""
    if last in BRANCHES and last.islower():
        named = _named(prose.text, last)
        fullest = max(named, key=lambda name: (len(name), name), default="")
        if fullest and all(set(name.split()) <= set(fullest.split()) for name in named):
            return fullest if _own(fullest) else f"{fullest}{_home(prose.text)}"
        return place if title.place and not named else ""
    return place


def _own(name: str) -> bool:
    """Whether a body has more than words for what sort it is: `National Bank` has not."""
    return any(word.casefold() not in BRANCHES for word in name.split())


def _home(text: str) -> str:
    """The place that a text is of, for a body that it calls `the National Bank`: the first that its lead names."""
    match = _LEAD.search(text[:1000])
    return f" of {match[1]}" if match and match[1].casefold() not in STOP else ""


@lru_cache(maxsize=32)
def _named(text: str, head: str) -> frozenset[str]:
    """The full names in a text whose head is the word: `National Bank of Norland` for `bank`."""
    pattern = re.compile(
        rf"(\b(?:[^\W\d_]+(?:['’]s)? ){{0,3}})\b((?i:{head}))\b((?: (?:of|in|at) (?:the )?[A-ZÀ-Þ][\w’-]+(?: [A-ZÀ-Þ][\w’-]+)?)?)"
    )
    found = set()
    has = re.compile(head, re.IGNORECASE).search
    lines = filter(has, text[:20_000].split("\n"))
    for match in chain.from_iterable(map(pattern.finditer, lines)):
        before: list[str] = []
        for word in reversed(match[1].split()):
            if not (word[0].isupper() or word in BRANCHES) or word in {"The", "A", "An", "In", "At", "Of"}:
                break
            before.insert(0, word)
        own = any(word[0].isupper() and (word.lower() not in BRANCHES or match[2][0].isupper()) for word in before)
        if own or match[3]:
            found.add(" ".join([*before, match[2]]) + match[3])
    return frozenset(found)
