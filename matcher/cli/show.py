"""``matcher show PLAN HOSPITAL``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings


@command("show")
@click.argument("plan", metavar="PLAN")
@click.argument("hospital", metavar="HOSPITAL")
@click.pass_obj
def show(settings: Settings, plan: str, hospital: str) -> int:
    """Print one hospital's page, from the files of a plan directory alone."""
    from datetime import date
    from pathlib import Path

    from matcher.cli import exits
    from matcher.show.directory import read_directory
    from matcher.show.hospital import hospital_page
    from matcher.show.meant import hospital_meant
    from matcher.terminal.console import show as printed
    from matcher.terminal.faults import fault_lines
    from matcher.terminal.show.page import page_part

    directory = read_directory(Path(plan))
    page = hospital_page(directory, hospital_meant(directory, hospital))
    printed(page_part(page, directory, date.today(), settings.lang))
    if not directory.faults:
        return exits.DONE
    for line in fault_lines(directory.faults, settings.lang):
        click.echo(line, err=True)
    return exits.BAD_INPUT
