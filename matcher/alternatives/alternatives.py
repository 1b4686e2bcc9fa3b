"""Plans beside the best one, each as different as can be from those before it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from matcher.alternatives.result import Alternative, Alternatives, pairs_of
from matcher.check import check
from matcher.domain.scenario import Level, Scenario
from matcher.language.message import Message
from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.solving.bounds import carried
from matcher.solving.method import find_plan, parts_of
from matcher.solving.pool import Pool
from matcher.solving.progress import Listener, Progress, silent
from matcher.solving.remembered import Remembered
from matcher.solving.solution import Solution, Start
from matcher.solving.solve import Solved, judged, solve

COVERAGE, SHORTFALL = "coverage", "shortfall"
SHARED = Level("shared", {"shared": 1})
BEST_SHARE = 0.4
"""What the best plan may take of the time, or its equal part where that is more."""

APART_SHARE = 0.5
"""What may go of a plan's time into one that shares as little as possible, band or not."""


def alternatives(
    scenario: Scenario,
    wanted: int,
    within: float,
    *,
    budget: Budget | None = None,
    tolerance: float = 0.0,
    listener: Listener = silent,
) -> Alternatives:
    """Find the best plan, and others up to ``wanted`` in all that differ from it.

    A plan may leave ``within`` per cent of all weighted post-months more uncovered than the best
    one does; in shortfall, and whatever else comes before coverage, it is no worse. One of the
    objective's levels is the coverage alone (``coverage_level``). Each plan shares as few pairs as
    possible with all plans before it. Raises Infeasible and NoPlan as ``solve`` does.
    """
    budget, remembered = budget or Budget(), Remembered()
    share = budget.part(max(BEST_SHARE, 1 / wanted))
    best = solve(
        scenario, budget=share, tolerance=tolerance, listener=listener, remembered=remembered
    )
    problem = best.plan.problem
    uncovered = best.verdict.terms[COVERAGE] + slack(problem, within)
    found = Alternatives(best, (), within, uncovered, wanted, exhausted=False)
    while len(found.plans) < wanted and not budget.over:
        told = _about(listener, len(found.plans) + 1, wanted)
        part = budget.part(1 / (wanted - len(found.plans)))
        asked = _asked(problem, found)
        start = _start(problem, asked, best, remembered, part, told)
        answer = find_plan(asked, part, tolerance, None, told, remembered, start)
        other = _alternative(problem, asked, answer, best, budget)
        if other.pairs in map(pairs_of, found.plans):
            return replace(found, exhausted=other.shared == other.bound)
        found = replace(found, others=(*found.others, other))
    return found


def coverage_level(scenario: Scenario) -> Level | None:
    """The level that holds the coverage and nothing else; None: there is none."""
    return next((level for level in scenario.objective if set(level.terms) == {COVERAGE}), None)


def slack(problem: Problem, within: float) -> int:
    """The weighted post-months that so many per cent of all posts come to, rounded down."""
    weight = sum(post.weight * len(post.months) for post in problem.posts)
    return math.floor(Fraction(str(within)) * weight / 100)


def _asked(problem: Problem, found: Alternatives) -> Problem:
    """The same problem with few shared pairs as the level after the coverage."""
    scenario = problem.scenario
    avoided = tuple(pair for plan in found.plans for pair in sorted(pairs_of(plan)))
    values = dict(found.best.verdict.levels)
    kept = [
        level if level.name not in values else replace(level, enough=_enough(level, found))
        for level in _kept(scenario.objective)
    ]
    later = [level for level in scenario.objective if level.name not in {k.name for k in kept}]
    shared = SHARED
    while shared.name in {level.name for level in scenario.objective}:
        shared = replace(shared, name=f"{shared.name}_pairs")
    asked = replace(scenario, objective=(*kept, shared, *later), avoided=avoided)
    return replace(problem, scenario=asked)


def _start(
    problem: Problem,
    asked: Problem,
    best: Solved,
    remembered: Remembered,
    budget: Budget,
    listener: Listener,
) -> Start:
    """The plan in the band that shares the fewest pairs of those that are quickly there.

    The best plan is one, the best of those that share the least of all may be another, and so may
    what the rotations of both make together.
    """
    (search,) = parts_of(asked, remembered)  # what will do ties everything
    search.begin(pairs_of(best), _planned(best))
    least = _sharing_least(asked)
    start = Start(pairs_of(best), _planned(best))
    share = budget.part(APART_SHARE)
    apart = find_plan(least, share, listener=listener, remembered=remembered, start=start)
    search.begin(apart.pairs, apart.stints)
    rotators = [parts_of(one, remembered)[0].rotator for one in (problem, least)]
    known = {pairs: rotation for rotator in rotators for pairs, rotation in rotator.known()}
    made = None if budget.over else Pool(search, known.items()).best(budget)
    if made is not None:
        search.begin(*made)
    return Start(search.best.pairs, search.best.stints)


def _sharing_least(asked: Problem) -> Problem:
    """The problem in which few shared pairs come before the coverage, and nothing after it."""
    objective = asked.scenario.objective
    covering = [level for level in objective if set(level.terms) == {COVERAGE}][:1]
    shared = [level for level in objective if level.terms == SHARED.terms]
    before = [level for level in objective if level.enough is not None and level not in covering]
    levels = (*before, *shared, *(replace(level, enough=None) for level in covering))
    return replace(asked, scenario=replace(asked.scenario, objective=levels))


def _kept(levels: Sequence[Level]) -> Iterator[Level]:
    """The levels up to the coverage, and the shortfall wherever it stands."""
    covered = False
    for level in levels:
        if not covered or SHORTFALL in level.terms:
            yield level
        covered |= set(level.terms) == {COVERAGE}


def _enough(level: Level, found: Alternatives) -> int:
    if set(level.terms) == {COVERAGE}:
        return level.terms[COVERAGE] * found.uncovered
    return dict(found.best.verdict.levels)[level.name]


def _alternative(
    problem: Problem, asked: Problem, answer: Solution, best: Solved, budget: Budget
) -> Alternative:
    """Make the plan as one of the scenario itself, and have what it shares counted again."""
    told = {level.name: n for n, level in enumerate(answer.levels)}
    numbers = [told[level.name] for level in best.plan.levels]
    values = tuple(answer.values[n] for n in numbers)
    known = [level.bound for level in best.plan.levels]
    bounds = carried(known, [level.value for level in best.plan.levels], values)
    levels = tuple(replace(answer.levels[n], enough=None) for n in numbers)
    own = replace(
        answer, levels=levels, values=values, bounds=tuple(map(min, bounds, values)), parts=()
    )
    solved = judged(problem, own, budget)
    again = check(replace(solved.plan.evidence, problem=asked))
    same = dict(again.levels) == dict(zip(told, answer.values, strict=True))
    shared = next(n for n, level in enumerate(answer.levels) if level.terms == SHARED.terms)
    return Alternative(
        replace(solved, trusted=solved.trusted and same),
        answer.values[shared],
        answer.bounds[shared],
    )


def _planned(solved: Solved) -> tuple:
    return tuple(stint for stint in solved.plan.stints or () if not stint.fixed)


def _about(listener: Listener, number: int, wanted: int) -> Listener:
    def told(progress: Progress) -> None:
        params = {"number": number, "wanted": wanted}
        listener(replace(progress, about=Message("alternatives-progress", params)))

    return told
