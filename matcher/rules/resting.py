"""The model half of a rest that may be too short: who leaves, who comes home, and when.

Stays are posts with their first and last month position. Nothing is asked between two facts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from matcher.rules.planning import PostKey, runs_in

if TYPE_CHECKING:
    from matcher.problem import Problem
    from matcher.rotation.model import Column, StintModel

Stay = tuple[PostKey, int, int]
Variables = Mapping[int, Sequence[int]]
"""By month position."""


def fixed_stays(problem: Problem, person: str, concerns: Callable[[str], bool]) -> list[Stay]:
    """A person's fixed stints at the recipients concerned, adjacent ones at a post joined."""
    posts = dict.fromkeys(stint.post_key for stint in problem.fixed_of.get(person, ()))
    asked = [post for post in posts if concerns(post[0])]
    return [(post, *run) for post in asked for run in runs_in(problem, person, post)]


def missing_rest(stays: Sequence[Stay], facts: Sequence[Stay], months: int) -> int:
    """Months of rest that a person lacks on these planned stays beside the fixed ones."""
    continued = {(post, last + 1) for post, _, last in facts}
    prolonged = {(post, first) for post, first, _ in facts}
    leaves = [first for post, first, _ in stays if (post, first) not in continued]
    returns = [last for post, _, last in stays if (post, last + 1) not in prolonged]
    planned = {(post, last + 1) for post, _, last in stays}
    begins = [first for post, first, _ in facts if (post, first) not in planned]
    every = [*returns, *(last for _, _, last in facts)]
    total = sum(_lacking(first, every, months) for first in leaves)
    return total + sum(_lacking(first, returns, months) for first in begins)


def _lacking(first: int, ends: Iterable[int], months: int) -> int:
    """Months missing between the latest of the ends and a first month."""
    last = max((end for end in ends if end < first), default=None)
    return 0 if last is None else max(0, months - (first - last - 1))


def count_rests(
    model: StintModel, columns: Sequence[Column], facts: Sequence[Stay], months: int
) -> None:
    """Count into the shortfall what one person's rests lack."""
    continued = {(post, last + 1) for post, _, last in facts}
    prolonged = {(post, first) for post, first, _ in facts}
    leaves: dict[int, list[int]] = defaultdict(list)
    returns: dict[int, list[int]] = defaultdict(list)
    for column in columns:
        if (column.post.key, column.first) not in continued:
            leaves[column.first].append(column.variable)
        if (column.post.key, column.last + 1) not in prolonged:
            returns[column.last].append(column.variable)
    known = [last for _, _, last in facts]
    for first, variables in leaves.items():
        _Rest(first, tuple(variables), (), returns, known, months).count(model)
    for post, first, _ in facts:
        ending = [c.variable for c in columns if (c.post.key, c.last + 1) == (post, first)]
        _Rest(first, (), tuple(ending), returns, (), months).count(model)


@dataclass(frozen=True)
class _Rest:
    """The rest before a first month.

    ``leaving``: one of these makes somebody leave then; none: a fact does, unless one of ``going``
    goes on into it. ``returns``: who comes home when. ``known``: facts after which one comes home.
    """

    first: int
    leaving: tuple[int, ...]
    going: tuple[int, ...]
    returns: Variables
    known: Sequence[int]
    months: int

    def count(self, model: StintModel) -> None:
        """Add the months missing, with a row for each end that is too near."""
        near = range(self.first - self.months, self.first)
        ends = [end for end in near if self.returns.get(end) or end in self.known]
        if not ends:
            return
        missing = model.derived(self._told, self.months - (self.first - ends[-1] - 1))
        model.lose("shortfall", missing, 1)
        for end in ends:
            lack = self.months - (self.first - end - 1)
            back = () if end in self.known else tuple(self.returns[end])
            both = (*self.leaving, *back)
            high = len(both) and (bool(self.leaving) + bool(back) - 1) * lack
            signs = [-1] + [lack] * len(both) + [-lack] * len(self.going)
            model.row([missing, *both, *self.going], signs, high=high)

    def _told(self, values: Sequence[int]) -> int:
        leaves = any(values[v] for v in self.leaving) if self.leaving else True
        if not leaves or any(values[v] for v in self.going):
            return 0
        chosen = [end for end, own in self.returns.items() if any(values[v] for v in own)]
        return _lacking(self.first, [*chosen, *self.known], self.months)
