"""What a plan says nothing about: stints, when only pairs are given, and absent schedules."""

from __future__ import annotations

from matcher.check.evidence import Evidence
from matcher.language.message import Message
from matcher.rules.base import Rule


def why_not(rule: Rule, evidence: Evidence) -> Message | None:
    """Say why a rule cannot be assessed; None: it can."""
    if rule.assessed_by == "pairs":
        return None
    if rule.assessed_by == "schedule":
        absent = getattr(evidence.schedules, rule.name) is None
        return Message("check-rule_no_schedule", {"rule": rule.name}) if absent else None
    if evidence.problem.scenario.staff is None:
        return Message("check-rule_no_staff", {"rule": rule.name})
    if evidence.stints is None:
        return Message("check-rule_no_stints", {"rule": rule.name})
    return None
