"""Trainees, telemedicine, milestones and goals; None for what a plan does not have."""

from __future__ import annotations

from matcher.domain.months import format_month
from matcher.plan.files.cells import Sheet, yes_no
from matcher.plan.plan import Plan

TRAINEES_COLUMNS = (
    "trainee",
    "recipient",
    "supporter",
    "specialty",
    "role",
    "first",
    "last",
    "cme_credit",
)
UNPLACED_COLUMNS = ("recipient", "year", "missing", "reason", "demand")
TELEMEDICINE_COLUMNS = ("node", "parent", "level")
MILESTONES_COLUMNS = ("date", "kind", "supporter", "recipient", "note")
GOALS_COLUMNS = ("recipient", "goal", "target", "due", "status")
CME_MONTHS = 6


def trainees_sheet(plan: Plan) -> Sheet | None:
    """Give one row per trainee; half a year earns the credit of continuing education."""
    stays = plan.schedules.training
    if stays is None:
        return None
    cells = (
        (
            stay.trainee,
            stay.recipient,
            stay.supporter,
            stay.specialty,
            stay.role.value,
            format_month(stay.months.first),
            format_month(stay.months.last),
            yes_no(len(stay.months) >= CME_MONTHS),
        )
        for stay in stays
    )
    return Sheet(TRAINEES_COLUMNS, tuple(cells))


def unplaced_sheet(plan: Plan) -> Sheet | None:
    """Give one row for what finds no place; ``year`` is blank where any year would have done."""
    if plan.schedules.training is None:
        return None
    rows = plan.schedules.unplaced
    cells = ((r.recipient, r.year, r.missing, r.reason.value, r.demand) for r in rows)
    return Sheet(UNPLACED_COLUMNS, tuple(cells))


def telemedicine_sheet(plan: Plan) -> Sheet | None:
    """Give one row per node; ``parent`` is blank on the uppermost level and where not reached."""
    rows = plan.schedules.telemedicine
    if rows is None:
        return None
    levels = {node.id: node.level for node in plan.problem.scenario.nodes or ()}
    cells = ((row.node, row.parent, levels[row.node]) for row in rows)
    return Sheet(TELEMEDICINE_COLUMNS, tuple(cells))


def milestones_sheet(plan: Plan) -> Sheet | None:
    """Give one row per milestone; without hospitals it concerns the programme."""
    rows = plan.schedules.milestones
    if rows is None:
        return None
    cells = ((m.due.isoformat(), m.kind, m.supporter, m.recipient, m.note) for m in rows)
    return Sheet(MILESTONES_COLUMNS, tuple(cells))


def goals_sheet(plan: Plan) -> Sheet | None:
    """Give the scenario's goals as its table has them; a month due is its last day."""
    goals = plan.problem.scenario.goals
    if goals is None:
        return None
    cells = (
        (goal.recipient, goal.goal, goal.target, goal.due and goal.due.isoformat(), goal.status)
        for goal in goals
    )
    return Sheet(GOALS_COLUMNS, tuple(cells))
