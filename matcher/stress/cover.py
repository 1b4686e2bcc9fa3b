"""Which post-months are covered, counted fast: the checker's rule on arrays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np

from matcher.check import Evidence
from matcher.check.coverage import holders
from matcher.domain.months import Span
from matcher.domain.posts import Post
from matcher.problem import Problem

Key = tuple[str, str]


@dataclass(frozen=True)
class Cells:
    """All post-months of a problem in one row of cells, post by post, month by month.

    ``months`` is the horizon. ``post`` (its number) and ``month`` say what a cell is, ``weight``
    what it costs when it is uncovered, ``count`` how many people it asks for.
    """

    months: Span
    posts: tuple[Post, ...]
    start: Mapping[Key, int]
    post: np.ndarray
    month: np.ndarray
    weight: np.ndarray
    count: np.ndarray

    @property
    def total(self) -> int:
        """Weight of all post-months together."""
        return int(self.weight.sum())

    def by_month(self, weight: np.ndarray) -> np.ndarray:
        """Add the weights of cells up by month of the horizon."""
        places = self.month - self.months.first
        return np.bincount(places, weight, minlength=len(self.months)).astype(np.int64)

    def of(self, covered: Mapping[Key, Iterable[int]]) -> np.ndarray:
        """Give the covered cells (truth values) for covered months by post."""
        found = np.zeros(len(self.post), dtype=bool)
        for post in self.posts:
            first = self.start[post.key] - post.months.first
            found[[first + month for month in covered[post.key]]] = True
        return found


def cells_of(problem: Problem) -> Cells:
    """Lay the post-months of a problem out."""
    posts = problem.posts
    sizes = [len(post.months) for post in posts]
    starts = np.concatenate(([0], np.cumsum(sizes)))[: len(posts)] if posts else ()
    months = [month for post in posts for month in post.months]
    numbers = np.repeat(np.arange(len(posts)), sizes)
    return Cells(
        problem.horizon,
        posts,
        {post.key: int(start) for post, start in zip(posts, starts, strict=True)},
        numbers,
        np.array(months, dtype=np.int64),
        np.array([post.weight for post in posts], dtype=np.int64)[numbers],
        np.array([post.count for post in posts], dtype=np.int64)[numbers],
    )


@dataclass(frozen=True)
class Cover:
    """Who holds which cell of a plan: one entry for each person and cell.

    ``person`` numbers the people of the list that it was made with.
    """

    cells: Cells
    cell: np.ndarray
    person: np.ndarray

    def covered(self, left: np.ndarray) -> np.ndarray:
        """Tell which cells are covered when each person has ``left`` by that month number."""
        there = self.cells.month[self.cell] < left[self.person]
        held = np.bincount(self.cell[there], minlength=len(self.cells.post))
        return held >= self.cells.count

    @property
    def holders(self) -> np.ndarray:
        """Count the people of each cell."""
        return np.bincount(self.cell, minlength=len(self.cells.post))


def cover_of(evidence: Evidence, cells: Cells, people: Iterable[str]) -> Cover:
    """Note who holds what, as the checker counts holders."""
    number = {person: place for place, person in enumerate(people)}
    held = holders(evidence)
    found = [
        (cells.start[post.key] + month - post.months.first, number[person])
        for post in cells.posts
        for month in post.months
        for person in held[post.key].get(month, ())
    ]
    cell, person = np.array(found, dtype=np.int64).reshape(-1, 2).T
    return Cover(cells, cell, person)
