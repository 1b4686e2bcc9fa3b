"""The schedules of a plan directory, each from its own CSV file; a file may be absent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import reduce
from operator import or_
from pathlib import Path

from matcher.domain.schedules import NOTHING, Connection, Milestone, Schedules
from matcher.language.message import Fault
from matcher.plan.read_training import TRAINEES, UNPLACED, read_trainees, read_unplaced
from matcher.problem import Problem
from matcher.reading.column import Column, TableSpec
from matcher.reading.convert import identifier, last_day
from matcher.reading.faults import Place
from matcher.reading.pairs import sorted_faults
from matcher.reading.table_file import read_grid
from matcher.reading.typed import Table, typed

_NETWORK = TableSpec(
    "telemedicine",
    "远程医疗",
    (
        Column("node", ("节点",), identifier, required=True, key=True),
        Column("parent", ("上级节点",), identifier),
    ),
    open_ended=True,
)
_MILESTONES = TableSpec(
    "milestones",
    "重要节点",
    (
        Column("date", ("日期",), last_day, required=True, key=True),
        Column("kind", ("事项",), required=True, key=True),
        Column("supporter", ("支援医院",), identifier),
        Column("recipient", ("受援医院",), identifier),
        Column("note", ("备注",), default=""),
    ),
    open_ended=True,
)


def _network(table: Table, problem: Problem) -> Schedules:
    """Take what has no parent below the uppermost level for not reached."""
    rule = problem.scenario.rules.get("telemedicine")
    lower = set(rule.levels[1:]) if rule is not None else set()
    cut = {node.id for node in problem.scenario.nodes or () if node.level in lower}
    rows = tuple(Connection(record["node"], record["parent"]) for record in table.records)
    unreached = (row.node for row in rows if row.parent is None and row.node in cut)
    return Schedules(telemedicine=rows, unreached=tuple(unreached))


def _milestones(table: Table, problem: Problem) -> Schedules:
    rows = (
        Milestone(
            due=record["date"],
            kind=record["kind"],
            supporter=record["supporter"],
            recipient=record["recipient"],
            note=record["note"],
        )
        for record in table.records
    )
    return Schedules(milestones=tuple(rows))


READERS: Mapping[str, tuple[TableSpec, Callable[[Table, Problem], Schedules]]] = {
    "trainees.csv": (TRAINEES, read_trainees),
    "unplaced.csv": (UNPLACED, read_unplaced),
    "telemedicine.csv": (_NETWORK, _network),
    "milestones.csv": (_MILESTONES, _milestones),
}


def read_schedules(folder: Path, problem: Problem) -> tuple[Schedules, tuple[Fault, ...]]:
    """Read the files that are there, and say which rows cannot be used.

    InputError when a file cannot be read or lacks a column.
    """
    found, faults = [], []
    for name, (spec, make) in READERS.items():
        path = folder / name
        if path.exists():
            place = Place(path, str(path))
            table = typed(read_grid(path, None, spec.name, place, str(path)), spec)
            found.append(make(table, problem))
            faults += sorted_faults(table)
    return reduce(or_, found, NOTHING), tuple(faults)
