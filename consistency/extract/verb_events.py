"""An event as its verb tells it: what is done to what, and how the verb stands (past, passive, still to come).

`was signed` takes its argument from before the verb and `signed the memorandum` from behind it; a phrase after a
preposition is neither's.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from consistency.prose import Token

LIGHT: Final = frozenset(
    "be hold occur happen take schedule set fix plan slate due expect date have do see mark fall come place".split()
)
"""Verbs that say only that the thing is, or is to be, at that time."""
SPEECH: Final = frozenset(
    "say tell add note report write state warn claim declare comment reply quote insist stress explain show speak".split()
)
PHRASES: Final = {
    ("put", "paper"): "sign", ("put", "end"): "end", ("bring", "end"): "end", ("come", "end"): "end", ("call", "halt"): "end",
    ("throw", "out"): "reject", ("step", "down"): "resign", ("set", "up"): "found", ("break", "out"): "begin", ("take", "off"): "depart",
    ("call", "off"): "cancel", ("put", "off"): "postpone", ("lay", "off"): "dismiss", ("shut", "down"): "close", ("sign", "off"): "approve",
    ("come", "force"): "begin", ("enter", "force"): "begin", ("come", "effect"): "begin", ("take", "effect"): "begin",
    ("open", "fire"): "shoot", ("touch", "down"): "land", ("blow", "up"): "explode", ("go", "trial"): "try",
    ("hand", "down"): "hold",
}  # fmt: skip
"""Verbs that say something else with a small word or a noun after them: `put to paper`, `threw out the rent cap`."""
STOPS: Final = frozenset((";", ":", "—", "–", "|", "•", "▪", "?", "!"))
_PRONOUNS: Final = frozenset("it they them he she him her".split())
_PHRASE: Final = ("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PRON", "PART")
NOMINAL: Final = ("NOUN", "PROPN")


class Event(Struct, frozen=True, gc=False):
    """A happening: its verb's lemma (empty for a noun's), its main argument, and how the verb stands.

    ``form`` is past, perfect, present, future, would, modal, infinitive, reduced (`the deal, signed on Friday`) or noun.
    """

    verb: str
    argument: str
    form: str
    passive: bool = False
    pronoun: bool = False  # the argument is `it`: something named before

    def __str__(self) -> str:
        if self.verb in SPEECH and not self.passive:
            return "say"
        if not self.argument:
            return f"{self.verb} …" if self.verb else ""
        return f"{self.verb} {self.argument}" if self.verb and self.verb not in LIGHT else self.argument


def helps(tokens: Sequence[Token], at: int) -> bool:
    """Whether an auxiliary has its verb right after it."""
    after = at + 1
    while after < len(tokens) and tokens[after].tag in ("ADV", "PART"):
        after += 1
    return after < len(tokens) and tokens[after].tag == "VERB"


def nouns_after(tokens: Sequence[Token], verb: int) -> list[int]:
    """Where the heads of noun phrases stand behind a verb, the last one first."""
    found = []
    for at in range(verb + 1, min(len(tokens), verb + 12)):
        token = tokens[at]
        if token.text in STOPS or token.text == "," or token.tag in ("VERB", "AUX", "SCONJ"):
            break
        if token.tag in NOMINAL and (at == len(tokens) - 1 or tokens[at + 1].tag not in NOMINAL):
            found.append(at)
    return list(reversed(found))


def in_phrase(tokens: Sequence[Token], at: int, own: int = -1) -> bool:
    """Whether a noun stands after a preposition that is not the verb's ``own``: `in Oslo`, `with the delegation`."""
    while at >= 0 and (tokens[at].tag in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART") or _joins(tokens, at)):
        at -= 1
    return at >= 0 and at != own and tokens[at].tag == "ADP"


def event_of(tokens: Sequence[Token], verb: int, nouns: Sequence[int], floor: int) -> Event:
    """The event of a verb with the ``nouns`` of its clause, the nearest to it last; its subject stands behind ``floor``."""
    token = tokens[verb]
    form, passive, helper = form_of(tokens, verb)
    said, small = _phrase(tokens, verb)
    objects = [at for at in nouns if at != small and not in_phrase(tokens, at, small)]
    if token.lemma == "take" and any(tokens[at].lemma == "place" for at in objects):
        return Event("take", subject_of(tokens, helper, floor), form)
    if passive:
        argument = subject_of(tokens, helper, floor)
    elif objects:
        argument = tokens[objects[-1]].lemma
    elif verb + 1 < len(tokens) and tokens[verb + 1].tag == "PRON":
        argument = ""
    else:
        argument = subject_of(tokens, helper, floor)
    if token.lemma == "go" and not objects and verb + 2 < len(tokens) and tokens[verb + 1].lower == "on":
        return Event("", tokens[verb + 2].lemma, form)  # on trial, on sale
    near = tokens[max(0, helper - 2) : verb + 2]
    joined = bool(helper and tokens[helper - 1].tag == "CCONJ")  # `began in May and was completed in June`
    pronoun = not argument and (joined or any(other.lower in _PRONOUNS for other in near))
    return Event(said, argument, form, passive, pronoun)


def _phrase(tokens: Sequence[Token], verb: int) -> tuple[str, int]:
    """What a verb says with the small word or noun after it, and where that stands; mostly its own lemma."""
    for at in range(verb + 1, min(len(tokens), verb + 5)):
        if tokens[at].tag in ("VERB", "AUX", "PUNCT", "CCONJ"):
            break
        if said := PHRASES.get((tokens[verb].lemma, tokens[at].lower)):
            return said, at
    return tokens[verb].lemma, -1


def form_of(tokens: Sequence[Token], verb: int) -> tuple[str, bool, int]:
    """How the verb stands, whether it is passive, and where its first helper is."""
    helpers: list[Token] = []
    at = verb - 1
    while at >= 0 and tokens[at].tag in ("AUX", "ADV", "PART"):
        if tokens[at].tag != "ADV":
            helpers.append(tokens[at])
        at -= 1
    first = at + 1
    words = {token.lower for token in helpers}
    own = tokens[verb]
    if own.tag == "AUX" and own.lemma in ("be", "have", "do"):
        words |= {own.lower} if own.form == "past" or own.lower in ("was", "were", "had", "did") else set()
    be = any(token.lemma == "be" for token in helpers)
    passive = be and own.tag == "VERB" and own.form in ("participle", "past")
    if words & {"will", "shall", "'ll", "’ll", "wo"}:
        return "future", passive, first
    if "would" in words:
        return "would", passive, first
    if words & {"could", "should", "might", "may", "can", "must"}:
        return "modal", passive, first
    if "to" in words:
        return "infinitive", passive, first
    if "been" in words or (words & {"has", "have", "'ve", "’ve", "had"} and helpers):
        return "perfect", passive, first
    if words & {"was", "were", "did"}:
        return "past", passive, first
    if words & {"is", "are", "am", "'s", "’s", "'re", "’re"}:
        return "present", passive, first
    if own.form == "participle" or (own.form == "past" and _reduced(tokens, verb)):
        return ("reduced", True, verb) if own.form == "participle" or _reduced(tokens, verb) else ("past", False, verb)
    return ("past" if own.form == "past" else "present"), False, first


def _reduced(tokens: Sequence[Token], verb: int) -> bool:
    """`the deal, signed in Oslo`: a past form after a noun and a comma, with nothing that it acts on."""
    after = tokens[verb + 1] if verb + 1 < len(tokens) else None
    return verb > 0 and tokens[verb - 1].text == "," and after is not None and after.tag in ("ADP", "NUM")


def _before_aside(tokens: Sequence[Token], comma: int, floor: int) -> int:
    """Where the words before `, signed in Oslo on 14 May,` end; without such an aside, before the comma."""
    for at in range(comma - 1, max(floor, comma - 20), -1):
        if tokens[at].text == ",":
            opens = tokens[at + 1]
            aside = (
                opens.tag in ("ADP", "NUM")
                or opens.form in ("participle", "past", "ing")
                or opens.lower in ("which", "who")
            )
            return at - 1 if aside else comma - 1
    return comma - 1


def _joins(tokens: Sequence[Token], at: int) -> bool:
    """`and` between two names."""
    names = 0 < at < len(tokens) - 1 and tokens[at - 1].tag == tokens[at + 1].tag == "PROPN"
    return names and tokens[at].lower in ("and", "&")


def subject_of(tokens: Sequence[Token], helper: int, floor: int) -> str:
    """The head of the phrase before the verb: `merger` in `the merger with Tornio was completed`; not before ``floor``."""
    at = helper - 1
    while at > floor and (
        tokens[at].tag == "ADV" or tokens[at].text == "," or tokens[at].lower in ("which", "that", "who")
    ):
        at = _before_aside(tokens, at, floor) if tokens[at].text == "," else at - 1
    head = ""
    while at > floor and (tokens[at].tag in _PHRASE or _joins(tokens, at)):
        token = tokens[at]
        if token.tag in NOMINAL and (at + 1 >= len(tokens) or tokens[at + 1].tag not in NOMINAL):
            head = token.lemma
        elif token.tag == "PRON" and not head:
            return ""
        elif token.tag == "ADP" and (at == 0 or tokens[at - 1].tag not in ("NOUN", "PROPN")):
            break
        at -= 1
    if not head and floor < helper - 2 and tokens[helper - 1].tag == "ADJ" and tokens[helper - 2].tag == "DET":
        return tokens[helper - 1].lemma  # `the final`
    return head
