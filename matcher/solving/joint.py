"""Pairs and stints of a small block as one model: exact where sets cannot tell everything.

Where recipients may have several supporters, master and rotation may take many rounds to meet. A
block that is small enough is then settled at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.milp.rows import Rows
from matcher.pairing.blocks import Block
from matcher.pairing.costs import CostRows, costs_of
from matcher.pairing.model import Pair
from matcher.rotation.estimates import Estimates
from matcher.rotation.model import StintModel
from matcher.rotation.rotation import ROTATION_TERMS, weigh

MOST_COLUMNS = 40_000


@dataclass(frozen=True)
class JointAnswer:
    """A plan of the block, and a bound of the level; without a plan both are None."""

    status: str
    pairs: frozenset[Pair] | None = None
    stints: tuple[Stint, ...] = ()
    bound: int | None = None


class JointModel:
    """All pairs and all stint columns of one block."""

    def __init__(self, block: Block, estimates: Estimates, levels: Sequence[Level]) -> None:
        self.problem = estimates.problem
        self.levels = tuple(levels)
        rows = Rows()
        self.pair = {pair: rows.variable() for pair in block.pairs}
        numbers = {block.model.pair[pair]: v for pair, v in self.pair.items()}
        for row in block.rows:
            rows.row([numbers[v] for v in row.variables], row.coefficients, row.low, row.high)
        supporters = dict.fromkeys(supporter for supporter, _ in block.pairs)
        people = [person for s in supporters for person in self.problem.people_of[s]]
        posts = [post for r in block.recipients for post in self.problem.posts_of[r]]
        self.model = StintModel(estimates.book, people, posts, self.pair, rows)
        others = [r for r in block.recipients if r not in self.model.recipients]
        self.elsewhere = {
            term: sum(estimates.alone[r][term] for r in others) for term in ROTATION_TERMS
        }
        self.costs = CostRows(self.model, self.pair, costs_of(block, self.problem, levels))
        for level in self.levels:
            self.costs.level(level)  # adds the rows that are to stay

    def minimise(self, number: int, caps: Sequence[int], budget: Budget) -> JointAnswer:
        """Minimise a level over the plans whose earlier levels are at most ``caps``."""
        with self.model.for_now():
            for earlier, cap in enumerate(caps):
                terms, constant = self._level(self.levels[earlier])
                self.model.row([v for v, _ in terms], [w for _, w in terms], high=cap - constant)
            terms, constant = self._level(self.levels[number])
            answer = minimise(self.model, terms, budget)
        if not answer.found:
            return JointAnswer(answer.status)
        pairs = frozenset(pair for pair, v in self.pair.items() if answer.values[v])
        return JointAnswer(
            answer.status, pairs, self.model.stints(answer.values), constant + answer.bound
        )

    def _level(self, level: Level) -> tuple[list[tuple[int, int]], int]:
        terms, constant = self.costs.level(level)
        for name, weight in level.terms.items():
            terms += [(v, weight * loss) for v, loss in self.model.losses[name]]
        constant += weigh(level, self.model.constants) + weigh(level, self.elsewhere)
        return terms, constant


def columns(block: Block, estimates: Estimates) -> int:
    """Stint columns that one model of a block would have; not counted beyond ``MOST_COLUMNS``."""
    total = 0
    for supporter, recipient in block.pairs:
        for post in estimates.problem.posts_of[recipient]:
            for person in estimates.problem.people_of[supporter]:
                total += len(estimates.book.stints(person, post))
        if total > MOST_COLUMNS:
            break
    return total
