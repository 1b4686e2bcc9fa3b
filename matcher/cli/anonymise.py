"""``matcher anonymise S DIR``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings
from matcher.cli.opening import opened


@command("anonymise")
@click.argument("scenario", metavar="S")
@click.argument("folder", metavar="DIR")
@click.option("--key", metavar="FILE")
@click.pass_obj
def anonymise(settings: Settings, scenario: str, folder: str, key: str | None) -> None:
    """Write a scenario with other names, to be shown when help is asked for."""
    found = opened(scenario, settings.lang)

    from matcher.anonymise import write_anonymous
    from matcher.terminal.anonymise import anonymised
    from matcher.terminal.console import show

    made = write_anonymous(found, folder, key)
    show(anonymised(made, folder, key, settings.lang))
