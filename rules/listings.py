"""Lists that do not have as many items as the words announce."""

from collections.abc import Iterator
from datetime import date

from consistency import Claim, Clash, Example, Severity, claims, groups
from consistency.extract.changes import noun_of
from consistency.linking.counted_rows import told_elsewhere
from consistency.values import Listing, Value


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
        "Table after three rounds: Vik 61, Osby 57, Tarn 55, Brack 32\nNext round: 8 September",
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
