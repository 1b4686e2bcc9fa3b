"""How many months a person is away in all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Self

import numpy as np

from matcher.check.violation import Violation
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastZero

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel
    from matcher.rotation.outline import Outline


class MaxMonths(Rule):
    """A person is away at most ``months`` months of the horizon; the staff column, where lower.

    ``months`` None: only the staff column limits. Fixed stints count but are never the breach.
    """

    name = "max_months"
    group = "limit"
    unit = "months"
    assessed_by = "stints"
    texts = {
        "name-max_months": ("months of a person", "个人派驻总月数"),
        "rule-max_months": (
            "Most months of the horizon that a person is away: { $months }; where the staff "
            "table says less, that holds.",
            "规划期内每人累计派驻月数上限：{ $months }；人员表另有更低上限的从其规定。",
        ),
        "max_months-months-none": ("no general number", "无统一上限"),
        "max_months-exceeded": (
            "{ $person } is away for { $total } months of the horizon, { $amount } too many "
            "(at most { $limit }).",
            "{ $person } 规划期内累计派驻 { $total } 个月，上限 { $limit } 个月，"
            "超出 { $amount } 个月。",
        ),
    }

    months: AtLeastZero | None = None

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """More months in all, up to the horizon."""
        if self.months is not None:
            yield self.turned("months", range(self.months + 1, len(problem.horizon) + 1))

    # Model half -------------------------------------------------------------------------------

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Keep the stints that are not too long alone."""
        left = self._left(problem, person)
        return None if left is None else lasts - firsts + 1 <= left

    def stints_depend_on(self, problem: Problem, person: Person, post: Post) -> Hashable:
        """The months that the person may still serve."""
        return self._left(problem, person)

    def limit_stints(self, model: StintModel) -> None:
        """Σ length × stint of a person is at most what is left."""
        recipients = model.problem.recipients
        for person in model.people:
            left = self._left(model.problem, person)
            columns = model.of_person.get(person.id, ())
            own = [c for c in columns if self.concerns(recipients[c.post.recipient])]
            if left is not None and own:
                lengths = [column.last - column.first + 1 for column in own]
                model.limit([column.variable for column in own], lengths, left, self.is_soft)

    def lacked(self, problem: Problem, stints: Sequence[Stint]) -> int:
        """Add up each person's months beyond what was left."""
        served: dict[str, int] = defaultdict(int)
        for stint in stints:
            if self.concerns(problem.recipients[stint.recipient]):
                served[stint.person] += len(stint.months)
        lefts = {name: self._left(problem, problem.staff[name]) for name in served}
        known = (served[name] - left for name, left in lefts.items() if left is not None)
        return sum(max(0, beyond) for beyond in known)

    def outline(self, outline: Outline) -> Outline:
        """What is left of each person's months."""
        lefts = {person.id: self._left(outline.problem, person) for person in outline.people}
        known = {person: left for person, left in lefts.items() if left is not None}
        return replace(outline, left={**outline.left, **known})

    def _left(self, problem: Problem, person: Person) -> int | None:
        """Months that the fixed stints leave of the lower of the two numbers; None: no limit."""
        limits = [number for number in (self.months, person.max_months) if number is not None]
        if not limits:
            return None
        served = sum(
            len(stint.months & problem.horizon)
            for stint in problem.fixed_of.get(person.id, ())
            if self.concerns(problem.recipients[stint.recipient])
        )
        return max(0, min(limits) - served)

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each person who is away too long; amount in planned months beyond."""
        planned = self._months(evidence, planned=True)
        fixed = self._months(evidence, planned=False)
        for person, months in sorted(planned.items()):
            limit = self._limit(evidence.problem.staff[person])
            total = len(months | fixed.get(person, set()))
            if limit is not None and total > limit:
                where = {"person": person, "total": total, "limit": limit}
                amount = min(len(months), total - limit)
                yield Violation(self.name, "max_months-exceeded", amount, where)

    def _limit(self, person: Person) -> int | None:
        given = [limit for limit in (self.months, person.max_months) if limit is not None]
        return min(given, default=None)

    def _months(self, evidence: Evidence, *, planned: bool) -> Mapping[str, set[int]]:
        """Months of the horizon that each person is away at the recipients concerned."""
        problem, found = evidence.problem, {}
        for stint in evidence.placed if planned else problem.scenario.fixed_stints:
            if self.concerns(problem.recipients[stint.recipient]):
                found.setdefault(stint.person, set()).update(stint.months & problem.horizon)
        return {person: months for person, months in found.items() if months}
