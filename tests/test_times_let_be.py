"""Sentences with two times, lengths or ages of which nothing is wrong, though a hasty reader would subtract the wrong two."""

from datetime import date

import pytest

from consistency import Article, check


@pytest.mark.parametrize(
    "told",
    [
        "The strike began on 3 May; two days later, on 5 May, the mayor spoke.",
        "The trial began in January 2023; after two months a juror fell ill, and it ended in July 2023.",
        "He was arrested on 3 May, two days after the fire, and released on 13 May.",
        "The ten-day festival, which opens on 7 June, is followed by a market that closes on 30 June.",
        "The festival opened on 7 May with a two-day symposium and closed on 17 May.",
        "The five-day strike in April began on 3 April; the next one ended on 20 May.",
        "The company was founded in 1924 as a mill and sold in 1984 after ten years of losses.",
        "The bridge, opened in 1999 after three years of work, was closed in 2009.",
        "The bridge was opened in 1999, three years after work began in 1996.",
        "She was mayor from 2010 to 2018 and for ten years a member of parliament.",
        "He has been mayor since 2010, for the last four years with a deputy.",
        "He played for Norby for ten years, from 2010 on as captain.",
        "He played for Norby for ten years, from 1998 to 2003 as captain.",
        "The exhibition lasts two months; from 3 to 14 June it is closed.",
        "The road will be closed for three months from 3 June; from 10 to 14 June it opens at night.",
        "Work began on 3 May and will take two years.",
        "The law was passed on 3 May after two days of debate and signed on 10 May.",
        "The bill was introduced on 3 May and, two days after it was debated, passed on 20 May.",
        "The ship left Oslo on 3 May, spent two days in Bergen and reached Hull on 13 May.",
        "She was born in 1950 in a house that her grandfather built in 1910.",
        "She was born in 1950, three years after her parents married in 1947.",
        "She was born in 1950 and grew up in a village founded in 1910.",
        "The club, founded in 1924, won the cup in 1950, its first in 20 years.",
        "He opened the shop in 1999 and closed his old one in 1998.",
        "The shop was opened on 3 May, and the one in Lendle, closed on 1 May, is to follow.",
        "The museum opens on 7 June; until 5 June it is closed.",
        "The office is closed from 3 June and reopens on 10 June; it was last closed on 1 May.",
        "The council approved the plan on 3 May and signed the contract on 1 May.",
        "The contract was signed on 3 May and approved on 28 April by the board.",
        "He was released on 3 May, arrested again on 5 May and convicted on 1 May of another theft.",
        "She was elected in 2018 and took office in January 2019.",
        "The war began in 1939 and ended in 1945; he was born in 1930.",
        "He died on 3 May, aged 84, and was buried on 10 May.",
        "He died in 2020 at 84, and his widow, born in 1950, lives in Norby.",
        "Ann Lee, 74, has run the mill since 1990, when her son was born in a flood.",
        "Born in 1950 in Norby, Ann Lee, a mother of two, aged 20 and 24, sails.",
        "Ann Lee was born in 1950. Her daughter is 44.",
        "Ann Lee was born in 1950. She is mother of Jan, 44, and Eva, 40.",
        "The club was founded in 1924. It has 90 members and is 30 years older than its rival.",
        "The church, built in 1824, has a 300-year-old bell.",
        "The church was built in 1824 on the site of a 600-year-old chapel.",
        "The paper, founded in 1924, has for 50 years been printed in Norby.",
        "On 3 May, his 40th birthday, he left for Norby, where he was born in 1984.",
        "The mill was built in 1924 and turns 90 tonnes of grain into flour.",
        "The train leaves Oslo at 23:10 and arrives in Hull at 22:40 the next day.",
        "The museum opens at 10:00 and closes at 6:00.",
        "The session began at 9:00 and ended at 1:30.",
        "The bar opens at 18:00 and closes at 2:00.",
        "The first quarter, from January on, was weak.",
        "The course takes place on four Saturdays from 1 June to 29 June.",
        "Sales fell in the second quarter from July to September levels.",
        "On Sundays, 2 June excepted, the museum is free.",
        "The festival opens on 7 June and runs until 9 June, three days in which 40 bands play.",
        "The strike lasted ten days; a second, from 3 to 5 May, was shorter.",
        "The two-year project began in 2010 and its second phase ended in 2018.",
    ],
)
def test_nothing_is_found_where_nothing_is_wrong(told):
    report = check([Article(name="a", text=told, published=date(2024, 5, 28))])
    assert [finding.code for finding in report.findings if finding.severity.value != "note"] == []
