"""The most weight that a part can cover, with posts that are alike taken as one pool.

Where the outline tells all, a person who serves a pool serves any of its posts: a column is a
stint at a pool, and as many people as the pool has posts may be there at once. Stints that never
overlap more often than there are posts can always be laid on the posts one after the other
(interval graphs are perfect), unless the same person would follow on themselves.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from matcher.milp.budget import Budget
from matcher.milp.rows import Rows
from matcher.milp.settle import settle
from matcher.rotation.part import Part
from matcher.rotation.sweep import Choice


@dataclass(frozen=True)
class Pooled:
    """Weight covered, the most that could be, and who covers it (no choices: none was found)."""

    gain: int
    bound: int
    choices: tuple[Choice, ...]


@dataclass(frozen=True)
class _Column:
    """A stint of person number ``person`` at pool number ``pool``, by month positions."""

    variable: int
    person: int
    pool: int
    first: int
    last: int


def pooled(part: Part, budget: Budget) -> Pooled | None:
    """Cover the most weight; None: pools do not tell this part, or no plan was found."""
    if not part.outline.complete or any(p.single or p.count > 1 for p in part.posts):
        return None
    pools = _pools(part)
    model = _Model(part, pools)
    answer = settle(model, model.objective, budget)
    if not answer.found:
        return None
    chosen = [column for column in model.columns if answer.values[column.variable]]
    laid = [_laid(part, [c for c in chosen if c.pool == n], pool) for n, pool in enumerate(pools)]
    if None in laid:
        return None
    choices = tuple(choice for own in laid for choice in own or ())
    return Pooled(-answer.value, -answer.bound, choices)


def _pools(part: Part) -> list[tuple[int, ...]]:
    """Numbers of posts that weigh the same and that everybody could serve in the same stints."""
    served: dict[int, list[Hashable]] = {j: [] for j in range(len(part.posts))}
    for i, j, stints in part.options:
        served[j].append((i, stints))
    groups: dict[Hashable, list[int]] = defaultdict(list)
    for j, post in enumerate(part.posts):
        groups[tuple(served[j]), post.weight, tuple(part.needs(post))].append(j)
    return [tuple(group) for group in groups.values()]


class _Model(Rows):
    """Which stints at which pools; the outline's limits are all there is to keep."""

    def __init__(self, part: Part, pools: Sequence[tuple[int, ...]]) -> None:
        super().__init__()
        self.part = part
        self.columns: list[_Column] = []
        self.objective: list[tuple[int, int]] = []
        options = {(i, j): stints for i, j, stints in part.options}
        for number, pool in enumerate(pools):
            for person in range(len(part.people)):
                if (person, pool[0]) in options:
                    self._stints(person, number, pool[0], options[person, pool[0]].spans)
        self._keep_people()
        self._keep_pools(pools)
        self._keep_departments()

    def _stints(self, person: int, number: int, post: int, spans) -> None:
        weight = self.part.posts[post].weight
        for first, last in spans:
            variable = self.variable()
            self.columns.append(_Column(variable, person, number, first, last))
            self.objective.append((variable, -weight * (last - first + 1)))

    def _keep_people(self) -> None:
        """A person is at one post at a time, rests, and serves no more than what is left."""
        rest, left = self.part.outline.rest, self.part.outline.left
        for person, columns in _by(self.columns, "person").items():
            for month in _months(columns, self.part.book.open.length, rest):
                self.at_most(month, 1)
            limit = left.get(self.part.people[person].id)
            if limit is not None:
                lengths = [column.last - column.first + 1 for column in columns]
                self.row([column.variable for column in columns], lengths, high=limit)

    def _keep_pools(self, pools: Sequence[tuple[int, ...]]) -> None:
        for number, columns in _by(self.columns, "pool").items():
            for month in _months(columns, self.part.book.open.length):
                self.at_most(month, len(pools[number]))
            if len(pools[number]) == 1 and not self.part.outline.rest:
                self._keep_whole(columns)

    def _keep_whole(self, columns: Sequence[_Column]) -> None:
        """Two adjacent stints of a person at one post would be one, a column of its own."""
        for own in _by(columns, "person").values():
            for month in range(1, self.part.book.open.length):
                ends = [column.variable for column in own if column.last == month - 1]
                starts = [column.variable for column in own if column.first == month]
                if ends and starts:
                    self.at_most((*ends, *starts), 1)

    def _keep_departments(self) -> None:
        homes: dict[tuple, list[_Column]] = defaultdict(list)
        for column in self.columns:
            person = self.part.people[column.person]
            homes[person.hospital, person.specialty].append(column)
        for home, limits in self.part.outline.away.items():
            months = _months(homes.get(home, ()), self.part.book.open.length)
            for month, limit in zip(months, limits.tolist(), strict=True):
                self.at_most(month, max(0, limit))


def _by(columns: Sequence[_Column], field: str) -> Mapping[int, list[_Column]]:
    found: dict[int, list[_Column]] = defaultdict(list)
    for column in columns:
        found[getattr(column, field)].append(column)
    return found


def _months(columns: Sequence[_Column], length: int, after: int = 0) -> list[list[int]]:
    """Variables by month position: columns that last through it, or ended ≤ after before."""
    found: list[list[int]] = [[] for _ in range(length)]
    for column in columns:
        for month in range(column.first, min(length, column.last + 1 + after)):
            found[month].append(column.variable)
    return found


def _laid(part: Part, chosen: Sequence[_Column], pool: Sequence[int]) -> list[Choice] | None:
    """Lay a pool's stints on its posts; None: one would have to follow itself."""
    held: dict[int, list[Choice]] = {post: [] for post in pool}
    for column in sorted(chosen, key=lambda c: (c.first, c.last, c.person)):
        free = [post for post, own in held.items() if not own or own[-1][3] < column.first]
        others = [post for post in free if not _follows(held[post], column)]
        if others:
            held[others[0]].append((column.person, others[0], column.first, column.last))
        elif not _lengthen(part, held[free[0]], column):
            return None
    return [choice for own in held.values() for choice in own]


def _follows(own: Sequence[Choice], column: _Column) -> bool:
    """Tell whether the stint would follow on one of the same person."""
    return bool(own) and own[-1][0] == column.person and own[-1][3] == column.first - 1


def _lengthen(part: Part, own: list[Choice], column: _Column) -> bool:
    """Make one stint of the last one and the one that follows it, where the rules admit that."""
    person, post, first, _ = own[-1]
    admitted = part.book.stints(part.people[person], part.posts[post])
    if (first, column.last) not in admitted.spans:
        return False
    own[-1] = (person, post, first, column.last)
    return True
