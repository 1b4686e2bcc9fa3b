"""What the frontier is made of."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.domain.scenario import Scenario
from matcher.plan.plan import LevelResult, Plan
from matcher.plan.shares import Share, whole_share
from matcher.solving.solve import Solved

Pair = tuple[str, str]


@dataclass(frozen=True)
class Point:
    """The best plan found with at most ``most`` new pairs; bounds hold for that limit."""

    most: int
    solved: Solved

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.solved.plan

    @property
    def changes(self) -> int:
        """New pairs that the plan really has, as the check counts them."""
        return self.solved.verdict.terms["changes"]

    @property
    def pairs(self) -> frozenset[Pair]:
        """The plan's pairs."""
        return frozenset((pair.supporter, pair.recipient) for pair in self.plan.pairs)

    @property
    def share(self) -> Share[None] | None:
        """How much of the posts is covered; None where that cannot be assessed."""
        covered = self.plan.covered
        return None if covered is None else whole_share(self.plan.problem, covered)


@dataclass(frozen=True)
class Frontier:
    """A point for each number of new pairs from the fewest possible on.

    ``fewest`` is the least number of new pairs that was found, and its bound. ``free`` holds the
    levels of the best plan without a limit; ``reached``: the last point is as good.
    """

    scenario: Scenario
    points: tuple[Point, ...]
    fewest: tuple[int, int]
    free: tuple[LevelResult, ...]

    @property
    def reached(self) -> bool:
        """Tell whether the last point is as good as the best plan without a limit."""
        values = [level.value for level in self.points[-1].plan.levels]
        return values <= [level.value for level in self.free]

    @property
    def proven(self) -> bool:
        """Tell whether every level of every point is proven."""
        return all(point.plan.status == "optimal" for point in self.points)


class TooFew(Exception):
    """More pairs must change than may: ``least`` were found, no plan has fewer than ``bound``."""

    def __init__(self, most: int, least: int, bound: int) -> None:
        super().__init__(most, least, bound)
        self.most, self.least, self.bound = most, least, bound
