"""The terms of pairs and the shortfall."""

from __future__ import annotations

from matcher.domain.tables import Cost
from matcher.rules.kinds import Kinds
from matcher.rules.min_stint import MinStint
from matcher.rules.presence import Presence
from matcher.rules.team import Team
from matcher.terms.changes import Changes
from matcher.terms.shortfall import Shortfall
from matcher.terms.travel import Travel
from tests.small import evidence, pairs, recipient, small, stint, supporter

SHORT = (stint("A-icu-1", "R1", "icu", "2017-01", "2017-04"),)


def value(term, problem, stints=(), table="A>R1 A>R3 B>R2") -> int:
    return term.value(evidence(problem, stints, pairs(*table.split())))


def test_changes_count_new_pairs_once():
    assert value(Changes(), small()) == 1
    assert value(Changes(), small(), (), "A>R1 B>R2") == 0
    assert value(Changes(), small(), (), "A>R1") == 0
    assert value(Changes(), small(), (), "A>R1 B>R1 B>R1 A>R2") == 2
    assert value(Changes(), small(incumbent=())) == 3


def test_changes_need_an_incumbent_table():
    assert Changes().skipped(small()) is None
    assert Changes().skipped(small(incumbent=())) is None
    assert Changes().skipped(small(incumbent=None)).code == "changes-no_incumbent"


def test_travel_adds_the_cost_of_each_pair_once():
    costs = (Cost("A", "R1", cost=5), Cost("A", "R3", cost=7), Cost("B", "R2", cost=11))
    assert value(Travel(), small(costs=costs)) == 23
    assert value(Travel(), small(costs=costs), (), "A>R1 A>R1") == 5
    assert value(Travel(), small(costs=costs), (), "") == 0


def test_travel_by_the_great_circle():
    away = small(
        supporters=[supporter("A", latitude=0.0, longitude=0.0)],
        recipients=[recipient("R1", latitude=0.0, longitude=90.0)],
    )
    assert value(Travel(), away, (), "A>R1") == 10008


def test_travel_needs_a_distance():
    nowhere = {"latitude": None, "longitude": None}
    lost = {
        "supporters": [supporter(id, **nowhere) for id in "AB"],
        "recipients": [recipient(id, **nowhere) for id in ("R1", "R2", "R3")],
    }
    assert Travel().skipped(small()) is None
    assert Travel().skipped(small(**lost)).code == "travel-no_distances"
    assert Travel().skipped(small(**lost, costs=(Cost("A", "R1", cost=5),))) is None


def test_the_shortfall_adds_soft_rules_only():
    rules = [
        Presence(recipients=["R1"]),
        Team(size=3, recipients=["R1"]),
        MinStint(months=6),
        Kinds(soft=True),
    ]
    assert value(Shortfall(), small(rules=rules), SHORT) == 8 + 2
    assert value(Shortfall(), small(rules=rules), SHORT, "A>R1 A>R2") == 8 + 2 + 1
    assert value(Shortfall(), small(rules=[MinStint(months=6, soft=True)]), SHORT) == 2
    assert value(Shortfall(), small(rules=[Presence(soft=False)]), SHORT) == 0
    assert value(Shortfall(), small(), SHORT) == 0


def test_the_shortfall_of_pairs_alone():
    problem = small(rules=[Presence()])
    assert Shortfall().unassessed(evidence(problem, None)).code == "shortfall-no_stints"
    without_staff = small(staff=None, rules=[Presence(), Kinds(soft=True)])
    assert Shortfall().unassessed(evidence(without_staff, None)) is None
    assert value(Shortfall(), without_staff, None, "A>R2") == 1
