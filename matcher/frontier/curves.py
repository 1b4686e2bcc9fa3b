"""The curves of all parts: where they begin, who gets how much of the time, what they share."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from matcher.frontier.combine import Combined
from matcher.frontier.part import PartCurve
from matcher.language.message import Message
from matcher.milp.budget import Budget
from matcher.pairing.model import Pair
from matcher.solving.bounds import carried, raised
from matcher.solving.progress import Listener, Progress
from matcher.solving.search import BlockSearch
from matcher.solving.solution import Solution

EVEN = 20
"""Every point of a part gets as much time as so many pairs, however small the part is."""

EVEN_SHARE, LONG_SHARE = 0.6, 0.25
"""What the first search at all points may take of the time, and a longer one at an open point."""


def curves_of(
    searches: Sequence[BlockSearch], kept: Collection[Pair], fewest: Solution, free: Solution
) -> list[PartCurve]:
    """Give the curve of each part, between the fewest new pairs and the best plan of all."""
    proven = {frozenset(part.recipients): part.bounds for part in free.parts}
    if len(searches) == 1:
        proven = {frozenset(searches[0].block.recipients): free.bounds}
    curves = []
    for search in searches:
        bounds = proven.get(frozenset(search.block.recipients)) or (0,) * len(search.levels)
        ends = [(plan.pairs, plan.stints) for plan in (fewest, free)]
        curves.append(PartCurve(search, kept, *ends, bounds))
    return curves


def improve(
    curves: Sequence[PartCurve], tolerance: float, budget: Budget, listener: Listener
) -> None:
    """Search at every point that is not proven, then at those still open for longer."""
    _sweep(curves, tolerance, budget.part(EVEN_SHARE), listener, None)
    before = None
    while not budget.over and before != (before := [dict(curve.points) for curve in curves]):
        _sweep(curves, tolerance, budget, listener, LONG_SHARE)


def _sweep(
    curves: Sequence[PartCurve],
    tolerance: float,
    budget: Budget,
    listener: Listener,
    share: float | None,
) -> None:
    """Small parts first, each from few new pairs to many.

    A point may take this share of the time left; None: all the same, by the number of pairs.
    """
    order = sorted(curves, key=_size)
    waiting = [(curve, number) for curve in order for number in curve.unsettled(tolerance)]
    left = sum(_size(curve) for curve, _ in waiting)
    for done, (curve, number) in enumerate(waiting):
        if budget.over:
            return
        if not curve.points[number].settled(tolerance):
            told = _listener(listener, number, done, len(waiting))
            own = budget.part(share or _size(curve) / left)
            curve.improve(number, tolerance, own, told)
        left -= _size(curve)


def _size(curve: PartCurve) -> int:
    return EVEN + len(curve.search.block.pairs)


def _listener(listener: Listener, most: int, done: int, total: int) -> Listener:
    def told(progress: Progress) -> None:
        about = Message("frontier-progress", {"most": most, "done": done, "total": total})
        listener(replace(progress, about=about))

    return told


def shared_bounds(together: Sequence[Combined], free: Solution) -> list[Combined]:
    """What no plan with more new pairs can pass, none with fewer can; nor what none at all can."""
    values, bounds = free.values, free.bounds
    found = []
    for one in reversed(together):
        known = raised(one.bounds, carried(bounds, values, one.values))
        values, bounds = one.values, known
        found.append(replace(one, bounds=known))
    return found[::-1]
