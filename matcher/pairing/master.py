"""The pairing master: which pairs to choose, valued by what no rotation of them can pass.

Supporters take sets of recipients, one column a set. A recipient that may have several
supporters, or one whose supporters have too many sets, is *loose*: its posts are covered by months
that each supporter may add. Whatever a rotation of chosen pairs proves comes back as the worth
of a set, or as a row on the tied pairs, until master and rotation agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.domain.scenario import Level
from matcher.pairing.blocks import Block
from matcher.pairing.layout import Layout
from matcher.pairing.model import Pair
from matcher.pairing.sheet import Sheet
from matcher.pairing.worth import Worths
from matcher.rotation.estimates import Estimates
from matcher.solving.budget import Budget
from matcher.solving.cpsat import minimise


@dataclass(frozen=True)
class Chosen:
    """The master's answer; without pairs, there is neither value nor bound.

    ``bound`` is a least value of the level for every plan; ``value`` is the level's worth of the
    pairs as far as the master knows.
    """

    status: str
    value: int | None = None
    bound: int | None = None
    pairs: frozenset[Pair] | None = None


class Master:
    """Chooses the pairs of one block, level by level."""

    def __init__(self, block: Block, estimates: Estimates, levels: Sequence[Level]) -> None:
        self.layout = Layout(block, estimates, levels)
        self.worths = Worths(estimates)

    def choose(self, number: int, caps: Sequence[int], tight: bool, budget: Budget) -> Chosen:
        """Minimise a level over the pairings whose earlier levels are at most ``caps``.

        Among the best, the pairs are also good in the later levels, as far as these are known.
        """
        first = self._minimise(number, caps, tight, budget)
        best, caps = first, list(caps)
        for later in range(number + 1, len(self.layout.levels)):
            if best.pairs is None or budget.over:
                break
            caps.append(best.value)
            better = self._minimise(later, caps, tight, budget)
            best = better if better.pairs is not None else best
        return replace(first, pairs=best.pairs)

    def _minimise(self, number: int, caps: Sequence[int], tight: bool, budget: Budget) -> Chosen:
        sheet = Sheet(self.layout, self.worths, tight)
        for earlier, cap in enumerate(caps):
            terms, constant = sheet.level(earlier)
            sheet.row([v for v, _ in terms], [w for _, w in terms], high=cap - constant)
        terms, constant = sheet.level(number)
        answer = minimise(sheet, terms, budget)
        if not answer.found:
            return Chosen(answer.status)
        pairs = frozenset(pair for pair, v in sheet.pair.items() if answer.values[v])
        value, bound = constant + answer.value, constant + answer.bound
        return Chosen(answer.status, value, bound, pairs)
