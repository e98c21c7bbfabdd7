"""Gives values that are told as key and value the words of their key: `Length: 5 weeks`, `Sweden €200 million`.

The key says of what the value is, the page says whose: its headline without the words that name the kind of page.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from consistency.claims import Claim, Topic
from consistency.linking.families import GENERIC, NOBODY
from consistency.linking.happenings import SAYING
from consistency.linking.people import fold
from consistency.patterns import pattern
from consistency.prose import Prose
from consistency.prose.function_words import MONTHS
from consistency.prose.keyed import Entry, keyed
from consistency.prose.tokens import Token, tokenize
from consistency.prose.world import is_country, is_demonym
from consistency.text import Section
from consistency.values import Count, Date, Duration, Money, Office, Percentage, Quantity, Value

HOLDING = frozenset(("capacity", "limit", "maximum", "minimum", "target", "quorum"))
"""Keys that say more of a count than that there are so many."""
PAGE = frozenset(
    "fact facts factsheet sheet data key figure figures overview profile list basic reference background status version versions "
    "timeline calendar contact contacts who guide style section number numbers numbered desk document edition checked internal "
    "use verified database information info note notes summary brief glance box table house valid position working works how "
    "archive card dossier extract name names title people heads statistics statistic survey result results official report minutes".split()
)
"""Words that name the kind of page, not what it is about."""
_NUMERIC = (Money, Quantity, Count, Percentage, Duration, Date)
_LEAD = pattern(
    r"(?:(?:about|around|some|nearly|almost|at|least|most|more|than|over|up|to|the|a|an|total|of|only|just|under|by|"
    r"approximately|approx\.?|roughly|ca?\.?|from|exactly|currently|now|since|on|in|until|night)[ \u00a0]+)*[(~≈]?\Z",
    re.IGNORECASE,
)
_ALL = pattern(r"[ \u00a0](?:in all|in total|altogether)\b")
_KEPT = frozenset("planned expected estimated projected".split())
_NAMES = pattern(r",| and ")
KIND = "~"
"""Before a word of ``owner`` that says what sort of thing the page is about: a bridge, a film."""
_SIDES = pattern(r":[ ]|[ ][–—-]{1,2}[ ]")
_ASIDE = pattern(r"\([^)]*\)?")
COUNTRIES = "country|nation|state"
_TIMING = frozenset("by since until as per after before during from".split())


def with_keys(claims: Sequence[Claim[Value]], prose: Prose) -> list[Claim[Value]]:
    """The claims, those that are the value of a key with its words."""
    entries = keyed(prose)
    if not entries:
        return list(claims)
    owner = _owner(prose)
    starts = [entry.start for entry in entries]
    days = [claim for claim in claims if isinstance(claim.value, Date)]
    found: list[Claim[Value]] = []
    rows: dict[tuple[str, ...], dict[str, list[int]]] = {}
    for place, claim in enumerate(claims):
        at = bisect_right(starts, claim.start) - 1
        held = next((e for e in reversed(entries[max(0, at - 3) : at + 1]) if e.start <= claim.start < e.end), None)
        found.append(_with_key(_on_day(claim, held, days), held, prose.text, owner) if held is not None else claim)
        topic = found[-1].topic
        if (
            held is not None
            and topic is not None
            and isinstance(claim.value, Count)
            and claim.value.of in topic.key[:1]
        ):
            rows.setdefault(topic.key, {}).setdefault(held.key, []).append(place)
    for labels in rows.values():  # `Masters: 120 places`, `Doctors: 45 places`: what is counted is not the key
        if len(labels) > 1:
            for place in (place for places in labels.values() for place in places):
                found[place] = claims[place]
    return found


def _on_day(claim: Claim[Value], entry: Entry, days: Sequence[Claim[Value]]) -> Claim[Value]:
    """The claim, of the day that its key tells: `Stoves sold by 31 December 2023: 7,400`."""
    if claim.when is not None or isinstance(claim.value, Date) or entry.form != "label" or not key_words(entry.key):
        return claim
    told = [day.value for day in days if entry.at <= day.start and day.end <= entry.start]
    return claim.with_(when=told[0]) if len(told) == 1 and isinstance(told[0], Date) else claim


def keyed_offices(claims: Sequence[Claim[Value]], prose: Prose) -> Sequence[Claim[Value]]:
    """The claims, offices that are keys with the page's words."""
    labels = [entry for entry in keyed(prose) if entry.form == "label"]
    if not labels or not any(isinstance(claim.value, Office) for claim in claims):
        return claims
    topic = Topic(key=("office",), owner=_owner(prose))
    return [
        claim.with_(topic=topic)
        if isinstance(claim.value, Office)
        and not claim.topic
        and any(entry.at <= claim.start < entry.start for entry in labels)
        else claim
        for claim in claims
    ]


def _with_key(claim: Claim[Value], entry: Entry, text: str, owner: tuple[str, ...]) -> Claim[Value]:
    if claim.topic is None or not isinstance(claim.value, _NUMERIC) or entry.form == "date":
        return claim
    key = key_words(entry.key)
    if not key:
        return claim
    value = claim.value
    first = _LEAD.match(text[entry.start : claim.start]) is not None
    whole = isinstance(value, Count) and _ALL.match(text, claim.end) is not None and not value.of
    if entry.form == "number":
        return claim.with_(topic=claim.topic.with_(key=("no.",), owner=owner), subject=entry.whose)
    if not first and not whole:
        if (
            isinstance(value, Count)
            and value.of not in ("", *NOBODY)
            and value.figure.number > 1
            and entry.form in ("label", "part")
        ):
            held = key[:1]
            key = (value.of, *claim.topic.modifiers, *(held if held and held[0] in HOLDING else ()))
            return claim.with_(topic=claim.topic.with_(key=key, owner=owner))
        return claim
    if isinstance(claim.value, Count):
        if claim.value.of and claim.value.of not in NOBODY:
            key = (
                (claim.value.of, *claim.topic.modifiers) if entry.form in ("label", "part") else (claim.value.of, *key)
            )
        elif whole and sum(is_country(name.strip()) for name in _NAMES.split(text[entry.start : claim.start])) > 1:
            key = (f"{key[0]}|{COUNTRIES}", *key[1:])
    return claim.with_(topic=claim.topic.with_(key=key, owner=owner), subject=entry.whose or claim.subject)


@lru_cache(maxsize=4096)
def key_words(text: str) -> tuple[str, ...]:
    """The telling words of a key, the head first; names keep their capitals."""
    plain, _, rest = _ASIDE.sub(" ", text).partition(",")
    tokens = [token for token in tokenize(plain.replace("_", " ").strip(), 0) if token.text[0].isalpha()]
    if _tells(tokenize(plain, 0)):
        return ()
    if tokens and tokens[0].text.isupper() and len(plain) > 4 and plain.isupper():
        tokens = list(tokenize(plain.capitalize(), 0))
    head = ""
    words: list[str] = []
    joined = False
    timed = of = False
    for at, token in enumerate(tokens):
        if token.tag in ("ADP", "SCONJ", "CCONJ") or token.lower == "to":
            of = of or (token.lower == "of" and not joined)
            joined = joined or bool(words)
            timed = timed or (joined and token.lower in _TIMING)
            continue
        if token.lower in MONTHS:
            continue
        name = (token.tag == "PROPN" and (at > 0 or token.text.isupper())) or _of_country(token.text)
        if token.tag not in ("NOUN", "ADJ", "VERB", "PROPN", "X") or (timed and not name):
            continue
        if token.form in ("past", "participle") and not head and not joined and _noun_behind(tokens, at):
            continue  # `installed capacity`, `rated output`
        words.append(token.text if name else fold(token.lemma))
        if not joined and token.tag in ("NOUN", "PROPN") and not name and not (head and tokens[at - 1].tag == "VERB"):
            head = words[-1]
    if words and not head:
        head = words[0]
    if head in GENERIC and of:
        later = [word for word in words[words.index(head) + 1 :] if word.islower()]
        words = [word for word in words if word != head or not later]
        head = later[0] if later else head
    names = [token.text for token in tokenize(rest, 0) if token.tag == "PROPN" and len(token.text) > 2]
    return tuple(dict.fromkeys((head, *(word for word in words if word != head), *names))) if head else ()


def _noun_behind(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag in ("NOUN", "ADJ") and tokens[at].lower not in _KEPT


def _tells(tokens: Sequence[Token]) -> bool:
    """Whether the words before a colon are a clause: `Schools gained 400 pupils, most of them from abroad: ...`."""
    for token, after in pairwise(tokens):
        if token.tag in ("AUX", "PRON") or (token.tag == "VERB" and after.tag in ("NUM", "DET", "PRON")):
            return True
    return len(tokens) > 1 and tokens[-1].lemma in SAYING  # `Professor Berg said: ...` opens a quotation


def _of_country(word: str) -> bool:
    return word[:1].isupper() and (is_demonym(word) or is_country(word))


def _owner(prose: Prose) -> tuple[str, ...]:
    """The words for what a page is about, from its title, its first line and an entry that names it."""
    lines = [prose.article.title]
    lines += [s.text for s in prose.sentences[:1] if s.section in (Section.HEADLINE, Section.BODY)]
    named = ("name", "subject", "title", "full name", "project", "programme")
    entries = {e.key.casefold(): prose.text[e.start : e.end] for e in keyed(prose)[:4] if e.form == "label"}
    lines += [entries[key] for key in named if key in entries]
    own: dict[str, None] = {}
    kinds: dict[str, None] = {}
    for line in lines:
        sides = [list(_content(side)) for side in _SIDES.split(_ASIDE.sub(" ", line))]
        plain = [words for words in sides if words and not any(page for _, page in words)]
        for words in sides:
            side = kinds if plain and words not in plain else own
            side |= {word: None for word, page in words if not page}
    if "type" in entries:
        kinds |= dict.fromkeys(word for word in key_words(entries["type"])[:1] if word.islower())
    return (*[word for word in own if word][:16], *(f"{KIND}{word}" for word in kinds if word not in own))


def owner_words(name: str) -> tuple[str, ...]:
    """The words for a thing that a fact names: `Skar dam`, `the Northern Shield Fund`."""
    return tuple(dict.fromkeys(word for word, page in _content(name) if not page))


def _content(line: str) -> Iterator[tuple[str, bool]]:
    """The content words of a line, folded, and whether each names a kind of page."""
    for token in tokenize(line.title() if line.isupper() else line, 0):
        if token.tag in ("NOUN", "ADJ", "PROPN", "VERB", "X") and len(token.text) > 2:
            word = fold(token.lemma)
            if word and token.lower not in MONTHS:
                yield word, bool({word, token.lower} & PAGE)
