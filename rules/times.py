"""Dates against the day of publication: told as past too early, announced too late."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from consistency import Claim, Clash, Example, claims, groups
from consistency.claims import Mood
from consistency.extract.events import event_at
from consistency.extract.verb_events import Event
from consistency.patterns import pattern
from consistency.prose import lexicon
from consistency.prose.tokens import tokenize
from consistency.text import Section
from consistency.values import Date

BODY = (Section.BODY, Section.CAPTION, Section.LIST)
ZONES = timedelta(1)
"""How far a date of publication may be off: it is already tomorrow elsewhere."""

HAPPENED = frozenset(
    "take hold open die kill begin start end finish close sign meet visit arrive win lose beat crash collapse explode "
    "publish release present inaugurate launch celebrate found marry bear arrest sink strike erupt complete submit file "
    "adopt ratify unveil receive injure wound occur happen play return leave".split()
)
"""Verbs whose date is the day on which they happened; `announced a meeting on 20 June` dates the meeting."""
ARRANGED = frozenset(
    "schedule plan set fix expect postpone move book announce slate adjourn invite call order summon propose appoint elect name "
    "extend give grant tip bill pencil delay cancel reserve sell ban block ask tell urge require allow permit select choose pick "
    "draw pair offer promise agree allocate allot assign call base limit design intend mean need make know remand bail list "
    "advertise confirm back date mark shift reschedule bring push put".split()
)
"""Verbs whose date, in the passive, may be that of something to come."""
SPOKEN = frozenset("say tell add write".split())
VISITS = frozenset(
    "come go gather assemble attend march travel walk drive fly sail swim sing perform speak dine".split()
)
"""Verbs whose past has the day on which it happened."""
AHEAD = pattern(
    r"\b(?:will|would|plan(?:s|ned)?|scheduled|expected|due|upcoming|ahead|tickets?|until|next|deadline|for|before|set)\b",
    re.IGNORECASE,
)
"""Words that may make a later date one that lies ahead."""
ASIDE = pattern(
    r"\b(?:than|as|like|those|of|about|over|from|since|against|after|following|anniversary|on the|who|which|that)\b"
)


@groups(
    "D105",
    "told-as-past-but-later",
    kinds=["date"],
    by="article",
    bad=[
        Example("The ceremony took place in the town hall of Norby [[on 18 March 2025]].", published=date(2025, 3, 10)),
        Example("The new bridge was opened by the mayor on [[23 May]].", published=date(2024, 5, 16)),
        Example("The village was evacuated on [[23 May]], and the cows with it.", published=date(2024, 5, 16)),
        Example(
            "Since it opened its doors in [[November 2024]], it has had 8,600 visitors.", published=date(2024, 9, 12)
        ),
        Example("At a meeting on [[23 May]], the board rejected the offer of a rival.", published=date(2024, 5, 16)),
        Example(
            "In an inspection on [[May 23, 2024]], officials found mould in nine samples.", published=date(2024, 5, 16)
        ),
        Example("Tests conducted in the laboratory on [[23 May]] showed traces of lead.", published=date(2024, 5, 16)),
        Example(
            "In a survey carried out by the town on [[23 May 2024]], half of the traders said no.",
            published=date(2024, 5, 16),
        ),
    ],
    good=[
        Example("The ceremony took place in the town hall on 8 March 2025.", published=date(2025, 3, 10)),
        Example("The ministers announced a meeting on 18 March 2025.", published=date(2025, 3, 10)),
        Example("The bridge was due to open on 23 May.", published=date(2024, 5, 16)),
        Example("The hearing was fixed on 23 May.", published=date(2024, 5, 16)),
        Example("All flights were cancelled on 23 May.", published=date(2024, 5, 16)),
        Example("The contract, signed until 30 June 2026, was extended.", published=date(2024, 5, 16)),
        Example("They won places in the race on 20 July 2024.", published=date(2024, 5, 16)),
        Example("At a meeting on 23 May, the board wanted to decide on the offer.", published=date(2024, 5, 16)),
        Example("At the vote on 23 May, members will decide what the board proposed.", published=date(2024, 5, 16)),
        Example("For a meeting on 23 May, the board drafted an answer.", published=date(2024, 5, 16)),
        Example("Goods bought on 23 May may be sent back.", published=date(2024, 5, 16)),
        "The ceremony took place on 18 March 2025.",
    ],
)
def told_as_past_but_later(group: Sequence[Claim[Date]]) -> Iterator[Clash]:
    """Something is told as past that, by its date, lies after publication.

    Either it has not happened yet or the date is wrong, and the reader can tell.

    Check the date, and the year; if the event is still to come, say so.
    """
    early = [
        (claim, claim.value.earliest, claim.published)
        for claim in group
        if claim.value.earliest and claim.published and _told_too_early(claim, claim.value.earliest, claim.published)
    ]
    if len(early) > 2:  # a page that was written on: its date of publication is that of an older version
        return
    for claim, first, published in early:
        dated = [other for other in group if other.value.earliest == published and other.value.year == published.year]
        yield Clash(
            (claim, *dated[:1]),
            f"`{claim.said}` is told as past, and lies after publication",
            f"{first} is after {published}, the day of publication",
        )


def _told_too_early(claim: Claim[Date], first: date, published: date) -> bool:
    if claim.section not in BODY or claim.value.edge or not claim.holds or claim.mood is not Mood.TOLD:
        return False
    if claim.value.precision not in ("day", "month", "year") or first <= published + ZONES:
        return False
    event, before, between = _told(claim)
    if event is not None and event.form in ("noun", "reduced") and claim.value.precision == "day":
        return _with_its_outcome(claim, event, before)
    if claim.value.month is None and (claim.value.precision != "year" or not before.endswith(" in ")):
        return False
    own = before.rsplit(",", 1)[-1]
    own = own if len(own) > len(between) + 8 and event is not None and event.passive else before
    if event is None or event.form not in ("past", "perfect") or AHEAD.search(own):
        return False
    if event.verb not in HAPPENED and not _passed(event, before, between):
        return claim.value.precision == "day" and not event.passive and _with_its_outcome(claim, event, before)
    if event.verb in SPOKEN | VISITS:
        return True
    if re.search(r"\band\b", between):
        return False
    if not event.argument and event.verb in ("publish", "release", "submit", "file"):
        return False  # `(Published Friday, 23 May)`
    loose = event.argument and not event.passive and event.verb not in ("take", "hold")
    return not (loose and re.search(r"\b(?:to|in the)\b", between))


@claims(
    "D106",
    "announced-but-already-past",
    kinds=["date"],
    bad=[
        Example("The minister will visit the camp on [[12 November 2024]].", published=date(2024, 11, 18)),
        Example("The shop will open in [[March 2024]].", published=date(2024, 6, 18)),
        Example("The court is to decide on [[12 November]] whether bells may ring.", published=date(2024, 11, 18)),
        Example("The museum opens its doors on [[12 November 2024]] with a brass band.", published=date(2024, 11, 18)),
        Example("The board will discuss a ban on rafts at a meeting on [[12 November]].", published=date(2024, 11, 18)),
        Example(
            "The line will take delivery of its first train on [[12 November 2024]].", published=date(2024, 11, 18)
        ),
    ],
    good=[
        Example("The minister will visit the camp on 22 November 2024.", published=date(2024, 11, 18)),
        Example("They will mark the attack on 7 October 2023.", published=date(2024, 10, 5)),
        Example("The court will rule on the law of 12 November 2024.", published=date(2024, 11, 18)),
        Example("The council will debate the flood on 12 November.", published=date(2024, 11, 18)),
        Example("The council will help victims of the flood in Norby on 12 November.", published=date(2024, 11, 18)),
        Example("The tests will be repeated as on 12 November.", published=date(2024, 11, 18)),
        Example("The council will honour those who fell on 12 November.", published=date(2024, 11, 18)),
        "The minister will visit the camp on 12 November 2024.",
    ],
)
def announced_but_already_past(claim: Claim[Date]) -> Iterator[Clash]:
    """Something is announced for a day that, at publication, is past.

    A reader who wants to be there comes too late, or wonders what else is old.

    Check the date; a text that is put out again needs its tenses changed.
    """
    last, published = claim.value.latest, claim.published
    if last is None or published is None or claim.section not in BODY or claim.value.edge or not claim.holds:
        return
    if claim.value.precision not in ("day", "month") or not claim.value.month or last >= published - ZONES:
        return
    if published - last > timedelta(200 if claim.value.year else 45):
        return
    event, before, between = _told(claim)
    if event is None or not _to_come(claim, event, before, published - last) or not _bound(event, before, between):
        return
    yield Clash(
        (claim,),
        f"`{claim.said}` is announced, and was already past",
        f"{last} is before {published}, the day of publication",
    )


OCCASION = pattern(r"\A(?:In|At|During) (?:an?|the|its|their|his|her) (?:[\w’'-]+ ){1,6}on (?:the \w+ of )?\Z")
"""An occasion that opens its sentence: `At a meeting on`."""
OPENING = pattern(r"\A(?:In|At|During) (?:an?|the|its|their|his|her) [^,;:]{2,70} on (?:the \w+ of )?\Z")
WISHED = ARRANGED | frozenset(
    "want hope aim seek try have wait prepare face remain stand look can may must will shall do".split()
)
"""Verbs whose past says nothing of what came of an occasion: `At the meeting on 23 May, they wanted to ...`."""


def _with_its_outcome(claim: Claim[Date], event: Event, before: str) -> bool:
    """Whether what came of a dated occasion is told behind it: `In a test carried out on 3 March, four helmets broke`."""
    sentence = claim.sentence
    if sentence is None or AHEAD.search(before) or not before.endswith((" on ", " of ")):
        return False
    after = sentence.text[claim.end - sentence.start :]
    aside = after.startswith(",")
    if aside and not (OPENING if event.verb else OCCASION).search(before):
        return False
    if not aside and (not event.verb or not re.match(r" (?:was|were|[a-z]+)\b", after)):
        return False
    for at, token in enumerate(tokenize(after, 0)):
        if not aside and at > 2:
            return False
        if token.text in (";", ":", "–", "—", "(", "“", '"') or token.lower in OTHER_CLAUSES:
            return False
        if token.tag == "VERB" and token.form == "participle":
            return token.lemma not in WISHED and " be " not in after[: token.start]
        if token.tag == "VERB" or (token.tag == "AUX" and token.lower not in ("was", "were")):
            return token.form == "past" and token.lemma not in WISHED
    return False


OTHER_CLAUSES = frozenset("who which that when where if while but although because as whether".split())
TO_COME = pattern(r"\b(?:is|are) (?:due |set |scheduled |expected |about |likely )?to (?:be )?[\w-]+\b[^.;:]{0,120}\Z")
OPENS = frozenset("open reopen begin start premiere".split())
HOLDS = frozenset("hold host stage take begin open start attend organise organize have give".split())
SHORTLY = timedelta(45)
OTHERS = pattern(r"\b(?:of|for|with|on)\s(?:the|an?|its|this|last)\s([\w’'-]+(?:\s[\w’'-]+)?)")
"""What hangs on a noun: `victims of the flood`."""
SENT = pattern(
    r"\b(?:at|during|in|into|to|near|outside|before)\s(?:(?:an?|the|its|their|his|her)\s)?(?:[\w’'-]+\s){0,3}\Z"
)


def _passed(event: Event, before: str, between: str) -> bool:
    """Whether a verb that is not of those that happen on a day has a day of its own: `was hoisted back ... on`, `he said on`."""
    if (
        not before.endswith((" on ", " on the evening of ", " on the morning of ", " on the night of "))
        or event.verb in ARRANGED
    ):
        return False
    if event.verb in SPOKEN:
        return not between.strip()
    if event.passive or event.verb in VISITS:
        return not re.search(r"[,;:]", between) and (not between.strip() or _bound(event, before, between))
    return False


def _to_come(claim: Claim[Date], event: Event, before: str, ago: timedelta) -> bool:
    """Whether the words tell of something still to come: `will meet on`, `is to decide on`, `opens its doors on`."""
    if event.form == "future":
        return claim.value.year is not None or "will" in before
    if event.form == "infinitive":
        return ago < SHORTLY and TO_COME.search(before) is not None
    return (
        event.form == "present"
        and event.verb in OPENS
        and ago < SHORTLY
        and claim.value.precision == "day"
        and before.endswith(" on ")
    )


def _bound(event: Event, before: str, between: str) -> bool:
    """Whether a date is that of its verb: not of the verb's object, as in `will mark the attack on 7 October`."""
    if not between or ASIDE.search(between.replace(" of ", " ")) or between.rstrip().endswith(" of"):
        return False
    if event.verb in HAPPENED | HOLDS:
        return True
    if not before.endswith((" on ", " in ")):
        return False
    if any(_event(word) for found in OTHERS.finditer(between) for word in found[1].split()):
        return False
    noun = between.split()[-1] if between.split() else ""
    if not _event(noun):
        return bool(event.argument)
    return SENT.search(between.rstrip() + " ") is not None and " of " not in between[-40:]


def _event(noun: str) -> bool:
    return bool(noun) and lexicon.happens(lexicon.lemma(noun.lower(), "NOUN"))


def _told(claim: Claim[Date]) -> tuple[Event | None, str, str]:
    """The event that a date belongs to, the words before the date in its sentence, and those since the verb."""
    if claim.sentence is None:
        return None, "", ""
    text, at = claim.sentence.text, claim.start - claim.sentence.start
    tokens = tokenize(text, claim.sentence.start)
    event = event_at(tokens, claim.start, claim.end)
    before = text[:at]
    verb = next((t for t in reversed(tokens) if event and t.end <= claim.start and t.lemma == event.verb), None)
    between = text[verb.end - claim.sentence.start : at] if verb else ""
    return event, before, re.sub(r"\b(?:on|in|at)\s*(?:the\s*)?\Z", "", between) or " "
