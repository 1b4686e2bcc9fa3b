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
from matcher.pairing.master import Master
from matcher.pairing.model import PairModel, candidates
from matcher.problem import Problem
from matcher.rotation.estimates import Estimates
from matcher.rotation.fewest import Fewest
from matcher.rotation.rotator import Rotator
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.kinds import Kinds
from matcher.rules.max_months import MaxMonths
from matcher.rules.max_stint import MaxStint
from matcher.solving import method, passes
from matcher.solving.method import find_plan
from matcher.solving.progress import silent
from matcher.solving.remembered import Remembered
from tests.random_problems import random_problem
from tests.random_terms import draw_terms
from tests.small import person, post, recipient, small, span, supporter
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


def test_a_block_uses_no_more_than_another_needs_of_the_balance():
    problem = two_blocks("balance", "travel")
    scenario, loads = problem.scenario, {"R1": 500, "R2": 250, "R4": 251}
    supporters = {key: replace(s, capacity=1000) for key, s in scenario.supporters.items()}
    recipients = {key: replace(r, load=loads[key]) for key, r in scenario.recipients.items()}
    changed = replace(scenario, supporters=supporters, recipients=recipients)
    found = find_plan(replace(problem, scenario=changed), Budget(20, workers=1))
    assert (found.values, found.bounds) == ((500, 58), (500, 58))


def test_each_block_is_told_what_another_needs_of_the_balance():
    problem = two_blocks("balance", "travel")
    levels = problem.scenario.objective
    searches = method._searches(problem, levels, None, Remembered())
    passes._run_level(searches, 0, levels[0], 0.0, Budget(20, workers=1), silent)
    assert [search.at_least for search in searches] == [{0: 1000}] * 2


def test_the_balance_in_a_sum_ties_the_blocks():
    found = find_plan(two_blocks({"balance": 1, "travel": 1}), Budget(20, workers=1))
    assert (found.values, found.bounds) == ((1009,), (1009,))
    found = find_plan(two_blocks({"balance": 1, "travel": 20}), Budget(20, workers=1))
    assert found.values == found.bounds == (1000 + 20 * 9,)


def test_the_balance_after_travel():
    found = find_plan(two_blocks("travel", "balance"), Budget(20, workers=1))
    assert (found.values, found.bounds) == ((9, 1000), (9, 1000))


@pytest.mark.parametrize(
    ("months", "stints", "people"),
    [(0, 0, 0), (1, 1, 1), (4, 1, 1), (5, 2, 1), (6, 2, 2), (9, 3, 2)],
)
def test_the_fewest_who_can_cover_some_months(months, stints, people):
    """Two people for five months each, at most four at a time."""
    staff = [person(f"A-icu-{number}") for number in (1, 2)]
    problem = small(
        rules=[MaxStint(months=4), MaxMonths(months=5)],
        staff={one.id: one for one in staff},
        posts=(post("R1", "icu", weight=7),),
    )
    fewest = Fewest(Estimates(problem, [("A", "R1")]).parts_of("A"))
    assert fewest.terms(7 * months) == {"stints": stints, "people": people}


def test_one_person_may_serve_two_recipients():
    """What a rotation proves of either recipient alone does not add up for both."""
    one = person("A-icu-1")
    problem = small(
        staff={one.id: one},
        posts=(
            post("R1", "icu", weight=1, months=span("2017-01", "2017-06")),
            post("R2", "icu", weight=1, months=span("2017-07", "2017-12")),
        ),
        costs=tuple(Cost(s, r, cost=9 * (s == "B")) for s in "AB" for r in ("R1", "R2", "R3")),
        objective=(Level("sent", {"coverage": 1, "people": 2, "travel": 1}),),
    )
    levels, model = problem.scenario.objective, PairModel(problem, candidates(problem))
    estimates = Estimates(problem, model.pair)
    (block,) = blocks(model, together=True)
    master, rotator = Master(block, estimates, levels), Rotator(estimates, levels)
    for key in ("R1", "R2"):
        pairs = frozenset({("A", key)})
        rotation = rotator.rotate(pairs, Budget(10, workers=1))
        assert (rotation.values["coverage"], rotation.bounds) == (0, {0: 2})
        master.learn(pairs, rotation)
    assert master.choose(0, (), True, Budget(10, workers=1)).bound <= 2
    assert find_plan(problem, Budget(20, workers=1)).values == (2,)


def test_without_staff_value_and_bound_are_the_least_that_the_capable_leave():
    objective = tuple(Level(name, {name: 1}) for name in ("coverage", "travel"))
    problem = small(staff=None, objective=objective)
    outcome = planned(problem)
    assert outcome.proven and outcome.plan.values[0] > 0
    assert not list(faults(problem, outcome))
