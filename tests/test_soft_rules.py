"""Soft rules forbid nothing: what they lack is counted, and as little of it as can be is lacking.

Each rule on pairs or on people's stints is soft here, alone, beside another, and beside any.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import replace
from random import Random

import pytest

from matcher.milp.budget import Budget
from matcher.problem import Problem, pose
from matcher.rules import RULES
from matcher.solving.method import find_plan
from tests.oracles.joint import Joint
from tests.plans import judged
from tests.random_problems import random_problem
from tests.test_agreement import disagreements
from tests.test_joint_bound import assert_optimal

USUALLY_HARD = [rule.name for rule in RULES if rule.group in ("eligibility", "limit")]


def softened(problem: Problem, names: Collection[str] = tuple(USUALLY_HARD)) -> Problem:
    """The same problem with these rules soft, where they are in force."""
    rules = {
        name: rule.model_copy(update={"soft": True}) if name in names else rule
        for name, rule in problem.scenario.rules.items()
    }
    return pose(replace(problem.scenario, rules=rules))


@pytest.mark.parametrize("name", USUALLY_HARD)
def test_a_soft_rule_alone_is_seen_the_same_by_both_halves(name):
    seen: Counter[tuple[str, bool]] = Counter()
    for seed in range(16):
        problem = softened(random_problem(seed, [name], only=True))
        assert not disagreements(problem, seed, seen), (name, seed)
    assert seen[name, True] and seen[name, False], "both kept and missed"


@pytest.mark.parametrize("seed", range(16))
def test_all_soft_rules_together_are_seen_the_same_by_both_halves(seed):
    problem = softened(random_problem(seed))
    assert not disagreements(problem, seed, Counter()), seed


@pytest.mark.parametrize("name", USUALLY_HARD)
def test_as_little_as_can_be_is_lacking(name):
    for seed in range(4):
        assert_optimal(softened(random_problem(seed, [name], only=True)), (name, seed))


@pytest.mark.parametrize("seed", range(16))
def test_given_pairs_may_miss_soft_rules_too(seed):
    problem = softened(random_problem(seed))
    joint = Joint(problem)
    known = joint.any_good()
    if known is None:
        return
    for pair, variable in joint.pairs.pair.items():
        joint.rows.lows[variable] = joint.rows.highs[variable] = int(pair in known.pairs)
    plan = find_plan(problem, Budget(20.0, workers=1), pairs=known.pairs)
    verdict = judged(problem, plan.pairs, plan.stints)
    assert verdict.clean and set(plan.pairs) == set(known.pairs)
    assert plan.values == plan.bounds == tuple(value for _, value in verdict.levels)
    least = [joint.least(number, plan.values[:number]) for number in range(len(plan.values))]
    assert list(plan.values) == least


@pytest.mark.parametrize("number", range(20))
def test_two_soft_rules_beside_others(number):
    pair = Random(number).sample(USUALLY_HARD, 2)
    assert_optimal(softened(random_problem(3000 + number, pair), pair), pair)


@pytest.mark.parametrize("seed", range(20))
def test_any_soft_rules_together(seed):
    assert_optimal(softened(random_problem(seed)), seed)
