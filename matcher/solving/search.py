"""The search of one block: master and rotation in turn until value and bound meet."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from typing import Literal

import networkx as nx

from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.milp.rows import Row
from matcher.pairing.blocks import Block
from matcher.pairing.costs import cost_of
from matcher.pairing.decided import Decided
from matcher.pairing.master import Master
from matcher.pairing.model import Pair
from matcher.rotation.capability import cover_by_capability
from matcher.rotation.fewest import Fewest, counts
from matcher.rotation.rotation import ROTATION_TERMS, weigh
from matcher.rotation.rotator import Rotator
from matcher.solving.conflict import Infeasible
from matcher.solving.joint import MOST_COLUMNS, JointModel, columns

ROUNDS = 8
FEW_COLUMNS = 3_000
"""A block with so few stint columns is settled by one model at once, a larger one after so many
rounds of master and rotation."""

Report = Callable[[Literal["pairing", "rotation"]], None]


class NoPlan(Exception):
    """No plan was found within the limit; whether there is one is not known."""


@dataclass(frozen=True)
class BlockPlan:
    """Pairs and stints of one block, and the value of each level."""

    pairs: frozenset[Pair]
    stints: tuple[Stint, ...]
    values: tuple[int, ...]


class BlockSearch:
    """Finds the best plan of one block, and proves how good it is.

    ``decided``: all its pairs are given.
    ``at_least``: by number of a level that is the most of all blocks, what another block needs of
    it anyhow; no less counts here.
    """

    def __init__(
        self, block: Block, rotator: Rotator, levels: Sequence[Level], decided: bool = False
    ) -> None:
        self.block = block
        self.unlimited = block
        self.rotator = rotator
        self.levels = tuple(levels)
        self.master = (Decided if decided else Master)(block, rotator.estimates, levels)
        self.best: BlockPlan | None = None
        self.joint: JointModel | None = None
        self.rounds = 0
        self.bounds: list[int | None] = [None] * len(self.levels)
        self.at_least: dict[int, int] = {}

    def limit(self, row: Row) -> None:
        """Search afresh among the plans that keep one more row over the pairs of the block.

        What was learnt of pairs still holds; what was found and proven is forgotten.
        """
        own = self.unlimited
        self.block = self.master.layout.block = replace(own, rows=(*own.rows, row))
        self.best = self.joint = None
        self.rounds = 0
        self.forget_bounds(0)

    def begin(self, pairs: Collection[Pair], stints: Collection[Stint]) -> None:
        """Start from a known plan, of which the block takes its own."""
        members = set(self.block.recipients)
        own = frozenset(pair for pair in pairs if pair[1] in members)
        there = tuple(stint for stint in stints if stint.recipient in members)
        self._keep_found(own, there)

    def rotate(self, pairs: frozenset[Pair], budget: Budget) -> None:
        """Work out the best rotation of a choice of pairs, and keep the plan if it is better."""
        self._try(pairs, len(self.levels) - 1, budget)

    def improve(
        self,
        number: int,
        caps: Sequence[int],
        tight: int,
        tolerance: float,
        own: Budget,
        whole: Budget,
        report: Report,
    ) -> None:
        """Minimise one level; earlier levels stay at most at ``caps``.

        The first ``tight`` levels are proven best. ``tolerance``: the gap, in per cent of the
        value, at which to stop. A first plan may take the ``whole`` time, a better one the block's
        ``own``. ``report`` hears of each step.
        """
        self._raise_bound(number, self._least_after(number, caps))
        while not self.settled(number, tolerance) and not (self.best and whole.stopped):
            report("pairing")
            budget = own if self.best else whole
            answer = self.master.choose(number, caps, tight, budget)
            if answer.pairs is None:
                self._give_up(answer.status)
                return
            self._raise_bound(number, answer.bound)
            report("rotation")
            self.rounds += 1
            learnt = self._try(answer.pairs, number, budget)
            budget = own if self.best else whole
            if budget.over and (self.best or not self._tiny):
                return
            if self._better_jointly(learnt) and not self.settled(number, tolerance):
                self._jointly(number, caps, budget)
                return
            if not learnt:
                return

    def _least_after(self, number: int, caps: Sequence[int]) -> int | None:
        """Stints and people that cover at least what the earlier levels ask for."""
        level, estimates = self.levels[number], self.rotator.estimates
        weights = [self.levels[earlier].terms.get("coverage", 0) for earlier in range(number)]
        uncovered = [cap // weight for cap, weight in zip(caps, weights, strict=True) if weight]
        if not counts(level) or not uncovered or not estimates.staffed:
            return None
        open_weight = sum(map(estimates.open_weight, self.block.recipients))
        least = self._fewest.terms(open_weight - min(uncovered))
        posted = estimates.people(self.block.recipients, ())
        return weigh(level, least | {"people": posted + least["people"]})

    @cached_property
    def _fewest(self) -> Fewest:
        supporters = dict.fromkeys(supporter for supporter, _ in self.block.pairs)
        return Fewest(part for s in supporters for part in self.rotator.estimates.parts_of(s))

    def _better_jointly(self, learnt: bool) -> bool:
        """Tell whether one model is worth it: sets do not tell all, and rounds do not help."""
        if not self._sets_miss_something:
            return False
        if self._tiny:
            return True
        return self._columns <= MOST_COLUMNS and (self.rounds >= ROUNDS or not learnt)

    @property
    def _tiny(self) -> bool:
        """Tell whether one model of the block costs no more than the rotation of some pairs."""
        return self._sets_miss_something and self._columns <= FEW_COLUMNS

    @property
    def _sets_miss_something(self) -> bool:
        return not self.master.sets_tell_all and self.rotator.estimates.staffed

    @cached_property
    def _columns(self) -> int:
        return columns(self.block, self.rotator.estimates)

    def _jointly(self, number: int, caps: Sequence[int], budget: Budget) -> None:
        if self.joint is None:
            self.joint = JointModel(self.block, self.rotator.estimates, self.levels)
        answer = self.joint.minimise(number, caps, budget)
        self._raise_bound(number, answer.bound)
        if answer.pairs is None:
            self._give_up(answer.status)
        else:
            self._keep_found(answer.pairs, answer.stints)

    def _keep_found(self, pairs: frozenset[Pair], stints: tuple[Stint, ...]) -> None:
        """Take over a plan of the whole block, if it is better."""
        estimates = self.rotator.estimates
        if estimates.staffed:
            terms = estimates.terms(self.block.recipients, stints, pairs)
        else:
            terms = cover_by_capability(estimates, pairs)
            paired = {recipient for _, recipient in pairs}
            for recipient in self.block.recipients:
                if recipient not in paired:
                    terms["coverage"] += estimates.alone[recipient]["coverage"]
        values = tuple(self._value(level, pairs, terms) for level in self.levels)
        self._keep_better(BlockPlan(pairs, stints, values))

    def forget_bounds(self, first: int) -> None:
        """Forget the bounds of a level and of all after it."""
        for number in range(first, len(self.bounds)):
            self.bounds[number] = None

    def least(self, number: int) -> bool:
        """Tell whether all plans that count in later levels have this level at its proven least."""
        enough = self.levels[number].enough
        return self.gap(number) == 0 and (enough is None or self.standing[number] >= enough)

    def gap(self, number: int) -> int | None:
        """Value less bound of a level, as they count; None while either is unknown."""
        known = [b for b in (self.bounds[number], self.at_least.get(number)) if b is not None]
        return None if not known or self.best is None else self.standing[number] - max(known)

    @property
    def standing(self) -> tuple[int, ...] | None:
        """The values of the best plan as they count."""
        return None if self.best is None else self._counted(self.best)

    def _counted(self, plan: BlockPlan) -> tuple[int, ...]:
        if not self.at_least:
            return plan.values
        return tuple(max(v, self.at_least.get(n, v)) for n, v in enumerate(plan.values))

    def settled(self, number: int, tolerance: float) -> bool:
        """Tell whether a level will do, or its gap is at most ``tolerance`` % of the value."""
        enough = self.levels[number].enough
        if enough is not None and self.best is not None and self.standing[number] <= enough:
            return True
        gap = self.gap(number)
        return gap is not None and gap * 100 <= tolerance * abs(self.standing[number])

    def _give_up(self, status: str) -> None:
        if status == "infeasible" and self.best is None:
            raise Infeasible(self.block.recipients, self.block.model)

    def _raise_bound(self, number: int, bound: int | None) -> None:
        if bound is not None:
            known = self.bounds[number]
            self.bounds[number] = bound if known is None else max(known, bound)

    def _try(self, pairs: frozenset[Pair], number: int, budget: Budget) -> bool:
        """Rotate the chosen pairs; tell whether the master learnt anything."""
        learnt, complete = False, True
        stints: list[Stint] = []
        terms = dict.fromkeys(ROTATION_TERMS, 0)
        # The one model that a tiny block gets makes a model of these pairs alone a waste of time.
        rotate = self.rotator.sketch if self._tiny else partial(self.rotator.rotate, number=number)
        for tied in _tied(pairs):
            rotation = rotate(tied, budget)
            learnt |= self.master.learn(tied, rotation)
            complete &= rotation.status == "found"
            stints += rotation.stints
            for term, value in (rotation.values or {}).items():
                terms[term] += value
        if complete:
            self._consider(pairs, stints, terms)
        return learnt

    def _consider(self, pairs: frozenset[Pair], stints: list[Stint], terms: dict[str, int]) -> None:
        paired = {recipient for _, recipient in pairs}
        for recipient in self.block.recipients:
            if recipient not in paired:
                for term, value in self.rotator.estimates.alone[recipient].items():
                    terms[term] += value
        values = tuple(self._value(level, pairs, terms) for level in self.levels)
        self._keep_better(BlockPlan(pairs, tuple(stints), values))

    def _keep_better(self, plan: BlockPlan) -> None:
        if self.best is None or self._rank(plan) < self._rank(self.best):
            self.best = plan
            self.master.prefer(plan.pairs)

    def _rank(self, plan: BlockPlan) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Plans that count the same go by their own values; below what will do all are the same."""
        return self._enough(self._counted(plan)), plan.values

    def _enough(self, values: Sequence[int]) -> tuple[int, ...]:
        """Values as far as they matter: none is better than what will do."""
        levels = zip(self.levels, values, strict=True)
        return tuple(v if one.enough is None else max(v, one.enough) for one, v in levels)

    def _value(self, level: Level, pairs: frozenset[Pair], terms: dict[str, int]) -> int:
        return cost_of(self.master.costs, level, pairs) + weigh(level, terms)


def _tied(pairs: frozenset[Pair]) -> list[frozenset[Pair]]:
    """Pairs that share a supporter or a recipient, directly or through others."""
    graph: nx.Graph = nx.Graph()
    graph.add_edges_from((("supporter", s), ("recipient", r)) for s, r in sorted(pairs))
    groups = nx.connected_components(graph)
    return [frozenset(p for p in pairs if ("supporter", p[0]) in group) for group in groups]
