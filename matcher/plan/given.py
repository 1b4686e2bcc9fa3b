"""The pairs that somebody gave: from which table, how much of it, and what a proof then means."""

from __future__ import annotations

from collections.abc import Iterable, Sized
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.domain.scenario import Scenario
from matcher.language.message import Fault
from matcher.plan.certificate import inputs_of, seen_from, sha256_of_file
from matcher.plan.question import QUESTIONS
from matcher.reading.pairs import table_place


@dataclass(frozen=True)
class GivenPairs:
    """A pairing table that a plan takes as it is.

    ``file`` None: the scenario's own incumbent table. ``sheet`` None: not a workbook's. ``rows``
    were taken, ``left_out`` could not be used; ``sha256`` is of the file as it was read, None
    where there is none.
    """

    file: Path | None
    sheet: str | None
    sha256: str | None
    rows: int
    left_out: int

    @property
    def name(self) -> str:
        """The file as a person calls it, without its folders; blank for the incumbent table."""
        known = "" if self.file is None else self.file.name
        return known + (f"#{self.sheet}" if self.sheet else "")


def given_pairs(reference: str, rows: Sized, faults: Iterable[Fault]) -> GivenPairs:
    """Say what was read from a table, given as the command line has it; blank: the incumbent one.

    ``faults`` are those of the rows that were left out.
    """
    file, sheet = table_place(reference) if reference else (None, None)
    faulty = {row for fault in faults for row in (fault.rows or (fault.row,)) if row}
    return GivenPairs(file, sheet, file and sha256_of_file(file), len(rows), len(faulty))


def told_of(given: GivenPairs, scenario: Scenario, folder: Path | None = None) -> dict[str, Any]:
    """Give the keys of plan.json that tell of given pairs; the file is seen from the scenario.

    ``folder`` is where the plan goes: a table that stood there before is no input any more.
    """
    home, file = scenario.path.resolve().parent, given.file
    gone = file is not None and folder is not None and folder.resolve() in file.resolve().parents
    return {
        "question": QUESTIONS["pairs"],
        "inputs": inputs_of(scenario, () if file is None or gone else (file,)),
        "pairs_given": {
            "file": file and seen_from(home, file),
            "sheet": given.sheet,
            "sha256": given.sha256,
            "rows": given.rows,
            "left_out": given.left_out,
        },
    }
