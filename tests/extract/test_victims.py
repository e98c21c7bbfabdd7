"""The dead and the hurt are those who were hit."""

import pytest

from consistency import Article, check


def codes(text):
    return [finding.code for finding in check([Article(name="a", text=text)]).findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1 dead, 4 hurt at party\n\nSix people were shot at a party in Tarn early on Sunday.", True),
        (
            "Two people were killed and three injured in a club in Tarn.\n\nPolice said that six people were stabbed by one man.",
            True,
        ),
        ("1 dead, 5 hurt at party\n\nSix people were shot at a party in Tarn early on Sunday.", False),
        ("1 dead, 6 hurt at party\n\nSix people were shot at a party in Tarn. A seventh was hurt by glass.", False),
        ("1 dead, 4 hurt at party\n\nSix others were shot at a party in Tarn early on Sunday.", False),
        ("1 dead, 4 hurt at party\n\nAt least six people were shot at a party in Tarn early on Sunday.", False),
        ("1 dead, 4 hurt at party\n\nAfter separate shootings in Tarn six people were shot in all.", False),
        (
            "1 dead, 6 hurt at party\n\nSix people were shot in Tarn, five of them in the leg. Five people were shot, one said.",
            False,
        ),
    ],
)
def test_those_who_were_hit(text, found):
    assert ("T103" in codes(text)) == found
