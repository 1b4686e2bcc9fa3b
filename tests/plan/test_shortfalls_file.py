"""shortfalls.csv: a row for each shortfall of the check, with what is known of its place."""

from __future__ import annotations

from matcher.check import check
from matcher.domain.people import Title
from matcher.plan.files.shortfalls import SHORTFALLS_COLUMNS, shortfalls_sheet
from matcher.rules.capacity import Capacity
from matcher.rules.max_changes import MaxChanges
from matcher.rules.min_title import MinTitle
from matcher.rules.presence import Presence
from matcher.rules.rest import Rest
from matcher.rules.retention import Retention
from matcher.rules.team import Team
from tests.small import evidence, pairs, small, stint, supporter

STINTS = (
    stint("A-icu-1", "R1", "icu", "2017-01", "2017-05"),
    stint("A-icu-1", "R3", "icu", "2017-07", "2017-08"),
    stint("A-icu-2", "R3", "icu", "2017-08", "2017-08"),
)


def rows(*rules, **changes):
    """The rows of these soft rules by column, blank cells left out, and the verdict."""
    problem = small(rules=rules, **changes)
    proposed = evidence(problem, STINTS, pairs("A>R1", "A>R3", "B>R2"))
    verdict = check(proposed)
    sheet = shortfalls_sheet(proposed, verdict)
    assert sheet.columns == SHORTFALLS_COLUMNS
    named = [dict(zip(sheet.columns, row, strict=True)) for row in sheet.rows]
    return [{key: cell for key, cell in row.items() if cell is not None} for row in named], verdict


DETAIL = (
    "A-emergency-1, A-nursing-1: not_chosen (2017-01/2017-12 shortfall-12); "
    "A-icu-1: not_chosen (2017-06 shortfall-1); "
    "A-icu-2: not_chosen (2017-06/2017-07 shortfall-2); "
    "A-icu-3: not_chosen (2017-06/2017-12 shortfall-7)"
)
"""Each with the stint that mends most of it."""


def test_a_month_of_a_recipient():
    found, verdict = rows(Presence(people=2, recipients=["R1", "R3"]))
    assert found[5] == {
        "rule": "presence",
        "recipient": "R1",
        "first": "2017-06",
        "last": "2017-06",
        "missing": 2,
        "unit": "person_months",
        "reason": "not_chosen",
        "detail": DETAIL,
    }
    assert len(found) == len(verdict.shortfalls)
    assert sum(row["missing"] for row in found) == verdict.terms["shortfall"]


def test_a_calendar_year_is_cut_to_the_months_of_the_recipient():
    found, _ = rows(Team(size=6, recipients=["R1", "R3"]))
    spans = {row["recipient"]: (row["first"], row["last"], row["missing"]) for row in found}
    assert spans == {"R1": ("2017-01", "2017-12", 5), "R3": ("2017-04", "2017-09", 1)}


def test_a_person_brings_the_supporter():
    (row,) = rows(Rest(months=3, soft=True))[0]
    assert (row["staff"], row["supporter"]) == ("A-icu-1", "A")
    assert (row["first"], row["last"], row["missing"]) == ("2017-05", "2017-07", 2)
    found, _ = rows(MinTitle(clinician=Title.CHIEF.name.lower(), soft=True))
    assert {(row["staff"], row["post"], row["recipient"]) for row in found} >= {
        ("A-icu-2", "icu", "R3")
    }


def test_a_department_and_a_supporter():
    (row,) = rows(Retention(away_share=0.34, soft=True))[0]
    assert (row["supporter"], row["specialty"], row["first"]) == ("A", "icu", "2017-08")
    (row,) = rows(Capacity(soft=True), supporters=[supporter("A", capacity=1)])[0]
    assert row == {"rule": "capacity", "supporter": "A", "missing": 1, "unit": "load",
                   "reason": "soft_limit"}  # fmt: skip


def test_what_concerns_no_hospital_has_no_place():
    (row,) = rows(MaxChanges(pairs=0, soft=True))[0]
    assert row == {"rule": "max_changes", "missing": 1, "unit": "pairs", "reason": "soft_limit"}


def test_without_shortfall_there_is_the_header_alone():
    assert rows(Rest(months=1, soft=True))[0] == []
    assert rows(Rest(months=3))[0] == []
