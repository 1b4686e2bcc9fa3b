"""Merged equals whole: the method against one joint model of the same problem.

The value of a level is never below the least that the joint model finds, its bound never above,
each for the plans whose earlier levels are at most the values reported. Both call the same
problems infeasible, and the independent check confirms every plan. On problems as small as these
value and bound meet. ``python -m tests.tiny`` does the same on many more.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

import pytest

from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.solving.method import find_plan
from matcher.solving.search import Infeasible, NoPlan
from matcher.solving.solution import Solution
from tests.oracles.joint import Joint
from tests.plans import judged
from tests.random_problems import random_problem
from tests.test_agreement import CHECKED, PAIRS, TOGETHER

SECONDS = 20.0
"""What the method may take for one problem; most end in a tenth of a second."""


@dataclass(frozen=True)
class Outcome:
    """How the method ended: with a plan, with the proof that there is none, or out of time."""

    plan: Solution | None = None
    infeasible: bool = False

    @property
    def proven(self) -> bool:
        """Tell whether nothing is left open."""
        return self.infeasible or (self.plan is not None and self.plan.values == self.plan.bounds)


def planned(problem: Problem, seconds: float = SECONDS) -> Outcome:
    """Let the method work until all is proven, or the time is over."""
    try:
        return Outcome(find_plan(problem, Budget(seconds, workers=1)))
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


def assert_optimal(problem: Problem, drawn: object) -> None:
    """Nothing contradicts, and nothing is left open."""
    outcome = planned(problem)
    assert not list(faults(problem, outcome)), drawn
    assert outcome.proven, (drawn, outcome)


@pytest.mark.parametrize("name", CHECKED)
def test_one_rule_alone(name):
    for seed in range(4):
        assert_optimal(random_problem(seed, [name], only=True), (name, seed))


@pytest.mark.parametrize("names", TOGETHER, ids="-".join)
def test_rules_that_look_at_one_another(names):
    for seed in range(4):
        assert_optimal(random_problem(seed, names, only=True), (names, seed))


@pytest.mark.parametrize("number", range(20))
def test_two_rules_beside_others(number):
    pair = Random(number).choice(PAIRS)
    assert_optimal(random_problem(1000 + number, pair), pair)


@pytest.mark.parametrize("decade", range(8))
def test_any_rules_together(decade):
    for seed in range(10 * decade, 10 * decade + 10):
        assert_optimal(random_problem(seed), seed)
