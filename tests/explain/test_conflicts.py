"""Conflicts and repairs against one joint model; ``python -m tests.explain`` asks many more."""

from __future__ import annotations

import pytest

from matcher.explain import oracle
from matcher.milp.budget import Budget
from tests.explain.verified import explained, feasible, hard, wrong

SEEDS = range(32)


@pytest.mark.parametrize("seed", SEEDS)
def test_conflicts_are_smallest_and_repairs_mend_them(seed):
    found = explained(seed)
    assert all(conflict.verified for conflict in found.conflicts)
    assert list(wrong(found)) == []


def test_the_seeds_hold_conflicts_of_many_kinds():
    every = list(map(explained, SEEDS))
    conflicts = [conflict for found in every for conflict in found.conflicts]
    kinds = {member.kind for conflict in conflicts for member in conflict.members}
    assert len(conflicts) >= 15
    assert len(kinds) >= 6
    assert any(len(found.conflicts) > 1 for found in every)
    assert any(len(conflict.members) >= 3 for conflict in conflicts)


@pytest.mark.parametrize("seed", range(40))
def test_demands_made_soft_tell_the_same(monkeypatch, seed):
    """What the search answers where a scenario is too large for one model."""
    monkeypatch.setattr(oracle, "FEW_COLUMNS", 0)
    scenario = hard(seed)
    assert oracle.has_plan(scenario, Budget(20)) in (feasible(scenario), None)
