"""How far the pairs are apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from matcher.language.message import Message
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Travel(Term):
    """The cost of the chosen pairs, added up: the costs table's, otherwise whole kilometres."""

    name = "travel"
    of_pairs = True
    texts = {
        "term-travel": ("travel", "路程"),
        "unit-travel": ("cost (km where no cost is given)", "费用（未给出时为公里）"),
        "travel-no_distances": (
            "Travel is not assessed: there are neither coordinates nor costs.",
            "既无坐标也无费用，路程不作评定。",
        ),
    }

    def skipped(self, problem: Problem) -> Message | None:
        """No distance is known at all."""
        return None if problem.has_distances else Message("travel-no_distances")

    # Model half -------------------------------------------------------------------------------

    def pair_cost(self, problem: Problem, supporter: str, recipient: str) -> int:
        """The cost of the pair."""
        return problem.cost(supporter, recipient)

    # Checker half -----------------------------------------------------------------------------

    def value(self, evidence: Evidence) -> int:
        """Σ of the cost of the distinct pairs."""
        return sum(evidence.problem.cost(*pair) for pair in evidence.chosen)
