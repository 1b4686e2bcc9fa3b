"""comparison.xlsx: the comparison for offices, numbers as numbers and ids as text."""

from __future__ import annotations

from collections.abc import Iterable
from io import BytesIO

from matcher.compare.files.tables import Table
from matcher.workbooks.book import new_book
from matcher.workbooks.cells import Tinted
from matcher.workbooks.pages import set_pages
from matcher.workbooks.table import Column, write_table
from matcher.workbooks.table import Table as Sheet


def workbook(head: Iterable[str], foot: Iterable[str], tables: Iterable[Table]) -> bytes:
    """Give the file: a sheet for each table.

    ``head`` stands above each of them, ``foot`` below the first.
    """
    file, lines = BytesIO(), tuple(head)
    with new_book(file) as (book, looks):
        for number, table in enumerate(tables):
            sheet, content = book.add_worksheet(table.title), _sheet(lines, table)
            write_table(sheet, content, looks)
            set_pages(sheet, content, lines[0] if lines else "")
            for offset, text in enumerate(foot if number == 0 else ()):
                sheet.write_string(content.bottom + 2 + offset, 0, text)
    return file.getvalue()


def _sheet(lines: tuple[str, ...], table: Table) -> Sheet:
    above = (*lines, *([table.note] if table.note else []))
    columns = tuple(map(Column, table.columns))
    return Sheet(table.title, columns, table.rows, tuple(Tinted(text, "line") for text in above))
