"""The steps of ``matcher explain``: read, look for conflicts, tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from matcher.cli import exits
from matcher.cli.guard import Stopped
from matcher.cli.opening import opened
from matcher.cli.searching import searched
from matcher.explain.explain import explain
from matcher.explain.record import record
from matcher.language.message import Message
from matcher.plan.write import as_json as encoded
from matcher.terminal.console import show
from matcher.terminal.explain import explain_part
from matcher.terminal.words import Names

if TYPE_CHECKING:
    from matcher.cli.effort import Effort
    from matcher.language.catalogue import Lang


def explain_and_tell(path: str, effort: Effort, as_json: bool, lang: Lang) -> int:
    """Explain a scenario; give the exit code."""
    scenario = opened(path, lang)
    budget = effort.budget()
    found = searched(
        lambda listener: explain(scenario, budget), budget, effort, Names(scenario, lang)
    )
    if not found.conflicts and not found.has_plan and not budget.stopped:
        seconds = f"{effort.time_limit:g}"
        raise Stopped(Message("explain-unknown", {"seconds": seconds}), exits.NO_PLAN)
    if as_json:
        click.echo(encoded(record(found)), nl=False)
    else:
        show(explain_part(found, lang))
    return exits.INTERRUPTED if budget.stopped else exits.DONE
