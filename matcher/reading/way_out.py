"""What a planner might change so that a recipient can have a supporter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.domain.hospitals import Hospital, Kind
from matcher.language.message import Message
from matcher.problem import Problem

MONTHS = "months"
"""Stands among the rules for two hospitals that have no month in common."""


def way_out(problem: Problem, recipient: str, reasons: Mapping[str, Sequence[str]]) -> Message:
    """Give an example of what to change, for the supporter with the fewest rules against it."""
    fewest = min(map(len, reasons.values()))
    near = [supporter for supporter, names in reasons.items() if len(names) == fewest]
    near.sort(key=lambda supporter: problem.distance(supporter, recipient))
    first, *others = (_mend(problem, name, near[0], recipient) for name in reasons[near[0]])
    for other in others:
        first = Message("mend-and", {"first": first, "rest": other})
    return first


def _mend(problem: Problem, rule: str, supporter: str, recipient: str) -> Message:
    one, other = problem.supporters[supporter], problem.recipients[recipient]
    match rule:
        case "kinds":
            return _kinds(problem, one, other)
        case "links" if one.regions and other.regions:
            ends = {"sender": _path(one), "receiver": _path(other)}
            return Message("mend-link", ends)
        case "max_distance":
            return Message("mend-km", {"km": str(problem.distance(supporter, recipient))})
        case "ban":
            return Message("mend-ban", {"pair": f"{supporter}, {recipient}"})
        case "months":
            return Message("mend-months", {"supporter": supporter})
        case "same_region":
            return Message("mend-same-region")
    return Message("mend-rule-or-hospitals")


def _kinds(problem: Problem, supporter: Hospital, recipient: Hospital) -> Message:
    """Give the row of the matrix that would allow the pair; without a matrix, a whole one."""
    matrix = problem.scenario.rules["kinds"].matrix
    if matrix is not None:
        row = (*matrix.get(supporter.kind, ()), recipient.kind)
        return Message("mend-kinds-row", {"row": _row(supporter.kind, row)})
    every = sorted({hospital.kind for hospital in problem.supporters.values()})
    rows = {kind: (kind,) for kind in every}
    rows[supporter.kind] = (supporter.kind, recipient.kind)
    shown = ", ".join(_row(kind, row) for kind, row in rows.items())
    return Message("mend-form", {"form": f"kinds: {{{shown}}}"})


def _row(kind: Kind, supported: Sequence[Kind]) -> str:
    return f"{kind.value}: [{', '.join(one.value for one in supported)}]"


def _path(hospital: Hospital) -> str:
    """Name the place down to the city, with all above it."""
    named = [part for part in (hospital.province, hospital.city) if part]
    return "/".join(named or hospital.regions)
