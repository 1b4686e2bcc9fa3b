"""From a scenario to a checked plan."""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matcher.check import Evidence, Verdict, Violation, check
from matcher.domain.scenario import Scenario
from matcher.domain.tables import TableRow
from matcher.milp.budget import Budget
from matcher.plan.levels import unit_of
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import LevelResult, Plan
from matcher.problem import Problem, pose
from matcher.schedules import plan_schedules
from matcher.solving.held import Held
from matcher.solving.method import find_plan
from matcher.solving.progress import Listener, silent
from matcher.solving.remembered import Remembered
from matcher.solving.solution import Solution, Start


@dataclass(frozen=True)
class Solved:
    """A plan, and what the independent check says of it.

    ``trusted`` False: the check found a breach that the given pairs do not explain, or another
    value of a level than the solver's; the plan must not be used.
    """

    plan: Plan
    verdict: Verdict
    trusted: bool


def solve(
    scenario: Scenario,
    *,
    budget: Budget | None = None,
    tolerance: float = 0.0,
    pairs: Sequence[TableRow] | None = None,
    listener: Listener = silent,
    remembered: Remembered | None = None,
    start: Start | None = None,
    held: Held | None = None,
) -> Solved:
    """Find the best plan of a scenario and check it.

    ``tolerance``: a level may stop when its gap is at most so many per cent of its value.
    ``pairs``: take these pairs as they are and find the best rotation; breaches of pairing rules
    are then the table's. ``remembered`` is shared by solves of like scenarios, ``start`` is a plan
    of this one to begin from, ``held`` what of it may not change. Raises Infeasible (proven) and
    NoPlan (none found in time).
    """
    budget = budget or Budget()
    seconds: dict[str, float] = {}
    started = time.monotonic()
    problem = pose(scenario)
    seconds["gaps"] = time.monotonic() - started
    given = None if pairs is None else sorted({row.pair for row in pairs})
    found = find_plan(problem, budget, tolerance, given, listener, remembered, start, held)
    seconds["solve"] = time.monotonic() - started - seconds["gaps"]
    return judged(problem, found, budget, pairs, seconds)


def judged(
    problem: Problem,
    found: Solution,
    budget: Budget,
    pairs: Sequence[TableRow] | None = None,
    seconds: Mapping[str, float] | None = None,
) -> Solved:
    """Make the plan of what was found, schedules and all, and check it.

    ``pairs`` are those that were given, if any; ``seconds`` what earlier steps took.
    """
    took = dict(seconds or {})
    scheduling = time.monotonic()
    schedules = plan_schedules(problem, found.pairs, found.stints, budget)
    took["schedules"] = time.monotonic() - scheduling
    checking = time.monotonic()
    scenario = problem.scenario
    rows = tuple(pairs) if pairs is not None else tuple(TableRow(*pair) for pair in found.pairs)
    stints = (*found.stints, *scenario.fixed_stints) if scenario.staff else None
    evidence = Evidence(problem, rows, stints, schedules)
    verdict = check(evidence)
    took["check"] = time.monotonic() - checking
    levels = tuple(
        LevelResult(level.name, value, bound, unit_of(level))
        for level, value, bound in zip(found.levels, found.values, found.bounds, strict=True)
    )
    plan = Plan(
        problem=problem,
        pairs=plan_pairs(problem, found.pairs),
        stints=evidence.stints,
        levels=levels,
        schedules=schedules,
        seconds=took,
        seed=budget.seed,
        parts=found.parts,
        given=frozenset(found.pairs if pairs is not None else ()),
    )
    return Solved(plan, verdict, _agrees(plan, verdict, pairs is not None))


def _agrees(plan: Plan, verdict: Verdict, given: bool) -> bool:
    """The check finds no breach of ours, and the same value of each level and schedule."""
    rules = plan.problem.scenario.rules
    tables = {name for name, rule in rules.items() if given and rule.assessed_by == "pairs"}
    ours = {level.name: level.value for level in plan.levels}
    broken = {breach.rule for breach in verdict.violations if not (given and _of_a_row(breach))}
    proofs = plan.schedules.proofs
    same = dict(verdict.schedules) == {name: proof.value for name, proof in proofs.items()}
    return dict(verdict.levels) == ours and same and broken <= tables


def _of_a_row(breach: Violation) -> bool:
    """Tell whether it is about a pair as such, whoever is sent."""
    return breach.rule == "structure" and breach.where.keys() == {"supporter", "recipient"}
