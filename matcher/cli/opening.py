"""The first step of nearly every command: read a scenario and say what its planner should know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from matcher.domain.scenario import Scenario
    from matcher.language.catalogue import Lang


def opened(path: str, lang: Lang) -> Scenario:
    """Read a scenario; its warnings and those of its gaps go to stderr."""
    from matcher.gaps.derive import derive
    from matcher.reading import load
    from matcher.terminal.faults import warning_lines

    loaded = load(path)
    notes = (*loaded.warnings, *derive(loaded.scenario).notes)
    for line in warning_lines(notes, lang):
        click.echo(line, err=True)
    return loaded.scenario
