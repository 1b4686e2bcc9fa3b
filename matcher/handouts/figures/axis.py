"""Months from left to right, the same for all pictures of one horizon."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from matcher.domain.months import Span, month_in_year, year_of
from matcher.handouts.figures.drawing import element, line, words

WIDTH = 840
LABELS = 160
_HEAD = 30
_ROOM_FOR_A_NUMBER = 20


@dataclass(frozen=True)
class Axis:
    """The horizon between the labels at the left, so many pixels wide, and the right edge."""

    months: Span
    labels: int = LABELS

    @property
    def cell(self) -> float:
        """Width of a month in pixels."""
        return min(40.0, (WIDTH - self.labels - 8) / max(1, len(self.months)))

    @property
    def top(self) -> int:
        """Where the rows begin, below the months."""
        return _HEAD

    @property
    def end(self) -> float:
        """The right edge of the last month."""
        return self.x(self.months.last + 1)

    def x(self, month: int) -> float:
        """The left edge of a month."""
        return self.labels + (month - self.months.first) * self.cell

    def ends(self, span: Span) -> tuple[float, float]:
        """Left edge and width of some months."""
        return self.x(span.first), len(span) * self.cell

    def grid(self, bottom: float) -> Iterator[str]:
        """Draw years and months down to the last row."""
        step = 1 if self.cell >= _ROOM_FOR_A_NUMBER else 3
        fine: list[str] = []
        for month in self.months:
            number, x = month_in_year(month), self.x(month)
            if number == 1 or month == self.months.first:
                yield words(x + 2, 11, str(year_of(month)), "f-strong")
                yield line(x, 14, x, bottom, "f-year")
            else:
                fine.append(f"M{x:.1f} {_HEAD - 3}V{bottom:.0f}")
            if (number - 1) % step == 0:
                yield words(x + self.cell / 2, 24, str(number), "f-quiet f-mid")
        yield line(self.end, _HEAD - 3, self.end, bottom, "f-year")
        if fine:
            yield element("path", d="".join(fine), class_="f-grid")
