"""What the alternatives are made of."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.solving.solve import Solved

Pair = tuple[str, str]


@dataclass(frozen=True)
class Alternative:
    """One more plan.

    ``shared`` counts the pairs that it has in common with the plans before it, each once for every
    plan that holds it; no plan in the band shares fewer than ``bound``.
    """

    solved: Solved
    shared: int
    bound: int

    @property
    def pairs(self) -> frozenset[Pair]:
        """The plan's pairs."""
        return pairs_of(self.solved)


@dataclass(frozen=True)
class Alternatives:
    """The best plan and those beside it.

    ``within`` is in per cent of all weighted post-months; ``uncovered`` the weighted post-months
    that a plan may leave uncovered. ``wanted`` counts the best plan, too; where fewer plans are
    there, ``exhausted`` tells whether it is proven that no other plan lies in the band.
    """

    best: Solved
    others: tuple[Alternative, ...]
    within: float
    uncovered: int
    wanted: int
    exhausted: bool

    @property
    def plans(self) -> tuple[Solved, ...]:
        """All plans, the best one first."""
        return (self.best, *(other.solved for other in self.others))


def pairs_of(solved: Solved) -> frozenset[Pair]:
    """The pairs of a plan."""
    return frozenset((pair.supporter, pair.recipient) for pair in solved.plan.pairs)
