"""Who gets how much of the time: it goes where the gap is."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.milp.budget import Budget
from matcher.solving.search import BlockSearch

MOST_OF_THE_TIME = 0.9
"""A level leaves a little, since a better value has later levels begin again."""


def for_level(
    searches: Sequence[BlockSearch], number: int, tolerance: float, budget: Budget
) -> Budget:
    """Time for one level: an equal share among those from it on that are open."""
    if not searches:
        return budget
    later = range(number + 1, len(searches[0].levels))
    waiting = sum(bool(open_blocks(searches, n, tolerance)) for n in later)
    share = 1 / (1 + waiting)
    return budget.part(min(share, MOST_OF_THE_TIME) if later else share)


def for_block(
    waiting: Sequence[BlockSearch], number: int, tolerance: float, budget: Budget
) -> Budget:
    """Time for the first of the blocks that wait: by its gap, or equal while gaps are unknown."""
    gaps = [search.gap(number) for search in open_blocks(waiting, number, tolerance)]
    if waiting[0].settled(number, tolerance):
        return budget
    if None in gaps:
        return budget.part(1 / len(gaps))
    return budget.part(gaps[0] / sum(gaps))


def widest_first(searches: Sequence[BlockSearch], number: int) -> list[BlockSearch]:
    """The blocks by falling gap; as they are while gaps are unknown."""
    return sorted(searches, key=lambda search: -(search.gap(number) or 0))


def open_blocks(
    searches: Sequence[BlockSearch], number: int, tolerance: float
) -> list[BlockSearch]:
    """The blocks whose gap is not closed in a level."""
    return [search for search in searches if not search.settled(number, tolerance)]
