"""Who leaves when: a geometric draw for every person of the staff table."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.random import SeedSequence, default_rng

from matcher.domain.months import Span
from matcher.problem import Problem
from matcher.stress.question import Question


@dataclass(frozen=True)
class Leaving:
    """The people of the staff table by id, and the months in which they may leave.

    Everybody is drawn, not only people with a stint in the plan: whoever a repair sends in the
    place of others may leave as well, and both answers must look at the same course of events.
    """

    people: tuple[str, ...]
    months: Span
    rate: float

    def draw(self, seed: SeedSequence) -> np.ndarray:
        """Give for each person the first month number without them; the month after ``months``:
        they stay. Everybody leaves in each month with the same probability, one by one.
        """
        stays = len(self.months) + 1
        if not self.rate:
            return np.full(len(self.people), self.months.first + stays - 1)
        waits = default_rng(seed).geometric(self.rate, len(self.people))
        return self.months.first - 1 + np.minimum(waits, stays)


def leaving(problem: Problem, question: Question) -> Leaving:
    """Say who may leave when; the order of the staff table changes nothing."""
    months = Span(question.first, problem.horizon.last)
    return Leaving(tuple(sorted(problem.staff)), months, question.rate)


def seeds(question: Question) -> list[SeedSequence]:
    """Give a seed for each sample; the first ones are the same however many there are."""
    return SeedSequence(question.seed).spawn(question.samples)
