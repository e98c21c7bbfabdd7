"""Charges, balances, averages and rests told beside the numbers that they come from: right, and with one wrong number."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency import Article, check

_SLOT = re.compile(r"\{([^~{}]*)~([^{}]*)\}")


def told(text):
    found = check([Article(name="a", text=text, published=date(2024, 5, 28))]).findings
    return [finding.code for finding in found if finding.severity.value != "note"]


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("T103", "Of the nine victims, five were locals, the remaining {four~six} tourists."),
        ("T116", "Of 12,000 registered voters, 9,000 cast a ballot, for a turnout of {75~65} percent."),
        ("T116", "The loan of $10,000 at 5 percent costs ${500~600} a year in interest."),
        ("T116", "The coat costs $100 less a 20 percent discount, that is ${80~70}."),
        ("T116", "Without the 20 percent discount of ${20~30}, the coat costs $100."),
        ("T116", "The invoice was for $1,000 plus 20 percent VAT, ${1,200~1,400} in all."),
        ("T116", "The broker took a 3 percent commission of ${6,000~9,000} on the $200,000 sale."),
        ("T116", "A tip of 10 percent on the $80 bill is ${8~12}."),
        ("T117", "There were 320 births and 400 deaths, so the population fell by {80~120}."),
        ("T117", "The town had 400 deaths and 320 births last year, {80~120} more deaths than births."),
        ("T117", "The staff of 120 lost 12 people and took on 30, and now numbers {138~148}."),
        ("T117", "The school had 400 pupils; 60 left and 80 came, so that it now has {420~440}."),
        ("T116", "Half of the $20 million budget, ${10~12} million, goes to schools."),
        ("T116", "Schools take half the $20 million budget, or ${10~12} million."),
        ("T116", "The town's share is 40 percent, or ${8~6} million, of the $20 million cost."),
        ("T103", "Police arrested 40 on Friday and another 24 on Saturday, taking the total to {64~74}."),
        ("T117", "The children are 6, 8 and 10, {eight~nine} years old on average."),
        ("T113", "The climbers went up from 1,200 metres to 1,500, an ascent of {300~500} metres."),
        ("T117", "The charity had 60 volunteers, lost 14 and took on 25; it now has {71~91}."),
        ("T117", "The club of 240 members gained 31 and lost 18, and now counts {253~283}."),
        ("T117", "The ferry firm saw 212 arrivals and 187 departures, a difference of {25~45}."),
        ("T117", "The juniors scored 61, 74 and 84 points, an average of {73~79}."),
        ("T116", "The agent charged a 4 percent fee on the $300,000 flat, or ${12,000~18,000}."),
        ("T116", "The jacket costs $80 after a 20 percent discount on its price of ${100~120}."),
        ("T116", "A 5 percent tip on a bill of $120 is ${6~9}."),
        (
            "T106",
            "The council of Norby met on Tuesday. It approved the purchase of 45 benches at $320 each, a total of ${14,400~16,400}, for the park by the river. The benches will be set up in June. Two members voted against.",
        ),
        (
            "T106",
            "The ferry company published its figures on Monday. It carried 5,400 passengers in 30 days, {180~240} a day on average. A year ago the line was shut for repairs. The fare will stay at $12.",
        ),
        (
            "T117",
            "The bakers met in Lendle. The guild had 340 members, admitted 25 and lost 38, and now has {327~357}. A new chairman was elected. He is 54 years old and comes from Tarn.",
        ),
        (
            "T116",
            "The museum said it would be closed from May. Repairs will cost $600,000, of which the state pays 40 percent, or ${240,000~340,000}. The roof dates from 1912.",
        ),
        (
            "T106",
            "The theatre sold 1,200 tickets at $25 apiece, taking in ${30,000~36,000}, more than ever. The next show is on 4 June. Twenty actors take part.",
        ),
        (
            "T106",
            "Farmers in the valley brought in 840 tonnes of barley from 120 hectares, or {seven~nine} tonnes per hectare, the union said. Prices are up. Some 40 farms took part.",
        ),
        (
            "T116",
            "The club will borrow $400,000 at 6 percent, paying ${24,000~34,000} a year in interest. The stand was built in 1980. It holds 3,000 people.",
        ),
        (
            "T106",
            "The charity gave 60 families $450 each, ${27,000~37,000} in all. The money came from 12 firms. Another round is planned for winter.",
        ),
        (
            "T116",
            "The seller asked $90,000 for the boat, plus 20 percent VAT, making ${108,000~128,000}. It was built in 2015. The engine is new.",
        ),
        (
            "T106",
            "He rode the stage of 180 km in 4.5 hours, an average of {40~50} km/h. His team mate came in 12 minutes later. The race ends on Sunday.",
        ),
        (
            "T106",
            "The six nurses share 240 shifts equally, {40~50} each. The ward has 18 beds. A seventh nurse starts in July.",
        ),
        (
            "T106",
            "Each of the 14 crews is paid $2,500, so the race costs the town ${35,000~45,000}. It has been held since 1999.",
        ),
        (
            "T106",
            "The council pays $1,800 a month in rent, or ${21,600~31,600} a year, for the hall. The lease ends in 2026.",
        ),
        (
            "T106",
            "Over the past 12 weeks the hotline took 960 calls, {80~95} a week. Four people work there. It opened in 2020.",
        ),
        (
            "T103",
            "The cooperative's income was $940,000 and its expenses $860,000, which left a surplus of ${80,000~180,000}. Members will vote in June.",
        ),
        ("T117", "The jury gave marks of 7, 8 and 9, an average of {eight~nine}. The runner-up came from Lendle."),
        (
            "T106",
            "The bridge has eight spans of 45 metres, {360~400} metres in all. It was closed in 2022. Work starts in May.",
        ),
        (
            "T106",
            "The town has 36 classes with an average of 25 pupils, {900~1,100} pupils altogether. A new school opens in 2026.",
        ),
        ("T116", "The bank lends at 4 percent: a loan of $50,000 costs ${2,000~3,000} a year. Demand is weak."),
        ("T103", "Of the 64 flats, 24 were sold; the remaining {40~46} will be let. The house has nine floors."),
        ("Q201", "The pump delivers 30 litres a minute, or {1,800~2,800} litres an hour. It runs on oil."),
        ("T106", "The four brothers split the bill of $340 evenly, paying ${85~95} each. They left at midnight."),
        ("T106", "The theatre has 30 rows with 22 seats in each, {660~760} seats in total. It was built in 1901."),
        (
            "T116",
            "The estate agent keeps 5 percent of the $240,000 price, or ${12,000~22,000}. The house has a garden.",
        ),
        ("T106", "The firm paid 250 workers a bonus of $800, spending ${200,000~300,000} altogether. Sales were flat."),
        (
            "T106",
            "There are 1,500 doctors for 600,000 people, one for every {400~600} inhabitants. Many will retire soon.",
        ),
        ("T106", "The road is 24 km long and cost $72 million, ${3~5} million per kilometre. It opens in June."),
        ("T103", "The farm picked 350 tonnes of apples and 150 tonnes of pears, a harvest of {500~600} tonnes."),
        ("T103", "The boats landed 35 tonnes of cod and 12 tonnes of hake, a catch of {47~57} tonnes."),
        ("T103", "The wedding cost $12,400 and the honeymoon $4,300, a bill of ${16,700~18,700}."),
    ],
)
def test_what_the_numbers_come_to_is_told(code, line):
    assert told(_SLOT.sub(r"\1", line)) == []
    assert code in told(_SLOT.sub(r"\2", line))


@pytest.mark.parametrize(
    "text",
    [
        "The broker took a 3 percent commission and sold the house for $200,000, $9,000 more than asked.",
        "The bank charges 5 percent interest on a loan of $10,000, repaid at $250 a month.",
        "The loan of $10,000 at 5 percent over three years costs $1,620 in interest.",
        "The loan of $10,000 at 5 percent, with fees of $300, is for the roof.",
        "The price of $1,000 includes a deposit of $80, on which no tax of 20 percent is due.",
        "The firm paid $60 million in tax, a rate of 25 percent, and made a profit of $240 million.",
        "The tax of 20 percent brought in $4 million in May and $5 million in June.",
        "With the discount of 20 percent, the coat costs $80 and the hat $64.",
        "The tax on wine rises from 20 percent to 25 percent, so that a bottle of $10 costs $11.",
        "The tax is 20 percent for incomes above $50,000, or $1,000 at least.",
        "A deposit of 10 percent is asked for the flat, which costs $200,000 plus a garage for $30,000.",
        "The $80 bill came with a tip of 10 percent and a tax of $5.",
        "He paid a 20 percent deposit on the car, which costs $30,000, and owes $24,000.",
        "A 5 percent interest rate means that a family with a $200,000 mortgage pays $1,073 a month.",
        "The fund, with $300 million in deposits, earned 5 percent, or $4 million more than last year.",
        "The discount is 20 percent for pupils, who pay $8 for a ticket worth $12 at night.",
        "About half of the $20 million budget, $11 million, goes to schools.",
        "The tariff of 25 percent on $50 billion of goods was followed by one on $200 billion.",
        "The duty of 10 percent on $200 billion in goods would cost importers $20 billion.",
        "The firm charges a fee of 2 percent on deposits of $1 million to $5 million.",
        "The council tax rises by 5 percent to $1,050, $90 of it for the police.",
        "Pupils get a discount of 33 percent, that is, they pay $12 or $6.",
        "Royalties of 10 percent on sales of $50,000 came to $5,000.",
        "Sales tax of 8 percent is due on the $500 phone and the $50 case.",
        "The staff of 120 lost 12 people and took on some of the 30 who applied, and now numbers 138 with part-timers.",
        "The staff of 120 lost 12 people and took on 30, but now numbers 120 again after another wave of departures.",
        "The school had 400 pupils; 60 left and 80 came, and the neighbouring school now has 300.",
        "The club had 50 members in 2019, gained 20 in 2020 and 30 in 2021, and now has 80.",
        "The farm had 90 cows, sold 30 and bought 10 goats; it now has 12 goats.",
        "The team won 12 games and lost five, and now has 40 points.",
        "The firm bought 30 trucks, sold 12 vans and now has 200 vehicles.",
        "The town had 320 births and 400 deaths; its population fell by 300 as people moved away.",
        "There were 320 births and 400 deaths, and 120 more people left than came.",
        "Sales rose to $8 million, costs fell to $7 million, and the profit of $3 million was a record.",
        "The firm had sales of $80 million and costs of $70 million, leaving a profit of $6 million after tax.",
        "The firm made a net profit of $6 million on sales of $80 million and costs of $70 million.",
        "Revenue was $80 million, spending $90 million, and the deficit of $25 million includes old debts.",
        "The tests scored 60, 70 and 80, against an average of 55 last year.",
        "In three games she scored 10, 12 and 20, above her season average of 11.",
        "She scored 20 in May, 30 in June and 70 in July, an average of 30 for the season.",
        "The houses have 4, 6 and 8 rooms, with 2.5 people on average.",
        "The children, aged 6, 8 and 10, get nine euros a week on average.",
        "The bids were $40,000, $50,000 and $60,000; the average of all ten was $48,000.",
        "Of 400 pupils, 60 left and 80 fell ill, leaving the school with 340.",
        "The hospital had 60 beds, 20 of them in tents, and opened 30 more; it now has 95 with the annex.",
        "The fund had $50 million, spent $20 million on roads and $10 million on schools, and now has $25 million with the new grant.",
        "The mayor hired 30 and dismissed 12, a net gain of 18 in a staff of 400.",
        "The boats landed 35 tonnes of cod and 12 tonnes of hake, after a catch of 60 tonnes in May.",
        "The firm paid 250 workers a bonus of $800 and managers more, spending $300,000 altogether.",
        "Of the nine victims, five were locals. The remaining six tourists were unhurt.",
        "Police arrested 40 on Friday and another 24 on Saturday, taking this year's total to 174.",
        "The flood killed 12 in Norby and another eight in Lendle, taking the toll since May to 45.",
        "It shed 150 jobs in May and another 100 in June, a total of 400 since 2020.",
    ],
)
def test_results_of_something_else_are_let_be(text):
    assert told(text) == []


@settings(max_examples=30)
@given(st.integers(100, 900), st.integers(11, 60), st.integers(11, 60), st.integers(3, 9))
def test_any_balance_must_come_out(base, out, new, off):
    line = f"The school had {base} pupils, lost {out} and took in {new}; it now has {{}}."
    assert told(line.format(base - out + new)) == []
    assert told(f"A commission of 4 percent on the ${base * 1000} sale is ${base * 40}.") == []
    if base % 10 and out % 10 and new % 10:
        wrong = base - out + new + off
        wrong += wrong % 10 == 0
        others = (base + out - new, base + out + new, base - out - new, base - out + new)
        if all(abs(wrong - other) > 2 for other in others):
            assert told(line.format(wrong)) == ["T117"]
