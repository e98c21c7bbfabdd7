"""Whether a change that is told by its size is the one between two values that are told elsewhere.

Both must be of one direction, their times must fit, and words for what changed must stand with the values.  Inside one
article that is asked for in full, unless the change opens the article: what an article opens with is what it is about, and
the only two values of which one is of before are then the ends of that change.  Texts of one story are the same case: the
one has the change, the other the values.
"""

from datetime import timedelta

from consistency.claims import ROW_CHANGE, Claim, Confidence, Mood
from consistency.linking.change_times import opens, times_fit
from consistency.linking.evidence import COMMON, rarity
from consistency.linking.measures import MEASURES, measures_of, of_two_measures
from consistency.linking.stories import alike, one_story
from consistency.patterns import pattern
from consistency.prose.function_words import FUNCTION_WORDS, MONTHS
from consistency.prose.lexicon import concepts, similarity
from consistency.values import Duration, Ratio

NEAR = 0.45
"""How near in meaning two words are that may stand for one thing; of words drawn by chance, one pair in a hundred is."""
PAIRED = "pairings"
"""What reads the pairs whose two values no words join."""
SAME_DAYS = timedelta(days=20)
_LED = pattern(
    r"\b(?:to|from)(?: (?:about|around|some|just|nearly|almost|only|over|a|an|the|more|than|less|under|record)){0,3} (?:[€$£¥]|[A-Z]{2,3}\$? ?)?"
    r"(?!(?:19|20)\d\d\b(?!,\d))(\d[\d.,]*\d|\d)(?! ?%| ?per ?cent|\w)"
)
_SIZE = pattern(r"%|\bper ?cent\b|\b(?:doubl|tripl|trebl|halv|quadrupl)(?:ed|es|ing|e)\b")
_THERE = pattern(r"\b(?:in|among|for|at|from|of|by)\s(?:the\s)?([A-Z][\w’'-]+)")
_GENERAL = frozenset(
    "year month week number figure percent cent increase rise fall decline drop growth reduction say tell last first previous "
    "record reach amount come total make take go see show have be do more less than half third quarter report end time new "
    "compare accord annual level high low result strong large big good mean season".split()
)


_PERSONS = frozenset(
    "passenger visitor guest traveller customer user resident inhabitant spectator participant member".split()
)
_ASIDE = pattern(
    r"\A(?:In|Among|For|At|On|With|Outside|Within|Across|Of)\b(?! (?:all|total|other|sum|short|fact)\b)|\b(?:alone|excluding|including|forecast|expect)"
)
_HENCE = pattern(
    r"[^;:.]{0,30}?[,;:] (?:and )?(?:so|thus|hence|therefore|which means|meaning|that means|in other words)\b"
)
"""`In 2023 there had been 8,000, so the number went up by`."""
_NAMELESS = frozenset(("", "good", "thing", "item", "value", "unit", "case"))
_SAYING = frozenset("say speak talk call mark note mean bring tell announce report complain".split())
_CLOSE = 220
"""Between a pair and a change that only points back at it stand fewer characters than this."""
_OF_MEASURE = frozenset(
    "net operate operating gross pre-tax pretax total overall average mean median whole entire combined".split()
)


def one_change(first: Claim[Ratio], second: Claim[Ratio]) -> str:
    """Why a told change and a pair of values are one, or nothing."""
    told, pair = (first, second) if second.value.ends else (second, first)
    if told.value.ends or not pair.value.ends or told.value.of != "change" or pair.value.of != "change":
        return ""
    if pair.extractor == ROW_CHANGE:  # a row's label says what it is of
        return ""
    if not (told.holds and pair.holds) or {told.mood, pair.mood} - {Mood.TOLD, Mood.PLANNED}:
        return ""
    if told.sentence is None or pair.sentence is None or told.topic is None or pair.topic is None:
        return ""
    same = told.article == pair.article
    if same and EXPLAINED in told.topic.scope:
        return ""
    if (
        told.mood is not pair.mood
        and not (same and pair.confidence is Confidence.STATED and pair.mood is Mood.PLANNED)
        and (same or told.when is None or pair.when is None or not told.when.meets(pair.when))
    ):
        return ""
    if same and told.sentence.index == pair.sentence.index:
        return ""
    if not _one_way(told.value, pair.value) or not led_to(told, pair):
        return ""
    if same and _taken_up(told, pair):
        return "the two values follow right behind the change, as the figures of what it is of"
    if not times_fit(told, pair, same) and (not same or _telling(told)):
        return ""
    if len(_SIZE.findall(told.sentence.text)) > 1:
        return ""
    if of_two_measures(told, pair):
        return ""
    if same and not _telling(told) and pair.topic.head not in told.attribute.split():
        return ""
    level, words = _of_one_thing(told, pair)
    if not level:
        return _only_one(told, pair) if same else _only_ones(told, pair)
    if not same:
        story = alike(told.topic, pair.topic)
        if (
            not _near(told, pair)
            or story < one_story(tied=level > 2 or _whose(told, pair), near=True)
            or not _same_names(told, pair)
        ):
            return ""
        return f"both are of {', '.join(words)}, in one story"
    if level == ALL and pair.confidence is not Confidence.ASSUMED and _same_names(told, pair):
        return f"both are of {', '.join(words)}"
    if opens(told) and pair.topic.rivals <= 2 and not (isinstance(pair.value, Duration)):
        return f"the article opens with the change, of {', '.join(words)}, and has no other two values"
    return ""


ALL, SOME, BESIDE, LIKE = 4, 3, 2, 1
EXPLAINED = "explained"
"""Scope tag of a told change that some two values of its own article fit."""


def _telling(told: Claim[Ratio]) -> list[str]:
    return [word for word in told.attribute.split() if word not in _GENERAL and word not in _SAYING]


_TOGETHER = 200
"""How far apart two values may stand of which a change is told right behind them."""


def points_back(told: Claim[Ratio], pair: Claim[Ratio]) -> str:
    """`The registrar speaks of a drop of a third`, right behind the two values: a change without a thing of its own."""
    if (
        told.value.ends
        or told.value.of != "change"
        or {told.mood, pair.mood} - {Mood.TOLD, Mood.PLANNED}
        or not told.holds
    ):
        return ""
    named = pair.topic.head if pair.topic is not None and pair.topic.rivals == 1 else ""
    if any(word not in _WHOLE and word != named for word in _telling(told)):
        return ""
    if (
        told.topic is None
        or EXPLAINED in told.topic.scope
        or not _one_way(told.value, pair.value)
        or not led_to(told, pair)
    ):
        return ""
    sentence, last = told.sentence, max(pair.end, pair.value.older_at)
    if abs(pair.start - pair.value.older_at) > _TOGETHER:
        return ""
    if sentence is None or told.subject or not 0 <= told.start - last <= _CLOSE:
        return ""
    rest = sentence.text[max(0, last - sentence.start) :]
    aside = _ASIDE.search(rest.removeprefix("With ") if told.start - sentence.start < _WITH else rest)
    if aside or (sentence.start < last and not _HENCE.match(rest)):
        return ""
    if sentence.paragraph - (pair.sentence.paragraph if pair.sentence is not None else 0) > 1:
        return ""
    return "the change is told right behind the two values, and of nothing else" if _same_names(told, pair) else ""


_WITH = 14
"""So near to its sentence's beginning stands what `With 40 per cent more boats` begins with."""
_WHOLE = frozenset("population stock tally toll herd catch turnout attendance harvest crop yield".split())
"""What many are together, told right behind their numbers: `48 wolves ... the population has doubled`."""
_FIGURES = frozenset("number figure amount level volume quantity total sum count".split())


def _taken_up(told: Claim[Ratio], pair: Claim[Ratio]) -> bool:
    """`Mills processed a tenth more rye. The volume rose from 40,000 to 44,000 tonnes.`"""
    assert told.sentence is not None
    assert pair.sentence is not None
    if pair.sentence.index != told.sentence.index + 1 or pair.extractor == PAIRED or told.mood is not pair.mood:
        return False
    words = pair.attribute.split()
    return (
        len(words) == 1
        and words[0] in _FIGURES
        and not pair.subject
        and len(_SIZE.findall(told.sentence.text)) == 1
        and not _SIZE.search(pair.sentence.text)
        and _same_names(told, pair)
    )


def _one_way(told: Ratio, pair: Ratio) -> bool:
    """Whether both tell of a rise, or both of a fall."""
    up = [each.least is not None and each.least >= 1 for each in (told, pair)]
    down = [each.most is not None and each.most <= 1 for each in (told, pair)]
    return all(up) or all(down)


def _only_one(told: Claim[Ratio], pair: Claim[Ratio]) -> str:
    """The year's change with which an article opens, and its one pair of values of that year and the year before."""
    assert told.topic is not None
    assert pair.topic is not None
    if not opens(told) or pair.confidence is not Confidence.STATED or not told.value.base == pair.value.base == "year":
        return ""
    if (
        told.when is None
        or pair.when is None
        or told.when.precision != "year"
        or told.when.earliest != pair.when.earliest
    ):
        return ""
    names = {name for name, _ in told.topic.names} & {name for name, _ in pair.topic.terms}
    if not names and told.topic.rivals == 1 and pair.topic.rivals <= 2 and pair.topic.head in _NAMELESS:
        return "the article opens with the one change of a year, and tells only these two values of what is not named"
    return (
        f"the article opens with the change of a year, and of {', '.join(sorted(names))} tells only these two"
        if names
        else ""
    )


def _only_ones(told: Claim[Ratio], pair: Claim[Ratio]) -> str:
    """The one change that a text tells, and the only two values of a text of the same story and the same days, named otherwise.

    `The crews had 40 per cent more call-outs`, `they put to sea 1,260 times, after 1,050`: neither text knows what the other
    calls it.
    """
    assert told.topic is not None
    assert pair.topic is not None
    if told.topic.rivals != 1 or pair.topic.rivals != 1 or pair.confidence is Confidence.ASSUMED:
        return ""
    if (
        not told.value.base
        or told.value.base != pair.value.base
        or not _near(told, pair)
        or not _same_names(told, pair)
    ):
        return ""
    there = {*pair.topic.about, *pair.topic.story}
    if any(word in there for word in _telling(told)) or alike(told.topic, pair.topic) < one_story(
        tied=False, near=True
    ):
        return ""
    if (
        pair.topic.head
        and pair.topic.head not in _GENERAL
        and pair.topic.head in {*told.topic.about, *told.topic.story}
    ):
        return ""
    return "each of two texts of one story has no other change"


def _near(told: Claim[Ratio], pair: Claim[Ratio]) -> bool:
    return bool(told.published and pair.published and abs(told.published - pair.published) <= SAME_DAYS)


def _whose(told: Claim[Ratio], pair: Claim[Ratio]) -> bool:
    """Whether the change is told of a name that the other article is about."""
    assert pair.topic is not None
    names = [name.lower() for name in told.subject.split()]
    return bool(names) and all(name in pair.topic.about or name in pair.topic.story for name in names)


def led_to(told: Claim[Ratio], pair: Claim[Ratio]) -> bool:
    """Whether the end that stands with the change, if one does, is an end of the pair."""
    text = told.sentence.text if told.sentence is not None else ""
    return all(number in pair.said or number in pair.value.older for number in _LED.findall(text)[:2])


def _same_names(told: Claim[Ratio], pair: Claim[Ratio]) -> bool:
    """Whether the change is told of no other place or group than the values are."""
    assert told.sentence is not None
    assert pair.topic is not None
    there = {name.lower() for name in _THERE.findall(told.sentence.text)} - MONTHS
    known = {*pair.topic.about, *pair.topic.story, *(word for word, _ in (*pair.topic.names, *pair.topic.terms))}
    return all(any(name.startswith(word) or word.startswith(name) for word in known) for name in there)


def _of_one_thing(told: Claim[Ratio], pair: Claim[Ratio]) -> tuple[int, list[str]]:
    """Which words of what changed stand with the values: all of them, some, some in the sentence, or others like them."""
    assert told.topic is not None
    assert pair.topic is not None
    words = [word for word in told.attribute.split() if word not in _GENERAL]
    own = [word for word in pair.attribute.split() if word not in _GENERAL and word not in FUNCTION_WORDS]
    sure = [word for word in words if any(_same(word, other) for other in own)]
    around = [word for word, _ in pair.topic.terms if word not in _GENERAL and rarity(word) > COMMON]
    if sure and all(word in sure or any(_same(word, other) for other in around) for word in words):
        return ALL, words
    if sure:
        rest = [word for word in words if word not in sure and word not in _OF_MEASURE]
        known = {*pair.topic.about, *pair.topic.story} if told.article != pair.article else set()
        narrower = any(not any(other.startswith(word) for other in (*known, *around)) for word in rest)
        return (0, []) if narrower and (known or words[-1] in sure) else (SOME, sure)
    if pair.topic.head == "person" and not pair.topic.fate and _PERSONS & set(words):
        return SOME, sorted(_PERSONS & set(words))
    of = measures_of(told) & {at for at, group in enumerate(MEASURES) if group & {*pair.attribute.split(), *around}}
    if of:
        return SOME, sorted(MEASURES[min(of)] & set(told.attribute.split()))
    words += [word for word in (told.topic.verb,) if word and word not in _GENERAL]
    joined = pair.attribute.split()[-1:] if pair.extractor != PAIRED else []
    head, sort = told.attribute.split()[-1:], pair.topic.head or "".join(joined)
    if sort and any(word != sort and similarity(word, sort) >= NEAR for word in head):  # buses are no lorries
        return 0, []
    near = [word for word in words if any(_same(word, other) for other in (*own, *around))]
    if near:
        return BESIDE, near
    if sort:
        return 0, []
    like = [word for word in words if any(similarity(word, other) >= NEAR for other in (*own, *around))]
    return (LIKE, like) if like else (0, [])


def _same(one: str, two: str) -> bool:
    return one == two or (len(one) > 3 and len(two) > 3 and not concepts(one).isdisjoint(concepts(two)))
