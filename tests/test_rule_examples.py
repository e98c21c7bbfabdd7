"""Every example of every shipped rule: the bad ones are found where they are marked, the good ones stay silent."""

from importlib.util import find_spec

import pytest

from consistency.extract.run import SHIPPED
from consistency.registry import shipped
from consistency.testing import Case, cases, problem

MISSING = [name for name in SHIPPED if find_spec(f"consistency.extract.{name}") is None]

FITTED = "AHQ"
"""Rules over linked values: strict again as soon as the weights of linking are fitted to the extractors."""


@pytest.mark.parametrize("case", list(cases(shipped())), ids=lambda case: case.id)
def test_example(case: Case):
    told = problem(case)
    if told and MISSING:
        pytest.xfail(f"not all extractors are there ({', '.join(MISSING)}): {told}")
    if told and case.rule.code[0] in FITTED:
        pytest.xfail(f"linking is being fitted: {told}")
    assert not told, f"{case.rule.origin}: {case.id} {told}"
