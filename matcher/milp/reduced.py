"""The same rows without the variables that are fixed: less for a solver to look at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from matcher.milp.budget import Budget
from matcher.milp.cpsat import Answer, minimise
from matcher.milp.rows import Rows

Objective = Sequence[tuple[int, int]]


@dataclass(frozen=True)
class _Reduced:
    """Rows over the ``free`` variables alone, by their numbers in the whole."""

    rows: Rows
    free: tuple[int, ...]
    objective: Objective
    constant: int
    possible: bool


def minimise_between(
    rows: Rows,
    lows: Sequence[int],
    highs: Sequence[int],
    objective: Objective,
    most: int,
    budget: Budget,
) -> Answer:
    """Minimise over the rows with other limits of the variables, for values up to ``most``."""
    left = _reduced(rows, lows, highs, objective)
    if not left.possible:
        return Answer("infeasible")
    variables = [variable for variable, _ in left.objective]
    left.rows.row(variables, [w for _, w in left.objective], high=most - left.constant)
    answer = minimise(left.rows, left.objective, budget)
    if not answer.found:
        return answer
    values = list(lows)
    for variable, value in zip(left.free, answer.values, strict=True):
        values[variable] = value
    return replace(
        answer,
        value=answer.value + left.constant,
        bound=None if answer.bound is None else answer.bound + left.constant,
        values=tuple(values),
    )


def _reduced(
    rows: Rows, lows: Sequence[int], highs: Sequence[int], objective: Objective
) -> _Reduced:
    free = tuple(v for v, (low, high) in enumerate(zip(lows, highs, strict=True)) if low < high)
    number = {variable: n for n, variable in enumerate(free)}
    small = Rows([lows[v] for v in free], [highs[v] for v in free])
    possible = all(low <= high for low, high in zip(lows, highs, strict=True))
    for row in rows.rows:
        members, coefficients, fixed = [], [], 0
        for variable, coefficient in zip(row.variables, row.coefficients, strict=True):
            if variable in number:
                members.append(number[variable])
                coefficients.append(coefficient)
            else:
                fixed += coefficient * lows[variable]
        low = None if row.low is None else row.low - fixed
        high = None if row.high is None else row.high - fixed
        if members:
            small.row(members, coefficients, low, high)
        elif (low or 0) > 0 or (high or 0) < 0:
            possible = False
    weights = [(number[v], weight) for v, weight in objective if v in number]
    constant = sum(weight * lows[v] for v, weight in objective if v not in number)
    return _Reduced(small, free, weights, constant, possible)
