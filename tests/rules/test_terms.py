"""Changes, travel, the shortfall, and how many are sent."""

from __future__ import annotations

from matcher.domain.months import month_of
from matcher.domain.published import Published
from matcher.domain.tables import Cost
from matcher.rules.kinds import Kinds
from matcher.rules.min_stint import MinStint
from matcher.rules.presence import Presence
from matcher.rules.team import Team
from matcher.terms.broken import Broken
from matcher.terms.changes import Changes
from matcher.terms.people import People
from matcher.terms.shortfall import Shortfall
from matcher.terms.stints import Stints
from matcher.terms.travel import Travel
from tests.small import evidence, fixed, pairs, recipient, small, stint, supporter

SHORT = (stint("A-icu-1", "R1", "icu", "2017-01", "2017-04"),)


def value(term, problem, stints=(), table="A>R1 A>R3 B>R2") -> int:
    return term.value(evidence(problem, stints, pairs(*table.split())))


def test_changes_count_new_pairs_once():
    assert value(Changes(), small()) == 1
    assert value(Changes(), small(), (), "A>R1 B>R2") == 0
    assert value(Changes(), small(), (), "A>R1") == 0
    assert value(Changes(), small(), (), "A>R1 B>R1 B>R1 A>R2") == 2
    assert value(Changes(), small(incumbent=())) == 3


def test_changes_need_an_incumbent_table():
    assert Changes().skipped(small()) is None
    assert Changes().skipped(small(incumbent=())) is None
    assert Changes().skipped(small(incumbent=None)).code == "changes-no_incumbent"


def test_travel_adds_the_cost_of_each_pair_once():
    costs = (Cost("A", "R1", cost=5), Cost("A", "R3", cost=7), Cost("B", "R2", cost=11))
    assert value(Travel(), small(costs=costs)) == 23
    assert value(Travel(), small(costs=costs), (), "A>R1 A>R1") == 5
    assert value(Travel(), small(costs=costs), (), "") == 0


def test_travel_by_the_great_circle():
    away = small(
        supporters=[supporter("A", latitude=0.0, longitude=0.0)],
        recipients=[recipient("R1", latitude=0.0, longitude=90.0)],
    )
    assert value(Travel(), away, (), "A>R1") == 10008


def test_travel_needs_a_distance():
    nowhere = {"latitude": None, "longitude": None}
    lost = {
        "supporters": [supporter(id, **nowhere) for id in "AB"],
        "recipients": [recipient(id, **nowhere) for id in ("R1", "R2", "R3")],
    }
    assert Travel().skipped(small()) is None
    assert Travel().skipped(small(**lost)).code == "travel-no_distances"
    assert Travel().skipped(small(**lost, costs=(Cost("A", "R1", cost=5),))) is None


def test_the_shortfall_adds_soft_rules_only():
    rules = [
        Presence(recipients=["R1"]),
        Team(size=3, recipients=["R1"]),
        MinStint(months=6),
        Kinds(soft=True),
    ]
    assert value(Shortfall(), small(rules=rules), SHORT) == 8 + 2
    assert value(Shortfall(), small(rules=rules), SHORT, "A>R1 A>R2") == 8 + 2 + 1
    assert value(Shortfall(), small(rules=[MinStint(months=6, soft=True)]), SHORT) == 2
    assert value(Shortfall(), small(rules=[Presence(soft=False)]), SHORT) == 0
    assert value(Shortfall(), small(), SHORT) == 0


def test_the_shortfall_of_pairs_alone():
    problem = small(rules=[Presence()])
    assert Shortfall().unassessed(evidence(problem, None)).code == "shortfall-no_stints"
    without_staff = small(staff=None, rules=[Presence(), Kinds(soft=True)])
    assert Shortfall().unassessed(evidence(without_staff, None)) is None
    assert value(Shortfall(), without_staff, None, "A>R2") == 1


def sent(term, *stints, **changes) -> int:
    return term.value(evidence(small(**changes), stints))


JANUARY = stint("A-icu-1", "R1", "icu", "2017-01", "2017-01")
FEBRUARY = stint("A-icu-1", "R1", "icu", "2017-02", "2017-03")
MAY = stint("A-icu-1", "R1", "icu", "2017-05", "2017-05")
OTHER_POST = stint("A-icu-1", "R1", "emergency", "2017-02", "2017-03")
OTHER_PERSON = stint("A-icu-2", "R1", "icu", "2017-02", "2017-03")


def test_stints_that_follow_one_another_are_one():
    assert sent(Stints()) == 0
    assert sent(Stints(), JANUARY) == 1
    assert sent(Stints(), JANUARY, FEBRUARY) == 1
    assert sent(Stints(), JANUARY, MAY) == 2
    assert sent(Stints(), JANUARY, OTHER_POST) == 2
    assert sent(Stints(), JANUARY, OTHER_PERSON) == 2


def test_facts_are_no_planned_stints():
    fact = fixed("A-icu-1", "R1", "icu", "2017-02", "2017-04")
    assert sent(Stints(), fixed_stints=(fact,)) == 0
    assert sent(Stints(), JANUARY, fixed_stints=(fact,)) == 1
    assert sent(Stints(), JANUARY, MAY, fixed_stints=(fact,)) == 2


def test_people_are_counted_once():
    assert sent(People()) == 0
    assert sent(People(), JANUARY, MAY, OTHER_POST) == 1
    assert sent(People(), JANUARY, OTHER_PERSON) == 2


def test_people_on_facts_count_while_the_facts_touch_the_horizon():
    before = fixed("A-icu-2", "R1", "icu", "2016-10", "2016-12")
    across = fixed("A-icu-2", "R1", "icu", "2016-10", "2017-01")
    assert sent(People(), JANUARY, fixed_stints=(before,)) == 1
    assert sent(People(), FEBRUARY, fixed_stints=(across,)) == 2
    assert sent(People(), OTHER_PERSON, fixed_stints=(across,)) == 1


def test_stints_and_people_need_staff_and_stints():
    for term, name in ((Stints(), "stints"), (People(), "people")):
        assert term.skipped(small()) is None
        assert term.skipped(small(staff=None)).code == f"{name}-no_staff"
        assert term.unassessed(evidence(small(), None)).code == f"{name}-no_stints"
        assert term.unassessed(evidence(small(staff=None), None)).code == f"{name}-no_staff"


PUBLISHED = (
    stint("A-icu-1", "R1", "icu", "2017-03", "2017-06"),
    stint("A-icu-2", "R3", "icu", "2017-05", "2017-08"),
)
"""What was published of a plan of which 2017-03 is the first open month."""


def broken(*planned, facts=(), told=PUBLISHED) -> int:
    published = Published(since=month_of(2017, 3), stints=told)
    problem = small(published=published, fixed_stints=facts)
    return value(Broken(), problem, planned)


def test_a_published_stint_is_broken_when_person_post_or_months_differ():
    first, second = PUBLISHED
    assert broken(first, second) == 0
    assert broken(first) == 1
    assert broken() == 2
    assert broken(first, second, stint("A-icu-3", "R1", "icu", "2017-08", "2017-09")) == 0
    for other in (
        stint("A-icu-3", "R1", "icu", "2017-03", "2017-06"),
        stint("A-icu-1", "R1", "emergency", "2017-03", "2017-06"),
        stint("A-icu-1", "R3", "icu", "2017-03", "2017-06"),
        stint("A-icu-1", "R1", "icu", "2017-03", "2017-05"),
        stint("A-icu-1", "R1", "icu", "2017-04", "2017-06"),
        stint("A-icu-1", "R1", "icu", "2017-03", "2017-07"),
    ):
        assert broken(other, second) == 1, other


def test_rows_that_follow_one_another_are_one_published_stint():
    halves = (
        stint("A-icu-1", "R1", "icu", "2017-03", "2017-04"),
        stint("A-icu-1", "R1", "icu", "2017-05", "2017-06"),
    )
    assert broken(*halves, PUBLISHED[1]) == 0
    longer = stint("A-icu-1", "R1", "icu", "2017-07", "2017-07")
    assert broken(*halves, longer, PUBLISHED[1]) == 1


def test_history_before_the_first_open_month_does_not_matter():
    before = (fixed("A-icu-1", "R1", "icu", "2017-01", "2017-02"),)
    assert broken(*PUBLISHED, facts=before) == 0


def test_published_stints_at_hospitals_that_nobody_knows_are_not_counted():
    lost = stint("A-icu-1", "R9", "icu", "2017-03", "2017-06")
    assert broken(told=(lost, PUBLISHED[1])) == 1


def test_without_an_earlier_plan_nothing_is_broken():
    published = Published(since=month_of(2017, 3))
    assert Broken().skipped(small()).code == "broken-nothing_published"
    assert Broken().skipped(small(published=published)) is None
    seen = evidence(small(published=published), None)
    assert Broken().unassessed(seen).code == "broken-no_stints"
