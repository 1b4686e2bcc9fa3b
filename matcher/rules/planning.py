"""What the model halves of several rules look up; no checker half uses it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np

from matcher.domain.people import Person
from matcher.domain.posts import Post

if TYPE_CHECKING:
    from matcher.problem import Problem

PostKey = tuple[str, str]


def run_lengths(
    problem: Problem, person: Person, post: Post, firsts: np.ndarray, lasts: np.ndarray
) -> np.ndarray:
    """Months of each stint, together with fixed stints of the person at the post beside it."""
    lengths = lasts - firsts + 1
    start = problem.horizon.first
    for first, last in _fixed_runs(problem, person.id, post.key):
        months = last - first + 1
        beside = (firsts + start == last + 1) | (lasts + start == first - 1)
        lengths = lengths + np.where(beside, months, 0)
    return lengths


def bridges(problem: Problem) -> Iterator[tuple[str, PostKey, tuple[int, int]]]:
    """Fixed runs inside the horizon: person, post, and first and last month position."""
    start, last = problem.horizon.first, problem.horizon.last
    for person, stints in problem.fixed_of.items():
        for post in {stint.post_key for stint in stints}:
            for run in _fixed_runs(problem, person, post):
                if start < run[0] and run[1] < last:
                    yield person, post, (run[0] - start, run[1] - start)


def _fixed_runs(problem: Problem, person: str, post: PostKey) -> list[tuple[int, int]]:
    """First and last month of fixed stints at one post, adjacent ones joined."""
    runs: list[tuple[int, int]] = []
    for stint in problem.fixed_of.get(person, ()):
        if stint.post_key == post:
            if runs and runs[-1][1] + 1 == stint.months.first:
                runs[-1] = (runs[-1][0], stint.months.last)
            else:
                runs.append((stint.months.first, stint.months.last))
    return runs


def fixed_people(problem: Problem, recipient: str) -> Mapping[int, set[str]]:
    """People on fixed stints at a recipient, by month number."""
    found: dict[int, set[str]] = defaultdict(set)
    for stint in problem.scenario.fixed_stints:
        if stint.recipient == recipient:
            for month in stint.months & problem.horizon:
                found[month].add(stint.person)
    return found


def able_months(
    problem: Problem, recipient: str, supporters: Sequence[str]
) -> Mapping[str, set[int]]:
    """Months in which each person of the supporters could be at some post of the recipient."""
    found: dict[str, set[int]] = {}
    posts = problem.posts_of[recipient]
    for supporter in supporters:
        window = problem.in_force(supporter, recipient)
        for person in problem.people_of[supporter]:
            spans = [post.months & person.months & window for post in posts if post.suits(person)]
            months = {month for span in spans for month in span}
            for absence in person.absences:
                months.difference_update(absence.months)
            if months:
                found[person.id] = months
    return found
