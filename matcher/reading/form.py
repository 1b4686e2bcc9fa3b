"""The workbook to fill in: a sheet of explanations, then one sheet per table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from xlsxwriter.worksheet import Worksheet

from matcher.language.catalogue import Lang, tell
from matcher.reading.column import Column, TableSpec
from matcher.reading.convert import is_numeric
from matcher.reading.words import BOOLEANS, DECISIONS, KINDS, ROLES, TITLES, first_words
from matcher.workbooks.book import Looks, new_book

Rows = Sequence[Mapping[str, Any]]

_ROWS_TO_FILL = 2000
_CHOICES = {
    "kind": KINDS,
    "role": ROLES,
    "title": TITLES,
    "min_title": TITLES,
    "decision": DECISIONS,
    "core": BOOLEANS,
    "single": BOOLEANS,
}
# In Chinese every role has titles of its own: more than a list can hold.
_MANY = ("title", "min_title")


def write_form(
    path: Path, lang: Lang, specs: Sequence[TableSpec], rows: Mapping[str, Rows]
) -> None:
    """Write the workbook; all columns but those of numbers are text, so ids keep their zeros."""
    with new_book(path) as (book, formats):
        _explain(book.add_worksheet(tell("form-sheet", lang)), lang, specs, formats)
        for spec in specs:
            name = spec.name if lang == "en" else spec.chinese
            _table(book.add_worksheet(name), lang, spec, rows.get(spec.name, ()), formats)


def _explain(
    sheet: Worksheet, lang: Lang, specs: Sequence[TableSpec], formats: Looks
) -> None:
    for column, width in enumerate((18, 20, 20, 10, 70)):
        sheet.set_column(column, column, width, formats["wrap"])
    sheet.merge_range(0, 0, 0, 4, tell("form-intro", lang), formats["wrap"])
    sheet.set_row(0, 80)
    heads = ("form-table", "form-header", "form-id", "form-required", "form-meaning")
    sheet.write_row(2, 0, [tell(code, lang) for code in heads], formats["head"])
    row = 3
    for spec in specs:
        name = spec.name if lang == "en" else spec.chinese
        sheet.write_row(row, 0, [name, "", "", "", tell(f"form-table-{spec.name}", lang)])
        for column in spec.columns:
            row += 1
            must = tell("form-yes", lang) if column.required else ""
            note = _note(spec, column, lang)
            sheet.write_row(row, 1, [header(column, lang), column.name, must, note])
        row += 1
    sheet.freeze_panes(3, 0)


def _table(
    sheet: Worksheet, lang: Lang, spec: TableSpec, rows: Rows, formats: Looks
) -> None:
    for number, column in enumerate(spec.columns):
        width = 28 if column.name in ("name", "note", "reason") else 14
        look = None if is_numeric(column.read) else formats["plain"]
        sheet.set_column(number, number, width, look)
        look = formats["must" if column.required else "head"]
        sheet.write_string(0, number, header(column, lang), look)
        sheet.write_comment(0, number, _note(spec, column, lang), {"x_scale": 2})
        choices = None if lang == "zh" and column.name in _MANY else _CHOICES.get(column.name)
        if choices:
            source = first_words(choices, lang)
            choice = {"validate": "list", "source": source, "error_type": "warning"}
            sheet.data_validation(1, number, _ROWS_TO_FILL, number, choice)
        for row, values in enumerate(rows, 1):
            value = values.get(column.name)
            if value is not None and is_numeric(column.read):
                sheet.write_number(row, number, value)
            elif value is not None:
                sheet.write_string(row, number, str(value), formats["plain"])
    sheet.freeze_panes(1, 0)


def header(column: Column, lang: Lang) -> str:
    """Give a column's header in the planner's language."""
    return column.name if lang == "en" else column.chinese[0]


def _note(spec: TableSpec, column: Column, lang: Lang) -> str:
    """Explain a column: as the column of this table, else as the column in general."""
    for code in (f"form-{spec.name}-{column.name}", f"form-any-{column.name}"):
        try:
            return tell(code, lang)
        except KeyError:
            continue
    return ""
