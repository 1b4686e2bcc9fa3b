"""The parts of a plan that no person, department or recipient ties to one another."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

import networkx as nx

from matcher.check import Evidence
from matcher.domain.scenario import Level, Scenario
from matcher.domain.stints import Stint
from matcher.domain.tables import Decision, TableRow
from matcher.problem import Problem
from matcher.rules.ban import Ban
from matcher.rules.base import Rule
from matcher.rules.pin import Pin


@dataclass(frozen=True)
class Part:
    """Some hospitals of a plan, as a scenario of their own in which the pairs are settled.

    ``stints`` are those of the plan there, fixed ones included.
    """

    scenario: Scenario
    pairs: tuple[TableRow, ...]
    stints: tuple[Stint, ...]


def parts_of(evidence: Evidence) -> Iterator[Part]:
    """Take a plan apart along its pairs; what has no stint in it is left out.

    Rules on stints tie nothing that lies in different parts: they speak of a person, a
    department, a post or a recipient.
    """
    problem = evidence.problem
    stints = (*evidence.placed, *problem.scenario.fixed_stints)
    graph = nx.Graph()
    for supporter, recipient in evidence.chosen:
        graph.add_edge(("supporter", supporter), ("recipient", recipient))
    for stint in stints:
        hospital = problem.staff[stint.person].hospital
        graph.add_edge(("supporter", hospital), ("recipient", stint.recipient))
    for found in sorted(map(sorted, nx.connected_components(graph))):
        names = {key for side, key in found if side == "recipient"}
        own = tuple(stint for stint in stints if stint.recipient in names)
        if own:
            senders = {key for side, key in found if side == "supporter"}
            rows = tuple(row for row in evidence.pairs if row.recipient in names)
            yield Part(_scenario(problem, senders, names, rows), rows, own)


def _scenario(
    problem: Problem,
    supporters: Collection[str],
    recipients: Collection[str],
    rows: Collection[TableRow],
) -> Scenario:
    """The scenario of some hospitals: their posts as they are, rules on stints, pairs settled."""
    whole = problem.scenario
    pairs = {row.pair for row in rows}
    every = ((s, r) for s in sorted(supporters) for r in sorted(recipients))
    return replace(
        whole,
        supporters={key: row for key, row in whole.supporters.items() if key in supporters},
        recipients={key: row for key, row in whole.recipients.items() if key in recipients},
        rules=_rules(whole),
        objective=(Level("coverage", {"coverage": 1}),),
        posts=tuple(post for post in problem.posts if post.recipient in recipients),
        staff={key: row for key, row in problem.staff.items() if row.hospital in supporters},
        fixed_stints=tuple(s for s in whole.fixed_stints if s.recipient in recipients),
        decisions=tuple(Decision(*pair, pin=pair in pairs) for pair in every),
        referrals=None,
        major_diseases=None,
        links=None,
        trainees=None,
        nodes=None,
        goals=None,
    )


def _rules(scenario: Scenario) -> dict[str, Rule]:
    of_stints = {
        name: rule
        for name, rule in scenario.rules.items()
        if rule.assessed_by == "stints" and rule.group != "policy"
    }
    return {**of_stints, Pin.name: Pin(), Ban.name: Ban()}
