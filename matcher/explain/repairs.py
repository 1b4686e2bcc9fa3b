"""Repairs: the smallest steps that mend a conflict, each verified by solving the whole scenario."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from matcher.domain.scenario import Scenario
from matcher.explain.changes import Change, Numbered
from matcher.explain.conflicts import Conflict
from matcher.explain.ladders import Ladder, ladders
from matcher.explain.member import Member, members_of
from matcher.explain.only import narrowed, only
from matcher.explain.oracle import has_plan
from matcher.milp.budget import Budget

MOST = 8
"""Repairs of one conflict that are told."""
LAST = 9


@dataclass(frozen=True)
class Repair:
    """A change after which a conflict is none any more.

    ``verified``: with it, and with the other conflicts mended, the whole scenario has a plan,
    which the checker accepted; and, as far as time allowed, no smaller step of the change will do.
    Otherwise the time was over before that was seen.
    """

    change: Change
    verified: bool


@dataclass(frozen=True)
class Options:
    """What mends a conflict as such: ladders from their first step that does, smallest first."""

    conflict: Conflict
    ladders: tuple[Ladder, ...]


def options(scenario: Scenario, conflict: Conflict, budget: Budget) -> Options:
    """Give what makes the members of a conflict hold together."""
    there = narrowed(scenario, conflict.recipients)

    def mends(change: Change) -> bool:
        return has_plan(only(change.apply(there), conflict.members), budget) is True

    steps = ((ladder, _first(ladder, mends)) for ladder in ladders(there, conflict))
    found = [ladder[number:] for ladder, number in steps if number is not None]
    return Options(conflict, tuple(sorted(found, key=lambda ladder: rank(ladder[0]))))


def taken_together(
    scenario: Scenario, every: Sequence[Options], budget: Budget
) -> tuple[Change, ...]:
    """Give a change for each conflict, with all of which the scenario has a plan; else nothing.

    Of each the smallest that goes with those taken before, the conflicts after it left aside.
    """
    taken: list[Change] = []
    for number, own in enumerate(every):
        aside = {member for later in every[number + 1 :] for member in later.conflict.members}
        steps = (_holding(ladder, scenario, aside, budget) for ladder in own.ladders)
        step = next((step for step in steps if step is not None), None)
        if step is None:
            return ()
        scenario = step.apply(scenario)
        taken.append(step)
    return tuple(taken)


def repairs(scenario: Scenario, own: Options, budget: Budget) -> tuple[Repair, ...]:
    """Give the smallest repairs of the one conflict that a scenario has."""
    found: list[Repair] = []
    for ladder in own.ladders:
        if len(found) == MOST:
            break
        step = _holding(ladder, scenario, (), budget)
        if step is not None:
            found.append(Repair(step, verified=True))
        elif budget.over:
            found.append(Repair(ladder[0], verified=False))
    return tuple(sorted(found, key=lambda one: (not one.verified, rank(one.change))))


def rank(change: Change) -> tuple:
    """Order changes: by how many hospitals they concern, by how much they change, by kind.

    That a recipient gets fewer supporters comes last of those as small.
    """
    fewer = isinstance(change, Numbered) and change.new < change.old
    return change.hospitals, change.size, LAST if fewer else change.order


def _holding(
    ladder: Ladder, scenario: Scenario, aside: Collection[Member], budget: Budget
) -> Change | None:
    """Give the first step with which the whole scenario has a plan, some members left aside."""

    def holds(change: Change) -> bool:
        changed = change.apply(scenario)
        asked = [member for member in members_of(changed) if member not in aside]
        return has_plan(only(changed, asked), budget) is True

    if holds(ladder[0]):
        return ladder[0]
    step = _first(ladder[1:], holds)
    return None if step is None else ladder[1 + step]


def _first(ladder: Ladder, good: Callable[[Change], bool]) -> int | None:
    """The first step that will do; where one will do, so do all later ones."""
    if not ladder or not good(ladder[-1]):
        return None
    return bisect_left(ladder, True, hi=len(ladder) - 1, key=good)
