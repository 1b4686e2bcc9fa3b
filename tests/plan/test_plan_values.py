"""Pairs, levels and status of a plan."""

from __future__ import annotations

import pytest

from matcher.domain.months import parse_month
from matcher.domain.tables import TableRow
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import LevelResult, Plan
from tests.small import fixed, recipient, small, stint


def level(value, bound, name="coverage"):
    return LevelResult(name, value, bound, "post-months")


def plan_of(problem, chosen=(("A", "R1"),), stints=(), levels=()):
    return Plan(problem, plan_pairs(problem, chosen), stints, tuple(levels))


@pytest.mark.parametrize(
    ("value", "bound", "gap", "percent"),
    [(200, 150, 50, 25.0), (0, 0, 0, 0.0), (0, -2, 2, 200.0), (-4, -5, 1, 25.0)],
)
def test_gap_is_value_minus_bound_and_its_share(value, bound, gap, percent):
    result = level(value, bound)
    assert (result.gap, result.gap_percent, result.closed) == (gap, percent, gap == 0)


@pytest.mark.parametrize(
    ("levels", "optimal", "status"),
    [
        ([], 0, "optimal"),
        ([level(3, 3), level(5, 5)], 2, "optimal"),
        ([level(3, 3), level(5, 4)], 1, "feasible"),
        ([level(3, 2), level(5, 5)], 0, "feasible"),
    ],
)
def test_a_level_is_optimal_only_behind_optimal_ones(levels, optimal, status):
    plan = plan_of(small(), levels=levels)
    assert (plan.levels_optimal, plan.status) == (optimal, status)


def test_pairs_tell_since_when_and_how_long():
    incumbent = (
        TableRow("A", "R1", parse_month("2016-03"), "east"),
        TableRow("B", "R2"),
    )
    problem = small(incumbent=incumbent, recipients=[recipient("R3", channel="province")])
    pairs = plan_pairs(problem, [("A", "R3"), ("B", "R2"), ("A", "R1"), ("A", "R1")])
    assert [(p.supporter, p.recipient, p.status, p.channel) for p in pairs] == [
        ("A", "R1", "kept", "east"),
        ("B", "R2", "kept", ""),
        ("A", "R3", "new", "province"),
    ]
    months = [(p.since, p.last) for p in pairs]
    assert months == [
        (parse_month("2016-03"), parse_month("2017-12")),
        (parse_month("2017-01"), parse_month("2017-12")),
        (parse_month("2017-04"), parse_month("2017-09")),
    ]


def test_fixed_stints_come_from_the_scenario_alone():
    fact = fixed("A-icu-1", "R1", "icu", "2016-10", "2017-03")
    invented = fixed("A-icu-2", "R1", "icu", "2017-04", "2017-05")
    planned = stint("A-icu-2", "R1", "icu", "2017-04", "2017-09")
    plan = plan_of(small(fixed_stints=(fact,)), stints=(invented, planned))
    assert plan.all_stints == (fact, planned)
