"""``matcher stress S PLAN``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click

from matcher.cli.command import command
from matcher.cli.effort import Effort, effort_options
from matcher.cli.finite import Finite
from matcher.cli.lang import Settings
from matcher.cli.month import Month

MOST = 100_000


@dataclass(frozen=True)
class Wish:
    """What the options ask for, beside the effort; ``first`` None: the horizon's first month."""

    folder: str | None
    samples: int
    rate: float
    first: int | None
    repaired: int


@command("stress")
@click.argument("scenario", metavar="S")
@click.argument("plan", metavar="PLAN")
@click.option("--rate", type=Finite(min=0, max=1), required=True, metavar="PROBABILITY")
@click.option("--samples", type=click.IntRange(1, MOST), default=200, metavar="N")
@click.option("--from", "first", type=Month(), metavar="MONTH")
@click.option("--repair", "repaired", type=click.IntRange(0, MOST), default=0, metavar="N")
@click.option("-o", "folder", metavar="DIR")
@effort_options
@click.pass_obj
def stress(settings: Settings, scenario: str, plan: str, effort: Effort, **options: Any) -> int:
    """Try out what a plan loses when people leave for good."""
    from matcher.cli.stressing import stress_and_write

    return stress_and_write(scenario, plan, Wish(**options), effort, settings.lang)
