"""Who decides, where the text or the reference says that only one does."""

from collections.abc import Iterator
from datetime import timedelta

from consistency import Claim, Clash, Example, pairs
from consistency.claims import Mood
from consistency.findings import Severity
from consistency.linking.deeds import DECIDING
from consistency.linking.doers import alike, head, one_story, words
from consistency.linking.tasks import WIDER
from consistency.prose.lexicon import lemma
from consistency.values import Action

_WHO_NOT = frozenset("it they he she we who which this that".split())
_GENERIC = frozenset("all individual new single other grant award money decision".split())
_BEFORE = timedelta(days=31)


@pairs(
    "W106",
    "decided-by-another",
    kinds=["action"],
    linked=False,
    severity=Severity.WARNING,
    bad=[
        Example(
            "[[The Ministry of Schools has awarded Lund college a research grant]] of €40,000.",
            reference=["Research Fund of Norland: decides alone on all grants for research."],
        ),
        "Only the harbour board approves boat licences in Brod. In May [[the town council approved a boat licence]] "
        "for the Brod quay.",
    ],
    good=[
        Example(
            "The Research Fund has awarded Lund college a research grant of €40,000.",
            reference=["Research Fund of Norland: decides alone on all grants for research."],
        ),
        Example(
            "The Ministry of Schools has awarded Lund college a prize of €40,000.",
            reference=["Research Fund of Norland: decides alone on all grants for research."],
        ),
        Example(
            "The Ministry of Schools has awarded Lund college a travel grant of €400.",
            reference=["Research Fund of Norland: decides alone on all grants for research."],
        ),
    ],
)
def decided_by_another(first: Claim[Action], second: Claim[Action]) -> Iterator[Clash]:
    """Somebody is told to decide what, by another sentence, only one other body decides.

    The credit and the blame go to the wrong office, and whoever wants to appeal asks there.

    Check who decided; say so where the rule has changed or an exception was made.
    """
    for sole, told in ((first, second), (second, first)):
        a, b = sole.value, told.value
        if sole.attribute != "alone" or told.attribute == "alone" or b.does not in DECIDING:
            continue
        if (
            told.extractor in WIDER
            or not told.holds
            or told.mood is not Mood.TOLD
            or not b.who
            or b.who.casefold() in _WHO_NOT
        ):
            continue
        if sole.published and told.published and told.published < sole.published - _BEFORE:
            continue
        if set(words(a.who)) & set(words(b.who)) or (
            not any(word[0].isupper() for word in b.who.split()[-3:])
            and (b.who.casefold().split()[0] not in ("the", "a"))
        ):
            continue
        what = _same_thing(a.what, f"{b.what} {b.whom}")
        story = one_story(sole, told, enough=0.0)
        if what:
            yield Clash(
                (told, sole),
                f"`{told.said}` here, `{sole.said}` there",
                f"{b.who} decides on the {what} in one place, and {a.who} alone in the other",
                tie=", ".join(story),
            )
        return


def _same_thing(sole: str, told: str) -> str:
    """What only one decides on, where it is told to be decided: its noun, and one of the words that say for what."""
    thing = head(sole)
    rest = [lemma(word, "NOUN") for word in words(sole) if lemma(word, "NOUN") != thing]
    others = [lemma(word, "NOUN") for word in words(told)]
    if not thing or not any(alike(thing, other) for other in others):
        return ""
    telling = [word for word in rest if word not in _GENERIC]
    met = [word for word in telling if word in others]
    return f"{thing} ({met[0]})" if met else "" if telling else thing
