"""What is done with an amount of money: paid as a price, given, imposed, taken, owed, earned, or only asked for.

Two tellings of one amount seldom use the same word: a text that `approves aid` later speaks of what was `granted`, one
side `pays` what the other `receives`.  But who is fined pays no purchase price.  A word stands for one dealing or for
several (`pay`), and two amounts may be one where their words have a dealing in common, or one has no such word.
"""

import re
from functools import lru_cache

from consistency.claims import Claim, Topic
from consistency.prose.lexicon import lemma
from consistency.values import Value

_WORDS: dict[str, frozenset[str]] = {}
for _dealings, _words in {
    "price loss harm": "cost",
    "price": "price buy purchase order contract build rebuild construct construction acquire acquisition worth value auction hammer "
    "quotation rent lease replace replacement install installation restore restoration renovate renovation repair hire charter sell "
    "dear expensive cheap conversion modernise refit refurbish takeover",
    "price sale": "sale",
    "price gift": "spend spending invest investment budget finance funding fund allocate allocation earmark approve vote cover appropriate "
    "provide available sum",
    "gift": "grant give send benefit donate donation donor pledge promise aid subsidy subsidise support contribute contribution help relief "
    "bequest bequeath legacy leave prize gift sponsor endow endowment assistance package bring commit commitment",
    "fine": "fine penalty punish punishment sanction",
    "damages": "damages compensation compensate settlement settle redress indemnity",
    "price gift fine damages debt wage": "pay payment hand transfer",
    "price gift damages wage": "receive get",
    "gift damages fine": "award impose",
    "taken": "steal embezzle embezzlement rob theft vanish disappear divert fraud loot seize swindle misappropriate defraud burglar "
    "plunder snatch pocket",
    "taken gift": "take",
    "debt": "owe debt arrears due dues debtor",
    "loan": "loan lend borrow credit mortgage",
    "profit": "profit surplus net",
    "loss": "loss deficit shortfall lose",
    "revenue gift price": "raise collect",
    "revenue sale": "revenue turnover takings receipts income earn yield levy",
    "wage": "salary wage pension stipend bonus overtime",
    "harm": "damage destroy wreck",
    "balance": "balance account reserve bank deposit",
    "asked": "demand ask sue seek want claim appeal offer bid estimate request petition hope expect insure",
}.items():
    for _word in _words.split():
        _WORDS[_word] = _WORDS.get(_word, frozenset()) | frozenset(_dealings.split())
NEAR = 1.0
"""How near to the value a word stands that tells of it where the frame does not."""
ASKED, PRICE = frozenset(("asked",)), frozenset(("price",))
_OFFERED = re.compile(r"\b(?:offer\w*|bid\w*|asked|proposed) to (?:[\w’'-]+ ){1,5}\Z")
_NEAR = 160
"""So many characters before an amount may say that it is only asked for."""
_ASKED = re.compile(
    r"\b([^\W\d_]{3,})(?: (?:for|about|around|some|nearly|up to|at least|at most|only|a|another|to (?:get|have|receive)))*"
    r" (?:[A-Z]{1,3})?\Z"
)


def dealings(claim: Claim[Value]) -> frozenset[str]:
    """What is done with the amount; nothing where no word of its clause tells."""
    topic = claim.topic
    if topic is None:
        return frozenset()
    return ASKED if asked_for(claim, topic.head, topic.modifiers) else _of(topic)


def asked_for(claim: Claim[Value], head: str, modifiers: tuple[str, ...]) -> bool:
    """Whether an amount is only asked for, offered or guessed (`sued for X`, `a bid of X`): nobody need have paid it."""
    if any(_WORDS.get(word) == ASKED for word in (head, *modifiers)):
        return True
    if claim.sentence is None:
        return False
    text = claim.sentence.text[: claim.start - claim.sentence.start][-_NEAR:]
    if _OFFERED.search(text):
        return True
    before = _ASKED.search(text)
    return before is not None and _WORDS.get(lemma(before[1], "VERB")) == ASKED


@lru_cache(maxsize=4096)
def _of(topic: Topic) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for word in (topic.head, topic.carrier, *topic.key, *topic.modifiers[-1:], topic.verb):
        found |= _WORDS.get(word, frozenset()) - ASKED
    if not found and "pay" in topic.purpose:
        return frozenset(("wage",))  # `for back pay`
    if not found:
        for word, weight in topic.terms:
            if weight >= NEAR:
                found |= _WORDS.get(word, frozenset()) - ASKED
    return found


def is_dealing(word: str) -> bool:
    """Whether a word tells what is done with money, or is only a word for it."""
    return word in _WORDS


def is_price(word: str) -> bool:
    """Whether a word tells for what is paid, and nothing else: `replace`, `install`."""
    return _WORDS.get(word) == PRICE
