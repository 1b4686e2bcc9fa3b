"""Conflicts that a graph of hospitals shows before there is any model.

A recipient with fewer eligible supporters than it needs; a pin that another rule forbids; and
recipients that together need more than all their eligible supporters may carry: they violate the
condition of Hall (1935), and a least cut of a flow finds them (Ford and Fulkerson 1956).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

import networkx as nx

from matcher.domain.scenario import Scenario
from matcher.pairing.model import candidates
from matcher.problem import Problem
from matcher.rules.full_coverage import FullCoverage


def in_structural_conflict(scenario: Scenario) -> tuple[str, ...]:
    """Give recipients among whom there is a conflict; none where a graph shows none."""
    problem = Problem(scenario, (), ())
    eligible: dict[str, list[str]] = {recipient: [] for recipient in scenario.recipients}
    for supporter, recipient in candidates(problem):
        eligible[recipient].append(supporter)
    needs = _needs(problem)
    for recipient, need in needs.items():
        if len(eligible[recipient]) < need:
            return (recipient,)
    for row in _pinned(scenario):
        if row.supporter not in eligible[row.recipient]:
            return (row.recipient,)
    return _violator(problem, eligible, needs)


def _needs(problem: Problem) -> Mapping[str, int]:
    """The least number of supporters of each recipient; 0 where nothing asks for one."""
    rule = problem.scenario.rules.get(FullCoverage.name)
    if not isinstance(rule, FullCoverage) or rule.is_soft:
        return dict.fromkeys(problem.recipients, 0)
    return {
        key: rule.numbers(problem, key)[0] if rule.concerns(recipient) else 0
        for key, recipient in problem.recipients.items()
    }


def _pinned(scenario: Scenario):
    rule = scenario.rules.get("pin")
    if rule is None or rule.is_soft:
        return ()
    rows = (row for row in scenario.decisions or () if row.pin)
    return [row for row in rows if rule.concerns(scenario.recipients[row.recipient])]


def _violator(
    problem: Problem, eligible: Mapping[str, list[str]], needs: Mapping[str, int]
) -> tuple[str, ...]:
    """Send what recipients need at least through their eligible supporters' capacities."""
    rule = problem.scenario.rules.get("capacity")
    if rule is None or rule.is_soft:
        return ()
    asked: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for recipient, need in needs.items():
        if need and rule.concerns(problem.recipients[recipient]):
            asked[tuple(eligible[recipient])].append(recipient)
    graph: nx.DiGraph = nx.DiGraph()
    for supporters, recipients in asked.items():
        loads = [needs[r] * min(problem.load(s, r) for s in supporters) for r in recipients]
        graph.add_edge("need", ("group", supporters), capacity=sum(loads))
        for supporter in supporters:
            graph.add_edge(("group", supporters), ("supporter", supporter))
            room = problem.supporters[supporter].capacity
            graph.add_edge(("supporter", supporter), "room", capacity=room)
    if not asked:
        return ()
    carried, (short, _) = nx.minimum_cut(graph, "need", "room")
    total = sum(graph["need"][group]["capacity"] for group in graph["need"])
    if carried >= total:
        return ()
    groups = (members for group, members in asked.items() if ("group", group) in short)
    return tuple(recipient for members in groups for recipient in members)
