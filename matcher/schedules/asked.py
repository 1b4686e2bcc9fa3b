"""What a schedule is made from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matcher.domain.months import Span
from matcher.domain.stints import Stint
from matcher.milp.budget import Budget
from matcher.problem import Problem

Pair = tuple[str, str]


@dataclass(frozen=True)
class Asked:
    """A problem and the pairs and planned stints of its plan; fixed stints count beside them."""

    problem: Problem
    pairs: Sequence[Pair]
    stints: Sequence[Stint]
    budget: Budget

    @property
    def every_stint(self) -> tuple[Stint, ...]:
        """The planned and the fixed stints; none without a staff table."""
        scenario = self.problem.scenario
        return (*self.stints, *scenario.fixed_stints) if scenario.staff is not None else ()

    def runs(self) -> list[list[Stint]]:
        """Give the stints that are one: adjacent ones of a person at a post, earliest first."""
        found: list[list[Stint]] = []
        for stint in sorted(self.every_stint, key=_order):
            if found and _continues(found[-1][-1], stint):
                found[-1].append(stint)
            else:
                found.append([stint])
        return found


def _continues(last: Stint, stint: Stint) -> bool:
    same = (last.person, last.post_key) == (stint.person, stint.post_key)
    return same and stint.months.first == last.months.last + 1


def _order(stint: Stint) -> tuple[str, tuple[str, str], Span]:
    return stint.person, stint.post_key, stint.months
