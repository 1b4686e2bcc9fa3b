"""What stays uncovered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matcher.check.coverage import covered_months
from matcher.language.message import Message
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Coverage(Term):
    """The weight of every month of every post that is not covered, added up."""

    name = "coverage"
    texts = {
        "term-coverage": ("uncovered posts", "岗位空缺"),
        "unit-coverage": ("weighted post-months", "加权岗位月"),
        "coverage-no_tables": (
            "Coverage is not assessed: there is neither a staff nor a capabilities table.",
            "既无人员表也无能力表，岗位覆盖不作评定。",
        ),
        "coverage-no_stints": (
            "Coverage is not assessed: no stints are given.",
            "未给出派驻安排，岗位覆盖不作评定。",
        ),
    }

    def skipped(self, problem: Problem) -> Message | None:
        """Nothing tells who could cover a post."""
        scenario = problem.scenario
        if scenario.staff is None and scenario.capabilities is None:
            return Message("coverage-no_tables")
        return None

    # Checker half -----------------------------------------------------------------------------

    def unassessed(self, evidence: Evidence) -> Message | None:
        """With a staff table, a pairing table alone does not tell who is where."""
        if evidence.stints is None and evidence.problem.scenario.staff is not None:
            return Message("coverage-no_stints")
        return self.skipped(evidence.problem)

    def value(self, evidence: Evidence) -> int:
        """Σ of weight × uncovered months over all posts."""
        covered = covered_months(evidence)
        return sum(
            post.weight * (len(post.months) - len(covered[post.key]))
            for post in evidence.problem.posts
        )
