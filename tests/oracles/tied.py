"""The joint model of everything, held to pairs and stints: what a pin, a ban or a lock asks."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from random import Random

from matcher.check.evidence import merge
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.pairing.model import Pair
from matcher.problem import Problem
from tests.oracles.joint import Best, Joint


class Tied(Joint):
    """A joint model in which some pairs are chosen, others left, and some stints taken exactly."""

    def __init__(
        self,
        problem: Problem,
        pinned: Iterable[Pair] = (),
        banned: Iterable[Pair] = (),
        stints: Collection[Stint] = (),
    ) -> None:
        super().__init__(problem)
        self.possible = True
        for pair in pinned:
            self._hold(self.pairs.pair.get(pair), 1)
        for pair in set(banned) & self.pairs.pair.keys():
            self._hold(self.pairs.pair[pair], 0)
        start = problem.horizon.first
        column = {
            (c.person.id, c.post.key, start + c.first, start + c.last): c.variable
            for c in self.columns
        }
        for stint in stints:
            key = (stint.person, stint.post_key, stint.months.first, stint.months.last)
            self._hold(column.get(key), 1)
        for whole in merge((*stints, *problem.scenario.fixed_stints)):
            for (person, post, first, last), variable in column.items():
                same = whole.planned and (person, post) == (whole.person, whole.post_key)
                if same and (first == whole.months.last + 1 or last == whole.months.first - 1):
                    self._hold(variable, 0)

    def solve(self) -> Best | None:
        """As a joint model does; None also where what is asked for is no candidate."""
        return super().solve() if self.possible else None

    def any_plan(self, rng: Random) -> Best | None:
        """Some plan that keeps the hard rules, good or bad; None: there is none."""
        decided = [*self.pairs.pair.values(), *(column.variable for column in self.columns)]
        wanted = [(variable, rng.randint(-5, 5)) for variable in decided]
        answer = minimise(self.rows, wanted, Budget(workers=1))
        return self._best(answer) if answer.found else None

    def _hold(self, variable: int | None, value: int) -> None:
        lows, highs = self.rows.lows, self.rows.highs
        if variable is None or not lows[variable] <= value <= highs[variable]:
            self.possible = False
        else:
            lows[variable] = highs[variable] = value
