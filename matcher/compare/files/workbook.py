"""comparison.xlsx: the comparison for offices, numbers as numbers and ids as text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from matcher.compare.files.tables import Table
from matcher.compare.lines import Cell, Part, cell_text

_NARROWEST, _WIDEST = 6, 60


def workbook(head: Iterable[str], foot: Iterable[str], tables: Iterable[Table]) -> bytes:
    """Give the file: a sheet for each table.

    ``head`` stands above each of them, ``foot`` below the first.
    """
    file, lines = BytesIO(), tuple(head)
    with xlsxwriter.Workbook(file, {"in_memory": True, "strings_to_formulas": False}) as book:
        book.set_properties({"created": datetime(2000, 1, 1)})  # equal bytes on every run
        formats = _formats(book)
        for number, table in enumerate(tables):
            sheet = book.add_worksheet(table.title)
            top = _fill(sheet, [*lines, *([table.note] if table.note else [])], table, formats)
            for offset, text in enumerate(foot if number == 0 else ()):
                sheet.write_string(top + len(table.rows) + 2 + offset, 0, text)
    return file.getvalue()


def _formats(book: Any) -> dict[str, Any]:
    head = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "top", "bg_color": "#E7EEF5"}
    return {
        "line": book.add_format({"bold": True}),
        "head": book.add_format(head),
        "text": book.add_format({"num_format": "@", "text_wrap": True, "valign": "top"}),
        "count": book.add_format({"num_format": "#,##0", "valign": "top"}),
        "share": book.add_format({"num_format": "0.0%", "valign": "top"}),
    }


def _fill(sheet: Worksheet, lines: list[str], table: Table, formats: dict[str, Any]) -> int:
    """Write lines, header and rows; give the header's row, above which all stays in view."""
    for number, text in enumerate(lines):
        sheet.write_string(number, 0, text, formats["line"])
    top = len(lines)
    for column, title in enumerate(table.columns):
        sheet.write_string(top, column, title, formats["head"])
        width = max([_width(title), *(_width(cell_text(row[column])) for row in table.rows)])
        sheet.set_column(column, column, min(_WIDEST, max(_NARROWEST, width)) + 2)
        for offset, row in enumerate(table.rows, 1):
            _write(sheet, top + offset, column, row[column], formats)
    sheet.freeze_panes(top + 1, 1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(top)
    return top


def _write(sheet: Worksheet, row: int, column: int, cell: Cell, formats: dict[str, Any]) -> None:
    match cell:
        case Part(done=done, total=total):
            sheet.write_number(row, column, done / total if total else 1, formats["share"])
        case int():
            sheet.write_number(row, column, cell, formats["count"])
        case str():
            sheet.write_string(row, column, cell, formats["text"])


def _width(text: str) -> int:
    """Cells that a text takes; a Chinese character takes two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
