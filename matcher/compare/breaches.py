"""The pairing rules that a table breaks, with the rows to blame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.check import Verdict, Violation
from matcher.check.rows import rows_about
from matcher.domain.tables import TableRow
from matcher.problem import Problem


@dataclass(frozen=True)
class Breach:
    """A violation, ``soft`` where it counts as shortfall, and the rows of the table it is about."""

    violation: Violation
    rows: tuple[int, ...]
    soft: bool


def breaches(
    problem: Problem, table: Sequence[TableRow], verdict: Verdict
) -> tuple[Breach, ...]:
    """Give what is broken: hard rules first, then soft rules on pairs."""
    rules = problem.scenario.rules
    soft = [v for v in verdict.shortfalls if rules[v.rule].assessed_by == "pairs"]
    return tuple(
        Breach(violation, rows_about(violation, table, problem.incumbent_pairs), is_soft)
        for violations, is_soft in ((verdict.violations, False), (soft, True))
        for violation in violations
    )
