"""Variants of the scenario of ``matcher new``."""

from __future__ import annotations

import matcher


def with_schedules(scenario: matcher.Scenario) -> matcher.Scenario:
    """The scenario with every schedule that its tables allow."""
    dates = [{"every": "year", "kind": "inspection"}, {"at": "stint_end", "kind": "appraisal"}]
    return (
        scenario.with_rule("appointments", from_title="attending")
        .with_rule("training", a_year=1, months=6)
        .with_rule("milestones", milestones=dates)
    )
