"""The levels of the objective that can be told for a problem."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matcher.domain.scenario import Level
from matcher.problem import Problem
from matcher.terms import TERMS

_MOST = {term.name for term in TERMS if term.is_most}


def is_most(level: Level) -> bool:
    """Tell whether the level is the most of all blocks instead of their sum."""
    return len(level.terms) == 1 and bool(_MOST & set(level.terms))


def tie_everything(levels: Iterable[Level]) -> bool:
    """Tell whether no block is alone.

    A level adds the most of all supporters to something else, or all blocks share what will do.
    """
    return any(
        level.enough is not None or (_MOST & set(level.terms) and not is_most(level))
        for level in levels
    )


def levels_assessed(problem: Problem) -> tuple[Level, ...]:
    """Leave out terms that cannot be told, and levels of which nothing remains."""
    skipped = {term.name for term in TERMS if term.skipped(problem) is not None}
    kept = [
        replace(level, terms={t: w for t, w in level.terms.items() if t not in skipped})
        for level in problem.scenario.objective
    ]
    return tuple(level for level in kept if level.terms)
