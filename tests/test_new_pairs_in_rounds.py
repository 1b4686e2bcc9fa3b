"""Demands on new pairs where master and rotation meet in rounds, without one model of the block.

With fewer pairs such a demand may ask for less, so what a rotation proves of some pairs says
nothing of a part of them.
"""

from __future__ import annotations

import pytest

from matcher.solving import search
from tests.random_problems import random_problem
from tests.test_joint_bound import faults, planned

SETS = (
    ("no_gap", "full_coverage"),
    ("no_gap", "on_duty_by", "full_coverage", "presence"),
)


@pytest.fixture(autouse=True)
def only_rounds(monkeypatch):
    """No block is small enough for one model."""
    monkeypatch.setattr(search, "FEW_COLUMNS", -1)
    monkeypatch.setattr(search, "MOST_COLUMNS", -1)


@pytest.mark.parametrize("names", SETS, ids="-".join)
@pytest.mark.parametrize("decade", (pytest.param(304, marks=pytest.mark.long), 307, 308))
def test_the_bound_holds(names, decade):
    for seed in range(10 * decade, 10 * decade + 10):
        problem = random_problem(seed, names, only=True)
        assert not list(faults(problem, planned(problem))), seed
