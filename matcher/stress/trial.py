"""A plan laid out, and what is left of it in one course of events after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.check import Evidence
from matcher.check.coverage import covered_months
from matcher.milp.budget import Budget
from matcher.stress.cover import Cells, Cover, cells_of, cover_of
from matcher.stress.leaving import Leaving, leaving, seeds
from matcher.stress.question import Question
from matcher.stress.sample import Sample, sample_of


@dataclass(frozen=True)
class Trial:
    """A plan laid out for its samples."""

    evidence: Evidence
    question: Question

    @cached_property
    def leaving(self) -> Leaving:
        """Who may leave when."""
        return leaving(self.evidence.problem, self.question)

    @cached_property
    def cells(self) -> Cells:
        """All post-months."""
        return cells_of(self.evidence.problem)

    @cached_property
    def cover(self) -> Cover:
        """Who holds which of them."""
        return cover_of(self.evidence, self.cells, self.leaving.people)

    @cached_property
    def own(self) -> np.ndarray:
        """The cells that the plan covers, as the checker says."""
        return self.cells.of(covered_months(self.evidence))

    @cached_property
    def _ends(self) -> np.ndarray:
        """The last month on a stint of each person, 0 for those without any."""
        number = {person: place for place, person in enumerate(self.leaving.people)}
        ends = np.zeros(len(number), dtype=np.int64)
        for stint in (*self.evidence.placed, *self.evidence.problem.scenario.fixed_stints):
            place = number[stint.person]
            ends[place] = max(ends[place], stint.months.last)
        return ends

    @property
    def nobody(self) -> np.ndarray:
        """The course of events in which nobody leaves."""
        after = self.leaving.months.last + 1
        return np.full(len(self.leaving.people), after)

    def without(self, budget: Budget) -> Iterator[Sample]:
        """Give the samples without reaction: at least one, and all unless time is up."""
        for number, seed in enumerate(seeds(self.question)):
            if number and budget.over:
                return
            left = self.leaving.draw(seed)
            yield self.told(left, self.cover.covered(left))

    def told(self, left: np.ndarray, covered: np.ndarray) -> Sample:
        """Sum up a course of events in which these cells are covered in the end."""
        return sample_of(self.cells, self.own, covered, int((left <= self._ends).sum()))
