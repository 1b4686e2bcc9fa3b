"""Somebody is there in every month."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Self

import numpy as np

from matcher.check.violation import Violation
from matcher.domain.months import format_month
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne
from matcher.rules.planning import able_months, fixed_people, vacant_places

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel


class Presence(Rule):
    """In each of a recipient's months at least ``people`` distinct people are on stints there."""

    name = "presence"
    group = "demand"
    unit = "person_months"
    assessed_by = "stints"
    texts = {
        "name-presence": ("people on site", "每月在岗"),
        "rule-presence": (
            "In each of its months a recipient has at least this many people on site: { $people }.",
            "受援医院每月在岗的派驻人员不少于 { $people } 人。",
        ),
        "presence-few": (
            "{ $recipient }: { $present } people on site in { $month }, missing: { $amount }.",
            "{ $recipient } 在 { $month } 有 { $present } 人在岗，缺 { $amount } 人。",
        ),
    }

    people: AtLeastOne = 1

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Fewer people."""
        yield self.turned("people", range(self.people - 1, 0, -1))

    # Model half -------------------------------------------------------------------------------

    def limit_stints(self, model: StintModel) -> None:
        """In each month, Σ stints at a recipient, and what is missing, is at least ``people``."""
        start = model.problem.horizon.first
        for recipient in model.recipients:
            hospital = model.problem.recipients[recipient]
            if self.concerns(hospital):
                there = fixed_people(model.problem, recipient)
                active = model.by_month(model.at_recipient.get(recipient, ()))
                for month in hospital.months & model.problem.horizon:
                    need = self.people - len(there.get(month, ()))
                    model.demand(active[month - start], need, self.is_soft)

    def missing(
        self,
        problem: Problem,
        recipient: str,
        stints: Sequence[Stint],
        supporters: Sequence[str],
    ) -> int:
        """Count the people of each month with a difference array."""
        months = problem.recipients[recipient].months & problem.horizon
        steps = np.zeros(len(months) + 1, dtype=np.int64)
        for stint in stints:
            span = stint.months & months
            if span:
                steps[span.first - months.first] += 1
                steps[span.last - months.first + 1] -= 1
        return int(np.maximum(self.people - np.cumsum(steps[:-1]), 0).sum())

    def least_missing(self, problem: Problem, recipient: str, supporters: Sequence[str]) -> int:
        """No more can be there than are available and suit a post, nor than posts are vacant."""
        months = problem.recipients[recipient].months & problem.horizon
        able = Counter(chain(*able_months(problem, recipient, supporters).values()))
        there = fixed_people(problem, recipient)
        vacant = vacant_places(problem, recipient)
        most = (len(there.get(m, ())) + min(able[m], vacant[m]) for m in months)
        return sum(max(0, self.people - people) for people in most)

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each recipient and month with too few people; amount in missing people."""
        for recipient in evidence.problem.recipients.values():
            if not self.concerns(recipient):
                continue
            present: dict[int, set[str]] = defaultdict(set)
            for stint in evidence.stints_at.get(recipient.id, ()):
                for month in stint.months:
                    present[month].add(stint.person)
            for month in recipient.months & evidence.problem.horizon:
                found = len(present[month])
                if found < self.people:
                    where = {"month": format_month(month), "present": found}
                    where = {"recipient": recipient.id} | where
                    yield Violation(self.name, "presence-few", self.people - found, where)
