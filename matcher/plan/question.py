"""What status and bounds of a plan answer: ``question`` in plan.json."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

Among = Literal["all", "pairs", "repair", "kept"]
"""Which plans a proof speaks of: all, those with the given pairs, those that a repair may make,
those that keep what was accepted."""

QUESTIONS: Mapping[Among, str] = {
    "all": "best plan",
    "pairs": "best rotation of the given pairs",
    "repair": "best repair that leaves alone what can stay",
    "kept": "best plan that keeps what was accepted",
}


def among(told: Mapping[str, Any]) -> Among | None:
    """Tell which plans the proofs of a plan.json speak of; None: its question is not known here."""
    question = told.get("question", QUESTIONS["all"])
    return next((key for key, words in QUESTIONS.items() if words == question), None)
