"""``matcher check S PLAN-or-TABLE``."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import exits
from matcher.cli.command import command
from matcher.cli.lang import Settings
from matcher.cli.month import Month
from matcher.cli.opening import opened

if TYPE_CHECKING:
    from collections.abc import Mapping

    from matcher.domain.scenario import Scenario
    from matcher.language.catalogue import Lang
    from matcher.plan.read import PlanRead
    from matcher.problem import Problem


@dataclass(frozen=True)
class Repairs:
    """The published plan that the plan repairs, the first open and the last published month."""

    plan: str
    first: int
    until: int


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
    asked = _asked(repairs, first, until)
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

    posed, files = (found, {}) if asked is None else _question(found, asked)
    problem = pose(posed)
    read = _read(proposal, problem, lang)
    evidence = Evidence(problem, read.pairs, read.stints, read.schedules)
    verdict = recompute(evidence)
    folder = Path(proposal)
    show(checked(evidence, verdict, read, lang, lists_shortfalls(folder, problem, verdict)))
    told = differences(folder, found.path, verdict)
    if asked is not None and told is not None:
        told = (*told, *repair_differences(folder, asked.first, asked.until, files))
    show(compared(told, Names(posed, lang), given_pairs(folder)))
    show(how_to_check(folder, lang) if asked is None else ())
    show(conclusion(verdict, read.faults, lang))
    return exits.DONE if verdict.clean and not read.faults else exits.VIOLATIONS


def _asked(repairs: str | None, first: int | None, until: int | None) -> Repairs | None:
    """The three options go together."""
    from matcher.language.message import Fault
    from matcher.reading.faults import InputError

    if repairs is not None and first is not None and until is not None:
        return Repairs(repairs, first, until)
    if (repairs, first, until) == (None, None, None):
        return None
    raise InputError([Fault("repair-check-together")])


def _question(scenario: Scenario, asked: Repairs) -> tuple[Scenario, Mapping[str, str]]:
    """Derive what was asked, from the scenario and the published plan alone."""
    from matcher.repair.reading import earlier_of, posed

    earlier = earlier_of(asked.plan, scenario)
    return posed(scenario, earlier.plan, asked.first, asked.until).scenario, earlier.files


def _read(proposal: str, problem: Problem, lang: Lang) -> PlanRead:
    """Read a plan by its CSV files or its workbook alone, anything else as a pairing table."""
    from matcher.plan.read_proposal import read_proposal
    from matcher.terminal.faults import warning_lines

    read = read_proposal(proposal, problem)
    for line in warning_lines(read.warnings, lang):
        click.echo(line, err=True)
    return read
