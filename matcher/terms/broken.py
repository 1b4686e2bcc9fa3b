"""How much of what was published changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matcher.check.evidence import merge
from matcher.language.message import Message
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Broken(Term):
    """The published stints of which person, post or months differ in the plan that repairs."""

    name = "broken"
    of_command = True
    texts = {
        "term-broken": ("published stints changed", "变动的已公布派驻"),
        "unit-broken": ("stints", "人次"),
        "broken-nothing_published": (
            "Changes to published stints are not assessed: no earlier plan is given.",
            "未给出已公布的方案，已公布派驻的变动不作评定。",
        ),
        "broken-no_stints": (
            "Changes to published stints are not assessed: no stints are given.",
            "未给出派驻安排，已公布派驻的变动不作评定。",
        ),
    }

    def skipped(self, problem: Problem) -> Message | None:
        """There is no earlier plan to change, or nobody to be sent."""
        scenario = problem.scenario
        given = scenario.published is not None and scenario.staff is not None
        return None if given else Message("broken-nothing_published")

    # Checker half -----------------------------------------------------------------------------

    def unassessed(self, evidence: Evidence) -> Message | None:
        """A pairing table alone does not tell who is where."""
        if self.skipped(evidence.problem) is None and evidence.stints is None:
            return Message("broken-no_stints")
        return self.skipped(evidence.problem)

    def value(self, evidence: Evidence) -> int:
        """Published stints that no planned stint, adjacent rows as one, equals."""
        published = evidence.problem.scenario.published
        planned = {(s.person, s.post_key, s.months) for s in merge(evidence.placed)}
        told = published.stints if published else ()
        known = [stint for stint in told if stint.recipient in evidence.problem.recipients]
        return sum((s.person, s.post_key, s.months) not in planned for s in known)
