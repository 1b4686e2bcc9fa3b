"""The training schedule: who goes to which department of a paired supporter, and when."""

from __future__ import annotations

from matcher.domain.schedules import NOTHING, Schedules
from matcher.rules.training import Training
from matcher.schedules.asked import Asked
from matcher.schedules.training.plan import plan_training


def train(asked: Asked) -> Schedules:
    """Give who trains where and who finds no place; the stints of a plan do not matter."""
    rule = asked.problem.scenario.rules["training"]
    if not isinstance(rule, Training):
        return NOTHING
    return plan_training(asked.problem, rule, asked.pairs, asked.budget)
