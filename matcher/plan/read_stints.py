"""A table with the columns of stints.csv: of a plan directory, or what a person kept of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from matcher.domain.months import Span
from matcher.domain.schedules import Appointment, StintKey
from matcher.domain.stints import Stint
from matcher.language.dates import dated
from matcher.language.message import Fault
from matcher.problem import Problem
from matcher.reading.checks import touched
from matcher.reading.columns import TABLES, Column, TableSpec
from matcher.reading.convert import id_or_name, one_of
from matcher.reading.faults import Place
from matcher.reading.headers import find_header
from matcher.reading.meant import takes_name
from matcher.reading.near import Register
from matcher.reading.pairs import sorted_faults
from matcher.reading.table_file import Grid, read_grid
from matcher.reading.typed import Record, Table, typed
from matcher.reading.words import APPOINTMENTS, BOOLEANS, first_words

_NEVER = Span(0, -1)
_APPOINTMENTS = ", ".join(first_words(APPOINTMENTS, "en"))

_PAIR = {column.name: column for column in TABLES["incumbent"].columns}
_NAMED = ("staff", "recipient", "specialty")

_STINTS = TableSpec(
    "stints",
    TABLES["stints"].chinese,
    (
        *(replace(column, read=id_or_name) if column.name in _NAMED else column
          for column in TABLES["stints"].columns),
        replace(_PAIR["supporter"], required=False, key=False),
        Column("appointment", ("任职",), one_of(APPOINTMENTS, _APPOINTMENTS)),
        Column("fixed", ("既定",), one_of(BOOLEANS, "yes, no"), default=False),
        Column("staff_name", ("姓名", "人员姓名"), names="staff"),
        _PAIR["supporter_name"],
        _PAIR["recipient_name"],
    ),
    open_ended=True,
)  # fmt: skip


@dataclass(frozen=True)
class StintsRead:
    """The stints of a stints.csv with their row numbers, and a fault for each row left out.

    ``lost`` are those, left out, of people, recipients or posts that the scenario does not know.
    ``appointments`` None: the file has no such column. ``warnings`` are odd names beside ids.
    """

    rows: tuple[tuple[int, Stint], ...]
    faults: tuple[Fault, ...]
    lost: tuple[Stint, ...] = ()
    appointments: Mapping[StintKey, Appointment] | None = None
    warnings: tuple[Fault, ...] = ()


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
    faults = tuple(dated(sorted_faults(table), problem.horizon))
    warnings = tuple(table.warnings)
    return StintsRead(tuple(rows), faults, tuple(lost), titles, warnings)


def _stints(table: Table, problem: Problem) -> tuple[list[tuple[int, Stint]], list[Stint]]:
    """Give the rows without fault and their numbers, and those that name nobody known.

    Faults stay with the table.
    """
    registers = _Registers(problem)
    found, lost = [], []
    for record in table.records:
        if registers.know(table, record):
            found.append((record.row, record, touched(table, record) or _NEVER))
        elif record["first"] and record["last"]:
            lost.append(_lost(record, touched(table, record) or _NEVER))
    bad = {fault.row for fault in table.faults}
    lost += [_lost(record, months) for row, record, months in found if row in bad]
    good = [(row, _stint(rec, months, problem)) for row, rec, months in found if row not in bad]
    return good, [stint for stint in lost if stint.months]


class _Registers:
    """Whom and what the rows may name, by id or by name."""

    def __init__(self, problem: Problem) -> None:
        self.staff = Register("person", {key: row.name for key, row in problem.staff.items()})
        self.supporters, self.recipients = (
            Register(noun, {key: row.name for key, row in hospitals.items()})
            for noun, hospitals in (
                ("supporter", problem.supporters),
                ("recipient", problem.recipients),
            )
        )
        specialties = problem.scenario.specialties or {}
        names = {key: specialty.name for key, specialty in specialties.items()}
        self.specialties = Register("specialty", names)
        self.posts = {
            recipient: Register("post", {p.name: names.get(p.specialty or "", "") for p in posts})
            for recipient, posts in problem.posts_of.items()
        }

    def know(self, table: Table, record: Record) -> bool:
        """Tell whether person and recipient are known; what is not leaves a fault.

        Of an unknown supporter the checker says that the person does not belong to it; the
        specialty is the post's.
        """
        known = takes_name(table, record, "staff", self.staff)
        known = takes_name(table, record, "recipient", self.recipients) and known
        for column, own in (("supporter", self.supporters), ("specialty", self.specialties)):
            if record[column] and own.meant(record[column]):
                takes_name(table, record, column, own)
        if known:
            takes_name(table, record, "post", self.posts[record["recipient"]])
        return known


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
