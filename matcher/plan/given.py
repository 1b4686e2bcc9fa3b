"""The pairs that somebody gave: from which table, how much of it, and what a proof then means."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matcher.domain.scenario import Scenario
from matcher.plan.certificate import inputs_of, seen_from, sha256_of_file
from matcher.reading.pairs import PairTable, table_place

QUESTION = "best rotation of the given pairs"


@dataclass(frozen=True)
class GivenPairs:
    """A pairing table that a plan takes as it is.

    ``sheet`` None: not a workbook's. ``rows`` were taken, ``left_out`` could not be used;
    ``sha256`` is of the file as it was read, None where it is gone.
    """

    file: Path
    sheet: str | None
    sha256: str | None
    rows: int
    left_out: int

    @property
    def name(self) -> str:
        """The file as a person calls it, without its folders."""
        return self.file.name + (f"#{self.sheet}" if self.sheet else "")


def given_pairs(reference: str, table: PairTable) -> GivenPairs:
    """Say what was read from a pairing table, given as the command line has it."""
    file, sheet = table_place(reference)
    faulty = {row for fault in table.faults for row in (fault.rows or (fault.row,)) if row}
    return GivenPairs(file, sheet, sha256_of_file(file), len(table.rows), len(faulty))


def told_of(given: GivenPairs, scenario: Scenario, folder: Path) -> dict[str, Any]:
    """Give the keys of plan.json that tell of given pairs; the file is seen from the scenario.

    ``folder`` is where the plan goes: a table that stood there before is no input any more.
    """
    home, file = scenario.path.resolve().parent, given.file.resolve()
    kept = [] if folder.resolve() in file.parents else [given.file]
    return {
        "question": QUESTION,
        "inputs": inputs_of(scenario, kept),
        "pairs_given": {
            "file": seen_from(home, given.file),
            "sheet": given.sheet,
            "sha256": given.sha256,
            "rows": given.rows,
            "left_out": given.left_out,
        },
    }
