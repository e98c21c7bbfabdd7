"""Whose an age is.

An age belongs to the name it stands beside: before it (`Ann Lee, 27,`; `Ann Lee, a 27-year-old nurse`) or after it
(`27-year-old nurse Ann Lee`).  A surname alone is the one full name of the article that ends so; where several end
so, as in a family, it stays open and is linked with nothing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from consistency.claims import Claim, Others, Topic, in_order
from consistency.linking.frame_parts import TIMES
from consistency.linking.people import TAILS, TITLES, name_parts
from consistency.patterns import pattern
from consistency.prose import Token
from consistency.prose.lexicon import known
from consistency.prose.world import city_country, country_of
from consistency.values import Duration, Name, Value

NAMESAKES = "namesakes"
"""Scope tag of an age whose name several people of the article bear."""
_JOINS = frozenset(("'", '"', "“", "”", "‘", "’", ".", "-"))
_OPENS = frozenset((",", "(", "aged", "age", "[", "–", "—"))
_OF = frozenset(("of", "from"))
_NEVER = frozenset(
    "man woman boy girl child teen teenager toddler baby infant girls boys men women monday tuesday wednesday thursday friday "
    "saturday sunday january february march april may june july august september october november december police".split()
)


def person(tokens: Sequence[Token], first: int, last: int) -> str:
    """The name that the age of the tokens from ``first`` to ``last`` belongs to, as told, or nothing."""
    if tokens[last].lower.endswith("old"):
        return _after(tokens, last) or _before_phrase(tokens, first)
    return _before(tokens, first) or (_after(tokens, last) if tokens[first].lower == "aged" else "")


def _before(tokens: Sequence[Token], first: int) -> str:
    """`Ann Lee, 27`, `Ann Lee of Norby, 27`, `Ann Lee (27)`."""
    at = first - 1
    while at >= 0 and tokens[at].lower in _OPENS:
        at -= 1
    if at == first - 1:
        return ""
    name, begin = _run_back(tokens, at)
    if begin > 0 and tokens[begin - 1].lower in _OF:  # `Ann Lee of Norby, 27`
        at = begin - 2
        if at >= 0 and tokens[at].text == ",":
            at -= 1
        name = _run_back(tokens, at)[0] or name
    return name


def _before_phrase(tokens: Sequence[Token], first: int) -> str:
    """`Ann Lee, a 27-year-old nurse`, `Ann Lee is a 27-year-old nurse`."""
    at = first - 1
    while at >= 0 and at > first - 4 and tokens[at].tag in ("ADJ", "NOUN"):
        at -= 1
    if at < 1 or tokens[at].lower not in ("a", "an", "the"):
        return ""
    at -= 1
    if tokens[at].text == "," or tokens[at].lower in ("is", "was", "as"):
        name, begin = _run_back(tokens, at - 1)
        return "" if begin > 0 and tokens[begin - 1].tag == "ADP" else name  # `a man from Norby, a 27-year-old`
    return ""


def _run_back(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The name that ends at a token, and where it begins."""
    name: list[str] = []
    begin = at + 1
    if at >= 1 and tokens[at].text == "." and tokens[at - 1].lower in TAILS:
        at -= 1
    while at >= 0 and (
        tokens[at].tag == "PROPN"
        or (name and tokens[at].text in _JOINS and at > 0 and tokens[at - 1].tag in ("PROPN", "PUNCT"))
        or (name and tokens[at].text == "," and name[0].casefold() in TAILS)
    ):
        if tokens[at].tag == "PROPN":
            name.insert(0, tokens[at].text)
            begin = at
        at -= 1
    return _name(name), begin


def _after(tokens: Sequence[Token], last: int) -> str:
    """`27-year-old nurse Ann Lee`, `a 27-year-old man, Ann Lee,`: the last run of capitals before the phrase ends."""
    name: list[str] = []
    comma = False
    for at in range(last + 1, min(len(tokens), last + 14)):
        token = tokens[at]
        if token.tag == "PROPN":
            name.append(token.text)
        elif name and token.text in _JOINS:
            continue
        elif name and not comma and _goes_on(tokens, at):
            name = []  # `27-year-old Norby resident`
        elif name:
            break
        elif token.text == "," and not comma and at > last + 1:
            comma = True
        elif comma or token.tag not in ("NOUN", "ADJ", "PUNCT") or token.text in (",", ".", ";", ":", "(", ")", "?"):
            return ""
    return "" if comma and len(name) < 2 else _name(name)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase goes on at a token: `Norby resident`, and not `Ann Lee last week`, `Ann Lee dead`."""
    while at < len(tokens) and tokens[at].tag == "ADJ":
        at += 1
    return at < len(tokens) and tokens[at].tag == "NOUN" and tokens[at].lemma not in TIMES


def _name(words: Sequence[str]) -> str:
    """The words as a name, or nothing where they name a place, a day or a kind of person."""
    kept = [word for word in words if word.casefold() not in _NEVER]
    if len(kept) < len(words) or not kept:
        return ""
    name = " ".join(kept)
    return "" if country_of(name) or city_country(name) else name


def resolved(claims: Sequence[Claim[Value]], text: str, named: Others | None = None) -> list[Claim[Value]]:
    """The claims of an article with each age's name made full where one full name of the article fits.

    ``named`` gives the names of the article where they are not among the claims.
    """
    ages = [claim for claim in claims if is_age(claim)]
    if not ages:
        return list(claims)
    if not any(len(name_parts(claim.subject)) == 1 for claim in ages):
        return list(claims)
    full, before = _full_names(in_order([*claims, *named()]) if named else claims), _before_words(text)
    return [_whose(claim, full, before) if is_age(claim) and claim.subject else claim for claim in claims]


def _full_names(claims: Iterable[Claim[Value]]) -> list[tuple[str, ...]]:
    """The full names of people in an article, folded to their parts, each once."""
    found: dict[tuple[str, ...], None] = {}
    for claim in claims:
        if isinstance(claim.value, Name) and claim.value.of == "person":
            told = claim.value.name
        elif is_age(claim):
            told = claim.subject
        else:
            continue
        parts = tuple(name_parts(told))
        if len(parts) > 1:
            found[parts] = None
    return [*found]


def _whose(claim: Claim[Value], full: Sequence[tuple[str, ...]], before: Mapping[str, set[str]]) -> Claim[Value]:
    parts = name_parts(claim.subject)
    if len(parts) != 1:
        return claim
    bearers = [name for name in full if name[-1] == parts[0]] or [name for name in full if name[0] == parts[0]]
    firsts = {name[0] for name in bearers} | (before.get(parts[0], set()) - TITLES)
    if len(firsts) == 1 and not bearers:
        bearers = [(*firsts, parts[0])]
    if len(firsts) == 1:
        return claim.with_(subject=" ".join(word.capitalize() for word in bearers[0]))
    if not firsts:
        return claim
    topic = claim.topic or Topic()
    return claim.with_(topic=topic.with_(scope=(*topic.scope, NAMESAKES)))


_TWO_WORDS = pattern(r"\b([^\W\d_][\w’'-]+)(?=\s+([^\W\d_][\w’'-]+))")


def _before_words(text: str) -> dict[str, set[str]]:
    """The capitalised words right before each word that are no words of the language: given names, in any letters."""
    found: dict[str, set[str]] = {}
    for match in _TWO_WORDS.finditer(text):
        if match[1][0].isupper() and match[2][0].isupper() and not known(match[1]):
            word = re.sub(r"['’]s\Z", "", match[2]).casefold()
            found.setdefault(word, set()).add(match[1].casefold())
    return found


def is_age(claim: Claim[Value]) -> bool:
    """Whether a claim tells an age."""
    return isinstance(claim.value, Duration) and claim.value.age
