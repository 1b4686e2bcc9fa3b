"""What it costs that supporters take part at all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from matcher.domain.pair_costs import Floor, Least, Pair, PairCosts
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Mobilisation(Term):
    """The mobilisation cost of every supporter that has a recipient, added up."""

    name = "mobilisation"
    of_pairs = True
    texts = {
        "term-mobilisation": ("mobilisation", "动员成本"),
        "unit-mobilisation": ("cost", "费用"),
    }

    # Model half -------------------------------------------------------------------------------

    def pair_costs(
        self,
        problem: Problem,
        pairs: Sequence[Pair],
        recipients: Sequence[str],
        single: Collection[str],
    ) -> PairCosts:
        """A supporter is mobilised as soon as one of its pairs is chosen: a floor for each."""
        own: dict[str, list[Pair]] = defaultdict(list)
        for pair in pairs:
            own[pair[0]].append(pair)
        cost = {s: problem.supporters[s].mobilisation_cost for s in own}
        together = tuple(
            Least(cost[s], tuple(Floor({pair: 1}) for pair in several))
            for s, several in own.items()
            if len(several) > 1 and cost[s]
        )
        return PairCosts({own[s][0]: cost[s] for s in own if len(own[s]) == 1}, together)

    # Checker half -----------------------------------------------------------------------------

    def value(self, evidence: Evidence) -> int:
        """Σ of the cost of the distinct supporters."""
        supporters = {supporter for supporter, _ in evidence.chosen}
        return sum(evidence.problem.supporters[s].mobilisation_cost for s in supporters)
