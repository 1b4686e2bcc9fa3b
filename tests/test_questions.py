"""Questions about one scenario that share work: what is remembered, begun from, or good enough."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from matcher.domain.scenario import Level
from matcher.milp.budget import Budget
from matcher.pairing.model import candidates
from matcher.problem import Problem
from matcher.rotation.rotation import ROTATION_TERMS
from matcher.solving.method import find_plan
from matcher.solving.remembered import Remembered
from matcher.solving.search import Infeasible
from matcher.solving.solution import Solution, Start
from matcher.variants import with_changes, with_decision
from tests.oracles.joint import Joint
from tests.plans import judged
from tests.random_problems import random_problem

SEEDS = range(25)


def solved(problem: Problem, **known) -> Solution | None:
    """The best plan; None where there is none."""
    try:
        return find_plan(problem, Budget(20, workers=1), **known)
    except Infeasible:
        return None


def changed(problem: Problem, rng: Random) -> Problem:
    """The same problem with one pair decided, or the changes limited."""
    pairs, scenario = sorted(candidates(problem)), problem.scenario
    if pairs and rng.random() < 0.8:
        scenario = with_decision(scenario, *rng.choice(pairs), pin=rng.random() < 0.5)
    else:
        scenario = with_changes(scenario, rng.randrange(3))
    return replace(problem, scenario=scenario)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_remembered_changes_no_answer(seed):
    problem, rng, remembered = random_problem(seed), Random(seed), Remembered()
    solved(problem, remembered=remembered)
    for _ in range(3):
        question = changed(problem, rng)
        own, shared = solved(question), solved(question, remembered=remembered)
        assert (own and (own.values, own.bounds)) == (shared and (shared.values, shared.bounds))


def test_a_rotation_is_worked_out_once():
    problem = random_problem(3)
    remembered = Remembered()
    first = remembered.rotator(problem, candidates(problem), problem.scenario.objective)
    banned = with_decision(problem.scenario, *sorted(candidates(problem))[0], pin=False)
    other = replace(problem, scenario=banned)
    again = remembered.rotator(other, candidates(other), problem.scenario.objective)
    assert again._rotations is first._rotations
    fewer = replace(problem.scenario, objective=(Level("stints", {"stints": 1}),))
    counted = replace(problem, scenario=fewer)
    apart = remembered.rotator(counted, candidates(counted), fewer.objective)
    assert apart._rotations is not first._rotations
    assert apart.estimates.book is not first.estimates.book


@pytest.mark.parametrize("seed", SEEDS)
def test_beginning_from_any_plan_ends_at_the_best(seed):
    problem = random_problem(seed)
    best = solved(problem)
    backwards = replace(problem.scenario, objective=problem.scenario.objective[::-1])
    other = solved(replace(problem, scenario=backwards))
    if best is None:
        assert other is None
        return
    rng = Random(seed)
    spoilt = frozenset(r for r in problem.recipients if rng.random() < 0.3)
    begun = solved(problem, start=Start(frozenset(other.pairs), other.stints, spoilt))
    assert (begun.values, begun.bounds) == (best.values, best.bounds)


def test_a_part_that_is_proven_is_not_solved_again(monkeypatch):
    problem = random_problem(3)
    best = solved(problem)
    assert best.values == best.bounds
    proven = {frozenset(part.recipients): part for part in best.parts}
    start = Start(frozenset(best.pairs), best.stints, proven=proven)
    monkeypatch.setattr("matcher.pairing.master.Master.choose", None)
    again = solved(problem, start=start)
    assert (again.pairs, again.stints, again.bounds) == (best.pairs, best.stints, best.bounds)


def test_a_proof_of_other_values_is_not_taken_over():
    problem = random_problem(3)
    best = solved(problem)
    false = {
        frozenset(part.recipients): replace(part, values=tuple(v + 1 for v in part.values))
        for part in best.parts
    }
    start = Start(frozenset(best.pairs), best.stints, proven=false)
    assert solved(problem, start=start).bounds == best.bounds


@pytest.mark.parametrize("seed", range(40))
def test_a_level_that_is_good_enough_gives_way_to_the_next(seed):
    problem, slack = random_problem(seed), Random(seed).randrange(1, 400)
    best = solved(problem)
    if best is None or len(best.levels) < 2:
        return
    number = Random(seed).randrange(len(best.levels) - 1)
    enough = best.values[number] + slack
    own = list(problem.scenario.objective)
    place = own.index(next(one for one in own if one.name == best.levels[number].name))
    own[place] = replace(own[place], enough=enough)
    loose = replace(problem, scenario=replace(problem.scenario, objective=tuple(own)))
    found, joint = solved(loose), Joint(problem)
    verdict = judged(problem, found.pairs, found.stints)
    assert verdict.clean
    assert tuple(value for _, value in verdict.levels) == found.values
    caps = list(found.values)
    caps[number] = enough
    given_up = False
    for later, value in enumerate(found.values):
        least = joint.least(later, caps[:later])
        assert found.bounds[later] <= least <= value
        if later == number:
            assert value <= enough
            continue
        given_up |= later > number and bool(set(best.levels[later].terms) & set(ROTATION_TERMS))
        if not given_up:  # a rotation gives up nothing of an earlier level for a later one
            assert value == least
