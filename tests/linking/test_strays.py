"""Surnames that nobody of a text bears."""

import pytest

import consistency

TEXT = "The skipper Runa Holvik lost her net off Brekka on Monday. Boats came from all sides. {}"


def codes(told):
    article = consistency.Article(name="a", text=TEXT.format(told))
    return {finding.code for finding in consistency.check([article]).findings}


@pytest.mark.parametrize(
    "told",
    [
        "“It was an old net,” Holtung said.",
        "Then Holtung pulled it from the water with a hook.",
        "For Mr Holtung it was an old net.",
        "“It was an old net,” said Hovland.",
    ],
)
def test_a_surname_of_nobody(told):
    assert "N109" in codes(told)


@pytest.mark.parametrize(
    "told",
    [
        "“It was an old net,” Holvik said.",
        "Her mate Tor Holtung woke up. “It was an old net,” Holtung said.",
        "They took it to Holtung.",
        "“It was an old net,” she told Holtung.",
        "“It was an old net,” said HolNett.",
        "Hovland pulled it from the water.",  # two letters are little
        "“It was an old net,” Tangen said.",
        "Her cousins Tor Holmen and Per Holsen came. “It was an old net,” Holtung said.",
    ],
)
def test_another_name(told):
    assert "N109" not in codes(told)
