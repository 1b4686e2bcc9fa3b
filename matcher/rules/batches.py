"""In which calendar months stints start."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import TYPE_CHECKING, Annotated

import numpy as np
from pydantic import Field, field_validator

from matcher.check.violation import Violation
from matcher.domain.months import month_in_year
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.rules.base import Rule
from matcher.rules.lacking import Wholes
from matcher.rules.planning import facts_of, runs_before

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence, WholeStint
    from matcher.problem import Problem

CalendarMonth = Annotated[int, Field(strict=True, ge=1, le=12)]


class Batches(Rule):
    """A stint starts in one of these calendar ``months``, or where its post or the horizon does.

    A planned stint that continues a fixed one started with that, a fact. Posts that take one
    whole stint are exempt.
    """

    name = "batches"
    group = "limit"
    unit = "stints"
    assessed_by = "stints"
    splits = "whole"
    texts = {
        "name-batches": ("batches", "派驻批次"),
        "rule-batches": (
            "Stints start in these calendar months: { $months }, or in the first month of the "
            "post or of the horizon.",
            "派驻期从以下月份开始：{ $months }，或从岗位首月、规划期首月开始。",
        ),
        "batches-between": (
            "{ $person } is at { $recipient } / { $post } from { $first } to { $last }: no batch "
            "starts in that month.",
            "{ $person } 在 { $recipient }／{ $post } 派驻 { $first } 至 { $last }，"
            "起始月份不属于任何批次。",
        ),
    }

    months: Annotated[tuple[CalendarMonth, ...], Field(min_length=1)]

    @field_validator("months")
    @classmethod
    def _in_order(cls, months: tuple[int, ...]) -> tuple[int, ...]:
        return tuple(sorted(set(months)))

    # Model half -------------------------------------------------------------------------------

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Keep the stints that start with a batch, with the post, or behind a fixed stint."""
        if post.single:
            return None
        starts = firsts + problem.horizon.first
        usual = np.isin(starts % 12 + 1, self.months)
        continued = np.isin(starts, [last + 1 for last in runs_before(problem, person, post)])
        return usual | continued | (firsts == 0) | (starts == post.months.first)

    def stints_depend_on(self, problem: Problem, person: Person, post: Post) -> Hashable:
        """Fixed stints before the planned one, and the first month of the post."""
        return facts_of(problem, person, post), post.months.first

    def stints_lack(
        self, problem: Problem, person: Person, post: Post, wholes: Wholes
    ) -> np.ndarray | None:
        """1 for each stint that the plan begins between two batches."""
        if post.single:
            return None
        starts = wholes.firsts + problem.horizon.first
        usual = np.isin(starts % 12 + 1, self.months)
        first = (wholes.firsts == 0) | (starts == post.months.first)
        return (wholes.begun & ~usual & ~first).astype(np.int64)

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each stint that the plan starts between two batches; amount 1 stint."""
        problem = evidence.problem
        for stint in evidence.whole_stints:
            if stint.planned is None or stint.planned.first > stint.months.first:
                continue
            post = problem.post[stint.post_key]
            if not self.concerns(problem.recipients[stint.recipient]) or post.single:
                continue
            begins = {problem.horizon.first, post.months.first}
            if stint.months.first not in begins and not self._with_a_batch(stint):
                yield Violation(self.name, "batches-between", 1, stint.where)

    def _with_a_batch(self, stint: WholeStint) -> bool:
        return month_in_year(stint.months.first) in self.months
