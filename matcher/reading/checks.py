"""Checks that concern several rows or tables: references, duplicates, order of dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from matcher.domain.months import ALWAYS, Span, month_of
from matcher.language.message import Message
from matcher.reading.near import Register
from matcher.reading.typed import Record, Table


def refers(table: Table, record: Record, column: str, register: Register | None) -> bool:
    """Tell whether a cell names something that is there; an unknown id leaves a fault.

    None for the register: there is no table to look it up in. A blank cell refers to nothing.
    """
    value = record[column]
    if register is None or value is None or value in register:
        return True
    if value not in register.left_out:
        code = f"input-unknown-{register.noun}"
        fault = table.fault(code, record.row, column, value, register.mend(value))
        table.faults.append(fault)
    return False


def apart(table: Table, record: Record) -> bool:
    """Tell whether supporter and recipient differ; a fault otherwise."""
    if record["supporter"] != record["recipient"]:
        return True
    value = record["recipient"]
    table.faults.append(table.fault("input-supports-itself", record.row, "recipient", value))
    return False


def distinct(table: Table, *columns: str, among: Iterable[Record] | None = None) -> list[Record]:
    """Give the records (``among`` these), first of each key only; the others leave faults."""
    first: dict[tuple[object, ...], int] = {}
    kept = []
    for record in table.records if among is None else among:
        key = tuple(record[column] for column in columns)
        if first.setdefault(key, record.row) == record.row:
            kept.append(record)
            continue
        value = ", ".join(str(part) for part in key if part is not None)
        mend = Message("mend-keep-one")
        fault = table.fault("input-row-twice", record.row, columns[0], value, mend,
                            other=str(first[key]))  # fmt: skip
        table.faults.append(fault)
    return kept


def available(table: Table, record: Record) -> Span:
    """Give the months whose first day lies inside first … last."""
    first, last = _ordered(table, record)
    start = ALWAYS.first
    if first is not None:
        start = month_of(first.year, first.month) + (first.day > 1)
    end = ALWAYS.last if last is None else month_of(last.year, last.month)
    return Span(start, end)


def touched(table: Table, record: Record) -> Span | None:
    """Give every month that first … last touches; None where a date is missing."""
    first, last = _ordered(table, record)
    if first is None or last is None:
        return None
    return Span(month_of(first.year, first.month), month_of(last.year, last.month))


def _ordered(table: Table, record: Record) -> tuple[date | None, date | None]:
    """Give first and last; a fault, and no last, where they are in the wrong order."""
    first, last = record["first"], record["last"]
    if first is None or last is None or first <= last:
        return first, last
    params = {"first": _shown(first, first.day == 1)}
    value = _shown(last, (last + timedelta(days=1)).day == 1)
    mend = Message("mend-swap")
    table.faults.append(table.fault("input-order", record.row, "last", value, mend, **params))
    return first, None


def _shown(day: date, whole_month: bool) -> str:
    return day.isoformat()[:7] if whole_month else day.isoformat()
