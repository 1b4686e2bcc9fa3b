"""Coverage in per cent, rounded so that nothing is promised: covered down, what could be up."""

from __future__ import annotations

import math
from collections.abc import Callable
from fractions import Fraction

from matcher.frontier.point import Point

DIGITS = 2


def covered_percent(point: Point) -> str | None:
    """The covered share of the weighted post-months; None where it cannot be assessed."""
    share = point.share
    if share is None or not share.weight:
        return None
    return _percent(share.weight - share.uncovered_weight, share.weight, math.floor)


def most_percent(point: Point) -> str | None:
    """The share that no plan as good on the levels before can pass; None: nothing is proven."""
    share = point.share
    uncovered = least_uncovered(point)
    if share is None or not share.weight or uncovered is None:
        return None
    if uncovered >= share.uncovered_weight:
        return covered_percent(point)
    return _percent(share.weight - uncovered, share.weight, math.ceil)


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


def _percent(part: int, whole: int, rounded: Callable[[Fraction], int]) -> str:
    scale = 10**DIGITS
    hundredths = rounded(Fraction(100 * scale * part, whole))
    return f"{hundredths / scale:.{DIGITS}f}"
