"""A table that a command was asked to write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from matcher.cli.exits import BAD_INPUT
from matcher.cli.guard import Stopped
from matcher.language.message import Message
from matcher.plan.files.cells import Cell, Sheet, encoded, yes_no


def write_table(path: str, columns: tuple[str, ...], rows: Iterable[Sequence[Cell]]) -> None:
    """Write a CSV file as offices open it; a sentence and exit code 2 where that cannot be."""
    cells = tuple(tuple(_cell(cell) for cell in row) for row in rows)
    try:
        Path(path).write_bytes(encoded(Sheet(columns, cells)))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise Stopped(
            Message("cli-unwritable", {"path": path, "reason": reason}), BAD_INPUT
        ) from error


def _cell(cell: Cell) -> Cell:
    return yes_no(cell) if isinstance(cell, bool) else cell
