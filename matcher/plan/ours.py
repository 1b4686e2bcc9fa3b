"""Which files of an output folder are the tool's own, so that nobody else's is ever removed."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path, PurePosixPath

PLAN, BOOK = "plan.json", "plan.xlsx"
MARKS = (
    PLAN,
    "comparison.json",
    "frontier.json",
    "alternatives.json",
    "stress.json",
    "report.json",
    "letters.json",
)
"""The file by which a folder is known as a plan, a comparison and so on; it lists the others."""

_OF_A_PLAN = (
    "pairs.csv",
    "pair_reasons.csv",
    "stints.csv",
    "gaps.csv",
    "posts.csv",
    "unmet.csv",
    "shortfalls.csv",
    "trainees.csv",
    "unplaced.csv",
    "people.csv",
    "assessment.csv",
    "telemedicine.csv",
    "milestones.csv",
    "goals.csv",
    BOOK,
    "report.html",
    "plan.ics",
)


def is_ours(folder: Path, mark: str) -> bool:
    """Tell whether the tool may write its files here: they are there already, or nothing is."""
    return (folder / mark).is_file() or not any(folder.iterdir())


def our_files(folder: Path) -> frozenset[Path]:
    """Give the tool's own files in a folder and below it; a workbook that was edited is none."""
    names = [*_OF_A_PLAN, *(name for mark in MARKS for name in (mark, *_listed(folder / mark)))]
    paths = (folder / name for name in names if name != BOOK or not _is_edited(folder))
    return frozenset(path for path in paths if path.is_file() and not path.is_symlink())


def _is_edited(folder: Path) -> bool:
    """Tell whether the plan's workbook is other than any mark says that it was written."""
    stated = {_listed(folder / mark).get(BOOK) for mark in MARKS}
    path = folder / BOOK
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() not in stated


def remove(files: frozenset[Path], folder: Path) -> None:
    """Remove files of a folder, and the folders below it that held nothing else."""
    for path in files:
        path.unlink()
    parents = {parent for path in files for parent in path.parents if folder in parent.parents}
    for parent in sorted(parents, reverse=True):
        if not any(parent.iterdir()):
            parent.rmdir()


def _listed(mark: Path) -> dict[str, object]:
    """The files that a mark lists beside it or below, with their sha256."""
    try:
        told = json.loads(mark.read_bytes().decode("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    outputs = told.get("outputs") if isinstance(told, dict) else None
    names = outputs if isinstance(outputs, dict) else {}
    return {name: stated for name, stated in names.items() if _is_below(name)}


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    return "\0" not in name and not path.is_absolute() and ".." not in path.parts
