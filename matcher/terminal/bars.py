"""A sign a month, in lines that fit the terminal: as many years beside each other as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from matcher.domain.months import Span, year_of

_BETWEEN = 2


@dataclass(frozen=True)
class Bars:
    """Labelled rows of signs, one for each of the months; all signs are one cell wide."""

    months: Span
    rows: Sequence[tuple[str, str]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Give the lines; a label that leaves no room for a year stands on a line of its own."""
        for line in self.lines(options.max_width):
            yield Text(line, no_wrap=True, overflow="ignore")

    def lines(self, width: int) -> Iterator[str]:
        """Give the lines for so many cells, blocks of years below each other."""
        years = [list(group) for _, group in groupby(self.months, key=year_of)]
        widest = max((cell_len(label) for label, _ in self.rows), default=0)
        left = widest if widest + _BETWEEN + 12 <= width else 0
        fit = max(1, (width - left - _BETWEEN + 1) // 13)
        for at in range(0, len(years), fit):
            if at:
                yield ""
            yield from self._block(years[at : at + fit], left)

    def _block(self, years: Sequence[Sequence[int]], left: int) -> Iterator[str]:
        heads = (str(year_of(year[0]))[-len(year) :].ljust(len(year)) for year in years)
        yield (" " * (left + _BETWEEN) + " ".join(heads)).rstrip()
        for label, signs in self.rows:
            parts = ["".join(signs[month - self.months.first] for month in year) for year in years]
            if not left:
                yield label
            pad = " " * (left + _BETWEEN - (cell_len(label) if left else 0))
            yield ((label if left else "") + pad + " ".join(parts)).rstrip()
