"""The files of a comparison, by name or path below their folder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from matcher.compare.compare import Comparison
from matcher.compare.files.csvs import agreements_sheet, changes_sheet
from matcher.compare.files.page import Group, Part, comparison_page
from matcher.compare.files.record import record
from matcher.compare.files.tables import (
    Table,
    agreements_table,
    changes_table,
    coverage_tables,
    findings_table,
    load_table,
    summary_table,
)
from matcher.compare.files.workbook import workbook
from matcher.compare.lines import cell_text, summary_lines
from matcher.compare.result import Result
from matcher.compare.words import due_summary, findings, findings_head, proofs, table_name
from matcher.language.catalogue import Lang, tell
from matcher.plan.files import declared
from matcher.plan.files.cells import encoded, listed
from matcher.plan.given import GivenPairs, given_pairs, told_of
from matcher.plan.write import as_json, plan_files
from matcher.terminal.scenario import made_up
from matcher.terminal.words import Names

MARK = "comparison.json"


def comparison_files(comparison: Comparison, lang: Lang) -> dict[str, bytes]:
    """Give every file; each table's rotation is a plan directory in ``plans/``."""
    scenario = comparison.problem.scenario
    names, synthetic = Names(scenario, lang), listed(scenario.synthetic)
    folders = _folders(comparison)
    files = {
        "changes.csv": encoded(declared(changes_sheet(comparison), synthetic)),
        "agreements.csv": encoded(declared(agreements_sheet(comparison), synthetic)),
        "comparison.xlsx": _workbook(comparison, names),
        "comparison.html": _page(comparison, names),
    }
    for result in comparison.results:
        if result.plan is not None:
            more = None if result.is_best else told_of(_given(result), scenario)
            for name, data in plan_files(result.plan, result.verdict, more).items():
                files[f"{folders[result.name]}/{name}"] = data
    return files | {MARK: as_json(record(comparison, files, folders))}


def _given(result: Result) -> GivenPairs:
    table = result.proposal
    return given_pairs(table.source, table.rows, table.faults)


def _folders(comparison: Comparison) -> dict[str, str]:
    """Name the plan folders after the tables, with letters that every disk takes."""
    found: dict[str, str] = {}
    for result in comparison.results:
        if result.plan is not None:
            plain = re.sub(r"[^\w-]+", "-", result.name).strip("-") or "table"
            folder, number = f"plans/{plain}", 1
            while folder.casefold() in map(str.casefold, found.values()):
                number += 1
                folder = f"plans/{plain}-{number}"
            found[result.name] = folder
    return found


def _workbook(comparison: Comparison, names: Names) -> bytes:
    head = [line for line in (names.scenario.title, made_up(names.scenario, names.lang)) if line]
    tables = (
        summary_table(comparison, names),
        changes_table(comparison, names, every=True),
        agreements_table(comparison, names),
        findings_table(comparison, names),
        *coverage_tables(comparison, names),
        load_table(comparison, names),
    )
    return workbook(head, proofs(comparison, names), tables)


def _page(comparison: Comparison, names: Names) -> bytes:
    scenario, lang = names.scenario, names.lang
    lines = [line for line in (scenario.title, scenario.source) if line]
    title = tell("compare-title", lang)
    banner = made_up(scenario, lang)
    parts = tuple(_parts(comparison, names))
    return comparison_page(lang, title, banner, lines, list(_covered(comparison, names)), parts)


def _covered(comparison: Comparison, names: Names) -> Iterator[tuple[str, str]]:
    """Give the covered share of each table whose coverage can be told."""
    label = tell("compare-line-covered", names.lang)
    told = [line.cells for line in summary_lines(comparison, names) if line.label == label]
    for cells in told:
        for result, cell in zip(comparison.results, cells, strict=True):
            if cell is not None:
                yield table_name(result, names), cell_text(cell)


def _parts(comparison: Comparison, names: Names) -> Iterator[Part]:
    def title(key: str) -> str:
        return tell(f"compare-{key}", names.lang)

    yield Part(title("tables"), table=summary_table(comparison, names), sortable=False)
    yield Part(title("proof"), (Group(tuple(proofs(comparison, names))),))
    found = [result for result in comparison.results if result.breaches or result.proposal.faults]
    groups = (Group(tuple(findings(r, names)), findings_head(r, names)) for r in found)
    nothing = (Group((title("nothing-wrong"),)),)
    yield Part(title("all-findings"), tuple(groups) or nothing, note=_left_out(comparison, names))
    for table in coverage_tables(comparison, names):
        yield Part(table.note, table=table)
    changes = changes_table(comparison, names, every=False)
    yield Part(title("changes"), _none(changes, names), changes, changes.note)
    signed = [due_summary(result, names) for result in comparison.results if result.changes]
    agreements = agreements_table(comparison, names)
    yield Part(title("agreements"), (Group(tuple(signed)),), agreements, agreements.note)


def _left_out(comparison: Comparison, names: Names) -> str:
    faulty = any(result.proposal.faults for result in comparison.results)
    return tell("compare-left-out", names.lang) if faulty else ""


def _none(table: Table, names: Names) -> tuple[Group, ...]:
    return () if table.rows else (Group((tell("compare-no-changes", names.lang),)),)
