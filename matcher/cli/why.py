"""``matcher why S SUPPORTER RECIPIENT``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.effort import Effort, effort_options
from matcher.cli.lang import Settings


@command("why")
@click.argument("scenario", metavar="S")
@click.argument("supporter", metavar="SUPPORTER")
@click.argument("recipient", metavar="RECIPIENT")
@effort_options
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def why(
    settings: Settings,
    scenario: str,
    supporter: str,
    recipient: str,
    effort: Effort,
    as_json: bool,
) -> int:
    """Say why a pair is not in the plan, or is: what forbids it, or what it costs."""
    from pathlib import Path

    from matcher.cli import exits
    from matcher.cli.opening import opened
    from matcher.cli.searching import refuse_distrusted, searched
    from matcher.plan.write import as_json as encoded
    from matcher.reading.named import named_pair
    from matcher.terminal.console import show
    from matcher.terminal.why import why_part
    from matcher.terminal.words import Names
    from matcher.why.record import record
    from matcher.why.why import explain_pair

    read = opened(scenario, settings.lang)
    pair, budget = named_pair(read, supporter, recipient), effort.budget()
    found = searched(
        lambda listener: explain_pair(
            read, pair, budget=budget, tolerance=effort.gap, listener=listener
        ),
        budget,
        effort,
        Names(read, settings.lang),
    )
    for solved in (found.best, found.second and found.second.solved):
        if solved is not None:
            refuse_distrusted(solved, Path("why"))
    if as_json:
        click.echo(encoded(record(found)), nl=False)
    else:
        show(why_part(found, settings.lang))
    return exits.INTERRUPTED if budget.interrupted else exits.DONE
