"""The terms of pairs of one block: as numbers, and as rows of a model."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property

from matcher.domain.pair_costs import Least, Pair, PairCosts
from matcher.domain.scenario import Level
from matcher.milp.rows import Row, Rows
from matcher.pairing.blocks import Block
from matcher.problem import Problem
from matcher.terms import TERMS

Terms = list[tuple[int, int]]
"""Variables and their weights."""

Costs = Mapping[str, PairCosts]
"""By name of the term of pairs."""


def costs_of(block: Block, problem: Problem, levels: Iterable[Level]) -> Costs:
    """What each term of pairs that the levels name costs in a block."""
    wanted = {name for level in levels for name in level.terms}
    return {
        term.name: term.pair_costs(problem, block.pairs, block.recipients, block.single)
        for term in TERMS
        if (term.of_pairs or term.partly_of_pairs) and term.name in wanted
    }


def tied_pairs(
    problem: Problem, pairs: Collection[Pair], levels: Iterable[Level]
) -> list[set[Pair]]:
    """Pairs of which soft rules ask something together, where an objective counts it."""
    named = {name for level in levels for name in level.terms}
    counted = any(term.partly_of_pairs and term.name in named for term in TERMS)
    recipients = tuple(problem.recipients)
    rules = [rule for rule in problem.scenario.rules.values() if rule.is_soft and counted]
    costs = (rule.pairs_lack(problem, tuple(pairs), recipients) for rule in rules)
    return [
        {pair for floor in least.floors for pair in floor.amounts}
        for own in costs
        for least in own.together
    ]


def cost_of(costs: Costs, level: Level, chosen: Collection[Pair]) -> int:
    """What the terms of pairs add to a level with these pairs."""
    named = ((weight, costs.get(name)) for name, weight in level.terms.items())
    return sum(weight * own.value(chosen) for weight, own in named if own is not None)


class CostRows:
    """The terms of pairs over the pair variables of a model.

    Variables and rows are added when a term is asked for first; they tie to pairs alone.
    """

    def __init__(self, rows: Rows, pair: Mapping[Pair, int], costs: Costs) -> None:
        self.rows, self.pair, self.costs = rows, pair, costs
        self._added: dict[str, list[tuple[int, Least]]] = {}

    def level(self, level: Level) -> tuple[Terms, int]:
        """The level's terms of pairs as weighted variables, each once, and a constant."""
        weights: Counter[int] = Counter()
        constant = 0
        for name, weight in level.terms.items():
            if name in self.costs:
                own = self.costs[name]
                constant += weight * own.constant
                for pair, cost in own.by_pair.items():
                    weights[self.pair[pair]] += weight * cost
                for variable, least in self._together(name):
                    weights[variable] += weight * least.weight
        return [(variable, cost) for variable, cost in weights.items() if cost], constant

    def complete(self, values: Sequence[int]) -> list[int]:
        """The values with each number that pairs cost together at its least."""
        found = list(values)
        chosen = {pair for pair, variable in self.pair.items() if values[variable]}
        for added in self._added.values():
            for variable, least in added:
                found[variable] = max([0, *(floor.at(chosen) for floor in least.floors)])
        return found

    @cached_property
    def _limits(self) -> list[Row]:
        """Upper limits on pairs, of rules, as they stood before any cost was added."""
        pairs = set(self.pair.values())
        return [
            row
            for row in self.rows.rows
            if row.high is not None and row.high >= 0 and pairs.issuperset(row.variables)
            if len(row.variables) > 1 and min(row.coefficients) >= 0
        ]

    def _together(self, name: str) -> list[tuple[int, Least]]:
        if name not in self._added:
            own = self.costs[name].together
            self._added[name] = [(self._number(least), least) for least in own]
        return self._added[name]

    def _number(self, least: Least) -> int:
        number = self.rows.variable(0, least.most)
        for floor in least.floors:
            variables = [number, *(self.pair[pair] for pair in floor.amounts)]
            amounts = [floor.divisor, *(-amount for amount in floor.amounts.values())]
            self.rows.row(variables, amounts, low=floor.constant)
        if least.is_switch:
            self._tighten(
                number, {self.pair[pair] for floor in least.floors for pair in floor.amounts}
            )
        return number

    def _tighten(self, switch: int, variables: set[int]) -> None:
        """A limit on nothing but these pairs is 0 while the switch is off.

        Whole numbers gain nothing by it; the linear programme does, where capacities are scarce.
        """
        for row in self._limits:
            if variables.issuperset(row.variables):
                self.rows.row(
                    [switch, *row.variables], [-(row.high or 0), *row.coefficients], high=0
                )
