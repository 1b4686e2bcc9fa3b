"""Pairs and plans as a caller gives them: a path, a data frame, a list of pairs, or a plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, TypeAlias, Union

from matcher.domain.scenario import Scenario
from matcher.language.message import Fault, Message
from matcher.reading.faults import InputError, Place
from matcher.reading.pairs import PairTable, pairs_of, read_pairs
from matcher.reading.table_file import Grid

if TYPE_CHECKING:
    import pandas as pd

    from matcher.api.plan import Plan

GivenTable: TypeAlias = Union[str, Path, "pd.DataFrame", "Plan", Iterable[tuple[str, str]]]
GivenPlan: TypeAlias = Union[str, Path, "Plan"]


def is_path(given: object) -> bool:
    """Tell whether a file or folder is meant."""
    return isinstance(given, str | Path)


def pair_table(given: GivenTable, scenario: Scenario, shown: str = "DataFrame") -> PairTable:
    """Read pairs; rows of a frame are numbered as in a sheet with one header row."""
    from matcher.plan.directory import settle

    if is_path(given):
        settle(Path(str(given)))
        return read_pairs(str(given), scenario)
    rows = [list(map(_text, row)) for row in _rows(given)]
    numbered = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    place = Place(Path(shown), shown)
    if not numbered:
        raise InputError([place.fault("input-empty-table", mend=Message("mend-fill-table"))])
    return pairs_of(Grid(place, None, numbered), scenario)


def usable(table: PairTable, shown: str) -> PairTable:
    """The same; InputError where no row of it can be used."""
    if not table.rows:
        raise InputError(table.faults or [Fault("cli-no-pairs", file=shown)])
    return table


@contextmanager
def folder_of(plan: GivenPlan) -> Iterator[Path]:
    """Give a plan's directory: its own, or a passing one with the files of a plan in memory."""
    if is_path(plan):
        yield Path(str(plan))
        return
    from matcher.plan.write import plan_files

    with TemporaryDirectory() as place:
        files = plan_files(plan._inner, plan._verdict, plan._more())
        for name, data in files.items():
            (Path(place) / name).write_bytes(data)
        yield Path(place)


def _rows(given: Any) -> Iterable[Iterable[Any]]:
    from matcher.api.plan import Plan

    if isinstance(given, Plan):
        pairs = ((pair.supporter, pair.recipient) for pair in given._inner.pairs)
        return [("supporter", "recipient"), *pairs]
    if hasattr(given, "itertuples"):
        return [tuple(given.columns), *given.itertuples(index=False, name=None)]
    return [("supporter", "recipient"), *given]


def _text(cell: Any) -> str:
    """Blank cells of every kind are unequal to themselves, or none."""
    blank = cell is None or (cell != cell) is not False
    return "" if blank else str(cell).strip()
