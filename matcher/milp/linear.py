"""Rows as a linear programme: GLOP through MathOpt, for bounds and prices."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

from matcher.milp.rows import Row, Rows


@dataclass(frozen=True)
class Relaxed:
    """The optimum of the linear programme; ``values`` by variable, ``prices`` by row number.

    The reduced cost of a variable is its weight less the sum of coefficient × price of its rows.
    """

    value: float
    values: np.ndarray
    prices: np.ndarray


def relax(rows: Rows, objective: Sequence[tuple[int, int]]) -> Relaxed | None:
    """Minimise Σ weight × variable with the variables not held to whole numbers.

    None when there is no solution.
    """
    if any(_contradicts_itself(row) for row in rows.rows):
        return None
    model = mathopt.Model.from_model_proto(_proto(rows, objective))
    result = mathopt.solve(model, mathopt.SolverType.GLOP)
    if result.termination.reason != mathopt.TerminationReason.OPTIMAL:
        return None
    prices = np.zeros(len(rows.rows))
    for row, price in result.dual_values().items():
        prices[row.id] = price
    values = np.zeros(len(rows.lows))
    for variable, value in result.variable_values().items():
        values[variable.id] = value
    return Relaxed(result.objective_value(), values, prices)


def _contradicts_itself(row: Row) -> bool:
    return row.low is not None and row.high is not None and row.low > row.high


def _proto(rows: Rows, objective: Sequence[tuple[int, int]]) -> model_pb2.ModelProto:
    model = model_pb2.ModelProto()
    size = len(rows.lows)
    model.variables.ids.extend(range(size))
    model.variables.lower_bounds.extend(map(float, rows.lows))
    model.variables.upper_bounds.extend(map(float, rows.highs))
    model.variables.integers.extend([False] * size)
    weights = np.zeros(size)
    for variable, weight in objective:
        weights[variable] += weight
    priced = np.flatnonzero(weights)
    model.objective.linear_coefficients.ids.extend(priced.tolist())
    model.objective.linear_coefficients.values.extend(weights[priced].tolist())
    _add_rows(model, rows)
    return model


def _add_rows(model: model_pb2.ModelProto, rows: Rows) -> None:
    constraints, matrix = model.linear_constraints, model.linear_constraint_matrix
    constraints.ids.extend(range(len(rows.rows)))
    for number, row in enumerate(rows.rows):
        constraints.lower_bounds.append(-np.inf if row.low is None else row.low)
        constraints.upper_bounds.append(np.inf if row.high is None else row.high)
        entries: dict[int, int] = {}
        for variable, coefficient in zip(row.variables, row.coefficients, strict=True):
            entries[variable] = entries.get(variable, 0) + coefficient
        kept = sorted((v, c) for v, c in entries.items() if c)
        matrix.row_ids.extend([number] * len(kept))
        matrix.column_ids.extend(v for v, _ in kept)
        matrix.coefficients.extend(float(c) for _, c in kept)
