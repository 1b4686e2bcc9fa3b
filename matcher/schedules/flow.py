"""One level of a network: which node hangs on which node above, at the least distance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from ortools.graph.python.min_cost_flow import SimpleMinCostFlow

from matcher.domain.tables import Node
from matcher.problem import great_circle_km

Parents = dict[str, str]
"""Node above by node."""


@dataclass(frozen=True)
class Hung:
    """The node above each node that hangs, and what that costs in km, which is the least."""

    parents: Parents
    km: int


def hang(above: Sequence[Node], below: Sequence[Node], count: int, children: int) -> Hung:
    """Hang ``count`` of the nodes below on nodes above, at most ``children`` on each.

    The caller sees to it that there is room for so many. A minimum-cost flow, so exact.
    """
    if not count:
        return Hung({}, 0)
    many, few = len(above), len(below)
    distances = np.array([[great_circle_km(one, other) for other in below] for one in above])
    top, middle = np.arange(many), np.arange(many, many + few)
    source, sink = many + few, many + few + 1
    flow = SimpleMinCostFlow()
    down = _arcs(flow, np.repeat(top, few), np.tile(middle, many), 1, distances.ravel())
    _arcs(flow, np.full(many, source), top, children, np.zeros(many, dtype=np.int64))
    _arcs(flow, middle, np.full(few, sink), 1, np.zeros(few, dtype=np.int64))
    flow.set_nodes_supplies(np.array([source, sink]), np.array([count, -count]))
    status = flow.solve()
    if status != flow.OPTIMAL:
        raise ValueError(f"no room for {count} nodes: {status}")
    used = np.flatnonzero(flow.flows(down))
    parents = {below[arc % few].id: above[arc // few].id for arc in used}
    return Hung(parents, flow.optimal_cost())


def _arcs(
    flow: SimpleMinCostFlow, tails: np.ndarray, heads: np.ndarray, room: int, costs: np.ndarray
) -> np.ndarray:
    rooms = np.full(len(tails), room)
    return flow.add_arcs_with_capacity_and_unit_cost(tails, heads, rooms, costs)
