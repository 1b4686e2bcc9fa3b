"""matcher itself."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.solving.method import find_plan
from matcher.solving.search import NoPlan
from tests.benchmarks.peers.base import Peer, Proposal
from tests.benchmarks.peers.cpsat import WORKERS


class Matcher(Peer):
    """The method of the tool; what is not spent inside a solver counts as building."""

    name = "matcher"

    def propose(self, problem: Problem, seconds: float) -> Proposal:
        """Call the method as the command does."""
        started = time.monotonic()
        with _solver_clock() as inside:
            try:
                found = find_plan(problem, Budget(seconds, WORKERS))
            except NoPlan:
                found = None
        took = time.monotonic() - started
        times = {"build_seconds": took - inside[0], "solve_seconds": inside[0]}
        if found is None:
            return Proposal(None, **times)
        bounds = zip(found.levels, found.bounds, strict=True)
        proven = {level.name: bound for level, bound in bounds if bound is not None}
        return Proposal(found.pairs, found.stints, proven, **times)


@contextmanager
def _solver_clock() -> Iterator[list[float]]:
    """Add up the seconds inside solvers of this process."""
    from ortools.math_opt.python import mathopt
    from ortools.sat.python import cp_model

    inside = [0.0]
    places = [(cp_model.CpSolver, "solve"), (mathopt, "solve")]
    usual = [getattr(owner, name) for owner, name in places]
    for (owner, name), call in zip(places, usual, strict=True):
        setattr(owner, name, _timed(call, inside))
    try:
        yield inside
    finally:
        for (owner, name), call in zip(places, usual, strict=True):
            setattr(owner, name, call)


def _timed(call: Callable, inside: list[float]) -> Callable:
    def timed(*args: Any, **named: Any) -> Any:
        started = time.monotonic()
        try:
            return call(*args, **named)
        finally:
            inside[0] += time.monotonic() - started

    return timed
