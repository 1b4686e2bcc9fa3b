"""shortfalls.csv: what soft rules lack, where, and why."""

from __future__ import annotations

from matcher.check import Evidence, Verdict, Violation
from matcher.domain.months import format_month
from matcher.plan.files.cells import Cell, Sheet
from matcher.plan.shortfall_reasons import Why, months_about, shortfall_reasons
from matcher.problem import Problem

SHORTFALLS_COLUMNS = (
    "rule",
    "recipient",
    "supporter",
    "staff",
    "post",
    "specialty",
    "first",
    "last",
    "missing",
    "unit",
    "reason",
    "detail",
)


def shortfalls_sheet(evidence: Evidence, verdict: Verdict) -> Sheet:
    """Give one row per shortfall that the check found; blank what a rule says nothing about.

    ``supporter`` is also that of a person. ``missing`` adds up to the term ``shortfall``.
    """
    reasons = shortfall_reasons(evidence, verdict)
    found = zip(verdict.shortfalls, reasons, strict=True)
    return Sheet(SHORTFALLS_COLUMNS, tuple(_row(evidence.problem, *one) for one in found))


def _row(problem: Problem, shortfall: Violation, why: Why) -> tuple[Cell, ...]:
    where = shortfall.where
    person = problem.staff.get(str(where.get("person")))
    months = months_about(problem, shortfall)
    return (
        shortfall.rule,
        where.get("recipient"),
        where.get("supporter") or (person and person.hospital),
        where.get("person"),
        where.get("post"),
        where.get("specialty"),
        None if months is None else format_month(months.first),
        None if months is None else format_month(months.last),
        shortfall.amount,
        problem.scenario.rules[shortfall.rule].unit,
        why.reason.value,
        why.detail or None,
    )
