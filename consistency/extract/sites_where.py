"""A deed told back in a clause that hangs on its place: `the mortuary in Lund, to which the helicopter had taken them`.

`Malmö, where the plant will stand` tells of the plant that the reader knows: where the text has it built in Lund, the two differ.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from consistency.prose import Prose, lexicon
from consistency.prose.cutting import Telling
from consistency.prose.deed_words import ALIKE, MISHAPS
from consistency.prose.tokens import Token
from consistency.text import Section, Sentence

_RELATIVE = re.compile(r"(?:, | )(?:where|(?:to|in|at|on|near|into) which) (?=[a-z])")
_AUX = r"(?:has|had|have|will|would|is|are|was|were|be|been|to|being)"
_DEFINITE = re.compile(
    rf"[Tt](?<!\w.)he (?P<np>(?:(?!{_AUX}\b)[a-z-]+ ){{0,2}}(?P<thing>(?!{_AUX}\b)[a-z-]+)) (?P<aux>(?:{_AUX} ){{0,3}})"
    r"(?P<verb>[a-z]{3,}) (?P<between>(?:[^\W\d_A-Z][\w’'-]* ){0,4}?)(?P<lead>in|at|near|off|outside|to) (?P<the>the )?(?=[^\W\d_a-z])"
)
"""`The tram was stopped in Lund`."""
_CARRY = frozenset("take fly bring rush airlift ferry carry transport drive tow".split())
_BUILD = frozenset("build erect construct stand rise install".split())
_DONE = (
    frozenset(
        "land crash ditch sink capsize derail collide collapse explode fall sign bury inter marry wed unveil found launch bear arrest "
        "find discover stop halt intercept seize kill shoot stab murder catch moor dock strand ground hijack".split()
    )
    | MISHAPS
    | _CARRY
    | _BUILD
)
"""What is done once to one thing, at one place."""
_tells_deed = Telling(lambda chunk: lexicon.lemma(chunk, "VERB") in _DONE)
"""Whether a sentence has a verb for something that is done once."""
_PRONOUNS = frozenset("he she they it".split())
_LEADS = frozenset("in at near off outside to into".split())
_OTHER = frozenset("then later transferred moved another second again also next before earlier further on".split())
_REACH = 9


class Told(NamedTuple):
    """A place with the deed and the thing told of it, as offsets into the article."""

    start: int
    end: int
    place: str
    deed: str
    thing: str
    ahead: bool


def told_back(prose: Prose) -> Iterator[tuple[Told, Told]]:
    """Each deed told back at a place, with the place at which the text has told it."""
    text = prose.text
    relative = _RELATIVE.finditer(text) if " where " in text or " which " in text else ()
    clauses = [found for match in relative if (found := _clause(prose, match)) is not None]
    for sentence in prose.sentences:
        told = _DEFINITE.finditer(text, sentence.start, sentence.end) if _tells_deed(sentence.text) else ()
        clauses += [found for match in told if (found := _definite(prose, match)) is not None]
    for back in clauses:
        own = prose.sentence_at(back.start)
        others = [
            told
            for sentence in prose.sentences
            if sentence.index != own.index and sentence.section is Section.BODY
            for told in _tellings(prose, sentence, back)
        ]
        names = {told.place for told in others}
        if len(names) == 1 and back.place not in names:
            yield others[0], back


def _clause(prose: Prose, match: re.Match[str]) -> Told | None:
    sentence = prose.sentence_at(match.start())
    if sentence.section is not Section.BODY:
        return None
    tokens = prose.tokens(sentence)
    last = max((at for at, token in enumerate(tokens) if token.end <= match.start()), default=-1)
    first = _name_before(tokens, last)
    if first < 0:
        return None
    at = next((at for at in range(last + 1, len(tokens)) if tokens[at].end >= match.end() - 1), len(tokens)) + 1
    thing, pronoun = "", False
    while at < len(tokens) and tokens[at].tag not in ("VERB", "AUX", "PUNCT"):
        if tokens[at].tag == "NOUN":
            thing = tokens[at].lemma
        pronoun |= tokens[at].lower in _PRONOUNS
        if tokens[at].tag == "PROPN":
            return None
        at += 1
    begin = at
    while at < len(tokens) and (tokens[at].tag in ("AUX", "ADV", "PART")):
        at += 1
    if at >= len(tokens) or tokens[at].tag != "VERB":
        return None
    verb = tokens[at]
    passive = any(token.lemma == "be" for token in tokens[begin:at])
    if verb.lemma not in _DONE or not (thing or (pronoun and passive and verb.lemma in _CARRY)):
        return None
    if _OTHER & {token.lower for token in tokens[last + 1 : at + 6]}:
        return None
    ahead = any(token.form == "modal" for token in tokens[begin:at])
    return Told(
        tokens[first].start, tokens[last].end, _text(prose, tokens, first, last), verb.lemma, thing if thing else "", ahead
    )  # fmt: skip


def _definite(prose: Prose, match: re.Match[str]) -> Told | None:
    verb = lexicon.lemma(match["verb"], "VERB")
    if verb not in _DONE or not lexicon.analyses(match["thing"]) or _OTHER & set(match[0].split()):
        return None
    if _OTHER & set(prose.text[max(0, match.start() - 25) : match.start()].casefold().split()):
        return None
    aux = match["aux"].split()
    if {"has", "had", "have"} & set(aux) and not {"been"} & set(aux) and match["verb"].endswith("ing"):
        return None
    sentence = prose.sentence_at(match.start())
    tokens = prose.tokens(sentence)
    first = next((at for at, token in enumerate(tokens) if token.start >= match.end()), -1)
    last = _name_after(tokens, first) if first > 0 else -1
    if last < 0 or sentence.section is not Section.BODY:
        return None
    ahead = bool({"will", "would", "to"} & set(aux))
    thing = lexicon.lemma(match["thing"], "NOUN")
    return Told(match.start(), tokens[last].end, _text(prose, tokens, first, last), verb, thing, ahead)


def _tellings(prose: Prose, sentence: Sentence, back: Told) -> Iterator[Told]:
    """The places of one sentence at which a deed is done to the very thing."""
    words = sentence.text.casefold()
    if back.thing and back.thing not in words:
        return
    tokens = prose.tokens(sentence)
    if back.thing and not any(token.lemma == back.thing for token in tokens):
        return
    for at, token in enumerate(tokens):
        if token.tag not in ("VERB", "NOUN") or not _alike(token.lemma, back.deed):
            continue
        if token.tag == "NOUN" and (not back.thing or token.lemma in _DONE):
            continue
        if not back.thing and not (at and tokens[at - 1].lemma == "be"):
            continue
        ahead = any(other.form == "modal" or other.lower == "to" for other in tokens[max(0, at - 3) : at])
        if ahead != back.ahead or _OTHER & {other.lower for other in tokens[max(0, at - 4) : at + 10]}:
            continue
        for lead in range(at + 1, min(len(tokens) - 1, at + _REACH)):
            if tokens[lead].tag == "VERB" or tokens[lead].text in ".;:":
                break
            if back.thing and not _done_to(tokens, at, lead, back.thing):
                continue
            if tokens[lead].lower in _LEADS and (last := _name_after(tokens, lead + 1)) > lead:
                first = lead + 1 + (tokens[lead + 1].lower == "the")
                yield Told(
                    token.start, tokens[last].end, _text(prose, tokens, first, last), token.lemma, back.thing, ahead
                )
                break


def _done_to(tokens: Sequence[Token], verb: int, lead: int, thing: str) -> bool:
    """Whether the thing stands before the place, and nothing else is the subject of the verb."""
    if any(token.lemma == thing for token in tokens[verb + 1 : lead]):
        return True
    if not any(token.lemma == thing for token in tokens[:verb]):
        return False
    at = verb - 1
    while at >= 0 and tokens[at].tag in ("AUX", "ADV", "PART", "VERB"):
        at -= 1
    if at < 0 or tokens[at].tag not in ("NOUN", "PROPN") or tokens[at].lemma == thing:
        return True
    while at >= 0 and tokens[at].tag in ("NOUN", "PROPN", "ADJ", "NUM", "DET", "PRON"):
        if tokens[at].lemma == thing:
            return True
        at -= 1
    return at >= 0 and tokens[at].tag == "ADP"


def _alike(one: str, two: str) -> bool:
    if one == two or {one, two} <= _CARRY or {one, two} <= _BUILD:
        return True
    return bool(ALIKE.get(one, frozenset()) & ALIKE.get(two, frozenset()))


def _name_before(tokens: Sequence[Token], last: int) -> int:
    """Where the name begins that ends at a word, or -1."""
    at = last
    while at >= 0 and _named(tokens[at]):
        at -= 1
    return at + 1 if at < last else -1


def _name_after(tokens: Sequence[Token], first: int) -> int:
    at = first + (tokens[first].lower == "the")
    begin = at
    while at < len(tokens) and _named(tokens[at]):
        at += 1
    return at - 1 if at > begin else -1


def _named(token: Token) -> bool:
    return token.text[0].isupper() or token.lower in ("airport", "hospital", "harbour", "port", "station", "airfield")


def _text(prose: Prose, tokens: Sequence[Token], first: int, last: int) -> str:
    return prose.text[tokens[first].start : tokens[last].end]
