"""Where a plan, or another answer, goes when nobody says so."""

from __future__ import annotations

from pathlib import Path

from matcher.reading.table_file import split_sheet

_USUAL = "scenario"


def usual_folder(scenario: Path, answer: str = "plan", table: str = "") -> Path:
    """Give ``ANSWER-FOLDER`` in the current folder; other files of a folder add their own name.

    ``table``: what the answer is about where the scenario alone does not say it, added last.
    """
    path = scenario.resolve()
    parts = [answer, path.parent.name, "" if path.stem == _USUAL else path.stem, table]
    return Path("-".join(part for part in parts if part))


def table_word(reference: str) -> str:
    """Name a pairing table in a folder's name: its file, its sheet too, or its plan's folder."""
    name, sheet = split_sheet(reference)
    path = Path(name).resolve()
    word = path.name if path.is_dir() else path.stem
    return "-".join(part for part in (word, sheet) if part)
