"""shortfalls.csv: what soft rules lack, and where."""

from __future__ import annotations

from matcher.check import Verdict, Violation
from matcher.domain.months import Span, format_month, month_of, parse_month
from matcher.plan.files.cells import Cell, Sheet
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
)


def shortfalls_sheet(problem: Problem, verdict: Verdict) -> Sheet:
    """Give one row per shortfall that the check found; blank what a rule says nothing about.

    ``supporter`` is also that of a person. ``missing`` adds up to the term ``shortfall``.
    """
    rows = (_row(problem, shortfall) for shortfall in verdict.shortfalls)
    return Sheet(SHORTFALLS_COLUMNS, tuple(rows))


def _row(problem: Problem, shortfall: Violation) -> tuple[Cell, ...]:
    where = shortfall.where
    person = problem.staff.get(str(where.get("person")))
    months = _months(problem, shortfall)
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
    )


def _months(problem: Problem, shortfall: Violation) -> Span | None:
    """Give the months that are told: one, both ends, or the recipient's of a calendar year."""
    where = shortfall.where
    told = [parse_month(str(where[key])) for key in ("month", "first", "last") if key in where]
    if told:
        return Span(min(told), max(told))
    if "year" not in where:
        return None
    year = int(where["year"])
    recipient = problem.recipients.get(str(where.get("recipient")))
    months = Span(month_of(year, 1), month_of(year, 12)) & problem.horizon
    return months if recipient is None else months & recipient.months
