"""The schedules that follow from pairs and stints; each is a module of its own."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.domain.schedules import Schedules
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.problem import Problem

Pair = tuple[str, str]


def plan_schedules(
    problem: Problem, pairs: Sequence[Pair], stints: Sequence[Stint], budget: Budget
) -> Schedules:
    """Make every schedule that a rule in force asks for.

    ``stints`` are the planned ones; the scenario's fixed ones count beside them.
    """
    return Schedules()
