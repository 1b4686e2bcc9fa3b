"""Merged cells: what one of them says holds for every row over which it reaches."""

from __future__ import annotations

from collections.abc import Iterable

from matcher.reading.books.traits import Block


def spread(rows: list[list[str]], blocks: Iterable[Block], odd: dict[tuple[int, int], str]) -> None:
    """Write what merged cells say into their rows, and note in ``odd`` where they reach.

    Rows that hold nothing else stay blank. A cell over several columns is noted, not repeated.
    """
    filled = [any(row) for row in rows]
    for first, left, last, right in blocks:
        row = rows[first - 1] if 0 < first <= len(rows) else []
        said = row[left] if left < len(row) else ""
        if not said:
            continue
        for number in range(first, min(last, len(rows)) + 1):
            if not filled[number - 1]:
                continue
            if last > first:
                _widen(rows[number - 1], left)
                rows[number - 1][left] = said
                odd.setdefault((number, left), "merged")
            for position in range(left + 1, min(right, left + 200) + 1):
                odd.setdefault((number, position), "across")


def _widen(row: list[str], position: int) -> None:
    row += [""] * (position + 1 - len(row))
