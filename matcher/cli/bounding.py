"""The steps of ``matcher frontier``: read, claim, find, write, tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from matcher.cli import exits
from matcher.cli.guard import Stopped
from matcher.cli.opening import opened
from matcher.cli.searching import refuse_distrusted, searched
from matcher.domain.scenario import Scenario
from matcher.frontier.answerable import refuse_unanswerable
from matcher.frontier.files import MARK, frontier_files
from matcher.frontier.frontier import frontier
from matcher.frontier.point import Frontier, TooFew
from matcher.language.catalogue import Lang
from matcher.language.message import Message
from matcher.milp.budget import Budget
from matcher.pages.frontier import frontier_page
from matcher.plan.directory import claimed
from matcher.plan.naming import usual_folder
from matcher.plan.write import write_folder
from matcher.solving.progress import Listener
from matcher.terminal.console import show
from matcher.terminal.frontier import frontier_ending, frontier_part
from matcher.terminal.words import Names

if TYPE_CHECKING:
    from matcher.cli.effort import Effort


def find_and_write(
    path: str, where: str | None, most: int | None, effort: Effort, lang: Lang
) -> int:
    """Find the frontier of a scenario and write it into its folder; give the exit code."""
    scenario = opened(path, lang)
    refuse_unanswerable(scenario)
    folder = Path(where) if where else usual_folder(scenario.path, "frontier")
    budget, names = effort.budget(), Names(scenario, lang)
    with claimed(folder, MARK):
        found = _found(scenario, most, budget, effort, names)
        for point in found.points:
            refuse_distrusted(point.solved, folder)
        pages = {"frontier.html": frontier_page(found, names)}
        write_folder(folder, MARK, frontier_files(found, pages, budget.elapsed))
    show(frontier_part(found, names))
    show(frontier_ending(found, folder, budget.elapsed, budget.interrupted, names))
    return exits.INTERRUPTED if budget.interrupted else exits.DONE


def _found(
    scenario: Scenario, most: int | None, budget: Budget, effort: Effort, names: Names
) -> Frontier:
    def work(listener: Listener) -> Frontier:
        return frontier(
            scenario, most=most, budget=budget, tolerance=effort.gap, listener=listener
        )

    try:
        return searched(work, budget, effort, names)
    except TooFew as error:
        raise _too_few(error) from error


def _too_few(error: TooFew) -> Stopped:
    params = {"most": error.most, "least": error.least, "bound": error.bound}
    if error.bound > error.most:
        return Stopped(Message("frontier-too-few", params), exits.INFEASIBLE)
    return Stopped(Message("frontier-too-few-found", params), exits.NO_PLAN)
