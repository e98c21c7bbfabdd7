"""Parts that do not make up their whole: in a sentence, in a list, in a table, in shares of a vote."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from consistency import Claim, Clash, groups
from consistency.extract.ballots import ballots
from consistency.extract.changes import Told, figure_of
from consistency.extract.divided import divided
from consistency.extract.enumerated import enumerated
from consistency.extract.kinds_of_people import kinds_of_people
from consistency.extract.last_parts import last_parts
from consistency.extract.partitions import partitions
from consistency.extract.residues import by_ordinals, shares_of_a_paragraph, shares_of_one, with_a_rest
from consistency.extract.shares_of_all import shares_of_all
from consistency.extract.sheet_sums import announced, elsewhere, is_sum, totals
from consistency.extract.told_rows import told_rows
from consistency.extract.told_sums import told_sums
from consistency.extract.victims import victims
from consistency.extract.vote_scores import vote_scores
from consistency.extract.vote_shares import shares_of_a_vote
from consistency.extract.wholes import Whole, made_of, parts_of_sum, under_a_total, with_the_rest
from consistency.values import Duration, Listing, Money, Percentage, Range
from consistency.values.figures import plain
from consistency.values.slips import slip

KINDS = ["money", "count", "quantity", "percentage"]


@groups(
    "T103",
    "parts-and-total-differ",
    kinds=[*KINDS, "duration", "listing"],
    by="article",
    across=False,
    bad=[
        "A total of €300 million will be handed over. Out of that sum, €220 million is reserved for air defence and "
        "[[€140 million]] for shells.",
        "The plan comes to €92 million. It is spread over just three headings:\n\n- schools: €41 million\n"
        "- roads: €27 million\n- parks: [[€5 million]]\n\nThe council votes in May.",
        "The crash injured 41 people. Seventeen of the injured were taken to the cantonal hospital, twelve to a clinic "
        "and nine to Sursee. The remaining [[five]] were treated on the spot.",
        "It approved 640 million euros in aid. The package is made up of three funds and nothing else. The largest fund, of "
        "310 million euros, is for homes. Roads are repaired from a second fund of 220 million euros. Farmers draw on the "
        "third fund, endowed with [[150 million euros]].",
        "The court of nine judges upheld the ban. Six judges voted for the ban and [[four]] against.",
        "The bill is through.\n\nAll 48 senators were present. It got 27 votes.\n\nOpponents mustered 19 votes.\n\n"
        "[[Four]] senators abstained.",
        "A new organ will cost €240,000. The bishop has promised €90,000.\n\nBy Easter, parishioners had given €65,000. A bank adds "
        "€40,000.\n\nThat leaves [[€55,000]] to be raised.",
        "The ship carries 3,150 tonnes of goods.\n\nOf cement there are 1,400 tonnes. The crew is from Tarn.\n\nTimber makes up "
        "another 980 tonnes. What is left, [[870 tonnes]], is flour.",
        "The fund gives 900,000 francs. The theatre gets 400,000 francs, the orchestra 350,000 and the museum [[250,000]].",
        "Norway gives 12 million euros, Sweden 9 million and Denmark [[8 million]], 31 million in all.",
        "Of the prison's 412 inmates 260 are serving sentences, 118 are awaiting trial and the other [[44]] are to be deported.",
        "The bridge cost 30 million crowns, the road 22 million crowns and the signals [[6 million crowns]]. Altogether it was 56 "
        "million crowns.",
        "Falk scored 31 points, 12 of them in the first half and [[17]] in the second.",
        "We counted 3,208 birds, namely 1,905 gulls, 874 ducks and [[529]] coots.",
        "The hospital will have 540 beds - 310 in the old wing, 150 in the new one and [[90]] for children.",
        "Tarn buys a ferry\n\nThe ferry costs 67 million euros. The hull is the largest item, at 41 million euros.\n\nEngines follow with "
        "23 million euros. The third and last item, the seats, is put at [[9 million euros]].",
        "Tarn will buy 26 trams. The order is split into two lots. Fourteen trams are for the port. [[Nine]] trams go to the ring.",
        "Mites killed bees.\n\nThe club lost 1,940 colonies. Mites killed 1,120 of them, hunger 430, mice and damp together another [[490]].",
        "Night of the museums\n\nTickets sold: 18,240\n\nAdults: 11,300\nStudents: 4,980\nChildren: [[2,060]]\n\nNext year's night is in May.",
        "Our staff\n\nWe are 318 people at four sites:\n* 120 in Tarn\n* 84 in Brack\n* 71 in Osvik\n* [[53]] in Hult\n\nJoin us.",
        "Isles of Tarn\n\n| Area | 212 km² |\n| Inhabitants | [[3,845]] |\n\nThree islands are inhabited.\n\n"
        "- Great Tarn: 2,410 inhabitants\n- Little Tarn: 905 inhabitants\n- Sule: 430 inhabitants",
        "The rowers of Tarn won 23 medals in Lucerne: nine gold, eight silver and [[five]] bronze.",
        "The council, with 33 members, will be made up as follows:\n\nLiberals: 13\nCentre: 9\nLabour: 8\nVoters: [[2]]\n\nIt meets soon.",
        "The plan creates 1,180 nursing posts. Hospitals receive 520 posts. A further 430 posts are for the districts. "
        "The rest, [[320 posts]], is for mental health.",
        "Fourteen people were killed and 30 injured in the fire.\n\nIt broke out at night. Of the dead, eight were women, five "
        "were men and [[three]] were children.",
        "A ferry hit the pier in Norby, injuring 17 people.\n\nOf the injured, nine were passengers, seven were pedestrians and "
        "[[four]] were dockers.",
        "Police arrested 12 people after the match. The ground stayed shut. Of those arrested, seven were men, three were "
        "women and [[four]] were minors.",
        "One dead, four injured at party\n\n[[Six]] people were shot at a party in Tarn, police said. All knew each other.",
        "The film took 206,222 euros in Norway and 813,118 euros in other countries, for a total of [[1,018,340 euros]].",
        "A ferry with 212 people on board ran aground. There were 174 passengers and [[48 crew members]] on it.",
        "The air force has 90 aircraft, including 22 fighters, 59 trainers and [[16]] helicopters.",
        "The alphabet has 59 letters, consisting of 44 consonants, 13 vowels and [[5]] digraphs, not counting 4 marks.",
    ],
    good=[
        "Norby win again\n\nTable after matchday 5\n1. Norby   4 wins  1 defeat   8 points\n2. Vik  3 wins  2 defeats  6 "
        "points\n3. Osby   2 wins  3 defeats  4 points\n4. Tarn   1 win   4 defeats  2 points",
        "Income NOK 4,318,000 (2021: NOK 3,902,000), of which grants 2,900,000, courses 618,000, gifts 800,000",
        "By the plan, 14 masts are to stand on land of the village of Norby, 12 on the dyke of Vik and 10 in the marshes of "
        "Osby.",
        "A total of €300 million will be handed over. Out of that sum, €220 million is for air defence and €80 million for shells.",
        "The town has five fire crews – two at the harbour and one crew at each of the other three stations.",
        "One dead, four injured at party\n\nFive people were shot at a party in Tarn, police said. Another six others were shot on Monday.",
        "Tarn has 420 species of birds. Others include 83 species of crabs and 383 species of snails.",
        "She won a five-set match. Later she lost four sets, won two sets and took the other five sets in a row.",
        "They run a council of 29 members composed of a chair, five deputies and 23 other members.",
        "The fund holds €300 million, of which €220 million is lent, including €140 million to towns, and €60 million is kept.",
        "The plan comes to €92 million. The largest items are:\n\n- schools: €41 million\n- roads: €27 million\n\nMore follows.",
        "The crash injured 43 people. Seventeen of the injured were taken to the cantonal hospital, twelve to a clinic "
        "and nine to Sursee. The remaining five were treated on the spot.",
        "Of the 50 patients, 40 had a fever and 30 had a cough.",
        "The court of ten judges upheld the ban. Six judges voted for the ban and four against.",
        "The council has 33 members. On the pool it voted 18 to 14. On the school, 20 were in favour and 12 against.",
        "A new organ will cost €240,000. The bishop has promised €90,000.\n\nBy Easter, parishioners had given €65,000. A bank adds "
        "a sum that it does not want to be named.\n\nThat leaves €15,000 to be raised.",
        "The fund has €40 million. In 2022 it spent €12 million, in 2023 €15 million. The remaining €9 million are for this year "
        "and €4 million is a reserve.",
        "The fleet has 84 buses. Twenty-one have wifi, 22 run on gas and 64 have air conditioning.",
        "Twelve people were killed. Eight were injured and five are missing.",
        "The bridge cost 30 million crowns, the road 22 million crowns and the signals 6 million crowns. Altogether it was 59 "
        "million crowns.",
        "He is charged with four counts of theft, one count of fraud, one count of perjury and one count of arson.",
        "We asked 800 people what they read (several answers):\n- the Post: 510\n- the Mail: 430\n- the Star: 90\n\nMore follows.",
        "Fourteen people were killed in the fire. Of the dead, eight were women, nine were foreigners and three were children.",
        "Fourteen people were killed in the fire, 30 were injured. Of the injured, 16 were women, nine were men and five were "
        "children.",
        "The rowers of Tarn won 23 medals in Lucerne, among them nine gold, eight silver and five bronze ones.",
    ],
)
def parts_and_total_differ(group: Sequence[Told]) -> Iterator[Clash]:
    """The parts of a sum come to more than the sum, or, where the text says that they are all, to less.

    It is the most common slip in reports on budgets, and the easiest to prove.

    Add the parts up again: either one of them or the total is wrong, or a part is counted twice.
    """
    seen: set[int] = set()
    lists, group = group, [claim for claim in group if not isinstance(claim.value, Listing | Duration)]
    for whole in (
        *ballots(group),
        *parts_of_sum(group),
        *with_the_rest(group),
        *under_a_total(group),
        *made_of(group),
        *enumerated(group),
        *with_a_rest(group),
        *kinds_of_people(group),
        *by_ordinals(group),
        *partitions(lists),
        *last_parts(lists),
        *told_rows(group),
        *told_sums(group),
        *victims(group),
        *announced(lists),
        *elsewhere(group),
        *divided(lists),
        *vote_scores(group),
    ):
        if whole.total.start in seen or not whole.parts:
            continue
        if whole.near and not slip(figure_of(whole.total).number, _added(whole)):
            continue
        total, added = figure_of(whole.total).range(), _likely(_sum(whole.parts))
        over = added.low is not None and total.high is not None and added.low > total.high
        short = added.high is not None and total.low is not None and added.high < total.low
        if not over and not (short and (whole.complete or _no_others(lists, whole))):
            continue
        seen.add(whole.total.start)
        yield _clash(whole, added)


@groups(
    "T104",
    "table-total-wrong",
    kinds=KINDS,
    by="article",
    across=False,
    bad=[
        "| Line | Projects | Grant |\n|---|---|---|\n| Broadband | 6 | 14.5 |\n| Flood defence | 4 | 21.0 |\n"
        "| Stations | 3 | 12.4 |\n| Total | 13 | [[57.9]] |",
        "Receipts\nCollections ..... £4,120\nLegacies ........ £1,500\nLettings ........ £2,310\nReceipts, total . [[£7,830]]\n\nAdopted.",
        "| District | Hectares | Farms |\n|---|---|---|\n| Norre | 1,210 | 14 |\n| Sondre | 860 | 9 |\n| Vestre | 455 | 6 |\n"
        "| Vall county | [[2,625]] | 29 |",
        "Site      Women   Men   Total\nAlm          34    41      75\nBrekke       18    21      39\nCarn         27    19      [[56]]\n"
        "Dun          12    15      27\n\nEnd of 2024.",
    ],
    good=[
        "| Line | Projects | Grant |\n|---|---|---|\n| Broadband | 6 | 14.5 |\n| Flood defence | 4 | 21.0 |\n"
        "| Stations | 3 | 12.4 |\n| Total | 13 | 47.9 |",
        "Rents: €1,200\nFees: €800\nSubtotal: €2,000\nGrants: €500\nTotal: €2,500\n\nAdopted.",
        "Energy   TWh\nWind     12.4\nSun       8.3\nWater    20.9\nTotal    41.7\n\nRounded.",
        "| Town | Rate |\n|---|---|\n| Norby | 14.5 |\n| Lendle | 21.0 |\n| Stroud | 12.4 |\n| Overall | 16.2 |",
    ],
)
def table_total_wrong(group: Sequence[Claim[Any]]) -> Iterator[Clash]:
    """The last row of a table is not the sum of the rows above it.

    Readers use the total and never add up; those who do add up stop trusting the rows.

    Add the column up again, and see whether a row was left out or changed late.
    """
    seen: set[tuple[int, ...]] = set()
    for whole in totals(group):
        added = _added(whole)
        total = figure_of(whole.total).number
        if (whole.near and not slip(total, added)) or is_sum(whole.total, whole.parts):
            continue
        place = tuple(sorted(claim.start for claim in (whole.total, *whole.parts)))
        if place in seen:
            continue
        seen.add(place)
        yield Clash(
            (whole.total, *whole.parts),
            f"`{whole.total.said}` is not the sum of the others in its {'row' if _in_one_line(whole) else 'column'}",
            f"{' + '.join(plain(figure_of(part).number) for part in whole.parts)} = {plain(added)}, not {plain(total)}",
        )


def _added(whole: Whole) -> Decimal:
    return sum((figure_of(part).number for part in whole.parts), Decimal(0))


def _in_one_line(whole: Whole) -> bool:
    return whole.total.sentence == whole.parts[0].sentence


@groups(
    "T105",
    "shares-over-hundred",
    kinds=["percentage"],
    by="article",
    across=False,
    bad=[
        "The Labour Party took 41 percent of the vote. The Conservatives followed with 35 percent, the Greens with "
        "19 percent and the Alliance with [[13 percent]].",
        "Hydropower made 44 per cent of all power. Wind followed with 23 per cent, gas with 21 per cent and solar with 9 per cent, and "
        "the remaining [[8 per cent]] came from waste.",
        "Home films had 37.5% of the takings last year, with foreign ones taking the remaining [[52.5%]].",
        "Ferrante took 38.4% of the valid votes. Her opponent in the second round will be Dell'Orto, who won 31.7%.\n\n"
        "The Five Star candidate came third with 19.2%. Fourth place went to Renzi, who won [[14.9%]].",
    ],
    good=[
        "The Labour Party took 41 percent of the vote. The Conservatives followed with 35 percent, the Greens with "
        "15 percent. Turnout was 71.4 percent.",
        "Of those asked, 60 percent own a car, 45 percent a bicycle and 30 percent both.",
        "Hydropower made 44 per cent of all power. Wind followed with 23 per cent, gas with 21 per cent and solar with 9 per cent, and "
        "the remaining 3 per cent came from waste.",
        "Of the farmers, 60 percent grow hops and 30 percent of these export them. The remaining 40 percent keep cattle.",
        "Labour took 61 percent of the vote in Norby and 55 percent of the vote in Lendle.",
    ],
)
def shares_over_hundred(group: Sequence[Claim[Percentage]]) -> Iterator[Clash]:
    """The shares of one vote add up to more than a hundred.

    One of the shares is wrong, or two votes were mixed.

    Check each share against the count.
    """
    for row, closed in (*shares_of_one(group), *shares_of_all(group)):
        added = _sum(row)
        if added.low is None or added.high is None:
            continue
        if Decimal(101) < added.low < Decimal(150) or (closed and Decimal(60) < added.high < Decimal(99)):
            yield Clash(
                (row[-1], *row[:-1]),
                "the shares do not add up to 100 per cent",
                f"{' + '.join(plain(figure_of(claim).number) for claim in row)} = {added}",
            )
            return
    for row in shares_of_a_paragraph(group):
        added = _sum(row)
        if added.low is not None and Decimal(100) < added.low < Decimal(130):
            yield Clash(
                (row[-1], *row[:-1]),
                "the shares do not add up to 100 per cent",
                f"{' + '.join(plain(figure_of(claim).number) for claim in row)} = {added}",
            )
            return
    shares = list(shares_of_a_vote(group))
    if len(shares) < 3:
        return
    added = _sum(shares)
    most = max(figure_of(claim).number for claim in shares)
    if added.low is not None and Decimal(101) < added.low < Decimal(140) and most < 70:
        numbers = " + ".join(plain(figure_of(claim).number) for claim in shares)
        yield Clash(
            (shares[-1], *shares[:-1]),
            "the shares of the vote add up to more than 100 per cent",
            f"{numbers} = {plain(sum((figure_of(claim).number for claim in shares), Decimal(0)))}",
        )


def _no_others(group: Sequence[Claim[Any]], whole: Whole) -> bool:
    """Whether the sentence behind the last part says that there are no others."""
    last = whole.parts[-1].sentence
    return last is not None and any(
        isinstance(claim.value, Listing) and claim.value.of == "others" and claim.sentence is not None
        and 0 <= claim.sentence.index - last.index <= 1 and claim.start > whole.parts[-1].end for claim in group
    )  # fmt: skip


def _sum(parts: Sequence[Told]) -> Range:
    ranges = [figure_of(part).range() for part in parts]
    lows = [one.low for one in ranges]
    highs = [one.high for one in ranges]
    return Range(
        None if None in lows else sum((low for low in lows if low is not None), Decimal(0)),
        None if None in highs else sum((high for high in highs if high is not None), Decimal(0)),
    )


def _likely(added: Range) -> Range:
    """The inner half of what the rounding of all parts leaves open: they are never all rounded the same way and that far."""
    if added.low is None or added.high is None:
        return added
    quarter = (added.high - added.low) / 4
    return Range(added.low + quarter, added.high - quarter)


def _clash(whole: Whole, added: Range) -> Clash:
    numbers = " + ".join(plain(figure_of(part).number) for part in whole.parts)
    come = _added(whole)
    name = whole.parts[0].value.currency if isinstance(whole.parts[0].value, Money) else ""
    return Clash(
        (whole.parts[-1], whole.total, *whole.parts[:-1]),
        f"the parts do not add up to `{whole.total.said}`",
        f"{numbers} = {plain(come)} {name}".rstrip() + f", which leaves {added}, not {whole.total.value}",
    )
