"""A repair is the best there is: against all plans written down, and against one joint model."""

from __future__ import annotations

import pytest

from matcher.check import Evidence, check
from matcher.domain.tables import TableRow
from matcher.problem import pose
from matcher.repair.question import question
from tests.oracles.brute_force import BruteForce, TooManyError
from tests.oracles.joint import Joint
from tests.random_problems import MICRO, SMALL
from tests.repair.cases import Case, random_case


def values_of(repaired) -> tuple[int, ...] | None:
    return repaired and tuple(level.value for level in repaired.solved.plan.levels)


def confirmed(case: Case, repaired) -> bool:
    """The checker, which derives the question itself, agrees with every number."""
    plan = repaired.solved.plan
    problem = pose(question(case.edited, case.earlier, case.first, case.until).scenario)
    rows = tuple(TableRow(pair.supporter, pair.recipient) for pair in plan.pairs)
    verdict = check(Evidence(problem, rows, plan.stints, plan.schedules))
    told = tuple((level.name, level.value) for level in plan.levels)
    return verdict.clean and verdict.levels == told and repaired.solved.trusted


def closed(repaired) -> bool:
    return all(level.closed for level in repaired.solved.plan.levels)


@pytest.mark.parametrize("decade", range(4))
def test_a_reshuffle_equals_all_plans_written_down(decade):
    compared = 0
    for seed in range(12 * decade, 12 * decade + 12):
        case = random_case(seed, MICRO)
        if case is None:
            continue
        problem = pose(question(case.edited, case.earlier, case.first, case.until).scenario)
        try:
            best = BruteForce(problem, most=1500).best()
        except TooManyError:
            continue
        repaired = case.repaired(reshuffle=True)
        assert values_of(repaired) == best, seed
        assert repaired is None or (confirmed(case, repaired) and closed(repaired)), seed
        compared += 1
    assert compared >= 4


@pytest.mark.parametrize("seed", range(40))
def test_a_repair_is_the_best_that_leaves_alone_what_can_stay(seed):
    """Against one model of all pairs and stints, with the same pairs and stints held."""
    case = random_case(seed, SMALL)
    if case is None:
        pytest.skip("no plan to repair")
    repaired = case.repaired()
    asked = question(case.edited, case.earlier, case.first, case.until)
    problem = pose(asked.scenario)
    joint = Joint(problem)
    if repaired is None:
        assert not joint.feasible
        return
    assert confirmed(case, repaired)
    chosen = [(p.supporter, p.recipient) for p in repaired.solved.plan.pairs]
    at_rest = {r for part in repaired.parts if not part.touched for r in part.recipients}
    joint.settle(chosen, set(problem.recipients) - repaired.free)
    joint.hold(asked.remaining, at_rest)
    best = joint.solve()
    assert best is not None
    assert values_of(repaired) == best.values
    assert closed(repaired)
