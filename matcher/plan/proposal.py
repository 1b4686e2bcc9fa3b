"""What a person puts up for checking: a plan directory, or a pairing table."""

from __future__ import annotations

from pathlib import Path

from matcher.language.message import Fault
from matcher.plan.directory import settle
from matcher.plan.read import PlanRead, read_plan
from matcher.problem import Problem
from matcher.reading.pairs import read_pairs


def read_proposal(reference: str, problem: Problem) -> tuple[PlanRead, tuple[Fault, ...]]:
    """Read a plan directory by its CSV files alone, anything else as a pairing table.

    Warnings of the table stand beside; a plan directory gives none.
    """
    folder = Path(reference)
    settle(folder)
    if folder.is_dir():
        return read_plan(folder, problem), ()
    table = read_pairs(reference, problem.scenario)
    return PlanRead(table.rows, None, table.faults), table.warnings
