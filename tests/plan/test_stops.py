"""What keeps candidates in a run of months: every month of it explained for everybody."""

from matcher.domain.months import Span, runs
from matcher.plan.reasons import Reason
from matcher.plan.stops import Stop, candidates, months_stopped, parts, stop_of
from matcher.rules.max_months import MaxMonths
from matcher.rules.retention import Retention
from tests.handouts.plans import made
from tests.small import small

DETAILS = {
    1: "p: elsewhere (R/icu 2017-01); q, r: retention (p R/icu)",
    2: "q, r: months_used_up (12+6>12); p: absent (2017-02)",
    3: "q, r: months_used_up (12+6>12)",
    4: "p: absent (2017-04); q, r: months_used_up (12+6>12)",
}


def test_people_with_one_course_stand_together_the_furthest_first():
    found = candidates(DETAILS)
    assert [course.people for course in found.courses] == [("p",), ("q", "r")]
    assert found.courses[0].stops == (
        (Span(1, 1), Stop(Reason.ELSEWHERE, "R/icu 2017-01")),
        (Span(2, 2), Stop(Reason.ABSENT, "2017-02")),
        (Span(4, 4), Stop(Reason.ABSENT, "2017-04")),
    ), "in month 3 nothing is said of p"
    assert found.courses[1].stops[1] == (Span(2, 4), Stop(Reason.MONTHS_USED_UP, "12+6>12"))


def test_what_names_nobody_keeps_its_months():
    found = candidates({1: "A", 2: "A", 3: "A 2017-01/2017-02", 4: "p: not_chosen"})
    assert found.others == ((Span(1, 2), "A"), (Span(3, 3), "A 2017-01/2017-02"))
    assert [course.people for course in found.courses] == [("p",)]


def test_each_post_month_counts_once_at_each_reason():
    counts = months_stopped([*DETAILS.values(), "A", ""])
    assert counts == {
        Reason.ELSEWHERE: 1,
        Reason.RETENTION: 1,
        Reason.MONTHS_USED_UP: 3,
        Reason.ABSENT: 2,
    }


def test_every_month_of_a_plan_is_explained_for_every_candidate():
    plan = made(small(rules=[MaxMonths(months=6), Retention(away_share="0.34")]))
    assert any(stop_of(part) for row in plan.unmet for part in parts(row.detail))
    for post in plan.problem.posts:
        rows = {row.month: row for row in plan.unmet_at(post.key)}
        for run in runs(rows):
            told = {
                (person, month, stop.reason)
                for course in candidates({m: rows[m].detail for m in run}).courses
                for person in course.people
                for months, stop in course.stops
                for month in months
            }
            asked = {
                (person, month, stop[1].reason)
                for month in run
                for stop in map(stop_of, parts(rows[month].detail))
                if stop is not None
                for person in stop[0]
            }
            assert told == asked
