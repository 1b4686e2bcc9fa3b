"""A plan directory's pairs, stints and schedules, from its CSV files alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from matcher.domain.schedules import NOTHING, Schedules
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.language.message import Fault, Message
from matcher.plan.directory import CERTIFICATE, settle
from matcher.plan.read_schedules import read_schedules
from matcher.plan.read_stints import read_stints, stints_grid
from matcher.problem import Problem
from matcher.reading.faults import InputError
from matcher.reading.pairs import read_pairs

PAIRS, STINTS = "pairs.csv", "stints.csv"


@dataclass(frozen=True)
class PlanRead:
    """What a plan directory says; each row that was left out is among the ``faults``.

    ``stints`` None: the directory has no stints.csv. Rows marked fixed are among them; what
    really is fixed the scenario says. ``stint_rows`` are the stints' rows in the file. A schedule
    is None where its file, or its column, is not there. ``lost`` are stints, left out, of people,
    recipients or posts that the scenario does not know. ``warnings`` are odd names beside ids,
    ``sheets`` those of a workbook, by "pairs" and "stints".
    """

    pairs: tuple[TableRow, ...]
    stints: tuple[Stint, ...] | None
    faults: tuple[Fault, ...]
    stint_rows: tuple[int, ...] = ()
    schedules: Schedules = NOTHING
    lost: tuple[Stint, ...] = ()
    warnings: tuple[Fault, ...] = ()
    sheets: Mapping[str, str] = field(default_factory=dict)


def read_plan(folder: Path, problem: Problem) -> PlanRead:
    """Read pairs.csv, stints.csv and what there is of schedules; plan.json is not looked at.

    InputError when one of the first two is missing (stints.csv may be where the scenario has no
    staff), or when a file cannot be read or lacks a column.
    """
    settle(folder)
    _refuse_incomplete(folder, problem)
    pairs = read_pairs(folder / PAIRS, problem.scenario)
    schedules, odd = read_schedules(folder, problem)
    path = folder / STINTS
    if not path.exists():
        return PlanRead(pairs.rows, None, (*pairs.faults, *odd), (), schedules)
    read = read_stints(stints_grid(path), problem)
    if read.appointments is not None:
        schedules = replace(schedules, appointments=read.appointments)
    return PlanRead(
        pairs.rows,
        tuple(stint for _, stint in read.rows),
        (*pairs.faults, *read.faults, *odd),
        tuple(row for row, _ in read.rows),
        schedules,
        read.lost,
    )


def _refuse_incomplete(folder: Path, problem: Problem) -> None:
    """Say that a folder is no plan directory, or which of its files is missing."""
    if not any((folder / name).exists() for name in (PAIRS, STINTS, CERTIFICATE)):
        raise InputError([Fault("plan-none-here", file=str(folder))])
    needed = (PAIRS,) if problem.scenario.staff is None else (PAIRS, STINTS)
    missing = [name for name in needed if not (folder / name).exists()]
    if missing:
        mend = Message("plan-write-again")
        raise InputError(
            [Fault("plan-file-missing", file=str(folder / name), mend=mend) for name in missing]
        )
