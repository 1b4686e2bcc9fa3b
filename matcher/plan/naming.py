"""Where a plan, or another answer, goes when nobody says so."""

from __future__ import annotations

from pathlib import Path

_USUAL = "scenario"


def usual_folder(scenario: Path, answer: str = "plan") -> Path:
    """Give ``ANSWER-FOLDER`` in the current folder; other files of a folder add their own name."""
    path = scenario.resolve()
    parts = [answer, path.parent.name, "" if path.stem == _USUAL else path.stem]
    return Path("-".join(part for part in parts if part))
