"""Places that a line of a page tells as a key and its value: `Third general meeting, Lund, 1-3 October`, `Born: 1958, Lund`."""

import re
from collections.abc import Iterator

from consistency.extract.name_words import DAYS, fold
from consistency.prose.function_words import MONTHS
from consistency.prose.given_names import given_names

_GATHERINGS = (
    "meeting|congress|conference|assembly|summit|session|convention|festival|championships?|workshop|symposium|forum|fair|"
    "tournament|race|marathon|seminar|rally"
)
_GATHERED = tuple(f"{gathering}," for gathering in _GATHERINGS.replace("s?", "|championships").split("|"))
_NAME = r"[^\W\d_a-z][\w’'-]+(?: (?:[^\W\d_a-z][\w’'-]+|(?:de|la|del|da|do|of|the|am|an der|upon)(?= [^\W\d_a-z])))*"
_HELD = re.compile(
    rf"^[ \t*•–-]*(?P<event>(?:[\w’'-]+ ){{0,6}}(?i:{_GATHERINGS})),[ ](?:(?:in|at) )?(?P<place>{_NAME})(?=[ ]*(?:,|;|\(|\.?$))",
    re.MULTILINE,
)
_KEYS = {
    key: event
    for event, keys in {
        "birth": "born birth birthplace", "death": "died death", "funeral": "buried burial funeral", "wedding": "wedding married",
        "signing": "signed signing signature", "founding": "founded founding", "launch": "launch launched", "landing": "landing landed",
    }.items()
    for key in keys.split()
}  # fmt: skip
"""The first word of a key, and what happened there."""
_KEYED = re.compile(
    rf"^[ \t*•–-]*(?P<key>(?i:{'|'.join(sorted(_KEYS))}))(?: [^:\n]{{0,40}})?:[ \t]+(?P<value>[^\n]{{3,90}}?)[ .]*$",
    re.MULTILINE,
)
_LAST = re.compile(rf"(?:(?:,|;|\bin|\bat|\d)[ ]|\A)(?P<place>{_NAME})\Z")
_HEADING = re.compile(
    rf"\b(?:{_GATHERINGS}|final|match|concert|exhibition|auction|funeral|wedding|premiere|trial)\b", re.IGNORECASE
)
_LINES = 5
"""So many lines above a `Venue:` may its box begin."""


def place_lines(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, event and place of each such line."""
    low = text.lower()
    for held in _HELD.finditer(text) if any(gathering in low for gathering in _GATHERED) else ():
        if _is_place(held["place"]) and held["place"][0].isupper():
            yield held.start("event"), held.end("place"), held["event"].split()[-1].casefold(), held["place"]
    for row in _KEYED.finditer(text) if ":" in text else ():
        last = _LAST.search(row["value"])
        if last is not None and _is_place(last["place"]):
            start = row.start("value") + last.start("place")
            yield start, start + len(last["place"]), _KEYS[row["key"].casefold()], last["place"]


def box_event(text: str, place: int) -> str:
    """What the heading of the box says that a `Venue:` in it is of: `TOURNAMENT IN BRIEF`."""
    top = max(text.rfind("\n\n", 0, place), 0)
    lines = text[top:place].strip().split("\n")
    found = _HEADING.search(lines[0]) if 1 < len(lines) <= _LINES and ":" not in lines[0] else None
    return found[0].casefold() if found else ""


def _is_place(name: str) -> bool:
    words = name.split()
    if not words or any(word.casefold() in DAYS or word.casefold() in MONTHS for word in words):
        return False
    return fold(words[0]) not in given_names() and not name.isupper()
