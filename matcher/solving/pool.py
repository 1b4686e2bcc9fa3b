"""Plans put together from rotations that are known already, without a search.

Every rotation that was worked out on the way is of pairs that are tied to each other and to
nothing else. A small model chooses among them, so that a good plan for another question, fewer new
pairs or other pairs, is there at once; how good it really is, the search tells.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.milp.rows import Row, Rows
from matcher.pairing.costs import CostRows, Terms, costs_of
from matcher.pairing.model import Pair
from matcher.rotation.rotation import Rotation, weigh
from matcher.solving.search import BlockSearch

Known = Iterable[tuple[frozenset[Pair], Rotation]]
Groups = list[tuple[frozenset[Pair], Mapping[str, int], tuple[Stint, ...]]]
"""Tied pairs, the rotation terms of their recipients, and the stints."""


class Pool:
    """The rotations known of one part, as a model that chooses some of them.

    ``known`` are those of a like question (None: the search's own).
    """

    def __init__(self, search: BlockSearch, known: Known | None = None) -> None:
        self.search, self.block = search, search.unlimited
        self.estimates = search.rotator.estimates
        self.groups = self._groups(search.rotator.known() if known is None else known)
        self.rows = Rows()
        used = frozenset().union(*(pairs for pairs, _, _ in self.groups))
        self.pair = {pair: self.rows.variable() for pair in self.block.pairs if pair in used}
        self.numbers = {self.block.model.pair[pair]: v for pair, v in self.pair.items()}
        self.taken = [self.rows.variable() for _ in self.groups]
        for row in self.block.rows:
            self._keep(row)
        self._tie()
        known = replace(self.block, pairs=tuple(self.pair))
        costs = costs_of(known, self.estimates.problem, search.levels)
        self.costs = CostRows(self.rows, self.pair, costs)
        self.levels = [self._level(level) for level in search.levels]

    def _groups(self, told: Known) -> Groups:
        """The rotations known, and what is left of each when one recipient or all but one go."""
        own = frozenset(self.block.pairs)
        known = {pairs: rotation for pairs, rotation in told if pairs <= own}
        groups = {pairs: (one.values or {}, one.stints) for pairs, one in known.items()}
        for pairs, rotation in known.items():
            if len(pairs) > 1 and len({supporter for supporter, _ in pairs}) == 1:
                for pair in pairs:
                    for fewer in (pairs - {pair}, frozenset((pair,))):
                        if fewer not in groups:
                            groups[fewer] = self._rest(rotation.stints, fewer)
        return [(pairs, values, stints) for pairs, (values, stints) in groups.items()]

    def _rest(
        self, stints: Sequence[Stint], pairs: frozenset[Pair]
    ) -> tuple[Mapping[str, int], tuple[Stint, ...]]:
        recipients = {recipient for _, recipient in pairs}
        kept = tuple(stint for stint in stints if stint.recipient in recipients)
        return self.estimates.terms(sorted(recipients), kept, pairs), kept

    def best(
        self, budget: Budget, limit: Row | None = None
    ) -> tuple[frozenset[Pair], list[Stint]] | None:
        """The best plan of known rotations, which keeps the limit; None: none was found."""
        chosen = None
        with self.rows.for_now():
            if limit is not None:
                self._keep(limit)
            for level, (terms, constant) in zip(self.search.levels, self.levels, strict=True):
                answer = minimise(self.rows, terms, budget)
                if not answer.found:
                    break
                chosen, most = answer.values, answer.value
                if level.enough is not None:
                    most = max(most, level.enough - constant)
                self.rows.row([v for v, _ in terms], [w for _, w in terms], high=most)
        if chosen is None:
            return None
        taken = [group for group, v in zip(self.groups, self.taken, strict=True) if chosen[v]]
        pairs = frozenset(pair for own, _, _ in taken for pair in own)
        return pairs, [stint for _, _, stints in taken for stint in stints]

    def _keep(self, row: Row) -> None:
        """Pairs of no group are not chosen."""
        terms = zip(row.variables, row.coefficients, strict=True)
        kept = [(self.numbers[v], amount) for v, amount in terms if v in self.numbers]
        self.rows.row([v for v, _ in kept], [n for _, n in kept], row.low, row.high)

    def _tie(self) -> None:
        """A pair is in one group that is taken; a hospital is in one group at most."""
        of_pair: dict[Pair, list[int]] = {}
        of_hospital: dict[tuple[int, str], list[int]] = {}
        for (pairs, _, _), variable in zip(self.groups, self.taken, strict=True):
            for pair in pairs:
                of_pair.setdefault(pair, []).append(variable)
            for hospital in {(side, pair[side]) for pair in pairs for side in (0, 1)}:
                of_hospital.setdefault(hospital, []).append(variable)
        for pair, groups in of_pair.items():
            self.rows.row([self.pair[pair], *groups], [1] + [-1] * len(groups), low=0, high=0)
        for groups in of_hospital.values():
            self.rows.at_most(groups, 1)
        for recipient in self.block.recipients:
            if self.estimates.missing(recipient, (), soft=False):
                own = [variable for pair, variable in self.pair.items() if pair[1] == recipient]
                self.rows.row(own, [1] * len(own), low=1)

    def _level(self, level: Level) -> tuple[Terms, int]:
        """The level as weighted variables, and what it is without any group."""
        terms, constant = self.costs.level(level)
        alone = {r: weigh(level, self.estimates.alone[r]) for r in self.block.recipients}
        for (pairs, values, _), variable in zip(self.groups, self.taken, strict=True):
            before = sum(alone[recipient] for recipient in {r for _, r in pairs})
            gain = weigh(level, values) - before
            if gain:
                terms.append((variable, gain))
        return terms, constant + sum(alone.values())
