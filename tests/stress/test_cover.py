"""The fast count of covered post-months is the checker's, sample by sample."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from matcher.check.coverage import covered_months
from matcher.problem import pose
from matcher.reading import load
from matcher.rules.handover import Handover
from matcher.rules.min_title import MinTitle
from matcher.stress.cut import cut
from matcher.stress.leaving import seeds
from matcher.stress.trial import Trial
from matcher.terms.coverage import Coverage
from tests.random_problems import random_problem
from tests.small import evidence, fixed, post, small, stint
from tests.stress.stressed import ONE, one_post, question, random_plan

GUIZHOU = Path(__file__).parents[2] / "scenarios" / "guizhou-2016"
STAFFED = [seed for seed in range(60) if random_problem(seed).scenario.staff][:40]


def agree(plan, rate, samples, **changes) -> int:
    """Hold every sample to the checker; give how many differ from the plan."""
    trial = Trial(plan, question(plan, rate, samples, **changes))
    differing = 0
    for seed in seeds(trial.question):
        left = trial.leaving.draw(seed)
        gone = dict(zip(trial.leaving.people, left.tolist(), strict=True))
        rest = cut(plan, gone)
        covered, checked = trial.cover.covered(left), covered_months(rest)
        assert (covered == trial.cells.of(checked)).all()
        told = trial.told(left, covered)
        assert told.open_weight == Coverage().value(rest)
        assert told.open_months == sum(
            len(item.months) - len(checked[item.key]) for item in plan.problem.posts
        )
        differing += not (covered == trial.own).all()
    return differing


@pytest.mark.parametrize("seed", STAFFED)
def test_random_plans(seed):
    problem = random_problem(seed)
    agree(random_plan(problem, seed), 0.15, 12)
    agree(random_plan(problem, seed), 0.3, 4, first=problem.horizon.last)


def test_random_plans_are_worth_the_trouble():
    """Posts for two, people there together, facts, and people who do not count are among them."""
    plans = [random_plan(random_problem(seed), seed) for seed in STAFFED]
    assert sum(agree(plan, 0.15, 12) for plan in plans) > 100
    assert any(item.count > 1 for plan in plans for item in plan.problem.posts)
    assert any(plan.problem.scenario.fixed_stints for plan in plans)
    assert any(len(stints) > 1 for plan in plans for stints in plan.stints_of.values())


def test_a_post_for_two_with_a_handover_and_a_fact():
    posts = (post(*ONE, count=2, months=small().horizon),)
    problem = small(
        posts=posts,
        rules=[Handover(months=2), MinTitle(clinician="attending")],
        fixed_stints=(fixed("A-icu-1", *ONE, "2016-10", "2017-06"),),
    )
    plan = evidence(
        problem,
        [
            stint("A-icu-2", *ONE, "2017-01", "2017-08"),
            stint("A-icu-2", *ONE, "2017-07", "2017-12"),  # twice at one post counts once
            stint("A-icu-3", *ONE, "2017-05", "2017-12"),  # a resident: does not count
        ],
    )
    assert agree(plan, 0.1, 60) > 30


def test_guizhou():
    problem = pose(load(GUIZHOU).scenario)
    assert agree(random_plan(problem, 1, stints=2500), 0.02, 4) == 4


def test_cutting_ends_stints_and_facts_and_nothing_else():
    facts = (fixed("A-icu-2", "R1", "icu", "2016-11", "2017-03"),)
    stints = [
        stint("A-icu-1", *ONE, "2017-04", "2017-09"),
        stint("A-emergency-1", "R1", "emergency", "2017-02", "2017-03"),
    ]
    plan = evidence(small(fixed_stints=facts), stints)
    first = plan.problem.horizon.first
    rest = cut(plan, {"A-icu-1": first + 4, "A-icu-2": first, "A-emergency-1": first + 1})
    assert rest.planned == (stint("A-icu-1", *ONE, "2017-04", "2017-04"),)
    kept = (fixed("A-icu-2", "R1", "icu", "2016-11", "2016-12"),)
    assert rest.problem.scenario.fixed_stints == kept
    assert rest.pairs == plan.pairs
    assert cut(plan, {}).stints == plan.stints
    assert cut(plan, {"A-icu-1": first + 9}).planned == plan.planned


def test_months_outside_a_post_do_not_count():
    plan = one_post()
    wide = evidence(plan.problem, [stint("A-icu-1", *ONE, "2016-10", "2018-03")])
    trial = Trial(wide, question(wide, 0.0))
    assert trial.cover.covered(trial.nobody).sum() == 12
    assert np.array_equal(trial.own, trial.cover.covered(trial.nobody))
