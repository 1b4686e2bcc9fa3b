"""Rows to HiGHS and back: a second solver that shares no code with CP-SAT."""

from __future__ import annotations

from datetime import timedelta

from matcher.milp.budget import Budget
from matcher.milp.cpsat import Answer
from matcher.milp.linear import _contradicts_itself, _proto
from matcher.milp.proof import holds
from matcher.milp.rows import Rows
from ortools.math_opt.python import mathopt
from tests.oracles.joint import Losses

_EMPTY = (mathopt.TerminationReason.INFEASIBLE, mathopt.TerminationReason.INFEASIBLE_OR_UNBOUNDED)
_EXACT = mathopt.SolveParameters(
    relative_gap_tolerance=0.0, absolute_gap_tolerance=0.0, time_limit=timedelta(minutes=1)
)


class Unclear(Exception):
    """HiGHS did not end, or its answer breaks a row when it is counted in whole numbers."""


def minimise(rows: Rows, objective: Losses, budget: Budget) -> Answer:
    """Minimise Σ weight × variable to the end; its rows are counted again in whole numbers."""
    if any(map(_contradicts_itself, rows.rows)):
        return Answer("infeasible")
    proto = _proto(rows, objective)
    proto.variables.integers[:] = [True] * len(rows.lows)
    model = mathopt.Model.from_model_proto(proto)
    result = mathopt.solve(model, mathopt.SolverType.HIGHS, params=_EXACT)
    reason = result.termination.reason
    if reason in _EMPTY:
        return Answer("infeasible")
    if reason != mathopt.TerminationReason.OPTIMAL:
        raise Unclear(str(reason))
    found = result.variable_values()
    values = tuple(round(found[variable]) for variable in model.variables())
    if not holds(rows, values):
        raise Unclear("its solution breaks a row")
    value = sum(weight * values[variable] for variable, weight in objective)
    return Answer("optimal", value, value, values)
