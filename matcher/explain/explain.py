"""Why a scenario has no plan, and what to change: the whole answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.scenario import Scenario
from matcher.explain.changes import Change
from matcher.explain.conflicts import Conflict, Rest, conflicts
from matcher.explain.member import members_of
from matcher.explain.only import only
from matcher.explain.repairs import Options, Repair, options, repairs, taken_together
from matcher.milp.budget import Budget

FINDING_SHARE = 0.6
"""What finding conflicts may take of the time; repairs have the rest."""


@dataclass(frozen=True)
class Explained:
    """Disjoint conflicts, and the repairs of each.

    ``rest``: whether the scenario has a plan without the members of the conflicts; None: not known.
    ``together``: a change for each conflict with all of which the scenario has a plan, which the
    checker accepted; empty where none was found: then the repairs of a conflict are verified with
    the members of the others dropped.
    """

    scenario: Scenario
    conflicts: tuple[Conflict, ...]
    repairs: tuple[tuple[Repair, ...], ...]
    rest: bool | None
    together: tuple[Change, ...]

    @property
    def has_plan(self) -> bool:
        """Tell whether there is nothing to explain."""
        return not self.conflicts and self.rest is True


def explain(scenario: Scenario, budget: Budget) -> Explained:
    """Find what cannot hold together in a scenario, and the smallest changes that mend it."""
    found: list[Conflict] = []
    rest: bool | None = None
    for one in conflicts(scenario, budget.part(FINDING_SHARE)):
        if isinstance(one, Rest):
            rest = one.has_plan
        else:
            found.append(one)
    every = [options(scenario, conflict, budget) for conflict in found]
    together = taken_together(scenario, every, budget)
    mended = tuple(
        repairs(_others_mended(scenario, every, together, number), own, budget)
        for number, own in enumerate(every)
    )
    return Explained(scenario, tuple(found), mended, rest, together)


def _others_mended(
    scenario: Scenario, every: Sequence[Options], together: Sequence[Change], number: int
) -> Scenario:
    """Give the scenario in which the other conflicts are mended, or else dropped."""
    others = [n for n in range(len(every)) if n != number]
    for other in others if together else ():
        scenario = together[other].apply(scenario)
    if together or not others:
        return scenario
    dropped = {member for other in others for member in every[other].conflict.members}
    return only(scenario, [m for m in members_of(scenario) if m not in dropped])
