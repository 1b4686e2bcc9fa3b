"""Nodes of the telemedicine network against the rule that connects them."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain.scenario import Scenario
from matcher.language.message import Fault, Message
from matcher.reading.near import did_you_mean
from matcher.reading.typed import Table


def check_nodes(scenario: Scenario, tables: dict[str, Table]) -> Iterator[Fault]:
    """Give a fault for each node of an unknown level, or without a place."""
    rule, table = scenario.rules.get("telemedicine"), tables.get("nodes")
    if rule is None or table is None:
        return
    for record in table.records:
        level, places = record["level"], (record["latitude"], record["longitude"])
        if level not in rule.levels and not table.faulty(record, "level"):
            mend = did_you_mean(level, rule.levels)
            yield table.fault("input-node-level", record.row, "level", level, mend)
        if None in places and not table.faulty(record, "latitude", "longitude"):
            mend = Message("mend-node-place")
            column = "latitude" if places[0] is None else "longitude"
            yield table.fault("input-node-no-place", record.row, column, record["id"], mend)
