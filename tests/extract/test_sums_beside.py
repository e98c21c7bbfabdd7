"""Sums that a reader does in his head: changes, differences, shares and products told beside their values."""

from datetime import date

import pytest

from consistency import Article, check

WRONG = {
    "T101": [
        "The ferry carried 612,000 passengers, after 510,000 in 2022, an increase of 40 per cent.",
        "Grants rose 25 per cent to 1.5 billion crowns, after 1.4 billion in the year before.",
        "The catch came to 5,400 tonnes, down 10 per cent from 7,200 tonnes a year earlier.",
        "The post office carried 3.3 million parcels, which is 10 per cent more than the 2.6 million of 2022.",
        "Net profit rose 30% to $313.2 million, or $3.89 a share, from $283.9 million, or $3.53 a share.",
        "Contributions had increased from £5.5bn to £8.2bn a year, a rise of 69.7%.",
    ],
    "T112": [
        "In the spring the club counted 1,250 rowers; now it has 1,500. We have put on 40 per cent, said the treasurer.",
        "Sixty-four people were injured, four times as many as the 32 hurt in the derailment of 2015.",
        "The fair drew 4,000 people in its first year. Last weekend 12,000 danced in the meadow - five times that number.",
        "On 1 May 2023 the choir had 800 members, on 1 May 2024 it had 1,200. In other words, we have grown by 35 percent.",
        "At the start of the year diesel was at 1.60 euros a litre. On Monday it cost 1.84 euros, 25 per cent more.",
    ],
    "T113": [
        "Her throw of 61.80 metres beat her own record of 60.50 metres by 2.30 metres.",
        "The choir took in 84,000 euros and spent 79,500 euros, so that a profit of 8,500 euros remains.",
        "The home side led by three at 24–19 with a quarter of an hour left.",
        "At 212 metres the new mast will be 38 metres taller than the old one, which measures 194 metres.",
        "The ship is 180 metres long. That makes it 50 metres longer than its predecessor of 150 metres.",
        "Membership stood at 3,410 in December. By June it had fallen to 3,190, a loss of 320 members.",
        "The winner needed 74 minutes, six minutes less than the runner-up, who finished in 77 minutes.",
    ],
    "T116": [
        "Turnout was 75 per cent: 7,200 of the 12,000 people entitled to vote went to the polls.",
        "Women make up 60 per cent of the brigade, 26 of 65 members.",
        "Out of 240 applicants, 36 were given a flat, or 25 per cent.",
        "A total of 640 people were tested; 16 of them, or 4.5 per cent, were infected.",
        "Two thirds of the 90 delegates, 72, backed the amendment.",
        "The foundation gives 2 million crowns, a third of the 20 million crowns that the roof will cost.",
    ],
    "T108": [
        "Rents climb\n\nRents in the harbour have climbed 35 per cent since 2020, the league says.\n\nA square metre costs 11.50 euros "
        "today.\n\nIn 2020 it was 10.00 euros.",
        "Grain\n\nMills in the district processed 10 per cent more rye in the past season. The volume rose to 54,000 tonnes from "
        "40,000 tonnes in 2022.",
    ],
    "D116": [
        "The mine had opened in 1944 and was shut in 2004, after 80 years.",
        "Her first novel came out in 1999, the second in 2014. In between lay 25 years of silence.",
        "It was the first strike in 41 years; the last one took place in 1993.",
        "The bridge had to close in 2019. Nine years later lorries may cross it again.",
    ],
    "D104": [
        "The film runs from 20:15 to 22:45, 190 minutes.",
        "The siege lasted from 4 May to 25 May, five weeks.",
    ],
    "T106": [
        "The 36 volunteers worked 1,080 hours, 50 hours each.",
        "In six years he paid 9,600 euros, on average 2,600 euros a year.",
        "The 60 trees cost 180 euros apiece, 14,800 euros altogether.",
        "The county bought 24 buses at 310,000 euros each and paid 9.44 million euros in all.",
    ],
}
RIGHT = [
    "Rents climb\n\nRents in the harbour have climbed 15 per cent since 2020, the league says.\n\nA square metre costs 11.50 euros "
    "today.\n\nIn 2020 it was 10.00 euros.",
    "Grain\n\nMills in the district processed 10 per cent more rye in the past season. The volume rose to 44,000 tonnes from "
    "40,000 tonnes in 2022.",
    "The film runs from 20:15 to 22:45, 150 minutes.",
    "They led by three at half-time and won 31–24.",
    "He worked there for three years from 1990 and died in 2004.",
    "The mine had opened in 1944 and was shut in 2004, after 60 years.",
    "With nearly half the time gone, only 9,000 of the 105,000 who may sign up have done so.",
    "The payments of 54 million and 121 million dollars were funded by 82.8 million dollars from operations.",
    "The wage rises by 70 cents, to $5.85 this year and $7.25 in 2009.",
    "Grants rose 25 per cent to 1.5 billion crowns, after 1.2 billion in the year before.",
    "The catch came to 5,400 tonnes, down 10 per cent from 6,000 tonnes a year earlier.",
    "The post office carried 3.3 million parcels, which is 10 per cent more than the 3 million of 2022.",
    "Net profit rose 10% to $313.2 million, or $3.89 a share, from $283.9 million, or $3.53 a share.",
    "In the spring the club counted 1,250 rowers; now it has 1,500. We have put on 20 per cent, said the treasurer.",
    "At the start of the year diesel was at 1.60 euros a litre. On Monday it cost 1.84 euros, 15 per cent more.",
    "It earned 31 million dollars in the quarter, 19% more than a year before. In the twelve months to June it earned 115 million "
    "dollars, 6% more.",
    "At 212 metres the new mast will be 18 metres taller than the old one, which measures 194 metres.",
    "After a loss of 3 million euros it earned 26 million euros, 5 million less than in 2022.",
    "Revenue came to 2.35 billion crowns, up from 2.27 billion crowns, with an operating loss of 30 million crowns.",
    "Revenue came to 702 million euros, 1.4% below last year's 712 million.",
    "Out of 240 applicants, 36 were given a flat, or 15 per cent.",
    "Of the 4,300 drivers, 850 have been sent home on 70 percent of their wages.",
    "Two thirds of the 90 delegates, 60, backed the amendment.",
    "The 60 trees cost 180 euros apiece, 10,800 euros altogether.",
    "The firm completed its 3 billion dollar purchase, taking 63 million shares for 26.50 dollars a share.",
]  # fmt: skip


def loud(text: str) -> list[str]:
    report = check([Article(name="a.txt", text=text, published=date(2024, 9, 5))])
    return [finding.code for finding in report.findings if finding.severity.value != "note"]


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in WRONG.items() for text in texts])
def test_a_sum_that_does_not_come_out_is_told(code: str, text: str) -> None:
    assert code in loud(text)


@pytest.mark.parametrize("text", RIGHT)
def test_a_sum_that_comes_out_is_not(text: str) -> None:
    assert loud(text) == []
