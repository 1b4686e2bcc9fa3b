"""Telemedicine networks against the enumeration of all trees, with room to spare and without."""

from __future__ import annotations

from functools import cache
from itertools import product
from random import Random

import pytest

from matcher.domain.schedules import Connection, Schedules
from matcher.domain.tables import Node
from matcher.milp.budget import Budget
from matcher.milp.cpsat import Answer
from matcher.problem import Problem, great_circle_km
from matcher.rules.telemedicine import Telemedicine
from matcher.schedules import plan_schedules, scarce
from matcher.schedules.telemedicine import most_reached
from tests.small import evidence, small

LEVELS = ("national", "province", "city", "county")
SEEDS = range(60)


def network(seed: int) -> Problem:
    """A few nodes on each level, most often with too little room for all."""
    rng = Random(seed)
    sizes = (rng.randint(1, 2), rng.randint(1, 3), rng.randint(1, 4), rng.randint(0, 4))
    nodes = [
        Node(
            id=f"{level[0:2]}{number}",
            name="",
            level=level,
            latitude=rng.randint(20, 45),
            longitude=rng.randint(100, 120),
        )
        for level, size in zip(LEVELS, sizes, strict=True)
        for number in range(size)
    ]
    rng.shuffle(nodes)
    rule = Telemedicine(levels=LEVELS, children=rng.choice((1, 1, 2, 3)))
    return small(rules=[rule], nodes=tuple(nodes))


def planned(problem: Problem) -> Schedules:
    return plan_schedules(problem, (), (), Budget(10, workers=1))


def outcome(schedules: Schedules) -> tuple[int, int]:
    """How many nodes are not reached, and the km of the others."""
    return len(schedules.unreached), schedules.proofs["telemedicine"].value


def best(problem: Problem) -> tuple[int, int]:
    """The same by trying every parent of every node."""
    rule = problem.scenario.rules["telemedicine"]
    levels = [[n for n in problem.scenario.nodes if n.level == level] for level in LEVELS]

    @cache
    def below(level: int, above: frozenset[Node]) -> tuple[int, int]:
        if level == len(levels):
            return 0, 0
        ways = product(*([None, *above] for _ in levels[level]))
        found = []
        for way in ways:
            if any(way.count(parent) > rule.children for parent in above):
                continue
            there = [(n, p) for n, p in zip(levels[level], way, strict=True) if p is not None]
            cut, km = below(level + 1, frozenset(node for node, _ in there))
            own = sum(great_circle_km(node, parent) for node, parent in there)
            found.append((cut + len(way) - len(there), km + own))
        return min(found)

    return below(1, frozenset(levels[0]))


def is_scarce(problem: Problem) -> bool:
    """Tell whether a level that others hang on has not room for all."""
    rule = problem.scenario.rules["telemedicine"]
    sizes = [sum(n.level == level for n in problem.scenario.nodes) for level in LEVELS]
    counts = most_reached(sizes, rule.children)
    return any(counts[level] < sizes[level] and counts[level + 1] for level in (1, 2))


@pytest.mark.parametrize("seed", SEEDS)
def test_no_tree_is_better(seed):
    problem = network(seed)
    schedules = planned(problem)
    assert outcome(schedules) == best(problem)
    proof = schedules.proofs["telemedicine"]
    assert (proof.bound, proof.unit) == (proof.value, "km")
    rule, plan = problem.scenario.rules["telemedicine"], evidence(problem, schedules=schedules)
    assert list(rule.violations(plan)) == []
    assert rule.value(plan) == proof.value


def test_both_kinds_of_network_are_among_them():
    kinds = [is_scarce(network(seed)) for seed in SEEDS]
    assert kinds.count(True) >= 10 and kinds.count(False) >= 10


def _gives_up(rows, objective, budget, hint) -> Answer:
    return Answer("unknown")


def _keeps_the_hint(rows, objective, budget, hint) -> Answer:
    value = sum(weight * hint[variable] for variable, weight in objective)
    return Answer("feasible", value, 0, tuple(hint))


@pytest.mark.parametrize("hurried", [_gives_up, _keeps_the_hint])
@pytest.mark.parametrize("seed", SEEDS)
def test_without_time_the_bound_still_holds(seed, hurried, monkeypatch):
    monkeypatch.setattr(scarce, "minimise", hurried)
    problem = network(seed)
    schedules = planned(problem)
    cut, km = best(problem)
    assert len(schedules.unreached) == cut
    assert schedules.proofs["telemedicine"].bound <= km <= schedules.proofs["telemedicine"].value
    rule = problem.scenario.rules["telemedicine"]
    assert list(rule.violations(evidence(problem, schedules=schedules))) == []


@pytest.mark.parametrize("seed", [seed for seed in SEEDS if not is_scarce(network(seed))])
def test_every_longer_tree_is_told_where_the_levels_are_independent(seed):
    problem = network(seed)
    rng, rule = Random(seed), problem.scenario.rules["telemedicine"]
    least = outcome(planned(problem))
    for _ in range(30):
        parents = _any_tree(problem, rng)
        rows = tuple(Connection(node.id, parents.get(node.id)) for node in problem.scenario.nodes)
        plan = evidence(problem, schedules=Schedules(telemedicine=rows))
        found = [violation.code for violation in rule.violations(plan)]
        assert bool(found) == (rule.value(plan) > least[1])
        assert set(found) <= {"telemedicine-longer"}


def _any_tree(problem: Problem, rng: Random) -> dict[str, str]:
    """Hang as many nodes as there is room for, anywhere."""
    rule = problem.scenario.rules["telemedicine"]
    above = [node.id for node in problem.scenario.nodes if node.level == LEVELS[0]]
    parents: dict[str, str] = {}
    for level in LEVELS[1:]:
        seats = above * rule.children
        rng.shuffle(seats)
        nodes = [node.id for node in problem.scenario.nodes if node.level == level]
        rng.shuffle(nodes)
        hung = dict(zip(nodes, seats, strict=False))
        parents, above = parents | hung, list(hung)
    return parents


def test_without_a_nodes_table_there_is_no_network():
    problem = small(rules=[Telemedicine(levels=LEVELS, children=2)])
    assert planned(problem).telemedicine is None


def test_a_level_without_nodes_cuts_off_what_is_below():
    nodes = [Node(id="N", name="", level="national", latitude=30, longitude=100)]
    nodes.append(Node(id="K", name="", level="county", latitude=30, longitude=101))
    problem = small(rules=[Telemedicine(levels=LEVELS, children=2)], nodes=tuple(nodes))
    schedules = planned(problem)
    assert schedules.unreached == ("K",)
    assert schedules.telemedicine == (Connection("N", None), Connection("K", None))


def test_a_province_is_connected_at_once():
    rng = Random(1)
    sizes = {"national": 1, "province": 1, "city": 9, "county": 88}
    nodes = tuple(
        Node(
            id=f"{level}{number}",
            name="",
            level=level,
            latitude=rng.uniform(24, 29),
            longitude=rng.uniform(104, 109),
        )
        for level, size in sizes.items()
        for number in range(size)
    )
    problem = small(rules=[Telemedicine(levels=LEVELS, children=10)], nodes=nodes)
    schedules = planned(problem)
    proof = schedules.proofs["telemedicine"]
    assert proof.value == proof.bound and not schedules.unreached
    rule = problem.scenario.rules["telemedicine"]
    assert list(rule.violations(evidence(problem, schedules=schedules))) == []
