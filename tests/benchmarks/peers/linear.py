"""A whole-number model as flat lists, and its levels minimised in turn by any solver."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

Loss = tuple[int, int]  # variable, weight


@dataclass
class Linear:
    """low ≤ row ≤ high over whole-number variables; None: no limit on that side."""

    lows: list[int] = field(default_factory=list)
    highs: list[int] = field(default_factory=list)
    rows: list[tuple[list[int], list[int], int | None, int | None]] = field(default_factory=list)

    def variable(self, low: int = 0, high: int = 1) -> int:
        """Add a variable; give its number."""
        self.lows.append(low)
        self.highs.append(high)
        return len(self.lows) - 1

    def row(
        self,
        variables: Sequence[int],
        weights: Sequence[int] | None = None,
        low: int | None = None,
        high: int | None = None,
    ) -> None:
        """Add a row; without weights, all are 1."""
        weights = [1] * len(variables) if weights is None else list(weights)
        self.rows.append((list(variables), weights, low, high))

    def at_most(self, variables: Sequence[int], limit: int) -> None:
        """Σ of 0-1 variables ≤ limit, where that does not always hold."""
        if len(variables) > limit:
            self.row(variables, high=limit)


@dataclass(frozen=True)
class Answer:
    """``values`` None: no solution was found; ``bound`` None: nothing was proven."""

    values: Sequence[int] | None = None
    bound: int | None = None


Minimise = Callable[[Linear, Sequence[Loss], float, Sequence[int] | None], Answer]
"""Model, objective, seconds and a first solution to an answer."""


@dataclass(frozen=True)
class Levels:
    """The best found for all levels, and the bound of each by name."""

    values: Sequence[int] | None
    bounds: Mapping[str, int]
    solve_seconds: float


def minimise_levels(
    model: Linear,
    objectives: Mapping[str, tuple[int, Sequence[Loss]]],
    deadline: float,
    minimise: Minimise,
) -> Levels:
    """Minimise the levels in turn; each gets an even part of the time that is left.

    The first one gets all of it where its part brings no plan.
    ``objectives``: by level, a constant and the losses on top of it. Stops when nothing is found.
    """
    started = time.monotonic()
    values, bounds = None, {}
    for number, (name, (constant, losses)) in enumerate(objectives.items()):
        left = deadline - time.monotonic()
        if left <= 0:
            break
        answer = minimise(model, losses, left / (len(objectives) - number), values)
        left = deadline - time.monotonic()
        if answer.values is None and values is None and left > 0:  # any plan before a better one
            answer = minimise(model, losses, left, None)
        if answer.bound is not None:
            bounds[name] = max(0, constant + answer.bound)  # no term is ever below 0
        values = answer.values if answer.values is not None else values
        if values is None:
            break
        members, weights = [v for v, _ in losses], [w for _, w in losses]
        model.row(members, weights, high=_sum(losses, values))
    return Levels(values, bounds, time.monotonic() - started)


def merged(losses: Iterable[Loss]) -> list[Loss]:
    """Add up the weights of a variable that comes more than once."""
    total: dict[int, int] = {}
    for variable, weight in losses:
        total[variable] = total.get(variable, 0) + weight
    return [(variable, weight) for variable, weight in total.items() if weight]


def _sum(losses: Sequence[Loss], values: Sequence[int]) -> int:
    return sum(weight * values[variable] for variable, weight in losses)
