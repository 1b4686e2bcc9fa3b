"""Calendar months as whole numbers, and spans of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

Value = TypeVar("Value")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_DEADLINE = re.compile(r"\d{4}-\d{1,2}(-\d{1,2})?", re.ASCII)


def month_of(year: int, month: int) -> int:
    """Number a calendar month (months since year 0, so differences are lengths)."""
    return year * 12 + month - 1


def year_of(month: int) -> int:
    """Give the calendar year of a month number."""
    return month // 12


def month_in_year(month: int) -> int:
    """Give the calendar month, 1–12, of a month number."""
    return month % 12 + 1


def parse_month(text: str) -> int:
    """Read ``YYYY-MM``; ValueError otherwise."""
    match = _MONTH.fullmatch(text.strip())
    if match is None or not 1 <= int(match[2]) <= 12:
        raise ValueError(text)
    return month_of(int(match[1]), int(match[2]))


def format_month(month: int) -> str:
    """Write a month number as ``YYYY-MM``."""
    return f"{year_of(month):04d}-{month_in_year(month):02d}"


def format_span(months: Span) -> str:
    """Write months as a file holds them: ``2017-01/2017-06``, a single one as itself."""
    first, last = format_month(months.first), format_month(months.last)
    return first if first == last else f"{first}/{last}"


class Deadline(str):
    """A month or a day as it is written, ``2019-05`` or ``2019-05-10``; ValueError otherwise."""

    __slots__ = ()

    def __new__(cls, text: str) -> Deadline:
        """Check the text against the calendar."""
        if not _DEADLINE.fullmatch(text):
            raise ValueError(text)
        year, month, *day = map(int, text.split("-"))
        date(year, month, *(day or [1]))
        return super().__new__(cls, text)

    @property
    def month(self) -> int:
        """The number of the month that contains it."""
        year, month, *_ = map(int, self.split("-"))
        return month_of(year, month)


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Consecutive months, first and last inclusive; empty when last < first."""

    first: int
    last: int

    def __len__(self) -> int:
        return max(0, self.last - self.first + 1)

    def __bool__(self) -> bool:
        return self.last >= self.first

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.first, self.last + 1))

    def __contains__(self, month: object) -> bool:
        return isinstance(month, int) and self.first <= month <= self.last

    def __and__(self, other: Span) -> Span:
        return Span(max(self.first, other.first), min(self.last, other.last))

    def covers(self, other: Span) -> bool:
        """Tell whether every month of ``other`` is in this span."""
        return not other or (self.first <= other.first and other.last <= self.last)

    def __str__(self) -> str:
        return f"{format_month(self.first)} … {format_month(self.last)}"

    def __repr__(self) -> str:
        return f"Span({self})"


def runs(months: Iterable[int]) -> list[Span]:
    """Put months into unbroken runs, earliest first."""
    found: list[Span] = []
    for month in sorted(set(months)):
        if found and found[-1].last == month - 1:
            found[-1] = Span(found[-1].first, month)
        else:
            found.append(Span(month, month))
    return found


def equal_runs(values: Mapping[int, Value]) -> list[tuple[Span, Value]]:
    """Put months in a row with equal values together, earliest first."""
    found: list[tuple[Span, Value]] = []
    for month in sorted(values):
        if found and found[-1][1] == values[month] and found[-1][0].last == month - 1:
            found[-1] = Span(found[-1][0].first, month), values[month]
        else:
            found.append((Span(month, month), values[month]))
    return found


ALWAYS = Span(0, 9999 * 12 + 11)
