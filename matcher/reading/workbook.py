"""Cells of one sheet of a workbook, all as text."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, timedelta

from python_calamine import CalamineWorkbook

from matcher.language.message import Fault, Message
from matcher.reading.csv_file import clean
from matcher.reading.faults import InputError, Place
from matcher.reading.near import nearest
from matcher.reading.sheet_names import names_of, same_sheet
from matcher.reading.sheet_xml import formulas_without_result

Odd = dict[tuple[int, int], str]
WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".et")
_NEEDED = ("supporters", "recipients")
_WORD_OF_BOOL = {True: "1", False: "0"}


def read_sheet(
    data: bytes, sheet: str | None, table: str, asked: Place, place: Place
) -> tuple[str, list[list[str]], Odd]:
    """Give a sheet's name, its rows from the first on, odd cells; InputError when it is not there.

    Without a sheet asked for, the only one is meant, or the one that bears the table's name. Those
    of a plan's workbook may be asked for in either language.
    """
    with _spoilt_files(place), CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        names = book.sheet_names
        chosen = _chosen(names, sheet, table)
        if chosen is None:
            raise InputError([_no_sheet(names, sheet, table, place, asked)])
        cells = book.get_sheet_by_name(chosen).to_python(skip_empty_area=False)
    rows = [[_text(cell) for cell in row] for row in cells]
    odd = {
        (number, position): "input-decimal-date"
        for number, row in enumerate(cells, 1)
        for position, cell in enumerate(row)
        if isinstance(cell, float) and not cell.is_integer()
    }
    for number, position, said in formulas_without_result(data, chosen):
        _widen(rows, number, position)
        rows[number - 1][position] = said
        if said.startswith("="):
            odd[number, position] = "input-no-result"
    return chosen, rows, odd


def sheet_names(data: bytes, place: Place) -> list[str]:
    """Give the names of a workbook's sheets; InputError when it cannot be read."""
    with _spoilt_files(place), CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        return list(book.sheet_names)


def filled_sheets(data: bytes, place: Place, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Give the tables, with their sheets, of which a sheet holds more than a header.

    ``names`` maps the names that a sheet may bear to tables.
    """
    found = []
    with _spoilt_files(place), CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
        for sheet in book.sheet_names:
            if sheet.strip() in names:
                rows = book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
                if sum(any(_text(cell) for cell in row) for row in rows) > 1:
                    found.append((names[sheet.strip()], sheet))
    return found


def _widen(rows: list[list[str]], number: int, position: int) -> None:
    """The library leaves out what lies beyond the last cell with a value."""
    while len(rows) < number:
        rows.append([])
    row = rows[number - 1]
    row += [""] * (position + 1 - len(row))


@contextmanager
def _spoilt_files(place: Place) -> Iterator[None]:
    """Turn whatever the workbook library makes of a spoilt file into one fault.

    In some files it panics: that is no Exception, and it writes to the terminal on its own.
    """
    try:
        with _silence():
            yield
    except (InputError, KeyboardInterrupt, MemoryError):
        raise
    except BaseException as error:
        if not isinstance(error, Exception) and type(error).__name__ != "PanicException":
            raise
        fault = place.fault("input-workbook", mend=Message("mend-workbook"))
        raise InputError([fault]) from error


@contextmanager
def _silence() -> Iterator[None]:
    """Keep native code from writing to the terminal's error channel."""
    try:
        kept = os.dup(2)
    except OSError:  # there is none
        yield
        return
    try:
        with open(os.devnull, "wb") as nowhere:
            os.dup2(nowhere.fileno(), 2)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)


def _chosen(names: list[str], sheet: str | None, table: str) -> str | None:
    if sheet is None:
        own = names_of(table)
        return names[0] if len(names) == 1 else next((n for n in names if n.strip() in own), None)
    if sheet in names:
        return sheet
    meant = same_sheet(sheet.strip())
    return next((name for name in names if name.strip() in meant), None)


def _no_sheet(names: list[str], sheet: str | None, table: str, place: Place, asked: Place) -> Fault:
    known = Message("mend-sheets", {"known": ", ".join(names)})
    guess = nearest(sheet, names) if sheet else None
    mend = Message("mend-did-you-mean", {"guess": guess}) if guess else known
    if sheet is None:
        return asked.fault("input-which-sheet", place.shown, known)
    if asked.line is not None and table not in _NEEDED:
        params = {**mend.params, "table": table}
        mend = Message(f"{mend.code}-or-remove", params)
    return asked.fault("input-no-sheet", sheet, mend, book=place.shown)


def _text(cell: object) -> str:
    if isinstance(cell, str):
        return clean(cell)
    if isinstance(cell, bool):
        return _WORD_OF_BOOL[cell]
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e15 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else str(cell)
    if isinstance(cell, date | timedelta):
        return str(cell)
    return "" if cell is None else str(cell)
