"""What happened on a date: the verb that the date belongs to with its main argument, read off the sentence's tokens.

`The two ministers signed the memorandum in Oslo on 14 November` gives `sign memorandum`, `the ruling of 5 March` gives
`ruling`, `The final is on 14 June` gives `final`: a verb that only says that something is the case is left out.
"""

from collections.abc import Sequence
from typing import Final

from consistency.extract.verb_events import (
    NOMINAL,
    SPEECH,
    STOPS,
    Event,
    event_of,
    form_of,
    helps,
    in_phrase,
    nouns_after,
    subject_of,
)
from consistency.prose import Token, tokens_at
from consistency.prose.lexicon import lemma

FORWARD: Final = frozenset("schedule plan expect set postpone slate book due".split())
"""Verbs whose date lies ahead of the time at which they happen."""
_CLOCK: Final = frozenset("a.m. p.m. am pm a.m p.m hours o'clock o’clock gmt est edt pst pdt cet bst".split())
_LEAD: Final = frozenset(
    "on in at by since until till before after from during of for around about early late mid the last next this as "
    "between and to past later earlier ( end beginning start middle".split()
)
_OWN: Final = frozenset("in on since from until till by before after".split())
"""Before a date these make it no part of the noun after it: `since May 2019 birches have grown`."""
BEGINS: Final = frozenset("open reopen begin start close end resume launch expire premiere".split())
"""Verbs whose present tense speaks of a day to come: `the festival opens on Thursday`."""
_CLAUSE: Final = frozenset("but while whereas although though because who which that when where if".split())


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
    if left >= 0 and tokens[left].text not in (",", *STOPS):
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
            and not (token.tag == "AUX" and helps(tokens, at))
        ):
            *_, helper = form_of(tokens, at)
            if (head := subject_of(tokens, helper, -1)) and any(t.lemma == head and t.tag == "NOUN" for t in tokens):
                return head
    return ""


def _noun_form(tokens: Sequence[Token], last: int) -> str:
    """A noun's event is still to come where the clause after its date says what will be: `In the vote on 2 June, ... will`."""
    for token in tokens[last + 1 :]:
        if token.text in STOPS or (token.tag == "VERB" and token.lemma in SPEECH):
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
    first = next((at for at in range(len(clause)) if clause[at].tag in NOMINAL and not _goes_on(clause, at)), None)
    if verb is not None and (first is None or clause[first + 1 : verb + 1] == clause[verb : verb + 1] or verb < first):
        return event_of(clause, verb, nouns_after(clause, verb), -1)
    if first is not None:
        return Event("", clause[first].lemma, "noun")
    return event_of(clause, verb, nouns_after(clause, verb), -1) if verb is not None else None


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].tag in NOMINAL


def _label(tokens: Sequence[Token], mark: int) -> Event | None:
    """`open window` for `Opening of launch window: 2024-07-16`."""
    line = tokens[:mark]
    start = next((at + 1 for at in range(len(line) - 1, -1, -1) if line[at].text in STOPS), 0)
    line = line[start:]
    of = next((at for at, token in enumerate(line) if token.lower == "of"), len(line))
    heads = [token for token in line[:of] if token.tag in NOMINAL or token.form == "ing"]
    if not heads:
        return None
    rest = [token for token in line[of + 1 :] if token.tag in NOMINAL]
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
    return at < 0 or tokens[at].text in (",", *STOPS) or (tokens[at].tag == "ADP" and _opens(tokens, at))


def _opens(tokens: Sequence[Token], at: int) -> bool:
    return at == 0 or tokens[at - 1].text in (",", *STOPS)


def _leftwards(tokens: Sequence[Token], left: int) -> Event | None:
    """The nearest verb before the date in its clause, with what stands between."""
    nouns: list[int] = []
    at = left
    while at >= 0:
        token = tokens[at]
        if (token.text in STOPS and not _clock(tokens, at)) or (token.lower in _CLAUSE and at < left):
            break
        if token.tag == "VERB" and not (token.form == "ing" and at and tokens[at - 1].tag in ("DET", "ADJ")):
            return event_of(tokens, at, nouns, -1)
        if token.tag == "AUX" and token.lemma in ("be", "have", "do"):
            return event_of(tokens, at, nouns, -1)
        if token.tag in NOMINAL and (at == len(tokens) - 1 or tokens[at + 1].tag not in NOMINAL):
            nouns.append(at)
        at -= 1
    after = next((at for at in nouns if _follows(tokens, at)), None)
    if after is not None and tokens[after].lemma not in ("year", "month", "week", "day"):
        return Event("", tokens[after].lemma, "noun")  # `six years after the closure of the mill in May`
    heads = [at for at in nouns if not in_phrase(tokens, at)]
    return Event("", tokens[heads[-1]].lemma, "noun") if heads else None


def _follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun stands after `after`, `since` or the like."""
    while at > 0 and tokens[at - 1].tag in ("NOUN", "PROPN", "ADJ", "DET", "NUM", "PART", "PRON"):
        at -= 1
    return at > 0 and tokens[at - 1].lower in ("after", "since", "before", "following")


def _rightwards(tokens: Sequence[Token], last: int) -> Event | None:
    """The first verb after a date that opens its clause."""
    at, nouns = last + 1, []
    while at < len(tokens) and tokens[at].text not in STOPS:
        token = tokens[at]
        if token.tag == "VERB" or (token.tag == "AUX" and token.lemma == "be" and not helps(tokens, at)):
            return event_of(tokens, at, nouns_after(tokens, at), last)
        if token.tag in NOMINAL:
            nouns.append(at)
        at += 1
    heads = [at for at in nouns if not in_phrase(tokens, at)]
    return Event("", tokens[heads[0]].lemma, "noun") if heads else None
