"""How long a stint lasts at least."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np

from matcher.check.violation import Violation
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne
from matcher.rules.planning import run_lengths

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem


class MinStint(Rule):
    """A stint lasts at least ``months`` months.

    A stint that continues a fixed one counts from its first month on. Fixed stints that the plan
    leaves as they are, and posts that take one whole stint, are exempt.
    """

    name = "min_stint"
    group = "limit"
    unit = "months"
    assessed_by = "stints"
    texts = {
        "rule-min_stint": (
            "A stint lasts at least this many months: { $months }.",
            "每个派驻期不少于 { $months } 个月。",
        ),
        "min_stint-short": (
            "{ $person } is at { $recipient } / { $post } from { $first } to { $last }: shorter "
            "than { $months } months by { $amount }.",
            "{ $person } 在 { $recipient }／{ $post } 派驻 { $first } 至 { $last }，"
            "比 { $months } 个月少 { $amount } 个月。",
        ),
    }

    months: AtLeastOne

    # Model half -------------------------------------------------------------------------------

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Keep the lengths from ``months`` on, a fixed stint that it continues included."""
        if post.single:
            return None
        return run_lengths(problem, person, post, firsts, lasts) >= self.months

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each stint that is too short; amount in missing months."""
        problem = evidence.problem
        for stint in evidence.whole_stints:
            if stint.planned is None or not self.concerns(problem.recipients[stint.recipient]):
                continue
            missing = self.months - len(stint.months)
            if missing > 0 and not problem.post[stint.post_key].single:
                where = stint.where | {"months": self.months}
                yield Violation(self.name, "min_stint-short", missing, where)
