"""Sets of recipients that one supporter could take together, as arrays."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from matcher.milp.rows import Row
from matcher.pairing.blocks import Block

MOST_SETS = 400_000

NOBODY = -1


@dataclass(frozen=True)
class SetTable:
    """Every set of recipients that the rows on one supporter alone admit.

    ``members`` has a row a set: positions in ``recipients``, rising, NOBODY behind the last one.
    The first row is the empty set.
    """

    supporter: str
    recipients: tuple[str, ...]
    members: np.ndarray = field(repr=False)

    def __len__(self) -> int:
        return len(self.members)

    @cached_property
    def holding(self) -> Mapping[str, np.ndarray]:
        """The numbers of the sets that hold each recipient."""
        return {
            recipient: np.flatnonzero((self.members == position).any(axis=1))
            for position, recipient in enumerate(self.recipients)
        }

    def of(self, number: int) -> tuple[str, ...]:
        """The recipients of one set."""
        return tuple(self.recipients[i] for i in self.members[number] if i != NOBODY)

    def number_of(self, recipients: frozenset[str]) -> int | None:
        """Find a set; None when it is not in the table."""
        if not recipients <= set(self.recipients) or len(recipients) > self.members.shape[1]:
            return None
        wanted = sorted(self.recipients.index(recipient) for recipient in recipients)
        row = np.full(self.members.shape[1], NOBODY)
        row[: len(wanted)] = wanted
        found = np.flatnonzero((self.members == row).all(axis=1))
        return int(found[0]) if len(found) else None

    def added(self, values: Sequence[int]) -> np.ndarray:
        """Add up, for each set, the values of its members; ``values`` go by position."""
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
    sizes = [np.empty((1, 0), dtype=np.int16)]
    carried = np.zeros((1, len(limits)), dtype=np.int64)
    while len(sizes[-1]):
        grown = _grow(sizes[-1], carried, loads, limits, most)
        if grown is None or sum(map(len, sizes)) + len(grown[0]) > most:
            return None
        sizes.append(grown[0])
        carried = grown[1]
    return SetTable(supporter, tuple(recipients), _padded(sizes))


def _grow(
    sets: np.ndarray, carried: np.ndarray, loads: np.ndarray, limits: np.ndarray, most: int
) -> tuple[np.ndarray, np.ndarray] | None:
    """Add one later recipient to each set, where the limits let it."""
    last = sets[:, -1].astype(np.int64) if sets.shape[1] else np.full(len(sets), -1)
    choices = len(loads) - 1 - last
    if choices.sum() > 4 * most:
        return None
    parents = np.repeat(np.arange(len(sets)), choices)
    offsets = np.arange(len(parents)) - np.repeat(np.cumsum(choices) - choices, choices)
    added = last[parents] + 1 + offsets
    carried = carried[parents] + loads[added]
    keep = (carried <= limits).all(axis=1)
    grown = np.column_stack((sets[parents[keep]], added[keep])).astype(np.int16)
    return grown, carried[keep]


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
