"""Changes and agreements of a micro case, counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from matcher.compare import Proposal, compare, proposals
from matcher.compare.proposal import _names
from matcher.milp.budget import Budget
from matcher.reading import PairTable
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.milestones import Due, Milestones
from tests.parts import doctor, recipient, rotation, supporter
from tests.small import pairs, post
from tests.small_tables import HORIZON

DATES = Milestones(
    milestones=(
        Due(date="2017-03-31", kind="agreement", pairs="new"),
        Due(date="2017-04", kind="supplementary_agreement", pairs="kept"),
        Due(date="2017-01-31", kind="agreement", pairs="kept"),
        Due(at="stint_end", kind="agreement"),
    )
)
MONTHS = 12


def _case(*rules, incumbent="", weight_at_r2=10):
    """A has one icu doctor, B one icu and one surgery doctor, C nobody.

    Each recipient has an icu post, R3 a surgery post too. A post-month weighs 10.
    """
    hospitals = [supporter("A"), supporter("B"), supporter("C")]
    hospitals += [recipient("R1"), recipient("R2"), recipient("R3")]
    staff = [doctor("A-icu-1"), doctor("B-icu-1"), doctor("B-surgery-1")]
    wanted = (("R1", "icu", 10), ("R2", "icu", weight_at_r2), ("R3", "icu", 10))
    posts = tuple(
        post(where, what, weight=weight, months=HORIZON, count=1)
        for where, what, weight in (*wanted, ("R3", "surgery", 10))
    )
    table = pairs(*incumbent.split()) if incumbent else None
    return rotation(hospitals, staff, posts, *rules, incumbent=table).scenario


def _compared(scenario, table: str):
    given = proposals(scenario, [("t.csv", PairTable(pairs(*table.split()), ()))])
    return {r.name: r for r in compare(scenario, given, budget=Budget(20)).results}


def _changes(result):
    return [(c.supporter, c.recipient, c.status, c.moved, c.coverage_change)
            for c in result.changes]  # fmt: skip


def _agreements(result):
    return [(a.supporter, a.recipient, a.action, a.due, a.reason) for a in result.agreements]


def test_a_move_is_told_by_pair_and_by_what_the_recipient_gains():
    # A's doctor fills R1 for the whole year, where C had nobody; nothing changes at R3.
    found = _compared(_case(incumbent="C>R1 B>R3"), "A>R1 B>R3")
    assert _changes(found["t"]) == [
        ("A", "R1", "new", True, 10 * MONTHS),
        ("C", "R1", "dropped", True, 10 * MONTHS),
        ("B", "R3", "kept", False, 0),
    ]


def test_a_second_new_pair_is_no_move():
    found = _compared(_case(incumbent="C>R1"), "A>R1 B>R1")
    assert [(c.supporter, c.status, c.moved) for c in found["t"].changes] == [
        ("A", "new", False),
        ("B", "new", False),
        ("C", "dropped", False),
    ]


def test_new_dropped_and_kept_pairs_get_their_agreements_and_dates():
    found = _compared(_case(DATES, incumbent="A>R1 B>R3"), "A>R1 B>R1 C>R2 B>R3")
    expected = [
        ("A", "R1", "supplementary_agreement", date(2017, 4, 30), "supporters"),
        ("B", "R1", "new_agreement", date(2017, 3, 31), "new"),
        ("C", "R2", "new_agreement", date(2017, 3, 31), "new"),
    ]
    told = _agreements(found["t"])
    assert [row for row in told if row[4] != "gaps"] == expected


def test_a_dropped_pair_ends_without_a_date():
    found = _compared(_case(DATES, incumbent="A>R1 B>R3"), "B>R3")
    assert _agreements(found["t"]) == [("A", "R1", "end", None, "dropped")]


def test_a_kept_pair_whose_recipient_is_helped_in_other_gaps_needs_a_supplement():
    # B's icu doctor leaves R3 for R2, where a month weighs more; the surgeon stays at R3.
    scenario = _case(DATES, incumbent="C>R2 B>R3", weight_at_r2=50)
    found = _compared(scenario, "B>R2 B>R3")
    assert _agreements(found["t"]) == [
        ("B", "R2", "new_agreement", date(2017, 3, 31), "new"),
        ("C", "R2", "end", None, "dropped"),
        ("B", "R3", "supplementary_agreement", date(2017, 4, 30), "gaps"),
    ]
    gained = {change.recipient: change.coverage_change for change in found["t"].changes}
    assert gained == {"R2": 50 * MONTHS, "R3": -10 * MONTHS}


@pytest.mark.parametrize("rule", [(), (FullCoverage(),)])
def test_without_dates_nothing_is_due(rule):
    found = _compared(_case(*rule, incumbent="A>R1 B>R3"), "A>R1 B>R2 B>R3")
    assert {row.due for row in found["t"].agreements} == {None}


def test_a_date_of_the_whole_programme_holds_for_each_pair():
    rule = Milestones(milestones=(Due(date="2017-06-01", kind="agreement"),))
    found = _compared(_case(rule, incumbent="B>R3"), "A>R1 B>R3")
    assert _agreements(found["t"])[0] == ("A", "R1", "new_agreement", date(2017, 6, 1), "new")


def test_without_an_incumbent_table_every_pair_is_new_and_no_gain_is_told():
    found = _compared(_case(), "A>R1 B>R3")
    assert list(found) == ["t", "best"]
    assert [(c.status, c.coverage_change) for c in found["t"].changes] == [("new", None)] * 2


def test_the_incumbent_table_given_again_changes_nothing():
    scenario = _case(incumbent="A>R1 B>R3")
    found = _compared(scenario, "B>R3 A>R1")
    assert {(c.status, c.coverage_change) for c in found["t"].changes} == {("kept", 0)}
    assert found["t"].agreements == ()
    assert found["incumbent"].changes == ()


def test_each_table_has_a_name_of_its_own():
    paths = ["a/x.csv", "b/x.csv", "incumbent.csv", "b/x.csv", "t.xlsx#关系", "best", "y.csv"]
    names = _names(paths)
    assert names[4] == "t#关系"
    assert names[6] == "y"
    assert names[2] == "incumbent.csv"
    assert len({*names, "incumbent", "best"}) == len(paths) + 2
    assert isinstance(Proposal("x", ()).pairs, frozenset)
