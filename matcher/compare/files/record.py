"""comparison.json: what was found of each table, from what, with what."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matcher.compare.breaches import Breach
from matcher.compare.compare import Comparison
from matcher.compare.figures import Coverage, Figures
from matcher.compare.result import Result
from matcher.language.message import Fault
from matcher.plan.certificate import inputs_of, level_row, sha256_of, versions
from matcher.plan.shares import Share
from matcher.reading.table_file import split_sheet


def record(comparison: Comparison, outputs: Mapping[str, bytes], plans: Mapping[str, str]) -> dict:
    """Give the content; ``outputs`` are the other files, ``plans`` the plan folders by table."""
    scenario = comparison.problem.scenario
    return {
        "matcher": 1,
        "title": scenario.title,
        "tables": [_table(result, plans.get(result.name)) for result in comparison.results],
        "seconds": round(comparison.seconds, 3),
        "seed": comparison.seed,
        "versions": versions(),
        "inputs": inputs_of(scenario, _files(comparison)),
        "outputs": {name: sha256_of(data) for name, data in sorted(outputs.items())},
        "synthetic": list(scenario.synthetic),
    }


def _files(comparison: Comparison) -> list[Path]:
    asked = [result.proposal.source for result in comparison.results]
    files = [Path(split_sheet(source)[0]) for source in asked if source]
    return [file / "pairs.csv" if file.is_dir() else file for file in files]


def _table(result: Result, plan: str | None) -> dict[str, Any]:
    return {
        "name": result.name,
        "source": result.proposal.source or None,
        "outcome": result.outcome,
        "conflict": list(result.conflict),
        "levels": [level_row(level) for level in (result.plan.levels if result.plan else ())],
        **(_figures(result.figures) if result.figures is not None else {}),
        "violations": [_breach(breach) for breach in result.breaches],
        "faults": [_fault(fault) for fault in result.proposal.faults],
        "plan": plan,
    }


def _figures(figures: Figures) -> dict[str, Any]:
    trainees = figures.trainees
    return {
        "pairs": figures.pairs,
        "kept": figures.kept,
        "new": figures.new,
        "dropped": figures.dropped,
        "terms": dict(figures.terms),
        "coverage": None if figures.coverage is None else _coverage(figures.coverage),
        "load": [
            {"supporter": row.supporter, "load": row.load, "capacity": row.capacity}
            for row in figures.loads
        ],
        "trainees": trainees
        and {"placed": trainees.placed, "unplaced": trainees.missing, "bound": trainees.bound},
    }


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {
        **_share(coverage.whole),
        "by_specialty": {str(row.key): _share(row) for row in coverage.by_specialty},
        "by_county": {"/".join(row.key): _share(row) for row in coverage.by_county},
    }


def _share(share: Share[Any]) -> dict[str, int]:
    return {
        "post_months": share.months,
        "uncovered": share.uncovered,
        "weight": share.weight,
        "uncovered_weight": share.uncovered_weight,
    }


def _breach(breach: Breach) -> dict[str, Any]:
    violation = breach.violation
    return {
        "rule": violation.rule,
        "code": violation.code,
        "amount": violation.amount,
        "where": dict(violation.where),
        "rows": list(breach.rows),
        "soft": breach.soft,
    }


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "code": fault.code,
        "sheet": fault.sheet,
        "row": fault.row,
        "column": fault.column,
        "value": fault.value,
    }
