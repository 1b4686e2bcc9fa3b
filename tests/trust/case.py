"""One small scenario: the method, hurried and not, against one joint model in another solver."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from random import Random
from unittest.mock import patch

from matcher.milp import cpsat
from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.solving.method import find_plan
from matcher.solving.search import Infeasible, NoPlan
from matcher.solving.solution import Solution
from tests.oracles.joint import Joint
from tests.plans import judged
from tests.random_problems import SMALL, Size, random_problem
from tests.test_agreement import CHECKED, PAIRS
from tests.trust.highs import Unclear, minimise

LARGER = replace(SMALL, recipients=4, people=5, months=(8, 10, 12, 14, 18))
SECONDS = 30.0


@dataclass(frozen=True)
class Case:
    """What a scenario is drawn from; the same number gives the same scenario."""

    number: int
    rules: tuple[str, ...]
    size: Size
    only: bool

    @property
    def problem(self) -> Problem:
        """The scenario, ready to be solved."""
        return random_problem(self.number, self.rules, self.size, only=self.only)


@dataclass(frozen=True)
class Outcome:
    """How a scenario ended: its levels and open gaps, and what contradicts.

    ``infeasible``: by both. ``unclear``: HiGHS gave no answer that holds in whole numbers.
    """

    levels: int = 0
    open: int = 0
    infeasible: bool = False
    unclear: str = ""
    contradictions: tuple[str, ...] = ()


def drawn(number: int) -> Case:
    """In turn one rule alone, two rules beside others, any rules; each fifth is larger."""
    way, turn = number % 3, number // 3
    rules = [(CHECKED[turn % len(CHECKED)],), tuple(PAIRS[turn % len(PAIRS)]), ()][way]
    return Case(number, rules, LARGER if number % 5 == 0 else SMALL, only=way == 0)


def compared(case: Case) -> Outcome:
    """Solve a scenario twice, hurried and to the end, and compare both with the joint model."""
    problem = case.problem
    plan = _planned(problem)
    with _hurry(case.number):
        hurried = _planned(problem)
    joint = Joint(problem, minimise)
    try:
        wrong = [*_faults(problem, joint, plan), *_faults(problem, joint, hurried)]
    except Unclear as error:
        return Outcome(unclear=str(error))
    if not isinstance(plan, Solution):
        return Outcome(0, int(plan is NoPlan), plan is Infeasible, "", tuple(wrong))
    open_levels = sum(v != b for v, b in zip(plan.values, plan.bounds, strict=True))
    return Outcome(len(plan.values), open_levels, contradictions=tuple(wrong))


@contextmanager
def _hurry(seed: int) -> Iterator[None]:
    """Have CP-SAT mostly stop at its first solution, so that bounds and values stay apart."""
    random, settings = Random(seed), cpsat._settings

    def hurried(parameters, budget, seconds):
        settings(parameters, budget, seconds)
        if random.random() < 0.8:
            parameters.stop_after_first_solution = True
            parameters.cp_model_presolve = False

    with patch.object(cpsat, "_settings", hurried):
        yield


def _planned(problem: Problem) -> Solution | type[Exception]:
    try:
        return find_plan(problem, Budget(SECONDS, workers=1))
    except (Infeasible, NoPlan) as error:
        return type(error)


def _faults(problem: Problem, joint: Joint, plan: Solution | type[Exception]) -> Iterator[str]:
    """Each value that another plan refutes, each bound that a plan goes below."""
    if not isinstance(plan, Solution):
        if plan is Infeasible and joint.feasible:
            yield "a plan exists where the method proves that there is none"
        return
    if not joint.feasible:
        yield "the method has a plan where the joint model has none"
        return
    verdict = judged(problem, plan.pairs, plan.stints)
    if not verdict.clean:
        yield f"broken: {verdict.violations}"
    if tuple(value for _, value in verdict.levels) != plan.values:
        yield f"values {plan.values}, checker {verdict.levels}"
    for number, (value, bound) in enumerate(zip(plan.values, plan.bounds, strict=True)):
        least = joint.least(number, plan.values[:number])
        if least is None or not bound <= least <= value:
            yield f"level {number}: bound {bound}, joint {least}, value {value}"
