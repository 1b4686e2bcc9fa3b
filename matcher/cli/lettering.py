"""The steps of ``matcher letters``: read, open the templates, fill them in, write, tell."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

import click

from matcher.cli import exits
from matcher.cli.opening import opened
from matcher.domain.scenario import Scenario
from matcher.language.catalogue import Lang
from matcher.language.message import Fault, Message
from matcher.letters.drafts import drafts
from matcher.letters.edited import refuse_edited
from matcher.letters.files import MARK, Wanted, folder_word, letter_files
from matcher.letters.letter import FORMS, Draft, Form
from matcher.letters.shipped import path_of, shipped
from matcher.letters.template import Template
from matcher.letters.template import opened as opened_template
from matcher.plan.directory import claimed
from matcher.plan.naming import usual_folder
from matcher.plan.plan import Plan
from matcher.plan.read_whole import WholeRead, read_whole
from matcher.plan.write import write_folder
from matcher.problem import pose
from matcher.reading import InputError
from matcher.reading.named import named_hospitals
from matcher.terminal.console import show
from matcher.terminal.faults import warning_lines
from matcher.terminal.letters import letters_summary, notes

if TYPE_CHECKING:
    from matcher.cli.letters import Wish


def write_letters(path: str, source: str, wish: Wish, lang: Lang) -> int:
    """Write the agreements of a plan into a folder; give the exit code."""
    scenario = opened(path, lang)
    templates = _templates(wish, lang)
    hospitals = named_hospitals(scenario, wish.hospitals)
    read = read_whole(Path(source), pose(scenario))
    wanted = Wanted(read.plan, _drafts(read.plan, hospitals, wish, source), templates, lang)
    _warn(read, lang)
    folder = _folder(scenario, hospitals, wish)
    files = letter_files(wanted, Path(source), len(read.verdict.violations))
    with claimed(folder, MARK):
        refuse_edited(folder, files)
        write_folder(folder, MARK, files)
    show(letters_summary(wanted, folder, own=_own(wish)))
    return exits.DONE


def _warn(read: WholeRead, lang: Lang) -> None:
    """Rows left out stand in no letter; what breaks a rule should be mended before it is signed."""
    for line in warning_lines((*read.faults, *notes(read)), lang):
        click.echo(line, err=True)


def _templates(wish: Wish, lang: Lang) -> dict[Form, Template]:
    """Open every template; what is wrong with them is said of all at once."""
    found: dict[Form, Template] = {}
    faults: list[Fault] = []
    for form, given in zip(FORMS, (wish.responsibility, wish.supplementary), strict=True):
        try:
            name = given or path_of(form, lang)
            data = shipped(form, lang) if given is None else _read(given)
            found[form] = opened_template(data, name)
        except InputError as error:
            faults.extend(error.faults)
    if faults:
        raise InputError(faults)
    return found


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        told = {"reason": error.strerror or str(error)}
        raise InputError([Fault("letters-unreadable", told, file=path)]) from error


def _drafts(plan: Plan, hospitals: Sequence[str], wish: Wish, source: str) -> tuple[Draft, ...]:
    """Choose the pairs; a hospital without any is told, and so is a plan without any."""
    paired = {key for pair in plan.chosen for key in pair}
    named = plan.problem.supporters | plan.problem.recipients
    faults = [
        Fault("letters-no-pair", {"hospital": f"{key} {named[key].name}"}, file=source)
        for key in hospitals
        if key not in paired
    ]
    if not plan.pairs:
        faults = [Fault("letters-no-pairs", file=source, mend=Message("plan-write-again"))]
    if faults:
        raise InputError(faults)
    return drafts(plan, hospitals or None, cast("Form | None", wish.form))


def _folder(scenario: Scenario, hospitals: Sequence[str], wish: Wish) -> Path:
    if wish.folder:
        return Path(wish.folder)
    return usual_folder(scenario.path, "letters", folder_word(hospitals))


def _own(wish: Wish) -> bool:
    return wish.responsibility is not None or wish.supplementary is not None
