"""``matcher show PLAN HOSPITAL``."""

from __future__ import annotations

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings
from matcher.cli.month import Month


@command("show")
@click.argument("plan", metavar="PLAN")
@click.argument("hospital", metavar="HOSPITAL")
@click.option("--post", metavar="POST")
@click.option("--month", type=Month(), metavar="MONTH")
@click.option("--scenario", metavar="S")
@click.pass_obj
def show(
    settings: Settings,
    plan: str,
    hospital: str,
    post: str | None,
    month: int | None,
    scenario: str | None,
) -> int:
    """Print one hospital's page, from the files of a plan directory alone."""
    from matcher.cli.showing import PostWish, show_hospital

    return show_hospital(plan, hospital, PostWish(post, month, scenario), settings.lang)
