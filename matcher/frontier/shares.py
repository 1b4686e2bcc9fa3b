"""Coverage in per cent, rounded so that nothing is promised: covered down, what could be up."""

from __future__ import annotations

import math

from matcher.frontier.point import Point
from matcher.plan.shares import percent_covered, percent_text


def covered_percent(point: Point) -> str | None:
    """The covered share of the weighted post-months; None where it cannot be assessed."""
    return percent_covered(point.plan)


def most_percent(point: Point) -> str | None:
    """The share that no plan as good on the levels before can pass; None: nothing is proven."""
    share = point.share
    uncovered = least_uncovered(point)
    if share is None or not share.weight or uncovered is None:
        return None
    if uncovered >= share.uncovered_weight:
        return covered_percent(point)
    return percent_text(share.weight - uncovered, share.weight, math.ceil)


def least_uncovered(point: Point) -> int | None:
    """A bound of the weighted uncovered post-months, from the level that holds nothing else."""
    objective = point.plan.problem.scenario.objective
    alone = [row for row in objective if set(row.terms) == {"coverage"}]
    weights = {row.name: row.terms["coverage"] for row in alone}
    bounds = [
        -(-level.bound // weights[level.name])
        for level in point.plan.levels
        if level.name in weights and (level.bound > 0 or level.closed)
    ]
    return max(bounds, default=None)
