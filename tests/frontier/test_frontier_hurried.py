"""A frontier that had no time is worse, never wrong."""

from __future__ import annotations

import pytest

from matcher.frontier import curves
from matcher.frontier.curves import spread
from matcher.frontier.frontier import frontier
from matcher.frontier.part import PartCurve
from matcher.milp.budget import Budget
from matcher.solving.search import Infeasible
from tests.frontier_cases import limited, problem_of
from tests.oracles.joint import Joint
from tests.random_problems import SMALL


@pytest.mark.parametrize("seed", range(14))
@pytest.mark.parametrize("known", [False, True], ids=["ends only", "known rotations"])
def test_bounds_hold_where_nothing_was_searched(seed, known, monkeypatch):
    monkeypatch.setattr(PartCurve, "improve", lambda *how: None)
    if not known:
        monkeypatch.setattr(curves, "improve", lambda *how: None)
        monkeypatch.setattr("matcher.frontier.frontier.improve", lambda *how: None)
    problem = problem_of(seed, SMALL)
    try:
        answer = frontier(problem.scenario, budget=Budget(60, workers=1))
    except Infeasible:
        return
    for point in answer.points:
        assert point.solved.trusted
        joint = Joint(limited(problem, point.most))
        values = tuple(level.value for level in point.plan.levels)
        assert values >= joint.solve().values
        for number, level in enumerate(point.plan.levels):
            least = joint.least(number, values[:number])
            assert level.bound <= least
    told = [tuple(level.value for level in point.plan.levels) for point in answer.points]
    assert told == sorted(told, reverse=True)


def test_numbers_are_spread_from_the_ends_to_the_middle():
    assert spread([]) == []
    assert spread([4]) == [4]
    assert spread([4, 5]) == [4, 5]
    assert spread([0, 1, 2, 3, 4]) == [0, 4, 2, 1, 3]
    for length in range(40):
        assert sorted(spread(range(length))) == list(range(length))
