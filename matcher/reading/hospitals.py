"""The hospitals of both sides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from matcher.domain.hospitals import Hospital, Recipient
from matcher.domain.months import Span
from matcher.language.message import Message
from matcher.reading.checks import available, distinct
from matcher.reading.naming import plain_name
from matcher.reading.near import Register
from matcher.reading.typed import Record, Table

Side = TypeVar("Side", bound=Hospital)
_PLACES = ("latitude", "longitude")


@dataclass(frozen=True)
class Sided(Generic[Side]):
    """One side: the hospitals with months in the horizon, their register, and every hospital."""

    hospitals: dict[str, Side]
    register: Register
    every: tuple[Side, ...]


def read_side(table: Table, side: type[Side], horizon: Span) -> Sided[Side]:
    """Read one side; hospitals without a month in the horizon leave a warning and drop out."""
    noun = side.__name__.lower()
    every = {record["id"]: _hospital(table, record, side) for record in distinct(table, "id")}
    inside = {key: hospital for key, hospital in every.items() if hospital.months & horizon}
    left_out = every.keys() - inside.keys()
    if every and not inside:
        table.faults.append(table.fault("input-none-inside", None))
    for record in table.records:
        if record["id"] in left_out:
            table.warnings.append(
                table.fault("input-outside-horizon", record.row, "id", record["id"])
            )
    _warn_of_namesakes(table, every)
    if side is Recipient:
        inside = {key: replace(h, months=h.months & horizon) for key, h in inside.items()}
    names = {key: hospital.name for key, hospital in inside.items()}
    others = {key: every[key].name for key in left_out}
    register = Register(noun, names, left_out | table.refused, table.title, others)
    return Sided(inside, register, tuple(every.values()))


def _warn_of_namesakes(table: Table, hospitals: Mapping[str, Hospital]) -> None:
    """Two rows of one name in one county may be one hospital."""
    rows: dict[tuple[object, ...], int] = {}
    for record in table.records:
        hospital = hospitals[record["id"]]
        key = (plain_name(hospital.name), hospital.province, hospital.city, hospital.county)
        first = rows.setdefault(key, record.row)
        if first != record.row and record["name"]:
            mend, other = Message("mend-namesake"), str(first)
            table.warnings.append(table.fault("input-namesake", record.row, "name",
                                              hospital.name, mend, other=other))  # fmt: skip


def check_same(supporters: Table, recipients: Table) -> None:
    """One id is one hospital: the same id with two names is a fault of the recipients table."""
    names = {record["id"]: record["name"] for record in supporters.records}
    for record in recipients.records:
        other = names.get(record["id"], record["name"])
        if other != record["name"]:
            fault = recipients.fault(
                "input-two-hospitals", record.row, "id", record["id"], None,
                name=record["name"] or "", other=other or "",
            )  # fmt: skip
            recipients.faults.append(fault)


def _hospital(table: Table, record: Record, side: type[Side]) -> Side:
    _check_place(table, record)
    values = {key: value for key, value in record.items() if key not in ("first", "last")}
    if side is Recipient:
        _check_numbers(table, record)
    values["name"] = record["name"] or record["id"]
    return side(**values, months=available(table, record), row=record.row)


def _check_place(table: Table, record: Record) -> None:
    """A latitude needs a longitude, and the other way round."""
    blank = [column for column in _PLACES if record[column] is None]
    if len(blank) == 1 and not table.faulty(record, *blank):
        mend = Message("mend-both-places")
        table.faults.append(table.fault("input-half-place", record.row, blank[0], mend=mend))


def _check_numbers(table: Table, record: Record) -> None:
    low, high = record["min_supporters"], record["max_supporters"]
    if low is not None and high is not None and high < low:
        mend = Message("mend-swap")
        fault = table.fault(
            "input-most-below", record.row, "max_supporters", high, mend, low=str(low)
        )
        table.faults.append(fault)
