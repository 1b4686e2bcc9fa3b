"""Two solvers agree on a few scenarios; ``python -m tests.trust`` compares thousands."""

from __future__ import annotations

import pytest
from tests.trust.case import compared, drawn


@pytest.mark.parametrize("number", [*range(200_000, 200_012), 100_072])
def test_no_plan_is_below_a_bound_nor_better_than_a_proven_value(number):
    """In the last one people were counted whom a solver in a hurry had not sent."""
    outcome = compared(drawn(number))
    assert not outcome.contradictions
    assert not outcome.unclear
