"""The steps of ``matcher solve``: read, claim, solve, write, tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import exits
from matcher.cli.opening import opened
from matcher.cli.searching import refuse_distrusted, searched
from matcher.domain.scenario import Scenario
from matcher.language.catalogue import Lang
from matcher.language.message import Fault
from matcher.milp.budget import Budget
from matcher.plan.directory import CERTIFICATE, claimed
from matcher.plan.naming import usual_folder
from matcher.plan.write import write_plan
from matcher.reading import InputError, PairTable, read_pairs
from matcher.solving.progress import Listener
from matcher.solving.solve import Solved
from matcher.solving.solve import solve as find
from matcher.terminal.console import show
from matcher.terminal.faults import warning_lines
from matcher.terminal.summary import ending, summary
from matcher.terminal.words import Names

if TYPE_CHECKING:
    from matcher.cli.effort import Effort
    from matcher.cli.solve import Wish


def solve_and_write(path: str, wish: Wish, effort: Effort, lang: Lang) -> int:
    """Solve a scenario into a plan directory; give the exit code."""
    scenario = opened(path, lang)
    table = None if wish.pairs is None else _table(wish.pairs, scenario, lang)
    folder = Path(wish.folder) if wish.folder else usual_folder(scenario.path)
    budget = effort.budget(wish.reproducible)
    with claimed(folder):
        solved = _solved(scenario, table, budget, effort, lang)
        refuse_distrusted(solved, folder)
        write_plan(solved.plan, solved.verdict, folder)
    _tell(solved, table, folder, budget, wish.as_json, lang)
    return exits.INTERRUPTED if budget.stopped else exits.DONE


def _table(path: str, scenario: Scenario, lang: Lang) -> PairTable:
    """Read the pairs to take; rows left out are warnings as long as others remain."""
    table = read_pairs(path, scenario)
    if not table.rows:
        raise InputError(table.faults or [Fault("cli-no-pairs", file=path)])
    for line in warning_lines((*table.faults, *table.warnings), lang):
        click.echo(line, err=True)
    return table


def _solved(
    scenario: Scenario, table: PairTable | None, budget: Budget, effort: Effort, lang: Lang
) -> Solved:
    rows = None if table is None else table.rows

    def work(listener: Listener) -> Solved:
        return find(scenario, budget=budget, tolerance=effort.gap, pairs=rows, listener=listener)

    return searched(work, budget, effort, Names(scenario, lang))


def _tell(
    solved: Solved,
    table: PairTable | None,
    folder: Path,
    budget: Budget,
    as_json: bool,
    lang: Lang,
) -> None:
    if as_json:
        click.echo((folder / CERTIFICATE).read_bytes(), nl=False)
        return
    plan, verdict = solved.plan, solved.verdict
    show(summary(plan, verdict, table.rows if table else (), lang))
    given = table is not None
    show(ending(plan, verdict, folder, budget.elapsed, budget.stopped, lang, given=given))
