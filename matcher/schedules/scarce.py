"""Levels with a shortage: which nodes are reached decides what can hang on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from matcher.domain.tables import Node
from matcher.milp.budget import Budget
from matcher.milp.cpsat import minimise
from matcher.milp.rows import Rows
from matcher.problem import great_circle_km
from matcher.schedules.flow import Hung, Parents, hang

Arc = tuple[str, str]
"""A node and the node above it."""


def hang_together(
    levels: Sequence[Sequence[Node]], counts: Sequence[int], children: int, budget: Budget
) -> tuple[Hung, int]:
    """Hang ``counts`` nodes of each level on the one above; give a bound of the distance too.

    All nodes of the first level are reached. Exact as far as the budget goes; the bound is valid
    in any case.
    """
    start = _level_by_level(levels, counts, children)
    loose = sum(
        hang(above, below, count, children).km
        for above, below, count in zip(levels[:-1], levels[1:], counts[1:], strict=True)
    )
    rows, arcs, weights = _model(levels, counts, children)
    hint = [int(start.parents.get(node) == parent) for node, parent in arcs]
    answer = minimise(rows, weights, budget, hint=hint)
    if not answer.found:
        return start, loose
    chosen = (arc for arc, value in zip(arcs, answer.values, strict=True) if value)
    best = _tidied(levels, counts, children, dict(chosen))
    return min(best, start, key=lambda hung: hung.km), max(answer.bound, loose)


def _level_by_level(levels: Sequence[Sequence[Node]], counts: Sequence[int], children: int) -> Hung:
    """Take the nearest nodes of one level after the other."""
    parents, km, above = {}, 0, list(levels[0])
    for below, count in zip(levels[1:], counts[1:], strict=True):
        hung = hang(above, below, count, children)
        parents, km = parents | hung.parents, km + hung.km
        above = [node for node in below if node.id in hung.parents]
    return Hung(parents, km)


def _tidied(
    levels: Sequence[Sequence[Node]], counts: Sequence[int], children: int, found: Parents
) -> Hung:
    """Keep the nodes that are reached on the upper levels, each level at its least distance."""
    kept = [[node for node in level if node.id in found] for level in levels[1:-1]]
    return _level_by_level([levels[0], *kept, levels[-1]], counts, children)


def _model(
    levels: Sequence[Sequence[Node]], counts: Sequence[int], children: int
) -> tuple[Rows, list[Arc], list[tuple[int, int]]]:
    """A variable for each arc; a node has room for others only when it is reached itself."""
    rows, arcs, weights = Rows(), [], []
    into: dict[str, list[int]] = {}
    for number, below in enumerate(levels[1:], start=1):
        out: dict[str, list[int]] = defaultdict(list)
        reached: dict[str, list[int]] = defaultdict(list)
        for parent in levels[number - 1]:
            for node in below:
                arc = rows.variable()
                arcs.append((node.id, parent.id))
                weights.append((arc, great_circle_km(node, parent)))
                out[parent.id].append(arc)
                reached[node.id].append(arc)
        for parent, below_it in out.items():
            _room(rows, below_it, into.get(parent), children)
        for ways in reached.values():
            rows.at_most(ways, 1)
        every = [arc for ways in reached.values() for arc in ways]
        rows.row(every, [1] * len(every), counts[number], counts[number])
        into = reached
    return rows, arcs, weights


def _room(rows: Rows, below: Sequence[int], ways: Iterable[int] | None, children: int) -> None:
    """Σ arcs below ≤ children × Σ ways into the node; ``ways`` None: it is reached in any case."""
    if ways is None:
        rows.at_most(below, children)
        return
    ways = list(ways)
    rows.row([*below, *ways], [1] * len(below) + [-children] * len(ways), high=0)
