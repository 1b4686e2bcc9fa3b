"""A table file as a grid of text: CSV, or one sheet of a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from matcher.language.message import Fault, Message
from matcher.reading.csv_file import read_csv
from matcher.reading.faults import InputError, Place
from matcher.reading.text_file import decode, read_bytes
from matcher.reading.workbook import WORKBOOKS, read_sheet

MOST_BYTES = 200_000_000
_TEXTS = (".csv", ".txt", ".tsv")


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table, stripped; each row with its number, blank rows left out.

    ``odd`` gives, by row and position, the code of what is odd about a cell of a workbook.
    """

    place: Place
    sheet: str | None
    rows: list[tuple[int, list[str]]]
    odd: Mapping[tuple[int, int], str] = field(default_factory=dict)


def read_grid(path: Path, sheet: str | None, table: str, asked: Place, shown: str) -> Grid:
    """Read the grid of a file; InputError when there is none.

    ``table`` names the sheet that is meant when a workbook has several and none is asked for;
    ``asked`` is where the file is asked for, ``shown`` its name in faults.
    """
    place = Place(path, shown)
    data = read_bytes(path, shown, asked, MOST_BYTES)
    suffix = path.suffix.lower()
    odd: dict[tuple[int, int], str] = {}
    if suffix in WORKBOOKS:
        sheet, rows, odd = read_sheet(data, sheet, table, asked, place)
    elif suffix in _TEXTS and not data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        rows = read_csv(decode(data, place), place)
    else:
        raise InputError([place.fault("input-not-a-table", mend=Message("mend-table-file"))])
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    if not filled:
        raise InputError([_empty(place, sheet)])
    return Grid(place, sheet, filled, odd)


def split_sheet(reference: str) -> tuple[str, str | None]:
    """Split ``book.xlsx#sheet`` into file and sheet; a # in another name is part of the name."""
    file, mark, sheet = reference.rpartition("#")
    if mark and Path(file).suffix.lower() in WORKBOOKS:
        return file, sheet
    return reference, None


def _empty(place: Place, sheet: str | None) -> Fault:
    return replace(place.fault("input-empty-table", mend=Message("mend-fill-table")), sheet=sheet)
