"""What stands in the tables of the report."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup, escape


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; ``href`` None: nowhere from this page."""

    text: str
    href: str | None

    def __html__(self) -> str:
        if self.href is None:
            return escape(self.text)
        return Markup('<a href="{}">{}</a>').format(self.href, self.text)


@dataclass(frozen=True, slots=True)
class Links:
    """Several links in one cell."""

    parts: tuple[Link, ...]

    def __html__(self) -> str:
        return Markup("<br>").join(self.parts) if self.parts else Markup("-")


@dataclass(frozen=True, slots=True)
class Lines:
    """Several lines in one cell; ``more`` opens those behind the first ``shown``."""

    parts: tuple[str, ...]
    shown: int
    more: str

    def __html__(self) -> str:
        lines = [Markup("<div>{}</div>").format(part) for part in self.parts]
        first, rest = Markup().join(lines[: self.shown]), Markup().join(lines[self.shown :])
        opened = Markup("<details><summary>{}</summary>{}</details>")
        return first + (opened.format(self.more, rest) if rest else "")


Cell = str | int | Link | Links | Lines


@dataclass(frozen=True)
class Table:
    """A table with its titles."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    searched: tuple[str, ...] = ()
    """What a search finds each row by beside what it shows; blank: nothing more."""

    @property
    def texts(self) -> list[bool]:
        """Tell of each column whether it holds text, or nothing but numbers."""
        places = range(len(self.columns))
        return [not all(_is_number(row[at]) for row in self.rows) for at in places]


def _is_number(cell: Cell) -> bool:
    if isinstance(cell, int):
        return True
    if not isinstance(cell, str):
        return False
    bare = cell.removesuffix("%").replace(",", "")
    return cell == "-" or bare.replace(".", "", 1).removeprefix("-").isdigit()
