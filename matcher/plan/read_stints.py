"""A table with the columns of stints.csv: of a plan directory, or what a person kept of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from matcher.domain.months import Span
from matcher.domain.schedules import Appointment, StintKey
from matcher.domain.stints import Stint
from matcher.language.message import Fault
from matcher.problem import Problem
from matcher.reading.checks import available, refers
from matcher.reading.columns import TABLES, Column, TableSpec
from matcher.reading.convert import one_of
from matcher.reading.faults import Place
from matcher.reading.headers import find_header
from matcher.reading.near import Register
from matcher.reading.pairs import sorted_faults
from matcher.reading.table_file import Grid, read_grid
from matcher.reading.typed import Record, Table, typed
from matcher.reading.words import APPOINTMENTS, BOOLEANS, first_words

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
class StintsRead:
    """The stints of a stints.csv with their row numbers, and a fault for each row left out.

    ``lost`` are those, left out, of people, recipients or posts that the scenario does not know.
    ``appointments`` None: the file has no such column.
    """

    rows: tuple[tuple[int, Stint], ...]
    faults: tuple[Fault, ...]
    lost: tuple[Stint, ...] = ()
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
    rows, lost = _stints(table, problem)
    titles = _appointments(table, rows) if table.has("appointment") else None
    return StintsRead(tuple(rows), tuple(sorted_faults(table)), tuple(lost), titles)


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
