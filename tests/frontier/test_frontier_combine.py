"""Parts together: every way to share out the new pairs, written down."""

from __future__ import annotations

from itertools import product
from random import Random

import pytest

from matcher.frontier.combine import combine
from matcher.frontier.part import PartPoint
from matcher.solving.bounds import carried
from matcher.solving.search import BlockPlan


def curves_of(rng: Random, proven: bool) -> list[dict[int, PartPoint]]:
    """Two or three parts of falling values, with bounds that hold."""
    found = []
    for _ in range(rng.randint(2, 3)):
        first = rng.randint(0, 2)
        drawn = [(rng.randint(0, 2), rng.randint(0, 9)) for _ in range(rng.randint(1, 4))]
        values = sorted(drawn, reverse=True)
        found.append({first + n: point(v, rng, proven) for n, v in enumerate(values)})
    return found


def point(values: tuple[int, ...], rng: Random, proven: bool) -> PartPoint:
    bounds = values if proven else tuple(v - rng.randint(0, min(v, 1)) for v in values)
    return PartPoint(BlockPlan(frozenset(), (), values), bounds)


@pytest.mark.parametrize("proven", [True, False])
@pytest.mark.parametrize("seed", range(60))
def test_the_best_of_all_ways_is_found(seed, proven):
    curves = curves_of(Random(seed), proven)
    for one in combine(curves, 7):
        ways = [w for w in product(*curves) if sum(w) <= one.most]
        taken = [[c[n] for c, n in zip(curves, way, strict=True)] for way in ways]
        assert one.values == min(_sum(p.plan.values for p in points) for points in taken)
        assert one.values == _sum(own.plan.values for own in one.points)
        assert _sum(point.bounds for point in one.points)[0] >= one.bounds[0]
        assert one.bounds[0] == min(_sum(p.bounds for p in points)[0] for points in taken)
        if proven:
            assert one.bounds == one.values
        assert one.bounds[1] <= one.values[1]


def _sum(vectors) -> tuple[int, ...]:
    return tuple(map(sum, zip(*vectors, strict=True)))


def test_a_bound_says_nothing_of_plans_that_are_worse_before():
    assert carried((3, 20, 5), (4, 25, 6), (4, 30, 9)) == (3, 20, 0)
    assert carried((3, 20, 5), (4, 25, 6), (5, 20, 2)) == (3, 0, 0)
    assert carried((3, 20, 5), (4, 25, 6), (3, 25, 2)) == (3, 20, 5)
