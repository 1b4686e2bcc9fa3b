"""Whatever somebody proposes: a plan directory, its workbook, or a bare pairing table."""

from __future__ import annotations

from pathlib import Path

from matcher.language.message import Fault, Message
from matcher.plan.directory import settle
from matcher.plan.read import PlanRead, read_plan
from matcher.plan.read_book import book_sheets, is_book, read_book
from matcher.plan.read_stints import is_stints
from matcher.problem import Problem
from matcher.reading.faults import InputError, Place
from matcher.reading.pairs import read_pairs, table_place
from matcher.reading.sheet_names import PLAN_SHEETS
from matcher.reading.table_file import read_grid


def read_proposal(reference: str, problem: Problem) -> PlanRead:
    """Read a plan with its stints, or a table of pairs alone; InputError where neither is there.

    A workbook with a sheet of pairs and one of stints is a plan; ``book.xlsx#sheet`` is a table.
    Stints alone are no proposal.
    """
    path = Path(reference)
    settle(path)
    if path.is_dir():
        return read_plan(path, problem)
    if is_book(path) and len(book_sheets(path)) == len(PLAN_SHEETS):
        return read_book(path, problem)
    file, sheet = table_place(reference)
    if is_stints(read_grid(file, sheet, "pairs", Place(file, str(file)), str(file))):
        mend = Message("book-mend-alone")
        raise InputError([Fault("book-stints-alone", file=str(file), sheet=sheet, mend=mend)])
    table = read_pairs(reference, problem.scenario)
    return PlanRead(table.rows, None, table.faults, warnings=table.warnings)
