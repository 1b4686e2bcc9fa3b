"""How many stints are planned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matcher.check.evidence import merge
from matcher.language.message import Message
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Stints(Term):
    """The number of planned stints; facts do not count."""

    name = "stints"
    texts = {
        "term-stints": ("planned stints", "派驻人次"),
        "unit-stints": ("stints", "人次"),
        "stints-no_staff": (
            "The number of stints is not assessed: there is no staff table.",
            "没有人员表，派驻人次不作评定。",
        ),
        "stints-no_stints": (
            "The number of stints is not assessed: no stints are given.",
            "未给出派驻安排，派驻人次不作评定。",
        ),
    }

    def skipped(self, problem: Problem) -> Message | None:
        """Nobody can be sent."""
        return Message("stints-no_staff") if problem.scenario.staff is None else None

    # Checker half -----------------------------------------------------------------------------

    def unassessed(self, evidence: Evidence) -> Message | None:
        """A pairing table alone does not tell who is where."""
        unknown = evidence.stints is None and evidence.problem.scenario.staff is not None
        return Message("stints-no_stints") if unknown else self.skipped(evidence.problem)

    def value(self, evidence: Evidence) -> int:
        """Planned rows of one person at one post that follow one another are one stint."""
        return len(merge(evidence.placed))
