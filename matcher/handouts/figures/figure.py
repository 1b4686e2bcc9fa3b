"""A picture and its table."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from markupsafe import escape

from matcher.language.catalogue import Lang, tell

Cell = str | int


@dataclass(frozen=True)
class Figure:
    """One picture as an SVG element, and the same as a table.

    The classes of the SVG are those of ``style()`` and its patterns those of ``patterns()``: a
    page holds both once; a notebook gets them with the picture.
    """

    svg: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    lang: Lang = "en"

    @property
    def texts(self) -> list[bool]:
        """Tell of each column whether it holds text, or nothing but numbers."""
        places = range(len(self.columns))
        return [not all(isinstance(row[at], int) for row in self.rows) for at in places]

    def _repr_svg_(self) -> str:
        head, _, rest = self.svg.partition(">")
        return f"{head}><style>{style()}</style><defs>{patterns()}</defs>{rest}"

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{escape(title)}</th>" for title in self.columns)
        rows = "".join(
            "<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>"
            for row in self.rows
        )
        return (
            f"<figure>{self._repr_svg_()}<figcaption>{escape(self.title)}</figcaption>"
            f"<details><summary>{escape(tell('page-as-table', self.lang))}</summary>"
            f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></details></figure>"
        )


def without_blanks(
    columns: tuple[str, ...], rows: tuple[tuple[Cell, ...], ...]
) -> tuple[tuple[str, ...], tuple[tuple[Cell, ...], ...]]:
    """Leave out the columns that say nothing in any row."""
    told = [at for at in range(len(columns)) if any(row[at] not in ("", "-") for row in rows)]
    return tuple(columns[at] for at in told), tuple(tuple(row[at] for at in told) for row in rows)


@cache
def style() -> str:
    """The style sheet of every picture; all classes begin with ``f-``."""
    return _text("style.css")


@cache
def patterns() -> str:
    """The hatchings by which things are told apart without colour, as SVG definitions."""
    return _text("patterns.svg")


def _text(name: str) -> str:
    found = (files("matcher.handouts.figures") / name).read_text(encoding="utf-8")
    return "".join(line.strip() for line in found.splitlines())
