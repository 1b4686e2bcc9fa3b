"""A plan directory's pairs, stints and schedules, from its CSV files alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from matcher.domain.months import Span
from matcher.domain.schedules import NOTHING, Appointment, Schedules, StintKey
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.language.message import Fault, Message
from matcher.plan.directory import CERTIFICATE, settle
from matcher.plan.read_schedules import read_schedules
from matcher.problem import Problem
from matcher.reading.checks import available, refers
from matcher.reading.columns import TABLES, Column, TableSpec
from matcher.reading.convert import one_of
from matcher.reading.faults import InputError, Place
from matcher.reading.headers import find_header
from matcher.reading.near import Register
from matcher.reading.pairs import read_pairs, sorted_faults
from matcher.reading.table_file import Grid, read_grid
from matcher.reading.typed import Record, Table, typed
from matcher.reading.words import APPOINTMENTS, BOOLEANS, first_words

PAIRS, STINTS = "pairs.csv", "stints.csv"
_APPOINTMENTS = ", ".join(first_words(APPOINTMENTS, "en"))

_STINTS = TableSpec(
    "stints",
    TABLES["stints"].chinese,
    (
        *TABLES["stints"].columns,
        Column("supporter", ("支援医院",)),
        Column("appointment", ("任职",), one_of(APPOINTMENTS, _APPOINTMENTS)),
        Column("fixed", ("既定",), one_of(BOOLEANS, "yes, no"), default=False),
    ),
    open_ended=True,
)


@dataclass(frozen=True)
class PlanRead:
    """What a plan directory says; each row that was left out is among the ``faults``.

    ``stints`` None: the directory has no stints.csv. Rows marked fixed are among them; what
    really is fixed the scenario says. ``stint_rows`` are the stints' rows in the file. A schedule
    is None where its file, or its column, is not there.
    """

    pairs: tuple[TableRow, ...]
    stints: tuple[Stint, ...] | None
    faults: tuple[Fault, ...]
    stint_rows: tuple[int, ...] = ()
    schedules: Schedules = NOTHING


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
    )


@dataclass(frozen=True)
class StintsRead:
    """The stints of a stints.csv with their row numbers, and a fault for each row left out.

    ``appointments`` None: the file has no such column.
    """

    rows: tuple[tuple[int, Stint], ...]
    faults: tuple[Fault, ...]
    appointments: Mapping[StintKey, Appointment] | None = None


def stints_grid(path: Path, sheet: str | None = None) -> Grid:
    """Read the cells of a table of stints; InputError when there is none."""
    return read_grid(path, sheet, "stints", Place(path, str(path)), str(path))


def is_stints(grid: Grid) -> bool:
    """Tell a table of stints from one of pairs by its header."""
    header = find_header(grid, _STINTS)
    return header is not None and {"staff", "post"} <= header.positions.keys()


def read_stints(grid: Grid, problem: Problem) -> StintsRead:
    """Read a table with the columns of stints.csv; InputError when a column is missing."""
    table = typed(grid, _STINTS)
    rows = _stints(table, problem)
    titles = _appointments(table, rows) if table.has("appointment") else None
    return StintsRead(tuple(rows), tuple(sorted_faults(table)), titles)


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


def _stints(table: Table, problem: Problem) -> list[tuple[int, Stint]]:
    """Give the rows without fault and their numbers; other rows' faults stay with the table."""
    staff = Register("person", {key: person.name for key, person in problem.staff.items()})
    hospitals = {key: row.name for key, row in problem.recipients.items()}
    recipients = Register("recipient", hospitals)
    posts = {
        recipient: Register("post", {post.name: "" for post in problem.posts_of[recipient]})
        for recipient in hospitals
    }
    found = []
    for record in table.records:
        known = refers(table, record, "staff", staff)
        if refers(table, record, "recipient", recipients) and known:
            refers(table, record, "post", posts[record["recipient"]])
            found.append((record.row, record, available(table, record)))
    bad = {fault.row for fault in table.faults}
    return [(row, _stint(rec, months, problem)) for row, rec, months in found if row not in bad]


def _appointments(table: Table, stints: list[tuple[int, Stint]]) -> dict[StintKey, Appointment]:
    """Give the titles by stint; blank cells are left out."""
    told = {record.row: record["appointment"] for record in table.records}
    return {
        (stint.person, *stint.post_key, stint.months.first): told[row]
        for row, stint in stints
        if told[row] is not None
    }


def _stint(record: Record, months: Span, problem: Problem) -> Stint:
    post = problem.post[record["recipient"], record["post"]]
    return Stint(
        person=record["staff"],
        supporter=record["supporter"] or problem.staff[record["staff"]].hospital,
        recipient=record["recipient"],
        post=record["post"],
        months=months,
        specialty=record["specialty"] or post.specialty,
        fixed=record["fixed"],
    )
