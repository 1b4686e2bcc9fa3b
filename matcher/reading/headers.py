"""Finding the header of a grid, and which column of the contract each header means."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from matcher.reading.column import Column, TableSpec
from matcher.reading.table_file import Grid

_SEARCHED_ROWS = 10
_NOTE = re.compile(r"\(.*?\)|\[.*?\]|[*\s:_-]")


@dataclass(frozen=True, slots=True)
class Header:
    """The header row: its number, its place in the grid, where each known column stands.

    ``written`` gives a column's header as the table has it; ``unknown`` are headers that mean
    nothing here, ``twice`` columns that several headers mean.
    """

    row: int
    index: int
    positions: Mapping[str, int]
    written: Mapping[str, str]
    unknown: tuple[str, ...]
    twice: tuple[str, ...]


def find_header(grid: Grid, spec: TableSpec) -> Header | None:
    """Find the row, among the first ten, that holds most known headers; None when none does.

    Two rows together are a header where that holds more: what the lower one leaves blank, the
    upper one says.
    """
    known = _known(spec.columns)
    rows = [row for _, row in grid.rows[:_SEARCHED_ROWS]]
    pairs = [_over(upper, lower) for upper, lower in pairwise(rows)]
    found = [(row, index) for index, row in enumerate(rows)]
    found += [(row, index) for index, row in enumerate(pairs, 1)]
    cells, best = max(found, key=lambda one: sum(bare(cell) in known for cell in one[0]))
    if not any(bare(cell) in known for cell in cells):
        return None
    return _header((grid.rows[best][0], cells), best, known)


def _over(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    return [below or above for above, below in zip_longest(upper, lower, fillvalue="")]


def _header(numbered: tuple[int, Sequence[str]], index: int, known: Mapping[str, Column]) -> Header:
    number, cells = numbered
    places: dict[str, tuple[int, str]] = {}
    beside: dict[str, tuple[int, str]] = {}
    unknown, twice = [], []
    for place in enumerate(cells):
        cell = place[1]
        column = known.get(bare(cell))
        if column is None:
            unknown += [cell] if cell else []
            continue
        name = column.name
        if name not in places:
            places[name] = place
        elif _names_ids(places[name][1]) == _names_ids(cell):
            twice.append(name)
        elif _names_ids(cell):
            places[name], beside[name] = place, places[name]
        else:
            beside[name] = place
    _place_names(places, beside, known)
    positions = {name: position for name, (position, _) in places.items()}
    written = {name: cell for name, (_, cell) in places.items()}
    return Header(number, index, positions, written, tuple(unknown), tuple(twice))


def _place_names(
    places: dict[str, tuple[int, str]],
    beside: Mapping[str, tuple[int, str]],
    known: Mapping[str, Column],
) -> None:
    """Find the columns of names: alone they stand for the ids, 支援医院 beside 支援医院编号."""
    for column in known.values():
        ids = column.names
        if ids is not None and ids not in places and column.name in places:
            places[ids] = places.pop(column.name)
        elif ids is not None and column.name not in places and ids in beside:
            places[column.name] = beside[ids]


def _names_ids(header: str) -> bool:
    """Tell 支援医院编号 from 支援医院: where a table has both, the ids count."""
    return any(word in header for word in ("编号", "代码", "工号"))


def _known(columns: Sequence[Column]) -> dict[str, Column]:
    """Map bare headers to columns; where two claim a word, the earlier column has it."""
    found: dict[str, Column] = {}
    for column in columns:
        for word in (column.name, *column.chinese):
            found.setdefault(bare(word), column)
    return found


def bare(header: str) -> str:
    """Ignore width, case, spaces and what stands in brackets."""
    return _NOTE.sub("", unicodedata.normalize("NFKC", header).casefold())
