"""The groups of a plan: recipients whose pairs share a hospital, directly or through others.

Nothing ties the stints of one group to those of another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import networkx as nx

from matcher.plan.fingerprint import answer_of, question_of
from matcher.plan.plan import Plan
from matcher.problem import Problem

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Group:
    """What is known of one group of a plan.

    ``question`` and ``answer`` are fingerprints: of what its stints depend on, of pairs and stints.
    ``proven``: no plan of the group was better when it was made.
    """

    recipients: tuple[str, ...]
    question: str
    answer: str
    proven: bool


def groups_of(plan: Plan, problem: Problem | None = None) -> tuple[Group, ...]:
    """Give the groups of a plan that a solve found.

    ``problem``: of the scenario from which the plan was made; None: the plan's own.
    """
    problem = problem or plan.problem
    chosen = [(pair.supporter, pair.recipient) for pair in plan.pairs]
    proven = {
        recipient
        for part in plan.parts
        for recipient in part.recipients
        if part.values == part.bounds
    }
    return tuple(
        Group(
            recipients=recipients,
            question=question_of(problem, recipients, pairs),
            answer=answer_of(chosen, plan.all_stints, recipients),
            proven=proven.issuperset(recipients),
        )
        for recipients, pairs in tied(problem.recipients, chosen)
    )


def tied(
    recipients: Iterable[str], pairs: Iterable[Pair]
) -> Iterator[tuple[tuple[str, ...], tuple[Pair, ...]]]:
    """Put recipients together that pairs tie, each group with its pairs."""
    members = list(recipients)
    graph: nx.Graph = nx.Graph()
    graph.add_nodes_from(("recipient", recipient) for recipient in members)
    chosen = sorted(set(pairs))
    graph.add_edges_from((("supporter", s), ("recipient", r)) for s, r in chosen)
    for nodes in nx.connected_components(graph):
        own = tuple(recipient for recipient in members if ("recipient", recipient) in nodes)
        yield own, tuple(pair for pair in chosen if pair[1] in own)
