"""One plain model of everything: all candidate pairs, and the stint columns of all people.

The method takes a problem apart; this does not. Small problems only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from matcher.domain.scenario import Level
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.milp.cpsat import Answer, minimise
from matcher.milp.rows import Rows
from matcher.pairing.model import Pair, PairModel, candidates
from matcher.problem import Problem
from matcher.rotation.columns import StintBook
from matcher.rotation.model import Column, StintModel
from matcher.solving.levels import levels_assessed
from tests.oracles.pair_terms import PAIR_TERMS
from tests.oracles.soft_pairs import soft_pairs

ROTATION_TERMS = ("shortfall", "coverage", "stints", "people", "broken")
Losses = list[tuple[int, int]]
Solver = Callable[[Rows, Losses, Budget], Answer]


@dataclass(frozen=True)
class Best:
    """A plan of the joint model, and the value of each level."""

    values: tuple[int, ...]
    pairs: tuple[Pair, ...]
    stints: tuple[Stint, ...]


class Joint:
    """The joint model of a problem; ``solver`` answers as ``matcher.milp.cpsat.minimise`` does."""

    def __init__(self, problem: Problem, solver: Solver = minimise) -> None:
        self.problem = problem
        self.solver = solver
        self.levels = levels_assessed(problem)
        self.pairs = PairModel(problem, candidates(problem))
        self.rows: Rows = self.pairs
        self.losses: dict[str, Losses] = {}
        self.constants: dict[str, int] = {}
        self.columns: tuple[Column, ...] = ()
        if problem.scenario.staff is not None:
            self._rotate()
        else:
            self._cover_by_capability()
        losses, constant = soft_pairs(problem, self.rows, self.pairs.pair)
        self.losses["shortfall"] = [*self.losses["shortfall"], *losses]
        self.constants["shortfall"] += constant
        named = {term for level in self.levels for term in level.terms}
        for term, add in PAIR_TERMS.items():
            if term in named:
                self.losses[term], self.constants[term] = add(problem, self.rows, self.pairs.pair)

    @property
    def feasible(self) -> bool:
        """Tell whether any plan keeps the hard rules."""
        return self._first() is not None

    def solve(self) -> Best | None:
        """Minimise the levels in turn; None: no plan keeps the hard rules."""
        answer = self._first()
        for number in range(len(self.levels)):
            caps = () if answer is None else self.values(answer)[:number]
            answer = self._least(number, caps) if answer is not None else None
        return None if answer is None else self._best(answer)

    def any_good(self) -> Best | None:
        """A plan with little shortfall and much coverage, found in one go; None: there is none."""
        wanted = [*self.losses["shortfall"], *self.losses["coverage"]]
        answer = self.solver(self.rows, wanted, _budget())
        return self._best(answer) if answer.found else None

    def least(self, number: int, caps: Sequence[int]) -> int | None:
        """The least value of a level over the plans whose earlier levels are at most ``caps``."""
        answer = self._least(number, caps)
        return None if answer is None else self.values(answer)[number]

    def fix(self, pairs: Iterable[Pair], stints: Iterable[Stint]) -> Mapping[str, int] | None:
        """Rotation terms of exactly this plan; None: the model forbids it.

        Adjacent stints of one person at one post must have been joined.
        """
        chosen = self._variables(set(pairs), list(stints))
        if chosen is None:
            return None
        decided = {*self.pairs.pair.values(), *(column.variable for column in self.columns)}
        rows = Rows(list(self.rows.lows), list(self.rows.highs), self.rows.rows)
        for variable in decided:
            rows.lows[variable] = rows.highs[variable] = int(variable in chosen)
        answer = self.solver(rows, self._rotation_losses, _budget())
        if not answer.found:
            return None
        return {term: self._term(term, answer) for term in ROTATION_TERMS}

    def values(self, answer: Answer) -> tuple[int, ...]:
        """The levels of a solution."""
        return tuple(
            self._constant(level) + sum(w * answer.values[v] for v, w in self._objective(level))
            for level in self.levels
        )

    # Building ----------------------------------------------------------------------------------

    def _rotate(self) -> None:
        problem = self.problem
        people = [person for people in problem.people_of.values() for person in people]
        # Without a variable a recipient takes part with its fixed stints alone.
        everybody = {("", recipient): None for recipient in problem.recipients}
        pairs = {**everybody, **self.pairs.pair}
        model = StintModel(StintBook(problem), people, problem.posts, pairs, frame=self.pairs)
        self.rows, self.columns = model, model.columns
        self.losses = {term: model.losses[term] for term in ("shortfall", "coverage")}
        self.constants = {term: model.constants[term] for term in ("shortfall", "coverage")}
        self._count()

    def _count(self) -> None:
        """Every stint counts, and everybody on one; who is on a fixed one counts anyhow."""
        horizon = self.problem.horizon
        facts = self.problem.scenario.fixed_stints
        posted = {stint.person for stint in facts if stint.months & horizon}
        self.losses["stints"] = [(column.variable, 1) for column in self.columns]
        self.constants |= {"stints": 0, "people": len(posted)}
        sent = {c.person.id: self.rows.variable() for c in self.columns}
        for column in self.columns:
            self.rows.row([sent[column.person.id], column.variable], [1, -1], low=0)
        self.losses["people"] = [(v, 1) for person, v in sent.items() if person not in posted]
        self._compare_with_published()

    def _compare_with_published(self) -> None:
        """Every published stint is broken, but for those that one column repeats."""
        published = self.problem.scenario.published
        told = [] if published is None else published.stints
        known = {_name(stint) for stint in told if stint.recipient in self.problem.recipients}
        start = self.problem.horizon.first
        same = [column for column in self.columns if _name_of(column, start) in known]
        self.constants["broken"] = len(known)
        self.losses["broken"] = [(column.variable, -1) for column in same]

    def settle(self, pairs: Iterable[Pair], recipients: Iterable[str]) -> None:
        """Have exactly these pairs at recipients."""
        members, chosen = set(recipients), set(pairs)
        for pair, variable in self.pairs.pair.items():
            if pair[1] in members:
                self.rows.lows[variable] = self.rows.highs[variable] = int(pair in chosen)

    def hold(self, stints: Iterable[Stint], recipients: Iterable[str]) -> None:
        """Have exactly these planned stints at recipients."""
        members, chosen = set(recipients), {_name(stint) for stint in stints}
        start = self.problem.horizon.first
        for column in self.columns:
            if column.post.recipient in members:
                fixed = int(_name_of(column, start) in chosen)
                self.rows.lows[column.variable] = self.rows.highs[column.variable] = fixed

    def _cover_by_capability(self) -> None:
        """Without staff a post-month is covered when a chosen supporter has the specialty."""
        self.losses = {term: [] for term in ROTATION_TERMS}
        self.constants = dict.fromkeys(ROTATION_TERMS, 0)
        for post in self.problem.posts:
            for month in post.months:
                able = [
                    variable
                    for pair, variable in self.pairs.pair.items()
                    if pair[1] == post.recipient and self._able(pair[0], post.specialty)
                    if month in self.problem.in_force(*pair)
                ]
                covered = self.rows.variable()
                self.rows.row([covered, *able], [1] + [-1] * len(able), high=0)
                self.losses["coverage"].append((covered, -post.weight))
                self.constants["coverage"] += post.weight

    def _able(self, supporter: str, specialty: str | None) -> bool:
        return self.problem.strength.get((supporter, specialty or ""), 0) >= 1

    # Solving -----------------------------------------------------------------------------------

    def _first(self) -> Answer | None:
        answer = self.solver(self.rows, [], _budget())
        return answer if answer.found else None

    def _least(self, number: int, caps: Sequence[int]) -> Answer | None:
        rows = Rows(self.rows.lows, self.rows.highs, list(self.rows.rows))
        for level, cap in zip(self.levels, caps, strict=False):
            objective = self._objective(level)
            variables, weights = [v for v, _ in objective], [w for _, w in objective]
            rows.row(variables, weights, high=cap - self._constant(level))
        answer = self.solver(rows, self._objective(self.levels[number]), _budget())
        assert answer.status in ("optimal", "infeasible"), answer.status
        return answer if answer.found else None

    def _best(self, answer: Answer) -> Best:
        pairs = tuple(sorted(p for p, v in self.pairs.pair.items() if answer.values[v]))
        chosen = isinstance(self.rows, StintModel) and self.rows.stints(answer.values)
        return Best(self.values(answer), pairs, tuple(sorted(chosen or ())))

    def _objective(self, level: Level) -> Losses:
        weights: dict[int, int] = {}
        for term, weight in level.terms.items():
            for variable, loss in self.losses[term]:
                weights[variable] = weights.get(variable, 0) + weight * loss
        return list(weights.items())

    def _constant(self, level: Level) -> int:
        return sum(weight * self.constants.get(term, 0) for term, weight in level.terms.items())

    @property
    def _rotation_losses(self) -> Losses:
        return [loss for term in ROTATION_TERMS for loss in self.losses[term]]

    def _term(self, term: str, answer: Answer) -> int:
        return self.constants[term] + sum(w * answer.values[v] for v, w in self.losses[term])

    def _variables(self, pairs: set[Pair], stints: Sequence[Stint]) -> set[int] | None:
        """Variables that are 1 in a plan; None: a pair or stint has none, or is there twice."""
        names = {_name(stint) for stint in stints}
        known = pairs <= self.pairs.pair.keys() and names <= self._column.keys()
        if not known or len(names) < len(stints):
            return None
        return {self.pairs.pair[pair] for pair in pairs} | {self._column[n] for n in names}

    @cached_property
    def _column(self) -> Mapping[tuple, int]:
        start = self.problem.horizon.first
        return {_name_of(column, start): column.variable for column in self.columns}


def _name(stint: Stint) -> tuple:
    return stint.person, stint.supporter, stint.post_key, stint.months.first, stint.months.last


def _name_of(column: Column, start: int) -> tuple:
    first, last = start + column.first, start + column.last
    return column.person.id, column.person.hospital, column.post.key, first, last


def _budget() -> Budget:
    return Budget(60, workers=1)
