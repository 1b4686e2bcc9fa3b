"""Which sets deserve a column: column generation over all sets at once.

The linear programme of a sheet prices its rows; a set whose reduced cost is negative joins, until
none is left. The value is then a bound over all sets, and a set whose reduced cost is above the
distance to a known pairing cannot be in a better one (Barnhart et al. 1998,
doi:10.1287/opre.46.3.316).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from matcher.milp.budget import Budget
from matcher.milp.linear import Relaxed, relax
from matcher.milp.rows import Rows
from matcher.pairing.sheet import Active, Sheet

JOIN_AT_ONCE = 40
TOLERANCE = 1e-6
SPARE = 1e-4


@dataclass(frozen=True)
class Priced:
    """A bound of the level less its ``constant``, and each set's reduced cost by supporter.

    ``complete`` False: the time was over before all sets that might help had joined.
    ``possible`` False: even mixtures of all sets leave a pair without one.
    """

    bound: float
    constant: int
    active: Active
    costs: Mapping[str, np.ndarray]
    complete: bool
    possible: bool


def price(
    make: Callable[[Active], Sheet], number: int, active: Active, budget: Budget
) -> Priced | None:
    """Let sets join until none has a negative reduced cost; None: the programme failed.

    The bound is Lagrange's: a supporter takes one set, so the value falls by no more than each
    supporter's least reduced cost, however many sets have not joined.
    """
    while True:
        sheet = make(active)
        terms, constant = sheet.level(number)
        relaxed = _relax(sheet, terms)
        if relaxed is None:
            return None
        costs = {s: _reduced(sheet, s, number, relaxed) for s in active}
        joining = {s: _best(costs[s], active[s]) for s in active}
        complete = not any(len(numbers) for numbers in joining.values())
        if complete or budget.over:
            bound = relaxed.value + sum(min(0.0, float(own.min())) for own in costs.values())
            spare = float(relaxed.values[len(sheet.lows) :].sum())
            possible = not complete or spare < SPARE
            return Priced(bound, constant, active, costs, complete, possible)
        active = {s: np.union1d(active[s], joining[s]) for s in active}


def _above_all(sheet: Sheet, terms: list[tuple[int, int]]) -> int:
    """A price that no pairing is worth: a supporter takes one set only."""
    weights = dict(terms)
    dearest = 0
    for columns in sheet.column.values():
        own = [abs(weights.pop(variable, 0)) for variable in columns.values()]
        dearest += max(own, default=0)
    return 1 + 2 * (dearest + sum(abs(w) * sheet.highs[v] for v, w in weights.items()))


def _relax(sheet: Sheet, terms: list[tuple[int, int]]) -> Relaxed | None:
    """The linear programme, in which a pair may be had without a set, at a price above all.

    The variables behind the sheet's own are these spare pairs.
    """
    rows = Rows(list(sheet.lows), list(sheet.highs), list(sheet.rows))
    dear = _above_all(sheet, terms)
    spare = []
    for number in sheet.joined.values():
        row = rows.rows[number]
        pairs = sum(coefficient < 0 for coefficient in row.coefficients)
        spare.append(rows.variable(0, pairs))
        rows.rows[number] = row.with_term(spare[-1], 1)
    return relax(rows, [*terms, *((variable, dear) for variable in spare)])


def _reduced(sheet: Sheet, supporter: str, number: int, relaxed: Relaxed) -> np.ndarray:
    """Reduced cost of every set of a supporter."""
    values = sheet.values[supporter]
    costs = sheet.set_values(supporter, number).astype(float)
    for weighed in sheet.weighed:
        if weighed.supporters is None or supporter in weighed.supporters:
            priced = relaxed.prices[weighed.row]
            if priced:
                costs -= priced * sheet.set_values(supporter, weighed.level)
    table = values.table
    prices = [relaxed.prices[sheet.joined[supporter, r]] for r in table.first_of]
    costs -= np.append(prices, 0.0)[table.members].sum(axis=1)
    costs -= relaxed.prices[sheet.one_set[supporter]]
    costs[~values.possible] = np.inf
    return costs


def _best(costs: np.ndarray, active: np.ndarray) -> np.ndarray:
    """The sets with the lowest negative reduced costs, beside the active ones."""
    scale = TOLERANCE * max(1.0, float(np.abs(costs[np.isfinite(costs)]).max(initial=0.0)))
    candidates = np.setdiff1d(np.flatnonzero(costs < -scale), active)
    return candidates[np.argsort(costs[candidates])[:JOIN_AT_ONCE]]
