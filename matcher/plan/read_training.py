"""trainees.csv and unplaced.csv of a plan directory."""

from __future__ import annotations

from collections.abc import Mapping

from matcher.domain.schedules import NoPlace, Schedules, TrainingStay, Unplaced
from matcher.problem import Problem
from matcher.reading.checks import available, refers
from matcher.reading.column import Column, TableSpec
from matcher.reading.columns import TABLES
from matcher.reading.convert import first_day, identifier, last_day, one_of, whole
from matcher.reading.near import Register
from matcher.reading.typed import Record, Table

_COLUMNS = {column.name: column for column in TABLES["trainees"].columns}
_REASONS = {reason.value: reason for reason in NoPlace}
_DEMANDS = {name: name for name in ("a_year", "key_staff_share", "leaders")}

TRAINEES = TableSpec(
    "trainees",
    TABLES["trainees"].chinese,
    (
        Column("trainee", ("进修人员",), identifier, required=True, key=True),
        _COLUMNS["recipient"],
        Column("supporter", ("支援医院",), identifier, required=True, key=True),
        _COLUMNS["specialty"],
        _COLUMNS["role"],
        Column("first", ("起始月",), first_day, required=True),
        Column("last", ("截止月",), last_day, required=True),
    ),
    open_ended=True,
)
UNPLACED = TableSpec(
    "unplaced",
    "未能安排的进修",
    (
        _COLUMNS["recipient"],
        Column("year", ("年份",), whole(1900, 2200)),
        Column("missing", ("缺额",), whole(1), required=True),
        Column("reason", ("原因",), one_of(_REASONS, ", ".join(_REASONS)), required=True),
        Column("demand", ("要求",), one_of(_DEMANDS, ", ".join(_DEMANDS)), default="a_year"),
    ),
    open_ended=True,
)


def read_trainees(table: Table, problem: Problem) -> Schedules:
    """Take the rows whose hospitals are known; other rows' faults stay with the table."""
    known = _known(table, problem)
    stays = [
        (
            record.row,
            TrainingStay(
                trainee=record["trainee"],
                recipient=record["recipient"],
                supporter=record["supporter"],
                specialty=record["specialty"] or "",
                months=available(table, record),
                role=record["role"],
            ),
        )
        for record in known
    ]
    bad = {fault.row for fault in table.faults}
    return Schedules(training=tuple(stay for row, stay in stays if row not in bad))


def read_unplaced(table: Table, problem: Problem) -> Schedules:
    """Take the rows whose recipient is known and that have no other fault."""
    known = _known(table, problem)
    bad = {fault.row for fault in table.faults}
    rows = (
        Unplaced(
            recipient=record["recipient"],
            year=record["year"],
            missing=record["missing"],
            reason=record["reason"],
            demand=record["demand"],
        )
        for record in known
        if record.row not in bad
    )
    return Schedules(unplaced=tuple(rows))


def _known(table: Table, problem: Problem) -> list[Record]:
    """Give the records whose hospitals the scenario knows."""
    recipients = {key: row.name for key, row in problem.recipients.items()}
    supporters = {key: row.name for key, row in problem.supporters.items()}
    registers = {
        "recipient": Register("recipient", recipients),
        "supporter": Register("supporter", supporters),
    }
    return [record for record in table.records if _refers(table, record, registers)]


def _refers(table: Table, record: Record, registers: Mapping[str, Register]) -> bool:
    named = {column: register for column, register in registers.items() if column in record}
    found = [refers(table, record, column, register) for column, register in named.items()]
    return all(found)
