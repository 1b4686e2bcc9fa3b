"""What a sheet holds beside its values: errors, number formats, merged and hidden cells."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Cell = tuple[int, int]
"""Row from 1, position from 0."""
Block = tuple[int, int, int, int]
"""First row, first position, last row, last position; all inclusive."""


@dataclass(frozen=True, slots=True)
class Traits:
    """What a sheet holds beside the values of its cells.

    ``texts``: errors (``#REF!``) and formulas without result (``=A1``), which the library gives as
    blanks. ``shown``: numbers as a person sees them, where that differs (``000123``). ``odd``: why
    the value of a cell is not to be taken as it stands. ``starts_1904``: days count from 1904.
    ``cells``: how many lie between the first and the last with a value; 0: not many.
    """

    texts: Mapping[Cell, str] = field(default_factory=dict)
    shown: Mapping[Cell, str] = field(default_factory=dict)
    odd: Mapping[Cell, str] = field(default_factory=dict)
    merged: tuple[Block, ...] = ()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    starts_1904: bool = False
    hidden: bool = False
    cells: int = 0
