"""Rows of a table that are no data: totals, repeated headers, notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.reading.headers import bare
from matcher.reading.table import Table

_PLAIN_TOTALS = frozenset(("合计", "总计", "小计", "共计", "total"))
_WORD = re.compile("计|total|sum", re.IGNORECASE)
_TOTAL = re.compile(
    r"(.{0,12}(合计|总计|小计|共计)|(sub|grand)?total|sum)([(（][^()（）]*[)）])?[:：]?",
    re.IGNORECASE,
)
_REMARK = re.compile(
    r"\W*(备?注|附注|说明|填表|制表|填报|审核|复核|联系|负责人|日期|note|remark)[^:：]{0,6}[:：]"
    r"|.*(合计|总计|小计|共计)\W*$",
    re.IGNORECASE,
)
Row = tuple[int, list[str]]


def without_totals(table: Table, rows: list[Row]) -> Iterator[Row]:
    """Leave out totals and repeated headers, each with a warning."""
    said, places = _headers(table), table.header.positions
    needed = [places[c.name] for c in table.spec.columns if c.required and c.name in places]
    for number, cells in rows:
        total = _total(cells, needed)
        if total:
            table.warnings.append(table.fault("input-total-row", number, None, total))
        elif _is_header(cells, said):
            table.warnings.append(table.fault("input-header-again", number))
        else:
            yield number, cells


def is_remark(cells: list[str]) -> bool:
    """Tell a note below a table: its first words say so, or nothing follows its first cell."""
    filled = [cell for cell in cells if cell]
    alone = len(filled) == 1 and bool(cells[0])
    return alone or _REMARK.match(filled[0]) is not None


def _total(cells: list[str], needed: list[int]) -> str | None:
    """Give the word that makes a row a total: the first one, or one in a row that lacks a cell."""
    first = next(cell for cell in cells if cell)
    asked = [cells[place] if place < len(cells) else "" for place in needed]
    words = [cell for cell in (first, *asked) if _WORD.search(cell)]
    if words and _squeezed(first).rstrip(":：").casefold() in _PLAIN_TOTALS:
        return first
    words = [cell for cell in words if _TOTAL.fullmatch(_squeezed(cell))]
    lacking = any(not cell or cell in words for cell in asked)
    return words[0] if words and lacking else None


def _headers(table: Table) -> dict[int, frozenset[str]]:
    """Give, by position, the words that the header of a column may be."""
    words = {c.name: frozenset(map(bare, (c.name, *c.chinese))) for c in table.spec.columns}
    return {position: words[name] for name, position in table.header.positions.items()}


def _is_header(cells: list[str], said: dict[int, frozenset[str]]) -> bool:
    """Tell a header that stands again, on the next page or in the other language."""
    known = 0
    for place, words in said.items():
        cell = cells[place] if place < len(cells) else ""
        if cell and bare(cell) not in words:
            return False
        known += bool(cell)
    return known > 1


def _squeezed(cell: str) -> str:
    return "".join(cell.split())
