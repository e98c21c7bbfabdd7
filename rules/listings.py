"""Lists that do not have as many items as the words announce."""

import re
from collections.abc import Iterator, Set
from datetime import date

from consistency import Claim, Clash, Example, Severity, claims, groups
from consistency.extract.changes import noun_of
from consistency.linking.counted_rows import number_of, told_elsewhere, whole_row
from consistency.prose.function_words import FUNCTION_WORDS
from consistency.prose.lexicon import lemma
from consistency.prose.world import is_country
from consistency.text import Section
from consistency.values import Bound, Count, Listing, Value
from consistency.values.statements import MAYBE_SOME


@claims(
    "L101",
    "list-does-not-match-count",
    kinds=["listing"],
    bad=[
        "The [[three towns, Osby and Hult]], share a fire engine.",
        "[[Both winners, Ida Lund, Per Falk and Eva Strand]], got a medal.",
        "The fair was opened by the [[ministers of Latvia and Estonia, Ilze Kalna, Peeter Saar and Olev Tamm]].",
        "Exactly [[five towns have applied, it said on Monday: Osby in Norland, Hult in Sorland, Vik and Alm]].",
        "They held [[three men over the theft, a 24-year-old from Osby and a 31-year-old]] from Hult.",
        "Market days\n\nThere are [[three dates: 3 May, 10 May, 17 May and 24 May]].",
        "She joined [[four expeditions, to Greenland in 1981, to Svalbard in 1984, to Peru in 1990, to Chile in 1993 and to Ladakh in 1999]].",
        "Surgery is in three parishes. The [[three parishes are Tarn on Mondays, Brack on Tuesdays and Fridays, Osvik on Wednesdays and "
        "Hult on Thursdays]].",
        "The money goes to [[five districts: Arlon, Bremmen, Castell, Dorne, Elvas and Fure]].",
        "He was champion [[three times, in 2009, 2011, 2012 and 2015]].",
        "The bus runs on [[five routes. N1 goes to the port, N2 to the school, N3 to the zoo and N4 to the docks]].",
        "Two of the four bridges are closed, it said. [[Two bridges are closed until May, the Mill Bridge, the Long Bridge and the "
        "Iron Bridge]].",
        "The zoo showed its [[triplets to the public. The cubs are called Amur, Baikal, Lena and Taiga]].",
        "The bus stops in [[four villages:\n• Osby\n• Hult\n• Vik]]\n\nIt is free.",
        "The [[five lakes are Alm, Berg, Dal and Ek]].",
        "Rents are measured in the [[five largest towns of the valley (Osby, Hult, Vik and Alm)]], where most people live.",
        "The crew combined [[three needs - the wish to sleep, the wish to eat, the wish to talk and the wish to sail on]].",
        "The [[three oldest parties of Tarn are the Tarn Liberals, the Farmers' Union, the Greens and the Tarn Labour Party]].",
        "A part of the plan are [[four main trades: tourism, the growing of hops and fishing]].",
        "The plan has [[three aims]]. First, it is to lower rents. Second, it protects tenants. Third, it builds homes. "
        "Fourth, it mends roads.",
        "The office is open on [[four days a week: Tuesday, Thursday and Sunday]].",
        "There were [[four reasons. The first was money. The second was time. The third and last]] was the weather.",
    ],
    good=[
        "The office is open on three days a week: Tuesday, Thursday and Sunday.",
        "There were three reasons. The first was money. The second was time. The third and last was the weather.",
        "The clinic has five donors: Norway, Peru, the province of Assal, the Lions Club of Lendle, and a tea merchant.",
        "The 23 films were chosen as follows:\n1. Drama: 9\n2. Comedy: 8\n3. Animation: 6\n\nMore follows.",
        "Three towns, including Osby and Hult, share a fire engine.",
        "They use 16 heavy vehicles (fire engines, tenders and ladders). Four of Tarn's nine parks are in the north: Alm, Berg, Carn and Dal.",
        "It is spoken in three languages of Laos and Vietnam. There are three ranges, the Upper and Lower Alm, and the Berg.",
        "Eva Brandt starred in The Good Wife, Nine Days in Osby, Harvest and Snow. The Triplets of Tarn, and Vik (2009), followed.",
        "The two towns, Osby and Hult, share a fire engine.",
        "The board admitted three candidates, it said: Lena Brand of the Greens, Otto Frei and Mara Senn, an independent.",
        "She won four medals in Rome: two in the sprints, one in the relay and one in the long jump.",
        "The number of towns rose from three to four: Osby, Hult, Vik and Alm.",
        "She won three races, in Osby in 2017 and in Hult and Vik in 2018.",
        "She won three races, in Osby in 2017 and in Hult in 2018.",
        "Her four nominations include best song. Eva Brandt, Per Falk and Ida Lund got two nominations each.",
        "The club has two new sections:\n- Judo: 160\n- Dance: 140\n- the rest are in football\n\nMore follows.",
        "They saw three people there: a husband and wife and their son.",
        "Three victims, Ann Lee, Sr., 60, Bo Falk, 28, and Ida Lund, 28, were taken to hospital.",
        "At least three towns: Osby and Hult among them.",
        "The fair was opened by the ministers of Latvia and Estonia, Ilze Kalna and Peeter Saar.",
        "The bus stops in three villages:\n• Osby (Mondays)\n• Hult\n• Vik\n\nIt is free.",
        "The plan has three aims. First, it is to lower rents. Second, it protects tenants. Finally, it builds homes.",
        "The plan has three aims. First, it is to lower rents. It also protects tenants.",
        "Six prizes were given. The three from the north are Ida Lund, Per Falk and Eva Strand.",
    ],
)
def list_does_not_match_count(claim: Claim[Listing]) -> Iterator[Clash]:
    """A list has more or fewer items than the words before it say.

    A reader counts along, and asks whether a name is missing or one does not belong.

    Count again: mend the number, complete the list, or say `including`.
    """
    listing = claim.value
    if listing.stated is None or listing.stated == len(listing.items):
        return
    yield Clash(
        (claim,),
        f"`{' '.join(claim.said.split())[:80]}`: {listing.stated} {listing.of} announced, {len(listing.items)} listed",
        f"the list reads {' | '.join(item if len(item) <= 40 else item[:39] + '…' for item in listing.items)}",
    )


_MAY = date(2024, 5, 14)


@groups(
    "L103",
    "list-differs-from-count-elsewhere",
    kinds=["listing", "count"],
    by="topic",
    severity=Severity.WARNING,
    bad=[
        Example(
            "Tarn to close swimming baths\n\nThe town council of Tarn decided on Monday to close [[three]] swimming baths by the autumn.",
            "Keep the baths open!\n\nOn Monday the council of Tarn turned its back on swimmers. The baths at [[Osvik Road, Mill Lane, Harbour "
            "Street and Brack Hill]] are to be closed by the autumn.",
            published=_MAY,
        ),
        Example(
            "Verdict in Tarn cartel case\n\nThe court in Tarn found [[five]] makers of lifts guilty of fixing prices on Monday. All the accused "
            "firms were convicted.",
            "A lift cartel in a skittle alley\n\nThe makers of lifts fixed prices in a skittle alley in Tarn, the court found on Monday. Those convicted were [[Havnar, Belt-Linjen, "
            "Lund & Sons and Osvik AG]]; nobody was left out.",
            published=_MAY,
        ),
        Example(
            "Blue plaques for Tarn\n\nThe council of Tarn will put up [[three]] blue plaques in the harbour quarter this summer.",
            "Who is on the wall in Tarn?\n\nWe asked whom the council honours with its new blue plaques in the harbour quarter. The first is Ida "
            "Lund, a diver. Then comes Ole Falk. Mill Lane recalls Eva Strand. [[A fourth]], in Dock Road, is for a cook.",
            published=_MAY,
        ),
    ],
    good=[
        Example(
            "Tarn to close swimming baths\n\nThe town council of Tarn decided on Monday to close five swimming baths by the autumn.",
            "Keep the baths open!\n\nOn Monday the council of Tarn turned its back on swimmers. The baths at Osvik Road, Mill Lane, Harbour "
            "Street and Brack Hill are to be closed by the autumn.",
            published=_MAY,
        ),
        Example(
            "Verdict in Tarn cartel case\n\nThe court in Tarn found four makers of lifts guilty of fixing prices on Monday. All the accused "
            "firms were convicted.",
            "A lift cartel in a skittle alley\n\nThe makers of lifts fixed prices in a skittle alley in Tarn, the court found on Monday. Those convicted were Havnar, Belt-Linjen, "
            "Lund & Sons and Osvik AG; nobody was left out.",
            published=_MAY,
        ),
        Example(
            "Storm in Hult\n\nThe storm closed three roads around Hult in Norland on Sunday.",
            "Verdict in Tarn\n\nThe court in Tarn closed the case. The roads to Osby, Vik, Alm and Brack were discussed.",
            published=_MAY,
        ),
    ],
)
def list_differs_from_count_elsewhere(group: list[Claim[Value]]) -> Iterator[Clash]:
    """One article tells a number of things, another one of the same story names more, or all of them and fewer.

    Readers who know both count along.

    Ask both sources, and say which of the things the number leaves out.
    """
    if len({claim.article for claim in group}) < 2:
        return
    for row, count in told_elsewhere(group):
        assert isinstance(row.value, Listing)
        yield Clash(
            (row, count),
            f"`{count.said}` ({noun_of(count)}) there, {len(row.value.items)} listed here",
            f"the list reads {' | '.join(row.value.items)}",
        )


_PLACES = frozenset(
    "municipality town village city county canton district region commune parish island province borough suburb community".split()
)
_COUNTRIES = frozenset(("country", "state", "nation", "government"))


@groups(
    "L102",
    "count-does-not-match-list",
    kinds=["listing", "count"],
    by="article",
    severity=Severity.WARNING,
    bad=[
        "[[Six]] countries agreed on Monday to share ferries.\n\nThe meeting was short. "
        "[[The signatories were Peru, Chile, Cuba, Haiti and Belize]].",
        "[[Six]] runners are left. [[Falk, Lund, Strand, Brandt and Petrov]] will start on Sunday. There are no others.",
        "Police arrested [[four]] suspects on Monday.\n\n[[Three]] of the people arrested are brothers. No one besides them is held.",
        "[[Six]] letters are forged.\n\nAll of them are on show: [[the letter of 1919, the two from 1920, the Christmas letter of 1921 and "
        "the one about the storm]].",
        "The inspectors visited [[two]] homes.\n\nComplete list of visits\n- Tarn House, 3 May\n- Brack Manor, 4 May\n- Osvik, 9 May",
        "The walk has [[four]] stages.\n\n[[Stage 1: Tarn to Brack\nStage 2: Brack to Osvik\nStage 3]]: Osvik to Hult\n\nIt is open.",
        "Two villages to vote on merger\n\nResidents of [[two]] villages will be asked in May whether they want to merge.\n\n"
        "[[Voters in Osby, Hult and Vik]] will receive a letter.",
        "[[Six]] firms agree on one plug\n\nThey met in Tarn on Monday.\n\n[[The Norwegian state line, its Finnish and Estonian sisters, the "
        "ferry firm Havnar and Denmark's Belt-Linjen]] put their names to it. Nobody else signed.",
        "The school at Brack has [[seven]] pupils again. Its head counted them: [[Ole Lund; the twins Eva and Ida Falk, both in third class; Jon "
        "Strand; and the newcomers, Nils, Mats, Ada and Una Brandt]].",
        "This autumn we offer [[five]] trips, more than ever.\n\n1) 3 May: Mill\n2) 4 June: Bridge\n3) 5 July: Lake\n4) 2 August: Fort\n\nFees "
        "are low.",
        "The prize has [[four]] winners this year, the jury said.\n\n"
        "[[The winners are Ida Lund, Per Falk and Eva Strand]].",
    ],
    good=[
        "Five countries agreed on Monday to share ferries.\n\nThe meeting was short. "
        "The signatories were Peru, Chile, Cuba, Haiti and Belize.",
        "Six villages to vote on merger\n\nResidents of six villages will be asked in May whether they want to merge.\n\n"
        "Voters in Osby, Hult and Vik will receive a letter.",
        "Police arrested four suspects on Monday.\n\nThree of the people arrested are brothers. The fourth is their uncle.",
        "Six runners are left. Falk, Lund and Strand will start on Sunday, the others on Monday.",
        "Six letters are forged.\n\nAll of them are on show: the letter of 1919, the three from 1920, the Christmas letter of 1921 and "
        "the one about the storm.",
        "Six countries took part, four of which signed.\n\nThe signatories were Peru, Chile, Cuba and Haiti.",
    ],
)
def count_does_not_match_list(group: list[Claim[Value]]) -> Iterator[Clash]:
    """A number of countries, members or winners, and elsewhere a full list with more or fewer.

    The lead says six, the list further down has five names: one of them is wrong.

    Count again, or say what the list leaves out.
    """
    for claim in group:
        listing = claim.value
        if isinstance(listing, Listing) and listing.of == "others" and not listing.items:
            yield from _some_and_no_others(claim, group)
        if not isinstance(listing, Listing) or listing.stated is not None or not listing.of:
            continue
        if listing.of == "names":
            yield from _just_told(claim, listing, group)
            continue
        some = listing.of.startswith(MAYBE_SOME)
        nouns = {lemma(listing.of.removeprefix(MAYBE_SOME), "NOUN")}
        if listing.of == "places":
            yield from _places(claim, listing, group)
            continue
        if all(is_country(item) for item in listing.items):
            nouns |= _COUNTRIES
        counts = [other for other in group if isinstance(other.value, Count) and _counts(other, nouns)]
        counts = counts or [other for other in group if _done_to(other, lemma(listing.of, "NOUN"))]
        if not counts:
            yield from _just_told(claim, listing, group) if whole_row(claim) else ()
            continue
        told = {other.value.figure.number for other in counts if isinstance(other.value, Count)}
        loose = {other.value.figure.number for other in group if isinstance(other.value, Count) and not other.value.of}
        if some and len(told) == 1 and not 0 < len(listing.items) - max(told) <= 2:
            continue
        if len(told) == 1 and len(listing.items) not in told | loose:
            first = counts[0]
            yield Clash(
                (claim, first),
                f"`{first.said}` ({noun_of(first)}) there, {len(listing.items)} names in the list of {listing.of} here",
                f"the list reads {' | '.join(listing.items)}",
            )


def _done_to(claim: Claim[Value], noun: str) -> bool:
    """Whether a count is of what a verb was done to, where a list has the verb's noun: `visited eight homes`, `list of visits`."""
    value, sentence = claim.value, claim.sentence
    if not isinstance(value, Count) or sentence is None or not _counts(claim, {value.of} - _UNCOUNTED - {""}):
        return False
    before = sentence.text[: claim.start - sentence.start].lower().split()[-2:]
    return any(
        lemma(word, "VERB") == noun or noun in (word + "ion", word[:-2] + "ion") for word in before if word.isalpha()
    )


_UNCOUNTED = frozenset("vote point time percent euro dollar pound other minute hour day week month year".split())
_OF_THE = re.compile(r" of (?:the|them|those|these)\b(?P<words>(?: [a-z-]+){0,4})")


def _just_told(claim: Claim[Value], listing: Listing, group: list[Claim[Value]]) -> Iterator[Clash]:
    """Names of which the text says that there are no others, and the count that it tells of them."""
    told = number_of(claim, group)
    if told is not None:
        yield Clash(
            (claim, told),
            f"`{told.said}` ({noun_of(told)}) there, {len(listing.items)} names and no others here",
            f"the list reads {' | '.join(listing.items)}",
        )


def _some_and_no_others(claim: Claim[Value], group: list[Claim[Value]]) -> Iterator[Clash]:
    """`Three of the people arrested are brothers.  No one besides them ...`, where four were arrested."""
    if claim.sentence is None:
        return
    counts = [other for other in group if isinstance(other.value, Count) and other.sentence is not None]
    some = [
        other
        for other in counts
        if other.sentence is not None
        and 0 <= claim.sentence.index - other.sentence.index <= 1
        and other.end <= claim.start
        and _OF_THE.match(other.sentence.text, other.end - other.sentence.start)
    ]
    if len(some) != 1 or some[0].sentence is None or not isinstance(some[0].value, Count):
        return
    part = some[0]
    match = _OF_THE.match(part.sentence.text, part.end - part.sentence.start) if part.sentence else None
    words = {lemma(word) for word in (match["words"] if match else "").split() if word not in FUNCTION_WORDS}
    wholes = [
        other
        for other in counts
        if other.end <= part.start
        and _counts(other, {noun_of(other)} - _UNCOUNTED)
        and words & {noun_of(other), *_beside(other)}
    ]
    told = {other.value.figure.number for other in wholes if isinstance(other.value, Count)}
    if len(told) == 1 and some[0].value.figure.number < max(told):
        yield Clash(
            (part, wholes[-1]),
            f"`{wholes[-1].said}` ({noun_of(wholes[-1])}) there, `{part.said}` and no others here",
            f"`{claim.said}` leaves none of the {wholes[-1].value}",
        )


def _beside(claim: Claim[Value]) -> Iterator[str]:
    """The words around a count in its sentence."""
    if claim.sentence is not None:
        at = claim.start - claim.sentence.start
        yield from (lemma(word) for word in claim.sentence.text[max(0, at - 40) : at + 40].lower().split())


def _places(claim: Claim[Value], listing: Listing, group: list[Claim[Value]]) -> Iterator[Clash]:
    """More places in a row than the headline and the lead say; fewer may be a part of them."""
    counts = [other for other in group if isinstance(other.value, Count) and _counts(other, _PLACES)]
    told = {other.value.figure.number for other in counts if isinstance(other.value, Count)}
    fronted = any(other.section is Section.HEADLINE for other in counts)
    if len(told) == 1 and fronted and len(listing.items) > max(told):
        yield Clash(
            (claim, counts[-1]),
            f"`{counts[-1].said}` ({noun_of(counts[-1])}) there, {len(listing.items)} places in a row here",
            f"the row reads {' | '.join(listing.items)}",
        )


def _counts(claim: Claim[Value], nouns: Set[str]) -> bool:
    value = claim.value
    return (
        isinstance(value, Count)
        and value.of in nouns
        and value.figure.bound is Bound.EXACT
        and value.figure.upper is None
        and 2 <= value.figure.number <= 40
        and value.figure.number % 1 == 0
    )
