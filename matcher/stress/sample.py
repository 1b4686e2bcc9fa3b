"""One course of events, and what it leaves of a plan."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from matcher.stress.cover import Cells

NEVER = -1


@dataclass(frozen=True)
class Sample:
    """What one sample leaves uncovered.

    ``leavers`` are the people who leave a stint of the plan before its end. ``open_weight`` and
    ``open_months`` count all uncovered post-months. By post, in the order of the problem:
    ``lost`` months that the plan covers and the sample does not, and ``first_lost``, the number of
    the first of them (NEVER: none). ``open_by_month``: uncovered weight by month of the horizon.
    ``repairs`` were made, ``unanswered`` more found no plan in their time.
    """

    leavers: int
    open_weight: int
    open_months: int
    lost: np.ndarray
    first_lost: np.ndarray
    open_by_month: np.ndarray
    repairs: int = 0
    unanswered: int = 0


def sample_of(cells: Cells, own: np.ndarray, covered: np.ndarray, leavers: int) -> Sample:
    """Sum up which cells are covered; ``own`` are those that the plan itself covers."""
    lost = np.flatnonzero(own & ~covered)
    posts, firsts = np.unique(cells.post[lost], return_index=True)
    first_lost = np.full(len(cells.posts), NEVER, dtype=np.int32)
    first_lost[posts] = cells.month[lost[firsts]]
    weight = np.where(covered, 0, cells.weight)
    return Sample(
        leavers,
        int(weight.sum()),
        int((~covered).sum()),
        np.bincount(cells.post[lost], minlength=len(cells.posts)).astype(np.int16),
        first_lost,
        cells.by_month(weight),
    )
