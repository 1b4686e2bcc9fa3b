"""How long a person stays at home between two stints."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Self

import numpy as np

from matcher.check.violation import Violation
from matcher.domain.months import format_month
from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.domain.stints import Stint
from matcher.rules.base import Rule
from matcher.rules.fields import AtLeastZero
from matcher.rules.planning import facts_of, joins
from matcher.rules.resting import Stay, count_rests, fixed_stays, missing_rest

if TYPE_CHECKING:
    from matcher.check.evidence import Evidence, WholeStint
    from matcher.problem import Problem
    from matcher.rotation.model import StintModel
    from matcher.rotation.outline import Outline


class Rest(Rule):
    """Between two stints a person is at home for at least ``months`` months.

    Stints before the horizon count. Where the last month before the rest and the first after it
    are both facts, nothing is asked. Overlapping stints are no matter of rest.
    """

    name = "rest"
    group = "limit"
    unit = "months"
    assessed_by = "stints"
    texts = {
        "name-rest": ("rest between stints", "派驻间隔"),
        "rule-rest": (
            "Between two stints a person is at home for at least this many months: { $months }.",
            "同一人员两次派驻之间至少间隔 { $months } 个月。",
        ),
        "rest-short": (
            "{ $person } leaves again in { $first } after a stint until { $last }: { $amount } "
            "months of rest are missing.",
            "{ $person } 派驻至 { $last } 后于 { $first } 再次派驻，间隔少 { $amount } 个月。",
        ),
    }

    months: AtLeastZero

    def weaker(self, problem: Problem) -> Iterable[Sequence[Self]]:
        """Shorter rests."""
        yield self.turned("months", range(self.months - 1, -1, -1))

    # Model half -------------------------------------------------------------------------------

    def allows_stints(
        self, problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
    ) -> np.ndarray | None:
        """Keep the stints that leave rest after the fixed ones before them, and before the later.

        A stint that continues a fixed one begins with that, a fact; so it is with its end.
        """
        before = after = np.ones(len(firsts), dtype=bool)
        follows = precedes = np.zeros(len(firsts), dtype=bool)
        start = problem.horizon.first
        for stint in problem.fixed_of.get(person.id, ()):
            if self.concerns(problem.recipients[stint.recipient]):
                same = stint.post_key == post.key
                gaps = firsts + start - stint.months.last - 1
                before = before & ((gaps < 0) | (gaps >= self.months))
                follows = follows | (same & (gaps == 0))
                gaps = stint.months.first - start - lasts - 1
                after = after & ((gaps < 0) | (gaps >= self.months))
                precedes = precedes | (same & (gaps == 0))
        return (before | follows) & (after | precedes)

    def stints_depend_on(self, problem: Problem, person: Person, post: Post) -> Hashable:
        """Fixed stints before and after the planned one."""
        return facts_of(problem, person, post)

    def limit_stints(self, model: StintModel) -> None:
        """A stint takes its months and the rest after it; a person has one at a time.

        One that a fixed stint continues ends with that, which ``allows_stints`` looks at.
        """
        recipients, start = model.problem.recipients, model.problem.horizon.first
        for person, columns in model.of_person.items():
            own = [c for c in columns if self.concerns(recipients[c.post.recipient])]
            if self.is_soft:
                count_rests(model, own, self._facts(model.problem, person), self.months)
                continue
            facts = model.problem.fixed_of.get(person, ())
            fixed = {(stint.post_key, stint.months.first - start) for stint in facts}
            going_on = [c for c in own if (c.post.key, c.last + 1) in fixed]
            ending = [c for c in own if (c.post.key, c.last + 1) not in fixed]
            resting = model.by_month(ending, after=self.months)
            for month, away in zip(resting, model.by_month(going_on), strict=True):
                model.at_most((*month, *away), 1)

    def lacked(self, problem: Problem, stints: Sequence[Stint]) -> int:
        """Walk each person's stints, planned and fixed."""
        start = problem.horizon.first
        stays: dict[str, list[Stay]] = defaultdict(list)
        for stint in stints:
            if self.concerns(problem.recipients[stint.recipient]):
                months = stint.months.first - start, stint.months.last - start
                stays[stint.person].append((stint.post_key, *months))
        return sum(
            missing_rest(own, self._facts(problem, person), self.months)
            for person, own in stays.items()
        )

    def _facts(self, problem: Problem, person: str) -> list[Stay]:
        return fixed_stays(problem, person, lambda r: self.concerns(problem.recipients[r]))

    def outline(self, outline: Outline) -> Outline:
        """The rest between two stints; none where a fixed stint may join them."""
        if joins(outline.problem, outline.people, outline.posts):
            return outline.incomplete()
        return replace(outline, rest=max(outline.rest, self.months))

    # Checker half -----------------------------------------------------------------------------

    def violations(self, evidence: Evidence) -> Iterator[Violation]:
        """Give each rest that is too short; amount in missing months."""
        recipients = evidence.problem.recipients
        for person, stints in sorted(evidence.stints_of.items()):
            own = [stint for stint in stints if self.concerns(recipients[stint.recipient])]
            for position, later in enumerate(own):
                last = _latest_end(own[:position], later)
                missing = 0 if last is None else self.months - (later.months.first - last - 1)
                if last is not None and missing > 0:
                    where = {
                        "person": person,
                        "last": format_month(last),
                        "first": format_month(later.months.first),
                    }
                    yield Violation(self.name, "rest-short", missing, where)


def _latest_end(earlier: Sequence[WholeStint], later: WholeStint) -> int | None:
    """When the person last came home before a stint, unless both months are facts."""
    leaves = later.planned is not None and later.planned.first == later.months.first
    ends = [
        stint.months.last
        for stint in earlier
        if stint.months.last < later.months.first and (leaves or _returns(stint))
    ]
    return max(ends, default=None)


def _returns(stint: WholeStint) -> bool:
    """Tell whether the plan chose the last month of a stint."""
    return stint.planned is not None and stint.planned.last == stint.months.last
