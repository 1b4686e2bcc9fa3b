"""In the master's place where the pairs are given: nothing to choose, only to add up."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from matcher.domain.scenario import Level
from matcher.milp.budget import Budget
from matcher.pairing.blocks import Block
from matcher.pairing.costs import Costs, cost_of, costs_of
from matcher.pairing.master import Chosen
from matcher.pairing.model import Pair
from matcher.pairing.worth import Worth, worth_of
from matcher.rotation.estimates import Estimates
from matcher.rotation.rotation import Rotation, weigh


class Decided:
    """A block all of whose pairs are chosen; what rotations prove of tied pairs adds up."""

    sets_tell_all = True

    def __init__(self, block: Block, estimates: Estimates, levels: Sequence[Level]) -> None:
        self.block, self.estimates, self.levels = block, estimates, tuple(levels)
        self.pairs = frozenset(block.pairs)
        self.worths: dict[frozenset[Pair], Worth | None] = {}

    @cached_property
    def costs(self) -> Costs:
        """The terms of pairs that the levels name."""
        return costs_of(self.block, self.estimates.problem, self.levels)

    def learn(self, pairs: frozenset[Pair], rotation: Rotation) -> bool:
        """Take over what a rotation proved of tied pairs; tell whether anything is new."""
        if rotation.status == "unknown":
            return False
        worth = worth_of(rotation) if rotation.status == "found" else None
        new = pairs not in self.worths or self.worths[pairs] != worth
        self.worths[pairs] = worth
        return new

    def prefer(self, pairs: frozenset[Pair]) -> None:
        """There is but one pairing."""

    def choose(self, number: int, caps: Sequence[int], tight: bool, budget: Budget) -> Chosen:
        """Give the pairs, and a bound of the level as soon as all of them have been rotated."""
        if None in self.worths.values() or any(map(self._helpless, self._alone)):
            return Chosen("infeasible")
        known = sum(map(len, self.worths)) == len(self.pairs)
        bound = self._bound(number, tight) if known else None
        return Chosen("feasible", bound, bound, self.pairs)

    @cached_property
    def _alone(self) -> tuple[str, ...]:
        paired = {recipient for _, recipient in self.pairs}
        return tuple(r for r in self.block.recipients if r not in paired)

    def _helpless(self, recipient: str) -> bool:
        """Tell whether a hard demand cannot be met, as nobody can be sent."""
        return self.estimates.missing(recipient, (), soft=False) > 0

    def _bound(self, number: int, tight: bool) -> int:
        level = self.levels[number]
        least = [worth.at(number, level, tight) for worth in self.worths.values() if worth]
        least += [weigh(level, self.estimates.alone[r]) for r in self._alone]
        return cost_of(self.costs, level, self.pairs) + sum(least)
