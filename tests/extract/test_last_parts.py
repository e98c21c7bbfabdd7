"""Parts told sentences apart, of which words say how many they are or which is the last."""

import pytest

import consistency

FERRY = "Tarn buys new boats\n\nThe port will pay {} million crowns for its new boats, it said. People have waited long.\n\n"
TOLL = "Bus leaves road near Brack, {} hurt\n\nA bus left the road near Brack on Monday, injuring {} people, police said.\n\n"


def summed(text: str) -> list[str]:
    article = consistency.Article(name="a", text=text)
    return [finding.because for finding in consistency.check([article]).findings if finding.code == "T103"]


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        (
            FERRY
            + "Hulls took the most, 41 million crowns. Engines were 23 million crowns. The third and last item, training, is put at "
            "9 million crowns.",
            "67",
            "73",
        ),
        (
            FERRY
            + "Of the sum 41 million crowns is for hulls and 23 million for engines, while training, the last of the three items, "
            "gets 9 million.",
            "68",
            "73",
        ),
        (
            "Tarn orders trams\n\nThe town will buy {} trams by 2030, it said.\n\nThe purchase is split into two lots. Fourteen trams go to "
            "the harbour line. Nine trams are for the ring.",
            "26",
            "23",
        ),
        (
            TOLL
            + "Six passengers and two pupils were taken to Osvik. A farmer said three of his workers had been hurt as they ran to help. "
            "Nobody else was hurt.",
            "10",
            "11",
        ),
        (
            "Mill closes {} posts\n\nThe mill at Tarn will cut {} posts, it said.\n\nMost are in the spinning hall, where 310 workers leave. In "
            "Brack, 120 positions go.\n\nThe offices, the only other place with staff, lose 45 jobs.",
            "415",
            "475",
        ),
        (
            "A path around the lake\n\nThe path will be {} kilometres long.\n\nIt is to be lit. Some 1,200 trees are planted.\n\nA stretch of 31 "
            "kilometres is paved.\n\nIt costs 2 million euros.\n\nAll of the rest stays as it is, the mayor said: 12 kilometres of gravel.",
            "38",
            "43",
        ),
        (
            "Radio Tarn\n\nOf the 90 hours on air each week, 41 are music. News fills {} hours, school radio 9. The remainder, six hours, "
            "belongs to listeners.",
            "44",
            "34",
        ),
        (
            "Council of Tarn\n\nThe {} seats are divided among four parties.\n\nThe Reds have 12 seats, the Fishing List 9, the Centre 6 and "
            "the Greens 4.",
            "33",
            "31",
        ),
        (
            "Rescue\n\nThe men of Tarn were called out {} times last year. Engine trouble accounted for 31 of the calls, storms for 22 and "
            "swimmers for 17.",
            "66",
            "70",
        ),
        (
            "Faults in {} of 210 lifts\n\nInspectors found faults in {} of 210 lifts in Tarn.\n\nOf the lifts that had faults, 11 were in Brack, "
            "eight in Osvik and six in Hult.",
            "23",
            "25",
        ),
        (
            "Flood in the valley\n\nSome towns were dark.\n\nAltogether {} people were in shelters in three districts, the council said.\n\nAlm is worst "
            "hit, with 2,700 people in schools. In Berg the figure stands at 1,900. Carn, the third district, has 1,100 evacuees.",
            "5,200",
            "5,700",
        ),
    ],
)
def test_parts_that_words_close_are_added_up(text, wrong, right):
    assert summed(text.replace("{}", wrong))
    assert not summed(text.replace("{}", right))


@pytest.mark.parametrize(
    "text",
    [
        FERRY.replace("{}", "64")
        + "Hulls took 41 million crowns, engines 23 million. The third and last boat arrives in May.",
        TOLL.replace("{}", "9")
        + "Six passengers were taken to Osvik, three of them by air. Nobody else was hurt. Last year 12 people were.",
        "Tarn orders trams\n\nThe town will buy 26 trams.\n\nIt is split into three lots. Fourteen trams go to the ring. Nine are for the port.",
    ],
)
def test_what_is_not_all_is_not_added_up(text):
    assert not summed(text)


def test_shares_of_which_one_is_what_the_others_leave():
    text = "The mill\n\nOak makes up {} per cent of the wood. Pine accounts for another 17 per cent. Ash and elm come to 21 per cent. That leaves 12 per cent for beech."
    codes = [
        [
            found.code
            for found in consistency.check([consistency.Article(name="a", text=text.replace("{}", share))]).findings
        ]
        for share in ("58", "50")
    ]
    assert codes == [["T105"], []]
