"""Every rule against its truth table, and the tables against the rules."""

from __future__ import annotations

import pytest

from matcher.language.catalogue import LANGS, say
from matcher.rules import RULES, Rule
from tests.rules import (
    truth_batches,
    truth_demands,
    truth_new_pairs,
    truth_pairs,
    truth_schedules,
    truth_stints,
    truth_training,
)
from tests.rules.case import Case

TABLES = (
    truth_pairs,
    truth_stints,
    truth_batches,
    truth_demands,
    truth_new_pairs,
    truth_schedules,
    truth_training,
)
TRUTH = {name: cases for table in TABLES for name, cases in table.TRUTH.items()}
CASES = [
    pytest.param(case, id=f"{name}: {case.title}") for name, cs in TRUTH.items() for case in cs
]


def holds(code: str, amount: int, where, violation) -> bool:
    same = (violation.code, violation.amount) == (code, amount)
    return same and where.items() <= violation.where.items()


@pytest.mark.parametrize("case", CASES)
def test_the_checker_finds_exactly_this(case: Case):
    violations = list(case.breaches())
    assert len(violations) == len(case.found), violations
    for (code, amount, where), violation in zip(case.found, violations, strict=True):
        assert holds(f"{case.rule.name}-{code}", amount, where, violation), violation
        assert violation.rule == case.rule.name


@pytest.mark.parametrize("case", CASES)
def test_each_violation_has_its_sentence(case: Case):
    for violation in case.breaches():
        for lang in LANGS:
            assert say(violation.message, lang).encode("gbk")


def test_every_rule_with_a_checker_half_has_a_truth_table():
    checked = {rule.name for rule in RULES if rule.violations is not Rule.violations}
    assert set(TRUTH) == checked
    assert {rule.group for rule in RULES if rule.name not in checked} == {"policy"}


@pytest.mark.parametrize("rule", [r for r in RULES if r.name in TRUTH], ids=lambda rule: rule.name)
def test_a_truth_table_has_both_answers_and_every_code(rule: type[Rule]):
    cases = TRUTH[rule.name]
    assert all(isinstance(case.rule, rule) for case in cases)
    assert any(not case.found for case in cases)
    found = {f"{rule.name}-{code}" for case in cases for code, _, _ in case.found}
    spoken = {code for code in rule.texts if code.startswith(f"{rule.name}-")}
    assert found == {code for code in spoken if not code.endswith(("-none", "-one"))}


@pytest.mark.parametrize(
    "rule", [r for r in RULES if r.assessed_by == "stints"], ids=lambda rule: rule.name
)
def test_the_first_and_the_last_month_are_among_them(rule: type[Rule]):
    for found in (True, False):
        cases = [case for case in TRUTH[rule.name] if bool(case.found) is found]
        touched = [(s.months, c.evidence.problem.horizon) for c in cases for s in c.stints]
        assert any(months.first == horizon.first for months, horizon in touched)
        assert any(months.last == horizon.last for months, horizon in touched)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_truth_table_limits_the_rule_to_some_recipients(rule: type[Rule]):
    if rule.name in TRUTH:
        limits = [(case.rule.kinds, case.rule.recipients) for case in TRUTH[rule.name]]
        assert any(limit != (None, None) for limit in limits)
