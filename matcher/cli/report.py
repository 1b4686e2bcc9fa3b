"""``matcher report S PLAN``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings


@command("report")
@click.argument("scenario", metavar="S")
@click.argument("plan", metavar="PLAN")
@click.option("-o", "folder", metavar="DIR")
@click.option("--hospital", "hospitals", multiple=True, metavar="HOSPITAL")
@click.pass_obj
def report(
    settings: Settings, scenario: str, plan: str, folder: str | None, hospitals: tuple[str, ...]
) -> int:
    """Write the files for people of a plan anew, or the pages of single hospitals."""
    from matcher.cli.reporting import report_and_write

    return report_and_write(scenario, plan, folder, hospitals, settings.lang)
