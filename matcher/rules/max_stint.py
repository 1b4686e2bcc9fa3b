"""How long a stint lasts at most."""

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
from matcher.rules.planning import chains, facts_of, joins, run_lengths

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel
    from matcher.rotation.outline import Outline


class MaxStint(Rule):
    """A stint lasts at most ``months`` months.

    A stint that continues a fixed one counts from its first month on. Fixed stints that the plan
    leaves as they are, and posts that take one whole stint, are exempt.
    """

    name = "max_stint"
    group = "limit"
    unit = "months"
    assessed_by = "stints"
    texts = {
        "name-max_stint": ("longest stint", "派驻期上限"),
        "rule-max_stint": (
            "A stint lasts at most this many months: { $months }.",
            "每个派驻期不超过 { $months } 个月。",
        ),
        "max_stint-long": (
            "{ $person } is at { $recipient } / { $post } from { $first } to { $last }: longer "
            "than { $months } months by { $amount }.",
            "{ $person } 在 { $recipient }／{ $post } 派驻 { $first } 至 { $last }，"
            "比 { $months } 个月多 { $amount } 个月。",
        ),
    }

    months: AtLeastOne

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Longer stints, up to the horizon."""
        yield self.turned("months", range(self.months + 1, len(problem.horizon) + 1))

    # Model half -------------------------------------------------------------------------------

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Keep the lengths up to ``months``, a fixed stint that it continues included."""
        if post.single:
            return None
        return run_lengths(problem, person, post, firsts, lasts) <= self.months

    def stints_depend_on(self, problem: Problem, person: Person, post: Post) -> Hashable:
        """Fixed stints beside the planned one."""
        return facts_of(problem, person, post)

    def stints_lack(
        self, problem: Problem, person: Person, post: Post, wholes: Wholes
    ) -> np.ndarray | None:
        """The months beyond."""
        return None if post.single else wholes.months - self.months

    def limit_stints(self, model: StintModel) -> None:
        """Stints that fixed ones join are one: together they may be too long."""
        if self.is_soft:
            super().limit_stints(model)
            return
        for chain in chains(model):
            recipient = chain.stints[0].post.recipient
            if chain.months > self.months and self.concerns(model.problem.recipients[recipient]):
                stints = [column.variable for column in chain.stints]
                model.at_most(stints, len(stints) - 1)

    def outline(self, outline: Outline) -> Outline:
        """The single stints tell it all, but where a fixed stint may join two of them."""
        joined = joins(outline.problem, outline.people, outline.posts)
        return outline.incomplete() if joined else outline

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each stint that is too long; amount in months beyond."""
        problem = evidence.problem
        for stint in evidence.whole_stints:
            if stint.planned is None or not self.concerns(problem.recipients[stint.recipient]):
                continue
            beyond = len(stint.months) - self.months
            if beyond > 0 and not problem.post[stint.post_key].single:
                where = stint.where | {"months": self.months}
                yield Violation(self.name, "max_stint-long", beyond, where)
