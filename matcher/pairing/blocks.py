"""Blocks of the pairing: supporters and recipients that no pair and no row ties to the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

import networkx as nx

from matcher.milp.rows import Row
from matcher.pairing.model import Pair, PairModel


@dataclass(frozen=True)
class Block:
    """Recipients, the pairs they may be in, and the rows over these pairs.

    The rows' variables are the numbers of ``model``.
    """

    model: PairModel
    recipients: tuple[str, ...]
    pairs: tuple[Pair, ...]
    rows: tuple[Row, ...]

    @cached_property
    def single(self) -> frozenset[str]:
        """Recipients that can have one supporter at most."""
        own: dict[str, set[int]] = {recipient: set() for recipient in self.recipients}
        for pair in self.pairs:
            own[pair[1]].add(self.model.pair[pair])
        limits = [
            set(row.variables)
            for row in self.rows
            if row.high is not None and row.high <= 1 and min(row.coefficients, default=0) >= 1
        ]
        return frozenset(
            recipient
            for recipient, pairs in own.items()
            if len(pairs) <= 1 or any(pairs <= limit for limit in limits)
        )


def blocks(
    model: PairModel, together: bool = False, ties: Iterable[Collection[Pair]] = ()
) -> list[Block]:
    """Split the pairing; a recipient that nobody may support is a block of its own.

    ``together``: the objective ties everything, and there is one block. ``ties``: pairs that the
    objective counts together.
    """
    if together:
        recipients = tuple(model.problem.recipients)
        rows = tuple(row for row in model.rows if row.variables)
        return [Block(model, recipients, tuple(model.pair), rows)]
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(("recipient", recipient) for recipient in model.problem.recipients)
    for (supporter, recipient), variable in model.pair.items():
        graph.add_edge(("supporter", supporter), ("recipient", recipient))
        graph.add_edge(("recipient", recipient), ("variable", variable))
    for number, row in enumerate(model.rows):
        graph.add_edges_from((("row", number), ("variable", v)) for v in row.variables)
    for number, pairs in enumerate(ties):
        graph.add_edges_from((("tie", number), ("variable", model.pair[p])) for p in pairs)
    return [_block(model, group) for group in nx.connected_components(graph)]


def broken_rows(model: PairModel) -> list[Row]:
    """Rows without a variable that cannot hold: no pairing exists."""
    empty = [row for row in model.rows if not row.variables]
    return [row for row in empty if (row.low or 0) > 0 or (row.high or 0) < 0]


def _block(model: PairModel, group: set) -> Block:
    recipients = tuple(r for r in model.problem.recipients if ("recipient", r) in group)
    members = set(recipients)
    rows = tuple(row for n, row in enumerate(model.rows) if ("row", n) in group)
    pairs = tuple(pair for pair in model.pair if pair[1] in members)
    return Block(model, recipients, pairs, rows)
