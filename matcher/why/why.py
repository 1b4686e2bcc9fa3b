"""Why a pair is not in the plan, or is: what forbids it, or what it costs to force it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from matcher.check.violation import Violation
from matcher.domain.pair_costs import Pair
from matcher.domain.scenario import Scenario
from matcher.domain.tables import Decision, TableRow
from matcher.milp.budget import Budget
from matcher.plan.plan import LevelResult
from matcher.prices import Price, prices
from matcher.problem import Problem, pose
from matcher.solving.progress import Listener, silent
from matcher.solving.remembered import Remembered
from matcher.solving.search import Infeasible, NoPlan
from matcher.solving.solve import Solved, solve
from matcher.variants import with_decision
from matcher.why.conflict import conflicting
from matcher.why.forbidden import Against, against
from matcher.why.second import begun, exchanged, honest, inside

FIRST_SHARE = 0.5
"""What the best plan may take of the time; the plan with the pair pinned or banned has the rest."""

End = Literal["priced", "impossible", "unknown", "stopped"]


@dataclass(frozen=True)
class Second:
    """The other plan: with the pair where the best one lacks it, without it where it has it.

    ``end``: ``priced``; ``impossible``, proven: no such plan keeps the hard rules; ``unknown``:
    none was found in time; ``stopped``: somebody stopped the search before. ``rules`` leave no
    pairing together, ``among`` are recipients of the part in conflict.
    """

    end: End
    solved: Solved | None = None
    prices: tuple[Price, ...] = ()
    rules: tuple[str, ...] = ()
    among: tuple[str, ...] = ()


@dataclass(frozen=True)
class Why:
    """The answer for one pair; ``best`` and ``second`` are None where no plan can have it."""

    problem: Problem
    pair: Pair
    against: Against
    best: Solved | None = None
    second: Second | None = None

    @property
    def chosen(self) -> bool:
        """Tell whether the pair is in the best plan found."""
        return self.best is not None and self.pair in self.best.plan.chosen

    @property
    def incumbent(self) -> TableRow | None:
        """The pair's row in the incumbent table."""
        rows = self.problem.scenario.incumbent or ()
        return next((row for row in rows if row.pair == self.pair), None)

    @property
    def decision(self) -> Decision | None:
        """What the decisions table says of the pair."""
        rows = self.problem.scenario.decisions or ()
        return next((row for row in rows if row.pair == self.pair), None)

    @property
    def pinned(self) -> bool:
        """Tell whether the decisions table pins the pair, by a hard rule."""
        rule = self.problem.scenario.rules.get("pin")
        hard = rule is not None and not rule.is_soft
        concerned = hard and rule.concerns(self.problem.recipients[self.pair[1]])
        return concerned and self.decision is not None and self.decision.pin

    @property
    def added(self) -> tuple[Pair, ...]:
        """Pairs that the second plan has and the best one has not, this one left out."""
        return self._changed(1)

    @property
    def dropped(self) -> tuple[Pair, ...]:
        """Pairs that the best plan has and the second one has not, this one left out."""
        return self._changed(-1)

    def row_of(self, violation: Violation) -> int | None:
        """The row of the decisions table that a breach comes from."""
        row = self.decision.row if self.decision else 0
        return row or None if violation.rule in ("pin", "ban") else None

    def _changed(self, sign: int) -> tuple[Pair, ...]:
        if self.best is None or self.second is None or self.second.solved is None:
            return ()
        one, other = (self.best.plan.chosen, self.second.solved.plan.chosen)[::sign]
        return tuple(sorted(other - one - {self.pair}))


def explain_pair(
    scenario: Scenario,
    pair: Pair,
    *,
    budget: Budget,
    tolerance: float = 0.0,
    listener: Listener = silent,
) -> Why:
    """Say why a pair is, or is not, in the best plan.

    ``tolerance`` as in ``solve``. Raises Infeasible and NoPlan where the scenario itself has no
    plan, or none was found in time.
    """
    problem = pose(scenario)
    found = against(problem, pair)
    if found.forbidden:
        return Why(problem, pair, found)
    memory, first = Remembered(), budget.part(FIRST_SHARE)
    best = solve(scenario, budget=first, tolerance=tolerance, listener=listener, remembered=memory)
    known = Why(problem, pair, found, best)
    if not best.trusted or budget.stopped:
        return replace(known, second=Second("stopped"))
    asked = with_decision(scenario, *pair, pin=not known.chosen)
    try:
        start = begun(best.plan, pair[1])
        other = solve(
            asked,
            budget=budget,
            tolerance=tolerance,
            listener=listener,
            remembered=memory,
            start=start,
        )
    except Infeasible as error:
        rules = conflicting(pose(asked), budget)
        return replace(known, second=Second("impossible", rules=rules, among=error.recipients))
    except NoPlan:
        return replace(known, second=Second("stopped" if budget.interrupted else "unknown"))
    return _priced(known, best, other)


def _priced(known: Why, best: Solved, other: Solved) -> Why:
    """Compare the two plans; where the second is the better one, it is the best from here on."""
    parts = inside(best.plan, other.plan, known.pair[1])
    other = replace(other, plan=honest(best.plan, other.plan, known.pair[1]))
    free, tied = best.plan.levels, other.plan.levels
    restricts = not (known.chosen and known.pinned)
    if restricts and _values(tied) < _values(free):
        free, parts = exchanged(free, tied, parts)
        tied = best.plan.levels
        best, other = replace(other, plan=replace(other.plan, levels=free)), best
    found = prices(free, tied, parts, restricts=restricts)
    return replace(known, best=best, second=Second("priced", other, found))


def _values(levels: Sequence[LevelResult]) -> list[int]:
    return [level.value for level in levels]
