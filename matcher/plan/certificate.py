"""plan.json: what was proven, from what, with what."""

from __future__ import annotations

import hashlib
import os
import platform
import sys
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from functools import cache
from importlib import metadata
from pathlib import Path
from typing import Any

from matcher.check.check import Verdict
from matcher.domain.scenario import Scenario
from matcher.plan.groups import groups_of
from matcher.plan.plan import LevelResult, Plan
from matcher.plan.question import QUESTIONS

LIBRARIES = ("networkx", "ortools", "pandas")


def certificate(plan: Plan, verdict: Verdict, outputs: Mapping[str, bytes]) -> dict[str, Any]:
    """Give the content of plan.json; ``outputs`` are the written files by name.

    ``question`` is what status and bounds answer: here, that no plan at all is better.
    """
    scenario = plan.problem.scenario
    return {
        "matcher": 1,
        "title": scenario.title,
        "question": QUESTIONS["all"],
        "status": plan.status,
        "levels": [level_row(level) for level in plan.levels],
        "schedules": _schedules(plan),
        "seconds": {step: round(seconds, 3) for step, seconds in plan.seconds.items()},
        "seed": plan.seed,
        "versions": versions(),
        "inputs": inputs_of(scenario),
        "outputs": {name: sha256_of(data) for name, data in sorted(outputs.items())},
        "rules": rules_of(scenario),
        "synthetic": list(scenario.synthetic),
        "check": _check(verdict),
        "groups": [asdict(group) for group in groups_of(plan)],
    }


def rules_of(scenario: Scenario) -> dict[str, Any]:
    """Give the rules in force with their parameters as plain data."""
    return {
        name: rule.model_dump(mode="json", by_alias=True, fallback=str)
        for name, rule in scenario.rules.items()
    }


def versions() -> dict[str, str]:
    """Give the versions of Python, this tool, and the libraries loaded now."""
    loaded = [name for name in LIBRARIES if name in sys.modules]
    found = {name: metadata.version(name) for name in loaded}
    return {"python": platform.python_version(), "matcher": _own_version(), **found}


@cache
def _own_version() -> str:
    """Ask for the distribution that holds this package, whatever its name; blank: none does."""
    owners = metadata.packages_distributions().get("matcher", [])
    return metadata.version(owners[0]) if owners else ""


def level_row(level: LevelResult) -> dict[str, Any]:
    """Give one level as the JSON files have it."""
    return {
        "name": level.name,
        "value": level.value,
        "bound": level.bound,
        "gap": level.gap,
        "gap_percent": level.gap_percent,
        "unit": level.unit,
    }


def _schedules(plan: Plan) -> dict[str, Any]:
    """Give the rows of each schedule, and value and bound of one that can be better or worse."""
    schedules = plan.schedules
    planned = {name: getattr(schedules, name, None) for name in plan.problem.scenario.rules}
    found = {name: {"rows": len(rows)} for name, rows in planned.items() if rows is not None}
    for name, proof in schedules.proofs.items():
        found[name] |= {"value": proof.value, "bound": proof.bound, "unit": proof.unit}
    if "telemedicine" in found:
        found["telemedicine"]["unreached"] = list(schedules.unreached)
    return found


def inputs_of(scenario: Scenario, more: Iterable[Path] = ()) -> dict[str, str | None]:
    """Give the sha256 of each file that was read, and of ``more``; None for one gone by now.

    They are named as seen from the scenario's folder.
    """
    home = scenario.path.resolve().parent
    return {seen_from(home, path): sha256_of_file(path) for path in (*scenario.inputs, *more)}


def files_of(plan: Path) -> tuple[Path, ...]:
    """Give a plan's own files: tables and plan.json of a directory, or the workbook itself."""
    if not plan.is_dir():
        return (plan,)
    return (*sorted(plan.glob("*.csv")), *plan.glob("plan.json"))


def seen_from(home: Path, path: Path) -> str:
    """Name a file as seen from a folder; by its name alone where it is on another drive."""
    try:
        return Path(os.path.relpath(path.resolve(), home)).as_posix()
    except ValueError:
        return path.name


def sha256_of_file(path: Path) -> str | None:
    """Give the fingerprint of a file; None where it cannot be read."""
    try:
        return sha256_of(path.read_bytes()) if path.is_file() else None
    except OSError:
        return None


def sha256_of(data: bytes) -> str:
    """Give the fingerprint of a file's content."""
    return hashlib.sha256(data).hexdigest()


def _check(verdict: Verdict) -> dict[str, Any]:
    """Sum up what the independent check found."""
    return {
        "violations": len(verdict.violations),
        "shortfalls": len(verdict.shortfalls),
        "terms": dict(verdict.terms),
        "levels": dict(verdict.levels),
        "not_assessed": [message.code for message in verdict.not_assessed],
    }
