"""A table under way: its records, and the faults and warnings that it gave."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from matcher.language.message import Fault, Message
from matcher.reading.column import TableSpec
from matcher.reading.headers import Header
from matcher.reading.table_file import Grid


class Record(dict[str, Any]):
    """One row by column names; ``row`` is its number in the file."""

    __slots__ = ("row",)

    def __init__(self, row: int) -> None:
        super().__init__()
        self.row = row


@dataclass
class Table:
    """A table with typed records, and the faults and warnings that typing it gave.

    ``refused`` are the ids of rows that cannot be used: what refers to them is no fault.
    ``left_out`` are faults that make rows useless, not the scenario. ``remarks`` are rows that look
    like a note below the table; their faults say that they may be deleted. ``size`` counts rows.
    """

    spec: TableSpec
    grid: Grid
    header: Header
    records: list[Record] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    refused: set[str] = field(default_factory=set)
    left_out: list[Fault] = field(default_factory=list)
    remarks: frozenset[int] = frozenset()
    size: int = 0

    def fault(
        self,
        code: str,
        row: int | None,
        column: str | None = None,
        value: object = None,
        mend: Message | None = None,
        **params: str | int,
    ) -> Fault:
        """Make a fault of this table; the column is shown as the table's header has it."""
        shown = self.header.written.get(column, column) if column else None
        if row in self.remarks:
            mend = Message("mend-remark-too", {"mend": mend}) if mend else Message("mend-remark")
        fault = self.grid.place.fault(code, value, mend, **params)
        return replace(fault, sheet=self.grid.sheet, row=row, column=shown)

    @property
    def title(self) -> str:
        """What people call the table: its file, with the sheet where there is one."""
        file, sheet = self.grid.place.shown, self.grid.sheet
        return file if sheet is None else f"{file}#{sheet}"

    def faulty(self, record: Record, *columns: str) -> bool:
        """Tell whether one of these cells has a fault already."""
        shown = [self.header.written.get(column, column) for column in columns]
        return any(fault.row == record.row and fault.column in shown for fault in self.faults)

    def has(self, column: str) -> bool:
        """Tell whether the table has the column."""
        return column in self.header.positions
