"""The steps of ``matcher solve --alternatives``: read, claim, find, write, tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.alternatives.alternatives import alternatives
from matcher.alternatives.answerable import refuse_unmeasurable
from matcher.alternatives.files import alternative_files
from matcher.alternatives.result import Alternatives
from matcher.cli import exits
from matcher.cli.guard import Stopped
from matcher.cli.opening import opened
from matcher.cli.searching import refuse_distrusted, searched
from matcher.domain.scenario import Scenario
from matcher.language.catalogue import Lang
from matcher.language.message import Message
from matcher.milp.budget import Budget
from matcher.plan.directory import CERTIFICATE, claimed
from matcher.plan.naming import usual_folder
from matcher.plan.write import write_folder
from matcher.solving.progress import Listener
from matcher.terminal.alternatives import alternatives_ending, alternatives_part
from matcher.terminal.console import show
from matcher.terminal.words import Names

if TYPE_CHECKING:
    from matcher.cli.effort import Effort
    from matcher.cli.solve import Wish


def find_and_write(path: str, wish: Wish, effort: Effort, lang: Lang) -> int:
    """Find plans beside the best one and write all into its directory; give the exit code."""
    _refuse_odd(wish)
    scenario = opened(path, lang)
    refuse_unmeasurable(scenario)
    folder = Path(wish.folder) if wish.folder else usual_folder(scenario.path)
    budget, names = effort.budget(wish.reproducible), Names(scenario, lang)
    with claimed(folder):
        found = _found(scenario, wish, budget, effort, names)
        for solved in found.plans:
            refuse_distrusted(solved, folder)
        write_folder(folder, CERTIFICATE, alternative_files(found, budget.elapsed))
    if wish.as_json:
        click.echo((folder / CERTIFICATE).read_bytes(), nl=False)
    else:
        show(alternatives_part(found, names))
        show(alternatives_ending(found, folder, budget.elapsed, budget.interrupted, names))
    return exits.INTERRUPTED if budget.interrupted else exits.DONE


def _refuse_odd(wish: Wish) -> None:
    if wish.alternatives is None:
        raise Stopped(Message("alternatives-needs-number"), exits.BAD_INPUT)
    decided = {"--pairs": wish.pairs, "--keep": wish.keep}
    for option in (name for name, given in decided.items() if given is not None):
        raise Stopped(Message("alternatives-not-with", {"option": option}), exits.BAD_INPUT)
    if wish.within is None:
        raise Stopped(Message("alternatives-needs-within"), exits.BAD_INPUT)


def _found(
    scenario: Scenario, wish: Wish, budget: Budget, effort: Effort, names: Names
) -> Alternatives:
    def work(listener: Listener) -> Alternatives:
        return alternatives(
            scenario,
            wish.alternatives or 1,
            wish.within or 0.0,
            budget=budget,
            tolerance=effort.gap,
            listener=listener,
        )

    return searched(work, budget, effort, names)
