"""Pairing tables: the incumbent one, and those that a person typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from matcher.domain.hospitals import Hospital
from matcher.domain.scenario import Scenario
from matcher.domain.tables import TableRow
from matcher.language.dates import dated
from matcher.language.message import Fault
from matcher.reading.checks import apart, distinct
from matcher.reading.columns import TABLES
from matcher.reading.faults import Place
from matcher.reading.meant import takes_names
from matcher.reading.near import Register
from matcher.reading.table_file import Grid, read_grid, split_sheet
from matcher.reading.typed import Table, typed


@dataclass(frozen=True)
class PairTable:
    """The usable rows of a pairing table, and a fault for each row that was left out.

    ``warnings`` are what its planner should know all the same: a foot row, an odd name.
    """

    rows: tuple[TableRow, ...]
    faults: tuple[Fault, ...]
    warnings: tuple[Fault, ...] = ()


def read_pairs(path: str | Path, scenario: Scenario) -> PairTable:
    """Read a pairing table: a CSV file, ``book.xlsx#sheet``, or a plan's folder (its pairs.csv).

    A hospital is told by its id or its exact name. Unknown hospitals, names of several,
    duplicates and blanks are faults by row. InputError when there is no table at all, or when a
    column is missing.
    """
    file, sheet = table_place(str(path))
    place = Place(file, str(file))
    return pairs_of(read_grid(file, sheet, "pairs", place, str(file)), scenario)


def pairs_of(grid: Grid, scenario: Scenario) -> PairTable:
    """Read the cells of a pairing table, as ``read_pairs`` does those of a file."""
    table = typed(grid, TABLES["incumbent"])
    sides = ("supporter", scenario.supporters), ("recipient", scenario.recipients)
    rows = pair_rows(table, *(_register(noun, side, scenario) for noun, side in sides))
    faults = dated(sorted_faults(table), scenario.horizon)
    return PairTable(rows, tuple(faults), tuple(table.warnings))


def table_place(reference: str) -> tuple[Path, str | None]:
    """Give the file of a pairing table, a plan's folder standing for its pairs.csv, and sheet."""
    name, sheet = split_sheet(reference)
    file = Path(name)
    if "\0" not in name and file.is_dir():
        file = file / "pairs.csv"
    return file, sheet


def _register(noun: str, hospitals: Mapping[str, Hospital], scenario: Scenario) -> Register:
    names = {key: hospital.name for key, hospital in hospitals.items()}
    return Register(noun, names, table=scenario.tables.get(f"{noun}s"))


def pair_rows(table: Table, supporters: Register, recipients: Register) -> tuple[TableRow, ...]:
    """Give the rows without fault; the faults of the others stay with the table."""
    known = takes_names(table, supporter=supporters, recipient=recipients)
    bad = {fault.row for fault in table.faults}
    rows = []
    for record in distinct(table, "supporter", "recipient", among=known):
        if apart(table, record) and record.row not in bad:
            key = (record["supporter"], record["recipient"])
            rows.append(TableRow(*key, record["since"], record["channel"], record.row))
    return tuple(rows)


def sorted_faults(table: Table) -> list[Fault]:
    """Give a table's faults from the first row down."""
    return sorted(table.faults, key=lambda fault: fault.row or 0)
