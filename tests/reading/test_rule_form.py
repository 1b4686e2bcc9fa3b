"""The form that a fault shows is one that the reader takes."""

from __future__ import annotations

import pytest
from ruamel.yaml import YAML

from matcher.reading.rule_form import rule_form
from matcher.rules import RULES

VALUES = (None, 1, 5, "general", "2019-05", [3, 9], "0.5", True)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
@pytest.mark.parametrize("value", VALUES, ids=str)
def test_a_form_can_be_read(rule, value):
    read = YAML(typ="safe", pure=True).load(rule_form(rule, value))
    assert list(read) == [rule.name]
    given = read[rule.name]
    assert rule.model_validate({} if given is True else given)


@pytest.mark.parametrize(
    ("name", "value", "form"),
    [
        ("max_changes", 1, "max_changes: {pairs: 1}"),
        ("presence", 2, "presence: {people: 2}"),
        ("batches", [3, 9], "batches: {months: [3, 9]}"),
        ("on_duty_by", "2019-05", "on_duty_by: {date: 2019-05}"),
        ("max_stint", "six", "max_stint: {months: 6}"),
    ],
)
def test_a_bare_value_that_fits_is_kept(name, value, form):
    rule = next(rule for rule in RULES if rule.name == name)
    assert rule_form(rule, value) == form
