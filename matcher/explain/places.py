"""Where a member of a conflict stands in the files of the scenario."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.domain.scenario import Scenario
from matcher.explain.member import ABSENCES, AVAILABLE, MONTHS, Member


@dataclass(frozen=True)
class Place:
    """A rule's file and line, and the rows of a table; blank, 0 and empty where there is none."""

    file: str = ""
    line: int = 0
    table: str = ""
    rows: tuple[int, ...] = ()


def place_of(member: Member, scenario: Scenario) -> Place:
    """Give where the rule is named, and the row of whom it is dropped for."""
    file, line = scenario.rule_lines.get(member.kind, ("", 0))
    table, rows = _rows(member, scenario)
    known = tuple(row for row in rows if row)
    return Place(file, line, scenario.tables.get(table, "") if known else "", known)


def _rows(member: Member, scenario: Scenario) -> tuple[str, tuple[int, ...]]:
    kind, key = member.kind, member.key
    if kind in ("capacity", MONTHS):
        return "supporters", (scenario.supporters[key[0]].row,)
    if kind in ("pin", "ban"):
        rows = (row for row in scenario.decisions or () if row.pair == key)
        return "decisions", tuple(row.row for row in rows if row.pin == (kind == "pin"))
    if kind in (AVAILABLE, ABSENCES):
        person = (scenario.staff or {})[key[0]]
        if kind == AVAILABLE:
            return "staff", (person.row,)
        return "absences", tuple(absence.row for absence in person.absences)
    if len(key) == 1:
        return "recipients", (scenario.recipients[key[0]].row,)
    return "", ()
