"""Rows of which the linear programme nearly always tells the answer.

The programme's optimum is taken as it is when its variables are whole. Otherwise its prices
narrow the variables to what a solution close to the bound may have (reduced cost fixing), and
CP-SAT searches there; only when nothing is that close does it look further.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from matcher.milp.budget import Budget
from matcher.milp.cpsat import Answer, minimise
from matcher.milp.linear import relax
from matcher.milp.proof import Proof, holds, prove
from matcher.milp.reduced import minimise_between
from matcher.milp.rows import Rows

Objective = Sequence[tuple[int, int]]

WHOLE, FEW = 1e-6, 50
NEAR = (0.001, 0.01, 0.1)
"""How far from the bound solutions are looked for, in turn, as shares of the bound."""


def settle(rows: Rows, objective: Objective, budget: Budget) -> Answer:
    """Minimise Σ weight × variable over the rows; the bound is valid whatever the status."""
    relaxed = relax(rows, objective) if objective else None
    if relaxed is None:
        return minimise(rows, objective, budget)
    proof = prove(rows, objective, relaxed.prices)
    rounded = _rounded(rows, objective, relaxed.values, proof.bound, budget)
    if rounded is not None and rounded.value == proof.bound:
        return replace(rounded, status="optimal", bound=proof.bound)
    return _near(rows, objective, proof, None if rounded is None else rounded.value, budget)


def _rounded(
    rows: Rows, objective: Objective, values: np.ndarray, bound: int, budget: Budget
) -> Answer | None:
    """Keep the whole values of the linear programme's optimum, and search around the others."""
    whole = np.rint(values).astype(int)
    broken = set(np.flatnonzero(np.abs(values - whole) > WHOLE).tolist())
    found = tuple(whole.tolist())
    if not broken:
        total = sum(weight * found[variable] for variable, weight in objective)
        return Answer("feasible", total, bound, found) if holds(rows, found) else None
    lows, highs = list(found), list(found)
    for variable in _around(rows, broken):
        lows[variable], highs[variable] = rows.lows[variable], rows.highs[variable]
    answer = minimise_between(rows, lows, highs, objective, bound, budget)
    return answer if answer.found else None


def _around(rows: Rows, broken: set[int]) -> set[int]:
    """Variables in a row with a broken one; rows over most of the variables tie nothing closely."""
    wide = max(FEW, len(rows.lows) // 4)
    close = (row.variables for row in rows.rows if len(row.variables) <= wide)
    near = set().union(*(own for own in close if not broken.isdisjoint(own)))
    return near | broken


def _near(
    rows: Rows, objective: Objective, proof: Proof, known: int | None, budget: Budget
) -> Answer:
    """Search close to the bound first; what is best there is best of all."""
    bound = proof.bound
    for most in _limits(proof.bound, known):
        lows, highs = proof.narrowed(rows, most)
        answer = minimise_between(rows, lows, highs, objective, most, budget)
        if answer.found:
            bound = max(bound, answer.bound) if answer.bound is not None else bound
            return replace(answer, bound=min(bound, answer.value))
        if answer.status != "infeasible":
            return answer
        bound = most + 1
    answer = minimise(rows, objective, budget)
    return replace(answer, bound=max(bound, answer.bound)) if answer.found else answer


def _limits(bound: int, known: int | None) -> Iterator[int]:
    """How far to look, in growing steps; no further than a known solution."""
    for most in sorted({bound + max(1, int(share * abs(bound))) for share in NEAR}):
        if known is not None and known <= most:
            yield known
            return
        yield most
