"""What can be calculated without any sample: nobody replaces those who leave."""

from __future__ import annotations

import math

import numpy as np

from matcher.stress.cover import Cover
from matcher.stress.leaving import Leaving


def expected_open_weight(cover: Cover, leaving: Leaving) -> float:
    """Calculate the expected uncovered weight of a plan without reaction.

    Whoever holds a cell is still there with the same probability, one independent of the other:
    how many are is binomial.
    """
    cells = cover.cells
    chances = np.zeros(len(cells.post))
    asked = np.stack((cells.month, cover.holders, cells.count), axis=1)
    kinds, members = np.unique(asked, axis=0, return_inverse=True)
    for number, (month, people, count) in enumerate(kinds.tolist()):
        chances[members.ravel() == number] = _at_least(count, people, _there(leaving, month))
    return float((cells.weight * (1 - chances)).sum())


def _there(leaving: Leaving, month: int) -> float:
    return (1 - leaving.rate) ** max(0, month - leaving.months.first + 1)


def _at_least(count: int, people: int, chance: float) -> float:
    return sum(
        math.comb(people, k) * chance**k * (1 - chance) ** (people - k)
        for k in range(count, people + 1)
    )
