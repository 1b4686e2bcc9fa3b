"""The levels of the objective that can be told for a problem."""

from __future__ import annotations

from matcher.domain.scenario import Level
from matcher.problem import Problem
from matcher.terms import TERMS


def levels_assessed(problem: Problem) -> tuple[Level, ...]:
    """Leave out terms that cannot be told, and levels of which nothing remains."""
    skipped = {term.name for term in TERMS if term.skipped(problem) is not None}
    kept = [
        Level(level.name, {t: w for t, w in level.terms.items() if t not in skipped})
        for level in problem.scenario.objective
    ]
    return tuple(level for level in kept if level.terms)
