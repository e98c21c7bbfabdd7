"""Whether two tellings are of one task, and whether two parties can be one."""

import pytest

from consistency import Article, extract
from consistency.linking.task_parties import other_party
from consistency.linking.tasks import one_task


def task(text, name="a"):
    return next(claim for claim in extract(Article(name=name, text=text)) if claim.extractor == "tasks")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("the Danish firm Imme", "Ulik of Poland", True),
        ("the port authority", "the environment ministry", True),
        ("the ministry of ports", "the Ministry of Ports", False),
        ("Denmark", "the Danish navy", False),
        ("Tarn", "Brock", True),
        ("the European Investment Bank", "EIB", False),
        ("the government", "the ministry of ports", False),
        ("the company", "Tarn", False),
    ],
)
def test_other_party(one, other, expected):
    first, second = (task(f"The ferry is operated by {who}.", name) for who, name in ((one, "a"), (other, "b")))
    assert other_party(first, second) is expected
    assert other_party(second, first) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The Lipno ferry is operated by Tarn.", "The Lipno ferry is operated by Brock.", True),
        ("The Lipno ferry is operated by Tarn.", "The Brod ferry is operated by Brock.", False),
        ("The first Lipno ferry is operated by Tarn.", "The second Lipno ferry is operated by Brock.", False),
        ("The Lipno ferry is operated by Tarn.", "The Lipno ferry is also operated by Brock.", False),
        ("The Lipno ferry is operated by Tarn.", "The Lipno ferry is owned by Brock.", False),
        ("The Lipno ferry is operated by Tarn.", "The Lipno ferry was operated by Brock until May.", False),
    ],
)
def test_one_task(one, other, expected):
    assert bool(one_task(task(one, "a"), task(other, "b"))) is expected
