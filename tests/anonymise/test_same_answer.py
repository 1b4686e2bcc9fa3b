"""An anonymised scenario asks the same question: same gaps, costs, admitted pairs, same levels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from random import Random

import pytest

import matcher
from matcher.anonymise import write_anonymous
from matcher.domain.tables import Node
from matcher.problem import Problem, great_circle_km, pose
from matcher.reading import InputError, load
from matcher.rules.max_distance import MaxDistance
from matcher.rules.telemedicine import Telemedicine
from tests.random_problems import MICRO, random_problem
from tests.small import small
from tests.test_joint_bound import planned

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def rewritten(problem: Problem, folder: Path, seed: int = 1):
    """Give the names drawn and the problem that the written folder poses."""
    made = write_anonymous(problem.scenario, folder, rng=Random(seed))
    return made.names, pose(load(folder).scenario)


def as_read(problem: Problem) -> Problem:
    """Give the problem as the reader would: recipients have no months outside the horizon."""
    scenario, horizon = problem.scenario, problem.horizon
    recipients = {
        key: replace(row, months=row.months & horizon) for key, row in scenario.recipients.items()
    }
    return pose(replace(scenario, recipients=recipients))


def admitted(problem: Problem) -> Iterator[tuple[str, str, int, int]]:
    """Give the pairs that the hard rules admit, with cost and load."""
    for pair in product(problem.supporters, problem.recipients):
        rules = (r for r in problem.scenario.rules.values() if r.group == "eligibility")
        concerned = (r for r in rules if r.concerns(problem.recipients[pair[1]]))
        if pair[0] != pair[1] and all(rule.allows_pair(problem, *pair) for rule in concerned):
            yield (*pair, problem.cost(*pair), problem.load(*pair))


def test_a_programme_keeps_its_gaps_and_the_pairs_admitted(tmp_path):
    problem = pose(load(SCENARIOS / "guizhou-2016").scenario)
    names, copy = rewritten(problem, tmp_path / "copy")
    known = names.hospital
    gaps = {replace(gap, recipient=known[gap.recipient], source="") for gap in problem.gaps}
    assert gaps == {replace(gap, source="") for gap in copy.gaps}
    assert len(problem.posts) == len(copy.posts)
    ours = {(known[s], known[r], *rest) for s, r, *rest in admitted(problem)}
    assert ours == set(admitted(copy))
    incumbent = {(known[s], known[r]) for s, r in problem.incumbent_pairs}
    assert incumbent == copy.incumbent_pairs


def test_random_problems_have_the_same_levels(tmp_path):
    """Values and bounds; draws that no scenario file could hold are passed over."""
    compared = 0
    for seed in range(26):
        problem = as_read(random_problem(seed, size=MICRO))
        if not all(row.months & problem.horizon for row in problem.supporters.values()):
            continue
        try:
            _, copy = rewritten(problem, tmp_path / str(seed), seed)
        except InputError:
            continue
        ours, theirs = planned(problem), planned(copy)
        assert ours.infeasible == theirs.infeasible, seed
        if ours.plan is not None and theirs.plan is not None:
            assert ours.plan.values == theirs.plan.values, seed
            assert ours.plan.bounds == theirs.plan.bounds, seed
            compared += 1
    assert compared >= 12


def test_where_rules_ask_for_distances_places_are_moved(tmp_path):
    problem = as_read(small(rules=[MaxDistance(km=900)], specialties=None))
    names, copy = rewritten(problem, tmp_path / "copy")
    for pair in product(problem.supporters, problem.recipients):
        known = tuple(names.hospital[key] for key in pair)
        assert copy.distance(*known) == problem.distance(*pair)
        assert copy.cost(*known) == problem.cost(*pair)
    was = {(h.latitude, h.longitude) for h in problem.supporters.values()}
    assert not was & {(h.latitude, h.longitude) for h in copy.supporters.values()}
    assert copy.scenario.costs is None


def test_nodes_are_moved_apart_from_hospitals(tmp_path):
    draw = Random(3)
    levels = ("province", "city", "正安县")
    nodes = tuple(
        Node(id=f"node {n}", name=f"远程中心{n}", level=levels[n % 3],
             latitude=draw.uniform(20, 40), longitude=draw.uniform(100, 120))
        for n in range(12)
    )  # fmt: skip
    rule = Telemedicine(levels=levels, children=20)
    problem = as_read(small(rules=[rule], nodes=nodes, specialties=None))
    names, copy = rewritten(problem, tmp_path / "copy")
    moved = {node.id: node for node in copy.scenario.nodes}
    for one, other in product(nodes, nodes):
        if levels.index(other.level) == levels.index(one.level) + 1:
            here, there = moved[names.hospital[one.id]], moved[names.hospital[other.id]]
            assert great_circle_km(here, there) == great_circle_km(one, other)
    assert copy.scenario.rules["telemedicine"].levels[:2] == levels[:2]
    assert copy.scenario.rules["telemedicine"].levels[2] == names.node_level["正安县"]
    assert all(hospital.latitude is None for hospital in copy.supporters.values())


def test_made_up_places_make_made_up_costs(folder, change, tmp_path):
    change("scenario.yaml", "supporters.capacity]", "supporters.capacity, recipients.latitude]")
    _, copy = rewritten(pose(load(folder).scenario), tmp_path / "copy")
    assert copy.scenario.synthetic == ("staff", "supporters.capacity", "costs")


def test_rules_switched_off_stay_off(folder, change, tmp_path):
    off = "links: false\n  pin: false\n  kinds: false\n  max_months: false"
    change("scenario.yaml", "rules:", f"rules:\n  {off}")
    problem = pose(load(folder).scenario)
    _, copy = rewritten(problem, tmp_path / "copy")
    assert copy.scenario.rules.keys() == problem.scenario.rules.keys()
    assert not {"links", "pin", "kinds", "max_months"} & copy.scenario.rules.keys()


def test_python_writes_what_the_command_writes(folder, tmp_path):
    scenario = matcher.load(folder, lang="zh")
    file = scenario.anonymise(tmp_path / "copy", key=tmp_path / "key.csv")
    copy = matcher.load(file)
    assert copy.title == "匿名化场景"
    assert len(copy.gaps) == len(scenario.gaps)
    assert (tmp_path / "key.csv").exists()
    with pytest.raises(matcher.InputError, match="不是空的"):
        scenario.anonymise(tmp_path / "copy")
