"""Rates told with what they are of and what that comes to: right, and with one wrong number."""

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
    "line",
    [
        "The 75 pupils were split evenly among the five buses, {15~20} to each.",
        "Each of the five villages will receive €40,000, for a total of €{200,000~240,000}.",
        "The five villages will receive €40,000 each, €{200,000~180,000} altogether.",
        "With 20,000 residents, the $5 million bill comes to ${250~350} per head.",
        "The bill of $5 million works out at ${250~350} for each of the 20,000 residents.",
        "The debt is $5 million, ${250~150} for each of the town's 20,000 residents.",
        "The plant turned out {360~460} boats last month, averaging 12 a day over 30 days.",
        "The clinic saw 360 patients in 30 days, an average of {12~15} a day.",
        "Over 30 days the clinic treated 360 patients, or {12~18} a day.",
        "He has scored 30 goals in six games, {five~seven} per match.",
        "With 20 teachers for 300 pupils, there is one teacher for every {15~20} pupils.",
        "The shop sold 200 lamps at $15 each for a total of ${3,000~3,500}.",
        "The town bought 200 lamps for $3,000, or ${15~25} each.",
        "The 200 lamps, priced at $15, will cost the town ${3,000~3,600}.",
        "His monthly wage is $3,000, equal to ${36,000~42,000} a year.",
        "She was paid $20 an hour for 40 hours, ${800~900} in all.",
        "The $6,000 loan is to be paid back in 12 monthly instalments of ${500~600}.",
        "The fine of $6,000 is payable in {12~10} monthly instalments of $500.",
        "At 100 km/h, the 300 km trip takes {three~five} hours.",
        "Travelling at 60 km/h for two hours, the convoy covered {120~150} km.",
        "The island's 4,000 people live on 20 square kilometres, {200~300} to the square kilometre.",
        "The farm's 100 hectares yielded six tonnes each, {600~700} tonnes of wheat in all.",
        "With a yield of six tonnes per hectare, the 100 hectares gave {600~800} tonnes.",
        "The firm has 12 shops with a staff of 10 each, {120~140} people in all.",
        "It has 120 employees in 12 shops, or {10~12} per shop.",
        "The price is 50 cents a litre, {$1.89~$2.89} a gallon.",
        "The rent is $1,000 a month, {$12,000~$10,000} a year.",
        "The salary is $60,000 a year, or {$5,000~$6,000} a month.",
    ],
)
def test_a_rate_times_what_it_is_of_is_what_they_come_to(line):
    assert told(_SLOT.sub(r"\1", line)) == []
    assert told(_SLOT.sub(r"\2", line)) == ["T106"]


@pytest.mark.parametrize(
    "text",
    [
        "The city of 20,000 residents spent $5 million on roads, or $350 per head more than its neighbour.",
        "The city of 20,000 residents spent $5 million on roads and $350 per head on schools.",
        "The clinic saw 360 patients in 30 days, 15 a day in the last week.",
        "The clinic saw 360 patients in 30 days, up to 25 a day.",
        "The train covers 300 km in three hours, reaching 140 km/h.",
        "The train covers 300 km in three hours, with a top speed of 140 km/h.",
        "The train, which can do 140 km/h, covers the 300 km in three hours.",
        "He earns $20 an hour and works 40 hours, taking home $650 after tax.",
        "He earns $20 an hour for 40 hours, $650 after tax.",
        "The town bought 200 lamps for $3,000, which sell for $25 each.",
        "The town bought 200 lamps for $3,000, half of what they cost elsewhere, $30 each.",
        "The firm has 120 employees in 12 shops, and sales of 15 bikes per shop.",
        "The loan of $10,000 is to be repaid in 12 monthly instalments of $900 with interest.",
        "The 12 members paid $500 each and the firm $6,500.",
        "The farm has 100 hectares and a yield of six tonnes per hectare on good soil, 450 tonnes last year.",
        "At 100 km/h the truck hit a car that was 300 metres ahead, two hours after it left.",
        "The tax is $250 per head; the 20,000 residents paid $4 million last year.",
        "The shop sold 200 lamps at $15 each in May, taking $5,000 with other goods.",
        "The shop sold 200 lamps at $15 each and bags for $1,000.",
        "The three buses carried 75 pupils, 20 each on the first two.",
        "With 20 teachers and 10 aides for 300 pupils, there is one teacher for every 15 pupils.",
        "The 120 members pay $20 a year and the board $3,000.",
        "He has scored 30 goals in the last 40 games, seven in a single match.",
        "The swimmers did 20 lengths of 50 metres in 20 minutes.",
        "The plan foresees 12 houses with 10 flats each, and 140 parking places.",
        "She worked for 12 years at a salary of $30,000 a year and left $400,000 to the church.",
        "The pass costs $10 a month, $100 a year.",
        "The pass costs $10 a month, or $100 a year.",
        "Membership is $10 a month or $100 a year.",
        "He gave each of his three sons $10,000 and $50,000 to his daughter.",
        "Six tonnes of rice per truck were sent with ten trucks, 50 tonnes in the first week.",
        "Each of the four winners gets a medal and $15,000; the prize money is $80,000.",
        "The hall has 20 rows of 30 seats each, of which 500 are sold.",
        "The dose is 5 mg per kilo for children of 20 kilos, 80 mg at most.",
        "A monthly ticket costs $50, an annual ticket $500.",
        "The paper costs $10 a month, or $100 a year.",
        "She earns $3,000 a month and pays $10,000 a year in rent.",
        "Petrol is $1.50 a litre, diesel $5 a gallon.",
        "Milk is 50 cents a litre and $2 a gallon.",
        "Milk is 50 cents a litre, about $1.89 a gallon.",
    ],
)
def test_a_rate_of_something_else_is_let_be(text):
    assert told(text) == []


@settings(max_examples=30)
@given(st.integers(2, 40), st.integers(11, 60), st.integers(2, 9))
def test_any_average_must_be_the_total_by_the_days(each, days, off):
    line = f"Over {days} days the ferry made {each * days} trips, an average of {{}} a day."
    assert told(line.format(each)) == []
    assert told(line.format(each + each // 5 + off)) in (["T106"], [])
