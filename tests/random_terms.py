"""Objectives drawn at random: every term, alone or in weighted sums, beside the usual ones."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from matcher.domain.scenario import Level, Scenario
from matcher.domain.tables import Capability
from matcher.problem import Problem, pose
from matcher.rules.two_plus_five import TwoPlusFive
from matcher.terms import NAMED

USUAL_SHARE = 0.5
SUM_SHARE = 0.35


def draw_terms(rng: Random, problem: Problem, only: bool) -> Problem:
    """Give supporters a mobilisation cost, and in half of the draws another objective.

    ``only``: no rule is added to those in force.
    """
    scenario = problem.scenario
    supporters = {
        key: replace(row, mobilisation_cost=rng.choice((0, 1, 3, 8)))
        for key, row in scenario.supporters.items()
    }
    scenario = replace(scenario, supporters=supporters)
    if rng.random() >= USUAL_SHARE:
        scenario = replace(scenario, objective=draw_objective(rng))
        if any("fit" in level.terms for level in scenario.objective):
            scenario = _with_strengths(rng, scenario, only)
    return pose(scenario)


def draw_objective(rng: Random) -> tuple[Level, ...]:
    """Two to five levels, each a term or a weighted sum of two to four."""
    names = [term.name for term in NAMED]
    rng.shuffle(names)
    levels = []
    for number in range(rng.randint(2, 5)):
        more = rng.randint(1, 3) if rng.random() < SUM_SHARE else 0
        mixed, names = names[: 1 + more], names[1 + more :]
        if mixed:
            weights = {name: rng.randint(1, 4) for name in mixed}
            levels.append(Level(f"level {number}" if more else mixed[0], weights))
    return tuple(levels)


def _with_strengths(rng: Random, scenario: Scenario, only: bool) -> Scenario:
    """See to it that strengths and gaps are there, so that fit can be told."""
    rules = dict(scenario.rules)
    if not only and "listed" not in rules:
        rules.setdefault("two_plus_five", TwoPlusFive(core=("icu",), top=1, years=1))
    strengths = scenario.capabilities or tuple(
        Capability(supporter, specialty, rng.randint(0, 5))
        for supporter in scenario.supporters
        for specialty in scenario.specialties or ()
        if rng.random() < 0.8
    )
    return replace(scenario, rules=rules, capabilities=strengths)
