"""How much of a home department stays at home."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Self

import numpy as np

from matcher.check.violation import Violation
from matcher.domain.months import format_month
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.fields import Share

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel
    from matcher.rotation.outline import Outline

Home = tuple[str, str | None]
Away = Mapping[tuple[str, str | None, int], set[str]]


class Retention(Rule):
    """Of a department at most max(1, floor(away_share × headcount)) people are away in a month.

    A department is all rows of the staff table with one hospital and home specialty. Fixed
    stints count but are never the breach.
    """

    name = "retention"
    group = "limit"
    unit = "person_months"
    assessed_by = "stints"
    texts = {
        "name-retention": ("people who stay at home", "科室留守"),
        "rule-retention": (
            "Of a department at most a share of { $away_share } is away in any month, rounded "
            "down, but one person always may be.",
            "任一月份派出科室外派人员占比不超过 { $away_share }（向下取整，至少可派一人）。",
        ),
        "retention-exceeded": (
            "{ $supporter } / { $specialty }: { $away } people away in { $month }, { $amount } "
            "too many (at most { $limit }).",
            "{ $supporter }／{ $specialty } 在 { $month } 外派 { $away } 人，上限 { $limit } 人，"
            "超出 { $amount } 人。",
        ),
    }

    away_share: Share

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Larger shares, as far as they let another person of a department go."""
        heads = set(problem.headcount.values())
        steps = {Decimal(-(-100 * k // n)) / 100 for n in heads for k in range(1, n + 1)}
        yield self.turned("away_share", sorted(one for one in steps if one > self.away_share))

    # Model half -------------------------------------------------------------------------------

    def limit_stints(self, model: StintModel) -> None:
        """In each month, Σ stints of a department is at most what may be away."""
        recipients = model.problem.recipients
        homes = {(person.hospital, person.specialty) for person in model.people}
        limits = self._limits(model.problem, homes)
        for home in sorted(homes, key=str):
            columns = [
                column
                for column in model.columns
                if (column.person.hospital, column.person.specialty) == home
                and self.concerns(recipients[column.post.recipient])
            ]
            for month, variables in enumerate(model.by_month(columns)):
                limit = int(limits[home][month])
                model.limit(variables, [1] * len(variables), limit, self.is_soft)

    def lacked(self, problem: Problem, stints: Sequence[Stint]) -> int:
        """Count by department and month who is away, with difference arrays."""
        length, start = len(problem.horizon), problem.horizon.first
        steps: dict[Home, np.ndarray] = {}
        for stint in stints:
            if self.concerns(problem.recipients[stint.recipient]):
                person = problem.staff[stint.person]
                own = np.zeros(length + 1, dtype=np.int64)
                own = steps.setdefault((person.hospital, person.specialty), own)
                own[stint.months.first - start] += 1
                own[stint.months.last - start + 1] -= 1
        limits = self._limits(problem, set(steps))
        beyond = (np.cumsum(own[:-1]) - limits[home] for home, own in steps.items())
        return sum(int(np.maximum(months, 0).sum()) for months in beyond)

    def outline(self, outline: Outline) -> Outline:
        """How many more people may be away, by department and month."""
        homes = {(person.hospital, person.specialty) for person in outline.people}
        limits = self._limits(outline.problem, homes)
        return replace(outline, away={**outline.away, **limits})

    def _limits(
        self, problem: Problem, homes: Collection[Home]
    ) -> dict[Home, np.ndarray]:
        """People who may be away beside those on fixed stints, by home and month position."""
        length, start = len(problem.horizon), problem.horizon.first
        limits = {}
        for home in homes:
            most = int(self.away_share * problem.headcount[home])
            limits[home] = np.full(length, max(1, most), dtype=np.int64)
        for home, limit in limits.items():
            for stint in problem.fixed_from.get(home, ()):
                if self.concerns(problem.recipients[stint.recipient]):
                    for month in stint.months & problem.horizon:
                        limit[month - start] -= 1
        return {home: np.maximum(limit, 0) for home, limit in limits.items()}

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each department and month with too many away; amount in people."""
        planned = self._away(evidence, planned=True)
        fixed = self._away(evidence, planned=False)
        for key in sorted(planned, key=str):
            hospital, specialty, month = key
            away = len(planned[key] | fixed.get(key, set()))
            limit = self._limit(evidence.problem.headcount[hospital, specialty])
            if away > limit:
                where = {
                    "supporter": hospital,
                    "specialty": specialty or "-",
                    "month": format_month(month),
                    "away": away,
                    "limit": limit,
                }
                amount = min(len(planned[key]), away - limit)
                yield Violation(self.name, "retention-exceeded", amount, where)

    def _limit(self, headcount: int) -> int:
        return max(1, math.floor(Fraction(self.away_share) * headcount))

    def _away(self, evidence: Evidence, *, planned: bool) -> Away:
        """People away by hospital, home specialty and month, at the recipients concerned."""
        problem, found = evidence.problem, defaultdict(set)
        for stint in evidence.placed if planned else problem.scenario.fixed_stints:
            if self.concerns(problem.recipients[stint.recipient]):
                person = problem.staff[stint.person]
                for month in stint.months & problem.horizon:
                    found[person.hospital, person.specialty, month].add(person.id)
        return found
