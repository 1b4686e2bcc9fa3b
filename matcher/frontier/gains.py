"""What each further change buys, and which one is worth most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from matcher.frontier.point import Frontier, Pair, Point
from matcher.plan.shares import by_recipient

COVERAGE = "coverage"
NOT_MEASURED = ("shortfall", "changes")


@dataclass(frozen=True)
class Gain:
    """From one point to a later one: what the changes between them bought.

    ``gained`` is by how much the measure fell, in its unit; ``added`` and ``dropped`` are the
    pairs that come in and go. ``recipient`` gained the most coverage, ``at_recipient`` of it; None
    where coverage is not the measure or nobody gained.
    """

    before: Point
    after: Point
    gained: int
    added: tuple[Pair, ...]
    dropped: tuple[Pair, ...]
    recipient: str | None
    at_recipient: int

    @property
    def steps(self) -> int:
        """How many more pairs may change."""
        return self.after.most - self.before.most

    @property
    def a_change(self) -> Fraction:
        """What one more change buys."""
        return Fraction(self.gained, self.steps)


def measure(frontier: Frontier) -> str | None:
    """What gains are counted in: coverage, else the first level beside shortfall and changes."""
    point = frontier.points[0]
    if COVERAGE in point.solved.verdict.terms:
        return COVERAGE
    names = [level.name for level in point.plan.levels if level.name not in NOT_MEASURED]
    return names[0] if names else None


def worth(point: Point, name: str) -> int:
    """The measure at a point, the less the better: uncovered weight, or the level's value."""
    if name == COVERAGE:
        return point.solved.verdict.terms[COVERAGE]
    return dict(point.solved.verdict.levels)[name]


def gains(frontier: Frontier) -> tuple[Gain, ...]:
    """What each point has over the one before it; nothing for the first."""
    name = measure(frontier)
    return tuple(_gain(one, other, name) for one, other in pairwise(frontier.points))


def steps(frontier: Frontier) -> tuple[Gain, ...]:
    """The same between points whose plans differ: a run of equal points counts as one."""
    name, kept = measure(frontier), list(_risen(frontier.points))
    return tuple(_gain(one, other, name) for one, other in pairwise(kept))


def dearest(frontier: Frontier) -> Gain | None:
    """The step of which each change buys most, the first of those as good; None: none does."""
    return max((s for s in steps(frontier) if s.gained > 0), key=lambda s: s.a_change, default=None)


def steepest(frontier: Frontier) -> Gain | None:
    """From the first point to the one with the most gain per change; None: nothing is gained."""
    name, (first, *others) = measure(frontier), frontier.points
    reached = [_gain(first, other, name) for other in others]
    return max((g for g in reached if g.gained > 0), key=lambda g: g.a_change, default=None)


def _risen(points: Sequence[Point]) -> Iterator[Point]:
    """The first point of each run whose levels are the same."""
    last = None
    for point in points:
        values = [level.value for level in point.plan.levels]
        if values != last:
            yield point
        last = values


def _gain(before: Point, after: Point, name: str | None) -> Gain:
    gained = 0 if name is None else worth(before, name) - worth(after, name)
    at = _by_recipient(before, after) if name == COVERAGE else {}
    recipient = max(at, key=lambda one: at[one], default=None)
    best = at[recipient] if recipient is not None else 0
    added, dropped = after.pairs - before.pairs, before.pairs - after.pairs
    return Gain(
        before,
        after,
        gained,
        tuple(sorted(added, key=lambda pair: pair[::-1])),
        tuple(sorted(dropped, key=lambda pair: pair[::-1])),
        recipient if best > 0 else None,
        max(0, best),
    )


def _by_recipient(before: Point, after: Point) -> dict[str, int]:
    """Weighted post-months that each recipient gains."""
    problem = before.plan.problem
    shares = [
        {share.key: share.uncovered_weight for share in by_recipient(problem, point.plan.covered)}
        for point in (before, after)
    ]
    return {recipient: old - shares[1][recipient] for recipient, old in shares[0].items()}
