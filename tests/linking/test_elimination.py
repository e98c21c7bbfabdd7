"""Ages without a name: which two can only be one person's."""

import pytest

from consistency import Article, check

FALL = "A 4-year-old boy was badly hurt when a cupboard fell on him in Norby on Monday, the fire service said."
HEADED = "Girl, 3, hurt in Norby lift\n\n"


def clashes(text):
    return [f for f in check([Article(name="a.txt", text=text)]).findings if f.code == "Q106"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"{FALL} The 6-year-old was hit in the leg.", {"6-year-old", "4-year-old"}),
        (f"{FALL} Doctors said the 6-year-old boy suffered a broken leg.", {"6-year-old", "4-year-old"}),
        (
            "3-year-old killed in Norby lift\n\nThe lift of Norby had been built in 1962. The town knew of its faults.\n\n"
            "Nobody had looked after it. The owner lives abroad.\n\nOn Monday a 5-year-old girl was killed in it, police said.",
            {"3-year-old", "5-year-old"},
        ),
        (
            "A 26-year-old woman was hit by a tram in Norby, police said. The tram came from Lendle. Doctors looked after the "
            "31-year-old woman at the tram stop.",
            {"31-year-old", "26-year-old"},
        ),
        (
            "Police charged a man with killing his wife and 3-year-old granddaughter in Norby. Ida Hult and his granddaughter, "
            "7-year-old Eva Hult, were found dead in Norby, police said.",
            {"7-year-old", "3-year-old"},
        ),
    ],
)
def test_nobody_else_can_be_meant(text, said):
    (finding,) = clashes(text)
    assert {side.said for side in finding.sides} == said
    assert finding.tie
    assert str(finding.severity) == "warning"


@pytest.mark.parametrize(
    "text",
    [
        f"{FALL} The 4-year-old was hit in the leg.",
        f"{FALL} His 6-year-old brother was not hurt. The 6-year-old was hit by dust.",
        f"{FALL} The 6-year-old girl was hit in the leg.",
        f"{FALL} The 41-year-old was hit in the leg.",
        f"{FALL} A 6-year-old was hurt in Lendle last month.",
        f"{FALL} Two other children were there. The 6-year-old was hit in the leg, and the other children were hurt.",
        f"{FALL} A 5-year-old girl was hurt, too. The 6-year-old was hit in the leg.",
        f"{FALL} The 6-year-old was arrested.",
        f"{FALL} The then 6-year-old was hit in the leg.",
        "A 17-year-old was hurt in Norby. Carl Ostrow was arrested on Tuesday. The 27-year-old was charged with assault.",
        "His 3-year-old daughter was killed in Norby. His daughters went to school there. His 7-year-old daughter was not hurt.",
        "Eva Hult, 26, was hit by a tram in Norby. The tram came from Lendle. Ida Berg, 31, was hit by the same tram.",
    ],
)
def test_somebody_else_may_be_meant(text):
    assert not clashes(text)
