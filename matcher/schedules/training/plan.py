"""The training schedule of a whole plan, solved part by part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import networkx as nx

from matcher.domain.schedules import NoPlace, Proof, Schedules, TrainingStay, Unplaced
from matcher.milp.budget import Budget
from matcher.problem import Problem
from matcher.rules.training import Training
from matcher.schedules.training.gone import busy_with, gone_before
from matcher.schedules.training.model import Placed, place
from matcher.schedules.training.naming import named
from matcher.schedules.training.needs import Group, Need, groups_of, needs_of
from matcher.schedules.training.options import (
    Department,
    Option,
    Places,
    options_of,
    places,
)
from matcher.schedules.training.reasons import reason


def plan_training(
    problem: Problem, rule: Training, pairs: Sequence[tuple[str, str]], budget: Budget
) -> Schedules:
    """Give the schedule in which the fewest people are missing, each need counted by itself.

    People start as early as the places admit, in the order of the ids, and nobody goes whom
    nothing asks for. The same scenario gives the same schedule on every run. In a repair, who went
    before is a fact.
    """
    gone = gone_before(problem)
    asked = {key: needs_of(problem, rule, row) for key, row in problem.recipients.items()}
    needs = {recipient: rows for recipient, rows in asked.items() if rows}
    groups = {recipient: groups_of(problem, recipient, rows) for recipient, rows in needs.items()}
    supporters = _supporters(problem, needs, pairs)
    open_, busy = places(problem), busy_with(gone)
    stays: list[TrainingStay] = list(gone)
    unplaced: list[Unplaced] = []
    bound = 0
    for part in _parts(supporters):
        open_needs = [need for recipient in part for need in needs[recipient]]
        every = [group for recipient in part for group in groups[recipient]]
        options = options_of(problem, every, supporters, open_, rule.months)
        placed = place(open_needs, options, Places(open_, busy), rule.months, budget)
        stays += named(placed.taken, rule.months, gone)
        unplaced += _listed(problem, placed, groups, supporters, open_, rule.months)
        bound += placed.bound
    value = sum(row.missing for row in unplaced)
    stays.sort(key=lambda stay: (stay.recipient, stay.months, stay.supporter, stay.trainee))
    unplaced.sort(key=lambda row: (row.recipient, row.demand, row.year or 0))
    proofs = {rule.name: Proof(value, bound, "people")}
    return Schedules(training=tuple(stays), unplaced=tuple(unplaced), proofs=proofs)


def _supporters(
    problem: Problem, recipients: Iterable[str], pairs: Iterable[tuple[str, str]]
) -> Mapping[str, Sequence[str]]:
    """Give the chosen supporters of each recipient that is to send somebody."""
    found: dict[str, list[str]] = {recipient: [] for recipient in recipients}
    for supporter, recipient in sorted(set(pairs)):
        if recipient in found and supporter in problem.supporters:
            found[recipient].append(supporter)
    return found


def _parts(supporters: Mapping[str, Sequence[str]]) -> Iterator[list[str]]:
    """Put together the recipients that share a supporter, directly or through others."""
    graph = nx.Graph()
    graph.add_nodes_from(("recipient", recipient) for recipient in supporters)
    for recipient, ids in supporters.items():
        graph.add_edges_from((("recipient", recipient), ("supporter", s)) for s in ids)
    parts = nx.connected_components(graph)
    yield from sorted(sorted(key for side, key in part if side == "recipient") for part in parts)


def _listed(
    problem: Problem,
    placed: Placed,
    groups: Mapping[str, Sequence[Group]],
    supporters: Mapping[str, Sequence[str]],
    open_: Mapping[Department, int],
    length: int,
) -> Iterator[Unplaced]:
    taken: dict[str, dict[Option, int]] = defaultdict(dict)
    for option, people in placed.taken.items():
        taken[option.group.recipient][option] = people
    for need, missing in placed.missing.items():
        if missing:
            own = need.recipient
            why = reason(problem, need, groups[own], supporters[own], taken[own], open_, length)
            yield _row(need, missing, why)


def _row(need: Need, missing: int, why: NoPlace) -> Unplaced:
    return Unplaced(
        recipient=need.recipient,
        year=need.year,
        missing=missing,
        reason=why,
        demand=need.demand,
    )
