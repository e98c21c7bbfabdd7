"""People who are Mr in one place and Ms, or `she`, in another: further sentences than the rule's own examples."""

import pytest

from consistency import Article, check


def found(text):
    return [f for f in check([Article(name="a.txt", text=text)]).findings if f.code == "N106"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Miss Ida Berg came to Norby on 3 May 2024. On 4 May Mr Ida Berg left.", {"Miss Ida Berg", "Mr Ida Berg"}),
        ("Mrs Ida Berg came to Norby on 3 May 2024. On 4 May Mr Ida Berg left.", {"Mrs Ida Berg", "Mr Ida Berg"}),
        ("On 3 May 2024 Mr Berg and her team came to Norby.", {"Mr Berg", "her"}),
        ("On 3 May 2024 Ms Berg said on Monday that he would stay.", {"Ms Berg", "he"}),
        ("Mr Berg came to Norby on 3 May 2024. She will stay until 5 May.", {"Mr Berg", "She"}),
    ],
)
def test_one_person_of_two_sexes(text, said):
    (finding,) = found(text)
    assert {side.said for side in finding.sides} == said


@pytest.mark.parametrize(
    "text",
    [
        "Ms Berg and her team came to Norby on 3 May 2024. She will stay until 5 May.",
        "Mr Berg met a woman in Norby on 3 May 2024. She will stay until 5 May.",
        "Mr Berg met Ida Hult in Norby on 3 May 2024. She will stay until 5 May.",
        "The queen came on 2 May. Mr Berg came to Norby on 3 May 2024. She will stay until 5 May.",
        "Mr Berg came to Norby on 3 May 2024. “She will stay until 5 May,” said the captain.",
        "Mr Berg came to Norby on 3 May 2024.\n\nShe will stay until 5 May, the captain said of the queen.",
        "Mr Jan Berg came to Norby on 3 May 2024. Ms Ida Berg left on 4 May.",
        "Asked about the queen, Mr Berg said she would stay until 5 May 2024.",
    ],
)
def test_somebody_else_may_be_meant(text):
    assert not found(text)
