"""Every example of every shipped rule: the bad ones are found where they are marked, the good ones stay silent."""

import pytest

from consistency.registry import shipped
from consistency.testing import Case, cases, problem


@pytest.mark.parametrize("case", list(cases(shipped())), ids=lambda case: case.id)
def test_example(case: Case):
    told = problem(case)
    assert not told, f"{case.rule.origin}: {case.id} {told}"
