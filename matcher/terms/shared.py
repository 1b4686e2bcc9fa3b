"""How much of earlier plans a plan repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from matcher.domain.pair_costs import Pair, PairCosts
from matcher.language.message import Message
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Shared(Term):
    """The chosen pairs that earlier plans hold, each once for every plan that holds it."""

    name = "shared"
    of_pairs = True
    of_command = True
    texts = {
        "term-shared": ("pairs shared with earlier plans", "与前述方案相同的结对"),
        "unit-shared": ("pairs", "对"),
        "shared-no_plans": (
            "Shared pairs are not assessed: there is no earlier plan to differ from.",
            "没有前述方案可供比较，相同的结对数不作评定。",
        ),
    }

    def skipped(self, problem: Problem) -> Message | None:
        """There is no plan to differ from."""
        return Message("shared-no_plans") if problem.scenario.avoided is None else None

    # Model half -------------------------------------------------------------------------------

    def pair_costs(
        self,
        problem: Problem,
        pairs: Sequence[Pair],
        recipients: Sequence[str],
        single: Collection[str],
    ) -> PairCosts:
        """Each pair costs as many as there are plans that hold it."""
        plans = Counter(problem.scenario.avoided or ())
        return PairCosts({pair: plans[pair] for pair in pairs})

    # Checker half -----------------------------------------------------------------------------

    def value(self, evidence: Evidence) -> int:
        """Number of rows among the earlier plans' pairs that are chosen again."""
        earlier = evidence.problem.scenario.avoided or ()
        return sum(pair in evidence.chosen for pair in earlier)
