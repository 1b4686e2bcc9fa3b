"""Which rules forbid a pair: the checker's names, and the model half rule by rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.domain.tables import Decision
from matcher.milp.budget import Budget
from matcher.pairing.model import PairModel, candidates
from matcher.problem import Problem
from matcher.rules.ban import Ban
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.kinds import Kinds
from matcher.rules.max_changes import MaxChanges
from matcher.rules.pin import Pin
from matcher.why.conflict import conflicting
from matcher.why.forbidden import against
from matcher.why.why import explain_pair
from tests.plans import Pair
from tests.random_problems import random_problem
from tests.small import pairs, small, supporter

NAMES = (
    *("kinds", "links", "same_region", "max_distance", "ban"),
    *("full_coverage", "capacity", "max_changes"),
)


def model_forbids(problem: Problem, pair: Pair, names: list[str]) -> bool:
    """Tell whether the model halves of these rules leave the pair no room, alone on the table."""
    rules = {name: problem.scenario.rules[name] for name in names}
    asked = replace(problem, scenario=replace(problem.scenario, rules=rules))
    model = PairModel(asked, candidates(asked))
    if pair not in model.pair:
        return True
    variable = model.pair[pair]
    return any(
        row.high is not None and coefficient > row.high
        for row in model.rows
        for v, coefficient in zip(row.variables, row.coefficients, strict=True)
        if v == variable
    )


@pytest.mark.parametrize("name", NAMES)
def test_the_rules_named_are_those_whose_model_half_forbids_the_pair(name):
    named = 0
    for seed in range(30):
        problem = random_problem(seed, [name])
        hard = [n for n, rule in problem.scenario.rules.items() if not rule.is_soft]
        for pair in [(s, r) for s in problem.supporters for r in problem.recipients]:
            found = against(problem, pair)
            rules = {breach.rule for breach in found.alone}
            structure = model_forbids(problem, pair, [])
            assert ("structure" in rules) == structure, (seed, pair)
            if not structure:
                model = {n for n in hard if model_forbids(problem, pair, [n])}
                assert rules == model, (seed, pair)
            named += name in rules
    assert named


def test_other_pairs_and_empty_recipients_are_no_fault_of_the_pair():
    problem = small(rules=[FullCoverage(), Capacity(), Kinds()])
    assert not against(problem, ("A", "R1")).forbidden
    (breach,) = against(problem, ("A", "R2")).alone
    assert breach.rule == "kinds"


def test_what_soft_rules_say_forbids_nothing():
    problem = small(rules=[Kinds(soft=True)])
    found = against(problem, ("A", "R2"))
    assert not found.forbidden
    assert [breach.rule for breach in found.soft] == ["kinds"]


def test_a_pinned_pair_can_leave_no_room():
    problem = small(rules=[FullCoverage(), Capacity(), Pin(), Ban()], supporters=[supporter("A")])
    found = against(with_pins(problem, "B>R1"), ("A", "R1"))
    assert [breach.rule for breach in found.beside] == ["full_coverage"]
    assert not found.alone


def with_pins(problem: Problem, *texts: str) -> Problem:
    rows = tuple(Decision(*row.pair, pin=True) for row in pairs(*texts))
    return replace(problem, scenario=replace(problem.scenario, decisions=rows))


def test_a_conflict_names_no_rule_too_many():
    """A carries one. C may not have R3, B is of another kind: with R1 at A, R3 has nobody."""
    rules = [FullCoverage(), Capacity(), Kinds(), Ban(), MaxChanges(pairs=9)]
    supporters = [supporter("A", capacity=1), supporter("B", capacity=3), supporter("C")]
    decisions = (Decision("C", "R3", pin=False),)
    problem = small(rules=rules, supporters=supporters, decisions=decisions)
    why = explain_pair(problem.scenario, ("A", "R1"), budget=Budget(20.0, workers=1))
    assert (why.chosen, why.second.end) == (False, "impossible")
    assert set(why.second.rules) == {"full_coverage", "capacity", "kinds", "ban"}
    why = explain_pair(problem.scenario, ("C", "R1"), budget=Budget(20.0, workers=1))
    assert (why.chosen, why.second.end) == (True, "impossible")
    assert set(why.second.rules) == {"full_coverage", "capacity", "kinds", "ban"}


def test_pairs_that_are_possible_are_no_conflict():
    problem = small(rules=[FullCoverage(), Kinds()])
    assert conflicting(problem, Budget(20.0, workers=1)) == ()
