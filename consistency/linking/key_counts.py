"""Whether prose that counts things counts all those that a key counts: `Lanes: 4` and `its six lanes`."""

from collections.abc import Sequence
from datetime import timedelta

from consistency.claims import Claim
from consistency.linking.families import GENERIC, NOBODY, same
from consistency.linking.fates import FATES, PEOPLE
from consistency.linking.figure_evidence import figure_of
from consistency.linking.key_place import OPEN, PRONOUNS, Place, one_name, same_thing
from consistency.linking.keying import KIND
from consistency.linking.people import fold
from consistency.patterns import pattern
from consistency.prose.function_words import MONTHS
from consistency.values import Count, Value

HAVING = frozenset(
    "have comprise count number employ contain hold win get score include boast total cover own run operate attract draw train "
    "finish receive spend be".split()
)
_WORDS_OF = {word: fate for fate, words in FATES.items() for word in (*words, fate)}
HOLDING = frozenset("carry hold seat accommodate take house sleep".split())
"""What a thing can hold, in the present tense; in the past it is what it held that day."""
FORMING = frozenset(
    "belong form join make participate finance fund contribute unite share work live attend serve sign cooperate support come take "
    "study graduate watch visit vote enter apply complete use travel ride".split()
)
_DOERS = ("er", "or", "ee", "ant", "ent", "ist")
_POINTING = frozenset("the its their his her all these those both 's ’s our".split())


def counted(value: Count, head: str, wanted: list[str], fact: Claim[Value], place: Place) -> str:
    """Whether a count is of all the things that the key counts."""
    if fact.article == place.told.article and not fact.subject:
        return ""  # in a text of its own the row of a glance counts one stage, month or match, and the prose another
    if _a_part(fact) or (_of_all_time(fact) and _of_a_day(place.told)):
        return ""
    if (became := place.topic.fate) and _WORDS_OF.get(head) == became and _settled(fact, place.told):
        return f"both are counts for the key `{head}`"
    heads = head.split("|") if head not in GENERIC or not fact.subject else list(place.fact.owner)
    thing = value.of or place.topic.head
    verb = place.topic.verb
    by_verb = any(same(word, verb) for word in heads) or verb in fact_words(fact)[1:]
    if thing in NOBODY or not thing or (thing in PEOPLE and by_verb):
        if not by_verb and not _of_heads(place, heads):
            return ""
    elif not any(same(word, thing) and not _made_of(word, thing) for word in heads):
        return ""
    owned = (*place.fact.owner, *fact_words(fact), "people", "person", "such", *heads)
    for word in place.topic.modifiers:
        if word not in owned and not any(same(word, other) for other in owned) and not _one_of_names(word, owned):
            return ""
    if wanted and not by_verb and not all(_told(word, place) for word in wanted):
        return ""
    if _of_one_place(place) or (fact.article != place.told.article and value.figure.number == 1):
        return ""  # `one boat more than planned`
    if by_verb or _all_of_them(place, heads):
        return f"both are counts for the key `{heads[0]}`" + (f" of {fact.subject}" if fact.subject else "")
    return ""


_OF_MORE = pattern(r"\s?\(?(?:out )?of (?:the |all |about )?\d")
_BEST = pattern(r"(?i)\W*(?:top|best|leading|most|highest|total|average|all[- ]time|season|overall)\b")
_ON_A_DAY = pattern(
    r"(?i)\b(?:on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|last night|this (?:morning|evening)|in the (?:first|second) half)\b"
)


def _a_part(fact: Claim[Value]) -> bool:
    """`Pans: 38 (of 120)`: the row gives a part, and prose may tell another."""
    return fact.sentence is not None and _OF_MORE.match(fact.sentence.text, fact.end - fact.sentence.start) is not None


def _of_all_time(fact: Claim[Value]) -> bool:
    """`Top scorers: Holm 187`: the row adds up a season or more."""
    return fact.sentence is not None and _BEST.match(fact.sentence.text) is not None


def _of_a_day(told: Claim[Value]) -> bool:
    """Whether a sentence tells of one day."""
    return told.sentence is not None and _ON_A_DAY.search(told.sentence.text) is not None


def _of_one_place(place: Place) -> bool:
    """`The 30 wells in Osmark`: those of a place that the page is not about."""
    behind = place.tokens[place.last + 1 : place.last + 5]
    at = next((at for at, token in enumerate(behind) if token.tag != "NOUN" and token.tag != "ADJ"), len(behind))
    name = behind[at + 1] if 0 < at < len(behind) - 1 and behind[at].lower in ("in", "at", "near", "from") else None
    return name is not None and name.tag == "PROPN" and name.lower not in MONTHS and not place.owns(name)


def _settled(fact: Claim[Value], told: Claim[Value]) -> bool:
    """Whether a toll cannot have grown between a sheet and what is told: the text is no younger, or tells of fewer."""
    a, b = figure_of(fact.value), figure_of(told.value)
    if fact.article == told.article or a is None or b is None or fact.published is None or told.published is None:
        return False
    return told.published <= fact.published + timedelta(days=1) or b.number < a.number


def _made_of(one: str, two: str) -> bool:
    """`voter` and `vote`, `visitor` and `visit`: those who do it are not counted with what they do."""
    return (
        one != two
        and (one.startswith(two[:4]) or two.startswith(one[:4]))
        and one.endswith(_DOERS) != two.endswith(_DOERS)
    )


def fact_words(fact: Claim[Value]) -> tuple[str, ...]:
    """The words of a fact's key."""
    return fact.topic.key if fact.topic is not None else ()


def _of_heads(place: Place, heads: Sequence[str]) -> bool:
    """`a staff of 73`: whether the noun before `of` says what is counted."""
    tokens, at = place.tokens, place.first - 1
    while at >= 0 and tokens[at].lower in OPEN:
        at -= 1
    return at > 0 and tokens[at].lower == "of" and any(same(word, fold(tokens[at - 1].lemma)) for word in heads)


def _all_of_them(place: Place, heads: Sequence[str]) -> bool:
    """Whether the words count all there are: `its six lanes`, `has six lanes`, `six countries belong to it`."""
    tokens, at = place.tokens, place.first - 1
    while at >= 0 and (tokens[at].lower in OPEN or tokens[at].tag == "ADJ"):
        at -= 1
    if at > 0 and tokens[at].lower == "of" and any(same(word, fold(tokens[at - 1].lemma)) for word in heads):
        at -= 2  # `a staff of 73`
        while at >= 0 and tokens[at].tag in ("DET", "ADJ"):
            at -= 1
    if at >= 0 and tokens[at].lower in _POINTING:
        owner = tokens[at - 1] if tokens[at].lower in ("'s", "’s") and at else None
        return owner is None or place.tied([fold(owner.lemma)])
    verb = tokens[at] if at >= 0 else None
    if verb is not None and (
        verb.lemma in HAVING or verb.lower == "with" or (verb.lemma in HOLDING and verb.form != "past")
    ):
        if verb.lemma == "be":
            return at > 0 and tokens[at - 1].lower == "there"
        return _holder(place, at)
    behind = list(tokens[place.last + 1 : place.last + 10])
    verbs = [token.lemma for token in behind if token.tag == "VERB"][:1]
    noun = any(token.tag in ("NOUN", "PROPN") and place.tied([fold(token.lemma)]) for token in tokens)
    return bool(verbs) and verbs[0] in FORMING and (noun or place.pronoun())


def _holder(place: Place, at: int) -> bool:
    """Whether what `has` or is `with` so many is the page's thing, whom the key names, or a pronoun for it."""
    tokens, end = place.tokens, at - 1
    while end >= 0 and (tokens[end].tag in ("ADV", "AUX", "PART", "VERB") or tokens[end].text == ","):
        end -= 1
    if end < 0:
        return bool(place.told.subject) or place.named
    if tokens[end].lower in PRONOUNS:
        return True
    begin = end
    while begin > 0 and (
        tokens[begin - 1].tag in ("NOUN", "PROPN", "ADJ", "DET", "ADP", "NUM")
        or tokens[begin - 1].lower in ("and", "'s", "’s")
    ):
        begin -= 1
    phrase = [token for token in tokens[begin : end + 1] if token.tag in ("NOUN", "PROPN", "VERB")]
    if place.named:
        return True
    if not any(token.tag == "NOUN" for token in phrase):
        return any(place.owns(token) for token in phrase)
    head = next(
        (t for t, after in zip(phrase, [*phrase[1:], None], strict=True) if after is None or after.start > t.end + 1),
        None,
    )
    return head is not None and (
        place.tied([fold(head.lemma)]) or any(same_thing(fold(head.lemma), w) for w in place.fact.key[1:])
    )


def _told(word: str, place: Place) -> bool:
    """Whether a further word of a key is told near the value, or is a word for what the page is about."""
    near = (place.topic.verb, place.topic.head, *place.topic.modifiers, *place.terms)
    return any(one and same_thing(word, one) for one in near) or in_owner(word, place)


def in_owner(word: str, place: Place) -> bool:
    return any(same_thing(word, owner.lstrip(KIND)) for owner in place.fact.owner)


def _one_of_names(word: str, names: Sequence[str]) -> bool:
    return any(one_name(word, name) for name in names)
