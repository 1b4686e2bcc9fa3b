"""Why a post-month is unmet: each reason by hand, and the furthest one wins."""

from __future__ import annotations

from collections import Counter

import pytest

from matcher.domain.months import ALWAYS, Span, parse_month
from matcher.domain.people import Role, Title
from matcher.language.catalogue import LANGS, tell
from matcher.plan.pairs import plan_pairs
from matcher.plan.plan import Plan
from matcher.plan.reasons import Reason, unmet
from matcher.rules.max_months import MaxMonths
from matcher.rules.max_stint import MaxStint
from matcher.rules.min_stint import MinStint
from matcher.rules.min_title import MinTitle
from matcher.rules.rest import Rest
from matcher.rules.retention import Retention
from tests.small import (
    absence,
    fixed,
    person,
    post,
    recipient,
    small,
    span,
    stint,
    supporter,
)

ICU = [("A", "R1")]


def why(month, *, key=("R1", "icu"), chosen=ICU, stints=(), **changes):
    """Give reason and detail of one post-month; None when it is covered."""
    problem = small(**changes)
    plan = Plan(problem, plan_pairs(problem, chosen), tuple(stints), ())
    rows = {(row.recipient, row.post, row.month): row for row in unmet(plan)}
    row = rows.get((*key, parse_month(month)))
    return row and (row.reason, row.detail)


def alone(*people):
    """Only these people are in the staff table."""
    return {"staff": {one.id: one for one in people}}


DOCTOR = person("A-icu-1")


def test_without_a_pair_in_that_month():
    assert why("2017-01", chosen=[]) == (Reason.NO_PAIR, "")
    late = [supporter("A", months=span("2017-03", "2017-12"))]
    assert why("2017-02", supporters=late) == (Reason.NO_PAIR, "A 2017-03/2017-12")
    assert why("2017-03", supporters=late)[0] is Reason.NOT_CHOSEN


def test_nobody_has_specialty_and_role():
    assert why("2017-01", chosen=[("B", "R1")], key=("R1", "emergency")) == (
        Reason.NOBODY_QUALIFIED,
        "B",
    )
    assert why("2017-01", chosen=[("B", "R1")], key=("R1", "nurse"))[0] is Reason.NOBODY_QUALIFIED


def test_title_of_the_post_or_of_the_rule():
    wanted = [post("R1", "icu", min_title=Title.CHIEF)]
    low = alone(person("A-icu-2"), person("A-icu-3"))
    assert why("2017-01", posts=wanted, **low) == (
        Reason.TITLE,
        "A-icu-2: title (attending < chief); A-icu-3: title (resident < chief)",
    )
    rule = MinTitle(clinician="chief")
    told = "A-icu-2: title (attending < chief); A-icu-3: title (resident < chief)"
    assert why("2017-01", rules=[rule], **low) == (Reason.TITLE, told)
    assert why("2017-01", rules=[MinTitle(clinician="chief", soft=True)], **low)[0] is (
        Reason.NOT_CHOSEN
    )


@pytest.mark.parametrize(
    ("first", "last", "free"), [("2017-02", "2017-12", False), ("2017-01", "2017-01", True)]
)
def test_outside_the_months_of_the_person(first, last, free):
    limited = alone(person("A-icu-1", months=span(first, last)))
    expected = Reason.NOT_CHOSEN if free else Reason.OUT_OF_MONTHS
    assert why("2017-01", **limited)[0] is expected


def test_when_a_person_is_available_is_told_with_open_ends_blank():
    from_march = alone(person("A-icu-1", months=Span(parse_month("2017-03"), ALWAYS.last)))
    assert why("2017-01", **from_march)[1] == "A-icu-1: out_of_months (2017-03/)"
    before = alone(person("A-icu-1", months=Span(ALWAYS.first, parse_month("2016-12"))))
    assert why("2017-01", **before)[1] == "A-icu-1: out_of_months (/2016-12)"


def test_absent():
    away = alone(person("A-icu-1", absences=(absence("A-icu-1", "2017-01", "2017-02"),)))
    assert why("2017-02", **away) == (
        Reason.ABSENT,
        "A-icu-1: absent (2017-01/2017-02)",
    )
    assert why("2017-03", **away)[0] is Reason.NOT_CHOSEN


def test_resting_before_and_after_another_stint():
    stints = [stint("A-icu-1", "R3", "icu", "2017-05", "2017-06")]
    case = {"rules": [Rest(months=2)], "chosen": [*ICU, ("A", "R3")], "stints": stints}
    found = [why(f"2017-{month:02}", **case, **alone(DOCTOR))[0] for month in range(1, 13)]
    assert found == [
        *[Reason.NOT_CHOSEN] * 2,
        *[Reason.RESTING] * 2,
        *[Reason.ELSEWHERE] * 2,
        *[Reason.RESTING] * 2,
        *[Reason.NOT_CHOSEN] * 4,
    ]
    for month in ("2017-04", "2017-07"):
        detail = why(month, **case, **alone(DOCTOR))[1]
        assert detail == "A-icu-1: resting (R3/icu 2017-05/2017-06)"


def test_a_rest_between_two_stints_names_both():
    stints = [
        stint("A-icu-1", "R3", "icu", "2017-04", "2017-04"),
        stint("A-icu-1", "R3", "icu", "2017-06", "2017-07"),
    ]
    case = {"rules": [Rest(months=1)], "chosen": [*ICU, ("A", "R3")], "stints": stints}
    detail = why("2017-05", **case, **alone(DOCTOR))[1]
    assert detail == "A-icu-1: resting (R3/icu 2017-04, R3/icu 2017-06/2017-07)"


def test_a_stint_that_could_go_on_is_no_rest():
    stints = [stint("A-icu-1", "R1", "icu", "2017-01", "2017-03")]
    rest = Rest(months=2)
    assert why("2017-04", rules=[rest], stints=stints, **alone(DOCTOR))[0] is Reason.NOT_CHOSEN
    full = [rest, MaxStint(months=3)]
    assert why("2017-04", rules=full, stints=stints, **alone(DOCTOR))[0] is Reason.RESTING


def test_months_used_up_by_rule_or_staff_table():
    stints = [stint("A-icu-1", "R1", "icu", "2017-01", "2017-03")]
    few = alone(person("A-icu-1", max_months=5))
    assert why("2017-12", stints=stints, **few)[0] is Reason.NOT_CHOSEN
    assert why("2017-12", stints=stints, rules=[MaxMonths(months=3)], **few) == (
        Reason.MONTHS_USED_UP,
        "A-icu-1: months_used_up (3+1>3)",
    )
    shortest = [MinStint(months=3)]
    assert why("2017-12", stints=stints, rules=shortest, **few) == (
        Reason.MONTHS_USED_UP,
        "A-icu-1: months_used_up (3+3>5)",
    )
    assert why("2017-04", stints=stints, rules=shortest, **few)[0] is Reason.NOT_CHOSEN


def test_months_that_later_stints_need():
    stints = [stint("A-icu-1", "R1", "icu", "2017-06", "2017-08")]
    few = alone(person("A-icu-1", max_months=3))
    assert why("2017-01", stints=stints, **few) == (
        Reason.MONTHS_NEEDED_ELSEWHERE,
        "A-icu-1: months_needed_elsewhere (3+1>3)",
    )
    assert why("2017-12", stints=stints, **few)[0] is Reason.MONTHS_USED_UP
    facts = {"fixed_stints": (fixed("A-icu-1", "R1", "icu", "2017-06", "2017-08"),)}
    assert why("2017-01", **facts, **few)[0] is Reason.MONTHS_USED_UP


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_a_sentence(reason, lang):
    assert tell(f"reason-{reason}", lang)


def test_retention_of_the_home_department():
    stints = [stint("A-icu-2", "R3", "icu", "2017-05", "2017-06")]
    case = {"stints": stints, "chosen": [*ICU, ("A", "R3")]}
    assert why("2017-05", rules=[Retention(away_share=0.34)], **case) == (
        Reason.ELSEWHERE,
        "A-icu-2: elsewhere (R3/icu 2017-05/2017-06 300=300); "
        "A-icu-1, A-icu-3: retention (A-icu-2 R3/icu)",
    )
    barred = [person("A-icu-2", specialties=())]
    rules = [Retention(away_share=0.34)]
    assert why("2017-05", rules=rules, staff=barred, **case) == (
        Reason.RETENTION,
        "A-icu-1, A-icu-3: retention (A-icu-2 R3/icu)",
    )
    rules = [Retention(away_share=0.67)]
    assert why("2017-05", rules=rules, staff=barred, **case)[0] is Reason.NOT_CHOSEN


def test_a_department_includes_its_nurses():
    nurse = person("A-nurse-1", specialty="icu", specialties=("icu",), role=Role.NURSE)
    staff = alone(DOCTOR, person("A-icu-2"), nurse)
    case = {"rules": [Retention(away_share=0.34)], "chosen": [*ICU, ("A", "R3")], **staff}
    away = [stint("A-nurse-1", "R3", "nurse", "2017-05", "2017-06")]
    case["posts"] = [post("R3", "nurse", specialty=None, role=Role.NURSE)]
    assert why("2017-05", stints=away, **case) == (
        Reason.RETENTION,
        "A-icu-1, A-icu-2: retention (A-nurse-1 R3/nurse)",
    )


@pytest.mark.parametrize(
    ("lang", "words"), [("en", "before or after another stint"), ("zh", "另一次派驻之前或之后")]
)
def test_a_rest_may_lie_before_or_after(lang, words):
    assert words in tell("reason-resting", lang)


def test_the_furthest_candidate_decides_and_others_are_named():
    people = alone(
        person("A-icu-1", months=span("2018-01", "2018-02")),
        person("A-icu-2"),
        person("A-icu-3", absences=(absence("A-icu-3", "2017-01", "2017-12"),)),
        person("A-icu-4"),
    )
    found = why("2017-01", rules=[MinTitle(clinician="attending")], **people)
    detail = (
        "A-icu-2: not_chosen (2017-01/2017-12 coverage-3600); "
        "A-icu-1: out_of_months (2018-01/2018-02); "
        "A-icu-3, A-icu-4: title (resident < attending)"
    )
    assert found == (Reason.NOT_CHOSEN, detail)


def test_who_holds_the_post_already_is_no_candidate():
    both = [post("R1", "icu", count=2)]
    stints = [stint("A-icu-1", "R1", "icu", "2017-01", "2017-03")]
    found = why("2017-02", posts=both, stints=stints, **alone(DOCTOR))
    assert found == (Reason.NOBODY_QUALIFIED, "A")


def test_a_single_post_needs_all_its_months():
    whole = [post("R1", "icu", single=True)]
    away = alone(person("A-icu-1", absences=(absence("A-icu-1", "2017-11", "2017-11"),)))
    assert why("2017-01", posts=whole, **away)[0] is Reason.ABSENT


def test_every_uncovered_month_has_a_row_and_no_covered_one():
    problem = small(fixed_stints=(fixed("A-icu-1", "R1", "icu", "2016-11", "2017-02"),))
    stints = (stint("A-emergency-1", "R1", "emergency", "2017-07", "2017-12"),)
    plan = Plan(problem, plan_pairs(problem, ICU), stints, ())
    rows = Counter((row.recipient, row.post) for row in unmet(plan))
    for one in problem.posts:
        assert rows[one.key] + len(plan.covered[one.key]) == len(one.months)
    assert rows["R1", "icu"] == 10
    assert rows["R1", "emergency"] == 6
    assert rows["R3", "icu"] == 6


def test_without_staff_the_capabilities_decide_and_with_neither_nothing_is_said():
    problem = small(staff=None, recipients=[recipient("R1")])
    plan = Plan(problem, plan_pairs(problem, [("B", "R1")]), None, ())
    reasons = {(row.post, row.reason) for row in unmet(plan) if row.recipient == "R1"}
    assert reasons == {
        ("emergency", Reason.NOBODY_QUALIFIED),
        ("nurse", Reason.NOBODY_QUALIFIED),
    }
    bare = small(staff=None, capabilities=None)
    assert unmet(Plan(bare, (), None, ())) == ()
