"""Which two months or years are of one event that happens once."""

from datetime import date
from itertools import combinations

import pytest

import consistency
from consistency.linking.years import one_of_its_kind


def told(*texts):
    claims = [
        claim
        for number, text in enumerate(texts)
        for claim in consistency.extract(consistency.Article(name=str(number), text=text, published=date(2025, 5, 20)))
        if claim.kind == "date"
    ]
    return any(one_of_its_kind(a, b) for a, b in combinations(claims, 2))


@pytest.mark.parametrize(
    ("texts", "one"),
    [
        (
            [
                "The mill in Tarn closed in March 2019. Since the closure of the mill in May 2019 birches have grown there."
            ],
            True,
        ),
        (
            [
                "The Ostlin brewery was founded in 1897. Since its foundation in 1879 the brewery has survived two fires."
            ],
            True,
        ),
        (
            [
                "The Blika mine\n\nThe Blika mine near Skarvik closed in March 2019 after 112 years.",
                "Trees on the Blika\n\nSince the Blika mine near Skarvik was shut in May 2019, birches have grown.",
            ],
            True,
        ),
        (["The mill in Tarn closed in March 2019. The mill in Lendle closed in May 2019."], False),
        (
            ["The mill was closed in March 2019. It was opened in May 1990. The mill was closed again in May 2021."],
            False,
        ),
        (["The Ostlin brewery was founded in 1897. The brewery built its museum in 1979."], False),
        (["The mill was built in 1850. The tower of the mill was built in 1910."], False),
    ],
)
def test_one_of_its_kind(texts, one):
    assert told(*texts) is one
