"""A search under way: progress shown, Ctrl-C heard, and what it raises told as an exit code."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from matcher.cli import exits
from matcher.cli.effort import Effort
from matcher.cli.evidence import keep_plan
from matcher.cli.guard import Stopped
from matcher.cli.running import Run
from matcher.language.catalogue import tell
from matcher.language.message import Message
from matcher.milp.budget import Budget
from matcher.solving.conflict import Infeasible
from matcher.solving.progress import Listener
from matcher.solving.search import NoPlan
from matcher.solving.solve import Solved
from matcher.terminal.conflict import conflict_lines
from matcher.terminal.console import console
from matcher.terminal.progress import display
from matcher.terminal.words import Names

T = TypeVar("T")


def searched(
    work: Callable[[Listener], T],
    budget: Budget,
    effort: Effort,
    names: Names,
    explain: str | None = None,
) -> T:
    """Do the work beside a display of its progress.

    ``explain``: the scenario that ``matcher explain`` is recommended for where it is infeasible.
    Stopped with exit code 3 where it is infeasible, 4 where no plan was found in time, 130 where
    somebody stopped it before there was one.
    """
    shown = display(console(error=True), names, effort.quiet)
    try:
        return Run(work).result(budget, shown, names.lang)
    except Infeasible as error:
        lines = list(conflict_lines(error, names))
        if explain is not None:
            lines.append(tell("explain-point", names.lang, scenario=explain))
        told = Message("cli-lines", {"lines": "\n".join(lines)})
        raise Stopped(told, exits.INFEASIBLE) from error
    except NoPlan as error:
        raise _no_plan(budget, effort) from error


def refuse_distrusted(solved: Solved, folder: Path) -> None:
    """Keep the evidence beside the folder and stop where the check does not agree with a plan."""
    if not solved.trusted:
        place = keep_plan(solved.plan, solved.verdict, folder)
        raise Stopped(Message("cli-distrusted", {"place": place}), exits.INTERNAL)


def _no_plan(budget: Budget, effort: Effort) -> Stopped:
    if budget.short_of_memory:
        return Stopped(Message("cli-no-memory"), exits.NO_PLAN)
    if budget.interrupted:
        return Stopped(Message("cli-stopped-early"), exits.INTERRUPTED)
    return Stopped(Message("cli-no-plan", {"seconds": f"{effort.time_limit:g}"}), exits.NO_PLAN)
