"""Which pairs may be chosen: whether their cost can be told, and whether pins are among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from matcher.domain.hospitals import Hospital
from matcher.domain.scenario import Scenario
from matcher.language.message import Fault, Message
from matcher.problem import Problem
from matcher.reading.glosses import rule_word
from matcher.reading.typed import Table
from matcher.reading.yaml_file import Entry
from matcher.rules.base import Rule


def check_travel(scenario: Scenario, tables: dict[str, Table], root: Entry) -> list[Fault]:
    """Leave a fault for each hospital whose coordinates are missing though a pair needs them.

    Without any coordinates and costs, give the warning that travel is left out.
    """
    problem = Problem(scenario, (), ())
    if not problem.has_distances:
        return [root.at("tables").place.fault("input-no-travel", mend=Message("mend-travel"))]
    priced: dict[str, set[str]] = defaultdict(set)
    for row in scenario.costs or ():
        if row.cost is not None:
            priced[row.supporter].add(row.recipient)
            priced[row.recipient].add(row.supporter)
    for name, side, others in (
        ("supporters", scenario.supporters, scenario.recipients),
        ("recipients", scenario.recipients, scenario.supporters),
    ):
        for hospital in side.values():
            if hospital.latitude is None and hospital.longitude is None:
                unpriced = [key for key in others if key not in priced[hospital.id]]
                other = _needed(problem, name, hospital, unpriced)
                if other is not None:
                    _leave_fault(tables[name], hospital, other)
    return []


def check_pins(scenario: Scenario, tables: dict[str, Table]) -> Iterator[Fault]:
    """Give a fault for each pin of a pair that a rule forbids, or that has no month."""
    table = tables.get("decisions")
    if table is None or "pin" not in scenario.rules:
        return
    problem, mend = Problem(scenario, (), ()), Message("mend-pin")
    for record in table.records:
        pair = (record["supporter"], record["recipient"])
        if record["decision"] and pair[0] in problem.supporters and pair[1] in problem.recipients:
            value = ", ".join(pair)
            for rule in eligibility(problem, pair[1]):
                if not rule.allows_pair(problem, *pair):
                    yield table.fault("input-pin-forbidden", record.row, "decision", value, mend,
                                      rule=rule_word(rule.name))  # fmt: skip
            if not problem.in_force(*pair):
                yield table.fault("input-pin-outside", record.row, "decision", value, mend)


def _needed(problem: Problem, name: str, hospital: Hospital, others: list[str]) -> str | None:
    """Give a hospital of the other side that may be paired with this one, or None."""
    for other in others:
        pair = (hospital.id, other) if name == "supporters" else (other, hospital.id)
        if _allowed(problem, *pair):
            return other
    return None


def _allowed(problem: Problem, supporter: str, recipient: str) -> bool:
    return supporter != recipient and all(
        rule.allows_pair(problem, supporter, recipient) for rule in eligibility(problem, recipient)
    )


def eligibility(problem: Problem, recipient: str) -> list[Rule]:
    """The hard rules on eligibility that concern a recipient."""
    hospital = problem.recipients[recipient]
    hard = (rule for rule in problem.scenario.rules.values() if not rule.is_soft)
    return [rule for rule in hard if rule.group == "eligibility" and rule.concerns(hospital)]


def _leave_fault(table: Table, hospital: Hospital, other: str) -> None:
    mend = Message("mend-place")
    if not table.has("latitude") and not table.has("longitude"):
        fault = table.fault("input-no-places", table.header.row, mend=mend)
        table.faults += [fault] if fault not in table.faults else []
        return
    record = next(record for record in table.records if record["id"] == hospital.id)
    if not table.faulty(record, "latitude", "longitude"):
        row = record.row
        fault = table.fault("input-no-place", row, "latitude", hospital.id, mend, other=other)
        table.faults.append(fault)
