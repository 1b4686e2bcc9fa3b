"""``matcher letters S PLAN``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings


@dataclass(frozen=True)
class Wish:
    """What the options ask for; None or nothing: as it comes."""

    responsibility: str | None
    supplementary: str | None
    form: str | None
    hospitals: tuple[str, ...]
    folder: str | None


@command("letters")
@click.argument("scenario", metavar="S")
@click.argument("plan", metavar="PLAN")
@click.option("--template", "responsibility", metavar="FILE")
@click.option("--supplementary", metavar="FILE")
@click.option("--kind", "form", type=click.Choice(["responsibility", "supplementary"]),
              metavar="responsibility|supplementary")  # fmt: skip
@click.option("--hospital", "hospitals", multiple=True, metavar="HOSPITAL")
@click.option("-o", "folder", metavar="DIR")
@click.pass_obj
def letters(settings: Settings, scenario: str, plan: str, **options: Any) -> int:
    """Fill in the agreements of a plan's pairs."""
    from matcher.cli.lettering import write_letters

    return write_letters(scenario, plan, Wish(**options), settings.lang)
