"""The terms of pairs as plain rows of one model, written from the contract alone.

Each gives weighted variables and a constant that add up to the term.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from matcher.milp.rows import Rows
from matcher.problem import Problem

Pair = tuple[str, str]
Pairs = Mapping[Pair, int]
Losses = tuple[list[tuple[int, int]], int]


def _changes(problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    return [(v, int(pair not in problem.incumbent_pairs)) for pair, v in pairs.items()], 0


def _travel(problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    return [(v, problem.cost(*pair)) for pair, v in pairs.items()], 0


def _mobilisation(problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    """A supporter without a recipient costs nothing: as many pairs as there are switch it on."""
    found = []
    for supporter, hospital in problem.supporters.items():
        own = [v for pair, v in pairs.items() if pair[0] == supporter]
        on = rows.variable()
        rows.row([on, *own], [len(own), *[-1] * len(own)], low=0)
        found.append((on, hospital.mobilisation_cost))
    return found, 0


def _fit(problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    """At most one chosen supporter counts at each gap, with its strength."""
    found, constant = [], 0
    for gap in problem.gaps:
        constant += 5 * gap.weight
        counting = []
        for (supporter, recipient), chosen in pairs.items():
            if recipient == gap.recipient:
                counts = rows.variable()
                counting.append(counts)
                rows.row([chosen, counts], [1, -1], low=0)
                strength = problem.strength.get((supporter, gap.specialty), 0)
                found.append((counts, -gap.weight * strength))
        rows.row(counting, [1] * len(counting), high=1)
    return found, constant


def _balance(problem: Problem, rows: Rows, pairs: Pairs) -> Losses:
    """One whole number that is no less than 1000 loads over the capacity of each supporter."""
    loads = {pair: problem.load(*pair) for pair in pairs}
    share = rows.variable(0, 1000 * sum(loads.values()))
    for supporter, hospital in problem.supporters.items():
        own = [pair for pair in pairs if pair[0] == supporter]
        capacity = hospital.capacity if hospital.capacity > 0 else 1
        variables = [share, *(pairs[pair] for pair in own)]
        rows.row(variables, [capacity, *(-1000 * loads[pair] for pair in own)], low=0)
    return [(share, 1)], 0


PAIR_TERMS: Mapping[str, Callable[[Problem, Rows, Pairs], Losses]] = {
    "changes": _changes,
    "travel": _travel,
    "mobilisation": _mobilisation,
    "fit": _fit,
    "balance": _balance,
}
