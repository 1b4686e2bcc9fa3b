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
from matcher.plan.given import given_pairs, told_of
from matcher.plan.naming import table_word, usual_folder
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
    given = None if table is None else given_pairs(wish.pairs or ".", table.rows, table.faults)
    word = "" if wish.pairs is None else table_word(wish.pairs)
    folder = Path(wish.folder) if wish.folder else usual_folder(scenario.path, table=word)
    budget = effort.budget(wish.reproducible)
    with claimed(folder) as target:
        replaced = (target / CERTIFICATE).is_file()
        point = None if table else path
        solved = _solved(scenario, table, budget, effort, lang, point)
        refuse_distrusted(solved, folder)
        more = given and told_of(given, scenario, folder)
        write_plan(solved.plan, solved.verdict, folder, more, lang)
    if wish.as_json:
        click.echo((folder / CERTIFICATE).read_bytes(), nl=False)
    else:
        rows = table.rows if table else ()
        told = {"given": given is not None, "replaced": replaced}
        time = budget.elapsed, budget.interrupted
        show(summary(solved.plan, solved.verdict, rows, lang, given))
        show(ending(solved.plan, solved.verdict, folder, *time, lang, **told))
    return exits.INTERRUPTED if budget.interrupted else exits.DONE


def _table(path: str, scenario: Scenario, lang: Lang) -> PairTable:
    """Read the pairs to take; rows left out are warnings as long as others remain."""
    table = read_pairs(path, scenario)
    if not table.rows:
        raise InputError(table.faults or [Fault("cli-no-pairs", file=path)])
    for line in warning_lines((*table.faults, *table.warnings), lang):
        click.echo(line, err=True)
    return table


def _solved(
    scenario: Scenario,
    table: PairTable | None,
    budget: Budget,
    effort: Effort,
    lang: Lang,
    explain: str | None,
) -> Solved:
    rows = None if table is None else table.rows

    def work(listener: Listener) -> Solved:
        return find(scenario, budget=budget, tolerance=effort.gap, pairs=rows, listener=listener)

    return searched(work, budget, effort, Names(scenario, lang), explain)
