"""``matcher solve S``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click

from matcher.cli.command import Finite, command
from matcher.cli.lang import Settings


@dataclass(frozen=True)
class Wish:
    """What the options ask for."""

    folder: str | None
    time_limit: float
    gap: float
    seed: int
    workers: int | None
    pairs: str | None
    reproducible: bool
    as_json: bool
    quiet: bool


@command("solve")
@click.argument("scenario", metavar="S")
@click.option("-o", "folder", metavar="DIR")
@click.option("--time-limit", type=Finite(min=0.1), default=300.0, metavar="SECONDS")
@click.option("--gap", type=Finite(min=0, max=100), default=0.0, metavar="P")
@click.option("--seed", type=click.IntRange(0, 2**31 - 1), default=0, metavar="N")
@click.option("--workers", type=click.IntRange(1, 1024), metavar="N")
@click.option("--pairs", metavar="TABLE")
@click.option("--reproducible", is_flag=True)
@click.option("--json", "as_json", is_flag=True)
@click.option("--quiet", is_flag=True)
@click.pass_obj
def solve(settings: Settings, scenario: str, **options: Any) -> int:
    """Find the best plan, check it, and write the plan directory."""
    from matcher.cli.solving import solve_and_write

    return solve_and_write(scenario, Wish(**options), settings.lang)
