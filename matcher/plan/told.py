"""What plan.json says, against what the checker found: compared with, never trusted."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from matcher.check import Evidence, Verdict
from matcher.domain.months import format_month
from matcher.language.message import Message
from matcher.plan.directory import CERTIFICATE
from matcher.plan.files import for_people
from matcher.plan.files.cells import encoded
from matcher.plan.files.shortfalls import shortfalls_sheet

SHORTFALLS = "shortfalls.csv"


def differences(folder: Path, scenario: Path, verdict: Verdict) -> tuple[Message, ...] | None:
    """Give each value of plan.json that is not what was recomputed; None: no plan.json.

    Files that changed since the plan was written are among them: its CSV files and the
    scenario's.
    """
    path = folder / CERTIFICATE
    if not path.exists():
        return None
    told = _read(path)
    if told is None:
        return (Message("told-unreadable", {"file": CERTIFICATE}),)
    return (
        *_levels(told, dict(verdict.levels)),
        *_schedules(told, verdict.schedules),
        *_files(told, "outputs", folder),
        *_files(told, "inputs", scenario.resolve().parent),
    )


def repair_differences(
    folder: Path, first: int, until: int, files: Mapping[str, str]
) -> Iterator[Message]:
    """Give what plan.json says otherwise of the plan that it repairs and of the months."""
    told = told_repair(folder) or {}
    asked = {
        "--from": (told.get("from"), first),
        "--published-until": (told.get("published_until"), until),
    }
    for option, (stated, month) in asked.items():
        found = format_month(month)
        if stated != found:
            params = {"option": option, "told": _shown(stated), "found": found}
            yield Message("repair-check-month", params)
    named = told.get("files")
    stated = named if isinstance(named, dict) else {}
    for name in sorted({*stated, *files}):
        if stated.get(name) != files.get(name):
            yield Message("repair-check-plan", {"file": name[:60]})


def told_repair(folder: Path) -> Mapping[str, Any] | None:
    """Give what plan.json says of the plan that it repairs; None: it repairs none."""
    told = _read(folder / CERTIFICATE) or {}
    found = told.get("repairs")
    return found if isinstance(found, dict) else None


def given_pairs(folder: Path) -> Message | None:
    """Say what plan.json tells of pairs that were given; None where it tells of none."""
    told = (_read(folder / CERTIFICATE) or {}).get("pairs_given")
    if not isinstance(told, dict):
        return None
    rows, left = (_whole(told.get(key)) for key in ("rows", "left_out"))
    return Message("told-given", {"table": _table(told), "rows": rows, "left": left})


def _table(told: Mapping[str, Any]) -> str | Message:
    if told.get("file") is None:
        return Message("told-incumbent")
    file = str(told["file"]).rpartition("/")[2]
    return (f"{file}#{told['sheet']}" if told.get("sheet") else file)[:80]


def _whole(value: object) -> int:
    return value if type(value) is int else 0


def lists_shortfalls(folder: Path, evidence: Evidence, verdict: Verdict) -> bool:
    """Tell whether the plan's own list of shortfalls is the one that was recomputed."""
    sheet = for_people(shortfalls_sheet(evidence, verdict), evidence.problem.scenario)
    try:
        return (folder / SHORTFALLS).read_bytes() == encoded(sheet)
    except (OSError, ValueError):
        return False


def _read(path: Path) -> dict[str, Any] | None:
    try:
        if not path.is_file():
            return None
        told = json.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return None
    return told if isinstance(told, dict) else None


def _levels(told: Mapping[str, Any], values: Mapping[str, int]) -> Iterator[Message]:
    rows = told.get("levels")
    rows = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
    stated = {str(row.get("name")): row.get("value") for row in rows}
    for name in dict.fromkeys((*values, *stated)):
        found, claimed = values.get(name), stated.get(name)
        if found != claimed or type(claimed) is bool:
            params = {"level": name, "found": _shown(found), "told": _shown(claimed)}
            yield Message("told-level", params)


def _schedules(told: Mapping[str, Any], values: Mapping[str, int]) -> Iterator[Message]:
    stated = told.get("schedules")
    stated = stated if isinstance(stated, dict) else {}
    for rule, found in values.items():
        row = stated.get(rule)
        claimed = row.get("value") if isinstance(row, dict) else None
        if found != claimed or type(claimed) is bool:
            params = {"rule": rule, "found": _shown(found), "told": _shown(claimed)}
            yield Message("told-schedule", params)
        bound = row.get("bound") if isinstance(row, dict) else None
        if type(bound) is int and bound > found:
            params = {"rule": rule, "found": _shown(found), "told": _shown(bound)}
            yield Message("told-bound", params)


def _shown(value: object) -> str:
    return "-" if value is None else str(value)[:40]


def _files(told: Mapping[str, Any], part: str, folder: Path) -> Iterator[Message]:
    named = told.get(part)
    for name, stated in named.items() if isinstance(named, dict) else ():
        found = _sha256(folder, name)
        if found is None and stated is not None:
            yield Message("told-missing", {"file": name})
        elif found != stated:
            yield Message(f"told-{part}", {"file": name})


def _sha256(folder: Path, name: str) -> str | None:
    """Give the fingerprint of an ordinary file; a device would never end."""
    try:
        path = folder / name
        return hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else None
    except (OSError, ValueError):
        return None
