"""pair_reasons.csv: why each pair is there, and what the second choice would cost."""

from __future__ import annotations

from matcher.plan.files.cells import Cell, Sheet, yes_no
from matcher.plan.pair_reasons import PairWhy
from matcher.plan.plan import Plan

PAIR_REASONS_COLUMNS = (
    "supporter",
    "recipient",
    "reason",
    "detail",
    "eligible",
    "cost",
    "second",
    "second_cost",
    "difference",
    "unit",
    "second_free",
)


def pair_reasons_sheet(plan: Plan) -> Sheet:
    """Give one row per pair, in the order of pairs.csv; blank what cannot be told."""
    return Sheet(PAIR_REASONS_COLUMNS, tuple(_row(plan, why) for why in plan.pair_reasons))


def _row(plan: Plan, why: PairWhy) -> tuple[Cell, ...]:
    second = why.second
    given = any(row.cost is not None for row in plan.problem.scenario.costs or ())
    unit = "cost" if given else "km"
    return (
        why.supporter,
        why.recipient,
        why.reason.value,
        why.detail,
        why.eligible,
        why.cost,
        second and second.supporter,
        second and second.cost,
        second and second.difference,
        None if why.cost is None else unit,
        second and yes_no(second.free),
    )
