"""Rows that both joint models share: pairs, posts, departments, demands, terms.

A subclass makes the variables of people and places each with ``place``; a variable holds a
person at a post for some months when it is 1.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from matcher.domain.months import Span
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.problem import Problem
from tests.benchmarks.peers.base import Pair, Peer, Proposal
from tests.benchmarks.peers.linear import (
    Linear,
    Loss,
    Minimise,
    merged,
    minimise_levels,
)
from tests.benchmarks.peers.rules import Demand, Known


@dataclass(frozen=True, slots=True)
class Placed:
    """One variable: a person at a post from one month position to another."""

    variable: int
    person: Person
    post: Post
    first: int
    last: int


class JointModel(Linear):
    """All pairs and all people in one model."""

    def __init__(self, known: Known) -> None:
        super().__init__()
        self.known = known
        self.pair: dict[Pair, int] = {pair: self.variable() for pair in known.pairs}
        self.placed: list[Placed] = []
        self.losses: dict[str, list[Loss]] = defaultdict(list)
        self.constants: dict[str, int] = defaultdict(int)
        self.pair_rows()
        self.people_rows()
        self.post_rows()
        self.department_rows()
        self.demand_rows()

    def people_rows(self) -> None:
        """Make the variables of people, and the rows of one person alone."""
        raise NotImplementedError

    def chosen_stints(self, values: list[int]) -> Iterable[tuple[Placed, int]]:
        """Give the first variable of each stint chosen, and the stint's last month."""
        raise NotImplementedError

    def place(self, person: Person, post: Post, first: int, last: int) -> int:
        """Add a variable that holds a person at a post."""
        variable = self.variable()
        self.placed.append(Placed(variable, person, post, first, last))
        return variable

    # Rows ----------------------------------------------------------------------------------------

    def pair_rows(self) -> None:
        """Numbers of supporters, and capacities."""
        problem = self.known.problem
        for id, recipient in problem.recipients.items():
            low, high = self.known.supporters_wanted(recipient)
            self.row([v for (_, r), v in self.pair.items() if r == id], low=low, high=high)
        for id, supporter in problem.supporters.items():
            own = [(v, problem.load(*pair)) for pair, v in self.pair.items() if pair[0] == id]
            if own and "capacity" in problem.scenario.rules:
                self.row([v for v, _ in own], [load for _, load in own], high=supporter.capacity)

    def post_rows(self) -> None:
        """Places at a post, only for people of a chosen pair; what stays uncovered."""
        held = self._by_month(lambda p: p.post.key)
        sent = self._by_month(lambda p: (p.person.hospital, p.post.key))
        for (supporter, key), months in sent.items():
            pair, count = self.pair[supporter, key[0]], self.known.problem.post[key].count
            for members in filter(None, months):
                self.row([*members, pair], [1] * len(members) + [-count], high=0)
        for post in self.known.problem.posts:
            self.constants["coverage"] += post.weight * len(post.months)
            for members in filter(None, held.get(post.key, ())):
                self.at_most(members, post.count)
                self._cover(post, members)

    def _cover(self, post: Post, members: list[int]) -> None:
        if post.count == 1:
            self.losses["coverage"] += [(variable, -post.weight) for variable in members]
            return
        full = self.variable()
        self.row([*members, full], [1] * len(members) + [-post.count], low=0)
        self.losses["coverage"].append((full, -post.weight))

    def department_rows(self) -> None:
        """How many of a department are away in a month."""
        people = self.known.problem.staff.values()
        most = {(p.hospital, p.specialty): self.known.most_away(p) for p in people}
        away = self._by_month(lambda p: (p.person.hospital, p.person.specialty))
        for home, months in away.items():
            for members in months:
                self.at_most(members, most[home])

    def demand_rows(self) -> None:
        """Distinct people in some months, and how many are missing."""
        at: dict[str, list[Placed]] = defaultdict(list)
        for placed in self.placed:
            at[placed.post.recipient].append(placed)
        for demand in self.known.demands:
            people = self._people(demand, at[demand.recipient])
            missing = self.variable(0, demand.people)
            self.losses["shortfall"].append((missing, 1))
            self.row([*people, missing], low=demand.people)

    def _people(self, demand: Demand, there: list[Placed]) -> list[int]:
        """Variables that are 1 only for somebody who is there, one a person."""
        first, last = demand.months[0], demand.months[-1]
        met = [p for p in there if p.first <= last and p.last >= first]
        if first == last:
            return [p.variable for p in met]
        by_person: dict[str, list[int]] = defaultdict(list)
        for placed in met:
            by_person[placed.person.id].append(placed.variable)
        return [self._any(members) for members in by_person.values()]

    def _any(self, members: list[int]) -> int:
        comes = self.variable()
        self.row([comes, *members], [1] + [-1] * len(members), high=0)
        return comes

    def _by_month(self, key) -> dict:
        found: dict = {}
        for placed in self.placed:
            name = key(placed)
            if name not in found:
                found[name] = [[] for _ in range(self.known.length)]
            months = found[name]
            for month in range(placed.first, placed.last + 1):
                months[month].append(placed.variable)
        return found

    # Objective and plan --------------------------------------------------------------------------

    def objective(self, terms: Mapping[str, int]) -> tuple[int, list[Loss]]:
        """Constant and losses of a weighted sum of terms."""
        costs = self.known.pair_costs(terms)
        losses = [(self.pair[pair], cost) for pair, cost in costs.items()]
        for term, weight in terms.items():
            losses += [(variable, weight * loss) for variable, loss in self.losses[term]]
        return sum(w * self.constants[term] for term, w in terms.items()), merged(losses)

    def pairs_of(self, values: list[int]) -> tuple[Pair, ...]:
        """The pairs that a solution chooses."""
        return tuple(sorted(pair for pair, variable in self.pair.items() if values[variable]))

    def stints_of(self, values: list[int]) -> tuple[Stint, ...]:
        """The stints that a solution chooses."""
        start = self.known.problem.horizon.first
        return tuple(
            Stint(
                person=placed.person.id,
                supporter=placed.person.hospital,
                recipient=placed.post.recipient,
                post=placed.post.name,
                specialty=placed.post.specialty,
                months=Span(start + placed.first, start + last),
            )
            for placed, last in self.chosen_stints(values)
        )


class JointPeer(Peer):
    """Builds a joint model and minimises its levels with one solver."""

    model: type[JointModel]
    minimise: Minimise

    def propose(self, problem: Problem, seconds: float) -> Proposal:
        """Build, then solve with what is left of the time."""
        started = time.monotonic()
        model = self.model(Known.of(problem))
        objectives = {lv.name: model.objective(lv.terms) for lv in problem.scenario.objective}
        built = time.monotonic() - started
        best = minimise_levels(model, objectives, started + seconds, self.minimise)
        times = {"build_seconds": built, "solve_seconds": best.solve_seconds}
        if best.values is None:
            return Proposal(None, bounds=best.bounds, **times)
        pairs, stints = model.pairs_of(best.values), model.stints_of(best.values)
        return Proposal(pairs, stints, best.bounds, **times)
