"""A table that never cuts a cell off: text breaks, numbers do not, the rest makes lines longer."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table

_BETWEEN = 3
_LONGEST_WORD = 30
_CHINESE = 8


class Aligned(Table):
    """A table whose columns are shared out by what their cells need, the widest giving way first.

    Left to itself, the library narrows columns of numbers until they vanish. Columns that ask for
    no wrapping give way last.
    """

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Set the widths for this console, then draw."""
        texts = [[str(column.header), *map(str, column.cells)] for column in self.columns]
        between = _BETWEEN * (len(self.columns) - 1)
        last = {at for at, column in enumerate(self.columns) if column.no_wrap}
        widths = shared_out(texts, options.max_width - between, last)
        for column, width in zip(self.columns, widths, strict=True):
            column.width, column.no_wrap = width, False
        self.width = sum(widths) + between
        yield from super().__rich_console__(console, options)


def shared_out(
    columns: Sequence[Sequence[str]], room: int, last: Collection[int] = ()
) -> list[int]:
    """Give each column its width in cells; more than there is room for where words ask for it.

    The columns numbered in ``last`` give way only where that of the others is not enough.
    """
    widths = [_most(map(cell_len, _lines(texts))) for texts in columns]
    least = [_most(map(_unbroken, _words(texts))) for texts in columns]
    while sum(widths) > room:
        free = [at for at, width in enumerate(widths) if width > least[at]]
        if not free:
            break
        free = [at for at in free if at not in last] or free
        widths[max(free, key=widths.__getitem__)] -= 1
    return widths


def _lines(texts: Iterable[str]) -> Iterable[str]:
    return (line for text in texts for line in text.split("\n"))


def _words(texts: Iterable[str]) -> Iterable[str]:
    return (word for text in texts for word in text.split())


def _unbroken(word: str) -> int:
    """Chinese breaks anywhere, but a column of single characters cannot be read."""
    return min(cell_len(word), _LONGEST_WORD if word.isascii() else _CHINESE)


def _most(numbers: Iterable[int]) -> int:
    return max(numbers, default=1) or 1
