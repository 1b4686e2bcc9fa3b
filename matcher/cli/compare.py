"""``matcher compare S TABLE...``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.effort import Effort, effort_options
from matcher.cli.lang import Settings


@command("compare")
@click.argument("scenario", metavar="S")
@click.argument("tables", metavar="TABLE...", nargs=-1)
@click.option("-o", "folder", metavar="DIR")
@effort_options
@click.pass_obj
def compare(
    settings: Settings, scenario: str, tables: tuple[str, ...], folder: str | None, effort: Effort
) -> int:
    """Evaluate pairing tables beside the incumbent and the best one."""
    from matcher.cli.comparing import compare_and_write

    return compare_and_write(scenario, tables, folder, effort, settings.lang)
