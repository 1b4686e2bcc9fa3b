"""The schedules that follow from pairs and stints; each is a module of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from matcher.domain.schedules import Schedules
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.rules.training import Training
from matcher.schedules.training import plan_training

Pair = tuple[str, str]


def plan_schedules(
    problem: Problem, pairs: Sequence[Pair], stints: Sequence[Stint], budget: Budget
) -> Schedules:
    """Make every schedule that a rule in force asks for.

    ``stints`` are the planned ones; the scenario's fixed ones count beside them.
    """
    return _with_training(Schedules(), problem, pairs, budget)


def _with_training(
    made: Schedules, problem: Problem, pairs: Sequence[Pair], budget: Budget
) -> Schedules:
    rule = problem.scenario.rules.get("training")
    if not isinstance(rule, Training):
        return made
    trained = plan_training(problem, rule, pairs, budget)
    proofs = {**made.proofs, rule.name: trained.proof}
    return replace(made, training=trained.stays, unplaced=trained.unplaced, proofs=proofs)
