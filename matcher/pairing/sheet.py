"""The rows of one call of the pairing master."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from matcher.domain.posts import Post
from matcher.domain.scenario import Level
from matcher.pairing.layout import Layout
from matcher.pairing.model import Pair
from matcher.pairing.worth import Choice, Worths
from matcher.rotation.bound import months_bound
from matcher.rotation.part import Part
from matcher.rotation.rotation import weigh
from matcher.rows import Rows
from matcher.terms import TERMS

Terms = list[tuple[int, int]]
"""Variables and their weights."""


class Sheet(Rows):
    """Pairs, one set a supporter, months at loose recipients, surcharges on tied pairs.

    ``tight``: the levels before the one to be minimised are at their proven best.
    """

    def __init__(self, layout: Layout, worths: Worths, tight: bool) -> None:
        super().__init__()
        self.layout, self.worths, self.tight = layout, worths, tight
        self.estimates = layout.estimates
        self.pair = {pair: self.variable() for pair in layout.block.pairs}
        self.column: dict[Choice, int] = {}
        self.months: dict[tuple[Pair, str], int] = {}
        self.covered: dict[tuple[str, str], list[int]] = {}
        self.supported: dict[str, int] = {}
        self._keep_rules()
        for supporter, sets in layout.sets.items():
            self._take_one_set(supporter, sets)
        for recipient in layout.loose:
            self._loosen(recipient)
        self._share_months()
        self.tied = self._tied()

    def level(self, number: int) -> tuple[Terms, int]:
        """A level as weighted variables and a constant."""
        level = self.layout.levels[number]
        terms = self._pair_terms(level)
        constant = sum(self._alone(level, r) for r in self.layout.block.recipients)
        if not self.layout.pairs_only:
            terms += self._rotation_terms(number, level, self.column, self.layout.loose)
            terms += [(self._surcharge(number, level, pairs), 1) for pairs in self.tied]
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

    def _take_one_set(self, supporter: str, sets: Sequence[tuple[str, ...]]) -> None:
        for chosen in sets:
            if not chosen or self.worths.of_choice((supporter, chosen)) is not None:
                self.column[supporter, chosen] = self.variable()
        own = {choice: v for choice, v in self.column.items() if choice[0] == supporter}
        self.row(list(own.values()), [1] * len(own), low=1, high=1)
        for recipient in dict.fromkeys(r for chosen in sets for r in chosen):
            holding = [v for (_, chosen), v in own.items() if recipient in chosen]
            ones = [1] * len(holding)
            self.row([*holding, self.pair[supporter, recipient]], [*ones, -1], low=0, high=0)

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

    def _pair_terms(self, level: Level) -> Terms:
        problem = self.estimates.problem
        costs = [(term, level.terms[term.name]) for term in TERMS if term.name in level.terms]
        found = [
            (v, sum(weight * term.pair_cost(problem, *pair) for term, weight in costs))
            for pair, v in self.pair.items()
        ]
        return [(v, cost) for v, cost in found if cost]

    def _alone(self, level: Level, recipient: str) -> int:
        return weigh(level, self.estimates.alone[recipient])

    def _rotation_terms(
        self, number: int, level: Level, column: Mapping[Choice, int], loose: Sequence[str]
    ) -> Terms:
        return [
            *self._set_terms(number, level, column),
            *self._loose_terms(level, loose),
        ]

    def _set_terms(self, number: int, level: Level, column: Mapping[Choice, int]) -> Terms:
        terms = []
        for choice, variable in column.items():
            if choice[1]:
                worth = self.worths.of_choice(choice)
                tight = self.tight and choice[0] not in self.layout.mixed
                least = worth.at(number, level, tight)
                alone = sum(self._alone(level, recipient) for recipient in choice[1])
                terms.append((variable, least - alone))
        return terms

    def _loose_terms(self, level: Level, recipients: Sequence[str]) -> Terms:
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
        return terms + [(variable, relief) for variable, relief in reliefs if relief]

    def _relief(self, level: Level, recipient: str) -> int:
        """What supporters can take off the demands of a recipient at most."""
        weight = level.terms.get("shortfall", 0)
        everybody = [s for s, r in self.pair if r == recipient]
        least = self.estimates.least_missing(everybody, recipient)
        return weight * (self.estimates.alone[recipient]["shortfall"] - least)

    # Tied pairs --------------------------------------------------------------------------------

    def _tied(self) -> list[frozenset[Pair]]:
        """Pairs whose rotation is known and that no set's column stands for."""
        for pairs in self.worths.impossible:
            if not self._has_column(pairs):
                terms, constant = self._deviation(pairs)
                self.row([v for v, _ in terms], [w for _, w in terms], low=1 - constant)
        return [pairs for pairs in self.worths.known if not self._has_column(pairs)]

    def _has_column(self, pairs: frozenset[Pair]) -> bool:
        supporters = {s for s, _ in pairs}
        chosen = tuple(r for r in self.layout.block.recipients if any(q == r for _, q in pairs))
        if len(supporters) != 1 or supporters & self.layout.mixed:
            return False
        sets = self.layout.sets.get(next(iter(supporters)), [])
        return any(set(chosen) == set(members) for members in sets)

    def _deviation(self, pairs: frozenset[Pair]) -> tuple[Terms, int]:
        """0 exactly when these supporters and recipients have these pairs and no others."""
        supporters, recipients = {s for s, _ in pairs}, {r for _, r in pairs}
        touching = [p for p in self.pair if p[0] in supporters or p[1] in recipients]
        terms = [(self.pair[p], -1 if p in pairs else 1) for p in touching]
        return terms, len(pairs)

    def _surcharge(self, number: int, level: Level, pairs: frozenset[Pair]) -> int:
        """What the tied pairs cost beyond their columns and months, while they are chosen."""
        supporters, recipients = {s for s, _ in pairs}, sorted({r for _, r in pairs})
        column = {choice: v for choice, v in self.column.items() if choice[0] in supporters}
        loose = [r for r in recipients if r in self.supported]
        terms = self._rotation_terms(number, level, column, loose)
        constant = sum(self._alone(level, recipient) for recipient in recipients)
        least = self.worths.known[pairs].at(number, level, self.tight)
        reach = least - constant + sum(max(0, -w) * self.highs[v] for v, w in terms)
        extra = self.variable(0, max(0, reach))
        deviation, offset = self._deviation(pairs)
        rows = [(extra, 1), *terms, *((v, w * max(0, reach)) for v, w in deviation)]
        low = least - constant - max(0, reach) * offset
        self.row([v for v, _ in rows], [w for _, w in rows], low=low)
        return extra
