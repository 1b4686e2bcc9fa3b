"""The best plan around what is kept, and the best one without, to tell what the lock costs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from matcher.domain.scenario import Scenario
from matcher.keep.kept import Kept
from matcher.keep.locked import is_constant, locked, raised, unlocked
from matcher.milp.budget import Budget
from matcher.prices import Price, prices
from matcher.problem import pose
from matcher.solving.progress import Listener, silent
from matcher.solving.remembered import Remembered
from matcher.solving.search import Infeasible, NoPlan
from matcher.solving.solution import Start
from matcher.solving.solve import Solved, solve

LOCKED_SHARE = 0.6
"""What the plan that is written may take of the time; what the lock costs is seen in the rest."""


@dataclass(frozen=True)
class Keeping:
    """The plan that keeps it all, and the best plan found without the lock.

    ``free`` None, and no prices: there was no time to look for one.
    """

    solved: Solved
    free: Solved | None = None
    prices: tuple[Price, ...] = ()


def keep(
    scenario: Scenario,
    own: Kept,
    *,
    budget: Budget,
    tolerance: float = 0.0,
    listener: Listener = silent,
) -> Keeping:
    """Find the best plan that keeps these pairs and stints, and say what that costs.

    ``own`` must break no hard rule by itself. Raises Infeasible where no plan keeps it (proven),
    NoPlan where none was found in time.
    """
    problem, memory = pose(scenario), Remembered()
    try:
        found = solve(
            locked(scenario, own),
            budget=budget.part(LOCKED_SHARE),
            tolerance=tolerance,
            listener=listener,
            remembered=memory,
        )
    except Infeasible:
        if is_constant(problem, own):
            raise
        raise NoPlan from None
    solved = unlocked(problem, own, found)
    if not solved.trusted or budget.over:
        return Keeping(solved)
    free = solve(
        scenario,
        budget=budget,
        tolerance=tolerance,
        listener=listener,
        remembered=memory,
        start=Start(solved.plan.chosen, solved.plan.planned),
    )
    known, other = solved.plan.levels, free.plan.levels
    whole = not own.lost(free.plan.chosen, free.plan.planned)
    levels = raised(other, known) if whole else raised(known, other)
    solved = free if whole else solved
    solved = replace(solved, plan=replace(solved.plan, levels=levels))
    return Keeping(solved, free, prices(other, levels))
