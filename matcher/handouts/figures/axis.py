"""Months from left to right, the same for all pictures of one horizon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.domain.months import Span, month_in_year, year_of
from matcher.handouts.figures.drawing import line, words

WIDTH = 960
LABELS = 168
_HEAD = 30
_ROOM_FOR_A_NUMBER = 13


@dataclass(frozen=True)
class Axis:
    """The horizon between the labels at the left and the right edge."""

    months: Span

    @property
    def cell(self) -> float:
        """Width of a month in pixels."""
        return min(40.0, (WIDTH - LABELS - 8) / max(1, len(self.months)))

    @property
    def top(self) -> int:
        """Where the rows begin, below the months."""
        return _HEAD

    def x(self, month: int) -> float:
        """The left edge of a month."""
        return LABELS + (month - self.months.first) * self.cell

    def ends(self, span: Span) -> tuple[float, float]:
        """Left edge and width of some months."""
        return self.x(span.first), len(span) * self.cell

    def grid(self, bottom: float) -> Iterator[str]:
        """Draw years and months down to the last row."""
        step = 1 if self.cell >= _ROOM_FOR_A_NUMBER else 3
        for month in self.months:
            number = month_in_year(month)
            new_year = number == 1 or month == self.months.first
            if new_year:
                yield words(self.x(month) + 2, 11, str(year_of(month)), "f-strong")
            if new_year or (number - 1) % step == 0:
                x = self.x(month)
                kind = "f-year" if new_year else "f-grid"
                yield line(x, 14 if new_year else _HEAD - 3, x, bottom, kind)
                yield words(x + self.cell * step / 2, 24, str(number), "f-quiet f-mid")
        end = self.x(self.months.last + 1)
        yield line(end, _HEAD - 3, end, bottom, "f-year")
