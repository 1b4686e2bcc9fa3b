"""A plan around accepted pairs and stints, against one joint model that takes exactly these."""

from __future__ import annotations

from random import Random

import pytest

from matcher.check.evidence import merge
from matcher.domain.tables import TableRow
from matcher.keep.faults import keeping_faults
from matcher.keep.keep import Keeping, keep
from matcher.keep.kept import Kept, kept
from matcher.keep.locked import is_constant
from matcher.milp.budget import Budget
from matcher.plan.read_kept import Accepted
from matcher.problem import Problem
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.handover import Handover
from matcher.rules.kinds import Kinds
from matcher.solving.search import Infeasible
from tests.oracles.joint import Best, Joint
from tests.oracles.tied import Tied
from tests.plans import joined, judged
from tests.random_problems import random_problem
from tests.small import post, small, stint, supporter

RULES = ("min_stint", "max_stint", "rest", "max_months", "retention", "batches", "handover", "team")


def some(problem: Problem, plan: Best, rng: Random) -> Accepted:
    """Some pairs and stints of a plan; planned stints that facts join are one, taken or left."""
    pairs = [TableRow(*pair, row=n) for n, pair in enumerate(plan.pairs, 2) if rng.random() < 0.5]
    every = joined(plan.stints)
    wholes = merge((*every, *problem.scenario.fixed_stints))
    taken = {(w.person, w.post_key, w.months) for w in wholes if rng.random() < 0.5}
    stints = [
        stint
        for stint in every
        if any(
            (stint.person, stint.post_key) == (person, key) and months.covers(stint.months)
            for person, key, months in taken
        )
    ]
    files = {"pairs": "pairs.csv", "stints": "stints.csv"}
    return Accepted("plan", tuple(pairs), tuple(enumerate(stints, 2)), files)


def own_of(accepted: Accepted) -> Kept:
    return kept((row.pair for row in accepted.pairs), (stint for _, stint in accepted.stints))


def around(problem: Problem, own: Kept) -> Keeping:
    return keep(problem.scenario, own, budget=Budget(20.0, workers=1))


def hold(problem: Problem, plan: Best, rng: Random) -> tuple[Keeping, Kept] | None:
    """Keep a part of a plan: whatever the method answers agrees with the joint model."""
    accepted = some(problem, plan, rng)
    own = own_of(accepted)
    assert not keeping_faults(problem, accepted), "a part of a plan can always be kept"
    if not own.pairs:
        return None
    found = around(problem, own)
    chosen, planned = found.solved.plan.chosen, found.solved.plan.planned
    assert own.pairs <= chosen
    assert {*own.stints} <= {*joined(planned)}
    verdict = judged(problem, chosen, planned)
    levels = found.solved.plan.levels
    assert found.solved.trusted
    assert verdict.clean
    assert [level.value for level in levels] == [value for _, value in verdict.levels]
    tied, values = Tied(problem, own.pairs, (), own.stints), [level.value for level in levels]
    for number, level in enumerate(levels):
        least = tied.least(number, values[:number])
        assert level.bound <= least <= level.value
    if is_constant(problem, own):
        assert tuple(values) == tied.solve().values
        assert found.solved.plan.status == "optimal"
    return found, own


def differences(found: Keeping, free: Best) -> None:
    """The price of the lock is the difference of the two best plans."""
    values = [level.value for level in found.solved.plan.levels]
    more = [value - least for value, least in zip(values, free.values, strict=True)]
    assert [price.least for price in found.prices] == more
    assert [price.most for price in found.prices] == more


@pytest.mark.parametrize("name", RULES)
def test_a_part_of_the_best_plan_costs_nothing(name):
    for seed in range(3):
        problem, rng = random_problem(seed, [name], only=True), Random(seed)
        best = Joint(problem).solve()
        answer = hold(problem, best, rng) if best else None
        if answer is not None and is_constant(problem, answer[1]):
            assert tuple(p.tied.value for p in answer[0].prices) == best.values
            differences(answer[0], best)


@pytest.mark.parametrize("decade", range(2))
def test_a_part_of_any_plan_costs_what_the_joint_model_says(decade):
    for seed in range(10 * decade, 10 * decade + 10):
        problem, rng = random_problem(seed), Random(seed)
        some_plan = Tied(problem).any_plan(rng)
        answer = hold(problem, some_plan, rng) if some_plan else None
        if answer is not None and is_constant(problem, answer[1]):
            differences(answer[0], Joint(problem).solve())


def test_kept_stints_of_several_months_of_handover_promise_no_bound():
    stints = (stint("A-icu-1", "R1", "icu", "2017-01", "2017-04"),)
    own = kept((), stints)
    assert is_constant(small(rules=[Handover(months=1)]), own)
    assert not is_constant(small(rules=[Handover(months=2)]), own)
    two = small(rules=[Handover(months=1)], posts=[post("R1", "icu", count=2)])
    assert not is_constant(two, own)


def test_rows_that_follow_one_another_are_one_stint():
    rows = [
        stint("A-icu-1", "R1", "icu", "2017-01", "2017-03"),
        stint("A-icu-1", "R1", "icu", "2017-04", "2017-06"),
    ]
    own = kept((), rows)
    assert own.pairs == {("A", "R1")}
    assert own.stints == (stint("A-icu-1", "R1", "icu", "2017-01", "2017-06"),)


def test_what_nobody_can_keep_has_no_plan():
    """A carries one, and R1 and R3 both need A."""
    rules = [FullCoverage(), Capacity(), Kinds()]
    problem = small(rules=rules, supporters=[supporter("A", capacity=1)])
    with pytest.raises(Infeasible):
        around(problem, kept([("A", "R1")], ()))
