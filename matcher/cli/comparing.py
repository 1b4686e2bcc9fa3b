"""The steps of ``matcher compare``: read, claim, compare, write, tell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import exits
from matcher.cli.opening import opened
from matcher.cli.searching import refuse_distrusted, searched
from matcher.compare import Comparison, compare, proposals
from matcher.compare.files import MARK, comparison_files
from matcher.domain.scenario import Scenario
from matcher.language.catalogue import Lang
from matcher.plan.directory import claimed, settle
from matcher.plan.naming import usual_folder
from matcher.plan.write import write_folder
from matcher.reading import InputError, PairTable, read_pairs
from matcher.solving.progress import Listener
from matcher.terminal.comparison import compared_ending, compared_tables
from matcher.terminal.console import show
from matcher.terminal.faults import warning_lines
from matcher.terminal.words import Names

if TYPE_CHECKING:
    from matcher.cli.effort import Effort


def compare_and_write(
    path: str, tables: Sequence[str], folder: str | None, effort: Effort, lang: Lang
) -> int:
    """Compare pairing tables into a folder; give the exit code."""
    scenario = opened(path, lang)
    read = _read(tables, scenario)
    for line in warning_lines([note for _, table in read for note in table.warnings], lang):
        click.echo(line, err=True)
    asked = proposals(scenario, read)
    target = Path(folder) if folder else usual_folder(scenario.path, "comparison")
    budget = effort.budget()

    def work(listener: Listener) -> Comparison:
        return compare(scenario, asked, budget=budget, tolerance=effort.gap, listener=listener)

    with claimed(target, MARK):
        comparison = searched(work, budget, effort, Names(scenario, lang))
        for solved in comparison.distrusted:
            refuse_distrusted(solved, target)
        write_folder(target, MARK, comparison_files(comparison, lang))
    show(compared_tables(comparison, lang))
    show(compared_ending(target, budget.elapsed, budget.interrupted, lang))
    return exits.INTERRUPTED if budget.interrupted else exits.DONE


def _read(tables: Sequence[str], scenario: Scenario) -> list[tuple[str, PairTable]]:
    """Read every table; what is wrong with files as such is said of all at once."""
    found: list[tuple[str, PairTable]] = []
    faults = []
    for path in tables:
        try:
            settle(Path(path))
            found.append((path, read_pairs(path, scenario)))
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    return found
