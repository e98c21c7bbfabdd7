"""What alone shows that two claims are of one thing or of two, before anything is weighed."""

from consistency.linking.anaphora import ALONE
from consistency.linking.stories import ALIKE, TOLD_THERE, one_story

TIES = frozenset(
    "same-head related-head head-is-verb head-among-words same-carrier same-fate same-event head-near".split()
)
"""Without one of these, or a slip, or many shared words, two numbers have nothing to do with each other."""
APART = ("same-sentence", "told-apart", "other-fate", "other-period", "both-in-list", "apart-other")
FEW = ("apart-additional", "apart-subset", "apart-division", "only-one", "adds-up", "total-is-larger")
"""What keeps two values apart unless their digits are telling: 10 of the directors are not the 18 directors."""
SLIPS = ("slip-transposed", "slip-thousands", "slip-scales", "same-number")
WORDS, WORDS_IN_HEADLINE, NAMES, RARE, TIMES = 0.35, 0.1, 2.0, 0.4, 1.0
"""Shared words that make up for a missing tie (a headline has few); how many rare names that only one side has keep two
apart whose nearest names differ; how rare a head pins two values down that no other value has; and by how many powers
of ten one thing's values may differ."""


def plainly_two(found: dict[str, float]) -> str:
    """What alone shows that two claims are of two things, before anything is weighed."""
    for name in APART:
        if name in found:
            return name
    slip = any(found.get(name, 0.0) >= TELLING for name in SLIPS) or (
        any(name in found for name in SLIPS) and ("points-back" in found or found.get("story-alike", 0.0) >= ALIKE)
    )
    back = found.get("refers-back", 0.0) >= ALONE
    if "count" in found and "other-head" in found and TIES.isdisjoint(found):
        return "other-head"
    if "other-head" in found and 0 < found.get("same-number", 0.0) < TELLING:
        return "other-head"  # a ticket of 5 euros, a coffee of 5 pounds
    if "count" in found and "no-head" in found and "forecast-against-told" in found and TIES.isdisjoint(found):
        return "forecast-against-told"
    if not slip:
        for name in FEW:
            if name in found:
                return name
        if "count" in found and "contrast" in found and not back:
            return "contrast"
        if "apart-first" in found and "apart-ordinal" in found:
            return "apart-ordinal"
        if "other-doer" in found and (
            "same-verb" in found or ("close-names-apart" in found and found.get("shared-names", 0.0) < SAME_NAMES)
        ):
            return "other-doer"
    pinned = max(found.get("only-two-of-head", 0.0), found.get("only-one-each", 0.0)) >= RARE
    if (
        "close-names-apart" in found
        and found.get("other-names", 0.0) >= NAMES
        and "headline" not in found
        and not (slip or back or (pinned and "points-back" in found))
    ):
        return "other-names"
    if found.get("far-apart", 0.0) > TIMES and not slip:
        return "far-apart"
    near = "same-days" in found
    named = near and (
        ((slip or pinned) and found.get("shared-names", 0.0) >= SAME_NAMES)
        or (slip and found.get("sentence-story", 0.0) >= TOLD_THERE)
    )
    if "across" in found and found.get("story-alike", 0.0) < one_story(slip or (pinned and near), near) and not named:
        return "other-story"
    words = WORDS_IN_HEADLINE if "headline" in found or "next-sentence" in found else WORDS
    if back:
        return ""
    if "one-of-many" in found and not slip:
        return "one-of-many"
    loose = "money" in found and ("close-names-shared" in found or "same-verb" in found or "related-verb" in found)
    if not slip and not loose and TIES.isdisjoint(found) and found.get("shared-words", 0.0) < words:
        return "nothing-shared"
    return ""


def plainly_one(found: dict[str, float]) -> str:
    """What alone shows that two clashing values were meant for one thing: a slip of a kind that chance seldom makes.

    Counted over 800 untouched articles: the first two never occur by chance, the others a few times in a thousand.
    """

    def has(*names: str) -> bool:
        return any(name in found for name in names)

    words = found.get("shared-words", 0.0)
    number = found.get("same-number", 0.0)
    if number and (number >= TELLING or found.get("story-alike", 0.0) >= ALIKE or has("points-back")):
        return "the same number in two currencies"
    if has("same-companion") and (not has("across") or (found.get("story-alike", 0.0) >= ALIKE and has("same-days"))):
        return "both stand with the same other number"
    if found.get("slip-scales", 0.0) >= TELLING:
        return "the same digits, in lakh or crore and in millions or billions"
    if found.get("slip-thousands", 0.0) >= TELLING and (
        has("same-head", "same-carrier")
        or (
            has("money")
            and not has("across")
            and (words > 0.1 or has("same-verb", "points-back", "close-names-shared", "headline"))
        )
        or (not has("count") and ((not has("across") and has("points-back")) or words > 0.4))
    ):
        return "the same digits, a thousand or a million times as much"
    tied = has("same-head", "same-carrier", "head-is-verb")
    swapped = found.get("slip-transposed", 0.0)
    row = has("count") and found.get("rivals", 0.0) > MANY_ROWS
    if swapped and not has("other-modifiers") and not ((has("apart-change") or row) and swapped <= TELLING):
        story = found.get("story-alike", 0.0) >= ALIKE
        telling = swapped > TELLING and (tied or words > 0.25 or has("points-back", "same-verb") or story)
        if telling or (tied and (words > 0.2 or has("points-back", "headline"))) or words > 0.4:
            return "the same digits in another order"
    if (
        has("same-days")
        and has("near")
        and words > 0.6
        and found.get("story-alike", 0.0) >= ALIKE
        and not has("other-head", "apart-first")
        and not (has("duration") and found.get("crowd-least", 0.0) > CROWDED)
    ):
        return "the same words in articles of the same days"
    if has("refers-back"):
        return "the later number is told as known, and nothing else in the text introduces it"
    alone = found.get("rivals", 0.0) < 1.2 and not has("tiny-count")
    if (
        alone
        and has("same-head")
        and has("near")
        and found.get("shared-names", 0.0) >= SAME_NAMES
        and not has("other-time", "apart-additional")
    ):
        return "the same thing and the same names"
    if (
        alone
        and has("money")
        and has("same-verb", "related-verb")
        and found.get("shared-names", 0.0) >= SAME_NAMES
        and has("near")
        and found.get("other-names", 0.0) < 1
        and not has("other-time", "other-head", "when-one-side", "apart-former", "forecast-against-told")
        and not has("other-doer", "other-doing-thing")
    ):
        return "the same deed and the same names"
    if alone and has("from-lead") and has("near") and has("points-back") and found.get("only-two-of-head", 0.0) > 0.45:
        return "the words point back to the only other one"
    if (
        alone
        and has("headline")
        and has("near")
        and words > 0.25
        and (tied or (has("same-verb", "head-among-words") and not has("percentage")))
    ):
        return "headline and text in the same words"
    return ""


CROWDED = 1.5
"""Lengths of time are told of everybody in turn: of so many (a logarithm) none is one for its words alone."""
MANY_ROWS = 2.3
"""The logarithm of how many values of one head stand in a list of rows, where chance makes slips of two digits."""
TELLING, SAME_NAMES = 0.6, 1.5
"""How telling shared digits must be, and how many rare names two sentences must share to stand alone."""
