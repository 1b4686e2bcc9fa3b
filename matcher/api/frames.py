"""Sheets of text and numbers as data frames with a type for each column."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pandas as pd

from matcher.api.types import DTYPES, Type, type_of
from matcher.plan.files.cells import Sheet


def frame(sheet: Sheet) -> pd.DataFrame:
    """Give a sheet as a data frame: months as periods, yes and no as truth values."""
    cells = list(zip(*sheet.rows, strict=True)) or [()] * len(sheet.columns)
    named = zip(sheet.columns, cells, strict=True)
    return pd.DataFrame({name: _column(name, own) for name, own in named})


def _column(name: str, cells: Sequence[Any]) -> Any:
    kind = type_of(name) or _guess(cells)
    blank = [None if cell == "" else cell for cell in cells]
    match kind:
        case "month":
            return pd.PeriodIndex(blank, dtype=DTYPES[kind])
        case "date":
            return np.array([cell or "NaT" for cell in blank], dtype=DTYPES[kind])
        case "decimal":
            return np.array([np.nan if c is None else c for c in blank], dtype=DTYPES[kind])
        case "yes_no":
            return pd.array([_truth(cell) for cell in blank], dtype=DTYPES[kind])
        case "text":
            blank = [None if cell is None else str(cell) for cell in blank]
    return pd.array(blank, dtype=DTYPES[kind])


def _guess(cells: Sequence[Any]) -> Type:
    known = [cell for cell in cells if cell is not None]
    return "number" if known and all(type(cell) is int for cell in known) else "text"


def _truth(cell: Any) -> Any:
    return {"yes": True, "no": False}.get(cell, pd.NA) if isinstance(cell, str | None) else cell
