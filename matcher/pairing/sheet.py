"""The rows of one call of the pairing master."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from matcher.domain.posts import Post
from matcher.domain.scenario import Level
from matcher.milp.rows import Rows
from matcher.pairing.costs import CostRows, Terms
from matcher.pairing.layout import Layout
from matcher.pairing.model import Pair
from matcher.pairing.tied import Tied, TiedRows
from matcher.pairing.values import SetValues
from matcher.rotation.bound import months_bound
from matcher.rotation.part import Part
from matcher.rotation.rotation import weigh

Active = Mapping[str, np.ndarray]
"""By supporter: the numbers of the sets that get a column."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A row in which the columns of supporters (None: all) stand with their value of a level."""

    row: int
    level: int
    supporters: frozenset[str] | None


class Sheet(Rows):
    """Pairs, one set a supporter, months at loose recipients, surcharges on tied pairs.

    ``one_set`` and ``joined`` are the numbers of the rows by which a supporter takes one set, and
    by which pairs follow from the set, by the first pair of each group of alike recipients;
    ``weighed`` the rows that hold values of sets.
    ``tight``: so many levels, from the first on, are at their proven best.
    """

    def __init__(
        self,
        layout: Layout,
        values: Mapping[str, SetValues],
        tied: Tied,
        tight: int,
        active: Active,
    ) -> None:
        super().__init__()
        self.layout, self.values, self.tight = layout, values, tight
        self.estimates = layout.estimates
        self.pair = {pair: self.variable() for pair in layout.block.pairs}
        self.costs = CostRows(self, self.pair, layout.costs)
        self.column: dict[str, dict[int, int]] = {}
        self.one_set: dict[str, int] = {}
        self.joined: dict[Pair, int] = {}
        self.weighed: list[Weighed] = []
        self.months: dict[tuple[Pair, str], int] = {}
        self.covered: dict[tuple[str, str], list[int]] = {}
        self.supported: dict[str, int] = {}
        self._keep_rules()
        for supporter, numbers in active.items():
            self._take_one_set(supporter, numbers)
        for recipient in layout.loose:
            self._loosen(recipient)
        self._share_months()
        self.tied = TiedRows(self, tied)

    def hold(self, number: int, most: int) -> None:
        """Keep a level at most at a value."""
        terms, constant = self.level(number)
        self.weigh_next(number)
        self.row([v for v, _ in terms], [w for _, w in terms], high=most - constant)

    def weigh_next(self, number: int, supporters: Iterable[str] | None = None) -> None:
        """Note that the next row holds values of sets of these supporters (None: of all)."""
        own = None if supporters is None else frozenset(supporters)
        self.weighed.append(Weighed(len(self.rows), number, own))

    def level(self, number: int) -> tuple[Terms, int]:
        """A level as weighted variables and a constant."""
        level = self.layout.levels[number]
        terms, constant = self.costs.level(level)
        constant += sum(self.alone(level, r) for r in self.layout.block.recipients)
        if not self.layout.pairs_only:
            terms += self.set_terms(number, level, self.column)
            terms += self.loose_terms(level, self.layout.loose)
            terms += self.tied.terms(number, level)
        return terms, constant

    def _keep_rules(self) -> None:
        numbers = {self.layout.block.model.pair[pair]: v for pair, v in self.pair.items()}
        for row in self.layout.block.rows:
            variables = [numbers[v] for v in row.variables]
            self.row(variables, row.coefficients, row.low, row.high)
        for recipient in self.layout.block.recipients:
            if self.estimates.missing(recipient, (), soft=False):
                self._support(recipient)

    def _support(self, recipient: str) -> None:
        """A hard demand that the fixed stints alone do not meet needs a supporter."""
        pairs = [variable for pair, variable in self.pair.items() if pair[1] == recipient]
        self.row(pairs, [1] * len(pairs), low=1)

    def _take_one_set(self, supporter: str, numbers: np.ndarray) -> None:
        """One column a set; the pairs are those of the set that is taken."""
        columns = {int(number): self.variable() for number in numbers}
        self.column[supporter] = columns
        self.one_set[supporter] = len(self.rows)
        self.row(list(columns.values()), [1] * len(columns), low=1, high=1)
        table = self.values[supporter].table
        for position, group in enumerate(table.groups):
            taken = (table.members[numbers] == position).sum(axis=1).tolist()
            parts = [(v, n) for v, n in zip(columns.values(), taken, strict=True) if n]
            parts += [(self.pair[supporter, recipient], -1) for recipient in group]
            self.joined[supporter, group[0]] = len(self.rows)
            self.row([v for v, _ in parts], [n for _, n in parts], low=0, high=0)

    def _loosen(self, recipient: str) -> None:
        """Let supporters add months to each post; without any, all stays as it is alone."""
        pairs = [pair for pair in self.pair if pair[1] == recipient]
        self.supported[recipient] = somebody = self.variable()
        self.row([somebody, *(self.pair[p] for p in pairs)], [1] + [-1] * len(pairs), high=0)
        for post in self.estimates.problem.posts_of[recipient]:
            crowd = self.estimates.staffed and post.count > 1
            added = [v for p in pairs if (v := self._months(p, post, crowd)) is not None]
            if crowd:
                self._cover(post, added)
            else:
                self.at_most(added, int(self.estimates.book.open.of_post(post).sum()))

    def _cover(self, post: Post, added: Sequence[int]) -> None:
        """A month is covered by as many person-months, of one or more supporters, as it needs."""
        needs = Counter(need for need in self.estimates.needs(post) if need)
        covered = [(self.variable(0, months), need) for need, months in sorted(needs.items())]
        self.covered[post.key] = [variable for variable, _ in covered]
        rows = [*covered, *((variable, -1) for variable in added)]
        self.row([v for v, _ in rows], [c for _, c in rows], high=0)

    def _months(self, pair: Pair, post: Post, crowd: bool) -> int | None:
        """Covered months that a supporter may add to a post; of a crowd, person-months."""
        if not post.weight:
            return None
        if crowd:
            most = self.estimates.months_at(pair[0], post)
        else:
            most = self.estimates.gain_at(pair[0], post) // post.weight
        if not most:
            return None
        self.months[pair, post.name] = added = self.variable(0, most)
        self.row([added, self.pair[pair]], [1, -most], high=0)
        return added

    def _share_months(self) -> None:
        """People serve one post at a time: a supporter's months at loose posts add up."""
        if not self.estimates.staffed:
            return
        for supporter in dict.fromkeys(pair[0] for pair, _ in self.months):
            for group in self.estimates.parts_of(supporter):
                self._share(supporter, group)

    def _share(self, supporter: str, group: Part) -> None:
        keys = {((supporter, post.recipient), post.name) for post in group.posts}
        added = [v for key, v in self.months.items() if key in keys]
        self.at_most(added, months_bound(group))

    # Levels ------------------------------------------------------------------------------------

    def alone(self, level: Level, recipient: str) -> int:
        """A level at a recipient without any supporter."""
        return weigh(level, self.estimates.alone[recipient])

    def most(self, level: Level, recipient: str) -> int:
        """A level is no higher at a recipient, people and stints aside."""
        asked = level.terms.get("shortfall", 0) * self.estimates.asked_of_new(recipient)
        return self.alone(level, recipient) + asked

    def set_terms(self, number: int, level: Level, supporters: Iterable[str]) -> Terms:
        """What the columns of these supporters add to a level."""
        terms: Terms = []
        for supporter in supporters:
            values = self.set_values(supporter, number)
            columns = self.column[supporter]
            terms += [(variable, int(values[chosen])) for chosen, variable in columns.items()]
        return [(variable, weight) for variable, weight in terms if weight]

    def set_values(self, supporter: str, number: int) -> np.ndarray:
        """What each set of a supporter adds to a level at least."""
        tight = 0 if supporter in self.layout.mixed else self.tight
        return self.values[supporter].over_alone(number, self.layout.levels[number], tight)

    def loose_terms(self, level: Level, recipients: Sequence[str]) -> Terms:
        """Loose recipients start at the least they could lack; alone, they lack it all."""
        terms: Terms = []
        members = set(recipients)
        weight = level.terms.get("coverage", 0)
        posts = self.estimates.problem.post
        for (pair, name), variable in self.months.items():
            if weight and pair[1] in members and (pair[1], name) not in self.covered:
                terms.append((variable, -weight * posts[pair[1], name].weight))
        for key, variables in self.covered.items():
            gain = weight * posts[key].weight
            terms += [(variable, -gain) for variable in variables if gain and key[0] in members]
        reliefs = [(self.supported[r], -self._relief(level, r)) for r in recipients]
        kept, weight = self.estimates.keepable, level.terms.get("broken", 0)
        reliefs += [(v, -weight * kept[p]) for p, v in self.pair.items() if p[1] in members]
        return terms + [(variable, relief) for variable, relief in reliefs if relief]

    def _relief(self, level: Level, recipient: str) -> int:
        """What supporters can take off the demands of a recipient at most."""
        weight = level.terms.get("shortfall", 0)
        everybody = [s for s, r in self.pair if r == recipient]
        least = self.estimates.least_missing(everybody, recipient)
        return weight * (self.estimates.alone[recipient]["shortfall"] - least)
