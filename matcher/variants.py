"""Scenarios like another one but for one thing: what the questions about a plan are asked of."""

from __future__ import annotations

from dataclasses import replace

from matcher.domain.scenario import Scenario
from matcher.domain.tables import Decision
from matcher.rules.ban import Ban
from matcher.rules.base import Rule
from matcher.rules.max_changes import MaxChanges
from matcher.rules.pin import Pin


def with_rule(scenario: Scenario, rule: Rule) -> Scenario:
    """The same with this rule in force, in the place of one of its name."""
    return replace(scenario, rules={**scenario.rules, rule.name: rule})


def with_changes(scenario: Scenario, most: int) -> Scenario:
    """The same with at most so many new pairs; a lower limit of the scenario's own holds."""
    own = scenario.rules.get(MaxChanges.name)
    if own is not None and own.pairs <= most:
        return scenario
    changes = own.model_copy(update={"pairs": most}) if own else MaxChanges(pairs=most)
    return with_rule(scenario, changes)


def with_decision(scenario: Scenario, supporter: str, recipient: str, *, pin: bool) -> Scenario:
    """The same with one pair pinned or banned; what was decided of this pair no longer holds."""
    pair = supporter, recipient
    others = (row for row in scenario.decisions or () if row.pair != pair)
    decided = replace(scenario, decisions=(*others, Decision(*pair, pin=pin)))
    return with_rule(decided, Pin() if pin else Ban())
