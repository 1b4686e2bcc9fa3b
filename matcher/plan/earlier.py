"""The plan that was published, as a repair takes it."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.domain.schedules import TrainingStay
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.plan.groups import Group, groups_of
from matcher.plan.plan import Plan


@dataclass(frozen=True)
class EarlierPlan:
    """Pairs and stints (planned and fixed) as they were published, and what was known of them.

    ``stays`` are its trainees. ``lost`` are stints of people, recipients or posts that the scenario
    no longer knows. Without ``groups`` nothing is known but the plan itself.
    """

    pairs: tuple[TableRow, ...]
    stints: tuple[Stint, ...]
    groups: tuple[Group, ...] = ()
    stays: tuple[TrainingStay, ...] = ()
    lost: tuple[Stint, ...] = ()


def earlier_plan(plan: Plan) -> EarlierPlan:
    """Give a plan in memory as if it had been published."""
    rows = tuple(TableRow(p.supporter, p.recipient, p.since, p.channel or None) for p in plan.pairs)
    return EarlierPlan(rows, plan.all_stints, groups_of(plan), plan.schedules.training or ())
