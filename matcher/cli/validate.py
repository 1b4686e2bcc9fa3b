"""``matcher validate S``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings
from matcher.cli.opening import opened


@command("validate")
@click.argument("scenario", metavar="S")
@click.pass_obj
def validate(settings: Settings, scenario: str) -> None:
    """Read a scenario and say everything that is wrong with it."""
    found = opened(scenario, settings.lang)

    from matcher.language.catalogue import tell
    from matcher.terminal.console import show
    from matcher.terminal.scenario import head

    unused = found.incumbent_unused
    code = "cli-valid-in-part" if unused else "cli-valid"
    show((*head(found, settings.lang), tell(code, settings.lang, count=unused)))
