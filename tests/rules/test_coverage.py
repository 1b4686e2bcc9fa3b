"""Which months of a post are covered, and what the uncovered ones weigh."""

from __future__ import annotations

import pytest

from matcher.check.coverage import covered_months
from matcher.domain.months import format_month
from matcher.domain.people import Title
from matcher.rules.min_title import MinTitle
from matcher.terms.coverage import Coverage
from tests.small import (
    evidence,
    fixed,
    pairs,
    person,
    post,
    small,
    span,
    stint,
    supporter,
)

ICU = ("R1", "icu")


def covered(problem, stints=(), table="A>R1 B>R2") -> list[str]:
    """Covered months of R1's icu, as MM."""
    found = covered_months(evidence(problem, stints, pairs(*table.split())))
    return [format_month(month)[5:] for month in sorted(found[ICU])]


def icu(number: int, first: str, last: str):
    return stint(f"A-icu-{number}", *ICU, f"2017-{first}", f"2017-{last}")


MONTHS = [f"{month:02d}" for month in range(1, 13)]


def test_nobody_covers_nothing():
    assert covered(small()) == []


@pytest.mark.parametrize(("first", "last"), [("01", "01"), ("12", "12"), ("01", "12")])
def test_one_person_covers_the_months_of_the_stint(first, last):
    months = [month for month in MONTHS if first <= month <= last]
    assert covered(small(), (icu(1, first, last),)) == months


def test_two_are_needed_where_the_post_asks_for_two():
    problem = small(posts=[post(*ICU, count=2)])
    assert covered(problem, (icu(1, "01", "06"), icu(2, "06", "12"))) == ["06"]
    assert covered(problem, (icu(1, "01", "06"), icu(1, "05", "12"))) == []


def test_only_the_months_of_the_post():
    problem = small(posts=[post(*ICU, months=span("2017-02", "2017-11"))])
    assert covered(problem, (icu(1, "01", "12"),)) == MONTHS[1:-1]


def test_the_unqualified_do_not_cover():
    other = stint("A-emergency-1", *ICU, "2017-01", "2017-12")
    assert covered(small(), (other,)) == []
    chief = small(posts=[post(*ICU, min_title=Title.CHIEF)])
    assert covered(chief, (icu(2, "01", "12"),)) == []


@pytest.mark.parametrize(
    ("rule", "months"),
    [
        (MinTitle(clinician="attending"), []),
        (MinTitle(clinician="attending", soft=True), ["01"]),
        (MinTitle(clinician="attending", recipients=["R2"]), ["01"]),
        (MinTitle(nurse="attending"), ["01"]),
    ],
)
def test_the_title_of_a_hard_rule_counts(rule, months):
    assert covered(small(rules=[rule]), (icu(3, "01", "01"),)) == months


def test_fixed_stints_cover_whoever_it_is():
    past = fixed("A-nursing-1", *ICU, "2016-10", "2017-02")
    problem = small(fixed_stints=(past,), rules=[MinTitle(clinician="chief")])
    assert covered(problem) == ["01", "02"]


def test_without_staff_a_capable_supporter_covers():
    problem = small(staff=None)
    assert covered(problem, None) == MONTHS
    assert covered(problem, None, "B>R1") == MONTHS
    assert covered(problem, (), "B>R2") == []


def test_without_staff_strength_1_is_enough():
    found = covered_months(evidence(small(staff=None), None, pairs("A>R1")))
    assert len(found["R1", "emergency"]) == 12


def test_without_staff_strength_0_and_no_row_do_not_cover():
    problem = small(staff=None)
    found = covered_months(evidence(problem, None, pairs("B>R1")))
    assert not found["R1", "emergency"]
    found = covered_months(evidence(problem, None, pairs("A>R2")))
    assert not found["R2", "cardiology"]


def test_without_staff_a_post_without_specialty_is_never_covered():
    assert not covered_months(evidence(small(staff=None), None))["R1", "nurse"]


def test_without_staff_only_the_months_in_force():
    late = supporter("A", months=span("2017-03", "2017-11"))
    assert covered(small(staff=None, supporters=[late]), None) == MONTHS[2:-1]


def test_value():
    posts = (post("R1", "icu", weight=7), post("R2", "icu", weight=5))
    problem = small(posts=posts)
    assert Coverage().value(evidence(problem)) == 12 * 7 + 12 * 5
    assert Coverage().value(evidence(problem, (icu(1, "01", "11"),))) == 7 + 12 * 5
    assert Coverage().value(evidence(small(posts=()), ())) == 0


def test_when_it_is_not_assessed():
    assert Coverage().skipped(small()) is None
    assert Coverage().skipped(small(staff=None)) is None
    assert Coverage().skipped(small(capabilities=None)) is None
    neither = small(staff=None, capabilities=None)
    assert Coverage().skipped(neither).code == "coverage-no_tables"
    assert Coverage().unassessed(evidence(small(), None)).code == "coverage-no_stints"
    assert Coverage().unassessed(evidence(small(staff=None), None)) is None


def test_a_person_of_the_post_table_only():
    problem = small(staff=[person("A-icu-1", title=Title.RESIDENT)])
    assert covered(problem, (icu(1, "12", "12"),)) == ["12"]
