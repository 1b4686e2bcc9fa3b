"""Everybody in the staff table: where at home, when available, how often sent."""

from __future__ import annotations

from matcher.handouts.workbook.rotation import open_end
from matcher.handouts.workbook.words import Words
from matcher.plan.files.cells import Cell as FileCell
from matcher.plan.files.people import people_sheet
from matcher.workbooks.cells import Cell
from matcher.workbooks.table import Table


def _sent(numbers: tuple[FileCell, ...], words: Words) -> tuple[Cell, ...]:
    *counts, years = numbers
    return (*counts, words.listed(str(years).split(";")) if years else None)


def people_table(words: Words) -> Table | None:
    """Give a row a person, also for who stays at home; None without stints."""
    plan = words.subject.plan
    if plan.stints is None:
        return None
    sent = {row[0]: row[1:] for row in people_sheet(plan).rows}
    rows: list[tuple[Cell, ...]] = [
        (
            key,
            person.name or None,
            person.hospital,
            words.hospital(person.hospital),
            words.specialty(person.specialty),
            words.word(f"role-{person.role.value}"),
            words.word(f"title-{person.title.name.lower()}"),
            open_end(person.months.first),
            open_end(person.months.last),
            *_sent(sent.get(key, (0, 0, person.months_served, None)), words),
        )
        for key, person in plan.problem.staff.items()
    ]
    keys = ("staff", "staff-name", "hospital", "hospital-name", "department", "role", "title",
            "available-first", "available-last", "stints", "months-here", "months-total",
            "cme-years")  # fmt: skip
    columns = words.columns(*keys)
    return Table(words.title("people"), columns, rows, words.lines("people"), 2)
