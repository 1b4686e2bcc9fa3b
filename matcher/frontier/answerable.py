"""Whether a scenario says enough for a frontier."""

from __future__ import annotations

from matcher.domain.scenario import Scenario
from matcher.language.message import Fault, Message
from matcher.reading.faults import InputError
from matcher.rules.max_changes import MaxChanges


def refuse_unanswerable(scenario: Scenario) -> None:
    """InputError unless there is a table to change from, and one limit of new pairs at most."""
    rule, place = scenario.rules.get(MaxChanges.name), str(scenario.path)
    codes = ["frontier-no-incumbent"] if scenario.incumbent is None else []
    if rule is not None and (rule.is_soft or rule.kinds or rule.recipients):
        codes.append("frontier-odd-limit")
    if codes:
        raise InputError([Fault(c, file=place, mend=Message(f"{c}-mend")) for c in codes])
