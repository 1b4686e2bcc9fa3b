"""The joint model over stints, with HiGHS through MathOpt (in the ortools wheel)."""

from __future__ import annotations

import datetime
import math
from collections.abc import Sequence
from itertools import chain

import numpy as np
from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt

from tests.benchmarks.peers.columns import ColumnModel
from tests.benchmarks.peers.joint import JointPeer
from tests.benchmarks.peers.linear import Answer, Linear, Loss


def minimise(
    model: Linear, losses: Sequence[Loss], seconds: float, first: Sequence[int] | None
) -> Answer:
    """Minimise Σ weight × variable; threads cannot be set for HiGHS there."""
    target = mathopt.Model.from_model_proto(_proto(model, losses))
    settings = mathopt.SolveParameters(
        time_limit=datetime.timedelta(seconds=max(0.1, seconds)), relative_gap_tolerance=0.0
    )
    hints = None
    if first is not None:
        variables = dict(zip(target.variables(), map(float, first), strict=True))
        hint = mathopt.SolutionHint(variable_values=variables)
        hints = mathopt.ModelSolveParameters(solution_hints=[hint])
    result = mathopt.solve(target, mathopt.SolverType.HIGHS, params=settings, model_params=hints)
    dual = result.termination.objective_bounds.dual_bound
    bound = math.ceil(dual - 1e-6 * max(1.0, abs(dual))) if math.isfinite(dual) else None
    if not result.has_primal_feasible_solution():
        return Answer(bound=bound)
    values = result.variable_values(list(target.variables()))
    return Answer([round(value) for value in values], bound)


def _proto(model: Linear, losses: Sequence[Loss]) -> model_pb2.ModelProto:
    """Fill the message with whole arrays: a call a coefficient takes minutes."""
    proto = model_pb2.ModelProto()
    size = len(model.lows)
    proto.variables.ids.extend(range(size))
    proto.variables.lower_bounds.extend(map(float, model.lows))
    proto.variables.upper_bounds.extend(map(float, model.highs))
    proto.variables.integers.extend([True] * size)
    rows = model.rows
    constraints = proto.linear_constraints
    constraints.ids.extend(range(len(rows)))
    constraints.lower_bounds.extend(-math.inf if row[2] is None else row[2] for row in rows)
    constraints.upper_bounds.extend(math.inf if row[3] is None else row[3] for row in rows)
    sizes = [len(row[0]) for row in rows]
    where = np.repeat(np.arange(len(rows)), sizes)
    columns = np.fromiter(chain.from_iterable(row[0] for row in rows), np.int64, sum(sizes))
    weights = np.fromiter(chain.from_iterable(row[1] for row in rows), np.float64, sum(sizes))
    order = np.lexsort((columns, where))
    matrix = proto.linear_constraint_matrix
    matrix.row_ids.extend(where[order].tolist())
    matrix.column_ids.extend(columns[order].tolist())
    matrix.coefficients.extend(weights[order].tolist())
    for variable, weight in sorted(losses):
        proto.objective.linear_coefficients.ids.append(variable)
        proto.objective.linear_coefficients.values.append(float(weight))
    return proto


class StintColumnsHighs(JointPeer):
    """Stint columns with HiGHS."""

    name = "highs-stints"
    model = ColumnModel
    minimise = staticmethod(minimise)
