"""Cells of one sheet of a workbook, all as text."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta

from python_calamine import PasswordError

from matcher.language.message import Fault, Message
from matcher.reading.books.book import Book, opened
from matcher.reading.books.foreign import disguised, is_locked
from matcher.reading.books.merged import spread
from matcher.reading.books.traits import Cell, Traits
from matcher.reading.csv_file import clean
from matcher.reading.faults import InputError, Place
from matcher.reading.near import nearest
from matcher.reading.sheet_names import names_of, same_sheet

WORKBOOKS = (".xlsx", ".xls", ".xlsm", ".ods", ".et")
MOST_CELLS = 8_000_000
_NEEDED = ("supporters", "recipients")
_WORD_OF_BOOL = {True: "TRUE", False: "FALSE"}


def read_sheet(
    data: bytes, sheet: str | None, table: str, asked: Place, place: Place
) -> tuple[str, list[list[str]], Traits]:
    """Give a sheet's name, its rows from the first on, its traits; InputError when it is not there.

    Without a sheet asked for, the only one that shows anything is meant, or the one that bears the
    table's name. Those of a plan's workbook may be asked for in either language.
    """
    with _opened(data, place) as book:
        chosen = _chosen(book, sheet, table)
        if chosen is None:
            raise InputError([_no_sheet(book.visible, sheet, table, place, asked)])
        traits = replace(book.traits(chosen), hidden=chosen not in book.visible)
        if traits.cells > MOST_CELLS:
            raise InputError([replace(_too_wide(place), sheet=chosen)])
        cells = book.cells(chosen)
    rows = [[_text(cell) for cell in row] for row in cells]
    odd = dict(_odd(cells, traits.starts_1904))
    for (number, position), said in traits.texts.items():
        _widen(rows, number, position)
        rows[number - 1][position] = said
    odd |= traits.odd
    spread(rows, traits.merged, odd)
    return chosen, rows, replace(traits, odd=odd)


def _odd(cells: list[list[object]], starts_1904: bool) -> Iterator[tuple[Cell, str]]:
    """Note what kind of value a cell has, where its text alone may mislead."""
    for number, row in enumerate(cells, 1):
        for position, cell in enumerate(row):
            if isinstance(cell, float) and not cell.is_integer():
                yield (number, position), "decimal"
            elif isinstance(cell, date):
                yield (number, position), "day"
            elif starts_1904 and isinstance(cell, float):
                yield (number, position), "1904"


def sheet_names(data: bytes, place: Place) -> list[str]:
    """Give the names of a workbook's sheets; InputError when it cannot be read."""
    with _opened(data, place) as book:
        return book.names


def filled_sheets(data: bytes, place: Place, names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Give the tables, with their sheets, of which a sheet holds more than a header.

    ``names`` maps the names that a sheet may bear to tables.
    """
    found = []
    with _opened(data, place) as book:
        for sheet in book.names:
            if sheet.strip() in names and book.traits(sheet).cells <= MOST_CELLS:
                rows = book.cells(sheet)
                if sum(any(_text(cell) for cell in row) for row in rows) > 1:
                    found.append((names[sheet.strip()], sheet))
    return found


def _widen(rows: list[list[str]], number: int, position: int) -> None:
    """The library leaves out what lies beyond the last cell with a value."""
    while len(rows) < number:
        rows.append([])
    row = rows[number - 1]
    row += [""] * (position + 1 - len(row))


def _too_wide(place: Place) -> Fault:
    cells = f"{MOST_CELLS // 1_000_000}"
    return place.fault("input-too-wide", mend=Message("mend-too-wide"), millions=cells)


@contextmanager
def _opened(data: bytes, place: Place) -> Iterator[Book]:
    fault = disguised(data, place)
    if fault is not None:
        raise InputError([fault])
    with _spoilt_files(data, place), opened(data) as book:
        yield book


@contextmanager
def _spoilt_files(data: bytes, place: Place) -> Iterator[None]:
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
        if isinstance(error, PasswordError) or is_locked(data):
            fault = place.fault("input-password", mend=Message("mend-password"))
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


def _chosen(book: Book, sheet: str | None, table: str) -> str | None:
    names = book.names
    if sheet is None:
        seen = book.visible
        if len(names) == 1 or len(seen) == 1:
            return (seen or names)[0]
        own = names_of(table)
        named = next((name for name in seen if name.strip() in own), None)
        return named or _only_filled(book, seen)
    if sheet in names:
        return sheet
    meant = same_sheet(sheet.strip())
    return next((name for name in names if name.strip() in meant), None)


def _only_filled(book: Book, names: list[str]) -> str | None:
    """The one sheet that is not empty: old Excel gave every workbook three."""
    filled = [name for name in names if not book.is_empty(name)]
    return filled[0] if len(filled) == 1 else None


def _no_sheet(names: list[str], sheet: str | None, table: str, place: Place, asked: Place) -> Fault:
    known = Message("mend-sheets", {"known": ", ".join(name.strip() for name in names)})
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
