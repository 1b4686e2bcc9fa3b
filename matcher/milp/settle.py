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
from matcher.milp.rows import Rows

Objective = Sequence[tuple[int, int]]

NEAR = (0.001, 0.01, 0.1)
"""How far from the bound solutions are looked for, in turn, as shares of the bound."""


def settle(rows: Rows, objective: Objective, budget: Budget) -> Answer:
    """Minimise Σ weight × variable over the rows; the bound is valid whatever the status."""
    relaxed = relax(rows, objective) if objective else None
    if relaxed is None:
        return minimise(rows, objective, budget)
    proof = prove(rows, objective, relaxed.prices)
    whole = tuple(int(value) for value in np.rint(relaxed.values))
    value = sum(weight * whole[variable] for variable, weight in objective)
    known = value if holds(rows, whole) else None
    if known is not None and known == proof.bound:
        return Answer("optimal", known, known, whole)
    return _near(rows, objective, proof, known, budget)


def _near(
    rows: Rows, objective: Objective, proof: Proof, known: int | None, budget: Budget
) -> Answer:
    """Search close to the bound first; what is best there is best of all."""
    bound = proof.bound
    for most in _limits(proof.bound, known):
        answer = minimise(_up_to(rows, objective, proof, most), objective, budget)
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


def _up_to(rows: Rows, objective: Objective, proof: Proof, most: int) -> Rows:
    """The rows, for solutions of value ``most`` and below."""
    left = Rows(*proof.narrowed(rows, most), list(rows.rows))
    left.row([v for v, _ in objective], [w for _, w in objective], high=most)
    return left
