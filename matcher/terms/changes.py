"""How much of the incumbent table changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matcher.language.message import Message
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Changes(Term):
    """The chosen pairs that the incumbent table does not hold; a dropped pair counts nothing."""

    name = "changes"
    of_pairs = True
    texts = {
        "term-changes": ("new pairs", "新增结对"),
        "unit-changes": ("pairs", "对"),
        "changes-no_incumbent": (
            "Changes are not assessed: there is no incumbent table.",
            "没有现行对应关系表，调整数不作评定。",
        ),
    }

    def skipped(self, problem: Problem) -> Message | None:
        """There is nothing to change from."""
        return Message("changes-no_incumbent") if problem.scenario.incumbent is None else None

    # Model half -------------------------------------------------------------------------------

    def pair_cost(self, problem: Problem, supporter: str, recipient: str) -> int:
        """1 for a pair that no row of the incumbent table holds."""
        return int((supporter, recipient) not in problem.incumbent_pairs)

    # Checker half -----------------------------------------------------------------------------

    def value(self, evidence: Evidence) -> int:
        """Number of distinct new pairs."""
        return len(evidence.chosen - evidence.problem.incumbent_pairs)
