"""``matcher check S PLAN-or-TABLE``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import exits
from matcher.cli.command import command
from matcher.cli.lang import Settings
from matcher.cli.opening import opened

if TYPE_CHECKING:
    from matcher.language.catalogue import Lang
    from matcher.plan.read import PlanRead
    from matcher.problem import Problem


@command("check")
@click.argument("scenario", metavar="S")
@click.argument("proposal", metavar="PLAN-or-TABLE")
@click.pass_obj
def check(settings: Settings, scenario: str, proposal: str) -> int:
    """Recompute every rule and every term of a plan or a pairing table."""
    lang = settings.lang
    found = opened(scenario, lang)

    from matcher.check import Evidence
    from matcher.check import check as recompute
    from matcher.plan.told import differences
    from matcher.problem import pose
    from matcher.terminal.checked import checked, compared, conclusion
    from matcher.terminal.console import show
    from matcher.terminal.words import Names

    problem = pose(found)
    read = _read(proposal, problem, lang)
    evidence = Evidence(problem, read.pairs, read.stints, read.schedules)
    verdict = recompute(evidence)
    show(checked(evidence, verdict, read, lang))
    show(compared(differences(Path(proposal), found.path, verdict), Names(found, lang)))
    show(conclusion(verdict, read.faults, lang))
    return exits.DONE if verdict.clean and not read.faults else exits.VIOLATIONS


def _read(proposal: str, problem: Problem, lang: Lang) -> PlanRead:
    """Read a plan directory by its CSV files alone, anything else as a pairing table."""
    from matcher.plan.directory import settle
    from matcher.plan.read import PlanRead, read_plan
    from matcher.reading import read_pairs
    from matcher.terminal.faults import warning_lines

    settle(Path(proposal))
    if Path(proposal).is_dir():
        return read_plan(Path(proposal), problem)
    table = read_pairs(proposal, problem.scenario)
    for line in warning_lines(table.warnings, lang):
        click.echo(line, err=True)
    return PlanRead(table.rows, None, table.faults)
