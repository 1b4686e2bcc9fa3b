"""Where hospitals lie, for the rules that ask: coordinates for distances, names for regions."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.domain.hospitals import Hospital
from matcher.domain.scenario import Scenario
from matcher.language.message import Fault, Message
from matcher.reading.glosses import rule_word
from matcher.reading.typed import Table
from matcher.rules.base import Rule

SIDES = ("supporters", "recipients")


def check_coordinates(scenario: Scenario, tables: dict[str, Table]) -> None:
    """Leave a fault for each hospital without coordinates that ``max_distance`` concerns."""
    rule = scenario.rules.get("max_distance")
    for name in SIDES if rule else ():
        table, wanting = tables[name], []
        for hospital in _concerned(scenario, rule, name):
            if hospital.latitude is None and hospital.longitude is None:
                wanting.append(hospital.id)
        if wanting and not table.has("latitude") and not table.has("longitude"):
            _no_columns(table)
            continue
        for record in table.records:
            blank = not table.faulty(record, "latitude", "longitude")
            if record["id"] in wanting and blank:
                mend = Message("mend-place-only")
                fault = table.fault("input-no-place-for-rule", record.row, "latitude",
                                    record["id"], mend, rule=rule_word(rule.name))  # fmt: skip
                table.faults.append(fault)


def _no_columns(table: Table) -> None:
    mend = Message("mend-place-only")
    fault = table.fault("input-no-places-for-rule", table.header.row, mend=mend)
    table.faults = [other for other in table.faults if other.code != "input-no-places"]
    table.faults.append(fault)


def blank_regions(scenario: Scenario, tables: dict[str, Table]) -> Iterator[Fault]:
    """Give a warning for each hospital that lies in no region of the level ``same_region`` asks."""
    rule = scenario.rules.get("same_region")
    for name in SIDES if rule else ():
        table, level = tables[name], rule.level.value
        blank = {h.id for h in _concerned(scenario, rule, name) if not getattr(h, level)}
        if blank and not table.has(level):
            yield table.fault("input-no-region-column", table.header.row, level)
            continue
        for record in table.records:
            if record["id"] in blank:
                yield table.fault("input-blank-region", record.row, level, record["id"])


def _concerned(scenario: Scenario, rule: Rule, side: str) -> list[Hospital]:
    recipients = [r for r in scenario.recipients.values() if rule.concerns(r)]
    if side == "recipients":
        return recipients
    return list(scenario.supporters.values()) if recipients else []
