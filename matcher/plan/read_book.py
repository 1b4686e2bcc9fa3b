"""A plan's workbook as it reads back: its sheets of pairs and stints; all others are views."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from matcher.domain.schedules import NOTHING
from matcher.language.message import Fault, Message
from matcher.plan.read import PlanRead, read_plan
from matcher.plan.read_derived import idle_edits
from matcher.plan.read_stints import read_stints, stints_grid
from matcher.problem import Problem
from matcher.reading.faults import InputError, Place
from matcher.reading.pairs import read_pairs
from matcher.reading.sheet_names import PLAN_SHEETS
from matcher.reading.table_file import MOST_BYTES
from matcher.reading.text_file import read_bytes
from matcher.reading.workbook import WORKBOOKS, sheet_names


def read_plan_or_book(path: Path, problem: Problem) -> PlanRead:
    """Read a plan directory, or its workbook; InputError as ``read_plan`` and ``read_book`` say."""
    if is_book(path) and not path.is_dir():
        return read_book(path, problem)
    return read_plan(path, problem)


def is_book(path: Path) -> bool:
    """Tell a workbook by its name."""
    return path.suffix.lower() in WORKBOOKS


def book_sheets(path: Path) -> Mapping[str, str]:
    """Give the sheets that are read back, by "pairs" and "stints"; only those that are there."""
    place = Place(path, str(path))
    names = sheet_names(read_bytes(path, str(path), place, MOST_BYTES), place)
    found = {
        table: next((name for name in names if name.strip() in known), None)
        for table, known in PLAN_SHEETS.items()
    }
    return {table: name for table, name in found.items() if name is not None}


def read_book(path: Path, problem: Problem) -> PlanRead:
    """Read the sheets of pairs and stints, and with these who is appointed to what.

    InputError when one of them is missing (the stints may be where the scenario has no staff),
    cannot be read, or lacks a column.
    """
    sheets = book_sheets(path)
    _refuse_incomplete(path, sheets, problem)
    pairs = read_pairs(f"{path}#{sheets['pairs']}", problem.scenario)
    idle = idle_edits(path, sheets["pairs"], pairs.rows, problem)
    warnings = (*_of_use(pairs.warnings), *idle)
    told = PlanRead(pairs.rows, None, pairs.faults, warnings=warnings, sheets=sheets)
    if "stints" not in sheets:
        return told
    read = read_stints(stints_grid(path, sheets["stints"]), problem)
    return replace(
        told,
        stints=tuple(stint for _, stint in read.rows),
        faults=(*told.faults, *read.faults),
        stint_rows=tuple(row for row, _ in read.rows),
        schedules=replace(NOTHING, appointments=read.appointments),
        lost=read.lost,
        warnings=(*told.warnings, *_of_use(read.warnings)),
    )


def _of_use(warnings: tuple[Fault, ...]) -> tuple[Fault, ...]:
    """That nobody is sent, or no pair is left, the answer shows."""
    return tuple(one for one in warnings if one.code != "input-empty-table")


def _refuse_incomplete(path: Path, sheets: Mapping[str, str], problem: Problem) -> None:
    needed = ("pairs",) if problem.scenario.staff is None else ("pairs", "stints")
    faults = [
        Fault("book-no-sheet", {"sheet": " / ".join(PLAN_SHEETS[table])}, file=str(path),
              mend=Message("book-mend-sheet"))
        for table in needed
        if table not in sheets
    ]  # fmt: skip
    if faults:
        raise InputError(faults)
