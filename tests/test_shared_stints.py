"""People who are alike share one set of stints: each must get what is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from matcher.pairing.model import candidates
from matcher.problem import Problem
from matcher.rotation.columns import StintBook
from tests.random_problems import random_problem
from tests.test_nothing_omitted import OF_SINGLE_STINTS

ALIKE = 60
"""Seeds: two posts that are alike but for what is fixed there are rare."""


def shared_faults(problem: Problem) -> Iterator[tuple[str, tuple[str, str]]]:
    """Who gets the stints of somebody else, and where."""
    shared = StintBook(problem)
    for supporter, recipient in candidates(problem):
        for person, post in product(problem.people_of[supporter], problem.posts_of[recipient]):
            own = StintBook(problem).stints(person, post)
            if shared.stints(person, post).spans != own.spans:
                yield person.id, post.key


@pytest.mark.parametrize("name", sorted(OF_SINGLE_STINTS - {"structure"}))
def test_each_gets_the_stints_of_its_own(name):
    for seed in range(ALIKE):
        assert not list(shared_faults(random_problem(seed, [name], only=True))), seed
