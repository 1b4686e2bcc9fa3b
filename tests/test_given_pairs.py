"""Given pairs: their rotation is the best one, as the joint model with these pairs says."""

from __future__ import annotations

from random import Random

import pytest

from matcher.milp.budget import Budget
from matcher.solving.method import find_plan
from matcher.solving.search import Infeasible
from matcher.solving.solution import Solution
from tests.oracles.joint import Joint
from tests.random_problems import random_problem
from tests.test_agreement import PAIRS

Pair = tuple[str, str]


def _given(joint: Joint, seed: int) -> tuple[Pair, ...] | None:
    """Some pairs that keep the pairing rules and have a rotation, seldom the best."""
    wanted = Random(seed).sample(sorted(joint.pairs.pair.values()), len(joint.pairs.pair))
    for variable in wanted[: len(wanted) // 2]:
        joint.rows.highs[variable], before = 0, joint.rows.highs[variable]
        if not joint.feasible:
            joint.rows.highs[variable] = before
    best = joint.solve()
    return None if best is None else best.pairs


def _pinned(joint: Joint, pairs: tuple[Pair, ...]) -> Joint:
    for pair, variable in joint.pairs.pair.items():
        joint.rows.lows[variable] = joint.rows.highs[variable] = int(pair in pairs)
    return joint


def _planned(problem, pairs) -> Solution | None:
    try:
        return find_plan(problem, Budget(20.0, workers=1), pairs=pairs)
    except Infeasible:
        return None


def _faults(seed: int, rules: tuple[str, ...] = ()) -> list[str]:
    problem = random_problem(seed, rules)
    pairs = _given(Joint(problem), seed)
    if pairs is None:
        return []
    joint, plan = _pinned(Joint(problem), pairs), _planned(problem, pairs)
    best = joint.solve()
    if plan is None or best is None:
        return [] if plan is None and best is None else [f"{seed}: {plan} {best}"]
    agree = plan.values == plan.bounds == best.values and plan.pairs == pairs
    return [] if agree else [f"{seed}: {plan.values} {plan.bounds} {best.values}"]


@pytest.mark.parametrize("part", range(4))
def test_the_rotation_of_given_pairs_is_the_best_and_proven(part):
    assert [fault for seed in range(part, 24, 4) for fault in _faults(seed)] == []


@pytest.mark.parametrize("rules", PAIRS[::21], ids=" ".join)
def test_with_two_rules_in_force(rules):
    assert [fault for seed in range(2) for fault in _faults(seed, tuple(rules))] == []
