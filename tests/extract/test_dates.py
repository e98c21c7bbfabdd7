"""Dates and periods: what is read, with which words, and what is left alone."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from consistency.claims import Claim, Unread
from consistency.extract.dates import Dates
from consistency.extract.protocol import Taken
from consistency.prose import Prose
from consistency.text import Article
from consistency.values import Date, Recurrence, Time, value_from_dict

PUBLISHED = date(2024, 11, 15)  # a Friday


def found(text, published=PUBLISHED):
    return list(Dates().read(Prose(Article(name="a", text=text, published=published)), Taken()))


def dates(text, published=PUBLISHED):
    return {
        claim.said: str(claim.value)
        for claim in found(text, published)
        if isinstance(getattr(claim, "value", None), Date)
    }


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("The mill opened on 3 May 2021.", "3 May 2021", "2021-05-03"),
        ("The mill opened on May 3, 2021.", "May 3, 2021", "2021-05-03"),
        ("The mill opened on the 3rd of May, 2021.", "the 3rd of May, 2021", "2021-05-03"),
        ("On Tuesday, 12 November 2024 it closed.", "Tuesday, 12 November 2024", "2024-11-12"),
        ("It closed on Nov. 12 last year.", "Nov. 12 last year", "2023-11-12"),
        ("Dated 2021-05-03.", "2021-05-03", "2021-05-03"),
        ("Dated 23.05.2021.", "23.05.2021", "2021-05-23"),
        ("It ran 14-15 November 2023.", "14-15 November 2023", "2023-11-14 to 2023-11-15"),
        ("It ran from May 30 to June 2, 2023.", "May 30 to June 2, 2023", "2023-05-30 to 2023-06-02"),
        ("It ran from May to July 2023.", "May to July 2023", "2023-05-01 to 2023-07-31"),
        ("It ran from November to February 2023.", "November to February 2023", "2022-11-01 to 2023-02-28"),
        ("The 2023/24 season was dry.", "2023/24", "2023-01-01 to 2024-12-31"),
        ("Prices rose in the 1990s.", "the 1990s", "1990-01-01 to 1999-12-31"),
        ("Sales fell in Q3 2023.", "Q3 2023", "2023-07-01 to 2023-09-30"),
        ("Sales fell in the third quarter of 2023.", "the third quarter of 2023", "2023-07-01 to 2023-09-30"),
        ("Sales fell in the first half of 2023.", "the first half of 2023", "2023-01-01 to 2023-06-30"),
        ("Trade grew in the 19th century.", "the 19th century", "1800-01-01 to 1899-12-31"),
        ("It opened in the summer of 2019.", "the summer of 2019", "2019-06-01 to 2019-08-31"),
        ("It has run since 2014.", "2014", "2014-01-01 to 2014-12-31"),
        ("It was signed on Thursday.", "Thursday", "2024-11-14"),
        ("It was signed on Friday.", "Friday", "2024-11-15"),
        ("It will be signed on Thursday.", "Thursday", "2024-11-21"),
        ("It was signed last Friday.", "last Friday", "2024-11-08"),
        ("They play on the weekend of 8/9 November.", "8/9 November", "2024-11-08 to 2024-11-09"),
        ("Profit fell in last year's fourth quarter.", "last year's fourth quarter", "2023-10-01 to 2023-12-31"),
        ("It rained on Tuesday in the morning.", "Tuesday in the morning", "2024-11-12"),
        ("Prices rose over the last year.", "the last year", "2023-11-15 to 2024-11-15"),
        ("Prices will rise in the coming month.", "the coming month", "2024-11-15 to 2024-12-15"),
        ("It is to close at the end of the year.", "the end of the year", "2024-09-01 to 2024-12-31"),
        ("None has left since the end of December.", "the end of December", "2023-12-21 to 2023-12-31"),
        ("They must have a plan by the summer.", "the summer", "2025-06-01 to 2025-08-31"),
        ("It was signed on December 5 of 2005.", "December 5 of 2005", "2005-12-05"),
        ("It has given them until Tuesday to sign.", "Tuesday", "2024-11-19"),
        ("They must pay by Monday.", "Monday", "2024-11-18"),
        ("It had been finished by Monday.", "Monday", "2024-11-11"),
        ("In January, a week after the Fowler decision, a bomb killed a guard.", "January", "2024-01-01 to 2024-01-31"),
        ("It was signed yesterday.", "yesterday", "2024-11-14"),
        ("It was signed three days ago.", "three days ago", "2024-11-12"),
        ("It opens next month.", "next month", "2024-12-01 to 2024-12-31"),
        ("It opened in March.", "March", "2024-03-01 to 2024-03-31"),
        ("It will open in March.", "March", "2025-03-01 to 2025-03-31"),
        ("It opened on 14 December.", "14 December", "2024-12-14"),
        ("The town flooded on 3 May 2021. Three days later it dried.", "Three days later", "2021-05-06"),
        ("The town flooded on 3 May 2021. The following day it dried.", "The following day", "2021-05-04"),
        ("It opened in the first week of May 2023.", "the first week of May 2023", "2023-05-01 to 2023-05-09"),
        ("It meets on the second Tuesday in May 2023.", "the second Tuesday in May 2023", "2023-05-09"),
        ("Bills are due on the last day of the month.", "the last day of the month", "2024-11-30"),
        ("It closed on the last weekend of March 2023.", "the last weekend of March 2023", "2023-03-25 to 2023-03-26"),
        ("It opens next week on Tuesday.", "next week on Tuesday", "2024-11-19"),
        ("It was paid three days after 12 January 2023.", "three days after 12 January 2023", "2023-01-15"),
        ("It was paid two weeks before Christmas Eve 2022.", "two weeks before Christmas Eve 2022", "2022-12-10"),
        ("The year-earlier figures were lower.", "year-earlier", "2023-01-01 to 2023-12-31"),
        ("It was paid on Tuesday 5/11.", "Tuesday 5/11", "2024-11-05"),
        ("They met on 14 and 16 May 2023.", "14", "2023-05-14"),
        ("They met on 14, 15 and 18 May 2023.", "18 May 2023", "2023-05-18"),
        ("Profit fell in the first two quarters of 2023.", "the first two quarters of 2023", "2023-01-01 to 2023-06-30"),
        ("Profit fell in the last three months of 2023.", "the last three months of 2023", "2023-10-01 to 2023-12-31"),
        ("It must be done by the year two thousand.", "the year two thousand", "2000-01-01 to 2000-12-31"),
        ("On 3 May he came. Later that day he left.", "Later that day", "2024-05-03"),
        ("It grew between 2007 and the end of 2008.", "2007 and the end of 2008", "2007-01-01 to 2008-12-31"),
        ("It ran from 26 June in 2019 to 28 June in 2020.", "26 June in 2019 to 28 June in 2020", "2019-06-26 to 2020-06-28"),
        ("It lasted from Thursday to Tuesday.", "Thursday to Tuesday", "2024-11-07 to 2024-11-12"),
        ("It opens the week after next.", "the week after next", "2024-11-25 to 2024-12-01"),
        ("It closed on Shrove Tuesday 2023.", "Shrove Tuesday 2023", "2023-02-21"),
        ("It was on 9 Aug 96.", "9 Aug 96", "1996-08-09"),
        ("On 9 August 96 people left.", "9 August", "2024-08-09"),
        ("On 9 May 75% of them left.", "9 May", "2024-05-09"),
        ("Dated Sep/12/2020.", "Sep/12/2020", "2020-09-12"),
        ("Dated 2020/23/Sep in full.", "2020/23/Sep", "2020-09-23"),
        ("Mon Aug 6 14:05:00 2012: it began.", "Mon Aug 6 14:05:00 2012", "2012-08-06"),
        ("They met on Easter Monday 2023.", "Easter Monday 2023", "2023-04-10"),
        ("It closed on Christmas Eve 2022.", "Christmas Eve 2022", "2022-12-24"),
        ("The port fell in 146 BC.", "146 BC", "146 BC"),
        ("The port was held from 264 to 241 B.C. by others.", "264 to 241 B.C.", "264 BC"),
        ("Sales fell in the quarter ended 30 September.", "the quarter", "2024-07-01 to 2024-09-30"),
        ("Sales fell in the quarter ended 30 September.", "30 September", "2024-09-30"),
        ("For the fiscal year ended March 31, 2023 it paid.", "the fiscal year", "2022-04-01 to 2023-03-31"),
        ("It opens in the week of 14 May 2025.", "the week of 14 May 2025", "2025-05-12 to 2025-05-18"),
        ("The week beginning 6 May was wet.", "The week beginning 6 May", "2024-05-06 to 2024-05-12"),
        ("The week ending 12 May was wet.", "The week ending 12 May", "2024-05-06 to 2024-05-12"),
        ("They play on the weekend of 9 November.", "the weekend of 9 November", "2024-11-09 to 2024-11-10"),
        ("He died on the eve of 9 May.", "the eve of 9 May", "2024-05-08"),
        ("It will begin a week on Tuesday.", "a week on Tuesday", "2024-11-26"),
        ("It will begin two weeks from Saturday.", "two weeks from Saturday", "2024-11-30"),
        ("They meet on Thursday week.", "Thursday week", "2024-11-28"),
        ("The wall fell a year ago today.", "a year ago today", "2023-11-15"),
        ("The mill closed half a century ago.", "half a century ago", "1970-01-01 to 1979-12-31"),
        ("The mill closed a year and a half ago.", "a year and a half ago", "2023-05-01 to 2023-05-31"),
        ("It is due on the 12th of this month.", "the 12th of this month", "2024-11-12"),
        ("They met in the summer of '69.", "the summer of '69", "1969-06-01 to 1969-08-31"),
        ("It snowed in the winter of 2022-23.", "the winter of 2022-23", "2022-12-01 to 2023-02-28"),
        ("Profits rose in FY24.", "FY24", "2024-01-01 to 2024-12-31"),
        ("Profits rose in 3Q23.", "3Q23", "2023-07-01 to 2023-09-30"),
        ("Profits rose in 3Q 2023.", "3Q 2023", "2023-07-01 to 2023-09-30"),
        ("Published: 06/2004", "06/2004", "2004-06-01 to 2004-06-30"),
        ("Grants for FY 2007-2008 are due.", "FY 2007-2008", "2007-01-01 to 2008-12-31"),
        ("They have been given until 9 a.m. Tuesday to reply.", "9 a.m. Tuesday", "2024-11-19"),
    ],
)  # fmt: skip
def test_a_date_is_read_with_its_words(text, said, value):
    assert dates(text)[said] == value


@pytest.mark.parametrize(
    "text",
    [
        "It may rain. They march on.",
        "They will be built in the coming years, after a decades-long row.",
        "He left with 300 others each year.",
        "The weekly paper tells of daily life in a sub-five-minute read.",
        "It was the last year of his term, when the 25x'25 plan was made.",
        "He wrote of the leaders of tomorrow and of today's world for USA Today.",
        "The shop is open 24 hours a day.",
        "April Jones spoke to June Smith.",
        "They sold 2,014 bikes and 1800 tickets.",
        "It cost $2014 or 2014%.",
        "Flight 1998 was late.",
        "The Sun said so.",
        "They won 21:15 and 25:20, and he ran it in 3:07:35.",
        "The scale is 10:30, and 5/12 of it is left.",
        "It pays €500 a year.",
    ],
)
def test_what_is_no_date_is_left_alone(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "said", "value"),
    [
        ("They meet every Monday.", "every Monday", "every 1 week on monday"),
        ("The shop is closed on Sundays.", "Sundays", "every 1 week on sunday"),
        ("It passes the sun every 33 years.", "every 33 years", "every 33 years"),
        ("They meet every other week.", "every other week", "every 2 weeks"),
        ("It rains every night.", "every night", "every 1 day on night"),
        ("They meet weekly.", "weekly", "every 1 week"),
    ],
)
def test_what_comes_again_is_no_date(text, said, value):
    (claim,) = found(text)
    assert isinstance(claim.value, Recurrence)
    assert (claim.said, str(claim.value)) == (said, value)


@pytest.mark.parametrize(
    ("text", "said", "at", "until", "zone"),
    [
        ("It began at 10 a.m. and rained.", "10 a.m.", "10:00", "", ""),
        ("He left at 10.30am.", "10.30am", "10:30", "", ""),
        ("He left at 19:15 with friends.", "19:15", "19:15", "", ""),
        ("It starts at 0900 GMT.", "0900 GMT", "09:00", "", "GMT"),
        ("It starts at 0900 hrs.", "0900", "09:00", "", ""),
        ("It starts at 7.30 p.m. Moscow time.", "7.30 p.m. Moscow time", "19:30", "", "Moscow"),
        ("It opens from 9am to 5pm.", "9am to 5pm", "09:00", "17:00", ""),
        ("It opens from 9 to 5pm.", "9 to 5pm", "09:00", "17:00", ""),
        ("It opened at noon.", "noon", "12:00", "", ""),
        ("He came at 4 in the morning.", "4 in the morning", "04:00", "", ""),
        ("He came at 8 o'clock.", "8 o'clock", "08:00", "", ""),
        ("He came at half past seven.", "half past seven", "07:30", "", ""),
        ("He came at a quarter to ten.", "quarter to ten", "09:45", "", ""),
    ],
)
def test_a_time_of_day_is_read(text, said, at, until, zone):
    (claim,) = found(text)
    assert (claim.said, claim.value) == (said, Time(at, until, zone))


@pytest.mark.parametrize(
    ("text", "said", "at"),
    [
        ("It began at 10 a.m. on 3 May 2023.", "10 a.m. on 3 May 2023", "10:00"),
        ("It begins on 3 May 2023 at 10:30.", "3 May 2023 at 10:30", "10:30"),
        ("The talks end at midnight on Friday.", "midnight on Friday", "00:00"),
        ("He spoke tonight at 8.", "tonight at 8", "20:00"),
        ("He spoke tonight at 1am.", "tonight at 1am", "01:00"),
        ("He spoke on Friday between 10 and 11:30.", "Friday between 10 and 11:30", "10:00"),
        ("He spoke on Friday from 7 to 7:30.", "Friday from 7 to 7:30", "07:00"),
        ("He spoke yesterday afternoon at 3:30.", "yesterday afternoon at 3:30", "15:30"),
        ("It rained on Tuesday morning.", "Tuesday morning", "morning"),
        ("They played on Friday 21:15 against the others.", "Friday 21:15", "21:15"),
        ("They won 21:15 on Friday.", "Friday", None),
        ("He spoke today at 5.", "today at 5", "05:00"),
        ("It struck at dawn on 4 June 2023.", "at dawn on 4 June 2023", "dawn"),
        ("He left on the night of 3 March 2023.", "the night of 3 March 2023", "night"),
        ("Logged 2023-05-12T14:30:00Z.", "2023-05-12T14:30:00Z", "14:30"),
        ("Logged 2023-05-12T14:30+02:00.", "2023-05-12T14:30+02:00", "14:30"),
        ("It struck between 7 and 9 last night.", "7 and 9 last night", "19:00"),
        ("He left on Friday around 4.", "Friday around 4", "04:00"),
        ("He was hurt overnight on Saturday.", "overnight on Saturday", "night"),
        ("Logged 2023-05-12 14:30:05.", "2023-05-12 14:30:05", "14:30"),
    ],
)
def test_a_day_carries_its_time(text, said, at):
    (claim,) = found(text)
    assert (claim.said, claim.value.time and claim.value.time.at) == (said, at)


def test_a_time_that_bounds_has_an_edge():
    (before,), (day,) = found("Votes close before 5pm."), found("They will vote on Friday before 5pm.")
    assert before.value == Time("17:00", edge="before")
    assert day.value.time == Time("17:00", edge="before")
    assert str(before.value) == "before 17:00"


def test_years_before_christ_meet_only_themselves():
    one, other, open_ = (found(f"The port fell {when}.")[0].value for when in ("in 146 BC", "in 149 BC", "in 1949"))
    assert one.meets(one)
    assert not one.meets(other)
    assert not one.meets(open_)
    assert one.to_dict() == {"earliest": None, "latest": None, "precision": "year", "year": -146}


def test_a_time_does_not_set_two_days_apart():
    morning, evening = (found(f"It rained on Tuesday {part}.")[0].value for part in ("morning", "evening"))
    assert morning.meets(evening)
    assert str(morning) == str(evening)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It was signed on 2 February.", "2024-02-02"),  # of last year's winter, not of the next
        ("It was signed on 20 December.", "2024-12-20"),  # a slip: a reader would not look back eleven months
    ],
)
def test_past_days_without_a_year(text, value):
    (claim,) = found(text, date(2024, 12, 15))
    assert str(claim.value) == value


def test_a_day_just_after_a_bare_year_is_of_that_year():
    text = "The town opened its port on 3 May 2004. The worst year was 2001, when the 11 September storm hit."
    assert dates(text, None)["11 September"] == "2001-09-11"


def test_one_word_of_today_does_not_make_a_history_news():
    years = " ".join(f"In {year} the fort fell." for year in range(1840, 1860))
    (claim,) = (c for c in found(f"{years} It fell again on 7 July. It stands to this day.") if c.value.day == 7)
    assert str(claim.value) == "1859-07-07"


@pytest.mark.parametrize(
    "text", ["It closed on 31 November 2024.", "It closed on 30 February.", "It closed on 31/11/2024."]
)
def test_a_day_that_no_calendar_has_is_impossible(text):
    (claim,) = found(text)
    assert claim.value.precision == "impossible"
    assert claim.value.day


@pytest.mark.parametrize(
    ("text", "published", "precision"),
    [
        ("The lake froze on 29 February.", date(2023, 3, 20), "impossible"),
        ("The lake was drained on 10 January. On 29 February it was full again.", date(2023, 6, 5), "impossible"),
        ("The lake will be drained on 29 February.", date(2023, 6, 5), "day"),
        ("The lake froze on 29 February.", date(2024, 9, 20), "day"),
        ("The lake froze on 29 February.", None, "day"),
    ],
)
def test_a_leap_day_without_its_year_needs_a_leap_year_near(text, published, precision):
    (claim,) = (claim for claim in found(text, published) if claim.value.day == 29)
    assert claim.value.precision == precision


def test_day_and_month_stand_in_the_order_the_article_shows():
    assert dates("Paid on 03/07/2025, sent on 25/07/2025.")["03/07/2025"] == "2025-07-03"
    assert dates("Paid on 03/07/2025, sent on 07/25/2025.")["03/07/2025"] == "2025-03-07"
    assert dates("Paid on 03/07/2025, as agreed on March 1, 2025.")["03/07/2025"] == "2025-03-07"


def test_a_day_in_either_order_is_not_guessed():
    (unread,) = found("Paid on 03/07/2025.")
    assert isinstance(unread, Unread)


def test_without_a_publication_date_relative_dates_stay_open():
    (claim,) = found("It was signed on Thursday.", published=None)
    assert (claim.value.earliest, claim.value.weekday, claim.value.precision) == (None, 3, "day")


def test_a_value_holds_only_what_the_words_state():
    (claim,) = found("It opened on Tuesday, 12 November.")
    assert (claim.value.weekday, claim.value.year, claim.value.month, claim.value.day) == (1, None, 11, 12)


def test_a_story_of_other_times_counts_from_itself():
    text = "In 1919 the front moved. It held until May 1919. In 1920 it broke. By June 1920 the war had turned. In August the army fled. Peace came in 1921."
    assert dates(text)["August"] == "1920-08-01 to 1920-08-31"


def test_edges():
    assert {c.said: c.value.edge for c in found("It has run since 2014, by 2030, until May 2025.")} == {
        "2014": "since",
        "2030": "by",
        "May 2025": "until",
    }


WORDS = st.sampled_from(
    "the of on in from to - , . and ( ) 14 15th May November 2024 1998 Thursday last next week years three half quarter "
    "Q3 1990s ago later 03/04/2025 31 30 February early mid Easter s 's every a day month \n \n\n aged old 44 ' ’96 said İ "
    "99999999999999999999 0 0000 1000 century 22nd twenty-one second 10:30 99:99 3 p.m. 13pm noon GMT half past quarter to "
    "seven million billion daily 5/12 9 Aug 96 66 latest the who was turned and between until".split(" ")
)


@settings(max_examples=300, deadline=None)
@given(
    st.lists(WORDS, max_size=14).map(" ".join), st.sampled_from([None, PUBLISHED, date(1, 1, 1), date(9999, 12, 31)])
)
def test_any_words_are_read_without_error_and_spans_give_back_words(text, published):
    for item in found(text, published):
        assert text[item.start : item.end] == item.said
        if isinstance(item, Claim):
            assert value_from_dict(item.kind, item.value.to_dict()) == item.value


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_no_text_raises(text):
    found(text)


@settings(max_examples=100, deadline=None)
@given(st.lists(WORDS.filter(lambda word: "\n" not in word), max_size=10).map(" ".join))
def test_an_unrelated_paragraph_before_shifts_spans_only(text):
    lead = "The river is long and the hills are green.\n\n"
    plain = [(c.start + len(lead), c.end + len(lead), c.said) for c in found(text)]
    assert [(c.start, c.end, c.said) for c in found(lead + text)] == plain
