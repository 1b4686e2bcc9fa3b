"""Sets of recipients that one supporter could take together, as arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from matcher.milp.rows import Row
from matcher.pairing.alike import alike
from matcher.pairing.blocks import Block

MOST_SETS = 400_000

NOBODY = -1


@dataclass(frozen=True)
class SetTable:
    """Every set of recipients that the rows on one supporter alone admit.

    Recipients that are alike make a group; a set says how many it takes of each. ``members`` has
    a row a set: positions in ``groups``, never falling, as often as the set takes one of the
    group, NOBODY behind the last one. The first row is the empty set.
    """

    supporter: str
    groups: tuple[tuple[str, ...], ...]
    members: np.ndarray = field(repr=False)

    def __len__(self) -> int:
        return len(self.members)

    @cached_property
    def group_of(self) -> Mapping[str, int]:
        """The position of each recipient's group."""
        return {r: position for position, group in enumerate(self.groups) for r in group}

    @cached_property
    def first_of(self) -> tuple[str, ...]:
        """One recipient of each group, to stand for it."""
        return tuple(group[0] for group in self.groups)

    def holding(self, position: int) -> tuple[np.ndarray, np.ndarray]:
        """The numbers of the sets that hold a group, and how many of it each takes."""
        taken = (self.members == position).sum(axis=1)
        numbers = np.flatnonzero(taken)
        return numbers, taken[numbers]

    def of(self, number: int) -> tuple[str, ...]:
        """The recipients of one set, each by the one that stands for its group."""
        return tuple(self.groups[i][0] for i in self.members[number] if i != NOBODY)

    def number_of(self, recipients: frozenset[str]) -> int | None:
        """Find a set; None when it is not in the table."""
        if not recipients <= self.group_of.keys() or len(recipients) > self.members.shape[1]:
            return None
        wanted = sorted(self.group_of[recipient] for recipient in recipients)
        row = np.full(self.members.shape[1], NOBODY)
        row[: len(wanted)] = wanted
        found = np.flatnonzero((self.members == row).all(axis=1))
        return int(found[0]) if len(found) else None

    def added(self, values: Sequence[int]) -> np.ndarray:
        """Add up, for each set, the values of its members; ``values`` go by group."""
        padded = np.append(np.asarray(values, dtype=np.int64), 0)
        total = padded[self.members[:, 0]]
        for column in range(1, self.members.shape[1]):
            total += padded[self.members[:, column]]
        return total


def set_table(
    block: Block, supporter: str, recipients: Sequence[str], most: int = MOST_SETS
) -> SetTable | None:
    """List the sets; None when there are more than ``most``."""
    loads, limits = _own_rows(block, supporter, recipients)
    by_name = {r: tuple(row.tolist()) for r, row in zip(recipients, loads, strict=True)}
    groups = alike(block.model.problem, supporter, recipients, by_name)
    stock = _Stock(
        loads=np.array([by_name[group[0]] for group in groups]).reshape(len(groups), len(limits)),
        limits=limits,
        sizes=np.array([len(group) for group in groups]),
    )
    grown = [_nobody(len(limits))]
    while len(grown[-1].members):
        larger = _grow(grown[-1], stock, most)
        if larger is None or sum(len(sets.members) for sets in (*grown, larger)) > most:
            return None
        grown.append(larger)
    return SetTable(supporter, groups, _padded([sets.members for sets in grown]))


@dataclass(frozen=True)
class _Stock:
    """By group: what one of its recipients takes of each limit, and how many there are."""

    loads: np.ndarray
    limits: np.ndarray
    sizes: np.ndarray


@dataclass(frozen=True)
class _Sets:
    """Sets of one size: members, loads so far, how often the last group is in already."""

    members: np.ndarray
    carried: np.ndarray
    repeats: np.ndarray


def _nobody(limits: int) -> _Sets:
    """The empty set alone."""
    empty = np.zeros((1, limits), dtype=np.int64)
    return _Sets(np.empty((1, 0), dtype=np.int16), empty, np.zeros(1, dtype=np.int64))


def _grow(sets: _Sets, stock: _Stock, most: int) -> _Sets | None:
    """Add one recipient of the last or a later group to each set, where the limits let it."""
    count = len(sets.members)
    last = sets.members[:, -1].astype(np.int64) if sets.members.shape[1] else np.zeros(count, int)
    choices = len(stock.sizes) - last
    if choices.sum() > 4 * most:
        return None
    parents = np.repeat(np.arange(count), choices)
    offsets = np.arange(len(parents)) - np.repeat(np.cumsum(choices) - choices, choices)
    added = last[parents] + offsets
    carried = sets.carried[parents] + stock.loads[added]
    repeats = np.where(added == last[parents], sets.repeats[parents] + 1, 1)
    keep = (carried <= stock.limits).all(axis=1) & (repeats <= stock.sizes[added])
    members = np.column_stack((sets.members[parents[keep]], added[keep])).astype(np.int16)
    return _Sets(members, carried[keep], repeats[keep])


def _padded(sizes: Sequence[np.ndarray]) -> np.ndarray:
    width = max(1, max(sets.shape[1] for sets in sizes if len(sets)))
    kept = [sets for sets in sizes if len(sets)]
    return np.vstack(
        [np.pad(s, ((0, 0), (0, width - s.shape[1])), constant_values=NOBODY) for s in kept]
    )


def _own_rows(
    block: Block, supporter: str, recipients: Sequence[str]
) -> tuple[np.ndarray, np.ndarray]:
    """Loads by recipient and upper limits of the rows over nothing but these pairs."""
    position = {block.model.pair[supporter, r]: i for i, r in enumerate(recipients)}
    rows = [row for row in block.rows if _is_own(row, position)]
    loads = np.zeros((len(recipients), len(rows)), dtype=np.int64)
    for column, row in enumerate(rows):
        for variable, coefficient in zip(row.variables, row.coefficients, strict=True):
            loads[position[variable], column] += coefficient
    limits = np.array([row.high for row in rows], dtype=np.int64)
    return loads, limits


def _is_own(row: Row, position: Mapping[int, int]) -> bool:
    """An upper limit on these pairs only, which a growing set comes nearer to."""
    inside = row.high is not None and all(v in position for v in row.variables)
    return inside and min(row.coefficients, default=-1) >= 0
