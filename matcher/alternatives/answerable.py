"""Whether a scenario says enough for alternatives."""

from __future__ import annotations

from matcher.alternatives.alternatives import coverage_level
from matcher.domain.scenario import Scenario
from matcher.language.message import Fault, Message
from matcher.reading.faults import InputError


def refuse_unmeasurable(scenario: Scenario) -> None:
    """InputError unless coverage is a level of its own, and something tells who covers."""
    codes = [] if coverage_level(scenario) else ["alternatives-no-coverage"]
    if scenario.staff is None and scenario.capabilities is None:
        codes = ["alternatives-not-assessed"]
    if codes:
        place = str(scenario.path)
        raise InputError([Fault(c, file=place, mend=Message(f"{c}-mend")) for c in codes])
