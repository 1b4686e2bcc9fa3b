"""``matcher report S PLAN``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings
from matcher.cli.month import Month


@dataclass(frozen=True)
class Wish:
    """What the options ask for; ``repairs``, ``first`` and ``until`` say what a plan repairs."""

    folder: str | None
    hospitals: tuple[str, ...]
    repairs: str | None
    first: int | None
    until: int | None


@command("report")
@click.argument("scenario", metavar="S")
@click.argument("plan", metavar="PLAN")
@click.option("-o", "folder", metavar="DIR")
@click.option("--hospital", "hospitals", multiple=True, metavar="HOSPITAL")
@click.option("--repairs", metavar="PLAN")
@click.option("--from", "first", type=Month(), metavar="MONTH")
@click.option("--published-until", "until", type=Month(), metavar="MONTH")
@click.pass_obj
def report(settings: Settings, scenario: str, plan: str, **options: Any) -> int:
    """Write the files for people of a plan anew, or the pages of single hospitals."""
    from matcher.cli.reporting import report_and_write

    return report_and_write(scenario, plan, Wish(**options), settings.lang)
