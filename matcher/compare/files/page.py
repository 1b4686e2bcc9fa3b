"""comparison.html: the comparison on one page that opens offline and prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.compare.files.tables import Table
from matcher.compare.lines import cell_text
from matcher.language.catalogue import Lang
from matcher.pages.page import page

_LONG = 12
"""A list or table with more lines than this is folded, or can be searched."""


@dataclass(frozen=True)
class Group:
    """Lines of a list, with a title or none."""

    lines: tuple[str, ...]
    title: str = ""

    @property
    def is_long(self) -> bool:
        """Tell whether it is better folded."""
        return len(self.lines) > _LONG


@dataclass(frozen=True)
class Part:
    """A part of the page: lists, then a table, where there are any.

    ``sortable`` False: its lines have an order of their own.
    """

    title: str
    lists: tuple[Group, ...] = ()
    table: Table | None = None
    note: str = ""
    sortable: bool = True

    @property
    def searchable(self) -> bool:
        """Tell whether a field to search it is worth its place."""
        return self.table is not None and self.sortable and len(self.table.rows) > _LONG

    @property
    def cells(self) -> list[list[str]]:
        """Give the table's cells as people read them."""
        return [[cell_text(cell) for cell in row] for row in self.table.rows] if self.table else []

    @property
    def texts(self) -> list[bool]:
        """Tell of each column whether it holds text; where lines are mixed, only the first."""
        if self.table is None:
            return []
        if not self.sortable:
            return [True] + [False] * (len(self.table.columns) - 1)
        columns = zip(*self.table.rows, strict=True)
        return [any(isinstance(cell, str) for cell in column) for column in columns]


def comparison_page(
    lang: Lang,
    title: str,
    made_up: str,
    lines: Sequence[str],
    covered: Sequence[tuple[str, str]],
    parts: Sequence[Part],
) -> bytes:
    """Give the page; ``covered`` is the covered share by table, blank where it cannot be told."""
    return page(
        "comparison.html",
        lang,
        package="matcher.compare.files",
        title=title,
        made_up=made_up,
        lines=lines,
        covered=covered,
        places=[(f"part-{number}", part.title) for number, part in enumerate(parts, 1)],
        parts=parts,
    )
