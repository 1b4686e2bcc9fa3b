"""Weight that a supporter can cover at most at each of its sets of recipients."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from matcher.domain.posts import Post
from matcher.pairing.alike import look_alike
from matcher.pairing.set_table import SetTable
from matcher.rotation.bound import months_bounds
from matcher.rotation.estimates import Estimates
from matcher.rotation.part import Part

MOST_COUNTS = 20_000_000


class Reach:
    """Upper bounds by set, better known after each rotation.

    What is proven of one set tells of others: fewer recipients are covered no better, and a
    further one adds no more than it could have alone.
    """

    def __init__(self, table: SetTable, estimates: Estimates) -> None:
        self.table = table
        self.estimates = estimates
        self.gains = set_gains(table, estimates)

    def learn(self, number: int, gain: int) -> bool:
        """Take over that a set covers no more than ``gain``; tell whether any bound is new."""
        if gain >= self.gains[number]:
            return False
        if self._counts is None:
            self.gains[number] = gain
        else:
            more = np.maximum(0, self._counts - self._counts[number]) @ self._alone
            self.gains = np.minimum(self.gains, gain + more)
        return True

    @cached_property
    def _classes(self) -> tuple[int, ...]:
        """By group: the number of its class; groups of one class are covered alike."""
        problem, table = self.estimates.problem, self.table
        return look_alike(problem, table.supporter, table.first_of)

    @cached_property
    def _counts(self) -> np.ndarray | None:
        """Recipients of each class in each set; None: too many numbers to be worth it."""
        classes = max(self._classes, default=-1) + 1
        if len(self.table) * classes > MOST_COUNTS:
            return None
        counts = np.zeros((len(self.table), classes), dtype=np.int64)
        for group, number in enumerate(self._classes):
            sets, taken = self.table.holding(group)
            counts[sets, number] += taken
        return counts

    @cached_property
    def _alone(self) -> np.ndarray:
        """Weight that a recipient of each class can add at most."""
        found = np.zeros(max(self._classes, default=-1) + 1, dtype=np.int64)
        for recipient, number in zip(self.table.first_of, self._classes, strict=True):
            posts = self.estimates.problem.posts_of[recipient]
            found[number] = sum(self.estimates.gain_at(self.table.supporter, p) for p in posts)
        return found


def set_gains(table: SetTable, estimates: Estimates) -> np.ndarray:
    """Weight that the supporter can cover at most at each set of recipients together.

    People serve one post at a time, so each part's months go to its heaviest posts first.
    """
    gains = np.zeros(len(table), dtype=np.int64)
    members = set(table.first_of)
    for part in estimates.parts_of(table.supporter):
        posts = [post for post in part.posts if post.recipient in members and post.weight]
        if posts:
            gains += _part_gains(table, estimates, part, posts)
    return gains


def _part_gains(
    table: SetTable, estimates: Estimates, part: Part, posts: Sequence[Post]
) -> np.ndarray:
    gains = np.zeros(len(table), dtype=np.int64)
    places = np.zeros(len(table), dtype=np.int64)
    for post in posts:
        sets, taken = table.holding(table.group_of[post.recipient])
        places[sets] += post.count * taken
    left = np.array(months_bounds(part, int(places.max())))[places]
    for post in sorted(posts, key=lambda post: -post.weight):
        sets, taken = table.holding(table.group_of[post.recipient])
        months = estimates.gain_at(table.supporter, post) // post.weight * taken
        served = np.minimum(left[sets], months)
        gains[sets] += post.weight * served
        left[sets] -= served
    return gains
