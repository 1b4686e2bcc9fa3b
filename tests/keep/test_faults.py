"""Rows that cannot be kept: each located, all at once."""

from __future__ import annotations

from dataclasses import replace

from matcher.domain.tables import Decision, TableRow
from matcher.keep.faults import keeping_faults
from matcher.language.catalogue import LANGS
from matcher.plan.read_kept import Accepted
from matcher.problem import Problem
from matcher.reading import render
from matcher.rules.ban import Ban
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.handover import Handover
from matcher.rules.kinds import Kinds
from matcher.rules.max_stint import MaxStint
from matcher.rules.min_stint import MinStint
from matcher.rules.presence import Presence
from matcher.rules.rest import Rest
from matcher.rules.retention import Retention
from tests.small import absence, fixed, person, small, stint, supporter

FILES = {"pairs": "mine/pairs.csv", "stints": "mine/stints.csv"}


def faults(problem: Problem, *stints, pairs=()):
    rows = tuple(TableRow(*pair, row=n) for n, pair in enumerate(pairs, 2))
    found = keeping_faults(problem, Accepted("mine", rows, tuple(enumerate(stints, 2)), FILES))
    assert all(render(fault, lang) for fault in found for lang in LANGS)
    return [(fault.params["rule"].code[5:], fault.file, fault.rows or fault.row) for fault in found]


def test_all_faults_of_stints_are_found_at_once():
    problem = small(
        rules=[MinStint(months=3), MaxStint(months=6), Rest(months=2)],
        staff=[person("A-icu-1", absences=(absence("A-icu-1", "2017-12", "2017-12"),))],
    )
    rows = (
        stint("A-icu-1", "R1", "icu", "2017-01", "2017-02"),
        stint("A-icu-1", "R1", "icu", "2017-04", "2017-12"),
    )
    file = "mine/stints.csv"
    assert set(faults(problem, *rows)) == {
        ("min_stint", file, 2),
        ("rest", file, (2, 3)),
        ("structure", file, 3),
        ("max_stint", file, 3),
    }


def test_pairs_over_capacity_name_all_their_rows():
    problem = small(
        rules=[Capacity(), Kinds(), Ban()],
        supporters=[supporter("A", capacity=1)],
        decisions=(Decision("A", "R3", pin=False),),
    )
    found = faults(problem, pairs=[("A", "R1"), ("A", "R2"), ("A", "R3")])
    file = "mine/pairs.csv"
    assert set(found) == {("capacity", file, (2, 3, 4)), ("kinds", file, 3), ("ban", file, 4)}


def test_a_pair_that_only_stints_need_is_located_in_their_table():
    problem = small(rules=[Kinds()])
    row = stint("A-icu-1", "R2", "icu", "2017-01", "2017-03")
    assert faults(problem, row) == [("kinds", "mine/stints.csv", 2)]


def test_a_pair_that_stints_keep_beside_another_one_is_told_both_ways():
    problem = small(rules=[FullCoverage()], supporters=[supporter("C")], staff=[person("C-icu-1")])
    rows = (
        stint("A-icu-1", "R1", "icu", "2017-01", "2017-03"),
        stint("A-icu-2", "R1", "icu", "2017-04", "2017-06"),
        stint("A-icu-1", "R3", "icu", "2017-04", "2017-06"),
        stint("A-icu-1", "R1", "icu", "2017-07", "2017-09"),
    )
    accepted = Accepted("mine", (TableRow("C", "R1", row=2),), tuple(enumerate(rows, 2)), FILES)
    (fault,) = keeping_faults(problem, accepted)
    assert (fault.file, fault.row) == ("mine/pairs.csv", 2)
    said = render(fault, "en")
    assert "stints.csv, rows 2–3, 5 keep A → R1 as well" in said
    assert "delete or correct pairs.csv, row 2" in said
    assert "A → R1" in render(fault, "zh")
    sheets = replace(accepted, sheets={"pairs": "pairs", "stints": "stints"})
    (fault,) = keeping_faults(problem, sheets)
    assert "sheet stints, rows 2–3, 5 keep" in render(fault, "en")


def test_a_department_that_sends_too_many_names_the_rows_of_the_month():
    problem = small(rules=[Retention(away_share="0.34")])
    rows = (
        stint("A-icu-1", "R1", "icu", "2017-01", "2017-03"),
        stint("A-icu-2", "R3", "icu", "2017-04", "2017-06"),
    )
    assert faults(problem, *rows) == []
    both = (rows[0], stint("A-icu-2", "R1", "icu", "2017-03", "2017-06"))
    assert ("retention", "mine/stints.csv", (2, 3)) in faults(problem, *both)


def test_what_others_may_still_mend_is_no_fault():
    problem = small(rules=[FullCoverage(), Presence(people=2, soft=False)])
    assert faults(problem, stint("A-icu-1", "R1", "icu", "2017-01", "2017-03")) == []


def test_a_handover_that_is_missing_between_kept_stints_is_theirs_alone():
    problem = small(rules=[Handover(months=1, soft=False)])
    rows = (
        stint("A-icu-1", "R1", "icu", "2017-01", "2017-03"),
        stint("A-icu-2", "R1", "icu", "2017-04", "2017-06"),
    )
    assert [rule for rule, *_ in faults(problem, *rows)] == ["handover"]


def test_faults_of_the_facts_are_not_those_of_the_rows():
    facts = (
        fixed("A-icu-1", "R1", "icu", "2017-01", "2017-03"),
        fixed("A-icu-2", "R1", "icu", "2017-01", "2017-03"),
    )
    problem = small(rules=[Retention(away_share="0.34")], fixed_stints=facts)
    assert faults(problem, stint("A-icu-1", "R1", "icu", "2017-06", "2017-08")) == []
