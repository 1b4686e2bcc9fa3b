"""The truth tables once more with every rule soft: what was a breach is counted, and allowed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.check import Verdict, check
from matcher.problem import Problem
from tests.oracles.joint import Joint
from tests.plans import joined
from tests.rules.case import Case
from tests.rules.test_truth import TRUTH

USUALLY_HARD = ("eligibility", "limit")
CASES = [
    pytest.param(case, id=f"{name}: {case.title}")
    for name, cases in TRUTH.items()
    for case in cases
    if case.rule.group in USUALLY_HARD
]


def softly(case: Case) -> tuple[Problem, Verdict]:
    """The same plan where the rule is soft."""
    rule = case.rule.model_copy(update={"soft": True})
    evidence = replace(case, rule=rule).evidence
    return evidence.problem, check(evidence)


@pytest.mark.parametrize("case", CASES)
def test_the_checker_counts_what_it_would_forbid(case: Case):
    _, verdict = softly(case)
    amounts = [amount for _, amount, _ in case.found]
    assert [breach.amount for breach in verdict.shortfalls] == amounts
    assert verdict.terms["shortfall"] == sum(amounts)
    assert case.rule.name not in {breach.rule for breach in verdict.violations}


@pytest.mark.parametrize("case", CASES)
def test_the_model_counts_the_same(case: Case):
    problem, verdict = softly(case)
    chosen = {row.pair for row in case.evidence.pairs}
    told = Joint(problem).fix(chosen, joined(case.stints))
    if verdict.clean:
        assert told is not None
        assert told["shortfall"] == sum(amount for _, amount, _ in case.found)


@pytest.mark.parametrize("case", CASES)
def test_a_hard_rule_lets_pass_what_it_does_not_forbid(case: Case):
    verdict = check(case.evidence)
    chosen = {row.pair for row in case.evidence.pairs}
    if verdict.clean:
        assert Joint(case.evidence.problem).fix(chosen, joined(case.stints)) is not None


@pytest.mark.parametrize("name", sorted({case.values[0].rule.name for case in CASES}))
def test_each_rule_has_a_plan_that_only_a_soft_one_lets_pass(name):
    assert any(softly(case)[1].clean for case in TRUTH[name] if case.found)
