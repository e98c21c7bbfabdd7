"""What happened on a date: the verb that the date belongs to with its main argument, read off the sentence's tokens.

`The two ministers signed the memorandum in Oslo on 14 November` gives `sign memorandum`, `the ruling of 5 March` gives
`ruling`, `The final is on 14 June` gives `final`: a verb that only says that something is the case is left out.
"""

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from consistency.prose import Token, tokens_at
from consistency.prose.lexicon import lemma

LIGHT: Final = frozenset(
    "be hold occur happen take schedule set fix plan slate due expect date have do see mark fall come place".split()
)
"""Verbs that say only that the thing is, or is to be, at that time."""
SPEECH: Final = frozenset(
    "say tell add note report write state warn claim declare comment reply quote insist stress explain show speak".split()
)
FORWARD: Final = frozenset("schedule plan expect set postpone slate book due".split())
"""Verbs whose date lies ahead of the time at which they happen."""
PHRASES: Final = {
    ("put", "paper"): "sign", ("put", "end"): "end", ("bring", "end"): "end", ("come", "end"): "end", ("call", "halt"): "end",
    ("throw", "out"): "reject", ("step", "down"): "resign", ("set", "up"): "found", ("break", "out"): "begin", ("take", "off"): "depart",
    ("call", "off"): "cancel", ("put", "off"): "postpone", ("lay", "off"): "dismiss", ("shut", "down"): "close", ("sign", "off"): "approve",
    ("come", "force"): "begin", ("enter", "force"): "begin", ("come", "effect"): "begin", ("take", "effect"): "begin",
    ("open", "fire"): "shoot", ("touch", "down"): "land", ("blow", "up"): "explode", ("go", "trial"): "try",
    ("hand", "down"): "hold",
}  # fmt: skip
"""Verbs that say something else with a small word or a noun after them: `put to paper`, `threw out the rent cap`."""
_CLOCK: Final = frozenset("a.m. p.m. am pm a.m p.m hours o'clock o’clock gmt est edt pst pdt cet bst".split())
_LEAD: Final = frozenset(
    "on in at by since until till before after from during of for around about early late mid the last next this as "
    "between and to past later earlier ( end beginning start middle".split()
)
_OWN: Final = frozenset("in on since from until till by before after".split())
"""Before a date these make it no part of the noun after it: `since May 2019 birches have grown`."""
_STOP: Final = frozenset((";", ":", "—", "–", "|", "•", "▪", "?", "!"))
BEGINS: Final = frozenset("open reopen begin start close end resume launch expire premiere".split())
"""Verbs whose present tense speaks of a day to come: `the festival opens on Thursday`."""
_PRONOUNS: Final = frozenset("it they them he she him her".split())
_PHRASE: Final = ("NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "PRON", "PART")
_NOMINAL: Final = ("NOUN", "PROPN")
_CLAUSE: Final = frozenset("but while whereas although though because who which that when where if".split())


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


def event_at(tokens: Sequence[Token], start: int, end: int) -> Event | None:
    """The event that the words from ``start`` to ``end`` date; ``tokens`` are those of their sentence."""
    first, last = tokens_at(tokens, start, end)
    if last < first:
        return None
    if _dateline(tokens, first, last):
        return None
    ends = last + 1 >= len(tokens) or tokens[last + 1].tag == "PUNCT"
    if first and ends and tokens[first - 1].text in (":", "|"):
        return _label(tokens, first - 1)
    if last + 2 < len(tokens) and tokens[last + 1].text in (":", "–", "—") and not any(map(_wordy, tokens[:first])):
        return _entry(tokens, last + 2)
    following = _following_noun(tokens, last)
    if following and not (first and tokens[first - 1].lower in _OWN and tokens[last + 1].tag == "NOUN"):
        return Event("", following, _noun_form(tokens, last))
    left = first - 1
    while (
        left >= 0
        and (tokens[left].lower in _LEAD or _part_of_day(tokens, left, first))
        and not (tokens[left].lower == "of" and left + 1 < first)
    ):
        if (
            tokens[left].lower in ("of", "on")
            and left
            and tokens[left - 1].tag == "NOUN"
            and not _times(tokens[left - 1])
            and tokens[left - 1].lower not in _CLOCK
        ):
            noun = _alone(tokens, left - 1)
            if tokens[left].lower == "of" or noun:
                return Event("", tokens[left - 1].lemma, _noun_form(tokens, last))
        left -= 1
    if left >= 0 and tokens[left].text not in (",", *_STOP):
        found = _leftwards(tokens, left)
        if found is not None:
            return found
    return _rightwards(tokens, last) or (
        _leftwards(tokens, left - 1) if left >= 0 and tokens[left].text == "," else None
    )


def topic_of(tokens: Sequence[Token]) -> str:
    """What a sentence is about, for an `it` in the next: the first plain noun that is a verb's subject."""
    for at, token in enumerate(tokens):
        if (
            token.tag in ("VERB", "AUX")
            and token.lemma not in SPEECH
            and not (token.tag == "AUX" and _helps(tokens, at))
        ):
            *_, helper = _form(tokens, at)
            if (head := _subject(tokens, helper, -1)) and any(t.lemma == head and t.tag == "NOUN" for t in tokens):
                return head
    return ""


def _noun_form(tokens: Sequence[Token], last: int) -> str:
    """A noun's event is still to come where the clause after its date says what will be: `In the vote on 2 June, ... will`."""
    for token in tokens[last + 1 :]:
        if token.text in _STOP or (token.tag == "VERB" and token.lemma in SPEECH):
            break
        if token.lower in ("will", "shall"):
            return "future"
    return "noun"


def _times(token: Token) -> bool:
    return token.lemma in ("night", "morning", "evening", "afternoon", "day", "weekend", "week", "eve")


def _part_of_day(tokens: Sequence[Token], at: int, first: int) -> bool:
    """`night` in `on the night of 3 May`."""
    return at + 2 == first and tokens[at + 1].lower == "of" and _times(tokens[at])


def _dateline(tokens: Sequence[Token], first: int, last: int) -> bool:
    """`MALMÖ, Sweden, Jan 22 -`: the day of the report."""
    if first > 8 or last + 1 >= len(tokens) or tokens[last + 1].text not in ("-", "–", "—", "(", "--", "_"):
        return False
    return first > 0 and all(token.tag in ("PROPN", "PUNCT") for token in tokens[:first])


def _wordy(token: Token) -> bool:
    return token.tag not in ("PUNCT", "SYM")


def _clock(tokens: Sequence[Token], at: int) -> bool:
    """`11:44 a.m.` of `at 11:44 a.m. on 3 May`."""
    before, token, after = (tokens[n].lower if 0 <= n < len(tokens) else "" for n in (at - 1, at, at + 1))
    if token in _CLOCK:
        return before[:1].isdigit() or before in _CLOCK
    if token == ":":
        return before.isdecimal() and after.isdecimal()
    return token[:1].isdigit() and (after in _CLOCK or (after == ":" and tokens[at + 2 : at + 3] != []))


def _entry(tokens: Sequence[Token], start: int) -> Event | None:
    """`publish report` for `9 May: The council publishes the report`; `referendum` for `15 June: referendum on schools`."""
    end = next((at for at in range(start, len(tokens)) if tokens[at].text in (";", ".", ":")), len(tokens))
    clause = tokens[start:end]
    verb = next((at for at, token in enumerate(clause) if token.tag == "VERB" and token.form != "ing"), None)
    first = next((at for at in range(len(clause)) if clause[at].tag in _NOMINAL and not _goes_on(clause, at)), None)
    if verb is not None and (first is None or clause[first + 1 : verb + 1] == clause[verb : verb + 1] or verb < first):
        return _around(clause, verb, _nouns_after(clause, verb), -1)
    if first is not None:
        return Event("", clause[first].lemma, "noun")
    return _around(clause, verb, _nouns_after(clause, verb), -1) if verb is not None else None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag in _NOMINAL


def _label(tokens: Sequence[Token], mark: int) -> Event | None:
    """`open window` for `Opening of launch window: 2024-07-16`."""
    line = tokens[:mark]
    start = next((at + 1 for at in range(len(line) - 1, -1, -1) if line[at].text in _STOP), 0)
    line = line[start:]
    of = next((at for at, token in enumerate(line) if token.lower == "of"), len(line))
    heads = [token for token in line[:of] if token.tag in _NOMINAL or token.form == "ing"]
    if not heads:
        return None
    rest = [token for token in line[of + 1 :] if token.tag in _NOMINAL]
    if rest and heads[-1].lower.endswith("ing"):
        return Event(lemma(heads[-1].lower, "VERB"), rest[-1].lemma, "noun")
    return Event("", heads[-1].lemma, "noun")


def _following_noun(tokens: Sequence[Token], last: int) -> str:
    """`ceremony` in `Friday's ceremony` and `the 14 November ceremony`."""
    at = last + 1
    if at < len(tokens) and tokens[at].lower in ("'s", "’s", "'", "’"):
        at += 1
    elif not (at < len(tokens) and tokens[at].tag == "NOUN"):
        return ""
    head = ""
    while at < len(tokens) and tokens[at].tag in ("NOUN", "ADJ", "PROPN"):
        if tokens[at].tag == "NOUN":
            head = tokens[at].lemma
        at += 1
    return head


def _alone(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun phrase that ends here opens its clause, so that the date is the noun's own."""
    while (at >= 0 and tokens[at].tag in ("NOUN", "ADJ", "PROPN", "DET", "NUM")) or (
        at >= 0 and tokens[at].form == "ing"
    ):
        at -= 1
    return at < 0 or tokens[at].text in (",", *_STOP) or (tokens[at].tag == "ADP" and _opens(tokens, at))


def _opens(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].text in (",", *_STOP)


def _leftwards(tokens: Sequence[Token], left: int) -> Event | None:
    """The nearest verb before the date in its clause, with what stands between."""
    nouns: list[int] = []
    at = left
    while at >= 0:
        token = tokens[at]
        if (token.text in _STOP and not _clock(tokens, at)) or (token.lower in _CLAUSE and at < left):
            break
        if token.tag == "VERB" and not (token.form == "ing" and at and tokens[at - 1].tag in ("DET", "ADJ")):
            return _around(tokens, at, nouns, -1)
        if token.tag == "AUX" and token.lemma in ("be", "have", "do"):
            return _around(tokens, at, nouns, -1)
        if token.tag in _NOMINAL and (at == len(tokens) - 1 or tokens[at + 1].tag not in _NOMINAL):
            nouns.append(at)
        at -= 1
    after = next((at for at in nouns if _follows(tokens, at)), None)
    if after is not None and tokens[after].lemma not in ("year", "month", "week", "day"):
        return Event("", tokens[after].lemma, "noun")  # `six years after the closure of the mill in May`
    heads = [at for at in nouns if not _in_phrase(tokens, at)]
    return Event("", tokens[heads[-1]].lemma, "noun") if heads else None


def _follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun stands after `after`, `since` or the like."""
    while at > 0 and tokens[at - 1].tag in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART", "PRON"):
        at -= 1
    return at > 0 and tokens[at - 1].lower in ("after", "since", "before", "following")


def _rightwards(tokens: Sequence[Token], last: int) -> Event | None:
    """The first verb after a date that opens its clause."""
    at, nouns = last + 1, []
    while at < len(tokens) and tokens[at].text not in _STOP:
        token = tokens[at]
        if token.tag == "VERB" or (token.tag == "AUX" and token.lemma == "be" and not _helps(tokens, at)):
            return _around(tokens, at, _nouns_after(tokens, at), last)
        if token.tag in _NOMINAL:
            nouns.append(at)
        at += 1
    heads = [at for at in nouns if not _in_phrase(tokens, at)]
    return Event("", tokens[heads[0]].lemma, "noun") if heads else None


def _helps(tokens: Sequence[Token], at: int) -> bool:
    """Whether an auxiliary has its verb right after it."""
    after = at + 1
    while after < len(tokens) and tokens[after].tag in ("ADV", "PART"):
        after += 1
    return after < len(tokens) and tokens[after].tag == "VERB"


def _nouns_after(tokens: Sequence[Token], verb: int) -> list[int]:
    found = []
    for at in range(verb + 1, min(len(tokens), verb + 12)):
        token = tokens[at]
        if token.text in _STOP or token.text == "," or token.tag in ("VERB", "AUX", "SCONJ"):
            break
        if token.tag in _NOMINAL and (at == len(tokens) - 1 or tokens[at + 1].tag not in _NOMINAL):
            found.append(at)
    return list(reversed(found))


def _in_phrase(tokens: Sequence[Token], at: int, own: int = -1) -> bool:
    """Whether a noun stands after a preposition that is not the verb's ``own``: `in Oslo`, `with the delegation`."""
    while at >= 0 and (tokens[at].tag in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART") or _joins(tokens, at)):
        at -= 1
    return at >= 0 and at != own and tokens[at].tag == "ADP"


def _around(tokens: Sequence[Token], verb: int, nouns: Sequence[int], floor: int) -> Event:
    token = tokens[verb]
    form, passive, helper = _form(tokens, verb)
    said, small = _phrase(tokens, verb)
    objects = [at for at in nouns if at != small and not _in_phrase(tokens, at, small)]
    if token.lemma == "take" and any(tokens[at].lemma == "place" for at in objects):
        return Event("take", _subject(tokens, helper, floor), form)
    if passive:
        argument = _subject(tokens, helper, floor)
    elif objects:
        argument = tokens[objects[-1]].lemma
    elif verb + 1 < len(tokens) and tokens[verb + 1].tag == "PRON":
        argument = ""
    else:
        argument = _subject(tokens, helper, floor)
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


def _form(tokens: Sequence[Token], verb: int) -> tuple[str, bool, int]:
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


def _subject(tokens: Sequence[Token], helper: int, floor: int) -> str:
    """The head of the phrase before the verb: `merger` in `the merger with Tornio was completed`; not before ``floor``."""
    at = helper - 1
    while at > floor and (
        tokens[at].tag == "ADV" or tokens[at].text == "," or tokens[at].lower in ("which", "that", "who")
    ):
        at = _before_aside(tokens, at, floor) if tokens[at].text == "," else at - 1
    head = ""
    while at > floor and (tokens[at].tag in _PHRASE or _joins(tokens, at)):
        token = tokens[at]
        if token.tag in _NOMINAL and (at + 1 >= len(tokens) or tokens[at + 1].tag not in _NOMINAL):
            head = token.lemma
        elif token.tag == "PRON" and not head:
            return ""
        elif token.tag == "ADP" and (at == 0 or tokens[at - 1].tag not in ("NOUN", "PROPN")):
            break
        at -= 1
    if not head and floor < helper - 2 and tokens[helper - 1].tag == "ADJ" and tokens[helper - 2].tag == "DET":
        return tokens[helper - 1].lemma  # `the final`
    return head
