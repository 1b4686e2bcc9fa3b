"""The page says what the files say, and what the plan object itself says."""

from __future__ import annotations

from datetime import date

import pytest

from matcher.domain.months import Span, format_month, parse_month, runs
from matcher.domain.people import Role, Title
from matcher.domain.schedules import Appointment
from matcher.plan.reasons import Reason
from matcher.show.directory import read_directory
from matcher.show.hospital import hospital_page
from matcher.show.page import Lack


def page_of(folder, hospital):
    return hospital_page(read_directory(folder), hospital)


def month_span(first, last):
    return Span(parse_month(first), parse_month(last))


@pytest.mark.parametrize("hospital", ["R1", "R2", "R3", "R4", "R5"])
def test_a_recipients_page_is_the_plan_again(solved, written, hospital):
    plan, side = solved.plan, page_of(written, hospital).recipient
    posts = plan.problem.posts_of[hospital]
    assert [(p.post, p.months, p.count, p.role, p.min_title) for p in side.posts] == [
        (p.name, p.months, p.count, p.role, p.min_title) for p in posts
    ]
    for shown, post in zip(side.posts, posts, strict=True):
        assert shown.uncovered == set(post.months) - plan.covered[post.key]
    told = {(lack.post, month) for lack in side.lacks for month in lack.months}
    assert told == {(u.post, u.month) for u in plan.unmet if u.recipient == hospital}
    assert {(s.person, s.supporter, s.post, s.months, s.fixed) for s in side.stints} == {
        (s.person, s.supporter, s.post, s.months, s.fixed)
        for s in plan.all_stints
        if s.recipient == hospital
    }
    assert [p.hospital for p in side.supporters] == [
        p.supporter for p in plan.pairs if p.recipient == hospital
    ]
    missing = [s.amount for s in solved.verdict.shortfalls if s.where.get("recipient") == hospital]
    assert sum(row.missing for row in side.shortfalls) == sum(missing)


def test_reasons_are_those_of_the_plan(solved, written):
    counted = {
        (hospital, lack.post, reason): 0
        for hospital in ("R1", "R2", "R3")
        for lack in page_of(written, hospital).recipient.lacks
        for reason, _ in lack.reasons
    }
    assert counted
    for hospital, post, reason in counted:
        lacks = page_of(written, hospital).recipient.lacks
        number = sum(
            n for lack in lacks if lack.post == post for r, n in lack.reasons if r == reason
        )
        assert number == sum(
            (u.recipient, u.post, u.reason) == (hospital, post, reason) for u in solved.plan.unmet
        )


@pytest.mark.parametrize("hospital", ["A", "B"])
def test_a_supporters_page_is_the_plan_again(solved, written, hospital):
    plan, side = solved.plan, page_of(written, hospital).supporter
    assert [p.hospital for p in side.recipients] == [
        p.recipient for p in plan.pairs if p.supporter == hospital
    ]
    sent = [s for s in plan.all_stints if s.supporter == hospital]
    assert len(side.stints) == len(sent)
    months = sum(len(s.months) for s in sent)
    assert sum(partner.person_months for partner in side.recipients) == months


def test_what_is_due_is_the_hospitals_own_and_the_programmes(solved, written):
    for hospital in ("A", "R1"):
        days = {(row.kind, day) for row in page_of(written, hospital).due for day in row.days}
        assert days == {
            (row.kind, row.due)
            for row in solved.plan.schedules.milestones
            if hospital in (row.supporter, row.recipient) or row.supporter is None
        }


def test_by_hand(by_hand):
    page = page_of(by_hand, "H2")
    side = page.recipient
    retention_first = ((Reason.RETENTION, 4), (Reason.ABSENT, 1))
    assert side.lacks == (
        Lack("icu", month_span("2017-05", "2017-09"), retention_first),
        Lack("icu", month_span("2017-12", "2017-12"), ((None, 1),)),
    )
    icu, head = side.posts
    assert (icu.gap.core, icu.gap.rate, icu.gap.patients, icu.gap.referred_out) == (
        True, 0.125, 1000, 125,
    )  # fmt: skip
    assert (head.gap, head.role, head.min_title) == (None, Role.MANAGER, Title.CHIEF)
    assert head.uncovered == frozenset()
    assert [s.appointment for s in side.stints if s.appointment] == [Appointment.DEPARTMENT_HEAD]
    assert [(row.year, row.missing) for row in side.unplaced] == [(2017, 2), (None, 1)]
    assert [(row.rule, row.missing) for row in side.shortfalls] == [("team", 2)]
    assert [row.goal for row in side.goals] == ["医院等级"]
    assert (page.parent, page.names["N1"]) == ("N1", "省中心")
    assert [p.hospital for p in page.supporter.recipients] == ["H3"], "it has both roles"
    assert [stint.person for stint in page.supporter.stints] == ["q1"]
    bulletin = next(row for row in page.due if row.kind == "bulletin")
    assert bulletin.days == (date(2017, 6, 30), date(2017, 12, 31))
    assert bulletin.next_day(date(2017, 6, 30)) == date(2017, 6, 30)
    assert bulletin.next_day(date(2017, 7, 1)) == date(2017, 12, 31)
    assert bulletin.next_day(date(2018, 1, 1)) is None
    assert "visit" not in {row.kind for row in page.due}


def test_coverage_that_nobody_assessed_is_not_made_up(by_hand):
    (nurse,) = page_of(by_hand, "H3").recipient.posts
    assert nurse.uncovered is None


def test_a_hospital_has_the_sides_that_files_name(by_hand):
    assert page_of(by_hand, "H1").recipient is None
    assert page_of(by_hand, "H3").supporter is None
    shortfalls = page_of(by_hand, "H1").supporter.shortfalls
    assert [(row.rule, row.specialty) for row in shortfalls] == [("retention", "icu")]


def test_runs_of_months_are_those_of_the_file(written, solved):
    for row in read_directory(written)["posts.csv"]:
        post = solved.plan.problem.post[row["recipient"], row["post"]]
        missing = runs(set(post.months) - solved.plan.covered[post.key])
        assert list(row["uncovered"]) == missing, format_month(post.months.first)
