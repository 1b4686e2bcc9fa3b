"""Cells of workbooks whose value may not be what a person sees there."""

from __future__ import annotations

import re

from matcher.language.message import Message
from matcher.reading.column import Column
from matcher.reading.convert import TEXT_MONTH, is_dated, is_id, is_numeric, months_of
from matcher.reading.table import Record, Table

_SERIAL = re.compile(r"\d{4,5}")
_SPLIT = Message("mend-split")
_TEXT_ID = Message("mend-text-id")


def check_odd_cells(table: Table, column: Column, rows: list[list[str]]) -> None:
    """Refuse cells of a column that cannot be trusted; the fault is the only one of its cell."""
    position = table.header.positions.get(column.name)
    odd, refused = table.grid.traits.odd, {}
    if not odd or position is None:
        return
    for record, cells in zip(table.records, rows, strict=True):
        kind = odd.get((record.row, position))
        cell = cells[position] if position < len(cells) else ""
        said = _said(kind, column, cell) if kind else None
        if said and not (kind == "across" and record.row in table.remarks):
            record[column.name] = column.default
            code, mend = said
            fault = table.fault(code, record.row, column.name, cell, mend)
            refused[fault.row, fault.column] = fault
    if refused:
        table.faults = [f for f in table.faults if (f.row, f.column) not in refused]
        table.faults += refused.values()


def as_shown(table: Table, column: Column, record: Record, cell: str, position: int) -> str:
    """Give an id or name as a person sees it: 000123 for the number 123."""
    if is_numeric(column.read) or is_dated(column.read):
        return cell
    return table.grid.traits.shown.get((record.row, position), cell)


def _said(kind: str, column: Column, cell: str) -> tuple[str, Message] | None:
    """Say what is wrong with a kind of cell in a column, and what to do; None: nothing is."""
    read = column.read
    dated, ids, counted = is_dated(read), is_id(read), is_numeric(read) and column.name != "year"
    found = {
        ("no-result", True): ("input-no-result", Message("mend-no-result")),
        ("decimal", dated): ("input-decimal-date", months_of(cell)),
        ("decimal", ids): ("input-decimal-id", _TEXT_ID),
        ("day", ids): ("input-day-id", _TEXT_ID),
        ("percent", counted): ("input-percent", Message("mend-plain-number")),
        ("1904", dated and _SERIAL.fullmatch(cell) is not None): ("input-1904", TEXT_MONTH),
        ("merged", counted): ("input-merged-number", _SPLIT),
        ("across", not cell): ("input-merged-across", _SPLIT),
    }
    return found.get((kind, True))
