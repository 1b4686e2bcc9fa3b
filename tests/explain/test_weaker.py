"""Weaker versions of rules: what a plan breaches never grows from step to step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.check import Evidence
from matcher.domain.tables import TableRow
from matcher.rules import RULES
from matcher.rules.base import Rule
from tests.oracles.joint import Joint
from tests.random_problems import MICRO, random_problem

TURNED = [rule for rule in RULES if rule.weaker is not Rule.weaker]


def test_every_rule_with_a_number_that_limits_can_be_turned():
    fixed = {"handover", "batches", "on_duty_by", "kinds", "no_gap", "full_coverage"}
    hard = {rule for rule in RULES if rule.group in ("eligibility", "limit", "demand")}
    numbered = {rule for rule in hard if set(rule.model_fields) - set(Rule.model_fields)}
    assert {rule.name for rule in numbered - set(TURNED)} <= fixed


@pytest.mark.parametrize("rule", TURNED, ids=lambda rule: rule.name)
def test_a_weaker_version_breaches_no_more(rule):
    steps = 0
    for seed in range(12):
        problem = random_problem(seed, rules=[rule.name], size=MICRO, only=True)
        own = problem.scenario.rules[rule.name]
        plan = Joint(_without(problem, rule.name)).any_good()
        if plan is None:
            continue
        rows = tuple(TableRow(*pair) for pair in plan.pairs)
        evidence = Evidence(problem, rows, (*plan.stints, *problem.scenario.fixed_stints))
        for ladder in own.weaker(problem):
            amounts = [sum(v.amount for v in one.violations(evidence)) for one in (own, *ladder)]
            counts = [sum(1 for _ in one.violations(evidence)) for one in (own, *ladder)]
            assert amounts == sorted(amounts, reverse=True)
            assert counts == sorted(counts, reverse=True)
            steps += len(ladder)
    assert steps


def _without(problem, name):
    scenario = problem.scenario
    rules = {key: rule for key, rule in scenario.rules.items() if key != name}
    return replace(problem, scenario=replace(scenario, rules=rules))
