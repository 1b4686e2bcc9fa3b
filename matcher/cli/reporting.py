"""The steps of ``matcher report``: read, make, write, tell."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from matcher.cli import exits
from matcher.cli.opening import opened
from matcher.cli.repairs import asked_of, question_of
from matcher.domain.scenario import Scenario
from matcher.handouts.files import handouts, hospital_handouts
from matcher.handouts.folder import CERTIFICATE, report_files
from matcher.handouts.subject import Subject
from matcher.language.catalogue import Lang
from matcher.language.message import Fault
from matcher.plan.naming import usual_folder
from matcher.plan.read_whole import read_whole
from matcher.plan.told import told_repair
from matcher.plan.write import write_folder
from matcher.problem import pose
from matcher.reading import InputError
from matcher.reading.named import named_hospitals
from matcher.terminal.console import show
from matcher.terminal.faults import warning_lines
from matcher.terminal.report import reported

if TYPE_CHECKING:
    from matcher.cli.report import Wish


def report_and_write(path: str, plan: str, wish: Wish, lang: Lang) -> int:
    """Write the files for people of a plan into a folder of their own; give the exit code."""
    asked = asked_of(wish.repairs, wish.first, wish.until)
    scenario = opened(path, lang)
    wanted = named_hospitals(scenario, wish.hospitals)
    target = Path(wish.folder) if wish.folder else usual_folder(scenario.path, "report")
    _keep_apart(target, Path(plan))
    if asked is None:
        _refuse_repair(Path(plan))
    posed = scenario if asked is None else question_of(scenario, asked)[0]
    subject = _subject(Path(plan), posed, lang)
    files = _files(subject, wanted, lang)
    write_folder(target, CERTIFICATE, report_files(subject, Path(plan), files))
    show(reported(subject, files, target, lang, wanted))
    return exits.DONE


def _refuse_repair(plan: Path) -> None:
    """A plan that repairs another one is no answer to the scenario alone."""
    told = told_repair(plan)
    if told is not None:
        keys = {"plan": "plan", "first": "from", "until": "published_until"}
        named = {key: str(told.get(name, "?"))[:60] for key, name in keys.items()}
        raise InputError([Fault("report-of-repair", named, file=str(plan))])


def _subject(plan: Path, scenario: Scenario, lang: Lang) -> Subject:
    """Read the plan; rows left out are warnings, and stand in the report."""
    read = read_whole(plan, pose(scenario))
    for line in warning_lines(read.faults, lang):
        click.echo(line, err=True)
    return Subject(read.plan, read.verdict, read.told, read.faults)


def _files(subject: Subject, hospitals: tuple[str, ...], lang: Lang) -> dict[str, bytes]:
    if not hospitals:
        return handouts(subject, lang)
    made = (hospital_handouts(subject, hospital, lang) for hospital in hospitals)
    return {name: data for files in made for name, data in files.items()}


def _keep_apart(target: Path, plan: Path) -> None:
    """A plan is never overwritten, nor written into."""
    real = target.resolve()
    if plan.resolve() in (real, *real.parents):
        raise InputError([Fault("report-over-plan", file=str(target))])
