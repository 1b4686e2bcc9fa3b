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

KNOWN_SHARE, EVEN_SHARE, LONG_SHARE = 0.4, 0.6, 0.25
"""What plans put together from what is known may take of the time, the first search at all points,
and a longer one at a point that is still open."""


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
    """Search at every point that is not proven, then at those still open for longer.

    What one search works out is then tried at all points of its part.
    """
    before, share = None, EVEN_SHARE
    for curve in curves:
        if curve.unsettled(tolerance) and not budget.over:
            curve.rotate_first(budget)
    while not budget.over and before != (before := [dict(curve.points) for curve in curves]):
        _put_together(curves, tolerance, budget.part(KNOWN_SHARE))
        _sweep(curves, tolerance, budget.part(share), listener, None if share < 1 else LONG_SHARE)
        share = 1.0
    _put_together(curves, tolerance, budget)


def _put_together(curves: Sequence[PartCurve], tolerance: float, budget: Budget) -> None:
    for curve in sorted(curves, key=_size):
        numbers = spread(curve.unsettled(tolerance))
        if numbers and not budget.over:
            curve.put_together(numbers, budget)


def _sweep(
    curves: Sequence[PartCurve],
    tolerance: float,
    budget: Budget,
    listener: Listener,
    share: float | None,
) -> None:
    """Small parts first; of each its ends, then what lies between, ever closer.

    A point may take this share of the time left; None: all the same, by the number of pairs.
    """
    order = sorted(curves, key=_size)
    waiting = [(curve, n) for curve in order for n in spread(curve.unsettled(tolerance))]
    left = sum(_size(curve) for curve, _ in waiting)
    for done, (curve, number) in enumerate(waiting):
        if budget.over:
            return
        if not curve.points[number].settled(tolerance):
            told = _listener(listener, number, done, len(waiting))
            own = budget.part(share or _size(curve) / left)
            curve.improve(number, tolerance, own, told)
        left -= _size(curve)


def spread(numbers: Sequence[int]) -> list[int]:
    """The first, the last, the one in the middle, those in the middle of each half, and so on."""
    found = list(dict.fromkeys((*numbers[:1], *numbers[-1:])))
    halves = [(0, len(numbers) - 1)]
    while halves:
        low, high = halves.pop(0)
        middle = (low + high) // 2
        if low < middle < high:
            found.append(numbers[middle])
            halves += [(low, middle), (middle, high)]
    return found


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
