"""Micro problems of which every plan is judged by the checker alone, against model and method."""

from __future__ import annotations

import pytest

from matcher.problem import Problem
from tests.oracles.brute_force import BruteForce, TooManyError
from tests.oracles.joint import Joint
from tests.random_problems import MICRO, random_problem
from tests.test_agreement import CHECKED
from tests.test_joint_bound import planned


def compare(problem: Problem) -> bool:
    """Hold the best of all plans against what model and method say; False: too many plans."""
    try:
        best = BruteForce(problem, most=1200).best()
    except TooManyError:
        return False
    joint, outcome = Joint(problem).solve(), planned(problem)
    assert (joint and joint.values) == best
    assert outcome.infeasible <= (best is None)
    if outcome.plan is not None:
        assert best is not None
        assert outcome.plan.values >= best
        levels = zip(outcome.plan.values, outcome.plan.bounds, best, strict=True)
        for value, bound, least in levels:
            assert bound <= least <= value
            if value > least:
                break
    return True


@pytest.mark.parametrize("name", CHECKED)
def test_one_rule_beside_others(name):
    assert sum(compare(random_problem(seed, [name], MICRO)) for seed in range(6)) >= 3


@pytest.mark.parametrize("decade", range(6))
def test_any_rules_together(decade):
    seeds = range(10 * decade, 10 * decade + 10)
    assert sum(compare(random_problem(seed, size=MICRO)) for seed in seeds) >= 5
