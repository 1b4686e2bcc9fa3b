"""``matcher gaps S``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from matcher.cli.command import command
from matcher.cli.lang import Settings
from matcher.cli.opening import opened

if TYPE_CHECKING:
    from matcher.domain.scenario import Scenario


@command("gaps")
@click.argument("scenario", metavar="S")
@click.option("--recipient", metavar="ID")
@click.option("--csv", metavar="FILE")
@click.pass_obj
def gaps(settings: Settings, scenario: str, recipient: str | None, csv: str | None) -> None:
    """Show the gaps of each recipient and the sums that led to them."""
    found = opened(scenario, settings.lang)

    from matcher.gaps.derive import derive
    from matcher.gaps.table import RankRow, rank_rows
    from matcher.terminal.console import show
    from matcher.terminal.gaps import gap_part
    from matcher.terminal.scenario import head
    from matcher.terminal.words import Names

    only = None if recipient is None else _known(found, recipient)
    derived = derive(found)
    rows = [row for row in rank_rows(derived.lines) if only in (None, row.recipient)]
    show(head(found, settings.lang))
    show(gap_part(rows, derived.years, only is not None, Names(found, settings.lang)))
    if csv:
        from matcher.cli.tables import write_table

        write_table(csv, RankRow._fields, rows)


def _known(scenario: Scenario, key: str) -> str:
    """Give the id when it is a recipient's; otherwise a fault that says what was meant."""
    from matcher.language.message import Fault
    from matcher.reading import InputError
    from matcher.reading.near import Register

    names = {one: recipient.name for one, recipient in scenario.recipients.items()}
    if key in names:
        return key
    mend = Register("recipient", names).mend(key)
    raise InputError([Fault("input-unknown-recipient", {"value": key}, value=key, mend=mend)])
