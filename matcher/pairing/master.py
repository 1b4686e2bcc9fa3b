"""The pairing master: which pairs to choose, valued by what no rotation of them can pass.

Supporters take sets of recipients, one column a set. A recipient that may have several
supporters, or one whose supporters have too many sets, is *loose*: its posts are covered by months
that each supporter may add. Whatever a rotation of chosen pairs proves comes back as the worth
of a set, or as a row on the tied pairs, until master and rotation agree.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np

from matcher.domain.scenario import Level
from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.milp.settle import settle
from matcher.pairing.blocks import Block
from matcher.pairing.costs import Costs
from matcher.pairing.layout import Layout
from matcher.pairing.model import Pair
from matcher.pairing.pricing import TOLERANCE, Priced, price
from matcher.pairing.sheet import Active, Sheet
from matcher.pairing.values import SetValues
from matcher.pairing.worth import Worth, worth_of
from matcher.rotation.estimates import Estimates
from matcher.rotation.rotation import Rotation

FEW_SETS = 4_000
MOST_COLUMNS = 30_000
STARTING = 20


@dataclass(frozen=True)
class Chosen:
    """The master's answer; without pairs, there is neither value nor bound.

    ``bound`` is a least value of the level for every plan; ``value`` is the level's worth of the
    pairs as far as the master knows.
    """

    status: str
    value: int | None = None
    bound: int | None = None
    pairs: frozenset[Pair] | None = None


class Master:
    """Chooses the pairs of one block, level by level."""

    def __init__(self, block: Block, estimates: Estimates, levels: Sequence[Level]) -> None:
        self.layout = Layout(block, estimates, levels)
        self.values = {s: SetValues(table, estimates) for s, table in self.layout.tables.items()}
        self.tied: dict[frozenset[Pair], Worth | None] = {}
        self.active: Active | None = None
        self.good: frozenset[Pair] | None = None

    @property
    def costs(self) -> Costs:
        """The terms of pairs that the levels name."""
        return self.layout.costs

    @property
    def sets_tell_all(self) -> bool:
        """Tell whether no recipient is loose."""
        return not self.layout.loose

    def learn(self, pairs: frozenset[Pair], rotation: Rotation) -> bool:
        """Take over what a rotation proved of tied pairs; tell whether anything is new."""
        if rotation.status == "unknown":
            return False
        worth = worth_of(rotation) if rotation.status == "found" else None
        supporters = {s for s, _ in pairs}
        recipients = frozenset(r for _, r in pairs)
        if len(supporters) == 1 and not supporters & self.layout.mixed:
            values = self.values.get(next(iter(supporters)))
            if values is not None and recipients <= values.table.group_of.keys():
                return values.learn(recipients, worth)
        new = pairs not in self.tied or self.tied[pairs] != worth
        self.tied[pairs] = worth
        return new

    def prefer(self, pairs: frozenset[Pair]) -> None:
        """Have the sets of a good pairing among the columns from here on."""
        self.good = pairs

    def choose(self, number: int, caps: Sequence[int], tight: int, budget: Budget) -> Chosen:
        """Minimise a level over the pairings whose earlier levels are at most ``caps``.

        The first ``tight`` levels are at their proven best.

        Among the best, the pairs are also good in the later levels, as far as these are known.
        """
        first = self._minimise(number, caps, tight, budget)
        best, caps = first, list(caps)
        for later in range(number + 1, len(self.layout.levels)):
            if best.pairs is None or budget.over:
                break
            caps.append(best.value)
            known = later if tight == number else tight
            better = self._minimise(later, caps, known, budget)
            best = better if better.pairs is not None else best
        return replace(first, pairs=best.pairs)

    def _minimise(self, number: int, caps: Sequence[int], tight: int, budget: Budget) -> Chosen:
        def make(active: Active) -> Sheet:
            sheet = Sheet(self.layout, self.values, self.tied, tight, active)
            for earlier, cap in enumerate(caps):
                sheet.hold(earlier, cap)
            return sheet

        if sum(len(values.table) for values in self.values.values()) <= FEW_SETS:
            return self._solve(make(self._possible()), number, budget)
        if self.good is None:
            self.good = self._any_pairing(budget)
        active = self.active or self._start(number)
        priced = price(make, number, self._with_good(active), budget)
        if priced is None:
            return Chosen("unknown")
        if not priced.possible:
            return Chosen("unknown" if caps else "infeasible")
        self.active = priced.active
        chosen = self._solve(make(priced.active), number, budget)
        return self._prove(make, number, priced, chosen, budget)

    def _prove(
        self,
        make: Callable[[Active], Sheet],
        number: int,
        priced: Priced,
        chosen: Chosen,
        budget: Budget,
    ) -> Chosen:
        """Compare with the bound over all sets; where they differ, add the sets in between."""
        constant = priced.constant
        bound = constant + math.ceil(priced.bound - TOLERANCE * max(1.0, abs(priced.bound)))
        if chosen.value is not None and chosen.value <= bound:
            return replace(chosen, status="optimal", bound=chosen.value)
        reach = np.inf if chosen.value is None else chosen.value - constant - priced.bound
        useful = {s: np.flatnonzero(costs <= reach + 1e-3) for s, costs in priced.costs.items()}
        many = sum(map(len, useful.values())) > MOST_COLUMNS
        if many or budget.over or not priced.complete:
            return replace(chosen, status="feasible" if chosen.pairs else "unknown", bound=bound)
        self.active = {s: np.union1d(priced.active[s], useful[s]) for s in useful}
        better = self._solve(make(self.active), number, budget)
        if better.bound is None:
            return replace(
                chosen, status="feasible" if chosen.pairs else better.status, bound=bound
            )
        return replace(better, bound=max(bound, better.bound))

    def _solve(self, sheet: Sheet, number: int, budget: Budget) -> Chosen:
        terms, constant = sheet.level(number)
        answer = settle(sheet, terms, budget)
        if not answer.found:
            return Chosen(answer.status)
        pairs = frozenset(pair for pair, v in sheet.pair.items() if answer.values[v])
        value, bound = constant + answer.value, constant + answer.bound
        return Chosen(answer.status, value, bound, pairs)

    def _any_pairing(self, budget: Budget) -> frozenset[Pair]:
        """Pairs that keep the pairing rules, whatever they are worth; none where there are none."""
        rows = Sheet(self.layout, {}, {}, 0, {})
        answer = minimise(rows, [], budget)
        return frozenset(pair for pair, v in rows.pair.items() if answer.found and answer.values[v])

    def _with_good(self, active: Active) -> Active:
        """A mixture of sets can look better than any pairing: keep one that is whole."""
        found = dict(active)
        for supporter, values in self.values.items():
            told = values.table.group_of.keys()
            own = frozenset(r for s, r in self.good or () if s == supporter and r in told)
            number = values.table.number_of(own)
            if number is not None and values.possible[number]:
                found[supporter] = np.union1d(active[supporter], [number])
        return found

    def _possible(self) -> Active:
        return {s: np.flatnonzero(values.possible) for s, values in self.values.items()}

    def _start(self, number: int) -> Active:
        """Nobody, single recipients, and the sets that are worth most."""
        active = {}
        for supporter, values in self.values.items():
            level = self.layout.levels[number]
            order = np.argsort(values.over_alone(number, level, 0), kind="stable")[:STARTING]
            few = np.arange(min(len(values.table), 1 + len(values.table.groups)))
            numbers = np.union1d(few, order)
            active[supporter] = numbers[values.possible[numbers]]
        return active
