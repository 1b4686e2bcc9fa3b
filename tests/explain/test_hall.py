"""Structural conflicts are seen in a graph, before any model is built."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx
import pytest

from matcher.domain.months import ALWAYS
from matcher.domain.tables import Decision
from matcher.explain import oracle, suspects
from matcher.explain.structure import in_structural_conflict
from matcher.pairing import model
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.max_distance import MaxDistance
from matcher.rules.pin import Pin
from tests.random_problems import random_problem
from tests.small import recipient, small_scenario, supporter


@pytest.fixture(autouse=True)
def no_model(monkeypatch):
    """Whoever builds a model fails."""

    def refuse(*args, **kwargs):
        raise AssertionError("a model was built")

    for place in (model, oracle, suspects):
        for name in ("PairModel", "pairing", "minimise"):
            if hasattr(place, name):
                monkeypatch.setattr(place, name, refuse)


def _scenario(*rules, supporters, recipients, **changes):
    return replace(
        small_scenario(),
        supporters={one.id: one for one in supporters},
        recipients={one.id: one for one in recipients},
        rules={rule.name: rule for rule in rules},
        **changes,
    )


def test_a_recipient_without_an_eligible_supporter():
    far = {"latitude": 40.0, "longitude": 120.0}
    scenario = _scenario(
        FullCoverage(),
        MaxDistance(km=100),
        supporters=[supporter("S1", latitude=30.0, longitude=100.0)],
        recipients=[recipient("R1", latitude=30.0, longitude=100.0), recipient("R2", **far)],
    )
    assert in_structural_conflict(scenario) == ("R2",)


def test_recipients_that_together_need_more_than_their_supporters_carry():
    scenario = _scenario(
        FullCoverage(),
        Capacity(),
        supporters=[supporter("S1", capacity=1), supporter("S2", capacity=1)],
        recipients=[recipient("R1"), recipient("R2"), recipient("R3")],
    )
    assert set(in_structural_conflict(scenario)) == {"R1", "R2", "R3"}


def test_enough_room_is_no_conflict():
    scenario = _scenario(
        FullCoverage(),
        Capacity(),
        supporters=[supporter("S1", capacity=2), supporter("S2", capacity=1)],
        recipients=[recipient("R1"), recipient("R2"), recipient("R3")],
    )
    assert in_structural_conflict(scenario) == ()


def test_a_pin_that_another_rule_forbids():
    scenario = _scenario(
        Pin(),
        MaxDistance(km=100),
        supporters=[supporter("S1", latitude=30.0, longitude=100.0)],
        recipients=[recipient("R1", latitude=40.0, longitude=120.0)],
        decisions=(Decision("S1", "R1", True),),
    )
    assert in_structural_conflict(scenario) == ("R1",)


@pytest.mark.parametrize("seed", range(80))
def test_the_cut_agrees_with_a_matching_where_loads_are_one(seed):
    """Each recipient one supporter, each supporter one recipient: Hall's condition decides."""
    scenario = random_problem(seed, only=True).scenario
    supporters = [replace(one, capacity=1) for one in scenario.supporters.values()]
    recipients = [
        replace(one, load=1, min_supporters=None, max_supporters=None, months=ALWAYS)
        for one in scenario.recipients.values()
    ]
    bare = _scenario(
        FullCoverage(),
        Capacity(),
        supporters=supporters,
        recipients=recipients,
        horizon=scenario.horizon,
        costs=None,
    )
    graph = nx.Graph()
    graph.add_nodes_from(("r", r) for r in bare.recipients)
    for s, r in model.candidates(oracle.Problem(bare, (), ())):
        graph.add_edge(("r", r), ("s", s))
    top = {("r", r) for r in bare.recipients}
    matched = len(nx.bipartite.hopcroft_karp_matching(graph, top)) // 2
    assert bool(in_structural_conflict(bare)) == (matched < len(bare.recipients))
