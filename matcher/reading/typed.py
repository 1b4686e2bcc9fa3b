"""A grid of text into records of typed values, with a fault for each bad cell."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from matcher.language.message import Fault, Message
from matcher.reading.column import Column, TableSpec
from matcher.reading.convert import BadCell, half_width, is_dated, is_error
from matcher.reading.faults import InputError
from matcher.reading.header_check import check_header, no_header
from matcher.reading.headers import find_header
from matcher.reading.table import Record, Table
from matcher.reading.table_file import Grid

__all__ = ["Record", "Table", "typed"]

_TOTALS = frozenset(("合计", "总计", "小计", "共计", "total", "Total"))
_REMARK = re.compile(
    r"\W*(备?注|附注|说明|填表|制表|填报|审核|复核|联系|负责人|日期|note|remark)[^:：]{0,6}[:：]"
    r"|.*(合计|总计|小计|共计)\W*$",
    re.IGNORECASE,
)


def typed(grid: Grid, spec: TableSpec) -> Table:
    """Type a grid; InputError when header or required columns are missing."""
    header = find_header(grid, spec)
    if header is None:
        raise InputError([no_header(grid, spec)])
    table = Table(spec, grid, header)
    check_header(table)
    rows = grid.rows[header.index + 1 :]
    rows = [row for row in rows if not _is_total(table, row)]
    if not rows:
        _no_rows(table)
    table.records = [Record(number) for number, _ in rows]
    table.size = len(rows)
    table.remarks = frozenset(number for number, cells in rows if _is_remark(cells))
    for column in spec.columns:
        _fill(table, column, [cells for _, cells in rows])
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
            table.refused.add(half_width(cells[position]))


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
    for record, cells in zip(table.records, rows, strict=True):
        cell = cells[position] if position < len(cells) else ""
        if not cell and beside is not None and beside < len(cells):
            cell = cells[beside]
        record[name] = known[cell] if cell in known else memory.read(cell, record.row)
    for number, record in enumerate(table.records if table.grid.odd else ()):
        odd = table.grid.odd.get((record.row, position))
        if odd == "input-no-result" or (odd == "input-decimal-date" and is_dated(column.read)):
            record[name] = column.default
            mend = Message("mend-no-result" if odd == "input-no-result" else "mend-text-month")
            fault = table.fault(odd, record.row, name, rows[number][position], mend)
            here = (fault.row, fault.column)
            table.faults = [f for f in table.faults if (f.row, f.column) != here]
            table.faults.append(fault)


def _names_beside(table: Table, column: Column) -> int | None:
    """Where the names stand that say whom a row means whose id is blank."""
    places = table.header.positions
    return next((places.get(other.name) for other in table.spec.columns
                 if other.names == column.name), None)  # fmt: skip


def _is_total(table: Table, numbered: tuple[int, list[str]]) -> bool:
    number, cells = numbered
    first = next(cell for cell in cells if cell)
    if "".join(first.split()).rstrip(":：") not in _TOTALS:
        return False
    table.warnings.append(table.fault("input-total-row", number, None, first))
    return True


def _is_remark(cells: list[str]) -> bool:
    """Tell a note below a table: its first words say so, or nothing follows its first cell."""
    filled = [cell for cell in cells if cell]
    alone = len(filled) == 1 and bool(cells[0])
    return alone or _REMARK.match(filled[0]) is not None


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
