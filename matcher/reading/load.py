"""From the path of a scenario to the scenario, or to all that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from matcher.domain.scenario import Scenario
from matcher.language.dates import dated
from matcher.language.message import Fault, Message
from matcher.reading.build import build
from matcher.reading.document import read_document
from matcher.reading.extends import read_chain
from matcher.reading.faults import Findings, InputError, Place
from matcher.reading.nodes import check_nodes
from matcher.reading.objective import read_objective
from matcher.reading.places import blank_regions, check_coordinates
from matcher.reading.rules_in_force import read_rules
from matcher.reading.tables import collect, idle_sheets, in_order, read_tables
from matcher.reading.travel import check_pins, check_travel
from matcher.reading.unsupported import unsupported
from matcher.reading.whole import (
    check_needs,
    check_posts,
    check_rules,
    check_synthetic,
    warnings,
)
from matcher.reading.workbook import WORKBOOKS
from matcher.reading.years import late_referrals

_USUAL_NAME = "scenario.yaml"


@dataclass(frozen=True)
class Loaded:
    """A scenario, and what its planner should know all the same: rows left out among it."""

    scenario: Scenario
    warnings: tuple[Fault, ...]


def load(path: str | Path) -> Loaded:
    """Read a scenario file, or the scenario.yaml of a folder.

    InputError with every fault, in reading order, when the input cannot be used; no other
    exception for whatever the files hold.
    """
    file = _scenario_file(path)
    if file.suffix.lower() in (*WORKBOOKS, ".csv"):
        fault = Place(file, str(file)).fault(
            "input-table-alone", file.name, Message("mend-scenario-file")
        )
        raise InputError([fault])
    chain = read_chain(file, str(file))
    root, files = chain.root, chain.files
    findings = Findings()
    document, horizon = read_document(root, findings)
    named = read_rules(root, findings, chain.overridden)
    objective = read_objective(document.objective, root, findings)
    check_synthetic(document, root, findings)
    tables, table_files = read_tables(root, document, file.parent, findings)
    findings.faults.extend(check_needs(tables, document, root))
    inputs = (*files, *table_files)
    scenario = None
    if {"supporters", "recipients"} <= tables.keys():
        scenario, registers = build(file, document, horizon, named, objective, tables, inputs)
        check_rules(named, registers, findings)
        findings.faults.extend(check_nodes(scenario, tables))
        findings.warnings.extend(check_travel(scenario, tables, root))
        check_coordinates(scenario, tables)
    collect(tables, findings)
    if scenario is not None and not findings.faults:
        findings.faults.extend(check_posts(scenario, tables))
        findings.faults.extend(check_pins(scenario, tables))
        findings.warnings.extend(blank_regions(scenario, tables))
        findings.warnings.extend(late_referrals(scenario, tables))
        findings.warnings.extend(unsupported(scenario, tables))
        findings.warnings.extend(warnings(scenario, tables, root))
        findings.warnings.extend(idle_sheets(tables, document, root))
    findings.faults = dated(findings.faults, horizon)
    findings.left_out = dated(findings.left_out, horizon)
    order = partial(in_order, files=files, document=document, root=root, home=file.parent)
    if scenario is None or findings.faults:
        raise InputError(order(findings.faults + findings.left_out))
    return Loaded(scenario, tuple(order(findings.warnings + findings.left_out)))


def _scenario_file(path: str | Path) -> Path:
    file = Path(path)
    return file / _USUAL_NAME if "\0" not in str(path) and file.is_dir() else file
