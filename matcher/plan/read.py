"""A plan directory's pairs, stints and schedules, from its CSV files alone."""

from __future__ import annotations

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
from matcher.reading.near import Register
from matcher.reading.pairs import read_pairs, sorted_faults
from matcher.reading.table_file import read_grid
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
    is None where its file, or its column, is not there. ``lost`` are stints, left out, of people,
    recipients or posts that the scenario does not know.
    """

    pairs: tuple[TableRow, ...]
    stints: tuple[Stint, ...] | None
    faults: tuple[Fault, ...]
    stint_rows: tuple[int, ...] = ()
    schedules: Schedules = NOTHING
    lost: tuple[Stint, ...] = ()


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
    place = Place(path, str(path))
    table = typed(read_grid(path, None, "stints", place, str(path)), _STINTS)
    stints, lost = _stints(table, problem)
    if table.has("appointment"):
        schedules = replace(schedules, appointments=_appointments(table, stints))
    return PlanRead(
        pairs.rows,
        tuple(stint for _, stint in stints),
        (*pairs.faults, *sorted_faults(table), *odd),
        tuple(row for row, _ in stints),
        schedules,
        tuple(lost),
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


def _stints(table: Table, problem: Problem) -> tuple[list[tuple[int, Stint]], list[Stint]]:
    """Give the rows without fault and their numbers, and those that name nobody known.

    Faults stay with the table.
    """
    staff = Register("person", {key: person.name for key, person in problem.staff.items()})
    hospitals = {key: row.name for key, row in problem.recipients.items()}
    recipients = Register("recipient", hospitals)
    posts = {
        recipient: Register("post", {post.name: "" for post in problem.posts_of[recipient]})
        for recipient in hospitals
    }
    found, lost = [], []
    for record in table.records:
        known = refers(table, record, "staff", staff)
        known = refers(table, record, "recipient", recipients) and known
        if known:
            refers(table, record, "post", posts[record["recipient"]])
            found.append((record.row, record, available(table, record)))
        elif record["first"] and record["last"]:
            lost.append(_lost(record, available(table, record)))
    bad = {fault.row for fault in table.faults}
    lost += [_lost(record, months) for row, record, months in found if row in bad]
    good = [(row, _stint(rec, months, problem)) for row, rec, months in found if row not in bad]
    return good, [stint for stint in lost if stint.months]


def _lost(record: Record, months: Span) -> Stint:
    return Stint(
        person=record["staff"] or "",
        supporter=record["supporter"] or "",
        recipient=record["recipient"] or "",
        post=record["post"] or "",
        months=months,
        specialty=record["specialty"],
        fixed=record["fixed"],
    )


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
