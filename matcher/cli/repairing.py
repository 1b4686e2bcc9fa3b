"""The steps of ``matcher repair``: read, claim, repair, write, tell."""

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
from matcher.plan.read_earlier import EarlierRead
from matcher.plan.write import write_folder
from matcher.reading import InputError
from matcher.repair.files import repair_files
from matcher.repair.reading import earlier_of, named, posed
from matcher.repair.repair import Repaired
from matcher.repair.repair import repair as find
from matcher.solving.progress import Listener
from matcher.terminal.console import show
from matcher.terminal.faults import warning_lines
from matcher.terminal.repair import repair_ending, repair_summary
from matcher.terminal.words import Names

if TYPE_CHECKING:
    from matcher.cli.effort import Effort
    from matcher.cli.repair import Wish


def repair_and_write(path: str, plan: str, wish: Wish, effort: Effort, lang: Lang) -> int:
    """Repair a published plan into a plan directory of its own; give the exit code."""
    scenario = opened(path, lang)
    earlier = _earlier(plan, scenario, lang)
    posed(scenario, earlier.plan, wish.first, wish.until)  # bad months are told before the search
    folder = Path(wish.folder) if wish.folder else usual_folder(scenario.path, "repair")
    _keep_apart(folder, Path(plan))
    budget = effort.budget()
    with claimed(folder):
        repaired = _repaired(scenario, earlier, wish, effort, budget, lang)
        refuse_distrusted(repaired.solved, folder)
        told = named(earlier, plan, wish.first, wish.until)
        write_folder(folder, CERTIFICATE, repair_files(repaired, told, lang))
    show(repair_summary(repaired, wish.first, wish.until, lang))
    show(repair_ending(repaired, folder, budget.elapsed, budget.interrupted, lang))
    return exits.INTERRUPTED if budget.interrupted else exits.DONE


def _earlier(plan: str, scenario: Scenario, lang: Lang) -> EarlierRead:
    """Read the published plan; rows left out are warnings as long as others remain."""
    earlier = earlier_of(plan, scenario)
    for line in warning_lines(earlier.faults, lang):
        click.echo(line, err=True)
    return earlier


def _keep_apart(folder: Path, plan: Path) -> None:
    """A published plan is never overwritten."""
    if folder.resolve() == plan.resolve():
        raise InputError([Fault("repair-over-plan", file=str(folder))])


def _repaired(
    scenario: Scenario, earlier: EarlierRead, wish: Wish, effort: Effort, budget: Budget, lang: Lang
) -> Repaired:
    def work(listener: Listener) -> Repaired:
        return find(
            scenario,
            earlier.plan,
            wish.first,
            wish.until,
            budget=budget,
            tolerance=effort.gap,
            listener=listener,
            reshuffle=wish.reshuffle,
        )

    return searched(work, budget, effort, Names(scenario, lang))
