"""Whether a table's header has what the table needs."""

from __future__ import annotations

from dataclasses import replace

from matcher.language.lists import listed
from matcher.language.message import Fault, Message
from matcher.reading.column import Column, TableSpec
from matcher.reading.faults import InputError, tidy
from matcher.reading.likeness import nearest
from matcher.reading.table import Table
from matcher.reading.table_file import Grid


def check_header(table: Table) -> None:
    """Raise InputError when a required column is missing; warn of columns that mean nothing."""
    header, spec = table.header, table.spec
    faults = [
        table.fault("input-column-twice", header.row, name, mend=Message("mend-keep-one"))
        for name in header.twice
    ]
    missing = [c for c in spec.columns if c.required and not table.has(c.name)]
    faults += [_missing(table, column) for column in missing if column.assumed is None]
    if faults:
        raise InputError(faults)
    for column in missing:
        mend = Message("mend-add-column", {"id": column.name, "chinese": column.chinese[0]})
        value = str(column.assumed)
        table.warnings.append(
            table.fault("input-assumed", header.row, column.name, None, mend, assumed=value)
        )
    if not spec.open_ended:
        _warn_of_unknown(table)


def _missing(table: Table, column: Column) -> Fault:
    params = {"id": column.name, "chinese": column.chinese[0]}
    words = (column.name, *column.chinese)
    near = next((word for word in table.header.unknown if nearest(word, words)), None)
    mend = Message("mend-add-column", params)
    if near:
        mend = Message("mend-rename-column", {"guess": tidy(near), **params})
    shown = Message("word-read", params)
    return table.fault("input-no-column", table.header.row, None, column.name, mend, header=shown)


def _warn_of_unknown(table: Table) -> None:
    free = [c for c in table.spec.columns if not table.has(c.name)]
    words = [word for column in free for word in (column.name, *column.chinese)]
    row, others = table.header.row, []
    for written in table.header.unknown:
        near = nearest(written, words)
        if near is None:
            others.append(tidy(written))
            continue
        mend = Message("mend-did-you-mean", {"guess": near})
        table.warnings.append(table.fault("input-unknown-column", row, None, written, mend))
    if others:
        table.warnings.append(table.fault("input-unknown-columns", row, names=listed(others)))


def no_header(grid: Grid, spec: TableSpec) -> Fault:
    """Give the fault of a grid without a header."""
    must = [column for column in spec.columns if column.required]
    words = [Message("word-either", {"id": c.name, "chinese": c.chinese[0]}) for c in must]
    needed = listed(words)
    fault = grid.place.fault("input-no-header", mend=Message("mend-header", {"needed": needed}))
    return replace(fault, sheet=grid.sheet, row=grid.rows[0][0])
