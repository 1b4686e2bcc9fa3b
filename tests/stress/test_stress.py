"""What samples add up to: closed formulas, by hand, and all courses of events of tiny plans."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from matcher.check import check
from matcher.domain.months import format_month
from matcher.milp.budget import Budget
from matcher.stress.cut import cut
from matcher.stress.posts import first_to_break
from matcher.stress.stress import stress
from tests.random_problems import MICRO, random_problem
from tests.small import evidence, fixed, post, small, stint
from tests.stress.stressed import ONE, one_post, question, random_plan


def tried(plan, rate, samples=1, **changes):
    return stress(plan, question(plan, rate, samples, **changes), Budget())


def expected_weight(rate, months=12, weight=300):
    """One person at one post: there in the n-th month with probability (1 - rate) ** n."""
    return weight * sum((1 - rate) ** waited for waited in range(1, months + 1))


@pytest.mark.parametrize("rate", [0.01, 0.1, 0.5])
def test_one_person_at_one_post_is_a_closed_formula(rate):
    found = tried(one_post(), rate, 2000, seed=3)
    wanted = expected_weight(rate)
    assert found.cells.total - found.expected == pytest.approx(wanted, rel=1e-12)
    mean = found.without.covered
    assert abs(float(mean.value) - wanted) < 4 * mean.error


def test_nobody_leaves_at_rate_0():
    for plan in (one_post(), random_plan(random_problem(3), 3)):
        found = tried(plan, 0.0, 5)
        uncovered = check(plan).terms["coverage"]
        assert [sample.open_weight for sample in found.without.samples] == [uncovered] * 5
        assert found.own.open_weight == found.expected == uncovered
        assert found.without.covered.error == 0
        assert first_to_break(found.without.posts) == ()
        assert all(sample.leavers == 0 for sample in found.without.samples)


def test_everybody_leaves_at_rate_1_facts_included_history_not():
    facts = (fixed("A-icu-2", *ONE, "2016-11", "2017-02"),)
    problem = small(fixed_stints=facts, posts=one_post().problem.posts)
    plan = evidence(problem, [stint("A-icu-1", *ONE, "2017-03", "2017-12")])
    everybody = tried(plan, 1.0, 2)
    assert [sample.open_months for sample in everybody.without.samples] == [12, 12]
    assert [sample.leavers for sample in everybody.without.samples] == [2, 2]
    later = tried(plan, 1.0, 2, first=problem.horizon.first + 4)
    assert [sample.open_months for sample in later.without.samples] == [8, 8]
    assert later.expected == 8 * 300
    assert later.without.posts[0].first == problem.horizon.first + 4


@pytest.mark.parametrize("seed", range(12))
def test_the_calculated_expectation_is_that_of_all_courses_of_events(seed):
    """Every combination of leaving months, each weighed with its probability, by the checker."""
    problem = random_problem(seed, size=MICRO)
    if problem.scenario.staff is None:
        problem = random_problem(seed + 100, size=MICRO)
    plan = random_plan(problem, seed, stints=4)
    rate, horizon = 0.2, problem.horizon
    people = sorted({one.person for one in plan.stints})[:4]
    stays = horizon.last + 1
    chances = {month: rate * (1 - rate) ** (month - horizon.first) for month in horizon}
    chances[stays] = (1 - rate) ** len(horizon)
    wanted = 0.0
    others = [one for one in plan.stints if one.person not in people]
    assert not others
    for months in product(chances, repeat=len(people)):
        chance = 1.0
        for month in months:
            chance *= chances[month]
        rest = cut(plan, dict(zip(people, months, strict=True)))
        wanted += chance * check(rest).terms["coverage"]
    assert tried(plan, rate).expected == pytest.approx(wanted, rel=1e-9, abs=1e-9)


def test_the_mean_of_many_samples_is_the_calculated_one():
    plan = random_plan(random_problem(8), 8)
    found = tried(plan, 0.1, 3000, seed=1)
    mean = found.without.covered
    assert mean.error > 0
    assert abs(float(mean.value) - (found.cells.total - found.expected)) < 4 * mean.error


def test_posts_that_break():
    """Two people for two, and one alone, all gone in May."""
    posts = (
        post("R1", "icu", count=2, weight=10, months=small().horizon),
        post("R1", "emergency", weight=7, months=small().horizon),
    )
    plan = evidence(
        small(posts=posts),
        [
            stint("A-icu-1", *ONE, "2017-01", "2017-12"),
            stint("A-icu-2", *ONE, "2017-01", "2017-06"),
            stint("A-emergency-1", "R1", "emergency", "2017-07", "2017-09"),
        ],
    )
    found = tried(plan, 1.0, 3, first=plan.problem.horizon.first + 4)
    emergency, icu = sorted(found.without.posts, key=lambda one: one.post.name)
    assert (icu.covered, icu.broken, icu.lost, icu.lost_weight) == (6, 3, 2, 20)
    assert format_month(icu.first) == "2017-05"
    assert (emergency.covered, emergency.lost, emergency.lost_weight) == (3, 3, 21)
    assert format_month(emergency.first) == "2017-07"
    assert [one.post.name for one in first_to_break(found.without.posts)] == ["emergency", "icu"]
    assert found.own.open_by_month.tolist() == [7] * 6 + [10] * 3 + [17] * 3
    assert found.without.samples[0].open_by_month.tolist() == [7] * 4 + [17] * 8


def test_a_post_breaks_in_a_share_of_the_samples_and_first_in_the_mean_month():
    found = tried(one_post(), 0.2, 40, seed=9)
    broken = [one for one in found.without.samples if one.lost[0]]
    first = Fraction(sum(int(one.first_lost[0]) for one in broken), len(broken))
    [one] = found.without.posts
    assert 0 < one.broken == len(broken) < 41
    assert abs(one.first - first) <= Fraction(1, 2)
    assert one.lost == Fraction(sum(int(sample.lost[0]) for sample in broken), 40)


def test_people_whose_leaving_costs_most():
    """Who is one of two where one is asked for costs nothing; who is the only one costs all."""
    plan = evidence(
        small(),
        [
            stint("A-icu-1", *ONE, "2017-01", "2017-12"),
            stint("A-icu-2", *ONE, "2017-03", "2017-08"),
            stint("B-cardiology-1", "R2", "cardiology", "2017-11", "2017-12"),
        ],
    )
    found = tried(plan, 0.1, first=plan.problem.horizon.first + 1)
    told = [(one.person, one.months, one.lost, one.lost_weight) for one in found.people]
    assert told == [
        ("A-icu-1", 11, 5, 1500),
        ("B-cardiology-1", 2, 2, 240),
        ("A-icu-2", 6, 0, 0),
    ]
    for one in found.people:
        rest = cut(plan, {one.person: found.question.first})
        lost = check(rest).terms["coverage"] - check(plan).terms["coverage"]
        assert lost == one.lost_weight


def test_time_that_is_up_leaves_the_first_samples():
    budget = Budget()
    budget.stop()
    plan = one_post()
    few = stress(plan, question(plan, 0.1, 50), budget)
    assert len(few.without.samples) == 1
    whole = tried(plan, 0.1, 50)
    assert few.without.samples[0].open_weight == whole.without.samples[0].open_weight
