"""Staff, with their further specialties and their absences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from matcher.domain.people import Absence, Person
from matcher.reading.checks import available, distinct, refers, touched
from matcher.reading.near import Register
from matcher.reading.typed import Record, Table


def read_staff(
    tables: Mapping[str, Table], hospitals: Register, specialties: Register | None
) -> tuple[dict[str, Person] | None, Register]:
    """Read the staff table and the two beside it; None without a staff table."""
    table = tables.get("staff")
    if table is None:
        return None, Register("person", {})
    records = {record["id"]: record for record in distinct(table, "id")}
    there = {}
    for key, record in records.items():
        known = refers(table, record, "hospital", hospitals)
        if refers(table, record, "specialty", specialties) and known:
            there[key] = record
    names = {key: record["name"] or "" for key, record in records.items()}
    known_people = Register("person", names, table.refused, table.title)
    further = _further(tables.get("qualifications"), known_people, specialties)
    absences = _absences(tables.get("absences"), known_people)
    people = {
        key: _person(table, record, further.get(key, ()), tuple(absences.get(key, ())))
        for key, record in there.items()
    }
    left_out = (names.keys() - people.keys()) | table.refused
    mine = {key: names[key] for key in people}
    return people, Register("person", mine, left_out, table.title)


def _person(
    table: Table, record: Record, further: tuple[str, ...], absences: tuple[Absence, ...]
) -> Person:
    home = record["specialty"]
    specialties = (*(() if home is None else (home,)), *further)
    return Person(
        id=record["id"],
        hospital=record["hospital"],
        specialty=home,
        specialties=tuple(dict.fromkeys(specialties)),
        name=record["name"],
        role=record["role"],
        title=record["title"],
        months=available(table, record),
        absences=absences,
        max_months=record["max_months"],
        months_served=record["months_served"],
        row=record.row,
    )


def _further(
    table: Table | None, people: Register, specialties: Register | None
) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for record in distinct(table, "staff", "specialty") if table else ():
        known = refers(table, record, "staff", people)
        if refers(table, record, "specialty", specialties) and known:
            person = record["staff"]
            found[person] = (*found.get(person, ()), record["specialty"])
    return found


def _absences(table: Table | None, people: Register) -> dict[str, list[Absence]]:
    found: dict[str, list[Absence]] = defaultdict(list)
    for record in table.records if table else ():
        months = touched(table, record)
        if refers(table, record, "staff", people) and months is not None:
            person, reason = record["staff"], record["reason"]
            absence = Absence(person=person, months=months, reason=reason, row=record.row)
            found[person].append(absence)
    return found
