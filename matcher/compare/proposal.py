"""Pairing tables that are to be compared, each with a name of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from matcher.domain.scenario import Scenario
from matcher.domain.tables import TableRow
from matcher.language.message import Fault
from matcher.reading.pairs import PairTable
from matcher.reading.table_file import split_sheet

INCUMBENT, BEST = "incumbent", "best"
"""Names of the table in force today, and of the best one that was found."""


@dataclass(frozen=True)
class Proposal:
    """A table's usable rows, and the faults of those that were left out.

    ``source`` is the file as it was asked for; blank: the scenario's own incumbent table.
    """

    name: str
    rows: tuple[TableRow, ...]
    source: str = ""
    faults: tuple[Fault, ...] = ()

    @property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """Supporter and recipient of each usable row."""
        return frozenset(row.pair for row in self.rows)


def proposals(
    scenario: Scenario, tables: Sequence[tuple[str, PairTable]]
) -> tuple[Proposal, ...]:
    """Give the scenario's incumbent table, where it has one, and these, by file as asked for."""
    names = _names([path for path, _ in tables])
    known = () if scenario.incumbent is None else (Proposal(INCUMBENT, scenario.incumbent),)
    asked = zip(names, tables, strict=True)
    return known + tuple(Proposal(name, t.rows, path, t.faults) for name, (path, t) in asked)


def _names(paths: Sequence[str]) -> list[str]:
    """Give the shortest name that tells each table from all others; one given twice is counted."""
    choices = [_choices(path) for path in paths]
    times = [Counter([INCUMBENT, BEST, *names]) for names in zip(*choices, strict=True)]
    found: list[str] = []
    for own in choices:
        alone = (name for name, count in zip(own, times, strict=True) if count[name] == 1)
        name, number = next(alone, own[-1]), 1
        while name in (INCUMBENT, BEST, *found):
            number += 1
            name = f"{own[-1]} ({number})"
        found.append(name)
    return found


def _choices(path: str) -> tuple[str, str, str]:
    """Name a table by its file or folder without ending, with it, and by its whole path."""
    file, sheet = split_sheet(path)
    known, more = Path(file).resolve(), f"#{sheet}" if sheet else ""
    short = known.name if known.is_dir() else known.stem
    return short + more, known.name + more, path
