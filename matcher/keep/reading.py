"""What was accepted, read and refused where it cannot be kept, and what plan.json says of it."""

from __future__ import annotations

from typing import Any

from matcher.domain.scenario import Scenario
from matcher.keep.faults import keeping_faults
from matcher.keep.keep import Keeping
from matcher.keep.kept import Kept, kept
from matcher.plan.question import QUESTIONS
from matcher.plan.read_kept import Accepted, read_accepted
from matcher.prices import recorded
from matcher.problem import pose
from matcher.reading.faults import InputError


def accepted(reference: str, scenario: Scenario) -> Accepted:
    """Read what was accepted; InputError with a fault for each row that cannot be kept."""
    problem = pose(scenario)
    found = read_accepted(reference, problem)
    faults = keeping_faults(problem, found)
    if faults:
        raise InputError(faults)
    return found


def kept_of(found: Accepted) -> Kept:
    """Give the pairs and stints to keep."""
    return kept((row.pair for row in found.pairs), (stint for _, stint in found.stints))


def told_of(found: Accepted, keeping: Keeping) -> dict[str, Any]:
    """Give the keys of plan.json that tell of the lock: the file, how many rows, their cost."""
    return {
        "question": QUESTIONS["kept"],
        "keep": {
            "file": found.name,
            "sha256": dict(found.sha256),
            "pairs": len(found.pairs),
            "stints": len(found.stints),
            "cost": recorded(keeping.prices) if keeping.prices else None,
        },
    }
