"""Each point of a frontier is the best of all plans with so few new pairs."""

from __future__ import annotations

import pytest

from matcher.frontier.frontier import frontier
from matcher.frontier.point import Frontier, TooFew
from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.solving.search import Infeasible
from tests.frontier_cases import TINY, WIDE, limited, of_joint, problem_of, unlimited
from tests.oracles.brute_force import BruteForce, TooManyError
from tests.random_problems import SMALL


def found(problem: Problem, **options) -> Frontier | None:
    """The frontier; None where no plan keeps the hard rules."""
    try:
        return frontier(problem.scenario, budget=Budget(60, workers=1), **options)
    except (Infeasible, TooFew):
        return None


def hold(problem: Problem, answer: Frontier, best) -> None:
    """Every point has the best values, proven; below the first there is no plan."""
    for point in answer.points:
        assert point.solved.trusted
        assert point.changes <= point.most
        values = tuple(level.value for level in point.plan.levels)
        assert values == best(limited(problem, point.most)), point.most
        assert values == tuple(level.bound for level in point.plan.levels)
    first, last = answer.points[0].most, answer.points[-1]
    assert [point.most for point in answer.points] == list(range(first, last.most + 1))
    assert answer.fewest == (first, first)
    if first:
        assert best(limited(problem, first - 1)) is None
    assert answer.reached == (best(unlimited(problem)) == _values(last))


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("size", [SMALL, WIDE], ids=["small", "wide"])
def test_points_equal_the_joint_model(seed, size):
    problem = problem_of(seed, size)
    answer = found(problem)
    if answer is None:
        assert of_joint(problem) is None
    else:
        hold(problem, answer, of_joint)


def test_points_equal_the_enumeration_of_all_plans():
    compared = 0
    for seed in range(60):
        problem = problem_of(seed, TINY)
        answer = found(problem)
        if answer is None or len(answer.points) == 1:
            continue
        try:
            hold(problem, answer, lambda one: BruteForce(one, most=600).best())
            compared += 1
        except TooManyError:
            continue
    assert compared >= 4


@pytest.mark.parametrize("seed", range(12))
def test_a_largest_number_cuts_the_frontier(seed):
    problem = problem_of(seed, WIDE)
    whole = found(problem)
    if whole is None or len(whole.points) < 2:
        return
    last = whole.points[-2].most
    cut = found(problem, most=last)
    assert [_values(point) for point in cut.points] == [_values(p) for p in whole.points[:-1]]
    assert not cut.reached
    first = whole.points[0].most
    if first:
        with pytest.raises(TooFew) as told:
            frontier(problem.scenario, most=first - 1, budget=Budget(60, workers=1))
        assert (told.value.least, told.value.bound) == (first, first)


def _values(point) -> tuple[int, ...]:
    return tuple(level.value for level in point.plan.levels)
