"""A linear model to CP-SAT."""

from __future__ import annotations

import math
from collections.abc import Sequence

from ortools.sat.python import cp_model

from tests.benchmarks.peers.linear import Answer, Linear, Loss

WORKERS = 2


def minimise(
    model: Linear, losses: Sequence[Loss], seconds: float, first: Sequence[int] | None
) -> Answer:
    """Minimise Σ weight × variable; the same workers and subsolvers as matcher uses."""
    target = cp_model.CpModel()
    spans = zip(model.lows, model.highs, strict=True)
    variables = [target.new_int_var(low, high, "") for low, high in spans]
    for members, weights, low, high in model.rows:
        total = cp_model.LinearExpr.weighted_sum([variables[v] for v in members], weights)
        low = cp_model.INT_MIN if low is None else low
        target.add_linear_constraint(total, low, cp_model.INT_MAX if high is None else high)
    chosen = [variables[v] for v, _ in losses]
    target.minimize(cp_model.LinearExpr.weighted_sum(chosen, [w for _, w in losses]))
    for variable, value in zip(variables, first or (), strict=first is not None):
        target.add_hint(variable, value)
    solver = cp_model.CpSolver()
    solver.parameters.max_time_in_seconds = max(0.1, seconds)
    solver.parameters.num_workers = WORKERS
    solver.parameters.subsolvers.append("max_lp")
    status = solver.solve(target)
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Answer()
    values = [solver.value(variable) for variable in variables]
    return Answer(values, math.ceil(solver.best_objective_bound - 1e-6))
