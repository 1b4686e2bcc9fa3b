"""Model half and checker half say the same of plans that are nearly right.

A plan that obeys everything is changed a little and fixed in the joint model: that must have a
solution exactly when the checker finds no breach, and then give the same shortfall and coverage.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from random import Random

import pytest

from matcher.pairing.model import candidates
from matcher.problem import Problem
from matcher.rules import RULES, Rule
from matcher.rules.retention import Retention
from tests.mutations import Draft, neighbours
from tests.oracles.joint import Joint
from tests.plans import joined, judged
from tests.random_problems import random_problem
from tests.small import person, post, small, stint

CHECKED = [
    rule.name
    for rule in RULES
    if rule.violations is not Rule.violations and rule.group != "schedule"
]
"""Schedules follow from a plan and are no part of the model: tests/schedules holds theirs."""
PAIRS = list(combinations(CHECKED, 2))
TOGETHER = [("team", "batches")]
NEIGHBOURS = 18
ALONE = 24
"""Seeds at which each rule is in force alone."""


def disagreements(problem: Problem, seed: object, seen: Counter[tuple[str, bool]]) -> list[str]:
    """Where the halves differ on plans near the best; ``seen`` counts rules, kept or broken."""
    joint, rng = Joint(problem), Random(str(seed))
    found = []
    for plan in neighbours(problem, _start(problem, joint, rng), rng, NEIGHBOURS):
        verdict = judged(problem, plan.pairs, plan.stints)
        broken = {breach.rule for breach in (*verdict.violations, *verdict.shortfalls)}
        seen.update((name, name not in broken) for name in problem.scenario.rules)
        fixed = joint.fix(plan.pairs, joined(plan.stints))
        if (fixed is not None) != verdict.clean:
            found.append(f"{plan}: model {fixed}, checker {verdict.violations}")
        elif fixed is not None:
            told = {term: verdict.terms.get(term, 0) for term in fixed}
            if told != fixed:
                found.append(f"{plan}: model {fixed}, checker {told}")
    return found


def _start(problem: Problem, joint: Joint, rng: Random) -> Draft:
    """A good plan, or where there is none a few pairs without stints."""
    best = joint.any_good()
    if best is not None:
        return Draft(frozenset(best.pairs), best.stints)
    return Draft(frozenset(pair for pair in candidates(problem) if rng.random() < 0.5), ())


@pytest.mark.parametrize("name", CHECKED)
def test_a_rule_alone_is_seen_the_same_by_both_halves(name):
    seen: Counter[tuple[str, bool]] = Counter()
    for seed in range(ALONE):
        problem = random_problem(seed, [name], only=True)
        assert not disagreements(problem, seed, seen), (name, seed)
    assert seen[name, True] and seen[name, False], "both kept and broken"


@pytest.mark.parametrize("names", TOGETHER, ids="-".join)
def test_rules_that_look_at_one_another(names):
    for seed in range(ALONE // 2):
        problem = random_problem(seed, names, only=True)
        assert not disagreements(problem, seed, Counter()), seed


@pytest.mark.parametrize("number", range(20))
def test_two_rules_beside_others(number):
    pair = Random(number).choice(PAIRS)
    problem = random_problem(number, pair)
    assert not disagreements(problem, number, Counter()), pair


@pytest.mark.parametrize("seed", range(30))
def test_any_rules_together(seed):
    assert not disagreements(random_problem(seed), seed, Counter()), seed


@pytest.mark.parametrize(("number", "admitted"), [(1, True), (2, True), (3, False)])
def test_half_of_four_may_be_away(number, admitted):
    staff = [person(f"A-icu-{n}") for n in range(1, 5)]
    problem = small(
        rules=[Retention(away_share="0.5")],
        staff={one.id: one for one in staff},
        posts=(post("R1", "icu", count=4),),
    )
    stints = [stint(one.id, "R1", "icu", "2017-03", "2017-05") for one in staff[:number]]
    assert (Joint(problem).fix([("A", "R1")], stints) is not None) == admitted
    assert judged(problem, [("A", "R1")], stints).clean == admitted
