"""Consoles without surprises: no markup, no glyphs beyond GBK, plain text in a pipe."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterable

from rich.box import Box
from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from matcher.terminal.aligned import Aligned

_WIDTH_IN_A_FILE = 110

# Nothing but a dashed line below the headers.
_BOX = Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def console(error: bool = False) -> Console:
    """Give a console on stdout, or on stderr."""
    stream = sys.stderr if error else sys.stdout
    wide = not stream.isatty() and "COLUMNS" not in os.environ
    return Console(
        file=stream,
        width=_WIDTH_IN_A_FILE if wide else None,
        markup=False,
        highlight=False,
        emoji=False,
    )


def show(parts: Iterable[RenderableType]) -> None:
    """Print to stdout; lines of text are not broken, so that they can be searched."""
    target = console()
    for part in parts:
        with target.capture() as printed:
            target.print(part, soft_wrap=isinstance(part, str | Text), crop=False)
        text = printed.get()
        target.file.write(text if target.is_terminal else _without_trailing_blanks(text))


def text_of(parts: Iterable[RenderableType]) -> str:
    """Give what ``show`` would print into a file."""
    target = Console(
        file=io.StringIO(),
        width=_WIDTH_IN_A_FILE,
        markup=False,
        highlight=False,
        emoji=False,
        color_system=None,
        force_terminal=False,
        force_jupyter=False,
    )
    for part in parts:
        target.print(part, soft_wrap=isinstance(part, str | Text))
    return _without_trailing_blanks(target.file.getvalue())


def _without_trailing_blanks(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.split("\n"))


def heading(text: str) -> Text:
    """Give the heading of a part."""
    return Text(f"\n{text}", style="bold")


def table(*headers: str, right: Iterable[int] = ()) -> Table:
    """Start a table; the columns numbered in ``right`` hold numbers."""
    made = Aligned(box=_BOX, show_edge=False, pad_edge=False, padding=(0, 1), header_style="bold")
    numbers = set(right)
    for number, header in enumerate(headers):
        justify = "right" if number in numbers else "left"
        made.add_column(header, justify=justify, overflow="fold")
    return made


def facts(rows: Iterable[tuple[str, str]]) -> Table:
    """Give labels and what they say, in two columns."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for label, text in rows:
        grid.add_row(label, text)
    return grid
