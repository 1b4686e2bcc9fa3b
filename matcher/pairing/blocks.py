"""Blocks of the pairing: supporters and recipients that no pair and no row ties to the others."""

from __future__ import annotations

from dataclasses import dataclass

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


def blocks(model: PairModel) -> list[Block]:
    """Split the pairing; a recipient that nobody may support is a block of its own."""
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(("recipient", recipient) for recipient in model.problem.recipients)
    for (supporter, recipient), variable in model.pair.items():
        graph.add_edge(("supporter", supporter), ("recipient", recipient))
        graph.add_edge(("recipient", recipient), ("variable", variable))
    for number, row in enumerate(model.rows):
        graph.add_edges_from((("row", number), ("variable", v)) for v in row.variables)
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
