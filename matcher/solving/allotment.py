"""Who gets how much of the time: it goes where the gap is."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.milp.budget import Budget
from matcher.solving.search import BlockSearch

MOST_OF_THE_TIME = 0.6
"""What an open level may take of the time left: later levels mean little while it is open."""


def for_level(
    searches: Sequence[BlockSearch], number: int, tolerance: float, budget: Budget
) -> Budget:
    """Time for one level: most of what is left while later ones wait."""
    if not searches:
        return budget
    later = range(number + 1, len(searches[0].levels))
    waiting = any(open_blocks(searches, n, tolerance) for n in later)
    return budget.part(MOST_OF_THE_TIME if waiting else 1.0)


def for_block(
    waiting: Sequence[BlockSearch], number: int, tolerance: float, budget: Budget
) -> Budget:
    """Time for the first waiting block: by its gap, or its pairs while gaps are unknown."""
    still = open_blocks(waiting, number, tolerance)
    if waiting[0].settled(number, tolerance):
        return budget
    gaps = [search.gap(number) for search in still]
    weights = [1 + len(search.block.pairs) for search in still] if None in gaps else gaps
    return budget.part(weights[0] / sum(weights))


def widest_first(searches: Sequence[BlockSearch], number: int) -> list[BlockSearch]:
    """The blocks by falling gap; as they are while gaps are unknown."""
    return sorted(searches, key=lambda search: -(search.gap(number) or 0))


def open_blocks(
    searches: Sequence[BlockSearch], number: int, tolerance: float
) -> list[BlockSearch]:
    """The blocks whose gap is not closed in a level."""
    return [search for search in searches if not search.settled(number, tolerance)]
