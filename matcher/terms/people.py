"""How many people are sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matcher.language.message import Message
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class People(Term):
    """The distinct people with a stint inside the horizon, planned or fact."""

    name = "people"
    texts = {
        "term-people": ("people sent", "派出人数"),
        "unit-people": ("people", "人"),
        "people-no_staff": (
            "The number of people is not assessed: there is no staff table.",
            "没有人员表，派出人数不作评定。",
        ),
        "people-no_stints": (
            "The number of people is not assessed: no stints are given.",
            "未给出派驻安排，派出人数不作评定。",
        ),
    }

    def skipped(self, problem: Problem) -> Message | None:
        """Nobody can be sent."""
        return Message("people-no_staff") if problem.scenario.staff is None else None

    # Checker half -----------------------------------------------------------------------------

    def unassessed(self, evidence: Evidence) -> Message | None:
        """A pairing table alone does not tell who is where."""
        unknown = evidence.stints is None and evidence.problem.scenario.staff is not None
        return Message("people-no_stints") if unknown else self.skipped(evidence.problem)

    def value(self, evidence: Evidence) -> int:
        """A stint that only touches the horizon counts; one that ended before it does not."""
        horizon = evidence.problem.horizon
        stints = (*evidence.placed, *evidence.problem.scenario.fixed_stints)
        return len({stint.person for stint in stints if stint.months & horizon})
