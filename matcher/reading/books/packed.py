"""Workbooks that are a zip of parts: .xlsx, .xlsm, .ods."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from matcher.reading.books.ods import ods_traits
from matcher.reading.books.parts import parts_of
from matcher.reading.books.traits import Traits
from matcher.reading.books.xlsx import xlsx_traits


class PackedBook:
    """An open workbook of a packed format: see ``Book``."""

    def __init__(self, data: bytes, book: CalamineWorkbook) -> None:
        self._data, self._book = data, book
        self.names = list(book.sheet_names)
        self.visible = [
            sheet.name
            for sheet in book.sheets_metadata
            if sheet.visible == SheetVisibleEnum.Visible and sheet.typ == SheetTypeEnum.WorkSheet
        ]

    @classmethod
    @contextmanager
    def of(cls, data: bytes) -> Iterator[PackedBook]:
        """Open a workbook from its bytes."""
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as book:
            yield cls(data, book)

    def is_empty(self, sheet: str) -> bool:
        return not self._book.get_sheet_by_name(sheet).height

    def traits(self, sheet: str) -> Traits:
        with parts_of(self._data) as parts:
            is_ods = "content.xml" in parts.namelist()
        return (ods_traits if is_ods else xlsx_traits)(self._data, sheet)

    def cells(self, sheet: str) -> list[list[object]]:
        return self._book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
