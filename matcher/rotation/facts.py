"""What fixed stints and absences leave open: shared look-ups of the rotation."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from matcher.domain.people import Person
from matcher.domain.posts import Post
from matcher.problem import Problem


@dataclass(frozen=True)
class OpenMonths:
    """Month masks over the horizon: True where a new stint could lie."""

    problem: Problem

    @property
    def length(self) -> int:
        """Months in the horizon."""
        return len(self.problem.horizon)

    @cached_property
    def held(self) -> Mapping[tuple[str, str], np.ndarray]:
        """People on fixed stints, by post and month; posts without any are left out."""
        found: dict[tuple[str, str], np.ndarray] = {}
        for stint in self.problem.scenario.fixed_stints:
            counts = found.setdefault(stint.post_key, np.zeros(self.length, dtype=np.int64))
            counts[self.window(stint.months & self.problem.horizon)] += 1
        return found

    @cached_property
    def away(self) -> Mapping[str, np.ndarray]:
        """Months in which a person is on a fixed stint; people without any are left out."""
        found: dict[str, np.ndarray] = {}
        for stint in self.problem.scenario.fixed_stints:
            mask = found.setdefault(stint.person, np.zeros(self.length, dtype=bool))
            mask[self.window(stint.months & self.problem.horizon)] = True
        return found

    @cached_property
    def posted(self) -> Mapping[str, str]:
        """The recipient of the earliest fixed stint in the horizon, by person on any."""
        stints = (s for s in self.problem.scenario.fixed_stints if s.months & self.problem.horizon)
        first = sorted(stints, key=lambda stint: (stint.months, stint.recipient), reverse=True)
        return {stint.person: stint.recipient for stint in first}

    def window(self, span) -> slice:
        """The slice of month positions that a span takes in the horizon."""
        start = self.problem.horizon.first
        return slice(max(0, span.first - start), max(0, span.last - start + 1))

    def of_post(self, post: Post) -> np.ndarray:
        """Months in which the post has a vacant place."""
        mask = np.zeros(self.length, dtype=bool)
        mask[self.window(post.months)] = True
        held = self.held.get(post.key)
        return mask if held is None else mask & (held < post.count)

    def of_person(self, person: Person) -> np.ndarray:
        """Months in which a person is available: not absent, not on a fixed stint."""
        mask = np.zeros(self.length, dtype=bool)
        mask[self.window(person.months & self.problem.horizon)] = True
        for absence in person.absences:
            mask[self.window(absence.months)] = False
        away = self.away.get(person.id)
        return mask if away is None else mask & ~away
