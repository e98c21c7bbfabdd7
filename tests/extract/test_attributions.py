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
        (
            f"Many went home with the line with which Ida Roth, spade in hand, had silenced the hall: “{SAYING}”",
            "Ida Roth",
        ),
        (f"On the mug stands the sentence that her deputy Jan Pohl spoke on the dyke: “{SAYING}”", "Jan Pohl"),
        (f"The poster says “{SAYING}”, a phrase that Ms Rosa Paz of the anglers coined at the fair.", "Rosa Paz"),
        (f"“{SAYING}”, words spoken by the warden Ida Roth, hung over the door.", "Ida Roth"),
        (
            f"“{SAYING}.” The woman who said this in her speech of thanks, the publisher Ida Roth, grew up here.",
            "Ida Roth",
        ),
        (f"“{SAYING}.” It was Rosa Paz who said so first, and all agreed.", "Rosa Paz"),
        (f"Warden Ida Roth welcomed us. Nobody answered as the warden did by the gate: “{SAYING}”", "Ida Roth"),
        (f"Warden Ida Roth rang. On the wall are the warden's words from that day: “{SAYING}”", "Ida Roth"),
        (f"In the words of Jan Pohl, “{SAYING}”.", "Jan Pohl"),
        (f"As Jan Pohl put it on the dyke: “{SAYING}”", "Jan Pohl"),
        (f"“{SAYING}” is how Rosa Paz put it.", "Rosa Paz"),
        (f"“{SAYING}” is a remark attributed to Rosa Paz.", "Rosa Paz"),
        (f"After the break the chair of the board, Ida Roth, said:\n\n“{SAYING}.”", "Ida Roth"),
        (f"“{SAYING},” said the anglers' spokeswoman, Rosa Paz.", "Rosa Paz"),
        (f"“{SAYING}.”\nRosa Paz, warden, after the flood", "Rosa Paz"),
        (
            f"The line which closed the feast when warden Ida Roth, rising to thank all, made it up - “{SAYING}” - hangs there.",
            "Ida Roth",
        ),
        (f"In the words of our treasurer Wim at the fair: “{SAYING}”", "Wim"),
        (f"Because of the foreman, Old Bruno. He only looked at me and said: “{SAYING}”", "Old Bruno"),
        (
            f"Pilot Rosa Paz has died.\n\nShe was born on a barge.\n\n“{SAYING}” - with these words she sent him home.",
            "Rosa Paz",
        ),
        (
            f"Anneth Korvik, the last pilot of the harbour, has died. “{SAYING},” she told a reporter once.",
            "Anneth Korvik",
        ),
    ],
)
def test_the_speaker(text, speaker):
    (claim,) = [claim for claim in extract(Article(name="a", text=text)) if claim.kind == "quotation"]
    assert claim.value.speaker == speaker


def test_a_name_that_only_follows_does_not_speak():
    text = f"“{SAYING}”. Jan Pohl laughed."
    (claim,) = [claim for claim in extract(Article(name="a", text=text)) if claim.kind == "quotation"]
    assert claim.value.speaker == ""


@pytest.mark.parametrize(
    "text",
    [
        f"“{SAYING}.”\nRosa Paz closed the window.",
        f"“{SAYING}.”\nContact: Rosa Paz, press office",
    ],
)
def test_nor_does_who_only_stands_near(text):
    (claim,) = [claim for claim in extract(Article(name="a", text=text)) if claim.kind == "quotation"]
    assert claim.value.speaker == ""
