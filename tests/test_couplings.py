"""Couplings stay exact: in each scenario here the parts, solved alone, add up to something else.

The right value is worked out by hand; method, bound, joint model and checker must all give it.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from matcher.domain.people import Title
from matcher.domain.tables import Link
from matcher.rules.capacity import Capacity
from matcher.rules.full_coverage import FullCoverage
from matcher.rules.links import Links
from matcher.rules.max_changes import MaxChanges
from matcher.rules.max_months import MaxMonths
from matcher.rules.min_stint import MinStint
from matcher.rules.presence import Presence
from matcher.rules.rest import Rest
from matcher.rules.team import Team
from tests.parts import (
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


def test_a_budget_of_changes_is_one_for_regions_without_a_link():
    """One change is allowed: east saves 7 by it, west 4, so east takes it: 2 + 9.

    Alone each region has the whole budget: 2 + 5.
    """
    hospitals = (
        *(supporter(id, city="east") for id in "AB"),
        *(supporter(id, city="west") for id in "CD"),
        recipient("R1", city="east"),
        recipient("R2", city="west"),
    )
    links = tuple(Link(region, region) for region in ("east", "west"))
    tables = {"links": links, "incumbent": pairs("A>R1", "C>R2")}
    costs = "A>R1=9 B>R1=2 A>R2=0 B>R2=0 C>R1=0 D>R1=0 C>R2=9 D>R2=5"
    rules = (FullCoverage(), Links(), MaxChanges(pairs=1))
    problem = pairing(hospitals, costs, *rules, **tables)
    assert best(problem) == (11,)
    assert split(problem, receiver, "R1 R2") == (7,)
