"""The tables of a scenario as they were read, in the columns of the contract."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum, IntEnum
from typing import Any

from matcher.domain.months import ALWAYS, format_month
from matcher.domain.scenario import Scenario
from matcher.plan.files.cells import Sheet, yes_no
from matcher.reading.columns import TABLES


def table_sheet(scenario: Scenario, name: str) -> Sheet | None:
    """Give a table by the name that the scenario file uses; None where there is none."""
    rows = _rows(scenario, name)
    if rows is None:
        return None
    columns = tuple(column.name for column in TABLES[name].columns)
    cells = (tuple(_cell(scenario, row, column) for column in columns) for row in rows)
    return Sheet(columns, tuple(cells))


def _rows(scenario: Scenario, name: str) -> Iterable[Any] | None:
    people = None if scenario.staff is None else scenario.staff.values()
    if name == "qualifications" and people is not None:
        more = ((p.id, s) for p in people for s in p.specialties if s != p.specialty)
        return [{"staff": person, "specialty": specialty} for person, specialty in more]
    if name == "absences" and people is not None:
        return [absence for person in people for absence in person.absences]
    if name == "stints":
        return scenario.fixed_stints if "stints" in scenario.tables else None
    found = getattr(scenario, name, None)
    return found.values() if isinstance(found, Mapping) else found


def _cell(scenario: Scenario, row: Any, column: str) -> Any:
    if isinstance(row, dict):
        return row[column]
    if column in _SPECIAL:
        return _SPECIAL[column](scenario, row)
    value = getattr(row, column)
    if isinstance(value, IntEnum):
        return value.name.lower()
    if isinstance(value, bool):
        return yes_no(value)
    return value.value if isinstance(value, Enum) else value


def _end(month: int) -> str | None:
    """A month that nobody gave is blank."""
    return None if month in (ALWAYS.first, ALWAYS.last) else format_month(month)


def _name(hospitals: Mapping[str, Any], key: str) -> str | None:
    return hospitals[key].name if key in hospitals else None


_SPECIAL: Mapping[str, Callable[[Scenario, Any], Any]] = {
    "first": lambda _, row: _end(row.months.first),
    "last": lambda _, row: _end(row.months.last),
    "since": lambda _, row: None if row.since is None else format_month(row.since),
    "staff": lambda _, row: row.person,
    "post": lambda _, row: getattr(row, "post", None) or row.name,
    "decision": lambda _, row: "pin" if row.pin else "ban",
    "due": lambda _, row: row.due and row.due.isoformat(),
    "supporter_name": lambda scenario, row: _name(scenario.supporters, row.supporter),
    "recipient_name": lambda scenario, row: _name(scenario.recipients, row.recipient),
}
