"""What is told of a proof that there is no plan: who can have no supporter, and which rules."""

from __future__ import annotations

import pytest

from matcher.domain.tables import Decision
from matcher.milp.budget import Budget
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.kinds import Kinds
from matcher.rules.max_changes import MaxChanges
from matcher.rules.max_distance import MaxDistance
from matcher.rules.max_stint import MaxStint
from matcher.rules.min_stint import MinStint
from matcher.rules.pin import Pin
from matcher.rules.presence import Presence
from matcher.rules.retention import Retention
from matcher.solving.conflict import Infeasible, rules_at_play, stranded
from matcher.solving.method import find_plan
from matcher.terminal.conflict import conflict_lines
from matcher.terminal.words import Names
from tests.small import recipient, small, span, supporter


def conflict(*rules, pairs=None, **changes) -> Infeasible:
    """The proof that the small problem with these rules has no plan."""
    with pytest.raises(Infeasible) as caught:
        find_plan(small(rules=rules, **changes), Budget(30, 2, 0), pairs=pairs)
    return caught.value


def told(error, lang="en", **changes):
    """The lines that a person sees."""
    return list(conflict_lines(error, Names(small(**changes).scenario, lang)))


def test_a_recipient_that_nobody_may_support_comes_first_with_the_rules_that_count():
    error = conflict(Kinds(), FullCoverage(), Capacity(), MaxDistance(km=1, recipients=["R2"]))
    (lost,) = stranded(error)
    assert (lost.recipient, lost.supporters) == ("R2", 2)
    assert lost.ruled_out == {"kinds": 1, "max_distance": 2}
    assert rules_at_play(error) == ("kinds", "full_coverage", "max_distance")
    lines = told(error)
    assert lines[1].startswith("R2 二县中医院: none of the 2 supporters may support it")
    assert "kinds of hospital (kinds) 1, longest distance (max_distance) 2" in lines[1]
    assert "capacity" not in "".join(lines)


def test_hospitals_that_never_meet_are_told():
    late = recipient("R4", months=span("2017-11", "2017-12"))
    early = [supporter(one, months=span("2017-01", "2017-06")) for one in "AB"]
    error = conflict(FullCoverage(recipients=["R4"]), recipients=[late], supporters=early)
    assert [dict(lost.ruled_out) for lost in stranded(error)] == [{"months": 2}]
    assert "no month in common 2" in told(error)[1]
    assert "没有共同的月份" in told(error, "zh")[1]


def test_who_needs_no_supporter_is_not_stranded():
    none = recipient("R2", min_supporters=0, max_supporters=1)
    apart = MaxDistance(km=1, recipients=["R1", "R2"])
    error = conflict(FullCoverage(), apart, recipients=[none])
    assert [lost.recipient for lost in stranded(error)] == ["R1"]
    assert error.recipients == ("R1",)


def test_a_pinned_pair_that_a_rule_forbids():
    pinned = Decision("B", "R1", pin=True)
    error = conflict(Pin(), Kinds(), decisions=(pinned,))
    (lost,) = stranded(error)
    assert (lost.pinned, lost.recipient, dict(lost.ruled_out)) == ("B", "R1", {"kinds": 1})
    assert told(error)[1].startswith("B 乙中医院 → R1 一县人民医院: this pair is pinned, but")


def test_rules_that_count_pairs_are_named_where_nobody_is_stranded():
    few = [supporter(one, capacity=1) for one in "AB"]
    error = conflict(FullCoverage(), Capacity(), MaxDistance(km=9000), supporters=few)
    assert stranded(error) == ()
    assert rules_at_play(error) == ("full_coverage", "capacity")
    error = conflict(FullCoverage(), MaxChanges(pairs=0))
    assert rules_at_play(error) == ("full_coverage", "max_changes")


def test_limits_on_stints_are_named_where_a_hard_demand_asks_for_stints():
    limits = (Retention(away_share=0.34), MaxStint(months=2))
    asked = Presence(people=5, recipients=["R1"], soft=False)
    error = conflict(FullCoverage(), asked, *limits, Capacity(soft=True))
    assert rules_at_play(error) == ("full_coverage", "presence", "retention", "max_stint")
    far = conflict(FullCoverage(), MaxDistance(km=1), MinStint(months=6))
    assert "min_stint" not in rules_at_play(far)


def test_given_pairs_ask_no_pairing_rule():
    asked = Presence(recipients=["R1", "R2"], soft=False)
    error = conflict(FullCoverage(), asked, MaxStint(months=9), pairs=[("A", "R3")])
    assert {lost.recipient for lost in stranded(error)} >= {"R1"}
    assert rules_at_play(error) == ("presence",)
    assert "the given pairs hold no supporter for it" in told(error)[1]
    assert "给定的结对中没有" in told(error, "zh")[1]
