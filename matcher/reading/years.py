"""Referrals that no gap policy counts: those of years that are not over when the horizon begins."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain.months import year_of
from matcher.domain.scenario import Scenario
from matcher.language.message import Fault
from matcher.reading.typed import Table


def late_referrals(scenario: Scenario, tables: dict[str, Table]) -> Iterator[Fault]:
    """Give a warning for each row whose year is not before the horizon's first year."""
    table, first = tables.get("referrals"), year_of(scenario.horizon.first)
    if table is None or not {"two_plus_five", "top_referred"} & scenario.rules.keys():
        return
    for record in table.records:
        if record["year"] >= first:
            year = str(record["year"])
            yield table.fault("input-year-not-before", record.row, "year", year, first=str(first))
