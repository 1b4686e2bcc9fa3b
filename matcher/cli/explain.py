"""``matcher explain S``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.effort import Effort, question_options
from matcher.cli.lang import Settings


@command("explain")
@click.argument("scenario", metavar="S")
@question_options
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def explain(settings: Settings, scenario: str, effort: Effort, as_json: bool) -> int:
    """Say which rules and rows cannot hold together, and the smallest changes that mend it."""
    from matcher.cli.explaining import explain_and_tell

    return explain_and_tell(scenario, effort, as_json, settings.lang)
