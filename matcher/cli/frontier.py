"""``matcher frontier S``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.effort import Effort, effort_options
from matcher.cli.lang import Settings


@command("frontier")
@click.argument("scenario", metavar="S")
@click.option("-o", "folder", metavar="DIR")
@click.option("--max", "most", type=click.IntRange(min=0), metavar="N")
@effort_options
@click.pass_obj
def frontier(
    settings: Settings, scenario: str, folder: str | None, most: int | None, effort: Effort
) -> int:
    """Find the best plan for each number of new pairs, and say which change is worth most."""
    from matcher.cli.bounding import find_and_write

    return find_and_write(scenario, folder, most, effort, settings.lang)
