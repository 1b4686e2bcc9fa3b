"""Conflicts: each a smallest set of members that cannot hold together, verified."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from matcher.domain.scenario import Scenario
from matcher.explain.member import Member, members_of
from matcher.explain.only import narrowed, only
from matcher.explain.oracle import has_plan
from matcher.explain.shrink import shrunk
from matcher.explain.suspects import suspects
from matcher.milp.budget import Budget


@dataclass(frozen=True)
class Conflict:
    """Members that cannot hold together, proven, whatever else the scenario asks.

    ``recipients`` are those among whom it was found. ``verified``: without any one of the members
    the others hold together, which a checked plan shows. ``structural``: a graph showed it.
    """

    members: tuple[Member, ...]
    recipients: tuple[str, ...]
    verified: bool
    structural: bool


@dataclass(frozen=True)
class Rest:
    """What is left when the members of all conflicts are dropped: has it a plan? None: unknown."""

    has_plan: bool | None


def conflicts(scenario: Scenario, budget: Budget) -> Iterator[Conflict | Rest]:
    """Give disjoint conflicts until the rest has a plan or the time is over; then the rest."""
    left = members_of(scenario)
    while not budget.over:
        seen = suspects(only(scenario, left), budget)
        if not seen.recipients:
            yield Rest(True if seen.decided else None)
            return
        found = _conflict(scenario, left, seen.recipients, seen.structural, budget)
        if found is None:
            break
        yield found
        left = tuple(member for member in left if member not in found.members)
    yield Rest(None)


def _conflict(
    scenario: Scenario,
    left: Sequence[Member],
    recipients: tuple[str, ...],
    structural: bool,
    budget: Budget,
) -> Conflict | None:
    """Shrink what is left at these recipients; None: nothing is proven in time."""
    there = narrowed(scenario, recipients)
    known: dict[frozenset[Member], bool | None] = {}

    def plan(members: Sequence[Member]) -> bool | None:
        asked = frozenset(members)
        if asked not in known:
            known[asked] = has_plan(only(there, asked), budget)
        return known[asked]

    own = [member for member in members_of(there) if member in set(left)]
    if plan(own) is not False:
        return None
    found = shrunk(own, lambda members: plan(members) is False)
    others = ([m for m in found if m != member] for member in found)
    verified = plan(found) is False and all(plan(rest) is True for rest in others)
    return Conflict(tuple(found), recipients, verified, structural)
