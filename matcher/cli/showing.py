"""The steps of ``matcher show``: read, ask, tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import click

from matcher.cli import exits
from matcher.language.catalogue import Lang
from matcher.language.message import Fault
from matcher.plan.told import told_repair
from matcher.reading.faults import InputError
from matcher.show.candidates import PostAsked, asked_of_files, post_meant
from matcher.show.directory import Directory, read_directory
from matcher.show.hospital import hospital_page
from matcher.show.meant import hospital_meant
from matcher.terminal.console import show
from matcher.terminal.faults import fault_lines
from matcher.terminal.show.called import Called
from matcher.terminal.show.candidates import candidates_part
from matcher.terminal.show.page import page_part


@dataclass(frozen=True)
class PostWish:
    """What is asked of one post; ``post`` None: the whole page."""

    post: str | None
    month: int | None
    scenario: str | None


def show_hospital(plan: str, hospital: str, wish: PostWish, lang: Lang) -> int:
    """Print the page of a hospital, or the candidates of one of its posts; give the exit code."""
    if wish.post is None and (wish.month is not None or wish.scenario is not None):
        raise InputError([Fault("show-needs-post")])
    directory = read_directory(Path(plan))
    key = hospital_meant(directory, hospital)
    page = hospital_page(directory, key)
    if wish.post is None:
        show(page_part(page, directory, date.today(), lang))
    else:
        asked = _asked(directory, key, wish, lang)
        show(candidates_part(asked, directory, Called(page, lang)))
    if not directory.faults:
        return exits.DONE
    for line in fault_lines(directory.faults, lang):
        click.echo(line, err=True)
    return exits.BAD_INPUT


def _asked(directory: Directory, hospital: str, wish: PostWish, lang: Lang) -> PostAsked:
    post = post_meant(directory, hospital, wish.post or "")
    if wish.scenario is None:
        return asked_of_files(directory, hospital, post, wish.month)
    return _asked_anew(directory.folder, wish.scenario, (hospital, post), wish.month, lang)


def _asked_anew(
    folder: Path, scenario: str, key: tuple[str, str], month: int | None, lang: Lang
) -> PostAsked:
    """Read scenario and plan as ``matcher report`` does, and ask them."""
    from matcher.cli.opening import opened
    from matcher.plan.read_whole import read_whole
    from matcher.problem import pose
    from matcher.show.candidates import asked_of_plan
    from matcher.terminal.faults import warning_lines

    if told_repair(folder) is not None:
        raise InputError([Fault("show-of-repair", file=str(folder))])
    problem = pose(opened(scenario, lang))
    read = read_whole(folder, problem)
    for line in warning_lines(read.faults, lang):
        click.echo(line, err=True)
    if key not in problem.post:
        told = {"post": key[1], "recipient": key[0]}
        raise InputError([Fault("show-not-in-scenario", told, file=scenario)])
    return asked_of_plan(read.plan, *key, month)
