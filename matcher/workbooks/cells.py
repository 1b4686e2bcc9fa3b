"""What a cell of a workbook may hold."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from matcher.domain.months import format_month, month_in_year, year_of


@dataclass(frozen=True, slots=True)
class Part:
    """A share of a whole."""

    done: int
    total: int

    @property
    def share(self) -> float:
        """The share as a number; nothing of nothing is the whole."""
        return self.done / self.total if self.total else 1.0


@dataclass(frozen=True, slots=True)
class Month:
    """A calendar month by its number: a real date, the first of the month, shown as 2017-01."""

    number: int

    @property
    def day(self) -> date:
        """The first day."""
        return date(year_of(self.number), month_in_year(self.number), 1)


@dataclass(frozen=True, slots=True)
class Tinted:
    """A text with a look of its own."""

    text: str
    look: str


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year: a number without separators."""

    number: int


Cell = str | int | Part | Month | Year | date | Tinted | None
"""None: a blank cell."""


def shown(cell: Cell) -> str:
    """Write a cell about as a person sees it, to measure it."""
    match cell:
        case None:
            return ""
        case str():
            return cell
        case Part():
            return "100.0%"
        case Month(number=number):
            return format_month(number)
        case Tinted(text=text):
            return text
        case Year(number=number):
            return str(number)
        case int():
            return f"{cell:,}"
    return cell.isoformat()


@lru_cache(maxsize=50_000)
def width(text: str) -> int:
    """Cells that the widest line of a text takes; a Chinese character takes two."""
    if text.isascii() and "\n" not in text:
        return len(text)
    return max(sum(_width(char) for char in line) for line in text.split("\n"))


def _width(char: str) -> int:
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
