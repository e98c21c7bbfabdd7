"""Whose words a quotation is, where no verb of speech says so beside it."""

import pytest

from consistency import Article, extract

SAYING = "A lagoon is a lung, not a bathtub"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"The chairman came back to Mr Piero Zen's words that “{SAYING}” and closed.", "Piero Zen"),
        (f"He would keep, he said, the sentence of fisherwoman Rosa Paz: “{SAYING}”", "Rosa Paz"),
        (f"“{SAYING}.” The sentence is by foreman Josef Hudak.", "Josef Hudak"),
        (f"“{SAYING}” – so the warden, Ida Roth, at the gate.", "Ida Roth"),
        (f"“{SAYING}”: with these words minister Ida Roth opened the dyke.", "Ida Roth"),
        (f"“{SAYING},” Jan Pohl, chairman of the bakers, had summed up the night.", "Jan Pohl"),
        (f"“{SAYING},” said Jan Pohl.", "Jan Pohl"),
    ],
)
def test_the_speaker(text, speaker):
    (claim,) = [claim for claim in extract(Article(name="a", text=text)) if claim.kind == "quotation"]
    assert claim.value.speaker == speaker


def test_a_name_that_only_follows_does_not_speak():
    text = f"“{SAYING}”. Jan Pohl laughed."
    (claim,) = [claim for claim in extract(Article(name="a", text=text)) if claim.kind == "quotation"]
    assert claim.value.speaker == ""
