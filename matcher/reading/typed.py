"""A grid of text into records of typed values, with a fault for each bad cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from matcher.language.message import Fault, Message
from matcher.reading.column import Column, TableSpec
from matcher.reading.convert import BadCell, half_width, is_error
from matcher.reading.faults import InputError
from matcher.reading.header_check import check_header, no_header
from matcher.reading.headers import find_header
from matcher.reading.odd_cells import as_shown, check_odd_cells
from matcher.reading.other_rows import is_remark, without_totals
from matcher.reading.seen import warn_of_the_unseen
from matcher.reading.table import Record, Table
from matcher.reading.table_file import Grid

__all__ = ["Record", "Table", "typed"]

def typed(grid: Grid, spec: TableSpec) -> Table:
    """Type a grid; InputError when header or required columns are missing."""
    header = find_header(grid, spec)
    if header is None:
        raise InputError([no_header(grid, spec)])
    table = Table(spec, grid, header)
    check_header(table)
    rows = grid.rows[header.index + 1 :]
    rows = list(without_totals(table, rows))
    if not rows:
        _no_rows(table)
    table.records = [Record(number) for number, _ in rows]
    table.size = len(rows)
    table.remarks = frozenset(number for number, cells in rows if is_remark(cells))
    for column in spec.columns:
        _fill(table, column, [cells for _, cells in rows])
    warn_of_the_unseen(table)
    keys = [column.name for column in spec.columns if column.key]
    _refuse_wide_ids(table, [cells for _, cells in rows])
    used = [r for r in table.records if all(r[key] is not None for key in keys)]
    if len(used) < len(table.records):
        table.refused |= {r["id"] for r in table.records if r.get("id") is not None}
        table.refused -= {r["id"] for r in used if "id" in r}
    table.records = used
    order = {column.name: number for number, column in enumerate(spec.columns)}
    written = {header.written.get(name, name): number for name, number in order.items()}
    table.faults.sort(key=lambda fault: (fault.row or 0, written.get(fault.column or "", 0)))
    return table


def _refuse_wide_ids(table: Table, rows: list[list[str]]) -> None:
    """What refers to an id by its right spelling shall not be a fault beside the id's own."""
    position = table.header.positions.get("id")
    for record, cells in zip(table.records, rows, strict=True) if position is not None else ():
        if record["id"] is None and position < len(cells):
            table.refused.add(half_width(cells[position]).strip("'‘’"))


def _no_rows(table: Table) -> None:
    """Some tables must have rows; of the others, a header alone gives a warning."""
    fault = table.fault("input-empty-table", None, mend=Message("mend-fill-table"))
    if table.spec.needs_rows:
        raise InputError([fault])
    table.warnings.append(fault)


def _fill(table: Table, column: Column, rows: list[list[str]]) -> None:
    position = table.header.positions.get(column.name)
    if position is None:
        value = column.assumed if column.assumed is not None else column.default
        for record in table.records:
            record[column.name] = value
        return
    memory, name = _Memory(table, column), column.name
    known, beside = memory.known, _names_beside(table, column)
    shown = bool(table.grid.traits.shown)
    for record, cells in zip(table.records, rows, strict=True):
        cell = cells[position] if position < len(cells) else ""
        if shown:
            cell = as_shown(table, column, record, cell, position)
        if not cell and beside is not None and beside < len(cells):
            cell = cells[beside]
        record[name] = known[cell] if cell in known else memory.read(cell, record.row)
    check_odd_cells(table, column, rows)


def _names_beside(table: Table, column: Column) -> int | None:
    """Where the names stand that say whom a row means whose id is blank."""
    places = table.header.positions
    return next((places.get(other.name) for other in table.spec.columns
                 if other.names == column.name), None)  # fmt: skip


class _Memory:
    """Reads the cells of one column; each distinct text is converted once."""

    def __init__(self, table: Table, column: Column) -> None:
        self.table = table
        self.column = column
        self.known: dict[str, Any] = {}
        self.bad: dict[str, Callable[[int], Fault]] = {}

    def read(self, cell: str, row: int) -> Any:
        """Give the value of a cell; a bad one leaves a fault and gives the default."""
        if cell not in self.known and cell not in self.bad:
            self._learn(cell)
        if cell in self.known:
            return self.known[cell]
        self.table.faults.append(self.bad[cell](row))
        return self.column.default

    def _learn(self, cell: str) -> None:
        name = self.column.name
        if cell == "":
            if self.column.required:
                mend = Message("mend-blank")
                self.bad[cell] = lambda row: self.table.fault("input-blank", row, name, mend=mend)
            else:
                self.known[cell] = self.column.default
            return
        try:
            if is_error(cell):
                raise BadCell("input-cell-error", Message("mend-cell-error"))
            self.known[cell] = self.column.read(cell)
        except BadCell as error:
            code, mend, params = error.code, error.mend, error.params
            self.bad[cell] = lambda row: self.table.fault(code, row, name, cell, mend, **params)
