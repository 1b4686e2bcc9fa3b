"""How the pairing master sees a block: which recipients sets tell all about, and which not."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property

from matcher.domain.scenario import Level
from matcher.pairing.blocks import Block
from matcher.pairing.costs import Costs, costs_of
from matcher.pairing.set_table import SetTable, set_table
from matcher.rotation.estimates import Estimates
from matcher.rotation.rotation import ROTATION_TERMS


class Layout:
    """A block's sets of recipients by supporter, and its *loose* recipients.

    A recipient is loose when it may have several supporters, or when one of its supporters has
    too many sets to list them. ``pairs_only``: no level depends on the stints.
    """

    def __init__(self, block: Block, estimates: Estimates, levels: Sequence[Level]) -> None:
        self.block = block
        self.estimates = estimates
        self.levels = tuple(levels)
        self.pairs_only = not any(set(level.terms) & set(ROTATION_TERMS) for level in levels)

    @cached_property
    def costs(self) -> Costs:
        """The terms of pairs that the levels name."""
        return costs_of(self.block, self.estimates.problem, self.levels)

    @cached_property
    def tables(self) -> Mapping[str, SetTable]:
        """By supporter: the sets of recipients that have their own column."""
        if self.pairs_only or not self.estimates.staffed:
            return {}
        found = {s: set_table(self.block, s, self._single_of(s)) for s in self._supporters}
        crowded = {r for s, table in found.items() if table is None for r in self._single_of(s)}
        if crowded:
            kept = {s: [r for r in self._single_of(s) if r not in crowded] for s in found}
            found = {s: set_table(self.block, s, rest) for s, rest in kept.items() if rest}
        return {s: table for s, table in found.items() if table is not None}

    @cached_property
    def loose(self) -> tuple[str, ...]:
        """Recipients whose worth is not told by the sets."""
        if self.pairs_only:
            return ()
        told = {r for table in self.tables.values() for r in table.group_of}
        unpaired = {r for r in self.block.recipients if not self._supporters_of(r)}
        return tuple(r for r in self.block.recipients if r not in told | unpaired)

    @cached_property
    def mixed(self) -> frozenset[str]:
        """Supporters that may take a loose recipient: no set tells their whole rotation."""
        loose = set(self.loose)
        return frozenset(s for s, r in self.block.pairs if r in loose)

    @cached_property
    def _supporters(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(supporter for supporter, _ in self.block.pairs))

    def _supporters_of(self, recipient: str) -> list[str]:
        return [s for s, r in self.block.pairs if r == recipient]

    def _single_of(self, supporter: str) -> list[str]:
        return [r for s, r in self.block.pairs if s == supporter and r in self.block.single]
