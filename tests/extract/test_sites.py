"""Things and deeds that a text tells to be in two towns."""

import pytest

from consistency import Article, Claim
from consistency.extract.protocol import Taken
from consistency.extract.sites import Sites
from consistency.prose import Prose
from consistency.values import Place


def told(text: str) -> list[str]:
    claims = Sites().read(Prose(Article(name="a", text=text)), Taken())
    return [
        f"{claim.subject}: {claim.value.place}"
        for claim in claims
        if isinstance(claim, Claim) and isinstance(claim.value, Place)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rust closed a mill in Holm. The mill in Tarn is old.", ["mill: Holm", "mill: Tarn"]),
        ("They met in the old school of Holm. The old school near Tarn is loud.", ["school: Holm", "school: Tarn"]),
        ("Tea, Corn Exchange, Holm\n\nThe Corn Exchange is in Tarn.", ["corn exchange: Holm", "corn exchange: Tarn"]),
        ("The jet made a bumpy landing at Holm. They cried in Tarn, where the jet had landed.",
         ["jet land back: Holm", "jet land back: Tarn"]),
        ("A mill in Oslo burned. The Bergen mill was old.", ["mill: Oslo", "mill: Bergen"]),
        ("A mill in Oslo burned. The old Bergen paper mill was loud.", ["mill: Oslo", "mill: Bergen"]),
        ("A mill in Oslo burned. The Norwegian mill was old. The Dahl mill was new.", []),
        ("A mill in Oslo burned. The Bergen mills were old.", []),
        ("A mill in Holm burned. The mill in Holm was old.", []),
        ("Two mills burned. The mill in Holm was old, the mill in Tarn new.", []),
        ("A mill in Holm, a mill in Tarn and a mill in Lund burned.", []),
        ("The bus was stopped in Holm. Later the bus was stopped in Tarn.", []),
        ("The minister arrived in Holm. She flew to Tarn, where the choir sang.", []),
    ],
)  # fmt: skip
def test_reads_what_is_told_of_two_places(text: str, expected: list[str]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jens Ovar lives in Holm. His tea is hot. Ovar sat in his kitchen in Tarn.",
            ["home of ovar: Holm", "home of ovar: Tarn"],
        ),
        (
            "The bin is that of Ida Lork, a baker from the village of Holm. Lork kept the stone. In Tarn, the village where she lives, it rains.",
            ["home of lork: Holm", "home of lork: Tarn"],
        ),
        ("Jens Ovar lives in Holm. Ovar sat in his holiday cottage in Tarn.", []),
        ("Jens Ovar lives in Holm. Ida Lork lives in Tarn.", []),
        (
            "Rats live in a pit north of Holm. The pit south of Holm is dry.",
            ["pit: north-of-Holm", "pit: south-of-Holm"],
        ),
        ("Rats live in a pit north of Holm. The pit east of Holm is dry.", []),
    ],
)
def test_reads_homes_and_sides_of_a_town(text: str, expected: list[str]) -> None:
    assert told(text) == expected
