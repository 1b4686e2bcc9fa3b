"""Forcing a pair in or out: the price per level against one joint model, and against all plans."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from random import Random

import pytest

from matcher.milp.budget import Budget
from matcher.problem import Problem, pose
from matcher.why.why import Why, explain_pair
from tests.oracles.brute_force import BruteForce, TooManyError
from tests.oracles.joint import Joint
from tests.oracles.tied import Tied
from tests.plans import Pair
from tests.random_problems import MICRO, random_problem

Values = tuple[int, ...] | None


class Forced(BruteForce):
    """All plans with a pair, or all plans without it."""

    def __init__(self, problem: Problem, pair: Pair, wanted: bool) -> None:
        super().__init__(problem, most=1200)
        self.pair, self.wanted = pair, wanted

    def _pairings(self) -> Iterator[tuple[Pair, ...]]:
        yield from (p for p in super()._pairings() if (self.pair in p) == self.wanted)


def asked(problem: Problem, pair: Pair) -> Why:
    return explain_pair(problem.scenario, pair, budget=Budget(20.0, workers=1))


def decided_otherwise(why: Why) -> bool:
    """A pin of the planner's own is given up: the oracles would have to give it up as well."""
    return why.chosen and why.pinned


def agree(why: Why, best: Values, other: Values) -> None:
    """Everything that is said of the pair holds against the values of the two best plans."""
    if why.against.forbidden:
        assert other is None
        return
    assert tuple(level.value for level in why.best.plan.levels) == best
    assert (why.second.end == "impossible") == (other is None)
    if other is None:
        return
    assert why.second.end == "priced"
    assert why.second.solved.trusted
    assert [price.tied.value for price in why.second.prices] == list(other)
    differences = [held - free for held, free in zip(other, best, strict=True)]
    assert [price.least for price in why.second.prices] == differences
    assert [price.most for price in why.second.prices] == differences


def pairs_of(problem: Problem) -> list[Pair]:
    return [(s, r) for s in problem.supporters for r in problem.recipients]


@pytest.mark.parametrize("decade", range(2))
def test_prices_are_those_of_the_joint_model(decade):
    for seed in range(10 * decade, 10 * decade + 10):
        problem = random_problem(seed)
        best = Joint(problem).solve()
        if best is None:
            continue
        pair = Random(seed).choice(pairs_of(problem))
        why = asked(problem, pair)
        if decided_otherwise(why):
            continue
        out = [pair] if why.chosen else []
        other = Tied(problem, [] if why.chosen else [pair], out).solve()
        agree(why, best.values, other and other.values)


def test_prices_are_those_of_all_plans():
    found = 0
    for seed in range(16):
        problem = random_problem(seed, size=MICRO)
        pair = Random(seed).choice(pairs_of(problem))
        try:
            best = BruteForce(problem, most=1200).best()
            if best is None:
                continue
            why = asked(problem, pair)
            if decided_otherwise(why):
                continue
            agree(why, best, Forced(problem, pair, not why.chosen).best())
        except TooManyError:
            continue
        found += not why.against.forbidden
    assert found >= 3


def test_a_pin_of_the_planner_can_be_given_up():
    """The other plan is the best one of the problem whose decisions lack the pair."""
    found = 0
    for seed in range(60):
        problem = random_problem(seed, ["pin"])
        pins = [d for d in problem.scenario.decisions or () if d.pin]
        if not pins or Joint(problem).solve() is None:
            continue
        why = asked(problem, pins[0].pair)
        if not decided_otherwise(why) or problem.scenario.rules["pin"].is_soft:
            continue
        free = Tied(without(problem, pins[0].pair), (), [pins[0].pair]).solve()
        assert (why.second.end == "impossible") == (free is None)
        if free is not None:
            assert tuple(price.tied.value for price in why.second.prices) == free.values
            found += 1
        if found == 2:
            break
    assert found == 2


def without(problem: Problem, pair: Pair) -> Problem:
    rows = tuple(row for row in problem.scenario.decisions or () if row.pair != pair)
    return pose(replace(problem.scenario, decisions=rows))
