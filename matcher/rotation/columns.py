"""Stint columns: every stint of a person at a post that the rules admit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.problem import Problem
from matcher.rotation.facts import OpenMonths
from matcher.rules.base import Rule


@dataclass(frozen=True, eq=False)
class Stints:
    """Admitted stints of one person at one post.

    ``firsts`` and ``lasts`` are month positions in the horizon (0 = its first month), inclusive,
    sorted by first, then last. A book has one object for equal stints of many people and posts.
    """

    firsts: np.ndarray
    lasts: np.ndarray

    def __len__(self) -> int:
        return len(self.firsts)

    @cached_property
    def lengths(self) -> np.ndarray:
        """Months of each stint."""
        return self.lasts - self.firsts + 1

    @cached_property
    def spans(self) -> list[tuple[int, int]]:
        """First and last month position of each stint."""
        return list(zip(self.firsts.tolist(), self.lasts.tolist(), strict=True))


_NONE = Stints(np.empty(0, dtype=np.int32), np.empty(0, dtype=np.int32))


class StintBook:
    """Makes and remembers the admitted stints of each person at each post."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.open = OpenMonths(problem)
        self._rules = [rule for rule in problem.scenario.rules.values() if _limits(rule)]
        self._stints: dict[tuple[str, tuple[str, str]], Stints] = {}
        self._made: dict[tuple[bytes, tuple], Stints] = {}
        self._people: dict[str, np.ndarray] = {}
        self._posts: dict[tuple[str, str], np.ndarray] = {}
        self._triangles: dict[int, tuple[np.ndarray, np.ndarray]] = {}
        self._equal: dict[tuple[bytes, bytes], Stints] = {}
        self._months: dict[Stints, np.ndarray] = {}
        self._longest: dict[tuple[int, frozenset[Stints]], int] = {}

    def stints(self, person: Person, post: Post) -> Stints:
        """Every stint of the person at the post that no rule on single stints forbids."""
        key = (person.id, post.key)
        if key not in self._stints:
            self._stints[key] = self._make(person, post) if post.suits(person) else _NONE
        return self._stints[key]

    def admits(self, stint: Stint) -> bool:
        """Tell whether a whole stint is among those of its person at its post."""
        person, post = self.problem.staff.get(stint.person), self.problem.post.get(stint.post_key)
        if person is None or post is None:
            return False
        start = self.problem.horizon.first
        span = stint.months.first - start, stint.months.last - start
        return span in self.stints(person, post).spans

    def longest(self, group: Sequence[Stints], rest: int) -> int:
        """Most months that one person can serve on these stints, with ``rest`` months between."""
        key = rest, frozenset(group)
        if key not in self._longest:
            self._longest[key] = _longest(key[1], rest, self.open.length)
        return self._longest[key]

    def months(self, stints: Stints) -> np.ndarray:
        """Mark the month positions that some of these stints take."""
        if stints not in self._months:
            self._months[stints] = _months(stints, self.open.length)
        return self._months[stints]

    def _make(self, person: Person, post: Post) -> Stints:
        free = self._open(person, post)
        if post.single:
            return self._single(person, post, free)
        recipient = self.problem.recipients[post.recipient]
        rules = [rule for rule in self._rules if rule.concerns(recipient)]
        depends = (rule.stints_depend_on(self.problem, person, post) for rule in rules)
        key = (
            free.tobytes(),
            tuple((rule.name, own) for rule, own in zip(rules, depends, strict=True)),
        )
        if key not in self._made:
            self._made[key] = self._one(*self._admitted(person, post, *self._runs(free)))
        return self._made[key]

    def _single(self, person: Person, post: Post, free: np.ndarray) -> Stints:
        """The stints that make up the whole post, or none where a rule forbids one of them."""
        whole = self._whole(person, post, *self._runs(free))
        admitted = self._admitted(person, post, *whole)
        return self._one(*admitted) if len(admitted[0]) == len(whole[0]) else _NONE

    def _admitted(
        self, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> tuple[np.ndarray, np.ndarray]:
        """Keep the stints that every rule admits."""
        for rule in self._rules:
            if len(firsts) and rule.concerns(self.problem.recipients[post.recipient]):
                keep = rule.allows_stints(self.problem, person, post, firsts, lasts)
                if keep is not None:
                    firsts, lasts = firsts[keep], lasts[keep]
        return firsts, lasts

    def _one(self, firsts: np.ndarray, lasts: np.ndarray) -> Stints:
        """The one object for these stints: what is worked out of it, is so once."""
        key = firsts.tobytes(), lasts.tobytes()
        if key not in self._equal:
            self._equal[key] = Stints(firsts, lasts)
        return self._equal[key]

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
            self._posts[post.key] = self.open.of_stints(post)
        pair = np.zeros(self.open.length, dtype=bool)
        pair[self.open.window(self.problem.in_force(person.hospital, post.recipient))] = True
        return self._people[person.id] & self._posts[post.key] & pair

    def _runs(self, free: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """All (first, last) inside runs of free months."""
        size = len(free)
        if size not in self._triangles:
            firsts, lasts = np.triu_indices(size)
            self._triangles[size] = firsts.astype(np.int32), lasts.astype(np.int32)
        firsts, lasts = self._triangles[size]
        if free.all():
            return firsts, lasts
        taken = np.concatenate(([0], np.cumsum(~free)))
        keep = taken[lasts + 1] == taken[firsts]
        return firsts[keep], lasts[keep]


def _limits(rule: Rule) -> bool:
    """Tell whether the rule forbids any single stint."""
    return not rule.is_soft and type(rule).allows_stints is not Rule.allows_stints


def _months(stints: Stints, length: int) -> np.ndarray:
    steps = np.bincount(stints.firsts, minlength=length + 1)
    steps -= np.bincount(stints.lasts + 1, minlength=length + 1)
    return np.cumsum(steps[:length]) > 0


def _longest(group: Iterable[Stints], rest: int, length: int) -> int:
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
