"""Why a soft rule falls short: each reason by hand, and the words in both languages."""

from __future__ import annotations

import pytest

from matcher.check import check
from matcher.domain.people import Title
from matcher.language.catalogue import LANGS, tell
from matcher.plan.reasons import Reason
from matcher.plan.shortfall_reasons import LackReason, shortfall_reasons
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.handover import Handover
from matcher.rules.intake import Intake
from matcher.rules.kinds import Kinds
from matcher.rules.max_stint import MaxStint
from matcher.rules.min_stint import MinStint
from matcher.rules.no_gap import NoGap
from matcher.rules.on_duty_by import OnDutyBy
from matcher.rules.presence import Presence
from matcher.rules.team import Team
from matcher.terminal.shortfalls import shortfall_part
from matcher.terminal.words import Names
from tests.small import absence, evidence, pairs, person, post, recipient, small, stint, supporter

R1 = ["R1"]
ICU = (post("R1", "icu"),)


def reasons(*rules, stints=(), table=("A>R1", "B>R2"), people=None, posts=ICU, **changes):
    """The reasons of the shortfalls, in their order."""
    if people is not None:
        changes["staff"] = {one.id: one for one in people}
    problem = small(rules=rules, posts=posts, **changes)
    proposed = evidence(problem, stints, pairs(*table))
    verdict = check(proposed)
    assert verdict.shortfalls
    found = shortfall_reasons(proposed, verdict)
    assert len(found) == len(verdict.shortfalls)
    return [(why.reason, why.detail) for why in found]


def first(*rules, **changes):
    return reasons(*rules, **changes)[0]


def test_nobody_is_paired_or_qualified():
    assert first(Presence(recipients=R1), table=["B>R2"]) == (Reason.NO_PAIR, "")
    nobody = [person("A-emergency-1")]
    assert first(Presence(recipients=R1), people=nobody) == (Reason.NOBODY_QUALIFIED, "")


def test_all_are_away_or_limited():
    away = person("A-icu-1", absences=(absence("A-icu-1", "2017-01", "2017-12"),))
    assert first(Presence(recipients=R1), people=[away]) == (
        Reason.ABSENT,
        "A-icu-1: absent (2017-01/2017-12)",
    )
    elsewhere = [stint("A-icu-1", "R3", "icu", "2017-04", "2017-09")]
    both = {"table": ["A>R1", "A>R3"], "posts": (*ICU, post("R3", "icu"))}
    found = reasons(Presence(recipients=R1), people=[person("A-icu-1")], stints=elsewhere, **both)
    assert found[3] == (Reason.ELSEWHERE, "A-icu-1: elsewhere (R3/icu 2017-04/2017-09 300=300)")
    short = [MinStint(months=6)]
    late = person("A-icu-1", max_months=3)
    assert first(Presence(recipients=R1), *short, people=[late])[0] is Reason.MONTHS_USED_UP


def test_all_posts_are_filled():
    held = [stint("A-icu-1", "R1", "icu", "2017-01", "2017-12")]
    asked = Team(size=3, recipients=R1)
    assert first(asked, stints=held) == (LackReason.NO_POST, "")
    more = (*ICU, post("R1", "emergency"))
    assert first(asked, stints=held, posts=more)[0] is Reason.NOT_CHOSEN


def test_seniors_are_asked_alone():
    rule = Team.model_validate(
        {"size": 1, "seniors": {"title": "chief", "count": 1}, "recipients": R1}
    )
    held = [stint("A-icu-1", "R1", "icu", "2017-01", "2017-06")]
    young = [person("A-icu-1", title=Title.RESIDENT), person("A-icu-2", title=Title.RESIDENT)]
    assert reasons(rule, stints=held, people=young) == [(Reason.TITLE, "")]


def test_starts_of_a_year_and_a_change_of_supporter():
    asked = Intake(stints=2, recipients=R1)
    assert first(asked, people=[person("A-icu-1")])[0] is Reason.NOT_CHOSEN
    gap = NoGap(recipients=R1)
    assert first(gap, people=[person("A-emergency-1")], incumbent=())[0] is Reason.NOBODY_QUALIFIED


def test_a_post_vacant_in_its_month():
    held = [stint("A-icu-1", "R1", "icu", "2017-01", "2017-03")]
    rule = OnDutyBy(date="2017-06")
    away = person("A-icu-1", absences=(absence("A-icu-1", "2017-06", "2017-06"),))
    assert reasons(rule, stints=held, people=[away], incumbent=()) == [
        (Reason.ABSENT, "A-icu-1: absent (2017-06)")
    ]


def test_who_takes_over_cannot_come_earlier():
    two = [person("A-icu-1"), person("A-icu-2", max_months=6)]
    held = [
        stint("A-icu-1", "R1", "icu", "2017-01", "2017-06"),
        stint("A-icu-2", "R1", "icu", "2017-07", "2017-12"),
    ]
    found = reasons(Handover(months=1), stints=held, people=two)
    assert found == [
        (Reason.MONTHS_NEEDED_ELSEWHERE, "A-icu-2: months_needed_elsewhere (6+1>6)")
    ]


def test_pairs_that_are_missing():
    soft = FullCoverage(soft=True, recipients=R1)
    assert first(soft, table=["B>R2"])[0] is LackReason.SOFT_LIMIT
    tcm = {"recipients": [recipient("R2", min_supporters=2, max_supporters=2)]}
    assert first(Kinds(), FullCoverage(soft=True, recipients=["R2"]), **tcm)[0] is (
        LackReason.NO_ELIGIBLE
    )
    full = [supporter("A", capacity=1)]
    limits = (Kinds(), Capacity(), soft)
    assert first(*limits, supporters=full, table=["A>R3", "B>R2"])[0] is LackReason.NO_CAPACITY


def test_a_soft_limit():
    held = [stint("A-icu-1", "R1", "icu", "2017-01", "2017-12")]
    assert first(MaxStint(months=6, soft=True), stints=held) == (LackReason.SOFT_LIMIT, "")


@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_has_words_and_the_terminal_says_them(lang):
    for reason in (*Reason, *LackReason):
        assert tell(f"reason-{reason}", lang)
    problem = small(rules=[Presence(recipients=R1)], posts=ICU)
    proposed = evidence(problem, [], pairs("B>R2"))
    parts = shortfall_part(check(proposed), Names(problem.scenario, lang), evidence=proposed)
    assert tell("reason-no_pair", lang) in "\n".join(map(str, parts))
