"""What became of counted people: killed, injured, missing, ... in the many ways of saying so.

Counts of people are told apart by it: `12 killed` and `17 dead` are two counts of one thing, `34 injured` is not.
"""

from collections.abc import Sequence

from consistency.prose import Token

FATES: dict[str, frozenset[str]] = {
    "dead": frozenset(
        "kill killing die dead death perish murder fatality deceased drown slay toll decease execute lynch".split()
    ),
    "injured": frozenset("injure injured injury wound wounded hurt maim casualty burn".split()),
    "missing": frozenset("missing unaccounted vanish disappear".split()),
    "arrested": frozenset("arrest detain custody apprehend jail".split()),
    "evacuated": frozenset("evacuate displace flee homeless displaced evacuee refugee".split()),
    "rescued": frozenset("rescue save survive survivor".split()),
    "infected": frozenset("infect infection infected sick ill hospitalise hospitalize patient".split()),
    "employed": frozenset("employ employee hire staff job workforce worker employment".split()),
    "dismissed": frozenset("dismiss redundant redundancy sack".split()),
}
PEOPLE = frozenset(
    "person people man woman child boy girl passenger soldier civilian resident victim officer police firefighter "
    "student pupil worker villager tourist pilgrim holidaymaker miner sailor fisherman crew adult teenager body life "
    "other one policeman guest fan demonstrator protester migrant inmate prisoner driver pedestrian patient".split()
)
_WORDS = {word: fate for fate, words in FATES.items() for word in words}
OPENING = frozenset(("and", "while", "but", "with"))
REACH = 6


def fate(tokens: Sequence[Token], first: int, last: int, of: str) -> str:
    """The fate of the people counted by the tokens from ``first`` to ``last``, or nothing."""
    if of in _WORDS:
        return _WORDS[of]
    if of and of not in PEOPLE:
        return ""
    near = [tokens[at] for at in _around(tokens, first, last)]
    for token in near:
        if told := _WORDS.get(token.lemma) or _WORDS.get(token.lower):  # `missing` may be read as a form of `miss`
            return told
        if token.lemma in ("life", "body"):  # `lost their lives`, `cost the lives of`, `bodies were recovered`
            return "dead"
    return ""


def _around(tokens: Sequence[Token], first: int, last: int) -> list[int]:
    """The places around the count, nearest first, no further than the clause.

    What stands before a count that opens a new part (`a woman was killed and three others were hurt`) comes last.
    """
    order: list[int] = []
    late: list[int] = []
    after, before = True, True
    opens = first > 0 and tokens[first - 1].lower in OPENING
    for step in range(1, REACH + 1):
        for at, going in ((last + step, after), (first - step, before)):
            if not going or not 0 <= at < len(tokens):
                continue
            stop = tokens[at].text in (";", ":", ".", "(", ")") or (tokens[at].text in (",", "and") and step > 1)
            if stop and at > last:
                after = False
            elif stop:
                before = False
            else:
                (late if opens and at < first else order).append(at)
    return order + late
