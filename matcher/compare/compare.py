"""Compare pairing tables: each on its own, then against the incumbent one, beside the best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.check import Evidence, check
from matcher.compare.agreements import agreements
from matcher.compare.answers import Answer, Answers
from matcher.compare.breaches import breaches
from matcher.compare.changes import changes
from matcher.compare.figures import figures
from matcher.compare.proposal import BEST, Proposal
from matcher.compare.result import Result
from matcher.domain.scenario import Scenario
from matcher.domain.tables import TableRow
from matcher.milp.budget import Budget
from matcher.problem import Problem, pose
from matcher.solving.progress import Listener, silent
from matcher.solving.solve import Solved

ROUNDS = 2
"""In the second one, tables that are still open take the time that others left."""


@dataclass(frozen=True)
class Comparison:
    """Tables in the order asked for: the incumbent one first, the best that was found last.

    ``distrusted`` are plans that the independent check does not confirm; where there is any, the
    comparison must not be used.
    """

    problem: Problem
    results: tuple[Result, ...]
    seed: int
    seconds: float
    distrusted: tuple[Solved, ...] = ()

    @property
    def incumbent(self) -> Result | None:
        """The table in force, where the scenario has one."""
        return next((result for result in self.results if result.is_incumbent), None)


def compare(
    scenario: Scenario,
    tables: Sequence[Proposal],
    *,
    budget: Budget | None = None,
    tolerance: float = 0.0,
    listener: Listener = silent,
) -> Comparison:
    """Find the best rotation of each table, and the best table of all.

    ``tolerance``: a level may stop when its gap is at most so many per cent of its value. Tables
    for which there is no plan are compared by their pairs alone; nothing is raised for them.
    """
    budget = budget or Budget()
    problem = pose(scenario)
    answers = Answers(scenario, budget, tolerance, listener)
    for _ in range(ROUNDS):
        given = [
            (table, answers.rotation(table.name, table.rows, len(tables) - number - 1))
            for number, table in enumerate(tables)
        ]
    best = answers.best(BEST)
    found = [*given, (Proposal(BEST, _rows(best)), best)]
    results = [_result(problem, table, answer) for table, answer in found]
    solved = [answer.solved for _, answer in found if answer.solved is not None]
    return Comparison(
        problem,
        _against_incumbent(problem, results),
        budget.seed,
        budget.elapsed,
        tuple(one for one in solved if not one.trusted),
    )


def _rows(best: Answer) -> tuple[TableRow, ...]:
    return () if best.solved is None else best.solved.plan.evidence.pairs


def _result(problem: Problem, table: Proposal, answer: Answer) -> Result:
    solved = answer.solved
    plan = None if solved is None else solved.plan
    evidence = plan.evidence if plan is not None else Evidence(problem, table.rows, None)
    verdict = check(evidence) if solved is None else solved.verdict
    there = plan is not None or table.name != BEST
    return Result(
        proposal=table,
        outcome=answer.outcome,
        conflict=answer.conflict,
        plan=plan,
        evidence=evidence,
        verdict=verdict,
        figures=figures(problem, evidence, verdict, plan) if there else None,
        breaches=breaches(problem, table.rows, verdict) if there else (),
    )


def _against_incumbent(problem: Problem, results: Sequence[Result]) -> tuple[Result, ...]:
    before = next((r.figures.coverage for r in results if r.is_incumbent and r.figures), None)

    def told(result: Result) -> Result:
        if result.is_incumbent or result.figures is None:
            return result
        sides = (problem, result.evidence.chosen, before, result.figures.coverage)
        return replace(result, changes=changes(*sides), agreements=agreements(*sides))

    return tuple(map(told, results))
