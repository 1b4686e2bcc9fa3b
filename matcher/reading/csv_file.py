"""Cells of a CSV text, whatever it is separated by."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

from matcher.language.message import Message
from matcher.reading.faults import InputError, Place
from matcher.reading.formulas import unescape

_SEPARATORS = (",", "\t", ";")
_INVISIBLE = "\ufeff\u200b"


def read_csv(text: str, place: Place) -> list[list[str]]:
    """Give every row, blank ones too, with stripped cells; InputError when quotes do not match."""
    start = text.lstrip()[:4000].split("\n", 1)[0]
    separator = max(_SEPARATORS, key=start.count)
    rows: list[list[str]] = []
    known = _Cells()
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            rows.append([known[cell] for cell in row])
    except csv.Error as error:
        fault = place.fault("input-csv", mend=Message("mend-quotes"))
        raise InputError([replace(fault, row=len(rows) + 1)]) from error
    return rows


class _Cells(dict[str, str]):
    """Cells by their raw text, so that each distinct one is cleaned once."""

    def __missing__(self, raw: str) -> str:
        """Clean a cell that was not seen before."""
        self[raw] = cell = unescape(clean(raw))
        return cell


def clean(cell: str) -> str:
    """Strip white space, wide and invisible characters at both ends included."""
    return cell.strip().strip(_INVISIBLE).strip()
