"""Stint columns: every stint of a person at a post that the rules admit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.problem import Problem
from matcher.rotation.facts import OpenMonths


@dataclass(frozen=True)
class Stints:
    """Admitted stints of one person at one post.

    ``firsts`` and ``lasts`` are month positions in the horizon (0 = its first month), inclusive,
    sorted by first, then last.
    """

    firsts: np.ndarray
    lasts: np.ndarray

    def __len__(self) -> int:
        return len(self.firsts)

    @cached_property
    def signature(self) -> bytes:
        """Equal for equal sets of stints."""
        return self.firsts.tobytes() + b"|" + self.lasts.tobytes()

    @cached_property
    def lengths(self) -> np.ndarray:
        """Months of each stint."""
        return self.lasts - self.firsts + 1

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """First and last month position of each stint."""
        return list(zip(self.firsts.tolist(), self.lasts.tolist(), strict=True))

    def months(self, length: int) -> np.ndarray:
        """Marks the month positions that some stint takes."""
        steps = np.bincount(self.firsts, minlength=length + 1)
        steps -= np.bincount(self.lasts + 1, minlength=length + 1)
        return np.cumsum(steps[:length]) > 0


_NONE = Stints(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))


class StintBook:
    """Makes and remembers the admitted stints of each person at each post."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.open = OpenMonths(problem)
        self._stints: dict[tuple[str, tuple[str, str]], Stints] = {}
        self._people: dict[str, np.ndarray] = {}
        self._posts: dict[tuple[str, str], np.ndarray] = {}
        self._triangles: dict[int, tuple[np.ndarray, np.ndarray]] = {}
        self._longest: dict[tuple, int] = {}

    def stints(self, person: Person, post: Post) -> Stints:
        """Every stint of the person at the post that no rule on single stints forbids."""
        key = (person.id, post.key)
        if key not in self._stints:
            self._stints[key] = self._make(person, post) if post.suits(person) else _NONE
        return self._stints[key]

    def longest(self, group: Sequence[Stints], rest: int) -> int:
        """Most months that one person can serve on these stints, with ``rest`` months between."""
        key = (rest, *sorted({stints.signature for stints in group}))
        if key not in self._longest:
            self._longest[key] = _longest(group, rest, self.open.length)
        return self._longest[key]

    def _make(self, person: Person, post: Post) -> Stints:
        firsts, lasts = self._runs(self._open(person, post))
        if post.single:
            firsts, lasts = self._whole(person, post, firsts, lasts)
        spans = len(firsts)
        for rule in self.problem.scenario.rules.values():
            if len(firsts) and rule.concerns(self.problem.recipients[post.recipient]):
                keep = rule.allows_stints(self.problem, person, post, firsts, lasts)
                if keep is not None:
                    firsts, lasts = firsts[keep], lasts[keep]
        partly = post.single and len(firsts) < spans
        return Stints(firsts, lasts) if len(firsts) and not partly else _NONE

    def _whole(
        self, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Keep what, with the person's own fixed stints at the post, takes the whole of it."""
        missing = np.zeros(self.open.length + 2, dtype=np.int64)
        missing[1:-1][self.open.window(post.months)] = 1
        for stint in self.problem.fixed_of.get(person.id, ()):
            if stint.post_key == post.key:
                missing[1:-1][self.open.window(stint.months & self.problem.horizon)] = 0
        steps = np.diff(missing)
        wanted = {*zip(np.flatnonzero(steps > 0), np.flatnonzero(steps < 0) - 1, strict=True)}
        keep = np.array([span in wanted for span in zip(firsts, lasts, strict=True)], dtype=bool)
        keep &= keep.sum() == len(wanted)
        return firsts[keep], lasts[keep]

    def _open(self, person: Person, post: Post) -> np.ndarray:
        if person.id not in self._people:
            self._people[person.id] = self.open.of_person(person)
        if post.key not in self._posts:
            self._posts[post.key] = self.open.of_post(post)
        pair = np.zeros(self.open.length, dtype=bool)
        pair[self.open.window(self.problem.in_force(person.hospital, post.recipient))] = True
        return self._people[person.id] & self._posts[post.key] & pair

    def _runs(self, free: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """All (first, last) inside runs of free months."""
        size = len(free)
        if size not in self._triangles:
            self._triangles[size] = np.triu_indices(size)
        firsts, lasts = self._triangles[size]
        if free.all():
            return firsts, lasts
        taken = np.concatenate(([0], np.cumsum(~free)))
        keep = taken[lasts + 1] == taken[firsts]
        return firsts[keep], lasts[keep]


def _longest(group: Sequence[Stints], rest: int, length: int) -> int:
    """A longest path through the months, from the last one back."""
    lasts: list[set[int]] = [set() for _ in range(length)]
    for stints in group:
        for first, last in stints.spans:
            lasts[first].add(last)
    best = [0] * (length + rest + 2)
    for month in range(length - 1, -1, -1):
        served = (last - month + 1 + best[last + 1 + rest] for last in lasts[month])
        best[month] = max(best[month + 1], max(served, default=0))
    return best[0]
