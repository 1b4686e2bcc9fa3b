"""People who are alike share one set of stints: each must get what is theirs."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import pytest

from matcher.pairing.model import candidates
from matcher.problem import Problem
from matcher.rotation.columns import StintBook
from matcher.rules.handover import Handover
from tests import small
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


def test_a_handover_to_a_fact_is_asked_only_where_the_fact_is():
    problem = small.small(
        rules=[Handover(months=1, soft=False)],
        posts=(small.post("R1", "icu"), small.post("R1", "icu 2", specialty="icu")),
        fixed_stints=(small.fixed("A-icu-2", "R1", "icu", "2017-10", "2017-12"),),
    )
    assert not list(shared_faults(problem))
