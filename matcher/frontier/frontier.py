"""The frontier of a scenario, from the fewest new pairs to the best plan without a limit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from matcher.domain.scenario import Level, Scenario
from matcher.frontier.combine import Combined, combine
from matcher.frontier.curves import curves_of, improve, shared_bounds
from matcher.frontier.part import PartCurve
from matcher.frontier.point import Frontier, Point, TooFew
from matcher.milp.budget import Budget
from matcher.problem import Problem, pose
from matcher.rules.max_changes import MaxChanges
from matcher.solving.levels import levels_assessed
from matcher.solving.method import find_plan, parts_of
from matcher.solving.progress import Listener, silent
from matcher.solving.remembered import Remembered
from matcher.solving.solution import Solution
from matcher.solving.solve import judged
from matcher.variants import with_changes

FEWEST = Level("changes", {"changes": 1})
FEWEST_SHARE, FREE_SHARE = 0.15, 0.3
"""What the plans at both ends may take of the time."""

MOST_RESERVED = 0.5
"""What making and checking the plans of all points may claim of the time left."""


def frontier(
    scenario: Scenario,
    *,
    most: int | None = None,
    budget: Budget | None = None,
    tolerance: float = 0.0,
    listener: Listener = silent,
) -> Frontier:
    """Find the best plan with at most so many new pairs, for each number from the fewest on.

    The last number is ``most``, that of the scenario's own rule ``max_changes``, or the one that
    reaches the best plan without a limit. The scenario has an incumbent table. Raises Infeasible
    and NoPlan as ``solve`` does, and TooFew when more pairs must change than the last number.
    """
    budget, remembered = budget or Budget(), Remembered()
    problem = pose(_without_limit(scenario))
    last = _last(scenario, most)
    fewest = _fewest(problem, budget.part(FEWEST_SHARE), listener)
    if last is not None and fewest.values[0] > last:
        raise TooFew(last, fewest.values[0], fewest.bounds[0])
    share = budget.part(FREE_SHARE)
    free = find_plan(problem, share, tolerance, None, listener, remembered)
    best = judged(problem, free, budget)
    curves = curves_of(parts_of(problem, remembered), problem.incumbent_pairs, fewest, free)
    end = _open(curves, last)
    wait = 2 * (best.plan.seconds["schedules"] + best.plan.seconds["check"])
    reserved = min(MOST_RESERVED, wait * (end + 1) / max(1.0, budget.remaining))
    improve(curves, tolerance, budget.part(1 - reserved), listener)
    together = shared_bounds(combine([curve.points for curve in curves], end), free)
    points = tuple(_points(problem, scenario, _until_best(together), budget))
    return Frontier(scenario, points, (fewest.values[0], fewest.bounds[0]), best.plan.levels)


def _without_limit(scenario: Scenario) -> Scenario:
    rules = {name: rule for name, rule in scenario.rules.items() if name != MaxChanges.name}
    return replace(scenario, rules=rules)


def _last(scenario: Scenario, most: int | None) -> int | None:
    """The last number of new pairs to look at; None: as far as it helps."""
    own = scenario.rules.get(MaxChanges.name)
    limits = [] if own is None else [own.pairs]
    return min([*limits, *([] if most is None else [most])], default=None)


def _fewest(problem: Problem, budget: Budget, listener: Listener) -> Solution:
    """A plan with the fewest new pairs, whatever else it is worth."""
    asked = replace(problem, scenario=replace(problem.scenario, objective=(FEWEST,)))
    return find_plan(asked, budget, listener=listener)


def _open(curves: Sequence[PartCurve], last: int | None) -> int:
    """Give every part its points, and the number of new pairs at which to end."""
    least, free = sum(curve.least for curve in curves), sum(curve.free for curve in curves)
    end = max(least, free if last is None else min(last, free))
    for curve in curves:
        curve.open(end - least + curve.least)
    return end


def _until_best(together: Sequence[Combined]) -> Iterator[Combined]:
    """The points up to the first that is as good as the last."""
    for combined in together:
        yield combined
        if combined.values <= together[-1].values:
            return


def _points(
    problem: Problem, scenario: Scenario, together: Iterator[Combined], budget: Budget
) -> Iterator[Point]:
    levels = levels_assessed(problem)
    for one in together:
        limited = replace(problem, scenario=with_changes(scenario, one.most))
        plans = [point.plan for point in one.points]
        found = Solution(
            pairs=tuple(sorted(pair for plan in plans for pair in plan.pairs)),
            stints=tuple(sorted(stint for plan in plans for stint in plan.stints)),
            levels=levels,
            values=one.values[: len(levels)],
            bounds=tuple(map(min, one.bounds, one.values))[: len(levels)],
        )
        yield Point(one.most, judged(limited, found, budget))
