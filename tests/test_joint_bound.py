"""Merged equals whole: the method against one joint model of the same problem.

The value of a level is never below the least that the joint model finds, its bound never above,
each for the plans whose earlier levels are at most the values reported. Both call the same
problems infeasible, and the independent check confirms every plan.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

import pytest

from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.solving.method import NoPlan, Solution, find_plan
from matcher.solving.search import Infeasible
from tests.oracles.joint import Joint
from tests.plans import judged
from tests.random_problems import random_problem
from tests.test_agreement import CHECKED, PAIRS, TOGETHER

SECONDS = 1.5


@dataclass(frozen=True)
class Outcome:
    """How the method ended: with a plan, with the proof that there is none, or out of time."""

    plan: Solution | None = None
    infeasible: bool = False

    @property
    def proven(self) -> bool:
        """Tell whether nothing is left open."""
        return self.infeasible or (self.plan is not None and self.plan.values == self.plan.bounds)


def planned(problem: Problem) -> Outcome:
    """Let the method work for a short while."""
    try:
        return Outcome(find_plan(problem, Budget(SECONDS, workers=1)))
    except Infeasible:
        return Outcome(infeasible=True)
    except NoPlan:
        return Outcome()


def faults(problem: Problem, outcome: Outcome) -> Iterable[str]:
    """Where the method's outcome, the joint model and the checker contradict one another."""
    joint, plan = Joint(problem), outcome.plan
    if outcome.infeasible and joint.feasible:
        yield "the joint model has a plan, the method proves that there is none"
    if plan is None:
        return
    if not joint.feasible:
        yield "the method has a plan, the joint model none"
    verdict = judged(problem, plan.pairs, plan.stints)
    if not verdict.clean:
        yield f"broken: {verdict.violations}"
    if tuple(value for _, value in verdict.levels) != plan.values:
        yield f"values {plan.values}, checker {verdict.levels}"
    for number, (value, bound) in enumerate(zip(plan.values, plan.bounds, strict=True)):
        least = joint.least(number, plan.values[:number])
        if least is None or not bound <= least <= value:
            yield f"level {number}: bound {bound}, joint {least}, value {value}"


@pytest.mark.parametrize("name", CHECKED)
def test_one_rule_alone(name):
    for seed in range(4):
        problem = random_problem(seed, [name], only=True)
        assert not list(faults(problem, planned(problem))), (name, seed)


@pytest.mark.parametrize("names", TOGETHER, ids="-".join)
def test_rules_that_look_at_one_another(names):
    for seed in range(4):
        problem = random_problem(seed, names, only=True)
        assert not list(faults(problem, planned(problem))), seed


@pytest.mark.parametrize("number", range(20))
def test_two_rules_beside_others(number):
    pair = Random(number).choice(PAIRS)
    problem = random_problem(1000 + number, pair)
    assert not list(faults(problem, planned(problem))), pair


@pytest.mark.parametrize("decade", range(8))
def test_any_rules_together(decade):
    """Problems as small as these should all end with value and bound equal; nearly all do."""
    problems = {seed: random_problem(seed) for seed in range(10 * decade, 10 * decade + 10)}
    outcomes = {seed: planned(problem) for seed, problem in problems.items()}
    for seed, problem in problems.items():
        assert not list(faults(problem, outcomes[seed])), seed
    assert sum(not outcome.proven for outcome in outcomes.values()) <= 3
