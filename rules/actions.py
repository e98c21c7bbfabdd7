"""Who does what: one task given to two doers, buyer and target swapped, one who checks itself."""

import re
from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, Severity, claims, pairs
from consistency.linking.doers import ENOUGH, alike, apart, head, numbers, one_story, strangers, told, words
from consistency.linking.tasks import WIDER, contrast, thing
from consistency.prose.world import country_of
from consistency.values import Action

_SHARED = re.compile(
    r"\b(?:joint(?:ly)?|together|both|each|also|too|co-\w+|partners?|share[sd]?|half|halves|in turn|another|other|rotat\w+"
    r"|part|previous(?:ly)?|last year|successor|replac\w+|took over|taken over from|hand(?:ed|s)? over|alongside)\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    r"\b(?:in full|in its entirety|entirely|alone|all of it|the whole (?:cost|sum|bill)|sole(?:ly)?)\b", re.IGNORECASE
)
_ABSENT = re.compile(r"\b(\w+)['’]s? absence\b|\bin place of the (\w+)\b|\binstead of the (\w+)\b", re.IGNORECASE)


@pairs(
    "W102",
    "task-given-to-two-doers",
    kinds=["action"],
    linked=False,
    bad=[
        "[[Latvia, which is hosting the two-day forum]], is short of hotel rooms. [[The Estonian hosts]] promised tea.",
        Example(
            "The beaver conference in Ostrava is [[hosted by the Czech Academy of Sciences]].",
            "The Ostrava beaver conference, [[hosted by the Ostrava University of Technology]], ends today.",
        ),
        Example(
            "The mine patrol in the Gulf of Sorn is [[led by Portugal]].",
            "The mine patrol in the Gulf of Sorn, [[led by Spain]], has four boats.",
        ),
        Example(
            "The new roof of the Lomnice rink costs 14 million crowns, [[met in full by the club]].",
            "The Lomnice rink gets a roof. [[The town is paying the 14 million crowns]] for it.",
        ),
        Example(
            "The Lomnice dyke costs €23 million. [[The federal government is bearing the cost]] in full.",
            "The mayor of Lomnice laughs about the dyke and its €23 million. [[Ninety percent comes from the state]].",
            published=[date(2024, 10, 2), date(2024, 10, 4)],
        ),
    ],
    good=[
        Example(
            "The Lomnice dyke costs €23 million. The federal government is bearing most of the cost.",
            "The mayor of Lomnice laughs about the dyke and its €23 million. Ten percent comes from the state.",
            published=[date(2024, 10, 2), date(2024, 10, 4)],
        ),
        "Latvia, which is hosting the two-day forum, and the Latvian hosts promised tea.",
        Example(
            "The mine patrol in the Gulf of Sorn is led by Portugal.",
            "The mine patrol in the Gulf of Sorn is jointly led by Spain and Portugal.",
        ),
        Example(
            "The new roof of the Lomnice rink costs 14 million crowns, half of it met by the club.",
            "The Lomnice rink gets a roof. The town is paying half of the 14 million crowns for it.",
        ),
    ],
)
def task_given_to_two_doers(first: Claim[Action], second: Claim[Action]) -> Iterator[Clash]:
    """One thing is hosted, led, paid for in full or signed by one party here and by another there.

    Two hosts of one conference, or two payers of one bill, cannot both be right unless they share it.

    Check who does it; if both do, say so.
    """
    a, b = first.value, second.value
    same = _SAME.get(a.does)
    if same is None or a.does != b.does or not WIDER.isdisjoint((first.extractor, second.extractor)):
        return
    if not (told(first) and told(second)) or _shared(first) or _shared(second) or not same(first, second):
        return
    story = one_story(first, second, 1.5 if a.does == "sign" else ENOUGH) or _one_week(first, second)
    if story:
        yield Clash(
            (second, first),
            f"`{second.said}` here, `{first.said}` there: {a.does} told of two doers",
            f"{b.who} and {a.who} are not the same, and no words say that they share it",
            tie=", ".join(story),
        )


def _shared(claim: Claim[Action]) -> bool:
    if claim.sentence is None:
        return bool(_SHARED.search(claim.said))
    start = claim.start - claim.sentence.start
    return bool(_SHARED.search(claim.sentence.text[max(0, start - 50) : start + len(claim.said) + 25]))


def _one_event(first: Claim[Action], second: Claim[Action]) -> bool:
    """One conference or mission with two hosts or leaders."""
    if not apart(first, second):
        return False
    ours, theirs = head(first.value.what), head(second.value.what)
    if len(_names(first.value.what) & _names(second.value.what)) >= 2:
        return True
    if not ours or not theirs:  # `the Estonian hosts`: of the one event that the article tells of
        return first.article == second.article and bool(ours or theirs) and first.value.does == "host"
    if first.when and second.when and not first.when.meets(second.when):
        return False
    if first.article == second.article:
        ranks = [set(words(claim.value.what)) - {ours, theirs} for claim in (first, second)]
        if all(ranks) and ranks[0].isdisjoint(ranks[1]):
            return False  # `the youth games`, `the winter games`
        definite = second.value.what.lower().startswith(("the ", "this "))
        return definite and (ours == theirs or (alike(ours, theirs) and ours not in {"group", "meeting", "talk"}))
    return alike(ours, theirs)


def _one_bill(first: Claim[Action], second: Claim[Action]) -> bool:
    """One sum of money, or the whole of a cost, with two payers."""
    if not apart(first, second):
        return False
    a, b = numbers(first.value.what), numbers(second.value.what)
    telling = {number for number in a & b if len(number) > 2}
    if telling:
        return True
    whole = [bool(claim.sentence and _WHOLE.search(claim.sentence.text)) for claim in (first, second)]
    return first.article != second.article and any(whole)


def _one_week(first: Claim[Action], second: Claim[Action]) -> tuple[str, ...]:
    """The sum of one bill in articles of one week, where one party is said to pay all of it: that makes one story."""
    if first.value.does != "fund" or not any(
        claim.sentence and _WHOLE.search(claim.sentence.text) for claim in (first, second)
    ):
        return ()
    if not (first.published and second.published) or abs((first.published - second.published).days) > 7:
        return ()
    return tuple(sorted(n for n in numbers(first.value.what) & numbers(second.value.what) if len(n) > 4 and " " in n))


def _one_signature(first: Claim[Action], second: Claim[Action]) -> bool:
    """Two people who sign one agreement for one side, or one who is said to be absent."""
    a, b = first.value, second.value
    if set(words(a.who)) & set(words(b.who)) - {"minister", "deputy", "president", "secretary", "state", "health"}:
        return False
    side = country_of(a.whom.split()[-1]) if a.whom else ""
    if side and b.whom and country_of(b.whom.split()[-1]) == side:
        return first.article != second.article or head(a.what) == head(b.what)
    for here, there in ((second, first), (first, second)):
        match = _ABSENT.search(here.sentence.text) if here.sentence else None
        if match and (match[1] or match[2] or match[3]).lower() in there.value.who.lower().split():
            return alike(head(a.what), head(b.what))
    return False


def _one_thing(first: Claim[Action], second: Claim[Action]) -> bool:
    """One thing with two makers, suppliers, owners or the like: the same noun with a name or number in common."""
    a, b = first.value, second.value
    if not (apart(first, second) or strangers(a.who, b.who)):
        return False
    ours, theirs = head(a.what), head(b.what)
    if not ours or ours != theirs or contrast(thing(a.what), thing(b.what)):
        return False
    if first.article == second.article and b.what.lower().startswith(("the ", "this ", "these ")):
        return first.said != second.said
    if len(set(words(a.what)) & set(words(b.what))) >= 2:
        return True
    return bool((_names(a.what) & _names(b.what)) or ({n for n in numbers(a.what) & numbers(b.what) if len(n) > 1}))


_SAME = {"host": _one_event, "lead": _one_event, "fund": _one_bill, "sign": _one_signature} | dict.fromkeys(
    ("produce", "supply", "own", "operate", "organise", "award", "investigate", "supervise", "insure",
     "audit", "donate"), _one_thing,
)  # fmt: skip


@pairs(
    "W103",
    "buyer-and-target-swapped",
    kinds=["action"],
    linked=False,
    bad=[
        "[[Crisp maker Tarn has agreed to buy rival Brock]]. The unions object to [[Brock's purchase of Tarn]].",
        "[[Latvia buys the six radars]] this year. As [[Estonia alone buys the six radars]], they go to Tartu.",
    ],
    good=[
        "Crisp maker Tarn has agreed to buy rival Brock. The unions object to Tarn's purchase of Brock.",
        "Latvia buys six radars this year. Estonia buys six radars too.",
    ],
)
def buyer_and_target_swapped(first: Claim[Action], second: Claim[Action]) -> Iterator[Clash]:
    """Who buys whom is told both ways round, or one purchase has two buyers.

    It is the first thing that a reader wants to know of a takeover.

    Check who the buyer is.
    """
    a, b = first.value, second.value
    if (
        a.does != "buy"
        or b.does != "buy"
        or not (first.holds and second.holds)
        or not WIDER.isdisjoint((first.extractor, second.extractor))
    ):
        return
    story = one_story(first, second) if first.article != second.article else ("one article",)
    if _swapped(a, b) and story:
        reason = f"{a.who} buys {a.what}, and {b.who} buys {b.what}"
    elif _one_lot(first, second) and story:
        reason = f"{a.what} has two buyers, {a.who} and {b.who}"
    else:
        return
    yield Clash((second, first), f"`{second.said}` here, `{first.said}` there", reason, tie=", ".join(story))


def _names(text: str) -> set[str]:
    return {
        word.lower().removesuffix("'s")
        for word in re.findall(r"[A-Z][\w’'-]+", text.replace("’", "'"))
        if word not in {"The", "A"}
    }


def _swapped(a: Action, b: Action) -> bool:
    buyer, target = _names(a.who), _names(a.what)
    if buyer & target or _names(b.who) & _names(b.what):
        return False
    return bool(buyer & _names(b.what)) and bool(target & _names(b.who)) and not buyer & _names(b.who)


def _one_lot(first: Claim[Action], second: Claim[Action]) -> bool:
    """The very same numbered things: `the six radars`."""
    a, b = first.value.what.lower(), second.value.what.lower()
    if a != b or not a.startswith("the ") or len(a.split()) < 3 or not told(first) or not told(second):
        return False
    return apart(first, second) and not _shared(first) and not _shared(second)


@claims(
    "W105",
    "reviews-itself",
    kinds=["action"],
    severity=Severity.WARNING,
    bad=["The fund pays for schools. [[The audit office audits itself]] every year."],
    good=["The audit office audits the ministry. The audit office itself is audited by parliament."],
)
def reviews_itself(claim: Claim[Action]) -> Iterator[Clash]:
    """One who reviews, audits or investigates is said to do so to itself.

    A check by oneself is none; mostly the sentence means somebody else.

    Check who is examined, and by whom; say so where it is meant.
    """
    action = claim.value
    if (
        claim.extractor not in WIDER
        and action.does in {"review", "audit", "investigate"}
        and action.what in {"itself", "themselves"}
        and told(claim)
    ):
        yield Clash((claim,), f"`{claim.said}`: a check of oneself", f"{action.who} does it and has it done")
