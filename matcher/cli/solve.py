"""``matcher solve S``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click

from matcher.cli.command import command
from matcher.cli.effort import Effort, effort_options
from matcher.cli.finite import Finite
from matcher.cli.lang import Settings


@dataclass(frozen=True)
class Wish:
    """What the options ask for, beside the effort."""

    folder: str | None
    pairs: str | None
    alternatives: int | None
    within: float | None
    keep: str | None
    reproducible: bool
    as_json: bool


@command("solve")
@click.argument("scenario", metavar="S")
@click.option("-o", "folder", metavar="DIR")
@effort_options
@click.option("--pairs", metavar="TABLE")
@click.option("--alternatives", type=click.IntRange(2, 99), metavar="N")
@click.option("--within", type=Finite(min=0, max=100), metavar="P")
@click.option("--keep", metavar="PLAN")
@click.option("--reproducible", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@click.pass_obj
def solve(settings: Settings, scenario: str, effort: Effort, **options: Any) -> int:
    """Find the best plan, check it, and write the plan directory."""
    wish = Wish(**options)
    if wish.alternatives is not None or wish.within is not None:
        from matcher.cli.differing import find_and_write

        return find_and_write(scenario, wish, effort, settings.lang)
    if wish.keep is not None:
        from matcher.cli.keeping import keep_and_write

        return keep_and_write(scenario, wish, effort, settings.lang)
    from matcher.cli.solving import solve_and_write

    return solve_and_write(scenario, wish, effort, settings.lang)
