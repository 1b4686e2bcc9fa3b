"""telemedicine.csv, milestones.csv and goals.csv; None for what a plan does not have."""

from __future__ import annotations

from matcher.plan.files.cells import Sheet
from matcher.plan.plan import Plan

TELEMEDICINE_COLUMNS = ("node", "parent", "level")
MILESTONES_COLUMNS = ("date", "kind", "supporter", "recipient", "note")
GOALS_COLUMNS = ("recipient", "goal", "target", "due", "status")


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
