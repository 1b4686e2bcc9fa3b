"""远程医疗网: every node reached if there is room, and then the least distance.

Any node may hang on any node of the level above, so as many nodes of a level can be reached as
there are, or as the reached nodes above have room for; reaching the most on one level never costs
another level a node. Where all nodes of a level are reached, the level below it is a problem of
its own, a minimum-cost flow (Ahuja, Magnanti, Orlin: Network Flows, 1993, chapter 9). Below a
level with a shortage the choice of nodes matters: those levels are solved together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.domain.schedules import Connection, Proof, Schedules
from matcher.domain.tables import Node
from matcher.milp.budget import Budget
from matcher.schedules.asked import Asked
from matcher.schedules.flow import Hung, Parents, hang
from matcher.schedules.scarce import hang_together

Levels = list[list[Node]]


def connect(asked: Asked) -> Schedules:
    """Give the node above each node; nothing where there is no nodes table."""
    scenario = asked.problem.scenario
    rule = scenario.rules["telemedicine"]
    if scenario.nodes is None:
        return Schedules()
    known = scenario.recipients
    ours = [n for n in scenario.nodes if n.id not in known or rule.concerns(known[n.id])]
    levels = [[node for node in ours if node.level == level] for level in rule.levels]
    parents: Parents = {}
    value = bound = 0
    for hung, least in _parts(levels, rule.children, asked.budget):
        parents |= hung.parents
        value, bound = value + hung.km, bound + least
    rows = [Connection(node.id, parents.get(node.id)) for level in levels for node in level]
    cut = [node.id for level in levels[1:] for node in level if node.id not in parents]
    return Schedules(
        telemedicine=tuple(rows),
        unreached=tuple(cut),
        proofs={"telemedicine": Proof(value, bound, "km")},
    )


def most_reached(sizes: Sequence[int], children: int) -> list[int]:
    """Give how many nodes of each level can be reached, from the sizes of the levels."""
    found = [sizes[0]]
    for size in sizes[1:]:
        found.append(min(size, children * found[-1]))
    return found


def _parts(levels: Levels, children: int, budget: Budget) -> Iterator[tuple[Hung, int]]:
    """Solve what is independent; give each part with a bound of its distance."""
    counts = most_reached([len(level) for level in levels], children)
    for first, last in _spans([len(level) for level in levels], counts):
        if first == last:
            hung = hang(levels[first - 1], levels[first], counts[first], children)
            yield hung, hung.km
        else:
            part = slice(first - 1, last + 1)
            yield hang_together(levels[part], counts[part], children, budget)


def _spans(sizes: Sequence[int], counts: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give first and last of the levels that hang together, down to the last one reached."""
    first = 1
    for level in range(1, len(sizes)):
        if not counts[level]:
            return
        ends = level + 1 == len(sizes) or not counts[level + 1]
        if ends or counts[level] == sizes[level]:
            yield first, level
            first = level + 1
