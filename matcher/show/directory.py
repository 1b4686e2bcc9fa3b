"""A plan directory as its files tell it, without the scenario that it answers."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.domain.months import Span
from matcher.language.message import Fault, Message
from matcher.plan.directory import CERTIFICATE, settle
from matcher.reading.checks import available, distinct
from matcher.reading.faults import InputError, Place
from matcher.reading.table_file import read_grid
from matcher.reading.typed import Record, Table, typed
from matcher.show.files import ALWAYS, FILES

PAIRS = "pairs.csv"
_SIDES = ("supporter", "recipient")


@dataclass(frozen=True)
class Directory:
    """The usable rows of each file by its name; a file that is not there has none.

    ``faults`` are files and rows that cannot be used. ``told`` is what plan.json says, empty where
    there is none; ``edited`` are files that are no longer as it says. ``names`` and
    ``specialties`` are names by id, where the files give any.
    """

    folder: Path
    rows: Mapping[str, tuple[Record, ...]]
    faults: tuple[Fault, ...]
    told: Mapping[str, Any]
    edited: tuple[str, ...]
    names: Mapping[str, str]
    specialties: Mapping[str, str]

    def __getitem__(self, name: str) -> tuple[Record, ...]:
        return self.rows.get(name, ())

    @property
    def synthetic(self) -> tuple[str, ...]:
        """The tables that are made up, as plan.json or, without it, the files declare."""
        stated = self.told.get("synthetic")
        listed = stated if isinstance(stated, list) else []
        cells = (row["synthetic"] for rows in self.rows.values() for row in rows[:1])
        more = [word for cell in cells for word in cell.split(";") if word]
        return tuple(dict.fromkeys([*(word for word in listed if isinstance(word, str)), *more]))


def read_directory(folder: Path) -> Directory:
    """Read a plan directory; InputError when it is none, or when its pairs cannot be read."""
    settle(folder)
    if not any((folder / name).is_file() for name in (PAIRS, CERTIFICATE)):
        raise InputError([Fault("plan-none-here", file=str(folder))])
    told, faults = _certificate(folder)
    listed = told.get("outputs")
    outputs = listed if isinstance(listed, dict) else {}
    rows: dict[str, tuple[Record, ...]] = {}
    for name in FILES:
        if (folder / name).exists():
            table, found = _table(folder / name)
            faults += found
            if table is not None:
                rows[name] = table
        elif name in ALWAYS or name in outputs:
            faults.append(_missing(folder / name))
    if PAIRS not in rows:
        raise InputError(faults)
    edited = (name for name in rows if name in outputs and _differs(folder / name, outputs[name]))
    return Directory(
        folder, rows, tuple(faults), told, tuple(edited), _names(rows), _specialties(rows)
    )


def _certificate(folder: Path) -> tuple[Mapping[str, Any], list[Fault]]:
    path = folder / CERTIFICATE
    if not path.exists():
        return {}, [_missing(path)]
    try:
        told = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        told = None
    if isinstance(told, dict):
        return told, []
    return {}, [Fault("told-unreadable", {"file": CERTIFICATE}, file=str(path))]


def _missing(path: Path) -> Fault:
    return Fault("plan-file-missing", file=str(path), mend=Message("show-write-again"))


def _table(path: Path) -> tuple[tuple[Record, ...] | None, list[Fault]]:
    """Give the rows without fault; None for a file that cannot be read at all."""
    spec = FILES[path.name]
    try:
        table = typed(read_grid(path, None, spec.name, Place(path, str(path)), str(path)), spec)
    except InputError as error:
        return None, list(error.faults)
    if path.name == PAIRS:
        distinct(table, *_SIDES)
    for record in table.records:
        _span(table, record)
    bad = {fault.row for fault in table.faults}
    return tuple(record for record in table.records if record.row not in bad), table.faults


def _span(table: Table, record: Record) -> None:
    """Put first and last of a row together, as ``months``; None where it lacks one."""
    first = "since" if "since" in record else "first"
    if first not in record or "last" not in record:
        return
    row = Record(record.row)
    row |= {"first": record[first], "last": record["last"]}
    months = available(table, row)
    whole = record[first] is not None and record["last"] is not None
    record["months"] = months if whole and months else None


def _differs(path: Path, stated: object) -> bool:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest() != stated
    except OSError:
        return True


def _names(rows: Mapping[str, Iterable[Record]]) -> Mapping[str, str]:
    """Give the names of hospitals, people and nodes; where files differ, the first counts."""
    columns = ("supporter", "recipient", "second", "staff", "node", "parent")
    return _named((row, column) for table in rows.values() for row in table for column in columns)


def _specialties(rows: Mapping[str, Iterable[Record]]) -> Mapping[str, str]:
    return _named((row, "specialty") for table in rows.values() for row in table)


def _named(cells: Iterable[tuple[Record, str]]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for row, column in cells:
        key, name = row.get(column), row.get(f"{column}_name")
        if key and name:
            found.setdefault(key, name)
    return found


def hospitals(directory: Directory) -> Mapping[str, str]:
    """Give the names of all hospitals by id, in the order of the files; blank where none is."""
    found = dict.fromkeys(_hospital_ids(directory), "")
    return {key: directory.names.get(key, "") for key in found}


def _hospital_ids(directory: Directory) -> Iterator[str]:
    for table in directory.rows.values():
        for row in table:
            yield from (row[side] for side in _SIDES if row.get(side))


def months_of(row: Record) -> Span:
    """Give the months of a row that has both ends."""
    return row["months"] or Span(0, -1)
