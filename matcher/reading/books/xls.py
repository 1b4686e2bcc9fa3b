"""Old workbooks: .xls and .et."""

from __future__ import annotations

import io
from datetime import datetime, timedelta
from functools import cached_property

from matcher.reading.books.number_format import is_percent, shown
from matcher.reading.books.parts import NotUnderstood
from matcher.reading.books.traits import Traits

_EMPTY, _NUMBER, _DATE, _BOOLEAN, _ERROR, _BLANK = 0, 2, 3, 4, 5, 6
_DAY_ZERO = {False: datetime(1899, 12, 30), True: datetime(1904, 1, 1)}


class XlsBook:
    """An open workbook of the old format: see ``Book``."""

    def __init__(self, data: bytes) -> None:
        self._book = _book(data)
        self._starts_1904 = self._book.datemode == 1
        self.names = self._book.sheet_names()
        shown_ones = zip(self.names, self._book._sheet_visibility, strict=False)
        self.visible = [name for name, state in shown_ones if state == 0]

    def is_empty(self, sheet: str) -> bool:
        return not any(map(any, self._kinds(sheet)))

    def cells(self, sheet: str) -> list[list[object]]:
        found, rows = self._book.sheet_by_name(sheet), []
        for kinds, row in zip(self._kinds(sheet), range(found.nrows), strict=True):
            values = found.row_values(row)
            rows.append([self._value(*cell) for cell in zip(kinds, values, strict=True)])
        while rows and not any(value != "" for value in rows[-1]):
            rows.pop()
        return rows

    def traits(self, sheet: str) -> Traits:
        try:
            return self._traits(sheet)
        except Exception as error:  # the library checks little of what it reads
            raise NotUnderstood from error

    def _kinds(self, sheet: str) -> list[list[int]]:
        """Give the kind of each cell; 0 for those without a value."""
        found = self._book.sheet_by_name(sheet)
        rows = (found.row_types(row) for row in range(found.nrows))
        return [[_EMPTY if kind == _BLANK else kind for kind in row] for row in rows]

    def _value(self, kind: int, value: object) -> object:
        if kind == _DATE:
            return self._moment(value)
        if kind == _BOOLEAN:
            return bool(value)
        return "" if kind in (_EMPTY, _ERROR) else value

    def _moment(self, number: float) -> object:
        """Give a moment, a time of day as a duration, or the number that is neither."""
        if 0 <= number < 1:
            return timedelta(seconds=round(number * 86_400))
        lost_day = not self._starts_1904 and number < 60
        try:
            days = timedelta(seconds=round((number + lost_day) * 86_400))
            return _DAY_ZERO[self._starts_1904] + days
        except OverflowError:
            return number

    @cached_property
    def _codes(self) -> list[str]:
        return [self._book.format_map[form.format_key].format_str for form in self._book.xf_list]

    def _traits(self, sheet: str) -> Traits:
        from xlrd.biffh import error_text_from_code

        found, texts, digits, odd = self._book.sheet_by_name(sheet), {}, {}, {}
        down = right = 0
        for row, kinds in enumerate(self._kinds(sheet)):
            for position, kind in enumerate(kinds):
                if kind == _EMPTY:
                    continue
                place, value = (row + 1, position), found.cell_value(row, position)
                down, right = row + 1, max(right, position + 1)
                if kind == _ERROR:
                    texts[place] = error_text_from_code.get(value, "#N/A")
                elif kind == _NUMBER:
                    code = self._codes[found.cell_xf_index(row, position)]
                    if is_percent(code):
                        odd[place] = "percent"
                    elif text := shown(code, value):
                        digits[place] = text
        merged = tuple((first + 1, left, last, past - 1)
                       for first, last, left, past in found.merged_cells)  # fmt: skip
        rows = frozenset(n + 1 for n, info in found.rowinfo_map.items() if info.hidden)
        columns = frozenset(n for n, info in found.colinfo_map.items() if info.hidden)
        return Traits(texts, digits, odd, merged, rows, columns, starts_1904=self._starts_1904,
                      cells=down * right)  # fmt: skip


def is_encrypted(data: bytes) -> bool:
    """Tell whether a workbook in a compound file is under a password."""
    from olefile import OleFileIO
    from xlrd import XLRDError

    try:
        with OleFileIO(io.BytesIO(data)) as parts:
            if parts.exists("EncryptedPackage"):
                return True
        _book(data)
    except XLRDError as error:
        return "encrypted" in str(error)
    except Exception:  # spoilt in another way
        return False
    return False


def _book(data: bytes):
    """Open the workbook's own stream: xlrd follows the file's chains of sectors for ever."""
    from olefile import OleFileIO
    from xlrd import open_workbook

    with OleFileIO(io.BytesIO(data)) as parts:
        name = next(name for name in ("Workbook", "Book") if parts.exists(name))
        stream = parts.openstream(name).read()
    return open_workbook(
        file_contents=stream, formatting_info=True, on_demand=True, ragged_rows=True,
        logfile=io.StringIO(),
    )  # fmt: skip
