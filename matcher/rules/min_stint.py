"""How long a stint lasts at least."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Self

import numpy as np

from matcher.check.violation import Violation
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastOne
from matcher.rules.lacking import Wholes
from matcher.rules.planning import beside_inner, chains, facts_of, joins, run_lengths

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel
    from matcher.rotation.outline import Outline


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
        "name-min_stint": ("shortest stint", "派驻期下限"),
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

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Shorter stints."""
        yield self.turned("months", range(self.months - 1, 0, -1))

    # Model half -------------------------------------------------------------------------------

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Keep the lengths from ``months`` on, a fixed stint that it continues included.

        A stint that a fixed one may join to another is left to the rows.
        """
        if post.single:
            return None
        enough = run_lengths(problem, person, post, firsts, lasts) >= self.months
        return enough | beside_inner(problem, person, post, firsts, lasts)

    def stints_depend_on(self, problem: Problem, person: Person, post: Post) -> Hashable:
        """Fixed stints beside the planned one."""
        return facts_of(problem, person, post)

    def stints_lack(
        self, problem: Problem, person: Person, post: Post, wholes: Wholes
    ) -> np.ndarray | None:
        """The months missing."""
        return None if post.single else self.months - wholes.months

    def limit_stints(self, model: StintModel) -> None:
        """Stints that fixed ones join are one: too short, it needs one more."""
        if self.is_soft:
            super().limit_stints(model)
            return
        for chain in chains(model):
            recipient = chain.stints[0].post.recipient
            if chain.months < self.months and self.concerns(model.problem.recipients[recipient]):
                stints = [column.variable for column in chain.stints]
                longer = [column.variable for column in chain.longer]
                signs = [1] * len(stints) + [-1] * len(longer)
                model.row([*stints, *longer], signs, high=len(stints) - 1)

    def outline(self, outline: Outline) -> Outline:
        """The single stints tell it all, but where a fixed stint may join two of them."""
        joined = joins(outline.problem, outline.people, outline.posts)
        return outline.incomplete() if joined else outline

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
