"""One part that nothing ties to the others: a point for each number of new pairs."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.milp.rows import Row
from matcher.pairing.model import Pair
from matcher.solving.bounds import carried, raised
from matcher.solving.passes import run_levels
from matcher.solving.pool import Pool
from matcher.solving.progress import Listener
from matcher.solving.search import BlockPlan, BlockSearch


@dataclass(frozen=True)
class PartPoint:
    """The best plan known of a part with at most so many new pairs, and a bound of each level.

    A bound holds for the plans whose earlier levels are at most the plan's values.
    """

    plan: BlockPlan
    bounds: tuple[int, ...]

    def settled(self, tolerance: float) -> bool:
        """Tell whether no level is further than ``tolerance`` % of its value from its bound."""
        pairs = zip(self.plan.values, self.bounds, strict=True)
        return all((value - bound) * 100 <= tolerance * abs(value) for value, bound in pairs)


class PartCurve:
    """The points of one part, each better known with every search.

    ``kept`` are the pairs of the incumbent table. Of the plans ``fewest``, with the fewest new
    pairs, and ``best``, without a limit, the part takes its own; ``proven`` are bounds for the
    latter's values.
    """

    def __init__(
        self,
        search: BlockSearch,
        kept: Collection[Pair],
        fewest: tuple[Collection[Pair], Collection[Stint]],
        best: tuple[Collection[Pair], Collection[Stint]],
        proven: Sequence[int],
    ) -> None:
        self.search = search
        self.new = frozenset(search.block.pairs) - frozenset(kept)
        self.first, self.last = self._point(fewest), self._point(best)
        self.last = replace(self.last, bounds=tuple(proven))
        self.least, self.free = self._changes(self.first), self._changes(self.last)
        self.points: dict[int, PartPoint] = {}

    def open(self, most: int) -> None:
        """Put what is known at each number of new pairs up to ``most``."""
        for number in range(self.least, max(self.least, min(most, self.free)) + 1):
            known = self.last if number >= self.free else self.first
            values = known.plan.values
            bounds = carried(self.last.bounds, self.last.plan.values, values)
            self.points[number] = PartPoint(known.plan, bounds)

    def unsettled(self, tolerance: float) -> list[int]:
        """The numbers of new pairs whose point is not proven well enough."""
        return [n for n, point in self.points.items() if not point.settled(tolerance)]

    def improve(self, number: int, tolerance: float, budget: Budget, listener: Listener) -> None:
        """Search for a better plan with at most so many new pairs, from the best that is known."""
        search = self._begun(number)
        run_levels([search], search.levels, tolerance, budget, listener)
        self._keep(number)

    def rotate_first(self, budget: Budget) -> None:
        """Work out the rotation of the plan with the fewest new pairs."""
        search = self._begun(self.least)
        bounds, before = search.bounds, search.best.values
        search.rotate(search.best.pairs, budget)
        search.bounds = list(carried(bounds, before, search.best.values))
        self._keep(self.least)

    def put_together(self, numbers: Sequence[int], budget: Budget) -> None:
        """Try at these numbers of new pairs what rotations known by now make of them."""
        pool = Pool(self.search)
        for number in numbers:
            found = None if budget.over else pool.best(budget, self._limit(number))
            if found is not None:
                search = self._begun(number)
                bounds, before = search.bounds, search.best.values
                search.begin(*found)
                search.rotate(found[0], budget)
                search.bounds = list(carried(bounds, before, search.best.values))
                self._keep(number)

    def _begun(self, number: int) -> BlockSearch:
        """The search for this number of new pairs, begun from what is known."""
        known = self.points[number]
        self.search.limit(self._limit(number))
        self.search.begin(known.plan.pairs, known.plan.stints)
        self.search.bounds = list(known.bounds)
        return self.search

    def _limit(self, number: int) -> Row:
        variables = tuple(self.search.block.model.pair[pair] for pair in sorted(self.new))
        return Row(variables, (1,) * len(variables), None, number)

    def _keep(self, number: int) -> None:
        bounds = tuple(max(0, bound or 0) for bound in self.search.bounds)
        self.points[number] = PartPoint(self.search.best, bounds)
        self._tell_more(number)
        self._tell_fewer(number)

    def _tell_more(self, number: int) -> None:
        """A plan may be taken with more new pairs allowed, too."""
        plan = self.points[number].plan
        for more in range(number + 1, max(self.points) + 1):
            known = self.points[more]
            if known.plan.values > plan.values:
                bounds = carried(known.bounds, known.plan.values, plan.values)
                self.points[more] = PartPoint(plan, bounds)

    def _tell_fewer(self, number: int) -> None:
        """What no plan with more new pairs can pass, none with fewer can."""
        for more in range(number, self.least, -1):
            source, target = self.points[more], self.points[more - 1]
            bounds = carried(source.bounds, source.plan.values, target.plan.values)
            self.points[more - 1] = replace(target, bounds=raised(target.bounds, bounds))

    def _point(self, plan: tuple[Collection[Pair], Collection[Stint]]) -> PartPoint:
        self.search.best = None
        self.search.begin(*plan)
        return PartPoint(self.search.best, (0,) * len(self.search.levels))

    def _changes(self, point: PartPoint) -> int:
        return len(point.plan.pairs & self.new)
