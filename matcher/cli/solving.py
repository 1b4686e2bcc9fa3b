"""The steps of ``matcher solve``: read, claim, solve, write, tell."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import exits
from matcher.cli.evidence import keep_plan
from matcher.cli.guard import Stopped
from matcher.cli.opening import opened
from matcher.cli.running import Run
from matcher.domain.scenario import Scenario
from matcher.language.catalogue import Lang, tell
from matcher.language.message import Fault, Message
from matcher.milp.budget import Budget
from matcher.plan.directory import CERTIFICATE, claimed
from matcher.plan.naming import usual_folder
from matcher.plan.write import write_plan
from matcher.reading import InputError, PairTable, read_pairs
from matcher.solving.search import Infeasible, NoPlan
from matcher.solving.solve import Solved
from matcher.solving.solve import solve as find
from matcher.terminal.console import console, show
from matcher.terminal.faults import warning_lines
from matcher.terminal.progress import display
from matcher.terminal.summary import ending, summary
from matcher.terminal.words import Names

if TYPE_CHECKING:
    from matcher.cli.solve import Wish

_CONFLICTING = 5


def solve_and_write(path: str, wish: Wish, lang: Lang) -> int:
    """Solve a scenario into a plan directory; give the exit code."""
    scenario = opened(path, lang)
    table = None if wish.pairs is None else _table(wish.pairs, scenario, lang)
    folder = Path(wish.folder) if wish.folder else usual_folder(scenario.path)
    workers = wish.workers or _processors()
    budget = Budget(wish.time_limit, workers, wish.seed, wish.reproducible)
    with claimed(folder):
        solved = _solved(scenario, table, budget, wish, lang)
        if not solved.trusted:
            place = keep_plan(solved.plan, solved.verdict, folder)
            raise Stopped(Message("cli-distrusted", {"place": place}), exits.INTERNAL)
        write_plan(solved.plan, solved.verdict, folder)
    _tell(solved, table, folder, budget, wish.as_json, lang)
    return exits.INTERRUPTED if budget.stopped else exits.DONE


def _table(path: str, scenario: Scenario, lang: Lang) -> PairTable:
    """Read the pairs to take; rows left out are warnings as long as others remain."""
    table = read_pairs(path, scenario)
    if not table.rows:
        raise InputError(table.faults or [Fault("cli-no-pairs", file=path)])
    for line in warning_lines(table.faults, lang):
        click.echo(line, err=True)
    return table


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _solved(
    scenario: Scenario, table: PairTable | None, budget: Budget, wish: Wish, lang: Lang
) -> Solved:
    rows = None if table is None else table.rows
    names = Names(scenario, lang)
    run = Run(
        lambda listener: find(
            scenario, budget=budget, tolerance=wish.gap, pairs=rows, listener=listener
        )
    )
    shown = display(console(error=True), names, wish.quiet)
    try:
        return run.result(budget, shown, tell("cli-stopping", lang))
    except Infeasible as error:
        raise Stopped(_infeasible(error, names), exits.INFEASIBLE) from error
    except NoPlan as error:
        raise _no_plan(budget, wish) from error


def _infeasible(error: Infeasible, names: Names) -> Message:
    if not error.recipients:
        return Message("cli-infeasible")
    recipients = names.hospitals(error.recipients, most=_CONFLICTING)
    return Message("cli-infeasible-among", {"recipients": recipients})


def _no_plan(budget: Budget, wish: Wish) -> Stopped:
    if budget.stopped:
        return Stopped(Message("cli-stopped-early"), exits.INTERRUPTED)
    return Stopped(Message("cli-no-plan", {"seconds": f"{wish.time_limit:g}"}), exits.NO_PLAN)


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
