"""What the folder of ``matcher report`` holds beside the files for people: report.json."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from matcher.handouts.subject import Subject
from matcher.plan.certificate import files_of, inputs_of, sha256_of, versions
from matcher.plan.write import as_json

CERTIFICATE = "report.json"


def report_files(subject: Subject, plan: Path, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Give the files and report.json, which lists them; ``plan`` is what the plan was read from."""
    return {**files, CERTIFICATE: as_json(_told(subject, plan, files))}


def _told(subject: Subject, plan: Path, files: Mapping[str, bytes]) -> dict[str, Any]:
    scenario, verdict = subject.scenario, subject.verdict
    return {
        "matcher": 1,
        "title": scenario.title,
        "plan": plan.resolve().name,
        "versions": versions(),
        "inputs": inputs_of(scenario, files_of(plan)),
        "outputs": {name: sha256_of(data) for name, data in sorted(files.items())},
        "synthetic": list(scenario.synthetic),
        "check": {
            "violations": len(verdict.violations),
            "shortfalls": len(verdict.shortfalls),
            "levels": dict(verdict.levels),
            "rows_left_out": len(subject.faults),
        },
    }
