"""``matcher new DIR``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings


@command("new")
@click.argument("folder", metavar="DIR")
@click.pass_obj
def new(settings: Settings, folder: str) -> None:
    """Write a small working scenario folder with a workbook to fill in."""
    from matcher.language.catalogue import tell
    from matcher.reading import new_scenario

    file = new_scenario(folder, settings.lang)
    click.echo(tell("cli-new", settings.lang, file=str(file), folder=str(file.parent)))
