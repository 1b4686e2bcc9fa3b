"""A table file as a grid of text: CSV, or one sheet of a workbook."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from matcher.language.message import Fault, Message
from matcher.reading.bombs import refuse_bombs, refuse_large, refuse_many
from matcher.reading.books.traits import Traits
from matcher.reading.csv_file import read_csv
from matcher.reading.faults import InputError, Place
from matcher.reading.text_file import decode, read_bytes
from matcher.reading.workbook import WORKBOOKS, read_sheet

MOST_BYTES = 50_000_000
_OTHER_BOOKS = (".xlsb", ".numbers", ".fods", ".ett", ".xltx")
_TEXTS = (".csv", ".txt", ".tsv")


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a table, stripped; each row with its number, blank rows left out.

    ``traits`` are those of a workbook's sheet.
    """

    place: Place
    sheet: str | None
    rows: list[tuple[int, list[str]]]
    traits: Traits = field(default_factory=Traits)


def read_grid(path: Path, sheet: str | None, table: str, asked: Place, shown: str) -> Grid:
    """Read the grid of a file; InputError when there is none.

    ``table`` names the sheet that is meant when a workbook has several and none is asked for;
    ``asked`` is where the file is asked for, ``shown`` its name in faults.
    """
    place = Place(path, shown)
    data = read_bytes(path, shown, asked, MOST_BYTES)
    suffix = path.suffix.lower()
    if not data and suffix in (*WORKBOOKS, *_TEXTS):
        raise InputError([_empty(place, None)])
    traits = Traits()
    if suffix in WORKBOOKS:
        refuse_bombs(data, place)
        sheet, rows, traits = read_sheet(data, sheet, table, asked, place)
    elif suffix in _TEXTS and not data.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        text = decode(data, place)
        refuse_many(text, place)
        rows = read_csv(text, place)
    else:
        raise InputError([place.fault("input-not-a-table", mend=Message("mend-table-file"))])
    refuse_large(rows, place)
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    if not filled:
        raise InputError([_empty(place, sheet)])
    return Grid(place, sheet, filled, traits)


def split_sheet(reference: str) -> tuple[str, str | None]:
    """Split ``book.xlsx#sheet`` into file and sheet; a # in another name is part of the name."""
    file, mark, sheet = reference.rpartition("#")
    if mark and Path(file).suffix.lower() in (*WORKBOOKS, *_OTHER_BOOKS):
        return file, sheet
    return reference, None


def _empty(place: Place, sheet: str | None) -> Fault:
    return replace(place.fault("input-empty-table", mend=Message("mend-fill-table")), sheet=sheet)
