"""Each term as a level of its own and in a weighted sum: value, bound and the joint model agree."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from matcher.domain.hospitals import Kind
from matcher.domain.scenario import Level
from matcher.domain.tables import Cost
from matcher.milp.budget import Budget
from matcher.pairing.blocks import blocks
from matcher.pairing.model import PairModel, candidates
from matcher.problem import Problem
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.kinds import Kinds
from matcher.solving.method import find_plan
from tests.random_problems import random_problem
from tests.random_terms import draw_terms
from tests.small import recipient, small, supporter
from tests.test_joint_bound import faults, planned

NEW = ("mobilisation", "fit", "balance", "stints", "people")


def objectives(term: str) -> list[tuple[Level, ...]]:
    single = [Level(name, {name: 1}) for name in ("shortfall", "coverage", term, "travel")]
    mixed = Level("burden", {"travel": 2, term: 3, "changes": 1})
    traded = Level("traded", {"coverage": 1, term: 2})
    return [tuple(single), (single[1], mixed), (traded, single[3]), (single[2], single[1])]


def problem_for(seed: int, objective: tuple[Level, ...]) -> Problem:
    """A random problem with mobilisation costs, strengths and gaps."""
    usual = (Level("fit", {"fit": 1}),)
    drawn = random_problem(seed, ["two_plus_five"])
    asked = replace(drawn, scenario=replace(drawn.scenario, objective=usual))
    ready = draw_terms(Random(seed), asked, only=False)
    return replace(ready, scenario=replace(ready.scenario, objective=objective))


@pytest.mark.parametrize("number", range(4))
@pytest.mark.parametrize("term", NEW)
def test_value_and_bound_of_a_term(term, number):
    open_ = 0
    for seed in range(6):
        problem = problem_for(seed, objectives(term)[number])
        outcome = planned(problem)
        assert not list(faults(problem, outcome)), seed
        open_ += not outcome.proven
    assert open_ <= 2


def two_blocks(*levels: str | dict[str, int]) -> Problem:
    """A and R1 alone; B near and C far for R2 and R4, which either of them could share."""
    near = {("A", "R1"): 7, ("B", "R2"): 1, ("B", "R4"): 1, ("C", "R2"): 50, ("C", "R4"): 50}
    objective = tuple(
        Level(level, {level: 1}) if isinstance(level, str) else Level("mixed", level)
        for level in levels
    )
    tcm = {"kind": Kind.TCM}
    supporters = [
        supporter("A", capacity=1),
        supporter("B", capacity=2),
        supporter("C", capacity=2, **tcm),
    ]
    return small(
        rules=[Kinds(), FullCoverage()],
        supporters={row.id: row for row in supporters},
        recipients={
            row.id: row for row in (recipient("R1"), recipient("R2"), recipient("R4", **tcm))
        },
        costs=tuple(Cost(*pair, cost=cost) for pair, cost in near.items()),
        staff=None,
        objective=objective,
    )


def test_a_block_may_use_what_another_needs_of_the_balance():
    problem = two_blocks("balance", "travel")
    assert len(blocks(PairModel(problem, candidates(problem)))) == 2
    found = find_plan(problem, Budget(20, workers=1))
    assert (found.values, found.bounds) == ((1000, 9), (1000, 9))


def test_the_balance_in_a_sum_ties_the_blocks():
    found = find_plan(two_blocks({"balance": 1, "travel": 1}), Budget(20, workers=1))
    assert (found.values, found.bounds) == ((1009,), (1009,))
    found = find_plan(two_blocks({"balance": 1, "travel": 20}), Budget(20, workers=1))
    assert found.values == found.bounds == (1000 + 20 * 9,)


def test_the_balance_after_travel():
    found = find_plan(two_blocks("travel", "balance"), Budget(20, workers=1))
    assert (found.values, found.bounds) == ((9, 1000), (9, 1000))
