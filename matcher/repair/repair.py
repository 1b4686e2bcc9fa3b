"""From a published plan and an edited scenario to the plan that repairs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from matcher.domain.scenario import Scenario
from matcher.milp.budget import Budget
from matcher.plan.earlier import EarlierPlan
from matcher.plan.groups import Group, groups_of
from matcher.plan.plan import Plan
from matcher.problem import Problem, pose
from matcher.repair.changes import Change, changes
from matcher.repair.parts import RepairPart, Scope, free_recipients, scope, wider
from matcher.repair.question import question
from matcher.repair.standing import standing
from matcher.solving.held import Held
from matcher.solving.progress import Listener, silent
from matcher.solving.search import Infeasible
from matcher.solving.solution import Start
from matcher.solving.solve import Solved, solve


@dataclass(frozen=True)
class Repaired:
    """The plan that repairs an earlier one.

    ``solved`` is of the ``question``: history as fixed stints, what was published beside it. Bounds
    speak of plans that leave alone what need not be solved again, and pairs that can stay. ``free``
    are the recipients whose pairs were chosen anew, ``groups`` what is known of the new plan's.
    """

    solved: Solved
    question: Scenario
    changes: tuple[Change, ...]
    parts: tuple[RepairPart, ...]
    free: frozenset[str]
    groups: tuple[Group, ...]


def repair(
    scenario: Scenario,
    published: EarlierPlan,
    first: int,
    until: int,
    *,
    budget: Budget | None = None,
    tolerance: float = 0.0,
    listener: Listener = silent,
    reshuffle: bool = False,
) -> Repaired:
    """Find the plan that leaves least uncovered from ``first`` on and breaks least of a plan.

    ``scenario`` is the edited one; stints that begin by ``until`` are published. Pairs stay where
    they can, and groups of which nothing has changed stay as they are; ``reshuffle``: every pair
    and every stint may change. Raises NothingToRepair, Infeasible and NoPlan.
    """
    budget = budget or Budget()
    asked = question(scenario, published, first, until)
    plain, problem = pose(scenario), pose(asked.scenario)
    stands = standing(problem, published.pairs, asked.remaining)
    everyone = frozenset(problem.recipients)
    free = everyone if reshuffle else free_recipients(problem, published, stands)
    limits = scope(plain, problem, published, stands, free)

    def solved(limits: Scope) -> Solved:
        return solve(
            asked.scenario,
            budget=budget,
            tolerance=tolerance,
            listener=listener,
            start=Start(frozenset(stands.pairs), stands.stints, stands.spoilt),
            held=Held(stands.pairs, stands.stints, everyone - limits.free, limits.at_rest),
        )

    try:
        found = solved(limits)
    except Infeasible:
        larger = wider(problem, everyone - limits.at_rest)
        if larger <= limits.free:
            raise
        limits = scope(plain, problem, published, stands, larger | limits.free)
        found = solved(limits)
    told = changes(problem, asked.remaining, asked.published, stands, found.plan)
    groups = tuple(_groups(plain, found.plan, limits))
    return Repaired(found, asked.scenario, told, limits.parts, limits.free, groups)


def _groups(plain: Problem, plan: Plan, limits: Scope) -> Iterator[Group]:
    """What the next repair may know: a group at rest is as well proven as it was."""
    unproven = {
        recipient
        for part in limits.parts
        if not part.touched and part.earlier is not None and not part.earlier.proven
        for recipient in part.recipients
    }
    for group in groups_of(plan, plain):
        yield replace(group, proven=group.proven and unproven.isdisjoint(group.recipients))
