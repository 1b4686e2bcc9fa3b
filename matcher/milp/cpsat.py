"""Rows to CP-SAT and back: the only file that talks to it."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ortools.sat.python import cp_model

from matcher.milp.budget import Budget
from matcher.milp.rows import Row, Rows

_STATUS: Mapping[int, Literal["optimal", "feasible", "infeasible", "unknown"]] = {
    cp_model.OPTIMAL: "optimal",
    cp_model.FEASIBLE: "feasible",
    cp_model.INFEASIBLE: "infeasible",
}


LEAST_SECONDS = 0.2
"""Every call gets so much, so that a first plan is found even when the time is over."""


@dataclass(frozen=True)
class Answer:
    """What CP-SAT found: ``values`` by variable number; value and bound None without a plan."""

    status: Literal["optimal", "feasible", "infeasible", "unknown"]
    value: int | None = None
    bound: int | None = None
    values: tuple[int, ...] = ()

    @property
    def found(self) -> bool:
        """Tell whether there is a solution."""
        return bool(self.status in ("optimal", "feasible"))


def minimise(
    rows: Rows,
    objective: Sequence[tuple[int, int]],
    budget: Budget,
    seconds: float | None = None,
    hint: Sequence[int] | None = None,
) -> Answer:
    """Minimise Σ weight × variable over the rows, for at most ``seconds`` of the budget.

    The bound holds for every solution of the rows, whatever the status, when one was found.
    """
    model, variables = _model(rows, objective)
    if hint is not None and len(hint) == len(variables):
        for variable, value in zip(variables, hint, strict=True):
            model.add_hint(variable, value)
    solver = cp_model.CpSolver()
    _settings(solver.parameters, budget, seconds)
    number = budget.watch(solver.stop_search)
    try:
        status = _STATUS.get(solver.solve(model), "unknown")
        budget.spend(solver.response_proto.deterministic_time)
    finally:
        budget.unwatch(number)
    return _answer(solver, status, variables)


def _model(rows: Rows, objective: Sequence[tuple[int, int]]):
    model = cp_model.CpModel()
    spans = zip(rows.lows, rows.highs, strict=True)
    variables = [model.new_int_var(low, high, "") for low, high in spans]
    for row in rows.rows:
        _add(model, variables, row)
    if objective:
        chosen = [variables[v] for v, _ in objective]
        model.minimize(cp_model.LinearExpr.weighted_sum(chosen, [w for _, w in objective]))
    return model, variables


def _add(model: cp_model.CpModel, variables: list, row: Row) -> None:
    members = [variables[v] for v in row.variables]
    total = cp_model.LinearExpr.weighted_sum(members, row.coefficients)
    low = cp_model.INT_MIN if row.low is None else row.low
    high = cp_model.INT_MAX if row.high is None else row.high
    model.add_linear_constraint(total, low, high)


def _settings(parameters, budget: Budget, seconds: float | None) -> None:
    limit = min(budget.remaining, float("inf") if seconds is None else seconds)
    if limit != float("inf") and budget.reproducible:
        parameters.max_deterministic_time = max(limit, LEAST_SECONDS)
    elif limit != float("inf"):
        parameters.max_time_in_seconds = max(limit, LEAST_SECONDS)
    parameters.num_workers = budget.workers
    parameters.random_seed = budget.seed
    # With two workers CP-SAT drops the ones that lean on the LP, which stint columns live on.
    parameters.subsolvers.append("max_lp")
    parameters.catch_sigint_signal = False


def _answer(solver: cp_model.CpSolver, status, variables) -> Answer:
    if status not in ("optimal", "feasible"):
        return Answer(status)
    values = tuple(solver.value(variable) for variable in variables)
    value = round(solver.objective_value)
    bound = value if status == "optimal" else _whole(solver.best_objective_bound)
    return Answer(status, value, min(value, bound), values)


def _whole(bound: float) -> int:
    """The smallest whole number that is not below a bound, but for rounding noise."""
    return math.ceil(bound - 1e-6)
