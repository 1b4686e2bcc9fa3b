"""The tables that a scenario names, read and typed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from matcher.language.message import Fault, Message
from matcher.reading.columns import TABLES
from matcher.reading.document import Document
from matcher.reading.faults import Findings, InputError, shown_path
from matcher.reading.glosses import table_typed
from matcher.reading.near import did_you_mean
from matcher.reading.outside import refuse_outside
from matcher.reading.table_file import MOST_BYTES, Grid, read_grid, split_sheet
from matcher.reading.text_file import read_bytes
from matcher.reading.typed import Table, typed
from matcher.reading.workbook import filled_sheets
from matcher.reading.yaml_file import Entry

_NEEDED = ("supporters", "recipients")


def read_tables(
    root: Entry, document: Document, home: Path, findings: Findings
) -> tuple[dict[str, Table], tuple[Path, ...]]:
    """Read every table that can be read, in the order of the contract; also their files.

    A path is relative to the file that names it. ``home`` is the scenario's folder. A table set
    to null is one that the scenario does not inherit.
    """
    _check_names(root, document, findings)
    found: dict[str, Table] = {}
    files: dict[Path, None] = {}
    for name, spec in TABLES.items():
        reference = document.tables.get(name)
        if reference is None:
            continue
        try:
            grid = _grid(name, reference, root.at("tables", name), home)
            files[grid.place.path] = None
            found[name] = typed(grid, spec)
        except InputError as error:
            findings.faults.extend(error.faults)
    return found, tuple(files)


def collect(tables: dict[str, Table], findings: Findings) -> None:
    """Hand over what the tables found."""
    for table in tables.values():
        findings.faults.extend(table.faults)
        findings.warnings.extend(table.warnings)
        findings.left_out.extend(table.left_out)


def idle_sheets(tables: dict[str, Table], document: Document, root: Entry) -> Iterator[Fault]:
    """Warn of sheets that bear a table's name and hold rows, though the scenario names no table."""
    idle = [spec for name, spec in TABLES.items() if name not in document.tables]
    names = {word: spec.name for spec in idle for word in (spec.name, spec.chinese)}
    used = {(table.grid.place.path, table.grid.sheet) for table in tables.values()}
    grids = [table.grid for table in tables.values()]
    books = {grid.place.path: grid.place for grid in grids if grid.sheet}
    for path, place in books.items() if names else ():
        data = read_bytes(path, place.shown, place, MOST_BYTES)
        for name, sheet in filled_sheets(data, place, names):
            if (path, sheet) not in used:
                params = {"table": name, "book": place.shown, "sheet": sheet}
                mend = Message("mend-name-sheet", params)
                at = root.at("tables").place
                yield at.fault("input-sheet-idle", sheet, mend, book=place.shown)


def in_order(
    faults: Iterable[Fault], files: Iterable[Path], document: Document, root: Entry, home: Path
) -> list[Fault]:
    """Sort faults as a reader goes: scenario files, then tables, each from the top down, once."""
    ranks: dict[tuple[str | None, str | None], int] = {}
    for file in files:
        ranks.setdefault((shown_path(file, home), None), len(ranks))
    for name in TABLES:
        reference = split_sheet((document.tables.get(name) or "").strip())
        file = root.at("tables", name).place.path.parent / reference[0]
        for sheet in (reference[1], name, None):
            ranks.setdefault((shown_path(file, home), sheet), len(ranks))

    def key(fault: Fault) -> tuple[int, int]:
        rank = ranks.get((fault.file, fault.sheet), ranks.get((fault.file, None), len(ranks)))
        return rank, fault.line or fault.row or 0

    ordered = sorted(faults, key=key)
    # Two tables of one broken workbook say the same.
    return _together(fault for fault, _ in groupby(ordered))


def _together(faults: Iterable[Fault]) -> list[Fault]:
    """Make one fault, at the first row, of those that differ in nothing but the row."""
    found: dict[object, Fault] = {}
    rows: dict[object, dict[int, None]] = {}
    for number, fault in enumerate(faults):
        said = (_said(fault), fault.value, fault.mend and _said(fault.mend))
        key = number if fault.row is None else (*said, fault.file, fault.sheet, fault.column)
        found.setdefault(key, fault)
        if fault.row is not None:
            rows.setdefault(key, {})[fault.row] = None
    return [
        replace(fault, rows=tuple(rows[key])) if len(rows.get(key, ())) > 1 else fault
        for key, fault in found.items()
    ]


def _said(message: Message) -> tuple[object, ...]:
    """What a message says, as a key."""
    values = message.params.items()
    return message.code, *((k, _said(v) if isinstance(v, Message) else v) for k, v in values)


def _grid(name: str, reference: str, entry: Entry, home: Path) -> Grid:
    file, sheet = split_sheet(reference.strip())
    if not file or "\0" in file:
        mend = Message("mend-path")
        raise InputError([entry.place.fault("input-not-a-path", reference, mend)])
    path = entry.place.path.parent / file
    refuse_outside(path, home, entry.place, file)
    shown = file if Path(file).is_absolute() else shown_path(path, home)
    return read_grid(path, sheet, name, entry.place, shown)


def _check_names(root: Entry, document: Document, findings: Findings) -> None:
    tables = root.at("tables")
    for name in document.tables:
        if name not in TABLES:
            place = root.at("tables", name).place
            findings.faults.append(
                place.fault("input-unknown-table", name, did_you_mean(name, TABLES, table_typed))
            )
    named = tables.value if "tables" in root.value else None
    for name in _NEEDED if isinstance(named, dict) else ():
        if named.get(name) is None or named[name].value is None:
            mend = Message("mend-name-table", {"table": name})
            findings.faults.append(
                tables.place.fault("input-missing-key", mend=mend, key=table_typed(name))
            )
