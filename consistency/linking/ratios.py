"""Whether two ratios are of one thing: the same words for what changed, one story, one stretch of time."""

from consistency.claims import ROW_CHANGE, Claim, Mood
from consistency.linking.evidence import rarity, related
from consistency.linking.told_changes import led_to
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.lexicon import lemma
from consistency.prose.world import country_of, is_country, is_demonym
from consistency.text import Section
from consistency.values import Ratio

STORY = 1.2
"""How much rarity the words that two articles are about must share to be one story."""
ROW = 0.85
"""The same where one of them is a row of a table, whose label says more than most words of a text."""
DAYS, SLOW = 10, 120
"""So many days after the one text the other can tell of the same change; of one over years it tells longer."""
TEN = 13
"""Ten years are told to have passed as long as no newer count is there."""
LIGHT = frozenset("go be have face do get make see".split())
"""Verbs that say too little in a headline to say something else than the text's verb."""


def one_ratio(first: Claim[Ratio], second: Claim[Ratio]) -> str:
    """Why two ratios are of one thing, or nothing."""
    a, b = first.value, second.value
    if a.of != b.of or a.ends == b.ends or not (first.holds and second.holds):
        return ""
    same_article = first.article == second.article
    if same_article and (
        first.sentence is None or second.sentence is None or first.sentence.index == second.sentence.index
    ):
        return ""
    if not _moods_fit(first, second) or not _times_fit(first, second):
        return ""
    if a.of == "change" and not led_to(*((second, first) if a.ends else (first, second))):
        return ""
    row, told = (first, second) if first.extractor == ROW_CHANGE else (second, first)
    if row.extractor == ROW_CHANGE:
        words = _of_row(row, told)
    else:
        words = _shared(first.attribute.split(), second.attribute.split()) or _in_short(first, second)
        words = words if _names_fit(first, second) else []
    if not words:
        return ""
    if a.of == "share" and not _one_share(first, second):
        return ""
    if same_article:
        return f"both are of {', '.join(words)}"
    story = _story(first, second, words if row.extractor == ROW_CHANGE else [])
    return f"both are of {', '.join(words)}, in the story of {', '.join(story[:3])}" if story else ""


def _moods_fit(first: Claim[Ratio], second: Claim[Ratio]) -> bool:
    if Mood.CONDITIONAL in (first.mood, second.mood) or Mood.SUPERSEDED in (first.mood, second.mood):
        return False
    if first.value.of == "share":
        return True
    return first.mood is second.mood is Mood.TOLD


def _times_fit(first: Claim[Ratio], second: Claim[Ratio]) -> bool:
    one, two = first.value.base, second.value.base
    years = _of_years(first, second)
    if first.value.of == "change" and not (one and one == two) and not _year_on_year(first, second) and not years:
        return False
    if first.when is not None and second.when is not None and not first.when.meets(second.when):
        return False
    if first.published and second.published:
        return abs((first.published - second.published).days) <= (SLOW if years else DAYS)
    return first.article == second.article or bool(first.when and second.when)


def _year_on_year(first: Claim[Ratio], second: Claim[Ratio]) -> bool:
    """Whether one change is told from year to year and the other of no other time: news mostly means a year."""
    if {first.value.base, second.value.base} != {"", "year"}:
        return False
    open_one = second if first.value.base else first
    return open_one.when is None or open_one.when.precision in ("year", "half", "quarter")


def _of_years(first: Claim[Ratio], second: Claim[Ratio]) -> bool:
    """Whether both changes are of many years, the one from a year and the other over as many years as have passed since."""
    since = {claim.value.base for claim in (first, second) if claim.value.base.startswith("since ")}
    rest = {first.value.base, second.value.base} - since
    published = first.published or second.published
    if len(since) != 1 or published is None:
        return False
    passed = published.year - int(min(since)[6:])
    return not rest or (rest == {"decade"} and 9 <= passed <= TEN) or (rest == {"years"} and 1 < passed < TEN)


def _shared(one: list[str], two: list[str]) -> list[str]:
    """The words that two things have in common, if that makes them one thing: all of them, or two and nearly all."""
    shared = [word for word in one if any(related(word, other) for other in two)]
    back = [word for word in two if any(related(word, other) for other in one)]
    if not shared or not back:
        return []
    over, under = len(one) - len(shared), len(two) - len(back)
    if not set(one) & set(two):  # `profit` and `revenue` can both say `proceeds`
        return []
    if not over and not under:
        return shared
    return shared if min(len(shared), len(back)) >= 2 and over <= 1 and under <= 1 else []


def _of_row(row: Claim[Ratio], told: Claim[Ratio]) -> list[str]:
    """The label of a table's row, where what is told to change has all of its words and else only those of the table."""
    label = [lemma(word, "NOUN").lower() for word in row.subject.split() if word.lower() not in FUNCTION_WORDS]
    words = [*told.attribute.split(), *(name.lower() for name in told.subject.split())]
    lands = {country_of(name) for name in told.subject.split()} - {""}
    if not label or not words:
        return []
    land = country_of(row.subject)
    if land:
        if land not in lands:
            return []
        rest = told.attribute.split()
    elif all(any(related(word, other) for other in words) for word in label):
        rest = [word for word in told.attribute.split() if not any(related(word, other) for other in label)]
        if label[-1] not in words or lands:
            return []
    else:
        return []
    table = {*row.attribute.split(), *(row.topic.about if row.topic is not None else ())}
    return label if all(word in table for word in rest) else []


def _in_short(first: Claim[Ratio], second: Claim[Ratio]) -> list[str]:
    """What a headline and its text share where one has a word more that the other's sentence has elsewhere."""
    if not first.fronts(second):
        return []
    one, two = set(first.attribute.split()), set(second.attribute.split())
    longer, short = (first, second) if one > two else (second, first)
    more = one ^ two
    if not (one and two) or len(more) != 1 or not (one > two or two > one) or short.topic is None:
        return []
    beside = {word for word, _ in (*short.topic.terms, *short.topic.names)}
    return sorted(one & two) if more <= beside and longer.attribute.split()[-1] == short.attribute.split()[-1] else []


def _names_fit(first: Claim[Ratio], second: Claim[Ratio]) -> bool:
    """Whether the names with the two things allow for one: the same ones, or on one side none."""
    one, two = ({name.casefold() for name in claim.subject.split()} for claim in (first, second))
    if first.article == second.article:
        return not one or not two or one == two
    return one <= two or two <= one


def _one_share(first: Claim[Ratio], second: Claim[Ratio]) -> bool:
    """Whether two shares are of one doing: by their verb, or a headline's whose verb says too little to tell."""
    one, two = first.value.base, second.value.base
    if one and two and related(one, two):
        return True
    front = one if first.section is Section.HEADLINE else two
    return (first.section is Section.HEADLINE) != (second.section is Section.HEADLINE) and (not front or front in LIGHT)


def _story(first: Claim[Ratio], second: Claim[Ratio], label: list[str]) -> list[str]:
    """The telling words that both articles are about, if there are enough of them; a row's label is one of them."""
    if first.topic is None or second.topic is None:
        return []
    one, two = (
        {*claim.topic.about, *(name for name, _ in claim.topic.names), *claim.attribute.split(), *label}
        for claim in (first, second)
        if claim.topic is not None
    )
    shared = sorted(one & two, key=lambda word: (-_telling(word), word))
    return shared if sum(map(_telling, shared)) >= (ROW if label else STORY) else []


def _telling(word: str) -> float:
    return 0.3 if is_country(word.capitalize()) or is_demonym(word.capitalize()) else rarity(word)
