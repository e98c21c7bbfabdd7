"""A headline or a caption against the text below it."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import cast

from consistency import Claim, Clash, Example, Severity, groups
from consistency.extract.openings import EXTRACTOR as OPENINGS
from consistency.linking.front_ages import contradicted_ages
from consistency.linking.front_changes import contradicted_changes
from consistency.linking.front_days import other_day, other_hour
from consistency.linking.front_months import other_month
from consistency.linking.headlines import contradicted
from consistency.linking.outcomes import told_otherwise
from consistency.linking.people import fold
from consistency.prose import lexicon
from consistency.text import Section
from consistency.values import Date, Listing, Name, Outcome, Time, Value


@groups(
    "H101",
    "headline-differs-from-body",
    kinds=["money", "count", "quantity", "percentage", "duration", "ratio"],
    by="article",
    bad=[
        "Lendle quarry to cut gravel output by [[25%]]\n\nThe quarry will [[reduce its output by 15 per cent]], it said on Monday. Water is "
        "scarce, 40 per cent of the staff are on leave and the owner's shares fell by 6 per cent.",
        "[[€17,000]] in the piano: tuner gives back a find\n\nWhen the tuner lifted the lid, she was looking for a broken string. What lay below "
        "were notes in bundles. It was [[€71,000]].\n\nShe called the police.",
        "Denmark trains [[600]] mechanics\n\nDenmark is training [[400]] mechanics from Ukraine, the ministry said on "
        "Monday.\n\nThe course takes place in Jutland.",
        "Fjordbank to close [[19 branches]]\n\nThe Norwegian bank Fjordbank is cutting costs, it said on Monday. Fjordbank will close "
        "[[24 branches]], most of them in small towns.",
        "Ostlin in [[€4bn]] ferry deal with Varn yard\n\nThe ferry line Ostlin has ordered six ships from the Varn yard, in a deal "
        "valued at [[€6bn]].\n\nThe first ship will sail in 2027.",
        "Norby bank holds interest rate at [[4.75%]]\n\nThe bank of Norby has left its interest rate on hold at [[6.6%]].\n\nAnalysts "
        "had expected 5%.",
        "Welder, [[51]], swims across the Varn\n\nThe welder Nils Dahl swam across the Varn on Sunday. The [[15-year-old]] needed nine minutes.",
        "Picture: Police say [[four people]] were found dead at a home in Tressen on Tuesday.\n\nTressen police are looking into the "
        "deaths of [[five people]] who were found at a home on Tuesday.\n\nNeighbours saw nobody.",
    ],
    good=[
        "Nets save half the plums\n\nHail fell on Norby on Monday. Nets were up in two orchards. The county wants to pay for "
        "nets in future: a third of the price, at most 900 crowns for an orchard.",
        "Fjordbank to close 24 branches\n\nThe Norwegian bank Fjordbank will close 24 of its 71 branches, it said on Monday.",
        "Second fire in a month at Norby depot\n\nA fire broke out at the depot in Norby on Monday, less than four weeks after the first.",
        "Osby gets three new boats\n\nThree lifeboats will be stationed in Osby from May. The crews share one boat with the fire brigade.",
        "Nearly 600 hurt in storm\n\nThe storm hurt 594 people, the ministry said on Monday.",
        "Norby builds €62 million museum\n\nThe town of Norby will build a harbour for €68 million, the mayor said on Monday.",
        "Ostlin in €400m profit revision\n\nThe ferry line Ostlin said that it had made €320m in profit, not the €720m that it "
        "had reported.",
        "Banks lend Varn €160 million\n\nTwo banks will lend the Varn yard €80 million each, they said on Monday.",
        "Ex-mayor sentenced to four years in prison\n\nThe former mayor of Norby must go to prison for four years and six months.",
        "10 women, 7 men hurt in Tressen bus crash\n\nA bus crash in Tressen hurt 17 people on Monday, police said.",
    ],
)
def headline_differs_from_body(article: Sequence[Claim[Value]]) -> Iterator[Clash]:
    """The headline or a caption gives another value than the text.

    Most readers see only the headline, and the text below it is what was checked.

    Put the value of the text into the headline, or find out which of the two is right.
    """
    values = contradicted(article)
    told = {claim.start for found in values for claim in (found.front, *found.body)}
    changes = [
        found
        for found in contradicted_changes(article)
        if not any(found.front.start <= at < found.front.end for at in told)
    ]
    for found in (*values, *changes, *contradicted_ages(article)):
        front = found.front
        yield Clash(
            (front, *found.body),
            f"`{front.said}` in the {front.section}, `{found.said}` in the text",
            found.because,
            severity=None if found.sure else Severity.WARNING,
            tie=found.tie,
        )


@groups(
    "H104",
    "headline-time-not-in-text",
    kinds=["date", "time"],
    by="article",
    bad=[
        Example(
            "Trams to Osby run again from [[Thursday]]\n\nThe line to Osby has been closed since the storm. Workers were mending the rails on "
            "Monday.\n\nThe first tram will leave the depot [[on Saturday]], the company said.",
            published=date(2024, 7, 2),
        ),
        "Pool in Lendle to stay open until [[9 p.m.]]\n\nFrom June the pool in Lendle will close at [[7 p.m.]] on weekdays instead of at 6.",
        Example(
            "Norby lift out of service until [[May]]\n\nThe lift to the upper town has been standing still since Monday. A rope has to be made "
            "in Lendle, and the cabin will not go up again before [[the end of July]].",
            published=date(2024, 3, 12),
        ),
    ],
    good=[
        Example(
            "Norby: parking fees from September\n\nThe council of Norby brought in parking fees on Monday. A survey of the "
            "beaches starts in April next year.",
            published=date(2024, 5, 2),
        ),
        Example(
            "Trams to cross the Varn from 2027\n\nUntil now trams have stopped at the quay.\n\nThe mayor spoke of 24 months of "
            "construction, to begin in spring 2025.",
            published=date(2024, 4, 20),
        ),
        Example(
            "Trams to Osby run again from Thursday\n\nThe line to Osby has been closed since the storm. The first tram will leave the depot on "
            "4 July, the company said. On Saturday there will be a feast.",
            published=date(2024, 7, 2),
        ),
        "Pool in Lendle to stay open until 9 p.m.\n\nFrom June the pool in Lendle will close at 21:00 on weekdays instead of at 6 p.m.",
        "Pool in Lendle to stay open until 9 p.m.\n\nThe pool in Lendle closes later from June. It opens at 7 a.m.",
        Example(
            "Norby lift out of service until summer\n\nThe lift to the upper town has been standing still since Monday. The cabin will not go up "
            "again before the end of July. In April the rope will be made.",
            published=date(2024, 3, 12),
        ),
    ],
)
def headline_time_not_in_text(article: Sequence[Claim[Value]]) -> Iterator[Clash]:
    """The headline names a day, an hour, or an end or a beginning in a month or year that the text never does; the text names
    one other that it can be.

    Who plans by the headline comes on the wrong day.

    Put the time of the text into the headline, or find out which of the two is right.
    """
    for found in (*other_day(article), *other_hour(article), *other_month(article)):
        yield Clash(
            (found.front, found.text),
            f"`{found.front.said}` in the {found.front.section}, `{found.text.said}` in the text",
            f"{found.front.value} is not {found.text.value}, and the text never says {found.front.said}",
            tie=found.tie,
        )


@groups(
    "H102",
    "headline-name-not-in-text",
    kinds=["name"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "Painter [[Holmer]] wins the Vik prize\n\nThe Vik prize for painters goes this year to [[Ida Holmsen]] of Osby. "
        "Holmsen was born in 1970.",
    ],
    good=[
        "Painter Holmsen wins the Vik prize\n\nThe Vik prize for painters goes this year to Ida Holmsen of Osby.",
        "Painter Holmer loses his house\n\nThe Vik prize for painters goes this year to Ida Holmsen of Osby.",
        "Painter Holmer wins the Vik prize\n\nThe Vik prize for painters goes this year to Holmer. Ida Holmsen of Osby was second.",
    ],
)
def headline_name_not_in_text(group: Sequence[Claim[Name]]) -> Iterator[Clash]:
    """A surname of the headline stands nowhere in the text, which tells the same of somebody with a similar name.

    Headlines are written last and in a hurry, often by somebody else.

    Check which of the two names is right.
    """
    fronts = [claim for claim in group if claim.attribute == "name in the headline alone" and claim.sentence]
    if len(fronts) != 1:
        return
    (front,) = fronts
    surname = fold(front.value.name).split()[-1]
    lead = [claim for claim in group if claim.section is Section.BODY and claim.value.of == "person" and claim.sentence]
    first = min((claim.sentence.index for claim in lead if claim.sentence), default=0)
    alike = {
        fold(claim.value.name).split()[-1]: claim
        for claim in reversed(lead)
        if claim.sentence is not None
        and claim.sentence.index <= first + 1
        and " " in claim.value.name
        and _same_beginning(surname, fold(claim.value.name).split()[-1])
        and len(_telling_words(front) & _telling_words(claim)) > 1
    }
    for other in alike.values() if len(alike) == 1 else ():
        yield Clash(
            (front, other),
            f"`{front.said}` in the headline, `{other.said}` in the text",
            f"{front.value.name} stands nowhere in the text, and begins as {other.value.name.split()[-1]} does",
        )


@groups(
    "H105",
    "opening-differs-in-one-word",
    kinds=["listing", "outcome", "date", "time"],
    by="article",
    bad=[
        "[[Danish]] cellist wins Osby prize\n\nThe youngest of the five players came first. The [[Swedish]] cellist Ida Holmsen won the Osby "
        "prize on Monday.\n\nShe grew up near Uppsala.",
        "Kenya and [[Peru]] sign fishing treaty\n\nKenya and [[Chile]] signed a treaty on fishing on Monday. Boats from both countries may "
        "now use the ports of the other.",
        "Lendle quarry to open in [[April]]\n\nThe quarry near Lendle will open in [[March]], its owner said. Forty people will work there.",
        "Norby to [[export]] gravel from Lendle\n\nThe town of Norby will [[import]] gravel from Lendle, its mayor said. The roads need 40 "
        "tonnes.",
        "Bridge opens\n\nThe new railway bridge over the Varn, a gift of [[Norwegian]] engineers, was opened by the mayor. The mayor cut a "
        "ribbon at noon.\n\nThe railway bridge over the Varn took [[Portuguese]] engineers six years.",
    ],
    good=[
        "Norby paper mill cuts a fifth of jobs after sale\n\nThe owner of Norby's third-largest paper mill will cut 118 of "
        "its 590 jobs, it said on Tuesday.",
        "Puffin Maid: who looks into what\n\nTwo inquiries are under way after the fire of Monday. The police look into the cause.\n\n"
        "The owner's other boat, the Puffin Queen, has passed a test and sails again.",
        "LOUGH SKARV SAILING CLUB\nBoard meeting in the club house\n\nThe regatta went off without a capsize. The visitors from Lough Torn "
        "left the showers clean.",
        "Danish cellist wins Osby prize\n\nThe cellist Ida Holmsen, who grew up in Copenhagen, won the Osby prize on Monday. A Swedish cellist "
        "came second.",
        "Norby to export gravel to Lendle\n\nThe town of Norby will not import gravel from Lendle, but sell its own there, the mayor said.",
        "Peru signs fishing treaty\n\nThe government in Lima signed a treaty on fishing with Chile on Monday.",
        "Lendle quarry to open in April\n\nThe quarry near Lendle was to open in March, but the owner now speaks of the first week of April.",
        "Holmsen wins Osby prize - Tresson Daily News, Hamburg\n\nThe cellist Ida Holmsen won the Osby prize in Rotterdam on Monday.",
    ],
)
def opening_differs_in_one_word(group: Sequence[Claim[Value]]) -> Iterator[Clash]:
    """A country, place, name, day or rank of the headline or the first sentence stands nowhere in the text, which has another
    in its place; or a word whose contrary stands there.

    What the opening says the text tells again: where it tells another country throughout, one of the two is wrong.

    Check which of the two words is right.
    """
    told: dict[str, list[Claim[Listing]]] = {}
    for claim in group:
        if claim.extractor == OPENINGS and isinstance(claim.value, Listing):
            told.setdefault(claim.subject, []).append(cast("Claim[Listing]", claim))
    elsewhere = _told_elsewhere(group) if told else ()
    for found in told.values():
        front, text = sorted(found, key=lambda claim: claim.said != claim.value.items[0])
        if any(claim.start < front.end and front.start < claim.end for claim in elsewhere):
            continue
        where = front.section if front.section is Section.HEADLINE else "first sentence"
        yield Clash(
            (front, text),
            f"`{front.said}` in the {where}, `{text.said}` in the text",
            f"the text never says {front.said}; where it tells the same, it has {text.said} in its place",
            severity=Severity.WARNING if front.value.of in ("name", "word") else None,
            tie=f"both speak of {', '.join(front.value.items[2:7])}" if front.value.items[2:] else "",
        )


def _told_elsewhere(group: Sequence[Claim[Value]]) -> Sequence[Claim[Value]]:
    """What H103 and H104 tell of a headline."""
    outcomes = [claim for claim in group if isinstance(claim.value, Outcome)]
    days = [claim for claim in group if isinstance(claim.value, Date | Time)]
    lines = [found.line for found in told_otherwise(cast("Sequence[Claim[Outcome]]", outcomes))]
    return [*lines, *(found.front for found in (*other_day(days), *other_hour(days), *other_month(days)))]


def _same_beginning(one: str, two: str) -> bool:
    """Whether two surnames share their first four letters or more, and neither is the other cut short."""
    if one == two or one.startswith(two) or two.startswith(one) or one[:4] != two[:4]:
        return False
    shared = next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))
    return 2 * shared > max(len(one), len(two)) and not lexicon.known(one)


def _telling_words(claim: Claim[Name]) -> set[str]:
    """The longer words of the sentence that a name stands in, without the name."""
    text = claim.sentence.text if claim.sentence else ""
    words = {word for word in re.findall(r"[^\W\d_]{3,}", text.casefold()) if lexicon.rarity(word) > 0.1}
    return words - set(claim.value.name.casefold().split())
