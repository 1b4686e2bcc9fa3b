"""Which posts break, how surely, when, and what that costs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from matcher.domain.posts import Post
from matcher.stress.cover import Cells
from matcher.stress.sample import NEVER, Sample


@dataclass(frozen=True, slots=True)
class Break:
    """How one post fares in the samples.

    ``covered`` are the months that the plan covers. The post breaks in ``broken`` of ``samples``:
    it loses a month that the plan covers. ``lost`` is the mean number of months lost, over all
    samples, ``first`` the mean month number of the first one lost, over those in which it breaks
    and rounded half up; None: it never does.
    """

    post: Post
    covered: int
    samples: int
    broken: int
    lost: Fraction
    first: int | None

    @property
    def chance(self) -> Fraction:
        """Share of the samples in which the post breaks."""
        return Fraction(self.broken, self.samples)

    @property
    def lost_weight(self) -> Fraction:
        """Mean weighted post-months lost."""
        return self.post.weight * self.lost


def breaks_of(cells: Cells, own: np.ndarray, samples: Sequence[Sample]) -> tuple[Break, ...]:
    """Give every post, in the order of the problem."""
    covered = np.bincount(cells.post[own], minlength=len(cells.posts))
    lost = sum(sample.lost.astype(np.int64) for sample in samples)
    firsts = np.stack([sample.first_lost for sample in samples]).astype(np.int64)
    broken = (firsts != NEVER).sum(axis=0)
    sums = np.where(firsts == NEVER, 0, firsts).sum(axis=0)
    return tuple(
        Break(
            post,
            int(covered[number]),
            len(samples),
            int(broken[number]),
            Fraction(int(lost[number]), len(samples)),
            _rounded(int(sums[number]), int(broken[number])),
        )
        for number, post in enumerate(cells.posts)
    )


def first_to_break(breaks: Sequence[Break]) -> tuple[Break, ...]:
    """Give the posts that break at all: likeliest first, then the dearest, then the earliest."""
    found = (one for one in breaks if one.broken)
    return tuple(
        sorted(found, key=lambda one: (-one.chance, -one.lost_weight, one.first, one.post.key))
    )


def _rounded(total: int, number: int) -> int | None:
    return (2 * total + number) // (2 * number) if number else None
