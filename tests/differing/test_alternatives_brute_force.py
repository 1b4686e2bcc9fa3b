"""Each alternative shares as few pairs as any table in the band, tables all written down."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations
from random import Random

import pytest

from matcher.alternatives.alternatives import alternatives, coverage_level, slack
from matcher.alternatives.result import Alternatives, pairs_of
from matcher.domain.scenario import Level
from matcher.milp.budget import Budget
from matcher.pairing.model import candidates
from matcher.problem import Problem
from matcher.solving.search import Infeasible
from tests.oracles.joint import Joint
from tests.random_problems import SMALL, random_problem
from tests.test_joint_bound import planned

USUAL = tuple(Level(name, {name: 1}) for name in ("shortfall", "coverage", "changes", "travel"))
MOST_PAIRS = 5


def problem_of(seed: int) -> Problem | None:
    """A random problem with the usual objective; None: it has too many tables to write down."""
    problem = random_problem(seed, size=SMALL)
    scenario = replace(problem.scenario, objective=USUAL)
    if scenario.staff is None and scenario.capabilities is None:
        return None
    found = replace(problem, scenario=scenario)
    return found if 2 <= len(candidates(found)) <= MOST_PAIRS else None


def tables(problem: Problem) -> list[frozenset]:
    """Every choice of pairs."""
    pairs = sorted(candidates(problem))
    sizes = range(len(pairs) + 1)
    return [frozenset(some) for some in chain(*(combinations(pairs, size) for size in sizes))]


def in_band(problem: Problem, found: Alternatives) -> list[frozenset]:
    """The tables whose best coverage, with no more shortfall than the best plan, is in the band."""
    best = dict(found.best.verdict.levels)
    kept, joint = [], Joint(problem)
    for table in tables(problem):
        for pair, variable in joint.pairs.pair.items():
            chosen = int(pair in table)
            joint.rows.lows[variable] = joint.rows.highs[variable] = chosen
        if not joint.feasible or joint.least(0, ()) > best["shortfall"]:
            continue
        if joint.least(1, (best["shortfall"],)) <= found.uncovered:
            kept.append(table)
    return kept


@pytest.mark.parametrize("seed", range(30))
def test_no_table_in_the_band_shares_fewer_pairs(seed):
    problem = problem_of(seed)
    if problem is None:
        return
    within = Random(seed).choice([0, 0.5, 3, 20, 100])
    try:
        found = alternatives(problem.scenario, 3, within, budget=Budget(60, workers=1))
    except Infeasible:
        return
    band, before = in_band(problem, found), [pairs_of(found.best)]
    assert before[0] in band
    for other in found.others:
        assert other.solved.trusted
        assert other.pairs in band
        assert other.shared == sum(len(other.pairs & pairs) for pairs in before)
        assert other.shared == other.bound
        assert other.shared == min(_shared(table, before) for table in band)
        before.append(other.pairs)
    assert len(set(before)) == len(before)
    if len(before) < 3:
        assert found.exhausted
        least = min(_shared(table, before) for table in band)
        assert any(_shared(table, before) == least for table in before)


def _shared(table: frozenset, before: list[frozenset]) -> int:
    return sum(len(table & pairs) for pairs in before)


def test_enough_problems_are_looked_at():
    assert sum(problem_of(seed) is not None for seed in range(30)) >= 8


@pytest.mark.parametrize("seed", range(12))
def test_an_alternative_is_a_plan_of_the_scenario_itself(seed):
    problem = problem_of(seed)
    if problem is None:
        return
    try:
        found = alternatives(problem.scenario, 2, 10, budget=Budget(60, workers=1))
    except Infeasible:
        return
    best = found.best.plan
    for other in found.others:
        plan = other.solved.plan
        assert plan.problem.scenario.avoided is None
        assert [level.name for level in plan.levels] == [level.name for level in best.levels]
        values = [level.value for level in plan.levels]
        assert values == [value for _, value in other.solved.verdict.levels]
        joint = Joint(problem)
        for number, level in enumerate(plan.levels):
            assert level.bound <= joint.least(number, values[:number])


def test_a_level_of_the_scenario_may_be_called_like_the_one_that_counts():
    problem = next(p for p in map(problem_of, range(40)) if p is not None and planned(p).plan)
    level = Level("shared", {"coverage": 1})
    scenario = replace(problem.scenario, objective=(level, Level("travel", {"travel": 1})))
    found = alternatives(scenario, 2, 100, budget=Budget(60, workers=1))
    assert all(other.solved.trusted for other in found.others)
    assert found.best.plan.levels[0].name == "shared"


def test_a_per_cent_is_rounded_down():
    problem = next(p for p in map(problem_of, range(40)) if p is not None)
    weight = sum(post.weight * len(post.months) for post in problem.posts)
    assert slack(problem, 0) == 0
    assert slack(problem, 100) == weight
    assert slack(problem, 0.1) == weight // 1000


def test_only_a_level_of_the_coverage_alone_measures():
    scenario = random_problem(1).scenario
    mixed = Level("both", {"coverage": 1, "travel": 1})
    double = Level("posts", {"coverage": 2})
    assert coverage_level(replace(scenario, objective=(mixed,))) is None
    assert coverage_level(replace(scenario, objective=(mixed, double))) == double
