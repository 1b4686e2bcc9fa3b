"""Names beside ids: further columns at the end of each file, for people alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from matcher.domain.scenario import Scenario
from matcher.plan.files.cells import Sheet

WITH_A_NAME = ("supporter", "recipient", "second", "staff", "node", "parent", "specialty")


def name_columns(columns: Iterable[str]) -> tuple[str, ...]:
    """Give the columns of names that follow these columns."""
    found = set(columns)
    return tuple(f"{column}_name" for column in WITH_A_NAME if column in found)


def with_names(sheet: Sheet, scenario: Scenario) -> Sheet:
    """Add the names of hospitals, people and nodes; blank where a table gives none.

    Whoever reads a plan goes by the ids; in pairs.csv a name of another hospital is a fault.
    """
    known = _names(scenario)
    columns = [column for column in WITH_A_NAME if column in sheet.columns]
    places = [(sheet.columns.index(column), known[column]) for column in columns]
    rows = tuple((*row, *(names.get(row[at]) for at, names in places)) for row in sheet.rows)
    return Sheet((*sheet.columns, *name_columns(sheet.columns)), rows)


def _names(scenario: Scenario) -> Mapping[str, Mapping[object, str]]:
    nodes = {node.id: node.name for node in scenario.nodes or ()}
    return {
        "supporter": {key: hospital.name for key, hospital in scenario.supporters.items()},
        "recipient": {key: hospital.name for key, hospital in scenario.recipients.items()},
        "second": {key: hospital.name for key, hospital in scenario.supporters.items()},
        "staff": {key: person.name for key, person in (scenario.staff or {}).items()},
        "node": nodes,
        "parent": nodes,
        "specialty": {key: row.name for key, row in (scenario.specialties or {}).items()},
    }
