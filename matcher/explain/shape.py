"""What a conflict comes to in numbers, where it is one of need and room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from matcher.explain.conflicts import Conflict
from matcher.explain.member import MONTHS
from matcher.problem import Problem


@dataclass(frozen=True)
class Shape:
    """``room``: recipients need more than all who may support them can carry; ``nobody``: a
    recipient has too few eligible supporters; ``other``: neither.

    ``need`` counts pairs (in ``room``: load), ``room`` the capacity of ``supporters``, or how many
    are eligible.
    """

    kind: Literal["room", "nobody", "other"]
    recipients: tuple[str, ...] = ()
    supporters: tuple[str, ...] = ()
    need: int = 0
    room: int = 0


def shape(problem: Problem, conflict: Conflict) -> Shape:
    """Tell need and room from the members of a conflict."""
    rules = problem.scenario.rules
    eligibility = {name for name, rule in rules.items() if rule.group == "eligibility"}
    decided = {"pin", "ban"}
    kinds = {member.kind for member in conflict.members}
    if not kinds <= {"full_coverage", "capacity", MONTHS, *eligibility} - decided:
        return Shape("other")
    recipients = _keys(conflict, "full_coverage")
    supporters = _keys(conflict, "capacity")
    needs = {r: rules["full_coverage"].numbers(problem, r)[0] for r in recipients}
    if supporters:
        loads = {r: min(problem.load(s, r) for s in supporters) for r in recipients}
        need = sum(needs[r] * loads[r] for r in recipients)
        room = sum(problem.supporters[s].capacity for s in supporters)
        return Shape("room" if need > room else "other", recipients, supporters, need, room)
    if len(recipients) == 1:
        (recipient,) = recipients
        allowed = [s for s in problem.supporters if s != recipient and _may(problem, s, recipient)]
        return Shape("nobody", recipients, tuple(allowed), needs[recipient], len(allowed))
    return Shape("other")


def _keys(conflict: Conflict, kind: str) -> tuple[str, ...]:
    return tuple(member.key[0] for member in conflict.members if member.kind == kind)


def _may(problem: Problem, supporter: str, recipient: str) -> bool:
    hospital = problem.recipients[recipient]
    rules = (r for r in problem.scenario.rules.values() if not r.is_soft and r.concerns(hospital))
    allowed = all(rule.allows_pair(problem, supporter, recipient) for rule in rules)
    return allowed and bool(problem.in_force(supporter, recipient))
