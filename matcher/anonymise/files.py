"""An anonymised scenario as files: scenario.yaml and a CSV file for each table."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from matcher.anonymise.anonymous import Anonymous
from matcher.anonymise.moved import DIGITS
from matcher.anonymise.words import REMARKS
from matcher.domain.months import format_month
from matcher.domain.scenario import Level, Scenario
from matcher.plan.files.cells import Sheet, encoded
from matcher.plan.files.given import table_sheet
from matcher.reading.columns import TABLES
from matcher.reading.rules_in_force import GAP_POLICIES
from matcher.rules.base import Rule

MAIN = "scenario.yaml"
_BARE = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*|\d{4}-\d\d(-\d\d)?|[\u4e00-\u9fff][\w\u4e00-\u9fff]*")
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n", "inf", "nan"])


class _Degrees(float):
    """A number that is written with all its digits, so that distances stay the same."""

    def __str__(self) -> str:
        return f"{self:.{DIGITS}f}"


def scenario_files(anonymous: Anonymous) -> dict[str, bytes]:
    """Give every file by name, scenario.yaml first."""
    tables = {name: sheet for name in TABLES if (sheet := _sheet(anonymous.scenario, name))}
    lines = "\n".join(_lines(anonymous, tables)) + "\n"
    files = {f"{name}.csv": encoded(sheet) for name, sheet in tables.items()}
    return {MAIN: lines.encode(), **files}


def _sheet(scenario: Scenario, name: str) -> Sheet | None:
    """Give a table without the columns that are blank throughout; None where there is none."""
    found = table_sheet(scenario, name)
    optional = name in ("qualifications", "absences")
    if found is None or (optional and not found.rows):
        return None
    must = {column.name for column in TABLES[name].columns if column.required or column.key}
    used = [
        number
        for number, column in enumerate(found.columns)
        if not column.endswith("_name")
        and (column in must or any(row[number] not in (None, "") for row in found.rows))
    ]
    rows = (tuple(_cell(row[number]) for number in used) for row in found.rows)
    return Sheet(tuple(found.columns[number] for number in used), tuple(rows))


def _cell(value: Any) -> Any:
    return _Degrees(value) if isinstance(value, float) else value


def _lines(anonymous: Anonymous, tables: Mapping[str, Sheet]) -> Iterator[str]:
    scenario = anonymous.scenario
    yield from (f"# {line}" for line in REMARKS[anonymous.lang])
    yield "matcher: 1"
    yield f"title: {_flow(scenario.title)}"
    months = {"first": scenario.horizon.first, "last": scenario.horizon.last}
    yield f"horizon: {_flow({end: format_month(month) for end, month in months.items()})}"
    yield f"core_weight: {scenario.core_weight}"
    yield "tables:"
    yield from (f"  {name}: {name}.csv" for name in tables)
    yield "rules:"
    yield from (f"  {name}: {_flow(value)}" for name, value in _rules(scenario).items())
    yield "objective:"
    yield from (f"  - {_flow(_level(level))}" for level in scenario.objective)
    if scenario.synthetic:
        yield f"synthetic: {_flow(list(scenario.synthetic))}"


def _level(level: Level) -> str | dict[str, Any]:
    alone = level.terms == {level.name: 1}
    return level.name if alone else {"name": level.name, "terms": dict(level.terms)}


def _rules(scenario: Scenario) -> dict[str, Any]:
    """Give every rule in force, and as false those that the tables would switch on."""
    found: dict[str, Any] = {name: _parameters(rule) for name, rule in scenario.rules.items()}
    usual = {
        "kinds": True,
        "links": scenario.links is not None,
        "pin": scenario.decisions is not None,
        "ban": scenario.decisions is not None,
        "listed": not any(name in scenario.rules for name in GAP_POLICIES),
        "max_months": any(row.max_months is not None for row in (scenario.staff or {}).values()),
    }
    return found | {name: False for name, on in usual.items() if on and name not in found}


def _parameters(rule: Rule) -> Any:
    told = rule.model_dump(mode="json", by_alias=True, exclude={"clause"}, exclude_none=True)
    if rule.name == "kinds":
        told |= told.pop("matrix", {})
    return told or True


def _flow(value: Any) -> str:
    """Write a value in one line of YAML; what is not a plain word is quoted as in JSON."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_flow(key)}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(_flow, value)) + "]"
    if isinstance(value, str) and _BARE.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return json.dumps(value, ensure_ascii=False)
