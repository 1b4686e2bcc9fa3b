"""What a column of a table is, and what a table is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from matcher.reading.convert import Converter, text


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its id, Chinese headers (the first is the one we write), and how to read it.

    ``required`` cells must not be blank; blank others take ``default``. ``key`` cells name the
    row: without them it cannot be used. ``assumed`` stands for a required column that is missing
    altogether, with a warning; None: its absence is a fault. ``names``: the column of ids beside
    which this one holds names; it takes that column's place where a table has names alone.
    """

    name: str
    chinese: tuple[str, ...]
    read: Converter = text
    required: bool = False
    key: bool = False
    default: Any = None
    assumed: Any = None
    names: str | None = None


@dataclass(frozen=True, slots=True)
class TableSpec:
    """One table: its name, its Chinese name and its columns.

    ``open_ended``: other columns may follow. ``needs_rows``: a header alone is a fault.
    """

    name: str
    chinese: str
    columns: tuple[Column, ...]
    open_ended: bool = False
    needs_rows: bool = False
