"""The steps of ``matcher stress``: read, claim, try out, write, tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from matcher.cli import exits
from matcher.cli.guard import Stopped
from matcher.cli.opening import opened
from matcher.cli.searching import searched
from matcher.domain.months import format_month
from matcher.language.catalogue import Lang
from matcher.language.message import Message
from matcher.plan.directory import claimed
from matcher.plan.naming import usual_folder
from matcher.plan.stress import CERTIFICATE, stress_files
from matcher.plan.write import write_folder
from matcher.problem import Problem, pose
from matcher.stress.question import Question
from matcher.stress.reading import read_evidence, refuse_unassessed
from matcher.stress.stress import stress
from matcher.terminal.console import show
from matcher.terminal.stress import ending, summary
from matcher.terminal.words import Names

if TYPE_CHECKING:
    from matcher.cli.effort import Effort
    from matcher.cli.stress import Wish


def stress_and_write(path: str, plan: str, wish: Wish, effort: Effort, lang: Lang) -> int:
    """Stress a plan and write what came out; give the exit code."""
    scenario = opened(path, lang)
    problem = pose(scenario)
    refuse_unassessed(problem)
    question = _question(problem, wish, effort)
    evidence = read_evidence(Path(plan), problem)
    folder = Path(wish.folder) if wish.folder else usual_folder(scenario.path, "stress")
    budget = effort.budget()
    with claimed(folder, CERTIFICATE):
        found = searched(
            lambda listener: stress(evidence, question, budget, listener),
            budget,
            effort,
            Names(scenario, lang),
        )
        write_folder(folder, CERTIFICATE, stress_files(found, Path(plan), lang))
    show(summary(found, lang))
    show(ending(found, folder, budget.elapsed, budget.interrupted, lang))
    return exits.INTERRUPTED if budget.interrupted else exits.DONE


def _question(problem: Problem, wish: Wish, effort: Effort) -> Question:
    horizon = problem.horizon
    first = horizon.first if wish.first is None else wish.first
    if first not in horizon:
        ends = {"first": format_month(horizon.first), "last": format_month(horizon.last)}
        message = Message("stress-from-outside", {"month": format_month(first), **ends})
        raise Stopped(message, exits.BAD_INPUT)
    repaired = min(wish.repaired, wish.samples)
    return Question(wish.samples, wish.rate, first, effort.seed, repaired)
