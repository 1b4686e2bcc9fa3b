"""A workbook under way, and the looks of its cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import IO, Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

_HEAD = {"bold": True, "bottom": 1, "text_wrap": True, "valign": "vcenter", "num_format": "@"}
_MID = {"valign": "vcenter"}
_NUMBER = {"align": "right", "indent": 1, **_MID}  # a text beside it begins at once
_HAIR = {"border": 4, "border_color": "#B8B8B8"}
_NARROW = {"valign": "vcenter", "align": "center", "shrink": True, "num_format": "@", **_HAIR}
_MONTH = {"num_format": "yyyy-mm", "align": "center"}

LOOKS: Mapping[str, Mapping[str, Any]] = {
    "title": {"bold": True, "font_size": 14},
    "line": {"bold": True},
    "answer": {"font_size": 12},
    "note": {"italic": True, "font_color": "#404040"},
    "wrap": {"text_wrap": True, **_MID},
    "link": {"font_color": "#1F4E79", "underline": 1, **_MID},
    "head": {**_HEAD, "bg_color": "#E7EEF5"},
    "must": {**_HEAD, "bg_color": "#F7DDB5"},
    "head_month": {**_HEAD, **_MONTH, "bg_color": "#E7EEF5"},
    "plain": {"num_format": "@"},
    "text": {"num_format": "@", "text_wrap": True, **_MID},
    "count": {"num_format": "#,##0", **_NUMBER},
    "year": {"num_format": "0", **_NUMBER},
    "share": {"num_format": "0.0%", **_NUMBER},
    "month": {**_MONTH, **_MID},
    "day": {"num_format": "yyyy-mm-dd", "align": "center", **_MID},
    "ruled": _HAIR,
    "covered": {**_NARROW, "bg_color": "#DCEAD5"},
    "open": {**_NARROW, "bg_color": "#F4B183", "bold": True},
    "outside": {**_NARROW, "font_color": "#595959", "bg_color": "#EDEDED"},
    "away": {**_NARROW, "bg_color": "#D9E5F3"},
}
"""Looks by name: light backgrounds, on which text stays readable in grey print."""


class Looks(dict[str, Format]):
    """Formats of one workbook by the names of ``LOOKS``, each made when first used."""

    def __init__(self, book: Workbook) -> None:
        super().__init__()
        self._book = book

    def __missing__(self, name: str) -> Format:
        """Make a format that was not used before."""
        made: Format = self._book.add_format(dict(LOOKS[name]))
        self[name] = made
        return made

    def wrapped(self, name: str) -> Format:
        """Give the look of a text that takes several lines."""
        key = f"{name}, wrapped"
        if key not in self:
            more = {"text_wrap": True, "valign": "top"}
            self[key] = self._book.add_format({**LOOKS[name], **more})
        return self[key]


@contextmanager
def new_book(file: str | Path | IO[bytes], title: str = "") -> Iterator[tuple[Workbook, Looks]]:
    """Open a workbook for writing: equal bytes on every run, and no text becomes a formula."""
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(file) if isinstance(file, Path) else file, options) as book:
        book.set_properties({"created": datetime(2000, 1, 1), "title": title})
        yield book, Looks(book)
