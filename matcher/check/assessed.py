"""What a plan says nothing about: rules of stints, when only pairs are given."""

from __future__ import annotations

from matcher.check.evidence import Evidence
from matcher.language.message import Message
from matcher.rules.base import Rule


def why_not(rule: Rule, evidence: Evidence) -> Message | None:
    """Say why a rule cannot be assessed; None: it can."""
    if rule.assessed_by == "pairs":
        return None
    if evidence.problem.scenario.staff is None:
        return Message("check-rule_no_staff", {"rule": rule.name})
    if evidence.stints is None:
        return Message("check-rule_no_stints", {"rule": rule.name})
    return None
