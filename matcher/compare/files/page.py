"""comparison.html: the comparison on one page that opens offline and prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined

from matcher.compare.files.tables import Table
from matcher.compare.lines import cell_text
from matcher.language.catalogue import Lang


@dataclass(frozen=True)
class Group:
    """Lines of a list, with a title or none."""

    lines: tuple[str, ...]
    title: str = ""


@dataclass(frozen=True)
class Part:
    """A part of the page: lists, then a table, where there are any."""

    title: str
    lists: tuple[Group, ...] = ()
    table: Table | None = None
    note: str = ""


def page(
    lang: Lang, title: str, made_up: str, lines: Sequence[str], parts: Sequence[Part]
) -> bytes:
    """Give the page; every text is escaped, and nothing is fetched from elsewhere."""
    made = Environment(
        loader=PackageLoader("matcher.compare", "files"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["cell"] = cell_text
    made.tests["text"] = lambda cell: isinstance(cell, str)
    words = {"title": title, "made_up": made_up, "lines": lines, "parts": parts}
    return made.get_template("page.html").render(lang=lang, **words).encode()
