"""Whether two places are of one occasion: a deed that is done once, with things and names that both tell.

A numbered meeting is one wherever it is told; a birth, a signing, a landing has one place; two texts of one story
have one place for what they tell of.  The days near by must not differ, and nothing may say that there were two.
"""

import re
from functools import lru_cache

from consistency.claims import Claim
from consistency.linking.contrasts import other_person
from consistency.linking.deed_words import alike
from consistency.linking.evidence import rarity
from consistency.linking.happenings import KIND_OF, TEMPORAL, stem
from consistency.linking.key_place import ORDINALS
from consistency.linking.occasions import Occasion, occasion_at
from consistency.linking.place_words import AGAIN, BUILDS, FAMILY, FULL_NAME, HABITS, ONCE, PLANNED, SITE, WIDE
from consistency.linking.same_occasion import GENERAL, tied_deeds
from consistency.linking.stories import of_one_story
from consistency.prose import lexicon
from consistency.prose.deed_words import ALIKE, GENERIC, IDIOMS, LIGHT, MISHAPS
from consistency.prose.scene_words import WHERE
from consistency.prose.tokens import tokenize
from consistency.prose.world import country_of
from consistency.text import Section
from consistency.values import Place

STORY, NUMBERED, NAMED, THING = 2.5, 1.5, 0.6, 0.4
"""How much two texts share to be of one story, and where a number says which meeting it is; how rare one word of it; how much two sentences of one text share."""
THING_OF_TWO = 0.25
"""How rare a thing has to be to tell, with another, that two texts are of one mishap."""
KNOWN = 0.15
"""How much two sentences share where the one tells of an event as known."""
DAYS = 7
"""Within so many days two texts tell of one mishap."""
_NUMBER = re.compile(r"(\d{1,3})(?:st|nd|rd|th)\Z")


def of_one_place(first: Claim[Place], second: Claim[Place]) -> str:
    """Why two places are of one occasion, or nothing."""
    if first.sentence is None or second.sentence is None or first.sentence == second.sentence:
        return ""
    if WHERE in (first.attribute, second.attribute):
        return ""  # compared by what it is told of
    if first.attribute != second.attribute and "place nearby" in (first.attribute, second.attribute):
        return ""
    one, two = _occasion(first), _occasion(second)
    if one is None or two is None:
        return ""
    numbers = _number(first), _number(second)
    if any(numbers) and numbers[0] != numbers[1] and all(numbers):
        return ""
    within = first.article == second.article
    deeds = tied_deeds(one, two) - GENERAL - HABITS
    places = {word.casefold() for claim in (first, second) for word in claim.value.place.split()}
    shared = _terms(first) & _terms(second) - places if not within else (one.things & two.things) - deeds - places
    worth = sum(rarity(word) for word in sorted(shared))
    if all(numbers) and _same_event(first, second) and (within or worth >= NUMBERED):
        return f"both are the {first.value.event} of one number"
    if any(claim.section is Section.HEADLINE and not claim.value.country for claim in (first, second)):
        return ""  # `Killed In Rampage`
    if not sure_apart(first, second) or _again(first) or _again(second):
        return ""
    if other_person(first.sentence.text, second.sentence.text) or FAMILY.search(_near(first) + _near(second)):
        return ""
    texts = first.sentence.text, second.sentence.text
    if within:
        if _named_apart(texts, shared):
            return ""
        passed = "place passed" in (first.attribute, second.attribute)  # `from Lund, where it had come down`
        days = set(_DAY.findall(texts[0])) & set(_DAY.findall(texts[1]))
        known = two.known if first.order < second.order else one.known
        violent = any("violence" in KIND_OF.get(word, ()) for word in deeds)  # of which a day has many
        if not _in_one_word(one.deeds, two.deeds):
            return ""
        event = not violent and any(map(lexicon.happens, sorted(deeds))) and (days or (known and worth >= KNOWN))
        led = _LED_BACK.search(_before(second if first.order < second.order else first))
        return _within(
            one, two, deeds, shared, max(worth, THING) if passed or led or days else worth, texts, event=bool(event)
        )
    incident = _one_incident(first, second, one, two, deeds)
    if not (incident or of_one_story(first, second)) or _told_of(first, second) or _told_of(second, first):
        return ""
    mine, other = (set(FULL_NAME.findall(_near(claim))) for claim in (first, second))
    if mine and other and mine.isdisjoint(other):
        return ""  # `shot Ida Moll`, `shot Ole Dahl`
    if incident:
        return f"both tell of {', '.join(sorted(deeds | (one.things & two.things))[:4])}"
    return _between(first, second, deeds, frozenset(shared), bool(one.near & two.near) or one.pronoun or two.pronoun)


def _in_one_word(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether a deed is told in one word, or in two that stand for each other; words that are only near will not do."""
    if (one & GENERIC and two & MISHAPS) or (two & GENERIC and one & MISHAPS):
        return True
    return any(
        stem(a) == stem(b) or ALIKE.get(a, frozenset()) & ALIKE.get(b, frozenset())
        for a in sorted(one)
        for b in sorted(two)
    )


def _one_incident(
    first: Claim[Place], second: Claim[Place], one: Occasion, two: Occasion, deeds: frozenset[str]
) -> bool:
    """Whether two texts that share little else tell of one mishap: to the same things, on the same day."""
    if not deeds & MISHAPS or first.sentence is None or second.sentence is None:
        return False
    if not first.published or not second.published or abs((first.published - second.published).days) > DAYS:
        return False
    things = [word for word in (one.things & two.things) - deeds if rarity(word) >= THING_OF_TWO]
    days = set(_DAY.findall(first.sentence.text)) & set(_DAY.findall(second.sentence.text))
    return len(things) > 1 and bool(days)


def _named_apart(texts: tuple[str, str], things: frozenset[str]) -> bool:
    """`the trawler Sula` and `the trawler Havn`: whether one sort of thing has two names."""
    for thing in things:
        names = [set(re.findall(rf"\b{re.escape(thing)} ([^\W\d_a-z]\w+)", text)) for text in texts]
        if all(names) and names[0].isdisjoint(names[1]):
            return True
    return False


def _between(
    first: Claim[Place], second: Claim[Place], deeds: frozenset[str], shared: frozenset[str], near: bool
) -> str:
    """Two places of two texts of one story: at a site told alike, or of a deed that is done once, with its things."""
    site, sort = _site(first), _sort(first)
    alike_site = " " in site and site == _site(second)
    like = alike_site or (sort and sort == _sort(second) and deeds)
    if not like and not (deeds & ONCE - MISHAPS and near) and not _one_mishap(first, second, deeds):
        return ""
    told = [*(sorted(deeds)[:2] or [site]), *sorted(shared, key=lambda word: (-rarity(word), word))[:3]]
    return f"both tell of {', '.join(told)}"


def _one_mishap(first: Claim[Place], second: Claim[Place], deeds: frozenset[str]) -> bool:
    """Whether two texts of the same days tell of a mishap to one thing that has a name."""
    if not deeds & MISHAPS or first.published is None or second.published is None or first.topic is None:
        return False
    if abs((first.published - second.published).days) > DAYS or second.topic is None:
        return False
    places = {word.casefold() for claim in (first, second) for word in claim.value.place.split()}
    names = {word for word, _ in first.topic.names} & {word for word, _ in second.topic.names}
    return any(word.isalpha() and not lexicon.known(word) and not country_of(word) for word in names - places)


def _told_of(first: Claim[Place], second: Claim[Place]) -> bool:
    """Whether the one's text is about the other's place as well."""
    own = set(first.value.place.casefold().split())
    return any(word in _story(first) for word in second.value.place.casefold().split() if word not in own)


def _story(claim: Claim[Place]) -> frozenset[str]:
    return frozenset(claim.topic.about) if claim.topic else frozenset()


def _sort(claim: Claim[Place]) -> str:
    """What sort of place a name tells: `port of Lund`, `Lund harbour`."""
    words = [word for word in claim.value.place.split() if word.islower() and word != "of"]
    return words[0] if words and words[0] not in WIDE else ""


def place_deeds(claim: Claim[Place]) -> frozenset[str]:
    """The deeds of a place by which it meets others': as stable ids."""
    told = _occasion(claim)
    if told is None:
        return frozenset()
    site = _site(claim)
    sites = {site} if " " in site else set()
    return frozenset(ident for word in told.deeds - GENERAL - HABITS for ident in ALIKE.get(word, (word,))) | sites


def _within(
    one: Occasion,
    two: Occasion,
    deeds: frozenset[str],
    shared: frozenset[str],
    worth: float,
    texts: tuple[str, str],
    *,
    event: bool,
) -> str:
    """Two places of one text: of a deed that is done once, pointed to or with things that both sentences tell.

    ``event`` is whether it is an event that the reader knows, or one of the same day.
    """
    if not deeds & (ONCE | GENERIC) and not event:
        return ""
    if deeds & BUILDS and not (PLANNED.search(texts[0]) and PLANNED.search(texts[1])):
        return ""
    if not (one.known or two.known or one.pronoun or two.pronoun or worth >= THING):
        return ""
    if worth < THING and _names(one.near - two.things - two.deeds) and _names(two.near - one.things - one.deeds):
        return ""
    return f"both are told of {', '.join([*sorted(deeds)[:2], *sorted(shared)[:2]])}"


def _names(words: frozenset[str]) -> bool:
    """Whether a word is among these that names somebody or something."""
    return any(rarity(word) >= NAMED for word in words)


def _occasion(claim: Claim[Place]) -> Occasion | None:
    """What is told of a place: read from its name, not from the words before it that belong to the claim."""
    if claim.sentence is None:
        return None
    at = claim.said.rfind(claim.value.place)
    start = claim.start - claim.sentence.start + max(0, at)
    told = occasion_at(claim.sentence.text, start, claim.end - claim.sentence.start)
    back = _told_there(claim.sentence.text, claim.end - claim.sentence.start)
    return told._replace(deeds=told.deeds | back, known=True) if told is not None and back else told


def _told_there(text: str, end: int) -> frozenset[str]:
    """What is told in a clause that hangs on the place: `in Lund, in the house where she had come into the world`."""
    clause = _THERE.match(text, end)
    if clause is None:
        return frozenset()
    tokens = tokenize(clause[1], 0)
    verb = next((at for at, token in enumerate(tokens) if token.tag == "VERB" and token.lemma not in HAVE), -1)
    if verb < 0 or any(token.tag == "PROPN" for token in tokens[:verb]):
        return frozenset()
    idiom = next(
        (found for token in tokens[verb + 1 : verb + 5] if (found := IDIOMS.get((tokens[verb].lemma, token.lower)))), ""
    )
    return frozenset((idiom or tokens[verb].lemma,)) - LIGHT


HAVE = frozenset(("have", "be"))
_THERE = re.compile(r"[^.;:!?()]{0,60}?,? (?:where|in which|on which|at which) ([^.;:!?]+)")


def _terms(claim: Claim[Place]) -> frozenset[str]:
    if claim.topic is None:
        return frozenset()
    words = {*(word for word, _ in claim.topic.terms), *claim.topic.about}
    return frozenset(word for word in words if word.isalpha() and len(word) > 2) - TEMPORAL


_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2})\b"
)
_LED_BACK = re.compile(
    r"\b(?:since|when|after|the (?:day|night|evening|morning|moment)(?: on which| when)?)\s[^.;:,]*\Z", re.IGNORECASE
)
"""What leads a clause that tells back: `on the day he was seized at`."""


def _before(claim: Claim[Place]) -> str:
    if claim.sentence is None:
        return ""
    start = claim.start - claim.sentence.start + max(0, claim.said.rfind(claim.value.place))
    return claim.sentence.text[max(0, start - 80) : start]


def _near(claim: Claim[Place]) -> str:
    """The words around a place."""
    if claim.sentence is None:
        return ""
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    return claim.sentence.text[max(0, start - 60) : end + 40]


_ON = re.compile(
    r"\b(?:also|others?|another|both|every|each|various|several|different|most|since|annual)\b", re.IGNORECASE
)
"""Words that make a place one of several only where they stand before it."""


def _again(claim: Claim[Place]) -> bool:
    """Whether words near a place make it one of several, or a stop on a way."""
    if claim.sentence is None:
        return False
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    led = _LED_BACK.search(_before(claim)) is not None  # `since police led him away at`
    if any(
        not (led and found[0].casefold() == "since")
        for found in AGAIN.finditer(claim.sentence.text[max(0, start - 60) : end])
    ):
        return True
    return any(not _ON.fullmatch(found[0]) for found in AGAIN.finditer(claim.sentence.text[end : end + 40]))


def _site(claim: Claim[Place]) -> str:
    if claim.sentence is None:
        return ""
    at = claim.start - claim.sentence.start + max(0, claim.said.rfind(claim.value.place))
    found = SITE.search(claim.sentence.text[max(0, at - 60) : at])
    words = (
        [word for word in found[1].split() if rarity(word) > 0.1 and word not in ("a", "an", "the", "at", "in")]
        if found
        else []
    )
    return " ".join(words)


def sure_apart(first: Claim[Place], second: Claim[Place]) -> bool:
    """Whether neither place is one that the other may lie in, as far as the words tell."""
    words = [set(claim.value.place.casefold().split()) for claim in (first, second)]
    if any(own & WIDE or any(word.endswith("shire") for word in own) for own in words):
        return False
    known = [bool(claim.value.country) for claim in (first, second)]
    if known[0] == known[1]:
        return True
    unknown = first if known[1] else second
    return bool(_site(unknown)) or " at " in f" {_near(unknown)}" or _in_its_region(unknown)


_REGION = re.compile(r", [^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)?[,.;)]")


def _in_its_region(claim: Claim[Place]) -> bool:
    """Whether a place stands with the land that it is in: `Holm, Norland,` is no quarter of a town."""
    if claim.sentence is None:
        return False
    return _REGION.match(claim.sentence.text, claim.end - claim.sentence.start) is not None


@lru_cache(maxsize=4096)
def _ordinal(words: str) -> int:
    for word in words.casefold().split():
        found = _NUMBER.match(word)
        if found:
            return int(found[1])
        if word in ORDINALS:
            return ORDINALS[word]
    return 0


def _number(claim: Claim[Place]) -> int:
    """The number of a meeting: 3 of `third general meeting`, `41st`."""
    if claim.sentence is None:
        return 0
    at = claim.start - claim.sentence.start + max(0, claim.said.rfind(claim.value.place))
    before = claim.sentence.text[max(0, at - 60) : at].rsplit("\n", 1)[-1]
    return _ordinal(" ".join(re.split(r"[.;:,]\s(?=\S+\s\S+\s)", before)[-1].split()[-6:]))


def _same_event(first: Claim[Place], second: Claim[Place]) -> bool:
    one, two = (claim.value.event.split()[-1:] for claim in (first, second))
    return bool(one and two) and alike(one[0], two[0])
