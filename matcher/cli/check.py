"""``matcher check S PLAN-or-TABLE``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import exits
from matcher.cli.command import command
from matcher.cli.lang import Settings
from matcher.cli.month import Month
from matcher.cli.opening import opened
from matcher.cli.repairs import asked_of, question_of

if TYPE_CHECKING:
    from matcher.language.catalogue import Lang
    from matcher.plan.read import PlanRead
    from matcher.problem import Problem


@command("check")
@click.argument("scenario", metavar="S")
@click.argument("proposal", metavar="PLAN-or-TABLE")
@click.option("--repairs", metavar="PLAN")
@click.option("--from", "first", type=Month(), metavar="MONTH")
@click.option("--published-until", "until", type=Month(), metavar="MONTH")
@click.pass_obj
def check(
    settings: Settings,
    scenario: str,
    proposal: str,
    repairs: str | None,
    first: int | None,
    until: int | None,
) -> int:
    """Recompute every rule and every term of a plan or a pairing table."""
    lang = settings.lang
    asked = asked_of(repairs, first, until)
    found = opened(scenario, lang)

    from matcher.check import Evidence
    from matcher.check import check as recompute
    from matcher.plan.told import (
        differences,
        given_pairs,
        lists_shortfalls,
        repair_differences,
    )
    from matcher.problem import pose
    from matcher.terminal.checked import checked, compared, conclusion, how_to_check
    from matcher.terminal.console import show
    from matcher.terminal.words import Names

    posed, files = (found, {}) if asked is None else question_of(found, asked)
    problem = pose(posed)
    read = _read(proposal, problem, lang)
    evidence = Evidence(problem, read.pairs, read.stints, read.schedules)
    verdict = recompute(evidence)
    folder = Path(proposal)
    show(checked(evidence, verdict, read, lang, lists_shortfalls(folder, evidence, verdict)))
    told = differences(folder, found.path, verdict)
    if asked is not None and told is not None:
        told = (*told, *repair_differences(folder, asked.first, asked.until, files))
    show(compared(told, Names(posed, lang), given_pairs(folder)))
    show(how_to_check(folder, lang) if asked is None else ())
    show(conclusion(verdict, read.faults, lang))
    return exits.DONE if verdict.clean and not read.faults else exits.VIOLATIONS


def _read(proposal: str, problem: Problem, lang: Lang) -> PlanRead:
    """Read a plan by its CSV files or its workbook alone, anything else as a pairing table."""
    from matcher.plan.read_proposal import read_proposal
    from matcher.terminal.faults import warning_lines

    read = read_proposal(proposal, problem)
    for line in warning_lines(read.warnings, lang):
        click.echo(line, err=True)
    return read
