"""The schedules that follow from pairs and stints; each is a module of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from operator import or_

from matcher.domain.schedules import NOTHING, Schedules
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.schedules.appointments import appoint
from matcher.schedules.asked import Asked, Pair
from matcher.schedules.milestones import date_milestones
from matcher.schedules.telemedicine import connect
from matcher.schedules.training import train

PLANNERS: Mapping[str, Callable[[Asked], Schedules]] = {
    "appointments": appoint,
    "training": train,
    "telemedicine": connect,
    "milestones": date_milestones,
}
"""Who makes the schedule of a rule, by the rule's name, in the contract's order."""


def plan_schedules(
    problem: Problem, pairs: Sequence[Pair], stints: Sequence[Stint], budget: Budget
) -> Schedules:
    """Make every schedule that a rule in force asks for.

    ``stints`` are the planned ones; the scenario's fixed ones count beside them.
    """
    asked = Asked(problem, pairs, stints, budget)
    rules = problem.scenario.rules
    made = (make(asked) for name, make in PLANNERS.items() if name in rules)
    return reduce(or_, made, NOTHING)
