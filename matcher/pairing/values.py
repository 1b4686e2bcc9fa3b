"""What each set of a table could be worth at most, all sets at once."""

from __future__ import annotations

from functools import cached_property

import numpy as np

from matcher.domain.scenario import Level
from matcher.pairing.reach import Reach
from matcher.pairing.set_table import SetTable
from matcher.pairing.worth import Worth
from matcher.rotation.estimates import Estimates
from matcher.rotation.rotation import weigh


class SetValues:
    """Least values of a supporter's sets, better known after each rotation."""

    def __init__(self, table: SetTable, estimates: Estimates) -> None:
        self.table = table
        self.estimates = estimates
        self.possible = self._lacking(soft=False) == 0
        self._known: dict[int, Worth] = {}
        self._unlearnt: dict[int, np.ndarray] = {}

    def learn(self, recipients: frozenset[str], worth: Worth | None) -> bool:
        """Take over what a rotation proved of a set; None: that it has none. Tell if it is new."""
        number = self.table.number_of(recipients)
        if number is None:
            return False
        if worth is None:
            new, self.possible[number] = bool(self.possible[number]), False
            return new
        new = self._known.get(number) != worth
        self._known[number] = worth
        covered = int(self._open[number]) - worth.floors.get("coverage", 0)
        if self._reach.learn(number, covered):
            self._unlearnt.clear()
        return new

    def over_alone(self, number: int, level: Level, tight: int) -> np.ndarray:
        """By set: the least that a level can be at its recipients, less what it is alone."""
        if number not in self._unlearnt:
            self._unlearnt[number] = self._floor(level) - self._alone(level)
        values = self._unlearnt[number].copy()
        for chosen, worth in self._known.items():
            alone = sum(weigh(level, self.estimates.alone[r]) for r in self.table.of(chosen))
            values[chosen] = max(values[chosen], worth.at(number, level, tight) - alone)
        return values

    def _floor(self, level: Level) -> np.ndarray:
        weights = level.terms
        floor = weights.get("coverage", 0) * self._uncovered
        floor = floor + weights.get("people", 0) * self._posted
        floor = floor + weights.get("broken", 0) * self._broken
        return floor + weights.get("shortfall", 0) * self._missing

    def _alone(self, level: Level) -> np.ndarray:
        alone = self.estimates.alone
        return self.table.added([weigh(level, alone[r]) for r in self.table.first_of])

    @cached_property
    def _open(self) -> np.ndarray:
        """Weight that could be covered at the recipients of each set."""
        return self.table.added([self.estimates.open_weight(r) for r in self.table.first_of])

    @property
    def _uncovered(self) -> np.ndarray:
        return np.maximum(0, self._open - self._reach.gains)

    @cached_property
    def _reach(self) -> Reach:
        return Reach(self.table, self.estimates)

    @cached_property
    def _missing(self) -> np.ndarray:
        return self._lacking(soft=True)

    @cached_property
    def _posted(self) -> np.ndarray:
        alone = self.estimates.alone
        return self.table.added([alone[r]["people"] for r in self.table.first_of])

    @cached_property
    def _broken(self) -> np.ndarray:
        own = (self.table.supporter,)
        return self.table.added([self.estimates.least_broken(r, own) for r in self.table.first_of])

    def _lacking(self, soft: bool) -> np.ndarray:
        own, recipients = (self.table.supporter,), self.table.first_of
        return self.table.added([self.estimates.least_missing(own, r, soft) for r in recipients])
