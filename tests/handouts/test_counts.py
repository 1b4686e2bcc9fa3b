"""Presence, handovers and people away, against plans counted by hand."""

from matcher.domain.months import parse_month, equal_runs
from matcher.handouts.counts.away import allowed, away
from matcher.handouts.counts.handovers import Handover, handovers
from matcher.handouts.counts.presence import presence
from matcher.rules.retention import Retention
from tests.handouts.plans import HANDED_OVER, made
from tests.small import fixed, post, small, span, stint


def months(texts):
    """Month numbers of texts such as ``2017-04``."""
    return [parse_month(text) for text in texts]


def test_presence_counts_distinct_people_in_each_of_the_recipients_months():
    plan = made(
        small(fixed_stints=(fixed("A-icu-3", "R3", "icu", "2017-03", "2017-05"),)),
        [
            stint("A-icu-1", "R3", "icu", "2017-05", "2017-06"),
            stint("A-emergency-1", "R3", "emergency", "2017-09", "2017-09"),
        ],
    )
    told = presence(plan, "R3")
    assert list(told) == list(span("2017-04", "2017-09")), "R3 takes part in these months"
    assert list(told.values()) == [1, 2, 1, 0, 0, 1]


def test_one_person_at_two_posts_is_counted_once():
    twice = [stint("A-icu-1", "R1", name, "2017-01", "2017-02") for name in ("icu", "emergency")]
    assert presence(made(stints=twice), "R1")[parse_month("2017-01")] == 1


def test_months_with_one_value_stand_together_until_there_is_a_break():
    first, second, third, fifth = months(["2017-01", "2017-02", "2017-03", "2017-05"])
    assert equal_runs({third: 2, first: 1, second: 1, fifth: 2}) == [
        (span("2017-01", "2017-02"), 1),
        (span("2017-03", "2017-03"), 2),
        (span("2017-05", "2017-05"), 2),
    ]


def test_a_handover_is_where_more_people_hold_a_post_than_it_asks_for():
    plan = made()
    icu = plan.problem.post["R1", "icu"]
    assert handovers(plan, icu) == (Handover(span("2017-06", "2017-06"), ("A-icu-1", "A-icu-2")),)
    assert handovers(plan, plan.problem.post["R1", "emergency"]) == ()


def test_two_people_at_a_post_for_two_hand_nothing_over():
    plan = made(small(posts=[post("R1", "icu", count=2)]))
    assert handovers(plan, plan.problem.post["R1", "icu"]) == ()


def test_handovers_of_other_people_are_not_joined():
    chain = (
        *HANDED_OVER,
        stint("A-icu-3", "R1", "icu", "2017-07", "2017-12", specialty="icu"),
    )
    plan = made(stints=chain)
    told = handovers(plan, plan.problem.post["R1", "icu"])
    assert [one.people for one in told] == [("A-icu-1", "A-icu-2"), ("A-icu-2", "A-icu-3")]
    assert [one.months for one in told] == [span("2017-06", "2017-06"), span("2017-07", "2017-10")]


def test_people_away_go_by_their_home_department():
    plan = made(stints=[*HANDED_OVER, stint("A-emergency-1", "R3", "icu", "2017-04", "2017-04")])
    told = away(plan, "A")
    assert list(told) == ["icu", "emergency"]
    assert told["icu"][parse_month("2017-06")] == {"A-icu-1", "A-icu-2"}
    assert list(told["emergency"]) == months(["2017-04"])
    assert away(plan, "B") == {}


def test_retention_allows_the_share_rounded_down_but_one():
    assert allowed(small(), "A", "icu") is None
    assert allowed(small(rules=[Retention(away_share="0.34")]), "A", "icu") == 1, "3 people"
    assert allowed(small(rules=[Retention(away_share="0.7")]), "A", "icu") == 2
    assert allowed(small(rules=[Retention(away_share="0.34")]), "B", "cardiology") == 1


def test_people_at_recipients_that_retention_does_not_concern_are_not_counted():
    rule = Retention(away_share="0.34", recipients=("R3",))
    plan = made(
        small(rules=[rule]), [*HANDED_OVER, stint("A-icu-3", "R3", "icu", "2017-04", "2017-04")]
    )
    assert away(plan, "A") == {"icu": {parse_month("2017-04"): {"A-icu-3"}}}
