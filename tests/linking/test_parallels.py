"""Two statements of one mould: about two things where a telling word changes, about one where only the value does."""

from datetime import date

import pytest

from consistency import Article, check

TWO_THINGS = """
The northern towns may apply for a total of $15 million. The southern towns may apply for a total of $10 million.
The boys' team raised $500 for the hospital. The girls' team raised $300 for the hospital.
The men's race is 10 km long. The women's race is 5 km long.
The state court fined the firm $5 million. The federal court fined the firm $3 million.
The coal plant has an output of 400 MW. The gas plant has an output of 300 MW.
The minister for health signed the plan on Monday. The minister for finance signed the plan on Tuesday.
The front tyre costs $90. The rear tyre costs $120.
The basic plan costs $5 a month. The premium plan costs $9 a month.
The early show begins at 6 p.m. The late show begins at 9 p.m.
The shop in Mill Street closes on 7 June. The shop in Park Road closes on 14 June.
The Mill Street shop closes on 7 June. The Park Road shop closes on 14 June.
Flood water reached 90 cm in the old town. Flood water reached 60 cm in the harbour.
For adults, the tour costs $20. For children, the tour costs $10.
With a card, entry costs $8. Without a card, entry costs $12.
Children under 12 pay $5. Children over 12 pay $8.
Those who book early pay $50 for the tour. Those who book late pay $80 for the tour.
Group A meets on 7 June. Group B meets on 9 June.
The ferry from Lendle sails at 8 p.m. The ferry from Hemmen sails at 9 p.m.
The finance committee is chaired by Ann Lee. The planning committee is chaired by Bo Dahl.
The elder son was born in Turin. The younger son was born in Milan.
The summer festival takes place in Turin. The winter festival takes place in Milan.
For a room with a view the hotel charges $150. For a room without a view it charges $90.
Paid online, the fine is $50. Paid by post, the fine is $80.
The hospital in Lendle treated 12 of the injured. The hospital in Hemmen treated nine of the injured.
Police in Lendle arrested three people. Police in Hemmen arrested five people.
In the first round she got 40 percent of the vote. In the second round she got 52 percent of the vote.
Ann Lee's trial begins on 7 June. The trial of Bo Dahl begins on 9 June.
The ship is 90 m long and can carry 400 containers. Its sister ship is 120 m long and can carry 600 containers.
Lendle beat Hemmen 3-1 at home. In the away match Lendle lost 2-1 to Hemmen.
The strike, which began on Monday, ended on Friday.
""".strip().splitlines()

ONE_THING = """
The towns may apply for a total of $15 million. The towns may apply for a total of $10 million.
The city's towns may apply for a total of $15 million. The towns may apply for a total of $10 million.
The new coal plant has an output of 400 MW. The coal plant has an output of 300 MW.
The Mill Street shop closes on 7 June. The shop closes on 14 June.
The finance committee is chaired by Ann Lee. The finance committee is chaired by Bo Dahl.
The summer festival takes place in Turin. The summer festival takes place in Milan.
The conference was held in Turin. The conference was held in Milan.
""".strip().splitlines()


def codes(text: str) -> set[str]:
    return {finding.code for finding in check([Article(name="a.txt", text=text, published=date(2024, 5, 28))]).findings}


@pytest.mark.parametrize("text", TWO_THINGS)
def test_a_telling_word_makes_two_things(text):
    assert not codes(text)


@pytest.mark.parametrize("text", ONE_THING)
def test_a_value_alone_makes_a_conflict(text):
    assert codes(text)


def test_the_first_line_of_a_timetable_is_no_headline():
    assert not codes(
        "Monday 3 June: swimming, 9 a.m.\nTuesday 4 June: running, 10 a.m.\nWednesday 5 June: cycling, 8 a.m."
    )


def test_another_speaker_is_no_other_thing():
    told = "The new bridge is 90 metres long, {} said. The new bridge is 120 metres long, {} said."
    assert codes(told.format("the mayor", "the mayor")) == codes(told.format("the mayor", "the builder")) != set()


def test_two_offices_of_one_person_are_the_question():
    assert "R106" in codes(
        "09.00 Welcome: Prof. Ida Storm, Dean of the Faculty of Music\n10.00 Tea\n"
        "15.00 Thanks: Prof. Ida Storm, Dean of the Faculty of Dance"
    )


def test_words_told_twice_in_one_go_behind_other_names_are_of_two_things():
    assert not codes(
        "By the survey, Lendle and Osby have been put in the first class and may apply for a collective total of €15,720,000 for "
        "their quays. The ports of Hemmen and Tarn, also of the first class, may apply for a collective total of €10,960,000."
    )


def test_values_in_other_places_of_their_sentences_make_no_mould():
    assert codes("The mill is worth €62 million.\n\nThe €26 million mill is the largest yet.")


def test_people_told_by_where_they_are_from_are_other_people():
    first = "The mayor thanked the captain and the 160 people on duty.\n\n"
    assert not codes(first + "The 48 people of Osby, on the other side of the valley, were not affected.")


def test_one_of_many_is_no_other_thing():
    first = "Sixty weather stations are being set up this month by the cooperative.\n\nA station costs $410.\n\n"
    assert codes(first + "The seventy-five stations being installed this month will be looked after by pupils.") == {
        "Q101"
    }
