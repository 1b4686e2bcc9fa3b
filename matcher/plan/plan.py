"""A plan: pairs, stints, and what was proven about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from matcher.check.coverage import covered_months
from matcher.check.evidence import Evidence
from matcher.domain.proof import PartProof
from matcher.domain.schedules import NOTHING, Schedules
from matcher.domain.stints import Stint
from matcher.domain.tables import TableRow
from matcher.plan.pair_reasons import PairWhy, pair_reasons
from matcher.plan.pairs import PlanPair
from matcher.plan.reasons import Unmet, unmet
from matcher.problem import Problem

PlanStatus = Literal["optimal", "feasible"]


@dataclass(frozen=True, slots=True)
class LevelResult:
    """One line of the objective: the plan's value, and a bound that no plan can go below.

    The bound holds for the plans whose earlier levels are at most the values reported for them.
    """

    name: str
    value: int
    bound: int
    unit: str

    @property
    def gap(self) -> int:
        """Proof gap, in the level's unit."""
        return self.value - self.bound

    @property
    def gap_percent(self) -> float:
        """Proof gap in % of the value (of 1 where the value is 0)."""
        return 100 * self.gap / max(1, abs(self.value))

    @property
    def closed(self) -> bool:
        """Tell whether value and bound meet; optimal it is when all earlier ones do as well."""
        return self.gap == 0


@dataclass(frozen=True)
class Plan:
    """What a solve gives.

    ``stints`` are the planned ones; None when the scenario has no staff and only pairs were
    chosen. ``seconds`` is the time that each step took, ``seed`` the solver's. ``parts`` says what
    is proven of each part of the plan that nothing ties to the others. ``given`` are pairs that
    were given, not chosen.
    """

    problem: Problem
    pairs: tuple[PlanPair, ...]
    stints: tuple[Stint, ...] | None
    levels: tuple[LevelResult, ...]
    seconds: Mapping[str, float] = field(default_factory=dict)
    seed: int = 0
    schedules: Schedules = NOTHING
    parts: tuple[PartProof, ...] = ()
    given: frozenset[tuple[str, str]] = frozenset()

    @property
    def levels_optimal(self) -> int:
        """Count the levels, from the first on, that are proven optimal."""
        closed = [level.closed for level in self.levels]
        return closed.index(False) if False in closed else len(closed)

    @property
    def status(self) -> PlanStatus:
        """Optimal when every level is, else feasible."""
        return "optimal" if self.levels_optimal == len(self.levels) else "feasible"

    @cached_property
    def chosen(self) -> frozenset[tuple[str, str]]:
        """The pairs as supporter and recipient."""
        return frozenset((pair.supporter, pair.recipient) for pair in self.pairs)

    @cached_property
    def planned(self) -> tuple[Stint, ...]:
        """The stints that the plan chose; none where the scenario has no staff."""
        return tuple(stint for stint in self.stints or () if not stint.fixed)

    @cached_property
    def all_stints(self) -> tuple[Stint, ...]:
        """Planned stints and the scenario's fixed ones, by recipient, post and month."""
        every = (*self.planned, *self.problem.scenario.fixed_stints)
        return tuple(sorted(every, key=_reading_order))

    def stints_at(self, recipient: str) -> tuple[Stint, ...]:
        """Planned and fixed stints at a recipient, by post and month."""
        return self._stints_by["recipient"].get(recipient, ())

    def stints_from(self, supporter: str) -> tuple[Stint, ...]:
        """Planned and fixed stints of a supporter's people, by recipient, post and month."""
        return self._stints_by["supporter"].get(supporter, ())

    @cached_property
    def _stints_by(self) -> Mapping[str, Mapping[str, tuple[Stint, ...]]]:
        found: dict[str, dict[str, list[Stint]]] = {"recipient": {}, "supporter": {}}
        for stint in self.all_stints:
            for side, stints in found.items():
                stints.setdefault(getattr(stint, side), []).append(stint)
        return {
            side: {key: tuple(rows) for key, rows in stints.items()}
            for side, stints in found.items()
        }

    @cached_property
    def evidence(self) -> Evidence:
        """The plan as the checker sees it."""
        rows = (TableRow(p.supporter, p.recipient, p.since, p.channel or None) for p in self.pairs)
        return Evidence(self.problem, tuple(rows), self.stints, self.schedules)

    @cached_property
    def covered(self) -> Mapping[tuple[str, str], frozenset[int]] | None:
        """Covered months by post; None where coverage cannot be assessed."""
        scenario = self.problem.scenario
        if scenario.staff is None and scenario.capabilities is None:
            return None
        months = covered_months(self.evidence)
        return {post.key: months.get(post.key, frozenset()) for post in self.problem.posts}

    @cached_property
    def unmet(self) -> tuple[Unmet, ...]:
        """Every uncovered post-month, and why."""
        return unmet(self)

    @cached_property
    def pair_reasons(self) -> tuple[PairWhy, ...]:
        """Why each pair is there, in the order of the pairs."""
        return pair_reasons(self)

    def unmet_at(self, post: tuple[str, str]) -> tuple[Unmet, ...]:
        """The uncovered months of a post, by recipient and name, and why; earliest first."""
        return self._unmet_by_post.get(post, ())

    @cached_property
    def _unmet_by_post(self) -> Mapping[tuple[str, str], tuple[Unmet, ...]]:
        found: dict[tuple[str, str], list[Unmet]] = {}
        for row in self.unmet:
            found.setdefault((row.recipient, row.post), []).append(row)
        return {key: tuple(rows) for key, rows in found.items()}


def _reading_order(stint: Stint) -> tuple[object, ...]:
    return stint.recipient, stint.post, stint.months, stint.person
