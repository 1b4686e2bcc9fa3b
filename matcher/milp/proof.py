"""What prices of rows prove of whole-number rows, in exact arithmetic.

Any prices give a valid bound, however inexactly they were found (Neumaier and Shcherbina 2004,
doi:10.1007/s10107-003-0433-3): they are rounded to multiples of 1 / ``SCALE`` and everything
after that is done in whole numbers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.milp.rows import Rows

SCALE = 1 << 20


@dataclass(frozen=True)
class Proof:
    """A bound on Σ weight × variable, and each variable's reduced cost; both times ``SCALE``."""

    scaled: int
    reduced: tuple[int, ...]

    @property
    def bound(self) -> int:
        """The least whole number that the sum can be."""
        return -(-self.scaled // SCALE)

    def narrowed(self, rows: Rows, most: int) -> tuple[list[int], list[int]]:
        """Lower and upper limits of the variables in solutions whose sum is at most ``most``."""
        spare = most * SCALE - self.scaled
        lows, highs = list(rows.lows), list(rows.highs)
        for variable, cost in enumerate(self.reduced):
            if cost > 0:
                highs[variable] = min(highs[variable], lows[variable] + max(0, spare) // cost)
            elif cost < 0:
                lows[variable] = max(lows[variable], highs[variable] - max(0, spare) // -cost)
        return lows, highs


def prove(rows: Rows, objective: Sequence[tuple[int, int]], prices: Sequence[float]) -> Proof:
    """Bound the objective by prices, one a row; a price on a side without limit counts as 0."""
    reduced = [0] * len(rows.lows)
    for variable, weight in objective:
        reduced[variable] += weight * SCALE
    total = 0
    for row, price in zip(rows.rows, prices, strict=True):
        scaled = round(price * SCALE)
        limit = row.low if scaled > 0 else row.high
        if not scaled or limit is None:
            continue
        total += scaled * limit
        for variable, coefficient in zip(row.variables, row.coefficients, strict=True):
            reduced[variable] -= scaled * coefficient
    for cost, low, high in zip(reduced, rows.lows, rows.highs, strict=True):
        total += cost * (low if cost > 0 else high)
    return Proof(total, tuple(reduced))


def holds(rows: Rows, values: Sequence[int]) -> bool:
    """Tell whether whole numbers keep all limits and rows."""
    limits = zip(rows.lows, values, rows.highs, strict=True)
    return all(low <= value <= high for low, value, high in limits) and all(
        _keeps(row, values) for row in rows.rows
    )


def _keeps(row, values: Sequence[int]) -> bool:
    pairs = zip(row.variables, row.coefficients, strict=True)
    total = sum(coefficient * values[variable] for variable, coefficient in pairs)
    return (row.low is None or row.low <= total) and (row.high is None or total <= row.high)
