"""Couplings stay exact: in each scenario here the parts, solved alone, add up to something else.

The right value is worked out by hand; method, bound, joint model and checker must all give it.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.domain.hospitals import Recipient, Supporter
from matcher.domain.people import Title
from matcher.domain.scenario import Level
from matcher.domain.tables import Link
from matcher.rules.batches import Batches
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.handover import Handover
from matcher.rules.links import Links
from matcher.rules.max_changes import MaxChanges
from matcher.rules.max_months import MaxMonths
from matcher.rules.min_stint import MinStint
from matcher.rules.no_gap import NoGap
from matcher.rules.on_duty_by import OnDutyBy
from matcher.rules.presence import Presence
from matcher.rules.rest import Rest
from matcher.rules.team import Team
from tests.parts import (
    TRAVEL,
    best,
    department,
    doctor,
    pairing,
    receiver,
    recipient,
    rotation,
    sender,
    split,
    supporter,
    together,
    without,
)
from tests.small import pairs, span
from tests.small_tables import gap_post

# Demands across the departments of a supporter ---------------------------------------------------

PAIR = (supporter("A"), recipient("R1"))
BOTH = (gap_post("R1", "icu", 300), gap_post("R1", "emergency", 100))


def test_a_team_is_counted_across_departments():
    """Somebody stays for the whole year, one each at two posts: 2 of the 3 asked, 1 is missing.

    Alone each department has 1 of 3.
    """
    people = map(doctor, ("A-icu-1", "A-icu-2", "A-emergency-1"))
    problem = rotation(PAIR, people, BOTH, Team(size=3), MinStint(months=12))
    assert best(problem) == (1, 0)
    assert split(problem, department, "icu emergency") == (4, 0)


def test_a_team_over_departments_spares_the_coverage_of_one():
    """With the emergency physician 2 of 2 come, and icu-1 stays all year: nothing is lost.

    Alone, the icu sends icu-2 for March to July as well: icu-1 then stays for August to December,
    and 2 × 300 are lost; next door 1 of 2 is missing all the same.
    """
    people = (
        doctor("A-icu-1"),
        doctor("A-icu-2", months=span("2017-03", "2017-07")),
        doctor("A-emergency-1"),
    )
    problem = rotation(PAIR, people, BOTH, Team(size=2), MinStint(months=5))
    assert best(problem) == (0, 0)
    assert split(problem, department, "icu emergency") == (1, 600)


def test_seniors_are_counted_across_departments():
    """The emergency physician is the 1 senior asked, so the icu's resident may stay all year.

    Alone, the icu sends its chief for 8 months; the 4 left are too short for a stint: 4 × 300.
    """
    people = (
        doctor("A-icu-1", max_months=8),
        doctor("A-icu-2", title=Title.RESIDENT),
        doctor("A-emergency-1"),
    )
    seniors = Team(size=0, seniors={"title": "associate_chief", "count": 1})
    problem = rotation(PAIR, people, BOTH, seniors, MinStint(months=8), MaxMonths())
    assert best(problem) == (0, 0)
    assert split(problem, department, "icu emergency") == (0, 1200)


def test_presence_is_counted_across_departments():
    """Each is away for 6 months; one after the other they are there all year: 6 × 300 + 6 × 100.

    Alone each department leaves 6 months without anybody.
    """
    people = map(doctor, ("A-icu-1", "A-emergency-1"))
    problem = rotation(PAIR, people, BOTH, Presence(), MaxMonths(months=6))
    assert best(problem) == (0, 2400)
    assert split(problem, department, "icu emergency") == (12, 2400)


def test_a_month_without_anybody_is_told_across_departments():
    """B is new, and its two people are there one after the other: no gap, 6 × 300 + 6 × 100.

    Alone each department has 6 months without anybody if B comes, so it keeps A, which is asked
    for nothing: 5 × 300 go, and 12 × 100 next door.
    """
    hospitals = (supporter("A"), supporter("B"), recipient("R1"))
    people = (
        doctor("A-icu-1", max_months=7),
        doctor("B-icu-1", max_months=6),
        doctor("B-emergency-1", max_months=6),
    )
    rules = (FullCoverage(), NoGap(), MaxMonths())
    problem = rotation(hospitals, people, BOTH, *rules, incumbent=pairs("A>R1"))
    assert best(problem) == (0, 2400)
    assert split(problem, department, "icu emergency") == (0, 2700)


# Batches -----------------------------------------------------------------------------------------

HALF_YEARS = Batches(months=[1, 7])


def test_the_seniors_of_a_batch_are_counted_across_departments():
    """A senior for January, one for July: the physician has 6 months, the icu's chief 4.

    Each takes a batch and the resident the icu's other one, which loses 2 × 300 since nobody starts
    in May; emergency loses 6 × 100. Alone either lacks a senior in one batch and loses the same.
    A year would ask for one senior, the physician, and the icu would lose nothing.
    """
    people = (
        doctor("A-icu-1", max_months=4),
        doctor("A-icu-2", title=Title.RESIDENT),
        doctor("A-emergency-1", max_months=6),
    )
    seniors = Team(size=0, seniors={"title": "associate_chief", "count": 1})
    rules = (seniors, HALF_YEARS, MinStint(months=4), MaxMonths())
    problem = rotation(PAIR, people, BOTH, *rules)
    assert best(problem) == (0, 1200)
    assert split(problem, department, "icu emergency") == (2, 1200)
    assert best(without(problem, "batches")) == (0, 600)


def test_a_person_changes_posts_with_a_batch():
    """icu-2 stays until May; icu-1 takes emergency until June, then the icu: 300 + 6 × 100.

    Between two batches icu-1 would change in June and spare the 300 but lose 7 × 100 next door.
    Alone each department has icu-1 all year.
    """
    people = (
        doctor("A-icu-1", specialties=("icu", "emergency")),
        doctor("A-icu-2", months=span("2017-01", "2017-05")),
    )
    problem = rotation(PAIR, people, BOTH, HALF_YEARS)
    assert best(problem) == (0, 900)
    assert best(without(problem, "batches")) == (0, 700)
    assert split(problem, department, "icu emergency") == (0, 0)


def test_a_post_changes_hands_with_a_batch():
    """A's 4 months and B's 8 are the icu's 12, but who comes second comes in July: 2 × 300.

    Alone A leaves 8 months and B 4, as if nothing were lost.
    """
    hospitals = (
        supporter("A"),
        supporter("B"),
        recipient("R1", min_supporters=2, max_supporters=2),
    )
    people = (doctor("A-icu-1", max_months=4), doctor("B-icu-1", max_months=8))
    problem = rotation(hospitals, people, BOTH[:1], FullCoverage(), HALF_YEARS, MaxMonths())
    alone = [best(sender(problem, id, [HALF_YEARS, MaxMonths()])) for id in "AB"]
    assert alone == [(0, 2400), (0, 1200)]
    assert best(problem) == (0, 600)
    assert best(without(problem, "batches")) == (0, 0)


# One person, several posts -----------------------------------------------------------------------


def test_a_person_with_a_further_qualification_is_in_one_place_at_a_time():
    """icu-1 also suits emergency, but takes the icu: emergency lacks the 6 months after its own.

    Alone each department has icu-1 all year.
    """
    people = (
        doctor("A-icu-1", specialties=("icu", "emergency")),
        doctor("A-emergency-1", max_months=6),
    )
    problem = rotation(PAIR, people, BOTH, MaxMonths())
    assert best(problem) == (0, 600)
    assert split(problem, department, "icu emergency") == (0, 0)


@pytest.mark.parametrize(("rule", "lost"), [(Rest(months=2), 2), (MaxMonths(months=8), 4)])
def test_rest_and_total_of_a_person_count_over_all_recipients(rule, lost):
    """R1 needs January to June, R2 July to December, and one person serves both.

    2 months go for the rest in between, or 4 of 12 beyond the total; alone neither is felt.
    """
    halves = (span("2017-01", "2017-06"), span("2017-07", "2017-12"))
    posts = (
        replace(gap_post("R1", "icu", 300), months=halves[0]),
        replace(gap_post("R2", "icu", 300), months=halves[1]),
    )
    hospitals = (supporter("A", capacity=2), recipient("R1"), recipient("R2"))
    problem = rotation(hospitals, [doctor("A-icu-1")], posts, rule, FullCoverage())
    assert best(problem) == (0, lost * 300)
    assert split(problem, receiver, "R1 R2") == (0, 0)


# Pairs -------------------------------------------------------------------------------------------


def test_several_supporters_share_the_posts_of_a_recipient():
    """A's 8 months go to the icu; B gives it the other 4, and 4 to emergency, which lacks 8 × 100.

    Alone each gives its 8 to the icu: 16 months that its 12 cannot take, as if nothing were lost.
    """
    hospitals = (
        supporter("A"),
        supporter("B"),
        recipient("R1", min_supporters=2, max_supporters=2),
    )
    people = (
        doctor("A-icu-1", max_months=8),
        doctor("B-icu-1", max_months=8, specialties=("icu", "emergency")),
    )
    problem = rotation(hospitals, people, BOTH, FullCoverage(), MaxMonths())
    nobody = 12 * (300 + 100)
    alone = [best(sender(problem, id, [MaxMonths()])) for id in "AB"]
    assert alone == [(0, nobody - 8 * 300)] * 2
    assert best(problem) == (0, 800)
    assert nobody - sum(nobody - uncovered for _, uncovered in alone) == 0


def test_people_of_two_supporters_hand_over():
    """B comes in the last of A's 8 months: 5 for the icu, 3 for emergency, which lacks 9 × 100.

    Alone nobody follows anybody. Without a handover B has 4 for emergency, which lacks 8 × 100.
    """
    hospitals = (
        supporter("A"),
        supporter("B"),
        recipient("R1", min_supporters=2, max_supporters=2),
    )
    people = (
        doctor("A-icu-1", max_months=8),
        doctor("B-icu-1", max_months=8, specialties=("icu", "emergency")),
    )
    rules = (Handover(months=1), MaxMonths())
    problem = rotation(hospitals, people, BOTH, FullCoverage(), *rules)
    nobody = 12 * (300 + 100)
    alone = [best(sender(problem, id, rules)) for id in "AB"]
    assert alone == [(0, nobody - 8 * 300)] * 2
    assert best(problem) == (0, 900)
    assert best(without(problem, "handover")) == (0, 800)


def test_anybody_is_on_duty_for_the_new_supporter():
    """A, which is kept, is there in March, so that new B may follow from July: nothing is lost.

    Alone B sends nobody, for nobody of its own would be there in March.
    """
    hospitals = (
        supporter("A"),
        supporter("B"),
        recipient("R1", min_supporters=2, max_supporters=2),
    )
    people = (
        doctor("A-icu-1", max_months=6),
        doctor("B-icu-1", months=span("2017-07", "2017-12")),
    )
    rules = (OnDutyBy(date="2017-03"), MaxMonths())
    tables = {"incumbent": pairs("A>R1")}
    problem = rotation(hospitals, people, BOTH[:1], FullCoverage(), *rules, **tables)
    assert [best(sender(problem, id, rules)) for id in "AB"] == [(0, 1800), (0, 3600)]
    assert best(problem) == (0, 0)


def test_a_team_is_counted_across_supporters():
    """A and B send one each: 2 of 2. Alone each is 1 short."""
    hospitals = (
        supporter("A"),
        supporter("B"),
        recipient("R1", min_supporters=2, max_supporters=2),
    )
    people = map(doctor, ("A-icu-1", "B-emergency-1"))
    team = Team(size=2)
    problem = rotation(hospitals, people, BOTH, FullCoverage(), team)
    assert best(problem) == (0, 0)
    shortfalls = [best(sender(problem, id, [team]))[0] for id in "AB"]
    assert shortfalls == [1, 1]


def test_capacity_counts_over_the_recipients_of_a_supporter():
    """A is near both but has room for one: R2, where B costs 7; B takes R1 for 5, together 6.

    Alone both recipients go to A, for 2.
    """
    hospitals = (supporter("A"), supporter("B"), recipient("R1"), recipient("R2"))
    costs = "A>R1=1 A>R2=1 B>R1=5 B>R2=7"
    problem = pairing(hospitals, costs, FullCoverage(), Capacity())
    assert best(problem) == (6,)
    assert split(problem, receiver, "R1 R2") == (2,)


@pytest.mark.parametrize(("weight", "right"), [(3, 5), (5, 6)])
def test_soft_capacity_counts_over_the_recipients_of_a_supporter(weight, right):
    """As above, but each load beyond A's room costs 3, and both go there, or 5, and one does.

    Alone neither recipient is beyond: 2, which together are 2 and the weight.
    """
    hospitals = (supporter("A"), supporter("B"), recipient("R1"), recipient("R2"))
    costs = "A>R1=1 A>R2=1 B>R1=5 B>R2=7"
    rules = (FullCoverage(), Capacity(soft=True))
    problem = pairing(hospitals, costs, *rules, objective=_burden(shortfall=weight, travel=1))
    assert best(problem) == (right,)
    assert split(problem, receiver, "R1 R2") == (2,)
    assert together(problem, receiver, "R1 R2") == (2 + weight,)


# Regions without a link --------------------------------------------------------------------------

REGIONS = tuple(Link(region, region) for region in ("east", "west"))
CHANGES = "A>R1=9 B>R1=2 A>R2=0 B>R2=0 C>R1=0 D>R1=0 C>R2=9 D>R2=5"


def test_a_budget_of_changes_is_one_for_regions_without_a_link():
    """One change is allowed: east saves 7 by it, west 4, so east takes it: 2 + 9.

    Alone each region has the whole budget: 2 + 5.
    """
    rules = (FullCoverage(), Links(), MaxChanges(pairs=1))
    problem = pairing(_regions(), CHANGES, *rules, links=REGIONS, incumbent=pairs("A>R1", "C>R2"))
    assert best(problem) == (11,)
    assert split(problem, receiver, "R1 R2") == (7,)


@pytest.mark.parametrize(("weight", "right"), [(3, 10), (5, 11)])
def test_a_soft_budget_of_changes_is_one_for_regions_without_a_link(weight, right):
    """As above, but a change beyond costs 3, less than the 4 that west saves by it, or 5, more.

    Alone no region is beyond: 2 + 5, which together are 7 and the weight.
    """
    rules = (FullCoverage(), Links(), MaxChanges(pairs=1, soft=True))
    tables = {"links": REGIONS, "incumbent": pairs("A>R1", "C>R2")}
    objective = _burden(shortfall=weight, travel=1)
    problem = pairing(_regions(), CHANGES, *rules, objective=objective, **tables)
    assert best(problem) == (right,)
    assert split(problem, receiver, "R1 R2") == (7,)
    assert together(problem, receiver, "R1 R2") == (7 + weight,)


def test_a_region_that_breaks_the_soft_budget_leaves_none_to_the_other():
    """East needs two pairs and has none, so 1 is beyond; west keeps C: 9 + 2 + 9.

    Alone west has the budget to itself and changes to D for 5; together 2 are beyond.
    """
    rules = (FullCoverage(), Links(), MaxChanges(pairs=1, soft=True))
    tables = {"links": REGIONS, "incumbent": pairs("C>R2")}
    objective = (Level("shortfall", {"shortfall": 1}), *TRAVEL)
    hospitals = [hospital for hospital in _regions() if hospital.id != "R1"]
    hospitals.append(recipient("R1", city="east", min_supporters=2, max_supporters=2))
    problem = pairing(hospitals, CHANGES, *rules, objective=objective, **tables)
    assert best(problem) == (1, 20)
    assert split(problem, receiver, "R1 R2") == (1, 16)
    assert together(problem, receiver, "R1 R2") == (2, 16)


@pytest.mark.parametrize("step", [1, -1])
def test_a_region_may_be_as_busy_as_another_must_be(step):
    """East fills A wholly, 1000 ‰, so west may fill D as well, for 2 instead of 9: 3 + 2.

    Alone west halves the load with C: 500 ‰, and together 3 + 9.
    """
    costs = "A>R1=3 B>R1=4 C>R2=9 D>R2=2"
    objective = (Level("balance", {"balance": 1}), *TRAVEL)
    hospitals = _regions(C=2)[::step]
    rules = (FullCoverage(), Links())
    problem = pairing(hospitals, costs, *rules, links=REGIONS, objective=objective)
    assert best(problem) == (1000, 5)
    assert [best(receiver(problem, id)) for id in ("R1", "R2")] == [(1000, 3), (500, 9)]
    assert together(problem, receiver, "R1 R2") == (1000, 12)


def test_the_busiest_supporter_counts_once_beside_travel():
    """Both regions fill their near one: 1000 ‰, once, and no travel.

    Alone each pays 400 to halve its load: 500 + 400 instead of 1000. Together that is 500 + 800.
    """
    costs = "A>R1=0 B>R1=400 C>R2=0 D>R2=400"
    objective = _burden(balance=1, travel=1)
    rules = (FullCoverage(), Links())
    problem = pairing(_regions(B=2, D=2), costs, *rules, links=REGIONS, objective=objective)
    assert best(problem) == (1000,)
    assert split(problem, receiver, "R1 R2") == (1800,)
    assert together(problem, receiver, "R1 R2") == (1300,)


def _regions(**capacity: int) -> tuple[Supporter | Recipient, ...]:
    """A and B next to R1 in the east, C and D next to R2 in the west."""
    places = {"A": "east", "B": "east", "C": "west", "D": "west"}
    return (
        *(supporter(id, city=city, capacity=capacity.get(id, 1)) for id, city in places.items()),
        recipient("R1", city="east"),
        recipient("R2", city="west"),
    )


def _burden(**terms: int) -> tuple[Level, ...]:
    return (Level("burden", terms),)
