"""Recipients that are alike make one group: fewer sets, the same answer."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from matcher.milp.budget import Budget
from matcher.pairing import set_table
from matcher.problem import Problem, pose
from matcher.rotation.part import Part
from matcher.rotation.pooled import pooled
from matcher.rotation.quickly import plan_part, weight_of
from matcher.solving.method import find_plan
from matcher.solving.search import Infeasible, NoPlan
from tests.random_problems import random_problem


def twins(seed: int) -> Problem:
    """A random problem in which further recipients are copies of the first one."""
    problem = random_problem(seed)
    rng = Random(seed)
    first = next(iter(problem.recipients.values()))
    copies = [replace(first, id=f"{first.id}-{n}") for n in range(rng.randint(1, 2))]
    scenario = problem.scenario
    listed = [post for post in scenario.posts or () if post.recipient == first.id]
    asked = [row for row in scenario.referrals or () if row.recipient == first.id]
    new = {copy.id for copy in copies}
    return pose(
        replace(
            scenario,
            recipients={**scenario.recipients, **{copy.id: copy for copy in copies}},
            posts=(*(scenario.posts or ()), *_copied(listed, new)),
            referrals=(*(scenario.referrals or ()), *_copied(asked, new)),
        )
    )


def _copied(rows, recipients):
    return (replace(row, recipient=recipient) for recipient in recipients for row in rows)


def outcome(problem: Problem):
    try:
        found = find_plan(problem, Budget(20, workers=1))
    except Infeasible:
        return "infeasible"
    except NoPlan:
        return "none"
    return found.values, found.bounds


def alone(problem, supporter, recipients, loads):
    """Nobody is like anybody else."""
    return tuple((recipient,) for recipient in recipients)


@pytest.mark.parametrize("seed", range(30))
def test_groups_change_nothing(seed, monkeypatch):
    problem = twins(seed)
    grouped = outcome(problem)
    monkeypatch.setattr(set_table, "alike", alone)
    assert grouped == outcome(problem)


def test_some_of_these_problems_have_groups():
    found = 0
    for seed in range(30):
        problem = twins(seed)
        loads = dict.fromkeys(problem.recipients, 1)
        for supporter in problem.supporters:
            groups = set_table.alike(problem, supporter, tuple(problem.recipients), loads)
            assert sorted(r for group in groups for r in group) == sorted(problem.recipients)
            found += any(len(group) > 1 for group in groups)
    assert found > 10


@pytest.mark.parametrize("decade", range(6))
def test_pools_cover_as_much_as_posts(decade, monkeypatch):
    """The pooled answer is a plan of that weight; without pools the exact model finds the same."""
    for seed in range(10 * decade, 10 * decade + 10):
        for part in _parts(twins(seed)):
            found = pooled(part, Budget(20, workers=1))
            if found is None:
                continue
            assert weight_of(part, list(found.choices)) == found.gain == found.bound, seed
            with monkeypatch.context() as patch:
                patch.setattr("matcher.rotation.quickly.pooled", lambda part, budget: None)
                plan = plan_part(part, Budget(20, workers=1))
            assert (plan.gain, plan.bound) == (found.gain, found.gain), seed


def _parts(problem: Problem) -> list[Part]:
    from matcher.pairing.model import candidates
    from matcher.rotation.estimates import Estimates

    if problem.scenario.staff is None:
        return []
    estimates = Estimates(problem, candidates(problem))
    return [part for supporter in problem.supporters for part in estimates.parts_of(supporter)]
