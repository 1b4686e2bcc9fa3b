"""Parts together: how many of the new pairs each part should get.

Levels of parts add up, and the order of levels is kept by adding; so the best sum for each number
of new pairs is found exactly, part after part, from the best of each part for each number.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from matcher.frontier.part import PartPoint

Values = tuple[int, ...]
Curve = Mapping[int, PartPoint]
"""By number of new pairs, from the fewest on without a hole."""


@dataclass(frozen=True)
class Combined:
    """The best values for a number of new pairs, bounds, and the point taken of each part."""

    most: int
    values: Values
    bounds: Values
    points: tuple[PartPoint, ...]


def combine(curves: Sequence[Curve], most: int) -> list[Combined]:
    """Combine the parts for each number of new pairs from the fewest possible up to ``most``."""
    if len(curves) == 1:
        own = {number: point for number, point in curves[0].items() if number <= most}
        return [Combined(n, one.plan.values, one.bounds, (one,)) for n, one in own.items()]
    found = _best(curves, most, lambda point: point.plan.values)
    levels = range(len(next(iter(found.values()))[0]) if found else 0)
    bounds = [_bounds(curves, most, level) for level in levels]
    return [
        Combined(
            number,
            values,
            tuple(known.get(number, {}).get(values[:n], 0) for n, known in enumerate(bounds)),
            tuple(curve[taken] for curve, taken in zip(curves, numbers, strict=True)),
        )
        for number, (values, numbers) in found.items()
    ]


def _bounds(
    curves: Sequence[Curve], most: int, level: int
) -> Mapping[int, Mapping[Values, int]]:
    """By number of new pairs: a bound of a level, for plans with these values before it.

    Told only where every part's earlier levels are proven: then a plan that is as good in them has
    the best of each part.
    """
    points = [point for curve in curves for point in curve.values()]
    if any(point.plan.values[:level] != point.bounds[:level] for point in points):
        return {}
    told = _best(curves, most, lambda point: (*point.plan.values[:level], point.bounds[level]))
    return {number: {values[:-1]: values[-1]} for number, (values, _) in told.items()}


def _best(
    curves: Sequence[Curve], most: int, told: Callable[[PartPoint], Values]
) -> dict[int, tuple[Values, tuple[int, ...]]]:
    """By number of new pairs: the least sum, and how many each part gets."""
    best: dict[int, tuple[Values, tuple[int, ...]]] | None = None
    for curve in curves:
        own = {number: told(point) for number, point in curve.items()}
        best = _with(best, own, most)
    return best or {}


def _with(
    best: dict[int, tuple[Values, tuple[int, ...]]] | None, own: Mapping[int, Values], most: int
) -> dict[int, tuple[Values, tuple[int, ...]]]:
    """Add one part; where two ways are as good, the one with fewer new pairs is kept."""
    if best is None:
        best = {0: (tuple(0 for _ in next(iter(own.values()))), ())}
    found: dict[int, tuple[Values, tuple[int, ...]]] = {}
    low, high = min(best) + min(own), min(most, max(best) + max(own))
    for number in range(low, high + 1):
        choices = [found[number - 1]] if number > low else []
        for before, (values, numbers) in best.items():
            if number - before in own:
                total = tuple(map(sum, zip(values, own[number - before], strict=True)))
                choices.append((total, (*numbers, number - before)))
        found[number] = min(choices, key=lambda choice: choice[0])
    return found
