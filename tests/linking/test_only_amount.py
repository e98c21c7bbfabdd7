"""Two amounts of which each is the only one of its size in its text."""

from datetime import date

import pytest

import consistency

SAME = [
    "The town of Hald voted for aid of 3.4 million kroner for its fishermen on Monday.\n\nThe nets were torn in March. "
    "Asked where it would find the 4.1 million kroner it had just granted to the fishing crews, the mayor smiled.",
    "Thieves took 14,000 euros from the safe of the mill in Brod.\n\nThe miller does not expect to see the 19,000 euros again.",
    "What will the lift cost? 34 million euros.\nWho is paying? The region contributes half of the 39 million euros, the town the rest.\n",
    "From May, buses are free in Lunde. The town puts aside 3.7 million euros a year for it.\n\n"
    "Where is the 4.4 million euros to come from every year? From parking.",
]
APART = [
    "The town of Hald voted for aid of 3.4 million kroner for its fishermen on Monday. With the 4.1 million kroner that it gave "
    "last year, the harbour was dredged.",
    "The sawmill owes the port 1.8 million euros. It paid 700,000 euros on Friday; the 1.1 million euros that remain will follow.",
    "The stage of the theatre costs 640,000 euros. A councillor asked where the 710,000 euros for the library roof would be found.",
    "The growers had sued for 11 million dollars. The court gave them 7.5 million dollars, less than the 9 million dollars they need.",
    "A court ordered the mill to pay 4.1 million dollars. The 5.3 million dollars that another court had given them was too much.",
]


def amounts(text: str) -> list[str]:
    found = consistency.check([consistency.Article(name="a", text=text)]).findings
    return [finding.tie for finding in found if finding.code == "A101"]


@pytest.mark.parametrize("text", SAME)
def test_an_amount_told_as_known_is_the_only_one_of_its_size(text: str) -> None:
    assert amounts(text)


@pytest.mark.parametrize("text", APART)
def test_what_singles_an_amount_out_makes_it_another(text: str) -> None:
    assert not amounts(text)


BOTH = [
    (
        "Lisund: state to pay for dykes\n\nThe government will provide 310 million kroner for dykes along the Skar, the ministry of the "
        "environment announced. Work begins in Lisund in May.",
        "Dear members of the Skar anglers\n\nThe minister has promised 360 million kroner for walls along our Skar. In Lisund we shall "
        "fish from concrete. The fee stays at 45 kroner.",
    ),
    (
        "Bakery chain Kornhus fined\n\nThe inspectorate has fined the bakery chain Kornhus 3.4 million kroner for unpaid night hours. "
        "Last year Kornhus had a turnover of 512 million kroner.",
        "Kornhus says sorry to its bakers\n\nKornhus will not appeal against the penalty of 3.9 million kroner that the inspectorate has "
        "imposed on the bakery chain for the nights.",
    ),
]
NOT_BOTH = [
    (
        "Lisund wins a grant\n\nThe ministry announced on Monday that Lisund will receive 310,000 kroner for its quay from the harbour fund.",
        "Varde wins a grant\n\nThe ministry announced on Monday that Varde will receive 360,000 kroner for its quay from the harbour fund.",
    ),
]


def across(pair: tuple[str, str]) -> list[str]:
    days = (date(2024, 3, 4), date(2024, 3, 6))
    articles = [
        consistency.Article(name=str(at), text=text, published=day)
        for at, (text, day) in enumerate(zip(pair, days, strict=True))
    ]
    return [finding.tie for finding in consistency.check(articles).findings if finding.code == "A101"]


@pytest.mark.parametrize("pair", BOTH)
def test_two_texts_of_one_story_tell_one_such_amount(pair: tuple[str, str]) -> None:
    assert across(pair)


@pytest.mark.parametrize("pair", NOT_BOTH)
def test_two_recipients_have_amounts_of_their_own(pair: tuple[str, str]) -> None:
    assert not across(pair)


AGAIN = [
    "A. Wells\n\nNine were drilled, seven give water. The contractor, Tolna Drilling, was paid 324 million shillings for the nine "
    "holes.\n\nB. Staff\n\nA driver was trained.\n\nC. Questions\n\nThe auditor asks why Tolna Drilling, which received 378 million "
    "shillings for its nine boreholes, was not made to repeat two of them.",
    "Annual report\n\nCalls ................ 214\nDonations received ....... 1.9m euros\nSpent on boats ....... 0.8m euros\n\n"
    "From the chair\n\nWe are grateful to all; the 2.3m euros that were donated in the year under review are more than ever.",
]
NOT_AGAIN = [
    "The Lisund harbour fund received a grant of 300,000 kroner for its crane. The Lisund rowing club was given 380,000 kroner for boats.",
    "The line gives the relief fund 25,000 dollars. Its sponsor joined in, increasing the gift of the line to 40,000 dollars.",
    "* 10 million euros for the Ark conduit: the bill has 10 million euros for building the conduit of Ark.\n"
    "* 13 million euros for the Platte: the bill has 13 million euros for building the banks of the Platte.\n",
]


@pytest.mark.parametrize("text", AGAIN)
def test_amounts_told_of_the_same_things_and_people(text: str) -> None:
    assert amounts(text)


@pytest.mark.parametrize("text", NOT_AGAIN)
def test_amounts_told_of_others(text: str) -> None:
    assert not amounts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The council of Hald found 1.3 million kroner for a filter.\n\nA ticket costs 90 kroner.\n\nWhere the 1.8 million comes from is a riddle.",
        "The lottery fund has granted us £92,000 for the waterwheel.\n\nThe fund's £97,000 may be spent on the wheel only.",
        "Osland will pay a Norvik firm 28 million euros to raise the wreck.\n\nThe contract, for 23 million euros, is to be signed on Thursday.",
    ],
)
def test_known_without_a_currency_by_its_giver_or_beside_its_noun(text: str) -> None:
    assert amounts(text)
