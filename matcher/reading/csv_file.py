"""Cells of a CSV text, whatever it is separated by."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

from matcher.language.message import Message
from matcher.reading.faults import InputError, Place
from matcher.reading.formulas import unescape

_SEPARATORS = (",", "\t", ";")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_QUOTED = re.compile(r'"[^"]*"')
_SEARCHED_LINES = 10


def read_csv(text: str, place: Place) -> list[list[str]]:
    """Give every row, blank ones too, with stripped cells; InputError when quotes do not match."""
    separator = _separator(text)
    rows: list[list[str]] = []
    known = _Cells()
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            rows.append([known[cell] for cell in row])
    except csv.Error as error:
        fault = place.fault("input-csv", mend=Message("mend-quotes"))
        raise InputError([replace(fault, row=len(rows) + 1)]) from error
    return rows


def _separator(text: str) -> str:
    """Give the sign that stands in most lines, then most often: titles and lists hold others."""
    lines = _QUOTED.sub("", text.lstrip()[:40_000]).splitlines()[:_SEARCHED_LINES]
    counts = {sign: [line.count(sign) for line in lines] for sign in _SEPARATORS}
    return max(counts, key=lambda sign: (sum(map(bool, counts[sign])), sum(counts[sign])))


class _Cells(dict[str, str]):
    """Cells by their raw text, so that each distinct one is cleaned once."""

    def __missing__(self, raw: str) -> str:
        """Clean a cell that was not seen before."""
        self[raw] = cell = unescape(clean(_as_text(raw)))
        return cell


def _as_text(cell: str) -> str:
    """Undo ="000123", with which systems keep Excel from dropping zeros."""
    held = cell.startswith('="') and cell.endswith('"') and len(cell) > 2
    return cell[2:-1] if held and '"' not in cell[2:-1] else cell


def clean(cell: str) -> str:
    """Strip white space at both ends, wide blanks included; drop invisible characters anywhere."""
    return (cell if cell.isascii() else _INVISIBLE.sub("", cell)).strip()
