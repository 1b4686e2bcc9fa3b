"""Cells of a workbook's pairs that follow from the scenario: what somebody wrote there is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from matcher.domain.months import format_month
from matcher.domain.tables import TableRow
from matcher.language.message import Fault, Message
from matcher.plan.pairs import PlanPair, plan_pairs
from matcher.plan.views import NOTHING, Views, views_of
from matcher.problem import Problem
from matcher.reading.column import Column, TableSpec
from matcher.reading.columns import TABLES
from matcher.reading.convert import month, one_of
from matcher.reading.faults import Place
from matcher.reading.headers import find_header
from matcher.reading.table_file import read_grid
from matcher.reading.typed import Record, Table, typed
from matcher.reading.words import STATUSES

_LAST = next(column for column in TABLES["recipients"].columns if column.name == "last")
_SINCE, _CHANNEL = (
    next(column for column in TABLES["incumbent"].columns if column.name == name)
    for name in ("since", "channel")
)
_SPEC = TableSpec(
    "pairs",
    "对应关系表",
    (
        _SINCE,
        Column("status", ("状态",), one_of(STATUSES, "kept, new")),
        replace(_LAST, read=month),
        _CHANNEL,
    ),
    open_ended=True,
)


def idle_edits(
    path: Path, sheet: str, rows: tuple[TableRow, ...], problem: Problem
) -> Iterator[Fault]:
    """Give a warning for each cell of such a column that says otherwise; blank ones say nothing."""
    grid = read_grid(path, sheet, "pairs", Place(path, str(path)), str(path))
    if find_header(grid, _SPEC) is None:
        return
    table = typed(grid, _SPEC)
    known = {(p.supporter, p.recipient): p for p in plan_pairs(problem, (r.pair for r in rows))}
    pairs = {row.row: known[row.pair] for row in rows}
    unreadable = {(fault.row, fault.column): fault.value for fault in table.faults}
    views: Views | None = None
    for record in table.records:
        if record.row in pairs:
            pair = pairs[record.row]
            told = tuple(_idle(table, record, pair, unreadable))
            if told and views is None:
                views = views_of(str(path)) or NOTHING
            if told and (pair.supporter, pair.recipient) not in views.pairs:
                left = _written_beside(pair, problem) if views is not NOTHING else ()
                told = tuple(_idle(table, record, pair, unreadable, left))
            yield from told


def _written_beside(pair: PlanPair, problem: Problem) -> tuple[PlanPair, ...]:
    """Give what the row may still say of the pair that stood there before it was changed."""
    others = {(one, pair.recipient) for one in problem.supporters}
    others |= {(pair.supporter, one) for one in problem.recipients}
    return plan_pairs(problem, others)


def _idle(
    table: Table, record: Record, pair: PlanPair, unreadable: dict[tuple[int | None, str | None],
    str | None], left: tuple[PlanPair, ...] = ()
) -> Iterator[Fault]:  # fmt: skip
    for name in (column.name for column in _SPEC.columns if table.has(column.name)):
        shown = table.header.written[name]
        odd, value = unreadable.get((record.row, shown)), record[name]
        if odd is None and value in (None, getattr(pair, name)):
            continue
        if odd is None and any(value == getattr(other, name) for other in left):
            continue  # nobody has touched it: the plan's own, of the pair before
        told = odd or _text(value)
        mend = Message("book-mend-idle", {"found": _text(getattr(pair, name)) or "-"})
        yield table.fault("book-idle", record.row, name, told, mend)


def _text(value: object) -> str:
    return format_month(value) if isinstance(value, int) else str(value)
