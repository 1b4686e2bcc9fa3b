"""``matcher repair S PLAN``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click

from matcher.cli.command import command
from matcher.cli.effort import Effort, effort_options
from matcher.cli.lang import Settings
from matcher.cli.month import Month


@dataclass(frozen=True)
class Wish:
    """What the options ask for, beside the effort; months are month numbers."""

    first: int
    until: int
    folder: str | None
    reshuffle: bool


@command("repair")
@click.argument("scenario", metavar="S")
@click.argument("plan", metavar="PLAN")
@click.option("--from", "first", type=Month(), metavar="MONTH", required=True)
@click.option("--published-until", "until", type=Month(), metavar="MONTH", required=True)
@click.option("-o", "folder", metavar="DIR")
@effort_options
@click.option("--reshuffle", is_flag=True)
@click.pass_obj
def repair(settings: Settings, scenario: str, plan: str, effort: Effort, **options: Any) -> int:
    """Repair a published plan where something has changed; write the new one beside it."""
    from matcher.cli.repairing import repair_and_write

    return repair_and_write(scenario, plan, Wish(**options), effort, settings.lang)
