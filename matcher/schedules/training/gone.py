"""Trainees who went before a repair: facts that fulfil what is asked and take places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from matcher.domain.schedules import TrainingStay
from matcher.problem import Problem


def gone_before(problem: Problem) -> tuple[TrainingStay, ...]:
    """Give the stays that began before the first month that may still be planned."""
    published = problem.scenario.published
    return () if published is None else published.stays


def busy_with(stays: Iterable[TrainingStay]) -> Mapping[tuple[tuple[str, str], int], int]:
    """Count the places that they take, by department and month; managers take none."""
    taking = (stay for stay in stays if stay.specialty)
    return Counter(((s.supporter, s.specialty), month) for s in taking for month in s.months)
