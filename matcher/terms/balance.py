"""How much the busiest supporter carries of what it can carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from matcher.domain.pair_costs import Floor, Least, Pair, PairCosts
from matcher.terms.base import Term

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class Balance(Term):
    """The most of any supporter: its load in thousandths of its capacity, rounded up.

    A supporter of capacity 0 counts like one of capacity 1, so that a load on it is never free.
    """

    name = "balance"
    of_pairs = True
    is_most = True
    texts = {
        "term-balance": ("largest share of capacity in use", "最高能力占用率"),
        "unit-balance": ("per mille", "‰"),
    }

    # Model half -------------------------------------------------------------------------------

    def pair_costs(
        self,
        problem: Problem,
        pairs: Sequence[Pair],
        recipients: Sequence[str],
        single: Collection[str],
    ) -> PairCosts:
        """One number, with a floor for each supporter."""
        loads: dict[str, dict[Pair, int]] = defaultdict(dict)
        for pair in pairs:
            loads[pair[0]][pair] = 1000 * problem.load(*pair)
        floors = tuple(
            Floor(amounts, divisor=max(1, problem.supporters[supporter].capacity))
            for supporter, amounts in loads.items()
        )
        return PairCosts(together=(Least(1, floors),) if floors else ())

    # Checker half -----------------------------------------------------------------------------

    def value(self, evidence: Evidence) -> int:
        """Add up each supporter's load; the largest share counts."""
        shares = [0]
        for supporter, hospital in evidence.problem.supporters.items():
            own = [pair for pair in evidence.chosen if pair[0] == supporter]
            load = sum(evidence.problem.load(*pair) for pair in own)
            whole, rest = divmod(1000 * load, hospital.capacity or 1)
            shares.append(whole + (rest > 0))
        return max(shares)
