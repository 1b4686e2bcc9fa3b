"""A table as one sheet of a workbook."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from xlsxwriter.worksheet import Worksheet

from matcher.workbooks.book import LOOKS, Looks
from matcher.workbooks.cells import Cell, Month, Part, Tinted, Year, shown, width

_NARROWEST, _WIDEST = 6, 60
_BUTTON = 2  # the filter's
_LINE = 15  # points
_HIGHEST = 409  # points, the most that a row of a workbook may have
_USUAL = 11  # points, of the letters
_HEAD = 20  # a header in Chinese up to this width takes one line


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its title, the look of its header, its width (None: as its cells need)."""

    title: str | Month
    head: str = "head"
    width: float | None = None


@dataclass(frozen=True)
class Table:
    """A titled table; ``lines`` stand above it.

    Its header and ``frozen`` columns stay in view and on each page; None: nothing does.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Sequence[Sequence[Cell]]
    lines: tuple[Tinted, ...] = ()
    frozen: int | None = 1

    @property
    def top(self) -> int:
        """The header's row, counted from 0."""
        return len(self.lines)

    @property
    def bottom(self) -> int:
        """The last row, counted from 0; the header's where there is no other."""
        return self.top + len(self.rows)


def write_table(sheet: Worksheet, table: Table, looks: Looks) -> None:
    """Write lines, header and rows."""
    widths = [column.width or _needed(table, place) for place, column in enumerate(table.columns)]
    for number, line in enumerate(table.lines):
        _write_line(sheet, number, line, widths, looks)
    _write_heads(sheet, table, widths, looks)
    for number, row in enumerate(table.rows, table.top + 1):
        lines = 1
        for place, cell in enumerate(row):
            if cell is not None:
                write_cell(sheet, number, place, cell, looks)
                if isinstance(cell, str):
                    lines = max(lines, _lines(cell, widths[place]))
        if lines > 1:  # not every office finds the height of a row by itself
            sheet.set_row(number, min(lines * _LINE, _HIGHEST))
    if table.frozen is not None:
        sheet.freeze_panes(table.top + 1, table.frozen)
    _rule(sheet, table, looks)


def _write_line(
    sheet: Worksheet, row: int, line: Tinted, widths: list[float], looks: Looks
) -> None:
    """Write a line above the table, over several rows of text where the table is narrower."""
    size = LOOKS[line.look].get("font_size", _USUAL) / _USUAL
    room, needed = sum(widths) - 2, width(line.text) * size
    if needed <= room:
        sheet.write_string(row, 0, line.text, looks[line.look])
        return
    look = looks.wrapped(line.look)
    if len(widths) > 1:
        sheet.merge_range(row, 0, row, len(widths) - 1, "", look)
    sheet.write_string(row, 0, line.text, look)
    sheet.set_row(row, math.ceil(needed / max(1, room)) * _LINE * size)


def _rule(sheet: Worksheet, table: Table, looks: Looks) -> None:
    """Draw lines around the table's cells, blank ones too, without writing each of them."""
    rule = {"type": "formula", "criteria": "=TRUE", "format": looks["ruled"]}
    if table.rows and table.columns:
        sheet.conditional_format(table.top + 1, 0, table.bottom, len(table.columns) - 1, rule)


def _write_heads(sheet: Worksheet, table: Table, widths: list[float], looks: Looks) -> None:
    lines = 1
    for place, (column, wide) in enumerate(zip(table.columns, widths, strict=True)):
        sheet.set_column(place, place, wide)
        if isinstance(column.title, Month):
            sheet.write_datetime(table.top, place, column.title.day, looks["head_month"])
        else:
            sheet.write_string(table.top, place, column.title, looks[column.head])
            lines = max(lines, _lines(column.title, wide - _BUTTON))
    sheet.set_row(table.top, lines * _LINE)


def _lines(text: str, wide: float) -> int:
    """Count the lines that a text takes in a column, its own breaks among them."""
    own = (width(line) for line in text.split("\n"))
    return sum(math.ceil(line / max(1, wide - 1)) if line > wide else 1 for line in own)


def _needed(table: Table, place: int) -> float:
    """Give the width that cells need, and a header that may take two lines."""
    cells = {row[place] for row in table.rows}
    widest = max((width(shown(cell)) for cell in cells), default=0)
    head = table.columns[place].title
    text = head if isinstance(head, str) else shown(head)
    longest = max(map(width, text.split()), default=0) if text.isascii() else 0
    half = max(_NARROWEST, math.ceil(width(text) / 2) + 1)
    least = max(longest, min(width(text), half if text.isascii() else max(half, _HEAD)))
    return max(min(_WIDEST, max(_NARROWEST, widest)) + 2, least + _BUTTON + 1)


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
        case Year(number=number):
            sheet.write_number(row, place, number, looks["year"])
        case Part():
            sheet.write_number(row, place, cell.share, looks["share"])
        case date():
            sheet.write_datetime(row, place, cell, looks["day"])
