"""A small plan with everything that its workbook shows, and ways to write and edit the workbook."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
from matcher.check import check
from matcher.domain.schedules import (
    Appointment,
    Connection,
    Milestone,
    Schedules,
    TrainingStay,
)
from matcher.domain.tables import Goal, Node
from matcher.handouts.subject import Subject
from matcher.handouts.workbook import workbook
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import LevelResult, Plan
from matcher.rules.appointments import Appointments
from matcher.rules.max_stint import MaxStint
from tests.small import fixed, person, post, recipient, small, stint, supporter
from tests.small_tables import span

FORMULA = "=1+1"
FACT = fixed("A-icu-2", "R1", "icu", "2016-10", "2017-03")
STINTS = (
    stint("A-icu-1", "R1", "icu", "2017-04", "2017-09", specialty="icu"),
    stint("007-icu-1", "R4", "icu", "2017-01", "2017-06", specialty="icu"),
)
CHOSEN = [("A", "R1"), ("007", "R4")]
TITLES = {("A-icu-1", "R1", "icu", STINTS[0].months.first): Appointment.DEPARTMENT_HEAD}
PROBLEM = small(
    title="小方案",
    fixed_stints=(FACT,),
    supporters=[supporter("007", name=FORMULA)],
    recipients=[recipient("R4", name="四县&五县")],
    staff=[person("A-icu-1", name="张三"), person("007-icu-1", name="李四")],
    posts=[post("R1", "icu", gap=True), post("R4", "icu", gap=True)],
    nodes=(Node(id="N1", name="省中心", level="province"),),
    goals=(Goal(recipient="R1", goal="等级", due=date(2017, 12, 31)),),
    rules=[MaxStint(months=6), Appointments(leader="vice_president", from_title="attending")],
    synthetic=("staff",),
)
SCHEDULES = Schedules(
    appointments=TITLES,
    training=(
        TrainingStay(
            trainee="R1-1",
            recipient="R1",
            supporter="A",
            specialty="icu",
            months=span("2017-01", "2017-06"),
        ),
    ),
    telemedicine=(Connection("N1", None),),
    milestones=(Milestone(due=date(2017, 3, 31), kind="agreement"),),
)
PLAN = Plan(
    PROBLEM,
    plan_pairs(PROBLEM, CHOSEN),
    STINTS,
    (LevelResult("coverage", 10, 8, "post-months"),),
    schedules=SCHEDULES,
)


def subject(plan: Plan = PLAN) -> Subject:
    """The plan as the files for people see it."""
    return Subject(plan, check(plan.evidence), {})


def book_bytes(lang: str = "en", plan: Plan = PLAN) -> bytes:
    """The workbook's bytes."""
    return workbook(subject(plan), lang)["plan.xlsx"]


def write_book(folder: Path, lang: str = "en", plan: Plan = PLAN) -> Path:
    """Write the workbook."""
    path = folder / "plan.xlsx"
    path.write_bytes(book_bytes(lang, plan))
    return path


def header_row(sheet: Any) -> int:
    """The row that the filter starts with."""
    return sheet[sheet.auto_filter.ref.split(":")[0]].row


def row_of(sheet: Any, **cells: str) -> int:
    """The first row with these texts below these headers."""
    wanted = {name.replace("_", " "): text for name, text in cells.items()}
    places = columns_of(sheet)
    for row in range(header_row(sheet) + 1, sheet.max_row + 1):
        if all(sheet.cell(row, places[name]).value == text for name, text in wanted.items()):
            return row
    raise LookupError(cells)


def columns_of(sheet: Any) -> Mapping[str, int]:
    """Where each header stands."""
    row = header_row(sheet)
    return {cell.value: cell.column for cell in sheet[row] if isinstance(cell.value, str)}


def edit(path: Path, sheet: str, row: int, **cells: Any) -> None:
    """Write into a row of a sheet, below the headers that are named; None empties a cell."""
    book = openpyxl.load_workbook(path)
    places = columns_of(book[sheet])
    for name, value in cells.items():
        book[sheet].cell(row, places[name.replace("_", " ")]).value = value
    book.save(path)
