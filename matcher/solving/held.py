"""Parts of a plan that are taken as they are, beside those that are searched."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.pairing.blocks import Block
from matcher.pairing.costs import cost_of, costs_of
from matcher.pairing.model import Pair
from matcher.rotation.estimates import Estimates
from matcher.rotation.rotation import weigh
from matcher.solving.search import BlockPlan, BlockSearch


@dataclass(frozen=True)
class Held:
    """What stays of a plan: pairs, and stints.

    The pairs are those of recipients that are ``settled``, the stints of those ``at_rest``, which
    are settled and take up whole parts of the pairing.
    """

    pairs: tuple[Pair, ...]
    stints: tuple[Stint, ...]
    settled: frozenset[str]
    at_rest: frozenset[str]


class HeldPart:
    """A part with one plan: what the passes over the levels ask of a search, they ask of it too."""

    def __init__(
        self, block: Block, estimates: Estimates, levels: Sequence[Level], held: Held
    ) -> None:
        self.block, self.levels = block, tuple(levels)
        members = set(block.recipients)
        pairs = frozenset(pair for pair in held.pairs if pair[1] in members)
        stints = tuple(stint for stint in held.stints if stint.recipient in members)
        terms = estimates.terms(block.recipients, stints, pairs)
        costs = costs_of(block, estimates.problem, levels)
        values = tuple(cost_of(costs, level, pairs) + weigh(level, terms) for level in levels)
        self.best = BlockPlan(pairs, stints, values)
        self.bounds: list[int] = list(values)
        self.at_least: dict[int, int] = {}

    @property
    def standing(self) -> tuple[int, ...]:
        """The values as they count."""
        return tuple(max(v, self.at_least.get(n, v)) for n, v in enumerate(self.best.values))

    def improve(self, *how: object) -> None:
        """There is nothing to choose."""

    def begin(self, pairs: Collection[Pair], stints: Collection[Stint]) -> None:
        """It has its plan."""

    def forget_bounds(self, first: int) -> None:
        """Its bounds hold whatever the others do."""

    def least(self, number: int) -> bool:
        """Every plan has this value."""
        return True

    def gap(self, number: int) -> int:
        """Every plan has this value."""
        return 0

    def settled(self, number: int, tolerance: float) -> bool:
        """Every plan has this value."""
        return True


AnyPart = BlockSearch | HeldPart
