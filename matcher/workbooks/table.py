"""A table as one sheet of a workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter.worksheet import Worksheet

from matcher.workbooks.book import Looks
from matcher.workbooks.cells import Cell, Month, Part, Tinted, shown, width

_NARROWEST, _WIDEST = 6, 60


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, the look of its header, its width (None: as its cells need)."""

    title: str | Month
    head: str = "head"
    width: float | None = None


@dataclass(frozen=True)
class Table:
    """A titled table; ``lines`` stand above it, ``frozen`` columns stay in view."""

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    lines: tuple[Tinted, ...] = ()
    frozen: int = 1

    @property
    def top(self) -> int:
        """The header's row, counted from 0."""
        return len(self.lines)

    @property
    def bottom(self) -> int:
        """The last row, counted from 0; the header's where there is no other."""
        return self.top + len(self.rows)


def write_table(sheet: Worksheet, table: Table, looks: Looks) -> None:
    """Write lines, header and rows; all down to the header stays in view."""
    for number, line in enumerate(table.lines):
        sheet.write_string(number, 0, line.text, looks[line.look])
    for place, column in enumerate(table.columns):
        _write_head(sheet, table.top, place, column, looks)
        sheet.set_column(place, place, column.width or _needed(table, place))
    for number, row in enumerate(table.rows, table.top + 1):
        for place, cell in enumerate(row):
            if cell is not None:
                write_cell(sheet, number, place, cell, looks)
    sheet.freeze_panes(table.top + 1, table.frozen)


def _write_head(sheet: Worksheet, row: int, place: int, column: Column, looks: Looks) -> None:
    if isinstance(column.title, Month):
        sheet.write_datetime(row, place, column.title.day, looks["head_month"])
    else:
        sheet.write_string(row, place, column.title, looks[column.head])


def _needed(table: Table, place: int) -> float:
    cells = {row[place] for row in table.rows}
    widest = max((width(shown(cell)) for cell in cells), default=0)
    head = table.columns[place].title
    widest = max(widest, width(head) + 2 if isinstance(head, str) else 8)
    return min(_WIDEST, max(_NARROWEST, widest)) + 2


def write_cell(sheet: Worksheet, row: int, place: int, cell: Cell, looks: Looks) -> None:
    """Write one cell by its kind: texts as text, numbers as numbers, months and days as dates."""
    match cell:
        case str():
            sheet.write_string(row, place, cell, looks["text"])
        case int():
            sheet.write_number(row, place, cell, looks["count"])
        case Tinted(text=text, look=look):
            sheet.write_string(row, place, text, looks[look])
        case Month():
            sheet.write_datetime(row, place, cell.day, looks["month"])
        case Part():
            sheet.write_number(row, place, cell.share, looks["share"])
        case date():
            sheet.write_datetime(row, place, cell, looks["day"])
