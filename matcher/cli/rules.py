"""``matcher rules [S]``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings
from matcher.cli.opening import opened


@command("rules")
@click.argument("scenario", metavar="[S]", required=False)
@click.pass_obj
def rules(settings: Settings, scenario: str | None) -> None:
    """List every rule, or those in force in a scenario."""
    found = opened(scenario, settings.lang) if scenario else None

    from matcher.rules import RULES
    from matcher.terminal.console import show
    from matcher.terminal.rules import rule_part

    overridden = found.overridden if found else {}
    show(rule_part(found.rules.values() if found else RULES, settings.lang, overridden))
