"""Bounds hold also where the solver gives any plan instead of the best, as when time is short."""

from random import Random

import pytest

from matcher.milp import cpsat
from matcher.milp.budget import Budget
from matcher.pairing import master
from matcher.solving.method import find_plan
from matcher.solving.search import Infeasible, NoPlan
from tests.random_problems import random_problem
from tests.test_joint_bound import Outcome, faults, planned


def hurried_plan(problem, seed, monkeypatch):
    """Let the method work with a solver that mostly stops at its first solution."""
    random, settings = Random(seed), cpsat._settings

    def hurried(parameters, budget, seconds):
        settings(parameters, budget, seconds)
        if random.random() < 0.8:
            parameters.stop_after_first_solution = True
            parameters.cp_model_presolve = False

    with monkeypatch.context() as patched:
        patched.setattr(cpsat, "_settings", hurried)
        try:
            return Outcome(find_plan(problem, Budget(1, workers=1)))
        except Infeasible:
            return Outcome(infeasible=True)
        except NoPlan:
            return Outcome()


@pytest.mark.parametrize("seed", [80076, 82758, 91671, *range(3000, 3020)])
def test_a_hurried_plan_has_valid_bounds(seed, monkeypatch):
    """The first three seeds once had bounds that an improved earlier level had made void."""
    problem = random_problem(seed)
    assert not list(faults(problem, hurried_plan(problem, seed, monkeypatch)))


@pytest.mark.parametrize("seed", range(4000, 4025))
def test_sets_priced_instead_of_listed(seed, monkeypatch):
    """Column generation, which only large blocks need, on small ones."""
    monkeypatch.setattr(master, "FEW_SETS", 0)
    monkeypatch.setattr(master, "STARTING", 0)
    problem = random_problem(seed)
    assert not list(faults(problem, planned(problem)))
