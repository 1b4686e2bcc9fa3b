"""CSV as offices open it: UTF-8 with BOM, ids as text, nothing that a sheet takes for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matcher.reading.formulas import escape

Cell = str | int | None


@dataclass(frozen=True)
class Sheet:
    """One file of a plan directory: its columns and rows; None is a blank cell."""

    columns: tuple[str, ...]
    rows: tuple[Sequence[Cell], ...]


def encoded(sheet: Sheet) -> bytes:
    """Give the bytes of the CSV file."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(sheet.columns)
    writer.writerows([_cell(cell) for cell in row] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def listed(items: Iterable[object]) -> str:
    """Write several values in one cell."""
    return ";".join(map(str, items))


def yes_no(value: bool) -> str:
    """Write a truth value."""
    return "yes" if value else "no"


def _cell(cell: Cell) -> str:
    if cell is None:
        return ""
    return escape(cell) if isinstance(cell, str) else str(cell)
