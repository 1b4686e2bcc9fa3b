"""changes.csv and agreements.csv."""

from __future__ import annotations

from matcher.compare.compare import Comparison
from matcher.plan.files.cells import Sheet, yes_no

CHANGES_COLUMNS = ("table", "supporter", "recipient", "status", "moved", "coverage_change")
AGREEMENTS_COLUMNS = ("table", "supporter", "recipient", "action", "due", "reason")


def changes_sheet(comparison: Comparison) -> Sheet:
    """Give one row per table and pair of it or of the incumbent table."""
    rows = (
        (result.name, row.supporter, row.recipient, row.status, yes_no(row.moved),
         row.coverage_change)
        for result in comparison.results
        for row in result.changes
    )  # fmt: skip
    return Sheet(CHANGES_COLUMNS, tuple(rows))


def agreements_sheet(comparison: Comparison) -> Sheet:
    """Give one row per table and agreement; ``due`` is blank where no date is set."""
    rows = (
        (result.name, row.supporter, row.recipient, row.action,
         None if row.due is None else row.due.isoformat(), row.reason)
        for result in comparison.results
        for row in result.agreements
    )  # fmt: skip
    return Sheet(AGREEMENTS_COLUMNS, tuple(rows))
